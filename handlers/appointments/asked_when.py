"""Questions of a family after its appointments: when, where, how long, whether there is one.

Every word has to be known: whoever asks after another's date, or a school's, names it.
"""

import re
from itertools import pairwise

from handlers.appointments import vocabulary as v
from handlers.appointments.folding import JOINING, is_number
from handlers.appointments.plural import SEVERAL
from handlers.appointments.reply_words import LATER
from handlers.appointments.said import Meaning, Said

Words = tuple[str, ...]


def asks_when(said: Words) -> Said | None:
    """ "Wann war das nochmal?", "Welche Termine haben wir?": answered with what stands."""
    said = _plain(said)
    about = _without_pairs(said)
    asked = _any(said, v.WHEN) or len(about) < len(said)
    if not asked or not _only(said, _IN_A_QUESTION) or _any(said, v.UNSURE):
        return None
    if not _any(about, v.APPOINTMENT | v.AGAIN) and not _together(said):
        return None
    return None if _to_be_made(said) else Said(Meaning.WHEN, plain=_any(about, v.APPOINTMENT))


def asks_how_long(said: Words) -> Said | None:
    """ "Wie lange dauert der Termin?" is answered with its beginning and its end."""
    known = _only(said, _IN_A_QUESTION | _LASTING)
    if not known or not _any(said, v.APPOINTMENT) or not _lasting(said) or _any(said, v.UNSURE):
        return None
    return Said(Meaning.WHEN, plain=True)


def asks_whether(said: Words) -> Said | None:
    """ "Bleibt es beim Termin morgen?" is answered with what stands."""
    if (
        "?" not in said
        or not _any(said, v.STANDS)
        or not (_any(said, v.APPOINTMENT) or {"still", "on"} <= set(said))
    ):
        return None
    known = _only(said, _IN_A_QUESTION | v.STANDS | v.IN_STANDS)
    return (
        Said(Meaning.WHEN, plain=_any(said, v.APPOINTMENT))
        if known and not _any(said, _UNSURE_HERE)
        else None
    )


def asks_whether_any(said: Words) -> Said | None:
    """ "Haben wir morgen einen Termin?", "Der Termin ist morgen, oder?": answered with what stands."""
    said = _plain(said)
    about = _without_pairs(said)
    told = "?" in said and (_any(said, _IS) or (_any(said, _HAVE) and _any(said, _WE)))
    if not (told or asks_of_what_stands(said)) or not _only(said, _IN_A_STATE):
        return None
    if _any(said, v.UNSURE) or not (_any(about, _OWN) or _together(said)):
        return None
    return Said(Meaning.WHEN, plain=_any(about, _OWN - {"tid"}))


def asks_whether_done(said: Words) -> Said | None:
    """ "Abgesagt?" is answered with what stands."""
    known = _IN_A_QUESTION | v.DONE | SEVERAL
    if "?" not in said or not _any(said, v.DONE) or not _only(said, known):
        return None
    return Said(Meaning.WHEN, plain=False)


def asks_of_what_stands(said: Words) -> bool:
    """Whether it begins as a question of fact, "haben wir morgen …", "is the meeting …": no wish."""
    start = next((i for i, word in enumerate(said) if word not in _BEFORE_A_VERB), len(said))
    verb, subject = (*said[start : start + 2], "", "")[:2]
    if verb in _HAVE:
        return subject in _WE and (verb not in _DO or _any(said[start + 2 :], _HAVE | {"meet"}))
    return verb in _IS and _any(said, v.APPOINTMENT) and not _any(said, _WISHING)


def asks_for_all(said: Words) -> bool:
    """Whether more than the next one is asked for, or more of it than when it begins."""
    return _any(said, _ALL) or _lasting(said)


def asks_for_the_next(said: Words) -> bool:
    """Whether the one that is going on cannot be meant."""
    return _any(said, _NEXT)


def without_asking(folded: str) -> str:
    """Return a question without what only asks for a time, and "der nächste Termin", which names none."""
    return _ASKS_FOR_A_TIME.sub(" ", folded)


def _plain(said: Words) -> Words:
    """Leave out the "und" of "wann und wo", and an "oder?" that asks for nothing else."""
    if len(said) > 2 and said[-1] == "?" and said[-2] in _TAGS:
        said = (*said[:-2], "?")
    joins = [
        i
        for i in range(1, len(said) - 1)
        if said[i] in JOINING and {said[i - 1], said[i + 1]} <= v.WHEN
    ]
    return tuple(word for i, word in enumerate(said) if i not in joins)


def _without_pairs(said: Words) -> Words:
    """Leave out pairs of words that ask for a time: in "vilken tid" there is no appointment."""
    taken = {i for i, pair in enumerate(pairwise(said)) if pair in _PAIRS}
    return tuple(
        word for i, word in enumerate(said) if i not in taken and not (i and i - 1 in taken)
    )


def _together(said: Words) -> bool:
    return "kommen" in said or any(pair <= set(said) for pair in _TOGETHER)


def _to_be_made(said: Words) -> bool:
    """Whether somebody asks when it could be; "können Sie mir sagen, wann" is no such thing."""
    return _any(said, v.MAY_I) and not _any(said, _TELL)


def _lasting(said: Words) -> bool:
    return any(pair <= set(said) for pair in _HOW_LONG)


def _only(said: Words, known: frozenset[str]) -> bool:
    return all(word in known or is_number(word) for word in said)


def _any(said: Words, some: frozenset[str]) -> bool:
    return not some.isdisjoint(said)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PAIRS = {
    ("viel", "uhr"),
    ("wie", "spaet"),
    ("what", "time"),
    ("what", "day"),
    ("vilken", "tid"),
    ("vilken", "dag"),
    ("hur", "dags"),
}
PAIRED = frozenset(second for _, second in _PAIRS)
"""A question without one of WHEN has one of these."""

_HOW_LONG = (
    {"wie", "lange"},
    {"wie", "lang"},
    {"how", "long"},
    {"hur", "laenge"},
    {"hur", "lang"},
)
_TELL = _words("sagen tell saega schreiben")
_TOGETHER = (
    {"sehen", "wir"},
    {"we", "meet"},
    {"vi", "ses"},
    {"vi", "traeffas"},
    {"coming", "you"},
    {"kommer", "ni"},
)
_ALL = _words(
    "termine appointments tider tiderna moeten moetena uebernaechste uebernaechster uebernaechsten"
)
_NEXT = _words("naechste naechster naechsten next naesta")
_TAGS = _words("oder eller right richtig stimmts")
_HAVE = _words("haben habe hab hatten hatte have had do did har hade")
_DO = _words("do did")
_WE = _words("wir ich we i vi jag")
_IS = _words("ist war sind waren is was are were aer var")
_WISHING = _words("moeglich possible moejligt machbar ok okay") | _words(
    "anderer anderen andere anderes anders another different other annan annat"
)
_BEFORE_A_VERB = _words(
    "hallo hi hey moin hello hej guten tag und and och aber but men also sorry bitte please so "
    "frau herr liebe lieber mal nochmal nur just"
)
_OWN = v.APPOINTMENT - {"besuch", "besoek", "visit"}
"""After visitors, "haben wir morgen besuch?", a family asks its own."""

_IN_A_QUESTION = (
    v.FILLER
    | v.APPOINTMENT
    | v.ABOUT_TIME
    | v.WHEN
    | v.ASKING
    | v.AGAIN
    | PAIRED
    | v.MAY_I
    | _TELL
    | _words("? hur vi kommer")
)
_LASTING = _words("lange lang dauert dauern geht how long does last lasts take takes hur laenge varar tar")
_IN_A_STATE = (
    (_IN_A_QUESTION - v.MAY_I - _words("gut gern gerne sehr ganz leid kommen"))
    | LATER
    | _words(
        """
        kein keinen no ingen naagon naagot en aktuell geplant ausgemacht vereinbart notiert eingetragen
        planned booked scheduled bokad bokat inbokad inbokat hatten hatte had hade were waren any
        """
    )
)
_UNSURE_HERE = v.UNSURE - {"statt"}
"""In a question "statt" takes place."""

_ASKS_FOR_A_TIME = re.compile(
    r"\b(?:um )?wie ?viel uhr\b|\buhrzeit\b|\bklockan(?= (?:aer|var))|\b(?:what|vilken) (?:time|day|tid|dag)\b"
    r"|\b(?:ueber)?naechste[nr]?(?= (?:termin|treffen|besuch|hausbesuch))"
    r"|\bnext(?= (?:appointment|meeting|visit))|\bnaesta(?= (?:tid|moete|besoek))"
)
