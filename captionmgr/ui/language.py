"""The language of the window: the project's catalogues and Qt's own, from the system's wish or the user's."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from captionmgr.ui.resources import folder


def use(app: QCoreApplication, language: str) -> list[QTranslator]:
    """Speak a language (``system``, or a code such as ``de``) from now on; what no catalogue holds stays English.

    Dates and numbers follow it as well. Widgets made before keep their words, so it is done before the window is made.
    Returns what was installed.
    """
    locale = QLocale() if language == "system" else QLocale(language)
    QLocale.setDefault(locale)
    if locale.language() in (QLocale.Language.English, QLocale.Language.C):
        return []
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    installed: list[QTranslator] = []
    for name, where in (("qtbase", qt), ("captionmgr", folder() / "i18n")):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", str(where)):
            app.installTranslator(translator)
            installed.append(translator)
    return installed
