"""The command line: parse, one call, print. Errors leave here as one clear line and an exit code."""

from __future__ import annotations

import atexit
import gc
import sys

_COLLECTED_AFTER = 500_000
"""New objects after which Python looks for cycles. Texts and what is read of them have none, and with the default of 700 the looking
takes a fifth of a comparison's time. A command that only reads makes fewer."""


def main() -> None:
    """Run the `monitor` command and end the process.

    Exit codes: 0 done; 1 done, and something needs attention; 2 wrong use or configuration; 3 nothing could be done.
    """
    gc.set_threshold(_COLLECTED_AFTER)
    # At its end Python would look through everything for cycles, several times, before the process gives its memory back as a whole.
    atexit.register(gc.freeze)
    from monitor.cli.app import cli
    from monitor.errors import MonitorError

    output = sys.stdout
    try:
        code = cli.main(standalone_mode=False)
        sys.stdout.flush()
    except MonitorError as error:
        print(f"monitor: {_make_harmless(str(error))}", file=sys.stderr)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        print("monitor: stopped; what was recorded until now is kept", file=sys.stderr)
        sys.exit(130)
    except SystemExit as end:
        # click ends with 1, and puts a wrapper over the output, where its reader has left (`monitor history | head`): nothing is wrong
        sys.exit(end.code if sys.stdout is output else 0)
    except BrokenPipeError:
        sys.stdout = None  # what is still to be printed has nowhere to go
        sys.exit(0)
    except Exception as error:
        code = _show_error(error)
    sys.exit(code if isinstance(code, int) else 0)


def _make_harmless(words: str) -> str:
    """Take out of a message what a server or a file put into it to steer the terminal."""
    from monitor.report.visible import show_controls

    return show_controls(words)


def _show_error(error: Exception) -> int:
    import click

    if isinstance(error, click.Abort):
        print("monitor: stopped", file=sys.stderr)
        return 130
    if isinstance(error, click.ClickException):
        error.show()
        return error.exit_code
    import traceback

    traceback.print_exception(error)
    print("monitor: this is a mistake in the program, not yours; what was recorded until now is kept", file=sys.stderr)
    return 3
