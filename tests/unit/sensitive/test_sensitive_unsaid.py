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


@pytest.mark.parametrize(
    "text",
    [
        "komme nicht, mein gesicht sieht schlimm aus",
        "ich geh heute nicht raus, man sieht es noch",
        "my face still looks awful, I can't come",
        "kan inte gå ut, det syns fortfarande",
        "kommen sie heute nicht er ist sauer",
        "heute lieber nicht, mein mann hat schlechte laune",
        "kann donnerstag nicht, er hat mein handy",
        "mein mann hat mein handy genommen",
    ],
)
def test_marks_and_somebody_in_a_rage_are_to_be_looked_at_today(text: str) -> None:
    finding = detector().read(text)
    assert finding.urgency is Urgency.SAME_DAY
    assert Cue.VIOLENCE_PAST in finding.cues


@pytest.mark.parametrize(
    "text",
    [
        "heute bitte nicht, er hat frei",
        "nicht kommen, er ist zuhause",
        "not today please, he is off work",
        "inte idag tack, han är ledig",
    ],
)
def test_nobody_is_accused_of_being_at_home(text: str) -> None:
    """Shows X-03: who is told of the date reads why; a text on violence would lie beside him."""
    assert Cue.VIOLENCE_PAST not in detector().read(text).cues


@pytest.mark.parametrize(
    "text",
    [
        "mein gesicht sieht schlimm aus, sonnenbrand",
        "kann nicht zum fototermin, mein gesicht sieht übel aus, herpes",
        "ich geh heute nicht raus, es regnet",
        "my face looks awful after the dentist",
        "heute bitte nicht, der kleine hat frei",
        "er ist sauer weil er keine schokolade bekam",
        "heute bitte nicht, er ist sauer weil er kein eis bekam",
        "kommen sie nicht, mein mann ist krank",
        "er hat mein handy repariert",
        "mein sohn hat mein handy und spielt",
        "kom inte idag, han är sjuk",
    ],
)
def test_a_sunburn_a_day_off_and_a_cross_child_are_silent(text: str) -> None:
    assert not detector().read(text).sensitive
