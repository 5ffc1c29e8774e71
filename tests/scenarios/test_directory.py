"""Offices on request, complaints, and what an organisation may change of the rules."""

import pathlib

import pytest

from bot import rehearsal
from bot.content import from_mapping
from bot.core.errors import SettingsError
from bot.detection import detector
from config.organisation import Topics
from tests.scenarios.telling import TOPICS
from tests.support.story import FAMILY, PRIVATE, Story

DEBTS = "der gerichtsvollzieher kommt morgen"


async def begun(data: pathlib.Path, **organisation: object) -> Story:
    return await Story.begin(
        rehearsal.rehearse,
        rehearsal.example_organisation(),
        data,
        organisation={**TOPICS, **organisation},
    )


@pytest.mark.parametrize(
    ("words", "entry"),
    [
        ("Haben Sie die Nummer von der Schuldnerberatung?", "Caritas"),
        ("wie ist die telefonnummer vom giftnotruf", "0228 19240"),
        ("Haben Sie die Nummer vom Frauenhaus?", "116016"),
    ],
)
async def test_c_34_a_client_gets_the_entry_asked_for(story: Story, words: str, entry: str) -> None:
    """Shows C-34."""
    await story.family_writes(words)
    assert story.templates(FAMILY) == ["L-14"]
    story.family_sees(entry)


@pytest.mark.parametrize("who", ["M", "W1"])
async def test_m_17_beside_a_name_without_a_way_stands_our_number(story: Story, who: str) -> None:
    """Shows M-17, M-06: the directory has no checked number for debts."""
    asked = "telefonnummer schuldnerberatung" if who == "M" else "/kontakt Schulden"
    await story.worker_writes(asked, who=who)
    story.family_sees("0208 30008-1234")


@pytest.mark.parametrize(
    "words",
    [
        "die schuldnerberatung hat angerufen",
        "meine nummer hat sich geändert",
        "was ist das für eine nummer",
    ],
)
async def test_c_03_other_numbers_and_offices_are_no_request(story: Story, words: str) -> None:
    """Shows C-03."""
    await story.family_writes(words)
    assert "L-14" not in story.templates(FAMILY)


async def test_c_34_a_link_from_a_worker_gets_no_remark(story: Story) -> None:
    """Shows C-34."""
    await story.worker_writes("Hier die Suchtberatung: https://www.caritas.de/sucht")
    story.nothing_said()


async def test_m_16_m_17_a_topic_leads_to_a_dialable_number(story: Story) -> None:
    """Shows M-16, M-17."""
    await story.worker_writes("/kontakt Sucht")
    story.family_sees("01806 313031")


async def test_m_18_what_has_no_entry_leads_to_a_person(story: Story) -> None:
    """Shows M-18."""
    await story.worker_writes("/kontakt allgemein")
    assert story.templates(FAMILY) == ["L-14"]


@pytest.mark.parametrize("typed", ["/kontakt", "/kontakt foo"])
async def test_c_25_the_topics_are_listed_where_no_family_reads(story: Story, typed: str) -> None:
    """Shows C-25, C-26: whoever does harm may read along."""
    await story.worker_writes(typed)
    assert story.said(FAMILY) == ["So geht es: /kontakt Erziehung"]
    story.worker_room_shows("Gewalt, Missbrauch")
    await story.worker_writes(f"{typed} K-1", room=PRIVATE)
    story.worker_room_shows("Gewalt, Missbrauch")
    story.nothing_said(room=FAMILY)


async def test_c_25_without_a_room_of_her_own_the_topics_are_not_listed(story: Story) -> None:
    """Shows C-25."""
    await story.worker_writes("/hinweise aus", room=PRIVATE)
    await story.worker_writes("/kontakt foo")
    assert story.said() == ["So geht es: /kontakt Erziehung"]


async def test_m_21_the_organisation_names_its_own_places_for_complaints(
    tmp_path: pathlib.Path,
) -> None:
    """Shows M-21."""
    story = await begun(tmp_path, complaints={"contacts": ["nrw-kdsz"]})
    await story.worker_writes("/kontakt Beschwerde")
    shown = story.family_sees("katholisches-datenschutzzentrum.de").splitlines()
    assert "datenschutzzentrum" in shown[1]
    await story.end()


def test_a_place_for_complaints_has_to_exist() -> None:
    with pytest.raises(SettingsError, match=r"complaints\.contacts: the directory has no entry x"):
        from_mapping({"complaints": {"contacts": ["x"]}}, "test")


async def test_c_05_an_organisation_may_switch_a_rule_off(tmp_path: pathlib.Path) -> None:
    """Shows C-05."""
    rules = {found.rule: False for found in detector(Topics().packs).read(DEBTS).evidence}
    story = await begun(tmp_path, topics={**TOPICS["topics"], "overrides": rules})
    await story.family_writes(DEBTS)
    story.nothing_said()
    await story.family_writes("ich will nicht mehr leben")
    assert story.templates(FAMILY) == ["T-09"]
    assert story.templates(PRIVATE) == ["T-41"]
    await story.end()


@pytest.mark.parametrize(
    ("overrides", "said"),
    [
        ({"de.acute-crisis.wish.1": False}, "tells acute danger and stays on"),
        ({"de.nothing": False}, "there is no rule de.nothing"),
        ({"de.debt-housing.roof.1": 3}, "write false"),
    ],
)
def test_m_09_no_rule_of_acute_danger_can_be_switched_off(
    overrides: dict[str, object], said: str
) -> None:
    """Shows M-09."""
    with pytest.raises(SettingsError, match=said):
        from_mapping({"topics": {"packs": ["de"], "overrides": overrides}}, "test")


@pytest.mark.parametrize("packs", [[], ["en"]])
async def test_danger_is_heard_whatever_packs_are_left_out(
    tmp_path: pathlib.Path, packs: list[str]
) -> None:
    story = await begun(tmp_path, topics={**TOPICS["topics"], "packs": packs})
    await story.family_writes(DEBTS)
    story.nothing_said()
    await story.family_writes("ich will nicht mehr leben")
    assert story.templates(FAMILY) == ["T-09"]
    assert story.templates(PRIVATE) == ["T-41"]
    await story.end()
