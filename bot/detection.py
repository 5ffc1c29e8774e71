"""Which phrases are listened for: the organisation's choice, and acute danger whatever it chose."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.core.errors import ContentError, SettingsError
from config.organisation import Topics
from config.sensitive_pack import (
    PackError,
    SensitivePack,
    read_sensitive_packs,
    shipped_packs,
)
from handlers.sensitive.detector import Detector
from handlers.sensitive.pack import Pack, build_pack
from handlers.sensitive.second_reader import SecondReader
from handlers.sensitive.taxonomy import Urgency

LANGUAGES: Final = Topics().packs
"""All languages that there are phrases of."""


def sensitive_packs(languages: Sequence[str]) -> Sequence[SensitivePack]:
    """Return the files of these languages; raises ContentError."""
    try:
        return read_sensitive_packs(shipped_packs(), languages)
    except PackError as error:
        raise ContentError(str(error)) from None


def detector(
    languages: Sequence[str],
    overrides: Mapping[str, object] | None = None,
    reader: SecondReader | None = None,
) -> Detector:
    """Return the detector for these languages; raises ContentError.

    Acute danger is listened for in all languages, whichever are named: rules that tell it are always
    on (D-05, M-09). `overrides` switches rules off by their id, as `lotse classify` shows it. Raises
    SettingsError for an unknown rule and for one of acute danger. With a reader it asks that at once:
    not for the event loop, which asks ahead (`Content.second`).
    """
    try:
        packs = [build_pack(pack) for pack in sensitive_packs(LANGUAGES)]
        wanted = [
            pack if pack.language in languages else _danger(pack)
            for pack in _without(packs, overrides or {})
        ]
        return Detector(wanted, reader)
    except ValueError as error:
        raise ContentError(str(error)) from None


def _danger(pack: Pack) -> Pack:
    acute = tuple(phrase for phrase in pack.phrases if phrase.urgency is Urgency.ACUTE)
    return replace(pack, phrases=acute, traps=tuple(trap for trap in pack.traps if trap.acute))


def _without(packs: Sequence[Pack], overrides: Mapping[str, object]) -> Iterator[Pack]:
    known = {phrase.id: phrase for pack in packs for phrase in pack.phrases}
    for rule, value in overrides.items():
        if rule not in known:
            raise SettingsError(
                f"topics.overrides: there is no rule {rule}; lotse classify shows ids"
            )
        if value not in (False, "off"):
            raise SettingsError(f"topics.overrides.{rule}: write false to switch the rule off")
        if known[rule].urgency is Urgency.ACUTE:
            raise SettingsError(f"topics.overrides: {rule} tells acute danger and stays on")
    for pack in packs:
        yield replace(pack, phrases=tuple(p for p in pack.phrases if p.id not in overrides))
