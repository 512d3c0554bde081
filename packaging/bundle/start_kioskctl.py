"""Starts ``kioskctl`` from the bundle."""

import sys

from kiosk.ctl.__main__ import main

sys.exit(main())
