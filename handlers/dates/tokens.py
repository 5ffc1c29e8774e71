"""Text to typed tokens. What was not understood stays visible as a WORD or a bare figure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from handlers.dates.kinds import Kind, Token
from handlers.dates.lexicon import Lexicon, Meaning, fold, mistyped_day, resembles_day

# Longer texts are no answer to "when?": they are cut off, and never read as a value.
MAX_TOKENS = 400

_DAYS_IN_WEEK = 7

_DAYS_LONG = r"t(?:ä|ae|a)g(?:ig|lich)|t(?:ä|ae|a)?gl?\b"
_WEEKS_LONG = r"w(?:ö|oe|o)ch(?:ig|entlich)"
_UHR = r"(?!\d|\s*(?:uhr\b|h\b))"
_SHAPES = re.compile(
    rf"""
      (?P<iso>\d{{4}}[-–]\d{{1,2}}[-–]\d{{1,2}}(?!\d)T?)
    | (?P<date>\d{{1,2}}\.\s{{0,3}}\d{{1,2}}\.\s{{0,3}}(?:19|2\d)\d{{2}}{_UHR}
        | \d{{1,2}}[-–]\d{{1,2}}[-–]\d{{4}}(?!\d)
        | \d{{1,2}}\.\d{{1,2}}\.\d{{2}}(?![\d:]|\.\d|\s*(?:uhr\b|h\b))
        | \d{{1,2}}\.\s{{0,3}}\d{{1,2}}\.(?!\d)
        | \d{{1,2}}\.\d{{1,2}}\.(?=\d{{1,2}}[:.h]\d|\d{{1,2}}\s{{0,3}}(?:uhr|h\b)))
    | (?P<slashed>\d{{1,2}}/\d{{1,2}}(?:/\d{{4}}|/\d{{2}})?(?![\d/]))
    | (?P<phone>(?:\+|\b00)\d[\d /–-]{{5,20}}\d
        | \b0\d{{2,5}}[ /–-]{{1,3}}\d{{3,}}[\d /–-]{{0,12}}{_UHR}
        | \d{{5,}})
    | (?P<time>\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?!\d) | \d{{1,2}}h\d{{2}}(?!\d))
    | (?P<every>\d{{1,2}}[-\u2011–]?(?:{_DAYS_LONG}|{_WEEKS_LONG})[^\W\d_]*
        | 14\st(?:ä|ae|a)gig[^\W\d_]*)
    | (?P<ordinal>\d{{1,2}}:[ea]\b)
    | (?P<dotted>\d{{1,2}}\.\d{{1,2}}(?![\d]))
    | (?P<decimal>\d{{1,3}},\d{{1,2}}(?!\d) | \d{{0,2}}½ | \d\s{{1,3}}1/2(?!\d))
    | (?P<figure>\d{{1,4}})(?P<dot>\.(?!\d))?
    | (?P<meridiem>[apef]\.\s{{0,3}}m\b\.?)
    | (?P<word>['’]?[^\W\d_]+(?:['’][^\W\d_]+)*['’]?)
    | (?P<dash>[-–—])
    | (?P<comma>,)
    | (?P<stop>[.;!?\n])
    | (?P<sign>[^\s])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERS = re.compile(r"\d+")
_STREET = re.compile(
    r".*(?:stra(?:ss|ß)e|strasse|str|weg|platz|allee|gasse|ring|ufer|damm|gatan|road)$"
)
_SIGNS = {"dash": Kind.DASH, "comma": Kind.COMMA, "stop": Kind.STOP}
_MERIDIEM = {"am": 0, "pm": 12}
"""Stuck to a figure they say the same in each language; the German "am" stands alone."""
_WORDLIKE_SIGNS = "§€%£@&"


@dataclass(frozen=True, slots=True)
class _Raw:
    """One match of the shapes, with the folded word where there is one."""

    group: str
    text: str
    start: int
    end: int


def tokenize(text: str, lexicon: Lexicon) -> list[Token]:
    """All tokens in order. Figures with a harmless neighbour ("Zimmer 14") become NOT_TIME."""
    raw = _raw_tokens(text)
    tokens: list[Token] = []
    position = 0
    while position < len(raw):
        position = _take(raw, position, lexicon, tokens)
    if len(raw) == MAX_TOKENS:
        tokens.append(Token(Kind.CUT_OFF, 0, raw[-1].end, raw[-1].end))
    return _without_harmless_figures(tokens)


def _raw_tokens(text: str) -> list[_Raw]:
    found: list[_Raw] = []
    for match in _SHAPES.finditer(text):
        group = match.lastgroup or "sign"
        found.append(_Raw(group, match.group(), match.start(), match.end()))
        if len(found) >= MAX_TOKENS:
            break
    return found


def _take(raw: list[_Raw], position: int, lexicon: Lexicon, out: list[Token]) -> int:
    item = raw[position]
    if item.group == "word" or item.text in _WORDLIKE_SIGNS:
        return _take_word(raw, position, lexicon, out)
    if item.group == "every":
        _emit(_every(item), item.start, item.end, out)
    elif item.group == "meridiem":
        meaning = lexicon.words.get(item.text[0].lower() + "m")
        _emit(meaning, item.start, item.end, out)
    elif item.group in _FIGURES:
        out.append(_figure(item))
    else:
        out.append(Token(_SIGNS.get(item.group, Kind.SIGN), 0, item.start, item.end))
    return position + 1


def _take_word(raw: list[_Raw], position: int, lexicon: Lexicon, out: list[Token]) -> int:
    item = raw[position]
    word = fold(item.text)
    if word in _MERIDIEM and position and _ends_in_figure(raw[position - 1], item):
        _emit(((Kind.AM_PM, _MERIDIEM[word]),), item.start, item.end, out)
        return position + 1
    if word not in lexicon.words and word not in lexicon.phrases:
        word = word.strip("'")
    for rest, meaning in lexicon.phrases.get(word, ()):
        end = _phrase_end(raw, position + 1, rest)
        if end:
            _emit(meaning, item.start, raw[end - 1].end, out)
            return end
    if abbreviated := _abbreviation(raw, position, word, lexicon):
        _emit(abbreviated, item.start, raw[position + 1].end, out)
        return position + 2
    _emit(_meaning(word, lexicon), item.start, item.end, out)
    return position + 1


def _ends_in_figure(before: _Raw, word: _Raw) -> bool:
    return before.end == word.start and before.text[-1].isdecimal()


def _abbreviation(raw: list[_Raw], position: int, word: str, lexicon: Lexicon) -> Meaning | None:
    """With its dot "nachm." is a part of the day; without, it is "nach dem"."""
    following = raw[position + 1 : position + 2]
    dotted = following and following[0].text == "." and following[0].start == raw[position].end
    return lexicon.words.get(f"{word}.") if dotted else None


def _meaning(word: str, lexicon: Lexicon) -> Meaning | None:
    meaning = lexicon.words.get(word)
    if meaning is not None:
        return meaning
    if _STREET.match(word):
        return ((Kind.NUMBERED, 0),)
    if word.endswith("n't"):
        return ((Kind.NOT, 0),)
    if not resembles_day(word, lexicon):
        return None
    return mistyped_day(word, lexicon) or ((Kind.LOOKS_LIKE_TIME, 0),)


def _phrase_end(raw: list[_Raw], position: int, rest: tuple[str, ...]) -> int:
    """Index after the phrase, 0 if it is another one. Hyphens inside do not matter."""
    for word in rest:
        while position < len(raw) and (raw[position].group == "dash" or raw[position].text == "."):
            position += 1
        if position >= len(raw) or fold(raw[position].text) != word:
            return 0
        position += 1
    return position


def _every(item: _Raw) -> Meaning:
    """ "14-tägig", "3-wöchentlich"; a "3-tägig" or "2-wöchig" tells how long something lasts."""
    number, word = _parts(item)[0], fold(item.text)
    weeks, odd = (number, word.find("ig") >= 0) if "w" in word else divmod(number, _DAYS_IN_WEEK)
    if weeks and not odd:
        return ((Kind.REPEATED, weeks),)
    return ((Kind.LOOKS_LIKE_TIME, 0),)


def _emit(meaning: Meaning | None, start: int, end: int, out: list[Token]) -> None:
    for kind, value in meaning or ((Kind.WORD, 0),):
        out.append(Token(kind, value, start, end))


def _figure(item: _Raw) -> Token:
    return (
        Token(_FIGURES[item.group], 0, item.start, item.end)
        if item.group == "phone"
        else (_MAKERS[item.group](item))
    )


def _parts(item: _Raw) -> tuple[int, ...]:
    return tuple(int(number) for number in _NUMBERS.findall(item.text))


def _date(item: _Raw) -> Token:
    parts = _parts(item)
    if item.group == "iso":
        parts = parts[::-1]
    if len(parts) == 3 and parts[2] < 100:
        parts = (*parts[:2], 2000 + parts[2])
    return Token(Kind.DATE, len(parts), item.start, item.end, parts)


def _time(item: _Raw) -> Token:
    parts = _parts(item)[:2]
    return Token(Kind.TIME, 0, item.start, item.end, parts, padded=item.text[0] == "0")


def _pair(item: _Raw) -> Token:
    parts = _parts(item)
    width = len(item.text) - item.text.index("." if "." in item.text else "/") - 1
    padded = item.text[0] == "0"
    return Token(_FIGURES[item.group], 0, item.start, item.end, parts, width, padded=padded)


def _ordinal(item: _Raw) -> Token:
    return Token(Kind.ORD, _parts(item)[0], item.start, item.end, digits=1)


def _decimal(item: _Raw) -> Token:
    """``value`` counts hundredths, so that 1,5 and 1½ are the same 150."""
    parts = _parts(item)
    if "," not in item.text:
        whole = parts[0] if parts else 0
        return Token(Kind.DECIMAL, whole * 100 + 50, item.start, item.end)
    places = len(item.text.partition(",")[2])
    hundredths = parts[1] * 10 if places == 1 else parts[1]
    return Token(Kind.DECIMAL, parts[0] * 100 + hundredths, item.start, item.end, parts, places)


def _number(item: _Raw) -> Token:
    dot = item.text.endswith(".")
    digits = len(item.text) - dot
    padded = digits > 1 and item.text[0] == "0"
    value = int(item.text[:digits])
    return Token(Kind.NUM, value, item.start, item.end, digits=digits, dot=dot, padded=padded)


_FIGURES = {
    "iso": Kind.DATE,
    "date": Kind.DATE,
    "slashed": Kind.SLASHED,
    "phone": Kind.NOT_TIME,
    "time": Kind.TIME,
    "ordinal": Kind.ORD,
    "dotted": Kind.DOTTED,
    "decimal": Kind.DECIMAL,
    "figure": Kind.NUM,
    "dot": Kind.NUM,
}
_MAKERS = {
    "iso": _date,
    "date": _date,
    "slashed": _pair,
    "time": _time,
    "ordinal": _ordinal,
    "dotted": _pair,
    "decimal": _decimal,
    "figure": _number,
    "dot": _number,
}
_HARMLESS_FIGURES = {Kind.NUM, Kind.DOTTED, Kind.DECIMAL, Kind.ORD, Kind.NOT_TIME, Kind.SLASHED}


def _without_harmless_figures(tokens: list[Token]) -> list[Token]:
    """House numbers, rooms, prices, head counts and the like are about something else."""
    marked = list(tokens)
    for index, (left, right) in enumerate(pairwise(tokens)):
        if _numbers_the_next(left):
            dotted = right.kind is Kind.STOP and right.start == left.end and index + 2 < len(tokens)
            figure = tokens[index + 1 + dotted]
            if _is_figure(figure):
                marked[index + 1 + dotted] = figure._replace(kind=Kind.NOT_TIME)
        elif right.kind is Kind.COUNTED and _is_figure(left):
            marked[index] = left._replace(kind=Kind.NOT_TIME)
        elif left.end == right.start and _glued(left, right):
            marked[index + (left.kind is Kind.WORD)] = (
                right if left.kind is Kind.WORD else left
            )._replace(kind=Kind.NOT_TIME)
    return marked


def _numbers_the_next(token: Token) -> bool:
    return token.kind is Kind.NUMBERED or (token.kind is Kind.COUNTED and token.value == 1)


def _is_figure(token: Token) -> bool:
    return token.kind in _HARMLESS_FIGURES


def _glued(left: Token, right: Token) -> bool:
    """ "5b" and "A40": a letter stuck to a figure makes it a name."""
    return (left.kind is Kind.NUM and not left.dot and right.kind is Kind.WORD) or (
        left.kind is Kind.WORD and right.kind is Kind.NUM
    )
