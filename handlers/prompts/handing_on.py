"""What waits for the next duty of somebody who has left is for whoever is there now (P-37, D-02)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.core.context import Context
from bot.core.events import MemberJoined, MemberLeft, TimerDue
from bot.core.ids import Handle, TemplateId, TimerKind
from bot.core.outgoing import Ask
from bot.core.router import HEARD, HEARD_WORKERS, Router
from bot.core.staff import Staff
from bot.core.texts import Text
from bot.core.timers import Timer
from handlers.prompts import Prompts, about
from handlers.prompts.waiting import Waiting, forget_questions, waiting_for

CHANGED: Final = TimerKind("prompts.changed")
"""A worker has joined, or left; its subject is who has joined."""

INHERITED: Final = TemplateId("W-57/fachkraft")
_NOT_THERE: Final = TemplateId("W-22/vertretung")
NOT_AGAIN: Final = timedelta(minutes=30)
_HERS_ALONE: Final = frozenset(
    {
        TemplateId("W-24"),
        TemplateId("W-58"),
        TemplateId("T-44/fachkraft"),
        TemplateId("T-44/fachkraft-bereitschaft"),
        INHERITED,
        _NOT_THERE,
    }
)
"""For whoever was asked before, for whoever was the last to leave, and what each who is there is told."""


@dataclass(frozen=True, slots=True)
class HandingOn:
    """Until somebody else can be told, a prompt stays where it waits: better there than lost; a question
    does not, for whoever has left decides nothing there.

    `inherits`: whether something is agreed here with a worker who is not there any more (S-36).
    """

    prompts: Prompts
    staff: Staff
    inherits: Callable[[Context], bool]

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("handing on")
        router.observe(MemberJoined, self.joined, HEARD_WORKERS)
        router.observe(MemberLeft, self.left, HEARD_WORKERS)
        router.observe(MemberLeft, self.forget, HEARD)
        router.timer(CHANGED, self.changed)
        return router

    def joined(self, event: MemberJoined, ctx: Context) -> None:
        """Hand on to her once she is known to be there; who is there already has been told."""
        joined = ctx.actor.handle if ctx.actor else None
        if joined is not None and ctx.room.member(event.sender) is None:
            self._later(joined, ctx)

    def left(self, event: MemberLeft, ctx: Context) -> None:
        """Take back what waits for her, once she is known to be gone."""
        del event
        self._later("", ctx)

    @staticmethod
    def _later(joined: str, ctx: Context) -> None:
        here = ctx.room.conversation
        ctx.unit.plan(Timer(conversation=here, kind=CHANGED, due=ctx.now, subject=joined))

    def changed(self, event: TimerDue, ctx: Context) -> None:
        """Give it to whoever has joined, and take it from whoever is not there any more."""
        there = [h for h in self.prompts.to_be_told(ctx, ctx.room) if ctx.unit.private_room(h)]
        if not there:
            forget_questions(self._everybody, (ctx.room.conversation,), ctx)
            return
        prompts = tuple(waiting_for(self._everybody, ctx))
        if event.subject in there:
            self._give(prompts, Handle(event.subject), ctx)
        if self.inherits(ctx):
            self._tell_heirs(event.subject, ctx)
        for prompt in prompts:
            untrue = prompt.worker == event.subject and prompt.say.text.template == _NOT_THERE
            if untrue or prompt.worker not in there:
                prompt.take_back(ctx)

    def _tell_heirs(self, joined: str, ctx: Context) -> None:
        """Whoever has joined; after somebody has left all who are still there."""
        here = (member.handle for member in ctx.room.workers)
        for worker in filter(None, here):
            known = ctx.unit.recall(INHERITED, f"{ctx.room.conversation} {worker}")
            if joined == "" or (joined == worker and known is None):
                self.prompts.tell_later(ctx, Text(INHERITED, about(ctx.room)), worker)
                self._remember(worker, ctx)

    def _remember(self, worker: Handle, ctx: Context) -> None:
        """Whoever has read it, goes and comes back at once is not told a second time."""
        if self.prompts.next_duty(ctx, worker) <= ctx.now:
            who = f"{ctx.room.conversation} {worker}"
            ctx.unit.remember(INHERITED, who, "", ctx.now + NOT_AGAIN)

    def _give(self, prompts: Sequence[Waiting], joined: Handle, ctx: Context) -> None:
        hers = [prompt.say.text for prompt in prompts if prompt.worker == joined]
        start = self.prompts.next_duty(ctx, joined)
        for prompt in prompts:
            text = prompt.say.text
            if text in hers or text.template in _HERS_ALONE:
                continue
            hers.append(text)
            ctx.say(
                text,
                room=ctx.unit.private_room(joined),
                ask=_asked(prompt, ctx),
                not_before=start if start > ctx.now else None,
            )

    def forget(self, event: MemberLeft, ctx: Context) -> None:
        """Ask nobody about a person who has left."""
        forget_questions(self._everybody, (ctx.room.conversation, event.sender), ctx)

    @property
    def _everybody(self) -> Sequence[Handle]:
        return [worker.handle for worker in self.staff.all()]


def _asked(prompt: Waiting, ctx: Context) -> Ask | None:
    question = prompt.question
    if question is None:
        return None
    life = question.expires - ctx.now
    return Ask(question.topic, prompt.say.buttons, question.subject, question.version, life)
