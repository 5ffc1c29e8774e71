"""All commands. Imports stay inside the commands: `lotse classify` needs no database, `--help` nothing."""

import gc
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot import __version__
from bot.cli.failures import exit_statuses
from bot.cli.options import Conversation, Email, Json, NoOpen, Port, Save, Secret
from bot.cli.usage import OneLine

app = typer.Typer(
    name="lotse",
    cls=OneLine,
    help="A self-hosted Wire bot for families and their social workers.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
database = typer.Typer(
    help="Migrations of the database.\n\nExample: lotse db current", no_args_is_help=True
)
roman = typer.Typer(
    help="Set the bot up at a Roman, step by step.\n\nExample: lotse roman status",
    no_args_is_help=True,
)
app.add_typer(database, name="db")
app.add_typer(roman, name="roman")


def _version(wanted: bool) -> None:  # noqa: FBT001  typer calls it so
    if wanted:
        typer.echo(f"lotse {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[  # noqa: FBT002
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """A self-hosted Wire bot for families and their social workers."""


@app.command()
def run() -> None:
    """Run the service, over the transport that LOTSE_TRANSPORT names.

    Example: LOTSE_ROMAN_URL=https://HOST/api LOTSE_ROMAN_SERVICE_TOKEN_FILE=token lotse run
    """
    with exit_statuses():
        # Nothing made while starting is garbage.
        gc.disable()
        # structlog looks for rich, to draw tracebacks on a developer's screen: five megabytes for good.
        sys.modules["rich"] = None  # type: ignore[assignment]  # Python's way to say: not there
        from bot.starting import serve

        serve()


@app.command()
def demo(
    port: Port = 8080,  # noqa: ARG001
    no_open: NoOpen = False,  # noqa: ARG001, FBT002
    data: Annotated[
        Path | None, typer.Option(help="Keep the data here (default: a temporary folder).")
    ] = None,
) -> None:
    """Talk to the bot on a simulated Wire, in the terminal; no account, no network.

    Example: lotse demo
    """
    with exit_statuses():
        from bot.cli.demo import talk

        raise typer.Exit(talk(data))


@app.command()
def play(
    scripts: Annotated[list[Path], typer.Argument(metavar="SCRIPT.yaml...")],
    json: Json = False,  # noqa: FBT002
) -> None:
    """Play scripted conversations against the bot on a simulated Wire with a virtual clock.

    Example: lotse play docs/scripts/appointment.yaml
    """
    with exit_statuses():
        from bot.rehearsal import play_scripts

        raise typer.Exit(play_scripts(scripts, json=json))


@app.command()
def check(
    json: Json = False,  # noqa: FBT002
    record: Annotated[  # noqa: FBT002
        bool, typer.Option("--record", help="Print the record of processing (Markdown) instead.")
    ] = False,
    leaflet: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Write the leaflets for printing there instead."),
    ] = None,
) -> None:
    """Validate configuration, content packs, directory, database, keys and transport.

    Example: lotse check --json
    """
    with exit_statuses():
        if record:
            from bot.cli.papers import print_record

            raise typer.Exit(print_record(json=json))
        if leaflet is not None:
            from bot.cli.papers import print_leaflets

            raise typer.Exit(print_leaflets(leaflet, json=json))
        from bot.cli.check import check_everything

        raise typer.Exit(check_everything(json=json))


@app.command()
def classify(
    lang: Annotated[str, typer.Option(help="Language of the lines, or auto.")] = "auto",
) -> None:
    """Say of each message on stdin whether it belongs on the telephone, and why.

    Example: echo '{"id":1,"text":"ich kann nicht mehr"}' | lotse classify
    """
    with exit_statuses():
        from bot.cli.reading import classify_lines

        raise typer.Exit(classify_lines(sys.stdin.buffer, sys.stdout, lang))


@app.command()
def when(
    now: Annotated[str, typer.Option(metavar="ISO", help="The present instant.")],
    lang: Annotated[str, typer.Option(help="de, sv or en.")] = "de",
    tz: Annotated[str, typer.Option(help="Time zone.")] = "Europe/Berlin",
) -> None:
    """Read the date in each line on stdin, or say what has to be asked back.

    Example: echo '{"id":1,"text":"Di 15 Uhr"}' | lotse when --now 2026-11-21T10:00:00+01:00
    """
    with exit_statuses():
        from bot.cli.reading import when_lines

        raise typer.Exit(when_lines(sys.stdin.buffer, sys.stdout, lang=lang, now=now, zone=tz))


@app.command()
def export(
    conversation: Conversation,
    person: Annotated[str | None, typer.Option(help="Handle or user id of one person.")] = None,
) -> None:
    """Print what is stored on a conversation, or on one person in it, as JSON.

    Example: lotse export --conversation K-27
    """
    with exit_statuses():
        from bot.cli.stored import export_conversation

        raise typer.Exit(export_conversation(conversation, person))


@app.command()
def erase(conversation: Conversation) -> None:
    """Delete everything on a conversation and print the counts as proof.

    Example: lotse erase --conversation K-27
    """
    with exit_statuses():
        from bot.cli.stored import erase_conversation

        raise typer.Exit(erase_conversation(conversation))


@app.command()
def healthcheck() -> None:
    """Ask the running service on this machine whether it is alive; for containers.

    Example: lotse healthcheck
    """
    with exit_statuses():
        from bot.cli.health import ask_service

        raise typer.Exit(ask_service())


@database.command("upgrade")
def db_upgrade() -> None:
    """Bring the database up to date; `lotse run` does it by itself.

    Example: lotse db upgrade
    """
    with exit_statuses():
        from bot.cli.stored import upgrade_database

        raise typer.Exit(upgrade_database())


@database.command("current")
def db_current() -> None:
    """Print the database's revision and whether it is the newest.

    Example: lotse db current
    """
    with exit_statuses():
        from bot.cli.stored import show_revision

        raise typer.Exit(show_revision())


@roman.command("register")
def roman_register(
    name: Annotated[str, typer.Option(prompt=True, help="Name of the provider.")],
    email: Email,
    password: Secret,
) -> None:
    """First step: make a provider account.

    Example: lotse roman register --name "Caritas" --email bot@example.org
    """
    with exit_statuses():
        from bot.cli.roman import register

        register(name, email, password)


@roman.command("login")
def roman_login(email: Email, password: Secret) -> None:
    """Second step: log in, after clicking the link in Wire's mail.

    Example: lotse roman login --email bot@example.org
    """
    with exit_statuses():
        from bot.cli.roman import login

        login(email, password)


@roman.command("create-service")
def roman_create_service(
    name: Annotated[str, typer.Option(help="Name that people see.")] = "Lotse",
    url: Annotated[
        str | None,
        typer.Option(
            help="Public address of POST /roman; left out: websocket, or with --replace as before."
        ),
    ] = None,
    websocket: Annotated[bool, typer.Option("--websocket", help="Use the websocket.")] = False,  # noqa: FBT002
    replace: Annotated[bool, typer.Option("--replace", help="Overwrite an existing one.")] = False,  # noqa: FBT002
    save: Save = False,  # noqa: FBT002
) -> None:
    """Third step: create the service and print its code for Team Settings.

    Example: lotse roman create-service --url https://lotse.example.org/roman --save
    """
    with exit_statuses():
        from bot.cli.roman import create_service

        create_service(name, url, websocket=websocket, replace=replace, save=save)


@roman.command("update-service")
def roman_update_service(
    name: Annotated[str | None, typer.Option(help="New name.")] = None,
    url: Annotated[str | None, typer.Option(help="New address of POST /roman.")] = None,
    websocket: Annotated[bool, typer.Option("--websocket", help="Use the websocket.")] = False,  # noqa: FBT002
    save: Save = False,  # noqa: FBT002
) -> None:
    """Change the service's name or address.

    Example: lotse roman update-service --websocket --save
    """
    with exit_statuses():
        from bot.cli.roman import update_service

        update_service(name, url, websocket=websocket, save=save)


@roman.command("status")
def roman_status() -> None:
    """Show the service as Roman knows it; no secrets.

    Example: lotse roman status
    """
    with exit_statuses():
        from bot.cli.roman import status

        status()
