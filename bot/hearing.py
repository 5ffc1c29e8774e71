"""What the house decides about hearing: the profile's bounds for length, the language of a crisis.

Stands between the detector, which says what is in a message, and the behaviours that answer.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from handlers.callbacks import wants_call
from handlers.membership.words import asks_for_data, asks_for_erasure
from handlers.sensitive.detector import are_kin
from handlers.sensitive.finding import Finding
from handlers.sensitive.handler import Ear
from handlers.sensitive.second_reader import SecondOpinion
from handlers.sensitive.taxonomy import Category, Cue, Urgency
from handlers.wording.silence import asks_not_to_be_called

_BY_SHAPE: Final = "shape.many-questions"
_MARKED: Final = re.compile(r"\w[^\w?]*\?+")
_QUESTION: Final = re.compile(r"[^\s?]+\s+[^\s?]+[^?]*\?")
"""A question of at least two words; "HALLO???" is none."""

_REQUEST: Final = re.compile(
    r"\?|\b(?:was soll ich|wie geht|wie soll|erklären|erklär|rat|raten|helfen|what should i|explain"
    r"|advice|vad ska jag|förklara|råd)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class OwnTongue:
    """An ear that names the language of what is sensitive by the words that betray it.

    A few words ("ölmek istiyorum") hold no small word to tell the language by, yet are unmistakable
    (texts, part 7). Where more is written around them, what is written decides.
    """

    ear: Ear
    languages: frozenset[str]

    def read(self, text: str, lang: str = "auto", opinion: SecondOpinion | None = None) -> Finding:
        """Return what is in the text; total, keeps nothing."""
        found = self.ear.read(text, lang, opinion)
        if not found.sensitive:
            return found
        packs = (evidence.rule.partition(".")[0] for evidence in found.evidence)
        spoken = {pack for pack in packs if ":" not in pack}
        around = text
        for evidence in found.evidence:
            span = slice(evidence.start, evidence.end)
            around = around[: span.start] + " " * len(around[span]) + around[span.stop :]
        alone = sum(word[0].isalpha() for word in around.split()) < 2
        if len(spoken) != 1 or not alone or not spoken <= self.languages:
            return found
        betrayed = spoken.pop()
        return found if are_kin(found.lang, betrayed) else replace(found, lang=betrayed)


@dataclass(frozen=True, slots=True)
class PlainWishes:
    """An ear to which a wish to complain, or about the bot and what it stores, is a plain question.

    Unless something graver is in it, it is no confidence: the answer is the same for everybody, in a
    group as well, and no suggestion to talk takes its place (M-21, P-22, P-27). To whoever asks for a
    call nobody suggests to talk because a second reader senses a worry in it (X-09).
    """

    ear: Ear

    def read(self, text: str, lang: str = "auto", opinion: SecondOpinion | None = None) -> Finding:
        """Return what is in the text; total, keeps nothing."""
        found = self.ear.read(text, lang, opinion)
        if found.cues & _GRAVER or found.urgency is not Urgency.NONE:
            return found
        if Cue.COMPLAINT in found.cues or _complains(text):
            return replace(_nothing(found), cues=frozenset({Cue.COMPLAINT}))
        heard = found.sensitive or found.cues
        plain = (heard and _about_data(text)) or (_merely_a_worry(found) and wants_call(text))
        return _nothing(found) if plain else found


def _merely_a_worry(found: Finding) -> bool:
    """Whether a second reader alone senses something in it, and no danger."""
    named = any(map(found.named_by_rules, found.categories))
    return found.sensitive and not named and _DANGERS.isdisjoint(found.categories)


def _complains(text: str) -> bool:
    folded = text.casefold()
    return ("compl" in folded or "klag" in folded) and _COMPLAINT.search(text) is not None


def wishes_elsewhere(text: str) -> bool:
    """Whether a part of a message is about calls or one's own data: no word about an appointment."""
    of_calls = wants_call(text) or asks_not_to_be_called(text) or _OF_VOICE_MAIL.search(text)
    return bool(of_calls) or _about_data(text)


def _about_data(text: str) -> bool:
    return asks_for_erasure(text) or asks_for_data(text)


_OF_VOICE_MAIL: Final = re.compile(
    r"\bnichts? auf (?:(?:den|die|meinen?) )?(?:ab|anrufbeantworter|mailbox)\b"
    r"|\b(?:no|leave a) voice ?mail\b|\bpå (?:telefonsvararen|röstbrevlådan)\b",
    re.IGNORECASE,
)
_COMPLAINT: Final = re.compile(
    r"\b(?:want|like|wish|where can i|how can i|how do i)\b[^.!?]{0,20}"
    r"\b(?:to complain|complain|(?:make|file|lodge) a complaint)\b"
    r"|\b(?:vill|kan jag|hur|var|vart)\b[^.!?]{0,20}\b(?:klaga|klagomål)\b",
    re.IGNORECASE,
)
"""A wish to complain in English and Swedish."""

_GRAVER: Final = frozenset(
    {
        *(Cue.OWN_LIFE, Cue.OTHERS_LIFE, Cue.VIOLENCE_NOW, Cue.VIOLENCE_PAST, Cue.SEXUAL),
        *(Cue.POISON_MEDICAL, Cue.CHILD_WORRY, Cue.CHILD_SELF),
    }
)


_DANGERS: Final = frozenset(
    {Category.ACUTE_CRISIS, Category.VIOLENCE_ABUSE, Category.CHILD_ENDANGERMENT, Category.CRIME}
)


@dataclass(frozen=True, slots=True)
class OthersLife:
    """An ear that tells whose life is in danger where somebody else's self-harm is told of (M-10).

    "Meine Freundin ritzt sich, sie will sich umbringen": every sign of danger has somebody else as
    its subject, so the one who writes is the one who worries. One sign without such a subject, and
    it stays the writer's own life.
    """

    ear: Ear

    def read(self, text: str, lang: str = "auto", opinion: SecondOpinion | None = None) -> Finding:
        """Return what is in the text; total, keeps nothing."""
        found = self.ear.read(text, lang, opinion)
        if Cue.OWN_LIFE not in found.cues:
            return found
        danger = [e for e in found.evidence if e.category is Category.ACUTE_CRISIS]
        told = [e for e in danger if _REPORTED in e.rule]
        own = [e for e in danger if not any(o.start <= e.start and e.end <= o.end for o in told)]
        if not danger or not all(_of_another(text, e.start, e.end) for e in own):
            return found
        return replace(found, cues=found.cues - {Cue.OWN_LIFE} | {Cue.OTHERS_LIFE})


def _of_another(text: str, start: int, end: int) -> bool:
    """Whether the clause with this sign has a third person harming herself, and no first person."""
    before = max(text.rfind(sign, 0, start) for sign in ",.;:!?\n")
    clause = text[before + 1 : end].casefold()
    return bool(_THIRD.search(clause)) and not _FIRST.search(clause)


_REPORTED: Final = ".others."
"""Part of the ids of rules that find a report about somebody else."""

_THIRD: Final = re.compile(
    r"\b(?:er|sie|(?:mein|unser|euer|ihr|sein|dein|die|der|ein)\w* \w+)\b.*\bsich\b"
    r"|\b(?:he|she|they|(?:my|our|his|her|the|a) \w+)\b.*\b(?:himself|herself|themsel(?:f|ves))\b"
    r"|\b(?:han|hon|hen|(?:min|mitt|mina|vår|vårt|en|ett) \w+)\b.*\bsig\b"
)
_FIRST: Final = re.compile(
    r"\b(?:ich|mich|mir|man|i|me|myself|one|jag|mig|man)\b|\bes sich\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """An ear with the profile's bounds for what is too long or too much at once (C-30, C-32).

    `questions` in one message, or a request of `long_message` characters, is a complex request. Three
    question marks behind one word are not three questions. Whatever else was found stays as it is.
    """

    ear: Ear
    questions: int
    long_message: int
    only_requests: bool = True
    """Whether a long message counts only if it asks for something."""

    def read(self, text: str, lang: str = "auto", opinion: SecondOpinion | None = None) -> Finding:
        """Return what is in the text; total, keeps nothing."""
        found = self.ear.read(text, lang, opinion)
        if found.sensitive:
            shouted = {evidence.rule for evidence in found.evidence} == {_BY_SHAPE}
            once = len(_MARKED.findall(text)) < self.questions and len(text) < _PLENTY
            return _nothing(found) if shouted and once else found
        long = len(text) >= self.long_message
        if self.only_requests:
            long = long and _REQUEST.search(text) is not None
        many = self.questions < _USUAL and len(_QUESTION.findall(text)) >= self.questions
        return _complex(found) if long or many else found


_USUAL: Final = 3
"""So many questions the detector itself looks for, and weighs them; fewer are the profile's."""

_PLENTY: Final = 200
"""Characters from which the detector counts questions that have no question mark."""


def _nothing(found: Finding) -> Finding:
    cues = found.cues - {Cue.COMPLEX}
    return replace(found, sensitive=False, categories=(), evidence=(), cues=cues)


def _complex(found: Finding) -> Finding:
    categories = (Category.COMPLEX_REQUEST,)
    return replace(found, sensitive=True, categories=categories, cues=found.cues | {Cue.COMPLEX})
