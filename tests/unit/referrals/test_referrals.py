"""`/kontakt` names the right entries, by the real directory and profile."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from config.contacts_pack import load_directory
from config.profile import load_profile
from handlers.contacts import Audience, Contact, choose
from handlers.referrals.topics import topic_of

ZONE = ZoneInfo("Europe/Berlin")
TUESDAY = datetime(2026, 11, 24, 10, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("Schulden", "debt"),
        ("skulder", "debt"),
        ("Drogen und Alkohol", "addiction"),
        ("häusliche Gewalt", "violence_partner"),
        ("GEWALT", "violence_partner"),
        ("general_social", "general_social"),
        ("", None),
        ("Wetter", None),
    ],
)
def test_a_topic_is_meant_in_ordinary_words(typed: str, topic: str | None) -> None:
    assert topic_of(typed) == topic


def test_every_topic_that_can_be_typed_has_an_entry() -> None:
    """Shows M-16, M-02."""
    directory = load_directory()
    profile = load_profile("caritas-flexhif", directory)
    contacts = [Contact.of(entry) for entry in directory.contacts]
    for topic in profile.referrals:
        assert topic_of(topic) == topic
        found = choose(
            contacts,
            topic,
            Audience.PROFESSIONAL,
            TUESDAY,
            group=False,
            country="DE",
            order=profile.referrals[topic],
        )
        assert found, topic
