"""A credit written in the style of an agency or of the house, whole or within a number of bytes.

A style orders and joins the names; it never adds a house that the credit does not name. Within a limit, parts go in
the fixed order of `STEPS`, the distributor never; where even its name does not fit, its end is cut between characters,
and said. XMP holds every credit whole, and IIM is cut as FIELDMAP R5 and R7 ask: these renderings are for the field
itself, where an editor wants a credit that fits.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate

from captionmgr.model.credit import CreditChain, LinkKind
from captionmgr.model.credit_template import Template
from captionmgr.model.fields import utf8_cut
from captionmgr.model.record import Record


class CreditStyle(StrEnum):
    """The agencies whose ways to write a credit are known."""

    AP = "ap"
    REUTERS = "reuters"
    AFP = "afp"
    GETTY = "getty"


Style = CreditStyle | Template
"""How a credit is written: as an agency does, or by a house's template."""


@dataclass(frozen=True, slots=True)
class CreditParts:
    """What a credit says, apart from how it is written.

    Attributes:
        creators: the persons who made the picture.
        source: who supplied it to the next house; empty where that is the distributor itself.
        via: the houses between source and distributor, from the inside outwards.
        distributor: the outermost house.
        handout, pool, file: it says so.
        unnamed: it says that the maker is not named ("Stringer").
    """

    creators: tuple[str, ...] = ()
    source: str = ""
    via: tuple[str, ...] = ()
    distributor: str = ""
    handout: bool = False
    pool: bool = False
    file: bool = False
    unnamed: bool = False

    @property
    def supplied(self) -> bool:
        """Whether the distributor had it from somebody else."""
        return bool(self.source or self.via or self.handout)

    @property
    def flags(self) -> tuple[str, ...]:
        """Handout, pool and file, as far as they are said, in words."""
        said = (("Handout", self.handout), ("Pool", self.pool), ("File", self.file))
        return tuple(word for word, on in said if on)


def parts_of_chain(chain: CreditChain, *, file: bool = False) -> CreditParts:
    """The parts of a credit line that was read; ``file``: it is a file picture, which the chain does not hold."""
    provider = chain.provider.name if chain.provider else ""
    inner = [link.name for link in chain.links if link.kind in _HOUSES and link.name != provider]
    names = tuple(dict.fromkeys(_clean(inner)))
    return CreditParts(
        creators=_clean(link.name for link in chain.creators),
        source=names[0] if names else "",
        via=names[1:],
        distributor=" ".join(provider.split()),
        handout=chain.has(LinkKind.HANDOUT),
        pool=chain.has(LinkKind.POOL),
        file=file,
        unnamed=chain.has(LinkKind.NOBODY) and not chain.creators,
    )


def parts_of_record(record: Record, chain: CreditChain | None = None) -> CreditParts:
    """The parts of a record's credit, as edited.

    Creators and source are what the record's fields say; what no field holds (houses in between, pool, a maker not
    named), and the distributor, comes from ``chain``, its credit line as read, where there is one.
    """
    read = parts_of_chain(chain) if chain else CreditParts(distributor=" ".join(record.provider.split()))
    given = " ".join(record.source.split())
    mark = given.casefold() if given.casefold() in ("pool", "handout") else ""
    houses = (read.source, *read.via) if read.source else ()
    if given and not mark and given not in (*houses, read.distributor, *record.creator):
        supplier = chain.source.name if chain and chain.source else ""
        others = tuple(given if name == supplier else name for name in houses)
        houses = others if given in others else (given, *houses)
    creators = _clean(record.creator) or read.creators
    return replace(
        read,
        creators=creators,
        source=houses[0] if houses else "",
        via=houses[1:],
        handout=read.handout or record.handout or mark == "handout",
        pool=read.pool or mark == "pool",
        file=record.file_photo,
        unnamed=read.unnamed and not creators,
    )


def _clean(names: Iterator[str] | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return tuple(one for name in names if (one := " ".join(name.split())))


_HOUSES = frozenset({LinkKind.AGENCY, LinkKind.ORGANISATION, LinkKind.ACCOUNT})


# Whole -------------------------------------------------------------------------------------------


def render(parts: CreditParts, style: Style) -> str:
    """The whole credit in a style; empty where it names nobody."""
    return _written(parts, style, supplied=parts.supplied)[0]


def _written(parts: CreditParts, style: Style, *, supplied: bool) -> tuple[str, frozenset[str]]:
    """A credit, and the names of the attributes of `CreditParts` that the style writes.

    ``supplied`` stays true where the supplier had to be left out: what others made never becomes a staff picture.
    """
    if isinstance(style, Template):
        text, named = style.fill(_values(parts))
        return text, named | (frozenset({"handout", "pool", "file"}) if "flags" in named else frozenset())
    return _AS_WRITTEN_BY[style](parts, supplied), _ALL


_MARKS = {"handout": "that it is a handout", "pool": "that it is a pool picture", "file": "that it is a file picture"}
_ALL = frozenset({"creators", "source", "via", "distributor", *_MARKS})


def _values(parts: CreditParts) -> dict[str, str]:
    said = {word.casefold(): word for word in parts.flags}
    return said | {
        "creators": _makers(parts),
        "source": parts.source,
        "via": "/".join(parts.via),
        "distributor": parts.distributor,
        "flags": ", ".join(parts.flags),
    }


def _makers(parts: CreditParts, unnamed: str = "Stringer") -> str:
    """The creators as one: “A”, “A and B”, “A, B and C”."""
    if not parts.creators:
        return unnamed if parts.unnamed else ""
    *ahead, last = parts.creators
    return " and ".join(part for part in (", ".join(ahead), last) if part)


def _joined(joint: str, *names: str) -> str:
    return joint.join(name for name in names if name)


def _inside(parts: CreditParts) -> str:
    """Everything before the distributor, from the maker outwards."""
    marks = ("Pool" if parts.pool else "", "Handout" if parts.handout else "")
    return _joined("/", _makers(parts), parts.source, *parts.via, *marks)


def _passed_on(parts: CreditParts, distributor: str) -> str:
    """``Jane Doe/The Paper via AP``."""
    return _joined(" via ", _inside(parts), distributor)


def _as_ap(parts: CreditParts, supplied: bool) -> str:
    """``AP Photo/Jane Doe, Pool``; what others made: ``Jane Doe/The Paper via AP``, ``Pool via AP``."""
    if supplied or (parts.pool and not _makers(parts)):
        text = _passed_on(parts, parts.distributor)
    elif parts.distributor == "AP":
        text = _joined("/", "AP Photo", _makers(parts)) + (", Pool" if parts.pool else "")
    else:
        text = _joined("/", _inside(parts), parts.distributor)
    return _joined(", ", text, "File" if parts.file else "")


def _as_reuters(parts: CreditParts, supplied: bool) -> str:
    """``REUTERS/Jane Doe``; what others made: ``Jane Doe/Handout via REUTERS``; behind both: ``/File Photo``."""
    distributor = "REUTERS" if parts.distributor == "Reuters" else parts.distributor
    text = _passed_on(parts, distributor) if supplied else _joined("/", distributor, _inside(parts))
    return _joined("/", text, "File Photo" if parts.file else "")


def _as_afp(parts: CreditParts, supplied: bool) -> str:
    """``Photo by Jane Doe / AFP``; passed on: ``Photo by Jane Doe/AFP via Getty Images``, ``TT via AFP``."""
    makers = _makers(parts, unnamed="STR")
    lead = "Photo by " if makers else ""
    marks = ("Pool" if parts.pool else "", "Handout" if parts.handout else "")
    inner = (makers, *marks, parts.source, *parts.via)
    if supplied and not (parts.distributor == "AFP" and (makers or parts.handout)):
        text = _joined(" via ", _joined("/", *inner), parts.distributor)
    else:
        text = _joined(" / ", *inner, parts.distributor)
    return _joined(", ", lead + text, "File" if parts.file else "")


def _as_getty(parts: CreditParts, supplied: bool) -> str:
    """``Photo by Jane Doe/Getty Images``, ``Jane Doe - Pool/…``; others’: ``Jane Doe/NurPhoto via Getty Images``."""
    if supplied:
        text = _passed_on(parts, parts.distributor)
    else:
        makers = _makers(parts)
        by = _joined(" - ", makers, "Pool" if parts.pool else "")
        text = ("Photo by " if makers else "") + _joined("/", by, parts.distributor)
    return _joined(", ", text, "File" if parts.file else "")


_AS_WRITTEN_BY: dict[CreditStyle, Callable[[CreditParts, bool], str]] = {
    CreditStyle.AP: _as_ap,
    CreditStyle.REUTERS: _as_reuters,
    CreditStyle.AFP: _as_afp,
    CreditStyle.GETTY: _as_getty,
}


# Within a limit ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rendering:
    """A credit as written, and what was left out of it, in words; empty where it says everything."""

    text: str
    left_out: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Its length in bytes of UTF-8, which is what IIM counts."""
        return _size(self.text)


STEPS = (
    "the houses between source and distributor, the outermost first",
    "that it is a file picture",
    "that it is a pool picture",
    "that it is a handout",
    "given names, which become initials",
    "the second and further creators, the last first",
    "the source",
    "the style’s own words",
    "the first creator",
    "the end of the distributor’s name",
)
"""What goes where the bytes do not suffice, in this order; where no distributor is named, the source stands for it,
and where no house is named at all, the first creator."""


def render_within(parts: CreditParts, style: Style, limit_bytes: int) -> Rendering:
    """A credit in a style within a number of bytes of UTF-8, with everything said that is not in it."""
    for kept in _ever_less(parts, limit_bytes):
        text, named = _written(kept, style, supplied=parts.supplied)
        if _size(text) <= limit_bytes:
            return Rendering(text, tuple(_missing(parts, kept, named)))
        plain = _joined(" via " if parts.supplied else "/", _inside(kept), kept.distributor)
        if _is_least(kept) and _size(plain) <= limit_bytes:
            return Rendering(plain, (*_missing(parts, kept, _ALL), "the style’s own words"))
    name = kept.distributor or kept.source or _makers(kept)
    cut = _cut_name(name, limit_bytes)
    whose = "distributor" if kept.distributor else "source" if kept.source else "creator"
    end = f"the end of the {whose}’s name “{name}”" if cut else f"the {whose} “{name}”"
    return Rendering(cut, (*_missing(parts, kept, _ALL), end))


def _is_least(kept: CreditParts) -> bool:
    """Whether one creator, shortened, and one house are left, or less: now the style's own words go before a name."""
    shortened = tuple(map(with_initial, kept.creators[:1])) == kept.creators
    return shortened and not (kept.flags or kept.via or (kept.source and kept.distributor))


def _ever_less(parts: CreditParts, limit: int) -> Iterator[CreditParts]:
    """The parts, and then fewer and fewer of them, down to one name; see `STEPS`."""
    yield parts
    parts = replace(parts, via=_that_fit(parts.via, limit))
    yield parts
    while parts.via:
        parts = replace(parts, via=parts.via[:-1])
        yield parts
    parts = replace(parts, file=False)
    yield parts
    parts = replace(parts, pool=False)
    yield parts
    parts = replace(parts, handout=False)
    yield parts
    parts = replace(parts, creators=tuple(map(with_initial, parts.creators)))
    yield parts
    parts = replace(parts, creators=_that_fit(parts.creators, limit) or parts.creators[:1])
    yield parts
    while len(parts.creators) > 1:
        parts = replace(parts, creators=parts.creators[:-1])
        yield parts
    if parts.distributor:
        parts = replace(parts, source="")
        yield parts
    if parts.distributor or parts.source:
        yield replace(parts, creators=(), unnamed=False)


def _that_fit(names: tuple[str, ...], limit: int) -> tuple[str, ...]:
    """The first names that by themselves are within the limit: nothing is tried with more of them."""
    sizes = accumulate(map(_size, names))
    return tuple(name for name, size in zip(names, sizes, strict=True) if size <= limit)


def with_initial(name: str) -> str:
    """A person's name with the given name as its initial: “J. Doe”; in scripts without capitals as it is."""
    given, _, rest = name.partition(" ")
    if not rest or not given[:1].isupper() or given.endswith("."):
        return name
    end = next((at for at in range(1, len(given)) if not unicodedata.category(given[at]).startswith("M")), len(given))
    shorter = f"{given[:end]}. {rest}"
    return shorter if _size(shorter) < _size(name) else name


def _missing(whole: CreditParts, kept: CreditParts, named: frozenset[str]) -> Iterator[str]:
    """What the whole says and a rendering does not: it was given only ``kept`` and wrote of that only ``named``."""
    makers = kept.creators if "creators" in named else ()
    for at, name in enumerate(whole.creators):
        if at >= len(makers):
            yield f"the creator {name}"
        elif makers[at] != name:
            yield f"the given name of {name}"
    if whole.unnamed and not (kept.unnamed and "creators" in named):
        yield "that the creator is not named"
    if whole.source and not (kept.source and "source" in named):
        yield f"the source {whole.source}"
    between = kept.via if "via" in named else ()
    yield from (f"{name}, which passed it on" for name in whole.via[len(between) :])
    for mark, words in _MARKS.items():
        if getattr(whole, mark) and not (getattr(kept, mark) and mark in named):
            yield words
    if whole.distributor and "distributor" not in named:
        yield f"the distributor {whole.distributor}"


def _cut_name(name: str, limit: int) -> str:
    """The beginning of a name, between characters, and between words if a word of it is left."""
    if _size(name) <= limit:
        return name
    # The letter in front is where the cut may fall back to: without it, a first letter would lose its accents.
    cut = utf8_cut("x" + name, max(limit, 0) + 1)[1:]
    whole_words = cut if name[len(cut) : len(cut) + 1].isspace() else cut.rpartition(" ")[0]
    return (whole_words or cut).rstrip()


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
