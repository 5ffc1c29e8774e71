"""Every documented event, over HTTP, as the bot understands it."""

from datetime import UTC, datetime, timedelta

from bot.core.events import (
    AssetReceived,
    BotAdded,
    BotInvited,
    BotRemoved,
    ButtonPressed,
    Called,
    Event,
    FromPerson,
    Knocked,
    MemberJoined,
    Profile,
    ReactionReceived,
    TextReceived,
)
from bot.core.ids import ConversationId, Handle, UserId
from tests.contracts.roman.stage import Stage
from tests.fakes import roman_events as say

BOT = "0b5a1c9e-7d1f-4a53-9c1b-000000000001"
ANN = "7c110000-1111-4222-8333-000000000002"
BEN = "7c110000-1111-4222-8333-000000000003"
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
POLL = "91aa0000-1111-4222-8333-000000000004"


async def heard(stage: Stage, payload: say.Json) -> Event:
    before = len(stage.intake.events)
    assert await stage.roman.event(payload) == 200
    assert len(stage.intake.events) == before + 1
    assert stage.roman.violations == []
    return stage.intake.events[-1]


async def ignored(stage: Stage, payload: say.Json) -> None:
    before = len(stage.intake.events)
    assert await stage.roman.event(payload) == 200
    assert len(stage.intake.events) == before


def key(payload: say.Json, last: str = "messageId") -> str:
    return f"{payload['type']}:{BOT}:{payload[last]}"


async def test_an_invitation_brings_the_lasting_token_and_who_invites(stage: Stage) -> None:
    token = stage.roman.tokens.issue(BOT, lasting=True)
    event = await heard(stage, {**say.bot_request(BOT, ANN, "Kaya"), "token": token})
    assert event == BotInvited(
        key=f"conversation.bot_request:{BOT}",
        conversation=ConversationId(BOT),
        sender=UserId(ANN),
        profile=Profile(UserId(ANN), Handle("kaya")),
        credential=token,
    )
    assert token not in repr(event)
    assert stage.roman.answered_to_wire == [201]


async def test_who_invites_may_have_no_handle(stage: Stage) -> None:
    event = await heard(stage, say.bot_request(BOT, ANN, None))
    assert isinstance(event, BotInvited)
    assert event.profile == Profile(UserId(ANN), None)


async def test_the_bot_is_added_and_nothing_is_guessed(stage: Stage) -> None:
    event = await heard(stage, say.init(BOT, ANN))
    assert event == BotAdded(
        key=f"conversation.init:{BOT}", conversation=ConversationId(BOT), sender=UserId(ANN)
    )
    assert isinstance(event, BotAdded)
    assert event.running is None
    assert event.credential is None


async def test_init_delivered_four_times_is_one_event(stage: Stage) -> None:
    assert await stage.roman.repeated(say.init(BOT, ANN)) == [200] * 4
    assert len({event.key for event in stage.intake.events}) == 1


async def test_events_of_one_bot_never_share_a_key(stage: Stage) -> None:
    text = say.new_text(BOT, ANN, "hallo")
    shared = {"messageId": text["messageId"]}
    events = [
        await heard(stage, payload)
        for payload in (
            say.bot_request(BOT, ANN),
            say.init(BOT, ANN),
            say.bot_removed(BOT),
            text,
            {**say.ping(BOT, ANN), **shared},
            say.user_joined(BOT, ANN),
            say.user_joined(BOT, BEN),
        )
    ]
    assert len({event.key for event in events}) == len(events)


async def test_a_text(stage: Stage) -> None:
    payload = say.new_text(BOT, ANN, "Der Drucker brennt 🔥")
    event = await heard(stage, payload)
    assert isinstance(event, TextReceived)
    assert (event.text, event.sender, event.conversation) == ("Der Drucker brennt 🔥", ANN, BOT)
    assert (event.message, event.quotes, event.key) == (payload["messageId"], None, key(payload))
    assert event.at is None
    assert event.credential is None
    assert "Drucker" not in repr(event)


async def test_a_text_with_quote_and_mention(stage: Stage) -> None:
    quoting = await heard(stage, say.new_text(BOT, ANN, "ja", quotes=POLL))
    assert isinstance(quoting, TextReceived)
    assert quoting.quotes == POLL
    mentioning = await heard(stage, say.mentioning_text(BOT, ANN, "@Lotse hallo", BEN))
    assert isinstance(mentioning, TextReceived)
    assert mentioning.text == "@Lotse hallo"


async def test_ids_are_compared_in_lower_case(stage: Stage) -> None:
    payload = say.new_text(BOT.upper(), ANN.upper(), "hallo")
    event = await heard(stage, {**payload, "token": stage.roman.tokens.issue(BOT)})
    assert isinstance(event, TextReceived)
    assert (event.conversation, event.sender) == (BOT, ANN)


async def test_a_file_is_told_once_by_its_preview(stage: Stage) -> None:
    for payload in say.previews(BOT, ANN):
        event = await heard(stage, payload)
        assert isinstance(event, AssetReceived)
        assert (event.message, event.key) == (payload["messageId"], key(payload))
        await ignored(stage, say.asset_data(payload))
    kinds = [event.mime for event in stage.intake.events if isinstance(event, AssetReceived)]
    assert kinds == ["image/jpeg", "application/pdf", "audio/mp4", "video/mp4"]


async def test_a_file_without_a_type_is_still_noticed(stage: Stage) -> None:
    file = {**say.attachment("x"), "mimeType": None, "size": None}
    event = await heard(stage, say.message(BOT, ANN, "file.preview", attachment=file))
    assert isinstance(event, AssetReceived)
    assert event.mime == "application/octet-stream"


async def test_a_reaction_and_its_taking_back(stage: Stage) -> None:
    for emoji in ("👍", ""):
        event = await heard(stage, say.reaction(BOT, ANN, POLL, emoji))
        assert isinstance(event, ReactionReceived)
        assert (event.message, event.emoji) == (POLL, emoji)


async def test_ping_and_call(stage: Stage) -> None:
    assert isinstance(await heard(stage, say.ping(BOT, ANN)), Knocked)
    assert isinstance(await heard(stage, say.call(BOT, ANN)), Called)


async def test_a_press_before_init_counts_and_brings_a_lasting_token(stage: Stage) -> None:
    token = stage.roman.tokens.issue(BOT, lasting=True)
    payload = {**say.poll_action(BOT, ANN, POLL, 1), "token": token}
    event = await heard(stage, payload)
    assert isinstance(event, ButtonPressed)
    assert (event.message, event.button, event.credential) == (POLL, 1, token)
    assert event.key == key(payload)


async def test_a_whole_number_may_be_written_with_a_point(stage: Stage) -> None:
    payload = say.poll_action(BOT, ANN, POLL, 1)
    event = await heard(stage, {**payload, "poll": {"id": POLL, "offset": 2.0}})
    assert isinstance(event, ButtonPressed)
    assert (event.button, type(event.button)) == (2, int)


async def test_buttons_that_are_not_ours(stage: Stage) -> None:
    await ignored(stage, say.poll_new(BOT, ANN))
    await ignored(stage, say.poll_action(BOT, ANN, POLL, -1))


async def test_somebody_joined(stage: Stage) -> None:
    event = await heard(stage, say.user_joined(BOT, BEN, "Lindner"))
    assert isinstance(event, MemberJoined)
    assert (event.conversation, event.sender) == (BOT, BEN)
    assert event.profile == Profile(UserId(BEN), Handle("lindner"))


async def test_who_joined_without_a_handle_has_to_be_looked_up(stage: Stage) -> None:
    event = await heard(stage, say.user_joined(BOT, BEN, None))
    assert isinstance(event, MemberJoined)
    assert event.profile is None


async def test_joining_again_counts_after_ten_minutes(stage: Stage) -> None:
    for seconds in (0, 599, 1):
        stage.clock.pass_(seconds)
        await heard(stage, say.user_joined(BOT, BEN))
    first, repeated, later = (event.key for event in stage.intake.events)
    assert first == repeated
    assert later != first


async def test_the_bot_itself_does_not_join(stage: Stage) -> None:
    await ignored(stage, say.user_joined(BOT, BOT))


async def test_the_bot_is_removed(stage: Stage) -> None:
    event = await heard(stage, say.bot_removed(BOT))
    assert event == BotRemoved(
        key=f"conversation.bot_removed:{BOT}", conversation=ConversationId(BOT)
    )


async def test_unknown_types_and_fields_pass(stage: Stage) -> None:
    await ignored(stage, {"botId": BOT, "type": "conversation.rename", "token": "x"})
    await ignored(stage, {"botId": 1, "type": "", "token": 1})
    event = await heard(stage, {**say.new_text(BOT, ANN, "hallo"), "mood": {"x": [1, None]}})
    assert isinstance(event, TextReceived)


async def test_top_level_nulls_pass(stage: Stage) -> None:
    nulls = dict.fromkeys(("refMessageId", "conversationId", "token", "poll", "handle"), None)
    event = await heard(stage, {**say.new_text(BOT, ANN, "hallo"), **nulls})
    assert isinstance(event, FromPerson)


async def test_the_short_token_lives_twenty_seconds_in_memory(stage: Stage) -> None:
    token = stage.roman.tokens.issue(BOT)
    await heard(stage, {**say.new_text(BOT, ANN, "hallo"), "token": token})
    here = ConversationId(BOT)
    stage.clock.pass_(timedelta(seconds=19).total_seconds())
    assert stage.tokens.get(here) == token
    stage.clock.pass_(1)
    assert stage.tokens.get(here) is None
    assert token not in repr(stage.tokens)
