"""`/hilfe` and `/status`, and the friendly answer to a client's command."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.core.commands import CommandList, CommandSpec, parse_command
from bot.core.context import Context
from bot.core.events import TextReceived
from bot.core.ids import MarkName, TemplateId, TimerKind
from bot.core.room import Phase, Purpose, Room
from bot.core.router import CLIENTS, CommandCall, CommandHandler, Router
from bot.core.texts import Param, Text
from handlers.facts import Facts
from handlers.followups import ACCESS, CALL_BACK, ERASURE, FOLLOW_UP, to_be_done
from handlers.texts.usage import SOME_CHAT, USAGE, line_of

TOLD_OF_COMMANDS = MarkName("told of commands")
NOT_AGAIN = timedelta(hours=1)
"""So long a client who tries commands is not told the same again (M-22)."""

HELP = CommandSpec(
    name="hilfe",
    help=TemplateId("H-hilfe"),
    aliases=("help", "hjälp"),
    needs_room=False,
    unbegun=True,
)
STATUS = CommandSpec(name="status", help=TemplateId("H-status"))


@dataclass(frozen=True, slots=True)
class HelpDesk:
    """Help generated from the registry of commands, so that it cannot drift from the code.

    `commands` is the registry itself: it is complete once all subjects are included. `planned` tells
    what is set and what is ahead, one line each.
    """

    facts: Facts
    commands: Mapping[CommandSpec, CommandHandler]
    planned: Callable[[Room, Context], Sequence[Text]]

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("help")
        router.command(HELP, self.help)
        router.command(STATUS, self.status)
        router.otherwise(TextReceived, self.clients_command, CLIENTS)
        return router

    def help(self, call: CommandCall, ctx: Context) -> None:
        """List all commands, or explain one; in her own room as they are typed there."""
        alone = ctx.room.purpose is Purpose.PRIVATE
        short = call.invocation.target or (SOME_CHAT if alone else None)
        wanted = CommandList(self.commands).find(call.arguments.strip().lstrip("/"))
        if wanted is not None:
            ctx.say(Text(USAGE, {"beispiel": line_of(wanted, short)}))
            return
        lines = tuple(line_of(spec, short) for spec in self.commands)
        ctx.say(Text(TemplateId("W-01"), {"zeilen": lines}))

    def status(self, call: CommandCall, ctx: Context) -> None:
        """Say what is set, planned and open; nothing on people."""
        room = call.target
        lines = [Text(TemplateId(f"W-02/{room.phase.value}"))]
        lines += self.planned(room, ctx)
        if not ctx.room.clients and self._open(room, ctx, FOLLOW_UP, CALL_BACK):
            lines.append(Text(TemplateId("W-02/nachfrage")))
        if not ctx.room.clients and self._open(room, ctx, ACCESS, ERASURE):
            lines.append(Text(TemplateId("W-02/rechte")))
        missing = sum(one.consent is not True for one in room.clients)
        if missing and room.phase is Phase.RUNNING and not ctx.room.clients:
            lines.append(Text(TemplateId("W-02/einwilligung"), {"anzahl": missing}))
        on_call = "W-02/bereitschaft" if self.facts.house.on_call else "W-02/keine-bereitschaft"
        lines.append(Text(TemplateId(on_call)))
        values: dict[str, Param] = {"kuerzel": room.short, "zeilen": tuple(lines)}
        ctx.say(Text(TemplateId("W-02"), values))

    @staticmethod
    def _open(room: Room, ctx: Context, *kinds: TimerKind) -> bool:
        return any(to_be_done(kind, room, ctx) for kind in kinds)

    def clients_command(self, event: TextReceived, ctx: Context) -> bool:
        """A client never needs a command and never hears of syntax (C-02)."""
        if parse_command(event.text) is None:
            return False
        room = ctx.room
        told = ctx.holds(TOLD_OF_COMMANDS)
        if not told and ctx.say(Text(TemplateId("L-05"), self.facts.of(room, ctx.unit, ctx.now))):
            ctx.hold(TOLD_OF_COMMANDS, NOT_AGAIN)
        return True
