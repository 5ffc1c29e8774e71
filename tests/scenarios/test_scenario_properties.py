"""Whatever people do in whatever order, some things never happen."""

import asyncio
import json
import re
import tempfile
from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot import rehearsal
from bot.play.script import Script
from config.contacts_pack import load_directory
from tests.scenarios.playing import Done, Played, play
from tests.scenarios.telling import CONFLICT, CRISIS, TOPICS

Step = Mapping[str, object]

VIOLENCE_LINES = ("116016", "0800 2255530", "0800 1239900", "116 006", "020-50 50 50")
NUDGES = {
    "T-03",
    "T-04",
    "T-05",
    "T-06",
    "T-13",
    "T-14",
    "T-15",
    "T-16",
    "T-17",
    "T-19",
    "T-20",
    "T-21",
}
CRISIS_TEXTS = {"T-09", "T-10", "T-11", "T-12", "T-14", "T-18", "T-40"}
AFTER_CLOSING = {"T-29", "(leave)"} | CRISIS_TEXTS | {"T-13", "T-15", "T-16", "T-17"}
COOL_DOWN = timedelta(hours=6)
_NUMBER = re.compile(r"(?<![\d.:/–])(?:0\d[\d -]{4,}\d|11\d(?: \d{3})?|11\d{4})(?!\d)")


def _nameable() -> frozenset[str]:
    directory = load_directory()
    verified = [e.number.dial for e in directory.contacts if e.verified and e.number]
    example = json.dumps(rehearsal.example_organisation(), default=str)
    ours = re.findall(r'"(0\d[\d -]+)"', example)
    return frozenset(re.sub(r"\D", "", dial) for dial in (*filter(None, verified), *ours))


NAMEABLE = _nameable()

FAMILY_WORDS = (
    CONFLICT,
    CRISIS,
    "letzte woche hat er wieder zugehauen",
    "er hat mich grade geschlagen ich hab mich im bad eingeschlossen",
    "der gerichtsvollzieher kommt morgen",
    "ich hab wieder angefangen zu trinken bitte sagen sie es keinem",
    "mein sohn 2 hat spülmittel getrunken was soll ich machen",
    "nein nein war nur so gesagt",
    "ja",
    "können wir verschieben",
    "bitte absagen",
    "wann war nochmal der termin?",
    "bitte zurückrufen",
    "hab kein guthaben",
    "sieht das meine mutter?",
    "bist du ein mensch?",
    "Merkblatt",
    "/termin morgen 10:00",
    "danke 👍",
    "",
    "Merhaba, yarın gelemiyorum çünkü çocuğum hasta",
    "ölmek istiyorum",
    "English please",
    "Was ist über mich gespeichert?",
    "ich will mich beschweren",
    "Haben Sie die Nummer der Schuldnerberatung?",
)
WORKER_WORDS = (
    "Ich rufe Sie gleich an",
    "/termin in 3 Tagen 10:00 Hausbesuch",
    "/termin in 4 Tagen 15:00 nur Jonas",
    "/verschieben in 5 Tagen 11:00",
    "/absagen",
    "/verpasst",
    "/termine",
    "/pause 1 Stunde",
    "/weiter",
    "/erledigt",
    "/status",
    "/hilfe",
    "/sprache en",
    "/anrede du",
    "/vertretung heute Herr Lindner",
    "/fertig",
    "ja",
    "/wiederaufnehmen",
    "/unfug",
    "/einfach an",
    "/kontakt Gewalt",
    "/kontakt Sucht",
    "/auskunft Frau Demir",
    "/probe",
    "/loeschen",
)


def said(by: tuple[str, ...], words: tuple[str, ...]) -> st.SearchStrategy[Step]:
    return st.builds(
        lambda who, text: {"in": "chat", "from": who, "text": text},
        st.sampled_from(by),
        st.sampled_from(words),
    )


def steps(family: tuple[str, ...]) -> st.SearchStrategy[list[Step]]:
    passing = st.sampled_from(("PT1M", "PT5M", "PT3H", "PT14H", "P2D"))
    others = st.one_of(
        passing.map(lambda span: {"advance": span}),
        st.sampled_from(family).map(lambda who: {"in": "chat", "from": who, "asset": "audio/mp4"}),
        st.sampled_from(family).map(
            lambda who: {"in": "chat", "from": who, "react": "👍", "to": "last"}
        ),
        st.sampled_from(family).map(
            lambda who: {"in": "chat", "from": who, "text": CRISIS, "quote": "last"}
        ),
        st.sampled_from(("O", "T")).map(lambda who: {"in": "chat", "join": who}),
        st.just({"restart": "kill"}),
        st.just({"fault": "send", "times": 1}),
    )
    return st.lists(
        st.one_of(said(family, FAMILY_WORDS), said(("W1",), WORKER_WORDS), others), max_size=14
    )


def played(family: tuple[str, ...], happening: list[Step]) -> Played:
    script = Script.model_validate(
        {
            "start": datetime.fromisoformat("2026-11-24T10:00:00+01:00"),
            "organisation": TOPICS,
            "people": {
                "W1": {"handle": "kaya", "name": "Frau Kaya", "team": True},
                "W2": {"handle": "lindner", "name": "Herr Lindner", "team": True},
                "M": {"name": "Frau Demir"},
                "V": {"name": "Herr Demir"},
                "J": {"name": "Jonas", "age": "youth"},
                "O": {"name": "Oma Demir", "consent": False},
                "T": {"name": "Tante Yıldız"},
            },
            "rooms": {
                "chat": {"members": ("W1", *family)},
                "kaya": {"members": ("W1",)},
                "lindner": {"members": ("W2",)},
            },
            "steps": tuple(happening),
        }
    )
    with tempfile.TemporaryDirectory(prefix="lotse-property-") as data:
        return asyncio.run(play(script, Path(data)))


def no_nudge_twice(done: list[Done]) -> None:
    spoken = [each for each in done if not each.text.startswith("(")]
    for before, after in pairwise(spoken):
        soon = after.at - before.at < COOL_DOWN
        again = before.text == after.text and after.text in NUDGES
        assert not (soon and again and not after.crisis), after  # M-09: a crisis never waits


def only_numbers_that_may_be_named(done: list[Done]) -> None:
    """Every number said is ours or a verified one of the directory (M-17)."""
    for each in done:
        told = {re.sub(r"\D", "", found) for found in _NUMBER.findall(each.words)}
        assert told <= NAMEABLE, each


def nothing_of_an_export(done: list[Done]) -> None:
    """What is stored on a person never stands in the chat (P-23)."""
    assert not {"W-40", "(sendfile)"} & {d.text for d in done if "auskunft" in d.words}
    assert not any(each.text == "W-40" for each in done)


def nothing_after_the_goodbye(done: list[Done]) -> None:
    closed = False
    for each in done:
        assert not closed or each.text in AFTER_CLOSING | {"T-01"} or each.text[0] == "W", each
        closed = each.text == "T-28" or (closed and each.text != "T-01")


@settings(max_examples=12, deadline=None)
@given(steps(("M", "V", "J")))
def test_in_a_group_no_line_on_violence_is_ever_named(happening: list[Step]) -> None:
    """Shows C-26, M-24, X-03."""
    result = played(("M", "V", "J"), happening)
    for done in result.room("chat"):
        assert not any(line in done.words for line in VIOLENCE_LINES), done
    assert "a behaviour broke" not in result.alarms
    no_nudge_twice(result.room("chat"))
    only_numbers_that_may_be_named(result.room("chat"))
    nothing_of_an_export(result.room("chat"))


@settings(max_examples=12, deadline=None)
@given(steps(("M",)))
def test_nothing_is_said_twice_or_after_the_goodbye(happening: list[Step]) -> None:
    """Shows C-14, M-22."""
    result = played(("M",), happening)
    assert "a behaviour broke" not in result.alarms
    no_nudge_twice(result.room("chat"))
    nothing_after_the_goodbye(result.room("chat"))
    only_numbers_that_may_be_named(result.room("chat"))
    nothing_of_an_export(result.room("chat"))
    prompts = [done for room in ("kaya", "lindner") for done in result.room(room)]
    assert not any("Demir" in done.words for done in prompts)
