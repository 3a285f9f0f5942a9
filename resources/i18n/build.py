"""Brings the catalogues up to date with what the window says, with Qt's own tools: ``python resources/i18n/build.py``.

New sentences are added to each ``captionmgr_LANGUAGE.ts`` as unfinished, those that nobody says any more are dropped;
then the ``.qm`` files that the program reads are made. Translate in Qt Linguist, or in the file, and run it again.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
UI = HERE.parent.parent / "captionmgr" / "ui"
LANGUAGES = ("de", "fr")
TOOLS = Path(sys.executable).parent


def said() -> list[tuple[str, str]]:
    """Context and text of all that Qt's tool does not see: tables, and calls of a module's own ``_tr``."""
    sys.path.insert(0, str(UI.parent.parent))
    from captionmgr.ui.spoken import sentences  # noqa: PLC0415  (the path is set first)

    modules = (ast.parse(path.read_text(encoding="utf-8")) for path in sorted(UI.glob("*.py")))
    return [*sentences(), *(found for module in modules for found in _called(module))]


def _called(module: ast.Module) -> Iterator[tuple[str, str]]:
    """The literal texts of ``_tr(text)`` and ``_tr(context, text)``."""
    own = [node for node in module.body if isinstance(node, ast.FunctionDef) and node.name == "_tr"]
    contexts = [_texts(call) for node in own for call in _calls(node, "translate")]
    context = next((texts[0] for texts in contexts if texts), "")
    for call in _calls(module, "_tr"):
        texts = _texts(call)
        if texts and len(texts) == len(call.args):
            yield (texts[0], texts[1]) if len(texts) > 1 else (context, texts[0])


def _calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == name:
            yield node


def _texts(call: ast.Call) -> list[str]:
    return [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]


def update(folder: Path) -> None:
    """Bring the catalogues in a folder up to date."""
    with tempfile.TemporaryDirectory() as scratch:
        tables = Path(scratch) / "tables.py"
        lines = (f"QCoreApplication.translate({context!r}, {text!r})" for context, text in dict.fromkeys(said()))
        tables.write_text("\n".join(lines) + "\n", encoding="utf-8")
        catalogues = [str(folder / f"captionmgr_{language}.ts") for language in LANGUAGES]
        options = ("-silent", "-no-obsolete", "-locations", "none", "-sort-messages")
        sources = [*map(str, sorted(UI.glob("*.py"))), str(tables)]
        _run("pyside6-lupdate", *options, *sources, "-ts", *catalogues)


def release(folder: Path) -> None:
    """Make the files that the program reads."""
    for language in LANGUAGES:
        catalogue = folder / f"captionmgr_{language}.ts"
        _run("pyside6-lrelease", "-silent", str(catalogue), "-qm", str(catalogue.with_suffix(".qm")))


def _run(program: str, *arguments: str) -> None:
    subprocess.run([str(TOOLS / program), *arguments], check=True)


if __name__ == "__main__":
    update(HERE)
    release(HERE)
