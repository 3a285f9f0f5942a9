"""What the start-up check finds: libraries that cannot be loaded, displays that do not answer."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import PySide6
import pytest

from captionmgr.model.errors import DisplayMissing
from captionmgr.ui import startup_check

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the check concerns Linux only")

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def without(*names: str) -> Callable[[str], object]:
    """The real loader on a system that lacks these libraries."""

    def load(name: str) -> object:
        if name in names:
            raise OSError(f"{name}: cannot open shared object file: No such file or directory")
        return ctypes.CDLL(name)

    return load


def test_a_missing_library_is_named_with_its_package() -> None:
    (platform,) = startup_check.examine(OFFSCREEN, without("libEGL.so.1", "libgthread-2.0.so.0"))
    assert platform.missing == {"libgthread-2.0.so.0": "libglib2.0-0", "libEGL.so.1": "libegl1"}
    assert not platform.starts


def test_a_platform_without_a_screen_needs_none() -> None:
    (platform,) = startup_check.examine(OFFSCREEN)
    assert platform.starts
    startup_check.check(OFFSCREEN)


def test_libraries_of_x_matter_only_where_x_is_tried() -> None:
    load = without("libxcb-cursor.so.0")
    (x,) = startup_check.examine({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":999"}, load)
    assert list(x.missing) == ["libxcb-cursor.so.0"]
    assert startup_check.examine({"QT_QPA_PLATFORM": "minimal"}, load)[0].starts


@pytest.mark.parametrize(
    ("environ", "names"),
    [
        ({"DISPLAY": ":0"}, ["xcb"]),
        ({"WAYLAND_DISPLAY": "wayland-7", "DISPLAY": ":0"}, ["wayland", "xcb"]),
        ({"XDG_SESSION_TYPE": "wayland"}, ["wayland", "xcb"]),
        ({"QT_QPA_PLATFORM": "wayland-egl;xcb"}, ["wayland", "xcb"]),
        ({"QT_QPA_PLATFORM": "offscreen:size=800x600", "DISPLAY": ":0"}, ["offscreen"]),
    ],
)
def test_platforms_are_tried_in_the_order_of_qt(environ: dict[str, str], names: list[str]) -> None:
    assert [platform.name for platform in startup_check.examine(environ, lambda name: None)] == names


def test_no_display_is_said_and_the_way_without_one() -> None:
    with pytest.raises(DisplayMissing) as caught:
        startup_check.check({})
    assert "DISPLAY is not set" in str(caught.value)
    assert "captionmgr demo DIR" in str(caught.value)


def test_a_display_that_does_not_answer_is_named() -> None:
    with pytest.raises(DisplayMissing, match="the display :999 does not answer"):
        startup_check.check({"DISPLAY": ":999"})


def test_a_wayland_display_that_does_not_answer_is_named(tmp_path: Path) -> None:
    environ = {"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    (platform,) = startup_check.examine(environ)
    assert platform.obstacle == "the display wayland-7 does not answer"


@pytest.fixture
def x_display() -> Iterator[str]:
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("Xvfb is not installed")
    reading, writing = os.pipe()
    command = [server, "-displayfd", str(writing), "-screen", "0", "640x480x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as running:
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        yield f":{number}"
        running.terminate()


def test_a_display_that_answers_lets_qt_start(x_display: str) -> None:
    startup_check.check({"DISPLAY": x_display})


@pytest.mark.parametrize(
    ("superuser", "tool", "line"),
    [
        (True, "apt-get", "apt-get update && apt-get install -y libglib2.0-0 libegl1"),
        (False, "apt-get", "sudo apt-get update && sudo apt-get install -y libglib2.0-0 libegl1"),
        (False, "dnf", "sudo dnf install -y 'libgthread-2.0.so.0()(64bit)' 'libEGL.so.1()(64bit)'"),
        (True, "", "use your system's package manager; the files are libgthread-2.0.so.0, libEGL.so.1"),
    ],
)
def test_one_line_mends_it(*, superuser: bool, tool: str, line: str) -> None:
    missing = {name: startup_check.GUI_LIBRARIES[name] for name in ("libgthread-2.0.so.0", "libEGL.so.1")}
    assert startup_check.remedy(missing, superuser=superuser, present=lambda name: name == tool) == line


def test_the_program_says_it_instead_of_aborting() -> None:
    environ = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
    environ |= {"DISPLAY": ":999", "XDG_SESSION_TYPE": "x11"}
    command = [sys.executable, "-m", "captionmgr"]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 3
    assert "the display :999 does not answer" in done.stderr
    assert "Traceback" not in done.stderr


def test_qt_is_not_loaded_by_looking() -> None:
    code = "import sys; from captionmgr.ui import startup_check; sys.exit('PySide6' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_the_tables_name_all_that_qt_is_linked_against() -> None:
    """Against the wheels themselves: the NEEDED entries of what the window loads, but for libc and Qt's own."""
    readelf = shutil.which("readelf")
    if readelf is None:
        pytest.skip("readelf (binutils) is not installed")
    qt = Path(PySide6.__file__).parent / "Qt"
    always = [qt / "lib" / f"libQt6{name}.so.6" for name in ("Core", "Gui", "Widgets", "DBus", "Svg")]
    plugins = {
        "xcb": [qt / "plugins/platforms/libqxcb.so", qt / "lib/libQt6XcbQpa.so.6"],
        "wayland": [qt / "plugins/platforms/libqwayland.so", qt / "lib/libQt6WaylandClient.so.6"],
    }
    assert needed(readelf, always) - set(startup_check.GUI_LIBRARIES) == set()
    for name, files in plugins.items():
        known = set(startup_check.GUI_LIBRARIES) | set(startup_check.PLATFORM_LIBRARIES[name])
        assert needed(readelf, files) - known == set()


def needed(readelf: str, files: list[Path]) -> set[str]:
    command = [readelf, "-d", *map(str, files)]
    listing = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    names = set(re.findall(r"\(NEEDED\).*\[(.+)\]", listing))
    return {name for name in names if not re.match(r"lib(Qt6|icu|c\.|m\.|dl\.|pthread\.)|ld-", name)}
