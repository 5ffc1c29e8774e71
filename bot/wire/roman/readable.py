"""Makes a body readable that the reader of JSON refuses over what the event may not even need."""

import re

DEEPEST = 100
"""Levels; deeper than any event of Roman's by far, and well below where the reader gives up."""

_ESCAPE = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    rb"|(?P<half>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)",
    re.DOTALL,
)
_STRING_OR_BRACKET = re.compile(rb'"(?:[^"\\]|\\.)*+"?|[\[\]{}]', re.DOTALL)


def readable(raw: bytes) -> bytes:
    """Put U+FFFD for every half of a surrogate pair, and null for what is nested too deep.

    What is left out is not read: whether it was JSON nobody asks.
    """
    return _ESCAPE.sub(lambda found: rb"\ufffd" if found["half"] else found[0], _shallow(raw))


def _shallow(raw: bytes) -> bytes:
    kept, depth, since = bytearray(), 0, 0
    for mark in _STRING_OR_BRACKET.finditer(raw):
        if mark[0] in {b"[", b"{"}:
            depth += 1
            if depth == DEEPEST:
                kept += raw[since : mark.start()]
                since = len(raw)
        elif mark[0] in {b"]", b"}"}:
            depth -= 1
            if depth == DEEPEST - 1:
                kept += b"null"
                since = mark.end()
    return bytes(kept + raw[since:])
