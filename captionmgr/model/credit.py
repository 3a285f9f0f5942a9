"""The credit chain: who made a picture, who supplied it, who distributes it, as its credit line says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from captionmgr.model.reading import Span


class LinkKind(StrEnum):
    """What one link of a credit chain is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    AGENCY = "agency"
    ACCOUNT = "account"  # a social-media account, or material whose maker is not known by name
    POOL = "pool"
    HANDOUT = "handout"
    NOBODY = "nobody"  # Stringer, Uncredited, "-"


class Link(NamedTuple):
    """One link of a credit chain.

    Attributes:
        name: in the form the desk uses ("AP" for "The Associated Press"); as printed where it is no agency.
        kind: what it is.
        span: the words, in the caption as received.
        via: printed behind "via".
    """

    name: str
    kind: LinkKind
    span: Span
    via: bool = False


@dataclass(frozen=True, slots=True)
class CreditChain:
    """A credit line understood.

    Attributes:
        line: the credit line as printed, without brackets and lead-ins.
        span: where it stands in the caption as received.
        links: from the maker to the distributor.
        whole: the printed credit with its brackets and lead-in: what is cut off the caption text.
    """

    line: str
    span: Span
    links: tuple[Link, ...]
    whole: Span

    @property
    def creators(self) -> tuple[Link, ...]:
        """The persons named as makers."""
        return tuple(link for link in self.links if link.kind is LinkKind.PERSON)

    @property
    def provider(self) -> Link | None:
        """The distributor: the outermost link that is an organisation."""
        return next((link for link in reversed(self.links) if link.kind in _HOUSES), None)

    @property
    def source(self) -> Link | None:
        """Who supplied it to the provider: the house inside it, a pool, or, for staff pictures, the provider."""
        provider = self.provider
        inner = [link for link in self.links if provider is None or link.name != provider.name]
        houses = [link for link in inner if link.kind in _HOUSES]
        if houses:
            made_by_house = self.has(LinkKind.HANDOUT) or not (self.creators or self.has(LinkKind.NOBODY))
            return houses[0] if made_by_house and houses[0].kind is LinkKind.ORGANISATION else houses[-1]
        accounts = [link for link in inner if link.kind is LinkKind.ACCOUNT]
        pools = [link for link in inner if link.kind is LinkKind.POOL]
        if accounts or pools:
            return (accounts or pools)[-1]
        unnamed = self.has(LinkKind.HANDOUT) and provider is not None and provider.kind is LinkKind.AGENCY
        return None if unnamed else provider

    @property
    def via(self) -> Link | None:
        """The link printed behind "via"."""
        return next((link for link in reversed(self.links) if link.via), None)

    def has(self, kind: LinkKind) -> bool:
        """Whether a link of that kind is in the chain."""
        return any(link.kind is kind for link in self.links)


_HOUSES = frozenset({LinkKind.AGENCY, LinkKind.ORGANISATION})
