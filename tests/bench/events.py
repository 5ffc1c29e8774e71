"""Roman's events, as documented: many conversations, chat-length texts, few of them sensitive."""

import json
from collections.abc import Iterator
from itertools import cycle, islice
from uuid import UUID

from tests.bench.load import request
from tests.bench.servers import BEARER, HOST, WORKER

TEXTS = (
    "Guten Morgen, ich bin gleich da",
    "Danke für die Nachricht, das machen wir so",
    "können Sie mir den Link nochmal schicken?",
    "der kleine hat heute Ausflug mit der Kita",
    "ok 👍",
    "Ich bringe den Bescheid vom Jobcenter am Donnerstag mit",
    "Haben Sie die Nummer vom Kinderarzt noch? Ich finde den Zettel nicht mehr.",
    "mein akku ist gleich leer, ich schreibe später",
    "Wir waren gestern im Zoo, das war richtig schön, die Kinder haben noch lange davon erzählt",
    "was schreib ich bei unterhalt zeile 12?",
)
LONG = (
    "Guten Tag, wir waren gestern beim Elternabend und die Liste für den Ausflug hängt jetzt aus, "
    "ich bringe das Geld am Montag mit und den Zettel auch, nur die Schuhe muss ich noch kaufen. "
)
CRISIS = "ich will nicht mehr leben"


def bot(number: int) -> str:
    """Return the id of the bot in the n-th conversation."""
    return str(UUID(int=(0xB0 << 120) + number, version=4))


def user(number: int) -> str:
    """Return the id of the client in the n-th conversation."""
    return str(UUID(int=(0xC0 << 120) + number, version=4))


def conversation(number: int) -> str:
    """Return the id of the n-th conversation."""
    return str(UUID(int=(0xD0 << 120) + number, version=4))


def arrival(number: int) -> list[dict[str, object]]:
    """Return what happens when a worker adds the bot."""
    common: dict[str, object] = {
        "botId": bot(number),
        "userId": WORKER,
        "conversationId": conversation(number),
    }
    invited = {**common, "type": "conversation.bot_request", "handle": "kaya", "token": "lasting"}
    added = {**common, "type": "conversation.init", "messageId": message(number), "token": "short"}
    return [invited, added]


def message(number: int) -> str:
    """Return a message id."""
    return str(UUID(int=(0xA0 << 120) + number, version=4))


def text(number: int, rooms: int, words: str) -> dict[str, object]:
    """Return the n-th text, spread over the conversations."""
    room = number % rooms
    return {
        "type": "conversation.new_text",
        "botId": bot(room),
        "userId": user(room),
        "conversationId": conversation(room),
        "messageId": message(1_000_000 + number),
        "token": "short",
        "text": {"data": words, "mentions": None},
    }


def texts(count: int, rooms: int, first: int = 0) -> Iterator[dict[str, object]]:
    """Return ordinary texts."""
    for number, words in enumerate(islice(cycle(TEXTS), count), start=first):
        yield text(number, rooms, words)


def posted(event: dict[str, object], port: int) -> bytes:
    """Return the request with which Roman delivers an event."""
    return request(HOST, port, "/roman", BEARER, json.dumps(event).encode())
