"""The words that the rules of reading rest on: verbs of saying, function words, titles, posts, first names; no name of any affair."""

from __future__ import annotations

_IRREGULAR = {
    "say": "say says said saying",
    "tell": "tell tells told telling",
    "write": "write writes wrote written writing",
    "read": "read reads reading",
    "think": "think thinks thought thinking",
    "quip": "quip quips quipped quipping",
    "admit": "admit admits admitted admitting",
    "brag": "brag brags bragged bragging",
    "swear": "swear swears swore swearing",
    "slam": "slam slams slammed slamming",
    "rebut": "rebut rebuts rebutted rebutting",
    "snap": "snap snaps snapped snapping",
    "feel": "feel feels felt feeling",
    "know": "know knows knew knowing",
    "dub": "dub dubs dubbed dubbing",
    "refer": "refer refers referred referring",
    "find": "find finds found finding",
    "label": "label labels labelled labeled labelling labeling",
    "call": "call calls called calling",
    "urge": "urge urges urged urging",
    "beg": "beg begs begged begging",
    "vow": "vow vows vowed vowing",
    "put": "put puts putting",
    "hold": "hold holds held holding",
    "plead": "plead pleads pleaded pled pleading",
    "commit": "commit commits committed committing",
    "signal": "signal signals signalled signaled signalling signaling",
    "counsel": "counsel counsels counselled counseled counselling counseling",
    "text": "text texts texted texting",
    "email": "email emails emailed emailing e-mail e-mails e-mailed e-mailing",
    "hear": "hear hears heard hearing",
    "rule": "rule rules ruled ruling",
    "bar": "bar bars barred barring",
    "forbid": "forbid forbids forbade forbidding",
    "begin": "begin begins began",
    "run": "run runs ran",
    "open": "open opens opened",
    "end": "end ends ended",
}


def _forms(verb: str) -> list[str]:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb].split()
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return [verb, verb + "es", verb + "ed", verb + "ing"]
    return [verb, verb + "s", verb + "ed", verb + "ing"]


def _inflect(verbs: str) -> dict[str, str]:
    return {form: verb for verb in verbs.split() for form in _forms(verb)}


# Verbs that bring in words whatever stands beside them.
STRONG = _inflect(
    "say tell write add reply respond ask answer state note explain claim argue insist admit warn announce declare suggest continue "
    "conclude recall remark comment observe assert contend maintain acknowledge concede confirm deny report predict joke quip shout yell "
    "tweet read agree stress emphasise emphasize reiterate repeat promise vow pledge urge demand plead complain lament bemoan opine boast "
    "brag caution counter retort rebut muse mutter scoff snap sneer testify swear thunder whisper wonder inquire enquire advise allege "
    "attest interject proclaim pronounce recount specify speculate surmise chide intone exclaim implore beg elaborate clarify summarise "
    "summarize enthuse fume gush object protest reason reflect hint imply tease post rule text email inform remind recommend stipulate "
    "counsel joke assure storm rage seethe sigh groan grumble chuckle sniff vent croak bark"
)
# Verbs that do so only with a fragment or a clause beside them.
WEAK = {
    form: verb
    for form, verb in _inflect(
        "call describe brand label dub term criticise criticize accuse slam blast attack blame denounce condemn praise express offer cite "
        "deride dismiss reject mock ridicule think believe hope want expect feel know consider regard deem characterise characterize hail "
        "tout applaud support oppose propose request order invite thank refer decry disparage berate assail question challenge defend "
        "indicate signal discuss mention promote quote find identify outline depict portray pitch raise welcome require refuse commit "
        "direct publish list set show bar forbid prohibit oblige begin open end run instruct slate lambast lambaste castigate apologise "
        "apologize speak"
    ).items()
    if form not in STRONG
}
# Forms that are as often a noun; after a determiner or a possessive they are no verb.
NOUN_FORMS = frozenset(
    "claim claims report reports call calls charge charges attack attacks reply answer answers state states note notes e-mail comment "
    "comments remark remarks demand demands pledge pledges promise promises question questions support request requests read offer "
    "offers order orders post posts blame praise hope hopes joke warning feeling thinking pitch find cite text texts email emails "
    "rule rules ruling finding findings direct list set show shows sets reading meeting challenge express quote quotes object "
    "objects reason reasons signal complaint counter rebuttal saying writing term terms position label slate mock pleading hearing".split()
)
# What makes a "not" of a clause; "n't" beside them is part of its verb.
NEGATIONS = frozenset("not never n't neither nor no without cannot none nobody".split())
AUXILIARIES = frozenset(
    "has have had having is was were are be been being will would could can did does do may might must should also then later "
    "already only once recently previously apparently first finally even just still again himself herself themselves itself today "
    "yesterday earlier now often repeatedly never not further subsequently publicly privately reportedly immediately since always "
    "clearly simply monday tuesday wednesday thursday friday saturday sunday n't didn't hasn't haven't hadn't doesn't didn’t "
    "hasn’t haven’t hadn’t doesn’t won’t won't wouldn't wouldn’t 'd ’d 'll ’ll 've ’ve 're ’re 'm ’m".split()
)


def is_auxiliary(word: str) -> bool:
    """Say whether a word goes with the verb behind it; with a capital, "May" and "Will" are who speaks, or ask a question.

    >>> is_auxiliary("may"), is_auxiliary("May"), is_auxiliary("Monday")
    (True, False, True)
    """
    return word.lower() in AUXILIARIES and word not in ("May", "Will")


FINITE = frozenset("is was are were has have had will would could did does do be been".split())
PRONOUNS = frozenset("he she they it i we you who".split())
MALE, FEMALE = frozenset("he him his himself".split()), frozenset("she her hers herself".split())
DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your one some many several another both no all any each every other".split()
)
PREPOSITIONS = frozenset(
    "of for in at on from with without to by about against under over into near within inside outside as after before during "
    "despite amid following since until between among across through behind beyond regarding via per".split()
)
CONJUNCTIONS = frozenset(
    "and but or that when as because if while although though after before since which what where than whether so yet whom whose "
    "how why meanwhile however unless until once".split()
)
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep "
    "oct nov dec".split()
)

# Before a name; the gender it shows, if any.
TITLES: dict[str, str | None] = {
    "mr": "male", "mrs": "female", "ms": "female", "miss": "female", "mx": None, "dr": None, "sir": "male", "dame": "female",
    "lord": "male",
    "lady": "female", "baroness": "female", "baron": "male", "prof": None, "professor": None, "rev": None, "reverend": None, "fr": "male",
    "cllr": None, "clr": None, "councillor": None, "councilor": None, "ald": None, "alderman": None, "councilman": "male",
    "councilwoman": "female",
    "sen": None, "senator": None, "rep": None, "representative": None, "gov": None, "governor": None, "lt": None, "col": None, "gen": None,
    "capt": None,
    "sgt": None, "supt": None, "inspector": None, "superintendent": None, "commissioner": None, "constable": None, "judge": None,
    "justice": None,
    "president": None, "premier": None, "mayor": None, "taoiseach": None, "tánaiste": None, "deputy": None, "congressman": "male",
    "congresswoman": "female", "assemblyman": "male", "assemblywoman": "female", "assemblymember": None, "hon": None, "rt": None,
    "right": None, "honorable": None, "honourable": None, "bishop": None,
    "archbishop": None, "king": "male", "queen": "female", "prince": "male", "princess": "female", "chancellor": None, "secretary": None,
    "minister": None,
    "prime": None, "speaker": None, "ambassador": None, "attorney": None, "chief": None, "sheriff": None, "detective": None,
    "officer": None,
    "captain": None, "major": None, "colonel": None, "general": None, "master": None, "sister": "female", "brother": "male",
    "father": "male",
    "treasurer": None, "ombudsman": None, "chairman": "male", "chairwoman": "female", "del": None, "supervisor": None,
    "cr": None, "coun": None, "councilmember": None, "councilperson": None, "assemblyperson": None, "reeve": None, "provost": None,
    "cathaoirleach": None, "warden": None, "sr": "female", "selectman": "male", "selectwoman": "female", "alderwoman": "female",
    "freeholder": None, "marshal": None, "teachta": None,
}  # fmt: skip
# "Cllrs Ann Hale and Bob Orr": a title printed once before several names, and that of each.
MANY_TITLES = {
    "cllrs": "Cllr", "clrs": "Clr", "crs": "Cr", "couns": "Coun", "councillors": "Councillor", "councilors": "Councilor",
    "councilmembers": "Councilmember", "aldermen": "Alderman", "alds": "Ald", "commissioners": "Commissioner", "supervisors": "Supervisor",
    "senators": "Senator", "sens": "Sen", "reps": "Rep", "representatives": "Representative", "deputies": "Deputy", "tds": "TD",
    "mps": "MP", "msps": "MSP", "mlas": "MLA", "meps": "MEP", "ministers": "Minister", "judges": "Judge", "mayors": "Mayor", "drs": "Dr",
    "professors": "Professor", "messrs": "Mr", "selectmen": "Selectman", "assemblymembers": "Assemblymember",
}  # fmt: skip
# As printed before a name, for a pattern: no "King" or "Sister", which places and hospitals are named after.
BEFORE_NAMES = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Sir|Dame|Lord|Lady|Baroness|Cllr|Clr|Cr|Coun|Councillor|Councilor|Senator|Sen|Rep)\b\.?)"
)
# Titles that are no post of their own; the rest of TITLES are posts too.
COURTESY = frozenset(
    "mr mrs ms miss mx dr sir dame lord lady baroness baron prof professor rev reverend fr sr hon honorable honourable rt right master "
    "sister brother father king queen prince princess".split()
)

# A role that one person or few hold at a time; the head of a post as printed. Gender where the word shows it.
# Callings and kin of one of many: "a consultant psychiatrist", "a caller".
_CALLINGS: dict[str, str | None] = {
    **dict.fromkeys(
        "accountant actor angler applicant arbitrator archaeologist architect archivist artist banker beekeeper "
        "billpayer biologist blogger boatman bookseller botanist bystander caller caregiver carer caretaker caseworker chaplain "
        "chemist claimant cleaner commuter complainant consultant consultant-engineer conveyancer counsellor counselor "
        "criminologist crofter curator custodian customer cyclist deacon demonstrator dentist detective diner dispatcher "
        "ecologist electrician epidemiologist facilitator firefighter geologist gp gravedigger grazier hairdresser "
        "harbourmaster homeowner householder hydrologist imam janitor jobseeker juror landowner leaseholder lecturer librarian "
        "lifeguard listener mechanic mediator midwife motorist musician negotiator novelist objector onlooker operator "
        "ornithologist paralegal paramedic petitioner pharmacist photographer physician physicist physiotherapist "
        "playwright plumber poet postgraduate psychiatrist psychologist psychotherapist pupil rabbi radiographer rambler "
        "ratepayer receptionist refugee retiree sailor shopper sociologist soldier spectator statistician strategist "
        "surgeon swimmer taxpayer technician teenager therapist tutor undergraduate undertaker veteran virologist visitor voter "
        "zoologist heckler "
        "".split()
    ),
    **dict.fromkeys(
        "landlady policewoman actress waitress schoolgirl daughter sister wife "
        "woman girl aunt niece granddaughter gran headmistress fisherwoman nun matron".split(),
        "female",
    ),
    **dict.fromkeys(
        "man landlord policeman waiter schoolboy brother husband uncle nephew grandson fisherman headmaster widower postman "
        "boy gentleman".split(),
        "male",
    ),
}
POST_HEADS: dict[str, str | None] = {
    **_CALLINGS,
    "minister": None, "secretary": None, "under-secretary": None, "undersecretary": None,
    "leader": None, "mp": None, "msp": None, "mla": None, "ms": None, "td": None, "mep": None,
    "am": None,
    "pm": None, "chancellor": None, "premier": None, "president": None, "governor": None, "mayor": None, "senator": None,
    "congressman": "male",
    "congresswoman": "female", "representative": None, "chairman": "male", "chairwoman": "female", "chair": None, "chairperson": None,
    "councillor": None, "councilor": None, "councilman": "male", "councilwoman": "female", "commissioner": None, "ombudsman": None,
    "ombudswoman": "female", "spokesman": "male", "spokeswoman": "female", "spokesperson": None, "director": None, "officer": None,
    "executive": None,
    "ceo": None, "head": None, "chief": None, "treasurer": None, "taoiseach": None, "tánaiste": None, "lord": None, "speaker": None,
    "whip": None,
    "adviser": None, "advisor": None, "aide": None, "solicitor": None, "attorney": None, "judge": None, "justice": None, "clerk": None,
    "auditor": None, "comptroller": None, "inspector": None, "superintendent": None, "sheriff": None, "constable": None, "ambassador": None,
    "envoy": None, "professor": None, "manager": None, "administrator": None, "deputy": None, "candidate": None, "backbencher": None,
    "frontbencher": None, "peer": None, "campaigner": None, "activist": None, "editor": None, "lawyer": None, "barrister": None,
    "coordinator": None,
    "principal": None, "headteacher": None, "registrar": None, "convener": None, "convenor": None, "provost": None, "alderman": None,
    "lawmaker": None,
    "organiser": None, "organizer": None, "founder": None, "co-founder": None, "trustee": None, "economist": None, "analyst": None,
    "correspondent": None, "reporter": None, "author": None, "coach": None, "resident": None, "farmer": None, "teacher": None,
    "doctor": None,
    "nurse": None, "vicar": None, "bishop": None, "archbishop": None, "rector": None, "dean": None, "engineer": None, "counsel": None,
    "general": None,
    "supervisor": None, "delegate": None, "legislator": None, "assemblyman": "male", "assemblywoman": "female", "assemblymember": None,
    "member": None, "official": None, "source": None, "insider": None, "pensioner": None, "mother": "female", "father": "male",
    "widow": "female",
    "owner": None, "businessman": "male", "businesswoman": "female", "surveyor": None, "planner": None, "scientist": None,
    "researcher": None,
    "historian": None, "writer": None, "student": None, "worker": None, "driver": None, "shopkeeper": None, "publican": None, "boss": None,
    "critic": None, "volunteer": None, "expert": None, "witness": None, "host": None, "presenter": None, "whistleblower": None,
    "developer": None,
    "friend": None, "pal": None, "ally": None, "colleague": None, "neighbour": None, "neighbor": None, "relative": None, "supporter": None,
    "staffer": None, "trader": None, "grandmother": "female", "grandfather": "male", "signatory": None, "republican": None,
    "democrat": None,
    "passenger": None, "protester": None, "tenant": None, "parent": None, "survivor": None, "employee": None, "clerk-treasurer": None,
    "mum": "female",
    "dad": "male", "councilmember": None, "councilperson": None, "assemblyperson": None, "reeve": None, "selectman": "male",
    "selectwoman": "female", "alderwoman": "female", "cathaoirleach": None, "leas-cathaoirleach": None,
    "ceann": None, "convenor-general": None,
}  # fmt: skip
# Of these a paper means one of many; the phrase is a role without a name ("a spokeswoman"), not a post that points to somebody.
LOOSE_ROLES = frozenset(
    "spokesman spokeswoman spokesperson source insider official aide resident member critic expert witness volunteer worker driver "
    "student campaigner activist analyst lawmaker backbencher peer shopkeeper teacher farmer nurse doctor pensioner officer "
    "staffer adviser advisor supporter colleague ally friend neighbour neighbor user passenger protester pal relative figure "
    "staffer trader signatory republican democrat tenant parent survivor employee mum dad grandmother grandfather mother father".split()
) | frozenset(_CALLINGS)
# Words that a post as printed may hold before its head, in lower case.
POST_WORDS = frozenset(
    "prime first deputy shadow foreign home former then acting interim assistant associate vice senior junior chief county city "
    "town borough district parish regional state national federal general council party group opposition majority minority cabinet "
    "health education transport housing finance financial justice defence defense environment culture treasury business trade "
    "energy planning communities local government police crime fire and rescue permanent private principal parliamentary under- "
    "under attorney solicitor lord lady managing executive policy press communications media monitoring conduct "
    "standards ethics information privacy budget social care children's children’s adult services public prosecutions schools "
    "school university college union medical nursing operating legal planning campaign community water rail roads road ports "
    "fisheries agriculture rural climate digital science skills work pensions welfare immigration border security international "
    "development labour conservative tory liberal democrat green republican democratic independent co- joint newly elected "
    "long-serving veteran outgoing incoming retired ex- constituency ward division hospital trust board committee select audit "
    "scrutiny overview licensing regeneration leisure highways library libraries tourism arts heritage sport youth equality "
    "equalities families women without portfolio of the for backbench frontbench house senate assembly congress parliament commons "
    "lords upper lower special district's council's city's county's party's town's state's company's association federation "
    "society charity foundation chamber commerce lead cabinet-member portfolio holder minority-leader corporate resources".split()
)
ORG_HEADS = frozenset(
    "council councils office department ministry party government authority agency police force committee commission board trust "
    "union association federation society institute institution university college school hospital company group team unit "
    "parliament senate house assembly congress court tribunal bank fund charity foundation service services bureau directorate "
    "inspectorate corporation ltd limited plc inc llc partners treasury cabinet forum network alliance campaign coalition chamber "
    "league club church watchdog ombudsman's times post mail herald gazette news guardian telegraph express mirror star echo "
    "chronicle journal tribune observer press argus advertiser courier record standard examiner independent "
    "radio tv television fm airport railway line lines airlines ferries buses transport street whitehall "
    "hq administration executive regulator region borough city county state nation secretariat taskforce inquiry review panel "
    "mercury sentinel dispatch bulletin weekly daily bugle reporter messenger citizen leader-post leader call examiner-times "
    "gazetteer ledger".split()
)
# Who is told of as many, or as one of many, and has no name.
CROWD = frozenset(
    "staff people police public crowd women men children party opposition majority pair couple family media press union cabinet "
    "jury".split()
)
DOCUMENT_HEADS = frozenset(
    "code report letter email e-mail memo document statement act bill law guidance policy rules rule protocol charter review audit "
    "study paper briefing note minutes manual handbook constitution regulations order notice survey dossier submission petition "
    "filing affidavit judgment judgement ruling transcript analysis assessment editorial article contract agreement treaty "
    "convention manifesto plan strategy framework ordinance statute bylaw bylaws by-law by-laws bye-law bye-laws "
    "circular lease deed".split()
)
MEDIA_HEADS = frozenset(
    "times post mail herald gazette news guardian telegraph express mirror echo chronicle journal tribune observer press argus "
    "advertiser courier standard examiner independent radio tv television fm newspaper "
    "programme program show podcast reporters journalists broadcaster magazine website station paper channel newsroom bulletin "
    "dispatch mercury sentinel weekly daily bugle messenger breakfast newsnight today tonight live interviewer correspondent "
    "wire ledger morning recorder".split()
)
PARTIES = frozenset(
    "labour conservative conservatives tory tories liberal democrats lib dems democrat republicans republican greens green snp "
    "plaid ukip fianna fáil fine gael sinn féin dup sdlp nationals labor gop reform unionists ndp".split()
)
# What a place or a thing of the public is called: no surname.
PLACE_HEADS = frozenset(
    "street road lane avenue bridge park hill valley island islands river bay harbour harbor square place gardens green house "
    "centre center hall palace castle abbey cathedral square station terminal stadium arena forest beach lake mountain mount coast "
    "peninsula way drive close court crescent terrace estate county city town village district borough province states kingdom "
    "republic union building tower towers yard wharf quay pier point act bill day week month year prize award cup war crisis game "
    "games times east west north south act code report inquiry shire charter unified academy elementary".split()
)
# Capitalised words that begin no name of a person.
NO_NAME = frozenset(
    "the a an this that these those he she they it we i you his her its their our my your but and or if when while after before in "
    "on at for from with by as to of not no yes there here what which who whom whose why how now then today yesterday tomorrow "
    "meanwhile however also according last next one two three four five six seven eight nine ten both many most some several each "
    "every all any other another such only even still just since because although though unless until despite during under over "
    "about against among between through ms-dos read more image photo sunday monday tuesday wednesday thursday friday saturday "
    "january february march april june july august september october november december earlier later asked speaking responding "
    "writing added elsewhere soon shortly under former ex new north south east west northern southern eastern western great "
    "central upper lower old little much few more less first second third minister ministers secretary leader labour conservative "
    "tory government council parliament dear please po".split()
)
