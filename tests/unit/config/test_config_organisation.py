from datetime import date, time, timedelta
from pathlib import Path

import pytest

from config.clock_times import TimeWindow
from config.organisation import (
    EXAMPLE,
    Organisation,
    load_organisation,
    merged_organisation,
    parse_organisation,
)
from config.problems import Misconfigured

CONTRACT = """
organisation: {name: "Caritas", timezone: Europe/Berlin, country: DE, region: NW,
  language: de, address: Sie, profile: caritas-flexhif}
bot: {name: "Lotse"}
workers:
  - {handle: "@Kaya", name: "Frau Kaya", phone: "0208 30008-1234", email: "kaya@example.org",
     duty_hours: {mon-fri: ["08:00-16:00"]}, substitute: lindner}
closing_days: ["2026-12-24"]
client_window: "08:00-20:00"
reminders: {leads: [P1D, PT2H]}
aftercare: {phone: "0208 30008-0", email: "flexhif@example.org"}
escalation: {on_call: null}
retention: {appointment: P1D, after_close: P1D}
topics: {packs: [de, en], second_reader: true, simulate: false, overrides: {}}
texts: {overrides: {}}
contacts: {overrides: []}
"""
SMALL = 'organisation: {name: "X"}\nworkers:\n  - {handle: kaya, name: "Frau Kaya", phone: "1"}\n'


def wrong(text: str) -> Misconfigured:
    with pytest.raises(Misconfigured) as caught:
        parse_organisation(text)
    return caught.value


def test_the_keys_of_the_contract_are_read() -> None:
    found = parse_organisation(CONTRACT)
    kaya = found.workers[0]
    assert kaya.handle == "kaya"
    assert dict(kaya.duty_hours) == dict.fromkeys(range(5), (TimeWindow(time(8), time(16)),))
    assert found.organisation.address == "sie"
    assert found.closing_days == (date(2026, 12, 24),)
    assert found.client_window == TimeWindow(time(8), time(20))
    assert found.reminders.leads == (timedelta(days=1), timedelta(hours=2))
    assert found.escalation.on_call is None


def test_the_least_file_has_safe_defaults() -> None:
    """Shows P-53, C-07."""
    found = parse_organisation(SMALL)
    assert found.reminders.leads == (timedelta(days=1),)
    assert found.retention.after_close is None
    assert found.organisation.profile == "caritas-flexhif"
    assert found.topics.second_reader
    assert not found.topics.simulate
    assert found.appointment_length == timedelta(hours=1)


def test_the_shipped_example_names_every_key_and_warns_only_of_the_missing_on_call() -> None:
    example = load_organisation(EXAMPLE)
    assert set(Organisation.model_fields) <= example.model_fields_set
    assert [line.partition(":")[0] for line in example.warnings()] == ["escalation"]


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        (SMALL + "retension: {}\n", "organisation.yaml:4:1: retension", '"retention"'),
        (SMALL.replace("name: \"X\"", 'name: "X", timezon: Y'), ":1:27: organisation.timezon",
         '"timezone"'),
        (SMALL.replace("name: \"X\"", 'name: "X", timezone: Europe/Mülheim'), ":1:27: ",
         "Europe/Berlin"),
        (SMALL.replace('phone: "1"', "fone: 1"), ":3:39: workers.0.fone", '"phone"'),
        (SMALL + "client_window: 20-8\n", ":4:1: client_window", '"08:00-16:00"'),
        (SMALL + 'client_window: "20:00-08:00"\n', ":4:1: client_window", "midnight"),
        (SMALL.replace('phone: "1"', 'duty_hours: {fri: ["20:00-08:00"]}'), ":3:39: ", "00:00 of the next"),
        (SMALL.replace('"1"', '"abc"'), ":3:39: workers.0.phone", "digits"),
        (SMALL.replace('"1"', '" "'), ":3:39: workers.0.phone", "digits"),
        (SMALL.replace('phone: "1"', 'email: "kaya"'), ":3:39: workers.0.email", "an @"),
        (SMALL + 'aftercare: {phone: "keine", email: "a@b"}\n', ":4:13: aftercare.phone", "digits"),
        (SMALL + 'complaints: {email: "Leitung"}\n', ":4:14: complaints.email", "an @"),
        (SMALL + 'leadership_phone: "Leitung"\n', ":4:1: leadership_phone", "digits"),
        (SMALL + "reminders: {leads: [P1M]}\n", ":4:21: reminders.leads.0", "PT2H"),
        (SMALL + "reminders: {leads: [PT0H]}\n", "reminders.leads", "longer than nothing"),
        (SMALL + "closing_days: [Heiligabend]\n", ":4:16: closing_days.0", "date"),
        (SMALL + "topics: {second_reader: vielleicht}\n", ":4:10: topics.second_reader", "true"),
        (SMALL + "workers: []\n", ":4:1", "twice"),
        ('organisation: {name: "X"}\nworkers: []\n', ":2:1: workers", "at least one"),
        ("workers: [{handle: a, name: B}]\n", "organisation.yaml:1:1: organisation", "missing"),
        (SMALL.replace('phone: "1"', 'duty_hours: {noday: ["08:00-16:00"]}'), ":3:39: ", "mon-fri"),
        (SMALL.replace('phone: "1"', 'duty_hours: {Montag bis Freitag: ["08:00-16:00"]}'), ":3:39: ",
         "mon-fri"),
        (SMALL.replace('phone: "1"', 'duty_hours: {mon: ["08:00-12:00", "11:00-13:00"]}'), ":3:39: ",
         "overlap"),
        (SMALL + "  - {handle: KAYA, name: B}\n", "workers", "twice"),
        (SMALL.replace('phone: "1"', "substitute: kaya"), "workers", "own substitute"),
        (SMALL.replace("kaya,", '"Frau Kaya",'), ":3:6: workers.0.handle", "behind @"),
        (SMALL.replace("kaya,", '"kaya@wire.com",'), ":3:6: workers.0.handle", "behind @"),
        (SMALL.replace("kaya,", '"käya",'), ":3:6: workers.0.handle", "behind @"),
        (SMALL.replace("kaya,", '"@",'), ":3:6: workers.0.handle", "behind @"),
        (SMALL.replace('"Frau Kaya"', '" "'), ":3:20: workers.0.name", "is empty"),
        ("workers: [\n", "organisation.yaml:2:1", "not valid YAML"),
        ("", "organisation.yaml", "empty"),
        ("- a\n", "organisation.yaml", "no mapping"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_place_key_and_mend(text: str, place: str, hint: str) -> None:
    line = str(wrong(text))
    assert place in line
    assert hint in line
    assert "\n" not in line


def test_all_mistakes_are_told_at_once() -> None:
    error = wrong(SMALL + 'client_window: "x"\nreminders: {leads: [P1M]}\n')
    assert len(error.lines) == 2
    assert str(error).endswith("(and 1 more)")


def test_a_missing_file_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match=r"LOTSE_CONFIG: there is no organisation file") as it:
        load_organisation(tmp_path / "organisation.yaml")
    assert "organisation.example.yaml" in str(it.value)


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "organisation.yaml"
    path.write_bytes(SMALL.replace("Kaya", "Müller").encode("latin-1"))
    with pytest.raises(Misconfigured, match="cannot be read"):
        load_organisation(path)


def test_scripts_change_only_what_they_name() -> None:
    found = merged_organisation(
        {"organisation": {"country": "SE"}, "client_window": "09:00-18:00"}, "script"
    )
    assert found.organisation.country == "SE"
    assert found.organisation.name == "Caritas Beispielstadt"
    assert found.client_window == TimeWindow(time(9), time(18))
    assert [worker.handle for worker in found.workers] == ["kaya", "lindner"]
    with pytest.raises(Misconfigured, match="script: clients_window"):
        merged_organisation({"clients_window": "x"}, "script")


def test_lists_of_a_script_replace_those_of_the_example() -> None:
    found = merged_organisation({"workers": [{"handle": "a", "name": "A"}]}, "script")
    assert [worker.handle for worker in found.workers] == ["a"]
    assert found.phone_of(found.workers[0]) == "0208 30008-0"


def test_what_leaves_people_without_help_is_warned_of() -> None:
    text = SMALL.replace('phone: "1"', "substitute: nobody, duty_hours: {}")
    lines = " | ".join(parse_organisation(text).warnings())
    for word in ("nobody is not listed", "no phone", "never prompted", "M-15", "C-17", "leaflet"):
        assert word in lines


def test_an_empty_number_is_one_that_is_left_out() -> None:
    found = parse_organisation(SMALL.replace('"1"', '""'))
    assert any("no phone" in line for line in found.warnings())


def test_no_reminder_at_all_is_warned_of() -> None:
    lines = parse_organisation(SMALL + "reminders: {leads: []}\n").warnings()
    assert [line for line in lines if line.startswith("reminders.leads")]
    assert not any(line.startswith("reminders") for line in parse_organisation(SMALL).warnings())


def test_what_no_family_reads_of_a_complaint_is_warned_of() -> None:
    """T-31 names a phone and places, nobody's name and no address."""
    lines = parse_organisation(SMALL + "complaints: {email: a@example.org}\n").warnings()
    assert [line for line in lines if line.startswith("complaints")]
    assert not any(line.startswith("complaints") for line in parse_organisation(SMALL).warnings())


@pytest.mark.parametrize(
    "named",
    ["null", "nobody", '{name: "Bereitschaft", phone: "1"}', "{name: X, handle: nobody}"],
)
def test_on_call_is_a_listed_worker_or_nobody(named: str) -> None:
    """Shows M-15, X-06: only who is listed is prompted."""
    found = parse_organisation(SMALL + f"escalation: {{on_call: {named}, contact: Leitung}}\n")
    assert found.on_call is None
    assert any("M-15" in line for line in found.warnings())


@pytest.mark.parametrize("named", ['"@Kaya"', "{name: X, handle: kaya}"])
def test_who_is_on_call_is_found_by_her_handle(named: str) -> None:
    found = parse_organisation(SMALL + f"escalation: {{on_call: {named}}}\n")
    assert found.on_call == "kaya"
    assert not any("M-15" in line for line in found.warnings())


def test_the_leaderships_number_falls_back_to_the_teams() -> None:
    assert parse_organisation(CONTRACT).complaints_phone == "0208 30008-0"
    assert parse_organisation(SMALL).complaints_phone == "1"
    own = parse_organisation(SMALL + 'leadership_phone: "0208 9"\n')
    assert own.complaints_phone == "0208 9"
