"""Tables that undo disguises of letters. Every replacement keeps the length of the text."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import chain

INVISIBLE = "\x01"

_RANGES = (
    (0x41, 0x5B),
    (0xA1, 0x250),
    (0x2B0, 0x2B9),
    (0x370, 0x530),
    (0x600, 0x700),
    (0x1D2C, 0x1DC0),
    (0x1E00, 0x2000),
    (0x2070, 0x20A0),
    (0x2100, 0x2150),
    (0x2460, 0x2500),
    (0xFB00, 0xFE00),
    (0xFE70, 0xFF00),
    (0xFF01, 0xFFEF),
    (0x1D400, 0x1D800),
    (0x1F130, 0x1F190),
)
_UNSEEN = (
    *range(0x300, 0x370),
    *range(0x610, 0x61B),
    *range(0x64B, 0x660),
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xFE00, 0xFE10),
    *range(0x1F3FB, 0x1F400),
    *(0xAD, 0x61C, 0x640, 0x670, 0x20E3, 0xFEFF),
    *map(ord, "'’‘ʼ`´ʻ"),
)
_SPECIAL = {
    "ß": "s",
    "ẞ": "s",
    "æ": "a",
    "Æ": "a",
    "œ": "o",
    "ø": "o",
    "Ø": "o",
    "ł": "l",
    "Ł": "l",
    "đ": "d",
    "Đ": "d",
    "ı": "i",
    "İ": "i",
    "ґ": "г",
    "Ґ": "г",
    "ی": "ي",
    "ى": "ي",
    "ک": "ك",
    "ة": "ه",
    "ۀ": "ه",
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "؟": "?",
    "،": ",",
    "؛": ";",
    "…": "…",
    **dict.fromkeys("ﻵﻶﻷﻸﻹﻺﻻﻼ", "ﻻ"),
    **{sign: sign for sign in "ﬀﬁﬂﬃﬄﬅﬆ"},
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\u3000": " ",
    **dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz", strict=True)),
}

LOOKALIKES = str.maketrans(
    "авеһкмнорстухіјѕґдпαβεικνορτυχγ",
    "abehkmhopctyxijsrdnabeikvoptuxy",
)
LEET = str.maketrans("0134578@$", "oieastbas")

LIGATURE = re.compile("[ﻻﬀ-ﬆ]")
LIGATURES: Mapping[str, str] = dict(
    zip("ﻻﬀﬁﬂﬃﬄﬅﬆ", ("لا", "ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)
)
"""Signs that stand for two letters or three; the table leaves them, a word grows by them later."""

FOREIGN_LETTER = re.compile("[\u0370-\u052f]")
LATIN_LETTER = re.compile("[a-z]")


def _plain_form(letter: str) -> str:
    decomposed = unicodedata.normalize("NFKD", letter)
    kept = [sign for sign in decomposed if not unicodedata.combining(sign)]
    lowered = "".join(kept).casefold()
    return _SPECIAL.get(lowered[:1], lowered[:1]) or letter


def _ordinary() -> Iterator[tuple[int, str]]:
    for low, high in _RANGES:
        for code in range(low, high):
            form = _plain_form(chr(code))
            if form != chr(code) and form != " ":
                yield code, form


def letter_table() -> Mapping[int, str]:
    """Code point to its plain lower-case form, for `str.translate`; one sign to one sign."""
    special = ((ord(sign), form) for sign, form in _SPECIAL.items())
    unseen = ((code, INVISIBLE) for code in _UNSEEN)
    return dict(chain(_ordinary(), special, unseen))
