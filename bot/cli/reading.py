"""`lotse classify` and `lotse when`: the two readers on their own, without a bot."""

from collections.abc import Mapping
from datetime import datetime
from typing import BinaryIO, TextIO
from zoneinfo import ZoneInfo

from bot.cli.streams import answer_lines, id_of, text_of, word_of
from bot.content import second_reader
from bot.core.errors import SettingsError
from bot.detection import detector
from config.organisation import Topics
from handlers.dates import ComputedDays, describe, read_when
from handlers.sensitive.report import finding_to_json

LANGUAGES = ("de", "en", "sv")


def classify_lines(source: BinaryIO, out: TextIO, lang: str) -> int:
    """Answer every line with what the detector hears; nothing is kept.

    A line in a language without a pack is read like one that names none: danger is heard in all.
    """
    topics = Topics()
    known = ("auto", *topics.packs)
    if lang not in known:
        raise SettingsError(f"--lang: one of {', '.join(known)}")
    ear = detector(topics.packs, topics.overrides, second_reader(topics).reader)

    def answer(given: Mapping[str, object]) -> Mapping[str, object]:
        named = word_of(given, "lang", lang).lower()
        finding = ear.read(text_of(given), named if named in known else lang)
        return {**finding_to_json(None, finding), "id": id_of(given)}

    return answer_lines(source, out, answer)


def when_lines(source: BinaryIO, out: TextIO, *, lang: str, now: str, zone: str) -> int:
    """Answer every line with the one reading of its date, or with the question to ask back."""
    if lang not in LANGUAGES:
        raise SettingsError(f"--lang: one of {', '.join(LANGUAGES)}")
    _check_options(now, zone)
    named_days = ComputedDays()

    def answer(given: Mapping[str, object]) -> Mapping[str, object]:
        place = _zone(word_of(given, "tz", zone))
        language = word_of(given, "lang", lang).lower()
        if language not in LANGUAGES:
            raise ValueError(f'"lang" must be one of {", ".join(LANGUAGES)}')
        text, present = text_of(given), _instant(word_of(given, "now", now), place)
        try:
            reading = read_when(text, now=present, zone=place, lang=language, named_days=named_days)
            return {"id": id_of(given), **describe(reading, language)}
        except OverflowError:
            raise ValueError("the calendar ends too near the present instant") from None

    return answer_lines(source, out, answer)


def _check_options(now: str, zone: str) -> None:
    try:
        place = _zone(zone)
    except ValueError as error:
        raise SettingsError(f"--tz: {error}") from None
    try:
        _instant(now, place)
    except ValueError as error:
        raise SettingsError(f"--now: {error}") from None


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ValueError("there is no such time zone") from None


def _instant(written: str, zone: ZoneInfo) -> datetime:
    try:
        instant = datetime.fromisoformat(written)
    except ValueError:
        raise ValueError("the present instant must be ISO 8601") from None
    return instant if instant.tzinfo else instant.replace(tzinfo=zone)
