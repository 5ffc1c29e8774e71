"""Where the last worker has left, nobody is said to read, to call, to inform or to delete (P-23, X-06)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.outgoing import Say
from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

DEBT = "ich habe schulden und der gerichtsvollzieher kommt"
OFFICE = "0208 30008-0"
PROMISES = ("oder Rückruf", "ruft Sie an", "meldet sich", "bekommt", "Dienstzeit", "angerufen")
CALL = "bitte zurückrufen"
AFTERCARE = {"aftercare": {"phone": OFFICE, "email": "flexhif@example.org"}}


@pytest.fixture
async def left(tmp_path: Path) -> AsyncIterator[Story]:
    """An appointment stands, and the only worker has left."""
    async with family(tmp_path, organisation=AFTERCARE) as story:
        await story.worker_writes("/termin Do 15 Uhr Büro")
        await story.play({"in": FAMILY, "leave": "W1"})
        yield story


def buttons(story: Story) -> list[str]:
    acts = [each.delivery.outgoing.act for each in story.acts()]
    return [str(button.kind) for act in acts if isinstance(act, Say) for button in act.buttons]


async def test_who_leaves_as_the_last_learns_it(left: Story) -> None:
    """Shows M-34."""
    left.worker_room_shows("Im Chat K-1 ist keine Fachkraft mehr")
    assert any("last worker" in alarm for alarm in left.alarms())


@pytest.mark.parametrize(
    "words",
    [
        CALL,
        DEBT,
        "bist du ein mensch?",
        "mein mann hat mich letzte woche geschlagen",
        "entscheiden Sie bitte für mich ob ich die Hilfe verlängern soll",
        "ich möchte auskunft über meine daten",
        "bitte lösch meine daten",
    ],
)
async def test_no_human_is_promised(left: Story, words: str) -> None:
    """Shows X-06."""
    await left.family_writes(words)
    said = left.family_sees(OFFICE)
    assert not [promise for promise in PROMISES if promise in said]
    assert not buttons(left)
    left.nothing_said(room=PRIVATE)


async def test_the_numbers_of_a_danger_stay(left: Story) -> None:
    """Shows M-28."""
    await left.family_writes("mein mann hat mich letzte woche geschlagen")
    left.family_sees("116016")


async def test_the_operator_learns_of_a_request_that_reached_nobody(left: Story) -> None:
    """Shows P-23, P-27: once for each."""
    for words in ("ich möchte auskunft über meine daten", "bitte lösch meine daten"):
        await left.family_writes(words)
        assert len(left.alarms()) == 1
        await left.family_writes(words)
        assert not left.alarms()


async def test_a_crisis_is_answered_as_ever(left: Story) -> None:
    """Shows M-09."""
    await left.family_writes(CRISIS)
    left.family_sees("Gerade liest hier kein Mensch mit")


async def test_with_a_worker_all_is_as_it_was(story: Story) -> None:
    await story.family_writes(DEBT)
    assert story.templates(FAMILY) == ["T-20"]
    assert buttons(story)


async def test_whoever_joins_is_asked_for_the_call(tmp_path: Path) -> None:
    """Shows M-34, X-09."""
    async with family(tmp_path, organisation=AFTERCARE) as story:
        await story.play({"in": FAMILY, "leave": "W1"})
        await story.family_writes(CALL)
        await story.play({"in": FAMILY, "join": "W1"})
        await story.advance("PT23H")
        story.worker_room_shows("Ein Rückruf ist gewünscht")


async def test_the_third_step_is_no_silence(left: Story) -> None:
    """Shows M-22, X-06: a silence with a prompt to nobody would be all there is."""
    await left.family_writes("mein mann und ich streiten nur noch jeden tag")
    await left.advance("PT20M")
    await left.family_writes("ich bin so fertig, ich trinke jeden Tag")
    await left.advance("PT20M")
    await left.family_writes(DEBT)
    assert OFFICE in left.family_sees("kein Mensch")
    await left.family_writes("ich trinke jeden Tag und habe Schulden")
    left.nothing_said()


async def test_what_was_promised_before_is_true_no_more(story: Story) -> None:
    """Shows C-29, X-06."""
    await story.family_writes(CALL)
    await story.play({"in": FAMILY, "leave": "W1"})
    await story.family_writes("bitte zurückrufen!")
    story.family_sees("Gerade liest hier kein Mensch mit")
    await story.family_writes("ruft mich endlich an")
    story.nothing_said()


@pytest.mark.parametrize("words", ["muss den Termin absagen", "ich sage alle Termine ab"])
async def test_who_calls_off_is_told_to_ring_and_whoever_made_it_learns_it(
    left: Story, words: str
) -> None:
    """Shows C-38, P-43: no word is offered that would be refused."""
    await left.family_writes(words)
    if "alle" in words and buttons(left):
        await left.family_presses("Ja")
    said = left.family_sees(OFFICE)
    assert "abgesagt" in said
    assert "Schreiben Sie" not in said
    assert "Donnerstag, 26.11.2026, 15:00" in left.worker_room_shows("Das wurde abgesagt")
    await left.advance("P3D")
    left.nothing_said(room=FAMILY)


async def test_a_series_that_is_called_off_is_told_as_one(tmp_path: Path) -> None:
    async with family(tmp_path, organisation=AFTERCARE) as story:
        await story.worker_writes("/termin jeden Donnerstag 15 Uhr Büro")
        await story.play({"in": FAMILY, "leave": "W1"})
        await story.family_presses("Absagen")
        assert "jede Woche am Donnerstag" in story.family_sees(OFFICE)


async def test_who_comes_late_is_told_to_ring(left: Story) -> None:
    """Shows C-38, X-06: once."""
    await left.until("2026-11-26T14:45:00+01:00")
    await left.family_writes("komme später")
    left.family_sees(OFFICE)
    await left.family_writes("ich komme 10 Minuten später")
    left.nothing_said(room=FAMILY)


async def test_a_reminder_offers_no_word_that_nobody_hears(left: Story) -> None:
    """Shows P-43, X-06: a yes still counts."""
    await left.until("2026-11-25T15:00:00+01:00")
    reminder = left.family_sees("Erinnerung")
    assert OFFICE in reminder
    assert "verschieben" not in reminder
    await left.family_writes("ja")
    assert left.acts()


async def test_without_an_appointment_the_office_is_named_with_its_number(tmp_path: Path) -> None:
    """Shows M-17."""
    async with family(tmp_path, organisation=AFTERCARE) as story:
        await story.play({"in": FAMILY, "leave": "W1"})
        await story.family_writes("Wann ist der nächste Termin?")
        story.family_sees(OFFICE)


@pytest.mark.parametrize("at", ["2026-11-24T10:00:00+01:00", "2026-11-24T21:00:00+01:00"])
async def test_an_ordinary_message_does_not_fall_into_nothing(left: Story, at: str) -> None:
    """Shows C-08, X-06: once a day, whatever the hour."""
    await left.until(at)
    await left.family_writes("Hallo Frau Kaya, können Sie mir beim Antrag helfen?")
    assert OFFICE in left.family_sees("Gerade liest hier kein Mensch mit")
    await left.family_writes("Hallo?")
    left.nothing_said()
    await left.advance("P2D")
    await left.family_writes("Hallo?")
    left.family_sees("Gerade liest hier kein Mensch mit")


async def test_it_is_news_once_more_where_somebody_was_there_meanwhile(left: Story) -> None:
    """Shows X-06."""
    await left.family_writes("Hallo?")
    await left.play({"in": FAMILY, "join": "W1"})
    await left.play({"in": FAMILY, "leave": "W1"})
    await left.family_writes("Hallo?")
    left.family_sees("Gerade liest hier kein Mensch mit")


@pytest.mark.parametrize(
    "words", ["mein mann hat mich letzte woche geschlagen", "er hat mich grade geschlagen"]
)
async def test_a_text_on_violence_says_that_nobody_reads_and_who_asks_hears_it_again(
    left: Story, words: str
) -> None:
    """Shows X-06, M-28: also where it was said that day."""
    await left.family_writes("Hallo?")
    await left.family_writes(words)
    left.family_sees("Gerade liest hier kein Mensch mit")
    await left.advance("PT10M")
    await left.family_writes("hallo??")
    assert OFFICE in left.family_sees("Gerade liest hier kein Mensch mit")
    await left.family_writes("hallo??")
    left.nothing_said()
    await left.family_writes("ist da wer?")
    left.family_sees("Ich bin ein Programm und antworte automatisch")


@pytest.mark.parametrize("words", ["muss den Termin absagen", "bist du ein mensch?", CRISIS])
async def test_what_has_just_been_said_is_not_said_again(left: Story, words: str) -> None:
    """Shows C-03: nobody reads the same twice."""
    await left.family_writes(words)
    left.family_sees("Gerade liest hier kein Mensch mit")
    await left.family_writes("hallo")
    left.nothing_said(room=FAMILY)


async def test_nothing_is_said_of_it_to_whoever_asks_for_silence(left: Story) -> None:
    """Shows X-03: another person is reading."""
    await left.family_writes("er hat mich grade geschlagen")
    await left.family_writes("bitte nichts mehr schreiben")
    left.nothing_said(room=FAMILY)


async def test_whoever_made_it_hears_that_another_date_is_wanted(left: Story) -> None:
    """Shows C-38, S-36: her day is concerned; no command is named that would be refused."""
    await left.family_writes("geht nicht")
    said = left.family_sees(OFFICE)
    assert not [promise for promise in PROMISES if promise in said]
    assert not buttons(left)
    told = left.worker_room_shows("Donnerstag, 26.11.2026, 15:00")
    assert "anderer Zeitpunkt" in told
    assert "/verschieben" not in told


async def test_whoever_made_it_hears_of_a_yes_and_the_family_that_nobody_reads(
    left: Story,
) -> None:
    """Shows C-38, X-06."""
    await left.family_presses("Passt")
    assert OFFICE in left.family_sees("Gerade liest hier kein Mensch mit")
    left.worker_room_shows("bestätigt")
    await left.family_writes("danke")
    left.nothing_said(room=FAMILY)


async def test_a_yes_in_words_gets_words(left: Story) -> None:
    """Shows X-06: a thumb does not say it."""
    await left.family_writes("ja passt")
    assert OFFICE in left.family_sees("notiert")
    left.worker_room_shows("bestätigt")


@pytest.mark.parametrize(("at", "hears"), [("14:45", True), ("07:45", False)])
async def test_whoever_made_it_hears_of_lateness_while_it_helps(
    left: Story, at: str, *, hears: bool
) -> None:
    """Shows C-38, C-09: not hours later, when her duty begins."""
    await left.until(f"2026-11-26T{at}:00+01:00")
    await left.family_writes("komme heute später")
    left.family_sees(OFFICE)
    if hears:
        left.worker_room_shows("wird es später")
    await left.advance("PT2H")
    left.nothing_said(room=PRIVATE)


async def test_which_one_is_asked_only_where_the_answer_leads_somewhere(tmp_path: Path) -> None:
    """Shows C-23, X-06: calling off does, moving does not; nor is it said twice in a row."""
    async with family(tmp_path, organisation=AFTERCARE) as story:
        await story.worker_writes("/termin 26.11. 10:00 Büro")
        await story.worker_writes("/termin 3.12. 10:00 Büro")
        await story.play({"in": FAMILY, "leave": "W1"})
        await story.family_writes("können wir einen Termin verschieben?")
        assert "Welchen" not in story.family_sees(OFFICE)
        await story.family_writes("können wir einen Termin verschieben?")
        story.nothing_said()
        await story.family_writes("wir müssen einen Termin absagen")
        story.family_sees("Welchen Termin")


@pytest.mark.parametrize(
    "words",
    [
        "nein, stimmt nicht, der termin bleibt",
        "doch, es geht, der termin soll bleiben",
        "ja passt",
        "das war ein versehen",
        "no, please keep it",
    ],
)
async def test_who_withdraws_a_cancellation_learns_that_it_stays(left: Story, words: str) -> None:
    """Shows C-24, X-06: it is deleted, and a silence would look like a yes."""
    await left.family_writes("muss den Termin absagen")
    await left.family_writes(words)
    assert OFFICE in left.family_sees("Abgesagt bleibt abgesagt")
    await left.family_writes(words)
    left.nothing_said()


async def test_where_somebody_reads_it_nothing_is_said_of_it(left: Story) -> None:
    """Shows C-22; so later, and after a word that withdraws nothing."""
    await left.family_writes("muss den Termin absagen")
    await left.family_writes("tut mir leid")
    left.nothing_said()
    await left.play({"in": FAMILY, "join": "W1"})
    await left.family_writes("das war ein versehen")
    left.nothing_said(room=FAMILY)


async def test_without_consent_too_one_learns_that_nobody_reads(tmp_path: Path) -> None:
    """Shows P-12, X-06: nobody who could give it is there; nothing else of the words is taken up."""
    people = {"O": {"name": "Oma Demir", "consent": False}}
    async with family(tmp_path, ("W1", "M"), organisation=AFTERCARE, people=people) as story:
        await story.play({"in": FAMILY, "join": "O"})
        await story.family_writes(CALL, who="O")
        story.said()
        await story.play({"in": FAMILY, "leave": "W1"})
        story.said()
        await story.family_writes(CALL, who="O")
        assert OFFICE in story.family_sees("ich kann nichts weitergeben")
        await story.family_writes("Hallo?", who="O")
        story.nothing_said()
        await story.play({"in": FAMILY, "join": "W1"})
        assert not [said for said in story.said(PRIVATE) if "Rückruf" in said]
