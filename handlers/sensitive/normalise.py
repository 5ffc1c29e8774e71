"""From a text as typed to words as the packs know them, with the way back to the original.

Letters are replaced one for one, so a word's span in the translated text is its span in the
original. Afterwards words may shrink (umlauts written out, doubled letters), spans stay.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from handlers.sensitive.glyphs import (
    FOREIGN_LETTER,
    INVISIBLE,
    LATIN_LETTER,
    LEET,
    LIGATURE,
    LIGATURES,
    LOOKALIKES,
    letter_table,
)
from handlers.sensitive.spellings import spellings

_TABLE = letter_table()
_SIGNS = "\u2600-\u27bf\U0001f300-\U0001f3fa\U0001f400-\U0001faff"
_TOKEN = re.compile(
    rf"(?:[^\W_]|\$(?=[^\W\d_]{{3}}))(?:[^\W_{_SIGNS}]|\x01|[@$](?=\w))*|[{_SIGNS}]",
)
_SENTENCE = re.compile(r"(?<!\.)\.(?=\s|$)|[!?;。।]|\n\s*\n")
_CLAUSE = re.compile(r"[^\s\x01]|\n")
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_HER = re.compile(r"\bнее\b")
_UKRAINIAN_HER = re.compile(r"\bіі\b")
_UE = re.compile(r"(?<![aeq])ue")
_PERHAPS_DISGUISED = re.compile(r"[\d@$]")
_DISGUISED_DIGIT = re.compile(
    r"[^\W\d_]\d+[^\W\d_]|[^\W_][@$][^\W_]|\$[^\W\d_]"
    r"|(?<![^\W_])[13457](?!jahr|mona|woch|tag|stun|minu|euro|mal|fach|kopf|kind|zimer|raum|uhr"
    r"|grad|pers|leut|stel|plat|ever|year|mont|week|hour|days|manad|timm|dag|veck)[a-z]{4}"
)
"""Between letters, or before so many that it counts nothing ("5terben", but not "5köpfige")."""
_SPACED = re.compile(r"(?: [^\W\d_]){4,} ")
_FIRST_SIGN = "\u2600"
_CYRILLIC = str.maketrans("aeopcyxikmt@03468", "аеорсухікмтаозчбв")
"""What stands for a Cyrillic letter inside a word of mostly Cyrillic ones."""
_CYRILLIC_E = re.compile("(?<=[бвгджзклмнпрстфхцчшщ])3(?=[бвгджзйклмнпрстфхцчшщ])")
"""A three between consonants stands for the vowel it looks like mirrored."""
_ONLY_CYRILLIC = re.compile("[бвгджзийлмнптцчшщъыьэюяєї]")
_STACCATO = 3
"""So many sentences of one word each are one sentence said slowly."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text. `joined` is all words with single blanks around each of them.

    `sentence` and `clause` number the part a word stands in; `spans` point into the original.
    """

    words: Sequence[str]
    spans: Sequence[tuple[int, int]]
    sentence: Sequence[int]
    clause: Sequence[int]
    joined: str


def fold(word: str) -> str:
    """A word as the matcher sees it; packs are folded by the same function.

    Both spellings of an umlaut and the bare vowel become one, doubled letters single.
    """
    return _shrink(word.translate(_TABLE))


def tokens(text: str) -> Tokens:
    """The words of `text`, disguises undone. Linear in its length."""
    plain = text.translate(_TABLE)
    spans = [match.span() for match in _TOKEN.finditer(plain)]
    raw = [plain[start:end] for start, end in spans]
    joined = _shrink(_written_out(" ".join(raw)))
    if _disguised(joined):
        joined = " ".join(_undisguised(joined.split(" ")))
    joined = f" {joined} " if spans else ""
    if _SPACED.search(joined):
        words, spans = _closed_up(joined.split(), spans, plain)
        joined = f" {' '.join(words)} "
    words = joined.split()
    if not SPELLED.keys().isdisjoint(words):
        words = [SPELLED.get(word, word) for word in words]
        joined = f" {' '.join(words)} "
    sentence, clause = _parts(plain, spans)
    return Tokens(words, spans, sentence, clause, joined)


def _shrink(text: str) -> str:
    if INVISIBLE in text:
        text = text.replace(INVISIBLE, "")
    if "нее" in text:  # Russian "her" must not become "not"
        text = _HER.sub("неё", text)
    if "іі" in text:  # Ukrainian "її", her, must not become "and"
        text = _UKRAINIAN_HER.sub("ї", text)
    text = _DOUBLED.sub(r"\1", text).replace("ae", "a").replace("oe", "o")
    return _UE.sub("u", text) if "ue" in text else text


def _written_out(text: str) -> str:
    """The text with signs of several letters written out."""
    return LIGATURE.sub(lambda sign: LIGATURES[sign[0]], text) if not text.isascii() else text


def _disguised(joined: str) -> bool:
    digits = _PERHAPS_DISGUISED.search(joined) and _DISGUISED_DIGIT.search(joined)
    return bool(digits or (not joined.isascii() and FOREIGN_LETTER.search(joined)))


def _undisguised(words: Sequence[str]) -> Sequence[str]:
    latin = sum(
        1 for word in words if LATIN_LETTER.search(word) and not FOREIGN_LETTER.search(word)
    )
    mostly_latin = latin * 2 > len(words)
    return [_plain_word(word, mostly_latin=mostly_latin) for word in words]


def _plain_word(word: str, *, mostly_latin: bool) -> str:
    if _mostly_cyrillic(word):
        return _shrink(_CYRILLIC_E.sub("е", word).translate(_CYRILLIC))
    if FOREIGN_LETTER.search(word):
        replaced = word.translate(LOOKALIKES)
        mixed = LATIN_LETTER.search(word) is not None
        if mixed or (mostly_latin and not FOREIGN_LETTER.search(replaced)):
            word = replaced
    if _DISGUISED_DIGIT.search(word):
        word = word.translate(LEET)
    return _shrink(word)


def _mostly_cyrillic(word: str) -> bool:
    """Whether signs of other kinds stand inside a Cyrillic word; letters alike in both prove nothing."""
    own = len(_ONLY_CYRILLIC.findall(word))
    return own > 0 and len(FOREIGN_LETTER.findall(word)) * 2 > len(word)


def _closed_up(
    words: Sequence[str], spans: Sequence[tuple[int, int]], plain: str
) -> tuple[list[str], list[tuple[int, int]]]:
    """Letters typed one by one become words again; two blanks or a sign end the word."""
    kept: list[str] = []
    kept_spans: list[tuple[int, int]] = []
    index = 0
    while index < len(words):
        stop = _end_of_spaced(words, spans, plain, index)
        kept.append(_shrink("".join(words[index:stop])))
        kept_spans.append((spans[index][0], spans[stop - 1][1]))
        index = stop
    return kept, kept_spans


def _end_of_spaced(
    words: Sequence[str], spans: Sequence[tuple[int, int]], plain: str, start: int
) -> int:
    stop = start + 1
    separator = plain[spans[start][1] : spans[stop][0]] if stop < len(words) else ""
    if stop + 1 < len(words) and spans[stop + 1][0] - spans[stop][1] < len(separator):
        return stop  # a word of one letter: what follows stands closer together
    while (
        stop < len(words)
        and len(words[stop]) == 1
        and len(words[start]) == 1
        and words[stop].isalpha()
        and plain[spans[stop - 1][1] : spans[stop][0]] == separator
    ):
        stop += 1
    return stop if stop - start > 1 else start + 1


def _parts(plain: str, spans: Sequence[tuple[int, int]]) -> tuple[list[int], list[int]]:
    sentences: list[int] = []
    clauses: list[int] = []
    sentence = clause = 0
    before = 0
    for start, end in spans:
        if start - before > 1 or (before < start and plain[before] != " "):
            gap = plain[before:start]
            if _SENTENCE.search(gap):
                sentence += 1
                clause += 1
            elif _CLAUSE.search(gap):
                clause += 1
        sign = end - start == 1 and plain[start] >= _FIRST_SIGN
        clause += sign
        sentences.append(sentence)
        clauses.append(clause)
        clause += sign
        before = end
    return _slowly_said(sentences) if sentence >= _STACCATO - 1 else sentences, clauses


def _slowly_said(sentences: list[int]) -> list[int]:
    """Sentences of one word that follow one another become one ("Ich. Will. Nicht. Mehr.")."""
    runs = groupby(sentences)
    found: list[int] = []
    single = list[int]()
    for number, run in ((number, len(list(run))) for number, run in runs):
        if run == 1:
            single.append(number)
            continue
        found += _together(single)
        single = []
        found += [number] * run
    return found + _together(single)


def _together(single: list[int]) -> list[int]:
    return single[:1] * len(single) if len(single) >= _STACCATO else single


def _spelled() -> dict[str, str]:
    folded = ((fold(written), fold(word)) for written, word in spellings())
    return {written: word for written, word in folded if written != word}


SPELLED = _spelled()
"""A folded word that stands by itself, and how books spell it."""
