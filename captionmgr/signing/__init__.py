"""Signatures: each editor's key, and whether a signature is a key's. The only code that knows cryptography."""
