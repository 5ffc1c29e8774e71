"""The pieces that the wheel's model sees of a text, as its engine cuts it (`tok_content` in `e5.c`).

The engine tells only how many there are: the test compares that.
"""

import mmap
import struct
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

import numpy as np

_SPACE = "▁"
_FOR_QUERIES = "query: "
_VOCABULARY_AT, _LETTERS_AT = 44, 72
_WORSE_THAN_ANY = 10.0


class Pieces:
    """Cuts texts into numbered pieces, each word by itself: no piece goes on over a space."""

    def __init__(self, image: mmap.mmap) -> None:
        """Read the vocabulary of the model's file."""
        count, self._begin, self._end, _, self._unknown = struct.unpack_from(
            "<5i", image, _VOCABULARY_AT
        )
        ends = np.frombuffer(image, np.uint32, count + 1, _LETTERS_AT).tolist()
        scores = np.frombuffer(image, np.float32, count, _LETTERS_AT + 4 * (count + 1)).tolist()
        at = _LETTERS_AT + 4 * (count + 1) + 4 * count
        letters = image[at : at + ends[-1]]
        names = [letters[a:b].decode("utf-8", "replace") for a, b in pairwise(ends)]
        self._scores = {
            name: (score, number)
            for number, (name, score) in enumerate(zip(names, scores, strict=True))
            if number != self._unknown
        }
        self._longest = max(map(len, names))
        self._least = min(scores) - _WORSE_THAN_ANY
        self._other = _replaced(image, at + ends[-1])
        self._word = cache(self._cut)

    def __call__(self, text: str) -> Sequence[int]:
        """Return the numbers, with those that mark beginning and end."""
        clear = "".join(self._other.get(letter, letter) for letter in _FOR_QUERIES + text)
        words = " ".join(part for part in clear.split(" ") if part)
        marked = [_SPACE + word for word in words.split(" ")]
        if clear.endswith(" "):
            marked.append(_SPACE)
        return [self._begin, *(piece for word in marked for piece in self._word(word)), self._end]

    def _cut(self, word: str) -> tuple[int, ...]:
        best: list[tuple[float, tuple[int, ...]]] = [(0.0, ())]
        for end in range(1, len(word) + 1):
            score, before = best[end - 1]
            found = score + self._least, (*before, self._unknown)
            for start in range(max(0, end - self._longest), end):
                held = self._scores.get(word[start:end])
                if held is not None and best[start][0] + held[0] > found[0]:
                    found = best[start][0] + held[0], (*best[start][1], held[1])
            best.append(found)
        return best[-1][1]


def _replaced(image: mmap.mmap, at: int) -> Mapping[str, str]:
    """Which letters are read as others."""
    (count,) = struct.unpack_from("<i", image, at)
    at += 8
    found = {}
    for _ in range(count):
        letter, length = struct.unpack_from("<IB", image, at)
        others = struct.unpack_from(f"<{length}I", image, at + 5)
        found[chr(letter)] = "".join(map(chr, others))
        at += 5 + 4 * length
    return found
