"""Being asked to end from outside: the terminal's Ctrl+C, or the system as it shuts down."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QWidget

_ASKED = (signal.SIGTERM, signal.SIGINT)


class Ending(QObject):
    """Closes a window as its own button does, so what was typed is saved, when the process is asked to end.

    Python runs no handler while Qt waits for events; a byte through a socket wakes it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._before = {one: signal.signal(one, _stay) for one in _ASKED}
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._waiting = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._waiting.activated.connect(self._asked)

    def stop(self) -> None:
        """Leave signals to whom they belonged before."""
        self._waiting.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for one, handler in self._before.items():
            signal.signal(one, handler)
        self._reader.close()
        self._writer.close()

    def _asked(self) -> None:
        if set(self._reader.recv(64)) & set(_ASKED):
            self._window.close()


def _stay(number: int, frame: FrameType | None) -> None:
    """The socket tells of it; the process goes on until the window is closed."""
