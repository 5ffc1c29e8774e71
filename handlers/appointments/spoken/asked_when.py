"""Questions of a family after its appointments: when, where, how long, whether there is one.

Every word has to be known: whoever asks after another's date, or a school's, names it.
"""

from itertools import pairwise

from handlers.appointments.spoken import asked_words as w
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import JOINING, is_number
from handlers.appointments.spoken.plural import SEVERAL
from handlers.appointments.spoken.said import Meaning, Said

Words = tuple[str, ...]


def asks_when(said: Words) -> Said | None:
    """ "Wann war das nochmal?", "Welche Termine haben wir?": answered with what stands."""
    said = _plain(said)
    about = _without_pairs(said)
    when = v.WHEN if "?" in said else v.WHEN - {"klockan"}  # "vi ses klockan tio"
    asked = _any(said, when) or len(about) < len(said)
    if not asked or not _only(said, w.IN_ASKING_TO_BE_TOLD) or _any(said, v.UNSURE):
        return None
    if not _any(about, v.APPOINTMENT | w.AGAIN) and not _together(said):
        return None
    return None if _to_be_made(said) else Said(Meaning.WHEN, plain=_any(about, v.APPOINTMENT))


def asks_how_long(said: Words) -> Said | None:
    """ "Wie lange dauert der Termin?" is answered with its beginning and its end."""
    known = _only(said, w.IN_A_QUESTION | w.LASTING)
    if not known or not _any(said, v.APPOINTMENT) or not _lasting(said) or _any(said, v.UNSURE):
        return None
    return Said(Meaning.WHEN, plain=True)


def asks_whether(said: Words) -> Said | None:
    """ "Bleibt es beim Termin morgen?" is answered with what stands."""
    if (
        "?" not in said
        or not _any(said, v.STANDS)
        or not (_any(said, v.APPOINTMENT) or {"still", "on"} <= set(said) or _stays_on(said))
    ):
        return None
    known = _only(said, w.IN_A_QUESTION | v.STANDS | w.IN_STANDS)
    return (
        Said(Meaning.WHEN, plain=_any(said, v.APPOINTMENT))
        if known and not _any(said, w.UNSURE_HERE)
        else None
    )


def asks_whether_any(said: Words) -> Said | None:
    """ "Haben wir morgen einen Termin?", "Der Termin ist morgen, oder?": answered with what stands."""
    said = _plain(said)
    about = _without_pairs(said)
    told = "?" in said and (_any(said, w.IS) or (_any(said, w.HAVE) and _any(said, w.WE)))
    if not (told or asks_of_what_stands(said)) or not _only(said, w.IN_A_STATE):
        return None
    if _any(said, v.UNSURE) or not (_any(about, w.OWN) or _together(said)):
        return None
    return Said(Meaning.WHEN, plain=_any(about, w.OWN - {"tid"}))


def asks_whether_done(said: Words) -> Said | None:
    """ "Abgesagt?" is answered with what stands."""
    known = w.IN_A_QUESTION | v.DONE | SEVERAL
    if "?" not in said or not _any(said, v.DONE) or not _only(said, known):
        return None
    return Said(Meaning.WHEN, plain=False)


def asks_of_what_stands(said: Words) -> bool:
    """Whether it begins as a question of fact, "haben wir morgen …", "is the meeting …": no wish."""
    start = next((i for i, word in enumerate(said) if word not in w.BEFORE_A_VERB), len(said))
    verb, subject = (*said[start : start + 2], "", "")[:2]
    if verb in w.HAVE:
        return subject in w.WE and (verb not in w.DO or _any(said[start + 2 :], w.HAVE | {"meet"}))
    return verb in w.IS and _any(said, v.APPOINTMENT) and not _any(said, w.WISHING)


def asks_of_it(said: Words) -> Words:
    """Return "wo ist das?" with the appointment in the place of "das"; nothing where it is none such."""
    start = next((i for i, word in enumerate(said) if word not in w.BEFORE_A_VERB), len(said))
    asked = said[start:]
    if asked[:2] == ("var", "aer"):  # by itself "var" says that something was
        asked = ("where", *asked[1:])
    first = asked[0] if asked else ""
    if first not in w.ASKS_FIRST or not all(_any(asked, some) for some in (w.IT, w.IS_OR_LASTS)):
        return ()
    named = tuple("termin" if word in w.IT else word for word in asked)
    return named if asks_when(named) or asks_how_long(named) or asks_whether(named) else ()


def asks_for_all(said: Words) -> bool:
    """Whether more than the next one is asked for."""
    return _any(said, w.ALL)


def asks_for_the_next(said: Words) -> bool:
    """Whether the one that is going on cannot be meant."""
    return _any(said, w.NEXT)


def asks_for_a_new_one(said: Words) -> bool:
    """Whether it is one that somebody hopes for, or knows of, beside the old one."""
    return _any(said, v.NEWLY)


def without_asking(folded: str) -> str:
    """Return a question without what only asks for a time; nothing of one that names two days.

    "Heute oder morgen" would read as "heute morgen", and "der nächste Termin" names no day.
    """
    return "" if w.BETWEEN_DAYS.search(folded) else w.ASKS_FOR_A_TIME.sub(" ", folded)


def _plain(said: Words) -> Words:
    """Leave out the "und" of "wann und wo", the "oder" between two days, and "oder?" at the end."""
    if len(said) > 2 and said[-1] == "?" and said[-2] in w.TAGS:
        said = (*said[:-2], "?")
    joins = [
        i
        for i in range(1, len(said) - 1)
        if (said[i] in JOINING and {said[i - 1], said[i + 1]} <= v.WHEN)
        or (said[i] in w.OR and _is_time(said[i - 1]) and _is_time(said[i + 1]))
    ]
    return tuple(word for i, word in enumerate(said) if i not in joins)


def _is_time(word: str) -> bool:
    return is_number(word) or word in v.ABOUT_TIME


def _without_pairs(said: Words) -> Words:
    """Leave out pairs of words that ask for a time: in "vilken tid" there is no appointment."""
    taken = {i for i, pair in enumerate(pairwise(said)) if pair in w.PAIRS}
    return tuple(
        word for i, word in enumerate(said) if i not in taken and not (i and i - 1 in taken)
    )


def _together(said: Words) -> bool:
    return "kommen" in said or any(pair <= set(said) for pair in w.TOGETHER)


def _to_be_made(said: Words) -> bool:
    """Whether somebody asks when it could be; "können Sie mir sagen, wann" is no such thing."""
    return _any(said, v.MAY_I) and not _any(said, w.TELL)


def _stays_on(said: Words) -> bool:
    """Whether it is "bleibt es bei Donnerstag?"; "es bleibt bei ihm" names no day."""
    day = any(_is_time(word) and word not in v.NO_TIME for word in said)
    return "bei" in said and _any(said, w.STAYS_ON) and day


def _lasting(said: Words) -> bool:
    return any(pair <= set(said) for pair in w.HOW_LONG)


def _only(said: Words, known: frozenset[str]) -> bool:
    return all(word in known or is_number(word) for word in said)


def _any(said: Words, some: frozenset[str]) -> bool:
    return not some.isdisjoint(said)
