"""RDF/XML as XMP uses it: properties as elements or attributes, arrays, structures; no knowledge of any schema."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from captionmgr.metadata.namespaces import NAMESPACES, qualified

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
DEFAULT = "x-default"
_ARRAYS = (f"{RDF}Bag", f"{RDF}Seq", f"{RDF}Alt")
_ITEM, _DESCRIPTION = f"{RDF}li", f"{RDF}Description"
PARSE_TYPE, _RESOURCE, _VALUE = f"{RDF}parseType", f"{RDF}resource", f"{RDF}value"

Element = etree._Element


class Item(NamedTuple):
    """One text of a property, and its language where it has one."""

    text: str
    language: str = ""


def properties(holders: list[Element]) -> dict[str, str | Element]:
    """By name every property, as the attribute's text or the element, of the first of the holders that has it."""
    found: dict[str, str | Element] = {}
    for holder in holders:
        for key, text in holder.attrib.items():
            found.setdefault(str(key), str(text))
        for child in holder.iterchildren("*"):
            found.setdefault(str(child.tag), child)
    return found


def items(holders: list[Element], name: str) -> list[Item]:
    """The texts of a property, from the first of the holders that has it: one, or those of its array."""
    for holder in holders:
        attribute = holder.get(name)
        if attribute is not None:
            return [Item(attribute)]
        element = holder.find(name)
        if element is not None:
            return items_of(element)
    return []


def items_of(found: str | Element) -> list[Item]:
    """The texts of a property: one, or those of its array."""
    if isinstance(found, str):
        return [Item(found)]
    array = _array(found)
    nodes = [found] if array is None else array.iterchildren(_ITEM)
    return [Item(_text(node), (node.get(LANGUAGE) or "").lower()) for node in nodes]


def _array(element: Element) -> Element | None:
    first = next(element.iterchildren("*"), None)
    return first if first is None or first.tag in _ARRAYS else next(element.iterchildren(*_ARRAYS), None)


def _text(node: Element) -> str:
    """What a node says: a URI it points to, the value under its qualifiers, or its text."""
    if not len(node) and node.get(_RESOURCE) is None and node.get(_VALUE) is None:
        return node.text or ""
    for holder in (node, *node.iterchildren(_DESCRIPTION)):
        pointed = holder.get(_RESOURCE) or holder.get(_VALUE)
        if pointed is not None:
            return pointed
        value = holder.find(_VALUE)
        if value is not None:
            return _text(value)
    return "".join(str(part) for part in node.itertext())


def in_other_languages(holders: list[Element], name: str) -> list[Element]:
    """Copies of the items of a language array that are in a language, other than the default."""
    arrays = [_array(element) for holder in holders for element in holder.findall(name)]
    return [
        copy.deepcopy(item)
        for array in arrays[:1]
        if array is not None
        for item in array.iterchildren(_ITEM)
        if (item.get(LANGUAGE) or DEFAULT).lower() != DEFAULT
    ]


def remove(holders: list[Element], name: str) -> None:
    """Take a property out of every holder, in either form."""
    for holder in holders:
        if holder.get(name) is not None:
            del holder.attrib[name]
        for element in list(holder.iterchildren(name)):
            holder.remove(element)


def fill(element: Element, array: str, texts: list[str]) -> Element:
    """Give an element an array (``Bag``, ``Seq``, ``Alt``) of texts; returns the array."""
    made = etree.SubElement(element, f"{RDF}{array}")
    for text in texts:
        etree.SubElement(made, _ITEM).text = text or None
    return made


def added(parent: Element, name: str) -> Element:
    """A new element at the end of another, in our prefix unless the packet has its own for that namespace."""
    element = etree.SubElement(parent, qualified(name), nsmap={(prefix := name.partition(":")[0]): NAMESPACES[prefix]})
    element.tail = "\n   "
    return element


def structures(holders: list[Element], name: str) -> Iterator[Element]:
    """The structures of a property, in order: each the element whose children (or attributes) are its fields."""
    for holder in holders:
        for element in holder.findall(name):
            array = _array(element)
            for node in [element] if array is None else list(array.iterchildren(_ITEM)):
                inner = node.find(_DESCRIPTION)
                if inner is not None:
                    yield inner
                elif node.get(PARSE_TYPE) == "Resource" or any(not _is_syntax(str(key)) for key in node.attrib):
                    yield _as_elements(node)


def _is_syntax(key: str) -> bool:
    return key.startswith((RDF, "{http://www.w3.org/XML/"))


def _as_elements(node: Element) -> Element:
    """A structure written as attributes of its item, with elements instead, so that it can hold more."""
    for key, text in list(node.attrib.items()):
        if not _is_syntax(str(key)):
            etree.SubElement(node, key).text = text
            del node.attrib[key]
    node.set(PARSE_TYPE, "Resource")
    return node


def added_structure(sibling: Element) -> Element:
    """A new, empty structure behind another one of the same array."""
    item = sibling if sibling.tag == _ITEM else sibling.getparent()
    made = etree.Element(_ITEM, {PARSE_TYPE: "Resource"})
    if item is not None:
        item.addnext(made)
    return made


def prune(structure: Element) -> None:
    """Discard a structure that has no field left."""
    fields = [key for key in structure.attrib if not _is_syntax(str(key))]
    if not fields and next(structure.iterchildren("*"), None) is None:
        discard(structure)


def discard(structure: Element) -> None:
    """Take a structure out of its array, and the property with it if that leaves it empty."""
    node = structure
    while (parent := node.getparent()) is not None:
        parent.remove(node)
        if parent.tag == _DESCRIPTION or next(parent.iterchildren("*"), None) is not None:
            return
        node = parent
