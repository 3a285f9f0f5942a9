"""Each editor's Ed25519 key (RFC 8032): a file of this user, made when it is first needed.

A key shows that an entry was written by who holds its file. The editor's name is what that person declared: nobody has
authenticated it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from captionmgr.model.errors import KeyUnusable, KeyUnwritable

_OWNER_ONLY = 0o600
_NAMED = 24
"""Letters of an editor's name that stand in the name of the key's file, for people who look for it."""


class Key:
    """One editor's key.

    Attributes:
        public_key: the 32 bytes of the public key, hex.
        fingerprint: SHA-256 (hex) of these bytes: what entries name the key by.
    """

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public_key = private.public_key().public_bytes_raw().hex()
        self.fingerprint = fingerprint_of(self.public_key)

    def sign(self, text: str) -> str:
        """The signature of a text, hex."""
        return self._private.sign(text.encode("ascii")).hex()


class Keys:
    """The keys of this user's editors, in a folder that only they read; one file for each name declared."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loaded: dict[str, Key] = {}

    def of(self, editor: str) -> Key:
        """The key of an editor, made if there is none yet.

        Raises:
            KeyUnusable: its file holds no such key, or cannot be read; it was left as it is.
            KeyUnwritable: there is none, and none can be kept.
        """
        if editor not in self._loaded:
            path = self.path_of(editor)
            self._loaded[editor] = _load(path) if path.exists() else _make(path)
        return self._loaded[editor]

    def path_of(self, editor: str) -> Path:
        """Where the key of an editor lies; the name begins with the editor's own, as far as files can bear it."""
        told = "".join(letter for letter in editor.casefold() if letter.isascii() and letter.isalnum())[:_NAMED]
        exact = hashlib.sha256(editor.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        return self._folder / f"{told or 'editor'}-{exact}.pem"


def fingerprint_of(public_key: str) -> str:
    """The fingerprint of a public key given as hex.

    Raises:
        ValueError: it is no hex.
    """
    return hashlib.sha256(bytes.fromhex(public_key)).hexdigest()


def is_signed(text: str, signature: str, public_key: str) -> bool:
    """Whether a signature (hex) is that of a text by the holder of a public key (hex)."""
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
        key.verify(bytes.fromhex(signature), text.encode("ascii"))
    except (ValueError, InvalidSignature):
        return False
    return True


def _load(path: Path) -> Key:
    try:
        private = load_pem_private_key(path.read_bytes(), password=None)
    except OSError as error:
        raise KeyUnusable(path=path, detail=error.strerror or str(error)) from error
    except (ValueError, UnsupportedAlgorithm) as error:
        raise KeyUnusable(path=path, detail="it is no key in PEM") from error
    except TypeError as error:
        raise KeyUnusable(path=path, detail="it is locked by a password") from error
    if not isinstance(private, Ed25519PrivateKey):
        raise KeyUnusable(path=path, detail="it is a key of another kind than Ed25519")
    return Key(private)


def _make(path: Path) -> Key:
    """Make a key; where another program made one meanwhile, that one."""
    private = Ed25519PrivateKey.generate()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _keep(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()), path)
    except OSError as error:
        raise KeyUnwritable(path=path, reason=error.strerror or str(error)) from error
    return _load(path)


def _keep(content: bytes, path: Path) -> None:
    """Write a file that only its owner reads; it gets its name whole, and never another's."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".key-")  # mode 0600 from the start
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(_OWNER_ONLY)
        with contextlib.suppress(FileExistsError):
            _name(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _name(draft: Path, path: Path) -> None:
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        draft.replace(path)
