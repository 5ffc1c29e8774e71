"""The record of processing as a template: `record.md`. A line after `?condition ` is printed where it holds."""

from pathlib import Path

RECORD = Path(__file__).parent / "record.md"


def read_record() -> str:
    """Return the template."""
    return RECORD.read_text(encoding="utf-8")
