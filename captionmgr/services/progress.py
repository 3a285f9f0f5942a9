"""Progress of long work: a watcher is told of each step; a cancel or pause asked for takes effect at the next."""

from __future__ import annotations

import threading
from collections.abc import Callable

from captionmgr.model.errors import Cancelled


class Progress:
    """Handed into long work, which calls `step` between items. Safe to cancel from another thread.

    Args:
        watch: called with items done, items in all, and what is being worked on; in the working thread.
    """

    def __init__(self, watch: Callable[[int, int, str], None] | None = None) -> None:
        self._watch = watch
        self._cancelled = threading.Event()
        self._going = threading.Event()
        self._going.set()

    def step(self, done: int, total: int, text: str = "") -> None:
        """Tell the watcher; wait first while it is paused.

        Raises:
            Cancelled: `cancel` was called; what is done stays done.
        """
        self._going.wait()
        if self._cancelled.is_set():
            raise Cancelled(done=done, total=total)
        if self._watch:
            self._watch(done, total, text)

    def cancel(self) -> None:
        """Ask the work to stop at its next step, paused or not."""
        self._cancelled.set()
        self._going.set()

    def pause(self) -> None:
        """Ask the work to wait at its next step."""
        if not self._cancelled.is_set():
            self._going.clear()

    def go_on(self) -> None:
        """Let the work go on."""
        self._going.set()

    @property
    def paused(self) -> bool:
        """Whether the work waits, or will at its next step."""
        return not self._going.is_set()
