"""Fits the small network: Adam on the log-loss of all heads at once. Same seed, same numbers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.second_reader.features import Numbers
from bot.second_reader.heads import Network

HIDDEN = 512
EPOCHS = 30
BATCH = 128
RATE = 2e-3
DECAY = 5e-2
DROPPED, DROPPED_IN = 0.5, 0.1
"""Shares of hidden units and of inputs that each step leaves out."""
HEADS_COUNT = np.array([4, 3, *([1] * 12)], dtype=np.float32)
"""How much a mistake of each head costs: whether it is sensitive, and acute, before what it is about."""
SCALE = np.float32(8.0)
"""Centred embeddings are short: this brings their numbers near one."""

Wanted = NDArray[np.float32]


@dataclass(slots=True)
class _Adam:
    """One array of parameters with its moments."""

    held: Numbers
    decays: bool
    mean: Numbers
    square: Numbers

    def step(self, slope: Numbers, rate: float, time: int) -> None:
        self.mean += np.float32(0.1) * (slope - self.mean)
        self.square += np.float32(0.001) * (slope * slope - self.square)
        middle = self.mean / np.float32(1 - 0.9**time)
        spread = np.sqrt(self.square / np.float32(1 - 0.999**time)) + np.float32(1e-8)
        change = middle / spread
        if self.decays:
            change += np.float32(DECAY) * self.held
        self.held -= np.float32(rate) * change


def _start(numbers: NDArray[np.float64], *, decays: bool) -> _Adam:
    held = numbers.astype(np.float32)
    return _Adam(held, decays, np.zeros_like(held), np.zeros_like(held))


def fit_network(centred: Numbers, wanted: Wanted, weight: Numbers, seed: int) -> Network:
    """Fit one network; `weight` says how much a row counts."""
    chance = np.random.default_rng(seed)
    width, heads = centred.shape[1], wanted.shape[1]
    inner = _start(chance.standard_normal((width, HIDDEN)) * np.sqrt(2 / width), decays=True)
    outer = _start(chance.standard_normal((HIDDEN, heads)) / np.sqrt(HIDDEN), decays=True)
    inner_bias = _start(np.zeros(HIDDEN), decays=False)
    outer_bias = _start(np.full(heads, -2.0), decays=False)
    batches = [
        batch
        for _ in range(EPOCHS)
        for batch in np.array_split(chance.permutation(len(centred)), -(-len(centred) // BATCH))
    ]
    for time, batch in enumerate(batches, 1):
        rate = RATE * 0.5 * (1 + np.cos(np.pi * time / len(batches)))
        seen: Numbers = centred[batch] * SCALE * _kept(chance, (len(batch), width), DROPPED_IN)
        before: Numbers = seen @ inner.held + inner_bias.held
        active: Numbers = (before > 0).astype(np.float32) * _kept(chance, before.shape, DROPPED)
        hidden: Numbers = before * active
        said = 1 / (1 + np.exp(-np.clip(hidden @ outer.held + outer_bias.held, -30, 30)))
        wrong: Numbers = (
            HEADS_COUNT * (said - wanted[batch]) * (weight[batch, None] / np.float32(len(batch)))
        )
        back = (wrong @ outer.held.T) * active
        outer.step(hidden.T @ wrong, rate, time)
        outer_bias.step(wrong.sum(axis=0), rate, time)
        inner.step(seen.T @ back, rate, time)
        inner_bias.step(back.sum(axis=0), rate, time)
    return Network(inner.held * SCALE, inner_bias.held, outer.held, outer_bias.held)


def _kept(chance: np.random.Generator, shape: tuple[int, ...], dropped: float) -> Numbers:
    kept: Numbers = (chance.random(shape, dtype=np.float32) >= dropped).astype(np.float32)
    return kept / np.float32(1 - dropped)


def averaged(networks: list[Network]) -> Network:
    """Return one wide network that says what these say on average."""
    share = np.float32(1 / len(networks))
    return Network(
        inner=np.concatenate([each.inner for each in networks], axis=1),
        inner_bias=np.concatenate([each.inner_bias for each in networks]),
        outer=np.concatenate([each.outer for each in networks]) * share,
        outer_bias=np.mean([each.outer_bias for each in networks], axis=0),
    )
