"""From what a worker typed to the command that is carried out, or the reason why none is."""

from bot.core.commands import CommandList, CommandSpec, Invocation, closed_up, parse_command
from bot.core.company import overheard
from bot.core.context import Context
from bot.core.etiquette import Etiquette
from bot.core.events import TextReceived, Written
from bot.core.passing import unasked
from bot.core.reach import StandsIn, nobody, of_hers
from bot.core.room import Phase, Purpose, Role, Room
from bot.core.router import CommandCall, Router
from bot.core.staff import Staff


class Commands:
    """The commands of all behaviours; `stands_in` widens what a worker reaches by its name."""

    def __init__(
        self, router: Router, etiquette: Etiquette, staff: Staff, stands_in: StandsIn
    ) -> None:
        self._router = router
        self._etiquette = etiquette
        self._staff = staff
        self._stands_in = stands_in
        self._list = CommandList(router.commands)

    def find(self, word: str) -> CommandSpec | None:
        """Return the command of that name or alias."""
        return self._list.find(word)

    def given(self, event: Written, ctx: Context) -> Invocation | None:
        """Return the command that a worker gives where she is heard."""
        worker = ctx.actor is not None and ctx.actor.role is Role.WORKER
        if not worker or ctx.room.phase is Phase.MUTE:
            return None
        if said := parse_command(event.text):
            return said
        meant = parse_command(closed_up(event.text))
        return meant if meant and self._list.find(meant.word) else None

    def carry_out(self, invocation: Invocation, event: TextReceived, ctx: Context) -> None:
        """Carry it out, or say why not."""
        for call in self._router.before_commands:
            call(ctx)
        spec = self._list.find(invocation.word)
        if spec is None:
            self._etiquette.unknown_command(invocation, ctx)
        elif unasked(ctx.room) and not spec.unbegun:
            self._etiquette.not_begun(ctx.room, ctx)
        elif invocation.target not in {None, ctx.room.short} and overheard(ctx):
            self._etiquette.overheard(ctx)
        elif (target := self._target(invocation, spec, ctx)) is None:
            self._where(invocation, spec, ctx)
        elif unasked(target) and not spec.unbegun:
            self._etiquette.not_begun(target, ctx)
        else:
            self._router.commands[spec](CommandCall(invocation, spec, event, target), ctx)

    def _where(self, invocation: Invocation, spec: CommandSpec, ctx: Context) -> None:
        if invocation.target is None:
            self._etiquette.which_room(spec, ctx)
        else:
            self._etiquette.no_such_room(invocation.target, ctx)

    def _target(self, invocation: Invocation, spec: CommandSpec, ctx: Context) -> Room | None:
        """Return the conversation a command concerns; never a worker's own room for one of a family."""
        room: Room | None = ctx.room
        if invocation.target is not None:
            outside = self._stands_in if spec.stands_in else nobody
            found = of_hers(invocation.target, outside, ctx)
            room = self._staff.as_listed(found) if found else None
        if room is not None and spec.needs_room and room.purpose is Purpose.PRIVATE:
            return None
        return room
