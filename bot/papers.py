"""The papers made from the real configuration: the leaflet for families, in all its versions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Final

from babel.dates import format_date
from babel.units import format_unit

from bot.behaviours import Keeping
from bot.content import Content
from bot.core.errors import ContentError
from bot.core.ids import Handle
from bot.core.outgoing import SendFile
from bot.core.ports import Capabilities
from bot.core.staff import Worker
from bot.leaflet.sheet import Column, Look, Part, Sheet
from config.leaflet_pack import LANGUAGES, PLAIN, LeafletPack, LeafletSection, Lines, load_leaflet
from config.problems import Misconfigured
from config.text_models import PLACEHOLDER, shown_numbers
from handlers.membership import Edition

_OTHERS: Final = "en"
MOST_WORKERS: Final = 6
"""As many fit on two pages; a longer list is left to the team's own number."""

VERSIONS: Final = (
    *((language, young, False) for language in LANGUAGES for young in (False, True)),
    *((language, False, True) for language in PLAIN),
)
"""Language, whether for young people, whether in plain language."""


class Leaflets:
    """Implements `handlers.membership.leaflet.Leaflets` for one organisation."""

    def __init__(self, content: Content, keeping: Keeping) -> None:
        self._content = content
        self._keeping = keeping

    def file(self, edition: Edition) -> SendFile:
        """Return the leaflet. Raises ContentError."""
        from bot.leaflet import press  # noqa: PLC0415  only who prints pays for the library

        spoken = edition.language if edition.language in LANGUAGES else _OTHERS
        plain = edition.plain and not edition.young and spoken in PLAIN
        pack = _pack(spoken, young=edition.young, plain=plain)
        holding = _holding(self._content, edition.capabilities, group=edition.group)
        sheet = self.sheet(pack, edition.workers, holding)
        return SendFile(pack.file, press.MIME, press.printed(sheet))

    def sheet(self, pack: LeafletPack, handles: Sequence[Handle], holding: frozenset[str]) -> Sheet:
        """Return the words; raises ContentError, naming what is missing.

        The version names the words for everybody: the workers of one chat do not change it.
        """
        values = _values(self._content, self._keeping, pack.language)
        filled = [_filled(section, values, holding) for section in pack.sections]
        dated = {**values, "stand": _spoken_day(pack.day, pack.language)}
        sheet = Sheet(
            language=pack.language,
            title=pack.title,
            subtitle=_fill(pack.subtitle, values) or "",
            foot="",
            author=values["traeger"],
            day=pack.day,
            parts=tuple(filled),
        )
        version = sha256(repr(sheet).encode()).hexdigest()[:8]
        contacts = tuple(self._contacts(handles, pack.language))
        return replace(
            sheet,
            foot=_fill(pack.foot, {**dated, "fassung": version}) or "",
            parts=tuple(
                replace(part, lines=(*contacts, *part.lines)) if part.look is Look.CONTACT else part
                for part in filled
            ),
        )

    def _contacts(self, handles: Sequence[Handle], language: str) -> Iterator[str]:
        listed = handles or [Handle(each.handle) for each in self._content.organisation.workers]
        workers = [worker for handle in listed if (worker := self._content.staff.worker(handle))]
        if len(workers) > MOST_WORKERS:
            return
        for worker in workers:
            yield self._contact(worker, language)

    def _contact(self, worker: Worker, language: str) -> str:
        hours = self._content.roster.hours(worker.handle, language)
        known = " · ".join(filter(None, (_in_one_piece(worker.phone), worker.email, hours)))
        return f"**{worker.name}**: {known}" if known else f"**{worker.name}**"


def lost_signs(content: Content, keeping: Keeping, capabilities: Capabilities) -> frozenset[str]:
    """Return the signs of names and texts that the font lacks. Raises ContentError."""
    from bot.leaflet import press  # noqa: PLC0415  only who prints pays for the library

    leaflets, holding = Leaflets(content, keeping), _holding(content, capabilities, group=False)
    packs = (_pack(language, young=young, plain=plain) for language, young, plain in VERSIONS)
    found = (press.lost_signs(leaflets.sheet(pack, (), holding)) for pack in packs)
    return frozenset().union(*found)


def write_leaflets(
    content: Content, keeping: Keeping, capabilities: Capabilities, folder: Path
) -> Iterator[Path]:
    """Write the leaflet in all languages for both ages and yield the paths. Raises ContentError, OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    leaflets = Leaflets(content, keeping)
    for language, young, plain in VERSIONS:
        edition = Edition(
            language=language,
            young=young,
            plain=plain,
            group=False,
            workers=(),
            capabilities=capabilities,
        )
        made = leaflets.file(edition)
        version = f"{language}{'-jung' if young else ''}{'-einfach' if plain else ''}"
        path = folder / f"{Path(made.name).stem}-{version}.pdf"
        path.write_bytes(made.content)
        yield path


def _pack(language: str, *, young: bool, plain: bool = False) -> LeafletPack:
    try:
        return load_leaflet(language, young=young, plain=plain)
    except Misconfigured as error:
        raise ContentError(str(error)) from None


def _holding(content: Content, capabilities: Capabilities, *, group: bool) -> frozenset[str]:
    organisation = content.organisation
    return frozenset(
        (
            organisation.organisation.country,
            "leaves" if capabilities.leave else "stays",
            "second_reader" if content.second is not None else "rules_only",
            "documents"
            if content.profile.privacy.individual_matters_in_direct_chat
            else "no_documents",
            "on_call" if organisation.on_call else "nobody_on_call",
            *(() if group else ("alone",)),
            *(("operator_reads",) if capabilities.operator_reads else ()),
        )
    )


def _values(content: Content, keeping: Keeping, language: str) -> Mapping[str, str]:
    organisation, profile = content.organisation, content.profile
    law = profile.data_protection
    return {
        **{name: _in_one_piece(shown) for name, shown in shown_numbers(content.directory).items()},
        "traeger": organisation.organisation.name,
        "bot": organisation.bot.name,
        "tel_team": _in_one_piece(organisation.aftercare.phone or ""),
        "mail_team": organisation.aftercare.email or "",
        "tel_leitung": _in_one_piece(organisation.complaints_phone),
        "dsb": organisation.data_protection_officer or "",
        "aufsicht": f"{law.authority[language]}, {law.web}",
        "gesetz": law.law[language],
        "termin_frist": spoken_length(keeping.appointment, language),
        "abschluss_frist": spoken_length(keeping.after_close, language),
        "nachfrage_frist": spoken_length(keeping.follow_up, language),
        "marke_frist": spoken_length(keeping.closed_mark, language),
    }


def _in_one_piece(number: str) -> str:
    """A number that is broken over two lines is dialled wrong."""
    return number.replace(" ", "\N{NO-BREAK SPACE}")


def spoken_length(length: timedelta, language: str) -> str:
    """Return a period exactly, in the largest unit that fits: "14 Tage", "36 Stunden", "90 Minuten"."""
    minutes = length // timedelta(minutes=1)
    for size, unit in ((1440, "day"), (60, "hour")):
        if minutes % size == 0:
            return format_unit(minutes // size, f"duration-{unit}", locale=language)
    return format_unit(minutes, "duration-minute", locale=language)


def _spoken_day(day: date, language: str) -> str:
    return format_date(day, "long", locale=language)


def _filled(section: LeafletSection, values: Mapping[str, str], holding: frozenset[str]) -> Part:
    return Part(
        heading=section.heading,
        look=Look(section.look),
        lines=_written(section.lines, values, holding),
        columns=tuple(
            Column(column.heading, _written(column.lines, values, holding))
            for column in section.columns
        ),
    )


def _written(lines: Lines, values: Mapping[str, str], holding: frozenset[str]) -> tuple[str, ...]:
    found = (_fill(line.text, values) for line in lines if holding.issuperset(line.when))
    return tuple(line for line in found if line is not None)


def _fill(text: str, values: Mapping[str, str]) -> str | None:
    """Return the text, None when a value of it is not configured; an unknown name is a mistake."""
    names = PLACEHOLDER.findall(text)
    for name in names:
        if name not in values:
            raise ContentError(f"leaflet: nothing is known of {{{name}}}")
    if not all(values[name] for name in names):
        return None
    return PLACEHOLDER.sub(lambda match: values[match[1]], text)
