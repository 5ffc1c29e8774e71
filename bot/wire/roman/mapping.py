"""From Roman's payloads to our events. Pure: the same payload and instant give the same event."""

from datetime import datetime

from bot.core.events import (
    AssetReceived,
    BotAdded,
    BotInvited,
    BotRemoved,
    ButtonPressed,
    Called,
    Event,
    Knocked,
    MemberJoined,
    Profile,
    ReactionReceived,
    TextReceived,
)
from bot.core.ids import ConversationId, MessageId, UserId, handle_of
from bot.wire.roman import payloads as p

JOIN_BUCKET_SECONDS = 600
"""`user_joined` has no id of its own: the same person within these ten minutes is the same event."""

UNNAMED_MIME = "application/octet-stream"


def to_event(payload: p.Payload | p.Unknown, now: datetime) -> Event | None:
    """Return the event, or None for what concerns nobody here.

    Roman tells no times, so `Event.at` stays empty. `credential` is set only where the token lasts
    (`bot_request`, `poll.action`); the 20-second tokens are no credentials. An attachment is told
    once, by its preview: `asset.data` is the same file again.
    """
    match payload:
        case p.BotRequest() | p.Init() | p.UserJoined() | p.BotRemoved():
            return _membership(payload, now)
        case p.AssetData() | p.PollNew() | p.Unknown():
            return None
        case _:
            return _message(payload)


def _membership(
    payload: p.BotRequest | p.Init | p.UserJoined | p.BotRemoved, now: datetime
) -> Event | None:
    here = ConversationId(payload.bot_id)
    key = f"{payload.type}:{payload.bot_id}"
    match payload:
        case p.BotRequest(user_id=user):
            profile = Profile(UserId(user), handle_of(payload.handle))
            return BotInvited(
                key=key,
                conversation=here,
                sender=profile.user,
                profile=profile,
                credential=payload.token,
            )
        case p.Init(user_id=user):
            return BotAdded(key=key, conversation=here, sender=UserId(user))
        case p.BotRemoved():
            return BotRemoved(key=key, conversation=here)
        case p.UserJoined():
            return _joined(payload, now)


def _joined(payload: p.UserJoined, now: datetime) -> Event | None:
    """Other services have no handle, so without one the runtime has to look the account up."""
    if payload.user_id == payload.bot_id:
        return None
    user, handle = UserId(payload.user_id), handle_of(payload.handle)
    bucket = int(now.timestamp()) // JOIN_BUCKET_SECONDS
    return MemberJoined(
        key=f"{payload.type}:{payload.bot_id}:{user}:{bucket}",
        conversation=ConversationId(payload.bot_id),
        sender=user,
        profile=Profile(user, handle) if handle else None,
    )


def _message(
    payload: p.NewText | p.AssetPreview | p.Reaction | p.Ping | p.PollAction | p.Call,
) -> Event | None:
    key = f"{payload.type}:{payload.bot_id}:{payload.message_id}"
    here, user = ConversationId(payload.bot_id), UserId(payload.user_id)
    message = MessageId(payload.message_id)
    match payload:
        case p.NewText(text=text, ref_message_id=quoted):
            return TextReceived(
                key=key,
                conversation=here,
                sender=user,
                message=message,
                text=text.data,
                quotes=MessageId(quoted) if quoted else None,
            )
        case p.PollAction():
            return _press(payload, key)
        case p.AssetPreview(attachment=file):
            mime = file.mime_type or UNNAMED_MIME
            return AssetReceived(
                key=key, conversation=here, sender=user, message=message, mime=mime
            )
        case p.Reaction(ref_message_id=target, emoji=emoji):
            return ReactionReceived(
                key=key, conversation=here, sender=user, message=MessageId(target), emoji=emoji
            )
        case p.Ping():
            return Knocked(key=key, conversation=here, sender=user)
        case p.Call():
            return Called(key=key, conversation=here, sender=user)


def _press(payload: p.PollAction, key: str) -> Event | None:
    """Our buttons count from 0; a negative number can only belong to somebody else's."""
    if payload.poll.offset < 0:
        return None
    return ButtonPressed(
        key=key,
        conversation=ConversationId(payload.bot_id),
        sender=UserId(payload.user_id),
        message=MessageId(payload.poll.id),
        button=payload.poll.offset,
        credential=payload.token,
    )
