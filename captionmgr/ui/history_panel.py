"""The history of a record: who changed what, when, from what to what; newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from captionmgr.model.journal import Action, Entry, Revision
from captionmgr.ui import wording
from captionmgr.ui.theme import Theme

_SILENT = frozenset({"found", "claims", "sign_off", "story_id", "position", "media_kind"})
"""Tracked values that follow from others and are not told of."""


class HistoryPanel(QWidget):
    """The tab."""

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
        self.page.setHtml("".join(self._entry(entry) for entry in entries) + self._foot())

    def _entry(self, entry: Entry) -> str:
        colours = self._theme.colours
        who = escape(entry.editor or self.tr("no name"))
        origin = escape(entry.origin)
        head = f"<b>{escape(wording.moment(entry.at))}</b> {who} · {escape(wording.action(entry.action))}"
        told = []
        if entry.note and entry.action is not Action.EDIT:
            told.append(f'<div style="color:{colours.second}">{escape(entry.note)}</div>')
        for revision in entry.revisions:
            if revision.record_id == self._record_id:
                told += self._changes(revision)
        return f'<div style="margin-top:10px" title="{origin}">{head}</div>' + "".join(told)

    def _changes(self, revision: Revision) -> list[str]:
        if revision.before is None or revision.after is None:
            return []
        names = [name for name in revision.after if name not in _SILENT]
        return [self._change(name, revision.before, revision.after) for name in names]

    def _change(self, name: str, before: Mapping[str, object], after: Mapping[str, object]) -> str:
        second = self._theme.colours.second
        old, new = escape(_short(before.get(name))), escape(_short(after.get(name)))
        was = f"<s>{old}</s> → " if old else ""
        return f'<div><span style="color:{second}">{escape(wording.field_label(name))}: {was}</span>{new or "—"}</div>'

    def _foot(self) -> str:
        words = escape(self.tr("Every change is kept."))
        return f'<div style="margin-top:14px;color:{self._theme.colours.second}">{words}</div>'


def _short(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        text = "; ".join(str(one) for one in value)
    elif isinstance(value, dict):
        text = str(value.get("path", value))
    else:
        text = str(value)
    return wording.shortened(text)
