"""`lotse check`: opens everything that a start would open and says in sentences what it found."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cached_property, partial
from typing import TypeVar

import typer

from bot import opening
from bot.assembly import keeping
from bot.content import Content, from_file, second_reader
from bot.core.clock import SystemClock
from bot.core.errors import ContentError, LotseError, SettingsError
from bot.detection import LANGUAGES, sensitive_packs
from bot.environment import settings
from bot.papers import lost_signs
from bot.storage import aside, schema, secret
from bot.storage.engine import Database
from bot.storage.vault import Vault
from bot.ways import capabilities_of, check_way
from bot.web.listening import try_host
from config.organisation import load_organisation
from config.problems import Misconfigured
from config.settings import Settings
from handlers.contacts import Contact, stale
from handlers.sensitive.check import check_pack

T = TypeVar("T")


class Level(StrEnum):
    """How serious a finding is."""

    OK = "ok"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Line:
    """One finding."""

    part: str
    level: Level
    finding: str


class _Start:
    """What a start would be given, and what it would read."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @cached_property
    def content(self) -> Content:
        """Read once for all parts; raises for each that asks for what cannot be read."""
        return from_file(self.settings.organisation_file)


def check_everything(*, json: bool) -> int:
    """Print all findings; 2 for a wrong configuration, 1 for anything else that is wrong, else 0."""
    start = _Start(settings())
    lines: list[Line] = []
    wrong_configuration = False
    for part in _PARTS:
        try:
            lines += part(start)
        except (SettingsError, ContentError, Misconfigured) as error:
            wrong_configuration = True
            lines.append(Line(_name(part), Level.ERROR, str(error)))
        except LotseError as error:
            lines.append(Line(_name(part), Level.ERROR, str(error)))
    _print(_once(lines), as_json=json)
    if wrong_configuration:
        return 2
    return 1 if any(line.level is Level.ERROR for line in lines) else 0


def _once(lines: list[Line]) -> Iterator[Line]:
    """Yield what several parts fail of for the first of them only."""
    told: set[str] = set()
    for line in lines:
        if line.level is not Level.ERROR or line.finding not in told:
            yield line
        told.add(line.finding)


def _name(part: Callable[[_Start], Iterator[Line]]) -> str:
    return part.__name__.strip("_")


def _print(lines: Iterator[Line], *, as_json: bool) -> None:
    for line in lines:
        if as_json:
            typer.echo(json.dumps(asdict(line), ensure_ascii=False))
        else:
            typer.echo(f"{line.level.value:<8} {line.part:<13} {line.finding}")


def _organisation(start: _Start) -> Iterator[Line]:
    content = start.content
    yield Line("organisation", Level.OK, f"{start.settings.organisation_file} is complete")
    for warning in content.organisation.warnings():
        yield Line("organisation", Level.WARNING, warning)
    yield from _law(content)
    yield from _directory(content)


def _law(content: Content) -> Iterator[Line]:
    country, profile = content.organisation.organisation.country, content.profile
    if country != profile.country:
        told = f"organisation.country: {country}, but the profile {profile.name} is for {profile.country}"
        harm = "emergency numbers of one country, law and prompts of another"
        yield Line("organisation", Level.WARNING, f"{told}: {harm}")


def _leaflet(start: _Start) -> Iterator[Line]:
    capabilities = capabilities_of(start.settings)
    lost = lost_signs(start.content, keeping(start.content), capabilities)
    if lost:
        told = f"the font has no {' '.join(sorted(lost))}; it is printed as ?"
        yield Line("leaflet", Level.WARNING, told)
    else:
        yield Line("leaflet", Level.OK, "can be printed; --leaflet FOLDER writes it")


def _directory(content: Content) -> Iterator[Line]:
    content.holidays.check()
    today = SystemClock().now().date()
    late = stale(map(Contact.of, content.directory.contacts), today)
    for entry in late:
        told = f"{entry.id}: should have been checked again by {entry.review_after}"
        yield Line("directory", Level.WARNING, told)
    if not late:
        count = len(content.directory.contacts)
        yield Line("directory", Level.OK, f"{count} entries, all within their review date")


def _detector(start: _Start) -> Iterator[Line]:
    topics = load_organisation(start.settings.organisation_file).topics
    opened = second_reader(topics)
    yield Line("detector", Level.OK if opened.whole else Level.WARNING, opened.told)
    for pack in sensitive_packs(topics.packs):
        problems = check_pack(pack)
        for problem in problems:
            told = f"{problem.entry}: {problem.problem}"
            yield Line("detector", Level.ERROR, told)
        if not problems:
            told = f"{pack.language}: {len(pack.phrases)} phrases, all examples right"
            yield Line("detector", Level.OK, told)
    if left := [language for language in LANGUAGES if language not in topics.packs]:
        told = f"{', '.join(left)}: not in topics.packs, so only acute danger is noticed"
        yield Line("detector", Level.OK, told)


def _folder(start: _Start) -> Iterator[Line]:
    given = start.settings
    home = opening.data_folder(given)
    if opening.is_open_to_others(given):
        told = f"LOTSE_HOME: everybody may write into {home}: chmod 700 {home}"
        yield Line("folder", Level.WARNING, told)


def _database(start: _Start) -> Iterator[Line]:
    given = start.settings
    found = _read(given, schema.current)
    if found is None and (given.home / opening.KEY_FILE).exists():
        told = "empty, though there is a key file: if it was lost, restore the newest backup"
        yield Line("database", Level.WARNING, told)
    elif found in {schema.HEAD, None}:
        if found:
            _read(given, schema.check)
        told = f"revision {found}" if found else "empty; lotse run will set it up"
        yield Line("database", Level.OK, told)
    else:
        told = f"revision {found}, the newest is {schema.HEAD}: lotse db upgrade"
        yield Line("database", Level.WARNING, told)


def _undelivered(start: _Start) -> Iterator[Line]:
    for short in _read(start.settings, aside.undelivered):
        told = f"{short}: a message could not be delivered; if the chat is gone: lotse erase"
        yield Line("database", Level.WARNING, f"{told} --conversation {short}")


def _keys(start: _Start) -> Iterator[Line]:
    given = start.settings
    file, sealed = given.home / opening.KEY_FILE, _read(given, aside.sealed_secret)
    if sealed is None and given.storage_keys is None and not file.exists():
        yield Line("keys", Level.OK, f"none yet; lotse run will make {file}")
        return
    vault = opening.vault(given, sealed=sealed)
    if sealed is not None:
        vault.open(secret.PLACE, sealed)
    lost = _read(given, aside.key_ids) - vault.ids
    for key in sorted(lost):
        told = f"a key is missing: something is stored under the key {key.hex()}; put it back"
        yield Line("keys", Level.ERROR, told)
    if lost:
        return
    where = "LOTSE_STORAGE_KEYS" if given.storage_keys else str(file)
    fits = "is usable" if sealed is None else "opens the database"
    yield Line("keys", Level.OK, f"{where} {fits}; keep a copy away from the data")
    if sealed is not None:
        yield _audit(given, vault)


def _audit(given: Settings, vault: Vault) -> Line:
    broken = _read(given, partial(aside.broken_audit, vault=vault))
    if broken is None:
        return Line("audit", Level.OK, "no recorded act was altered or lost")
    told = f"act {broken} was altered or follows a gap: the database was changed past Lotse"
    mend = "keep a copy, tell who answers for data protection, restore the newest whole backup"
    return Line("audit", Level.ERROR, f"{told}; {mend}")


def _read(given: Settings, look: Callable[[Database], Awaitable[T]]) -> T:
    opening.data_folder(given)
    database = opening.database(given)

    async def closing() -> T:
        try:
            return await look(database)
        finally:
            await database.dispose()

    return asyncio.run(closing())


def _transport(start: _Start) -> Iterator[Line]:
    given = start.settings
    check_way(given)
    way = "websocket" if given.roman_app_key else "webhook"
    yield Line("transport", Level.OK, f"roman by {way}; lotse roman status asks Roman itself")
    if given.roman_app_key and given.roman_service_token:
        told = (
            "LOTSE_ROMAN_APP_KEY: the bearer is set too, but nothing comes in by webhook; leave one"
        )
        yield Line("transport", Level.WARNING, told)


def _listening(start: _Start) -> Iterator[Line]:
    given = start.settings
    asyncio.run(try_host(given.host))
    told = "is this machine's; whether the port is free, a start tells"
    yield Line("listening", Level.OK, f"{given.host}:{given.port} {told}")


_PARTS = (
    _organisation,
    _leaflet,
    _detector,
    _folder,
    _database,
    _undelivered,
    _keys,
    _transport,
    _listening,
)
