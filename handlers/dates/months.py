"""The names of the months as people write them, from the word tables that read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from handlers.dates.dates import MONTHS
from handlers.dates.lexicon import Lexicon, fold
from handlers.dates.words_de import LEXICON as GERMAN
from handlers.dates.words_de import ROWS as GERMAN_ROWS
from handlers.dates.words_en import LEXICON as ENGLISH
from handlers.dates.words_en import ROWS as ENGLISH_ROWS
from handlers.dates.words_sv import LEXICON as SWEDISH
from handlers.dates.words_sv import ROWS as SWEDISH_ROWS

MONTH_NAMES: Final[frozenset[str]] = frozenset(
    fold(words.split()[0])
    for kind, _, words in (*GERMAN_ROWS, *ENGLISH_ROWS, *SWEDISH_ROWS)
    if kind in MONTHS
) - {"may"}
"""In full and folded: words that mean nothing else; "may" is a verb."""


def _every(lexicon: Lexicon) -> Sequence[tuple[str, int]]:
    found = ((word, meaning[0]) for word, meaning in lexicon.words.items())
    return [(word, number) for word, (kind, number) in found if kind in MONTHS]


_OF: Final = {number: name for name, number in reversed(_every(GERMAN))}
SHORT_MONTHS: Final[Mapping[str, str]] = {
    word: _OF[number]
    for lexicon in (GERMAN, ENGLISH, SWEDISH)
    for word, number in _every(lexicon)
    if word not in MONTH_NAMES
}
"""Each other spelling to the full name of its month: small words, names of people and fever among them."""
