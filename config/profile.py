"""Policy profiles, `profiles/<name>.yaml`: thresholds, referrals, legal prompts, retention (D-08)."""

from pathlib import Path

from pydantic import Field

from config.clock_times import Duration, DutyHours
from config.contacts_pack import Country, Directory, Topic
from config.marked_yaml import read, validated
from config.problems import Misconfigured
from config.strict import Strict

PROFILES = Path(__file__).parent / "profiles"


class Law(Strict):
    """Which fixed prompt a worker gets (X-04, X-05). Nothing is ever reported by Lotse itself."""

    child_protection: str
    crime: str


class Privacy(Strict):
    """What the messenger may be used for (X-01)."""

    individual_matters_in_direct_chat: bool
    ask_client_after_crisis: bool


class DataProtection(Strict):
    """Which law leaflet and record name, and the authority; by language where families read it (P-01, P-03)."""

    law: dict[str, str]
    authority: dict[str, str]
    web: str
    basis: str
    record: str
    assessment: str


class Thresholds(Strict):
    """From when on a message is too much for a chat. How long Lotse then keeps still is the same everywhere."""

    long_message: int = Field(gt=0)
    questions: int = Field(gt=1)


class Retention(Strict):
    """How long what is kept at all is kept (P-50 to P-52); the organisation file overrides the first two."""

    appointment: Duration
    after_close: Duration
    follow_up: Duration
    closed_mark: Duration


class Profile(Strict):
    """One deployment's policy; `office_hours` are the offices', not a worker's (M-19).

    Country and law come from here, never from a client's language.
    """

    name: str
    country: Country
    law: Law
    privacy: Privacy
    data_protection: DataProtection
    thresholds: Thresholds
    retention: Retention
    office_hours: DutyHours
    referrals: dict[Topic, tuple[str, ...]]
    referrals_out_of_hours: dict[Topic, tuple[str, ...]] = Field(default_factory=dict)


def load_profile(name: str, directory: Directory, folder: Path = PROFILES) -> Profile:
    """Load a profile and check its referrals; raises Misconfigured."""
    known = sorted(path.stem for path in folder.glob("*.yaml"))
    if name not in known:
        raise Misconfigured(
            f"organisation.profile: there is no profile {name}; use {', '.join(known)}"
        )
    marked = read(folder / f"{name}.yaml")
    profile = validated(Profile.model_validate, marked)
    lines = [
        f"{marked.where((key, topic))}: {key}.{topic}: no entry {wanted} of {profile.country}"
        for key, referrals in (
            ("referrals", profile.referrals),
            ("referrals_out_of_hours", profile.referrals_out_of_hours),
        )
        for topic, listed in referrals.items()
        for wanted in listed
        if (entry := directory.contact(wanted)) is None or entry.country != profile.country
    ]
    if lines:
        raise Misconfigured(*lines)
    return profile
