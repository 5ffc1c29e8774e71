"""Plain words for a call are enough, whatever else is denied beside them (X-09, S-30, C-29)."""

from pathlib import Path

import pytest

from config.contacts_pack import load_directory
from config.texts_pack import load_texts
from tests.scenarios.families import family
from tests.scenarios.telling import CONFLICT, CRISIS, EVERY_PACK
from tests.support.story import FAMILY, PRIVATE, Story

THUMB_SAID = "L-03"
"""What a press is answered with where words get a thumb."""

CALL_ME = {
    pack: words["B-anrufen"]
    for pack, words in load_texts(load_directory()).words.items()
    if "B-anrufen" in words
}

WISHES = {
    "de": (
        *(
            "ruft mich an",
            "ja ruft mich an um 14 uhr",
            "Ruft mich bitte morgen früh an",
            "ruf mich an",
        ),
        *("könnt ihr mich anrufen?", "ihr könnt mich anrufen", "kann mich jemand anrufen"),
        *("kann frau kaya mich anrufen?", "Kann mich Frau Kaya bitte heute noch anrufen?"),
        "ich weiß nicht mehr weiter, bitte rufen Sie mich an",
        "ich weiß nicht mehr weiter ruft mich an",
        "ich kann hier nicht schreiben, können Sie mich bitte anrufen?",
        "ich hab kein Guthaben, bitte rufen Sie mich an",
        *("bitte rufen sie mich an, nicht schreiben", "nein, ruft mich lieber an"),
        "ich will nicht schreiben, ich brauche einen rückruf",
        *("ich möchte, dass ihr mich anruft", "bitte melden Sie sich telefonisch"),
        "Passt wenn Sie mich vorher anrufen",
        *("keine geld auf handy, bitte sie anrufen mich", "bitte sie anrufen mich morgen um 10"),
        *("sie mich anrufen bitte", "können rufen mich", "bitte können sie rufen mich an"),
        *("sie anrufen mich", "ich nicht gut deutsch, bitte sie mich anrufen", "bitte rufen mich"),
    ),
    "en": (
        *(
            "I don't know what to do, please call me",
            "I have no credit. Call me",
            "you can call me",
        ),
        *("could Frau Kaya call me?", "can someone please call me"),
        "works if you call me first",
    ),
    "sv": (
        *("jag vet inte vad jag ska göra, snälla ring mig", "kan frau kaya ringa mig?"),
        *("jag vill inte skriva här, ring mig", "jag vill bli uppringd"),
    ),
    "tr": ("BENİ ARAYIN", "beni arar mısınız"),
    "ru": ("позвоните мне, я не могу писать", "перезвоните пожалуйста"),
    "pl": ("Proszę do mnie zadzwonić",),
    "ro": ("va rog sa ma sunati",),
}

WITH_READER = {"topics": {"packs": ["de", "en", "sv"], "second_reader": True}}

OTHER_CALLS = {
    "de": (
        *("bitte nicht anrufen", "rufen sie mich nicht an", "ruft mich bitte nicht an"),
        "passt nicht wenn Sie mich anrufen",
        *("sie müssen nicht anrufen", "ich möchte keinen rückruf", "Rückruf hat sich erledigt"),
        *("ich will nicht, dass ihr mich anruft", "ich möchte nicht angerufen werden"),
        *("mein chef ruft mich an", "er kommt nach hause und ruft mich dauernd an"),
        *("mein ex schreibt mir, ruft mich an, steht vor der tür", "dann ruft mich mama an"),
        *("um 14 uhr ruft mich das amt an", "ich hoffe mein mann ruft mich an"),
        *(
            "ich rufe sie morgen an",
            "warum rufen sie mich immer an",
            "kann mein mann mich anrufen?",
        ),
        *("können sie meinen mann anrufen", "können sie meinen mann bitte anrufen"),
        *(
            "jobcenter, sie anrufen mich jeden tag",
            "sie anrufen mich immer",
            "er kann anrufen mich",
        ),
        *("bitte sie nicht anrufen mich", "bitte sie anrufen mich nicht", "sie rufen mich"),
        *("bitte sie anrufen meinen mann", "mein mann können rufen mich", "warum sie anrufen mich"),
        *("ich höre etwas, sie rufen mich", "mein chef sagt sie anrufen mich"),
    ),
    "en": (
        *("don't call me", "please call my husband", "my boss will call me", "they call me names"),
        *("I don't want you to call me", "please call the school"),
    ),
    "sv": (
        *("ring mig inte", "ring mig aldrig mer", "kan du ringa min man", "min man ringer mig"),
        *("han kan inte ringa mig", "jag ringer imorgon"),
    ),
    "tr": ("beni aramayın", "kocam beni aradı"),
    "ru": ("не звоните мне", "он позвонит мне", "позвоните моему мужу"),
    "pl": ("proszę nie dzwonić", "proszę o telefon do męża"),
    "ro": ("nu mă sunați",),
    "ar": ("لا تتصلوا بي", "زوجي اتصل بي"),
    "fa": ("با من تماس نگیرید",),
}


@pytest.mark.parametrize("language", WISHES)
async def test_x_09_a_wish_for_a_call_is_passed_on(story: Story, language: str) -> None:
    """Shows C-02, C-29, S-30, X-09."""
    for words in WISHES[language]:
        await story.family_writes(words)
        assert "W-25" in story.templates(PRIVATE), words
        await story.worker_writes("/erledigt K-1", room=PRIVATE)


async def test_x_09_a_learner_without_credit_is_noted_and_not_sent_to_talk_of_debts(
    tmp_path: Path,
) -> None:
    """Shows S-30, X-09."""
    async with family(tmp_path, organisation=WITH_READER) as story:
        await story.family_writes("keine geld auf handy, bitte sie anrufen mich")
        assert story.templates() == ["W-25", "L-12"]


@pytest.mark.parametrize("language", OTHER_CALLS)
async def test_x_09_no_other_call_is_taken_for_one(story: Story, language: str) -> None:
    """Shows C-03, X-10."""
    for words in OTHER_CALLS[language]:
        await story.family_writes(words)
        assert "W-25" not in story.templates(), words


async def test_x_09_beside_a_crisis_the_wish_is_passed_on_as_well(tmp_path: Path) -> None:
    """Shows M-09, X-09: the look is asked for first, and nothing is put below the numbers."""
    async with family(tmp_path, start="2026-11-24T22:00:00+01:00") as story:
        await story.family_writes(f"{CRISIS}, bitte rufen sie mich morgen an")
        assert story.templates() == ["T-09"]
        await story.until("2026-11-25T08:00:00+01:00")
        assert story.templates(PRIVATE) == ["T-41", "W-25"]


def place(data: Path, name: str) -> Path:
    """Return a data folder of its own."""
    (data / name).mkdir()
    return data / name


async def shown(story: Story, situation: str, language: str) -> list[str]:
    """Bring the bot to show buttons to the family, and return their labels."""
    await story.worker_writes(f"/sprache {language}")
    if situation == "help came?":
        await story.family_writes(CRISIS)
        await story.until("2026-11-25T08:00:00+01:00")
        await story.worker_presses("Lotse fragt nach")
    elif situation == "appointment":
        await story.worker_writes("/termin 26.11. 10:00")
    else:
        await story.family_writes(CONFLICT)
    return [label for act in story.acts() if act.room == FAMILY for label in act.delivery.buttons]


async def test_m_09_what_is_open_is_brought_up_again_after_the_request_to_look(
    story: Story,
) -> None:
    """Shows M-09, M-34: whichever came first."""
    await story.family_writes("bitte rückruf")
    await story.family_writes(CRISIS)
    await story.until("2026-11-25T08:05:00+01:00")
    assert story.templates(PRIVATE) == ["W-58"]
    said = story.worker_room_shows("Im Chat K-1 ist noch offen:")
    assert said.index("– Nachsehen") < said.index("– Rückruf")


@pytest.mark.parametrize("situation", ["talk", "appointment", "help came?"])
@pytest.mark.parametrize("language", ["de", "en", "sv"])
async def test_c_02_the_label_of_a_button_may_be_typed(
    tmp_path: Path, language: str, situation: str
) -> None:
    """Shows C-02: whoever writes what stands on it is understood as if it were pressed."""
    async with family(place(tmp_path, "shown")) as story:
        labels = await shown(story, situation, language)
    assert len(labels) == 3
    for number, label in enumerate(labels):
        async with family(place(tmp_path, f"pressed {number}")) as story:
            await shown(story, situation, language)
            await story.family_presses(label)
            pressed = [said for said in story.templates() if said != THUMB_SAID]
        async with family(place(tmp_path, f"typed {number}")) as story:
            await shown(story, situation, language)
            await story.family_writes(label)
            assert story.templates() == pressed, label


@pytest.mark.parametrize("language", CALL_ME)
async def test_x_09_call_me_may_be_typed_in_every_language(story: Story, language: str) -> None:
    """Shows C-02, D-06, X-09."""
    await story.family_writes(CALL_ME[language])
    assert story.templates() == ["W-25", "L-12"]


async def test_c_29_a_wish_for_a_call_is_answered_in_a_pause(story: Story) -> None:
    """Shows C-29, X-09: only suggestions rest."""
    await story.worker_writes("/pause 2 Wochen")
    await story.advance("P1D")
    await story.family_writes("bitte zurückrufen")
    assert story.templates(FAMILY) == ["L-12"]
    assert story.templates(PRIVATE) == ["W-25"]


@pytest.mark.parametrize(
    "words",
    [
        "ich muss ihnen was sagen das schreib ich nicht hier",
        "das kann ich nicht schreiben",
        "das erzähl ich ihnen lieber persönlich",
        "ohne kinder bitte diesmal ich will in ruhe reden über den antrag",
        *("können wir reden es ist wichtig", "Hallo Frau Kaya, ich muss mit Ihnen sprechen"),
        *("can we talk, it's important", "kan vi prata det är viktigt"),
    ],
)
async def test_c_29_whoever_would_rather_talk_than_write_is_offered_the_talk(
    story: Story, words: str
) -> None:
    """Shows C-29, M-22, M-30: these are not several questions, and to ask for a talk is not to insist."""
    await story.family_writes(words)
    assert story.templates(FAMILY) == ["T-03"]
    await story.family_writes("ich will in ruhe reden ohne kinder")
    assert story.templates(FAMILY) == ["T-07"]
    story.family_sees("Rückruf")
    await story.family_presses(CALL_ME["de"])
    assert "W-25" in story.templates(PRIVATE)


@pytest.mark.parametrize(
    "words",
    [
        *("konuşabilir miyiz çok önemli", "мне надо с вами поговорить", "можемо поговорити"),
        *("czy możemy porozmawiać to ważne", "putem vorbi e important"),
        *("ممكن نحكي ضروري", "باید با شما صحبت کنم"),
    ],
)
async def test_c_29_a_wish_to_talk_is_heard_in_every_language(tmp_path: Path, words: str) -> None:
    """Shows C-29, D-06."""
    async with family(tmp_path, organisation=EVERY_PACK) as story:
        await story.family_writes(words)
        assert story.templates() == ["T-03"]


@pytest.mark.parametrize(
    "words",
    ["können wir morgen um zehn reden", "ich muss mit dem lehrer reden", "we can talk on thursday"],
)
async def test_c_03_a_talk_with_a_subject_or_a_day_is_none(story: Story, words: str) -> None:
    """Shows C-03."""
    await story.family_writes(words)
    story.nothing_said()


async def test_m_22_the_offer_is_no_new_step(story: Story) -> None:
    """Shows M-22: then silence, and the worker hears that a talk is wanted."""
    for words in ("das kann ich nicht schreiben", "ich will in ruhe reden ohne kinder"):
        await story.family_writes(words)
    await story.family_writes("das will ich lieber persönlich sagen")
    story.nothing_said(room=FAMILY)
    story.worker_room_shows("Dort passt ein Gespräch besser als der Chat")


async def test_x_03_whoever_may_not_be_called_is_offered_no_call(story: Story) -> None:
    """Shows X-03, M-22."""
    await story.family_writes(CONFLICT)
    await story.family_writes("bitte nicht anrufen, das kann ich nicht schreiben")
    assert story.templates(FAMILY) == ["T-06"]


async def test_m_09_the_offer_does_not_push_numbers_out_of_sight(story: Story) -> None:
    """Shows M-09."""
    await story.family_writes(CONFLICT)
    await story.family_writes(CRISIS)
    await story.family_writes("ich will in ruhe reden ohne kinder")
    story.nothing_said(room=FAMILY)
