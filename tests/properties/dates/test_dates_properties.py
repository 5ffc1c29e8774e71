"""What holds for every instant and every text, not only for the listed ones."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from handlers.dates import (
    Choice,
    Day,
    DaySpan,
    Mode,
    Moment,
    Reading,
    Recurrence,
    Span,
    Understood,
    ask,
    read_when,
    speak,
)

BERLIN = ZoneInfo("Europe/Berlin")
LANGUAGES = ("de", "sv", "en")
START = datetime(2026, 1, 1, tzinfo=UTC)
TWO_YEARS = 2 * 365 * 24 * 60

quick = settings(
    max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
instants = st.integers(0, TWO_YEARS).map(lambda minutes: START + timedelta(minutes=minutes))
languages = st.sampled_from(LANGUAGES)

WORDS = {
    "de": "morgen heute übermorgen Dienstag Di Freitagabend nächsten übernächste Woche KW 49 3. "
    "24.12. 3.12 um halb viertel vor nach drei vier 15 Uhr 14:30 h bis von ab in zwei Wochen "
    "Stunden früh abends mittags Mitternacht Heiligabend Ostern 1. Advent jeden oder und "
    "gegen Dezember am den März fünf 9-11 anderthalb Guten Morgen Zimmer dreiviertel so Fr.",
    "sv": "imorgon idag tisdag fredag kväll em nästa vecka 49 den 3 december kl 14.30 halv tre "
    "kvart över i fyra om två veckor timmar från till mellan varje eller och runt julafton första "
    "advent 10 15 på bitti 3/12 midnatt",
    "en": "tomorrow today Tuesday Friday next week on at 3 3pm half past quarter to four in two "
    "weeks hours noon midnight from until between every or and around Christmas Eve December 3rd "
    "15:30 the afternoon 12am after this a an",
}
NEGATIONS = {"de": ("nicht", "kein"), "sv": ("inte", "ingen"), "en": ("not", "never")}


def phrases(lang: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(WORDS[lang].split()), min_size=1, max_size=7).map(" ".join)


spoken_phrases = languages.flatmap(lambda lang: st.tuples(st.just(lang), phrases(lang)))


def read(text: str, lang: str, now: datetime, mode: Mode = Mode.FREE_TEXT) -> Reading:
    return read_when(text, now=now, zone=BERLIN, lang=lang, mode=mode)


def is_plain(instant: datetime) -> bool:
    """Neither skipped nor doubled: one wall time, one instant."""
    return instant.utcoffset() == instant.replace(fold=1 - instant.fold).utcoffset()


@quick
@given(now=instants, ahead=st.integers(1, TWO_YEARS - 24 * 60), lang=languages)
def test_every_instant_of_two_years_survives_speaking_and_reading(
    now: datetime, ahead: int, lang: str
) -> None:
    start = (now + timedelta(minutes=ahead)).astimezone(BERLIN)
    assume(is_plain(start))
    text = speak(Moment(start), lang=lang, today=now.astimezone(BERLIN).date())
    reading = read(text, lang, now)
    assert isinstance(reading, Understood), text
    assert reading.value == Moment(start), text
    assert reading.rest == "", text


@quick
@given(now=instants, ahead=st.integers(1, 700), lang=languages)
def test_every_day_survives_speaking_and_reading(now: datetime, ahead: int, lang: str) -> None:
    today = now.astimezone(BERLIN).date()
    day = Day(today + timedelta(days=ahead))
    reading = read(speak(day, lang=lang, today=today), lang, now)
    assert isinstance(reading, Understood)
    assert reading.value == day


@quick
@given(now=instants, ahead=st.integers(1, 500_000), length=st.integers(1, 700), lang=languages)
def test_every_span_survives_speaking_and_reading(
    now: datetime, ahead: int, length: int, lang: str
) -> None:
    start = (now + timedelta(minutes=ahead)).astimezone(BERLIN)
    end = (now + timedelta(minutes=ahead + length)).astimezone(BERLIN)
    assume(is_plain(start) and is_plain(end) and start.date() == end.date())
    text = speak(Span(start, end), lang=lang, today=now.astimezone(BERLIN).date())
    reading = read(text, lang, now)
    assert isinstance(reading, Understood), text
    assert reading.value == Span(start, end), text


def lies_ahead(choice: Choice | Span | DaySpan | Recurrence, now: datetime) -> bool:
    today = now.astimezone(BERLIN).date()
    match choice:
        case Moment(start=start):
            return start > now
        case Day(day=day):
            return day >= today
        case Span(start=start, end=end):
            return now < start < end
        case DaySpan(first=first, last=last):
            return today <= first < last
        case Recurrence(first=first_moment):
            return first_moment.start > now


@quick
@given(said=spoken_phrases, now=instants, mode=st.sampled_from(Mode))
def test_no_reading_in_the_past(said: tuple[str, str], now: datetime, mode: Mode) -> None:
    reading = read(said[1], said[0], now, mode)
    if isinstance(reading, Understood):
        assert lies_ahead(reading.value, now)


@quick
@given(said=spoken_phrases, now=instants, where=st.integers(0, 7), which=st.integers(0, 1))
def test_a_negation_never_yields_a_value(
    said: tuple[str, str], now: datetime, where: int, which: int
) -> None:
    lang, text = said
    words = text.split()
    words.insert(min(where, len(words)), NEGATIONS[lang][which])
    assert not isinstance(read(" ".join(words), lang, now), Understood)


def written_out(text: str) -> str:
    for umlaut, written in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("Ü", "Ue")):
        text = text.replace(umlaut, written)
    return text


@quick
@given(said=spoken_phrases, now=instants)
def test_spelling_never_changes_a_value(said: tuple[str, str], now: datetime) -> None:
    lang, text = said
    reading = read(text, lang, now)
    value = reading.value if isinstance(reading, Understood) else None
    for variant in (
        text.upper(),
        text.lower(),
        text.replace(" ", "  "),
        text.replace("-", "–"),
        f"  {text} ",
        written_out(text),
    ):
        other = read(variant, lang, now)
        assert (other.value if isinstance(other, Understood) else None) == value, variant


@quick
@given(said=spoken_phrases, now=instants, mode=st.sampled_from(Mode))
def test_every_refusal_carries_a_question(said: tuple[str, str], now: datetime, mode: Mode) -> None:
    reading = read(said[1], said[0], now, mode)
    if isinstance(reading, Understood):
        return
    for lang in LANGUAGES:
        question = ask(reading.question, lang)
        assert question.endswith("?")
        assert len(question) < 400


@quick
@given(text=st.text(max_size=200), now=instants, lang=languages, mode=st.sampled_from(Mode))
def test_any_text_is_read_without_an_error(text: str, now: datetime, lang: str, mode: Mode) -> None:
    reading = read(text, lang, now, mode)
    if isinstance(reading, Understood):
        assert lies_ahead(reading.value, now)


ALPHABETS = {
    "any": None,
    "figures": "0123456789.:-/ ,",
    "pairs": "1 ",
    "dots": "1.",
    "letters": "abcdefghijklmnopqrstuvwxyzäöü ",
}


@pytest.mark.parametrize("alphabet", ALPHABETS)
def test_four_thousand_characters_take_less_than_20_ms(alphabet: str) -> None:
    letters = ALPHABETS[alphabet] or "".join(chr(code) for code in range(32, 1200))
    now = datetime(2026, 11, 21, 10, tzinfo=BERLIN)
    text = "".join(letters[(index * 7919 + index // 3) % len(letters)] for index in range(4000))
    best = 1.0
    for _ in range(5):
        begin = process_time()
        read(text, "de", now)
        best = min(best, process_time() - begin)
    assert best < 0.020


def test_three_thousand_readings_a_second() -> None:
    now = datetime(2026, 11, 21, 10, tzinfo=BERLIN)
    texts = ("Di 15 Uhr", "übermorgen um halb drei", "am 11.12 um 8:15 Uhr beim Jugendamt",
             "Könnten wir auf Freitag, 11:15 Uhr verschieben?", "in ein paar Tagen")  # fmt: skip
    best = 0.0
    for _ in range(5):
        begin = process_time()
        for _ in range(40):
            for text in texts:
                read(text, "de", now)
        best = max(best, 40 * len(texts) / (process_time() - begin))
    assert best > 3000


def test_today_is_the_day_of_the_zone() -> None:
    late = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    reading = read("morgen 10 Uhr", "de", late)
    assert isinstance(reading, Understood)
    assert reading.value == Moment(datetime(2026, 11, 23, 10, tzinfo=BERLIN))
    assert isinstance(late.date(), date)
