"""What comes back undecided is asked for, each once, and never left lying."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.core.context import Context
from bot.core.decision import NamesWanted
from bot.core.events import Event, FromPerson, TextReceived
from bot.core.ids import Handle, UserId
from bot.core.intake import Acceptance
from bot.core.ports import Alarm, Unit
from bot.core.room import Phase, Role
from bot.core.router import ALWAYS
from bot.core.staff import Staff
from handlers import rights
from handlers.appointments.participants import Participants
from tests.unit.appointments.surroundings import desk
from tests.unit.core.stage import EMERGENCY, FAMILY, KAYA, MOTHER, STRANGER, Stage, text_of

NOBODY = Staff(())


def _names(event: Event, _unit: Unit) -> NamesWanted | None:
    """Want the mother's name, as long as no names are there."""
    there = isinstance(event, FromPerson) and event.names is not None
    return None if there else NamesWanted(FAMILY, (MOTHER,))


async def test_who_it_is_is_still_looked_up_after_the_names(stage: Stage) -> None:
    decided: list[tuple[Role | None, Mapping[UserId, str] | None]] = []

    def see(event: TextReceived, ctx: Context) -> None:
        decided.append((ctx.actor.role if ctx.actor else None, event.names))

    stage.router.observe(TextReceived, see, ALWAYS)
    stage.names_wanted = _names
    assert await stage.intake()(text_of(sender=STRANGER)) is Acceptance.ACCEPTED
    assert decided == [(Role.CLIENT, {MOTHER: MOTHER})]
    assert stage.line.looked_up == [MOTHER, STRANGER]


async def test_what_stays_undecided_is_told_and_gets_the_last_resort(stage: Stage) -> None:
    stage.names_wanted = lambda _event, _unit: NamesWanted(FAMILY, (MOTHER,))
    assert await stage.intake()(text_of("something acute")) is Acceptance.ACCEPTED
    assert stage.bugs == ["TextReceived: UndecidedError"]
    assert stage.alarms.said == ["a bug has kept an event from being decided"]
    assert stage.line.sent == [EMERGENCY]
    assert stage.line.looked_up == [MOTHER], "each thing is asked for once"


async def test_an_opinion_that_nobody_can_give_holds_nothing_up(stage: Stage) -> None:
    seen: list[str] = []
    stage.router.observe(TextReceived, lambda event, _ctx: seen.append(event.key))
    stage.opinion_wanted = lambda _text, _language: True
    event = text_of()
    await stage.intake()(event)
    assert (seen, stage.bugs) == ([event.key], [])


@pytest.mark.parametrize("text", ["/termin Di 15 Uhr nur Jonas", "/auskunft Jonas"])
async def test_nobodys_name_is_wanted_for_somebody_who_is_listed_no_more(
    stage: Stage, text: str
) -> None:
    await stage.store.do(_group, room=FAMILY)
    event = text_of(text, sender=KAYA)
    book = desk(())
    for staff, wanted in ((stage.staff, True), (NOBODY, False)):
        appointments = Participants(replace(book, staff=staff))

        def asked(unit: Unit, participants: Participants = appointments, s: Staff = staff) -> bool:
            found = participants.names_wanted(event, unit)
            return (found or rights.names_wanted(event, unit, s.as_listed)) is not None

        assert await stage.look(asked) is wanted


async def test_whoever_is_listed_no_more_is_one_of_those_asked_for(stage: Stage) -> None:
    """Else a name that fits her would never be looked up, and /auskunft never answer."""
    event = text_of("/auskunft Jonas", sender=KAYA)
    only_kaya = stage.staff

    def asked(unit: Unit) -> NamesWanted | None:
        return rights.names_wanted(event, unit, only_kaya.as_listed)

    await stage.store.do(_group, room=FAMILY)
    found = await stage.look(asked)
    assert found is not None
    assert set(found.users) == {MOTHER, STRANGER}


def _group(unit: Unit) -> None:
    """Let a second worker be there, who is listed no more."""
    room = unit.room(FAMILY)
    assert room is not None
    assert room.phase is Phase.RUNNING
    unit.keep(room.with_member(replace(room.members[0], user=STRANGER, handle=Handle("lindner"))))


async def test_a_refusing_database_is_told_as_such(stage: Stage) -> None:
    intake = stage.intake()
    await stage.store.ledger.close()
    assert await intake(text_of("something acute")) is Acceptance.UNAVAILABLE
    assert stage.alarms.said == [
        Alarm("the database is out of order; events are not acknowledged").what
    ]
    assert stage.line.sent == [EMERGENCY]
