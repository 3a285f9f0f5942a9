"""The agencies, one row each: the name the desk uses and the ways the agency is written in credits.

A spelling is matched as a whole link of a credit, in any case. `supplies` marks houses that are no news organisations
of their own standing (state agencies, armies, space agencies): what comes from them is a handout.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency, picture house or publisher that distributes pictures of others.

    Attributes:
        name: the canonical name.
        spellings: other ways to write it as a link of a credit.
        supplies: a state's, an army's or a company's own service; its pictures are handouts.
        takes_users: it distributes pictures that people send in.
    """

    name: str
    spellings: tuple[str, ...] = ()
    supplies: bool = False
    takes_users: bool = False


AGENCIES: tuple[Agency, ...] = (
    Agency(
        "AP",
        (
            "AP Photo", "AP Photos", "AP Images", "AP Video", "AP via AP Images", "APTN", "APTV", "AP Television",
            "Associated Press", "The Associated Press", "Associated Press Photo", "Associated Press Television",
            "AP File", "AP Live",
        ),
    ),
    Agency("Reuters", ("REUTERS TV", "Reuters TV", "Thomson Reuters", "Reuters Pictures", "Reuters Connect")),
    Agency("AFP", ("AFP PHOTO", "AFP Photo", "AFPTV", "AFP TV", "Agence France-Presse", "AFP Forum", "AFP PHOTOS")),
    Agency(
        "Getty Images",
        (
            "Getty", "GettyImages", "Getty Image", "Getty Images Europe", "Getty Images North America",
            "Getty Images AsiaPac", "Getty Images South America", "Getty Images Sport",
        ),
    ),
    Agency("EPA", ("EPA-EFE", "EPA/EFE", "European Pressphoto Agency", "epa", "EPA Images")),
    Agency("dpa", ("dpa-Zentralbild", "dpa-tmn", "dpa picture-alliance", "Deutsche Presse-Agentur")),
    Agency(
        "PA",
        ("PA Wire", "PA Images", "PA Media", "PRESS ASSOCIATION Photo", "Press Association", "PA Archive", "PA Photo"),
    ),
    Agency("EFE", ("Agencia EFE", "EFE News")),
    Agency("Xinhua", ("Xinhua News Agency", "XinHua", "Xinhua via AP")),
    Agency("ZUMA", ("ZUMA Press", "ZUMA Press Wire", "ZUMA Wire", "ZUMAPRESS.com", "ZUMA Press, Inc.", "ZUMAPRESS")),
    Agency("The Canadian Press", ("Canadian Press", "CP", "CP PHOTO", "LA PRESSE CANADIENNE")),
    Agency("Anadolu", ("Anadolu Agency", "Anadolu Images", "AA")),
    Agency("Shutterstock", ("REX/Shutterstock", "Shutterstock.com", "Shutterstock Editorial")),
    Agency("Rex Features", ("REX", "Rex")),
    Agency("Kyodo", ("Kyodo News", "Kyodo News Agency")),
    Agency("Jiji", ("Jiji Press", "JIJI")),
    Agency("Yonhap", ("Yonhap News", "Yonhap News Agency")),
    Agency("TASS", ("ITAR-TASS", "ITAR TASS")),
    Agency("Sputnik", ("RIA Novosti", "RIA-Novosti", "Sputnik Photo")),
    Agency("NurPhoto", ("NurPhoto Agency",)),
    Agency("Bloomberg", ("Bloomberg News",)),
    Agency("ANSA"),
    Agency("PAP"),
    Agency("NTB", ("NTB Scanpix", "Scanpix", "NTB SCANPIX")),
    Agency("TT", ("TT News Agency", "TT Nyhetsbyrån")),
    Agency("Ritzau Scanpix", ("Ritzau", "Scanpix Denmark")),
    Agency("Lehtikuva"),
    Agency("APA", ("APA-PictureDesk", "APA/picturedesk.com", "picturedesk.com")),
    Agency("APAimages", ("APA Images", "APA images")),
    Agency("Keystone", ("KEYSTONE", "KEYSTONE-SDA")),
    Agency("Belga", ("BELGA PHOTO", "BELGA")),
    Agency("ANP"),
    Agency("Lusa", ("LUSA", "Agência Lusa")),
    Agency("AAP", ("AAP Image", "AAP IMAGE", "Australian Associated Press", "AAP Images")),
    Agency("PTI", ("PTI Photo", "Press Trust of India", "PTI PHOTO")),
    Agency("ANI", ("ANI Photo",)),
    Agency("UPI", ("UPI Photo",)),
    Agency("SIPA", ("Sipa", "SIPA USA", "Sipa USA", "SIPA Press", "Sipa Press")),
    Agency("Abaca", ("ABACAPRESS.COM", "ABACA PRESS", "Abaca Press", "ABACA")),
    Agency("Imago", ("imago images", "IMAGO", "imago")),
    Agency("picture alliance", ("picture-alliance", "Picture Alliance", "picture alliance via Getty Images")),
    Agency("Alamy", ("Alamy Stock Photo", "Alamy Live News")),
    Agency("WireImage"),
    Agency("FilmMagic"),
    Agency("Invision", ("Invision for AP",)),
    Agency("Corbis", ("Corbis News",)),
    Agency("LightRocket"),
    Agency("SOPA Images"),
    Agency("Europa Press", ("EUROPA PRESS",)),
    Agency("MAXPPP", ("MaxPPP",)),
    Agency("Hans Lucas",),
    Agency("Newscom",),
    Agency("Icon Sportswire",),
    Agency("The Guardian", ("Guardian",)),
    Agency("The New York Times", ("New York Times",)),
    Agency("Storyful", takes_users=True),
    Agency("ViralHog", takes_users=True),
    Agency("Newsflare", takes_users=True),
    Agency("Jukin Media", takes_users=True),
    Agency("Flash90", ("FLASH90", "Flash 90")),
    Agency("IRNA", supplies=True),
    Agency("SANA", supplies=True),
    Agency("KCNA", supplies=True),
    Agency("NASA", supplies=True),
    Agency("ESA", supplies=True),
    Agency("U.S. Navy", ("US Navy",), supplies=True),
    Agency("U.S. Air Force", ("US Air Force",), supplies=True),
    Agency("U.S. Army", ("US Army",), supplies=True),
    Agency("U.S. Marine Corps", ("US Marine Corps",), supplies=True),
    Agency("U.S. Coast Guard", ("US Coast Guard",), supplies=True),
    Agency("U.S. Department of Defense", ("US Department of Defense", "DoD", "DOD"), supplies=True),
)  # fmt: skip


def agency(words: str) -> Agency | None:
    """The agency of a whole link of a credit ("Associated Press"); None if it is none's."""
    key = " ".join(words.split()).casefold()
    return _by_spelling().get(key) or _by_spelling().get(key.removeprefix("the "))


@cache
def _by_spelling() -> dict[str, Agency]:
    return {spelling.casefold(): row for row in AGENCIES for spelling in (row.name, *row.spellings)}


@cache
def agency_pattern() -> str:
    """A regular expression for any spelling, as printed or in capitals; longest first, no group of its own."""
    spellings = {
        form for row in AGENCIES for printed in (row.name, *row.spellings) for form in (printed, printed.upper())
    }
    return (
        "(?:" + "|".join(re.escape(one).replace(r"\ ", r"\s") for one in sorted(spellings, key=len, reverse=True)) + ")"
    )
