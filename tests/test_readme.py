"""The README keeps its word: its commands run, its map leads somewhere, its tables name what there is."""

from __future__ import annotations

import importlib.util
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from captionmgr.cli.arguments import parser
from captionmgr.ui import startup_check

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def command(marker: str) -> str:
    """The one line of the fenced block under a marker."""
    found = re.search(rf"<!-- {marker} command -->\n```sh\n(.+)\n```\n", README)
    assert found, f"no one-line command is marked “{marker}”"
    return found[1]


def packages(line: str) -> list[str]:
    found = re.search(r"apt-get install -y ([^&]+) &&", line)
    assert found
    return found[1].split()


@pytest.mark.parametrize("marker", ["install", "test", "demo"])
def test_commands_are_one_line_of_shell(marker: str) -> None:
    subprocess.run(["bash", "-n", "-c", command(marker)], check=True, timeout=20)


@pytest.mark.parametrize("marker", ["install", "test"])
def test_commands_do_not_ask_and_stop_at_the_first_failure(marker: str) -> None:
    steps = command(marker).split(" && ")
    assert steps[0] == "SUDO=$(command -v sudo || true)"
    assert not any(";" in step or "|" in step for step in steps[1:])
    assert [step.split()[0] for step in steps[3:]] == ["python3", *[step.split()[0] for step in steps[4:]]]
    assert all(step.startswith((".venv/bin/", "python3 -m venv")) for step in steps[3:])


@pytest.mark.parametrize("present", [True, False])
def test_sudo_is_used_where_it_is(tmp_path: Path, *, present: bool) -> None:
    """The first steps with an apt-get that only says how it was called: as root without sudo, and with sudo."""
    tools = {"apt-get": 'echo "apt-get $1"'} | ({"sudo": 'echo "as root:"; exec "$@"'} if present else {})
    for name, does in tools.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{does}\n")
        (tmp_path / name).chmod(0o755)
    first_steps = " && ".join(command("install").split(" && ")[:3])
    bash = shutil.which("bash") or "bash"
    done = subprocess.run(
        [bash, "-c", first_steps], env={"PATH": f"{tmp_path}"}, capture_output=True, text=True, check=True, timeout=20
    )
    said = ["apt-get update", "apt-get install"]
    assert done.stdout.split("\n")[:-1] == ([f for s in said for f in ("as root:", s)] if present else said)


@pytest.mark.parametrize("marker", ["install", "test"])
def test_the_packages_exist(marker: str) -> None:
    if shutil.which("apt-get") is None:
        pytest.skip("apt-get is not here: this is no Debian or Ubuntu")
    if not any(Path("/var/lib/apt/lists").glob("*Packages*")):
        pytest.skip("apt's lists are empty; `apt-get update` fills them")
    asked = ["apt-get", "install", "--simulate", "-y", *packages(command(marker))]
    done = subprocess.run(asked, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def test_the_packages_bring_every_library_that_qt_needs() -> None:
    """Each library's package is named, or is one that a named package depends on."""
    if shutil.which("apt-cache") is None:
        pytest.skip("apt-cache is not here: this is no Debian or Ubuntu")
    named = packages(command("install"))
    asked = ["apt-cache", "depends", "--recurse", "--important", "--installed", *named]
    listing = subprocess.run(asked, capture_output=True, text=True, timeout=60, check=True).stdout
    brought = {line.strip().split(": ")[-1] for line in listing.splitlines()} | set(named)
    tables = (startup_check.GUI_LIBRARIES, *startup_check.PLATFORM_LIBRARIES.values())
    assert {package for table in tables for package in table.values()} - brought == set()


def test_the_test_command_has_what_the_install_command_has() -> None:
    assert set(packages(command("install"))) < set(packages(command("test")))


def test_the_map_names_every_module_and_nothing_else() -> None:
    section = README.split("## Map")[1]
    named = set(re.findall(r"`((?:\w+/)?\w+\.py)`", section))
    package = ROOT / "captionmgr"
    modules = {path.relative_to(package).as_posix() for path in package.rglob("*.py") if path.name != "__init__.py"}
    assert named == modules


def test_the_commands_named_are_commands() -> None:
    section = README.split("## Command line")[1].split("## Map")[0]
    shown = {word for line in section.splitlines() if line.startswith("| `") for word in command_words(line)}
    known = set(re.findall(r"^    (\w+) ", parser().format_help(), re.MULTILINE))
    assert shown == known


def command_words(line: str) -> set[str]:
    """The commands that a row's first cell shows: after `captionmgr`, or alone in the same cell."""
    quoted = re.findall(r"`([^`]+)`", line.split("|")[1])
    words = [shlex.split(code.replace("…", ""))[: 2 if code.startswith("captionmgr") else 1] for code in quoted]
    return {word[-1] for word in words if not word[-1].startswith("--")} - {"captionmgr"}


@pytest.mark.usefixtures("qapp")
def test_the_list_of_shortcuts_is_that_of_the_window() -> None:
    spec = importlib.util.spec_from_file_location("shortcuts_page", ROOT / "docs" / "shortcuts.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.PAGE.read_text("utf-8") == module.page(), "run docs/shortcuts.py"
