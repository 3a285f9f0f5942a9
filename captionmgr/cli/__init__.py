"""The command line: every use case of the desk as a command, without Qt.

Exit codes: 0 done, 1 done in part (what failed is named), 2 a bad call or bad input, 3 nothing could be done (store,
disk or permission). Results go to standard output, everything said about them to standard error.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys

from captionmgr import settings
from captionmgr.cli.arguments import store_path
from captionmgr.cli.commands import Call
from captionmgr.cli.printing import complain, flush
from captionmgr.model.errors import BadSettings, CaptionError, InputError, OutputUnwritable

DONE, IN_PART, BAD_CALL, NOTHING_DONE, INTERRUPTED = 0, 1, 2, 3, 130


def run(arguments: argparse.Namespace) -> int:
    """Carry out a parsed command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):  # a stream that a caller put in its place need not be reconfigurable
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        failed = arguments.carry_out(Call(arguments, load_settings(arguments), store_path(arguments)))
        flush()
    except CaptionError as error:
        if isinstance(error, OutputUnwritable):
            _give_output_up()
        complain(str(error))
        return exit_code(error)
    except BrokenPipeError:  # the reader of a pipe has seen enough
        _give_output_up()
        return DONE
    except KeyboardInterrupt:
        complain("Interrupted. What was done stays done.")
        return INTERRUPTED
    return IN_PART if failed else DONE


def _give_output_up() -> None:
    """Let what is left to flush at exit, which has nowhere to go, go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def load_settings(arguments: argparse.Namespace) -> settings.Settings:
    """The settings, with what the command line and the environment say of the editor before them."""
    try:
        loaded = settings.load(settings.settings_path())
    except BadSettings as error:
        complain(f"{error} The defaults are used.")
        loaded = settings.Settings()
    editor = getattr(arguments, "editor", None) or os.environ.get("CAPTIONMGR_EDITOR") or loaded.editor
    return settings.with_editor(loaded, editor)


def exit_code(error: CaptionError) -> int:
    """What an error means to a calling program."""
    return BAD_CALL if isinstance(error, InputError) else NOTHING_DONE
