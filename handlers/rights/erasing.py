"""`/loeschen`: everything stored on a conversation goes, after a confirmation."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.core.commands import CommandSpec
from bot.core.context import Context, Topic
from bot.core.events import TextReceived
from bot.core.ids import ButtonKind, ConversationId, TemplateId
from bot.core.outgoing import Button, Question
from bot.core.room import Phase, Role, Room
from bot.core.router import CommandCall, Only, Press, Router
from bot.core.texts import Text, Voice
from handlers.followups import go_on, still_open
from handlers.prompts import about
from handlers.quiet import worker_answers, worker_is_asked

ERASE, KEEP = ButtonKind("rights.erase"), ButtonKind("rights.keep")
ASKED = "rights.erase"
ANSWER_WITHIN = timedelta(minutes=15)

ERASING = CommandSpec(
    name="loeschen",
    help=TemplateId("H-loeschen"),
    example="/loeschen",
    aliases=("löschen", "erase", "radera"),
)
_WORKERS = Only(roles=frozenset({Role.WORKER}))


@dataclass(frozen=True, slots=True)
class RightsDesk:
    """Erasure. `drop_appointments` calls those ahead off, in words: the family relies on them."""

    voice: Voice
    drop_appointments: Callable[[Room, Context], None]

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("rights")
        router.command(ERASING, self.ask)
        router.press(ERASE, self.confirmed, _WORKERS)
        router.press(KEEP, self.kept, _WORKERS)
        router.on(TextReceived, self.typed, _WORKERS)
        return router

    def ask(self, call: CommandCall, ctx: Context) -> None:
        """Ask before anything is gone."""
        room = call.target
        if room.phase is not Phase.RUNNING:
            ctx.say(Text(TemplateId("W-31")))
            return
        ctx.say(
            Text(TemplateId("W-41"), about(room)),
            buttons=(
                Button(TemplateId("B-loeschen"), ERASE),
                Button(TemplateId("B-abbrechen"), KEEP),
            ),
            topic=Topic(ASKED, room.conversation, life=ANSWER_WITHIN),
        )
        worker_is_asked(ASKED, ctx)

    def confirmed(self, press: Press, ctx: Context) -> None:
        """Delete all but who is here, which the bot needs to go on; settings begin anew.

        What a worker has not settled stays open, and she hears of it again (M-34).
        """
        self._agreed(press.question, ctx)

    def typed(self, event: TextReceived, ctx: Context) -> bool:
        """Take her plain word for the button, while nobody has written anything else."""
        answered = worker_answers(ASKED, event.text, ctx)
        if answered is None:
            return False
        question, agreed = answered
        if agreed:
            self._agreed(question, ctx)
        else:
            self._kept(question, ctx)
        return True

    def _agreed(self, question: Question, ctx: Context) -> None:
        ctx.unit.settle(question.message)
        room = ctx.unit.room(ConversationId(question.subject))
        if room is None or room.phase is not Phase.RUNNING:
            ctx.say(Text(TemplateId("W-31")))
            return
        unsettled = still_open(room, ctx)
        ctx.unit.erase(room.conversation, membership=False)
        self.drop_appointments(room, ctx)
        left = Room(
            room.conversation,
            room.short,
            room.phase,
            voice=self.voice,
            members=room.members,
            unseen=room.unseen,
        )
        ctx.keep(left)
        go_on(unsettled, ctx)
        ctx.say(Text(TemplateId("W-41/geloescht"), about(room)))
        ctx.unit.audit("erased on request", room.short)

    def kept(self, press: Press, ctx: Context) -> None:
        """Nothing changes."""
        self._kept(press.question, ctx)

    @staticmethod
    def _kept(question: Question, ctx: Context) -> None:
        ctx.unit.settle(question.message)
        ctx.say(Text(TemplateId("W-31/so-lassen")))
