"""How a conversation is addressed follows who is in it, unless a worker has said otherwise (texts, part 5)."""

from dataclasses import dataclass, replace

from bot.core.context import Context
from bot.core.ids import TemplateId
from bot.core.room import Audience, Phase, Room
from bot.core.texts import Address, Text
from handlers.prompts import Prompts, about


@dataclass(frozen=True, slots=True)
class FormOfAddress:
    """`usual` is the organisation's; young people among themselves are addressed with du."""

    prompts: Prompts
    usual: Address

    def begun(self, room: Room) -> Room:
        """Return the conversation as it is addressed to begin with."""
        return _with(self._fitting(room), room)

    def follow(self, before: Room, ctx: Context) -> Room:
        """Look at it anew once somebody of the family has come or gone.

        What a worker has chosen against what fits is hers to change while anybody is there whom she has
        chosen it for; what fitted anyway is not remembered as her choice, but she is told of the change.
        """
        room = ctx.room
        if room.clients == before.clients or room.phase is not Phase.RUNNING:
            return room
        fits, was = self._fitting(room), room.voice.address
        company = bool(before.clients and room.clients)
        if not company or was == self._fitting(before):
            room = ctx.keep(_with(fits, room))
        now = room.voice.address
        if company and {was, fits} != {now}:
            self.prompts.tell(ctx, Text(TemplateId(f"W-38/{now}-neu"), about(room)))
        return room

    def _fitting(self, room: Room) -> Address:
        young = all(member.audience is Audience.YOUTH for member in room.clients)
        return Address.DU if room.clients and young else self.usual


def _with(address: Address, room: Room) -> Room:
    return replace(room, voice=replace(room.voice, address=address))
