"""What a question with buttons is about, so that a press can be understood."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.core.ids import ConversationId, MessageId
from bot.core.outgoing import Button, Question

QUESTION_LIFE: Final = timedelta(days=30)
"""How long a button can be pressed before its meaning is forgotten."""


@dataclass(frozen=True, slots=True)
class Topic:
    """`version` tells outdated buttons from current ones."""

    name: str
    subject: str = ""
    version: int = 0
    life: timedelta = QUESTION_LIFE

    def asked(
        self,
        message: MessageId,
        conversation: ConversationId,
        buttons: Sequence[Button],
        now: datetime,
    ) -> Question:
        """Return the question that a message asks with these buttons."""
        return Question(
            message=message,
            conversation=conversation,
            topic=self.name,
            subject=self.subject,
            version=self.version,
            buttons=tuple(button.kind for button in buttons),
            expires=now + self.life,
        )
