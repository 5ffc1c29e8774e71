"""Fits the last layers that run of the wheel's model to our own text, together with heads. Needs torch.

The heads are thrown away afterwards: `learning.py` fits its own on what the tuned layers say. Each step
already sees the layers rounded to the four bits in which the wheel's engine holds them.
"""

import math
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from bot.second_reader.embedding import WIDTH
from bot.second_reader.features import Numbers
from bot.second_reader.heads import HEADS
from tests.detector.lower import Indices, Lower, batches
from tests.detector.network import HEADS_COUNT, SCALE
from tests.detector.tensors import MATRICES, as_held, opened
from tests.detector.transformer import given, in_four_bits, layers, pooled, through

EPOCHS = 2
_PIECES = 2048
"""Pieces a step."""
_RATE, _RATE_HEADS, _RATE_WARM = 2e-4, 1e-3, 2e-3
_DROPPED, _DROPPED_IN, _DROPPED_HEADS = 0.1, 0.05, 0.3
_HIDDEN = 512
_WARM = 0.05
"""Share of the steps in which the rate rises."""
_WARM_BATCH = 128
HOW = (EPOCHS, _PIECES, _RATE, _RATE_HEADS, _RATE_WARM, _DROPPED, _DROPPED_IN, _DROPPED_HEADS,
       _HIDDEN, _WARM, _WARM_BATCH)  # fmt: skip
"""What makes another result of the same text."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be learned: one row a text; `plain` is its embedding untuned, `middle` what centres it."""

    lower: Lower
    wanted: NDArray[np.bool_]
    weight: Numbers
    plain: Numbers
    middle: Numbers


class Tuned:
    """Some layers of the wheel, as they are at first or with other tensors."""

    def __init__(self, numbers: Sequence[int], tensors: Mapping[str, bytes] | None = None) -> None:
        self._numbers = numbers
        self._layers = layers(opened(), numbers) if tensors is None else given(tensors, numbers)
        for each in chain.from_iterable(layer.values() for layer in self._layers):
            each.requires_grad_()

    def __call__(self, lower: Lower, chosen: Indices, dropped: float = 0.0) -> Tensor:
        """Return the embeddings of texts."""
        seen, there = lower.batch(chosen)
        if dropped:
            seen = functional.dropout(seen, _DROPPED_IN)
        for layer in self._layers:
            held = {name: in_four_bits(x) if name in MATRICES else x for name, x in layer.items()}
            with torch.autocast("cpu", torch.bfloat16):
                seen = through(held, seen, there, dropped)
        return pooled(seen, there)

    def all(self, lower: Lower, chosen: Indices) -> Numbers:
        """Return the embeddings of many texts."""
        found = np.zeros((len(lower.lengths), WIDTH), dtype=np.float32)
        with torch.no_grad():
            for some in batches(lower.lengths, 8192, chosen):
                found[some] = self(lower, some).numpy()
        return found[chosen]

    def parameters(self) -> tuple[Sequence[Tensor], Sequence[Tensor]]:
        """Return matrices, and everything else."""
        every = [each for layer in self._layers for each in layer.values()]
        return [each for each in every if each.ndim > 1], [each for each in every if each.ndim == 1]

    def held(self) -> Mapping[str, bytes]:
        """Return the tensors as the engine reads them."""
        return {
            f"l{number}.{name}": as_held(name, each.detach().numpy())
            for number, layer in zip(self._numbers, self._layers, strict=True)
            for name, each in layer.items()
        }


def tune(task: Task, seen: Indices, numbers: Sequence[int], seed: int) -> Mapping[str, bytes]:
    """Fit layers on these rows and return their tensors."""
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    tuned, heads = Tuned(numbers), _heads()
    _warm(task, heads, chance.permutation(seen))
    matrices, others = tuned.parameters()
    steps = [
        group for _ in range(EPOCHS) for group in batches(task.lower.lengths, _PIECES, seen, chance)
    ]
    groups = [
        {"params": [*heads.parameters()], "lr": _RATE_HEADS, "weight_decay": 5e-2},
        {"params": matrices, "lr": _RATE, "weight_decay": 1e-2},
        {"params": others, "lr": 2 * _RATE, "weight_decay": 0.0},
    ]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.99))
    pace = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _share(step, len(steps)))
    for number, chosen in enumerate(steps):
        optimizer.zero_grad()
        _wrong(task, chosen, tuned(task.lower, chosen, _DROPPED), heads).backward()
        torch.nn.utils.clip_grad_norm_([*matrices, *others], 1.0)
        optimizer.step()
        pace.step()
        if number % 200 == 0:
            sys.stderr.write(f"tuning: step {number} of {len(steps)}\n")
    return tuned.held()


def _share(step: int, steps: int) -> float:
    """How much of the full rate a step has: it rises quickly and falls slowly."""
    return min(1.0, (step + 1) / (_WARM * steps)) * 0.5 * (1 + math.cos(math.pi * step / steps))


def _heads() -> torch.nn.Sequential:
    heads = torch.nn.Sequential(
        torch.nn.Linear(WIDTH, _HIDDEN),
        torch.nn.ReLU(),
        torch.nn.Dropout(_DROPPED_HEADS),
        torch.nn.Linear(_HIDDEN, len(HEADS)),
    )
    torch.nn.init.constant_(heads[3].bias, -2.0)
    return heads


def _warm(task: Task, heads: torch.nn.Sequential, order: Indices) -> None:
    """Teach the heads once alone: layers shall not move for heads that know nothing yet."""
    optimizer = torch.optim.AdamW(heads.parameters(), lr=_RATE_WARM, weight_decay=5e-2)
    for start in range(0, len(order), _WARM_BATCH):
        part = slice(start, start + _WARM_BATCH)
        optimizer.zero_grad()
        _wrong(task, order[part], torch.tensor(task.plain[order[part]]), heads).backward()
        optimizer.step()


def _wrong(task: Task, chosen: Indices, found: Tensor, heads: torch.nn.Sequential) -> Tensor:
    """The log-loss of all heads; a row counts as much as its weight says."""
    said = heads((found - torch.tensor(task.middle[chosen])) * float(SCALE))
    truth = torch.tensor(task.wanted[chosen].astype(np.float32))
    each = functional.binary_cross_entropy_with_logits(said, truth, reduction="none")
    counted = each * torch.tensor(HEADS_COUNT) * torch.tensor(task.weight[chosen])[:, None]
    total: Tensor = counted.sum() / len(chosen)
    return total
