"""`python -m bot` does what `lotse` does."""

from bot.cli.main import app
from bot.runtime import garbage


def main() -> None:
    """Run the command line."""
    garbage.rarely()
    app(prog_name="lotse")


if __name__ == "__main__":
    main()
