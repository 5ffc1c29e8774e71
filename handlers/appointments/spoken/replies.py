"""What a family says in answer to our own question, in any words around a clear refusal.

Beside `words`, which knows every word or nothing: here a phrase has to be ours, and what stands
around it need not be. Only for an answer: by itself such a sentence may mean anything.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.appointments.spoken import reply_words as w
from handlers.appointments.spoken.children import a_child, without_degrees
from handlers.appointments.spoken.folding import (
    JOINING,
    clauses,
    fold,
    without_greeting,
    without_names,
    without_sign_off,
    words_of,
)
from handlers.appointments.spoken.phrasing import BEFORE_TIMES, Kind, longest_first
from handlers.appointments.spoken.slips import corrected
from handlers.appointments.spoken.wished import is_time, is_wish, turns_down, wanted
from handlers.appointments.spoken.words import LONGEST_MESSAGE, LONGEST_TEXT

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """A refusal or a wish. `whole`: nothing else was said. `words` are those that may name its time,
    none where no time matters. `torn`: something else, perhaps another date, is agreed to. `excuse`:
    only why somebody does not come was said.
    """

    wish: bool
    whole: bool
    words: str
    torn: bool = False
    excuse: bool = False


def reply(text: str, names: frozenset[str] = frozenset()) -> Reply | None:
    """Return the refusal or wish in an answer to our question; None where it is not clear."""
    if text.strip() in w.CROSSES:
        return Reply(wish=False, whole=True, words="")
    if len(text) > LONGEST_TEXT:
        return None
    folded = without_names(without_sign_off(without_greeting(fold(text))), names)
    folded = without_degrees(folded)
    segments = [a_child(said) for part in clauses(folded) if (said := corrected(words_of(part)))]
    every = tuple(word for said in segments for word in said)
    if not every or len(every) > LONGEST_MESSAGE or _unclear(every):
        return None
    before = ((), *segments[:-1])
    read = (
        _Segment(said, (), said) if _leaves_open(earlier) else _read(said)
        for earlier, said in zip(before, segments, strict=True)
    )
    return _among(tuple(read))


@dataclass(frozen=True, slots=True)
class _Segment:
    """What stands between two signs: its phrases, and the words that belong to none."""

    words: Words
    phrases: tuple[tuple[Kind, Words], ...]
    rest: Words

    def of(self, *kinds: Kind) -> tuple[Words, ...]:
        """Return the words of its phrases of these kinds."""
        return tuple(words for kind, words in self.phrases if kind in kinds)


def _among(segments: tuple[_Segment, ...]) -> Reply | None:
    """Weigh what all parts of the message say together."""
    whole = not any(each.rest for each in segments)
    asks = any(each.rest == ("?",) for each in segments)
    refusals = [said for each in segments for said in each.of(Kind.REFUSAL)]
    excuses = [said for each in segments for said in each.of(Kind.EXCUSE)]
    wishes = [said for each in segments for said in each.of(Kind.WISH)]
    every = [word for each in segments for word in each.words]
    if refusals and not asks:
        torn = any(_holds_good(each.rest) for each in segments)
        return Reply(wish=False, whole=whole, words=_times(refusals), torn=torn)
    if wishes and whole:
        return Reply(wish=True, whole=True, words=_times([wanted(said) for said in wishes]))
    if whole and excuses and not _holds_good(every):
        return Reply(wish=False, whole=True, words=_times(excuses), excuse=True)
    return None


def _leaves_open(said: Words) -> bool:
    """Whether it leaves open what follows, or gives it as another's word: "ich glaube, ich kann nicht"."""
    return said[-1:] != () and said[-1] in w.OPEN | w.REPORTED


def _holds_good(every: Sequence[str]) -> bool:
    return not w.AFTER_ALL.isdisjoint(every)


def _unclear(every: Words) -> bool:
    """Whether it is graver than a date, only supposed, or strength that fails: "nicht mehr"."""
    following = zip(every, (*every[1:], ""), strict=True)
    spent = any(word in w.ANYMORE and after not in _COMING for word, after in following)
    return spent or not (w.GRAVE | w.SUPPOSED).isdisjoint(every)


def _times(phrases: list[Words]) -> str:
    """Return the words of the phrases; until when an illness lasts is no other day."""
    return " ".join(" ".join(said) for said in phrases if not _LASTING.search(" ".join(said)))


_LASTING = re.compile(r"\b(?:bis|seit|ganze|sedan|since|until)\b")


def _read(said: Words) -> _Segment:
    """Find the phrases of one part, from left to right."""
    if is_wish(said):
        kind = Kind.REFUSAL if turns_down(said) else Kind.WISH
        return _Segment(said, ((kind, said),), ())
    found: list[tuple[Kind, Words]] = []
    rest: list[str] = []
    place, follows = 0, True
    while place < len(said) and said[place] not in w.OPEN | w.REPORTED:
        taken = _phrase_at(said, place) if follows or _begins(said, place) else None
        if taken is None:
            follows = follows and said[place] in w.PADDING | w.JOINS | w.STARTS - w.BY_MYSELF
            if said[place] not in w.PADDING | w.JOINS and not is_time(said[place]):
                rest.append(said[place])
            place += 1
        else:
            kind, end = taken
            found.append((kind, said[place:end]))
            place, follows = end, True
    return _Segment(said, tuple(found), (*rest, *said[place:]))


def _begins(said: Words, place: int) -> bool:
    """Whether somebody goes on about herself here, after words that are not ours."""
    before = said[:place]
    if said[place] in w.BY_MYSELF:
        return True
    by_herself = not w.BY_MYSELF.isdisjoint(before[:1]) or before[:1] in {("muss",), ("muessen",)}
    return by_herself and bool(_INFINITIVE.fullmatch(before[-1]) or _goes_on(said, place))


def _goes_on(said: Words, place: int) -> bool:
    """Whether behind an "und" a day, or coming, is spoken of: "ich bin müde und kann Donnerstag nicht"."""
    after = said[place:]
    return said[place - 1] in JOINING and (
        any(map(is_time, after)) or not _IN_FULL.isdisjoint(after)
    )


_INFINITIVE = re.compile(r"\w{3,}(?:en|ern|eln)|ge\w{2,}t")


def _phrase_at(said: Words, place: int) -> tuple[Kind, int] | None:
    """Return the longest phrase that begins here, with its times, and ends where one may end."""
    for kind, phrase in longest_first(said[place:]):
        starts = w.AFTER_COMING if phrase[-1] in _IN_FULL else w.BEHIND_IT
        end = _behind_padding(said, place + len(phrase), starts)
        after = said[end:]
        if not after or after[0] in starts or longest_first(after):
            return kind, end
    return None


def _behind_padding(said: Words, place: int, starts: frozenset[str]) -> int:
    while place < len(said) and said[place] not in starts and _is_padding(said[place:]):
        place += 1
    return place


def _is_padding(after: Words) -> bool:
    preposition = after[0] in BEFORE_TIMES and len(after) > 1 and is_time(after[1])
    return after[0] in w.PADDING or is_time(after[0]) or preposition


_COMING = frozenset({"kommen", "mitkommen", "vorbeikommen", "da", "come", "komma"})
_IN_FULL = _COMING - {"da"} | {"sein", "termin", "hingehen", "it", "there"}
