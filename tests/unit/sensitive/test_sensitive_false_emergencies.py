"""Ordinary talk about an appointment is no emergency; its dangerous twin still is one."""

import pytest

from handlers.sensitive.taxonomy import Cue, Urgency
from tests.support.phrases import detector


@pytest.mark.parametrize(
    "text",
    [
        "muss meinen mann fragen",
        "muss erst meinen mann fragen",
        "ich muss meinen Mann fragen, ob Donnerstag geht",
        "ich muss ihn erst fragen",
        "danke für alles, wir brauchen die hilfe nicht mehr",
        "ich brauche die hilfe nicht mehr",
        "ich will keine hilfe mehr",
        "mein chef lässt mich nicht weg",
        "mein chef lässt mich donnerstag nicht weg",
        "ich kann donnerstag nicht, mein chef lässt mich nicht gehen",
        "meine chefin lässt mich nicht gehen",
        "die arbeit lässt mich nicht weg",
        "es hat keinen sinn mehr donnerstag zu kommen",
        "mein opa liegt im sterben, können wir verschieben",
        "I don't want this help anymore",
        "my boss won't let me leave, can we move thursday?",
        "my husband doesn't want visitors on thursday",
        "my husband doesn't want you to come",
        "I will be gone on friday",
        "min chef låter mig inte gå på torsdag, kan vi flytta?",
    ],
)
def test_what_families_write_about_appointments_is_silent(text: str) -> None:
    assert not detector().read(text).sensitive


@pytest.mark.parametrize(
    "text",
    [
        "muss ihn für alles um erlaubnis fragen",
        "ich muss meinen mann immer um erlaubnis fragen",
        "ich muss ihn immer fragen ob ich raus darf",
        "muss meinen mann fragen ob ich raus darf",
        "ich muss für alles meinen mann fragen",
        "ich will keine hilfe mehr, ich will sterben",
        "mein mann lässt mich nicht weg",
        "er lässt mich nicht gehen",
        "mein chef lässt mich nicht gehen, er hat die tür abgeschlossen",
        "es hat keinen sinn mehr",
        "I don't want help, I want to die",
        "my husband won't let me leave",
        "they want me to marry a man I don't want",
        "they found me a husband i dont want",
        "min man låter mig inte gå",
    ],
)
def test_their_dangerous_twins_are_heard(text: str) -> None:
    assert detector().read(text).urgency is not Urgency.NONE


@pytest.mark.parametrize(
    "text", ["mein mann darf nichts wissen", "ja, aber meine mutter darf nichts wissen"]
)
def test_who_must_not_know_asks_for_secrecy_and_names_no_violence(text: str) -> None:
    assert detector().read(text).cues == {Cue.SECRECY}
