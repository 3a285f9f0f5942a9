"""The desk: every use case, no Qt, no SQL."""
