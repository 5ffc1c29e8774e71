from __future__ import annotations

from datetime import date, datetime

import pytest

from handlers.dates import (
    Day,
    DaySpan,
    Doubtful,
    Frequency,
    Mode,
    Moment,
    PartOfDay,
    Question,
    Reason,
    Recurrence,
    Refused,
    RepeatRule,
    Span,
    Understood,
    Value,
    ask,
    describe,
    speak,
)
from tests.unit.dates.dates_reading import BERLIN, NOW, read

TODAY = NOW.date()
FRIDAYS = (Day(date(2026, 11, 27)), Day(date(2026, 12, 4)))


def test_both_readings_are_named() -> None:
    reading = read("nächsten Freitag", now=datetime(2026, 11, 25, 9, tzinfo=BERLIN))
    assert isinstance(reading, Doubtful)
    assert reading.choices == FRIDAYS
    assert ask(reading.question, "de") == (
        "Meinen Sie Freitag, 27. November, oder Freitag, 4. Dezember?"
    )
    assert ask(reading.question, "de", informal=True).startswith("Meinst du Freitag")
    assert ask(reading.question, "en") == (
        "Do you mean Friday, 27 November, or Friday, 4 December?"
    )
    assert ask(reading.question, "sv") == ("Menar du fredag 27 november eller fredag 4 december?")


@pytest.mark.parametrize(
    ("text", "reason", "question"),
    [
        ("Dienstag um 8", Reason.WHICH_HOUR,
         "Meinen Sie Dienstag, 24. November, 08:00 Uhr, oder Dienstag, 24. November, 20:00 Uhr?"),
        ("Sa 15 Uhr", Reason.WHICH_DAY,
         "Meinen Sie Samstag, 21. November, 15:00 Uhr, oder Samstag, 28. November, 15:00 Uhr?"),
        ("heute um 9", Reason.PAST,
         "Dieser Zeitpunkt ist schon vorbei. Meinen Sie Sonntag, 22. November, 09:00 Uhr?"),
        ("Freitag 26. November", Reason.CONTRADICTION,
         "Das passt nicht zusammen. Meinen Sie Donnerstag, 26. November, "
         "oder Freitag, 27. November?"),
        ("31.4.2027", Reason.NO_SUCH_DAY,
         "Diesen Tag gibt es nicht. Welcher Tag ist gemeint?"),
        ("Dienstag 26 Uhr", Reason.NO_SUCH_HOUR, "Diese Uhrzeit gibt es nicht. Um wie viel Uhr?"),
        ("Montag oder Dienstag", Reason.SEVERAL,
         "Meinen Sie Montag, 23. November, oder Dienstag, 24. November?"),
        ("3/12", Reason.WHICH_DAY,
         "Meinen Sie Donnerstag, 3. Dezember, oder Freitag, 12. März?"),
        ("Dienstag gegen 15 Uhr", Reason.VAGUE,
         "Das ist mir noch zu ungenau („Dienstag gegen 15 Uhr“). "
         "Welcher Tag und welche Uhrzeit genau?"),
        ("am Dienstag kann ich nicht", Reason.NEGATED,
         "Dann nicht („am Dienstag kann ich nicht“). "
         "Welcher Tag und welche Uhrzeit passen stattdessen?"),
        ("Weihnachten", Reason.WHICH_DAY,
         "Meinen Sie Donnerstag, 24. Dezember, Freitag, 25. Dezember, oder Samstag, 26. Dezember?"),
        ("Hallo", Reason.NOT_A_DATE,
         "Ich habe keinen Termin erkannt. Welcher Tag und welche Uhrzeit?"),
        ("10.11. um 9 Uhr", Reason.PAST,
         "Dieser Zeitpunkt ist schon vorbei. Meinen Sie Mittwoch, 10. November 2027, 09:00 Uhr?"),
        ("um 15 Uhr nachts", Reason.CONTRADICTION,
         "Das passt nicht zusammen. Meinen Sie Samstag, 21. November, 15:00 Uhr?"),
        ("am Nachmittag", Reason.DAY_MISSING, "An welchem Tag („am Nachmittag“)?"),
    ],
)  # fmt: skip
def test_question_in_the_words_of_the_user(text: str, reason: Reason, question: str) -> None:
    reading = read(text)
    assert not isinstance(reading, Understood)
    assert reading.reason is reason
    assert ask(reading.question, "de") == question


@pytest.mark.parametrize("lang", ["de", "sv", "en"])
@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_a_question_in_every_language(reason: Reason, lang: str) -> None:
    plain = ask(Question(reason), lang)
    assert plain.endswith("?")
    assert "{" not in plain
    with_words = ask(Question(reason, "so gegen drei"), lang)
    assert with_words.endswith("?")
    with_choices = ask(Question(reason, "", FRIDAYS, TODAY), lang)
    assert speak(FRIDAYS[1], lang=lang, today=TODAY) in with_choices


def test_questions_differ_by_language() -> None:
    assert len({ask(Question(Reason.VAGUE), lang) for lang in ("de", "sv", "en")}) == 3
    assert ask(Question(Reason.VAGUE), "tr") == ask(Question(Reason.VAGUE), "de")


def test_words_stay_out_of_every_repr() -> None:
    refused = read("streng geheim gegen 15 Uhr wegen Mutter")
    understood = read("Dienstag 15 Uhr streng geheim")
    assert isinstance(refused, Refused)
    assert isinstance(understood, Understood)
    assert understood.rest == "streng geheim"
    assert "geheim" not in repr(understood)
    assert "15 Uhr" not in repr(refused)


def test_long_texts_are_not_quoted() -> None:
    reading = read("am Dienstag " + "und so weiter " * 20 + "gegen 15 Uhr")
    assert isinstance(reading, Refused)
    assert len(ask(reading.question, "de")) < 120


AT_THREE = datetime(2026, 11, 24, 15, tzinfo=BERLIN)
AT_FOUR = datetime(2026, 11, 24, 16, tzinfo=BERLIN)
NEXT_DAY = datetime(2026, 11, 25, 9, 30, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("value", "lang", "spoken"),
    [
        (Moment(AT_THREE), "de", "Dienstag, 24. November, 15:00 Uhr"),
        (Moment(AT_THREE), "sv", "tisdag 24 november kl. 15.00"),
        (Moment(AT_THREE), "en", "Tuesday, 24 November, 15:00"),
        (Moment(AT_THREE), "uk", "Dienstag, 24. November, 15:00 Uhr"),
        (Day(date(2027, 3, 5)), "de", "Freitag, 5. März"),
        (Day(date(2026, 11, 24), PartOfDay.AFTERNOON), "de", "Dienstag, 24. November, nachmittags"),
        (Span(AT_THREE, AT_FOUR), "de", "Dienstag, 24. November, 15:00 bis 16:00 Uhr"),
        (Span(AT_THREE, AT_FOUR), "sv", "tisdag 24 november kl. 15.00–16.00"),
        (Span(AT_THREE, AT_FOUR), "en", "Tuesday, 24 November, 15:00 to 16:00"),
        (Span(AT_THREE, NEXT_DAY), "de",
         "Dienstag, 24. November, 15:00 Uhr, bis Mittwoch, 25. November, 09:30 Uhr"),
        (DaySpan(date(2026, 11, 24), date(2026, 11, 25)), "en",
         "Tuesday, 24 November until Wednesday, 25 November"),
        (Recurrence(RepeatRule(Frequency.WEEKLY, 3, 1), Moment(AT_THREE)), "de",
         "alle 3 Wochen am Dienstag um 15:00 Uhr, zum ersten Mal am Dienstag, 24. November"),
        (Recurrence(RepeatRule(Frequency.MONTHLY, 1, 1, 4), Moment(AT_THREE)), "en",
         "on the fourth Tuesday of the month at 15:00, for the first time on Tuesday, 24 November"),
    ],
)  # fmt: skip
def test_spoken(value: Value, lang: str, spoken: str) -> None:
    assert speak(value, lang=lang) == spoken


def test_series_spoken_with_their_end() -> None:
    every_second = RepeatRule(Frequency.WEEKLY, 2, 1, until=date(2026, 12, 31))
    assert speak(Recurrence(every_second, Moment(AT_THREE)), lang="sv") == (
        "varannan tisdag kl. 15.00, första gången tisdag 24 november, till torsdag 31 december"
    )


def test_texts_too_long_for_an_answer_are_never_a_value() -> None:
    assert isinstance(read("Dienstag 10 Uhr " + "bla " * 500), Refused | Doubtful)
    assert isinstance(read("Dienstag " * 100), Refused | Doubtful)


def test_the_year_is_spoken_where_it_does_not_go_without_saying() -> None:
    far = Day(date(2027, 11, 23))
    assert speak(far, lang="de", today=TODAY) == "Dienstag, 23. November 2027"
    assert speak(Day(date(2026, 11, 20)), lang="de", today=TODAY).endswith("2026")
    assert speak(Day(date(2026, 12, 1)), lang="de", today=TODAY) == "Dienstag, 1. Dezember"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("morgen 14:30", {"kind": "datetime", "value": "2026-11-22T14:30+01:00"}),
        ("20. Mai 2027 um 10 Uhr", {"kind": "datetime", "value": "2027-05-20T10:00+02:00"}),
        ("Freitag", {"kind": "date", "value": "2026-11-27"}),
        ("Mo 9 bis 10 Uhr", {"kind": "range", "value": "2026-11-23T09:00+01:00",
                             "end": "2026-11-23T10:00+01:00"}),
        ("3. bis 5. Dezember", {"kind": "range", "value": "2026-12-03", "end": "2026-12-05"}),
        ("Hallo", {"kind": "reject",
                   "question": "Ich habe keinen Termin erkannt. Welcher Tag und welche Uhrzeit?"}),
    ],
)  # fmt: skip
def test_described_as_the_contract_says(text: str, expected: dict[str, str]) -> None:
    assert describe(read(text), "de") == expected


def test_a_series_is_described_as_a_question() -> None:
    series = Recurrence(RepeatRule(Frequency.WEEKLY, 1, 1), Moment(AT_THREE))
    described = describe(Understood(series), "de")
    assert described["kind"] == "reject"
    assert described["question"].endswith("?")


TUESDAY = datetime(2026, 11, 24, 10, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Mo oder Di 10 Uhr", ["2026-11-30T10", "2026-12-01T10"]),
        ("Mo 10 Uhr oder Mi 11 Uhr", ["2026-11-30T10", "2026-11-25T11"]),
        ("Mo um 10 oder um 11 Uhr", ["2026-11-30T10", "2026-11-30T11"]),
        (
            "Mo oder Mi um 10 oder 11 Uhr",
            ["2026-11-30T10", "2026-11-30T11", "2026-11-25T10", "2026-11-25T11"],
        ),
        ("3.12. 10 Uhr oder am 4. Dezember um halb drei", ["2026-12-03T10", "2026-12-04T14:30"]),
        ("3.12./4.12. 10 Uhr", ["2026-12-03T10", "2026-12-04T10"]),
        ("2026-12-03 oder Fr 10 Uhr", ["2026-12-03T10", "2026-11-27T10"]),
        ("heute 9 Uhr oder Mi 10 Uhr", ["2026-11-25T10"]),
    ],
)
def test_several_times_are_offered_as_they_were_said(text: str, offered: list[str]) -> None:
    reading = read(text, now=TUESDAY, mode=Mode.COMMAND)
    assert isinstance(reading, Doubtful)
    assert reading.reason is Reason.SEVERAL
    starts = [choice.start for choice in reading.choices if isinstance(choice, Moment)]
    expected = [datetime.fromisoformat(one).replace(tzinfo=BERLIN) for one in offered]
    assert starts == expected
