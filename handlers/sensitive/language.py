"""Which language a message is written in, by script first and then by a few small words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.sensitive.normalise import Tokens, fold
from handlers.sensitive.pack import Pack

_CYRILLIC = re.compile("[\u0400-\u052f]")
_ARABIC = re.compile("[\u0600-\u06ff]")
_PRESENTED = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_OTHER_SCRIPT = re.compile("[\u0400-\u06ff]")
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_RUSSIAN = re.compile("[ыэёъЫЭЁЪ]")
_PERSIAN = re.compile("[پچژگ]|می\u200c")
_PERSIAN_KEYBOARD = re.compile("[\u06cc\u06a9پچژگ]")
"""Its ye and kaf are also under Arabic on telephones set up for Persian; Iraq writes چ and گ."""
_ARABIC_KEYBOARD = re.compile("[\u064a\u0643]")
_ARABIC_ONLY = re.compile(
    r"[ةإ]|\b(?!بالا|والد)[وبف\u0643]?ال(?!ان\b|بته|حمد|له\b|ه[\u06cc\u064a]|[\u06a9\u0643]|گو|مان)\w\w"
)
"""Ta marbuta, hamza below, and the article, but not what Persian has in al-: now, of course, God."""

_USUAL = 2
_LEAD = 2


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest language, and whether the packs of other languages may rest.

    `apart_from`: the neighbour with the same script that it is told from, if it is.
    """

    lang: str
    certain: bool
    apart_from: str = ""


class Languages:
    """Votes by the stop words of the packs."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        votes: dict[str, tuple[str, ...]] = {}
        for pack in packs:
            for word in pack.stopwords:
                votes[fold(word)] = (*votes.get(fold(word), ()), pack.language)
        self._votes: Mapping[str, tuple[str, ...]] = votes

    def guess(self, text: str, tokens: Tokens, fallback: str) -> Guess:
        """The language of `text`; `fallback` where nothing speaks for any."""
        tally = self._tally(tokens)
        if not text.isascii():
            by_script = _by_script(text, tally, fallback)
            if by_script is not None:
                return by_script
        return _winner(tally, fallback)

    def _tally(self, tokens: Tokens) -> Mapping[str, int]:
        tally = dict[str, int]()
        for word in dict.fromkeys(tokens.words):
            for lang in self._votes.get(word, ()):
                tally[lang] = tally.get(lang, 0) + 1
        return tally


def _winner(tally: Mapping[str, int], fallback: str) -> Guess:
    if not tally:
        return Guess(fallback, certain=False)
    ranked = sorted(tally.items(), key=lambda item: (-item[1], item[0] != fallback, item[0]))
    best, votes = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    if votes < 2 and best != fallback and second >= votes:
        return Guess(fallback, certain=False)
    return Guess(best, certain=votes >= 2 and votes >= 2 * second)


def _by_script(text: str, tally: Mapping[str, int], fallback: str) -> Guess | None:
    if _PRESENTED.search(text):
        text = unicodedata.normalize("NFKC", text)
    if not _OTHER_SCRIPT.search(text):
        return None
    letters = sum(map(str.isalpha, text))
    if not letters:
        return None
    if len(_CYRILLIC.findall(text)) * 2 > letters:
        return _uk_or_ru(text, tally, fallback)
    if len(_ARABIC.findall(text)) * 2 > letters:
        return _fa_or_ar(text, tally, fallback)
    return None


def _uk_or_ru(text: str, tally: Mapping[str, int], fallback: str) -> Guess:
    if _UKRAINIAN.search(text):
        return Guess("uk", certain=False, apart_from="ru")
    if _RUSSIAN.search(text):
        return Guess("ru", certain=False, apart_from="uk")
    return _outvoted(("uk", "ru"), _votes(tally, fallback)) or Guess("ru", certain=False)


def _fa_or_ar(text: str, tally: Mapping[str, int], fallback: str) -> Guess:
    """By letters that only one of the two has, then by votes, last by the keyboard."""
    article = _ARABIC_ONLY.search(text) is not None
    if _PERSIAN.search(text) and not article and not _ARABIC_KEYBOARD.search(text):
        return Guess("fa", certain=False)
    votes = _votes(tally, fallback)
    votes["ar"] += article
    keyboard = "fa" if _PERSIAN_KEYBOARD.search(text) else "ar"
    return _outvoted(("fa", "ar"), votes) or Guess(keyboard, certain=False)


def _votes(tally: Mapping[str, int], fallback: str) -> Counter[str]:
    """The small words, and two for the usual language: where few speak, that decides."""
    return Counter(tally) + Counter({fallback: _USUAL})


def _outvoted(neighbours: tuple[str, str], votes: Mapping[str, int]) -> Guess | None:
    """The one with more votes; told apart by a lead of two."""
    less, more = sorted(neighbours, key=lambda lang: votes[lang])
    lead = votes[more] - votes[less]
    return Guess(more, certain=False, apart_from=less if lead >= _LEAD else "") if lead else None
