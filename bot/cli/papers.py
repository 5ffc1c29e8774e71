"""`lotse check --record` and `lotse check --leaflet`: papers of the real configuration, for people."""

import json as notation
from pathlib import Path

import typer

from bot.assembly import keeping
from bot.cli.record import record
from bot.content import from_file
from bot.core.errors import SettingsError
from bot.environment import settings
from bot.papers import write_leaflets
from bot.ways import capabilities_of


def print_record(*, json: bool) -> int:
    """Print the record of processing; as one JSON object if asked. Opens no database."""
    given = settings()
    text = record(from_file(given.organisation_file), given)
    typer.echo(notation.dumps({"record": text}, ensure_ascii=False) if json else text, nl=json)
    return 0


def print_leaflets(folder: Path, *, json: bool) -> int:
    """Write the leaflet in all its versions into a folder and print the paths."""
    given = settings()
    content = from_file(given.organisation_file)
    capabilities = capabilities_of(given)
    try:
        for path in write_leaflets(content, keeping(content), capabilities, folder):
            typer.echo(notation.dumps({"leaflet": str(path)}) if json else str(path))
    except OSError as error:
        raise SettingsError(f"--leaflet: {folder} cannot be written: {error.strerror}") from None
    return 0
