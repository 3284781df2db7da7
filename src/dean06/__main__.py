"""`python -m dean06`: the same as the command `dean06`."""

import sys

from dean06.cli import main

if __name__ == "__main__":
    sys.exit(main())
