"""A measured figure, and how to take one."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure with its bound."""

    name: str
    value: float
    unit: str
    bound: str
    kept: bool

    def __str__(self) -> str:
        verdict = "ok" if self.kept else "MISSED"
        return f"{self.name:<52} {self.value:>10.3f} {self.unit:<6} {self.bound:<9} {verdict}"


def rate(call: Callable[[int], object], count: int) -> float:
    """Calls a second; each is told its number."""
    began = time.perf_counter()
    for number in range(count):
        call(number)
    return count / (time.perf_counter() - began)


def seconds(call: Callable[[], object]) -> float:
    """How long one call takes."""
    began = time.perf_counter()
    call()
    return time.perf_counter() - began
