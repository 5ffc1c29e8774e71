"""Where a bug is, without the words of an error: those may quote what a person wrote (P-13)."""

_OURS = ("bot.", "handlers.", "config.")


def place_of(error: BaseException) -> str:
    """Return the innermost line of ours, as module and line number."""
    place = "?"
    trace = error.__traceback__
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        if module.startswith(_OURS):
            place = f"{module}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
