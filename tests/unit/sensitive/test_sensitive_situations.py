"""The everyday situations: which messages are silent, which lead to which text."""

import pytest

from handlers.sensitive.second_reader import SecondOpinion
from handlers.sensitive.taxonomy import Category, Cue, Urgency
from tests.support.phrases import detector

_COMPANY = SecondOpinion(confirms=True, raises=(), version="", confirms_acute=True)
_QUESTIONS = (
    "Hallo, ich hab ganz viele Fragen. Die Schule hat geschrieben, er soll wechseln, muss ich da "
    "zustimmen? Und was ist mit dem Kindergeld, das kam diesen Monat nicht, woran liegt das? Wir "
    "warten auch noch auf den Therapieplatz, wann wird das was? Und wie ist das mit dem Umgang am "
    "Wochenende, darf er einfach absagen?"
)


@pytest.mark.parametrize(
    ("text", "cue", "urgency"),
    [
        ("ich will nicht mehr leben", Cue.OWN_LIFE, Urgency.ACUTE),
        (
            "er hat mich grade geschlagen ich hab mich im bad eingeschlossen",
            Cue.VIOLENCE_NOW,
            Urgency.ACUTE,
        ),
        ("letzte woche hat er wieder zugehauen", Cue.VIOLENCE_PAST, Urgency.SAME_DAY),
        (
            "bei meiner schwiegertochter schreit das baby die ganze nacht keiner geht hin",
            Cue.CHILD_WORRY,
            Urgency.SAME_DAY,
        ),
        (_QUESTIONS, Cue.COMPLEX, Urgency.NONE),
        (
            "ich hab wieder angefangen zu trinken bitte sagen sie es keinem",
            Cue.SECRECY,
            Urgency.SAME_DAY,
        ),
        (
            "mein sohn 2 hat spülmittel getrunken was soll ich machen",
            Cue.POISON_MEDICAL,
            Urgency.ACUTE,
        ),
        ("der gerichtsvollzieher kommt morgen", Cue.DEBT, Urgency.SAME_DAY),
        ("papa hat mama gestern wieder gehauen", Cue.VIOLENCE_PAST, Urgency.SAME_DAY),
        ("meine Nachbarin will sich umbringen", Cue.OTHERS_LIFE, Urgency.ACUTE),
        ("er schlägt sie gerade", Cue.VIOLENCE_NOW, Urgency.ACUTE),
        (
            "Morgen 10 Uhr passt. Gestern hat er mich wieder geschlagen.",
            Cue.VIOLENCE_PAST,
            Urgency.SAME_DAY,
        ),
        (
            "sag mir einfach ob ihr die hilfe verlängert ja oder nein",
            Cue.DECISION_WANTED,
            Urgency.NONE,
        ),
        ("ich will mich beschweren", Cue.COMPLAINT, Urgency.NONE),
        ("is someone there? i cant do this anymore", Cue.OWN_LIFE, Urgency.ACUTE),
    ],
)
def test_a_message_that_needs_a_talk(text: str, cue: Cue, urgency: Urgency) -> None:
    finding = detector().read(text)
    assert finding.sensitive
    assert cue in finding.cues
    assert finding.urgency is urgency


def test_a_quarrel_without_danger_is_a_plain_nudge() -> None:
    finding = detector().read(
        "mein mann und ich streiten nur noch, ich weiss nicht ob ich mich trennen soll"
    )
    assert finding.categories == (Category.FAMILY_CONFLICT,)
    assert finding.urgency is Urgency.NONE
    assert finding.cues == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "hier der bescheid vom jobcenter abgelehnt 😡",
        "was schreib ich bei unterhalt zeile 12?",
        "ich sterb vor langeweile",
        "mein akku ist tot",
        "mordshunger heute",
        "Hier die Suchtberatung: https://example.org/suchtberatung/hilfe-bei-gewalt",
        "können wir verschieben, der kleine ist krank",
        "ich schaff das heute nicht",
        "Denken Sie morgen an den Ausweis.",
        "das ist doch zum umbringen mit dem amt",
        "bin heute müde und genervt",
        "wie läuft das mit dem Hilfeplan?",
        "ja passt 👍",
        "",
        "🎄❤️",
    ],
)
def test_a_message_that_stays_without_answer(text: str) -> None:
    finding = detector().read(text)
    assert (finding.sensitive, finding.categories, finding.cues) == (False, (), frozenset())


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("nein nein war nur so gesagt", Cue.DENIAL),
        ("hab kein guthaben", Cue.NO_CREDIT),
        ("sieht das meine mutter?", Cue.PRIVACY_QUESTION),
        ("bist du ein mensch?", Cue.HUMAN),
        ("Stimmt es, dass mein Mann bei euch war?", Cue.CONFIRM_CLIENT),
    ],
)
def test_a_question_to_the_program_is_not_sensitive(text: str, cue: Cue) -> None:
    finding = detector().read(text)
    assert not finding.sensitive
    assert finding.cues == frozenset({cue})


def test_the_writers_own_wish_is_not_taken_for_a_report() -> None:
    assert Cue.OTHERS_LIFE not in detector().read("ich will nicht mehr leben").cues


def test_a_report_is_not_taken_for_the_writers_own_wish() -> None:
    cues = detector().read("meine tochter sagt sie will sterben").cues
    assert Cue.OTHERS_LIFE in cues
    assert Cue.OWN_LIFE not in cues


def test_a_laugh_lowers_a_wish_to_die_but_does_not_hide_it() -> None:
    assert detector().read("ich will sterben 😂").urgency is Urgency.SAME_DAY


def test_a_denied_intent_is_still_a_sign() -> None:
    assert detector().read("keine angst ich bring mich nicht um").urgency is Urgency.SAME_DAY


def test_the_evidence_points_into_the_original_text() -> None:
    text = "Guten Morgen, Frau Müßig! Ich  wíll nicht mehr leben 🙈 bis dann"
    (first, *_) = detector().read(text).evidence
    assert text[first.start : first.end].endswith("leben")
    assert text[first.start : first.end].startswith("Ich")


def test_nothing_of_the_text_is_in_the_finding() -> None:
    assert "leben" not in repr(detector().read("ich will nicht mehr leben"))


def test_a_crisis_line_in_the_middle_of_a_long_message_is_found() -> None:
    harmless = "Wir waren heute im Zoo und haben Pinguine gesehen. " * 200
    finding = detector().read(f"{harmless}Ich will nicht mehr leben. {harmless}")
    assert finding.urgency is Urgency.ACUTE
    assert finding.evidence[0].start >= len(harmless)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Мы будем завтра в десять", "ru"),
        ("Ми будемо завтра о десятій, дякую", "uk"),
        ("الموعد غدا في الساعة العاشرة", "ar"),
        ("we will be there at ten, thanks", "en"),
        ("vi kommer klockan tio, tack", "sv"),
        ("wir kommen um zehn, danke", "de"),
        ("ok", "de"),
    ],
)
def test_the_language_is_told(text: str, lang: str) -> None:
    assert detector().read(text).lang == lang


def test_the_usual_language_decides_where_the_text_does_not() -> None:
    assert detector().read("ok", "sv").lang == "sv"


def test_an_acute_phrase_is_found_in_any_language_whatever_the_hint() -> None:
    assert detector().read("я больше не хочу жить", "sv").urgency is Urgency.ACUTE


@pytest.mark.parametrize(
    "text",
    [
        "mein vater liegt im flur und reagiert nicht",
        "sie atmet nicht mehr",
        "oma ist umgefallen und wacht nicht auf",
        "er sagt er tut es heute nacht",
        "mein ex rüttelt an der wohnungstür",
        "ich hab angst dass ich dem baby was antue",
        "unsere tochter ist seit gestern nicht nach hause gekommen",
        "die stimmen sagen ich soll springen",
    ],
)
def test_danger_said_straight_is_acute_without_a_second_reader(text: str) -> None:
    assert detector().read(text).urgency is Urgency.ACUTE


@pytest.mark.parametrize(
    "text",
    [
        "das amt reagiert nicht auf meine mail",
        "mein handy reagiert nicht",
        "ich spring noch schnell unter die dusche",
        "die katze ist seit gestern weg",
        "er kommt mit dem messer, wir schneiden den kürbis",
        "wenn noch ein formular kommt spring ich aus dem fenster",
        "im sommer fliegen wir mit den kindern in die türkei zu oma",
        "danke für alles, schönes wochenende",
        "der kleine kann sich schon ganz alleine anziehen",
        "beim boss gestorben, ich geb auf",
    ],
)
def test_figures_of_speech_and_everyday_scenes_are_not_acute(text: str) -> None:
    assert detector().read(text).urgency is not Urgency.ACUTE


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("ich wurde als kind missbraucht", False),
        ("er missbraucht mich gerade", True),
        ("ich wurde früher missbraucht und jetzt steht er mit dem messer vor mir", True),
    ],
)
def test_a_hint_inside_what_is_told_makes_nothing_go_on(text: str, goes_on: bool) -> None:
    found = detector().read(text, "de", _COMPANY)
    assert Cue.SEXUAL in found.cues
    assert (Cue.VIOLENCE_NOW in found.cues) is goes_on


def test_whoever_left_is_not_a_child_that_is_missing() -> None:
    left = detector().read("seit papa weg ist ess ich fast nix mehr", "de", _COMPANY)
    assert Cue.CHILD_WORRY not in left.cues
    missing = detector().read("die kleine ist seit gestern weg", "de", _COMPANY)
    assert Cue.CHILD_WORRY in missing.cues
