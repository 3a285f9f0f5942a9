"""Two lanes: outcomes arrive on the main thread, after the call; threads end with the window."""

import threading

import pytest

from captionmgr.model.errors import Cancelled, NoText
from captionmgr.ui.jobs import Jobs


@pytest.fixture
def jobs(qapp):
    jobs = Jobs()
    yield jobs
    jobs.close()


def test_an_outcome_arrives_on_the_main_thread_and_never_within_the_call(jobs, qtbot):
    seen = []
    jobs.work(lambda progress: 7, lambda result: seen.append((result, threading.current_thread())), pytest.fail)
    assert seen == []
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(7, threading.main_thread())]


def test_a_failure_the_user_can_meet_goes_to_its_callback(jobs, qtbot):
    def fail(progress):
        raise NoText(name="x")

    seen = []
    jobs.write(fail, pytest.fail, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], NoText)


def test_a_bug_reaches_the_exception_hook(jobs, qtbot):
    def fail(progress):
        raise ZeroDivisionError("a bug")

    with qtbot.captureExceptions() as exceptions:
        jobs.work(fail, pytest.fail, pytest.fail)
        qtbot.waitUntil(lambda: bool(exceptions))
    assert exceptions[0][0] is ZeroDivisionError


def test_writes_follow_each_other_in_one_thread(jobs, qtbot):
    seen = []
    for at in range(20):
        jobs.write(
            lambda progress, at=at: seen.append((at, threading.current_thread().name)), lambda _: None, pytest.fail
        )
    qtbot.waitUntil(jobs.idle)
    assert [at for at, _ in seen] == list(range(20))
    assert len({name for _, name in seen}) == 1


def test_closing_cancels_long_work_but_makes_the_edits_asked_for(qapp):
    jobs, seen, begun = Jobs(), [], threading.Event()

    def long(progress):
        begun.set()
        try:
            for done in range(100_000):
                progress.step(done, 100_000)
                threading.Event().wait(0.001)
        except Cancelled:
            seen.append("cancelled")

    jobs.write(long, pytest.fail, pytest.fail)
    jobs.write(lambda progress: seen.append("edit"), pytest.fail, pytest.fail)
    assert begun.wait(5)
    jobs.close()
    assert seen == ["cancelled", "edit"]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith(("store", "files"))]
