"""Families answer: words, thumbs, buttons. Tuesday 24 November 2026, 10:00."""

from pathlib import Path

import pytest

from handlers.appointments.model import State
from tests.unit.appointments.examples import NOW, wall
from tests.unit.appointments.office import Office, open_office
from tests.unit.appointments.surroundings import FAMILY, KAYA, PRIVATE
from tests.unit.appointments.told import THUMB, seen, state

ACCEPT, MOVE, CANCEL = "appointment.accept", "appointment.move", "appointment.cancel"


async def test_chat_talk_before_any_command_is_silent(office: Office) -> None:
    assert await office.says("ja passt 👍") == []
    assert await office.says("geht nicht") == []
    assert await office.says("absagen") == []
    assert await office.stored() == []


async def test_yes_confirms_with_a_thumb_and_tells_the_worker(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    assert seen(await office.says("ja")) == [(PRIVATE, "W-13"), (FAMILY, THUMB)]
    assert await state(office) is State.CONFIRMED


async def test_where_the_bot_cannot_react_it_says_the_words_of_the_button(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW, react=False, private=False) as office:
        await office.types("/termin 26.11. 10:00")
        assert seen(await office.says("ok")) == [(FAMILY, "L-03")]
        assert await state(office) is State.CONFIRMED


async def test_a_second_yes_is_silent(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.says("ja")
    assert await office.says("ok") == []


@pytest.mark.parametrize("text", ["ja wir waren gestern im zoo", "ja?", "nächsten Freitag geht auch",
                                  "Freitag passt", "26.11. 11 Uhr passt", "bis morgen", "danke",
                                  "ich schaff das alles nicht mehr", "Freitag schaffe ich nicht"])  # fmt: skip
async def test_other_talk_changes_nothing(office: Office, text: str) -> None:
    await office.types("/termin 26.11. 10:00")
    assert await office.says(text) == []
    assert await state(office) is State.PROPOSED


@pytest.mark.parametrize("text", ["Donnerstag passt", "10 Uhr passt", "26.11. um 10 Uhr passt"])
async def test_a_yes_that_names_the_date(office: Office, text: str) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.says(text)
    assert await state(office) is State.CONFIRMED


async def test_a_worker_cannot_confirm_for_the_family(office: Office) -> None:
    (said,) = await office.types("/termin 26.11. 10:00")
    assert await office.says("ja", who=KAYA) == []
    assert await office.presses(said, ACCEPT, who=KAYA) == []
    assert await office.reacts(said, "👍", who=KAYA) == []
    assert await state(office) is State.PROPOSED


async def test_after_the_workers_own_words_a_bare_yes_is_for_her(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.says("Bringen Sie bitte den Ausweis mit", who=KAYA)
    assert await office.says("ok") == []
    assert await state(office) is State.PROPOSED
    await office.says("ja passt")
    assert await state(office) is State.CONFIRMED


async def test_a_quoted_question_is_answered_whatever_came_between(office: Office) -> None:
    (first,) = await office.types("/termin 26.11. 10:00")
    await office.types("/termin 27.11. 10:00")
    await office.says("Bis dann", who=KAYA)
    await office.says("ok", quotes=first.message)
    assert [a.state for a in await office.stored()] == [State.CONFIRMED, State.PROPOSED]


async def test_a_yes_to_an_old_version_shows_what_stands(office: Office) -> None:
    (first,) = await office.types("/termin 26.11. 10:00")
    await office.types("/verschieben 27.11. 10:00")
    assert seen(await office.says("ok", quotes=first.message)) == [(FAMILY, "L-04")]
    assert await state(office) is State.MOVED


async def test_a_thumb_on_the_question_confirms(office: Office) -> None:
    (said,) = await office.types("/termin 26.11. 10:00")
    assert seen(await office.reacts(said, "👍🏽")) == [(PRIVATE, "W-13")]
    assert await state(office) is State.CONFIRMED


async def test_other_reactions_mean_nothing(office: Office) -> None:
    (said,) = await office.types("/termin 26.11. 10:00")
    assert await office.reacts(said, "👎") == []
    assert await office.reacts(said, "") == []
    assert await state(office) is State.PROPOSED


async def test_buttons(office: Office) -> None:
    (said,) = await office.types("/termin 26.11. 10:00")
    assert seen(await office.presses(said, ACCEPT)) == [(PRIVATE, "W-13"), (FAMILY, "L-03")]
    assert await office.presses(said, ACCEPT) == []
    assert seen(await office.presses(said, MOVE)) == [(FAMILY, "T-24"), (PRIVATE, "W-14")]
    assert await office.reminders() == [wall(25, 10)]
    assert seen(await office.presses(said, CANCEL)) == [(FAMILY, "T-25"), (PRIVATE, "W-15")]
    assert await office.stored() == []
    assert await office.reminders() == []


async def test_buttons_of_an_old_version_change_nothing(office: Office) -> None:
    (old,) = await office.types("/termin 26.11. 10:00")
    await office.types("/verschieben 27.11. 11:00")
    for kind in (ACCEPT, MOVE, CANCEL):
        (said,) = await office.presses(old, kind)
        assert said.template == "L-04"
        assert str(said.params["termin"]).startswith("2026-11-27 11:00")
    assert await state(office) is State.MOVED


async def test_buttons_of_what_is_gone_say_so(office: Office) -> None:
    (old,) = await office.types("/termin 26.11. 10:00")
    await office.types("/absagen")
    assert seen(await office.presses(old, ACCEPT)) == [(FAMILY, "L-04/kein-termin")]


async def test_a_wish_to_move_keeps_the_old_date(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    said = await office.says("können wir verschieben, der kleine ist krank")
    assert seen(said) == [(FAMILY, "T-24"), (PRIVATE, "W-14")]
    assert await office.reminders() == [wall(25, 10)]
    assert await office.says("geht nicht") == []
    (reminded,) = await office.until(wall(25, 10))
    assert reminded.template == "T-23"


async def test_after_a_wish_to_move_ok_is_no_yes_to_the_old_date(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.says("können wir verschieben")
    for text in ("ok", "passt"):
        assert await office.says(text) == []
    assert await state(office) is State.PROPOSED
    await office.types("/verschieben 27.11. 10:00")
    await office.says("passt")
    assert await state(office) is State.CONFIRMED


async def test_cannot_come_today(office: Office) -> None:
    await office.types("/termin 25.11. 10:00")
    await office.says("Alles klar?", who=KAYA)
    await office.until(wall(25, 8, 5))
    said = await office.says("ich schaff das heute nicht")
    assert seen(said) == [(FAMILY, "T-24"), (PRIVATE, "W-14")]


async def test_cannot_come_on_a_day_without_appointment_is_silent(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.says("Guten Morgen", who=KAYA)
    assert await office.says("ich schaff das heute nicht") == []


async def test_only_the_named_one_is_cancelled(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.types("/termin 1.12. 14:00")
    said = await office.says("den am dienstag bitte absagen")
    assert seen(said) == [(FAMILY, "T-25"), (PRIVATE, "W-15")]
    assert str(said[0].params["datum"]) == "2026-12-01"
    (left,) = await office.stored()
    assert left.start == wall(26, 10)


async def test_which_one_to_cancel_is_asked(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.types("/termin 1.12. 14:00")
    (said,) = await office.says("bitte absagen")
    assert said.template == "L-09"
    assert str(said.params["termin_1"]).startswith("2026-11-26 10:00")
    assert str(said.params["termin_2"]).startswith("2026-12-01 14:00")
    await office.types("/termin 3.12. 14:00")
    (said,) = await office.says("bitte absagen")
    assert said.template == "L-09/mehrere"
    assert len(await office.stored()) == 3


async def test_cancelling_a_day_without_appointment_cancels_nothing(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    assert seen(await office.says("den am freitag bitte absagen")) == [(FAMILY, "L-01")]
    assert len(await office.stored()) == 1


async def test_when_was_it(office: Office) -> None:
    await office.types("/termin 1.12. 14:00 Amt")
    await office.types("/termin 26.11. 10:00 Büro")
    (said,) = await office.says("wann war nochmal der termin??")
    assert (said.template, said.params["ort"]) == ("L-01", "Büro")
    await office.until(wall(26, 12))
    (said,) = await office.says("wann war nochmal der termin??")
    assert (said.template, said.params["ort"]) == ("L-01", "Amt")


async def test_when_was_it_without_one(office: Office) -> None:
    assert seen(await office.says("wann war nochmal der termin??")) == [(FAMILY, "L-02")]
    assert await office.says("wann war das nochmal?") == []


async def test_when_in_a_group_tells_what_is_for_all(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW, group=True) as office:
        await office.types("/termin 26.11. 10:00 Beratung nur Jonas")
        await office.types("/termin 27.11. 10:00 Büro")
        (said,) = await office.says("wann ist der termin?")
        assert said.params["ort"] == "Büro"


async def test_the_word_termin_asks_for_one(office: Office) -> None:
    assert seen(await office.says("Termin")) == [(FAMILY, "L-13"), (PRIVATE, "W-35")]
    assert await office.says("Termin bitte") == []
    await office.types("/termin 26.11. 10:00")
    assert seen(await office.says("Termin?")) == [(FAMILY, "L-01")]


async def test_after_cancelling_yes_answers_nothing(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.says("absagen")
    assert await office.says("ok") == []
    assert await office.stored() == []


async def test_a_yes_brings_a_calendar_file_once_a_version(office: Office) -> None:
    await office.types("/termin 26.11. 10:00 Hausbesuch")
    assert office.files == []
    await office.says("ja passt")
    await office.until(wall(25, 10))
    await office.says("ja")
    (first,) = office.files
    assert (first.name, first.mime) == ("termin.ics", "text/calendar")
    assert b"METHOD:PUBLISH" in first.content
    assert b"Hausbesuch" not in first.content
    await office.types("/verschieben 27.11. 10:00")
    assert len(office.files) == 1
    await office.says("ja passt")
    assert b"SEQUENCE:1" in office.files[-1].content


async def test_only_who_has_a_file_gets_it_taken_back(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.types("/absagen")
    assert office.files == []
    await office.types("/termin 27.11. 10:00")
    await office.says("ja passt")
    await office.says("wir müssen leider absagen")
    assert [b"METHOD:CANCEL" in file.content for file in office.files] == [False, True]
    assert b"SEQUENCE:1" in office.files[-1].content


async def test_a_series_comes_as_one_file_and_its_exceptions_as_further_ones(
    office: Office,
) -> None:
    (said,) = await office.types("/termin jeden Donnerstag 10 Uhr bis 17.12.")
    await office.presses(said, "appointment.accept")
    (whole,) = office.files
    assert b"RRULE:FREQ=WEEKLY" in whole.content
    await office.until(wall(25, 10))
    await office.says("ja")
    assert len(office.files) == 1
    await office.types("/verschieben 2 4.12. 11:00")
    await office.says("ja passt")
    assert b"RECURRENCE-ID;TZID=Europe/Berlin:20261203T100000" in office.files[-1].content
    await office.types("/absagen 3")
    assert b"METHOD:CANCEL" in office.files[-1].content
    assert b"RECURRENCE-ID;TZID=Europe/Berlin:20261210T100000" in office.files[-1].content
    assert len(office.files) == 3
