"""Somebody violent is reading along: what is said, what is not (C-26, X-03; texts, part 4)."""

from pathlib import Path

import pytest

from handlers.wording.silence import asks_for_silence
from tests.scenarios.families import family
from tests.scenarios.telling import CONFLICT, CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

HIT = "er hat mich grade geschlagen ich hab mich im bad eingeschlossen"


async def test_x_03_who_asks_for_silence_gets_silence_and_the_worker_is_told(story: Story) -> None:
    """Shows X-03, C-26."""
    await story.family_writes(HIT)
    assert story.templates(FAMILY) == ["T-12"]
    await story.advance("PT40M")
    await story.family_writes("bitte nichts mehr schreiben, er schlägt mich")
    story.nothing_said(room=FAMILY)
    story.worker_room_shows("Bitte sehen Sie in den Chat K-1")
    await story.advance("PT2M")
    await story.family_writes(HIT)
    story.nothing_said(room=FAMILY)
    await story.advance("PT11M")
    await story.family_writes(HIT)
    assert story.templates(FAMILY) == ["T-40"]


PLEA = "bitte nichts mehr schreiben, er kommt"


async def test_x_03_what_was_withheld_was_not_said(story: Story) -> None:
    """Shows X-03, M-09: the worker is told of no number; after the silence the long text comes."""
    await story.family_writes("er liest mit")
    assert story.templates() == ["T-41"]
    await story.advance("PT9M")
    await story.family_writes(HIT)
    assert not story.said(FAMILY)
    await story.advance("PT90S")
    await story.family_writes(HIT)
    assert story.templates(FAMILY) == ["T-12"]
    story.family_sees("116016")


@pytest.mark.parametrize("words", [HIT, "letzte woche hat er wieder zugehauen"])
async def test_p_13_of_a_danger_in_silence_the_worker_hears_of_no_numbers(
    story: Story, words: str
) -> None:
    """Shows P-13, X-03."""
    await story.family_writes(f"er liest hier mit. {words}")
    assert not story.said(FAMILY)
    shown = story.worker_room_shows("lesen Sie dort, bevor Sie schreiben oder anrufen")
    assert "Notruf" not in shown


@pytest.mark.parametrize(
    "words",
    [
        "Ich glaube nicht, dass er mitliest.",
        "Danke, dass jemand hier mitliest.",
        "Ich weiß nicht, ob er mitliest.",
        "Meine Tochter liest meine Nachrichten und hilft mir.",
        "Mein Mann kontrolliert immer mein Handy.",
        "Mama kontrolliert mein Handy.",
    ],
)
async def test_m_09_no_warning_withholds_the_numbers(story: Story, words: str) -> None:
    """Shows M-09, X-03."""
    await story.family_writes(f"{words} Er hat mich gerade geschlagen, ich habe Angst")
    assert story.templates(FAMILY) == ["T-12"]


async def test_x_03_a_press_is_passed_on_in_silence(story: Story) -> None:
    """Shows X-03, X-09."""
    await story.family_writes(CONFLICT)
    await story.family_writes(PLEA)
    await story.family_presses("Ruft mich an")
    assert story.templates() == ["W-25"]
    await story.advance("PT11M")
    await story.family_presses("Ruft mich an")
    assert story.templates() == ["L-12"]


async def test_x_03_so_is_the_wish_in_words_and_later_it_is_acknowledged(story: Story) -> None:
    """Shows X-03, X-09: the worker is told once."""
    await story.family_writes(PLEA)
    await story.family_writes("Können Sie mich anrufen?")
    assert story.templates() == ["W-25"]
    await story.advance("PT11M")
    await story.family_writes("Können Sie mich anrufen?")
    assert story.templates() == ["L-12"]


async def test_x_03_a_stale_button_is_not_asked_about(story: Story) -> None:
    """Shows X-03, D-11."""
    await story.family_writes(CONFLICT)
    await story.advance("PT25H")
    await story.family_writes(PLEA)
    await story.family_presses("Ruft mich an")
    story.nothing_said()
    await story.advance("PT11M")
    await story.family_presses("Ruft mich an")
    assert story.templates(FAMILY) == ["L-22"]


@pytest.mark.parametrize("words", ["/hilfe", "wann ist der termin?", "was ist gespeichert?"])
async def test_x_03_nothing_else_is_answered_either(story: Story, words: str) -> None:
    """Shows X-03."""
    await story.worker_writes("/termin 26.11. 10:00")
    await story.family_writes(PLEA)
    await story.family_writes(words)
    story.nothing_said(room=FAMILY)


async def test_x_03_what_is_agreed_holds_without_a_word_or_a_file(story: Story) -> None:
    """Shows X-03, C-10: the worker is told."""
    await story.worker_writes("/termin 26.11. 10:00")
    await story.family_writes(PLEA)
    await story.family_presses("Passt")
    assert not [act for act in story.acts() if act.room == FAMILY]
    assert story.templates(PRIVATE) == ["W-13"]


async def test_x_03_what_a_worker_does_is_answered(story: Story) -> None:
    """Shows X-03: she reads the plea as well."""
    await story.family_writes(PLEA)
    await story.worker_writes("/termin 26.11. 10:00")
    assert story.templates(FAMILY) == ["T-22"]


async def test_x_03_a_reminder_waits_for_the_end_of_the_silence(story: Story) -> None:
    """Shows X-03, C-11."""
    await story.worker_writes("/termin 26.11. 10:00")
    await story.family_presses("Passt")
    await story.until("2026-11-25T09:55:00+01:00")
    await story.family_writes(PLEA)
    await story.advance("PT9M")
    story.nothing_said(room=FAMILY)
    await story.advance("PT2M")
    assert len(story.templates(FAMILY)) == 1


async def test_m_09_a_life_at_stake_is_answered_all_the_same(story: Story) -> None:
    """Shows M-09."""
    await story.family_writes(f"bitte nicht antworten. {CRISIS}")
    assert story.templates(FAMILY) == ["T-09"]


async def test_x_03_in_a_group_nobody_silences_it_and_nobody_takes_back_anothers_words(
    tmp_path: Path,
) -> None:
    """Shows X-03, M-09, M-13, P-34."""
    async with family(tmp_path, ("W1", "M", "V")) as story:
        await story.family_writes("schreib nichts mehr!", who="V")
        await story.family_writes(HIT)
        assert story.templates(FAMILY) == ["T-14"]
        await story.family_writes("war nur spaß", who="V")
        story.nothing_said()
        await story.family_writes("nein nein war nur so gesagt")
        assert story.templates() == ["T-32"]


async def test_m_22_in_a_group_the_neutral_text_stands_for_what_is_graver(tmp_path: Path) -> None:
    """Shows M-22, M-24: the worker is told all the same."""
    async with family(tmp_path, ("W1", "M", "J")) as story:
        await story.family_writes(CONFLICT)
        assert story.templates(FAMILY) == ["T-14"]
        await story.family_writes("papa hat mich gestern wieder geschlagen", who="J")
        story.nothing_said(room=FAMILY)
        assert story.templates(PRIVATE) == ["T-41", "T-42"]


async def test_c_22_a_workers_words_on_writing_silence_nothing(story: Story) -> None:
    """Shows C-22, M-09."""
    await story.worker_writes("Bitte antworten Sie nicht auf seine Nachrichten.")
    await story.family_writes(HIT)
    assert story.templates(FAMILY) == ["T-12"]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("bitte nichts mehr schreiben er kommt", True),
        ("Schreiben Sie mir jetzt bitte nicht", True),
        ("antworten sie nicht, er liest mit", True),
        ("please don't reply he is here", True),
        ("skriv inte nu", True),
        ("ich kann nicht schreiben", False),
        ("warum antworten sie nicht", False),
        ("Jonas kann noch nicht schreiben", False),
        ("er hat nicht geantwortet", False),
        ("Schreiben Sie nichts? " + "Bitte. " * 30, False),
    ],
)
def test_a_plea_for_silence_is_told_from_other_words(words: str, asked: bool) -> None:
    assert asks_for_silence(words) is asked


@pytest.mark.parametrize(
    "words", ["Haben Sie die Nummer vom Frauenhaus?", "wie ist die nummer vom hilfetelefon gewalt"]
)
async def test_c_26_a_number_that_may_not_be_named_in_a_group_is_no_reason_for_silence(
    tmp_path: Path, words: str
) -> None:
    """Shows C-26, X-03."""
    async with family(tmp_path, ("W1", "M", "V")) as story:
        await story.family_writes(words)
        shown = story.family_sees("Manche Themen bespricht man besser persönlich")
        assert "116016" not in shown
        await story.family_writes(words)
        story.nothing_said(room=FAMILY)


async def test_m_09_who_asks_for_a_human_at_night_after_a_crisis_hears_who_is_awake(
    story: Story,
) -> None:
    """Shows M-09, C-08."""
    await story.until("2026-11-25T01:00:00+01:00")
    await story.family_writes(CRISIS)
    await story.advance("PT3M")
    await story.family_writes("ist da jemand?")
    assert story.templates(FAMILY) == ["T-08"]
    story.family_sees("Zum Reden, Tag und Nacht: 0800 1110111")
    await story.until("2026-11-25T09:00:00+01:00")
    await story.family_writes("bist du ein mensch?")
    assert story.templates(FAMILY) == ["T-02"]
    story.worker_room_shows("neuer Eingang 9:00")


@pytest.mark.parametrize(
    ("words", "template"),
    [
        ("mein sohn hat spülmittel getrunken", "T-18"),
        ("meine nachbarin schlägt ihr kind", "T-15"),
        ("letzte woche hat er wieder zugehauen", "T-13"),
    ],
)
async def test_c_08_so_does_whoever_asks_after_any_other_danger(
    story: Story, words: str, template: str
) -> None:
    """Shows C-08, M-09: T-02 would name nobody who is awake."""
    await story.until("2026-11-25T01:00:00+01:00")
    await story.family_writes(words)
    assert story.templates(FAMILY) == [template]
    await story.advance("PT3M")
    await story.family_writes("ist da jemand?")
    assert story.templates(FAMILY) == ["T-08"]


async def test_c_18_a_new_start_begins_with_the_leaflet(tmp_path: Path) -> None:
    """Shows C-18, C-06."""
    async with family(tmp_path, transport="roman") as story:
        await story.worker_writes("/fertig")
        await story.worker_writes("ja")
        await story.advance("PT1H")
        await story.worker_writes("/wiederaufnehmen")
        assert story.templates(FAMILY) == ["T-01"]
        files = [a.delivery.outgoing.act for a in story.acts() if a.delivery.text is None]
        assert [type(act).__name__ for act in files] == ["SendFile"]


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("Sorry, I don't understand German", "From now on"),
        ("Can you write in English please?", "From now on"),
        ("jag förstår inte tyska", "Från och med nu"),
    ],
)
async def test_c_02_not_to_understand_german_is_a_wish(
    story: Story, words: str, fragment: str
) -> None:
    """Shows C-02."""
    await story.family_writes(words)
    assert story.templates(FAMILY) == ["L-16"]
    story.family_sees(fragment)


@pytest.mark.parametrize(
    "words",
    [
        "er liest mit",
        "mein mann liest hier mit",
        "he is reading this",
        "gerade liest er mit",
        "ich fürchte, dass mein mann mitliest",
        "min man läser mina meddelanden",
        "kocam bunu okuyor",
        "муж читает мои сообщения",
    ],
)
async def test_x_03_nothing_is_shown_to_him_who_is_said_to_read(story: Story, words: str) -> None:
    """Shows X-03, C-26: the worker is asked to look, once."""
    await story.family_writes(words)
    assert story.templates() == ["T-41"]
    assert not story.said(FAMILY)
    await story.family_writes(words)
    story.nothing_said()


@pytest.mark.parametrize("words", ["liest der bot mit?", "Lesen Sie mit?", "er liest ein buch"])
async def test_c_03_reading_of_another_kind_silences_nothing(story: Story, words: str) -> None:
    """Shows C-03, X-03."""
    await story.family_writes(words)
    assert "T-41" not in story.templates()
    await story.family_writes("Bist du ein Mensch?")
    assert story.said(FAMILY)
