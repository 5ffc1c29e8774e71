"""The legal stages of a crime are named to a worker where a phrase says so, never on a mere feeling."""

import pytest

from bot.core.room import Audience
from handlers.sensitive.finding import Evidence, Finding
from handlers.sensitive.rules import answer
from handlers.sensitive.taxonomy import Category, Urgency


@pytest.mark.parametrize(
    ("rule", "staged"), [("de.crime.theft.1", True), ("model:crime@2-cb0e6ac7", False)]
)
def test_a_second_reader_raises_a_nudge_and_no_legal_stages(rule: str, *, staged: bool) -> None:
    finding = Finding(
        lang="de",
        sensitive=True,
        urgency=Urgency.NONE,
        categories=(Category.CRIME,),
        evidence=(Evidence(Category.CRIME, 0, 5, rule),),
    )
    said = answer(finding, group=False, audience=Audience.ADULT)
    assert said is not None
    assert said.crime is staged
