"""`/loeschen`: everything stored on a conversation goes, after a confirmation."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.core.commands import CommandSpec
from bot.core.context import Context
from bot.core.events import TextReceived
from bot.core.ids import ButtonKind, ConversationId, MarkName, TemplateId, TimerKind
from bot.core.outgoing import Ask, Button, Question
from bot.core.room import Phase, Room
from bot.core.router import WORKERS, CommandCall, Press, Router
from bot.core.texts import Text
from handlers.followups import ERASURE, STILL_ASKED, Requests, still_asked
from handlers.prompts import about
from handlers.prompts.company import A_FAMILYS
from handlers.quiet import PAUSED, worker_answers, worker_is_asked
from handlers.substitutes.marks import SUBSTITUTED

ERASE, KEEP = ButtonKind("rights.erase"), ButtonKind("rights.keep")
ASKED = "rights.erase"
ANSWER_WITHIN = timedelta(minutes=15)
_BUTTONS = (Button(TemplateId("B-loeschen"), ERASE), Button(TemplateId("B-abbrechen"), KEEP))

ERASING = CommandSpec(
    name="loeschen",
    help=TemplateId("H-loeschen"),
    aliases=("löschen", "erase", "radera"),
)


@dataclass(frozen=True, slots=True)
class RightsDesk:
    """Erasure. `drop_appointments` calls those ahead off, in words: the family relies on them.

    `hushed` is the mark of somebody who wants to read nothing now; what is `planned` for stays as well.
    """

    drop_appointments: Callable[[Room, Context], None]
    hushed: MarkName
    planned: tuple[TimerKind, ...]

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("rights")
        router.command(ERASING, self.ask)
        router.press(ERASE, self.confirmed, WORKERS)
        router.press(KEEP, self.kept, WORKERS)
        router.on(TextReceived, self.typed, WORKERS)
        return router

    def ask(self, call: CommandCall, ctx: Context) -> None:
        """Ask before anything is gone."""
        room = call.target
        if room.phase is not Phase.RUNNING:
            ctx.say(Text(TemplateId("W-31")))
            return
        ctx.say(
            Text(TemplateId("W-41"), about(room)),
            ask=Ask(ASKED, _BUTTONS, (room.conversation,), life=ANSWER_WITHIN),
        )
        worker_is_asked(ASKED, ctx)

    def confirmed(self, press: Press, ctx: Context) -> None:
        """Delete all but who is here, which the bot needs to go on, and how it is to behave there.

        What a worker has not settled stays open, and comes up again when it would have (M-34).
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
        room = ctx.unit.room(ConversationId(question.subject[0]))
        if room is None or room.phase is not Phase.RUNNING:
            ctx.say(Text(TemplateId("W-31")))
            return
        planned = [t for kind in self.planned for t in ctx.unit.timers(room.conversation, kind)]
        unsettled = still_asked(room, ctx, but=ERASURE)
        ctx.unit.erase(room.conversation, membership=False)
        self.drop_appointments(room, ctx)
        ctx.keep(self._as_set(Requests.settled((ERASURE,), room, ctx)))
        for timer in (*planned, *unsettled):
            ctx.unit.plan(timer)
        ctx.say(Text(TemplateId("W-41/geloescht"), about(room)))
        ctx.unit.audit("erased on request", room.short)

    def _as_set(self, room: Room) -> Room:
        """Return the room with what protects the family or a worker has set, and who was asked; no other
        mark (X-03, P-26).
        """
        return room.marked_only(self.hushed, PAUSED, A_FAMILYS, SUBSTITUTED, *STILL_ASKED)

    def kept(self, press: Press, ctx: Context) -> None:
        """Nothing changes."""
        self._kept(press.question, ctx)

    @staticmethod
    def _kept(question: Question, ctx: Context) -> None:
        ctx.unit.settle(question.message)
        ctx.say(Text(TemplateId("W-31/so-lassen")))
