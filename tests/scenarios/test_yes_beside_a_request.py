"""A yes counts beside a request that touches neither date nor place (C-39, C-23)."""

import pytest

from tests.support.story import Story


@pytest.mark.parametrize(
    "text",
    [
        "ja, bitte nicht klingeln",
        "ja. bitte nicht klingeln",
        "Ja aber bitte leise klopfen, der Kleine schläft",
        "passt, bringen Sie bitte das Formular mit",
        "ok, bitte nicht vor dem Haus parken",
        "yes, please do not ring the bell",
        "ja, snälla knacka",
    ],
)
async def test_c_39_a_yes_before_a_small_request_is_heard(story: Story, text: str) -> None:
    """Shows C-39, C-38: the worker reads the request herself."""
    await story.worker_writes("/termin 26.11. 10:00 60min Büro")
    await story.family_writes(text)
    assert story.templates() == ["W-13"]


@pytest.mark.parametrize(
    "text",
    [
        "ja, aber bitte nicht um 15 uhr",
        "ja bitte nicht kommen",
        "ja, bitte nicht um 15 uhr klingeln",
        "ja, bitte nicht bei mir klingeln",
        "ja, bitte nicht morgens klingeln",
        "ja, wenn Sie nicht klingeln",
        "ja, bitte verschieben und nicht vergessen",
        "ja, er hat geklopft",
        "ja nicht vergessen wann war das?",
    ],
)
async def test_c_23_a_request_that_touches_the_date_is_no_yes(story: Story, text: str) -> None:
    """Shows C-23."""
    await story.worker_writes("/termin 26.11. 10:00 60min Büro")
    await story.family_writes(text)
    assert "W-13" not in story.templates()
