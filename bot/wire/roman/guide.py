"""What the operator reads after each step of the set-up: plain strings, the next step always last."""

from pathlib import Path

from yarl import URL

from bot.wire.roman.address import is_near
from bot.wire.roman.secret_files import write_secret
from bot.wire.roman.setup import Service
from bot.wire.roman.webhook import PATH

SERVICE_TOKEN_FILE = "roman_service_token"  # noqa: S105 - a file's name
APP_KEY_FILE = "roman_app_key"

_ENABLE = (
    "Next: a team admin opens Team Settings > Services (teams.wire.com), enters the service code\n"
    "and switches the service on. Then set the settings below, start lotse run, and add the bot\n"
    "to a conversation."
)
_MOVE = f"Next: lotse roman update-service --url https://…{PATH}"
_NO_APP_KEY = (
    "Next: take LOTSE_ROMAN_APP_KEY and LOTSE_ROMAN_APP_KEY_FILE out of the settings, if they are set:\n"
    "either chooses the websocket, where nothing comes in now"
)


def after_register(email: str) -> str:
    """Return what to do after `register`."""
    return f"Wire has sent a mail to {email}. Click its link.\nNext: lotse roman login"


def after_login() -> str:
    """Return what to do after `login`."""
    return (
        "Logged in.\n"
        "Next: lotse roman create-service (first time), or lotse roman status (to look it up)"
    )


def settings(roman_url: str, service: Service) -> dict[str, str]:
    """Return the settings to set, secrets in clear: the operator has to copy them once.

    The app key is among them in websocket mode only, because setting it chooses the websocket.
    """
    common = {"LOTSE_TRANSPORT": "roman", "LOTSE_ROMAN_URL": roman_url}
    return {**common, **{name: secret for name, _, secret in _secrets(service)}}


def saved_settings(roman_url: str, service: Service, folder: Path) -> dict[str, str]:
    """Write the secrets to files of mode 0600 in `folder` and return the settings that name them."""
    found = {"LOTSE_TRANSPORT": "roman", "LOTSE_ROMAN_URL": roman_url}
    for name, file, secret in _secrets(service):
        write_secret(folder / file, secret)
        found[f"{name}_FILE"] = str(folder / file)
    return found


def after_service(service: Service, to_set: dict[str, str]) -> str:
    """Return what to do after `create-service` and `update-service`."""
    lines = [
        f"Service {service.name}",
        f"Service code: {service.code}",
        _way(service),
        "",
        _ENABLE,
        "",
        "Settings (keep the secrets to yourself; whoever has them can speak as the bot):",
        *(f"{name}={value}" for name, value in to_set.items()),
        *([_NO_APP_KEY] if service.webhook else ()),
        *(f"Attention: {each}" for each in troubles(service)),
    ]
    return "\n".join(lines)


def status_text(service: Service) -> str:
    """Return the state of the service without any secret."""
    lines = [
        f"Service {service.name}" + (f" of {service.company}" if service.company else ""),
        f"Service code: {service.code}",
        _way(service),
        *(() if troubles(service) else ("Next: lotse check, then lotse run",)),
    ]
    return "\n".join(lines)


def troubles(service: Service) -> list[str]:
    """Return what about the service loses events or lets others read them, each with the next step."""
    found = []
    if service.webhook and not _path(service.webhook).endswith(PATH):
        found.append(f"Lotse listens at {PATH}, and Roman appends nothing to the address. {_MOVE}")
    if service.webhook and _is_open(service.webhook):
        found.append(f"http:// sends every message readable through the network. {_MOVE}")
    if service.command_prefix:
        hidden = f"the command prefix {service.command_prefix!r} hides events"
        found.append(f"{hidden}. Next: lotse roman update-service")
    return found


def misled(service: Service, *, bearer: bool, app_key: bool) -> str | None:
    """Return what to mend where the secrets that are set choose the way that Roman does not use."""
    if service.webhook and app_key:
        return (
            "LOTSE_ROMAN_APP_KEY: it chooses the websocket, but events come by webhook; take it out,"
            " or: lotse roman update-service --websocket"
        )
    if not service.webhook and bearer and not app_key:
        return (
            "LOTSE_ROMAN_APP_KEY: it is not set, but events come by websocket; set it, or:"
            " lotse roman update-service --url https://…/roman"
        )
    return None


def _secrets(service: Service) -> list[tuple[str, str, str]]:
    if service.webhook:
        return [("LOTSE_ROMAN_SERVICE_TOKEN", SERVICE_TOKEN_FILE, service.authentication)]
    return [("LOTSE_ROMAN_APP_KEY", APP_KEY_FILE, service.app_key)]


def _way(service: Service) -> str:
    if service.webhook:
        return f"Events come by webhook: {service.webhook}"
    return "Events come by websocket; only one lotse run at a time may receive them"


def _path(webhook: str) -> str:
    return _url(webhook).path.rstrip("/")


def _is_open(webhook: str) -> bool:
    url = _url(webhook)
    return url.scheme == "http" and not is_near(url.host or "")


def _url(webhook: str) -> URL:
    """Roman takes what is no address, too."""
    try:
        return URL(webhook)
    except ValueError:
        return URL()
