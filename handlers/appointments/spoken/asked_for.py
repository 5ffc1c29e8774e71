"""A wish for an appointment: "ich brauche einen neuen Termin". "Den Termin" is the one that stands."""

from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.asked_when import asks_of_what_stands
from handlers.appointments.spoken.folding import is_number
from handlers.appointments.spoken.said import Meaning, Said

Words = tuple[str, ...]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def wants_one(said: Words) -> Said | None:
    """Return a wish, plain where it is for another one, whatever stands; None where it is none."""
    if not _any(said, v.APPOINTMENT) or not all(w in _IN_A_WISH or is_number(w) for w in said):
        return None
    if asks_of_what_stands(said) or said[:2] in _WHETHER_NEEDED:
        return None
    wished = _any(said, _WANTING | v.NEWLY)
    asked = wished or (_any(said, _MAKING) and _any(said, v.MAY_I | _GLADLY))
    if not asked and not all(word in _ONLY_THE_WORD for word in said):
        return None
    return Said(Meaning.NEW, plain=asked and not _any(said, _THAT_ONE))


def books_one(said: Words) -> bool:
    """Whether a new one is booked, not moved: "boka en tid" and "boka om" share their verb."""
    return "boka" in said and "om" not in said and _any(said, _ANY_ONE)


def _any(said: Words, some: frozenset[str]) -> bool:
    return not some.isdisjoint(said)


_WANTING = _words(
    """
    weiteren another brauch brauche brauchen braeuchte braeuchten moechte moechten will wollen need
    want would id behoever vill vilja skulle
    """
)
_MAKING = _words(
    "machen vereinbaren ausmachen bekommen haben haette haetten make have get ha faa boka"
)
_GLADLY = _words("gern gerne like gaerna")
_ANY_ONE = _words("en ett ny nytt")
_THAT_ONE = _words(
    "der die den dem unser unsere unseren unserem mein meine meinen meinem the this that my our vaar min"
)
_IN_A_WISH = (
    (v.FILLER | v.APPOINTMENT | v.NEWLY | v.MAY_I) | (_WANTING | _MAKING | _GLADLY) | {"?", "to"}
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
