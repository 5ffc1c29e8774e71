"""What is taken for a slip of the pen in a message that was changed (M-09, M-22)."""

import pytest

from handlers.sensitive.slips import LONGEST, adds_little, digests, length, only_slips

SAID = "Ich will nicht mehr leben"


@pytest.mark.parametrize(
    ("before", "after", "slip"),
    [
        (SAID, "ich will nicht mehr leben!!", True),
        ("ich will nich mehr lebn", SAID, True),
        ("ich will nihct mehr leben", SAID, True),
        ("ich wil nich mer lebn", SAID, False),
        (SAID, "ich will nicht mehr leben jetzt", False),
        (SAID, "ich will nicht leben mehr", False),
        (SAID, "ich will nicht mehr warten", False),
        ("ich habe kein messer", "ich habe ein messer", False),
        ("ich nehme 5 tabletten", "ich nehme 50 tabletten", False),
        ("", "", False),
        ("x" * (LONGEST + 1), "x" * (LONGEST + 1), False),
        ("Не хочу жить", "не хачу жить!", True),
        ("\ud800 leben", "\ud800 lebem", True),
    ],
)
def test_m_09_only_signs_and_single_letters_are_slips(before: str, after: str, slip: bool) -> None:
    """Shows M-09: whoever mends in the other direction is heard alike."""
    assert only_slips(digests(before), digests(after)) is slip
    assert only_slips(digests(after), digests(before)) is slip


def test_p_14_no_word_is_kept() -> None:
    """Shows P-14."""
    assert not any(word in digests(SAID) for word in SAID.casefold().split())


@pytest.mark.parametrize(
    ("after", "little"),
    [(SAID, True), (f"{SAID} so nicht", True), (f"{SAID}, und er ist schuld", False), ("?", False)],
)
def test_m_22_whoever_adds_more_words_goes_on(after: str, little: bool) -> None:
    """Shows M-22."""
    assert adds_little(length(SAID), length(after)) is little
