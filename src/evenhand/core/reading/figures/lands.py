"""A text that prints bare dollars in, what it shows of the country it is from out: a weight for each of the dollars.

Names of a country and of its parts say most; cities, offices, bodies and parties something; what several countries share, little.
A country without a dollar of its own speaks for the American one, in which the world counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from evenhand.core.reading.text.word_lists import any_of
from evenhand.core.values import patterns as re

AU, NZ, CA, US, SG, HK = "AUD", "NZD", "CAD", "USD", "SGD", "HKD"
# Of two that weigh the same the first is taken.
OWN_DOLLARS = (US, AU, CA, NZ, SG, HK)
# The weight of a row, whose dollars it speaks for, and its words, as `any_of` takes them.
_SHOWN: tuple[tuple[int, tuple[str, ...], str], ...] = (
    (
        6,
        (AU,),
        """
        Australia+n+ns Canberra New_South_Wales NSW Queensland+er+ers Qld Tasmania+n+ns Northern_Territory Torres_Strait
        Victorian_government Victorian_Government Victorian_premier Victorian_Premier Victorian_Labor Victorian_Liberals
        Victorian_Nationals Victorian_Ombudsman Victorian_Auditor-General Victorian_Parliament Victorian_parliament
        Victorian_Supreme_Court Victorian_Coroner
        """,
    ),
    (
        6,
        (NZ,),
        """
        New_Zealand+er+ers Aotearoa Waka_Kotahi NZTA Kainga_Ora Kāinga_Ora Oranga_Tamariki Treaty_of_Waitangi Waitangi_Tribunal
        Beehive iwi hapu hapū Maori Māori Pakeha Pākehā Kiwi+s tangata_whenua mana_whenua
        """,
    ),
    (
        6,
        (CA,),
        """
        Canada Canadian+s Ottawa Ontario Quebec+er+ers Québec Alberta+n+ns Manitoba+n+ns Saskatchewan Nova_Scotia+n+ns
        New_Brunswick British_Columbia+n+ns B.C. Newfoundland Labrador Prince_Edward_Island Nunavut Yukon
        """,
    ),
    (6, (US,), "U.S. United_States America American+s Washington,_D.C."),
    (6, (SG,), "Singapore Singaporean+s"),
    (6, (HK,), "Hong_Kong+er+ers Legco"),
    (
        4,
        (US,),
        """
        Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa
        Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada
        New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Puerto_Rico
        Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia West_Virginia Wisconsin Wyoming
        Capitol_Hill White_House Pentagon
        """,
    ),
    (
        3,
        (AU,),
        """
        shire+s Shire+s Labor Nationals LNP One_Nation ICAC IBAC NDIS ASIC ACCC ATO Centrelink AFL NRL MLC+s Commonwealth
        Senate_estimates Aboriginal outback lord_mayor Lord_Mayor megalitre+s Sydney Melbourne Brisbane Adelaide Perth Hobart
        Darwin Geelong Ballarat Bendigo Townsville Cairns Toowoomba Wollongong Gold_Coast Sunshine_Coast Launceston Dubbo
        Tamworth Wagga Albury Mildura Shepparton Rockhampton Bundaberg Kalgoorlie Geraldton Bunbury Alice_Springs Pilbara
        Gippsland Riverina Parramatta Murray-Darling com.au gov.au net.au
        """,
    ),
    (
        3,
        (NZ,),
        """
        Crown_entity Crown_entities list_MP+s kaupapa whanau whānau marae hui koha kura runanga rūnanga DHB+s OIA roading
        district_health_board Official_Information_Act RNZ Auckland Wellington Christchurch Dunedin Waikato Otago Southland
        Northland Taranaki Tauranga Rotorua Whangarei Whanganui Palmerston_North Invercargill Queenstown Timaru Taupo Gisborne
        Hawke's_Bay Hawke’s_Bay Bay_of_Plenty Manawatu Marlborough Horowhenua Wairarapa co.nz govt.nz org.nz
        """,
    ),
    (
        3,
        (CA,),
        """
        MPP+s MNA+s MHA+s Progressive_Conservative+s NDP New_Democrat+s reeve+s Reeve+s ridings federal_riding provincial_riding
        First_Nation Coun. ONT. Ont. Que. Alta. Sask. N.S. N.B. N.L. integrity_commissioner band_council RCMP OPP Mounties Inuit
        Métis Crown_corporation+s loonie+s Queen's_Park Queen’s_Park Parliament_Hill CBC Sûreté Bloc_Québécois
        rural_municipality regional_district Toronto Montreal Montréal Vancouver Calgary Edmonton Winnipeg Saskatoon Regina
        Mississauga Brampton Gatineau Thunder_Bay Kelowna Moncton Fredericton Halifax Charlottetown Whitehorse Yellowknife
        Iqaluit
        """,
    ),
    (
        3,
        (US,),
        """
        Sen. Rep. Gov. Assemblyman Assemblymen Assemblywoman sheriff+s Sheriff+s county County counties Counties Republican+s
        Democrat+s+ic congress+man+men+woman+women+ional Congress+man+men+woman+women+ional councilman councilmen councilwoman
        Councilman Councilmen Councilwoman city_council_member+s City_Council_member+s City_Councilmember+s councilmember+s
        alderman aldermen Alderman Aldermen statehouse Statehouse governor+s Governor+s district_attorney District_Attorney
        grand_jury Grand_Jury selectman selectmen Selectman Selectmen select_board Select_Board township+s Township school_board
        School_Board city_manager Social_Security Medicaid First_Amendment House_Speaker House_minority FBI FEMA IRS GOP
        Los_Angeles Chicago Houston Philadelphia San_Antonio San_Diego San_Francisco Dallas Seattle Denver Detroit Atlanta Miami
        Minneapolis Pittsburgh Baltimore
        """,
    ),
    (
        3,
        (US,),
        """
        UK U.K. United_Kingdom Britain British England Scotland Scottish Wales London Westminster Whitehall Downing_Street
        Ireland Irish Dublin Belfast Taoiseach Dáil European+s European_Union EU Brussels France Germany Berlin Italy Italian
        Spain Spanish Portugal Netherlands Belgium Switzerland Austria Poland Greece Ukraine Ukrainian Russia+n+ns Moscow Turkey
        Turkish Israel+i+is Gaza Palestinian+s Lebanon Lebanese Syria+n+ns Iraq+i+is Iran+ian+ians Saudi_Arabia Egypt+ian+ians
        Libya Morocco Tunisia Algeria Nigeria+n+ns Ghana Kenya+n+ns Nairobi Uganda+n+ns Tanzania Ethiopia+n+ns Sudan Somalia
        Congo Rwanda Zambia Zimbabwe+an+ans Harare Mozambique Angola Botswana Namibia South_Africa+n+ns Malawi India+n+ns Delhi
        Mumbai Pakistan+i+is Karachi Bangladesh+i Dhaka Sri_Lanka+n+ns Nepal Afghanistan Afghan+s Kabul China Chinese Beijing
        Japan+ese Tokyo Korea+n+ns Seoul Taiwan Thailand Thai Bangkok Vietnam Cambodia Myanmar Malaysia+n+ns Indonesia+n+ns
        Jakarta Philippine+s Manila Papua_New_Guinea Mexico Mexican+s Brazil+ian+ians Argentina Chile Peru Colombia+n+ns
        Venezuela+n+ns Cuba+n+ns Haiti+an+ans United_Nations UN U.N. World_Bank
        """,
    ),
    (2, (AU,), "Treasurer Coalition crossbench+er+ers state_government State_Government state_parliament State_Parliament state_MP+s"),
    (2, (AU,), "state_election question_time shadow_minister Shadow_Minister local_government_area TAFE RSL"),
    (2, (NZ,), "Labour district_council+lor+lors District_Council+lor+lors"),
    (
        2,
        (AU, NZ),
        "Cr regional_council+lor+lors Regional_Council+lor+lors electorate+s ratepayer+s Ratepayer+s National_Party superannuation",
    ),
    (2, (AU, NZ), "arvo ute+s footy bushfire+s surf_club Greens"),
    (2, (CA,), "province+s provincial+ly Province+s Provincial city_councillor+s Conservative_MP+s"),
    (2, (AU, CA), "premier+s Premier+s Liberal+s public_servant+s federal_government First_Nations"),
    (2, (AU, CA, NZ), "councillor+s Councillor+s auditor-general Auditor-General MLA+s MP+s Governor-General Crown by-election byelection"),
    (
        1,
        (AU, CA, NZ),
        """
        Prime_Minister prime_minister Parliament parliament minister+s Minister+s per_cent metre+s kilometre+s colour+s favour+s
        centre+s neighbour+s neighbourhood+s honour+s cheque+s labour Royal_Commission royal_commission
        """,
    ),
    (1, (AU, NZ), "tonne+s organisation+s organise+d+s recognise+d+s"),
    (
        1,
        (US,),
        "percent color+s favor+s center+s labor neighbor+s neighborhood+s honor+s organization+s organize+d+s miles attorney+s sidewalk+s",
    ),
    # What tells nothing, though a word in it would.
    (
        0,
        (),
        """
        Premier_League Labour_Day Labor_Day Labor_Department Labor_Secretary Secretary_of_Labor Commonwealth_Games
        Commonwealth_of_Nations Commonwealth_of_Massachusetts Commonwealth_of_Pennsylvania Commonwealth_of_Virginia Te_Deum
        New_England Duke_of_Wellington Liberal_Democrat+s Social_Democrat+s Christian_Democrat+s Latin_America South_America
        Central_America North_America+n
        """,
    ),
)
# Māori words by their long vowels, and names of bodies, "Te Whatu Ora"; forms of address with and without their stop.
_LONG_VOWEL = re.compile(r"[āēīōūĀĒĪŌŪ]|\bTe\s(?!Deum)[A-Z][a-z]")
_MR, _MR_STOP = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\s[A-Z]"), re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\.\s[A-Z]")
_WRITTEN = ((3, (NZ,), _LONG_VOWEL), (1, (AU, CA, NZ), _MR), (1, (US,), _MR_STOP))
# An affair that names its country in every line must not outweigh all else by that alone.
_MOST = 3


def _spelled(words: str) -> Iterator[str]:
    for told in words.split():
        stem, *endings = told.split("+")
        yield from (stem, *(stem + ending for ending in endings))


_ROW_OF = {word.replace("_", " "): row for row, (_, _, words) in enumerate(_SHOWN) for word in _spelled(words)}
# Behind a blank, so that the search leaps from word to word. A street and a house are named after any place.
_ASKED = re.compile(
    rf"\W({any_of(' '.join(words for _, _, words in _SHOWN))})(?!\w)"
    r"(?!\s(?:Street|St|Road|Rd|Avenue|Ave|Lane|Terrace|Parade|Drive|Crescent|Hotel|Arms|Inn|House)\b)"
)


def weigh_dollars(text: str) -> dict[str, int]:
    """Return how much a text shows of the country of each dollar.

    >>> weights = weigh_dollars("The shire asked the Premier in Canberra for $3m.")
    >>> max(weights, key=weights.get), weights["AUD"], weights["CAD"]
    ('AUD', 11, 2)
    """
    printed = Counter(_ROW_OF[" ".join(found[1].split())] for found in _ASKED.finditer(" " + text))
    weights = dict.fromkeys(OWN_DOLLARS, 0)
    told = [(weight, codes, printed[row]) for row, (weight, codes, _) in enumerate(_SHOWN)]
    told += [(weight, codes, len(written.findall(text))) for weight, codes, written in _WRITTEN]
    for weight, codes, times in told:
        for code in codes:
            weights[code] += weight * min(times, _MOST)
    return weights
