"""One job in a child process that may take little, write nothing, and be ended at any moment.

Knows nothing of packs: the jobs are handed in from above. The system is chosen here, once.
"""

import sys

if sys.platform == "win32":
    from kiosk.sandbox.windows import OUT_OF_TIME, Child, confine
else:
    from kiosk.sandbox.posix import OUT_OF_TIME, Child, confine

__all__ = ["OUT_OF_TIME", "Child", "confine"]
