"""JSON lines in, JSON lines out: one line held in memory at a time, order kept (`classify`, `when`)."""

import json
from codecs import BOM_UTF8
from collections.abc import Callable, Mapping
from typing import BinaryIO, TextIO

LONGEST_LINE = 1 << 20
"""Bytes. Longer lines are answered with an error and skipped without being held."""

Answer = Callable[[Mapping[str, object]], Mapping[str, object]]
"""Answers one object; raises ValueError with a sentence for what is wrong with it."""


def answer_lines(source: BinaryIO, out: TextIO, answer: Answer) -> int:
    """Answer every line; a bad one gets an error object and the stream goes on.

    Returns the exit status: 1 if any line was bad. Answers are written at once, so that a program can
    hold a conversation with us.
    """
    failed = False
    number = 0
    while line := source.readline(LONGEST_LINE + 1):
        number += 1
        given: Mapping[str, object] = {}
        try:
            given = _object(line if number > 1 else line.removeprefix(BOM_UTF8), source)
            _check_signs(given)
            found = answer(given)
        except ValueError as error:
            found = {"id": id_of(given), "error": f"line {number}: {error}"}
            failed = True
        out.write(json.dumps(found, ensure_ascii=True) + "\n")
        out.flush()
    return 1 if failed else 0


def text_of(given: Mapping[str, object]) -> str:
    """Return the text of a line; raises ValueError."""
    text = given.get("text")
    if not isinstance(text, str):
        raise ValueError('"text" must be a string')  # noqa: TRY004
    return text


def word_of(given: Mapping[str, object], key: str, default: str) -> str:
    """Return an optional string of a line, null being none; raises ValueError."""
    value = given.get(key)
    if value is None:
        return default
    if not isinstance(value, str):
        raise ValueError(f'"{key}" must be a string')  # noqa: TRY004
    return value


def id_of(given: Mapping[str, object]) -> object:
    """Return what the line is called by its sender, any JSON; None where it cannot be given back."""
    value = given.get("id")
    try:
        json.dumps([value], ensure_ascii=False, allow_nan=False).encode("utf-8")
    except (ValueError, RecursionError):
        return None
    return value


def _check_signs(given: Mapping[str, object]) -> None:
    for key, value in given.items():
        if isinstance(value, str) and not _is_whole(value):
            raise ValueError(f'"{key}" holds half a surrogate pair')
    if given.get("id") != id_of(given):
        raise ValueError('"id" cannot be given back')


def _is_whole(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _object(line: bytes, source: BinaryIO) -> Mapping[str, object]:
    if len(line) > LONGEST_LINE:
        _skip_rest(line, source)
        raise ValueError("longer than 1 MiB")
    try:
        found = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise ValueError("not UTF-8") from None
    except (json.JSONDecodeError, RecursionError):
        raise ValueError("not JSON") from None
    except ValueError:
        raise ValueError("a number in it is too long") from None
    if not isinstance(found, dict):
        raise ValueError("not a JSON object")  # noqa: TRY004
    return found


def _skip_rest(line: bytes, source: BinaryIO) -> None:
    while line and not line.endswith(b"\n"):
        line = source.readline(LONGEST_LINE)
