"""The plain words with which somebody asks not to be written to: someone is reading (texts, part 4).

A wrong silence of some minutes costs less than a text that the wrong person reads.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from bot.core.letters import bare, folded
from handlers.wording.company import is_there
from handlers.wording.pleas import Plea
from handlers.wording.pleas_by_telephone import CANNOT_TALK, NO_CALLS
from handlers.wording.pleas_in_need import IN_NEED
from handlers.wording.pleas_spoken import SPOKEN
from handlers.wording.reading_along import reads_along

_PLEAS: Final = (*SPOKEN, *IN_NEED)
_OF_CALLS: Final = re.compile("|".join(plea.signs.pattern for plea in NO_CALLS))
"""Without one of these nobody speaks of calling; most messages end there."""

LONGEST: Final = 200
"""Characters; whoever writes more wants more than silence."""

MOST: Final = 40
"""Sentences of a longer message, the last ones, in which a refused call is looked for."""

_SENTENCE: Final = re.compile(r"[^.!?…\n؟]+[.!?…\n؟]*")
_CLAUSE: Final = re.compile(
    bare(r"[;:،؛()–—]+|,+(?!\s*(?:dass?|att|że|żeby|чтобы|чтоб|щоб)\b)|\s-+\s")
)
"""A comma before "dass" parts no wish from what is wished."""
_ASKS: Final = re.compile(r"[?؟]")
_NO_WORD: Final = re.compile(r"[^\w\s]")
_OPENING: Final = re.compile(
    r"(?:(?:hallo|hi|hey|ok|okay|nein|jetzt|aber|und|also|dann|darum|deshalb|gerade|hier|mir|no|now|so|and|but"
    r"|nej|nu|och|men|stopp?) ?)*"
)


def asks_for_silence(text: str) -> bool:
    """Whether the bot is to write nothing now ("bitte nichts schreiben"): "er liest mit" alone says so."""
    if len(text) > LONGEST:
        return False
    plain = folded(text)
    return _asked(plain, _PLEAS) or _warned(plain)


def asks_not_to_be_called(text: str) -> bool:
    """Whether nobody is to call now ("bitte nicht anrufen", "er hört mit"), however much else is written."""
    return any(_refused(part) for part in _parts(text)) or is_overheard(text)


def somebody_is_there(text: str) -> bool:
    """Whether the words say that somebody grown is in the room, or at her telephone, or reads here."""
    return any(_has_company(part) for part in _parts(text)) or warns_of_a_reader(text)


def is_overheard(text: str) -> bool:
    """Whether they say that somebody listens in, with or without a plea."""
    return any(_has_company(part, listens=True) for part in _parts(text))


def warns_of_a_reader(text: str) -> bool:
    """Whether the words say that somebody else reads here now."""
    return len(text) <= LONGEST and _warned(folded(text))


def may_write_again(text: str) -> bool:
    """Whether the plea is over ("er ist weg, Sie können wieder schreiben"), and not only later."""
    if len(text) > LONGEST:
        return False
    sentences = [_words(one) for one in _SENTENCE.findall(folded(text)) if not _ASKS.search(one)]
    return any(
        plea.again.search(one) and not plea.not_yet.search(one)
        for one in sentences
        for plea in _PLEAS
    )


def _parts(text: str) -> Iterator[str]:
    """Yield it whole; of a longer one the sentences, as what is said of calls may stand in any."""
    plain = folded(text)
    if len(plain) <= LONGEST:
        yield plain
        return
    yield from (one for one in _SENTENCE.findall(plain)[-MOST:] if len(one) <= LONGEST)


def _asked(plain: str, pleas: Iterable[Plea]) -> bool:
    spoken = [plea for plea in pleas if plea.signs.search(plain)]
    if not spoken:
        return False
    whole, clauses = _words(plain), tuple(_clauses(plain))
    return any(_pleads(whole, clauses, plea) for plea in spoken)


def _refused(plain: str) -> bool:
    if _OF_CALLS.search(plain) is not None and _asked(plain, NO_CALLS):
        return True
    return CANNOT_TALK.search(_words(plain)) is not None and _has_company(plain)


def _has_company(plain: str, *, listens: bool = False) -> bool:
    words = _words(plain)
    said = (clause for clause, question in _clauses(plain) if not question)
    return any(is_there(clause, words, listens=listens) for clause in said)


def _warned(plain: str) -> bool:
    return reads_along(plain, pleads=lambda: _asked(plain, _PLEAS) or _refused(plain))


def _pleads(whole: str, clauses: Iterable[tuple[str, bool]], plea: Plea) -> bool:
    reason = plea.ends.search(whole) is not None
    return any(
        _asks(clause, plea, reason=reason)
        for clause, question in clauses
        if not question or plea.ends.search(clause)
    )


def _clauses(plain: str) -> Iterator[tuple[str, bool]]:
    """Yield the clauses, and whether their sentence asks something."""
    for sentence in _SENTENCE.findall(plain):
        question = _ASKS.search(sentence) is not None
        for clause in _CLAUSE.split(sentence):
            yield _words(clause), question


def _asks(clause: str, plea: Plea, *, reason: bool) -> bool:
    for hit in plea.asked.finditer(clause):
        before = _own_words(clause[: hit.start()], plea)
        if plea.unless.search(before) or plea.behind.match(clause[hit.end() :]):
            continue
        if plea.of_others.search(clause[: hit.start()]):
            continue
        bare = hit.groupdict().get("bare") is not None
        if not bare or (reason and _OPENING.fullmatch(before)):
            return True
    return False


def _own_words(before: str, plea: Plea) -> str:
    """Return the last words before the plea that belong to it: no reason, no "please"."""
    start = max((end.end() for end in plea.ends.finditer(before)), default=0)
    return " ".join(before[start:].split()[-plea.reach :])


def _words(text: str) -> str:
    return " ".join(_NO_WORD.sub(" ", text).split())
