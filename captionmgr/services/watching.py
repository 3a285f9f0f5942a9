"""A watched folder: files are taken once they rest, so that none is read while it is still being written."""

from __future__ import annotations

from pathlib import Path

from captionmgr.model.errors import CaptionError
from captionmgr.services.gathering import gather


class Watch:
    """Looks at a folder whenever `poll` is called.

    Polling, since a folder on a server or a card tells nobody of its changes.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.trouble: CaptionError | None = None
        self._seen: dict[Path, tuple[int, int]] = {}
        self._given: dict[Path, tuple[int, int]] = {}

    def poll(self) -> list[Path]:
        """The image files that have not changed since the last call, and were not given in this state before.

        Where the folder cannot be read, none, and `trouble` says why until it can be again.
        """
        now: dict[Path, tuple[int, int]] = {}
        self.trouble = None
        for one in gather([self.folder]):
            if isinstance(one, CaptionError):
                self.trouble = one
                continue
            state = _state(one)
            if state:
                now[one] = state
        rested = [path for path, state in now.items() if self._seen.get(path) == state != self._given.get(path)]
        self._seen = now
        self._given = {path: state for path, state in self._given.items() if path in now}
        self._given.update((path, now[path]) for path in rested)
        return rested

    @property
    def waiting(self) -> bool:
        """Whether there are files that do not rest yet."""
        return any(self._given.get(path) != state for path, state in self._seen.items())


def _state(path: Path) -> tuple[int, int] | None:
    """Size in bytes and time in nanoseconds; None for what is empty or went meanwhile."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_size, found.st_mtime_ns) if found.st_size else None
