"""How hard a text is to read: documented formulas, no library.

LIX (Björnsson 1968), for any language: words per sentence plus the share of words longer than six
letters; below 30 very easy, 30-40 easy, 40-50 ordinary. First Wiener Sachtextformel (Bamberger and
Vanecek 1984), for German: roughly the school year that reads it without trouble.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n|: | – ")
_WEB = re.compile(r"\b[\w-]+(?:\.[\w-]+)+\b|\S+@\S+|https?://\S+")
_VOWELS = re.compile(r"[aeiouyäöüåé]+", re.IGNORECASE)
_DIPHTHONG = re.compile(r"au|äu|eu|ei|ai|ie|oo|aa|ee", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Measured:
    """A text cut into sentences and words; numbers and addresses on the web are not words."""

    sentences: Sequence[Sequence[str]]

    @property
    def words(self) -> Sequence[str]:
        """Return all words."""
        return [word for sentence in self.sentences for word in sentence]

    @property
    def longest(self) -> int:
        """Return the words of the longest sentence."""
        return max(map(len, self.sentences), default=0)

    @property
    def lix(self) -> float:
        """Return the LIX."""
        words = self.words
        long = sum(len(word) > 6 for word in words)
        return len(words) / len(self.sentences) + 100 * long / len(words)

    @property
    def wiener(self) -> float:
        """Return the first Wiener Sachtextformel."""
        words = self.words
        share = 100 / len(words)
        counted = [syllables(word) for word in words]
        many = share * sum(count >= 3 for count in counted)
        one = share * sum(count == 1 for count in counted)
        long = share * sum(len(word) > 6 for word in words)
        length = len(words) / len(self.sentences)
        return 0.1935 * many + 0.1672 * length + 0.1297 * long - 0.0327 * one - 0.875


def measured(text: str) -> Measured:
    """Cut a text; a colon and a dash end a sentence as a full stop does."""
    bare = _WEB.sub(" ", text)
    cut = (_WORD.findall(part) for part in _SENTENCE.split(bare))
    return Measured([words for words in cut if words])


def syllables(word: str) -> int:
    """Count the syllables of a German word: groups of vowels, diphthongs as one."""
    joined = _DIPHTHONG.sub("a", word)
    return max(1, sum(len(group) for group in _VOWELS.findall(joined)))
