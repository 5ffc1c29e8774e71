"""`/kontakt THEMA`, or a client's plain question: entries of the directory, open ones before others."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.commands import CommandSpec
from bot.core.context import Context
from bot.core.events import TextReceived
from bot.core.ids import TemplateId
from bot.core.room import Audience as Age
from bot.core.room import Room
from bot.core.router import CLIENTS, CommandCall, Router
from bot.core.texts import Text
from handlers.contacts import Audience, Contact, Referrals, choose
from handlers.facts import Facts
from handlers.presence import Holidays
from handlers.quiet import kept_out
from handlers.referrals.topics import UNSAFE_IN_GROUPS, office_asked_for, topic_of
from handlers.standing import neutral_stands, noted
from handlers.texts.kinds import NEUTRAL
from handlers.texts.usage import example, usage

CONTACT = CommandSpec(
    name="kontakt",
    help=TemplateId("H-kontakt"),
    aliases=("contact", "kontakter"),
    needs_room=False,
)


@dataclass(frozen=True, slots=True)
class ReferralsDesk:
    """The directory on request. `country` decides the numbers, never a language."""

    facts: Facts
    directory: Sequence[Contact]
    referrals: Referrals
    country: str
    holidays: Holidays | None = None

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("referrals")
        router.command(CONTACT, self.contact)
        router.otherwise(TextReceived, self.asked, CLIENTS)
        return router

    def asked(self, event: TextReceived, ctx: Context) -> bool:
        """Give a client the entry asked for by its name; what was answered needs no number (C-34).

        What may not be named in a group (C-26) is no reason for silence: the neutral text shows a way.
        """
        topic = office_asked_for(event.text)
        if topic is None:
            return False
        found = self._chosen(topic, ctx.room, ctx)
        if found and not (ctx.room.group and topic in UNSAFE_IN_GROUPS):
            self._tell(found, ctx)
            return True
        if ctx.room.group and not neutral_stands(ctx) and not kept_out(ctx):
            ctx.say(noted(Text(NEUTRAL, self.facts.of(ctx.room, ctx.unit, ctx.now)), ctx))
            return True
        return False

    def contact(self, call: CommandCall, ctx: Context) -> None:
        """Name at most three entries where the command was typed."""
        topic = topic_of(call.arguments)
        if topic is None:
            self._ask_for_topic(call, ctx)
            return
        found = self._chosen(topic, call.target, ctx)
        if not found:
            ctx.say(Text(TemplateId("L-15"), self.facts.of(ctx.room, ctx.unit, ctx.now)))
            return
        self._tell(found, ctx)

    @staticmethod
    def _ask_for_topic(call: CommandCall, ctx: Context) -> None:
        """List the topics where no family reads along: their names tell what is at hand (C-25, C-26)."""
        topics = Text(TemplateId("W-05/themen"), {"beispiel": example(call.spec, None)})
        if not ctx.room.clients:
            ctx.say(topics)
            return
        ctx.say(usage(call))
        worker = ctx.actor.handle if ctx.actor else None
        if private := ctx.unit.private_room(worker) if worker else None:
            ctx.say(topics, room=private)

    def _tell(self, found: Sequence[Contact], ctx: Context) -> None:
        language = ctx.room.voice.language
        lines = tuple(self._line(contact, language, ctx.now) for contact in found)
        if not any(contact.phones or contact.web for contact in found):
            lines += self._our_own(ctx)
        ctx.say(Text(TemplateId("L-14"), {"zeilen": lines}))

    def _our_own(self, ctx: Context) -> tuple[Text, ...]:
        """Return a line with our number, for names alone lead nowhere (M-06, M-17)."""
        values = self.facts.of(ctx.room, ctx.unit, ctx.now)
        ours = {"stelle": values["fachkraft"], "weg": values["tel"]}
        return (Text(TemplateId("L-14/zeile"), ours),) if ours["weg"] else ()

    def lines(self, wanted: Sequence[str], language: str, now: datetime) -> tuple[Text, ...]:
        """Return these entries, one a line; whoever asks has made sure that families may see them."""
        known = {contact.id: contact for contact in self.directory}
        return tuple(self._line(known[each], language, now) for each in wanted)

    def _chosen(self, topic: str, room: Room, ctx: Context) -> Sequence[Contact]:
        return choose(
            self.directory,
            topic,
            _audience(room),
            ctx.now,
            group=room.group,
            country=self.country,
            order=self.referrals.order(topic, ctx.now),
            holidays=self.holidays,
        )

    def _line(self, contact: Contact, language: str, now: datetime) -> Text:
        ways = (
            *(phone.dial for phone in contact.phones[:1]),
            *((contact.web,) if contact.web else ()),
        )
        values = {"stelle": contact.name_in(language), "weg": ", ".join(ways)}
        if not ways:
            return Text(TemplateId("L-14/zeile-name"), values)
        opens = contact.next_opening(now, self.holidays)
        if opens is None or opens <= now:
            return Text(TemplateId("L-14/zeile"), values)
        return Text(TemplateId("L-14/zeile-spaeter"), {**values, "oeffnet": opens})


def _audience(room: Room) -> Audience:
    """For whom it is: the young people of a room, else grown-ups; a worker asks to pass it on."""
    young = bool(room.clients) and all(member.audience is Age.YOUTH for member in room.clients)
    return Audience.YOUNG if young else Audience.ADULT
