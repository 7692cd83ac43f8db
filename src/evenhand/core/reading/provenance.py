"""A quotation in its sentence in, where its words come from out: a letter, a statement, an interview, a speech, a code, and on what ground."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define, field, frozen

from evenhand.core.reading.lexicon import MEDIA_HEADS
from evenhand.core.reading.model import Entity, Letter, Provenance

_ON_LINE = r"(?:twitter|x|facebook|instagram|bluesky|linkedin|tiktok|social media|mastodon|whatsapp status|threads)"
# Words in the reporter's own sentence that name the occasion; the first that matches decides.
_OCCASIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("tweet", re.compile(rf"\b(?:tweet(?:ed|s|ing)?|retweeted|(?:wrote|said|posted|writing|posting|shared|post|posts) (?:\w+ ){{0,4}}?on {_ON_LINE}|{_ON_LINE} post|social media post)\b", re.I)),
    ("text", re.compile(r"\b(?:text(?:ed)? (?:message|messages)|whatsapp(?:ed)?(?: message| group)?|texted|in a text|by text|texts? (?:to|sent|from|between|seen))\b", re.I)),
    ("email", re.compile(r"\b(?:e-?mail(?:s|ed|ing)?)\b", re.I)),
    ("memo", re.compile(r"\b(?:memo|memorandum|memos)\b", re.I)),
    ("statement", re.compile(r"\b(?:in a (?:\w+ ){0,3}statement|statement (?:issued|released|on|to|said|read)|issued a (?:\w+ )?statement|released a (?:\w+ )?statement|press release|news release|in a release)\b", re.I)),
    ("letter", re.compile(r"\b(?:letters?(?! of no confidence)|wrote (?:back )?to|writes to|writing to|written to|letterhead|missive)\b", re.I)),
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
    ("finding", re.compile(r"\b(?:in (?:his|her|its|their|the) (?:findings?|ruling|determination|decision notice|judgment|adjudication)|ruled that|ruling (?:that|said)|findings? (?:that|said|published))\b", re.I)),
    ("report", re.compile(r"\b(?:in (?:his|her|its|their|the|a) (?:\w+ ){0,3}(?:report|audit|review|inquiry report|assessment)|the report (?:said|says|found|states|concluded|adds|added|noted)|audit (?:found|said|report))\b", re.I)),
    ("document", re.compile(r"\b(?:in (?:a|the|an) (?:\w+ ){0,3}(?:document|briefing|dossier|filing|minutes|complaint|submission|contract|agreement|manifesto|briefing note)|minutes (?:of|show|record))\b", re.I)),
    ("article", re.compile(r"\b(?:in (?:a|an|the) (?:\w+ ){0,3}(?:article|column|op-ed|editorial|blog|blog post|essay)|writing in)\b", re.I)),
)  # fmt: skip
_INTERVIEW = re.compile(
    r"\b(?:in an interview|interview(?:ed)? (?:with|by|on)|speaking (?:to|on|with) (?:the )?[A-Z“\"‘]|on (?:BBC|ITV|RTÉ|RTE|ABC|NBC|CBS|CNN|Sky|Newstalk|Channel)\b|"
    r"speaking (?:\w+ ){1,3}(?:to|on|with) (?:the )?[A-Z“\"‘]|\bon (?:[A-Z][\w’']* ){0,4}(?:FM|AM|Radio|TV|Television|Live|Breakfast|Tonight|Programme|Podcast|Drive)\b|"
    r"(?:radio|breakfast|newsnight|podcast|programme|current affairs) (?:\w+ )?(?:interview|show|programme))"
)
_TOLD_PAPER = re.compile(
    r"\b(?:told|tells|telling) (?:this (?:newspaper|paper|website|programme|show|column|reporter)|our (?:reporter|programme|correspondent)|the (?:programme|show|paper|newspaper|station|podcast)|"
    r"the (?!House|Commons|Lords|Senate|Assembly|Chamber|Court|Committee|Council|Cabinet|Government|Prime|Minister|Board|Inquiry|Tribunal|Dáil|Seanad|Senedd|Siambr)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}(?=[ ,.:;]|$)(?! (?:committee|council|meeting|inquiry|board|court|conference|hearing|leader|minister|secretary|office)))"
)
_JUDGES = re.compile(
    r"\b(?:ombudsman|ombudswoman|commissioner|inspectors?|inquiry|tribunal|judge|watchdog|auditors?|audit|regulator|investigators?|panel|investigation|court|review|committee)\b",
    re.I,
)
_REPORTS = re.compile(r"\b(?:report|audit|auditors?|review)\b", re.I)
_IN_LETTER = re.compile(r"\bin (?:a|an|his|her|its|their|the|that) (?:[\w’'-]+\s){0,4}(?:letters?|reply|response|exchange|note)\b", re.I)
_SPOKESPERSON = re.compile(r"\bspokes(?:man|woman|person)\b", re.I)
_TIME = re.compile(
    r"\b(?:last night|yesterday|today|tonight|this (?:morning|afternoon|evening|week)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)day|afterwards|after the (?:vote|meeting|hearing|debate))\b",
    re.I,
)
# For how many paragraphs a way of speaking carries on.
_REACH = {"letter": 4, "email": 4, "interview": 5, "speech": 4, "report": 4, "finding": 4, "text": 2, "tweet": 2, "statement": 2}
_SCENE = 3
_PRESS_AT_LARGE = re.compile(
    r"\b(?:told|telling) (?:\w+ ){0,2}?(?:reporters|journalists|the press|the media|a (?:press|news) conference|news conference|press conference)\b",
    re.I,
)
_CODES = frozenset(
    "code rules rule protocol charter constitution act regulations law guidance policy standing orders constitution statute handbook manual".split()
)
_BY_HEAD = {
    "report": "report", "audit": "report", "review": "report", "study": "report", "survey": "report", "assessment": "report", "analysis": "report",
    "transcript": "recording", "letter": "letter", "email": "email", "e-mail": "email", "memo": "memo", "statement": "statement", "editorial": "article",
    "article": "article", "judgment": "finding", "judgement": "finding", "ruling": "finding", "finding": "finding", "findings": "finding",
    "tweet": "tweet", "post": "tweet", "message": "text", "text": "text", "recording": "recording",
}  # fmt: skip
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
    """

    around: str
    verb: str
    speaker: int | None
    addressee: int | None
    paragraph: int
    goes_on: bool = False
    message: str = ""


@define
class Occasions:
    """What has been seen so far of each speaker: how their words last reached the paper, so that "she added" can carry on from it.

    `mode` holds for each speaker (kind, number of a letter, paragraph); `scene` the paragraph in which somebody last spoke before an audience.
    """

    letters: Sequence[Letter]
    entities: Sequence[Entity]
    mode: dict[int, tuple[str, int | None, int]] = field(factory=dict)
    scene: int | None = None

    def judge(self, said: Said) -> Provenance:
        """Say where the words of a quotation come from."""
        if said.speaker is None:
            return Provenance("unknown", basis="no speaker")
        if self.entities[said.speaker].kind == "document":
            return _of_document(self.entities[said.speaker])
        found = self._by_occasion(said) or self._by_thread(said) or self._by_scene(said) or Provenance("statement", basis="default")
        self.note(said.speaker, found, said.paragraph)
        return found

    def hear(self, said: Said) -> None:
        """Take note of the occasion on which somebody speaks in a sentence without marks."""
        if said.speaker is not None:
            found = self._by_occasion(said)
            if found is not None:
                self.note(said.speaker, found, said.paragraph)

    def note(self, speaker: int | None, found: Provenance, paragraph: int) -> None:
        """Remember how somebody's words last reached the paper."""
        if found.kind == "speech":
            self.scene = paragraph
        elif found.basis in ("occasion named", "told a named outlet") and found.kind != "letter":
            self.scene = None
        if speaker is not None and found.basis != "default":
            number = int(found.ref) if found.ref is not None and found.ref.isdigit() else None
            self.mode[speaker] = (found.kind, number, paragraph)

    def _by_occasion(self, said: Said) -> Provenance | None:
        around, speaker, addressee = said.around, said.speaker, said.addressee
        if _PRESS_AT_LARGE.search(around):
            return Provenance("statement", basis="told the press at large")
        if _TOLD_PAPER.search(around) or (said.verb in ("tell", "say", "speak", "insist", "admit") and self._is_outlet(addressee)):
            return Provenance("interview", basis="told a named outlet")
        if _INTERVIEW.search(around):
            return Provenance("interview", basis="occasion named")
        for kind, pattern in _OCCASIONS:
            if pattern.search(around) and (kind != "letter" or self._writes(said)):
                return self._of_kind(kind, speaker, addressee, "occasion named")
        if said.verb in ("find", "rule", "conclude") and speaker is not None and _JUDGES.search(self.entities[speaker].names[0]):
            return Provenance("report" if _REPORTS.search(around) else "finding", basis="verb of finding")
        if said.verb == "write":
            return self._written(said)
        return None

    def _written(self, said: Said) -> Provenance:
        number = self.letter_of(said.speaker, said.addressee)
        if number is not None:
            return Provenance(self.letters[number].form, str(number), "verb of writing")
        return Provenance(said.message or "letter", basis="verb of writing")

    def _writes(self, said: Said) -> bool:
        """A letter named in the sentence is the source only if the speaker may be its writer: others speak *about* a letter."""
        if said.verb in _WRITES or _IN_LETTER.search(said.around):
            return True
        written = [letter for letter in self.letters if letter.sender == said.speaker]
        return bool(written) and said.verb != "tell" and not _SPOKESPERSON.search(said.around) and not _TIME.search(said.around)

    def _is_outlet(self, entity: int | None) -> bool:
        if entity is None:
            return False
        about = self.entities[entity]
        return about.kind == "outlet" or (about.kind == "org" and any(word.lower() in MEDIA_HEADS for word in about.names[0].split()))

    def _of_kind(self, kind: str, speaker: int | None, addressee: int | None, basis: str) -> Provenance:
        if kind not in ("letter", "email", "text", "memo"):
            return Provenance(kind, basis=basis)
        number = self.letter_of(speaker, addressee, kind)
        return Provenance(kind, None if number is None else str(number), basis)

    def letter_of(self, sender: int | None, recipient: int | None, form: str = "") -> int | None:
        """Return the number of the letter that somebody wrote, to the one named if there is one."""
        written = [number for number, letter in enumerate(self.letters) if letter.sender == sender and (not form or letter.form == form)]
        exact = [number for number in written if recipient is not None and self.letters[number].recipient == recipient]
        return next(iter(exact or written), None)

    def _by_thread(self, said: Said) -> Provenance | None:
        """Carry on from what the speaker was last known to do, or from the letter that they are known to have written."""
        assert said.speaker is not None
        last = self.mode.get(said.speaker)
        fresh = bool(_TIME.search(said.around)) and said.verb not in _GOES_ON
        if last is not None and not fresh:
            kind, number, where = last
            if said.goes_on or said.paragraph - where <= _REACH.get(kind, 2):
                return Provenance(kind, None if number is None else str(number), "thread")
        if said.verb == "tell" or fresh:
            return None
        number = self.letter_of(said.speaker, said.addressee)
        if number is None or (last is not None and last[0] not in ("letter", "email")):
            return None
        recipient = self.letters[number].recipient
        known = recipient is not None and said.addressee in (None, recipient)
        return Provenance(self.letters[number].form, str(number), "thread") if known else None

    def _by_scene(self, said: Said) -> Provenance | None:
        """Take somebody who speaks soon after others spoke before an audience to be there too."""
        assert said.speaker is not None
        if self.scene is None or said.paragraph - self.scene > _SCENE or _TIME.search(said.around) or _SPOKESPERSON.search(said.around):
            return None
        if self.entities[said.speaker].kind not in ("person", "role") or said.verb in ("tell", "write"):
            return None
        return Provenance("speech", basis="same occasion")


def _of_document(entity: Entity) -> Provenance:
    words = re.findall(r"[\w-]+", entity.names[0].lower())
    for word in reversed(words):
        if word in _CODES:
            return Provenance("code", entity.names[0], "speaker is a document")
        if word in _BY_HEAD:
            return Provenance(_BY_HEAD[word], entity.names[0], "speaker is a document")
    return Provenance("document", entity.names[0], "speaker is a document")
