"""Hostile packs, made in memory: signed by a trusted key where that lets them get further in."""
