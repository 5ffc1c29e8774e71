"""The routes of this subject: commands of workers, words and buttons of families, timers."""

from dataclasses import dataclass

from bot.core.context import Context
from bot.core.events import (
    AssetReceived,
    FromPerson,
    MemberJoined,
    MemberLeft,
    MessageDeleted,
    ReactionReceived,
    TextEdited,
    TextReceived,
    Written,
)
from bot.core.room import Phase
from bot.core.router import (
    ANYBODY,
    CLIENTS,
    HEARD_WORKERS,
    WORKERS,
    CommandCall,
    CommandHandler,
    Router,
)
from bot.core.texts import Text
from handlers.appointments import specs, wording
from handlers.appointments.desk import REMINDER, RETENTION, SERIES, SILENCE, Desk
from handlers.appointments.due import AppointmentsDue
from handlers.appointments.every import CallOffEvery
from handlers.appointments.family.answers import AppointmentAnswers
from handlers.appointments.family.changed import Changed
from handlers.appointments.family.kept_wishes import KEPT, KeptWishes
from handlers.appointments.family.leaving import Departures
from handlers.appointments.family.slips import Slips
from handlers.appointments.family.this_one import ThisOne
from handlers.appointments.pointing import come_between
from handlers.appointments.series.desk import SeriesDesk
from handlers.appointments.worker.agenda import AGENDA, Agenda
from handlers.appointments.worker.commands import AppointmentCommands
from handlers.appointments.worker.corrections import Corrections
from handlers.appointments.worker.feed import CalendarFeed
from handlers.appointments.worker.plain import PLAIN, PlainReminders
from handlers.appointments.worker.undoing import Undoing
from handlers.appointments.worker.unusual import UnusualHours
from handlers.prompts import about


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentDesk(Desk):
    """Behaviour around appointments."""

    def router(self) -> Router:
        """Return the routes; the order of the commands is that of the help."""
        router = Router("appointments")
        self._add_commands(router)
        self._add_answers(router)
        due = AppointmentsDue(self)
        router.timer(REMINDER, due.reminder)
        router.timer(RETENTION, due.retention)
        router.timer(SILENCE, due.silence)
        router.observe(FromPerson, due.heard, CLIENTS)
        router.observe(MemberLeft, Departures(self).left)
        kept = KeptWishes(self)
        router.observe(MemberJoined, kept.joined, HEARD_WORKERS)
        router.observe(TextEdited, kept.taken_back, CLIENTS)
        router.observe(MessageDeleted, kept.taken_back, CLIENTS)
        router.observe(TextReceived, kept.withdrawn, CLIENTS)
        router.observe(MemberLeft, kept.left, HEARD_WORKERS)
        router.timer(KEPT, kept.due)
        router.timer(SERIES, SeriesDesk(self).due)
        router.timer(PLAIN, PlainReminders(self).due)
        router.timer(AGENDA, Agenda(self).due)
        return router

    def _add_commands(self, router: Router) -> None:
        typed = AppointmentCommands(self)
        router.command(specs.PROPOSE, _while_running(typed.propose))
        router.command(specs.LIST, typed.list_all)
        router.command(specs.MOVE, _while_running(typed.move))
        router.command(specs.CANCEL, _while_running(typed.cancel))
        router.command(specs.MISS, _while_running(typed.miss))
        router.command(specs.UNDO, Undoing(self).undo_last)
        router.command(specs.REMIND, _while_running(PlainReminders(self).remind))
        router.command(specs.AGENDA, Agenda(self).switch)
        router.command(specs.CALENDAR, CalendarFeed(self).issue)

        unusual = UnusualHours(self)
        router.press(wording.MEANT, unusual.meant, WORKERS)
        router.press(wording.NOT_MEANT, unusual.not_meant, WORKERS)
        router.on(TextReceived, unusual.answered, WORKERS)
        every = CallOffEvery(self)
        router.press(wording.EVERY_BY_WORKER, every.pressed, WORKERS)
        router.press(wording.NOT_EVERY_BY_WORKER, every.pressed, WORKERS)
        router.on(TextReceived, every.typed, WORKERS)
        corrections = Corrections(self)
        router.on(TextEdited, corrections.edited, WORKERS)
        router.on(MessageDeleted, corrections.deleted, WORKERS)

    def _add_answers(self, router: Router) -> None:
        said = AppointmentAnswers(self)
        router.observe(TextReceived, said.worker_spoke, WORKERS)
        changed = Changed(self, Slips(self, said.text, said.read).text, said.read)
        router.on(TextReceived, changed.text, CLIENTS)
        router.otherwise(TextReceived, ThisOne(self).asked, CLIENTS)
        router.observe(Written, come_between, ANYBODY)
        router.observe(AssetReceived, come_between, ANYBODY)
        router.observe(MessageDeleted, changed.deleted, CLIENTS)
        router.on(ReactionReceived, said.reaction, CLIENTS)
        router.press(wording.ACCEPT, said.accept, CLIENTS)
        router.press(wording.MOVE, said.ask_to_move, CLIENTS)
        router.press(wording.CANCEL, said.cancel, ANYBODY)
        every = CallOffEvery(self)
        router.press(wording.EVERY, every.pressed, CLIENTS)
        router.press(wording.NOT_EVERY, every.pressed, CLIENTS)


def _while_running(command: CommandHandler) -> CommandHandler:
    """Return the command as it is, but refused once the case is closed: nothing reminds then (C-14)."""

    def carried_out(call: CommandCall, ctx: Context) -> None:
        if call.target.phase in {Phase.CLOSING, Phase.CLOSED}:
            ctx.say(Text(wording.CASE_CLOSED, about(call.target)))
        else:
            command(call, ctx)

    return carried_out
