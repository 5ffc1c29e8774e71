"""Which appointment a message of a family names. More than one is a question, never a guess (C-23)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.context import Context
from handlers.appointments import reading
from handlers.appointments.desk import Desk
from handlers.appointments.family.dialogue import Dialogue
from handlers.appointments.model import Appointment
from handlers.appointments.spoken.folding import is_number, parts, words
from handlers.appointments.spoken.said import Said
from handlers.appointments.spoken.words import says_something
from handlers.appointments.tongues import SPOKEN
from handlers.dates.model import Doubtful, Mode, Reading, Reason, Refused


@dataclass(frozen=True, slots=True)
class Naming:
    """Compares what a message says of a time with what stands."""

    desk: Desk

    def named(
        self, said: Said, heard: Dialogue, text: str, ctx: Context
    ) -> tuple[Appointment, ...]:
        """Return those at the time that was named, or else at the place; none where none was."""
        text = said.days or text
        if not said.dated:
            there = at_place(said.own, heard.ahead)
            return there if len(there) < len(heard.ahead) else ()
        if said.joined:
            return self._each(heard, text, ctx)
        exactly = at_place(said.own, [a for a in heard.ahead if self.names(text, a, ctx)])
        if exactly or not (heard.stands and self.means(text, heard, ctx)):
            return exactly
        return heard.next_asked

    def kept(self, said: Said, heard: Dialogue, ctx: Context) -> tuple[Appointment, ...]:
        """Return those of which another part says that they fit, or are not meant."""
        return tuple(a for a in heard.ahead if any(self.names(text, a, ctx) for text in said.kept))

    def _each(self, heard: Dialogue, text: str, ctx: Context) -> tuple[Appointment, ...]:
        """Return those at the times that are joined; none unless each part names exactly one."""
        found = [[a for a in heard.ahead if self.names(part, a, ctx)] for part in parts(text)]
        alone = [those[0] for those in found if len(those) == 1]
        return tuple(dict.fromkeys(alone)) if len(alone) == len(found) else ()

    def means(self, text: str, heard: Dialogue, ctx: Context) -> bool:
        """Whether what was asked about is named: in an answer the weekday is enough ("Freitag passt")."""
        asked = heard.asked
        if asked is None or self.names(text, asked, ctx):
            return asked is not None
        if not heard.direct or not reading.names_only_weekday(text):
            return False
        week_before = max(ctx.now, asked.start - timedelta(days=6))
        return self.names(text, asked, ctx, at=week_before)

    def names(
        self, text: str, appointment: Appointment, ctx: Context, *, at: datetime | None = None
    ) -> bool:
        """Whether the time that a message names is the one of the appointment."""
        named = reading.time_words(text)
        if reading.names_only_hours(named):
            hour = f"{named}:00" if reading.names_bare_hour(text) else named
            named = f"{appointment.local_start:%d.%m.%Y} {hour}"
        said = self.read(named, ctx, at=at)
        if isinstance(said, Doubtful) and said.question.reason in _TWO_TIMES:
            return False
        return said is not None and reading.fits(said, appointment)

    def read(self, named: str, ctx: Context, *, at: datetime | None = None) -> Reading | None:
        """Return what words of time say in the first language in which they say one, if any."""
        own = ctx.room.voice.language
        read = (
            self.desk.read(named, now=at or ctx.now, lang=lang, mode=Mode.FREE_TEXT)
            for lang in (own, *(other for other in SPOKEN if other != own))
        )
        return next((said for said in read if not isinstance(said, Refused)), None)


_TWO_TIMES = frozenset({Reason.SEVERAL, Reason.CONTRADICTION})


def place_words(one: Appointment) -> frozenset[str]:
    """Return the words that name its place; none of what is only for one person (S-33)."""
    shown = () if one.only_for else words(one.place)
    return frozenset(
        word
        for word in shown
        if word in _PLACE_TOO or not (says_something(word) or is_number(word))
    )


def at_place(text: str, those: Sequence[Appointment]) -> tuple[Appointment, ...]:
    """Return those that may be at the place that a text names; all where it names none."""
    named = frozenset(words(text)) & (
        _PLACE_TOO.union(*map(place_words, those)) if those else _PLACE_TOO
    )
    known = ((one, place_words(one)) for one in those)
    return tuple(one for one, place in known if not named or not place or named & place)


_PLACE_TOO = frozenset({"hausbesuch"})
"""Says what is meant in general, and where one of several is."""


def chosen(named: tuple[Appointment, ...], heard: Dialogue) -> Appointment | None:
    """Return the one that can only be meant."""
    if named:
        return named[0] if len(named) == 1 else None
    if heard.direct and heard.stands:
        return heard.asked
    return heard.ahead[0] if len(heard.ahead) == 1 else None
