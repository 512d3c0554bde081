"""One job in a child process that may take little, write nothing, and be ended at any moment.

Knows nothing of packs: the jobs are handed in from above. The system is chosen here, once.
"""

import sys

if sys.platform == "win32":
    from kiosk.sandbox.windows import Child, confine
else:
    from kiosk.sandbox.posix import Child, confine

__all__ = ["Child", "confine"]
