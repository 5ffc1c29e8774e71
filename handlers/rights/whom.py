"""Of whom somebody asks: the display names are looked up for that moment and kept nowhere (D-04, P-25)."""

from collections.abc import Callable, Sequence

from bot.core.commands import CommandSpec, closed_up, fold, parse_command
from bot.core.decision import Lack, Wanted
from bot.core.events import Event, TextReceived, Written
from bot.core.ids import TemplateId
from bot.core.ports import Unit
from bot.core.room import Member, Role, Room

ACCESS = CommandSpec(
    name="auskunft",
    help=TemplateId("H-auskunft"),
    aliases=("export", "utdrag"),
)
_WORDS = frozenset(map(fold, (ACCESS.name, *ACCESS.aliases)))


def names_wanted(event: Event, unit: Unit, listed: Callable[[Room], Room]) -> Wanted | None:
    """Return whose display names decide of whom a worker asks, if she does.

    `listed` makes of a stored room the one that the dispatcher sees (P-59).
    """
    if not isinstance(event, Written) or event.names is not None:
        return None
    said = parse_command(closed_up(event.text))
    if said is None or fold(said.word) not in _WORDS:
        return None
    stored = unit.room(event.conversation)
    here = listed(stored) if stored else None
    asker = here.member(event.sender) if here else None
    if asker is None or asker.role is not Role.WORKER:
        return None
    meant = unit.room_by_short(said.target) if said.target else here
    if meant is None or meant.member(event.sender) is None:
        return None
    meant = listed(meant)
    if not meant.clients:
        return None
    return Wanted(Lack.NAMES, tuple(client.user for client in meant.clients))


def called(
    room: Room, event: TextReceived, typed: str, fit: Callable[[str, str], int]
) -> Sequence[Member] | None:
    """Return those of the family whose display name fits best; None when not all could be looked up."""
    names = event.names or {}
    if any(client.user not in names for client in room.clients):
        return None
    fits = [(fit(names[client.user], typed), client) for client in room.clients]
    best = max((grade for grade, _ in fits), default=0)
    return [client for grade, client in fits if grade and grade == best]
