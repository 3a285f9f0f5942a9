"""Progress of long work: a watcher is told of each step, and a cancel asked for meanwhile takes effect at the next."""

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

    def step(self, done: int, total: int, text: str = "") -> None:
        """Tell the watcher.

        Raises:
            Cancelled: `cancel` was called; what is done stays done.
        """
        if self._cancelled.is_set():
            raise Cancelled(done=done, total=total)
        if self._watch:
            self._watch(done, total, text)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()
