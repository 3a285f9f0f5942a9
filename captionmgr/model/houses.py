"""Houses that supply and distribute pictures, and what a desk itself knows about houses and creators."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class House:
    """One agency, picture house, publisher or other supplier of pictures.

    Attributes:
        name: the name the desk uses.
        spellings: other ways to write it as a link of a credit, in any case.
        supplies: a state's, an army's or a company's own service; its pictures are handouts.
        takes_users: it distributes pictures that people send in.
        distributes: it passes on the pictures of others, as agencies do; False for a mere source.
    """

    name: str
    spellings: tuple[str, ...] = ()
    supplies: bool = False
    takes_users: bool = False
    distributes: bool = True


@dataclass(frozen=True, slots=True)
class KnownCreator:
    """Somebody whose pictures the desk gets: the name it writes, and other ways credits print it."""

    name: str
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HouseRules:
    """What one desk adds to the agencies everybody knows."""

    houses: tuple[House, ...] = ()
    creators: tuple[KnownCreator, ...] = ()


NO_RULES = HouseRules()
