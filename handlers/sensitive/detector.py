"""Reads one message and says whether it belongs on the telephone or into a meeting."""

from collections.abc import Iterator, Sequence

from handlers.sensitive.complexity import is_complex
from handlers.sensitive.decide import Sign, decide, may_become_acute, weighed
from handlers.sensitive.finding import Evidence, Finding
from handlers.sensitive.guard import readable, windows
from handlers.sensitive.language import Guess, Languages
from handlers.sensitive.lexicon import Hit, Lexicon
from handlers.sensitive.mask import mask
from handlers.sensitive.normalise import Tokens, tokens
from handlers.sensitive.numbers import secrets
from handlers.sensitive.pack import Pack
from handlers.sensitive.second_reader import SecondOpinion, SecondReader
from handlers.sensitive.taxonomy import Category, Cue, Level, Urgency

HOME_LANGUAGE = "de"
_LONGEST_FOR_SECOND = 4_000
_KIN = (frozenset({"de", "en", "sv"}), frozenset({"uk", "ru"}))
"""Their words of danger are much alike, and chats mix them."""


class Detector:
    """Rules over the given packs, optionally with a second reader that is asked at once.

    Total: any string is read, nothing is kept, nothing is raised. Linear in the length of the
    text. Constructing raises `ValueError`, naming the entry, when a pack cannot be compiled.
    """

    def __init__(self, packs: Sequence[Pack], second_reader: SecondReader | None = None) -> None:
        self._lexicon = Lexicon(packs)
        self._languages = Languages(packs)
        self._known = frozenset(pack.language for pack in packs)
        self._second_reader = second_reader

    def read(self, text: str, lang: str = "auto", opinion: SecondOpinion | None = None) -> Finding:
        """What is in `text`. `lang` is the usual language of the conversation, or `auto`.

        The language hint only decides doubtful cases: acute phrases of every pack and all
        German ones are looked for in each message. `opinion` is one that was asked for before.
        """
        signs, guess, clear = self._heard(text, lang)
        verdict = decide(signs, len(text), opinion)
        if opinion is None and verdict.urgency is not Urgency.ACUTE:
            asked = self._opinion(clear, guess)
            verdict = verdict if asked is None else decide(signs, len(text), asked)
        return Finding(
            self._written_in(verdict.evidence, guess),
            verdict.sensitive,
            verdict.urgency,
            verdict.categories,
            verdict.evidence,
            verdict.cues,
        )

    def _written_in(self, found: Sequence[Evidence], guess: Guess) -> str:
        """Return the language that was guessed, unless all that was found is of another one.

        What is of kin, and told from, is no other: their words are the same.
        """
        packs = {each.rule.partition(".")[0] for each in found} & self._known
        if packs == {guess.apart_from} and are_kin(guess.lang, guess.apart_from):
            return guess.lang
        return packs.pop() if len(packs) == 1 and not guess.certain else guess.lang

    def unsettled(self, text: str, lang: str = "auto") -> bool:
        """Whether a second opinion could still make the message sensitive, or acute."""
        signs, _, clear = self._heard(text, lang)
        verdict = decide(signs, len(text))
        if verdict.urgency is Urgency.ACUTE or not clear.strip():
            return False
        return not verdict.sensitive or may_become_acute(signs)

    def language(self, text: str, lang: str = "auto") -> str:
        """The language the beginning of a message seems to be written in."""
        fallback = HOME_LANGUAGE if lang == "auto" else lang
        _, part = next(windows(mask(readable(text))))
        return self._languages.guess(part, tokens(part), fallback).lang

    def _heard(self, text: str, lang: str) -> tuple[Sequence[Sign], Guess, str]:
        """The signs, the language of the last part, and the text without what others wrote."""
        fallback = HOME_LANGUAGE if lang == "auto" else lang
        clear = mask(readable(text))
        signs: list[Sign] = []
        guess = Guess(fallback, certain=False)
        for offset, part in windows(clear):
            words = tokens(part)
            if words.words or offset == 0:
                guess = self._languages.guess(part, words, fallback)
            signs += self._signs(part, words, guess, fallback, offset)
        return signs, guess, clear

    def _signs(
        self, part: str, words: Tokens, guess: Guess, fallback: str, offset: int
    ) -> Iterator[Sign]:
        languages = (
            frozenset({guess.lang, HOME_LANGUAGE, fallback}) if guess.certain else self._known
        )
        for hit in self._lexicon.hits(words, languages):
            if _is_foreign(hit, guess):
                continue
            span = words.spans[hit.first][0] + offset, words.spans[hit.last][1] + offset
            sign = weighed(hit, span)
            if sign is not None:
                yield sign
        for start, end, rule in secrets(part):
            yield _secret(start + offset, end + offset, rule)
        if is_complex(part, words):
            yield _complex(offset, offset + len(part))

    def _opinion(self, text: str, guess: Guess) -> SecondOpinion | None:
        if self._second_reader is None or not text.strip():
            return None
        return self._second_reader.opinion(text[:_LONGEST_FOR_SECOND], guess.lang)


def _is_foreign(hit: Hit, guess: Guess) -> bool:
    """Whether a mere word is one of another language: "tot" is Romanian for everything."""
    told = guess.certain or hit.lang == guess.apart_from
    return told and hit.phrase.level is Level.FAINT and not are_kin(guess.lang, hit.lang)


def are_kin(one: str, other: str) -> bool:
    """Whether they are the same, or so near that their words do not tell them apart."""
    return one == other or any({one, other} <= kin for kin in _KIN)


def _secret(start: int, end: int, rule: str) -> Sign:
    return Sign(Category.CONFIDENTIAL_DATA, Level.SURE, Urgency.NONE, frozenset(), start, end, rule)


def _complex(start: int, end: int) -> Sign:
    return Sign(
        Category.COMPLEX_REQUEST,
        Level.SURE,
        Urgency.NONE,
        frozenset({Cue.COMPLEX}),
        start,
        end,
        "shape.many-questions",
    )
