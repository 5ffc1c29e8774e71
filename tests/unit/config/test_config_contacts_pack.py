from datetime import time

import pytest

from config.contacts_pack import load_directory, parse_directory
from config.problems import Misconfigured
from config.profile import load_profile

ENTRY = """
schema_version: 1
compiled: "2026-11-21"
default_tz: {DE: Europe/Berlin, SE: Europe/Stockholm}
policy: {}
contacts:
  - {id: de-1, country: DE, name: {de: "Eins"}, phone: [{dial: "0800 1", free: true}],
     audience: [anyone], topics: [mental], hours: {always: true}, hours_verified: true,
     tz: Europe/Berlin, group_safe: true, show_to: both, verified: true, review_after: "2027-01-01"}
retired: [{dial: "0800 9", replaced_by: de-1, why: old}]
"""


def test_the_shipped_directory_loads_whole() -> None:
    directory = load_directory()
    assert len(directory.contacts) == 40
    line = directory.contact("de-telefonseelsorge")
    assert line is not None
    assert line.number is not None
    assert (line.number.dial, line.web_name) == ("0800 1110111", "telefonseelsorge.de")
    assert line.hours is not None
    assert (line.hours[0].start, line.hours[0].end) == (time(0), time(0))


def test_an_unchecked_web_address_is_not_shown() -> None:
    nora = load_directory().contact("de-nora")
    assert nora is not None
    assert nora.web
    assert nora.web_name is None


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("group_safe: true", "group_save: true", 'did you mean "group_safe"'),
        ("topics: [mental]", "topics: [mentall]", "contacts.0.topics.0"),
        ('dial: "0800 1"', 'dial: "08009"', "was retired; use de-1"),
        ("id: de-1", "id: de-1, alternatives: [de-2]", "no entry de-2"),
    ],
)
def test_a_mistake_is_told_with_line_and_column(old: str, new: str, hint: str) -> None:
    with pytest.raises(Misconfigured, match=r"contacts.yaml:\d+:\d+: ") as caught:
        parse_directory(ENTRY.replace(old, new))
    assert hint in str(caught.value)


def test_the_same_id_twice_is_told() -> None:
    entry = ENTRY[ENTRY.index("  - {id") : ENTRY.index("retired")]
    with pytest.raises(Misconfigured, match="twice"):
        parse_directory(ENTRY.replace(entry, entry * 2))


def test_an_organisation_fills_in_an_entry_and_adds_one() -> None:
    own = {"id": "mh-ksd", "phone": [{"dial": "0208 455-1", "free": False}], "verified": True}
    new = {
        "id": "xy-neu", "country": "DE", "name": {"de": "Neu"}, "web": "https://neu.example",
        "audience": ["anyone"], "topics": ["debt"], "tz": "Europe/Berlin", "group_safe": True,
        "show_to": "both", "verified": True, "review_after": "2027-01-01",
    }  # fmt: skip
    directory = load_directory(overrides=[own, new])
    filled, added = directory.contact("mh-ksd"), directory.contact("xy-neu")
    assert filled is not None
    assert filled.number is not None
    assert filled.number.dial == "0208 455-1"
    assert filled.place == "Mülheim an der Ruhr"
    assert added is not None
    assert added.web_name == "neu.example"


@pytest.mark.parametrize(
    ("override", "hint"),
    [
        ({"id": "de-112", "verifed": True}, 'contacts.overrides: de-112: verifed: unknown key'),
        ({"id": "xy-neu"}, "contacts.overrides: xy-neu: country: is missing"),
        ({"verified": True}, "entry without id"),
    ],
)  # fmt: skip
def test_a_wrong_override_names_the_organisation_file(
    override: dict[str, object], hint: str
) -> None:
    with pytest.raises(Misconfigured) as caught:
        load_directory(overrides=[override])
    assert hint in str(caught.value)


@pytest.mark.parametrize(("name", "country"), [("caritas-flexhif", "DE"), ("malmo-public", "SE")])
def test_the_shipped_profiles_load(name: str, country: str) -> None:
    profile = load_profile(name, load_directory())
    assert profile.country == country
    assert profile.name == name
    assert profile.referrals["general_social"]


def test_law_follows_the_profile() -> None:
    """Shows X-01, X-04, X-05, M-32, M-33, P-01, P-08, P-39, P-41."""
    directory = load_directory()
    german = load_profile("caritas-flexhif", directory)
    swedish = load_profile("malmo-public", directory)
    assert (german.law.child_protection, swedish.law.child_protection) == ("T-42", "T-46")
    assert (german.law.crime, swedish.law.crime) == ("T-43", "T-47")
    assert german.privacy.individual_matters_in_direct_chat
    assert not swedish.privacy.individual_matters_in_direct_chat


def test_an_unknown_profile_names_the_known_ones() -> None:
    with pytest.raises(Misconfigured, match="caritas-flexhif, malmo-public"):
        load_profile("bayern", load_directory())
