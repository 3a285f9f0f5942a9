"""XMP packets: read with lxml, merged so that whatever is not ours stays, written with the IPTC's own prefixes.

Source: XMP specification part 1 (ISO 16684-1) for the forms RDF may take; both the element and the attribute form are
read everywhere, elements are written. No entities, no network, no huge trees.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from captionmgr.metadata import rdf, structures
from captionmgr.metadata.container import Blocks, Damaged
from captionmgr.metadata.fieldmap import LANG_ALT, MAP, ROW, SHOWN, TEXT, Row
from captionmgr.metadata.namespaces import NAMESPACES, qualified
from captionmgr.metadata.rdf import RDF, Element
from captionmgr.model.fields import FieldValue

_META = "adobe:ns:meta/"
_LOCATION_SHOWN = "Iptc4xmpExt:LocationShown"
_STALE = frozenset(map(qualified, ("photoshop:LegacyIPTCDigest", "tiff:NativeDigest", "exif:NativeDigest")))
"""Digests of other forms, void once anything is written (R24)."""
_MOST_IMAGE_CREATORS = 3
FOLLOWERS = ("image_creator", "location_shown", "location_created")
"""Fields that change with others: with the creator, the legacy location fields, the camera's position."""
_HAS_EXTENSION = "xmpNote:HasExtendedXMP"
_ROOM_FOR_NOTE = 200
"""Bytes that the note of an extension takes in the packet."""

_PADDING = ("\n" + " " * 99) * 20 + "\n"
_HEAD = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_TAIL = '<?xpacket end="w"?>'


# Reading -----------------------------------------------------------------------------------------


def parse(packet: bytes, extension: bytes | None = None) -> Element:
    """The root element of a packet, which holds one rdf:RDF; what its extension holds stands in it too.

    Raises:
        Damaged: either is not well-formed, defines entities, or is not RDF.
    """
    root = _parsed(packet)
    if extension is not None:
        rdf.remove(holders(root), qualified(_HAS_EXTENSION))
        _rdf(root).extend(list(_rdf(_parsed(extension)).iterchildren(f"{RDF}Description")))
    return root


def without_damaged_extension(blocks: Blocks) -> Blocks:
    """The blocks; without the extension where that cannot be read, so that it is left as it is."""
    if blocks.extension is None:
        return blocks
    try:
        _parsed(blocks.extension)
    except Damaged:
        return replace(blocks, extension=None)
    return blocks


def _parsed(packet: bytes) -> Element:
    text = _unicode(packet)
    text = _without_wrapper(text)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise Damaged("its XMP packet defines entities", "XMP")
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, recover=False
    )
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        raise Damaged(f"its XMP packet is not well-formed ({error.msg})", "XMP") from error
    if root.tag == f"{{{_META}}}xmpmeta" and next(root.iterchildren("*"), None) is None:
        etree.SubElement(root, f"{RDF}RDF", nsmap={"rdf": RDF[1:-1]})
    _rdf(root)
    return root


_BLANKS = "\x00\ufeff \t\r\n"


def _without_wrapper(text: str) -> str:
    """A packet's XML without what stands before and behind it: the wrapper, an XML declaration, padding."""
    text = text.strip(_BLANKS)
    while text.startswith(("<?xpacket", "<?xml")) and "?>" in text:
        text = text.partition("?>")[2].lstrip(_BLANKS)
    body, wrapper, _ = text.rpartition("<?xpacket")
    return body.rstrip(_BLANKS) if wrapper else text


def _unicode(packet: bytes) -> str:
    """The packet as text: UTF-8, or UTF-16 or -32 by its byte-order mark or its first character."""
    if packet.startswith((b"\x00\x00\xfe\xff", b"\x00\x00\x00<")):
        codec = "utf-32-be"
    elif packet.startswith((b"\xff\xfe\x00\x00", b"<\x00\x00\x00")):
        codec = "utf-32-le"
    elif packet.startswith((b"\xfe\xff", b"\x00<")):
        codec = "utf-16-be"
    elif packet.startswith((b"\xff\xfe", b"<\x00")):
        codec = "utf-16-le"
    else:
        codec = "utf-8"
    try:
        return packet.decode(codec)
    except UnicodeDecodeError as error:
        raise Damaged(f"its XMP packet is not {codec.upper()} text", "XMP") from error


def _rdf(root: Element) -> Element:
    if root.tag == f"{RDF}RDF":
        return root
    found = root.find(f"{RDF}RDF")
    if found is None:
        raise Damaged("its XMP packet is no RDF", "XMP")
    return found


def decode(root: Element, rows: Sequence[Row] = MAP) -> dict[str, FieldValue]:
    """Forms by field name; legacy location fields that are absent are read from the first LocationShown."""
    descriptions = holders(root)
    present = rdf.properties(descriptions)
    shown = _first_shown(descriptions) if qualified(_LOCATION_SHOWN) in present else None
    forms: dict[str, FieldValue] = {}
    for row in rows:
        name = qualified(row.xmp) if row.xmp else ""
        form = _decoded(row, descriptions, name, present[name]) if name in present else ""
        if not form and row.shown and shown is not None:
            form = _texts(row, rdf.items([shown], qualified(row.shown)))
        if form:
            forms[row.name] = form
    return forms


def _decoded(row: Row, descriptions: list[Element], name: str, found_there: str | Element) -> FieldValue:
    if not row.structure:
        return _texts(row, rdf.items_of(found_there))
    found = [structures.decoded(one, row.structure) for one in rdf.structures(descriptions, name)]
    written = tuple(structures.written(one) for one in found if one)
    return written if row.several else "".join(written[:1])


def other_languages(root: Element, name: str) -> list[str]:
    """The languages besides x-default in which a field stands."""
    items = rdf.items(holders(root), qualified(ROW[name].xmp))
    return [item.language for item in items if item.language not in ("", rdf.DEFAULT)]


def _texts(row: Row, items: list[rdf.Item]) -> FieldValue:
    filled = [item for item in items if item.text.strip()]
    if row.several:
        return tuple(item.text for item in filled)
    if not filled:
        return ""
    if row.holds is LANG_ALT:
        return next((item.text for item in filled if item.language == rdf.DEFAULT), filled[0].text)
    if row.term:
        return re.split("[/:]", filled[0].text.strip())[-1]
    return filled[0].text


def holders(root: Element) -> list[Element]:
    """The elements that hold a packet's properties."""
    return list(_rdf(root).iterchildren(f"{RDF}Description"))


def _first_shown(descriptions: list[Element]) -> Element | None:
    """The structure of the first place shown in the picture."""
    return next(rdf.structures(descriptions, qualified(_LOCATION_SHOWN)), None)


# Writing -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Packet:
    """XMP as a file holds it: the packet, what of it stands in an extension, and the forms of what follows others."""

    main: bytes
    extension: bytes | None = None
    followers: Mapping[str, FieldValue] = field(default_factory=dict)


def merge(
    blocks: Blocks,
    forms: Mapping[str, FieldValue],
    limit: int,
    edited: Collection[str] = (),
    goes: Callable[[str], object] = lambda name: False,
) -> Packet | None:
    """The packet with these forms; without padding where it would exceed ``limit`` bytes with it.

    ``edited`` are the fields that change in any block: XMP's copies of their EXIF tags go (R30). ``goes`` says of other
    properties, by their qualified names, whether they go too.

    Where it exceeds them even so, its largest properties go into an extension (XMP part 3, 1.1.3.1).
    None where there was no packet and there is nothing to say.

    Raises:
        Damaged: the packet that is there cannot be read; it must not be overwritten.
    """
    if blocks.xmp is None and not any(forms.values()):
        return None
    root = parse(blocks.xmp, blocks.extension) if blocks.xmp is not None else _new()
    descriptions = holders(root) or [_new_description(_rdf(root))]
    there = rdf.properties(descriptions)
    copies = {qualified(copy) for one in edited for copy in ROW[one].leftovers}
    for name in there:
        if name in _STALE or name in copies or goes(name):
            rdf.remove(descriptions, name)
    for name, form in forms.items():
        if qualified(ROW[name].xmp) in there or form:
            _write(descriptions, ROW[name], form)
    if "creator" in forms and "image_creator" not in forms:
        _name_image_creators(descriptions, forms["creator"])
    _mirror_location(root, [ROW[name] for name in forms if ROW[name].shown])
    if "gps" in edited and "location_created" not in forms:
        _forget_position(descriptions)
    followers = decode(root, [ROW[name] for name in FOLLOWERS])
    return replace(_fitted(root, limit), followers=followers)


def _fitted(root: Element, limit: int) -> Packet:
    padded = _serialised(root, _PADDING)
    if len(padded) <= limit:
        return Packet(padded)
    bare = _serialised(root, "\n")
    return Packet(bare) if len(bare) <= limit else _divided(root, len(bare), limit)


def _serialised(root: Element, padding: str) -> bytes:
    text = etree.tostring(root, encoding="unicode", with_tail=False)
    return f"{_HEAD}{text}{padding}{_TAIL}".encode()


def _divided(root: Element, size: int, limit: int) -> Packet:
    """A packet whose largest properties stand in an extension, until the rest of ``size`` bytes fits the limit."""
    extra = _new()
    home = _new_description(_rdf(extra))
    sized = [(len(etree.tostring(one)), one) for holder in holders(root) for one in holder.iterchildren("*")]
    for weight, element in sorted(sized, key=lambda pair: -pair[0]):
        if size <= limit - _ROOM_FOR_NOTE:
            break
        home.append(element)
        size -= weight
    extension = etree.tostring(extra, encoding="unicode", with_tail=False).encode()
    digest = hashlib.md5(extension, usedforsecurity=False).hexdigest().upper()
    rdf.added(holders(root)[0], _HAS_EXTENSION).text = digest
    return Packet(_serialised(root, "\n"), extension)


def _new() -> Element:
    root = etree.Element(f"{{{_META}}}xmpmeta", nsmap={"x": _META})
    root.text = "\n "
    etree.SubElement(root, f"{RDF}RDF", nsmap={"rdf": RDF[1:-1]}).tail = "\n"
    return root


def _new_description(parent: Element) -> Element:
    written = ("dc", "photoshop", "Iptc4xmpCore", "Iptc4xmpExt")
    description = etree.SubElement(
        parent, f"{RDF}Description", {f"{RDF}about": ""}, nsmap={prefix: NAMESPACES[prefix] for prefix in written}
    )
    description.text = "\n   "
    return description


def _write(descriptions: list[Element], row: Row, form: FieldValue) -> None:
    """Replace one property everywhere it stands by one element; an empty form removes it."""
    name = qualified(row.xmp)
    others = rdf.in_other_languages(descriptions, name) if row.holds is LANG_ALT else []
    rdf.remove(descriptions, name)
    if not form:
        return
    element = rdf.added(descriptions[0], row.xmp)
    texts = [form] if isinstance(form, str) else list(form)
    if row.structure:
        _fill_structures(element, row, texts)
    elif row.holds is LANG_ALT:
        array = rdf.fill(element, "Alt", texts)
        array[0].set(rdf.LANGUAGE, rdf.DEFAULT)
        array.extend(others)
    elif row.holds is TEXT:
        element.text = row.term + texts[0]
    else:
        rdf.fill(element, row.holds.name.capitalize(), texts)


def _fill_structures(element: Element, row: Row, texts: list[str]) -> None:
    homes = list(rdf.fill(element, row.holds.name.capitalize(), ["" for _ in texts])) if row.several else [element]
    for home, text in zip(homes, texts, strict=True):
        structures.encode(home, structures.parsed(text), row.structure)


def _mirror_location(root: Element, rows: list[Row]) -> None:
    """Make the first LocationShown say what the legacy fields say (R39); a new one takes over all of them."""
    if not rows:
        return
    descriptions = holders(root)
    legacy = {row: rdf.items(descriptions, qualified(row.xmp)) for row in SHOWN}
    shown = _first_shown(descriptions)
    if shown is None:
        rows = list(legacy)
        if not any(legacy.values()):
            return
        rdf.remove(descriptions, qualified(_LOCATION_SHOWN))
        item = rdf.fill(rdf.added(descriptions[0], _LOCATION_SHOWN), "Bag", [""])[0]
        item.set(f"{RDF}parseType", "Resource")
        shown = item
    for row in rows:
        rdf.remove([shown], qualified(row.shown))
        for one in legacy[row][:1]:
            rdf.added(shown, row.shown).text = one.text
    rdf.prune(shown)


def _forget_position(descriptions: list[Element]) -> None:
    """Take the camera's former position out of the location created."""
    for place in list(rdf.structures(descriptions, qualified("Iptc4xmpExt:LocationCreated"))):
        for copy in ROW["gps"].leftovers:
            rdf.remove([place], qualified(copy))
        rdf.prune(place)


def _name_image_creators(descriptions: list[Element], creators: FieldValue) -> None:
    """Where PLUS names the creators too, keep those that are still named and add the others (R26)."""
    property_name, name = qualified("plus:ImageCreator"), qualified("plus:ImageCreatorName")
    there = list(rdf.structures(descriptions, property_name))
    container = there[0].getparent() if there else None
    if container is None:
        return
    named = {one: "".join(item.text for item in rdf.items([one], name)) for one in there}
    missing = [creator for creator in creators if creator not in named.values()]
    last = there[-1]
    for creator in missing[: _MOST_IMAGE_CREATORS - sum(text in creators for text in named.values())]:
        last = rdf.added_structure(last)
        rdf.added(last, "plus:ImageCreatorName").text = creator
    for one, text in named.items():
        if text not in creators:
            rdf.discard(one)
