"""Who is in a conversation, and who an account is to the bot (D-04)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.core.context import Context
from bot.core.events import Event, FromPerson, Profile
from bot.core.ports import Register, Unit
from bot.core.room import Member, Phase, Role, Room
from bot.core.staff import Staff

LOOK_AGAIN: Final = timedelta(seconds=15)
"""So long nobody looks again where it could not be told who is there, or several are: a Roman in trouble
answers late, and every message would wait for that."""

_LOOKED: Final = "looked who is there in vain"


def member_of(profile: Profile, unit: Unit, staff: Staff, register: Register) -> Member:
    """Decide who an account is, and fix a worker's handle to it (D-04).

    Where nothing is on file, the worker who brought the bot answers for the consent of those present.
    """
    bound = unit.bound(profile.handle) if profile.handle else None
    role = staff.role_of(profile, bound)
    handle = profile.handle if role is Role.WORKER else None
    if handle is not None and bound is None:
        unit.bind(handle, profile.user)
    on_file = register.consent(profile.user)
    return Member(
        user=profile.user,
        role=role,
        handle=handle,
        audience=register.audience(profile.user),
        consent=True if on_file is None else on_file,
    )


def take_in(
    event: Event, room: Room, unit: Unit, now: datetime, who: Callable[[Profile, Unit], Member]
) -> None:
    """Know those whose look-up failed when the bot came, as soon as one succeeds.

    Where nothing has begun nobody is stored for that; whether several read along is enough.
    """
    company = event.company if isinstance(event, FromPerson) else None
    if company is None or not room.unseen:
        return
    unseen = not company.complete
    if room.phase is Phase.INVITED:
        family = [one for one in company.members if who(one, unit).role is Role.CLIENT]
        unseen = unseen or len(family) > 1
    else:
        for profile in company.members:
            if room.member(profile.user) is None:
                room = room.with_member(who(profile, unit))
    if unseen:
        unit.remember(_LOOKED, room.conversation, "", now + LOOK_AGAIN)
    unit.keep(replace(room, unseen=unseen))


def worth_a_look(ctx: Context) -> bool:
    """Whether it is unknown who reads along, and the last try to find out is not just over."""
    here = ctx.room
    if not here.unseen or here.phase not in {Phase.RUNNING, Phase.INVITED}:
        return False
    return ctx.unit.recall(_LOOKED, here.conversation) is None


def overheard(ctx: Context) -> bool:
    """Whether anybody reads along here besides whoever acts, as far as is known (P-37)."""
    others = any(ctx.actor is None or m.user != ctx.actor.user for m in ctx.room.members)
    return others or ctx.room.unseen
