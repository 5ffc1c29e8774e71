"""Check digits of numbers that people should not send. Input: digits and letters only."""

from collections import Counter

_IBAN_LENGTHS = {
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22,
    "BI": 27, "BR": 29, "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DJ": 27,
    "DK": 18, "DO": 28, "DZ": 26, "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FK": 18, "FO": 18,
    "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HN": 28, "HR": 21,
    "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IR": 26, "IS": 26, "IT": 27, "JO": 30, "KW": 30,
    "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "LY": 25, "MA": 28,
    "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MN": 20, "MR": 27, "MT": 31, "MU": 30, "NI": 28,
    "NL": 18, "NO": 15, "OM": 23, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24,
    "RS": 22, "RU": 33, "SA": 24, "SC": 31, "SD": 18, "SE": 24, "SI": 19, "SK": 24, "SM": 27,
    "SO": 23, "ST": 25, "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24,
    "XK": 20, "YE": 30,
}  # fmt: skip
"""The registry of ISO 13616, and DZ, IR and MA, which use the same form without being in it."""


def iban_length(country: str) -> int:
    """How many signs an IBAN of the country has; 0 where unknown."""
    return _IBAN_LENGTHS.get(country, 0)


def is_iban(text: str) -> bool:
    """ISO 13616: length of the country and remainder 1 modulo 97.

    Half of it digits: "Fr10 Uhr kommen wir …" has the length, and by chance the remainder.
    """
    if _IBAN_LENGTHS.get(text[:2]) != len(text) or sum(map(str.isdigit, text)) * 2 < len(text):
        return False
    turned = text[4:] + text[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1


def is_luhn(digits: str) -> bool:
    """ISO/IEC 7812-1."""
    total = 0
    for index, sign in enumerate(reversed(digits)):
        value = int(sign) * (1 + index % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def is_card(digits: str) -> bool:
    """A payment card: prefix and length of a scheme, then Luhn."""
    visa = digits[0] == "4" and len(digits) in (13, 16, 19)
    master = len(digits) == 16 and (51 <= int(digits[:2]) <= 55 or 2221 <= int(digits[:4]) <= 2720)
    amex = len(digits) == 15 and digits[:2] in ("34", "37")
    maestro = len(digits) == 16 and digits[:2] in ("50", "67")
    return (visa or master or amex or maestro) and is_luhn(digits)


def is_german_tax_id(digits: str) -> bool:
    """Eleven digits, one digit twice or three times among ten, ISO 7064 MOD 11,10."""
    if len(digits) != 11 or digits[0] == "0":
        return False
    repeated = sorted(Counter(digits[:10]).values())
    if repeated[-1] not in (2, 3) or repeated[:-1].count(1) != len(repeated) - 1:
        return False
    product = 10
    for sign in digits[:10]:
        rest = (int(sign) + product) % 10 or 10
        product = rest * 2 % 11
    return (11 - product) % 10 == int(digits[10])


def is_pension_number(text: str) -> bool:
    """German Versicherungsnummer: area, birthday, letter, serial, weighted cross sums."""
    letter = ord(text[8]) - 64
    digits = f"{text[:8]}{letter:02d}{text[9:11]}"
    weights = (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)
    total = sum(
        sum(map(int, str(int(sign) * weight))) for sign, weight in zip(digits, weights, strict=True)
    )
    return total % 10 == int(text[11])


def is_health_number(text: str) -> bool:
    """German Krankenversichertennummer: letter and nine digits, the last one checks."""
    digits = f"{ord(text[0]) - 64:02d}{text[1:9]}"
    total = 0
    for index, sign in enumerate(digits):
        value = int(sign) * (1 + index % 2)
        total += value // 10 + value % 10
    return total % 10 == int(text[9])


def is_personnummer(digits: str) -> bool:
    """Swedish: YYMMDDNNNC or with the century, Luhn over the last ten."""
    last = digits[-10:]
    month, day = int(last[2:4]), int(last[4:6])
    return 1 <= month <= 12 and (1 <= day <= 31 or 61 <= day <= 91) and is_luhn(last)


def is_pesel(digits: str) -> bool:
    """Polish PESEL of somebody born from 1900 to 2099, which the month tells.

    Telephone numbers look like the other centuries: 015x to 017x, and +48 88x.
    """
    total = sum(int(s) * w for s, w in zip(digits, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1), strict=True))
    month, day = int(digits[2:4]), int(digits[4:6])
    return total % 10 == 0 and (1 <= month <= 12 or 21 <= month <= 32) and 1 <= day <= 31


def is_cnp(digits: str) -> bool:
    """Romanian CNP."""
    weights = (2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9)
    rest = sum(int(s) * w for s, w in zip(digits, weights, strict=False)) % 11
    plausible = (
        1 <= int(digits[3:5]) <= 12 and 1 <= int(digits[5:7]) <= 31 and digits[0] in "12345678"
    )
    return plausible and int(digits[12]) == (1 if rest == 10 else rest)


def is_turkish_id(digits: str) -> bool:
    """T.C. kimlik numarası."""
    values = [int(sign) for sign in digits]
    tenth = (sum(values[0:9:2]) * 7 - sum(values[1:8:2])) % 10
    return values[0] != 0 and values[9] == tenth and values[10] == sum(values[:10]) % 10
