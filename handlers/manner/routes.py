"""`/sprache`, `/anrede`, `/einfach` and `/dienstzeit`."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from bot.core.commands import CommandSpec, fold
from bot.core.context import Context
from bot.core.ids import TemplateId
from bot.core.room import Phase, Role
from bot.core.router import CommandCall, Router
from bot.core.texts import Address, Text
from handlers.facts import Facts
from handlers.manner.names import NAMES
from handlers.prompts import about
from handlers.texts.switch import switched
from handlers.texts.usage import explained, usage

LANGUAGE = CommandSpec(
    name="sprache",
    help=TemplateId("H-sprache"),
    aliases=("language", "språk"),
)
ADDRESS = CommandSpec(
    name="anrede",
    help=TemplateId("H-anrede"),
    aliases=("address", "tilltal"),
)
PLAIN = CommandSpec(
    name="einfach",
    help=TemplateId("H-einfach"),
    aliases=("plain", "enkelt"),
)
HOURS = CommandSpec(
    name="dienstzeit",
    help=TemplateId("H-dienstzeit"),
    aliases=("hours", "arbetstid"),
    needs_room=False,
)

COMPLETE: Final = frozenset({"de", "en", "sv"})
"""Languages in which everything can be said, not only emergency texts."""

_CALLED: Final[Mapping[str, str]] = {
    **{fold(name): code for code, name in NAMES.items()},
    **{code: code for code in NAMES},
    "german": "de",
    "tyska": "de",
    "englisch": "en",
    "engelska": "en",
    "schwedisch": "sv",
    "swedish": "sv",
    "tuerkisch": "tr",
    "turkish": "tr",
    "turkiska": "tr",
    "arabisch": "ar",
    "arabic": "ar",
    "arabiska": "ar",
    "ukrainisch": "uk",
    "ukrainian": "uk",
    "ukrainska": "uk",
    "russisch": "ru",
    "russian": "ru",
    "ryska": "ru",
    "polnisch": "pl",
    "polish": "pl",
    "polska": "pl",
    "rumaenisch": "ro",
    "romanian": "ro",
    "rumanska": "ro",
    "persisch": "fa",
    "farsi": "fa",
    "persian": "fa",
    "persiska": "fa",
    "dari": "fa",
}


@dataclass(frozen=True, slots=True)
class MannerDesk:
    """Settings of one conversation. `languages`: those in which at least an emergency can be answered."""

    facts: Facts
    languages: frozenset[str]

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("manner")
        router.command(HOURS, self.hours)
        router.command(LANGUAGE, self.language)
        router.command(ADDRESS, self.address)
        router.command(PLAIN, self.plain)
        return router

    def language(self, call: CommandCall, ctx: Context) -> None:
        """/sprache de|en|sv…: what is missing in a language is said in English, and she is told so."""
        if not call.arguments:
            ctx.say(usage(call))
            return
        code = _CALLED.get(fold(call.arguments))
        if code is None or code not in self.languages | COMPLETE:
            partly = ", ".join(each for each in NAMES if each in self.languages - COMPLETE)
            ctx.say(Text(TemplateId("W-37/unbekannt"), {"sprachen": partly}))
            return
        if self._refused(call, ctx):
            return
        room = ctx.keep(replace(call.target, voice=replace(call.target.voice, language=code)))
        template = "W-37" if code in COMPLETE else "W-37/teilweise"
        ctx.say(Text(TemplateId(template), about(room, sprache=NAMES[code])))

    def address(self, call: CommandCall, ctx: Context) -> None:
        """/anrede du|sie."""
        asked = fold(call.arguments)
        if asked not in {Address.DU, Address.SIE}:
            ctx.say(explained(call))
            return
        if self._refused(call, ctx):
            return
        voice = replace(call.target.voice, address=Address(asked))
        room = ctx.keep(replace(call.target, voice=voice))
        ctx.say(Text(TemplateId(f"W-38/{asked}"), about(room)))

    def plain(self, call: CommandCall, ctx: Context) -> None:
        """/einfach an|aus: plain language, where the language of the conversation has it."""
        wanted = switched(call.arguments)
        if wanted is None:
            ctx.say(usage(call))
            return
        if self._refused(call, ctx):
            return
        voice = replace(call.target.voice, plain=wanted)
        room = ctx.keep(replace(call.target, voice=voice))
        german = voice.language == "de"
        told = ("an" if german else "nur-deutsch") if wanted else "aus"
        ctx.say(Text(TemplateId(f"W-48/{told}"), about(room)))

    def hours(self, call: CommandCall, ctx: Context) -> None:
        """/dienstzeit: her own duty hours; they are not set here."""
        if call.arguments.strip(" .!?"):
            ctx.say(explained(call))
            return
        mine = replace(
            ctx.room,
            members=tuple(
                m
                for m in ctx.room.members
                if m.role is Role.WORKER and ctx.actor is not None and m.user == ctx.actor.user
            ),
        )
        hers = self.facts.listed(ctx.actor.handle if ctx.actor else None)
        ctx.say(Text(TemplateId("W-46"), self.facts.of_one(mine, ctx.unit, ctx.now, hers)))

    @staticmethod
    def _refused(call: CommandCall, ctx: Context) -> bool:
        if call.target.phase is Phase.RUNNING:
            return False
        ctx.say(Text(TemplateId("W-31")))
        return True
