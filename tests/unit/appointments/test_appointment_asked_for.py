"""Whether somebody asks for an appointment, or for the one that stands (C-38)."""

import pytest

from handlers.appointments.spoken.said import Meaning
from handlers.appointments.spoken.words import understand

ANOTHER = [
    "neuer termin bitte",
    "ich brauche einen termin",
    "ich brauch einen termin",
    "ich brauche einen neuen termin",
    "wir brauchen noch einen Termin",
    "kann ich einen termin haben?",
    "kann ich einen neuen termin haben?",
    "Ich hätte gern einen Termin",
    "wollen wir einen termin machen?",
    "Wir brauchen dringend einen Termin bitte",
    "Ich bräuchte mal wieder einen Termin",
    "bitte termin machen",
    "Machen Sie bitte einen Termin mit mir",
    "Ich brauche einen Termin am Montag",
    "Haben Sie einen Termin für mich frei?",
    "Ich möchte einen zweiten Termin",
    "brauch nen neuen termin",
    "Ick brauch nen Termin",
    "kann ich en termin ham?",
    "I hätt gern an Termin",
    "Könnt ich nochmal nen Termin kriegen?",
    "Ich bruch en neie Termin",
    "I need a new appointment",
    "can I have an appointment?",
    "I'd like to make an appointment",
    "jag behöver en ny tid",
    "kan jag få en tid?",
    "jag vill boka en tid",
    "jag skulle vilja ha en ny tid",
]
THE_WORD = ["Termin", "Termin?", "termin bitte", "appointment", "tid"]
THAT_ONE = [
    "ich brauche nochmal den termin",
    "kann ich meinen termin haben?",
    "I need my appointment",
]
NONE = [
    "ich habe einen termin beim arzt",
    "der termin war gut",
    "ich habe einen termin",
    "ich habe einen neuen termin",
    "ich brauche keinen termin",
    "brauche ich einen termin?",
    "do I need an appointment?",
    "mein mann will einen termin",
    "ich brauche einen termin beim arzt",
    "ich brauche einen termin mit meinem arzt",
    "danke für den neuen termin",
    "neuer Termin Montag 10 Uhr",
    "ich brauche keinen anderen termin",
    "brauche ich den termin nicht?",
    "mein mann will den termin nicht",
]
ASKS_WHEN = [
    "wann ist mein neuer termin?",
    "wann ist der neue termin",
    "haben wir einen neuen termin?",
    "when is my new appointment?",
    "när är min nya tid?",
]


@pytest.mark.parametrize("text", ANOTHER)
def test_another_one_is_wanted(text: str) -> None:
    said = understand(text)
    assert said is not None
    assert (said.meaning, said.plain) == (Meaning.NEW, True)


@pytest.mark.parametrize("text", THE_WORD + THAT_ONE)
def test_with_one_at_hand_that_one_is_wanted(text: str) -> None:
    said = understand(text)
    assert said is not None
    assert (said.meaning, said.plain) == (Meaning.NEW, False)


@pytest.mark.parametrize("text", NONE)
def test_mentions_an_appointment(text: str) -> None:
    assert understand(text) is None


@pytest.mark.parametrize("text", ASKS_WHEN)
def test_asks_when_the_new_one_is(text: str) -> None:
    said = understand(text)
    assert said is not None
    assert (said.meaning, said.plain) == (Meaning.WHEN, True)


def test_booking_again_is_moving() -> None:
    said = understand("kan vi boka om tiden?")
    assert said is not None
    assert said.meaning is Meaning.CANNOT
