"""Finds account, card and identity numbers; check digits decide. Credentials are in a file of their own.

The caller gets spans and rule ids, never the number.
"""

import re
from collections.abc import Callable, Iterator
from unicodedata import decimal

from handlers.sensitive.check_digits import (
    iban_length,
    is_card,
    is_cnp,
    is_german_tax_id,
    is_health_number,
    is_iban,
    is_pension_number,
    is_personnummer,
    is_pesel,
    is_turkish_id,
)
from handlers.sensitive.credentials import credentials

_DIGIT = re.compile(r"\d")
_SEPARATORS = str.maketrans(
    dict.fromkeys("\u00a0\u2007\u2009\u200b\u202f\u2060\ufeff", " ")
    | dict.fromkeys("\u2010\u2011\u2012\u2013", "-")
)
"""What stands between groups in text that was copied from a PDF or a bank's page."""

_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]){10,30}", re.IGNORECASE)
_CARD = re.compile(r"(?<![\d-])(?:\d{4}(?:[ .-]\d{4}){3}|3[47]\d{2}[ .-]\d{6}[ .-]\d{5})(?![\d-])")
_BARE_CARD = re.compile(r"(?<!\d)\d{13,19}(?!\d)")
_CARD_WORD = re.compile(
    r"(?<!kunden)(?:kart|card|kort|карт|بطاق|کارت)|visa|master|kredit|amex|maestro", re.IGNORECASE
)
_PARCEL = (
    r"paket|sendung|tracking|bestell|kunden|rechnung|auftrag|dhl|hermes|dpd|parcel|order|akten"
)
_PARCEL_WORD = re.compile(_PARCEL, re.IGNORECASE)
_PARCEL_NUMBER = re.compile(
    rf"(?:{_PARCEL})\w*?\W{{0,2}}(?:nummer|nr|number|no\b|id\b|code)", re.IGNORECASE
)
_NAMED = re.compile(
    r"steuer|versich|ausweis|personalnum|identi|\bid\b|personnummer|tax|insurance|social|pesel|kimlik"
    r"|\bcnp\b|krankenkasse|rentenn|patient",
    re.IGNORECASE,
)
_NAMED_WITHIN = 40
"""Characters before a number in which its name makes it what it looks like, parcel or not."""

_TAX = re.compile(r"(?<![\d+])\d{2}[ .-]?\d{3}[ .-]?\d{3}[ .-]?\d{3}(?!\d)")
_PENSION = re.compile(
    r"(?<![A-Z\d])\d{2}[ .-]?\d{6}[ .-]?[A-Z][ .-]?\d{2}[ .-]?\d(?![A-Z\d])", re.IGNORECASE
)
_HEALTH = re.compile(r"(?<![A-Z\d])[A-Z]\d{3}[ .-]?\d{3}[ .-]?\d{3}(?![A-Z\d])", re.IGNORECASE)
_SWEDISH = re.compile(r"(?<!\d)(?:19|20)?\d{6}[-+]\d{4}(?!\d)|(?<!\d)(?:19|20)\d{10}(?!\d)")
_ELEVEN = re.compile(r"(?<![\d+])\d{11}(?!\d)")
_DIALLED = re.compile("0[1-9]")
_PESEL_WORD = re.compile("pesel", re.IGNORECASE)
_THIRTEEN = re.compile(r"(?<!\d)[1-8]\d{12}(?!\d)")
_CHECKED: tuple[tuple[re.Pattern[str], Callable[[str], bool], str], ...] = (
    (_CARD, is_card, "number.card"),
    (_TAX, is_german_tax_id, "number.tax-id.de"),
    (_PENSION, is_pension_number, "number.pension.de"),
    (_HEALTH, is_health_number, "number.health.de"),
    (_SWEDISH, is_personnummer, "number.personnummer.se"),
    (_ELEVEN, is_pesel, "number.pesel.pl"),
    (_ELEVEN, is_turkish_id, "number.kimlik.tr"),
    (_THIRTEEN, is_cnp, "number.cnp.ro"),
)

_Found = tuple[int, int, str]


def secrets(text: str) -> Iterator[_Found]:
    """Start, end and rule id of every number or credential that should not be in a chat."""
    if _DIGIT.search(text):
        yield from _numbers(text if text.isascii() else _plain(text))
    yield from credentials(text)


def _plain(text: str) -> str:
    """The same, sign for sign, with digits of all scripts as 0 to 9 and one blank and one hyphen."""
    latin = (str(decimal(sign)) if sign.isdecimal() else sign for sign in text)
    return "".join(latin).translate(_SEPARATORS)


def _numbers(text: str) -> Iterator[_Found]:
    if sum(map(str.isdigit, text)) < 9:
        return
    parcel = _PARCEL_WORD.search(text) is not None
    yield from _ibans(text)
    yield from _checked(text, parcel=parcel)
    yield from _bare_cards(text, parcel=parcel)


def _checked(text: str, *, parcel: bool) -> Iterator[_Found]:
    for pattern, check, rule in _CHECKED:
        for match in pattern.finditer(text):
            compact = re.sub(r"[^0-9A-Za-z]", "", match[0]).upper()
            if not compact.isascii() or not check(compact) or _is_dialled(compact, text):
                continue
            if not parcel or _named(text, match):
                yield match.start(), match.end(), rule


def _bare_cards(text: str, *, parcel: bool) -> Iterator[_Found]:
    if _CARD_WORD.search(text):
        for match in _BARE_CARD.finditer(text):
            if is_card(match[0]) and (not parcel or _named_card(text, match.start())):
                yield match.start(), match.end(), "number.card"


def _is_dialled(compact: str, text: str) -> bool:
    """Whether it is dialled rather than a PESEL: "0221 …" passes its check digit once in ten times."""
    return bool(_DIALLED.match(compact)) and len(compact) == 11 and not _PESEL_WORD.search(text)


def _named(text: str, number: re.Match[str]) -> bool:
    start = number.start()
    if _NAMED.search(text, max(0, start - _NAMED_WITHIN), start):
        return True
    return number.re is _CARD and _named_card(text, start)


def _named_card(text: str, start: int) -> bool:
    """Whether a card is the last thing before that has a number: "karte", then no "bestellnummer"."""
    before = text[max(0, start - _NAMED_WITHIN) : start]
    cards = [word.end() for word in _CARD_WORD.finditer(before)]
    return bool(cards) and not _PARCEL_NUMBER.search(before, cards[-1])


def _ibans(text: str) -> Iterator[_Found]:
    for match in _IBAN.finditer(text):
        places = [place for place in range(*match.span()) if text[place].isalnum()]
        kept = places[: iban_length(match[0][:2].upper())]
        compact = "".join(text[place] for place in kept).upper()
        if compact.isascii() and is_iban(compact):
            yield kept[0], kept[-1] + 1, "number.iban"
