"""What the transport needs to write in a conversation, remembered for when the database cannot be asked."""

from bot.core.ids import ConversationId

_KEPT = 2000


class KnownCredentials:
    """The credentials of the conversations last written to; in memory only."""

    def __init__(self) -> None:
        self._known: dict[ConversationId, str] = {}

    def remember(self, conversation: ConversationId, credential: str | None) -> None:
        """Remember it; the one used longest ago makes room."""
        if credential is None:
            return
        self._known.pop(conversation, None)
        while len(self._known) >= _KEPT:
            del self._known[next(iter(self._known))]
        self._known[conversation] = credential

    def find(self, conversation: ConversationId) -> str | None:
        """Return the credential, if that conversation was written to."""
        return self._known.get(conversation)
