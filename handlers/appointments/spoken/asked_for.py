"""A wish for an appointment: "ich brauche einen neuen Termin". "Den Termin" is the one that stands."""

from itertools import pairwise

from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.asked_when import asks_of_what_stands
from handlers.appointments.spoken.folding import is_number
from handlers.appointments.spoken.plural import Every
from handlers.appointments.spoken.said import Meaning, Said

Words = tuple[str, ...]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def wants_one(said: Words) -> Said | None:
    """Return a wish, plain where it is for another one, whatever stands; None where it is none.

    `wished`: in place of the one that stands, if one does.
    """
    if not _any(said, v.APPOINTMENT) or not all(w in _IN_A_WISH or is_number(w) for w in said):
        return None
    if asks_of_what_stands(said) or said[:2] in _WHETHER_NEEDED or _for_something(said):
        return None
    if tells_of_one(said) or (_any(said, _BEING) and not _any(said, _OTHER)):
        return None
    dated = says_when(said)  # "neuer Termin Montag" may be told
    newly = _any(said, v.NEWLY) and (not dated or _any(said, _ONE))
    wished = newly or _any(said, _WANTING | _OTHER)
    asked = wished or _asks_for_one(said)
    if not asked and not all(word in _ONLY_THE_WORD for word in said):
        return None
    plain, instead = asked and not _any(said, _THAT_ONE), _any(said, _INSTEAD)
    return Said(Meaning.NEW, plain=plain, dated=dated, wished=instead)


def wants_it_not(said: Words) -> Said | None:
    """Return that the one that stands is not wanted: "ich brauche den Termin nicht".

    With a day it is plain only where one stands on it: "ich will den Termin nicht am Freitag".
    """
    if said[:2] in _WHETHER_NEEDED or not all(
        w in _IN_A_TURNING_DOWN or is_number(w) for w in said
    ):
        return None
    turned_down = all(_any(said, some) for some in (_NOT, _WANTING, v.APPOINTMENT, _MYSELF))
    if not turned_down or not _any(said, _THAT_ONE | _SEVERAL | {"tiden"}):
        return None
    dated = says_when(said)
    every = Every.ALL if _any(said, _SEVERAL) else None
    return Said(Meaning.CANNOT, plain=not dated, dated=dated, every=every)


def books_one(said: Words) -> bool:
    """Whether a new one is booked, not moved: "boka en tid" and "boka om" share their verb."""
    return "boka" in said and "om" not in said and _any(said, _ANY_ONE)


def _asks_for_one(said: Words) -> bool:
    please = _any(said, _PLEASE) and _any(said, _ANY_ONE | _ONE)
    return please or (_any(said, _MAKING) and _any(said, v.MAY_I | _KINDLY))


def tells_of_one(said: Words) -> bool:
    """Whether somebody has one: "wir haben am Montag einen neuen Termin"."""
    has = any({one, after} & _HAVING and {one, after} & _WHOSE for one, after in pairwise(said))
    return has and not _any(said, _WANTING | v.MAY_I | {"?", "to"})


def _for_something(said: Words) -> bool:
    """Whether it is for, or with, anything but those who talk here: "danke für den neuen Termin"."""
    return any(one in _FOR and after not in _US for one, after in pairwise((*said, "")))


def says_when(said: Words) -> bool:
    """Whether a time is named: "so früh" is none."""
    told = zip(("", *said), said, strict=False)
    return any(_names_time(word) for before, word in told if (before, word) not in _TOO_EARLY)


def _names_time(word: str) -> bool:
    return is_number(word) or (word in v.ABOUT_TIME and word not in v.NO_TIME)


def _any(said: Words, some: frozenset[str]) -> bool:
    return not some.isdisjoint(said)


_WANTING = _words(
    """
    brauch bruch brauche brauchen braeuchte braeuchten moechte
    moechten will wollen wollte wollten need want would id behoever vill vilja skulle
    """
)
_OTHER = _words(
    "weiteren zweiten anderen anderer spaeteren frueheren annan another later earlier senare tidigare"
)
_TOO_EARLY = {("so", "frueh"), ("zu", "frueh")}
_BEING = _words("gibt geht ginge")
_HAVING = _words("haben habe hab ham have har")
_WHOSE = _words("ich ick wir sie ihr du es man i we you they jag vi du ni")
_MAKING = _words(
    "machen vereinbaren ausmachen bekommen kriegen haben ham haette haetten haett make have get ha faa boka"
)
_KINDLY = _words("gern gerne like gaerna bitte please koennt frei")
_PLEASE = _words("bitte please snaella tack")
_INSTEAD = _words("anderen anderer spaeteren frueheren annan later earlier senare tidigare")
_SEVERAL = _words("termine terminen appointments tiderna moetena")
_DAYS = v.ABOUT_TIME - {"do"}
_FOR = _words("mit fuer bei with for hos")
_US = _words("mich mir uns ihnen sie dir dich euch me us you")
_NOT = _words("nicht nich not dont inte")
_MYSELF = _words("ich ick wir i we jag vi")
_ONE = _words("einen nen an a")
_ANY_ONE = _words("en ett ny nytt")
_THAT_ONE = _words(
    "der die den dem unser unsere unseren unserem mein meine meinen meinem the this that my our vaar min"
)
_IN_A_WISH = (
    (v.FILLER | v.APPOINTMENT | v.NEWLY | v.MAY_I | _DAYS | _WANTING | _OTHER | _MAKING | _KINDLY)
    | _words("? to ick nen n neie dringend wieder urgently")
    | _FOR
    | _BEING
    | _HAVING
)
_IN_A_TURNING_DOWN = (v.FILLER | v.APPOINTMENT | _DAYS | _WANTING | _NOT) | _words(
    "mehr anymore ick haben ha spaet"
)
_ONLY_THE_WORD = v.APPOINTMENT | {"?", "bitte", "please"}
_WHETHER_NEEDED = {
    ("brauche", "ich"),
    ("brauchen", "wir"),
    ("need", "i"),
    ("need", "we"),
    ("behoever", "jag"),
    ("behoever", "vi"),
}
