from collections.abc import Sequence
from datetime import date, datetime, time
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from bot.holidays import RegionalHolidays
from config.contacts_pack import load_directory
from config.profile import Profile, load_profile
from handlers.contacts import MOST, Audience, Contact, Referrals, choose, stale
from handlers.contacts.contact import Openness
from handlers.presence import ClosedDays, DutyPlan

BERLIN = ZoneInfo("Europe/Berlin")
NIGHT = datetime(2026, 11, 22, 3, tzinfo=BERLIN)
WORKDAY = datetime(2026, 11, 24, 10, tzinfo=BERLIN)
AFTERNOON = datetime(2026, 11, 24, 15, tzinfo=BERLIN)
HOLIDAY = datetime(2026, 12, 25, 10, tzinfo=BERLIN)
NRW = RegionalHolidays("DE", "NW")
ALL = tuple(Contact.of(entry) for entry in load_directory().contacts)
PROFILES = {
    "DE": load_profile("caritas-flexhif", load_directory()),
    "SE": load_profile("malmo-public", load_directory()),
}
CASES = [
    (country, topic, audience, group, at)
    for country, profile in PROFILES.items()
    for topic, audience, group, at in product(
        profile.referrals, Audience, (False, True), (NIGHT, WORKDAY, HOLIDAY)
    )
]


def entry(name: str) -> Contact:
    return next(contact for contact in ALL if contact.id == name)


def referrals(profile: Profile) -> Referrals:
    hours = {
        day: tuple((window.start, window.end) for window in windows)
        for day, windows in profile.office_hours.items()
    }
    return Referrals(
        office=DutyPlan(hours, BERLIN, ClosedDays(holidays=NRW)),
        daily={str(topic): listed for topic, listed in profile.referrals.items()},
        out_of_hours={str(t): listed for t, listed in profile.referrals_out_of_hours.items()},
    )


def ids(
    topic: str,
    audience: Audience = Audience.ADULT,
    at: datetime = WORKDAY,
    *,
    group: bool = False,
    country: str = "DE",
    acute: bool = False,
    order: Sequence[str] = (),
) -> list[str]:
    chosen = choose(
        ALL, topic, audience, at, group=group, country=country, acute=acute, order=order,
        holidays=NRW,
    )  # fmt: skip
    return [contact.id for contact in chosen]


def test_the_policy_holds_for_every_topic_audience_and_hour() -> None:
    for country, topic, audience, group, at in CASES:
        order = referrals(PROFILES[country]).order(topic, at)
        chosen = choose(
            ALL, topic, audience, at, group=group, country=country, order=order, holidays=NRW
        )
        case = (country, topic, audience, group, at)
        assert 1 <= len(chosen) <= MOST, case
        assert len(set(chosen)) == len(chosen), case
        assert all(contact.verified and contact.country == country for contact in chosen), case
        assert all(contact.phones or contact.web or contact.text_only for contact in chosen), case
        assert any(contact.free is not False for contact in chosen), case
        if audience is not Audience.PROFESSIONAL:
            assert all(contact.show_to != "worker" for contact in chosen), case
        if group:
            assert all(contact.group_safe for contact in chosen), case


@pytest.mark.parametrize(
    ("topic", "country", "first"),
    [("suicide", "DE", "de-112"), ("poison", "DE", "de-112"), ("suicide", "SE", "se-112")],
)
def test_in_acute_danger_an_emergency_number_comes_first(
    topic: str, country: str, first: str
) -> None:
    for audience in Audience:
        assert ids(topic, audience, NIGHT, country=country)[0] == first


def test_after_the_emergency_number_a_line_and_a_way_to_write() -> None:
    assert ids("suicide", Audience.CHILD, NIGHT) == [
        "de-112",
        "de-krisenchat",
        "de-telefonseelsorge",
    ]


def test_acute_violence_is_a_matter_of_the_police() -> None:
    assert ids("violence_partner", Audience.WOMAN, acute=True)[:2] == [
        "de-110",
        "de-hilfetelefon-gewalt-frauen",
    ]
    assert "de-110" not in ids("crime_victim")


def test_in_a_group_no_line_that_names_violence() -> None:
    """Shows X-03, P-35."""
    for topic in ("violence_partner", "sexual_violence", "pregnancy"):
        chosen = ids(topic, Audience.WOMAN, group=True)
        assert chosen
        assert not set(chosen) & {"de-hilfetelefon-gewalt-frauen", "de-schwangere-in-not"}


def test_a_paid_line_never_stands_alone() -> None:
    """Shows X-09."""
    chosen = ids("addiction")
    assert "de-sucht-drogen-hotline" in chosen
    assert "de-caritas-onlineberatung" in chosen
    only_paid = [c for c in ALL if c.id == "de-sucht-drogen-hotline"]
    assert choose(only_paid, "addiction", Audience.ADULT, WORKDAY, group=False, country="DE") == ()


def test_open_lines_before_closed_ones() -> None:
    assert ids("mental", Audience.CHILD, NIGHT)[0] != "de-nummer-gegen-kummer-kind"
    order = ["de-nummer-gegen-kummer-kind"]
    assert ids("mental", Audience.CHILD, AFTERNOON, order=order)[0] == order[0]
    assert ids("mental", Audience.CHILD, NIGHT, order=order)[0] != order[0]


def test_the_number_depends_on_the_hour() -> None:
    """Shows M-19."""
    german, swedish = (referrals(PROFILES[country]) for country in ("DE", "SE"))
    for at, first in ((WORKDAY, "mh-caritas-familienberatung"), (NIGHT, "de-110")):
        order = german.order("child_protection", at)
        assert ids("child_protection", Audience.PARENT, at, order=order)[0] == first
    assert german.order("child_protection", HOLIDAY) == ("de-110",)
    for at, first in ((WORKDAY, "se-malmo-vaxel"), (NIGHT, "se-malmo-social-jour")):
        order = swedish.order("child_protection", at)
        chosen = ids("child_protection", Audience.PARENT, at, country="SE", order=order)
        assert chosen[0] == first


def test_never_guess_religion() -> None:
    for audience in Audience:
        assert "de-mutes" not in ids("mental", audience)


def test_professional_lines_are_for_workers() -> None:
    """Shows M-16."""
    hotline = "de-med-kinderschutzhotline"
    assert hotline in ids("child_protection", Audience.PROFESSIONAL)
    assert hotline not in ids("child_protection", Audience.PARENT)


def test_without_a_fitting_entry_the_general_ones() -> None:
    """Shows M-18."""
    assert set(ids("debt", country="SE")) == {"se-malmo-vaxel", "se-malmo-social-jour"}


@pytest.mark.parametrize(
    ("name", "at", "openness"),
    [
        ("de-nummer-gegen-kummer-kind", AFTERNOON, Openness.OPEN),
        ("de-nummer-gegen-kummer-kind", NIGHT, Openness.CLOSED),
        ("de-nummer-gegen-kummer-kind", HOLIDAY.replace(hour=15), Openness.UNKNOWN),
        ("de-nummer-gegen-kummer-kind", HOLIDAY.replace(hour=10), Openness.CLOSED),
        ("de-telefonseelsorge", HOLIDAY, Openness.OPEN),
        ("de-nummer-gegen-kummer-eltern", WORKDAY, Openness.UNKNOWN),
        ("mh-stadt", WORKDAY, Openness.UNKNOWN),
    ],
)
def test_open_is_only_said_when_it_is_known(name: str, at: datetime, openness: Openness) -> None:
    assert entry(name).openness(at, NRW) is openness


def test_the_next_opening() -> None:
    line = entry("de-nummer-gegen-kummer-kind")
    assert line.next_opening(NIGHT, NRW) == datetime(2026, 11, 23, 14, tzinfo=BERLIN)
    assert line.next_opening(AFTERNOON, NRW) == AFTERNOON
    assert entry("mh-stadt").next_opening(WORKDAY, NRW) is None
    christmas = datetime(2026, 12, 25, 8, tzinfo=BERLIN)
    assert line.next_opening(christmas, NRW) == datetime(2026, 12, 28, 14, tzinfo=BERLIN)


def test_closed_on_holidays_is_closed() -> None:
    office = Contact.of(load_directory(overrides=[OPEN_OFFICE]).contacts[-1])
    assert office.openness(WORKDAY, NRW) is Openness.OPEN
    assert office.openness(HOLIDAY, NRW) is Openness.CLOSED
    assert office.openness(datetime(2026, 11, 24, 12, tzinfo=BERLIN), NRW) is Openness.CLOSED


OPEN_OFFICE: dict[str, object] = {
    "id": "xy-amt", "country": "DE", "name": {"de": "Amt", "en": "Office"}, "audience": ["anyone"],
    "phone": [{"dial": "0208 1"}], "topics": ["debt"], "tz": "Europe/Berlin", "group_safe": True,
    "show_to": "both", "verified": True, "review_after": "2027-01-01", "hours_verified": True,
    "holidays": "closed",
    "hours": [{"days": ["mo", "tu", "we", "th", "fr"], "from": "08:00", "to": "12:00"}],
}  # fmt: skip


def test_names_by_language() -> None:
    office = Contact.of(load_directory(overrides=[OPEN_OFFICE]).contacts[-1])
    assert (office.name_in("en"), office.name_in("sv")) == ("Office", "Amt")
    assert next(iter(office.hours or ())).start == time(8)


def test_entries_to_check_again() -> None:
    assert stale(ALL, date(2026, 11, 21)) == ()
    late = stale(ALL, date(2026, 12, 22))
    assert {contact.id for contact in late} >= {"mh-ksd", "mh-frauenhaus"}
    assert [c.review_after for c in late] == sorted(c.review_after for c in late)
    assert len(stale(ALL, date(2028, 1, 1))) == len(ALL)
