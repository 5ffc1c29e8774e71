"""Whatever piece of a pattern is looked for, every sentence that the pattern stands for is found."""

import re
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.sensitive.lexicon import Lexicon
from handlers.sensitive.normalise import tokens
from handlers.sensitive.pack import Pack, Phrase
from handlers.sensitive.taxonomy import Category, Level, Urgency

_WORDS = ("ich", "und", "nicht", "mehr", "größe", "strasse", "zettel", "can't", "ä", "leben")
_FILLERS = ("blau", "kalt", "dort")


@dataclass(frozen=True, slots=True)
class _Written:
    """A piece of a pattern and one wording that it stands for; empty where it may be missing."""

    pattern: str
    said: str


@st.composite
def _word(draw: st.DrawFn) -> _Written:
    word = draw(st.sampled_from(_WORDS))
    before, behind = draw(st.sampled_from((("", ""), ("*", ""), ("", "*"), ("*", "*"))))
    said = ("vor" if before else "") + word + ("s" if behind else "")
    return _Written(f"{before}{word}{behind}", said)


@st.composite
def _alternative(draw: st.DrawFn) -> _Written:
    words = draw(st.one_of(st.tuples(_word()), st.lists(_word(), min_size=2, max_size=3)))
    extra = draw(st.sampled_from(("", "/karo", "/karo*"))) if len(words) > 1 else ""
    pattern = " ".join(word.pattern for word in words[:-1])
    last = words[-1].pattern + extra
    return _Written(f"{pattern} {last}".strip(), " ".join(word.said for word in words))


@st.composite
def _item(draw: st.DrawFn) -> _Written:
    written = draw(st.lists(_alternative(), min_size=1, max_size=4))
    optional = draw(st.booleans())
    said = draw(st.sampled_from([*written, *([_Written("", "")] if optional else [])])).said
    group = "|".join(one.pattern for one in written)
    return _Written(f"({group}){'?' if optional else ''}", said)


@st.composite
def _part(draw: st.DrawFn) -> _Written:
    items = draw(st.lists(_item(), min_size=1, max_size=3))
    fillers = draw(st.lists(st.sampled_from(_FILLERS), max_size=4))
    if not fillers:
        return _Written(" ".join(one.pattern for one in items), " ".join(one.said for one in items))
    pattern = " ... ".join(one.pattern for one in items)
    return _Written(pattern, f" {' '.join(fillers)} ".join(one.said for one in items if one.said))


@st.composite
def _pattern(draw: st.DrawFn) -> _Written:
    parts = draw(st.lists(_part(), min_size=1, max_size=3))
    told = draw(st.permutations(parts))
    return _Written(" ~ ".join(one.pattern for one in parts), " ".join(one.said for one in told))


def _phrase(pattern: str) -> Phrase:
    return Phrase(
        id="de.test.1",
        category=Category.HEALTH,
        level=Level.SURE,
        urgency=Urgency.NONE,
        patterns=(pattern,),
        subject=(),
        without=(),
        cues=frozenset(),
        unless_negated=False,
    )


def _lexicon(pattern: str) -> Lexicon | None:
    """None where the pattern is refused; whatever is accepted must be readable later, too."""
    pack = Pack("de", ("ich", "und", "nicht"), (), (), {}, (_phrase(pattern),), ())
    try:
        return Lexicon((pack,))
    except ValueError:
        return None


@settings(max_examples=300)
@given(_pattern())
def test_what_a_pattern_stands_for_is_found(written: _Written) -> None:
    lexicon = _lexicon(written.pattern)
    if lexicon is None or not written.said.strip():
        return
    words = tokens(f"blau {written.said} dort")
    assert lexicon.hits(words, frozenset({"de"})), written
    assert lexicon.hits(words, frozenset({"de"})) == lexicon.hits(words, frozenset({"de"}))


@given(st.text("ab |()/*?~$^.{}", min_size=1, max_size=16), st.text("ab ", max_size=16))
def test_a_pattern_is_refused_at_once_or_never(pattern: str, text: str) -> None:
    """All of a pattern is read once a word of it is met: here each of them is."""
    lexicon = _lexicon(pattern)
    if lexicon is not None:
        met = " ".join(re.findall("[ab]+", pattern))
        lexicon.hits(tokens(f"{text} {met} a b ab ba aa bb"), frozenset({"de"}))
