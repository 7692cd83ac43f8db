"""A quotation in its sentence in, where its words come from out: a letter, a statement, an interview, a speech, a code, and on what ground."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define, field

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
        r"\b(?:told (?:the |a |an |his |her |their |fellow |last \w+[’']s |[A-Z][\w’'-]+ )?(?:\w+[\s-]){0,4}?(?:mps|msps|tds|peers|commons|house|lords|dáil|dail|seanad|senedd|parliament|senate|senators|"
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
    r"(?:radio|breakfast|newsnight|podcast|programme|current affairs) (?:\w+ )?(?:interview|show|programme))"
)
_TOLD = re.compile(r"\b(?:told|tells|telling)\b", re.I)
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
_GOES_ON = frozenset("add continue conclude go".split())
_WRITES = frozenset("write reply respond answer".split())


@define
class Occasions:
    """What has been seen so far of each speaker: how their words last reached the paper, so that "she added" can carry on from it."""

    letters: Sequence[Letter]
    entities: Sequence[Entity]
    mode: dict[int, tuple[str, int | None, int]] = field(factory=dict)

    def judge(self, around: str, verb: str, speaker: int | None, addressee: int | None, paragraph: int, goes_on: bool) -> Provenance:
        """Say where words come from.

        Args:
            around: the reporter's own words in the sentence, quotations left out.
            verb: the base form of the cue, "" where there is none.
            speaker: the entity that speaks; addressee: the one spoken to.
            paragraph: the number of the paragraph.
            goes_on: whether the quotation carries on from the one before.
        """
        if speaker is None:
            return Provenance("unknown", basis="no speaker")
        entity = self.entities[speaker]
        if entity.kind == "document":
            return _of_document(entity)
        found = self._by_occasion(around, verb, speaker, addressee)
        if found is None:
            found = self._by_thread(verb, speaker, addressee, paragraph, goes_on)
        if found is None:
            found = Provenance("statement", basis="default")
        self.note(speaker, found, paragraph)
        return found

    def note(self, speaker: int | None, found: Provenance, paragraph: int) -> None:
        """Remember how somebody's words last reached the paper."""
        if speaker is not None and found.basis != "default":
            number = int(found.ref) if found.ref is not None and found.ref.isdigit() else None
            self.mode[speaker] = (found.kind, number, paragraph)

    def _by_occasion(self, around: str, verb: str, speaker: int, addressee: int | None) -> Provenance | None:
        if _PRESS_AT_LARGE.search(around):
            return Provenance("statement", basis="told the press at large")
        if addressee is not None and self.entities[addressee].kind == "outlet" and verb in ("tell", "say", "speak", "insist", "admit"):
            return Provenance("interview", basis="told a named outlet")
        if _INTERVIEW.search(around):
            return Provenance("interview", basis="occasion named")
        for kind, pattern in _OCCASIONS:
            if pattern.search(around):
                if kind == "letter" and not self._writes(speaker, verb, around):
                    continue
                return self._of_kind(kind, speaker, addressee, "occasion named")
        if _TOLD.search(around) and verb == "tell" and addressee is not None and self._is_media(addressee):
            return Provenance("interview", basis="told a named outlet")
        if verb == "write":
            return self._of_kind("letter", speaker, addressee, "verb of writing")
        return None

    def _writes(self, speaker: int, verb: str, around: str) -> bool:
        """A letter named in the sentence is the source only if the speaker may be its writer: others speak *about* a letter."""
        if verb in _WRITES or re.search(
            r"\bin (?:a|an|his|her|their|the) (?:\w+[\s-]){0,4}(?:letters?|reply|response|exchange)\b", around, re.I
        ):
            return True
        written = [letter for letter in self.letters if letter.sender == speaker]
        return bool(written) and verb not in ("tell",) and not re.search(r"\bspokes(?:man|woman|person)\b", around, re.I)

    def _is_media(self, entity: int) -> bool:
        return any(word.lower() in MEDIA_HEADS for word in self.entities[entity].names[0].split())

    def _of_kind(self, kind: str, speaker: int, addressee: int | None, basis: str) -> Provenance:
        if kind not in ("letter", "email", "text", "memo"):
            return Provenance(kind, basis=basis)
        number = self.letter_of(speaker, addressee, kind)
        return Provenance(kind, None if number is None else str(number), basis)

    def letter_of(self, sender: int, recipient: int | None, form: str = "") -> int | None:
        """Return the number of the letter that somebody wrote, to the one named if there is one."""
        written = [number for number, letter in enumerate(self.letters) if letter.sender == sender and (not form or letter.form == form)]
        exact = [number for number in written if recipient is not None and self.letters[number].recipient == recipient]
        return (exact or written or [None])[0]

    def _by_thread(self, verb: str, speaker: int, addressee: int | None, paragraph: int, goes_on: bool) -> Provenance | None:
        """Carry on from what the speaker was last known to do, or from the letter that they are known to have written."""
        last = self.mode.get(speaker)
        if last is not None:
            kind, number, where = last
            near = paragraph - where
            if goes_on or near <= 2 or (kind in ("letter", "email") and near <= 8 and verb != "tell"):
                return Provenance(kind, None if number is None else str(number), "thread")
        if verb == "tell":
            return None
        number = self.letter_of(speaker, addressee)
        if number is not None and self.letters[number].recipient is not None and (addressee in (None, self.letters[number].recipient)):
            return Provenance(self.letters[number].form, str(number), "thread")
        return None


def _of_document(entity: Entity) -> Provenance:
    words = re.findall(r"[\w-]+", entity.names[0].lower())
    for word in reversed(words):
        if word in _CODES:
            return Provenance("code", entity.names[0], "speaker is a document")
        if word in _BY_HEAD:
            return Provenance(_BY_HEAD[word], entity.names[0], "speaker is a document")
    return Provenance("document", entity.names[0], "speaker is a document")
