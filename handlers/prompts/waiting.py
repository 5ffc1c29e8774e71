"""What waits for a worker's next duty about one conversation."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.core.context import Context
from bot.core.ids import Handle
from bot.core.outgoing import Outgoing, Question, Say
from bot.core.room import Room


@dataclass(frozen=True, slots=True)
class Waiting:
    """A prompt in the room of `worker`, and what its buttons ask."""

    worker: Handle
    queued: Outgoing
    say: Say
    question: Question | None

    def take_back(self, ctx: Context) -> None:
        """Tell her nothing."""
        ctx.unit.withdraw(self.queued.conversation, self.queued.id)
        ctx.unit.settle(self.queued.id)


def waiting_for(
    workers: Iterable[Handle], ctx: Context, room: Room | None = None
) -> Iterator[Waiting]:
    """Yield what is about a conversation, that of the event if none is named; what is on its way already
    does not wait.
    """
    short = (room or ctx.room).short
    for worker in workers:
        private = ctx.unit.private_room(worker)
        for queued in ctx.unit.waiting(private.conversation) if private else ():
            later = queued.not_before is not None and queued.not_before > ctx.now
            say = queued.act
            if later and isinstance(say, Say) and say.text.params.get("kuerzel") == short:
                yield Waiting(worker, queued, say, ctx.unit.question(queued.id))


def forget_questions(workers: Iterable[Handle], about: tuple[str, ...], ctx: Context) -> None:
    """Ask none of them any more what nobody can answer."""
    for waiting in waiting_for(workers, ctx):
        question = waiting.question
        if question is not None and question.subject[: len(about)] == about:
            waiting.take_back(ctx)
