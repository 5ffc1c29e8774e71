"""`lotse check --record`: record of processing and draft assessment of the real configuration (P-57, P-66)."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.assembly import keeping
from bot.content import Content
from bot.core.ids import Handle
from bot.core.outgoing import QUESTION_LIFE
from bot.detection import LANGUAGES
from bot.papers import spoken_length
from bot.storage.retention import DEAD, SEEN
from config.organisation import OnCall, Organisation
from config.record_template import read_record
from config.settings import Settings, TransportName
from config.text_models import PLACEHOLDER

OPEN = "**OFFEN**"
_LANGUAGE = "de"
_CONDITION = re.compile(r"\?(\w+) (.*)")


def record(content: Content, given: Settings) -> str:
    """Return the record as Markdown; what no program can know is marked as open. No secret is in it."""
    holding = frozenset(_holding(content, given))
    values = _values(content, given)
    lines = (_line(line, holding) for line in read_record().splitlines())
    return "\n".join(_filled(line, values) for line in lines if line is not None) + "\n"


def _line(line: str, holding: frozenset[str]) -> str | None:
    condition = _CONDITION.fullmatch(line)
    if condition is None:
        return line
    return condition[2] if condition[1] in holding else None


def _filled(line: str, values: Mapping[str, str]) -> str:
    return PLACEHOLDER.sub(lambda match: values[match[1]] or OPEN, line)


def _holding(content: Content, given: Settings) -> Iterator[str]:
    yield "roman" if given.transport is TransportName.ROMAN else "direct"
    if content.second is not None:
        yield "second_reader"
        return
    yield "rules_only"
    yield "missing" if content.organisation.topics.second_reader else "switched_off"


def _values(content: Content, given: Settings) -> Mapping[str, str]:
    organisation, law = content.organisation, content.profile.data_protection
    return {
        **_people(content),
        **_periods(content),
        "offen": OPEN,
        "profil": content.profile.name,
        "traeger": organisation.organisation.name,
        "bot": organisation.bot.name,
        "tel_team": organisation.aftercare.phone or "",
        "mail_team": organisation.aftercare.email or "",
        "tel_leitung": organisation.complaints_phone,
        "dsb": organisation.data_protection_officer or "",
        "aufsicht": f"{law.authority[_LANGUAGE]}, {law.web}",
        "grundlage": law.basis,
        "vvt": law.record,
        "dsfa": law.assessment,
        "roman": given.roman_url,
        "transport": given.transport.value,
        "schluessel": "LOTSE_STORAGE_KEYS"
        if given.storage_keys
        else "Schlüsseldatei beim Programm",
        "datenbank": "PostgreSQL" if given.database_url else "SQLite auf demselben Rechner",
        "sprachen": _languages(organisation.topics.packs),
        "pruefung": f"{min(each.review_after for each in content.directory.contacts):%d.%m.%Y}",
        "hinweise": "\n".join(f"  - {each}" for each in organisation.warnings()) or "  - keine",
    }


def _languages(listed: Sequence[str]) -> str:
    danger = ", ".join(language for language in LANGUAGES if language not in listed)
    return "; ".join(filter(None, (", ".join(listed), danger and f"akute Gefahr auch in {danger}")))


def _periods(content: Content) -> Mapping[str, str]:
    kept = keeping(content)
    periods = {
        "termin_frist": kept.appointment,
        "abschluss_frist": kept.after_close,
        "nachfrage_frist": kept.follow_up,
        "marke_frist": kept.closed_mark,
        "unzustellbar_frist": DEAD,
        "knopf_frist": QUESTION_LIFE,
        "gesehen_frist": SEEN,
    }
    organisation = content.organisation
    leads = (spoken_length(lead, _LANGUAGE) for lead in organisation.reminders.leads)
    window = organisation.client_window
    return {
        **{name: spoken_length(length, _LANGUAGE) for name, length in periods.items()},
        "erinnerungen": ", ".join(leads) or "keine",
        "fenster": f"{window.start:%H:%M} und {window.end:%H:%M}",
    }


def _people(content: Content) -> Mapping[str, str]:
    return {
        "fachkraefte": "\n".join(_workers(content)),
        "bereitschaft": _on_call(content.organisation),
    }


def _workers(content: Content) -> Iterator[str]:
    for each in content.organisation.workers:
        hours = content.roster.hours(Handle(each.handle), _LANGUAGE)
        cells = (
            each.handle,
            each.name,
            content.organisation.phone_of(each) or OPEN,
            each.email or content.organisation.aftercare.email or OPEN,
            hours or "keine",
            each.substitute or "keine",
        )
        yield f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _on_call(organisation: Organisation) -> str:
    named = organisation.escalation.on_call
    known = (named.name, named.phone, named.handle) if isinstance(named, OnCall) else (named,)
    told = ", ".join(filter(None, known)) or organisation.escalation.contact
    if told is None or organisation.on_call is not None:
        return told or "keine"
    return f"{told} (ohne Hinweis von {organisation.bot.name})"
