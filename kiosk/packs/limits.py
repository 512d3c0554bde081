"""How large the parts of a pack may be. Part of the format: see ``docs/pack-format.md``."""

MAX_FILE_BYTES = 1 << 29
MAX_LINE_BYTES = 256 << 10
"""Of line 1, its end included."""
MAX_SIGNATURES = 16
MAX_KEYRINGS = 16
"""That travel in one pack."""
MAX_KEYS = 64
"""In one keyring."""
MAX_JSON_BYTES = 1 << 20
"""Of one member that is text."""
MAX_ALL_JSON_BYTES = 16 << 20
MAX_DATABASE_BYTES = 4 * MAX_ALL_JSON_BYTES
"""Of what a kiosk makes of the texts: two times as large for prose, with its index."""
MAX_IMAGE_BYTES = 16 << 20
MAX_LANGUAGES = 24
MAX_TEXT_CHARACTERS = 4_000
"""Of one run of words: longer ones take seconds to lay out."""
MAX_RUN_CHARACTERS = 8_000
"""Of one paragraph, item or cell."""
MAX_BLOCKS = 400
"""Of one page or answer, those in boxes and gates included."""
MAX_SPANS = 400
"""Of one paragraph, item or cell."""
MAX_RUNS = 2_000
"""Paragraphs, items and cells of one page or answer."""
MAX_VALUES = 20_000
"""Of one member: commas outside of its texts."""
