"""From hits to a verdict. Everything that may be argued about stands in this one place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from handlers.sensitive.finding import MODEL, Evidence
from handlers.sensitive.lexicon import Hit
from handlers.sensitive.second_reader import SecondOpinion
from handlers.sensitive.taxonomy import Category, Cue, Level, Urgency


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing found, with its place in the original text."""

    category: Category | None
    level: Level
    urgency: Urgency
    cues: frozenset[Cue]
    start: int
    end: int
    rule: str
    softened: bool = False
    """Whether it was denied or laughed about."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the signs amount to."""

    sensitive: bool
    urgency: Urgency
    categories: tuple[Category, ...]
    evidence: tuple[Evidence, ...]
    cues: frozenset[Cue]


_NOTHING = Verdict(
    sensitive=False, urgency=Urgency.NONE, categories=(), evidence=(), cues=frozenset()
)


def weighed(hit: Hit, span: tuple[int, int]) -> Sign | None:
    """A hit after negation and laughter have been heard (design notes, part 3, rulings 1 and 2).

    Neither takes a sure sign of danger away; both lower acute to same-day. A mere hint that is
    laughed about is a figure of speech.
    """
    phrase = hit.phrase
    if hit.laughed and phrase.level is not Level.SURE:
        return None
    urgency = phrase.urgency
    faint = phrase.level is Level.FAINT
    softened = (hit.denied and not faint) or (
        hit.laughed and phrase.category is Category.ACUTE_CRISIS
    )
    if softened and urgency is Urgency.ACUTE:
        urgency = Urgency.SAME_DAY
    return Sign(
        phrase.category, phrase.level, urgency, phrase.cues, *span, phrase.id, softened=softened
    )


def decide(
    signs: Sequence[Sign], text_length: int, opinion: SecondOpinion | None = None
) -> Verdict:
    """The verdict on one message. A sure sign counts; a hint needs company.

    A second opinion can make a hint count, or count as acute what hints at danger, or add a
    category. It never lowers, and what the rules see no danger in it never makes acute (D-05).
    """
    if not signs and opinion is None:
        return _NOTHING
    counted = _counted(signs, opinion)
    raised = _raised(opinion, counted, text_length)
    about = [sign for sign in (*counted, *raised) if sign.category is not None]
    present = {sign.category for sign in about}
    reports = _Spans([sign for sign in counted if Cue.OTHERS_LIFE in sign.cues])
    told = _Told.of([sign for sign in counted if sign.level is Level.SURE])
    return Verdict(
        sensitive=bool(about),
        urgency=max((sign.urgency for sign in about), key=_rank, default=Urgency.NONE),
        categories=tuple(category for category in Category if category in present),
        evidence=tuple(_evidence(about)),
        cues=frozenset(cue for sign in counted for cue in _cues(sign, reports, told)),
    )


class _Spans:
    """Where some signs lie, asked in the logarithm of their number."""

    def __init__(self, signs: Iterable[Sign]) -> None:
        ordered = sorted((sign.start, sign.end) for sign in signs)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def begins_inside(self, sign: Sign) -> bool:
        """Whether the sign begins behind the beginning of one of them, and before its end."""
        earlier = bisect_left(self._starts, sign.start)
        return earlier > 0 and self._ends[earlier - 1] > sign.start

    def meet(self, sign: Sign) -> bool:
        """Whether one of them has a letter in common with the sign."""
        earlier = bisect_left(self._starts, sign.end)
        return earlier > 0 and self._ends[earlier - 1] > sign.start

    def hold(self, sign: Sign) -> bool:
        """Whether one of them begins no later and ends no earlier."""
        earlier = bisect_right(self._starts, sign.start)
        return earlier > 0 and self._ends[earlier - 1] >= sign.end


@dataclass(frozen=True, slots=True)
class _Told:
    """What is surely told and does not go on: of sexual harm, and of harm that is not acute."""

    sexual: _Spans
    harm: _Spans

    @classmethod
    def of(cls, sure: Iterable[Sign]) -> "_Told":
        kept = list(sure)
        past = [sign for sign in kept if sign.urgency is not Urgency.ACUTE and sign.cues & _HARM]
        return cls(_Spans(sign for sign in kept if Cue.SEXUAL in sign.cues), _Spans(past))

    def takes(self, sign: Sign) -> frozenset[Cue]:
        """A mere hint in it makes nothing of it that goes on ("als Kind missbraucht")."""
        if sign.level is Level.SURE:
            return frozenset()
        past = sign.rule.startswith(_SAYS_PAST) and sign.urgency is not Urgency.ACUTE
        if past and self.harm.meet(sign):
            return _GOES_ON
        return frozenset({Cue.VIOLENCE_NOW}) if self.sexual.hold(sign) else frozenset()


_HARM = frozenset({Cue.VIOLENCE_PAST, Cue.CHILD_WORRY, Cue.CHILD_SELF})
_SAYS_PAST = ("de.", "en.", "sv.")
"""Only these have the text on past violence; the others' own words are those for what goes on."""

_GOES_ON = frozenset({Cue.VIOLENCE_NOW, Cue.POISON_MEDICAL})


def _cues(sign: Sign, reports: _Spans, told: _Told) -> frozenset[Cue]:
    """Its cues; a wish to die inside a report about somebody else is not the writer's own."""
    taken = {Cue.OWN_LIFE} if reports.begins_inside(sign) else set()
    return sign.cues - taken - told.takes(sign)


def _rank(urgency: Urgency) -> int:
    return urgency.rank


def may_become_acute(signs: Iterable[Sign]) -> bool:
    """Whether a second opinion could make the verdict acute."""
    kept = list(signs)
    sure = [sign for sign in kept if sign.level is Level.SURE]
    counted = [sign for sign in kept if sign.level is not Level.FAINT]
    return any(sign.urgency is Urgency.ACUTE for sign in (*counted, *_faint(kept, sure)))


def _counted(signs: Sequence[Sign], opinion: SecondOpinion | None) -> Sequence[Sign]:
    sure = [sign for sign in signs if sign.level is Level.SURE]
    hints = [sign for sign in signs if sign.level is Level.HINT]
    faint = _faint(signs, sure)
    danger = opinion is not None and opinion.confirms_acute and may_become_acute([*hints, *faint])
    company = any(sign.category is not None for sign in sure)
    confirmed = opinion is not None and opinion.confirms
    if danger:
        return [*sure, *hints, *faint]
    if company or confirmed or len({sign.rule for sign in hints}) > 1:
        return [*sure, *map(_capped, hints)]
    return sure


def _faint(signs: Iterable[Sign], sure: Iterable[Sign]) -> Sequence[Sign]:
    """Words of danger, but for those of which the sentence around them was denied or laughed about."""
    softened = _Spans(sign for sign in sure if sign.softened)
    return [sign for sign in signs if sign.level is Level.FAINT and not softened.hold(sign)]


def _capped(sign: Sign) -> Sign:
    """A hint by itself is never acute."""
    if sign.urgency is Urgency.ACUTE:
        return replace(sign, urgency=Urgency.SAME_DAY)
    return sign


def _raised(
    opinion: SecondOpinion | None, counted: Sequence[Sign], text_length: int
) -> Sequence[Sign]:
    if opinion is None:
        return ()
    known = {sign.category for sign in counted}
    return [
        Sign(
            category,
            Level.SURE,
            Urgency.NONE,
            frozenset(),
            0,
            text_length,
            f"{MODEL}{category.value}@{opinion.version}",
        )
        for category in opinion.raises
        if category not in known
    ]


def _evidence(signs: Iterable[Sign]) -> Iterable[Evidence]:
    seen = {
        (sign.start, sign.end, sign.rule): Evidence(sign.category, sign.start, sign.end, sign.rule)
        for sign in signs
        if sign.category is not None
    }
    return sorted(seen.values(), key=lambda item: (item.start, item.end, item.rule))
