"""The machinery on small packs of its own: gaps, order, traps, levels, second opinion."""

from dataclasses import replace

import pytest

from handlers.sensitive.detector import Detector
from handlers.sensitive.normalise import fold
from handlers.sensitive.pack import Pack, Phrase, Trap
from handlers.sensitive.report import finding_to_json
from handlers.sensitive.second_reader import SecondOpinion
from handlers.sensitive.taxonomy import Category, Cue, Level, Urgency

_PHRASE = Phrase(
    id="de.test.1",
    category=Category.DEBT_HOUSING,
    level=Level.SURE,
    urgency=Urgency.NONE,
    patterns=("schulden",),
    subject=(),
    without=(),
    cues=frozenset({Cue.DEBT}),
    unless_negated=False,
)


def _pack(*phrases: Phrase, traps: tuple[Trap, ...] = ()) -> Pack:
    return Pack(
        language="de",
        stopwords=("ich", "und"),
        negations=("nicht", "kein*"),
        laughing=("😂", "haha"),
        macros={"me": ("ich", "wir"), "they": ("er", "sie"), "signs_of_life": ("atmet",)},
        phrases=phrases,
        traps=traps,
    )


def _found(pattern: str, text: str) -> bool:
    detector = Detector((_pack(replace(_PHRASE, patterns=(pattern,))),))
    return detector.read(text).sensitive


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("schulden", "ich habe Schulden!", True),
        ("schulden", "Schuldenberatung", False),
        ("schulden*", "Schuldenberatung", True),
        ("*schulden", "Mietschulden", True),
        ("*schuld*", "Entschuldigung", True),
        ("{me} ... schulden", "wir haben leider noch viele schulden", True),
        ("{me} ... schulden", "wir haben leider noch immer sehr viele schulden", False),
        ("{me} ...6 schulden", "wir haben leider noch immer sehr viele schulden", True),
        ("konto gesperrt", "das konto ist gesperrt", False),
        ("konto ~ gesperrt", "gesperrt wurde das konto", True),
        ("konto ~ gesperrt", "das konto wurde gesperrt", True),
        ("konto ... gesperrt", "das konto. gesperrt ist die straße", False),
        ("konto ... gesperrt", "das konto, gesperrt seit gestern", True),
        ("(konto|karte der bank) gesperrt", "karte der bank gesperrt", True),
        ("konto (ist)? gesperrt", "konto gesperrt", True),
        ("konto (ist)? gesperrt", "konto ist gesperrt", True),
        ("konto (ist)? gesperrt", "konto war gesperrt", False),
        ("kann nicht mehr $", "ich kann nicht mehr, wirklich", True),
        ("kann nicht mehr $", "ich kann nicht mehr warten", False),
        ("^ hilfe", "hilfe bitte", True),
        ("^ hilfe", "danke für die hilfe", False),
        ("({me}|sie) schuldet", "sie schuldet", True),
        ("({me} selbst|niemand) schuldet", "wir selbst schuldet", True),
        ("prügel", "Pruegel", True),
        ("prügel", "prugel", True),
        ("💊 ... 😵", "💊💊😵", True),
    ],
)
def test_the_notation(pattern: str, text: str, found: bool) -> None:
    assert _found(pattern, text) is found


def test_a_trap_removes_only_what_it_overlaps() -> None:
    trap = Trap("de.trap.1", ("schulden beratung",), acute=False)
    detector = Detector((_pack(_PHRASE, traps=(trap,)),))
    assert not detector.read("termin schulden beratung").sensitive
    assert detector.read("termin schulden beratung und ich hab schulden").sensitive


def test_only_a_trap_that_says_so_removes_acute_hits() -> None:
    acute = replace(_PHRASE, urgency=Urgency.ACUTE, patterns=("sterbe",))
    trap = Trap("de.trap.1", ("sterbe vor lachen",), acute=False)
    assert Detector((_pack(acute, traps=(trap,)),)).read("ich sterbe vor lachen").sensitive
    strong = replace(trap, acute=True)
    assert not Detector((_pack(acute, traps=(strong,)),)).read("ich sterbe vor lachen").sensitive


def test_a_subject_must_stand_in_the_same_sentence() -> None:
    detector = Detector((_pack(replace(_PHRASE, subject=("me",))),))
    assert detector.read("ich habe schulden").sensitive
    assert not detector.read("schulden sind ein thema").sensitive
    assert not detector.read("schulden sind ein thema. ich komme um zehn").sensitive


def test_a_barred_word_between_breaks_the_match() -> None:
    phrase = replace(_PHRASE, patterns=("{they} ... sterben",), without=("me",))
    detector = Detector((_pack(phrase),))
    assert detector.read("sie will sterben").sensitive
    assert not detector.read("er geht und ich will sterben").sensitive


def test_a_negation_cancels_only_where_the_phrase_says_so() -> None:
    cancelled = replace(_PHRASE, unless_negated=True)
    assert not Detector((_pack(cancelled),)).read("ich habe keine schulden").sensitive
    assert Detector((_pack(_PHRASE),)).read("ich habe keine schulden").sensitive


def test_a_hint_needs_company() -> None:
    first = replace(_PHRASE, id="de.test.1", level=Level.HINT, patterns=("eng",))
    second = replace(_PHRASE, id="de.test.2", level=Level.HINT, patterns=("knapp",))
    detector = Detector((_pack(first, second),))
    assert not detector.read("es ist eng").sensitive
    assert detector.read("es ist eng und knapp").sensitive


def test_hints_alone_are_never_acute() -> None:
    first = replace(_PHRASE, level=Level.HINT, urgency=Urgency.ACUTE, patterns=("eng",))
    second = replace(first, id="de.test.2", patterns=("knapp",))
    assert Detector((_pack(first, second),)).read("eng und knapp").urgency is Urgency.SAME_DAY


class _Reader:
    def __init__(self, opinion: SecondOpinion) -> None:
        self._opinion = opinion

    def opinion(self, text: str, lang: str) -> SecondOpinion:
        assert text
        assert lang == "de"
        return self._opinion

    def at_once(self, text: str, lang: str) -> SecondOpinion:
        return self.opinion(text, lang)


def test_a_second_reader_confirms_a_hint() -> None:
    hint = replace(_PHRASE, level=Level.HINT, patterns=("eng",))
    yes = _Reader(SecondOpinion(confirms=True, raises=(), version="1"))
    assert Detector((_pack(hint),), yes).read("es ist eng").sensitive
    assert not Detector((_pack(hint),), yes).read("es ist weit").sensitive


def test_a_second_reader_adds_a_category_but_never_urgency() -> None:
    reader = _Reader(SecondOpinion(confirms=False, raises=(Category.ACUTE_CRISIS,), version="7"))
    finding = Detector((_pack(_PHRASE),), reader).read("es ist still hier")
    assert finding.categories == (Category.ACUTE_CRISIS,)
    assert finding.urgency is Urgency.NONE
    assert [item.rule for item in finding.evidence] == ["model:acute_crisis@7"]


def test_a_second_reader_confirms_the_danger_that_a_hint_names() -> None:
    hint = replace(_PHRASE, level=Level.HINT, urgency=Urgency.ACUTE, patterns=("eng",))
    yes = SecondOpinion(confirms=True, raises=(), version="1", confirms_acute=True)
    detector = Detector((_pack(hint),), _Reader(yes))
    assert detector.read("es ist eng").urgency is Urgency.ACUTE
    assert not detector.read("es ist weit").sensitive
    assert Detector((_pack(hint),)).unsettled("es ist eng")
    assert detector.read("es ist eng", opinion=replace(yes, confirms_acute=False)).sensitive


def test_a_second_reader_takes_nothing_away() -> None:
    silent = _Reader(SecondOpinion(confirms=False, raises=(), version="1"))
    assert Detector((_pack(_PHRASE),), silent).read("schulden").sensitive


def test_the_line_for_the_command_line() -> None:
    finding = Detector((_pack(_PHRASE),)).read("nur Schulden")
    assert finding_to_json("a1", finding) == {
        "id": "a1",
        "lang": "de",
        "sensitive": True,
        "urgency": "none",
        "categories": ["debt_housing"],
        "evidence": [{"category": "debt_housing", "start": 4, "end": 12, "rule": "de.test.1"}],
    }


@pytest.mark.parametrize(
    "text", ["\ud800", "a\udfffb", "\x00", "١٢٣", "ﬁ" * 50, "\u200b" * 9, "?" * 9]
)
def test_no_text_is_too_strange_to_read(text: str) -> None:
    assert Detector((_pack(_PHRASE),)).read(text).lang == "de"


@pytest.mark.parametrize(
    ("text", "urgency"),
    [
        ("liegt im bad und atmet nicht", Urgency.ACUTE),
        ("liegt im bad und nicht mehr atmet", Urgency.ACUTE),
        ("liegt im bad und springt nicht", Urgency.SAME_DAY),
    ],
)
def test_denying_a_sign_of_life_lowers_nothing(text: str, urgency: Urgency) -> None:
    danger = replace(
        _PHRASE,
        category=Category.ACUTE_CRISIS,
        urgency=Urgency.ACUTE,
        patterns=("liegt ...6 (atmet|springt)",),
    )
    assert Detector((_pack(danger),)).read(text).urgency is urgency


@pytest.mark.parametrize("her", ["неё", "нее", "Нее"])
def test_a_russian_her_is_no_negation(her: str) -> None:
    assert fold(her) != fold("не")
    assert fold("неее") == fold("не")


def test_a_ukrainian_her_is_no_and() -> None:
    assert fold("її") != fold("і")
    assert fold("їїї") == fold("ііі") == fold("і")


@pytest.mark.parametrize(
    ("text", "complex_"),
    [
        ("Zahlt das Amt? Gilt das auch für ihn? Was fehlt noch?", True),
        ("Welche????", False),
        ("Kuchen? Milch? Zucker? Ach so.", False),
    ],
)
def test_a_question_has_words_of_its_own(text: str, complex_: bool) -> None:
    assert Detector((_pack(_PHRASE),)).read(text).sensitive is complex_
