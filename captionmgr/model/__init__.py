"""Facts a photo desk works with, and the rules about them: standard library only, no I/O."""
