"""What plainly says that an appointment is not called off, and what only looks like it (C-24, S-10)."""

import pytest

from handlers.appointments.spoken.apart import only_stands


@pytest.mark.parametrize(
    "text",
    [
        "doch nicht absagen",
        "Nein, bitte nicht absagen!",
        "ich sage Donnerstag um 15 Uhr doch nicht ab.",
        "Ich möchte den Termin nicht absagen, danke",
        "I'm not cancelling",
        "please don't cancel Thursday",
        "jag avbokar inte tiden",
    ],
)
def test_s_10_nothing_is_said_but_that_it_stands(text: str) -> None:
    """Shows S-10."""
    assert only_stands(text)


@pytest.mark.parametrize(
    "text",
    [
        "ich kann nicht, ich sage ab",
        "ich kann nicht und sage ab",
        "geht nicht absagen bitte",
        "ich will nicht absagen, aber ich kann nicht",
        "Donnerstag nicht absagen, Freitag absagen",
        "ich sage Donnerstag nicht ab, sondern Freitag",
        "nicht Freitag, Donnerstag absagen",
        "warum nicht absagen?",
        "doch nicht",
        "I can't come, cancel",
        "jag kan inte, avboka",
    ],
)
def test_s_10_what_is_in_doubt_is_not(text: str) -> None:
    """Shows S-10: nothing holds again of it."""
    assert not only_stands(text)
