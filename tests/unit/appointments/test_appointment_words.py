"""What families say about appointments, with the traps that must stay silent."""

import pytest

from handlers.appointments.spoken.said import Meaning, Said
from handlers.appointments.spoken.words import understand
from tests.unit.appointments import asked

PLAIN_YES = ["ja passt, danke für die erinnerung", "passt für mich",
             "ja passt 👍", "passt", "klappt", "Ja, wir kommen", "ich komme", "bin dabei", "das passt gut",
             "yes that works", "works for me", "det passar bra", "ja vi kommer"]  # fmt: skip
BARE_YES = ["ok lg", "ja", "Ja!", "ok", "OK danke!", "okay", "👍", "👍🏽", "✅", "stimmt", "geht klar",
            "in ordnung", "das ist in ordnung", "geht in ordnung", "natürlich", "selbstverständlich", "wunderbar",
            "jawoll", "ja, ich werde da sein", "ja bin zuhause", "ja wir sind zu hause", "ok danke für die info",
            "sounds good", "that's fine", "yes i will be home", "jättebra tack", "det är i ordning", "självklart",
            "alles klar", "jup", "yes", "sure", "ok thanks", "ja tack", "okej", "JA", "jaaa"]  # fmt: skip
DATED_YES = [
    "morgen 10 uhr passt",
    "Donnerstag passt",
    "ja am 26.11. kommen wir",
    "halb vier passt",
]
NO_YES = [
    "natürlich nicht",
    "das ist nicht in ordnung",
    "alles in ordnung?",
    "alles in ordnung bei uns",
    "in ordnung aber lieber 11 uhr",
    "ja zuhause",
    "ja bei mir zu hause",
    "bin zuhause",
    "danke für die erinnerung",
    "wunderbar dass er weg ist",
    "selbstverständlich will er das nicht",
    "that's not fine",
    "sounds bad",
    "yes at home",
    "in ordnung ist hier nichts",
    "ja wir waren gestern im zoo",
    "ja?",
    "passt das?",
    "ok?",
    "ok aber er schreit immer",
    "ja und der vater auch",
    "ja ich komme klar",
    "vielleicht ja",
    "ja vielleicht",
    "danke",
    "bis morgen",
    "kommen sie morgen?",
    "kommen sie heute noch",
    "komme 10 min später",
    "das stimmt nicht",
    "ja aber mein mann kommt nicht",
    "nein wir kommen",
    "ja не приду",
    "ja ok gut super passt ja ok gut super passt ja ok",
    "passt auf euch auf",
    "der pulli passt",
    "frau kaya kommt immer zu spät",
    "",
    "👎",
    "42",
]
PLAIN_CANNOT = [
    "können wir verschieben, der kleine ist krank",
    "der kleine ist krank, können wir verschieben?",
    "können wir den termin bitte verschieben",
    "Verschieben bitte",
    "verschieben",
    "können wir auf freitag verschieben",
    "müssen wir leider verschieben weil ich arbeiten muss",
    "der termin passt nicht",
    "can we move it, my son is ill",
    "can we reschedule please",
    "kan vi flytta tiden",
]
WEAK_CANNOT = ["nö passt nicht", "geht bei uns gar nicht",
               "geht nicht", "passt nicht", "passt leider nicht", "wir kommen nicht", "nein", "nein danke",
               "klappt nicht", "kann nicht kommen", "ich kann am dienstag nicht", "ich schaff das heute nicht",
               "ich schaffe es morgen nicht", "can't make it today", "does not work", "det går inte",
               "jag hinner inte i dag", "no", "nej tack"]  # fmt: skip
NO_CANNOT = [
    "ich schaff das alles nicht mehr",
    "ich schaff das nicht mehr",
    "ich kann nicht mehr",
    "das handy geht nicht",
    "mir geht es heute nicht gut",
    "es geht mir nicht gut",
    "ich will nicht mehr leben",
    "ich muss den antrag verschieben",
    "wir haben das sofa verschoben",
    "wir müssen den termin nicht verschieben",
    "das geht so nicht weiter",
    "ob wir verschieben",
    "i can't do this anymore",
    "jag orkar inte mer",
    "jag kan inte mer",
    "nein er hat mich geschlagen und ich weiß nicht",
]
CANCELS = ["absagen", "den am dienstag bitte absagen", "ich muss den termin absagen", "bitte absagen",
           "ich muss leider absagen weil ich krank bin", "wir müssen absagen, der kleine hat fieber",
           "cancel please", "can you cancel the appointment", "avboka tisdag"]  # fmt: skip
NO_CANCELS = ["die haben mir abgesagt", "Jobcenter hat abgesagt", "wir müssen dem vermieter absagen",
              "wann kann man absagen", "soll ich vielleicht absagen",
              "der arzt hat den termin abgesagt"]  # fmt: skip
ASKS_WHEN = ["wann sind die termine nochmal", "wann sind unsere nächsten termine?", "welche termine haben wir?",
             "welche termine habe ich noch?", "when are our appointments?", "which appointments do i have",
             "när är våra tider?", "vilka tider har vi?",
             "wann war nochmal der termin??", "wann ist unser nächster Termin", "um wieviel uhr ist das treffen",
             "Wann ist der Termin?", "wann haben wir den nächsten termin", "when was the appointment again?",
             "när var mötet", "und wann ist der termin jetzt?", "wo ist der termin?", "where is the meeting?",
             "bleibt es beim termin morgen?", "steht der termin noch?", "findet der termin statt?",
             "is the appointment still on?", "gäller tiden fortfarande?"]  # fmt: skip
ASKS_WHEN_WEAKLY = [
    "is it still on?",
    "wann müssen wir nochmal da sein?",
    "wann war das nochmal?",
    "wann kommen sie?",
    "wann nochmal",
]
NO_WHEN = ["welche unterlagen brauche ich für den termin", "welche schule ist die nächste?",
           "which one do you mean","welche termine hat mein mann beim jobcenter?", "where is it",
           "is he still on drugs?", "wann sind ferien?",
           "wo ist er", "wo bist du?", "wo wohnen sie?", "der termin bleibt bestehen", "bleibt er bei dir?",
           "gilt der termin auch für meinen mann?", "wann war der termin beim jobcenter?",
           "wann kommt das geld", "wann", "wann ist weihnachten",
           "ich weiß nicht wann er kommt", "wann hören die schmerzen wieder auf"]  # fmt: skip

LATE = ["komme später", "ich komme 10 minuten später, sorry", "wir verspäten uns etwas", "verspäte mich",
        "bin etwas spät dran", "Hallo, wir kommen heute leider ein bisschen später",
        "der bus hat verspätung, ich komme später", "running late, 15 minutes", "I'll be late",
        "I am running late", "sorry we will be 10 minutes late", "vi blir sena, 10 minuter", "kommer lite senare",
        "jag är försenad"]  # fmt: skip
NO_LATE = ["komme morgen später", "kommen sie später?", "es ist schon spät", "frau kaya kommt immer zu spät",
           "ich rufe sie später zurück", "mein sohn kommt später", "wir kommen später auf das thema",
           "zu spät", "ich komme nicht später", "er kam zu spät nach hause", "see you later",
           "später vielleicht", "it is too late", "ich bin zu spät für alles"]  # fmt: skip
SIGNED = ["ja passt, lg fatma", "Ja passt. Viele Grüße, Fatma Demir", "passt LG",
          "works for me, best regards Fatma", "det passar bra mvh Fatma",
          "ja passt mit freundlichen Grüßen Demir"]  # fmt: skip


def meaning(text: str) -> Meaning | None:
    said = understand(text)
    return said.meaning if said else None


@pytest.mark.parametrize("text", PLAIN_YES)
def test_a_yes_that_speaks_for_itself(text: str) -> None:
    assert understand(text) == Said(Meaning.YES, plain=True)


@pytest.mark.parametrize("text", BARE_YES)
def test_a_yes_that_needs_our_question(text: str) -> None:
    assert understand(text) == Said(Meaning.YES, plain=False)


@pytest.mark.parametrize("text", DATED_YES)
def test_a_yes_with_its_date(text: str) -> None:
    assert understand(text) == Said(Meaning.YES, plain=True, dated=True)


@pytest.mark.parametrize("text", NO_YES)
def test_no_yes(text: str) -> None:
    assert meaning(text) is not Meaning.YES


@pytest.mark.parametrize("text", PLAIN_CANNOT)
def test_wants_another_date(text: str) -> None:
    said = understand(text)
    assert said is not None
    assert (said.meaning, said.plain) == (Meaning.CANNOT, True)


@pytest.mark.parametrize("text", WEAK_CANNOT)
def test_cannot_come_as_an_answer(text: str) -> None:
    said = understand(text)
    assert said is not None
    assert (said.meaning, said.plain) == (Meaning.CANNOT, False)


@pytest.mark.parametrize("text", NO_CANNOT)
def test_despair_and_other_things_are_no_appointment(text: str) -> None:
    assert understand(text) is None


@pytest.mark.parametrize("text", LATE)
def test_comes_late(text: str) -> None:
    said = understand(text)
    assert said is not None
    assert (said.meaning, said.plain) == (Meaning.LATE, True)


@pytest.mark.parametrize("text", NO_LATE)
def test_other_things_are_late(text: str) -> None:
    assert meaning(text) is not Meaning.LATE


@pytest.mark.parametrize("text", SIGNED)
def test_greetings_at_the_end_say_nothing(text: str) -> None:
    assert understand(text) == Said(Meaning.YES, plain=True)


@pytest.mark.parametrize(
    "text", ["hallo frau kaya, ja das passt uns gut", "ja passt Frau Kaya!", "Kaya: passt"]
)
def test_a_name_that_is_spoken_to_says_nothing(text: str) -> None:
    assert understand(text, frozenset({"kaya"})) == Said(Meaning.YES, plain=True)
    assert understand(text) is None


@pytest.mark.parametrize("text", ["doch nicht", "leider doch nicht"])
def test_not_after_all(text: str) -> None:
    assert understand(text) == Said(Meaning.CANNOT, plain=False)


@pytest.mark.parametrize("text", CANCELS)
def test_cancels(text: str) -> None:
    assert meaning(text) is Meaning.CANCEL


@pytest.mark.parametrize("text", NO_CANCELS)
def test_others_cancelling_is_not_cancelling(text: str) -> None:
    assert meaning(text) is not Meaning.CANCEL


@pytest.mark.parametrize("text", ASKS_WHEN + asked.PLAIN)
def test_asks_when(text: str) -> None:
    assert understand(text) == Said(Meaning.WHEN, plain=True)


@pytest.mark.parametrize("text", ASKS_WHEN_WEAKLY + asked.WHILE_ONE_STANDS)
def test_asks_when_without_saying_what(text: str) -> None:
    assert understand(text) == Said(Meaning.WHEN, plain=False)


@pytest.mark.parametrize("text", NO_WHEN + asked.OTHERS)
def test_other_questions(text: str) -> None:
    assert meaning(text) is not Meaning.WHEN


def test_the_wished_day_is_told_from_the_standing_one() -> None:
    wished = understand("können wir auf freitag verschieben")
    standing = understand("können wir den am freitag verschieben")
    assert wished is not None
    assert standing is not None
    assert (wished.wished, standing.wished) == (True, False)
    assert standing.dated


def test_a_dated_yes_beside_another_matter() -> None:
    said = understand("Morgen 10 Uhr passt. Gestern hat er mich wieder geschlagen.")
    assert said == Said(Meaning.YES, plain=True, whole=False, dated=True)


@pytest.mark.parametrize(
    "text", ["Passt. Klingel ist kaputt, bitte anrufen", "Ja passt! Die Unterlagen liegen bereit."]
)
def test_a_clear_yes_before_a_harmless_matter_is_an_answer(text: str) -> None:
    assert understand(text) == Said(Meaning.YES, plain=False, whole=False)


@pytest.mark.parametrize(
    "text",
    [
        "Passt. Aber lieber 11 Uhr",
        "Passt. Oder Freitag?",
        "Passt. Mein Mann kann nicht",
        "Passt. Er hat mich geschlagen",
        "Passt. Kommen Sie allein?",
        "Passt. Ich habe solche Angst",
        "Klingel ist kaputt. Passt",
    ],
)
def test_a_clear_yes_that_goes_on_about_itself_or_graver_is_none(text: str) -> None:
    assert meaning(text) is not Meaning.YES


def test_a_bare_yes_beside_another_matter_counts_for_nothing() -> None:
    assert understand("Ja. Gestern hat er mich wieder geschlagen.") is None


def test_a_reason_makes_the_message_more_than_a_request() -> None:
    with_reason = understand("geht nicht, das handy ist kaputt")
    without = understand("nein, das geht leider nicht")
    assert with_reason is not None
    assert without is not None
    assert (with_reason.whole, without.whole) == (False, True)


def test_long_messages_are_left_alone() -> None:
    assert understand("verschieben, " + "weil es so viel ist " * 20) is None
