"""A refusal is taken back: "hab mich vertan, Donnerstag passt", "es geht jetzt doch", "det går ändå".

Only for where one has just been passed on: by itself "es geht doch" may be about anything.
"""

import re
from typing import Final

from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import fold, is_number, words_of
from handlers.appointments.spoken.words import names_time

_SORRY: Final = (
    r"(?:entschuldigung|sorry|verzeihung|ups|oops|oj|actually|never mind|nevermind|my mistake|foerlaat"
    r"|(?:ich )?hab(?:e)? mich (?:vertan|geirrt|verschrieben|verguckt)|jag (?:tog|skrev) fel|doch|jo)"
)
_ASIDE: Final = r"(?:ja|nein|oh|ah|ach|ok|okay|hallo|bitte|danke|also|yes|no|well|please|nej|tack)"
_DAY: Final = (
    r"(?P<{0}>(?:(?:am|den|der|on|the|paa) )?[\w.:]+(?: (?:den |um |kl )?\d[\w.:]*(?: uhr)?)*)"
)
_FITS: Final = (
    r"(?:passt|geht|klappt|bleibt|works|fits|is (?:fine|ok|okay|good)|suits(?: us| me)?"
    r"|passar|gaar|funkar)"
)
_STILL: Final = r"(?:doch|jetzt|nun|wieder|so|uns|mir|noch|gut|bra|aendaa|after all|anyway|now)"
_AGAIN: Final = r"(?:doch|aendaa|after all|anyway)"
_IT: Final = r"(?:es|das|er|der termin|it|that|det|tiden)"
_I_CAN: Final = (
    r"(?:ich |wir )?(?:kann|koennen|schaffe?n?(?: es| das)?)(?: es)?(?: jetzt| nun)? doch(?: kommen)?"
    r"|(?:i|we) can (?:make it|come|do it) (?:after all|anyway)|(?:jag|vi) kan (?:komma )?aendaa"
)
_STAYS: Final = r"(?:wir )?(?:lassen|bleiben)(?: wir)?(?: es| das)?(?: doch)? (?:dabei|bei {0})|(?:also )?doch {1}"
_WITH_DAY: Final = re.compile(
    rf"{_DAY.format('fits')}(?: {_STILL})* {_FITS}(?: {_STILL})*|"
    + _STAYS.format(_DAY.format("stays"), _DAY.format("again"))
)
_WITHOUT: Final = re.compile(
    rf"(?:{_IT} )?{_FITS}(?: {_STILL})* {_AGAIN}(?: {_STILL})*|{_I_CAN}"
    rf"|wir lassen es (?:doch )?dabei|doch ja|ja doch"
)
_IT_FITS: Final = re.compile(rf"(?:{_IT} )?{_FITS}(?: {_STILL})*")
_LED: Final = re.compile(rf"(?:(?P<sorry>{_SORRY})|{_ASIDE})[ ,.!]+")
_SAYS_AGAIN: Final = re.compile(rf"\b{_AGAIN}\b|\b(?:lassen|bleiben) ")


def after_all(text: str) -> str:
    """Return it as "passt doch", with its day if it names one; any other text as it is."""
    rest, sorry = fold(text).strip(" .!,"), False
    while (said := _read(rest, sorry=sorry)) is None and (led := _LED.match(rest)):
        rest, sorry = rest[led.end() :], sorry or led["sorry"] is not None
    return said or text


def _read(said: str, *, sorry: bool) -> str | None:
    if _WITHOUT.fullmatch(said) or (sorry and _IT_FITS.fullmatch(said)):
        return "doch, passt"
    found = _WITH_DAY.fullmatch(said) if sorry or _SAYS_AGAIN.search(said) else None
    day = next((each for each in found.groups() if each), None) if found else None
    return f"{day} passt doch" if day and _is_day(day) else None


def _is_day(day: str) -> bool:
    said = words_of(day)
    known = all(names_time(word) or word in v.NO_TIME for word in said)
    return known and any(is_number(word) or word in v.WEEKDAYS for word in said)
