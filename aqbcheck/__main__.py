"""The program as ``python -m aqbcheck``."""

import sys

from aqbcheck.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
