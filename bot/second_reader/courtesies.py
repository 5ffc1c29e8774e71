"""What a person puts around what is said: a greeting, thanks, a full stop, a heart. It tells nothing.

Among harmless sentences there is more of it than among worried ones, so that heads would learn it as
a sign that all is well: "Heute ist mein letzter Abend." has to read like the same words without a stop.
"""

import re
from typing import Final

_GREETINGS: Final = (  # the longer of two that begin alike stands first
    # German, English, Swedish
    "hallo|hallöchen|halo|hi|hey|hej|hejsan|moin moin|moin|servus|grüß gott|grüezi"
    "|guten (?:morgen|tag|abend)|gut(?:en)? abend|schönen guten (?:morgen|tag|abend)"
    "|hello|good (?:morning|afternoon|evening)|god (?:morgon|kväll|dag)|tja"
    # Turkish, Arabic, Farsi
    "|merhaba|merhabalar|selam|selamlar|günaydın|iyi (?:günler|akşamlar|geceler)"
    "|مرحبا|مرحبًا|السلام عليكم|سلام عليكم|صباح الخير|مساء الخير|اهلا|سلام|درود|صبح بخیر|شب بخیر"
    # Ukrainian, Russian, Polish, Romanian
    "|привіт|вітаю|добрий (?:день|ранок|вечір)|доброго (?:дня|ранку|вечора)"
    "|привет|здравствуйте|добрый (?:день|вечер)|доброе утро"
    "|cześć|hejka|witam|dzień dobry|dobry wieczór"
    "|bun[ăa](?: ziua| seara| dimineața| dimineata)?|salut"
)
_TITLES: Final = (
    "frau|fr|herr|hr|liebe|lieber|sehr geehrte|sehr geehrter|mrs|mr|ms|pani|pan|panie"
    "|doamna|doamnă|domnul|пані|пан|خانم|آقای|استاذة|استاذ"
)
_BEHIND_A_NAME: Final = "hanım|hanim|bey|abla|hocam|hoca|خانم|جان"
_THANKS: Final = (
    "(?:vielen |lieben |besten )?dank(?:e)?(?: (?:schon ?mal|im voraus|ihnen|dir|schön|sehr))?"
    "|(?:lg|vg|mfg|glg|liebe grüße|viele grüße|schöne grüße|gruß)(?: \\w+){0,2}"
    "|thanks|thank you|thx|ty|tack|tack så mycket|mvh|hälsningar"
    "|teşekkürler|teşekkür ederim|sağ ?ol(?:un)?|شكرا|شكراً|مرسی|ممنون"
    "|дякую|спасибо|dziękuję|dzięki|dzieki|mulțumesc|multumesc|mersi"
)
_SIGNS: Final = (
    "\\s.!…,;:،؛♥❤🧡💛💚💙💜🖤🤍💕💖💗🙏👍👋🙂😊☺🌸🌷🌹💐🥰😘🤗✅\ufe0f\U0001f3fb-\U0001f3ff"
)

_OPENING = re.compile(
    rf"[{_SIGNS}]*(?:(?:{_GREETINGS})"
    rf"(?:[\s,،]+(?:{_TITLES})\.?\s+\w+|\s+\w+\s+(?:{_BEHIND_A_NAME})\b|\s+\w+(?=\s*[,،!]))?"
    rf"(?:[{_SIGNS}]+|$))?",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    rf"(?:[{_SIGNS}]|(?<=[{_SIGNS}])(?:{_THANKS})(?=[{_SIGNS}]*$))+$", re.IGNORECASE
)
_LETTER = re.compile(r"\w")


def without_courtesies(text: str) -> str:
    """Return what is left without them; the text itself where nothing would be."""
    left = _CLOSING.sub("", _OPENING.sub("", text, count=1))
    return left if _LETTER.search(left) else text
