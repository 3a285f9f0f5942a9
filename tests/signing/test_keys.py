"""Keys are made once, kept to their owner, and their signatures hold for what was signed and for nothing else."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519, x25519

from captionmgr.model.errors import KeyUnusable, KeyUnwritable
from captionmgr.signing.keys import Keys, fingerprint_of, is_signed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "keys"


def test_a_key_is_made_when_first_needed_and_found_again(folder: Path) -> None:
    keys = Keys(folder)
    assert not folder.exists()
    key = keys.of("Ana Núñez")
    assert keys.of("Ana Núñez") is key
    again = Keys(folder).of("Ana Núñez")
    assert (again.fingerprint, again.public_key) == (key.fingerprint, key.public_key)
    assert key.fingerprint == fingerprint_of(key.public_key)
    assert [path.name for path in folder.iterdir()] == [keys.path_of("Ana Núñez").name]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_only_its_owner_reads_it(folder: Path) -> None:
    keys = Keys(folder)
    keys.of("Ana")
    assert stat.S_IMODE(keys.path_of("Ana").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_each_name_has_its_own(folder: Path) -> None:
    names = ("", "Ana", "ana", "../../etc/passwd", "\u0639\u0644\u064a", "x" * 4000, "half \udcff")
    keys = Keys(folder)
    assert len({keys.of(name).fingerprint for name in names}) == len(names)
    assert {path.parent for path in map(keys.path_of, names)} == {folder}


def test_programs_that_need_it_at_once_get_the_same(folder: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda _: Keys(folder).of("Ana").fingerprint, range(16)))
    assert len(set(made)) == 1
    assert len(list(folder.iterdir())) == 1


def test_a_signature_holds_for_its_text_and_key_alone(folder: Path) -> None:
    ana, ben = Keys(folder).of("Ana"), Keys(folder).of("Ben")
    signature = ana.sign("a hash")
    assert is_signed("a hash", signature, ana.public_key)
    assert not is_signed("another", signature, ana.public_key)
    assert not is_signed("a hash", signature, ben.public_key)
    for broken in ("", "zz", signature[:-2], signature[:-2] + "00"):
        assert not is_signed("a hash", broken, ana.public_key)
    for broken in ("", "zz", "00", ana.public_key[2:]):
        assert not is_signed("a hash", signature, broken)


def _pem(private: ed25519.Ed25519PrivateKey | x25519.X25519PrivateKey, password: bytes = b"") -> bytes:
    lock = serialization.BestAvailableEncryption(password) if password else serialization.NoEncryption()
    return private.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, lock)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no key in PEM"),
        (b"not a key", "no key in PEM"),
        (_pem(ed25519.Ed25519PrivateKey.generate(), b"secret"), "locked by a password"),
        (_pem(x25519.X25519PrivateKey.generate()), "another kind"),
    ],
)
def test_a_file_that_is_no_such_key_is_named_and_kept(folder: Path, content: bytes, why: str) -> None:
    keys = Keys(folder)
    path = keys.path_of("Ana")
    folder.mkdir(parents=True)
    path.write_bytes(content)
    with pytest.raises(KeyUnusable, match=why):
        keys.of("Ana")
    assert path.read_bytes() == content


def test_where_no_key_can_be_kept_it_is_said(folder: Path) -> None:
    folder.parent.write_bytes(b"in the way")
    with pytest.raises(KeyUnwritable):
        Keys(folder).of("Ana")
