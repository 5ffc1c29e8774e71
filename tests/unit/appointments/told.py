"""What an office was told, in short, and where its one appointment stands."""

from handlers.appointments.model import State
from tests.unit.appointments.office import Heard, Office

THUMB = "react \N{THUMBS UP SIGN}"


def seen(heard: list[Heard]) -> list[tuple[str, str]]:
    return [(str(one.room), one.template) for one in heard]


async def state(office: Office) -> State:
    (stored,) = await office.stored()
    return stored.state
