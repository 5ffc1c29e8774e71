"""From no account to a service code, step by step."""

import stat
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TypedDict

import pytest
import pytest_asyncio

from bot.wire.roman import guide
from bot.wire.roman.address import address
from bot.wire.roman.setup import RomanSetup, Service, SetupError
from tests.fakes.roman_accounts import FakeRomanWithAccounts

MAIL, PASSWORD = "bot@example.org", "correct-horse"


class Words(TypedDict):
    """What a service is created with."""

    name: str
    summary: str
    description: str


WORDS: Words = {"name": "Lotse", "summary": "Termine", "description": "Termine und Hinweise"}
HOOK = "https://bot.example.org/roman"


@pytest_asyncio.fixture
async def roman() -> AsyncIterator[FakeRomanWithAccounts]:
    async with FakeRomanWithAccounts() as roman:
        yield roman


@pytest_asyncio.fixture
async def setup(roman: FakeRomanWithAccounts, tmp_path: Path) -> AsyncIterator[RomanSetup]:
    login_file = tmp_path / "home" / "roman_login"
    async with RomanSetup(roman=address(roman.url), login_file=login_file) as setup:
        yield setup


async def logged_in(setup: RomanSetup, roman: FakeRomanWithAccounts) -> None:
    await setup.register(name="Caritas", email=MAIL, password=PASSWORD)
    roman.confirm(MAIL)
    await setup.login(email=MAIL, password=PASSWORD)


async def test_all_steps_to_a_webhook(
    setup: RomanSetup, roman: FakeRomanWithAccounts, tmp_path: Path
) -> None:
    await logged_in(setup, roman)
    kept = tmp_path / "home" / "roman_login"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    assert kept.read_text(encoding="utf-8") == roman.app_key
    service = await setup.create_service(**WORDS, url=HOOK)
    assert service == Service(
        name="Lotse",
        code="provider:service",
        authentication=roman.service_token,
        app_key=roman.app_key,
        webhook=HOOK,
        company="Caritas",
    )
    assert await setup.status() == service
    assert roman.bodies == [{**WORDS, "url": HOOK}]


async def test_without_an_address_events_come_over_the_websocket(
    setup: RomanSetup, roman: FakeRomanWithAccounts
) -> None:
    await logged_in(setup, roman)
    service = await setup.create_service(**WORDS)
    assert service.webhook is None
    assert "url" not in roman.bodies[0]


async def test_delivery_can_be_switched_and_a_prefix_goes_away(
    setup: RomanSetup, roman: FakeRomanWithAccounts
) -> None:
    await logged_in(setup, roman)
    await setup.create_service(**WORDS, url=HOOK)
    assert roman.service is not None
    roman.service["command_prefix"] = "/"
    assert (await setup.status()).command_prefix == "/"
    changed = await setup.update_service(websocket=True, name="Lotse 2")
    assert (changed.webhook, changed.name, changed.command_prefix) == (None, "Lotse 2", None)
    assert (await setup.update_service(url=HOOK)).webhook == HOOK


async def test_a_second_service_would_overwrite_the_first(
    setup: RomanSetup, roman: FakeRomanWithAccounts
) -> None:
    await logged_in(setup, roman)
    await setup.create_service(**WORDS)
    with pytest.raises(SetupError, match=r"provider:service.*update-service"):
        await setup.create_service(**WORDS)
    other: Words = {**WORDS, "name": "Other"}
    await setup.create_service(**other, replace=True)
    assert (await setup.status()).name == "Other"


async def test_a_service_that_is_replaced_keeps_its_way_of_delivery(
    setup: RomanSetup, roman: FakeRomanWithAccounts
) -> None:
    await logged_in(setup, roman)
    await setup.create_service(**WORDS, url=HOOK)
    assert (await setup.create_service(**WORDS, replace=True)).webhook == HOOK
    moved = await setup.create_service(**WORDS, url=f"{HOOK}2", replace=True)
    assert moved.webhook == f"{HOOK}2"
    assert (await setup.create_service(**WORDS, websocket=True, replace=True)).webhook is None


async def test_a_slash_at_the_end_of_the_webhook_is_dropped(
    setup: RomanSetup, roman: FakeRomanWithAccounts
) -> None:
    await logged_in(setup, roman)
    assert (await setup.create_service(**WORDS, url=f"{HOOK}/")).webhook == HOOK
    assert (await setup.update_service(url=f"{HOOK}/")).webhook == HOOK


async def test_logging_in_before_the_mail_is_clicked(setup: RomanSetup) -> None:
    await setup.register(name="Caritas", email=MAIL, password=PASSWORD)
    with pytest.raises(SetupError, match="click the link"):
        await setup.login(email=MAIL, password=PASSWORD)


async def test_registering_twice(setup: RomanSetup) -> None:
    await setup.register(name="Caritas", email=MAIL, password=PASSWORD)
    with pytest.raises(SetupError, match=r"409: key-exists.*lotse roman login"):
        await setup.register(name="Caritas", email=MAIL, password=PASSWORD)


async def test_every_step_before_its_time_names_the_next(
    setup: RomanSetup, roman: FakeRomanWithAccounts, tmp_path: Path
) -> None:
    for step in (setup.status, lambda: setup.create_service(**WORDS), setup.update_service):
        with pytest.raises(SetupError, match="lotse roman login"):
            await step()
    await logged_in(setup, roman)
    for step in (setup.status, setup.update_service):
        with pytest.raises(SetupError, match="lotse roman create-service"):
            await step()
    (tmp_path / "home" / "roman_login").write_text("old", encoding="utf-8")
    with pytest.raises(SetupError, match="lotse roman login"):
        await setup.status()
    (tmp_path / "home" / "roman_login").write_text("a\r\nX: y", encoding="utf-8")
    with pytest.raises(SetupError, match="lotse roman login"):
        await setup.status()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({**WORDS, "name": "ab"}, "name needs 3 to 64"),
        ({**WORDS, "summary": "x" * 129}, "summary needs 3 to 128"),
        ({**WORDS, "description": ""}, "description needs 3 to 128"),
    ],
)
async def test_wrong_words_are_said_before_anything_is_sent(
    setup: RomanSetup, roman: FakeRomanWithAccounts, words: Words, said: str
) -> None:
    await logged_in(setup, roman)
    with pytest.raises(SetupError, match=said):
        await setup.create_service(**words)
    assert roman.bodies == []


@pytest.mark.parametrize("url", ["bot.example.org/roman", "https://[broken", ""])
async def test_a_wrong_webhook_is_said_before_anything_is_sent(
    setup: RomanSetup, roman: FakeRomanWithAccounts, url: str
) -> None:
    await logged_in(setup, roman)
    with pytest.raises(SetupError, match=r"https://bot.example.org/roman"):
        await setup.create_service(**WORDS, url=url)
    assert roman.bodies == []


async def test_wrong_account_data(setup: RomanSetup, roman: FakeRomanWithAccounts) -> None:
    with pytest.raises(SetupError, match="e-mail"):
        await setup.register(name="Caritas", email="bot@org", password=PASSWORD)
    with pytest.raises(SetupError, match="password") as caught:
        await setup.register(name="Caritas", email=MAIL, password="short")
    assert "short" not in str(caught.value)
    assert roman.accounts == {}


async def test_update_wants_one_way_of_delivery(setup: RomanSetup) -> None:
    with pytest.raises(SetupError, match="Choose one"):
        await setup.update_service(url=HOOK, websocket=True)
    with pytest.raises(SetupError, match="Choose one"):
        await setup.create_service(**WORDS, url=HOOK, websocket=True)


async def test_no_roman_there(tmp_path: Path) -> None:
    async with FakeRomanWithAccounts() as roman:
        url = roman.url
    async with RomanSetup(roman=address(url), login_file=tmp_path / "login") as setup:
        with pytest.raises(SetupError, match="LOTSE_ROMAN_URL"):
            await setup.register(name="Caritas", email=MAIL, password=PASSWORD)


def service(webhook: str | None = HOOK, prefix: str | None = None) -> Service:
    return Service(
        name="Lotse",
        code="p:s",
        authentication="secret-token",
        app_key="secret-key",
        webhook=webhook,
        command_prefix=prefix,
    )


def test_the_settings_choose_the_way_of_delivery() -> None:
    url = "https://roman.example.org/api"
    common = {"LOTSE_TRANSPORT": "roman", "LOTSE_ROMAN_URL": url}
    assert guide.settings(url, service()) == {
        **common,
        "LOTSE_ROMAN_SERVICE_TOKEN": "secret-token",
    }
    assert guide.settings(url, service(None)) == {**common, "LOTSE_ROMAN_APP_KEY": "secret-key"}


def test_saved_secrets_are_for_the_owner_only(tmp_path: Path) -> None:
    for one in (service(), service(None), service()):
        found = guide.saved_settings("https://roman.example.org/api", one, tmp_path / "secrets")
        file = Path(next(path for name, path in found.items() if name.endswith("_FILE")))
        assert file.read_text(encoding="utf-8") in {"secret-token", "secret-key"}
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert "secret-" not in str(found)
    assert sorted(path.name for path in (tmp_path / "secrets").iterdir()) == [
        "roman_app_key",
        "roman_service_token",
    ]


def test_the_operator_is_told_what_is_next() -> None:
    assert guide.after_register(MAIL).endswith("Next: lotse roman login")
    assert "create-service" in guide.after_login()
    shown = guide.after_service(service(), {"LOTSE_ROMAN_SERVICE_TOKEN": "secret-token"})
    assert "Service code: p:s" in shown
    assert "Team Settings" in shown
    assert "LOTSE_ROMAN_SERVICE_TOKEN=secret-token" in shown


def test_a_webhook_comes_with_the_advice_to_drop_the_app_key() -> None:
    assert "take LOTSE_ROMAN_APP_KEY" in guide.after_service(service(), {})
    assert "take LOTSE_ROMAN_APP_KEY" not in guide.after_service(service(None), {})


@pytest.mark.parametrize(
    ("webhook", "bearer", "app_key", "says"),
    [
        (HOOK, True, True, "take it out"),
        (HOOK, False, True, "take it out"),
        (None, True, False, "set it"),
        (HOOK, True, False, None),
        (None, False, True, None),
        (None, True, True, None),
        (HOOK, False, False, None),
        (None, False, False, None),
    ],
)
def test_a_way_that_roman_does_not_use_is_told(
    webhook: str | None, says: str | None, *, bearer: bool, app_key: bool
) -> None:
    told = guide.misled(service(webhook), bearer=bearer, app_key=app_key)
    assert (told is None) if says is None else (says in (told or ""))


def test_the_status_shows_no_secret_and_warns() -> None:
    assert "secret" not in guide.status_text(service()) + repr(service())
    assert guide.status_text(service()).endswith("Next: lotse check, then lotse run")
    assert "lotse run" not in guide.status_text(service("https://bot.example.org/"))


@pytest.mark.parametrize(
    ("found", "says"),
    [
        (service("http://bot.example.org/roman"), "readable"),
        (service("https://bot.example.org/"), "listens at /roman"),
        (service("https://bot.example.org/roman2?at=/roman"), "listens at /roman"),
        (service("[no address"), "listens at /roman"),
        (service(prefix="/"), "hides events"),
    ],
)
def test_what_loses_events_comes_last(found: Service, says: str) -> None:
    (told,) = guide.troubles(found)
    assert says in told
    assert "Next: lotse roman update-service" in told
    assert guide.after_service(found, {}).endswith(f"Attention: {told}")


@pytest.mark.parametrize(
    "webhook",
    [
        HOOK,
        f"{HOOK}/",
        f"{HOOK}?x=1",
        "https://bot.example.org/lotse/roman",
        "http://lotse:8080/roman",
        None,
    ],
)
def test_an_address_at_which_events_arrive(webhook: str | None) -> None:
    assert not guide.troubles(service(webhook))
    assert "Attention" not in guide.after_service(service(webhook), {})


async def test_another_folder_at_the_same_host_is_no_roman(
    setup: RomanSetup, roman: FakeRomanWithAccounts, tmp_path: Path
) -> None:
    await logged_in(setup, roman)
    astray = address(f"{roman.url}/nope/api")
    login_file = tmp_path / "home" / "roman_login"
    async with RomanSetup(roman=astray, login_file=login_file) as elsewhere:
        for step in (
            elsewhere.status,
            elsewhere.update_service,
            lambda: elsewhere.create_service(**WORDS),
        ):
            with pytest.raises(SetupError, match="check LOTSE_ROMAN_URL"):
                await step()
