"""Where the program starts: with a command it is the command line, without one the window opens."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from captionmgr import cli, rulebook, settings
from captionmgr.cli.arguments import parser, store_path
from captionmgr.cli.printing import complain
from captionmgr.model.errors import CaptionError


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    arguments = parser().parse_args(argv)
    if arguments.carry_out is not None:
        return cli.run(arguments)
    import os  # noqa: PLC0415 - the command line needs neither of these, and Qt is slow to load

    from captionmgr.ui import startup_check  # noqa: PLC0415

    try:
        startup_check.check(os.environ)
    except CaptionError as error:
        complain(str(error))
        return cli.exit_code(error)
    from captionmgr.ui.app import run  # noqa: PLC0415 - only now is it known that Qt can start

    return run(
        sys.argv[:1],
        store=store_path(arguments),
        settings=cli.load_settings(arguments),
        settings_path=settings.settings_path(),
        rules_path=rulebook.rules_path(),
    )


def window() -> int:
    """Open the window (the script without a console)."""
    return main()


if __name__ == "__main__":
    sys.exit(main())
