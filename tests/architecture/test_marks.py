"""A mark has one meaning: its name is written down once, and nothing is read from it or put into it."""

import ast
from collections import Counter

from tests.architecture.source import PRODUCT, calls_in, modules


def test_every_name_of_a_mark_is_a_word_that_stands_once() -> None:
    named = [
        argument
        for path in modules(*PRODUCT)
        for called, node in calls_in(path.read_text())
        if called == "bot.core.ids.MarkName"
        for argument in node.args
    ]
    words = [argument.value for argument in named if isinstance(argument, ast.Constant)]
    assert len(words) == len(named) > 40, "a name is made of data"
    assert [word for word, times in Counter(words).items() if times > 1] == []
