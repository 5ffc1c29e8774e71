"""A field that is forgotten in `untouched` or `copy` would cost a crisis text when a behaviour breaks."""

from copy import deepcopy
from dataclasses import fields
from typing import Final

import pytest

from bot.storage.draft import Draft
from bot.storage.tally import Tally

_TOLD_WITH_A_WRITE: Final = {"queued", "crisis", "nearest"}
"""Noted beside a write, which the draft holds as well."""
_OF_A_TRANSACTION: Final = {"uncertain"}
"""Noted by who claims acts; no event does."""

_DRAFTED: Final = [field.name for field in fields(Draft) if field.name != "tally"]
_TOLD: Final = [
    field.name
    for field in fields(Tally)
    if field.name not in _TOLD_WITH_A_WRITE | _OF_A_TRANSACTION
]


def test_a_new_draft_is_untouched() -> None:
    assert Draft().untouched


@pytest.mark.parametrize("name", _DRAFTED)
def test_each_field_counts_as_a_change_and_is_copied(name: str) -> None:
    draft = Draft()
    _change(draft, name)
    assert not draft.untouched
    _assert_independent(draft)


@pytest.mark.parametrize("name", _TOLD)
def test_so_does_each_that_is_told_after_the_commit(name: str) -> None:
    draft = Draft()
    _change(draft.tally, name)
    assert not draft.untouched
    _assert_independent(draft)


def _assert_independent(draft: Draft) -> None:
    mark, before = draft.copy(), deepcopy(draft)
    assert mark == before
    for name in _DRAFTED:
        _change(draft, name)
    for name in _TOLD:
        _change(draft.tally, name)
    assert mark == before


def _change(whole: Draft | Tally, name: str) -> None:
    """Put something more into a field, in place where it is a collection."""
    match getattr(whole, name):
        case dict() as known:
            known[f"key {len(known)}"] = None
        case list() as held:
            held.append(len(held))
        case set() as taken:
            taken.add(len(taken))
        case None:
            setattr(whole, name, 0)
        case int() as number:
            setattr(whole, name, number + 1)
        case other:
            raise TypeError(f"say how to change {name}: {type(other)}")
