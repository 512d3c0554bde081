"""Random journeys over generated packs: gated text is nowhere without consent."""
