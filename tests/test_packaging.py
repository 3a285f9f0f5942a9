"""The wheel: what is in it, and that the program works from it alone, away from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
IMAGES = ("podium.jpg", "smoke.jpg", "ward.jpg", "rubble.jpg")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as `pip` would build it, with the build tools that are installed already."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    (built,) = folder.glob("captionmgr-*.whl")
    return built


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`captionmgr` installed from the wheel into a fresh environment, which borrows the dependencies of this one."""
    home = tmp_path_factory.mktemp("fresh")
    venv.create(home, with_pip=True, symlinks=os.name == "posix")
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    command = [str(scripts / "python"), "-m", "pip", "install", "--no-deps", "--no-index", "--quiet", str(wheel)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    (own,) = home.rglob("site-packages")
    borrowed = [path for path in {sysconfig.get_path(name) for name in ("purelib", "platlib")} if path]
    # Folders named in a .pth are searched, but the .pth files in them are not read: no editable captionmgr comes along.
    (own / "borrowed.pth").write_text("\n".join(borrowed) + "\n")
    return scripts / "captionmgr"


def run(program: Path, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the installed program in an empty folder, as a user without a home of his own."""
    environ = {
        name: value for name, value in os.environ.items() if not name.startswith(("CAPTIONMGR", "PYTHON", "DISPLAY"))
    }
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        environ[name] = str(folder)
    return subprocess.run(
        [str(program), *arguments], cwd=folder, env=environ, capture_output=True, text=True, timeout=100, check=False
    )


def test_the_wheel_holds_program_resources_and_seeds(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {f"captionmgr/_seeds/images/{name}" for name in IMAGES} <= names
    assert {"captionmgr/_seeds/sample.json", "captionmgr/_seeds/harbour-gallery.txt"} <= names
    assert any(name.startswith("captionmgr/_resources/icons/") for name in names)
    assert {f"captionmgr/_resources/places/{name}" for name in ("places.bin", "ATTRIBUTION.md")} <= names
    assert not [name for name in names if "__pycache__" in name or name.startswith("tests/")]
    assert any(name.endswith("/licenses/LICENSE") for name in names)


def test_the_wheel_declares_both_scripts(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith("/entry_points.txt"))
        entries = archive.read(name).decode()
    assert "captionmgr = captionmgr.__main__:main" in entries
    assert "captionmgrw = captionmgr.__main__:window" in entries


def test_the_installed_program_is_the_wheels_own(program: Path, tmp_path: Path) -> None:
    code = "import captionmgr; print(captionmgr.__file__)"
    command = [str(program.with_name("python")), "-c", code]
    printed = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60).stdout
    assert Path(printed.strip()).is_relative_to(program.parents[1])


def test_demo_runs_from_the_installed_wheel(program: Path, tmp_path: Path) -> None:
    done = run(program, "demo", "out", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    images = sorted(path.name for path in (tmp_path / "out").glob("*.jpg"))
    receipts = sorted((tmp_path / "out").glob("*.receipt.json"))
    assert len(images) == 4
    assert len(receipts) == 4
    assert all(json.loads(receipt.read_text("utf-8")) for receipt in receipts)


def test_a_demo_into_a_used_folder_harms_nothing(program: Path, tmp_path: Path) -> None:
    used = tmp_path / "used"
    used.mkdir()
    (used / "mine.txt").write_text("mine")
    done = run(program, "demo", "used", folder=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert [path.name for path in used.iterdir()] == ["mine.txt"]
