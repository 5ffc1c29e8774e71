"""Which slices of the text were used, what is left as a title, and the person's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.dates.items import Item
from handlers.dates.kinds import Kind, Token

_GLUE = {
    Kind.AT,
    Kind.ON,
    Kind.ARTICLE,
    Kind.IN,
    Kind.FROM,
    Kind.FOR,
    Kind.COMMA,
    Kind.DASH,
    Kind.STOP,
    Kind.OCLOCK,
    Kind.HOURS,
    Kind.AND,
}
_EDGES = " \t\n,;:.!?-–—"
_BLANKS = re.compile(r"\s+")
_LONGEST_QUOTE = 60


def used_spans(tokens: Sequence[Token], items: Sequence[Item]) -> tuple[tuple[int, int], ...]:
    """Slices that the reading used, with the small words between and before them."""
    covered = [False] * len(tokens)
    for item in items:
        for index in range(item.start, item.end):
            covered[index] = True
    _cover_glue(tokens, covered)
    spans: list[tuple[int, int]] = []
    for index, token in enumerate(tokens):
        if not covered[index]:
            continue
        if index and covered[index - 1] and spans:
            spans[-1] = (spans[-1][0], max(spans[-1][1], token.end))
        else:
            spans.append((token.start, token.end))
    return tuple(spans)


def _cover_glue(tokens: Sequence[Token], covered: list[bool]) -> None:
    """ "am", "um", commas: used when something used follows, or a sign when it came before."""
    for index in range(len(tokens) - 2, -1, -1):
        if tokens[index].kind in _GLUE and covered[index + 1]:
            covered[index] = True
    for index in range(1, len(tokens)):
        if tokens[index].kind in {Kind.COMMA, Kind.STOP} and covered[index - 1]:
            covered[index] = True


def rest_of(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """What is left of the text: the title of a command."""
    kept: list[str] = []
    position = 0
    for start, end in (*spans, (len(text), len(text))):
        kept.append(text[position:start].strip(_EDGES))
        position = end
    return _BLANKS.sub(" ", " ".join(part for part in kept if part)).strip()


def words_of(text: str, tokens: Sequence[Token], items: Sequence[Item]) -> str:
    """The person's own words about the time, short enough to be quoted in a question."""
    if not items or not tokens:
        return ""
    spans = used_spans(tokens, items)
    quote = _BLANKS.sub(" ", text[spans[0][0] : spans[-1][1]]).strip(_EDGES)
    return quote if len(quote) <= _LONGEST_QUOTE else ""
