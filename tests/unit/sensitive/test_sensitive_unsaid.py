"""Violence that nobody calls by its name is heard, and the household that sounds like it is not."""

import pytest

from handlers.sensitive.taxonomy import Category, Cue, Urgency
from tests.support.phrases import detector


@pytest.mark.parametrize(
    "text",
    [
        "er will fotos von mir ohne was an",
        "ich soll dem typen nudes schicken",
        "wenn ich nicht zahle posten die alle bilder",
        "einer will dass ich mich vor der kamera ausziehe",
        "he wants pictures of me without clothes",
        "if i don't pay they'll post the videos",
        "han vill ha bilder på mig utan kläder",
    ],
)
def test_pictures_that_are_demanded_are_sexual_violence(text: str) -> None:
    finding = detector().read(text)
    assert finding.urgency is not Urgency.NONE
    assert Category.VIOLENCE_ABUSE in finding.categories
    assert Cue.SEXUAL in finding.cues


@pytest.mark.parametrize("text", ["mein freund zwingt mich", "my boyfriend is forcing me"])
def test_who_is_made_to_do_something_is_heard(text: str) -> None:
    assert detector().read(text).urgency is not Urgency.NONE


@pytest.mark.parametrize(
    "text",
    [
        "ich soll ein foto vom zeugnis schicken",
        "wenn ich keine bilder schick kann das amt den antrag nicht bearbeiten",
        "mein freund zwingt mich zum zahnarzt zu gehen",
        "my boyfriend is forcing me to see the dentist",
        "min kille tvingar mig att gå till tandläkaren",
    ],
)
def test_other_pictures_and_what_does_one_good_are_silent(text: str) -> None:
    assert not detector().read(text).sensitive
