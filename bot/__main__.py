"""`python -m bot` does what `lotse` does."""

from bot.cli.main import app


def main() -> None:
    """Run the command line."""
    app(prog_name="lotse")


if __name__ == "__main__":
    main()
