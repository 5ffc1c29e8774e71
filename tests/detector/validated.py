"""The opinions on the open messages that heads gave which had not seen their authors."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bot.second_reader.heads import WITH, load_heads
from bot.second_reader.reader import judged
from handlers.sensitive.second_reader import SecondOpinion
from tests.detector.labelled import Labelled
from tests.detector.train import CROSS_VALIDATED, fingerprint, in_order


def opinions(
    rows: Sequence[Labelled], langs: Sequence[str], heads_file: Path
) -> Sequence[SecondOpinion] | None:
    """One opinion a message; None when the weights were trained on other text."""
    with np.load(CROSS_VALIDATED, allow_pickle=False) as found:
        same = str(found["fingerprint"]) == fingerprint(rows)
        scores = found[WITH].astype(np.float32)
    if not same:
        return None
    heads = load_heads(heads_file)
    trained = in_order(rows)
    place = {(row.lang, row.id): index for index, row in enumerate(trained)}
    return [
        judged(heads, scores[place[row.lang, row.id]], lang, WITH)
        for row, lang in zip(rows, langs, strict=True)
    ]
