"""What would make Qt abort, found before Qt is loaded: a system library or a display that is not there.

Qt ends the process with a message of its own when its platform plugin cannot start. This says instead what is missing
and the line that mends it. The tables hold the system libraries that PySide6's wheels are linked against on Linux
(the ``NEEDED`` entries of Qt6Core, Qt6Gui, Qt6Widgets, Qt6DBus, Qt6Svg and of each platform plugin), each with the
Debian and Ubuntu package that holds it. Nothing here imports Qt.
"""

from __future__ import annotations

import ctypes
import os
import shlex
import shutil
import socket
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from captionmgr.model.errors import DisplayMissing, LibraryMissing

GUI_LIBRARIES: Mapping[str, str] = {
    "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfreetype.so.6": "libfreetype6",
    "libfontconfig.so.1": "libfontconfig1",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""What every window of Qt needs, shown or not: name of the library, package."""

PLATFORM_LIBRARIES: Mapping[str, Mapping[str, str]] = {
    "xcb": {
        "libxcb.so.1": "libxcb1",
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render.so.0": "libxcb-render0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-shm.so.0": "libxcb-shm0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-util.so.1": "libxcb-util1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
    "wayland": {
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
    },
}
"""What each platform that shows windows needs beyond that."""

Loader = Callable[[str], object]
"""Loads a shared library by name; raises OSError where it, or a library it needs, is not there."""


@dataclass(frozen=True, slots=True)
class Platform:
    """One of Qt's ways to a screen, as far as it would come here.

    Attributes:
        name: Qt's name of the platform plugin: ``xcb``, ``wayland``, ``offscreen`` ...
        missing: the library names that could not be loaded, each with its Debian package.
        obstacle: why there is no display for it, as a clause; empty where there is one, or none is needed.
    """

    name: str
    missing: Mapping[str, str]
    obstacle: str

    @property
    def starts(self) -> bool:
        """Whether Qt would start on it."""
        return not self.missing and not self.obstacle


def check(environ: Mapping[str, str]) -> None:
    """Make sure that Qt can start in this environment; does nothing on systems other than Linux.

    Raises:
        LibraryMissing: system libraries are not there; the error holds the line that installs them.
        DisplayMissing: there is no display.
    """
    if not sys.platform.startswith("linux"):
        return
    platforms = examine(environ)
    if any(platform.starts for platform in platforms):
        return
    nearest = min(platforms, key=lambda platform: bool(platform.obstacle))
    if nearest.missing:
        line = remedy(nearest.missing, superuser=os.geteuid() == 0, present=lambda name: shutil.which(name) is not None)
        raise LibraryMissing(libraries=", ".join(nearest.missing), remedy=line)
    raise DisplayMissing(reason=nearest.obstacle)


def examine(environ: Mapping[str, str], load: Loader = ctypes.CDLL) -> tuple[Platform, ...]:
    """The platforms that Qt would try in this environment, in its order, each with what stands in its way."""
    always = _missing(GUI_LIBRARIES, load)
    platforms = []
    for name in _candidates(environ):
        missing = always | _missing(PLATFORM_LIBRARIES.get(name, {}), load)
        platforms.append(Platform(name, missing, _obstacle(name, environ, load)))
    return tuple(platforms)


def remedy(missing: Mapping[str, str], *, superuser: bool, present: Callable[[str], bool]) -> str:
    """The one line that installs the missing libraries here.

    Args:
        missing: names of libraries, each with its Debian package.
        superuser: whether it would be run as root.
        present: tells whether a program of that name is installed.
    """
    sudo = "" if superuser else "sudo "
    if present("apt-get"):
        packages = " ".join(dict.fromkeys(missing.values()))
        return f"{sudo}apt-get update && {sudo}apt-get install -y {packages}"
    # Packages of the RPM family can be asked for by the library they provide.
    provided = " ".join(shlex.quote(f"{name}()(64bit)") for name in missing)
    for installer in ("dnf", "zypper"):
        if present(installer):
            return f"{sudo}{installer} install -y {provided}"
    return f"use your system's package manager; the files are {', '.join(missing)}"


def _candidates(environ: Mapping[str, str]) -> Iterable[str]:
    """Names of the platform plugins that Qt tries, in its order (QGuiApplication)."""
    chosen = environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return tuple(one.split(":")[0].split("-")[0] for one in chosen.split(";") if one)
    if environ.get("WAYLAND_DISPLAY") or environ.get("XDG_SESSION_TYPE") == "wayland":
        return ("wayland", "xcb")
    return ("xcb",)


def _missing(libraries: Mapping[str, str], load: Loader) -> dict[str, str]:
    missing = {}
    for name, package in libraries.items():
        try:
            load(name)
        except OSError:
            missing[name] = package
    return missing


def _obstacle(platform: str, environ: Mapping[str, str], load: Loader) -> str:
    """Why the platform has no display here; empty where it has one, or needs none."""
    if platform == "xcb":
        display = environ.get("DISPLAY", "")
        if not display:
            return "there is no display (DISPLAY is not set)"
        return "" if _answers_x(display, load) else f"the display {display} does not answer"
    if platform == "wayland":
        name = environ.get("WAYLAND_DISPLAY") or "wayland-0"
        return "" if _answers_wayland(name, environ) else f"the display {name} does not answer"
    return ""


def _answers_x(display: str, load: Loader) -> bool:
    """Whether an X server lets us in; taken for granted where libxcb is missing, which is the nearer trouble."""
    try:
        load("libxcb.so.1")
    except OSError:
        return True
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(display), None)
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused


def _answers_wayland(name: str, environ: Mapping[str, str]) -> bool:
    """Whether a Wayland compositor listens; a name that is no path lies in the session's run-time folder."""
    path = Path(environ.get("XDG_RUNTIME_DIR", "")) / name
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        try:
            probe.connect(str(path))
        except OSError:
            return False
    return True
