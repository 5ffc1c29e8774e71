"""What a family says about its appointments, in ordinary words. Recognised or not: never guessed.

The text stays in memory; what leaves here is a `Said` (D-01).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers.appointments.spoken import reply_words as w
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.asked_for import books_one, says_when, wants_it_not, wants_one
from handlers.appointments.spoken.asked_when import (
    asks_how_long,
    asks_when,
    asks_whether,
    asks_whether_any,
    asks_whether_done,
)
from handlers.appointments.spoken.asked_words import PAIRED, STAYS_ON
from handlers.appointments.spoken.days import with_days
from handlers.appointments.spoken.dialect import in_standard
from handlers.appointments.spoken.folding import (
    APPROVALS,
    JOINING,
    fold,
    is_number,
    sentences,
    without_greeting,
    without_names,
    without_sign_off,
    words_of,
)
from handlers.appointments.spoken.parts import Part, is_meant, only_told, parts_of
from handlers.appointments.spoken.plural import SEVERAL, Every, every_in, none_left_out, two_people
from handlers.appointments.spoken.said import Meaning, Said

LONGEST_YES = 10
LONGEST_CLAUSE = 14
LONGEST_MESSAGE = 40
LONGEST_TEXT = 400


Words = tuple[str, ...]
Reader = Callable[[Words], Said | None]
_COMMON = v.FILLER | v.APPOINTMENT | v.ABOUT_TIME
_YES_SIGNS = v.BARE_YES | v.CLEAR_YES | APPROVALS
_IN_A_YES = _COMMON | _YES_SIGNS | v.YES_FILLER | v.AT_HOME | v.EACH | v.DAYS | JOINING
_IN_A_YES_AGAIN = _IN_A_YES | v.AFTER_ALL | {"all"}
_IN_A_CANCELLATION = (
    _COMMON | v.CANCEL | v.ASK_TO | v.ASK_YOU | v.BARE_YES | v.NO | SEVERAL | JOINING | {"?"}
)
_OF_SEVERAL = SEVERAL | v.NONE_OF | v.DAYS | v.OF_THEM | JOINING
_IN_A_MOVE = (
    _COMMON | v.CHANGE | v.ASK_TO | v.FAIL | v.BARE_YES | v.NO | v.NOT | _OF_SEVERAL | {"?"}
)
_IN_A_FAILURE = _COMMON | v.FAIL | v.NOT | v.NO | v.ASK_TO | v.BARE_YES | _OF_SEVERAL
_IN_A_REFUSAL = v.FILLER | v.NO
_BESIDE = _COMMON | v.BARE_YES | v.NO
_IN_A_DELAY = v.IN_LATE | v.LATE | v.COMING_LATE
_TELLING = PAIRED | (
    v.LATE | {"still"} | _YES_SIGNS | v.WHEN | v.CANCEL | v.CHANGE | v.FAIL | v.NO | v.APPOINTMENT
)
"""Without one of these a message says nothing about an appointment; most messages end there."""


def may_be_meant(text: str) -> bool:
    """Whether a message holds a word that `understand` needs; most end here."""
    return len(text) <= LONGEST_TEXT and not _MAY_TELL.isdisjoint(words_of(in_standard(fold(text))))


def understand(text: str, names: frozenset[str] = frozenset()) -> Said | None:
    """Return what a client's message means for appointments, or None.

    `names` are folded words that only address somebody: "hallo Frau Kaya, ja passt".
    """
    if len(text) > LONGEST_TEXT:
        return None
    folded = in_standard(without_names(without_sign_off(without_greeting(fold(text))), names))
    every = words_of(folded)
    if len(every) > LONGEST_MESSAGE or (_MAY_ASK.isdisjoint(every) and not _after_all(every)):
        return None
    read = _yes(every) or _in_clauses(folded, every) or _yes_among_sentences(folded, every)
    return read or _asks_in_all(folded, every)


def _yes(said: Words) -> Said | None:
    """A yes counts only when the whole message is one."""
    again = _any(said, v.AFTER_ALL)
    known = _IN_A_YES_AGAIN if again else _IN_A_YES
    if len(said) > LONGEST_YES or not _any(said, _YES_SIGNS) or not _only(said, known):
        return None
    if _any(said, v.UNSURE) or (_any(said, JOINING) and not _joined(said)):
        return None
    if _any(said, _COMING) and "klar" in said:  # "ich komme klar": I cope
        return None
    if said[:2] == ("kommen", "sie") and _any(said, _ASKED_OF_COMING):
        return None
    if (_any(said, v.AT_HOME) and not _any(said, v.BEING)) or {"alles", "bei"} <= set(said):
        return None
    every = every_in(said) if _any(said, v.EACH) and not two_people(said) else None
    return Said(
        Meaning.YES,
        plain=_any(said, v.CLEAR_YES),
        dated=_dated(said),
        joined=_joined(said),
        every=every,
        again=again and _any(said, v.CLEAR_YES | v.FAIL),
    )


def _yes_among_sentences(folded: str, every: Words) -> Said | None:
    """A clear yes with its date may stand beside another matter (C-39): "Morgen 10 Uhr passt." """
    if not _any(every, v.CLEAR_YES):
        return None
    found = [(sentence, _yes(words_of(sentence))) for sentence in sentences(folded)]
    clear = [(day, said) for day, said in found if said and said.plain and said.dated]
    if len(clear) == 1:
        others = words_of(" ".join(sentence for sentence, said in found if said is not clear[0][1]))
        doubted = _any(others, v.UNSURE | v.NOT)
        return None if doubted else replace(clear[0][1], whole=False, days=clear[0][0])
    (_, first), *rest = found
    after = words_of(" ".join(part for part, _ in rest))
    goes_on = first and first.plain and after and not _dated(after) and not _any(after, _TAKES_BACK)
    return replace(first, plain=False, whole=False) if first and goes_on else None


def _in_clauses(folded: str, every: Words) -> Said | None:
    """A request may carry a reason before or after it; its own clause has to be all ours."""
    readers = [reader for needed, reader in _READERS if all(_any(every, one) for one in needed)]
    if not readers:
        return None
    parts = parts_of(folded)
    for reader in readers:
        for part in parts:
            loose = _any(part.words, JOINING) and not _joined(part.words)
            if len(part.words) > LONGEST_CLAUSE or loose or (said := reader(part.words)) is None:
                continue
            if said.meaning not in _CHANGES:
                return replace(said, whole=_alone(reader, parts), own=part.text)
            if is_meant(part, parts):
                dated = (
                    said
                    if said.wished or reader is _refuses
                    else _with_days(said, part, parts, reader)
                )
                every_one = said.every or _every_beside(said, parts)
                return replace(dated, whole=_alone(reader, parts), every=every_one)
    return None


def _asks_in_all(folded: str, every: Words) -> Said | None:
    """A question may go across its signs: "Termin vergessen, wann war das?", "wann und wo?"."""
    said = asks_when(every) or asks_whether_any(every)
    return replace(said, own=folded) if said else None


def _with_days(said: Said, part: Part, parts: Sequence[Part], reader: Reader) -> Said:
    if said.wished or reader is _refuses:
        return said
    dated = [one for one in parts if _dated(one.words)]
    bare = [one for one in dated if _only(one.words, _COMMON)]
    return with_days(said, part, dated, bare, reader=reader, fails=_fails)


def _alone(reader: Reader, parts: Sequence[Part]) -> bool:
    return all(reader(part.words) or _only(part.words, _BESIDE) for part in parts)


def _cancels(said: Words) -> Said | None:
    if not _any(said, v.CANCEL) or not _only(said, _IN_A_CANCELLATION):
        return None
    if _any(said, v.UNSURE) or _any(said, v.WHEN) or only_told(said, v.CANCEL):
        return None
    return Said(
        Meaning.CANCEL, plain=True, dated=_dated(said), joined=_joined(said), every=every_in(said)
    )


def _moves(said: Words) -> Said | None:
    if not _any(said, v.CHANGE) or not _only(said, _IN_A_MOVE) or _any(said, v.WHEN):
        return None
    not_to = _any(said, v.NOT) and _any(said, v.ASK_TO)  # "wir müssen nicht verschieben"
    if not_to or books_one(said) or only_told(said, v.CHANGE):
        return None
    every, wished = every_in(said), _wished(said)
    return Said(
        Meaning.CANNOT,
        plain=True,
        dated=_dated(said),
        joined=_joined(said),
        wished=wished,
        every=every,
    )


def _fails(said: Words) -> Said | None:
    if not _any(said, v.FAIL) or not _any(said, v.NOT) or not _only(said, _IN_A_FAILURE):
        return None
    if _any(said, v.UNSURE) or _any(said, v.STRENGTH) or said[-2:] == ("nicht", "anders"):
        return None
    plain, every = _any(said, v.APPOINTMENT), none_left_out(said)
    return Said(Meaning.CANNOT, plain=plain, dated=_dated(said), joined=_joined(said), every=every)


def _every_beside(said: Said, parts: Sequence[Part]) -> Every | None:
    """Return what another clause says of several: "beide passen nicht, können wir verschieben?" """
    if said.meaning is not Meaning.CANNOT:
        return None
    others = (read for part in parts for reader in (_moves, _fails) if (read := reader(part.words)))
    return next((other.every for other in others if other.every), None)


def _comes_late(said: Words) -> Said | None:
    if not _any(said, v.LATE) or not _only(said, _IN_A_DELAY):
        return None
    coming = _any(said, v.LATE_ALONE) or _any(said, v.COMING_LATE)
    return Said(Meaning.LATE, plain=True) if coming else None


def _refuses(said: Words) -> Said | None:
    if not _after_all(said) and (not _any(said, v.NO) or not _only(said, _IN_A_REFUSAL)):
        return None
    return Said(Meaning.CANNOT, plain=False)


def _after_all(said: Words) -> bool:
    """Whether it is "doch nicht", and nothing else."""
    return [word for word in said if word not in _BESIDE_AFTER_ALL] == ["doch", "nicht"]


_TAKES_BACK = _TELLING | v.UNSURE | v.NOT | w.GRAVE | {"?"}
"""With one of these behind it a yes may be none, or the smaller matter."""

_BESIDE_AFTER_ALL = v.NO | {"leider", "sorry", "ach", "oh", "oje", "mist", "also", "jetzt", "dann"}

_MAY_ASK = _TELLING | STAYS_ON
_MAY_TELL = _MAY_ASK | v.CANCELLING | {"doch"}

_COMING = frozenset({"komme", "kommen", "kommer"})

_ASKED_OF_COMING = frozenset({"noch", "schon", "auch", "denn", "eigentlich"})
"""A question, though its sign is missing: "kommen sie heute noch"."""

_CHANGES = frozenset({Meaning.CANCEL, Meaning.CANNOT})

_READERS: tuple[tuple[tuple[frozenset[str], ...], Reader], ...] = (
    ((v.WHEN | PAIRED,), asks_when),
    ((v.APPOINTMENT,), asks_how_long),
    ((v.STANDS,), asks_whether),
    ((v.APPOINTMENT | PAIRED,), asks_whether_any),
    ((v.DONE,), asks_whether_done),
    ((v.CANCEL,), _cancels),
    ((v.CHANGE,), _moves),
    ((v.FAIL, v.NOT), _fails),
    ((v.LATE, v.LATE_ALONE | v.COMING_LATE), _comes_late),
    ((v.NO | {"doch"},), _refuses),
    ((v.APPOINTMENT, v.NOT), wants_it_not),
    ((v.APPOINTMENT,), wants_one),
)
"""Each with the words of which it needs one of each: most messages have none."""


def _only(said: Words, known: frozenset[str]) -> bool:
    return all(word in known or is_number(word) for word in said)


def _any(said: Words, some: frozenset[str]) -> bool:
    return not some.isdisjoint(said)


def says_something(word: str) -> bool:
    """Whether a folded word means something in one of the sentences read here."""
    return word in _TELLING or word in _COMMON or word in v.UNSURE or word in v.NOT


def names_time(word: str) -> bool:
    """Whether a folded word names a time: a day, a month, an hour."""
    return is_number(word) or (word in v.ABOUT_TIME and word not in v.NO_TIME)


def _joined(said: Words) -> bool:
    """Whether each "und" stands between two times; after "Donnerstag passt" it begins something else."""
    places = [i for i, word in enumerate(said) if word in JOINING]
    return bool(places) and all(
        i and names_time(said[i - 1]) and _dated(said[i + 1 :]) for i in places
    )


def _dated(said: Words) -> bool:
    return says_when(said)


def _wished(said: Words) -> bool:
    """Whether a time follows a "to": the wished one."""
    after = (i for i, word in enumerate(said) if word in v.TOWARDS)
    return any(_dated(said[i + 1 : i + 4]) for i in after)
