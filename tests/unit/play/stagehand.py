"""Plays scripts with the echo bot and reads what came out."""

import io
import json
from collections.abc import Mapping
from pathlib import Path

from bot.play.command import Theatre, run_scripts
from tests.unit.play.echo_bot import EchoFactory

EXAMPLE: Mapping[str, object] = {
    "organisation": {"name": "Beispiel", "timezone": "Europe/Berlin"},
    "workers": [{"handle": "kaya", "name": "Frau Kaya"}],
}
HEAD = """\
start: 2026-11-24T10:00:00+01:00
people:
  W1: {handle: kaya, name: "Frau Kaya", team: true}
  M: {name: "Frau Demir"}
  O: {name: "Oma", consent: false, age: youth}
rooms:
  chat: {members: [M, W1]}
"""
JsonObject = dict[str, object]


class Stagehand:
    """Plays scripts and reads what came out."""

    def __init__(self, folder: Path) -> None:
        self.factory = EchoFactory()
        self.path = folder / "script.yaml"
        self.out = io.StringIO()
        self.err = io.StringIO()
        self.status = -1

    def play(self, *steps: str, head: str = HEAD, as_json: bool = True) -> list[JsonObject]:
        lines = "".join(f"  - {step}\n" for step in steps)
        self.path.write_text(f"{head}steps:\n{lines}" if steps else head, encoding="utf-8")
        theatre = Theatre(self.factory, EXAMPLE, self.out, self.err)
        self.status = run_scripts([self.path], theatre, json=as_json)
        text = self.out.getvalue()
        return [json.loads(line) for line in text.splitlines()] if as_json else []

    def fine(self, *steps: str, head: str = HEAD) -> list[JsonObject]:
        """Play a script that must work; returns what the bot did after its greeting."""
        done = self.play(*steps, head=head)
        assert (self.status, self.err.getvalue()) == (0, "")
        assert done[0]["template"] == "T-01"
        return done[1:]


def templates(done: list[JsonObject]) -> list[object]:
    return [act.get("template", act["do"]) for act in done]
