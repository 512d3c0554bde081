"""What a kiosk keeps: packs, generations made of them, and which one is live.

Nothing that is live is ever changed: what comes is written beside it, flushed, and then pointed at.
"""
