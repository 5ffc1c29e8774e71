"""Whether a message is better sorted out in a talk because of its shape. Long is not complex."""

import re

from handlers.sensitive.normalise import Tokens

_QUESTION_WORDS = frozenset(
    """wie was wann wo wer warum wieso weshalb welche welcher welches wohin woher wieviel ob
    bekomme bekommen kann muss darf soll stimmt how what when where who why which should can must
    do does is hur vad nar var vem varfor vilken vilka ska far maste""".split()
)
_LOGISTICS = re.compile(
    r"\d{1,2}[:.]\d{2}|\b\d{1,2}\s?uhr|montag|dienstag|mittwoch|donnerstag|freitag|samstag"
    r"|sonntag|morgen|übermorgen|termin|treffen|bus|bahn|monday|tuesday|wednesday|thursday"
    r"|friday|måndag|tisdag|onsdag|torsdag|fredag",
    re.IGNORECASE,
)
_PROBLEM = re.compile(
    r"\bproblem|\bschwierig|\bweiß nicht|\bweiss nicht|\bverstehe? nicht|\bstress|\bstreit"
    r"|\bsorge|\büberforder|\bschlimm|\bangst|\bablehn|\babgelehnt|\bschuld|\bunterhalt|\bumgang"
    r"|\bkindergeld|\btherapie|\bjugendamt|\bschule\b|\bjobcenter|\bamt\b",
    re.IGNORECASE,
)
_LONG = 600


def is_complex(text: str, tokens: Tokens) -> bool:
    """Three or more separate questions, or a long text that circles around problems."""
    marks = text.count("?")
    if marks < 3 and len(text) < 200:
        return False
    problems = len(set(map(str.lower, _PROBLEM.findall(text))))
    logistics = len(_LOGISTICS.findall(text))
    questions = max(marks, _asked(tokens))
    if questions >= 3 and questions + problems - logistics >= 3:
        return marks >= 3 or problems >= 2
    return len(text) >= _LONG and problems >= 4 and problems > logistics


def _asked(tokens: Tokens) -> int:
    """Clauses that begin with a question word."""
    previous, count = -1, 0
    for word, clause in zip(tokens.words, tokens.clause, strict=True):
        if clause != previous and word in _QUESTION_WORDS:
            count += 1
        previous = clause
    return count
