"""A quotation in its sentence in, where its words come from out: a letter, a statement, an interview, a speech, a code, and on what ground."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define, evolve, field, frozen

from evenhand.core.reading.lexicon import MEDIA_HEADS
from evenhand.core.reading.model import Entity, Letter, Provenance

_ON_LINE = r"(?:twitter|x|facebook|instagram|bluesky|linkedin|tiktok|social media|mastodon|whatsapp status|threads)"
# Words in the reporter's own sentence that name the occasion; the first that matches decides.
_OCCASIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("tweet", re.compile(rf"\b(?:tweet(?:ed|s|ing)?|retweeted|(?:wrote|said|posted|writing|posting|shared|post|posts) (?:\w+ ){{0,4}}?on {_ON_LINE}|{_ON_LINE} post|social media post)\b", re.I)),
    ("finding", re.compile(r"\b(?:in (?:his|her|its|their|the) (?:findings?|ruling|determination|decision notice|judgment|adjudication)|ruled that|ruling (?:that|said)|findings? (?:that|said|published))\b", re.I)),
    ("report", re.compile(r"\b(?:in (?:his|her|its|their|the|a) (?:\w+ ){0,3}(?:report|audit|review|inquiry report|assessment)|the report (?:said|says|found|states|concluded|adds|added|noted)|audit (?:found|said|report))\b", re.I)),
    ("text", re.compile(r"\b(?:text(?:ed)? (?:message|messages)|whatsapp(?:ed)?(?: message| group)?|texted|in a text|by text|texts? (?:to|sent|from|between|seen))\b", re.I)),
    ("email", re.compile(r"\b(?:e-?mail(?:s|ed|ing)?)\b", re.I)),
    ("memo", re.compile(r"\b(?:memo|memorandum|memos)\b", re.I)),
    ("statement", re.compile(r"\b(?:in a (?:\w+ ){0,3}statement|statement (?:issued|released|on|to|said|read)|issued a (?:\w+ )?statement|released a (?:\w+ )?statement|press release|news release|in a release)\b", re.I)),
    ("letter", re.compile(r"\b(?:letters?(?! of no confidence)|letterhead|missive)\b", re.I)),
    ("recording", re.compile(r"\b(?:recording|recorded|(?:audio|video) (?:clip|footage|obtained|of)|footage|voicemail|can be heard|was heard|caught on)\b", re.I)),
    ("speech", re.compile(
        r"\b(?:told (?:the |a |an |his |her |their |fellow |last \w+[’']s |[A-Z][\w’'-]+ )?(?:\w+[\s-]){0,4}?(?:mps|msps|tds|ams|mss|mlas|mhks|peers|commons|house|lords|dáil|dail|seanad|senedd|siambr|holyrood|stormont|tynwald|parliament|senate|senators|"
        r"lawmakers|legislators|assembly|committee|councillors|councilors|council meeting|meeting|conference|delegates|hearing|inquiry|tribunal|court|jury|judge|"
        r"rally|crowd|audience|chamber|congress|subcommittee|panel|commissioners|board|members|cabinet meeting|gathering|estimates)\b|"
        r"(?:in|during) (?:a|an|his|her|the) (?:\w+ ){0,3}(?:speech|address|debate|question time|prime minister[’']s questions|testimony|evidence session|submission)|"
        r"speaking (?:in|at|during|to) (?:the |a |an |last |tuesday|monday|wednesday|thursday|friday)(?!\w* (?:told|to the bbc))|addressing|gave evidence|giving evidence|"
        r"testif(?:ied|ying)|under oath|on the floor of|leaders[’'] questions|first minister[’']s questions|under (?:parliamentary )?privilege|"
        r"(?:at|to) (?:the|a|an|last|this|monday|tuesday|wednesday|thursday|friday)[\w’' ]{0,25} (?:meeting|hearing|conference|rally|committee|inquest|session)|"
        r"in (?:the )?(?:commons|house of commons|parliament|dáil|dail|seanad|senate|chamber|court)\b)", re.I)),
    ("document", re.compile(r"\b(?:in (?:a|the|an) (?:\w+ ){0,3}(?:document|briefing|dossier|filing|minutes|complaint|submission|contract|agreement|manifesto|briefing note)|minutes (?:of|show|record))\b", re.I)),
    ("article", re.compile(r"\b(?:in (?:a|an|the) (?:\w+ ){0,3}(?:article|column|op-ed|editorial|blog|blog post|essay)|writing in)\b", re.I)),
)  # fmt: skip
_ASIDE = r"(?:[“”\x00]+ |\w+ |[A-Z][\w’'-]+(?:[’']s)? ){0,4}"
_INTERVIEW = re.compile(
    r"\b(?:[Ii]n an interview|[Ii]nterview(?:ed)? (?:with|by|on)|[Ss]p(?:eaking|oke) (?:exclusively |earlier |later |yesterday |today |on \w+ |last \w+ ){0,2}(?:to|on|with) "
    r"(?:the )?(?!Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|behalf|MPs|MSPs|TDs|Parliament|Congress|Commons|House|Lords|Senate|Dáil)[A-Z“\"‘”\x00]|"
    r"on (?:the )?(?:BBC|ITV|RTÉ|RTE|ABC|NBC|CBS|CNN|Sky|Newstalk|Channel)\b|"
    r"on (?:the )?(?:[A-Z][\w’']* ){0,4}(?:FM|AM|Radio|TV|Television|Live|Breakfast|Tonight|Programme|Podcast|Drive)\b|"
    r"when I (?:tele)?phone|(?:radio|breakfast|newsnight|podcast|programme|current affairs) (?:\w+ )?(?:interview|show|programme))"
)
_TOLD_PAPER = re.compile(
    r"\b(?:told|tells|telling) (?:this (?:newspaper|paper|website|site|programme|show|column|reporter|magazine)|"
    rf"(?:our|the) {_ASIDE}(?:reporter|programme|correspondent|show|station|podcast|newspaper|website|newsroom|magazine)\b|the paper\b|"
    r"the (?!House|Commons|Lords|Senate|Assembly|Chamber|Court|Committee|Council|Cabinet|Government|Prime|Minister|Board|Inquiry|Tribunal|Dáil|Seanad|Senedd|Siambr|"
    r"Speaker|Taoiseach|First|Tánaiste|Department|Treasury|Parliament|Legislature|Commission|Legislative|Executive|President|Governor|Mayor|Health|Home|Foreign|Chief)"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}(?=[ ,.:;]|$)(?! (?:committee|council|meeting|inquiry|board|court|conference|hearing|leader|minister|secretary|office|in which)))"
)
_OUTLET_TOLD = re.compile(r"\b(?:told|tells|telling) (?:the )?((?:[A-Z][\w’'&-]*|\d+)(?: (?:[A-Z][\w’'&-]*|\d+)){0,4})")
_STATION = re.compile(r"[KW][A-Z]{2,3}")
_JUDGES = re.compile(
    r"\b(?:ombudsman|ombudswoman|commissioner|inspectors?|inquiry|tribunal|judge|watchdog|auditors?|audit|regulator|investigators?|panel|investigation|court|review|committee)\b",
    re.I,
)
_REPORTS = re.compile(r"\b(?:report|audit|auditors?|review)\b", re.I)
_OFFICIAL_JUDGE = re.compile(
    r"\b(?:ombudsman|ombudswoman|auditor(?:[ -]general)?|auditors|inspector|standards commissioner|commissioner for (?:\w+ )?standards|grand jury|jurors|watchdog|inspectorate)\b",
    re.I,
)
_ASKED = re.compile(r"\b(?:asked|pressed|questioned|challenged|quizzed) (?:whether|if|about|on|by|why|how|for)\b", re.I)
_IN_LETTER = re.compile(r"\bin (?:a|an|his|her|its|their|the|that) (?:[\w’'-]+\s){0,4}(?:letters?|reply|response|exchange|note)\b", re.I)
_SPOKESPERSON = re.compile(r"\bspokes(?:man|woman|person)\b", re.I)
_TIME = re.compile(
    r"\b(?:last night|yesterday|today|tonight|this (?:morning|afternoon|evening|week)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)day|afterwards|after the (?:vote|meeting|hearing|debate))\b",
    re.I,
)
# For how many paragraphs a way of speaking carries on.
_REACH = {"letter": 3, "email": 3, "interview": 5, "speech": 4, "report": 4, "finding": 4, "memo": 2, "text": 2, "tweet": 2, "statement": 2}
_MESSAGES = ("letter", "email", "text", "memo")
_SCENE = 2
_DIALOGUE = 4
_LEAD = 320
_ASKS = frozenset("ask reply answer retort shout interject interrupt respond concede".split())
_ANYONES = frozenset("say tell think call describe brand dub argue insist deny claim".split())
_PRESS_AT_LARGE = re.compile(
    r"\b(?:(?:told|telling) (?:\w+ ){0,2}?(?:reporters|journalists|the press|the media|a (?:press|news) conference|news conference|press conference)|"
    r"sp(?:oke|eaking|oken) to (?:\w+ ){0,2}?(?:reporters|journalists|the press|the media)|(?:at|to) a (?:press|news) conference)\b",
    re.I,
)
_SCENE_SET = re.compile(
    r"\b(?:(?:was|were|is) (?:giving evidence|before the)|[Gg]iving evidence|stood on|rose to (?:answer|speak|reply)|took to the (?:stage|floor|podium)|on (?:his|her|their) feet|"
    r"was heckled|to (?:cheers|laughter|applause|boos|jeers|gasps)|looked up at that|[Tt]estifying|[Aa]nswering [A-Z])"
)
_WROTE_TO = re.compile(r"\b(?<!for )(?:wrote|writes|writing|written) (?:\w+ ){0,2}to\b")
_WRITTEN_TO_SAY = re.compile(
    r"\bwritten (?:[\w-]+ ){0,8}(?:to (?:say|express|ask|tell|demand|urge|complain|warn)|saying|asking|urging|telling|warning)\b"
)
_ABOUT_LETTER = re.compile(
    r"\b(?:said|says|called|calls|described|thought|insisted|claimed) (?:that )?(?:the|his|her|their|its|this) (?:[\w’'-]+ )?(?:letter|e-?mail|text|memo|message)s? "
    r"(?:was|were|is|had|has|show\w*|amounted|should|as)\b|\bdid not (?:see|receive|write|send)|\breceiv(?:ed|ing) (?:the|a|his|her|their) (?:letter|e-?mail|memo|text)"
)
_INTERVIEWER = re.compile(r"\bInterview(?:ed)? by [A-Z]|\bI (?:ask|asked|read|meet|met|put it to|telephone|phone|rang) (?:him|her|them)\b")
_REVEALING = frozenset("tell urge describe warn boast accuse complain offer press advise".split())
_REVEALED = re.compile(
    r"\b(letter|e-?mail|memo|text|message)s? (?:seen|obtained|leaked|released|published|shows?|reveals?|sent)|according to an? (?:\w+ )?(letter|e-?mail|memo|text)",
    re.I,
)
_THE_LETTER = re.compile(r"\s*(?:The|In (?:a|an|his|her|their)) (?:[\w’'-]+ ){0,2}(letter|e-?mail|memo|text message)\b")
_HAS_WRITTEN = re.compile(
    r"\b(?:has|have|had) (?:also |now |since |jointly |already |even |previously )?(?:written|emailed|e-mailed|sent|replied)\b"
)
_CODES = frozenset(
    "code rules rule protocol charter constitution act regulations law guidance policy standing orders constitution statute handbook manual "
    "guidelines regulation ordinance bylaw bylaws byelaw byelaws".split()
)
_BY_HEAD = {
    "report": "report", "audit": "report", "review": "report", "study": "report", "survey": "report", "assessment": "report", "analysis": "report",
    "transcript": "recording", "letter": "letter", "email": "email", "e-mail": "email", "memo": "memo", "statement": "statement", "editorial": "article",
    "article": "article", "judgment": "finding", "judgement": "finding", "ruling": "finding", "finding": "finding", "findings": "finding",
    "tweet": "tweet", "post": "tweet", "message": "text", "text": "text", "recording": "recording", "draft": "report",
}  # fmt: skip
_THINGS = re.compile(
    r"\b(?:report|audit|review|ruling|judgment|judgement|findings?|statement|press release|letter|e-?mail|memo|memorandum|text message|tweet|code|handbook|guidelines|policy|"
    r"statute|charter|protocol)\b",
    re.I,
)
_REPORT_NAMED = re.compile(r"\b(?:report|audit|auditors?)\b", re.I)
_RULING_NAMED = re.compile(
    r"\b(?:ruling|ruled|findings?|judgment|judgement|adjudication|decision notice|found (?:that|in breach|guilty))\b", re.I
)
_PRONOUN = frozenset("he she they it".split())
_GOES_ON = frozenset("add continue conclude go write".split())
_WRITES = frozenset("write reply respond answer".split())


@frozen
class Said:
    """What is seen of a quotation, or of a sentence that tells what somebody said.

    Attributes:
        around: the reporter's own words in the sentence, quotations left out.
        verb: the base form of the cue, "" where there is none.
        speaker: the entity that speaks; addressee: the one spoken to.
        paragraph: the number of the paragraph.
        goes_on: whether the quotation carries on from the one before.
        message: the form of the message last named before it, "" where none is.
        at: where the sentence begins; source: the words that name the speaker.
    """

    around: str
    verb: str
    speaker: int | None
    addressee: int | None
    paragraph: int
    goes_on: bool = False
    message: str = ""
    at: int = 0
    source: str = ""


@define
class Occasions:
    """What has been seen so far of each speaker: how their words last reached the paper, so that "she added" can carry on from it.

    `plain` is the paper's text with what is quoted blanked by NUL; `mode` holds for each speaker (kind, number of a letter, paragraph);
    `scene` the paragraphs in which somebody first and last spoke before an audience.
    """

    letters: Sequence[Letter]
    entities: Sequence[Entity]
    plain: str = ""
    mode: dict[int, tuple[str, int | None, int]] = field(factory=dict)
    scene: int | None = None

    def judge(self, said: Said) -> Provenance:
        """Say where the words of a quotation come from."""
        if said.speaker is None:
            return self._of_thing(said) or Provenance("unknown", basis="no speaker")
        if self.entities[said.speaker].kind == "document":
            return _of_document(self.entities[said.speaker])
        found = (
            self._revealed(said)
            or (self._going_on(said) if said.verb == "write" else None)
            or self._by_occasion(said, said.around)
            or self._of_thing(said)
            or self._going_on(said)
            or self._by_lead(said)
            or self._by_thread(said)
            or self._by_letter(said)
            or self._by_scene(said)
            or self._by_judge(said)
            or Provenance(self._default(said), basis="default")
        )
        self.note(said.speaker, found, said.paragraph)
        return found

    def _default(self, said: Said) -> str:
        """Words with no occasion given are a statement, but in an interview they are said to the interviewer."""
        assert said.speaker is not None
        told = self.entities[said.speaker].kind == "person" and not _TIME.search(said.around)
        return "interview" if told and _INTERVIEWER.search(self.plain) else "statement"

    def hear(self, said: Said) -> None:
        """Take note of the occasion on which somebody speaks in a sentence without marks."""
        if said.speaker is not None and not _HAS_WRITTEN.search(said.around):
            found = self._by_occasion(said, said.around)
            if found is not None:
                self.note(said.speaker, found, said.paragraph)

    def note(self, speaker: int | None, found: Provenance, paragraph: int) -> None:
        """Remember how somebody's words last reached the paper."""
        if found.kind == "speech":
            self.scene = paragraph
        elif found.basis in ("occasion named", "told a named outlet", "told the press at large") and found.kind != "letter":
            self.scene = None
        if speaker is not None and found.basis != "default":
            number = int(found.ref) if found.ref is not None and found.ref.isdigit() else None
            self.mode[speaker] = (found.kind, number, paragraph)

    # -- the occasion named

    def _by_occasion(self, said: Said, words: str) -> Provenance | None:
        speaker, addressee = said.speaker, said.addressee
        if _PRESS_AT_LARGE.search(words):
            return Provenance("statement", basis="told the press at large")
        if self._tells_outlet(said, words):
            return Provenance("interview", basis="told a named outlet")
        if _INTERVIEW.search(words):
            return Provenance("interview", basis="occasion named")
        for kind, pattern in _OCCASIONS:
            if pattern.search(words) and (kind not in _MESSAGES or (not _ABOUT_LETTER.search(words) and self._writes(said, words))):
                return self._of_kind(kind, speaker, addressee, "occasion named")
        if _SCENE_SET.search(words):
            return Provenance("speech", basis="occasion named")
        if said.verb in ("find", "rule", "conclude") and speaker is not None and _JUDGES.search(self._described(speaker)):
            return Provenance(self._ruled_in(words), basis="verb of finding")
        if said.verb == "write" or _WROTE_TO.search(words):
            return None if self._is_deed(words) else self._written(said)
        return None

    def _is_deed(self, words: str) -> bool:
        """Say whether a letter is only spoken of: "she has written to him", "apologised for writing", not "has written to say"."""
        return bool(_HAS_WRITTEN.search(words)) and not _WRITTEN_TO_SAY.search(words)

    def _tells_outlet(self, said: Said, words: str) -> bool:
        if _TOLD_PAPER.search(words) or (said.verb in ("tell", "say", "speak", "insist", "admit") and self._is_outlet(said.addressee)):
            return True
        told = _OUTLET_TOLD.search(words)
        if told is None:
            return False
        named = re.sub(r"[’']s\b", "", told[1]).split()
        return (
            any(
                word.lower() in MEDIA_HEADS or word in ("Broadcasting", "Online", "Media", "Network") or _STATION.fullmatch(word)
                for word in named[-3:]
            )
            and len(named) < 6
        )

    def _described(self, entity: int) -> str:
        about = self.entities[entity]
        return " ".join([about.names[0], *(held.title for held in about.posts)])

    def _ruled_in(self, words: str) -> str:
        if _REPORTS.search(words):
            return "report"
        if _RULING_NAMED.search(words) and re.search(r"\b(?:ruling|judgment|judgement|adjudication|notice)\b", words):
            return "finding"
        return "report" if _REPORT_NAMED.search(self.plain) else "finding"

    def _written(self, said: Said) -> Provenance:
        last = self.mode.get(said.speaker) if said.speaker is not None else None
        if (
            last is not None
            and last[0] not in ("speech", "interview", "statement", "letter")
            and said.paragraph - last[2] <= _REACH.get(last[0], 2)
        ):
            return Provenance(last[0], None if last[1] is None else str(last[1]), "thread")
        number = self.letter_of(said.speaker, said.addressee)
        if number is not None:
            return Provenance(self.letters[number].form, str(number), "verb of writing")
        return Provenance(said.message or "letter", basis="verb of writing")

    def _writes(self, said: Said, words: str) -> bool:
        """A message named in the sentence is the source only if the speaker may be its writer: others speak *about* a letter."""
        if said.verb in _WRITES or _IN_LETTER.search(words):
            return True
        written = [letter for letter in self.letters if letter.sender == said.speaker]
        return bool(written) and said.verb != "tell" and not _SPOKESPERSON.search(words) and not _TIME.search(words)

    def _is_outlet(self, entity: int | None) -> bool:
        if entity is None:
            return False
        about = self.entities[entity]
        return about.kind == "outlet" or (about.kind == "org" and any(word.lower() in MEDIA_HEADS for word in about.names[0].split()))

    def _of_kind(self, kind: str, speaker: int | None, addressee: int | None, basis: str) -> Provenance:
        if kind not in _MESSAGES:
            return Provenance(kind, basis=basis)
        number = self.letter_of(speaker, addressee, kind)
        return Provenance(kind, None if number is None else str(number), basis)

    def letter_of(self, sender: int | None, recipient: int | None, form: str = "") -> int | None:
        """Return the number of the letter that somebody wrote, to the one named if there is one."""
        written = [number for number, letter in enumerate(self.letters) if letter.sender == sender and (not form or letter.form == form)]
        exact = [number for number in written if recipient is not None and self.letters[number].recipient == recipient]
        return next(iter(exact or written), None)

    def _revealed(self, said: Said) -> Provenance | None:
        """Take "X told Y that ..." to be words of the letter that the same sentence, or the next paragraph at its beginning, speaks of."""
        if said.verb not in _REVEALING or said.speaker in self.mode:
            return None
        end = self.plain.find("\n", said.at)
        ahead = _THE_LETTER.match(self.plain, end) if end > 0 else None
        named = _REVEALED.search(said.around)
        if named is None and (ahead is None or said.verb == "say"):
            return None
        word = next(filter(None, named.groups()), "letter") if named else ahead[1] if ahead else "letter"
        kind = {"e": "email", "l": "letter", "m": "memo", "t": "text"}[word[0].lower()]
        if word.lower() == "message":
            kind = said.message or "text"
        return self._of_kind(kind, said.speaker, said.addressee, "letter named after it")

    # -- what went before

    def _of_thing(self, said: Said) -> Provenance | None:
        """Tell what "it" is in "it says": the paper last named before; and a rule or a draft that speaks under its own name."""
        words = said.source.lower()
        if words != "it":
            heads = [word for word in re.findall(r"[\w-]+", re.split(r" (?:of|for|on|in|to|by) |,", words)[0])][-1:]
            if heads and (heads[0] in _CODES or heads[0] == "draft"):
                return Provenance("code" if heads[0] in _CODES else "report", said.source, "speaker is a document")
            return None
        if said.speaker is not None and self.entities[said.speaker].kind not in ("person", "document"):
            return None
        named = [each for each in _THINGS.finditer(self.plain, max(0, said.at - _LEAD), said.at)]
        if not named:
            return None
        word = named[-1][0].lower().split()[-1]
        return Provenance("code" if word in _CODES else _BY_HEAD.get(word, "document"), basis="speaker is a document")

    def _going_on(self, said: Said) -> Provenance | None:
        last = self.mode.get(said.speaker) if said.speaker is not None else None
        if last is None or not said.goes_on or said.paragraph - last[2] > 2 * _REACH.get(last[0], 2):
            return None
        return Provenance(last[0], None if last[1] is None else str(last[1]), "thread")

    def _lead(self, said: Said) -> str:
        """Return the reporter's words between the quotation before and this sentence, if the speaker may be their subject."""
        before = self.plain[max(0, said.at - _LEAD) : said.at].rpartition("\x00")[2].strip("”’\"' \n")
        sentences = re.split(r"(?<=[.?!])\s+(?=[A-Z])|\n+", before)
        lead = " ".join(sentences[-2:])
        if said.speaker is None:
            return ""
        surname = re.split(r"[\s-]", self.entities[said.speaker].names[0])[-1]
        meant = said.source.lower() in _PRONOUN or not said.source or surname in lead
        return lead if meant else ""

    def _by_lead(self, said: Said) -> Provenance | None:
        """Take the occasion from the sentences just before, where they tell of the same speaker: "He sent a text: “...”"."""
        lead = self._lead(said)
        if not lead or _HAS_WRITTEN.search(lead) or (_TIME.search(said.around) and said.verb not in _GOES_ON):
            return None
        found = self._by_occasion(evolve(said, verb="", around=lead, addressee=None), lead)
        if found is not None and found.kind in (*_MESSAGES, "interview", "speech", "tweet", "statement", "report"):
            return evolve(found, basis="said before it")
        return None

    def _by_thread(self, said: Said) -> Provenance | None:
        """Carry on from what the speaker was last known to do."""
        last = self.mode.get(said.speaker) if said.speaker is not None else None
        if last is None or (_TIME.search(said.around) and said.verb not in _GOES_ON):
            return None
        kind, number, where = last
        if said.paragraph - where > _REACH.get(kind, 2) or (kind in (*_MESSAGES, "tweet") and self._leaves_letter(said)):
            return None
        return Provenance(kind, None if number is None else str(number), "thread")

    def _leaves_letter(self, said: Said) -> bool:
        """Say whether words show that somebody who wrote a letter is not quoted from it any more."""
        if said.verb in ("call", "describe", "brand", "dub", "insist", "deny") or _ASKED.search(said.around):
            return True
        return bool(_INTERVIEWER.search(self.plain)) or (said.verb == "say" and bool(_HAS_WRITTEN.search(self._lead(said))))

    def _by_letter(self, said: Said) -> Provenance | None:
        """Take words to be those of the letter that the speaker is known to have written, where the paper has just told of it."""
        if said.speaker is None or _TIME.search(said.around) or _SPOKESPERSON.search(said.around) or self._leaves_letter(said):
            return None
        if self.mode.get(said.speaker, ("letter",))[0] not in _MESSAGES:
            return None
        number = self.letter_of(said.speaker, said.addressee)
        if number is None:
            return None
        letter = self.letters[number]
        if letter.recipient is None or said.addressee not in (None, letter.recipient):
            return None
        if said.verb == "tell" and said.addressee is None:
            return None
        end = self.plain.find("\n", said.at)
        near = [span for span in letter.mentions if said.at - 500 < span.start < end and not self._only_reported(span.start)]
        return Provenance(letter.form, str(number), "thread") if near else None

    def _only_reported(self, at: int) -> bool:
        """Say whether a letter is spoken of as a deed of its own ("she has written to the Prime Minister"), not as what is quoted."""
        return bool(_HAS_WRITTEN.search(self.plain, max(0, at - 16), at + 12))

    def _by_scene(self, said: Said) -> Provenance | None:
        """Take somebody who speaks soon after others spoke before an audience to be there too."""
        assert said.speaker is not None
        if self.scene is None or _TIME.search(said.around) or _SPOKESPERSON.search(said.around):
            return None
        if said.paragraph - self.scene > (_DIALOGUE if said.verb in _ASKS or not said.around.strip("“” .,") else _SCENE):
            return None
        if self.entities[said.speaker].kind not in ("person", "role") or said.verb in ("tell", "write"):
            return None
        return Provenance("speech", basis="same occasion")

    def _by_judge(self, said: Said) -> Provenance | None:
        """Take words of an auditor or a commissioner to be those of their report, where the paper speaks of one."""
        if (
            said.speaker is None
            or _TIME.search(said.around)
            or said.verb not in ("say", "warn", "note", "criticise", "criticize", "state", "")
        ):
            return None
        if not _OFFICIAL_JUDGE.search(self._described(said.speaker)) or not _REPORT_NAMED.search(self.plain):
            return None
        return Provenance("report", basis="verb of finding")


def _of_document(entity: Entity) -> Provenance:
    words = re.findall(r"[\w-]+", entity.names[0].lower())
    for word in reversed(words):
        if word in _CODES:
            return Provenance("code", entity.names[0], "speaker is a document")
        if word in _BY_HEAD:
            return Provenance(_BY_HEAD[word], entity.names[0], "speaker is a document")
    return Provenance("document", entity.names[0], "speaker is a document")
