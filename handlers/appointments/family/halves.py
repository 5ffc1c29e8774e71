"""Both halves of a message are heard: a yes beside another wish, a move beside a cancellation (C-39)."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.core.context import Context
from bot.core.events import TextReceived
from handlers.appointments.desk import Desk
from handlers.appointments.family.agreeing import Agreeing
from handlers.appointments.family.cancelling import Cancelling
from handlers.appointments.family.dialogue import Dialogue
from handlers.appointments.family.naming import Naming
from handlers.appointments.family.next_one import NextOne
from handlers.appointments.family.wishes import MoveWishes
from handlers.appointments.participants import Participants
from handlers.appointments.reading import names_only_hours, time_words
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.beside_a_yes import before_a_request
from handlers.appointments.spoken.elsewhere import only_wishes
from handlers.appointments.spoken.folding import clauses, fold, sentences, words
from handlers.appointments.spoken.joined import with_commas
from handlers.appointments.spoken.said import Meaning, Said
from handlers.appointments.spoken.words import may_be_meant


@dataclass(frozen=True, slots=True)
class Halves:
    """`read` tells what words say about appointments."""

    desk: Desk
    read: Callable[[str, Context], Said | None]

    def agreed(self, text: str, ctx: Context) -> Said | None:
        """Return a clear yes that stands before a wish of which another subject hears, or a small request.

        "Ja, rufen Sie mich an" agrees to nothing but the call; "Ja. Rufen Sie mich an" says two things.
        Below what is graver nothing is confirmed, nor beside a word that is not read: "rufen Sie mich
        an, ich schaffe es nicht".
        """
        if ctx.outranked or not may_be_meant(text):
            return None
        if yes := before_a_request(text):
            return self._read_yes(yes, ctx)
        said = self._yes(sentences(text), ". ", ctx)
        if said and (said.plain or not said.whole or not v.PLAIN_YES.isdisjoint(words(text)[:1])):
            return replace(said, plain=False, whole=False)
        said = self._yes(clauses(text), ", ", ctx)
        if said is None or (said.whole and not said.plain):
            return None
        # "Um 10 passt, rufen Sie mich an": that may be the hour of the call.
        hour = names_only_hours(time_words(said.days))
        return None if hour else replace(said, plain=False, whole=False)

    def _read_yes(self, yes: str, ctx: Context) -> Said | None:
        said = self.read(yes, ctx)
        if said is None or said.meaning is not Meaning.YES:
            return None
        return replace(said, plain=False, whole=False, days=yes)

    def _yes(self, parts: tuple[str, ...], joined: str, ctx: Context) -> Said | None:
        own = tuple(part for part in parts if not self.desk.elsewhere(part))
        if not own or own == parts or own[0] != parts[0]:
            return None
        if not all(only_wishes(part, self.desk.elsewhere) for part in parts if part not in own):
            return None
        text = joined.join(own)
        said = self.read(text, ctx)
        if said is None or said.meaning is not Meaning.YES:
            return None
        return replace(said, days=said.days or text)

    def cancelled(self, said: Said, heard: Dialogue, event: TextReceived, ctx: Context) -> bool:
        """Cancel, and do what another part says: "Freitag bitte verschieben", "Freitag passt"."""
        text = event.text
        done = Cancelling(self.desk).wanted(said, heard, text, ctx)
        left = replace(heard, ahead=self.desk.ahead(ctx, ctx.room))
        if left == heard and not self._of_others(said, heard, text, ctx):
            return done
        parted = with_commas(text, lambda part: self.read(part, ctx))
        said_apart = clauses(fold(parted or text))
        for part, after in zip(said_apart, (*said_apart[1:], ""), strict=True):
            denied = part.endswith("?") and not v.NO.isdisjoint(words(after)[:1])
            other = None if denied else self.read(part, ctx)
            if other and other.meaning is Meaning.CANNOT:
                self._move(other, left, part, ctx)
            elif other and other.plain and not ctx.outranked:
                self._besides(other, left, replace(event, text=part), ctx)
        return done

    def _besides(self, said: Said, left: Dialogue, part: TextReceived, ctx: Context) -> None:
        """Hear what leaves no doubt: a yes or a question that names its day, a wish for a new one."""
        if said.meaning is Meaning.NEW:
            NextOne(self.desk).wanted(said, left, ctx)
        elif said.meaning is Meaning.WHEN and self._names_one(left, part.text, ctx):
            NextOne(self.desk).asked(said, left, ctx)
        elif said.meaning is Meaning.YES and said.dated and said.whole:
            Agreeing(self.desk).heard(said, left, part, ctx)

    def _names_one(self, left: Dialogue, part: str, ctx: Context) -> bool:
        return any(Naming(self.desk).names(part, one, ctx) for one in left.ahead)

    def _of_others(self, said: Said, heard: Dialogue, text: str, ctx: Context) -> bool:
        """Whether it was only passed on, being for somebody else, so that nothing was asked."""
        named = Naming(self.desk).named(said, heard, text, ctx)
        return len(named) == 1 and not Participants(self.desk).decides(named[0], ctx)

    def _move(self, said: Said, left: Dialogue, part: str, ctx: Context) -> None:
        """Pass on that the one of this day does not fit, unless that is the wished day."""
        if not said.dated or said.wished:
            return
        named = Naming(self.desk).named(said, left, part, ctx)
        if len(named) == 1:
            MoveWishes(self.desk).pass_on(named, ctx, aloud=not ctx.outranked)
