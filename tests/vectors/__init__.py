"""Packs for whoever implements the format: valid ones, invalid ones, and valid ones tampered with.

``index.json`` says of each what must come of it. ``python -m tests.vectors`` writes them anew.
"""
