"""For writers: reads a folder of Markdown and YAML, tells every problem, builds the database."""
