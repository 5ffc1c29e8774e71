"""`python -m bot` does what `lotse` does."""


def main() -> None:
    """Run the command line."""


if __name__ == "__main__":
    main()
