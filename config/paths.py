"""Where the files lie that ship with the package."""

from pathlib import Path

DEMO_STORY = Path(__file__).parent / "scripts" / "demo.yaml"
