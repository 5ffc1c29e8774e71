"""Rules of the Malmö guideline that no situation shows by itself; each test names its rule."""

import re
from pathlib import Path

import pytest

from config.contacts_pack import load_directory
from config.profile import load_profile
from config.texts_pack import load_texts
from tests.scenarios.families import GROUP, HOUSE, MALMO, family
from tests.scenarios.telling import CONFLICT, CRISIS, QUESTION
from tests.support.story import FAMILY, PRIVATE, Story

NOW = "er hat mich grade geschlagen ich hab mich im bad eingeschlossen"
EARLIER = "letzte woche hat er wieder zugehauen"
CHILD = "bei meiner schwiegertochter schreit das baby die ganze nacht keiner geht hin"


@pytest.mark.parametrize(
    "words",
    [QUESTION, "Stimmt es, dass mein Mann bei euch war?", "War meine Frau gestern bei Ihnen?"],
)
async def test_m_01_m_23_nothing_is_decided_confirmed_or_denied(story: Story, words: str) -> None:
    """Shows M-01, M-23."""
    await story.family_writes(words)
    assert story.templates(FAMILY) == ["T-39"]
    said = story.said(FAMILY)[0]
    assert not re.search(r"\b(?:ja|nein|stimmt)\b", said, re.IGNORECASE)


async def test_m_02_m_16_m_19_the_number_depends_on_place_and_hour(tmp_path: Path) -> None:
    """Shows M-02, M-16, M-19."""
    async with family(tmp_path, organisation=MALMO) as story:
        await story.worker_writes("/kontakt Kinderschutz")
        day = story.said(FAMILY)[0]
        await story.until("2026-11-24T23:00:00+01:00")
        await story.worker_writes("/kontakt Kinderschutz")
        night = story.said(FAMILY)[0]
    assert day.splitlines()[1] != night.splitlines()[1]


@pytest.mark.parametrize("template", ["T-03", "T-04", "T-05", "T-06", "T-14", "T-39"])
def test_m_06_every_limit_names_a_way_on(template: str) -> None:
    """Shows M-06."""
    for name, pack in load_texts(load_directory()).words.items():
        if template in pack:
            assert "{tel}" in pack[template], name


@pytest.mark.parametrize(
    "words",
    [
        CRISIS,
        "mein mann hat mich gestern geschlagen",
        "mein mann schlägt die kinder",
        "er hat mich vergewaltigt",
    ],
)
async def test_m_11_with_the_directory_out_of_order_the_built_in_text_goes_out(
    story: Story, words: str
) -> None:
    """Shows M-11: the worker reads that numbers were named, so they are."""
    await story.play({"fault": "directory"})
    await story.family_writes(words)
    assert "112" in story.family_sees("Automatische Nachricht")


async def test_m_13_a_denial_is_believed_once_and_the_wording_rests_that_day(story: Story) -> None:
    """Shows M-13."""
    await story.family_writes(CONFLICT)
    await story.family_writes("nein nein war nur so gesagt")
    assert story.templates(FAMILY) == ["T-32"]
    await story.family_writes(CONFLICT)
    story.nothing_said()


async def test_m_14_m_26_m_35_the_prompt_asks_for_a_second_pair_of_eyes_and_quotes_nothing(
    story: Story,
) -> None:
    """Shows M-14, M-26, M-35."""
    await story.family_writes(CRISIS)
    shown = story.worker_room_shows("insoweit erfahrene Fachkraft (ohne Namen)")
    for word in ("leben", "Demir", "Suizid"):
        assert word not in shown
    await story.worker_writes("/erledigt K-1", room=PRIVATE)
    assert story.said(PRIVATE) == ["Erledigt: Chat K-1.\n– Nachsehen"]


@pytest.mark.parametrize(
    "words", ["wie läuft das mit dem hilfeplan?", "was ist ein hilfeplangespräch?"]
)
async def test_m_20_a_general_question_is_no_sensitive_matter(story: Story, words: str) -> None:
    """Shows M-20."""
    await story.family_writes(words)
    story.nothing_said()


async def test_m_22_insisting_meets_a_ladder_and_never_the_same_text_twice(story: Story) -> None:
    """Shows M-22, X-08."""
    await story.family_writes(CONFLICT)
    assert story.templates(FAMILY) == ["T-03"]
    await story.family_writes("nein ich will das jetzt hier sagen, wir streiten nur noch jeden tag")
    words = story.family_sees("ohne Einzelheiten")
    assert story.templates(FAMILY) == ["T-06"]
    assert "0208" in words
    assert "@" in words
    await story.family_writes("mein mann und ich streiten jeden tag, soll ich mich trennen")
    story.nothing_said(room=FAMILY)
    assert story.templates(PRIVATE) == ["T-41"]


@pytest.mark.parametrize("words", [NOW, EARLIER, CHILD, CRISIS, CONFLICT])
async def test_m_24_in_a_group_every_matter_gets_the_neutral_text(
    tmp_path: Path, words: str
) -> None:
    """Shows M-24."""
    async with family(tmp_path, GROUP) as story:
        await story.family_writes(words)
        assert story.templates(FAMILY) == ["T-14"]


async def test_m_25_a_direct_message_does_not_make_it_fine(tmp_path: Path) -> None:
    """Shows M-25."""
    async with family(tmp_path, organisation=MALMO) as story:
        await story.family_writes(CONFLICT)
        assert "nicht sicher genug" in story.family_sees("Chat")
        await story.advance("P1D")
        await story.family_writes("heute waren wir im park und danach bei den großeltern. " * 8)
        assert story.templates(FAMILY) == ["T-04"]


async def test_m_27_in_a_crisis_nobody_else_is_written_to(story: Story) -> None:
    """Shows M-27."""
    await story.family_writes(NOW)
    assert {act.room for act in story.acts()} == {FAMILY, PRIVATE}


async def test_m_28_the_first_sentence_fits_the_kind_of_worry(story: Story) -> None:
    """Shows M-28."""
    firsts = []
    for words in (CONFLICT, EARLIER, "der gerichtsvollzieher kommt morgen", CHILD, CRISIS):
        await story.family_writes(words)
        firsts.append(story.said(FAMILY)[0].partition(".")[0])
        await story.worker_writes("/erledigt K-1", room=PRIVATE)
        await story.advance("PT24H")
    assert len(set(firsts)) == len(firsts)


@pytest.mark.parametrize(
    ("organisation", "now", "later"), [({}, "110", "T-43"), (MALMO, "112", "T-47")]
)
async def test_m_31_m_32_police_numbers_and_duties_are_the_countrys(
    tmp_path: Path, organisation: dict[str, object], now: str, later: str
) -> None:
    """Shows M-31, M-32."""
    async with family(tmp_path, organisation=organisation) as story:
        await story.family_writes(NOW)
        assert story.templates(FAMILY) == ["T-12"]
        story.family_sees(now)
    profile = load_profile("malmo-public" if organisation else "caritas-flexhif", load_directory())
    assert profile.law.crime == later


async def test_m_16_in_swedish_du_alone_makes_nobody_a_child(tmp_path: Path) -> None:
    """Shows M-16, M-17: du is how Swedish addresses everybody; for a young person it is a mark."""
    house = {**HOUSE, "language": "sv", "address": "du"}
    async with family(tmp_path, organisation={"organisation": house}) as story:
        await story.family_writes("jag vill inte leva längre")
        assert "Bris" not in story.family_sees("90101")
        await story.worker_writes("/anrede du")
        story.family_sees("numren för unga")
        await story.advance("PT7H")
        await story.family_writes("jag vill inte leva längre")
        story.family_sees("Bris")


async def test_m_31_a_past_break_in_is_no_case_for_110(story: Story) -> None:
    """Shows M-31."""
    await story.family_writes("letzte woche wurde bei uns eingebrochen")
    assert "T-12" not in story.templates(FAMILY)


async def test_m_33_the_stages_of_child_protection_are_named_to_the_worker_only(
    story: Story,
) -> None:
    """Shows M-33."""
    await story.family_writes(CHILD)
    shown = story.worker_room_shows("§ 8a Abs. 4 SGB VIII")
    for stage in ("1) Gefährdung", "2) insoweit", "3) Eltern und Kind", "4) Jugendamt"):
        assert stage in shown
    assert not any("8a" in words or "Jugendamt" in words for words in story.said(FAMILY))


@pytest.mark.parametrize(
    "words", ["bin heute müde und genervt", "so ein mist wieder regen", "der kleine nervt heute"]
)
async def test_m_38_ordinary_sadness_gets_no_referral(story: Story, words: str) -> None:
    """Shows M-38."""
    await story.family_writes(words)
    story.nothing_said()


async def test_m_13_a_crisis_wording_taken_back_is_not_taken_up_in_full_that_day(
    story: Story,
) -> None:
    """Shows M-09, M-13."""
    await story.family_writes(CRISIS)
    await story.family_writes("war nur so gesagt")
    assert story.templates(FAMILY) == ["T-32"]
    await story.advance("PT3H")
    await story.family_writes(CRISIS)
    assert story.templates(FAMILY) == ["T-40"]
    story.family_sees("112")
    await story.family_writes("ich bring mich wirklich um")
    assert story.templates(FAMILY) != ["T-40"]
