"""What another subject hears, and nothing beside it: "rufen Sie mich bitte um 9 an", "bitte nicht anrufen"."""

from collections.abc import Callable
from typing import Final

from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import clauses, is_number, words


def only_wishes(part: str, elsewhere: Callable[[str], bool]) -> bool:
    """Whether it says no more than such a wish and its time; a reason beside it may be a refusal."""
    return all(
        _padding(clause) or (elsewhere(clause) and _known(clause)) for clause in clauses(part)
    )


def _padding(clause: str) -> bool:
    return v.FILLER.issuperset(words(clause))


def _known(clause: str) -> bool:
    said = words(clause)
    wished = all(word in _IN_A_WISH or is_number(word) for word in said)
    return wished or _IN_A_PLEA.issuperset(said)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ANOTHER: Final = _words("geht ginge anderen andere anderer anders another annan")
_IN_A_WISH: Final = (
    (v.FILLER | v.ASK_YOU | v.ABOUT_TIME | (v.ASK_TO - _ANOTHER))
    | _words("rufen ruf ruft rufe anrufen anruf zurueck zurueckrufen rueckruf telefonisch jemand")
    | _words("? kurz vorher davor was ist ueber gespeichert loeschen daten alle alles")
    | _words("call back phone ring someone before what is stored about delete data all")
    | _words("ringa ringer upp tillbaka innan radera allt vad aer lagrat om uppgifter")
)
_IN_A_PLEA: Final = v.FILLER | _words(
    """
    nicht nichts mehr rufen ruf ruft anrufen auf ab anrufbeantworter mailbox sprechen vorher
    not dont call ring phone leave no voicemail voice mail before
    inte ring ringa laemna paa telefonsvararen roestbrevlaadan prata tala in innan
    """
)
"""No word for what somebody can or must, which a "nicht" would deny."""
