"""Rules on privacy that no situation shows by itself; each test names its rule."""

import re
from dataclasses import fields
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.assembly import keeping
from bot.content import build
from bot.core.ports import Transport
from bot.core.room import Member, Room
from bot.core.timers import Timer
from config.contacts_pack import load_directory
from config.marked_yaml import Marked
from config.organisation import Organisation, WorkerEntry
from config.texts_pack import load_texts
from handlers.sensitive.detector import Detector
from tests.scenarios.families import GROUP, MALMO, family
from tests.scenarios.telling import CONFLICT, CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

NOW = "er hat mich grade geschlagen ich hab mich im bad eingeschlossen"
EARLIER = "letzte woche hat er wieder zugehauen"


def bare(**settings: object) -> Organisation:
    """Return a file that says no more than it must, and these settings."""
    said = {"organisation": {"name": "X"}, "workers": [{"handle": "kaya", "name": "Frau Kaya"}]}
    return Organisation.model_validate({**said, **settings})


@pytest.fixture(scope="module")
def words() -> dict[str, str]:
    """The German texts."""
    return dict(load_texts(load_directory()).words["de"])


def test_p_01_p_03_the_churchs_authority_is_named_not_the_states(words: dict[str, str]) -> None:
    """Shows P-01, P-03."""
    assert "{web:nrw-kdsz}" in words["T-31"]
    assert not re.search(r"DSGVO|LDI", " ".join(words.values()))


async def test_p_08_x_04_country_and_law_come_from_the_profile(tmp_path: Path) -> None:
    """Shows P-08, X-04."""
    async with family(tmp_path, organisation=MALMO) as story:
        await story.worker_writes("/sprache de")
        await story.family_writes(
            "bei meiner schwiegertochter schreit das baby die ganze nacht keiner geht hin"
        )
        assert "SGB VIII" not in story.worker_room_shows("Regel der Kommune (Schweden)")


async def test_p_09_p_12_without_consent_only_emergencies_are_answered(tmp_path: Path) -> None:
    """Shows P-09, P-12."""
    async with family(tmp_path, people={"O": {"consent": False}}) as story:
        await story.play({"in": "family", "join": "O"})
        assert story.templates(FAMILY) == ["T-01"]
        story.worker_room_shows("Liegt die Einwilligung vor?")
        await story.family_writes(CONFLICT, who="O")
        story.nothing_said(room=FAMILY)
        await story.family_writes(CRISIS, who="O")
        assert story.templates(FAMILY) == ["T-14"]
        await story.worker_presses("Einwilligung liegt vor")
        await story.advance("P1D")
        await story.family_writes(CONFLICT, who="O")
        assert story.templates(FAMILY) == ["T-14"]


@pytest.mark.parametrize("said", ["Bot raus", "bot raus!", "Bot bitte raus", "bot out"])
async def test_p_10_p_11_one_message_sends_it_away_for_good(story: Story, said: str) -> None:
    """Shows P-10, P-11, X-12."""
    await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await story.family_writes(said)
    assert story.templates(FAMILY) == ["T-37"]
    assert "Demir" not in story.worker_room_shows("Im Chat K-1 wurde dem Bot widersprochen")
    await story.advance("P3D")
    story.nothing_said()


async def test_p_10_an_objection_is_heard_in_the_middle_of_a_crisis(story: Story) -> None:
    """Shows P-10."""
    await story.family_writes(CRISIS)
    await story.family_writes("Bot raus")
    assert story.templates(FAMILY) == ["T-37"]
    story.family_sees("Im Notfall: 112 oder 110")


def test_p_15_p_16_p_17_there_is_no_place_for_history_profile_or_third_persons() -> None:
    """Shows P-15, P-16, P-17."""
    assert {field.name for field in fields(Room)} == {
        "conversation",
        "short",
        "phase",
        "purpose",
        "voice",
        "members",
        "marks",
        "unseen",
    }
    assert set(Member.__slots__) == {"user", "role", "handle", "audience", "consent"}
    assert set(Timer.__slots__) == {"conversation", "kind", "due", "subject", "version"}


@pytest.mark.parametrize("mime", ["audio/mp4", "video/mp4", "image/png"])
async def test_p_18_p_62_what_is_no_text_is_never_opened(story: Story, mime: str) -> None:
    """Shows P-18, P-62."""
    await story.family_sends(mime)
    story.nothing_said()
    assert not [name for name in dir(Transport) if "asset" in name or "download" in name]


async def test_p_19_p_70_no_mark_names_a_person_or_a_matter(story: Story) -> None:
    """Shows P-19, P-70."""
    for said in (CONFLICT, CRISIS, EARLIER, "bitte zurückrufen"):
        await story.family_writes(said)
    await story.worker_writes("/auskunft K-1 Demir", room=PRIVATE)
    shown = " ".join(story.said(PRIVATE)).casefold()
    for word in ("krise", "gewalt", "suizid", "streit", "leben"):
        assert word not in shown


async def test_p_21_a_deleted_proposal_proposes_nothing_any_more(story: Story) -> None:
    """Shows P-21."""
    command = {
        "in": "family",
        "from": "W1",
        "text": "/termin 26.11. 10:00 60min Hausbesuch",
        "message": "m1",
    }
    await story.play(command)
    await story.play({"in": "family", "from": "W1", "delete": "m1"})
    await story.advance("P3D")
    assert "T-23" not in story.templates(FAMILY)


async def test_p_28_p_63_nobody_is_ranked_every_consequence_is_a_persons(story: Story) -> None:
    """Shows P-28, P-63."""
    await story.family_writes(CRISIS)
    first = story.worker_room_shows("Bitte sehen Sie in den Chat")
    assert not re.search(r"Stufe|Punkte|dringend|Priorität", first)


@pytest.mark.parametrize("words_of", ["T-09", "T-10", "T-11"])
def test_p_31_p_32_young_people_have_texts_and_lines_of_their_own(words_of: str) -> None:
    """Shows P-31, P-32."""
    packs = load_texts(load_directory()).words
    for pack in ("de-du", "en-du", "de-einfach-du"):
        assert "krisenchat" in packs[pack][words_of]
    assert "se-bris" in packs["sv-du"][words_of]


async def test_p_33_p_34_p_35_what_a_child_writes_among_its_parents_stays_general(
    tmp_path: Path,
) -> None:
    """Shows P-33, P-34, P-35."""
    async with family(tmp_path, GROUP) as story:
        await story.family_writes("papa hat mama gestern wieder gehauen", who="J")
        assert story.templates(FAMILY) == ["T-14"]
        said = story.said(FAMILY)[0]
        assert not re.search(r"Jonas|Demir|Papa|Mama|116111|krisenchat", said)
        await story.family_writes("sieht das meine mutter?", who="J")
        assert story.templates(FAMILY) == ["T-35"]


async def test_p_34_an_objection_is_told_without_saying_whose(tmp_path: Path) -> None:
    """Shows P-34."""
    async with family(tmp_path, GROUP) as story:
        await story.family_writes("Bot raus", who="V")
        for said in story.said():
            assert "Demir" not in said


async def test_p_36_who_wants_to_be_taken_into_care_is_looked_after_and_knows_110(
    tmp_path: Path,
) -> None:
    """Shows P-36."""
    async with family(tmp_path, ("W1", "J")) as story:
        await story.family_writes("ich will nicht mehr nach hause papa schlägt mich", who="J")
        assert "110" in story.said(FAMILY)[0]
        story.worker_room_shows("Bitte sehen Sie in den Chat K-1")


async def test_p_39_p_40_p_41_p_46_the_bot_reports_nothing_and_asks_for_no_names(
    story: Story,
) -> None:
    """Shows P-39, P-40, P-41, P-46."""
    await story.family_writes(
        "bei meiner schwiegertochter schreit das baby die ganze nacht keiner geht hin"
    )
    assert {act.room for act in story.acts()} == {FAMILY, PRIVATE}
    story.worker_room_shows("Der Bot meldet nichts")
    story.family_sees("Hier bitte keine Namen oder Einzelheiten schreiben")


async def test_p_42_documentation_is_left_to_people(story: Story) -> None:
    """Shows P-42."""
    await story.worker_writes("/hilfe", room=PRIVATE)
    assert not re.search(r"protokoll|dokument", story.said(PRIVATE)[0].casefold())


async def test_p_44_a_guest_professional_has_no_commands_and_gets_no_prompts(
    tmp_path: Path,
) -> None:
    """Shows P-44."""
    async with family(tmp_path, ("W1", "M", "O")) as story:
        await story.family_writes("/termin 26.11. 10:00", who="O")
        assert story.templates() == ["L-05"]


def test_p_53_the_most_protective_values_are_the_defaults() -> None:
    """Shows P-53."""
    given = bare()
    assert given.escalation.on_call is None
    assert given.public_url is None
    assert given.topics.simulate is False
    kept = keeping(build(given, Marked("test", {}, {})))
    assert kept.after_close.days == kept.appointment.days == 1


async def test_p_60_p_61_p_65_it_says_that_it_is_a_program_by_rules_with_names(
    story: Story,
) -> None:
    """Shows P-60, P-61, P-65."""
    await story.family_writes("bist du ein mensch?")
    story.family_sees("Ich bin ein Programm")
    assert callable(Detector.read)


async def test_p_68_without_reading_for_topics_appointments_still_work(tmp_path: Path) -> None:
    """Shows P-68."""
    async with family(tmp_path) as story:
        await story.worker_writes("/pause")
        await story.family_writes(CONFLICT)
        story.nothing_said()
        await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
        assert story.templates(FAMILY) == ["T-22"]


def test_p_71_of_workers_only_the_account_and_the_duty_are_configured() -> None:
    """Shows P-71."""
    assert not {"birthday", "private_phone", "absence_reason"} & set(WorkerEntry.model_fields)


async def test_p_72_who_is_not_in_a_chat_cannot_ask_about_it(tmp_path: Path) -> None:
    """Shows P-72."""
    async with family(tmp_path) as story:
        await story.worker_writes("/status K-1", who="W2", room=PRIVATE)
        assert not any("die Hilfe läuft" in said for said in story.said())


async def test_p_74_p_75_a_workers_mistake_is_answered_kindly(story: Story) -> None:
    """Shows P-74, P-75."""
    await story.worker_writes("/termn morgen 10:00")
    assert "Meinten Sie" in story.said(FAMILY)[0]
    await story.worker_writes("/hilfe termin", room=PRIVATE)
    story.worker_room_shows("/termin")


async def test_p_43_a_substitute_gets_no_earlier_word(story: Story) -> None:
    """Shows P-43."""
    await story.family_writes(CONFLICT)
    await story.worker_writes("/vertretung heute Herr Lindner")
    assert not any("streiten" in said for said in story.said())
    story.family_sees("bisherigen Nachrichten gibt der Bot nicht weiter")


def test_periods_come_from_the_profile_unless_the_organisation_says_otherwise() -> None:
    content = build(bare(retention={"appointment": "PT0S"}), Marked("test", {}, {}))
    assert keeping(content).appointment == timedelta()
    assert keeping(content).after_close == content.profile.retention.after_close
    assert (keeping(content).follow_up.days, keeping(content).closed_mark.days) == (14, 30)


@pytest.mark.parametrize(
    "words",
    [
        "ich will hier weg, könnt ihr mich rausholen?",
        "kann ich ins heim?",
        "ich will in eine wohngruppe",
    ],
)
async def test_p_36_the_wish_alone_is_enough(tmp_path: Path, words: str) -> None:
    """Shows P-36."""
    async with family(tmp_path, ("W1", "J"), start="2026-11-28T23:00:00+01:00") as story:
        await story.family_writes(words, who="J")
        assert story.templates(FAMILY) == ["T-16"]
        story.family_sees("In Gefahr jetzt: 110")
        await story.until("2026-11-30T08:00:00+01:00")
        story.worker_room_shows("Bitte sehen Sie in den Chat K-1")


async def test_the_prompt_names_the_time_of_the_message(story: Story) -> None:
    sent = datetime.fromisoformat("2026-11-24T09:30:00+01:00")
    await story.play({"in": FAMILY, "from": "M", "text": CRISIS, "sent": sent})
    story.worker_room_shows("Eingang 9:30")


async def test_p_12_a_hurt_child_is_heard_before_consent_is_on_file(tmp_path: Path) -> None:
    """Shows P-12, X-05: what is no emergency is not."""
    people = {"J": {"consent": False}}
    async with family(tmp_path, ("W1", "J"), people=people) as story:
        await story.family_writes("mama und papa streiten nur noch wegen der scheidung", who="J")
        story.nothing_said()
        await story.family_writes("papa schlägt mich", who="J")
        assert story.templates(FAMILY) == ["T-16"]
        assert story.templates(PRIVATE) == ["T-41", "T-42"]
