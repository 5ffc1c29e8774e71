"""Dialect reaches the patterns of the books, and no other language is read through it."""

import re

import pytest

from handlers.sensitive.normalise import SPELLED, fold, tokens
from handlers.sensitive.taxonomy import Cue, Urgency
from tests.support.phrases import detector
from tests.unit.sensitive.sensitive_sets import shipped

_PIECE = re.compile(r"\*?[\w']+\*?")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("er hod mi gestan gschlogn", "er hat mi gestern geschlagen"),
        ("der hat misch jehauen", "der hat mich gehauen"),
        ("i mog nimma lebm", "i mog nimer leben"),
        ("de ham uns an strom obdraht", "de ham uns an strom abgedreht"),
    ],
)
def test_a_word_written_by_ear_is_read_as_the_books_spell_it(typed: str, read: str) -> None:
    assert " ".join(tokens(typed).words) == read


def test_no_stem_of_a_pack_asks_for_a_spelling_that_is_never_seen() -> None:
    written = {
        fold(piece.strip("*"))
        for pack in shipped()
        for patterns in (
            *(phrase.patterns for phrase in pack.phrases),
            *(trap.patterns for trap in pack.traps),
        )
        for pattern in patterns
        for piece in _PIECE.findall(pattern)
        if "*" in piece
    }
    assert not written & SPELLED.keys()


def test_no_spelling_is_a_frequent_word_of_another_language() -> None:
    others = {fold(word) for pack in shipped() if pack.language != "de" for word in pack.stopwords}
    assert not others & SPELLED.keys()


@pytest.mark.parametrize(
    "text",
    [
        "mei mo hod mi gestern wieda gschlogn",
        "der hat mich jestern jeschlage",
        "mai ma hot mi gschlage",
        "meen mann hat misch geschlaachn",
        "my husband hit me last week",
        "my ex used to hit me",
        "pappa slog mig igår",
    ],
)
def test_what_was_done_is_not_read_as_going_on(text: str) -> None:
    found = detector().read(text)
    assert found.urgency is Urgency.SAME_DAY
    assert Cue.VIOLENCE_PAST in found.cues
    assert not found.cues & {Cue.VIOLENCE_NOW, Cue.POISON_MEDICAL}


@pytest.mark.parametrize("text", ["he is hitting me right now", "mei mo schlogt mi grod"])
def test_what_goes_on_stays_so(text: str) -> None:
    found = detector().read(text)
    assert found.urgency is Urgency.ACUTE
    assert Cue.VIOLENCE_NOW in found.cues
