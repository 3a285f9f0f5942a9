"""What each command of the window does. One table beside `ui.commands`, so that a command without a deed is found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from captionmgr import __version__
from captionmgr.model.audit import Audit
from captionmgr.model.verification import Status
from captionmgr.services.desk import Desk
from captionmgr.settings import LANGUAGES, Settings
from captionmgr.ui import saved_searches, wording
from captionmgr.ui.answering import Answering, Presence
from captionmgr.ui.code_typing import CodeTyping
from captionmgr.ui.codes_dialog import CodesDialog
from captionmgr.ui.commands import Commands
from captionmgr.ui.guide import Guide
from captionmgr.ui.inscribe_dialog import InscribeDialog
from captionmgr.ui.main_window import MainWindow
from captionmgr.ui.notice_dialog import NoticeDialog
from captionmgr.ui.taking_in import TakingIn
from captionmgr.ui.template_dialog import TemplateDialog
from captionmgr.ui.theme import Mode, Theme

Deeds = Mapping[str, Callable[[], object]]


def open_window(
    desk: Desk, store: Path, theme: Theme, settings: Settings, keep: Callable[[Settings], None]
) -> MainWindow:
    """The desk's window with its commands at work; what is given is as `MainWindow` takes it."""
    window = MainWindow(desk, store, theme, settings, keep)
    connect(window.commands, deeds(window))
    Presence(window)
    _use_codes(window)
    _use_templates(window)
    _use_inscribing(window)
    _use_notices(window)
    window.editor.large.stepped.connect(window.list.table.step)
    return window


def _use_codes(window: MainWindow) -> None:
    """Have the fields take codes, of the files that the settings name."""
    typing = CodeTyping(window.editor.form.boxes.values(), window)
    dialog = CodesDialog(lambda: window.settings, window)
    dialog.changed.connect(window.change_settings)
    dialog.read.connect(typing.use)
    window.commands["codes"].triggered.connect(dialog.start)
    if window.settings.codes:
        dialog.refresh()


def _use_templates(window: MainWindow) -> None:
    """Have fields copied from one record into others, and templates."""
    dialog = TemplateDialog(window.work, lambda: window.settings, window)
    dialog.changed.connect(window.change_settings)

    def copy() -> None:
        window.editor.commit()
        dialog.copy_from(window.editor.ids[0])
        window.status.show_saved(QCoreApplication.translate("TemplateDialog", "Fields copied"))

    def paste() -> None:
        window.editor.commit()
        dialog.start(window.list.table.chosen_ids())

    window.commands["copy_fields"].triggered.connect(copy)
    window.commands["template"].triggered.connect(paste)


def deeds(window: MainWindow) -> Deeds:
    """The deeds of a window's commands, by the commands' names."""
    return {**_files(window), **_records(window), **_views(window)}


def connect(commands: Commands, does: Deeds) -> None:
    """Have each command do its deed when it is chosen."""
    for name, do in does.items():
        commands[name].triggered.connect(lambda _checked=False, do=do: do())


def _files(window: MainWindow) -> Deeds:
    images = TakingIn(window)
    return {
        "paste": partial(_paste, window, images),
        "open": window.open_captions,
        "add_images": images.choose_files,
        "add_folder": images.choose_folder,
        "relink": images.relink,
        "match": images.match,
        "sample": window.try_sample,
        "attach": window.attach,
        "export": window.export,
        "quit": window.close,
        "rules": window.rules.start,
        "about": partial(_about, window),
        "guide": Guide(window.commands, window).start,
        "shortcuts": window.shortcuts.start,
    }


def _records(window: MainWindow) -> Deeds:
    table, editor, answering = window.list.table, window.editor, Answering(window)
    return {
        "undo": window.work.undo,
        "redo": window.work.redo,
        "search": window.to_search,
        "save_search": partial(saved_searches.save, window),
        "forget_search": partial(saved_searches.forget, window),
        "copy": partial(_copy, window),
        "rewrite": partial(_rewrite, window),
        "select_all": table.selectAll,
        "next": lambda: table.step(1),
        "previous": lambda: table.step(-1),
        "save_next": window.save_and_next,
        "caption": lambda: editor.go_to("description"),
        "list": window.list.to_list,
        "next_problem": editor.problems.next_problem,
        "make_rule": window.make_rule,
        "detach": lambda: window.work.detach(editor.ids[0]),
        "verified": lambda: answering.mark(Status.VERIFIED),
        "cannot_verify": lambda: answering.mark(Status.CANNOT_VERIFY),
        "disputed": lambda: answering.mark(Status.DISPUTED),
        "check": answering.check,
        "second": answering.second,
        "repair": answering.repair,
        "dismiss": answering.dismiss,
        "similar": answering.find_similar,
        "hold": answering.hold,
        "use": answering.note_use,
        "audit": partial(_audit, window),
    }


def _use_notices(window: MainWindow) -> None:
    """Have agencies' notices read and applied."""
    dialog = NoticeDialog(window.work, window)
    dialog.applied.connect(window.take)
    window.commands["notice"].triggered.connect(dialog.start)


def _use_inscribing(window: MainWindow) -> None:
    """Have the images themselves written, and put back."""
    dialog = InscribeDialog(window.work, window)
    dialog.written.connect(window.reload)

    def start(*, backwards: bool) -> None:
        window.editor.commit()
        dialog.start(window.list.table.chosen_ids(), backwards=backwards)

    window.commands["inscribe"].triggered.connect(lambda: start(backwards=False))
    window.commands["put_back"].triggered.connect(lambda: start(backwards=True))


def _paste(window: MainWindow, images: TakingIn) -> None:
    """Take files that were copied in a file manager, or begin an import with the text on the clipboard."""
    if not images.from_clipboard():
        window.paste()


def _about(window: MainWindow) -> None:
    """Say which program this is, and which version."""
    said = QCoreApplication.translate(
        "MainWindow", "captionmgr {version}: captions, credits and verification of a photo desk."
    )
    window.list.message.say(said.format(version=__version__))


def _copy(window: MainWindow) -> None:
    """Put captions and credits of the selection on the clipboard, as text."""
    window.editor.commit()
    records = window.desk.records(window.list.table.chosen_ids())
    QGuiApplication.clipboard().setText("\n\n".join(map(wording.caption_and_credit, records)))
    said = QCoreApplication.translate("MainWindow", "{count} copied")
    window.status.show_saved(said.format(count=wording.number(len(records))))


def _rewrite(window: MainWindow) -> None:
    """Begin to find and replace in the selection, in the field that has the focus."""
    name = window.focusWidget().objectName() if window.focusWidget() else ""
    window.editor.commit()
    window.rewriting.start(window.list.table.chosen_ids(), name)


def _audit(window: MainWindow) -> None:
    """Walk the desk's history, and say whether it is intact."""

    def arrived(found: Audit) -> None:
        if found.broken:
            words = QCoreApplication.translate("MainWindow", "The history is NOT intact. {what}")
            window.list.message.say(words.format(what=found.broken))
            return
        strayed = QCoreApplication.translate("MainWindow", "The history fits, but record {id} is not as it leaves it.")
        intact = QCoreApplication.translate("MainWindow", "The history is intact: {count} entries, head {head}.")
        count, head = wording.number(found.head.number), found.head.hash[:16]
        words = strayed.format(id=found.strayed[0]) if found.strayed else intact.format(count=count, head=head)
        window.list.message.say(words)

    name = QCoreApplication.translate("MainWindow", "Proving the history")
    window.jobs.work(lambda _progress: window.desk.proofs.audit(), arrived, window.fail, name)


def _views(window: MainWindow) -> Deeds:
    does: dict[str, Callable[[], object]] = {
        "sidebar": lambda: window.sidebar.setVisible(window.commands["sidebar"].isChecked()),
        "sheet": lambda: window.list.show_as_sheet(window.commands["sheet"].isChecked()),
        "large": window.editor.large.start,
        "refresh": window.reload,
        "columns": window.list.table.offer_columns,
        "palette": window.palette_of_commands.start,
    }
    does |= {f"tab_{at}": partial(window.editor.show_tab, at - 1) for at in range(1, 6)}
    does |= {f"language_{one}": partial(window.use_language, one) for one in LANGUAGES}
    return does | {f"theme_{mode}": partial(window.use_theme, mode) for mode in Mode}
