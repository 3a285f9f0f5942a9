"""A house's own credit style: named parts in braces, groups in square brackets that go where a part of them is missing.

``[{creators}/]{distributor}[ via {via}][ ({flags})]`` writes “Jane Doe/AP (File)”, and “AP” where nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from captionmgr.model.errors import BadTemplate

PARTS = ("creators", "source", "via", "distributor", "handout", "pool", "file", "flags")
"""What a template may name; ``flags`` is handout, pool and file together."""

_TOKEN = re.compile(r"\{([^{}\[\]]*)\}|([\[\]{}])|([^\[\]{}]+)")


@dataclass(frozen=True, slots=True)
class _Piece:
    """Literal words, or the name of a part, and the number of the optional group it stands in (0: none)."""

    text: str
    is_part: bool
    group: int


@dataclass(frozen=True, slots=True)
class Template:
    """A template understood; made by `parse`.

    Attributes:
        written: the template as it stands in the settings.
    """

    written: str
    _pieces: tuple[_Piece, ...]

    @classmethod
    def parse(cls, written: str) -> Template:
        """Understand a template.

        Raises:
            BadTemplate: it names an unknown part, leaves the distributor out, or its brackets do not match.
        """
        pieces: list[_Piece] = []
        groups, inside = 0, False
        for part, bracket, words in _TOKEN.findall(written):
            if bracket:
                if bracket in "{}" or inside == (bracket == "["):
                    raise BadTemplate(template=written, why=f"“{bracket}” has no partner, or groups stand in groups")
                inside = bracket == "["
                groups += inside
            elif words:
                pieces.append(_Piece(words, is_part=False, group=groups if inside else 0))
            elif part in PARTS:
                pieces.append(_Piece(part, is_part=True, group=groups if inside else 0))
            else:
                raise BadTemplate(template=written, why=f"there is no part {{{part}}}")
        if inside:
            raise BadTemplate(template=written, why="“[” has no partner, or groups stand in groups")
        if not any(piece.is_part and piece.text == "distributor" for piece in pieces):
            raise BadTemplate(template=written, why="it leaves {distributor} out, which a credit never does")
        return cls(written, tuple(pieces))

    def fill(self, values: Mapping[str, str]) -> tuple[str, frozenset[str]]:
        """The template with values for its parts; with it, the names of the parts that were written."""
        closed = {piece.group for piece in self._pieces if piece.is_part and not values.get(piece.text)} - {0}
        open_pieces = [piece for piece in self._pieces if piece.group not in closed]
        text = "".join(values.get(piece.text, "") if piece.is_part else piece.text for piece in open_pieces)
        return text.strip(), frozenset(piece.text for piece in open_pieces if piece.is_part)
