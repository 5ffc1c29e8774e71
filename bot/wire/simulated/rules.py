"""What each transport can do and what it loses."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType

from bot.core.events import (
    ConversationDeleted,
    Event,
    MemberLeft,
    MessageDeleted,
    TextEdited,
)
from bot.core.ports import Capabilities


class TransportKind(StrEnum):
    """Whose rules the simulated Wire follows."""

    ROMAN = "roman"
    SERVICE = "service"
    APP = "app"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The behaviour of one transport.

    `when_refused` and `when_down` are the pauses before each further try of an event that the bot
    answered with "unavailable", or that found nobody listening; after the last try it is lost.
    `keeps` set: nothing is lost for that long; events come in order, the last pause repeats.
    """

    capabilities: Capabilities
    hidden: frozenset[type[Event]] = frozenset()
    when_refused: tuple[timedelta, ...]
    when_down: tuple[timedelta, ...] = ()
    keeps: timedelta | None = None
    tells_time: bool
    """Whether events carry the sender's own time."""
    own_message_ids: bool
    """Whether the bot chooses the id of all its messages, so that a repeated one is seen once."""
    membership_ids: bool
    """Whether the bot is somebody new, with a new credential, each time it is added."""
    names_remover: bool
    """Whether it is told who took the bot out."""
    fleeting_pass: timedelta | None = None
    """So long each event lets the bot write without its credential."""


def _seconds(*pauses: int) -> tuple[timedelta, ...]:
    return tuple(timedelta(seconds=pause) for pause in pauses)


_ROMAN = Rules(
    capabilities=Capabilities(declines=True, operator_reads=True, needs_credential=True),
    hidden=frozenset({TextEdited, MessageDeleted, MemberLeft, ConversationDeleted}),
    when_refused=_seconds(1, 1, 1),
    tells_time=False,
    own_message_ids=False,
    membership_ids=True,
    names_remover=False,
    fleeting_pass=timedelta(seconds=20),
)
_SERVICE = Rules(
    capabilities=Capabilities(leave=True, reads_team=True, react=True, edits=True, declines=True),
    when_refused=_seconds(1, 1, 1),
    when_down=_seconds(1, 1, 1),
    tells_time=True,
    own_message_ids=True,
    membership_ids=True,
    names_remover=True,
)
_APP = Rules(
    capabilities=Capabilities(
        leave=True,
        remove_members=True,
        delete_conversation=True,
        reads_team=True,
        react=True,
        edits=True,
    ),
    when_refused=_seconds(1, 2, 4, 8, 16, 30),
    keeps=timedelta(days=28),
    tells_time=True,
    own_message_ids=True,
    membership_ids=False,
    names_remover=True,
)
RULES: Mapping[TransportKind, Rules] = MappingProxyType(
    {TransportKind.ROMAN: _ROMAN, TransportKind.SERVICE: _SERVICE, TransportKind.APP: _APP}
)
