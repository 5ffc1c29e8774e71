"""What leaves an answer to our question open for everyday reasons: "ich frag meinen Mann und sag Bescheid".

Nobody has refused: nothing is passed on, and our question stays open. Every word has to be known, as
the same sentence may go on about something graver.
"""

import re
from typing import Final

from handlers.appointments.spoken import reply_words as w
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import JOINING, fold, is_number, without_names, words_of
from handlers.appointments.spoken.reply_phrases import CLASSES
from handlers.appointments.spoken.slips import corrected

Words = tuple[str, ...]
MOST: Final = 20


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", text))


_ASKING_FIRST: Final = _words(
    """
    frag frage fragen klaere klaeren abklaeren absprechen besprechen ruecksprache schau schaue schauen
    guck gucke gucken nachsehen nachschauen nachfragen ueberlege ueberlegen pruefe pruefen bescheid meld
    melde melden weiss unsicher kalender
    ask check look know sure
    fraagar fraaga kollar kolla vet besked aaterkommer hoer osaeker kalendern
    """
)
_PERHAPS: Final = (v.HEDGES | w.OPEN | _words("vll ev kannsein might tror")) - {"weiss", "think"}
_RELATIVE: Final = _words(
    """
    mann frau freund freundin partner partnerin mutter mama vater papa schwester bruder sohn tochter
    oma opa kind kinder kleine kleiner grosse grosser schwiegermutter tante onkel chef chefin kollegin
    nachbarin babysitter
    husband wife boyfriend girlfriend mother mom mum father dad sister brother son daughter kid kids
    grandma grandpa boss
    man fru pojkvaen flickvaen sambo mamma pappa syster bror dotter barn mormor farmor chef
    """
)
_ILL: Final = _words(
    " ".join(CLASSES[name] for name in ("ill", "fever", "ill_en", "sjuk", "feber"))
)
_AWAY: Final = _words(
    "arbeiten arbeitet schicht dienst arbeit works working work jobbar jobba abgesagt frei"
)
_MOVED: Final = _words("woanders umgezogen")

_KNOWN: Final = (
    (
        (v.FILLER | v.ABOUT_TIME | v.APPOINTMENT | v.FAIL | v.NOT | v.WHEN | v.BARE_YES | JOINING)
        | (_ASKING_FIRST | _PERHAPS | _RELATIVE | _ILL | _AWAY | _MOVED)
        | _words(
            """
        ob er ihn ihm ihr erst noch mit muss muessen mitkommen vorbeikommen dabei sein zeit hat haben
        hab habe ist sind im in zuhause sag sage sagen gebe geb geben gibt bis heute spaeter gleich wieder
        meiner meinem meinen seine deren wegen uhrzeit aber bin wir wohnen nach meine jetzt
        nein nee no sprechen reden
        ill let you now back get to have need has is if whether can he she him her with my about my not
        yet later tell first the time may be would could cant but
        jag han hon honom henne om med min mina har av mig ger aen senare inte kan maaste komma sjaelv
        men vara
        """
        )
    )
    - v.STRENGTH
    - {"sehr", "very"}
)
_NOT_OF_DATES: Final = re.compile(
    r"\bnoch (?:kann|koennen|geht)\b|\bkann ich noch\b(?! nicht)|\bfrage mich\b|\b(?:frag|ask) sie mich\b"
    r"|\b(?:er|sie|mann|freund|frau|vater|mutter|kind|sohn|tochter|niemand) weiss\b|\bweiss (?:er|sie)\b"
    r"|\bdoesnt know\b|\b(?:han|hon|man) vet\b"
)


def undecided(text: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether nothing but this is said: still to be asked or looked up, perhaps, or somebody else cannot."""
    folded = without_names(fold(text), names)
    said = corrected(words_of(folded))
    if not 0 < len(said) <= MOST or "?" in said or _NOT_OF_DATES.search(folded):
        return False
    if not all(word in _KNOWN or is_number(word) for word in said):
        return False
    return _any(said, _ASKING_FIRST | _PERHAPS) or _of_a_relative(said) or _elsewhere(said)


def _of_a_relative(said: Words) -> bool:
    cannot = _any(said, v.FAIL) and _any(said, v.NOT)
    return _any(said, _RELATIVE) and (cannot or _any(said, _ILL | _AWAY))


def _elsewhere(said: Words) -> bool:
    return _any(said, _MOVED) and "wir" in said


def _any(said: Words, some: frozenset[str]) -> bool:
    return not some.isdisjoint(said)
