"""Tables of the words that stand before and behind a person's name and are no part of it."""

from __future__ import annotations

from captionmgr.parsing.names import word_set

TITLES = word_set(
    "kronprins kronprinsesse prins prinsesse dronning kong konge koning koningin prinz prinzessin könig königin "
    "princesse reine roi príncipe princesa regina marshal magistrate surgeon solicitor archivist ein eine die das "
    "zwei un una une president minister prime foreign deputy vice chancellor secretary general sen sens senator "
    "gov governor rep reps congressman congresswoman representative mayor king queen emperor pope cardinal "
    "archbishop bishop rabbi imam ayatollah sheikh sheik sultan emir sir lady lord dame dr prof professor mr mrs "
    "ms miss judge justice chief chairman chairwoman chair ceo cto cfo director commissioner ambassador envoy "
    "speaker premier leader captain capt coach manager actor actress singer director's former ex first defence "
    "defense finance interior labor labour health trade fisheries agriculture home external affairs attorney "
    "spokesman spokeswoman spokesperson lt gen col maj sgt officer specialist seaman apprentice petty cpl adm "
    "admiral commander colonel major sergeant lieutenant airman supreme court us u.s eu uk fbi cia osce nato "
    "democratic republican candidate hopeful nominee presidential north south mitarbeiter bundesminister founder "
    "businessman tycoon billionaire striker forward midfielder defender goalkeeper pitcher quarterback driver "
    "pilot ministerpräsident bundeskanzler kanzler präsident präsidentin ministerin außenminister bundespräsident "
    "us-präsident fifa-präsident trainer presidente presidenta ministro ministra fiscal rey reina papa senador "
    "wiceminister prezydent président ministre culinary mass communication acting assistant senior master class "
    "dancer author writer poet painter artist musician guitarist drummer comedian producer designer model chef "
    "student teacher farmer rider runner swimmer skier boxer golfer cyclist wrestler player scientist researcher "
    "engineer doctor nurse lawyer activist journalist reporter editor photographer astronaut soldier firefighter "
    "fisherman worker resident owner inventor architect historian economist analyst host presenter rapper cellist "
    "violinist pianist soprano tenor conductor composer cricketer goalie defenseman winger linebacker receiver "
    "catcher shortstop outfielder councilman councilwoman alderman lawmaker legislator sheriff constable "
    "detective inspector superintendent principal dean provost pastor reverend father sister brother mufti cleric "
    "widow wife husband son daughter mother 2nd 1st 3rd state energy police army new old late young the a an and "
    "with st-president majority minority house senate treasurer princess executive defendant suspect defendants "
    "actors singers ministers presidents mp mps msp td pfc spc pvt cmdr agent archaeologist geologist biologist "
    "nurse midwife chancellor comptroller candidate ombudsman guide vendor trader activist primeiro-ministro "
    "primeira-ministra ordfører statsminister statsråd burgemeester premiermin minister-president sindaco maire "
    "alcalde alcaldesa prefeito premierminister ministre ministry interno interior defensa esteri salute finanze "
    "économie intérieur commissaire torschütze forfatter skuespiller prince duke duchess crown yokozuna ozeki "
    "sekiwake monsignor monsignore undersecretary under-secretary ayatollah novelist angeklagter angeklagte "
    "anwalt anwältin prosecutor chairperson teammate teammates counterpart counterparts opponent colleague "
    "colleagues caddie partner boyfriend girlfriend friend fiancee fiance co-star co-stars costar rival fellow "
    "guest parents brothers sisters sons daughters wives candidates drivers riders players runners lawmakers "
    "deputies councillor councilor alderwoman premiers ladies lords governors mayors directors leaders chairmen "
    "co-chair co-founder cofounder grandson granddaughter grandfather grandmother uncle aunt nephew niece cousin "
    "neighbor neighbour campaigner veteran survivor volunteer medic paramedic clerk nominee independent "
    "conservative socialist liberal labour's"
)
"""Words, in small letters, that stand before a name and are no part of it."""

ARTICLES = word_set("ein eine die das un una le")
"""Titles that are articles, and parts of names where they stand inside ("Kim Jong Un")."""

SURNAMES = word_set(
    "young king pope bishop major lord judge farmer driver rider painter dean sheriff sultan fisher nun model"
)
"""Titles that are surnames as well, where they stand last."""

ROYAL = frozenset({"prince", "princess", "king", "queen", "pope", "emperor", "sultan"})
"""Titles that stay before a single name."""

HEADS = word_set(
    "kloster capitolio conselho consejo consiglio conseil comisión comissão commissione regione região région "
    "región provincia comune junta xunta diputación cortes ayuntamiento asamblea lake port fort camp mount villa "
    "hotel plaza palacio place schloss piazza palazzo rue casa castle"
)
"""Words that begin the name of a place."""

ATTRIBUTES = word_set(
    "logo mascot guard center fans supporters company team flag office headquarters residents researchers "
    "officials award prize trophy cup medal shirt jersey poster mask costume flag statue portrait book album film "
    "movie show foundation fund trial case star employees workers players members students fighters soldiers"
)
"""Words behind the name of a house or team, of which something else is shown."""
