"""Whether a message is better sorted out in a talk because of its shape. Long is not complex."""

import re

from handlers.sensitive.grammar import any_of
from handlers.sensitive.normalise import Tokens

_QUESTION_WORDS = any_of(
    (
        *("wie", "was", "wann", "wo", "wer", "warum", "wieso", "weshalb", "welche*", "wohin", "ob"),
        *("bekomme", "bekommen", "kann", "muss", "darf", "soll", "stimmt", "how", "what", "when"),
        *(
            "where",
            "who",
            "why",
            "which",
            "should",
            "can",
            "must",
            "do",
            "does",
            "is",
            "hur",
            "vad",
        ),
        *("när", "var", "vem", "varför", "vilken", "vilka", "ska", "får", "måste"),
    )
)
_LOGISTICS = any_of(
    (
        *("uhr", "montag*", "dienstag*", "mittwoch*", "donnerstag*", "freitag*", "samstag*"),
        *("sonntag*", "morgen", "übermorgen", "termin*", "treffen", "bus", "bahn", "monday"),
        *("tuesday", "wednesday", "thursday", "friday", "appointment", "måndag", "tisdag"),
        *("onsdag", "torsdag", "fredag", "tid", "adresse", "parken"),
    )
)
_PROBLEMS = any_of(
    (
        *("problem*", "schwierig*", "stress*", "streit*", "sorge*", "überforder*", "schlimm*"),
        *("angst", "ablehn*", "abgelehnt", "schuld*", "unterhalt*", "umgang*", "kindergeld"),
        *("therapie*", "jugendamt*", "schule", "jobcenter", "amt", "gericht*", "anwalt", "school"),
        *("benefit*", "court", "custody", "worried", "difficult", "skolan", "vårdnad", "oro*"),
    )
)
_ENDS = re.compile(r"[.!\n]")
_LONG = 600
_SHORT = 200


def is_complex(text: str, tokens: Tokens) -> bool:
    """Three or more separate questions, or a long text that circles around problems.

    A question has two words at least: "which????" is not four, nor "milk? bread?" two.
    """
    marks = _marked(text)
    if marks < 3 and len(text) < _SHORT:
        return False
    problems = len({word for word in tokens.words if _PROBLEMS.fits(word)})
    logistics = sum(word.isdigit() or _LOGISTICS.fits(word) for word in tokens.words)
    questions = max(marks, _asked(tokens))
    if questions >= 3 and questions + problems - logistics >= 3:
        return marks >= 3 or problems >= 2
    return len(text) >= _LONG and problems >= 4 and problems > logistics


def _marked(text: str) -> int:
    """Question marks after at least two words of their own sentence."""
    asked = (_ENDS.split(part)[-1] for part in text.split("?")[:-1])
    return sum(len(part.split()) > 1 for part in asked)


def _asked(tokens: Tokens) -> int:
    """Clauses that begin with a question word."""
    previous, count = -1, 0
    for word, clause in zip(tokens.words, tokens.clause, strict=True):
        if clause != previous and _QUESTION_WORDS.fits(word):
            count += 1
        previous = clause
    return count
