"""Whoever may not be called is offered no call, and the worker reads before she calls (X-03, C-26, X-09)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.core.context import Context
from bot.core.ids import TemplateId
from bot.core.outgoing import Button
from handlers.sensitive.looking import STILL, PleaseLook
from handlers.sensitive.rules import INSISTING, Answer
from handlers.sensitive.talk import buttons_for
from handlers.texts.kinds import NEUTRAL, OF_A_LIFE, OF_DANGER, SUGGESTIONS

_HELD_BACK = SUGGESTIONS | {NEUTRAL}
_SPEAKS_OF_A_CALL = OF_DANGER - OF_A_LIFE - {TemplateId("T-12")}


@dataclass(frozen=True, slots=True)
class Refusal:
    """`no_calls`: whether the words ask nobody to call; `company`: or say that somebody is there;
    `silence`: or ask that nothing be written.
    """

    no_calls: Callable[[str], bool]
    company: Callable[[str], bool]
    silence: Callable[[str], bool]

    def heeded(self, answer: Answer, words: str) -> Answer:
        """Return the answer, asking the worker to read first where no call is wanted."""
        if not self.no_calls(words):
            return answer
        return replace(answer, request=STILL, again=INSISTING)

    def holds_back(self, answer: Answer, words: str, *, group: bool) -> bool:
        """Whether a mere suggestion stays unsaid because of who is there; a danger is answered (M-09).

        In a group a plea for silence may be meant for anybody, yet nothing goes right below it (X-03).
        """
        if answer.danger is not None or answer.template not in _HELD_BACK:
            return False
        kept = group and self.silence(words)
        return kept or (answer.request == STILL and self.company(words))

    def shortens(self, answer: Answer, words: str) -> bool:
        """Whether a danger gets the short text: its own one speaks of a call before somebody who is there."""
        speaks = answer.template in _SPEAKS_OF_A_CALL and answer.request == STILL
        return speaks and self.company(words)


def buttons_below(
    answer: Answer, template: TemplateId, look: PleaseLook, ctx: Context
) -> Sequence[Button]:
    """Return the buttons below a text: nobody is called at the press of one who is to be read first."""
    calls = answer.request != STILL and not look.cautioned(ctx)
    return buttons_for(template, ctx.room, calls=calls)
