"""Documents come back exactly as they were written."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import StorageError
from bot.core.ids import (
    ButtonKind,
    ConversationId,
    Handle,
    MarkName,
    MessageId,
    ShortName,
    TemplateId,
    UserId,
)
from bot.core.outgoing import (
    Act,
    Button,
    DeleteConversation,
    Leave,
    Outgoing,
    Question,
    React,
    RemoveMembers,
    Say,
    SendFile,
    Settle,
    Urgency,
)
from bot.core.room import Audience, Mark, Member, Phase, Purpose, Role, Room
from bot.core.texts import Address, Param, Text, Voice
from bot.storage import codec

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
instants = st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=2))]))
messages = words.map(MessageId)
users = words.map(UserId)
templates = words.map(TemplateId)
conversations = words.map(ConversationId)
voices = st.builds(Voice, language=words, address=st.sampled_from(Address))


def texts_of(params: st.SearchStrategy[Param]) -> st.SearchStrategy[Text]:
    return st.builds(Text, templates, st.dictionaries(words, params, max_size=3))


plain: st.SearchStrategy[Param] = st.one_of(
    words, st.integers(), instants, st.datetimes(), st.dates(), st.times()
)
params: st.SearchStrategy[Param] = st.recursive(
    plain,
    lambda inner: st.one_of(texts_of(inner), st.lists(texts_of(inner), max_size=2).map(tuple)),
    max_leaves=5,
)
texts = texts_of(params)
buttons = st.builds(Button, templates, words.map(ButtonKind))
acts: st.SearchStrategy[Act] = st.one_of(
    st.builds(
        Say,
        texts,
        voices,
        st.lists(buttons, max_size=3).map(tuple),
        st.none() | texts,
    ),
    st.builds(SendFile, words, words, st.binary(max_size=50)),
    st.builds(React, messages, words),
    st.builds(RemoveMembers, st.lists(users, max_size=3).map(tuple)),
    st.sampled_from([Leave(), DeleteConversation(), Settle()]),
)
outgoings = st.builds(
    Outgoing,
    id=messages,
    conversation=conversations,
    act=acts,
    made=instants,
    urgency=st.sampled_from(Urgency),
    not_before=st.none() | instants,
    expires=st.none() | instants,
    report=st.none() | words,
)
members = st.builds(
    Member,
    users,
    st.sampled_from(Role),
    st.none() | words.map(Handle),
    st.sampled_from(Audience),
    st.none() | st.booleans(),
)
marks = st.builds(Mark, instants, st.lists(words, max_size=2).map(tuple), st.none() | instants)
rooms = st.builds(
    Room,
    conversations,
    st.just(ShortName("K-27")),
    st.sampled_from(Phase),
    st.sampled_from(Purpose),
    voices,
    st.lists(members, max_size=3).map(tuple),
    st.dictionaries(words.map(MarkName), st.lists(marks, max_size=2).map(tuple), max_size=3),
)
questions = st.builds(
    Question,
    message=messages,
    conversation=conversations,
    topic=words,
    subject=st.lists(words, max_size=3).map(tuple),
    version=st.integers(),
    buttons=st.lists(words.map(ButtonKind), max_size=3).map(tuple),
    expires=instants,
)


@given(outgoings)
def test_a_queued_act_comes_back(outgoing: Outgoing) -> None:
    back = codec.read_outgoing(codec.write_outgoing(outgoing))
    assert back == outgoing


@given(params)
def test_a_value_keeps_its_kind(value: Param) -> None:
    act = Say(Text(TemplateId("T-1"), {"value": value}), Voice())
    outgoing = Outgoing(
        id=MessageId("m"),
        conversation=ConversationId("c"),
        act=act,
        made=datetime(2026, 11, 24, tzinfo=UTC),
    )
    back = codec.read_outgoing(codec.write_outgoing(outgoing)).act
    assert isinstance(back, Say)
    assert type(back.text.params["value"]) is type(value)


def test_the_wall_time_of_an_instant_is_kept() -> None:
    berlin = timezone(timedelta(hours=1))
    at = datetime(2026, 11, 24, 15, 0, tzinfo=berlin)
    act = Say(Text(TemplateId("T-1"), {"start": at, "day": date(2026, 11, 24)}), Voice())
    outgoing = Outgoing(id=MessageId("m"), conversation=ConversationId("c"), act=act, made=at)
    back = codec.read_outgoing(codec.write_outgoing(outgoing)).act
    assert isinstance(back, Say)
    start = back.text.params["start"]
    assert isinstance(start, datetime)
    assert start.timetz() == time(15, 0, tzinfo=berlin)


@given(rooms)
def test_a_room_comes_back(room: Room) -> None:
    assert codec.read_room(codec.write_room(room)) == room


@given(questions)
def test_a_question_comes_back(question: Question) -> None:
    assert codec.read_question(codec.write_question(question)) == question


@given(questions)
def test_a_button_from_before_the_first_release_means_the_same(question: Question) -> None:
    known = replace(question, subject=("conversation", "person"))
    stored = codec.write_question(known).replace(
        b'["conversation","person"]', b'"conversation person"'
    )
    assert b'"conversation person"' in stored
    assert codec.read_question(stored) == known


@pytest.mark.parametrize(
    "marks",
    [
        b'{"paused": "tomorrow"}',
        b'{"paused": {"until": "2026-11-24T00:00:00Z"}}',
        b'{"paused": [{"of": []}]}',
        b'{"paused": [{"until": "2026-11-24T00:00:00Z", "of": [["a"]]}]}',
    ],
)
def test_marks_of_another_form_are_refused(marks: bytes) -> None:
    room = Room(ConversationId("c"), ShortName("K-27"))
    known = codec.write_room(room)
    assert b'"marks":{}' in known
    with pytest.raises(StorageError, match="a stored room does not have the form"):
        codec.read_room(known.replace(b'"marks":{}', b'"marks":' + marks))


def test_a_pause_from_before_the_first_release_holds_on() -> None:
    room = Room(ConversationId("c"), ShortName("K-27"))
    known = codec.write_room(room)
    ends = datetime(2026, 11, 24, tzinfo=UTC)
    stored = known.replace(b'"marks":{}', b'"marks":{"paused": "2026-11-24T00:00:00Z"}')
    assert codec.read_room(stored) == room.marked(MarkName("paused"), ends)


@pytest.mark.parametrize("read", [codec.read_room, codec.read_question, codec.read_outgoing])
@pytest.mark.parametrize(
    "document",
    [b"", b"null", b"[]", b"{}", b'{"id": "canary"}', b"\xff", b'{"act": {"do": "canary"}}'],
)
def test_an_unreadable_document_is_not_quoted(
    read: Callable[[bytes], object], document: bytes
) -> None:
    with pytest.raises(StorageError, match="does not have the form") as caught:
        read(document)
    assert "canary" not in str(caught.value)
    assert caught.value.__cause__ is None
