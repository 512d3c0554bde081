"""Starts ``kiosk`` from the bundle."""

import sys

from kiosk.__main__ import main

sys.exit(main())
