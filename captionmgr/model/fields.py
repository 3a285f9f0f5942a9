"""The fields a desk edits, each declared once: its IPTC name, its label, its shape and its limits.

Labels and names follow the IPTC Photo Metadata Standard 2025.1. Byte limits are those of IIM 4.2 (record 2); XMP has
none. Where each field goes in a file stands in `metadata.fieldmap`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import Enum

FieldValue = str | tuple[str, ...]
"""A field's value on its way into or out of a file: text, or several texts; dates and codes in their written form."""


class Shape(Enum):
    """What kind of value a field holds."""

    TEXT = "one line"
    PROSE = "text of several lines"
    LIST = "several values"
    DATE = "a date, possibly partial"
    CODE = "a three-letter country code (ISO 3166-1)"
    CHOICE = "a term of a closed list"
    NUMBER = "a whole number"
    FLAG = "True or False"
    POSITION = "latitude and longitude in degrees, and the altitude in metres where it is known: 52.5,13.4,34"
    STRUCTURE = "a structure: a JSON object"
    STRUCTURES = "several structures: a JSON array of objects"


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    Attributes:
        name: used in code, on the command line and in files of ours.
        label: what the window shows (translated there).
        shape: what kind of value it holds.
        limit: most bytes of UTF-8 that IIM holds of it (of each value, where there are several); None: no IIM form.
        signed: editing it reopens a sign-off, since it is part of what was signed.
    """

    name: str
    label: str
    shape: Shape = Shape.TEXT
    limit: int | None = None
    signed: bool = False


FIELDS: tuple[Field, ...] = (
    Field("description", "Description (caption)", Shape.PROSE, 2000, signed=True),
    Field("headline", "Headline", limit=256),
    Field("title", "Title (object name)", limit=64),
    Field("source", "Source", limit=32, signed=True),
    Field("credit_line", "Credit line", limit=32, signed=True),
    Field("creator", "Creator (by-line)", Shape.LIST, 32, signed=True),
    Field("creator_job_title", "Creator's job title", limit=32),
    Field("date_created", "Date created", Shape.DATE, signed=True),
    Field("sublocation", "Sublocation", limit=32, signed=True),
    Field("city", "City", limit=32, signed=True),
    Field("state", "State or province", limit=32, signed=True),
    Field("country", "Country", limit=64, signed=True),
    Field("country_code", "Country code", Shape.CODE, 3, signed=True),
    Field("person_shown", "Persons shown", Shape.LIST),
    Field("keywords", "Keywords", Shape.LIST, 64),
    Field("alt_text", "Alt text", Shape.PROSE),
    Field("copyright_notice", "Copyright notice", limit=128),
    Field("instructions", "Instructions", Shape.PROSE, 256),
    Field("job_id", "Job id", limit=32),
    Field("caption_writer", "Caption writer", limit=32),
    Field("digital_source_type", "Digital source type", Shape.CHOICE),
)

FIELD = {field.name: field for field in FIELDS}
"""The fields by name."""

FURTHER_FIELDS: tuple[Field, ...] = (
    Field("extended_description", "Extended description", Shape.PROSE),
    Field("about_cv_term", "Terms (media topics)", Shape.STRUCTURES),
    Field("subject_code", "Subject codes (legacy)", Shape.LIST, 236),
    Field("scene_code", "Scene codes", Shape.LIST),
    Field("genre", "Genre", Shape.STRUCTURES),
    Field("intellectual_genre", "Intellectual genre (legacy)", limit=68),
    Field("person_shown_details", "Persons shown, with details", Shape.STRUCTURES),
    Field("organisation_shown", "Organisations featured", Shape.LIST),
    Field("organisation_code", "Organisations featured, codes", Shape.LIST),
    Field("event_name", "Event"),
    Field("event_id", "Event identifiers", Shape.LIST),
    Field("image_region", "Image regions", Shape.STRUCTURES),
    Field("creator_contact_info", "Creator's contact information", Shape.STRUCTURE),
    Field("image_creator", "Image creators (PLUS)", Shape.STRUCTURES),
    Field("contributor", "Contributors", Shape.STRUCTURES),
    Field("copyright_owner", "Copyright owners (PLUS)", Shape.STRUCTURES),
    Field("usage_terms", "Rights usage terms", Shape.PROSE),
    Field("web_statement", "Web statement of rights"),
    Field("copyright_marked", "Copyright status", Shape.FLAG),
    Field("licensor", "Licensors (PLUS)", Shape.STRUCTURES),
    Field("image_supplier", "Image supplier (PLUS)", Shape.STRUCTURES),
    Field("image_supplier_image_id", "Image supplier's image id"),
    Field("data_mining", "Data mining"),
    Field("other_constraints", "Other constraints", Shape.PROSE),
    Field("model_release_status", "Model release status"),
    Field("date_digitised", "Date digitised", Shape.DATE),
    Field("location_shown", "Locations shown", Shape.STRUCTURES),
    Field("location_created", "Location created", Shape.STRUCTURES),
    Field("gps", "Camera position (GPS)", Shape.POSITION),
    Field("urgency", "Urgency (legacy)", Shape.NUMBER, 1),
    Field("category", "Category (legacy)", limit=3),
    Field("supplemental_categories", "Supplemental categories (legacy)", Shape.LIST, 32),
    Field("edit_status", "Edit status", limit=64),
    Field("ai_system_used", "AI system used"),
    Field("ai_system_version_used", "AI system version used"),
    Field("ai_prompt_information", "AI prompt information", Shape.PROSE),
    Field("ai_prompt_writer_name", "AI prompt writer"),
    Field("digital_image_guid", "Digital image GUID"),
    Field("registry_entry", "Image registry entries", Shape.STRUCTURES),
    Field("rating", "Rating", Shape.NUMBER),
    Field("max_avail_width", "Largest available width", Shape.NUMBER),
    Field("max_avail_height", "Largest available height", Shape.NUMBER),
    Field("verification_claim", "Claims of verification", Shape.STRUCTURES),
    Field("verification_entry", "Verification, entry by entry", Shape.STRUCTURES),
    Field("verification_origin", "Origin of user material", Shape.STRUCTURE),
    Field("verification_version", "Form of the verification record"),
)
"""The other properties of the standard, and our own structures (FIELDMAP 5.2): read from files and written into them,
but no part of a desk's record."""

EVERY_FIELD = FIELD | {field.name: field for field in FURTHER_FIELDS}
"""All of them by name."""

DIGITAL_SOURCE_TYPES: dict[str, str] = {
    "digitalCapture": "Digital capture sampled from real life",
    "computationalCapture": "Multi-frame computational capture sampled from real life",
    "negativeFilm": "Digitised from a transparent negative",
    "positiveFilm": "Digitised from a transparent positive",
    "print": "Digitised from a non-transparent medium",
    "humanEdits": "Human-edited media",
    "compositeWithTrainedAlgorithmicMedia": "Edited using Generative AI",
    "algorithmicallyEnhanced": "Algorithmically-altered media",
    "digitalCreation": "Digital creation",
    "dataDrivenMedia": "Data-driven media",
    "trainedAlgorithmicMedia": "Created using Generative AI",
    "algorithmicMedia": "Pure algorithmic media",
    "screenCapture": "Screen capture",
    "virtualRecording": "Virtual event recording",
    "composite": "Composite of elements",
    "compositeCapture": "Composite of captured elements",
    "compositeSynthetic": "Composite including generative AI elements",
}
"""IPTC's vocabulary of digital source types, release 2024-10-23, active terms (CC BY 4.0): end of the URI, name."""


_ZWJ = "\u200d"


def utf8_cut(text: str, limit: int) -> str:
    """The longest beginning of ``text`` within ``limit`` bytes of UTF-8 (FIELDMAP R5).

    Never ends inside a character, nor between a letter and the combining marks, variation selectors or joiners that
    belong to it, as far as something is left at all.
    """
    encoded = text.encode("utf-8")
    if len(encoded) <= limit:
        return text
    cut = len(encoded[:limit].decode("utf-8", "ignore"))
    keep = cut
    while keep and (_belongs_to_previous(text[keep]) or text[keep - 1] == _ZWJ):
        keep -= 1
    return text[: keep or cut]


def _belongs_to_previous(character: str) -> bool:
    return (
        character == _ZWJ
        or unicodedata.category(character).startswith("M")
        or "\U0001f3fb" <= character <= "\U0001f3ff"
    )
