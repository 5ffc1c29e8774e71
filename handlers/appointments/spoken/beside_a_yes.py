"""A request beside a yes that touches neither date nor place: "ja, bitte nicht klingeln".

Only known requests, and no word of a time, a place or a change: "ja, aber bitte nicht um 15 Uhr" is no yes.
"""

from itertools import takewhile
from typing import Final

from handlers.appointments.spoken import reply_words as w
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import fold, words_of
from handlers.appointments.spoken.words import LONGEST_YES, names_time

_COMING: Final = frozenset({"komme", "kommen", "kommer"})
_YES: Final = ((v.BARE_YES | v.CLEAR_YES) - _COMING) | {"das", "es", "that", "det"}
_BESIDE: Final = frozenset({"aber", "und", "nur", "but", "and", "men", "och"})
_ASKED: Final = frozenset(
    words_of(
        "klingeln klingel laeuten klopfen klopf parken parke hupen rauchen erschrecken wundern vergessen"
        " mitbringen ausziehen weitersagen knock park honk bell bring forget knacka parkera gloem"
    )
)
_POLITE: Final = frozenset({"do", "can", "koennen", "koennten", "kann", "could", "kan"})
_OTHER: Final = (
    (
        v.CHANGE
        | v.CANCEL
        | v.FAIL
        | v.UNSURE
        | v.APPOINTMENT
        | v.AT_HOME
        | v.NO
        | w.PLACES
        | w.GRAVE
    )
    | w.LATER
    | {"?", "bei", "zu", "mehr", "woanders", "morgens", "nachts", "frueh", "spaet"}
) - (_POLITE | _BESIDE)


def before_a_request(text: str) -> str:
    """Return the yes before such a request, empty where it is none or asks for anything else."""
    said = words_of(fold(text))
    yes = tuple(takewhile(_YES.__contains__, said))
    asked = tuple(word for word in said[len(yes) :] if word not in _BESIDE)
    brings = {"bringen", "mit"} <= set(asked)
    if not yes or len(asked) > LONGEST_YES or not (brings or not _ASKED.isdisjoint(asked)):
        return ""
    touched = not _OTHER.isdisjoint(asked) or any(map(names_time, asked))
    return "" if touched else " ".join(yes)
