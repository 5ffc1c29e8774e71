"""Finds passwords, PINs and document numbers by the word that names them; they have no check digit.

The caller gets spans and rule ids, never the value.
"""

import re
from collections.abc import Iterator

_Found = tuple[int, int, str]

_WORD = re.compile(
    r"""(?<![^\W_])(?:
    \w*(?:passwor[dt]|passwört|kennwor[dt]|lösenord|heimzahl|geheimnummer|zugangsdaten|zugangscode|handycode
        |pincode|pinkod|pinnummer|tannummer|sperrcode|freischaltcode|sicherheitscode)\w*
    |geheim\szahl|(?:bank|karten|handy)pin|wlan.?schlüssel|passw|pass(?=\s?:)|passwd|pas+wort|pw|pwd|pin|puk|tan|cvv|cvc|login|passcode|log-?in|code|koden|şifre\w*
    |parol[aăeęyiuąą]?\w?|hasło|haslo|hasła|пароль|пароля|код|гасло|رمز|الرمز|كلمة\sالسر|پسورد
    )(?![^\W_])""",
    re.IGNORECASE | re.VERBOSE,
)
_SIGNS = re.compile(
    r"pass|pas\w?wort|kenn|pin|puk|tan|lösen|code|kod|şifre|parol|пароль|код|hasł|haslo|hasla|رمز"
    r"|السر|پسورد|log-?in|zugang|heim|schlüssel|cvv|cvc|гасло|pw"
)
_NAMED = re.compile(
    r"\b(?:ist|is|isch|lautet|lauten|heißt|heisst|wäre|war|är|heter|jest|to|este|e|це|это)\b[\s:=]*"
    r"|[:=]\s*",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"\d{3}[ \u00a0\u2009\u202f]\d{3}(?![^\W_]|[.:,]\d)|(?<![^\s\"'„“(])[^\s,;\"“”„()]{4,40}"
)
_DIGITS = re.compile(r"\d{4,8}|\d{3}\s\d{3}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNIT = re.compile(
    r"\s*(?:uhr|h|euro|eur|€|jahre?n?|monate?n?|wochen?|tage?n?|stunden?|min\w*|mal|stellig\w*|ziffern"
    r"|zeichen|stück|leute|kinder|personen|km|kg|o'?clock|years?|days?|kr|tecken|siffror)\b",
    re.IGNORECASE,
)
_PRODUCT = re.compile(
    r"(?:iphone|windows|win|office|galaxy|ipad|ps|xbox|fritz!?box|android|covid|samsung)[-\w]{0,6}",
    re.IGNORECASE,
)
_SPECIAL = frozenset("!#$%&*_+=")
_END = re.compile(r"(?<!\bnr)[.!?](?=\s|$)|\n", re.IGNORECASE)
_FAR, _NEAR, _FILLED, _BESIDE = 90, 45, 5, 1

_DOCUMENT_WORD = re.compile(
    r"(?<![^\W_])(?:personal|perso\b|reise|kinderreise|aufenthalts?|elektronisch\w*)?\s?-?\s?"
    r"(?:ausweis\w*|pass(?:nummer)?|reisepass\w*|titel\w*|karte\w*|erlaubnis\w*|perso)(?![^\W_])",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(r"(?<![^\W_])[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8,9}(?![^\W_])")
_DOCUMENT_SIGNS = re.compile(r"ausweis|perso|pass|aufenthalt")


def credentials(text: str) -> Iterator[_Found]:
    """Start, end and rule id of what opens an account, or names a document."""
    folded = text.casefold()
    if _SIGNS.search(folded):
        for match in _WORD.finditer(text):
            value = _value(text, match.end())
            if value is not None:
                yield *value, "number.credential"
    if _DOCUMENT_SIGNS.search(folded):
        yield from _documents(text)


def _value(text: str, start: int) -> tuple[int, int] | None:
    """The first thing after the word, in its sentence, that only a credential looks like."""
    end = _END.search(text, start)
    stop = min(end.start() if end else len(text), start + _FAR)
    asked = end is not None and end[0] == "?"
    named = _NAMED.search(text, start, stop)
    for number, found in enumerate(_VALUE.finditer(text, start, stop)):
        told = named is not None and named.end() <= found.start()
        if _UNIT.match(text, found.end()) or _PRODUCT.fullmatch(found[0]) or (asked and not told):
            continue
        near = found.start() - start <= _NEAR and number <= _FILLED
        beside = found.start() - start <= _BESIDE and found[0].isdigit()
        if _opens(found[0].rstrip(".!?:)") or found[0], told=told or beside) and near:
            return found.span()
    return None


def _opens(value: str, *, told: bool) -> bool:
    """Whether it is made like a password or a PIN. `told`: somebody says "is" before it."""
    if _DIGITS.fullmatch(value):
        return told or not _YEAR.fullmatch(value)
    digits, letters = sum(map(str.isdigit, value)), sum(map(str.isalpha, value))
    if "@" in value and "." in value.rpartition("@")[2]:
        return False
    if told:
        return letters >= 2 and (digits >= 1 or any(map(str.isupper, value[1:])))
    inside = any(map(str.isupper, value[1:])) or any(sign in _SPECIAL for sign in value)
    return letters >= 3 and ((digits >= 1 and inside) or (digits >= 2 and value[0].isupper()))


def _documents(text: str) -> Iterator[_Found]:
    for word in _DOCUMENT_WORD.finditer(text):
        end = _END.search(text, word.end())
        stop = min(end.start() if end else len(text), word.end() + _FAR)
        for found in _DOCUMENT.finditer(text, word.end(), stop):
            if sum(map(str.isdigit, found[0])) >= 2:
                yield found.start(), found.end(), "number.document.de"
