"""After a grave message nothing stored says what it was about (P-13, P-14, P-16)."""

import re
from pathlib import Path

import pytest

from bot import rehearsal
from tests.scenarios.stored import stored
from tests.scenarios.telling import TOPICS
from tests.support.story import Story

GRAVE = {
    "own life": "ich will nicht mehr leben",
    "violence": "er hat mich grade geschlagen ich hab mich im bad eingeschlossen",
    "earlier violence": "letzte woche hat er wieder zugehauen",
    "a child": "bei meiner schwiegertochter schreit das baby die ganze nacht keiner geht hin",
    "drinking": "ich hab wieder angefangen zu trinken bitte sagen sie es keinem",
    "debts": "der gerichtsvollzieher kommt morgen",
    "conflict": "mein mann und ich streiten nur noch, ich weiss nicht ob ich mich trennen soll",
}
REVEALING = re.compile(
    r"\bT-\d\d|suicid|suizid|violen|gewalt|abuse|crisis|krise|acute|sucht|addict|debt|schuld|child"
    r"|kind(?!\")|conflict|danger",
    re.IGNORECASE,
)


@pytest.mark.parametrize("subject", GRAVE)
async def test_what_was_written_leaves_no_trace_of_its_subject(
    subject: str, tmp_path: Path
) -> None:
    """Shows P-14, P-16, X-07."""
    example = rehearsal.example_organisation()
    night = "2026-11-25T09:00:00+01:00"
    story = await Story.begin(
        rehearsal.rehearse, example, tmp_path, start=night, organisation=TOPICS
    )
    await story.family_writes(GRAVE[subject])
    assert story.templates("family")
    await story.end()
    kept = await stored(tmp_path)
    for words in re.findall(r"\w{4,}", GRAVE[subject]):
        assert words not in kept
    assert not REVEALING.findall(kept)
