"""The command line: a thin window on the desk."""

from __future__ import annotations

import errno
import sys
import traceback

# Told apart from 1 (some papers unread) and 2 (nothing done), so that a script can see that Evenhand itself is at fault.
NOTHING_DONE, FAULT = 2, 3


def main() -> None:
    """Run the command that was typed; a fault of Evenhand's own ends with status 3 and what a report of it needs."""
    # What a command needs is loaded when it runs, so that `--version` and `--help` answer at once.
    # Their commands are registered when they are read.
    from evenhand.cli import access, campaigns, casework, conduct, deals, diary, drafts  # noqa: F401
    from evenhand.cli.commands import app

    try:
        app()
    except Exception as fault:  # noqa: BLE001 - the last place where a fault can be told from "some papers unread"
        if isinstance(fault, OSError) and fault.errno == errno.ENOSPC:
            print("evenhand: This cannot be printed: there is no room where it goes. Make room, or print it elsewhere.", file=sys.stderr)
            sys.exit(NOTHING_DONE)
        traceback.print_exc()
        print("evenhand: this is a fault in Evenhand itself. Please report it with the lines above.", file=sys.stderr)
        sys.exit(FAULT)
