"""Letters that only look different are read as the letters they stand for."""

import pytest

from handlers.sensitive.normalise import fold
from tests.support.phrases import detector


@pytest.mark.parametrize(
    ("disguised", "plain"),
    [
        ("ﻣﯽ ﺧﻮﺍﻫﻢ ﺑﻤﯿﺮﻡ", "می خواهم بمیرم"),
        ("ﮐﻤﮏ", "کمک"),
        ("ﺍﻟﻤﺪﺭﺳﺔ", "المدرسة"),
        ("ɪᴄʜ ᴡɪʟʟ ꜱᴛᴇʀʙᴇɴ", "ich will sterben"),
        ("ᴬᵇᶜ ᵢₙ", "abc in"),
        ("Ǽ Œ", "æ œ"),
    ],
)
def test_a_disguised_letter_is_its_plain_one(disguised: str, plain: str) -> None:
    assert fold(disguised) == fold(plain)


@pytest.mark.parametrize("text", ["ﻣﯽ ﺧﻮﺍﻫﻢ ﺑﻤﯿﺮﻡ", "ɪᴄʜ ᴡɪʟʟ ꜱᴛᴇʀʙᴇɴ"])
def test_what_it_says_is_heard(text: str) -> None:
    assert detector().read(text).urgency.value == "acute"
