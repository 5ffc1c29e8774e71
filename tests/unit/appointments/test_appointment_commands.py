"""Workers' commands, through the real dispatcher and store. Tuesday 24 November 2026, 10:00."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.texts import Text
from handlers.appointments.model import State
from tests.unit.appointments.examples import NOW, wall
from tests.unit.appointments.office import Office, open_office, templates
from tests.unit.appointments.surroundings import FAMILY, MOTHER, OTHER, PRIVATE


async def test_a_command_proposes_with_all_data_and_buttons(office: Office) -> None:
    (said,) = await office.types("/termin 26.11. 10:00 60min Hausbesuch")
    assert (said.room, said.template) == (FAMILY, "T-22")
    assert said.params["datum"] == wall(26, 10).date()
    assert str(said.params["uhrzeit"]) == "10:00:00"
    assert str(said.params["ende"]) == "11:00:00"
    assert said.params["ort"] == "Hausbesuch"
    assert said.params["fachkraft"] == "Frau Kaya"
    assert said.buttons == ("appointment.accept", "appointment.move", "appointment.cancel")
    assert said.expires == wall(26, 10)
    (stored,) = await office.stored()
    assert (stored.start, stored.state, stored.number) == (wall(26, 10), State.PROPOSED, 1)
    assert await office.reminders() == [wall(25, 10)]


async def test_without_a_length_it_lasts_as_long_as_usual(office: Office) -> None:
    await office.types("/termin Do 15 Uhr Büro")
    (stored,) = await office.stored()
    assert stored.length == timedelta(minutes=60)


async def test_a_typed_length_counts(office: Office) -> None:
    await office.types("/termin 26.11. 10:00 90min")
    (stored,) = await office.stored()
    assert (stored.length, stored.place) == (timedelta(minutes=90), "")


async def test_without_a_place_none_is_told(office: Office) -> None:
    (said,) = await office.types("/termin 26.11. 10:00")
    assert "ort" not in said.params


@pytest.mark.parametrize(
    "street",
    [
        " Duisburger Str. 12",
        ", Hauptstraße 5a",
        ", Ruhrstr. 32-34",
        ", Musterstraße 5, 45468 Mülheim",
        ", Musterstraße 5, 45468 Mülheim an der Ruhr",
    ],
)
async def test_a_street_address_is_neither_shown_nor_stored(office: Office, street: str) -> None:
    told, said = await office.types(f"/termin 26.11. 10:00 Hausbesuch{street}")
    assert said.params["ort"] == "Hausbesuch"
    assert (told.room, told.template) == (PRIVATE, "W-50/strasse")
    (stored,) = await office.stored()
    assert stored.place == "Hausbesuch"


@pytest.mark.parametrize("private", [True, False])
async def test_each_time_a_street_is_left_out_she_is_told(tmp_path: Path, *, private: bool) -> None:
    async with open_office(tmp_path, NOW, private=private) as office:
        for typed in (
            "/termin 26.11. 10:00 Hauptstraße 5",
            "/verschieben 27.11. 10:00 Hauptstraße 5",
            "/termin mittwochs 15:00 Hauptstraße 5",
            "/verschieben serie 16:00 Hauptstraße 5",
        ):
            said = await office.types(typed)
            here = [one.room for one in said if one.template == "W-50/strasse"]
            assert here == [PRIVATE if private else FAMILY], typed


@pytest.mark.parametrize(
    "place", ["Spielplatz 15 Uhr", "Spielplatz 10-12", "Treffpunkt Weg am See"]
)
async def test_what_is_no_address_stays(office: Office, place: str) -> None:
    said = await office.types(f"/termin Do {'' if place[-1].isdigit() else '10:00 '}{place}")
    assert "W-50/strasse" not in templates(said)


@pytest.mark.parametrize("place", ["Treffpunkt Bushaltestelle 3", "Gleis 7", "Haus 2 Eingang 4"])
async def test_a_numbered_place_is_no_time(office: Office, place: str) -> None:
    said = await office.types(f"/termin 26.11. 10:00 {place}")
    assert said[0].params["ort"] == place


@pytest.mark.parametrize(
    "typed",
    ["/termin nächsten Freitag", "/termin 26.11.", "/termin 26.11. 25 Uhr", "/termin Hausbesuch",
     "/termin Di 15 Uhr", "/termin 23.11.2026 10 Uhr", "/termin Do oder Fr 10 Uhr"],
)  # fmt: skip
async def test_what_is_not_clear_is_asked_and_not_stored(office: Office, typed: str) -> None:
    (said,) = await office.types(typed)
    assert said.template == "W-17"
    assert str(said.params["frage"]).endswith("?")
    assert await office.stored() == []


async def test_the_question_does_not_quote_the_command(office: Office) -> None:
    (said,) = await office.types("/termin irgendwann Entzugsklinik")
    assert "Entzug" not in str(said.params)
    assert "irgendwann" not in str(said.params)


@pytest.mark.parametrize("typed", ["/termin", "/verschieben", "/APPOINTMENT"])
async def test_without_arguments_an_example_is_shown(office: Office, typed: str) -> None:
    (said,) = await office.types(typed)
    assert said.template == "W-05"
    assert isinstance(said.params["beispiel"], Text)
    assert said.params["beispiel"].template.endswith("/so")


async def test_from_her_own_room_the_family_gets_it_and_she_sees_the_list(office: Office) -> None:
    said = await office.types("/termin K-1 26.11. 10:00 Büro", room=PRIVATE)
    assert [(one.room, one.template) for one in said] == [(FAMILY, "T-22"), (PRIVATE, "W-03")]


async def test_the_list_is_in_order_with_numbers(office: Office) -> None:
    await office.types("/termin 3.12. 14:00 Amt")
    await office.types("/termin 26.11. 10:00 Büro")
    (said,) = await office.types("/termine")
    lines = said.params["zeilen"]
    assert isinstance(lines, tuple)
    assert [line.params["nummer"] for line in lines] == [2, 1]


async def test_an_empty_list_says_so(office: Office) -> None:
    assert templates(await office.types("/termine")) == ["W-04"]


async def test_a_correction_is_complete_and_leaves_one_reminder(office: Office) -> None:
    await office.types("/termin 3.12. 14:00 Büro")
    (said,) = await office.types("/verschieben 3.12. 15 Uhr")
    assert said.template == "T-22/korrektur"
    assert str(said.params["uhrzeit"]) == "15:00:00"
    assert str(said.params["ende"]) == "16:00:00"
    assert said.params["ort"] == "Büro"
    assert await office.reminders() == [wall(2, 15, month=12)]


@pytest.mark.parametrize("typed", ["15 Uhr", "um 15 Uhr", "15:00", "auf 15 Uhr", "1 15 Uhr", "nr 1 15 Uhr",
                                   "drei Uhr", "15 Uhr bis 16 Uhr", "15h",
                                   "sorry, 15 Uhr", "doch erst 15 Uhr"])  # fmt: skip
async def test_an_hour_alone_stays_on_the_day(office: Office, typed: str) -> None:
    await office.types("/termin 3.12. 14:00 Büro")
    (said,) = await office.types(f"/verschieben {typed}")
    assert said.template == "T-22/korrektur"
    (stored,) = await office.stored()
    assert (stored.start, stored.version) == (wall(3, 15, month=12), 2)
    assert stored.place == "Büro"


@pytest.mark.parametrize("typed", ["Do 15:00", "do 15 uhr", "Do, 15 Uhr", "do um 15", "1 Do 15 Uhr", "tors 15:00",
                                   "tors kl 15", "So 15 Uhr", "sön 15:00"])  # fmt: skip
async def test_a_short_weekday_is_a_day(office: Office, typed: str) -> None:
    """Shows S-07."""
    await office.types("/termin 1.12. 14:00 Büro")
    (said,) = await office.types(f"/verschieben {typed}")
    assert said.template == "T-22/korrektur"
    (stored,) = await office.stored()
    assert stored.start == wall(29 if typed.casefold()[0] == "s" else 26, 15)


async def test_a_short_weekday_names_the_one_of_that_day(office: Office) -> None:
    """Shows C-23."""
    await office.types("/termin 27.11. 10:00")
    await office.says("do 10 uhr passt")
    (stored,) = await office.stored()
    assert stored.state is State.PROPOSED


async def test_a_new_place_comes_with_the_hour(office: Office) -> None:
    await office.types("/termin 3.12. 14:00 Büro")
    await office.types("/verschieben 15 Uhr Amt")
    (stored,) = await office.stored()
    assert (stored.start, stored.place) == (wall(3, 15, month=12), "Amt")


@pytest.mark.parametrize("typed", ["Heiligabend 15 Uhr", "Freitag", "am 15.", "vielleicht 15 Uhr"])
async def test_a_day_it_cannot_be_sure_of_is_asked(office: Office, typed: str) -> None:
    await office.types("/termin 3.12. 14:00 Büro")
    await office.types(f"/verschieben {typed}")
    (stored,) = await office.stored()
    assert stored.start in {wall(3, 14, month=12), wall(24, 15, month=12)}


async def test_a_number_tells_which_one_moves(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.types("/termin 27.11. 10:00")
    await office.types("/verschieben 2 30.11. 9 Uhr")
    assert [a.start for a in await office.stored()] == [wall(26, 10), wall(30, 9)]


async def test_several_and_no_number_is_asked(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.types("/termin 27.11. 10:00")
    assert templates(await office.types("/verschieben 30.11. 9 Uhr")) == ["W-03/welcher"]
    assert templates(await office.types("/absagen")) == ["W-03/welcher"]
    assert templates(await office.types("/absagen 7")) == ["W-03/welcher"]
    assert len(await office.stored()) == 2


async def test_a_second_of_december_is_no_number_two(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.types("/verschieben 1 Dezember 10 Uhr")
    (stored,) = await office.stored()
    assert stored.start == wall(1, 10, month=12)


async def test_an_unclear_new_date_moves_nothing(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    assert templates(await office.types("/verschieben nächsten Freitag")) == ["W-17"]
    (stored,) = await office.stored()
    assert stored.version == 1


async def test_moving_to_where_it_is_shows_what_stands(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    assert templates(await office.types("/verschieben 26.11. 10:00")) == ["W-03"]


async def test_numbers_of_the_living_are_not_given_twice(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.types("/termin 27.11. 10:00")
    await office.types("/absagen 1")
    await office.types("/termin 30.11. 10:00")
    assert [a.number for a in await office.stored() if a.alive] == [2, 3]


async def test_nothing_to_cancel(office: Office) -> None:
    assert templates(await office.types("/absagen")) == ["W-04"]


async def test_missed_only_after_the_start_and_only_on_command(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    assert templates(await office.types("/verpasst")) == ["W-31"]
    await office.until(wall(26, 10, 30))
    assert templates(await office.types("/verpasst")) == ["T-26"]
    (stored,) = await office.stored()
    assert stored.state is State.MISSED
    assert templates(await office.types("/verpasst")) == ["W-31"]


async def test_missed_yesterday_does_not_say_today(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.until(wall(27, 9))
    assert templates(await office.types("/verpasst")) == ["T-26/tag"]


async def test_for_one_member_of_a_group_the_words_are_neutral(group: Office) -> None:
    (said,) = await group.types("/termin 26.11. 10:00 Beratung nur Jonas")
    assert said.template == "T-22/gruppe"
    assert "ort" not in said.params
    assert "Jonas" not in str(said.params)
    (listed,) = await group.types("/termine")
    assert "Beratung" not in str(listed.params)
    (reminded,) = await group.until(wall(25, 10))
    assert reminded.template == "T-23/gruppe"
    assert "Beratung" not in str(reminded.params)


async def test_in_her_own_room_she_sees_the_whole_of_it(group: Office) -> None:
    await group.types("/termin 26.11. 10:00 Beratung nur Jonas")
    (listed,) = await group.types("/termine K-1", room=PRIVATE)
    assert "Beratung" in str(listed.params)


async def test_only_is_no_name_in_a_title(office: Office) -> None:
    await office.types("/termin 26.11. 10:00 Gespräch nur kurz")
    (stored,) = await office.stored()
    assert (stored.only_for, stored.place) == (None, "Gespräch nur kurz")


async def test_a_clash_is_told_in_her_own_room_only(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    said = await office.types("/termin 26.11. 10:30", room=OTHER)
    assert [(one.room, one.template) for one in said] == [
        (OTHER, "T-22"),
        (PRIVATE, "W-19/hinweis"),
    ]
    assert said[1].params["kuerzel"] == "K-1"


async def test_no_clash_when_one_follows_the_other(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    assert templates(await office.types("/termin 26.11. 11:00", room=OTHER)) == ["T-22"]


async def test_a_holiday_is_mentioned(office: Office) -> None:
    said = await office.types("/termin 25.12. 10:00")
    assert templates(said) == ["T-22", "W-20"]
    assert said[1].params["feiertag"] == "Weihnachten"


async def test_a_day_on_which_the_organisation_is_closed_is_mentioned(office: Office) -> None:
    assert templates(await office.types("/termin 31.12. 10:00")) == ["T-22", "W-20/zu"]
    assert templates(await office.types("/verschieben 30.12. 10:00")) == ["T-22/korrektur"]
    assert templates(await office.types("/verschieben 31.12. 10:00"))[1:] == ["W-20/zu"]


async def test_a_client_cannot_command(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.says("/absagen 1", who=MOTHER)
    assert len(await office.stored()) == 1


async def test_english_and_swedish_names_do_the_same(office: Office) -> None:
    assert templates(await office.types("/tid 26.11. 10:00")) == ["T-22"]
    assert templates(await office.types("/flytta 27.11. 10:00")) == ["T-22/korrektur"]
    assert templates(await office.types("/tider")) == ["W-03"]
    assert templates(await office.types("/cancel")) == ["T-25"]


async def test_a_place_of_her_own_words_is_mentioned_to_her_once(office: Office) -> None:
    said = await office.types("/termin 26.11. 10:00 Fahrt zur Klinik")
    assert [(one.room, one.template) for one in said] == [(FAMILY, "T-22"), (PRIVATE, "W-50")]
    assert templates(await office.types("/verschieben 27.11. 10:00")) == ["T-22/korrektur"]
    said = await office.types("/verschieben 11:00 Spielplatz")
    assert templates(said) == ["T-22/korrektur", "W-50"]
    assert templates(await office.types("/rueckgaengig")) == ["T-22/korrektur", "W-27"]


@pytest.mark.parametrize("place", ["Büro", "HAUSBESUCH", ""])
async def test_a_listed_place_needs_no_word(office: Office, place: str) -> None:
    assert templates(await office.types(f"/termin 26.11. 10:00 {place}")) == ["T-22"]


async def test_a_place_that_the_family_does_not_read_needs_no_word(group: Office) -> None:
    said = await group.types("/termin 26.11. 10:00 Spielplatz nur Jonas")
    assert templates(said) == ["T-22/gruppe"]


async def test_without_a_room_of_her_own_nothing_is_said_before_the_family(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW, private=False) as office:
        said = await office.types("/termin 26.11. 10:00 Spielplatz nur Jonas")
        assert templates(said) == ["T-22"]


async def test_for_one_person_only_is_explained_where_only_one_reads(office: Office) -> None:
    said = await office.types("/termin 26.11. 10:00 Büro nur Jonas")
    assert [(one.room, one.template) for one in said] == [(FAMILY, "T-22"), (PRIVATE, "W-50/nur")]
    assert templates(await office.types("/verschieben 11:00")) == ["T-22/korrektur"]
