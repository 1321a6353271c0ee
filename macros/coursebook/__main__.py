"""The door for people and for CI: `coursebook` and `python -m coursebook`."""

from coursebook.cli import run


def main() -> None:
    """Run the command line."""
    run()


if __name__ == "__main__":
    main()
