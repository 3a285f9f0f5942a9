"""What wire services write of places that the Unicode locale data does not hold. One table each, sorted as read.

Sources: the usage of the agencies (U.S., U.K., England), the abbreviations of American states and Canadian provinces in
wire datelines, and the cities that wire datelines leave without a country.
"""

from __future__ import annotations

COUNTRY_NAMES: dict[str, tuple[str, ...]] = {
    "AE": ("UAE", "U.A.E.", "Emirates"),
    "BA": ("Bosnia", "Bosnia-Herzegovina", "Bosnia and Herzegovina"),
    "BY": ("Weißrussland", "Weissrussland",),
    "CD": ("Congo", "DRC", "DR Congo", "Democratic Republic of the Congo", "Democratic Republic of Congo"),
    "CG": ("Republic of Congo", "Republic of the Congo"),
    "CI": ("Ivory Coast",),
    "CN": ("PRC",),
    "CV": ("Cape Verde", "Kapverden"),
    "CZ": ("Czech Republic",),
    "GB": (
        "U.K.", "UK", "Britain", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland", "Schottland",
        "Inglaterra", "Escocia", "Angleterre", "Inghilterra", "Großbritannien",
    ),
    "HK": ("Hong Kong",),
    "IE": ("Republic of Ireland",),
    "KP": ("North Korea", "DPRK"),
    "KR": ("South Korea", "ROK", "Republic of Korea"),
    "LA": ("Lao PDR",),
    "MK": ("Macedonia",),
    "MM": ("Burma", "Birma", "Birmanie", "Birmania"),
    "MO": ("Macau", "Macao"),
    "NL": ("The Netherlands", "Holland"),
    "PS": ("Palestine", "Palestinian Territories"),
    "RU": ("Russian Federation",),
    "SA": ("KSA",),
    "SZ": ("Swaziland",),
    "TL": ("East Timor",),
    "TR": ("Turkey", "Turkiye", "Türkiye"),
    "TT": ("Trinidad",),
    "US": ("U.S.", "US", "USA", "U.S.A.", "United States of America", "America", "EE.UU.", "EE. UU.", "EEUU", "EUA"),
    "VA": ("Vatican", "Holy See"),
    "VC": ("St. Vincent", "St Vincent", "Saint Vincent"),
    "VN": ("Viet Nam",),
}  # fmt: skip
"""Names by ISO 3166-1 code of two letters."""

STATES: dict[str, dict[str, str]] = {
    "US": {
        "Alabama": "Ala. AL", "Alaska": "AK", "Arizona": "Ariz. AZ", "Arkansas": "Ark. AR", "California": "Calif. CA",
        "Colorado": "Colo. CO", "Connecticut": "Conn. CT", "Delaware": "Del. DE", "District of Columbia": "D.C. DC",
        "Florida": "Fla. FL", "Georgia": "Ga. GA", "Hawaii": "HI", "Idaho": "ID", "Illinois": "Ill. IL",
        "Indiana": "Ind. IN", "Iowa": "IA", "Kansas": "Kan. KS", "Kentucky": "Ky. KY", "Louisiana": "La. LA",
        "Maine": "ME", "Maryland": "Md. MD", "Massachusetts": "Mass. MA", "Michigan": "Mich. MI",
        "Minnesota": "Minn. MN", "Mississippi": "Miss. MS", "Missouri": "Mo. MO", "Montana": "Mont. MT",
        "Nebraska": "Neb. NE", "Nevada": "Nev. NV", "New Hampshire": "N.H. NH", "New Jersey": "N.J. NJ",
        "New Mexico": "N.M. NM", "New York": "N.Y. NY", "North Carolina": "N.C. NC", "North Dakota": "N.D. ND",
        "Ohio": "OH", "Oklahoma": "Okla. OK", "Oregon": "Ore. OR", "Pennsylvania": "Pa. PA", "Rhode Island": "R.I. RI",
        "South Carolina": "S.C. SC", "South Dakota": "S.D. SD", "Tennessee": "Tenn. TN", "Texas": "TX", "Utah": "UT",
        "Vermont": "Vt. VT", "Virginia": "Va. VA", "Washington": "Wash. WA", "West Virginia": "W.Va. WV",
        "Wisconsin": "Wis. WI", "Wyoming": "Wyo. WY",
    },
    "CA": {
        "Alberta": "Alta. AB", "British Columbia": "B.C. BC", "Manitoba": "Man. MB", "New Brunswick": "N.B. NB",
        "Newfoundland and Labrador": "N.L. NL", "Newfoundland": "Nfld.", "Northwest Territories": "N.W.T. NT",
        "Nova Scotia": "N.S. NS", "Nunavut": "", "Ontario": "Ont. ON", "Prince Edward Island": "P.E.I. PE",
        "Quebec": "Que. QC", "Québec": "", "Saskatchewan": "Sask. SK", "Yukon": "",
    },
    "AU": {
        "New South Wales": "NSW", "Queensland": "", "South Australia": "", "Tasmania": "", "Victoria": "",
        "Western Australia": "", "Northern Territory": "",
    },
    "PS": {"Gaza": "", "Gaza Strip": "", "West Bank": ""},
    "GB": {
        "Aberdeenshire": "", "Bedfordshire": "", "Berkshire": "", "Buckinghamshire": "", "Cambridgeshire": "",
        "Cheshire": "", "Cornwall": "", "County Antrim": "", "County Down": "", "County Durham": "", "Cumbria": "",
        "Derbyshire": "", "Devon": "", "Dorset": "", "East Sussex": "", "Essex": "", "Gloucestershire": "",
        "Greater Manchester": "", "Hampshire": "", "Herefordshire": "", "Hertfordshire": "", "Kent": "",
        "Lancashire": "", "Leicestershire": "", "Lincolnshire": "", "Merseyside": "", "Norfolk": "",
        "North Yorkshire": "", "Northamptonshire": "", "Northumberland": "", "Nottinghamshire": "", "Oxfordshire": "",
        "Shropshire": "", "Somerset": "", "South Yorkshire": "", "Staffordshire": "", "Suffolk": "", "Surrey": "",
        "Tyne and Wear": "", "Warwickshire": "", "West Midlands": "", "West Sussex": "", "West Yorkshire": "",
        "Wiltshire": "", "Worcestershire": "", "Yorkshire": "",
    },
    "DE": {
        "Baden-Württemberg": "", "Bayern": "Bavaria", "Brandenburg": "", "Hessen": "Hesse",
        "Mecklenburg-Vorpommern": "", "Niedersachsen": "", "Nordrhein-Westfalen": "", "Rheinland-Pfalz": "",
        "Saarland": "", "Sachsen": "Saxony", "Sachsen-Anhalt": "", "Schleswig-Holstein": "", "Thüringen": "Thuringia",
    },
}  # fmt: skip
"""States and provinces by country: full name, then its short forms, blank between them."""

DATELINE_CITIES: dict[str, tuple[str, ...]] = {
    "US": (
        "Atlanta", "Baltimore", "Boston", "Chicago", "Cincinnati", "Cleveland", "Dallas", "Denver", "Detroit",
        "Honolulu", "Houston", "Indianapolis", "Las Vegas", "Los Angeles", "Miami", "Milwaukee", "Minneapolis",
        "New Orleans", "New York", "New York City", "Oklahoma City", "Philadelphia", "Phoenix", "Pittsburgh",
        "St. Louis", "Salt Lake City", "San Antonio", "San Diego", "San Francisco", "Seattle", "Washington",
    ),
    "BR": ("Rio de Janeiro", "Sao Paulo", "São Paulo"),
    "CA": ("Montreal", "Ottawa", "Quebec City", "Toronto", "Vancouver"),
    "CH": ("Geneva", "Zurich", "Zürich", "Genf"),
    "CN": ("Beijing", "Shanghai"),
    "DE": ("Berlin", "Munich", "München", "Hamburg", "Frankfurt", "Hannover", "Köln", "Bremen"),
    "ES": ("Madrid", "Barcelona"),
    "FR": ("Paris", "Marseille", "Lyon"),
    "GB": ("London", "Manchester", "Glasgow", "Edinburgh", "Belfast", "Liverpool"),
    "IL": ("Tel Aviv",),
    "IN": ("New Delhi", "Mumbai", "Kolkata"),
    "IT": ("Rome", "Milan", "Venice", "Naples", "Roma", "Milano"),
    "JP": ("Tokyo", "Osaka"),
    "MN": ("Ulan Bator", "Ulaanbaatar"),
    "PK": ("Islamabad", "Karachi", "Lahore"),
    "PS": ("Gaza City", "Khan Younis", "Rafah", "Deir al-Balah", "Jabalia"),
    "RU": ("Moscow", "St. Petersburg", "Moscú", "Moskau"),
    "VA": ("Vatican City", "Vatican", "the Vatican"),
    "TD": ("N'Djamena",),
    "UA": ("Kyiv", "Kiev", "Kharkiv", "Odesa", "Odessa", "Lviv"),
    "VN": ("Hanoi", "Ho Chi Minh City"),
}  # fmt: skip
"""Cities that datelines leave without a country, beside those the locale data knows by their time zone."""
