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
from bot.holidays import RegionalHolidays
from bot.play.script import Script
from config.contacts_pack import load_directory
from config.text_models import shown_numbers
from handlers.contacts import Contact, closed_lines
from tests.scenarios.playing import Done, Played, play
from tests.scenarios.telling import CONFLICT, CRISIS, TOPICS

Step = Mapping[str, object]

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
PLAIN = {"T-02", "T-07", "T-31", "T-35", "T-38", "T-39", "L-05", "L-20"}
AFTER_CLOSING = {"T-29", "(leave)"} | CRISIS_TEXTS | {"T-13", "T-15", "T-16", "T-17"}
COOL_DOWN = timedelta(hours=6)
TUESDAY, NIGHT = "2026-11-24T10:00:00+01:00", "2026-11-27T23:30:00+01:00"
A_WHILE = timedelta(hours=1)
_NUMBER = re.compile(r"(?<![\d.:/–])(?:0\d[\d -]{4,}\d|11\d(?: \d{3})?|11\d{4})(?!\d)")


DIRECTORY = load_directory()
EVERY_LINE = [Contact.of(entry) for entry in DIRECTORY.contacts]
HOLIDAYS = RegionalHolidays("DE", "NW", "de")
UNSAFE = tuple(
    shown
    for entry in DIRECTORY.contacts
    if not entry.group_safe
    for shown in (entry.number.dial if entry.number else None, entry.web_name)
    if shown
)


def _nameable() -> frozenset[str]:
    verified = [e.number.dial for e in DIRECTORY.contacts if e.verified and e.number]
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
    "Haben Sie die Nummer vom Frauenhaus?",
    "ist da jemand?",
    "lösch meine daten",
    "/hilfe",
    "bitte nichts mehr schreiben, er schlägt mich",
    "meine freundin ritzt sich, sie will sich umbringen",
    "papa hat mich gestern wieder geschlagen",
    "Bot raus",
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


def played(
    family: tuple[str, ...], happening: list[Step], *, transport: str = "app", start: str = TUESDAY
) -> Played:
    script = Script.model_validate(
        {
            "transport": transport,
            "start": datetime.fromisoformat(start),
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


def no_text_twice_in_a_row(done: list[Done], happening: list[Step]) -> None:
    """A crisis never waits (M-09), yet is answered in other words (M-22).

    Unless a sending failed in between: what is tried again a second later does not hold a crisis up.
    """
    failed = [number for number, step in enumerate(happening, 1) if "fault" in step]
    spoken = [each for each in done if not each.text.startswith("(")]
    for before, after in pairwise(spoken):
        text = after.text.partition("/")[0]
        soon = COOL_DOWN if text in NUDGES else A_WHILE if text in PLAIN else timedelta()
        if after.crisis:
            soon = timedelta(hours=24)
        again = before.text.partition("/")[0] == text
        again = again and not any(before.step < number <= after.step for number in failed)
        assert not (again and after.at - before.at < soon), (before, after)


def no_closed_line_without_its_hours(done: list[Done]) -> None:
    """Whoever dials a number that is named is answered, or knows when (M-19)."""
    hours_follow = r"(?! \(|, \S+ \()"
    for each in done:
        for number in closed_lines(EVERY_LINE, each.at, HOLIDAYS):
            dial = re.escape(shown_numbers(DIRECTORY).get(number, "none"))
            bare = re.search(rf"(?<![\d/.-]){dial}(?![\d.-]){hours_follow}", each.words)
            assert bare is None, (number, each)


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
    closed = gone = False
    for each in done:
        assert not gone or each.text in {"(leave)", "T-01", "T-36"}, each
        gone = each.text.startswith("T-37") or (gone and each.text not in {"T-01", "T-36"})
        assert not closed or each.text in AFTER_CLOSING | {"T-01"} or each.text[0] == "W", each
        closed = each.text == "T-28" or (closed and each.text != "T-01")


def nothing_forbidden(done: list[Done], happening: list[Step]) -> None:
    no_text_twice_in_a_row(done, happening)
    only_numbers_that_may_be_named(done)
    no_closed_line_without_its_hours(done)
    nothing_after_the_goodbye(done)
    nothing_of_an_export(done)


@settings(max_examples=15, deadline=None)
@given(steps(("M", "V", "J")), st.sampled_from(("app", "roman")), st.sampled_from((TUESDAY, NIGHT)))
def test_in_a_group_no_line_on_violence_is_ever_named(
    happening: list[Step], transport: str, start: str
) -> None:
    """Shows C-26, M-19, M-22, M-24, X-03."""
    result = played(("M", "V", "J"), happening, transport=transport, start=start)
    for done in result.room("chat"):
        assert not any(line in done.words for line in UNSAFE), done
    assert "a behaviour broke" not in result.alarms
    nothing_forbidden(result.room("chat", arrival=True), happening)


@settings(max_examples=15, deadline=None)
@given(
    st.sampled_from((("M",), ("J",))).flatmap(lambda who: st.tuples(st.just(who), steps(who))),
    st.sampled_from(("app", "roman", "service")),
    st.sampled_from((TUESDAY, NIGHT)),
)
def test_nothing_is_said_twice_or_after_the_goodbye(
    told: tuple[tuple[str, ...], list[Step]], transport: str, start: str
) -> None:
    """Shows C-14, M-17, M-19, M-22."""
    result = played(*told, transport=transport, start=start)
    assert "a behaviour broke" not in result.alarms
    nothing_forbidden(result.room("chat", arrival=True), told[1])
    prompts = [done for room in ("kaya", "lindner") for done in result.room(room)]
    assert not any("Demir" in done.words for done in prompts)
