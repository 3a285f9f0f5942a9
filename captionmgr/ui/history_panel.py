"""The history of a record: who changed what, when, from what to what; newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from captionmgr.model.fields import FIELD
from captionmgr.model.history import FOLLOWS
from captionmgr.model.journal import Action, Entry, Revision
from captionmgr.ui import wording
from captionmgr.ui.theme import Theme

_SILENT = frozenset({*FOLLOWS, "claims", "sign_off", "media_kind", "overrides", "dismissed"})
"""Tracked values that follow from others, or are told by the entry's own note."""


class HistoryPanel(QWidget):
    """The tab.

    Signals:
        restored: (number of an entry, names) the values of those names are wanted as that entry left them; no names:
            the whole record.
    """

    restored = Signal(int, tuple)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._entries: Sequence[Entry] = ()
        self._record_id = 0
        self.setProperty("surface", True)
        self.page = QTextBrowser()
        self.page.setObjectName("history")
        self.page.setAccessibleName(self.tr("History of the record"))
        self.page.setOpenLinks(False)
        self.page.anchorClicked.connect(self._restore)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 8, 8, 8)
        rows.addWidget(self.page)
        theme.changed.connect(lambda: self.show_entries(self._record_id, self._entries))

    def show_entries(self, record_id: int, entries: Sequence[Entry]) -> None:
        """Show the edits of one record."""
        self._record_id, self._entries = record_id, entries
        if not entries:
            words = escape(self.tr("Select one record to see its history."))
            self.page.setHtml(f'<p style="color:{self._theme.colours.second}">{words}</p>')
            return
        newest = entries[0].id
        self.page.setHtml("".join(self._entry(entry, is_newest=entry.id == newest) for entry in entries) + self._foot())

    def _restore(self, link: QUrl) -> None:
        number, _, name = link.path().partition("/")
        self.restored.emit(int(number), (name,) if name else ())

    def _entry(self, entry: Entry, *, is_newest: bool) -> str:
        colours = self._theme.colours
        who = escape(entry.editor or self.tr("no name"))
        origin = escape(entry.origin)
        head = f"<b>{escape(wording.moment(entry.at))}</b> {who} · {escape(wording.action(entry.action))}"
        told = []
        if entry.note and entry.action is not Action.EDIT:
            told.append(f'<div style="color:{colours.second}">{escape(entry.note)}</div>')
        for revision in entry.revisions:
            if revision.record_id == self._record_id:
                told += self._changes(revision, entry.id)
        if not is_newest:
            told.append(self._link(str(entry.id), self.tr("Restore this version")))
        return f'<div style="margin-top:10px" title="{origin}">{head}</div>' + "".join(told)

    def _link(self, target: str, words: str) -> str:
        return f'<div><a style="color:{self._theme.colours.second}" href="restore:{target}">{escape(words)}</a></div>'

    def _changes(self, revision: Revision, number: int) -> list[str]:
        if revision.before is None or revision.after is None:
            return []
        names = [name for name in revision.after if name not in _SILENT]
        return [self._change(name, revision.before, revision.after, number) for name in names]

    def _change(self, name: str, before: Mapping[str, object], after: Mapping[str, object], number: int) -> str:
        second = self._theme.colours.second
        old, new = (escape(_short(value)) for value in _apart(before.get(name), after.get(name)))
        was = f"<s>{old}</s> → " if old else ""
        back = ""
        if name in FIELD and number > 1:
            words = escape(self.tr("put back"))
            back = f' <a style="color:{second}" href="restore:{number - 1}/{name}">{words}</a>'
        label = escape(wording.field_label(name))
        return f'<div><span style="color:{second}">{label}: {was}</span>{new or "—"}{back}</div>'

    def _foot(self) -> str:
        words = escape(self.tr("Every change is kept."))
        return f'<div style="margin-top:14px;color:{self._theme.colours.second}">{words}</div>'


def _short(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        text = "; ".join(_one(one) for one in value)
    elif isinstance(value, dict):
        text = str(value.get("path", value))
    else:
        text = str(value)
    return wording.shortened(text)


def _apart(old: object, new: object) -> tuple[object, object]:
    """Two values without what both of several have: of six checks only the one that was made."""
    if isinstance(old, list) and isinstance(new, list) and any(isinstance(one, dict) for one in (*old, *new)):
        return [one for one in old if one not in new], [one for one in new if one not in old]
    return old, new


def _one(value: object) -> str:
    """One of several values: a check or a use by what it says."""
    if not isinstance(value, dict):
        return str(value)
    parts = (str(value[part]) for part in ("aspect", "outcome", "note", "text") if value.get(part))
    return ": ".join(parts)
