"""The one error of this layer."""


class Misconfigured(ValueError):
    """A file of ours is not usable. Every line names file, place, key and the mend.

    `str()` is one line: the first mistake, and how many more there are.
    """

    def __init__(self, *lines: str) -> None:
        self.lines = lines
        more = f" (and {len(lines) - 1} more)" if len(lines) > 1 else ""
        super().__init__((lines[0] if lines else "not usable") + more)
