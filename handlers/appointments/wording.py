"""Which fixed texts tell an appointment, and their values (texts T-22 to T-26)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from bot.core.ids import ButtonKind, TemplateId
from bot.core.outgoing import Button
from bot.core.room import Room
from bot.core.texts import Param, Text
from handlers.appointments.marks import ONCE_A_GROUP
from handlers.appointments.model import Appointment, State
from handlers.dates.model import Frequency, RepeatRule

TOPIC: Final = "appointment"

ACCEPT: Final = ButtonKind("appointment.accept")
MOVE: Final = ButtonKind("appointment.move")
CANCEL: Final = ButtonKind("appointment.cancel")
BUTTONS: Final = (
    Button(TemplateId("B-passt"), ACCEPT),
    Button(TemplateId("B-verschieben"), MOVE),
    Button(TemplateId("B-absagen"), CANCEL),
)

EVERY: Final = ButtonKind("appointment.every")
NOT_EVERY: Final = ButtonKind("appointment.every-not")
EVERY_BY_WORKER: Final = ButtonKind("appointment.every-worker")
NOT_EVERY_BY_WORKER: Final = ButtonKind("appointment.every-worker-not")
EVERY_OF_FAMILY: Final = (
    Button(TemplateId("B-ja"), EVERY),
    Button(TemplateId("B-nein"), NOT_EVERY),
)
EVERY_OF_WORKER: Final = (
    Button(TemplateId("B-ja"), EVERY_BY_WORKER),
    Button(TemplateId("B-nein"), NOT_EVERY_BY_WORKER),
)

MEANT: Final = ButtonKind("appointment.meant")
NOT_MEANT: Final = ButtonKind("appointment.not-meant")
SURE: Final = (Button(TemplateId("B-ja"), MEANT), Button(TemplateId("B-nein"), NOT_MEANT))

PROPOSAL: Final = TemplateId("T-22")
PROPOSAL_GROUP: Final = TemplateId("T-22/gruppe")
SERIES: Final = TemplateId("L-06")
SERIES_UNTIL: Final = TemplateId("L-06/bis")
SERIES_MOVED: Final = TemplateId("L-06/korrektur")
SERIES_MOVED_UNTIL: Final = TemplateId("L-06/korrektur-bis")
SERIES_FROM: Final = TemplateId("L-06/korrektur-ab")
SERIES_FROM_UNTIL: Final = TemplateId("L-06/korrektur-ab-bis")
"""Some of its occurrences stay as they were, before that day."""

CORRECTION: Final = TemplateId("T-22/korrektur")
REMINDER: Final = TemplateId("T-23")
REMINDER_LATE: Final = TemplateId("T-23/spaet")
REMINDER_GROUP: Final = TemplateId("T-23/gruppe")
REMINDER_UNREAD: Final = TemplateId("T-23/verlassen")
MOVE_ASKED: Final = TemplateId("T-24")
MOVE_ASKED_UNTOLD: Final = TemplateId("T-24/liest")
"""Nobody can be told: the worker reads it where it was written."""

MOVE_ASKED_SHORT: Final = TemplateId("T-24/kurz")
MOVES_ASKED_SHORT: Final = TemplateId("T-24/kurz-mehrere")
"""Below a heavy matter, which asks something itself: without a question."""

MOVES_ASKED: Final = TemplateId("T-24/mehrere")
MOVES_ASKED_UNTOLD: Final = TemplateId("T-24/mehrere-liest")
MOVES_PROMPT: Final = TemplateId("W-14/mehrere")

CANCELLED: Final = TemplateId("T-25")
SERIES_CANCELLED: Final = TemplateId("T-25/serie")
CANCELLED_FOR_GOOD: Final = TemplateId("T-25/abschluss")
"""Without the offer of another one: at the end of a case, and below what is graver."""

SERIES_CANCELLED_FOR_GOOD: Final = TemplateId("T-25/serie-abschluss")

MISSED: Final = TemplateId("T-26")
MISSED_EARLIER: Final = TemplateId("T-26/tag")
NEXT: Final = TemplateId("L-01")
NEXT_INSTEAD: Final = TemplateId("L-01/dann")
"""Nothing stands at the time that was asked for."""

NOTED_ARE: Final = TemplateId("L-01/mehrere")
NONE: Final = TemplateId("L-02")
NOTED: Final = TemplateId("L-03")
NOTED_UNREAD: Final = TemplateId("L-03/verlassen")
STALE: Final = TemplateId("L-04")
STALE_GONE: Final = TemplateId("L-04/kein-termin")
WHICH: Final = TemplateId("L-09")
WHICH_OF_MANY: Final = TemplateId("L-09/mehrere")
WHICH_NUMBER: Final = TemplateId("L-09/nummer")
PLAIN: Final = TemplateId("L-11")
PLAIN_LATE: Final = TemplateId("L-11/spaet")
DESERTED: Final = TemplateId("L-23/termin")
MOVE_IS_KEPT: Final = TemplateId("L-23/verschieben")
"""For whoever joins; the family reads how the office is reached."""

WANTED: Final = TemplateId("L-13")
WANTED_UNTOLD: Final = TemplateId("L-13/liest")

EVERY_ASKED: Final = TemplateId("L-21")
EVERY_KEPT: Final = TemplateId("L-21/bleiben")
EVERY_REALLY: Final = TemplateId("W-53")
EVERY_CANCELLED: Final = TemplateId("T-25/mehrere")
CANCELLED_UNREAD: Final = TemplateId("T-25/verlassen")
STAYS_CANCELLED: Final = TemplateId("T-25/bleibt")
EVERY_PROMPT: Final = TemplateId("W-15/mehrere")
OTHERS_WORD: Final = TemplateId("L-19")
OTHERS_WORD_UNTOLD: Final = TemplateId("L-19/liest")
LEFT_PROMPT: Final = TemplateId("W-57")
SUGGESTIONS: Final = frozenset(map(TemplateId, ("T-03", "T-06")))
"""To talk instead of writing; whether they close our own question is decided where they are said."""

CASE_CLOSED: Final = TemplateId("W-55")
WHICH_PERSON: Final = TemplateId("W-54")
FOR_WHOM: Final = TemplateId("W-54/wo")
OTHERS_PROMPT: Final = TemplateId("W-52")
"""Somebody has answered for an appointment that is only for one person, perhaps another one."""

LATE_PASSED_ON: Final = TemplateId("L-18")
LATE_TODAY: Final = TemplateId("W-51")

LIST: Final = TemplateId("W-03")
LIST_WHICH: Final = TemplateId("W-03/welcher")
AND_MORE: Final = TemplateId("W-03/zeile-weiter")
LIST_EMPTY: Final = TemplateId("W-04")
MOVE_SERIES: Final = TemplateId("H-verschieben/serie")
NO_PROPOSAL: Final = TemplateId("W-05/anders")
CONFIRMED_PROMPT: Final = TemplateId("W-13")
SERIES_CONFIRMED_PROMPT: Final = TemplateId("W-13/serie")
MOVE_PROMPT: Final = TemplateId("W-14")
MOVE_UNREAD: Final = TemplateId("W-14/verlassen")
"""To whoever made it and is not there any more: no command of hers would count."""

CANCELLED_PROMPT: Final = TemplateId("W-15")
SERIES_CANCELLED_PROMPT: Final = TemplateId("W-15/serie")
HOLDS_PROMPT: Final = TemplateId("W-15/gilt")
CHANGED_PROMPT: Final = TemplateId("W-15/geaendert")
ANSWER_CHANGED: Final = TemplateId("W-13/geaendert")
LATE_PROMPT: Final = TemplateId("W-16")
LATE_PLAIN: Final = TemplateId("W-16/erinnerung")
QUESTION: Final = TemplateId("W-17")
TOO_LONG_FOR_ONE: Final = TemplateId("W-17/laenge")
CLASH: Final = TemplateId("W-19/hinweis")
HOLIDAY: Final = TemplateId("W-20")
HOLIDAY_AHEAD: Final = TemplateId("W-20/serie")
CLOSED_DAY: Final = TemplateId("W-20/zu")
CLOSED_DAY_AHEAD: Final = TemplateId("W-20/serie-zu")
UNDONE: Final = TemplateId("W-27")
UNDONE_ONE: Final = TemplateId("W-27/noch")
"""Others of the same command stay called off."""

REMINDER_PLANNED: Final = TemplateId("W-27/erinnerung")
REMINDER_LINE: Final = TemplateId("W-02/erinnerung")
REMINDER_LINE_WITH_TEXT: Final = TemplateId("W-02/erinnerung-text")
NOTHING_TO_DO: Final = TemplateId("W-31")
LEFT_AS_IT_IS: Final = TemplateId("W-31/so-lassen")
SILENCE_PROMPT: Final = TemplateId("W-34")
UNUSUAL: Final = TemplateId("W-18")
WANTED_PROMPT: Final = TemplateId("W-35")
ONLY_PRIVATE: Final = TemplateId("W-12")
FIRST_HINTS: Final = TemplateId("W-12/zuerst")
"""She is alone with the bot, but this room is not yet her own."""

AGENDA: Final = TemplateId("W-42")
AGENDA_ON: Final = TemplateId("W-42/an")
AGENDA_OFF: Final = TemplateId("W-42/aus")
AGENDA_EMPTY: Final = TemplateId("W-42/keine")
FEED: Final = TemplateId("W-43")
FEED_EXISTS: Final = TemplateId("W-43/besteht")
FEED_WITHOUT_HOST: Final = TemplateId("W-43/ohne-adresse")
PLANNED: Final = TemplateId("W-44")
PLANNED_LATER: Final = TemplateId("W-44/fenster")
PLANNED_ALREADY: Final = TemplateId("W-44/schon")
TOO_LONG: Final = TemplateId("W-44/zu-lang")
WHICH_REMINDER: Final = TemplateId("W-44/welche")
OWN_PLACE: Final = TemplateId("W-50")
NO_ADDRESS: Final = TemplateId("W-50/strasse")
"""A place, or a reason, that is not on the organisation's list."""

ONLY_ONE_READS: Final = TemplateId("W-50/nur")
NOBODY_CALLED: Final = TemplateId("W-50/niemand")


def read_along(room: Room, now: datetime) -> bool:
    """Whether several of a family read here, or did when what stands was made."""
    return room.group or room.holds(ONCE_A_GROUP, now)


def discreet(appointment: Appointment, room: Room, now: datetime) -> bool:
    """Whether others than the one it is for read along (P-33, S-33)."""
    return appointment.only_for is not None and read_along(room, now)


def values(
    appointment: Appointment, room: Room, facts: Mapping[str, Param], now: datetime
) -> dict[str, Param]:
    """Return the values that tell it; place and title stay out where others read along."""
    start, end = appointment.local_start, appointment.local_end
    told: dict[str, Param] = {
        **facts,
        "wochentag": start.date(),
        "datum": start.date(),
        "uhrzeit": start.time(),
        "ende": end.time(),
        "termin": start,
        "wann": start,
        "nummer": appointment.number,
    }
    if appointment.place and not discreet(appointment, room, now):
        told["ort"] = appointment.place
    if appointment.series:
        told["rhythmus"] = _rhythm(appointment.series.rule, start)
        told["datum_bis"] = appointment.series.last
    return told


def in_short(appointment: Appointment) -> Text:
    """Return its date in a line, without place or person; of a series how it repeats."""
    start = appointment.local_start
    if appointment.series is None:
        return Text(TemplateId("L-21/zeile"), {"termin": start})
    rhythm = _rhythm(appointment.series.rule, start)
    return Text(TemplateId("L-21/reihe"), {"rhythmus": rhythm, "uhrzeit": start.time()})


def _rhythm(rule: RepeatRule, first: datetime) -> Text:
    """Return how often it takes place, in words."""
    values: dict[str, Param] = {"wochentag": first.date(), "anzahl": rule.interval}
    if rule.frequency is Frequency.MONTHLY:
        nth = "letzter" if rule.nth == -1 else str(rule.nth)
        return Text(TemplateId(f"L-06/monat-{nth}"), values)
    return Text(TemplateId("L-06/woche" if rule.interval == 1 else "L-06/wochen"), values)


def proposal(
    appointment: Appointment, room: Room, now: datetime, *, kept: bool = False
) -> TemplateId:
    """Return the text that proposes it. `kept`: of a moved series some occurrences stay before."""
    if appointment.series:
        limited = appointment.series.limited
        if appointment.version > 1:
            return _moved_series(limited=limited, kept=kept)
        return SERIES_UNTIL if limited else SERIES
    if appointment.version > 1:
        return CORRECTION
    return PROPOSAL_GROUP if discreet(appointment, room, now) else PROPOSAL


def _moved_series(*, limited: bool, kept: bool) -> TemplateId:
    if kept:
        return SERIES_FROM_UNTIL if limited else SERIES_FROM
    return SERIES_MOVED_UNTIL if limited else SERIES_MOVED


def cancelled(appointment: Appointment, *, for_good: bool) -> TemplateId:
    """Return the text that calls it off; `for_good` offers no other one."""
    if for_good:
        return SERIES_CANCELLED_FOR_GOOD if appointment.series else CANCELLED_FOR_GOOD
    return SERIES_CANCELLED if appointment.series else CANCELLED


def confirmed_prompt(appointment: Appointment) -> TemplateId:
    """Return the prompt that tells the worker of a yes."""
    return SERIES_CONFIRMED_PROMPT if appointment.series else CONFIRMED_PROMPT


def cancelled_prompt(appointment: Appointment) -> TemplateId:
    """Return the prompt that tells the worker of a cancellation."""
    return SERIES_CANCELLED_PROMPT if appointment.series else CANCELLED_PROMPT


def reminder(appointment: Appointment, room: Room, now: datetime, *, late: bool) -> TemplateId:
    """Return the text that reminds of it."""
    if discreet(appointment, room, now):
        return REMINDER_GROUP
    return REMINDER_LATE if late else REMINDER


def lines(
    appointments: Sequence[Appointment], room: Room, facts: Mapping[str, Param], now: datetime
) -> tuple[Text, ...]:
    """Return one line for each, with its number."""
    return tuple(Text(_line(a), values(a, room, facts, now)) for a in appointments)


def _line(appointment: Appointment) -> TemplateId:
    confirmed = appointment.state is State.CONFIRMED
    return TemplateId("W-03/zeile-bestaetigt" if confirmed else "W-03/zeile")
