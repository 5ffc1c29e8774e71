"""A family answers our question in its own words: the refusal is passed on, whatever stands around it."""

from dataclasses import dataclass

from bot.core.commands import parse_command
from bot.core.context import Context
from bot.core.events import TextReceived, Written
from bot.core.room import Purpose, Room
from handlers.appointments.desk import Desk
from handlers.appointments.family.dialogue import Dialogue
from handlers.appointments.family.naming import Naming, chosen
from handlers.appointments.family.which import Which
from handlers.appointments.family.wishes import MoveWishes
from handlers.appointments.marks import MOVING, WHICH_ASKED
from handlers.appointments.names import names_in
from handlers.appointments.spoken import reply_words as w
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.apart import only_cancels
from handlers.appointments.spoken.bare import says_place
from handlers.appointments.spoken.half_a_yes import plainly
from handlers.appointments.spoken.replies import Reply, reply
from handlers.appointments.spoken.said import Meaning, Said
from handlers.appointments.spoken.undecided import undecided
from handlers.appointments.spoken.wished import is_time
from handlers.appointments.spoken.words import may_be_meant
from handlers.quiet.marks import APPOINTMENT_ASKED


@dataclass(frozen=True, slots=True)
class Replying:
    """Passes refusals, excuses and wishes for another time on; never guesses which time."""

    desk: Desk

    def read(self, event: Written, room: Room) -> Reply | None:
        """Return what it says, if we have asked: by itself such a sentence may mean anything."""
        if room.purpose is not Purpose.FAMILY or parse_command(event.text) is not None:
            return None
        names = names_in(room, self.desk.staff)
        said = reply(plainly(event.text), names)
        clear = said is None or said.whole or not undecided(event.text, names)
        return said if clear else None

    def answered(self, event: TextReceived, heard: Dialogue, ctx: Context) -> bool:
        """Pass it on; after a graver text to the worker alone. False where it is no answer."""
        said = self.read(event, ctx.room) if heard.direct and heard.ahead else None
        if said is None or (said.torn and len(heard.ahead) > 1):
            return False
        named = Naming(self.desk).named(as_said(said), heard, said.words, ctx)
        if bool(named) is said.wish and _names_time(said):  # another day, or the one that stands
            return False
        if said.wish and not _names_time(said) and _same_place(said, heard):
            return False
        one = chosen(() if said.wish else named, heard)
        if said.excuse and not named and not heard.quoted and heard.next_asked != heard.ahead[:1]:
            one = None  # who is ill now may mean the next one
        if one is not None:
            aloud, when = not ctx.spoke_here, not _another_place(said)
            MoveWishes(self.desk).pass_on((one,), ctx, aloud=aloud, when=when)
        elif not ctx.spoke_here:
            Which(self.desk).ask(named or heard.ahead, Meaning.CANNOT, ctx)
        return True

    def settles(self, event: Written, ctx: Context) -> bool:
        """Whether it is nothing but an answer to our own open question, or calls off what stands."""
        quotes = event.quotes if isinstance(event, TextReceived) else None
        asked = any(map(ctx.holds, (APPOINTMENT_ASKED, MOVING, WHICH_ASKED)))
        quoted = quotes is not None and ctx.unit.question(quotes) is not None
        if not (asked or quoted):
            return self._calls_off(event, ctx) and bool(self.desk.ahead(ctx, ctx.room))
        said = self.read(event, ctx.room)
        whole = said is not None and said.whole
        names = names_in(ctx.room, self.desk.staff)
        return whole or undecided(event.text, names) or self._calls_off(event, ctx)

    def _calls_off(self, event: Written, ctx: Context) -> bool:
        return may_be_meant(event.text) and only_cancels(
            event.text, names_in(ctx.room, self.desk.staff)
        )


def as_said(said: Reply) -> Said:
    """Return what it says of the appointment that was asked about."""
    return Said(
        Meaning.CANNOT, plain=False, whole=said.whole, dated=_names_time(said), wished=said.wish
    )


def _same_place(said: Reply, heard: Dialogue) -> bool:
    return heard.asked is not None and says_place(said.words, heard.asked.place)


def _another_place(said: Reply) -> bool:
    """Whether another place is wanted, "nicht bei mir"; "geht nicht bei mir" is said of the time."""
    words = frozenset(said.words.split())
    wanted = said.wish or (not said.excuse and v.FAIL.isdisjoint(words))
    place = not w.PLACES.isdisjoint(words) or {"bei", "mir"} <= words or {"bei", "uns"} <= words
    time = _names_time(said) or not (w.LATER | w.OTHER).isdisjoint(words)
    return wanted and place and not time


def _names_time(said: Reply) -> bool:
    return any(map(is_time, said.words.split()))
