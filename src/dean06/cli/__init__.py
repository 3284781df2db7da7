"""The command `dean06`.

In: the words of the command line, and what make hands over in the environment. Out: an exit
status: 0 done, 1 a briefing failed, 2 could not run, 130 stopped with Ctrl-C. A `BriefingError` and
a mistyped command become one sentence on stderr; any other exception keeps its traceback.
"""

import atexit
import gc
import os
import sys
from collections.abc import Sequence

import click

from dean06 import cycles
from dean06.cli.commands import program
from dean06.cli.request import Request, read_request
from dean06.cli.wording import tell_usage
from dean06.errors import BriefingError
from dean06.messages import messages

STOPPED = 130  # what shells report for a program ended by Ctrl-C


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status.

    Without `arguments` it is the process's own, which has nothing else to do.
    """
    if arguments is None:
        _hurry()
    _write_utf8()
    words = sys.argv[1:] if arguments is None else arguments
    try:
        request = read_request(words, os.environ)
        return _run(request)
    except BriefingError as error:
        click.echo(str(error), err=True)
        return 2


def _run(request: Request) -> int:
    try:
        status = program(request.lang).main(
            list(request.arguments), prog_name="dean06", standalone_mode=False
        )
        return int(status or 0)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help())
        return 0
    except click.UsageError as error:
        raise BriefingError(tell_usage(error, request)) from error
    except (KeyboardInterrupt, click.Abort):
        stopped = messages(request.lang).say(
            "Stopped. Briefings that were not finished are left as they were."
        )
        click.echo(f"\n{stopped}", err=True)
        return STOPPED


def _hurry() -> None:
    """Keep beginning and ending from taking longer than they must."""
    gc.set_threshold(cycles.MADE)
    # What is left at the end goes with the process: no need to look for cycles among all of it.
    atexit.register(gc.freeze)
    # No linear algebra is done here, for which numpy would start threads that wait by spinning.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _write_utf8() -> None:
    """Let Vietnamese through where the system's encoding, as in a Windows pipe, has no ế."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
