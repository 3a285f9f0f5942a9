"""One caption of a table or of a news item: its words, and the values that stand beside them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

_HEADS: Mapping[str, str] = {
    "description": "caption description text bildtext bildunterschrift beschreibung legende texte descripcion pie",
    "title": "title objectname titel titre titulo",
    "headline": "headline ueberschrift schlagzeile titraille encabezado",
    "source": "source quelle fuente",
    "credit_line": "credit creditline bildnachweis nachweis kredit creditphoto credito",
    "creator": "creator byline photographer author fotograf urheber photographe auteur fotografo autor",
    "date_created": "date datecreated datetaken shootdate datum aufnahmedatum datedeprisedevue fecha",
    "sublocation": "sublocation venue ortsteil lieuprecis",
    "city": "city town stadt ort ville ciudad",
    "state": "state province bundesland region etat estado provincia",
    "country": "country land pays pais",
    "country_code": "countrycode laendercode codepays codigopais",
    "keywords": "keywords tags schlagworte stichworte motscles palabrasclave",
    "person_shown": "persons people personshown personen personnes personas",
    "copyright_notice": "copyright copyrightnotice copyrightvermerk droits derechos",
    "instructions": "instructions specialinstructions hinweise anweisungen consignes instrucciones",
    "job_id": "reference jobid transmissionreference transref id imageid referenz reference referencia",
    "alt_text": "alttext alt alternativtext textealternatif",
    "file": "file filename image imagefile datei dateiname bild fichier nomdufichier archivo",
}
_FIELD_OF = {head: name for name, heads in _HEADS.items() for head in heads.split()}
FILE = "file"
"""Stands for the name of an image's file, which is no field."""


@dataclass(frozen=True, slots=True)
class Item:
    """One caption with what stands beside it.

    Attributes:
        caption: its words.
        title: above it.
        given: values by field name (`model.fields`), as written.
        places: where each of them stood: ``column City``.
        file: name of its image's file; empty where none is named.
    """

    caption: str
    title: str = ""
    given: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    file: str = ""


def field_of(head: str) -> str:
    """The field that a column's head names, in English, German, French or Spanish; empty for none."""
    plain = unicodedata.normalize("NFKD", head.casefold().replace("ß", "ss").replace("ü", "ue").replace("ä", "ae"))
    return _FIELD_OF.get(re.sub(r"[^a-z]", "", plain), "")


def items_of_rows(rows: Sequence[Sequence[str]]) -> tuple[Item, ...]:
    """The captions of a table whose first row has its heads; none where no head names a caption."""
    heads = rows[0] if rows else ()
    names = [field_of(head) for head in heads]
    if "description" not in names:
        return ()
    return tuple(item for row in rows[1:] if (item := _item(names, heads, row)).caption.strip())


def _item(names: Sequence[str], heads: Sequence[str], row: Sequence[str]) -> Item:
    values: dict[str, str] = {}
    places: dict[str, str] = {}
    for name, head, value in zip(names, heads, row, strict=False):
        if name and value.strip() and name not in values:
            values[name], places[name] = value.strip(), f"column {head.strip()}"
    caption, title, file = (values.pop(name, "") for name in ("description", "title", FILE))
    return Item(caption, title, values, places, file)
