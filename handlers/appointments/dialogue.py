"""Where a message of a family falls: what stands, what was asked, what it answers."""

from dataclasses import dataclass

from handlers.appointments.model import Appointment


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Where a message falls.

    `ahead`: what stands. `asked`: what our newest question, or the quoted one, was about; `version`
    that of the quoted one. `direct`: the message answers it, so that a bare "ja" counts.
    """

    ahead: tuple[Appointment, ...]
    asked: Appointment | None
    version: int | None
    quoted: bool
    direct: bool

    @property
    def stands(self) -> bool:
        """Whether what was asked about is ahead: an appointment, or a series with one ahead."""
        asked = self.asked
        return asked is not None and any(asked.id in {a.id, a.part_of} for a in self.ahead)
