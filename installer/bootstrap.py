"""The two commands of a fresh checkout: `bootstrap.py run` and `bootstrap.py test`.

This file must be readable by a Python that is too old, to be able to say so: it has no
newer syntax, and imports the rest only after it has looked.
"""
# ruff: noqa: I002 - annotations of the future came with 3.7

import sys
from pathlib import Path

OLDEST = (3, 11)


def main(arguments: "list[str]") -> int:
    """Refuse a Python that is too old, else do what was asked."""
    if sys.version_info < OLDEST:
        this = sys.version.split()[0]
        print(f"sitwatch needs Python 3.{OLDEST[1]} or newer; this is {this}.")
        return 3
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from installer.commands import obey  # noqa: PLC0415 - see above

    return obey(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
