"""How every mistake is told: one line that names it, and no secret in it."""


def assert_one_line(errors: str, *says: str) -> None:
    """Expect one line that says all of it."""
    lines = errors.splitlines()
    assert len(lines) == 1, errors
    for word in says:
        assert word in lines[0]
    for secret in ("geheim", "secret-token"):
        assert secret not in lines[0]
