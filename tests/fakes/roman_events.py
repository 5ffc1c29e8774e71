"""Every event that Roman documents, as Roman writes it (no top-level nulls, nulls spelled out inside)."""

from uuid import uuid4

Json = dict[str, object]

ASSET_TYPES = ("image.preview", "file.preview", "audio.preview", "video.preview")


def new_id() -> str:
    return str(uuid4())


def base(bot: str, kind: str, **fields: object) -> Json:
    return {"botId": bot, "type": f"conversation.{kind}", **fields}


def bot_request(bot: str, user: str, handle: str | None = "kaya") -> Json:
    named = {"handle": handle} if handle is not None else {}
    return base(
        bot,
        "bot_request",
        userId=user,
        locale="de_DE",
        conversationId=new_id(),
        conversation="Familie D.",
        **named,
    )


def init(bot: str, user: str) -> Json:
    """`messageId` is freshly random on every delivery."""
    return base(
        bot,
        "init",
        userId=user,
        conversationId=new_id(),
        messageId=new_id(),
        conversation="Familie D.",
    )


def user_joined(bot: str, user: str, handle: str | None = "lindner") -> Json:
    named = {"handle": handle} if handle is not None else {}
    return base(bot, "user_joined", userId=user, **named)


def bot_removed(bot: str) -> Json:
    return base(bot, "bot_removed", conversationId=new_id())


def message(bot: str, user: str, kind: str, **fields: object) -> Json:
    return base(bot, kind, userId=user, messageId=new_id(), conversationId=new_id(), **fields)


def new_text(bot: str, user: str, words: str, quotes: str | None = None) -> Json:
    quoted = {"refMessageId": quotes} if quotes else {}
    return message(bot, user, "new_text", text={"data": words, "mentions": None}, **quoted)


def mentioning_text(bot: str, user: str, words: str, whom: str) -> Json:
    mentions = [{"userId": whom, "offset": 0, "length": 5}]
    return message(bot, user, "new_text", text={"data": words, "mentions": mentions})


def attachment(mime: str, **fields: object) -> Json:
    empty = dict.fromkeys(("data", "name", "duration", "levels", "height", "width", "meta"), None)
    return {**empty, "mimeType": mime, "size": 2048, **fields}


def meta() -> Json:
    return {
        "assetId": "3-1-47de4580-ae51-4650-acbb-d10c028cb0ac",
        "assetToken": "aGVsbG8=",
        "sha256": "c2hhMjU2",
        "otrKey": "b3Rya2V5",
        "domain": None,
    }


def previews(bot: str, user: str) -> list[Json]:
    """The four previews: picture, file, sound (levels in base64), film."""
    files = (
        attachment("image/jpeg", name="a.jpg", height=10, width=20),
        attachment("application/pdf", name="a.pdf"),
        attachment("audio/mp4", name="a.m4a", duration=1200, levels="AAECAwQ="),
        attachment("video/mp4", name="a.mp4", duration=1200, height=10, width=20),
    )
    return [
        message(bot, user, kind, attachment=file)
        for kind, file in zip(ASSET_TYPES, files, strict=True)
    ]


def asset_data(preview: Json) -> Json:
    """The same file once more, under the same message id, now with its keys."""
    file = preview["attachment"]
    assert isinstance(file, dict)
    return {
        **preview,
        "type": "conversation.asset.data",
        "attachment": {**file, "meta": meta()},
    }


def reaction(bot: str, user: str, target: str, emoji: str) -> Json:
    return message(bot, user, "reaction", refMessageId=target, emoji=emoji)


def ping(bot: str, user: str) -> Json:
    return message(bot, user, "ping")


def poll_new(bot: str, user: str) -> Json:
    poll = {"id": new_id(), "type": "new", "buttons": ["Ja", "Nein"]}
    return message(bot, user, "poll.new", poll=poll, text={"data": "Kommst du?", "mentions": None})


def poll_action(bot: str, user: str, poll: str, offset: int) -> Json:
    return message(bot, user, "poll.action", poll={"id": poll, "offset": offset})


def call(bot: str, user: str) -> Json:
    signal: Json = {
        "version": "3.0",
        "type": "GROUPSTART",
        "resp": False,
        "sessid": "a",
        "props": {},
    }
    return message(bot, user, "call", call=signal)
