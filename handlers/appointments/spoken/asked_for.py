"""A wish for an appointment: "ich brauche einen neuen Termin". "Den Termin" is the one that stands."""

from itertools import pairwise

from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.asked_when import asks_of_what_stands
from handlers.appointments.spoken.folding import is_number
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
    dated = any(map(_names_time, said))  # "neuer Termin Montag" may be told
    newly = _any(said, v.NEWLY) and (not dated or _any(said, _ONE))
    wished = newly or _any(said, _WANTING)
    asked = wished or (_any(said, _MAKING) and _any(said, v.MAY_I | _KINDLY))
    if not asked and not all(word in _ONLY_THE_WORD for word in said):
        return None
    plain, instead = asked and not _any(said, _THAT_ONE), _any(said, _INSTEAD)
    return Said(Meaning.NEW, plain=plain, dated=dated, wished=instead)


def wants_it_not(said: Words) -> Said | None:
    """Return that the one that stands is not wanted: "ich brauche den Termin nicht"."""
    if said[:2] in _WHETHER_NEEDED or not all(
        w in _IN_A_TURNING_DOWN or is_number(w) for w in said
    ):
        return None
    turned_down = all(_any(said, some) for some in (_NOT, _WANTING, v.APPOINTMENT, _MYSELF))
    if not turned_down or not _any(said, _THAT_ONE | {"tiden"}):
        return None
    return Said(Meaning.CANNOT, plain=True, dated=any(map(_names_time, said)))


def books_one(said: Words) -> bool:
    """Whether a new one is booked, not moved: "boka en tid" and "boka om" share their verb."""
    return "boka" in said and "om" not in said and _any(said, _ANY_ONE)


def _for_something(said: Words) -> bool:
    """Whether it is for, or with, anything but those who talk here: "danke für den neuen Termin"."""
    return any(one in _FOR and after not in _US for one, after in pairwise((*said, "")))


def _names_time(word: str) -> bool:
    return is_number(word) or (word in v.ABOUT_TIME and word not in v.NO_TIME)


def _any(said: Words, some: frozenset[str]) -> bool:
    return not some.isdisjoint(said)


_WANTING = _words(
    """
    weiteren zweiten anderen annan another brauch bruch brauche brauchen braeuchte braeuchten moechte
    moechten will wollen need want would id behoever vill vilja skulle
    """
)
_MAKING = _words(
    "machen vereinbaren ausmachen bekommen kriegen haben ham haette haetten haett make have get ha faa boka"
)
_KINDLY = _words("gern gerne like gaerna bitte please koennt frei")
_INSTEAD = _words("anderen annan")
_DAYS = v.ABOUT_TIME - {"do"}
_FOR = _words("mit fuer with for")
_US = _words("mich mir uns ihnen sie dir dich euch me us you")
_NOT = _words("nicht nich not dont inte")
_MYSELF = _words("ich ick wir i we jag vi")
_ONE = _words("einen nen")
_ANY_ONE = _words("en ett ny nytt")
_THAT_ONE = _words(
    "der die den dem unser unsere unseren unserem mein meine meinen meinem the this that my our vaar min"
)
_IN_A_WISH = (
    (v.FILLER | v.APPOINTMENT | v.NEWLY | v.MAY_I | _DAYS | _WANTING | _MAKING | _KINDLY)
    | _words("? to ick nen n neie dringend wieder urgently")
    | _FOR
)
_IN_A_TURNING_DOWN = (v.FILLER | v.APPOINTMENT | _DAYS | _WANTING | _NOT) | _words(
    "mehr anymore ick haben ha"
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
