"""The layout of a library database, and the numbers in its header that say what it is."""

APPLICATION_ID = 0x4B494F53
"""``KIOS`` in the SQLite header: the file is ours."""

SCHEMA_NUMBER = 4
"""Grows with every change of ``TABLES`` or of a value kept in them; another number is rebuilt."""

TABLES = """
CREATE TABLE pack (id TEXT PRIMARY KEY, place INTEGER NOT NULL, help_topic TEXT NOT NULL)
    WITHOUT ROWID;
CREATE TABLE edition (pack TEXT, language TEXT, place INTEGER NOT NULL,
    PRIMARY KEY (pack, language)) WITHOUT ROWID;
CREATE TABLE door (id TEXT PRIMARY KEY, place INTEGER NOT NULL, icon TEXT NOT NULL,
    colour TEXT NOT NULL, names BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE topic (id TEXT, language TEXT, rank INTEGER NOT NULL, door TEXT NOT NULL,
    place INTEGER NOT NULL, entry BLOB NOT NULL, PRIMARY KEY (id, language)) WITHOUT ROWID;
CREATE TABLE body (id TEXT, language TEXT, rank INTEGER NOT NULL, pack TEXT NOT NULL,
    topic BLOB NOT NULL, faq BLOB NOT NULL, PRIMARY KEY (id, language));
CREATE TABLE term (pack TEXT, language TEXT, id TEXT, definition BLOB NOT NULL,
    PRIMARY KEY (pack, language, id)) WITHOUT ROWID;
CREATE TABLE source (pack TEXT, key TEXT, entry BLOB NOT NULL, PRIMARY KEY (pack, key))
    WITHOUT ROWID;
CREATE TABLE notice (pack TEXT, category TEXT, language TEXT, wording BLOB NOT NULL,
    PRIMARY KEY (pack, category, language)) WITHOUT ROWID;
CREATE TABLE locale (region TEXT PRIMARY KEY, place INTEGER NOT NULL, locale BLOB NOT NULL)
    WITHOUT ROWID;
CREATE TABLE danger (pack TEXT, language TEXT, words BLOB NOT NULL, PRIMARY KEY (pack, language))
    WITHOUT ROWID;
CREATE TABLE media (name TEXT PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE packed (name TEXT PRIMARY KEY, file TEXT NOT NULL, offset INTEGER NOT NULL,
    size INTEGER NOT NULL, sha256 TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE spelling (word TEXT, language TEXT, sightings INTEGER NOT NULL,
    PRIMARY KEY (word, language)) WITHOUT ROWID;
CREATE TABLE found (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, topic TEXT NOT NULL,
    language TEXT NOT NULL, number INTEGER NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL);
CREATE VIRTUAL TABLE wording USING fts5 (title, heading, words, body, gated, content = '',
    tokenize = "unicode61 categories 'L* M* N* Co'", prefix = '2 3');
"""
"""``media`` are pictures that came with the program, ``packed`` those that stay in a pack file.

``place`` is an order of display. ``rank`` is an order of fallback: complete languages first.

A row of ``found`` holds what a search may show; the row of ``wording`` with the same number is what
it is found by, gated text included, and gives no text back. Letters, marks and numbers are words:
without the marks Hindi would be split at its vowel signs. ``spelling`` has the words of open text
alone, and how often each stands there: what a wrong word was meant to be is guessed from these.
"""
