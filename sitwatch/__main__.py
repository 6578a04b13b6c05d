"""The program's entrance: reads the command line, and ends with an honest status.

    0    done
    1    the user declined
    2    misuse: a wrong word, a bad trace, settings that cannot be used
    3    a part of the machine is missing or fails: no screen, no journal, a full disk
    70   a fault of sitwatch itself; the traceback lies in the state folder
    130  interrupted
    141  nobody reads the output any more

Whatever goes wrong is said in one line on standard error, never as a traceback.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

INTERRUPTED = 130


def main() -> None:
    """Run the command line of this process."""
    try:
        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        # While the program was still being loaded.
        status = INTERRUPTED
    sys.exit(status)


def run(arguments: Sequence[str]) -> int:
    """Carry out a command line; return the exit status."""
    from sitwatch.commands.failures import told
    from sitwatch.commands.language import speak

    speak()
    return told(lambda: _obey(arguments))


def _obey(arguments: Sequence[str]) -> int:
    from sitwatch.commands.group import sitwatch

    status = sitwatch.main(list(arguments), prog_name="sitwatch", standalone_mode=False)
    return status if isinstance(status, int) else 0


if __name__ == "__main__":
    main()
