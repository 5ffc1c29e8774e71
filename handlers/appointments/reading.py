"""From typed words to a date, a length, a title, a number. Nothing is guessed: what is open is asked."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from handlers.appointments.model import Appointment
from handlers.appointments.spoken import months, short_days
from handlers.appointments.spoken.folding import fold, without_greeting, words
from handlers.appointments.spoken.plural import Every, every_in
from handlers.appointments.spoken.vocabulary import (
    A_SERIES,
    APPOINTMENT,
    BETWEEN_HOURS,
    BOTH,
    EVERY,
    GOES_ON,
    HEDGES,
    HOUR_WORDS,
    NO_TITLE,
    OCLOCK,
    SPOKEN_HOURS,
    WEEKDAYS,
    WHOLE,
)
from handlers.appointments.spoken.words import names_time
from handlers.appointments.streets import without_address
from handlers.dates.model import (
    Day,
    DaySpan,
    Doubtful,
    Mode,
    Moment,
    Question,
    Reading,
    Reason,
    Refused,
    Span,
    Understood,
    Value,
)


class Reader(Protocol):
    """Reads dates by the rules of the house (zone, bookable hours, named days)."""

    def __call__(self, text: str, *, now: datetime, lang: str, mode: Mode) -> Reading:
        """Return what the text says about a time; never a guess."""
        ...


LONGEST_TITLE = 80
_LONGEST_WHEN = 10

_NUMBER = re.compile(
    r"^(?P<sign>(?:nr\.?|nummer|no\.?|#)\s*)?(?P<number>\d{1,4})(?::(?=\s)|(?=\s|$))", re.IGNORECASE
)
_NUMBERS = re.compile(
    r"(?:nr\.?\s*)?\d{1,3}(?:(?:\s*[,+&]\s*|\s+(?:(?:und|and|och)\s+)?)(?:nr\.?\s*)?\d{1,3})+",
    re.IGNORECASE,
)
_AROUND = " ,;:-–|/"
_EMPTY = re.compile(r"""["„“”«»]\s*["“”«»]|\(\s*\)""")
_WRAPPED = re.compile(r"""["„“”«»(]+([^"„“”«»()]+)["“”«»)]+""")
_HOUR = re.compile(r"\d{1,2}(?::\d{2})?(?:-\d{1,2}(?::\d{2})?)?(?:uhr|h|am|pm)?")
_AT_HOUR = re.compile(r"\b(?:um|gegen|ab|at|kl|klockan)\.? \d{1,2}\b(?![.:]\d)")
_UNTIL = re.compile(r"\s*(?:bis|until)\b", re.IGNORECASE)
_DOTTED_HOUR = re.compile(r"\d{1,2}\.\d{2}")
_NO_DATE = re.compile(r"\d{1,2}\.(?:00|1[3-9]|[2-5]\d)")
_TO = re.compile(r"^to\s+", re.IGNORECASE)


def split_text(arguments: str, read: Callable[[str], Reading]) -> tuple[Reading, str]:
    """Part "WANN TEXT" where the time ends; what the text says after it is not about the time.

    A text that goes on with the time ("oder 10 Uhr") makes it doubtful, and nothing is cut.
    """
    whole = read(arguments)
    if isinstance(whole, Understood):
        return whole, title(whole.rest, longest=len(arguments))
    words, doubt = arguments.split(), whole
    for length in range(min(len(words), _LONGEST_WHEN), 0, -1):
        head, tail = " ".join(words[:length]), words[length:]
        said = read(head.rstrip(":,"))
        if not isinstance(said, Understood) and _nothing_but_time(head):
            doubt = said
        if not isinstance(said, Understood) or said.rest.strip():
            continue
        if isinstance(said.value, Day | DaySpan) and doubt is not whole:
            return doubt, ""  # its hour was read and is doubtful
        if tail and (head.endswith(":") or fold(tail[0]).strip(",") not in GOES_ON):
            return said, title(" ".join(tail), longest=len(arguments))
        break
    return whole, ""


def _nothing_but_time(head: str) -> bool:
    return len(time_words(head).split()) == len(head.split())


def title(rest: str, longest: int = LONGEST_TITLE) -> str:
    """Return what is left as place or title, on one line; small words alone are none ("sorry")."""
    plain = "".join(" " if unicodedata.category(sign)[0] == "C" else sign for sign in rest)
    if says_nothing(plain):
        return ""
    said = _EMPTY.sub(" ", " ".join(plain.split())).strip(_AROUND)
    wrapped = _WRAPPED.fullmatch(said)
    return _cut(wrapped[1] if wrapped else said, longest)


def _cut(said: str, longest: int) -> str:
    """Cut between two words, and so that it shows."""
    if len(said) <= longest:
        return said
    begins = said[: longest - 2]
    return (begins.rpartition(" ")[0] or begins).rstrip(_AROUND) + " …"


def says_nothing(rest: str) -> bool:
    """Whether only small words are left: "bitte"."""
    return all(word in NO_TITLE for word in words(rest))


def split_series(arguments: str) -> tuple[str, bool]:
    """Take "serie" out of the arguments of a cancellation; "alle" beside it says no more."""
    said = arguments.split()
    kept = [word for word in said if fold(word) not in A_SERIES]
    if len(kept) == len(said):
        return arguments, False
    return " ".join(word for word in kept if fold(word) not in EVERY | WHOLE), True


def several(arguments: str) -> Every | None:
    """Whether nothing but "alle" or "beide" was typed, perhaps with the word for appointments."""
    said = words(arguments)
    known = BOTH | EVERY | APPOINTMENT | NO_TITLE
    return every_in(said) if said and all(word in known for word in said) else None


def numbers(arguments: str) -> tuple[int, ...]:
    """Return the numbers of several appointments: "1 und 3", "1, 2 und 4"; none of one alone."""
    if not _NUMBERS.fullmatch(arguments.strip()):
        return ()
    return tuple(dict.fromkeys(int(number) for number in re.findall(r"\d+", arguments)))


def split_leading_series(arguments: str) -> tuple[str, bool]:
    """Take "serie" off the beginning, before or after a number: "/verschieben serie 16 Uhr"."""
    kept = arguments.split()
    for place, word in enumerate(kept[:2]):
        if fold(word.strip(":,")) in A_SERIES:
            return " ".join((*kept[:place], *kept[place + 1 :])), True
        if not _NUMBER.fullmatch(word):
            break
    return arguments, False


def hedged(rest: str) -> bool:
    """Whether what was left over takes the date back: "vielleicht"."""
    return any(word in HEDGES for word in words(rest))


def split_number(arguments: str, known: Sequence[Appointment]) -> tuple[Appointment | None, str]:
    """Take a leading appointment number off; a number that nobody knows may be a date."""
    found = _numbered(arguments)
    if found is None:
        return None, arguments
    one = next((a for a in known if a.number == int(found["number"])), None)
    return (one, arguments[found.end() :].strip()) if one else (None, arguments)


def _numbered(arguments: str) -> re.Match[str] | None:
    """Return a leading number, unless it is the day before a month: "1 Dec 2pm"."""
    found = _NUMBER.match(arguments)
    return (
        None if found and months.BEGINS_WITH_MONTH.match(fold(arguments[found.end() :])) else found
    )


def says_number(arguments: str) -> bool:
    """Whether a leading number is called one: "Nr. 2"."""
    found = _numbered(arguments)
    return bool(found and found["sign"])


def names_unknown_number(arguments: str, known: Sequence[Appointment]) -> bool:
    """Whether the arguments are nothing but a number, and no appointment has it."""
    found = _numbered(arguments)
    return bool(found) and split_number(arguments, known)[0] is None


def moved_to(text: str, lang: str) -> str:
    """Leave out the "to" in "to 15:30", which is Thursday in Swedish alone."""
    return text if lang == "sv" else _TO.sub("", text)


def read_move(text: str, of: Appointment, read: Reader, *, now: datetime, lang: str) -> Reading:
    """Read a new date; a bare hour stays on the day of the appointment ("sorry, 15 Uhr", S-07)."""
    text = without_address(text)
    if spoken := short_days.language_of(text, lang):
        return read(text, now=now, lang=spoken, mode=Mode.COMMAND)
    if names_only_hours(text):
        if _UNTIL.match(text):
            return Refused(Question(Reason.VAGUE))  # a new end, or a new start
        on_its_day = f"{of.local_start:%d.%m.%Y} {text}"
        return read(on_its_day, now=now, lang=lang, mode=Mode.COMMAND)
    return read(text, now=now, lang=lang, mode=Mode.COMMAND)


def names_only_hours(text: str) -> bool:
    """Whether a text names an hour and no day. Read together with a day, any other day shows up."""
    named = [_bare(word) for word in time_words(text).split()]
    after = [*named[1:], ""]
    return any(word[0].isdecimal() or word in SPOKEN_HOURS for word in named) and all(
        word in HOUR_WORDS
        or _HOUR.fullmatch(word)
        or _NO_DATE.fullmatch(word)
        or (_DOTTED_HOUR.fullmatch(word) and following in OCLOCK)
        for word, following in zip(named, after, strict=True)
    )


def names_bare_hour(text: str) -> bool:
    """Whether the only time in a text is an hour without its unit: "um 10 kann ich nicht"."""
    return time_words(text).isdecimal() and bool(_AT_HOUR.search(fold(text)))


def names_only_weekday(text: str) -> bool:
    """Whether a weekday is all that a text says of a day: "Freitag 10 Uhr", not "Freitag 4.12."."""
    named = [_bare(word) for word in time_words(text).split()]
    rest = " ".join(word for word in named if word not in WEEKDAYS)
    return len(WEEKDAYS.intersection(named)) == 1 and (not rest or names_only_hours(rest))


def time_words(text: str) -> str:
    """Return only the words that name a time, in order: "den am Dienstag absagen" has "Dienstag"."""
    kept: list[str] = []
    goes_on = False
    said = without_greeting(text)
    short, short_months = short_days.written(said), months.written(fold(said))
    for word in said.split():
        plain = _bare(word)
        day = word.casefold().strip(".,") in short
        goes_on = (
            day
            or plain in short_months
            or names_time(plain)
            or (goes_on and plain in BETWEEN_HOURS)
        )
        if goes_on:
            kept.append(word.strip(",!?;()"))
    return " ".join(kept)


def _bare(word: str) -> str:
    """Return a word folded, without signs; a number keeps the point that makes it a day."""
    plain = fold(word).strip(",!?;:()")
    return plain if plain[:1].isdecimal() else plain.strip(".")


def fits(reading: Reading, appointment: Appointment) -> bool:
    """Whether the appointment lies at a time that was named; of several readings any will do."""
    match reading:
        case Understood(value=value):
            return _covers(value, appointment)
        case Doubtful(choices=choices):
            return any(_covers(choice, appointment) for choice in choices)
        case _:
            return False


def _covers(value: Value, appointment: Appointment) -> bool:
    local = appointment.local_start
    match value:
        case Moment(start=start) | Span(start=start):
            return start == appointment.start
        case Day(day=day):
            return day == local.date()
        case DaySpan(first=first, last=last):
            return first <= local.date() <= last
        case _:
            return False
