"""Which language a message is written in, by script first and then by a few small words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.sensitive.normalise import Tokens, fold
from handlers.sensitive.pack import Pack

_CYRILLIC = re.compile("[\u0400-\u052f]")
_ARABIC = re.compile("[\u0600-\u06ff]")
_OTHER_SCRIPT = re.compile("[\u0400-\u06ff]")
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_RUSSIAN = re.compile("[ыэъёЫЭЪЁ]")
_PERSIAN = re.compile("[پچژگ]|می\u200c|ی\\b|ک")


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest language, and whether the packs of other languages may rest."""

    lang: str
    certain: bool


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
        if not text.isascii():
            by_script = _by_script(text)
            if by_script is not None:
                return by_script
        votes, tally = self._votes, dict[str, int]()
        for word in dict.fromkeys(tokens.words):
            for lang in votes.get(word, ()):
                tally[lang] = tally.get(lang, 0) + 1
        return _winner(tally, fallback)


def _winner(tally: Mapping[str, int], fallback: str) -> Guess:
    if not tally:
        return Guess(fallback, certain=False)
    ranked = sorted(tally.items(), key=lambda item: (-item[1], item[0] != fallback, item[0]))
    best, votes = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    if votes < 2 and best != fallback and second >= votes:
        return Guess(fallback, certain=False)
    return Guess(best, certain=votes >= 2 and votes >= 2 * second)


def _by_script(text: str) -> Guess | None:
    if not _OTHER_SCRIPT.search(text):
        return None
    letters = sum(map(str.isalpha, text))
    if not letters:
        return None
    if len(_CYRILLIC.findall(text)) * 2 > letters:
        if _UKRAINIAN.search(text):
            return Guess("uk", certain=False)
        return Guess("ru", certain=False)
    if len(_ARABIC.findall(text)) * 2 > letters:
        return Guess("fa" if _PERSIAN.search(text) else "ar", certain=False)
    return None
