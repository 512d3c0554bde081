"""One generation's database: writing it and reading it. Gated text leaves only as ``Gated``."""
