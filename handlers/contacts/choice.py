"""Which entries to name: the policy of the directory file, nothing more clever."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum

from handlers.contacts.contact import Contact, Openness
from handlers.presence import Holidays

MOST = 3
"""Entries in one message."""

GENERAL = "general_social"
"""Where to turn when no entry fits the topic (M-18)."""

_EMERGENCY = "emergency"
_ACUTE = frozenset({"emergency", "suicide", "poison"})
_OPEN_ORDER = (Openness.OPEN, Openness.UNKNOWN, Openness.CLOSED)
_FREE_ORDER = (True, None, False)


class Audience(StrEnum):
    """For whom help is looked for; set by a person, never guessed."""

    ADULT = "self_adult"
    CHILD = "self_child"
    YOUNG = "self_young"
    PARENT = "parent"
    WOMAN = "woman"
    MAN = "man"
    RELATIVE = "relative"
    PROFESSIONAL = "professional"


_FITS = {
    Audience.ADULT: frozenset({"self_adult", "anyone", "parent", "woman", "man", "relative"}),
    Audience.CHILD: frozenset({"self_child", "self_young", "anyone"}),
    Audience.YOUNG: frozenset({"self_young", "anyone"}),
    Audience.PARENT: frozenset({"parent", "self_adult", "anyone", "relative"}),
    Audience.WOMAN: frozenset({"woman", "self_adult", "anyone", "parent"}),
    Audience.MAN: frozenset({"man", "self_adult", "anyone", "parent"}),
    Audience.RELATIVE: frozenset({"relative", "anyone", "self_adult", "parent"}),
}


def choose(
    directory: Iterable[Contact],
    topic: str,
    audience: Audience,
    now: datetime,
    *,
    group: bool,
    country: str,
    acute: bool = False,
    order: Sequence[str] = (),
    holidays: Holidays | None = None,
) -> tuple[Contact, ...]:
    """Return at most three entries for a topic, the first one first.

    In acute danger an emergency number comes first, then one line, then a way without speaking. The
    entries in `order` (the profile's referrals) go before others, whatever their topics; open ones
    before unknown ones, closed ones last, and one that costs money never stands alone. When none
    fits, the general ones are named. Only verified entries; in a group only those that a violent
    person may see.
    """
    fitting = [c for c in directory if _may_show(c, audience, group=group) and c.country == country]
    on_topic = [c for c in fitting if topic in c.topics or c.id in order]
    first = _emergency(topic, on_topic, fitting) if acute or topic in _ACUTE else ()
    lines = [c for c in on_topic if c not in first and (c.id in order or not _is_emergency(c))]
    if not lines and not first:
        lines = [c for c in fitting if GENERAL in c.topics]
    ranked = sorted(lines, key=lambda c: _rank(c, audience, now, order, holidays))
    chosen = _with_text_way((*first, *ranked)[:MOST], ranked)
    return _never_only_paid(chosen, fitting)


def _may_show(contact: Contact, audience: Audience, *, group: bool) -> bool:
    if not contact.verified or contact.only_on_request:
        return False
    if not (contact.phones or contact.web or contact.text_only):
        return False
    if group and not contact.group_safe:
        return False
    if audience is Audience.PROFESSIONAL:
        return True
    return contact.show_to != "worker" and bool(contact.audience & _FITS[audience])


def _is_emergency(contact: Contact) -> bool:
    return _EMERGENCY in contact.topics and bool(contact.phones)


def _emergency(
    topic: str, on_topic: Sequence[Contact], fitting: Sequence[Contact]
) -> tuple[Contact, ...]:
    """Return the emergency number for the topic; all of them when that is what was asked for."""
    numbers = [c for c in on_topic if _is_emergency(c) and topic in c.topics]
    if topic == _EMERGENCY:
        return tuple(numbers)
    return tuple((numbers or [c for c in fitting if _is_emergency(c)])[:1])


def _rank(
    contact: Contact,
    audience: Audience,
    now: datetime,
    order: Sequence[str],
    holidays: Holidays | None,
) -> tuple[bool, bool, int, bool, int, int]:
    openness = contact.openness(now, holidays)
    listed = contact.id in order
    return (
        openness is Openness.CLOSED,
        not listed,
        _OPEN_ORDER.index(openness),
        audience not in contact.audience,
        order.index(contact.id) if listed else 0,
        _FREE_ORDER.index(contact.free),
    )


def _with_text_way(chosen: tuple[Contact, ...], ranked: Sequence[Contact]) -> tuple[Contact, ...]:
    """Let the last of three give way, if otherwise nobody could be reached without speaking."""
    if len(chosen) < MOST or any(c.text_only for c in chosen):
        return chosen
    silent = next((c for c in ranked if c.text_only), None)
    return chosen if silent is None else (*chosen[:-1], silent)


def _never_only_paid(
    chosen: tuple[Contact, ...], fitting: Sequence[Contact]
) -> tuple[Contact, ...]:
    """Clients often have no credit: beside a paid line there is always another way (X-09)."""
    if not chosen or any(c.free is not False for c in chosen):
        return chosen
    other = next((c for c in fitting if GENERAL in c.topics and c.free), None)
    return () if other is None else (*chosen[: MOST - 1], other)
