"""Nothing is cancelled in doubt. Tuesday 24 November 2026, 10:00."""

import pytest

from handlers.appointments.model import State
from handlers.appointments.spoken.replies import reply
from handlers.appointments.spoken.said import Meaning
from handlers.appointments.spoken.words import understand
from tests.unit.appointments.changes import (
    CANCELS,
    CANCELS_NOTHING,
    MOVES,
    MOVES_NOTHING,
    OF_NONE,
    OF_TUESDAY,
    TUESDAY_FAILS,
)
from tests.unit.appointments.examples import wall
from tests.unit.appointments.office import Heard, Office
from tests.unit.appointments.replies import lines
from tests.unit.appointments.surroundings import FAMILY, PRIVATE
from tests.unit.appointments.told import THUMB, seen, state

THURSDAY, TUESDAY = wall(26, 10), wall(1, 14, month=12)
NAMES = frozenset({"kaya"})


def meaning(text: str) -> Meaning | None:
    said = understand(text, NAMES)
    return said.meaning if said else None


def test_cancellations_are_understood() -> None:
    """Shows C-38."""
    assert [text for text in lines(CANCELS) if meaning(text) is not Meaning.CANCEL] == []


def test_what_only_speaks_of_cancelling_is_none() -> None:
    """Shows C-23."""
    assert [text for text in lines(CANCELS_NOTHING) if meaning(text) is Meaning.CANCEL] == []


def test_wishes_to_move_are_understood() -> None:
    """Shows C-38."""
    known = [text for text in lines(MOVES) if meaning(text) is Meaning.CANNOT or reply(text)]
    assert known == lines(MOVES)


def test_what_only_speaks_of_moving_is_none() -> None:
    """Shows C-23."""
    taken = [
        text for text in lines(MOVES_NOTHING) if meaning(text) is Meaning.CANNOT or reply(text)
    ]
    assert taken == []


async def two(office: Office) -> None:
    await office.types("/termin 26.11. 10:00 60min Hausbesuch")
    await office.says("ja")
    await office.types("/termin 1.12. 14:00 60min Büro")


async def standing(office: Office) -> list[object]:
    return [one.start for one in await office.stored() if one.alive]


@pytest.mark.parametrize("text", lines(OF_TUESDAY))
async def test_only_the_day_of_its_own_clause_is_cancelled(office: Office, text: str) -> None:
    """Shows C-23, S-10."""
    await two(office)
    await office.says(text)
    assert await standing(office) == [THURSDAY]


@pytest.mark.parametrize("text", lines(OF_NONE))
async def test_where_the_day_is_in_doubt_it_is_asked(office: Office, text: str) -> None:
    """Shows C-23."""
    await two(office)
    assert seen(await office.says(text)) == [(FAMILY, "L-09")]
    assert await standing(office) == [THURSDAY, TUESDAY]


@pytest.mark.parametrize(
    "text",
    [
        "mittwoch absagen, donnerstag bleibt",
        "freitag bitte absagen",
        "bitte absagen, donnerstag bleibt",
        "dienstag absagen donnerstag ok",
        "donnerstag absagen, donnerstag bleibt",
    ],
)
async def test_the_only_one_is_told_where_another_day_was_named(office: Office, text: str) -> None:
    """Shows C-23."""
    await office.types("/termin 26.11. 10:00")
    assert seen(await office.says(text)) == [(FAMILY, "L-01")]


@pytest.mark.parametrize("text", lines(TUESDAY_FAILS))
async def test_only_the_day_of_its_own_clause_fails(office: Office, text: str) -> None:
    """Shows C-23."""
    await two(office)
    (told,) = [one for one in await office.says(text) if one.room == FAMILY]
    assert (told.template, str(told.params["datum"])) == ("T-24", "2026-12-01")


async def test_another_day_that_fails_is_not_the_only_one(office: Office) -> None:
    """Shows S-09."""
    await office.types("/termin 26.11. 10:00")
    assert await office.says("freitag geht nicht, donnerstag schon") == []


@pytest.mark.parametrize(
    "text",
    [
        "abgesagt?",
        "Termin abgesagt?",
        "is it cancelled?",
        "inställt?",
        "donnerstag abgesagt?",
        "termin verschoben?",
    ],
)
async def test_whether_it_is_cancelled_is_answered(office: Office, text: str) -> None:
    """Shows C-23, C-38."""
    assert await office.says(text) == []
    await office.types("/termin 26.11. 10:00")
    assert seen(await office.says(text)) == [(FAMILY, "L-01")]
    assert await state(office) is State.PROPOSED


@pytest.mark.parametrize(
    "text",
    ["alle absagen", "bitte alle termine absagen", "alle abgesagt?", "alle termine bitte absagen?"],
)
async def test_a_series_is_never_cancelled_unasked(office: Office, text: str) -> None:
    """Shows C-23."""
    await office.types("/termin jeden Donnerstag 10 Uhr")
    await office.says("ja")
    heard = seen(await office.says(text))
    assert heard in ([(FAMILY, "L-21")], [(FAMILY, "L-01")], [])
    assert any(one.series for one in await office.stored() if one.alive)


async def which(office: Office) -> None:
    await two(office)
    assert seen(await office.says("bitte absagen")) == [(FAMILY, "L-09")]


@pytest.mark.parametrize(
    "text",
    [
        "nummer 2",
        "2",
        "den zweiten",
        "den hausbesuch nicht, den im büro",
        "büro",
        "1.12.",
        "der am 1. dezember",
        "dienstag",
        "den letzten",
    ],
)
async def test_an_answer_names_one_of_the_list(office: Office, text: str) -> None:
    """Shows C-02."""
    await which(office)
    await office.says(text)
    left = await standing(office)
    assert left == [THURSDAY, TUESDAY] if "nicht" in text else left == [THURSDAY]


@pytest.mark.parametrize("text", ["nummer 1", "nr. 1", "den hausbesuch", "hausbesuch", "26."])
async def test_an_answer_names_the_first_of_the_list(office: Office, text: str) -> None:
    """Shows C-02."""
    await which(office)
    await office.says(text)
    assert await standing(office) == [TUESDAY]


async def test_a_bare_number_counts_once_the_list_was_numbered(office: Office) -> None:
    """Shows C-23: before, "1" may be the first of December."""
    await which(office)
    assert seen(await office.says("1")) == [(FAMILY, "L-09/mehrere")]
    await office.says("1")
    assert await standing(office) == [TUESDAY]


@pytest.mark.parametrize(
    "text",
    [
        "ja",
        "nein",
        "doch nicht, wir kommen",
        "keinen",
        "dienstag passt",
        "dienstag geht",
        "alles bleibt",
        "egal",
        "no",
        "inga",
        "nothing, we come",
        "nicht dienstag",
        "👍",
    ],
)
async def test_a_yes_a_no_and_a_change_of_mind_end_the_question(office: Office, text: str) -> None:
    """Shows C-23."""
    await which(office)
    await office.says(text)
    await office.says("ok dienstag")
    await office.says("dienstag")
    assert await standing(office) == [THURSDAY, TUESDAY]


@pytest.mark.parametrize(
    "text", ["ok dienstag", "ja, dienstag", "dienstag um 14 uhr ok", "nein, dienstag"]
)
async def test_an_agreement_is_no_answer(office: Office, text: str) -> None:
    """Shows C-23."""
    await which(office)
    assert seen(await office.says(text)) == [(FAMILY, "L-09/mehrere")]
    assert await standing(office) == [THURSDAY, TUESDAY]


@pytest.mark.parametrize(
    "command", ["/absagen 1", "/verschieben 1 27.11. 10:00", "/termin 8.12. 14:00"]
)
async def test_a_command_of_the_worker_ends_the_question(office: Office, command: str) -> None:
    """Shows C-22, C-23."""
    await which(office)
    await office.types(command, room=PRIVATE, target="K-1")
    before = await standing(office)
    await office.says("dienstag")
    assert await standing(office) == before


async def test_the_place_that_was_named_is_meant(office: Office) -> None:
    """Shows C-23."""
    await two(office)
    (told,) = [one for one in await office.says("der hausbesuch passt nicht") if one.room == FAMILY]
    assert str(told.params["datum"]) == "2026-11-26"


async def test_who_is_ill_may_mean_the_next_one(office: Office) -> None:
    """Shows C-23."""
    await two(office)
    assert seen(await office.says("bin krank")) == [(FAMILY, "L-09")]


@pytest.mark.parametrize(
    "text",
    [
        "doch geht",
        "passt doch",
        "wir kommen doch",
        "Donnerstag passt doch",
        "it works after all",
        "det funkar ändå",
    ],
)
async def test_a_clear_yes_takes_a_refusal_back(office: Office, text: str) -> None:
    """Shows C-24, C-38."""
    await office.types("/termin 26.11. 10:00")
    await office.says("nein geht nicht")
    assert seen(await office.says(text)) == [(PRIVATE, "W-13"), (FAMILY, THUMB)]
    assert await state(office) is State.CONFIRMED
    assert await office.says(text) == []


async def test_of_a_confirmed_one_the_worker_reads_it_too(office: Office) -> None:
    """Shows C-24."""
    await office.types("/termin 26.11. 10:00")
    await office.says("ja")
    await office.until(wall(25, 10))
    await office.says("geht nicht")
    assert seen(await office.says("passt doch")) == [(PRIVATE, "W-13"), (FAMILY, THUMB)]
    assert passed_on(await office.says("donnerstag geht nicht"))


async def test_after_the_workers_words_such_a_yes_is_for_her(office: Office) -> None:
    """Shows C-22."""
    await office.types("/termin 26.11. 10:00")
    await office.says("nein geht nicht")
    await office.types("Schade. Ginge Freitag?")
    assert await office.says("passt doch") == []
    assert await state(office) is State.PROPOSED


def passed_on(heard: list[Heard]) -> bool:
    return (PRIVATE, "W-14") in seen(heard)
