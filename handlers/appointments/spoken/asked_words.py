"""The words of a question after an appointment: German, English, Swedish, folded as in `vocabulary`."""

import re

from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.reply_words import LATER


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


IN_STANDS = _words("bei beim dabei noch weiterhin on fortfarande kvar jetzt nun")
"""Around these a family asks whether its appointment holds."""

ASKING = v.NEWLY | _words(
    """
    wann war ist waere um wie viel wieviel welche welchem welcher uhrzeit uhr findet statt hab habe
    haben hatten nochmal noch mal wieder eigentlich weiss nicht mehr wissen naechste naechster
    naechsten kommen kommt jetzt nun gleich genau sagen ihr treffen und muessen muss sollen soll sein
    los geht
    when what time is was again do did have next which coming the
    naer aer var igen hade har naesta vilken dag
    sind unsere unseren alle gibt stehen anstehen are our all vaara
    vergessen forgot forgotten gloemt uebernaechste uebernaechster uebernaechsten sehen meet there of for
    mir sagen tell vart vaart nu ska ses traeffas ach oh aha
    """
)

STAYS_ON = _words("bleibt bleibts")
"""With "bei" and a day they ask whether that day holds, without a word for the appointment."""

AGAIN = _words("nochmal noch mal again igen wieder eigentlich naechste naechster next naesta")

PAIRS = {
    ("viel", "uhr"),
    ("wie", "spaet"),
    ("welcher", "tag"),
    ("what", "time"),
    ("what", "day"),
    ("vilken", "tid"),
    ("vilken", "dag"),
    ("hur", "dags"),
}
PAIRED = frozenset(second for _, second in PAIRS)
"""A question without one of WHEN has one of these."""

HOW_LONG = (
    {"wie", "lange"},
    {"wie", "lang"},
    {"how", "long"},
    {"hur", "laenge"},
    {"hur", "lang"},
    {"bis", "wann"},
    {"until", "when"},
    {"till", "naer"},
)
IT = _words("das es dies it that this det")
"""Right below what names an appointment these mean that one."""

ASKS_FIRST = _words(
    "wo wann wan um welche welcher where wheres when whens what naer vilken wie how hur bis until till"
)

TELL = _words("sagen tell saega schreiben")
TOGETHER = (
    {"sehen", "wir"},
    {"we", "meet"},
    {"vi", "ses"},
    {"vi", "traeffas"},
    {"coming", "you"},
    {"kommer", "ni"},
    {"wann", "vergessen"},
    {"uhrzeit", "vergessen"},
    {"when", "forgot"},
    {"uhrzeit", "war"},
    {"uhr", "war"},
    {"time", "was"},
    {"tid", "var"},
    {"naer", "gloemt"},
    {"kommt", "frau"},
    {"kommt", "herr"},
)
"""What an appointment is about, or asks for its time once more, without naming it."""

ALL = _words(
    "termine appointments tider tiderna moeten moetena uebernaechste uebernaechster uebernaechsten"
)
NEXT = _words("naechste naechster naechsten next naesta")
OR = _words("oder or eller")
TAGS = OR | _words("right richtig stimmts")
HAVE = _words("haben habe hab hatten hatte have had do did har hade")
DO = _words("do did")
WE = _words("wir ich we i vi jag")
IS = _words("ist war sind waren is was are were aer var")
WISHING = _words("moeglich possible moejligt machbar ok okay") | _words(
    "anderer anderen andere anderes anders another different other annan annat"
)
BEFORE_A_VERB = _words(
    "hallo hi hey moin hello hej guten tag und and och aber but men also ach achso oh sorry bitte please so "
    "frau herr liebe lieber mal nochmal nur just"
)
OWN = v.APPOINTMENT - {"besuch", "besoek", "visit"}
"""After visitors, "haben wir morgen besuch?", a family asks its own."""

IN_A_QUESTION = (
    v.FILLER
    | v.APPOINTMENT
    | v.ABOUT_TIME
    | v.WHEN
    | ASKING
    | AGAIN
    | PAIRED
    | _words("? hur kommer ni dig mit with med pls plz")
)
IN_ASKING_TO_BE_TOLD = IN_A_QUESTION | v.MAY_I | TELL
LASTING = _words(
    "lange lang dauert dauern geht how long does last lasts take takes hur laenge varar tar "
    "von bis until till"
)
IS_OR_LASTS = IS | LASTING | _words("findet wheres whens")
IN_A_STATE = (
    (IN_A_QUESTION - _words("gut gern gerne sehr ganz leid kommen"))
    | LATER
    | _words(
        """
        kein keinen no ingen naagon naagot en aktuell geplant ausgemacht vereinbart notiert eingetragen
        planned booked scheduled bokad bokat inbokad inbokat hatte had were waren any
        """
    )
)
UNSURE_HERE = v.UNSURE - {"statt"}
"""In a question "statt" takes place."""

ASKS_FOR_A_TIME = re.compile(
    r"\b(?:um )?wie ?viel uhr\b|\buhrzeit\b|\bklockan(?= (?:aer|var))|\b(?:what|vilken) (?:time|day|tid|dag)\b"
    r"|\b(?:ueber)?naechste[nr]?(?= (?:termin|treffen|besuch|hausbesuch))"
    r"|\bnext(?= (?:appointment|meeting|visit))|\bnaesta(?= (?:tid|moete|besoek))"
)
BETWEEN_DAYS = re.compile(r"\b(?:oder|or|eller)\b(?! ?\?)")
