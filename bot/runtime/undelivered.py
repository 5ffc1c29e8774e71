"""Why an act was given up, in the words of its alarm: each asks something else of the operator."""

from bot.core.errors import ContentError, CredentialRefused, Gone, TryAgain, WithoutCredential


def why_undelivered(error: Exception) -> str:
    """Return a fixed sentence; nothing of the error's own words, which name no mend."""
    match error:
        case ContentError():
            return "a text of ours is damaged"
        case TryAgain():
            return "no success within 24 hours"
        case CredentialRefused():
            return "Roman refuses the token of the conversation"
        case WithoutCredential():
            return "there is no lasting token for the conversation"
        case Gone():
            return "the conversation is gone"
        case _:
            return "Wire refused it"
