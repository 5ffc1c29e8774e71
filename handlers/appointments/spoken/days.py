"""Each part of a message names its own day: one that fits is none that is cancelled (C-23)."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers.appointments.spoken.parts import Part, Words, keeps
from handlers.appointments.spoken.said import Said

Reader = Callable[[Words], Said | None]


def with_days(
    said: Said,
    part: Part,
    dated: Sequence[Part],
    bare: Sequence[Part],
    *,
    reader: Reader,
    fails: Reader,
) -> Said:
    """Return what was read in a part with the days it is about.

    `dated` are the parts that name a time, `bare` those that say nothing else. Parts that say the same
    count, and bare ones; where these name no time, what fails: "Dienstag passt nicht, bitte absagen".
    """
    own = [one for one in dated if one is part or (one.firm and reader(one.words) == said)]
    alone = [one for one in bare if not keeps(one)]
    ours = [one for one in dated if one in own or one in alone]
    ours = ours or [one for one in dated if fails(one.words)]
    return replace(
        said,
        dated=bool(ours),
        joined=said.joined or len(own) > 1,
        own=part.text,
        days=", ".join(one.text for one in ours),
        kept=tuple(one.text for one in dated if one not in ours and keeps(one)),
    )
