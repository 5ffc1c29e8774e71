"""Each new or graver danger is answered once with its own text and told at once (M-09, X-05, X-06)."""

from pathlib import Path

import pytest

from tests.scenarios.families import GROUP, family
from tests.scenarios.telling import CONFLICT, CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

CUSTODY = "der anwalt sagt ich soll das sorgerecht beantragen"
COURT = "und jetzt droht er mit dem gericht wegen dem umgang"
QUARRELS = (CONFLICT, CUSTODY, COURT)
BEATEN = "letzte woche hat er wieder zugehauen"
BEATEN_NOW = "er hat mich grade geschlagen ich hab mich im bad eingeschlossen"
CHILDREN_HIT = "gestern hat er die kinder geschlagen"
CUT = "ich hab mich gestern geritzt"
FATHER_HITS = "mein vater hat mich gestern geschlagen"
PILLS = "ich hab jetzt die tabletten genommen"
POISON = "mein sohn 2 hat spülmittel getrunken was soll ich machen"
TOLD_NOW, TOLD_BEFORE = "bekommt jetzt einen Hinweis", "hat einen Hinweis bekommen"
CHILD = ("W1", "J")


async def test_x_05_a_hurt_child_is_heard_after_three_suggestions(tmp_path: Path) -> None:
    """Shows X-05, M-33: the silence of the ladder is for quarrels."""
    async with family(tmp_path, CHILD) as story:
        for words in QUARRELS:
            await story.family_writes(words, who="J")
            await story.advance("PT5M")
        await story.family_writes(FATHER_HITS, who="J")
        assert story.templates(FAMILY) == ["T-16"]
        assert story.templates(PRIVATE) == ["T-41", "T-42"]
        await story.family_writes(CUT, who="J")
        assert story.templates(FAMILY) == ["T-09"]
        assert story.templates(PRIVATE) == ["T-41"]
        await story.family_writes(FATHER_HITS, who="J")
        assert story.templates() == ["T-40"]
        await story.family_writes(FATHER_HITS, who="J")
        story.nothing_said()


async def test_s_32_in_a_group_it_is_heard_after_suggestions_too(tmp_path: Path) -> None:
    """Shows S-32, M-24."""
    async with family(tmp_path, GROUP) as story:
        for words in QUARRELS:
            await story.family_writes(words)
        await story.advance("PT1H")
        await story.family_writes("papa hat mama gestern wieder gehauen", who="J")
        assert story.templates(FAMILY) == ["T-14"]
        assert story.templates(PRIVATE) == ["T-41", "T-42"]
        await story.family_writes(CRISIS)
        assert story.templates(FAMILY) == ["T-40"]
        assert story.templates(PRIVATE) == ["T-41"]


async def test_m_28_another_danger_below_a_crisis_text_has_its_own(story: Story) -> None:
    """Shows M-28, X-05."""
    for words, said, asked in (
        (CONFLICT, "T-03", []),
        (CRISIS, "T-09", ["T-41"]),
        (CHILDREN_HIT, "T-15", ["T-41", "T-42"]),
        (BEATEN, "T-13", ["T-41"]),
    ):
        await story.family_writes(words)
        assert story.templates(FAMILY) == [said]
        assert story.templates(PRIVATE) == asked
        await story.advance("PT5M")


async def test_c_26_whoever_is_alone_again_reads_what_the_group_did_not(tmp_path: Path) -> None:
    """Shows C-26, X-03: the ladder of the group is not hers."""
    async with family(tmp_path, ("W1", "M", "V")) as story:
        await story.family_writes(CONFLICT)
        await story.family_writes(BEATEN)
        await story.play({"in": FAMILY, "leave": "V"})
        await story.family_writes(BEATEN)
        assert story.templates(FAMILY) == ["T-13"]
        story.nothing_said(room=PRIVATE)


@pytest.mark.parametrize("before", [(BEATEN,), QUARRELS, (CHILDREN_HIT, BEATEN)])
async def test_x_06_a_graver_danger_is_told_at_once(story: Story, before: tuple[str, ...]) -> None:
    """Shows X-06, S-14: who is said to be told is told."""
    for words in before:
        await story.family_writes(words)
    await story.advance("PT15M")
    await story.family_writes(CRISIS)
    story.family_sees(TOLD_NOW)
    story.worker_room_shows("Bitte sehen Sie in den Chat K-1, Eingang 10:15")
    await story.advance("PT5M")
    await story.family_writes(PILLS)
    assert story.templates(FAMILY) == ["T-18"]
    story.worker_room_shows("Bitte sehen Sie in den Chat K-1, Eingang 10:20")


async def test_m_13_of_the_same_danger_nobody_is_told_twice_nor_is_it_said(story: Story) -> None:
    """Shows M-13, S-14."""
    await story.family_writes(CRISIS)
    for said in ("T-40", "T-09"):
        await story.advance("PT5M")
        await story.family_writes(CRISIS)
        assert story.templates(FAMILY) == [said]
        story.nothing_said(room=PRIVATE)
    story.family_sees(TOLD_BEFORE)
    await story.advance("PT21M")
    await story.family_writes(CRISIS)
    assert story.templates(PRIVATE) == ["T-41"]


async def test_x_05_the_legal_stages_are_not_named_with_every_message(tmp_path: Path) -> None:
    """Shows X-05, M-13."""
    async with family(tmp_path, CHILD) as story:
        await story.family_writes(FATHER_HITS, who="J")
        assert story.templates(PRIVATE) == ["T-41", "T-42"]
        for _ in range(3):
            await story.family_writes("mein vater hat mich wieder geschlagen", who="J")
            assert "T-42" not in story.templates(PRIVATE)


async def test_c_22_after_her_own_word_a_worker_is_asked_anew_unless_she_is_there(
    story: Story,
) -> None:
    """Shows C-22, M-34."""
    await story.family_writes(CRISIS)
    await story.advance("PT5M")
    await story.worker_writes("Ich bin da. Sind Sie sicher?")
    await story.advance("PT3M")
    await story.family_writes(CRISIS)
    story.nothing_said(room=PRIVATE)
    await story.advance("PT8M")
    await story.family_writes(CRISIS)
    story.worker_room_shows("Bitte sehen Sie in den Chat K-1, Eingang 10:16")


async def test_x_06_whoever_is_on_call_is_told_of_another_danger(tmp_path: Path) -> None:
    """Shows X-06."""
    organisation = {"escalation": {"on_call": "lindner"}}
    rooms = {"lindner": ("W2",)}
    async with family(
        tmp_path, organisation=organisation, rooms=rooms, start="2026-11-28T23:00:00+01:00"
    ) as story:
        await story.family_writes(CRISIS)
        assert story.templates("lindner") == ["T-41"]
        await story.advance("PT20M")
        await story.family_writes(BEATEN_NOW)
        assert "Eingang 23:20" in story.said("lindner")[0]


@pytest.mark.parametrize(
    ("words", "template"),
    [(CUT, "T-09"), (FATHER_HITS, "T-16"), ("mein onkel hat mich letzte woche angefasst", "T-17")],
)
@pytest.mark.parametrize("held", ["/pause 2 Wochen", "Bis morgen!"])
async def test_m_09_a_hurt_child_is_answered_while_the_bot_holds_back(
    tmp_path: Path, held: str, words: str, template: str
) -> None:
    """Shows M-09, P-36, C-22: only suggestions are held back."""
    async with family(tmp_path, CHILD) as story:
        await story.worker_writes(held)
        await story.advance("PT9M")
        await story.family_writes(CONFLICT, who="J")
        story.nothing_said()
        await story.family_writes(words, who="J")
        assert story.templates(FAMILY) == [template]
        assert story.templates(PRIVATE)[0] == "T-41"
        await story.family_writes(words, who="J")
        assert template not in story.templates(FAMILY)


@pytest.mark.parametrize(
    ("words", "template"), [(CUT, "T-09"), (BEATEN, "T-13"), (CHILDREN_HIT, "T-15")]
)
async def test_p_12_a_danger_is_an_emergency_before_consent_is_on_file(
    tmp_path: Path, words: str, template: str
) -> None:
    """Shows P-12, M-10."""
    async with family(tmp_path, people={"M": {"consent": False}}) as story:
        await story.family_writes(CONFLICT)
        story.nothing_said()
        await story.family_writes(words)
        assert story.templates(FAMILY) == [template]
        assert story.templates(PRIVATE)[0] == "T-41"


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        (CUT, []),
        (CHILDREN_HIT, ["Ruft mich an"]),
        (BEATEN, ["Ruft mich an", "Beim nächsten Treffen", "Nicht jetzt"]),
    ],
)
async def test_m_09_no_button_puts_off_what_cannot_wait(
    story: Story, words: str, labels: list[str]
) -> None:
    """Shows M-09, C-42."""
    await story.family_writes(words)
    (said,) = (act for act in story.acts() if act.room == FAMILY)
    assert list(said.delivery.buttons) == labels


async def test_s_22_after_a_restart_a_poisoned_child_gets_the_numbers(story: Story) -> None:
    """Shows S-22, M-08."""
    await story.family_writes(CRISIS)
    await story.advance("PT10M")
    await story.play({"restart": "kill"})
    await story.family_writes(POISON)
    assert story.templates(FAMILY) == ["T-18"]
    assert story.templates(PRIVATE) == ["T-41"]


async def test_m_08_hours_after_a_restart_a_crisis_is_answered_in_full(story: Story) -> None:
    """Shows M-08, X-06."""
    await story.family_writes(BEATEN_NOW)
    await story.play({"restart": "kill"})
    await story.advance("PT3H")
    await story.family_writes(CRISIS)
    story.family_sees(TOLD_NOW)


async def test_x_06_nobody_is_sent_to_somebody_who_is_not_there_today(tmp_path: Path) -> None:
    """Shows X-06, M-19."""
    async with family(tmp_path, start="2026-11-28T23:00:00+01:00") as story:
        await story.family_writes(CHILDREN_HIT)
        said = story.family_sees("Frau Kaya ist wieder da: Montag, 30.11.2026, 8:00 Uhr")
        assert "heute" not in said
        assert "Ist das Kind jetzt in Gefahr: bitte sofort 110" in said
        await story.family_writes(CHILDREN_HIT)
        assert "T-15" not in story.templates(FAMILY)


@pytest.mark.parametrize(("by_worker", "template"), [(True, "T-40"), (False, "T-09")])
async def test_m_13_after_a_false_alarm_what_is_meant_is_told(
    story: Story, template: str, *, by_worker: bool
) -> None:
    """Shows M-13, M-09."""
    await story.family_writes(CRISIS)
    if by_worker:
        await story.worker_writes("/fehlalarm K-1", room=PRIVATE)
    else:
        await story.family_writes("nein nein war nur so gesagt")
    await story.advance("PT5M")
    await story.family_writes("ich bringe mich um")
    assert story.templates(FAMILY) == [template]
    story.worker_room_shows("Bitte sehen Sie in den Chat K-1, Eingang 10:05")


async def test_m_22_somebody_who_goes_on_about_a_danger_is_not_left_to_herself(
    story: Story,
) -> None:
    """Shows M-22, M-34: silence to her, and the worker is asked every half hour."""
    for words, said in ((BEATEN, ["T-13"]), (BEATEN, ["T-40"]), (BEATEN, []), (BEATEN, [])):
        await story.family_writes(words)
        assert story.templates(FAMILY) == said
    story.nothing_said()
    await story.advance("PT31M")
    await story.family_writes(BEATEN)
    assert story.templates() == ["T-41"]


async def test_c_09_whoever_is_off_duty_finds_one_prompt_for_several_dangers(
    tmp_path: Path,
) -> None:
    """Shows C-09, M-13."""
    hours = {"mon-fri": ["12:00-20:00"]}
    workers = [
        {
            "handle": "kaya",
            "name": "Frau Kaya",
            "phone": "0208 1",
            "email": "k@example.org",
            "duty_hours": {"mon-fri": ["08:00-16:00"]},
        },
        {
            "handle": "lindner",
            "name": "Herr Lindner",
            "phone": "0208 2",
            "email": "l@example.org",
            "duty_hours": hours,
        },
    ]
    async with family(
        tmp_path, ("W1", "W2", "M"), organisation={"workers": workers}, rooms={"lindner": ("W2",)}
    ) as story:
        for words in (BEATEN, CRISIS, PILLS):
            await story.family_writes(words)
            assert story.templates(PRIVATE) == ["T-41"]
            await story.advance("PT5M")
        await story.until("2026-11-24T12:05:00+01:00")
        assert story.templates("lindner") == ["T-41"]


async def test_m_09_what_is_less_than_a_crisis_is_taken_for_one_below_its_text_once(
    story: Story,
) -> None:
    """Shows M-09."""
    await story.family_writes(CRISIS)
    assert story.templates(FAMILY) == ["T-09"]
    for said in (["T-40"], []):
        await story.advance("PT3M")
        await story.family_writes(CUT)
        assert story.templates(FAMILY) == said


async def test_s_32_a_threat_to_a_life_is_told_to_the_worker(tmp_path: Path) -> None:
    """Shows S-32, C-26: whoever threatens may write here himself."""
    async with family(tmp_path, GROUP) as story:
        await story.family_writes("ich bring dich um")
        assert story.templates(FAMILY) == ["T-14"]
        assert story.templates(PRIVATE) == ["T-41"]


async def test_x_03_a_plea_for_silence_draws_nothing_in_a_group(tmp_path: Path) -> None:
    """Shows X-03, C-26: the worker is asked to read there, and the room sees nothing."""
    async with family(tmp_path, GROUP) as story:
        await story.family_writes("bitte nicht schreiben")
        story.nothing_said(room=FAMILY)
        story.worker_room_shows("lesen Sie dort, bevor Sie schreiben oder anrufen")
