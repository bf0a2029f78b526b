"""`python -m lint` is the command `copydesk`."""

from lint.cli.main import main

if __name__ == "__main__":
    main()
