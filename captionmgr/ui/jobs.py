"""Work off the main thread, in two lanes: one thread for whatever writes the store, a pool for files and thumbnails.

An outcome always comes back through a queued signal, so it arrives on the main thread and never inside the call that
began the work, however quick the work was.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from captionmgr.model.errors import Cancelled, CaptionError
from captionmgr.services.progress import Progress

Done = Callable[[Any], None]
Failed = Callable[[CaptionError], None]


@dataclass(eq=False)
class Job:
    """One piece of work under way.

    Attributes:
        name: what the status bar calls it; empty for what needs no mention.
        writes: it is in the lane that writes the store.
        progress: how it tells how far it is, and is asked to stop.
    """

    name: str
    writes: bool
    done: Done
    failed: Failed
    progress: Progress = field(default_factory=Progress)

    def cancel(self) -> None:
        """Ask it to stop; it does between two items."""
        self.progress.cancel()


class Jobs(QObject):
    """The two lanes.

    Signals:
        progressed: (job, done, total, text), on the main thread.
        counted: how many jobs are under way, whenever that changes.
    """

    progressed = Signal(object, int, int, str)
    counted = Signal(int)
    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._pool = ThreadPoolExecutor(3, thread_name_prefix="files")
        self._running: set[Job] = set()
        self._closed = False
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def write(self, do: Callable[[Progress], Any], done: Done, failed: Failed, name: str = "") -> Job:
        """Do something that writes the store, after what was asked before it."""
        return self._begin(self._writer, do, Job(name, True, done, failed))

    def work(self, do: Callable[[Progress], Any], done: Done, failed: Failed, name: str = "") -> Job:
        """Do something with files, beside other such work."""
        return self._begin(self._pool, do, Job(name, False, done, failed))

    def writing(self) -> bool:
        """Whether something is being written to the store, or waits to be."""
        return any(job.writes for job in self._running)

    def named(self) -> Job | None:
        """A job under way that the user should know of, or None."""
        return next((job for job in self._running if job.name), None)

    def idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._running

    def cancel_all(self) -> None:
        """Ask all long work to stop between two items."""
        for job in self._running:
            job.cancel()

    def close(self) -> None:
        """End both lanes: long work is cancelled between two items, edits that were asked for are still made."""
        if self._closed:
            return
        self._closed = True
        self.cancel_all()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)
        self._running.clear()

    def _begin(self, lane: ThreadPoolExecutor, do: Callable[[Progress], Any], job: Job) -> Job:
        if self._closed:
            return job
        job.progress = Progress(lambda done, total, text: self.progressed.emit(job, done, total, text))
        self._running.add(job)
        lane.submit(do, job.progress).add_done_callback(lambda future: self._ended.emit(job, future))
        self.counted.emit(len(self._running))
        return job

    def _end(self, job: Job, future: Future[Any]) -> None:
        if self._closed or future.cancelled():
            return
        self._running.discard(job)
        self.counted.emit(len(self._running))
        error = future.exception()
        if error is None:
            job.done(future.result())
        elif isinstance(error, CaptionError):
            job.failed(error)
        else:
            raise error  # a bug: the exception hook shows it


def ignore_cancelled(failed: Failed) -> Failed:
    """What to do with a failure, but nothing where the user cancelled."""

    def choose(error: CaptionError) -> None:
        if not isinstance(error, Cancelled):
            failed(error)

    return choose
