"""Where each field goes in a file: one table from field to EXIF tag, IIM dataset and XMP property.

Source: IPTC Photo Metadata Standard 2025.1 (XMP properties, IIM datasets), IIM 4.2 (byte limits), Exif 2.32. What a
value looks like in each of those places stands in `forms`.
"""

from __future__ import annotations

from dataclasses import dataclass

from captionmgr.metadata.structures import Holds
from captionmgr.model.fields import EVERY_FIELD, Field, FieldValue, Shape

DIGITAL_SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/"
"""Beginning of a digital source type's URI; its last part is the term."""


@dataclass(frozen=True, slots=True)
class ExifDate:
    """The tags of the Exif directory that hold a date: date and time, its zone, fractions of its second."""

    time: int
    offset: int
    fraction: int


_SEVERAL = frozenset({Shape.LIST, Shape.STRUCTURES})


@dataclass(frozen=True, slots=True)
class Row:
    """One field's places.

    Attributes:
        name: of the field.
        xmp: XMP property, with our prefix; empty: XMP has none.
        holds: how XMP holds it.
        structure: which structure it holds (`structures.STRUCTURES`); empty: text.
        term: beginning of the URI that XMP holds, of a term of a vocabulary.
        iim: dataset number in IIM record 2; None: no IIM form. The byte limit is the field's own.
        iim_time: the dataset that holds the time of a date in ``iim``.
        iim_prefix: what IIM writes before the value.
        exif: tag in EXIF's first directory; None: no EXIF form there.
        exif_date: the tags in the Exif directory, of a date.
        exif_sub: tag in the Exif directory, of another value.
        shown: its twin in the first structure of Iptc4xmpExt:LocationShown, of the legacy location fields.
        leftovers: XMP copies of EXIF tags that go when the field is written, since they would contradict it.
        sidecar: the XMP property that holds it in a sidecar besides, where there is no EXIF (R54).
    """

    name: str
    xmp: str = ""
    holds: Holds = Holds.TEXT
    structure: str = ""
    term: str = ""
    iim: int | None = None
    iim_time: int = 0
    iim_prefix: str = ""
    exif: int | None = None
    exif_date: ExifDate | None = None
    exif_sub: int | None = None
    shown: str = ""
    leftovers: tuple[str, ...] = ()
    sidecar: str = ""

    @property
    def field(self) -> Field:
        """The field's declaration."""
        return EVERY_FIELD[self.name]

    @property
    def several(self) -> bool:
        """Whether its value is several texts."""
        return EVERY_FIELD[self.name].shape in _SEVERAL

    @property
    def empty(self) -> FieldValue:
        """The value that means: nothing."""
        return () if self.several else ""


TEXT, LANG_ALT, BAG, SEQ = Holds.TEXT, Holds.LANG_ALT, Holds.BAG, Holds.SEQ
_TAKEN = ExifDate(0x9003, 0x9011, 0x9291)
_DIGITISED = ExifDate(0x9004, 0x9012, 0x9292)
_GPS_COPIES = tuple(f"exif:GPS{part}" for part in ("Latitude", "Longitude", "Altitude", "AltitudeRef"))

MAP: tuple[Row, ...] = (
    Row("description", "dc:description", LANG_ALT, iim=120, exif=0x010E, leftovers=("tiff:ImageDescription",)),
    Row("headline", "photoshop:Headline", iim=105),
    Row("title", "dc:title", LANG_ALT, iim=5),
    Row("source", "photoshop:Source", iim=115),
    Row("credit_line", "photoshop:Credit", iim=110),
    Row("creator", "dc:creator", SEQ, iim=80, exif=0x013B, leftovers=("tiff:Artist",)),
    Row("creator_job_title", "photoshop:AuthorsPosition", iim=85),
    Row(
        "date_created",
        "photoshop:DateCreated",
        iim=55,
        iim_time=60,
        exif_date=_TAKEN,
        leftovers=("exif:DateTimeOriginal",),
        sidecar="exif:DateTimeOriginal",
    ),
    Row("sublocation", "Iptc4xmpCore:Location", iim=92, shown="Iptc4xmpExt:Sublocation"),
    Row("city", "photoshop:City", iim=90, shown="Iptc4xmpExt:City"),
    Row("state", "photoshop:State", iim=95, shown="Iptc4xmpExt:ProvinceState"),
    Row("country", "photoshop:Country", iim=101, shown="Iptc4xmpExt:CountryName"),
    Row("country_code", "Iptc4xmpCore:CountryCode", iim=100, shown="Iptc4xmpExt:CountryCode"),
    Row("person_shown", "Iptc4xmpExt:PersonInImage", BAG),
    Row("keywords", "dc:subject", BAG, iim=25),
    Row("alt_text", "Iptc4xmpCore:AltTextAccessibility", LANG_ALT),
    Row("copyright_notice", "dc:rights", LANG_ALT, iim=116, exif=0x8298, leftovers=("tiff:Copyright",)),
    Row("instructions", "photoshop:Instructions", iim=40),
    Row("job_id", "photoshop:TransmissionReference", iim=103),
    Row("caption_writer", "photoshop:CaptionWriter", iim=122),
    Row("digital_source_type", "Iptc4xmpExt:DigitalSourceType", term=DIGITAL_SOURCE_TYPE),
    Row("extended_description", "Iptc4xmpCore:ExtDescrAccessibility", LANG_ALT),
    Row("about_cv_term", "Iptc4xmpExt:AboutCvTerm", BAG, "cv_term"),
    Row("subject_code", "Iptc4xmpCore:SubjectCode", BAG, iim=12, iim_prefix="IPTC:"),
    Row("scene_code", "Iptc4xmpCore:Scene", BAG),
    Row("genre", "Iptc4xmpExt:Genre", BAG, "cv_term"),
    Row("intellectual_genre", "Iptc4xmpCore:IntellectualGenre", iim=4, iim_prefix="000:"),
    Row("person_shown_details", "Iptc4xmpExt:PersonInImageWDetails", BAG, "person"),
    Row("organisation_shown", "Iptc4xmpExt:OrganisationInImageName", BAG),
    Row("organisation_code", "Iptc4xmpExt:OrganisationInImageCode", BAG),
    Row("event_name", "Iptc4xmpExt:Event", LANG_ALT),
    Row("event_id", "Iptc4xmpExt:EventId", BAG),
    Row("image_region", "Iptc4xmpExt:ImageRegion", BAG, "image_region"),
    Row("creator_contact_info", "Iptc4xmpCore:CreatorContactInfo", structure="contact_info"),
    Row("image_creator", "plus:ImageCreator", SEQ, "image_creator"),
    Row("contributor", "Iptc4xmpExt:Contributor", BAG, "entity_with_role"),
    Row("copyright_owner", "plus:CopyrightOwner", SEQ, "copyright_owner"),
    Row("usage_terms", "xmpRights:UsageTerms", LANG_ALT),
    Row("web_statement", "xmpRights:WebStatement"),
    Row("copyright_marked", "xmpRights:Marked"),
    Row("licensor", "plus:Licensor", BAG, "licensor"),
    Row("image_supplier", "plus:ImageSupplier", SEQ, "image_supplier"),
    Row("image_supplier_image_id", "plus:ImageSupplierImageID"),
    Row("data_mining", "plus:DataMining"),
    Row("other_constraints", "plus:OtherConstraints", LANG_ALT),
    Row("model_release_status", "plus:ModelReleaseStatus"),
    Row(
        "date_digitised",
        "xmp:CreateDate",
        iim=62,
        iim_time=63,
        exif_date=_DIGITISED,
        leftovers=("exif:DateTimeDigitized",),
    ),
    Row("location_shown", "Iptc4xmpExt:LocationShown", BAG, "location"),
    Row("location_created", "Iptc4xmpExt:LocationCreated", BAG, "location"),
    Row("gps", leftovers=_GPS_COPIES),
    Row("urgency", "photoshop:Urgency", iim=10),
    Row("category", "photoshop:Category", iim=15),
    Row("supplemental_categories", "photoshop:SupplementalCategories", BAG, iim=20),
    Row("edit_status", iim=7),
    Row("ai_system_used", "Iptc4xmpExt:AISystemUsed"),
    Row("ai_system_version_used", "Iptc4xmpExt:AISystemVersionUsed"),
    Row("ai_prompt_information", "Iptc4xmpExt:AIPromptInformation"),
    Row("ai_prompt_writer_name", "Iptc4xmpExt:AIPromptWriterName"),
    Row("digital_image_guid", "Iptc4xmpExt:DigImageGUID", exif_sub=0xA420),
    Row("registry_entry", "Iptc4xmpExt:RegistryId", BAG, "registry_entry"),
    Row("rating", "xmp:Rating"),
    Row("max_avail_width", "Iptc4xmpExt:MaxAvailWidth"),
    Row("max_avail_height", "Iptc4xmpExt:MaxAvailHeight"),
    Row("verification_claim", "nrv:Claim", SEQ, "nrv_claim"),
    Row("verification_entry", "nrv:Verification", SEQ, "nrv_verification"),
    Row("verification_origin", "nrv:Origin", structure="nrv_origin"),
    Row("verification_version", "nrv:Version"),
)

ROW = {row.name: row for row in MAP}
"""The rows by field name."""

DATE = ROW["date_created"]
GPS = ROW["gps"]
DATES = tuple(row for row in MAP if row.field.shape is Shape.DATE)
SHOWN = tuple(row for row in MAP if row.shown)
"""The legacy location fields, which mirror the first location shown (R39)."""
IIM_DESCRIPTION = 120
"""The only IIM text that may hold line breaks (R11)."""
