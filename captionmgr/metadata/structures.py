"""The structures of the IPTC standard and of PLUS: which parts each has, how XMP holds them, and their written form.

In memory a structure is text like every other value: a JSON object with its parts in the standard's order, parts
without a value left out. Source: IPTC Photo Metadata Standard 2025.1 (structures), PLUS 1.2.1.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from captionmgr.metadata import rdf
from captionmgr.metadata.namespaces import qualified
from captionmgr.metadata.rdf import Element

Json = str | list["Json"] | dict[str, "Json"]
"""A part as JSON holds it: text, several of a kind, or a structure."""

_MOST_TEXT = 1 << 20

NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document may hold (XML 1.0, section 2.2)."""


class Unfit(ValueError):
    """Text that is no such structure; the message says why, to stand after "because"."""


class Holds(Enum):
    """How XMP holds a property or a part of a structure."""

    TEXT = "simple value"
    LANG_ALT = "rdf:Alt by language"
    BAG = "rdf:Bag"
    SEQ = "rdf:Seq"


@cache
def _written_name(xmp: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", xmp.partition(":")[2]).lower()


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a structure.

    Attributes:
        xmp: its XMP name, with our prefix.
        holds: how XMP holds it; BAG and SEQ: several of them.
        structure: name of the structure it is, of `STRUCTURES`; empty: text.
    """

    xmp: str
    holds: Holds = Holds.TEXT
    structure: str = ""

    @property
    def name(self) -> str:
        """Its name in the written form: that of XMP in small letters, words parted by underscores."""
        return _written_name(self.xmp)

    @property
    def several(self) -> bool:
        """Whether there may be more than one."""
        return self.holds in (Holds.BAG, Holds.SEQ)


def _texts(prefix: str, names: str) -> tuple[Part, ...]:
    return tuple(Part(f"{prefix}:{name}") for name in names.split())


_EXT = "Iptc4xmpExt"

STRUCTURES: Mapping[str, tuple[Part, ...]] = {
    "location": (
        Part(f"{_EXT}:LocationName", Holds.LANG_ALT),
        Part(f"{_EXT}:LocationId", Holds.BAG),
        *_texts(_EXT, "Sublocation City ProvinceState CountryName CountryCode WorldRegion"),
        *_texts("exif", "GPSLatitude GPSLongitude GPSAltitude GPSAltitudeRef"),
    ),
    "cv_term": (
        *_texts(_EXT, "CvId CvTermId"),
        Part(f"{_EXT}:CvTermName", Holds.LANG_ALT),
        Part(f"{_EXT}:CvTermRefinedAbout"),
    ),
    "person": (
        Part(f"{_EXT}:PersonName", Holds.LANG_ALT),
        Part(f"{_EXT}:PersonDescription", Holds.LANG_ALT),
        Part(f"{_EXT}:PersonId", Holds.BAG),
        Part(f"{_EXT}:PersonCharacteristic", Holds.BAG, "cv_term"),
    ),
    "entity_with_role": (
        Part(f"{_EXT}:Name", Holds.LANG_ALT),
        Part(f"{_EXT}:Role", Holds.BAG),
        Part("xmp:Identifier", Holds.BAG),
    ),
    "entity": (Part(f"{_EXT}:Name", Holds.LANG_ALT), Part("xmp:Identifier", Holds.BAG)),
    "image_region": (
        Part(f"{_EXT}:RegionBoundary", structure="region_boundary"),
        Part(f"{_EXT}:rId"),
        Part(f"{_EXT}:Name", Holds.LANG_ALT),
        Part(f"{_EXT}:rCtype", Holds.BAG, "entity"),
        Part(f"{_EXT}:rRole", Holds.BAG, "entity"),
    ),
    "region_boundary": (
        *_texts(_EXT, "rbShape rbUnit rbX rbY rbW rbH rbRx"),
        Part(f"{_EXT}:rbVertices", Holds.SEQ, "region_point"),
    ),
    "region_point": _texts(_EXT, "rbX rbY"),
    "registry_entry": _texts(_EXT, "RegItemId RegOrgId RegEntryRole"),
    "image_creator": _texts("plus", "ImageCreatorName ImageCreatorID"),
    "copyright_owner": _texts("plus", "CopyrightOwnerName CopyrightOwnerID"),
    "image_supplier": _texts("plus", "ImageSupplierName ImageSupplierID"),
    "licensor": _texts(
        "plus",
        "LicensorName LicensorID LicensorStreetAddress LicensorExtendedAddress LicensorCity LicensorRegion "
        "LicensorPostalCode LicensorCountry LicensorTelephoneType1 LicensorTelephone1 LicensorTelephoneType2 "
        "LicensorTelephone2 LicensorEmail LicensorURL",
    ),
    "contact_info": _texts(
        "Iptc4xmpCore",
        "CiAdrExtadr CiAdrCity CiAdrRegion CiAdrPcode CiAdrCtry CiEmailWork CiTelWork CiUrlWork",
    ),
    "nrv_claim": _texts("nrv", "claimant words polarity"),
    "nrv_verification": (
        Part("nrv:status"),
        Part("nrv:aspect", Holds.BAG),
        *_texts("nrv", "note by byId date"),
        Part("nrv:method", Holds.BAG),
        Part("nrv:evidence", Holds.BAG),
        Part("nrv:visibility"),
    ),
    "nrv_origin": _texts("nrv", "platform handle url retrieved permission originalFileName sha256"),
}
"""Every structure by name, with its parts in order."""


# Written form ------------------------------------------------------------------------------------


def written(value: Mapping[str, Json]) -> str:
    """A structure as text; empty where it has no parts."""
    return json.dumps(value, ensure_ascii=False) if value else ""


def parsed(text: str) -> dict[str, Json]:
    """A structure back from the text that `written` made of it."""
    found: dict[str, Json] = json.loads(text)
    return found


def checked(text: str, name: str) -> list[str]:
    """Structures of that name, from JSON that a user wrote: an object, or an array of them; in their written form.

    Raises:
        Unfit: it is no such JSON.
    """
    if not text.strip():
        return []
    if len(text) > _MOST_TEXT:
        raise Unfit(f"it is longer than {_MOST_TEXT:,} characters")
    try:
        value = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise Unfit("it is not JSON") from error
    found = [_checked(one, name) for one in (value if isinstance(value, list) else [value])]
    return [written(one) for one in found if one]


def _checked(value: object, name: str) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise Unfit(f"{name} is a JSON object")
    parts = {part.name: part for part in STRUCTURES[name]}
    unknown = [str(key) for key in value if key not in parts]
    if unknown:
        raise Unfit(f"{name} has no part {unknown[0]}; it has {', '.join(parts)}")
    found = {key: _checked_part(value[key], part) for key, part in parts.items() if key in value}
    return {key: one for key, one in found.items() if one}


def _checked_part(value: object, part: Part) -> Json:
    if part.several:
        several = [_checked_one(one, part) for one in (value if isinstance(value, list) else [value])]
        return [one for one in several if one]
    return _checked_one(value, part)


def _checked_one(value: object, part: Part) -> Json:
    if part.structure:
        return _checked(value, part.structure)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise Unfit(f"{part.name} is text")
    bad = NOT_IN_XML.search(str(value))
    if bad:
        raise Unfit(f"files cannot hold the control character U+{ord(bad[0]):04X} in {part.name}")
    return str(value).strip() if part.holds is not Holds.LANG_ALT else str(value)


# RDF ---------------------------------------------------------------------------------------------


def decoded(element: Element, name: str) -> dict[str, Json]:
    """A structure from the element whose children or attributes are its parts (`rdf.structures`)."""
    there = rdf.properties([element])
    found: dict[str, Json] = {}
    for part in STRUCTURES[name]:
        key = qualified(part.xmp)
        if key in there:
            found[part.name] = _decoded(element, part, there[key])
    return {key: one for key, one in found.items() if one}


def _decoded(element: Element, part: Part, there: str | Element) -> Json:
    if part.structure:
        several: list[Json] = [decoded(one, part.structure) for one in rdf.structures([element], qualified(part.xmp))]
        return several if part.several else next(iter(several), "")
    items = [item for item in rdf.items_of(there) if item.text.strip()]
    if part.several:
        return [item.text for item in items]
    return next((item.text for item in items if item.language == rdf.DEFAULT), items[0].text if items else "")


def encode(element: Element, value: Mapping[str, Json], name: str) -> None:
    """Give an element the parts of a structure as its children."""
    element.set(rdf.PARSE_TYPE, "Resource")
    for part in STRUCTURES[name]:
        if part.name in value:
            _encode(rdf.added(element, part.xmp), value[part.name], part)


def _encode(element: Element, value: Json, part: Part) -> None:
    several = value if isinstance(value, list) else [value]
    if part.several:
        array = rdf.fill(element, part.holds.name.capitalize(), ["" for _ in several])
        for item, one in zip(array, several, strict=True):
            _encode_one(item, one, part)
    elif part.holds is Holds.LANG_ALT:
        rdf.fill(element, "Alt", [str(value)])[0].set(rdf.LANGUAGE, rdf.DEFAULT)
    else:
        _encode_one(element, value, part)


def _encode_one(element: Element, value: Json, part: Part) -> None:
    if isinstance(value, dict):
        encode(element, value, part.structure)
    else:
        element.text = str(value)
