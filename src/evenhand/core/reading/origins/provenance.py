"""A quotation in its sentence in, where its words come from out: a letter, a statement, an interview, a speech, a code, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import define, evolve, field

from evenhand.core.reading.model import Entity, Letter, Provenance
from evenhand.core.reading.origins import shown
from evenhand.core.reading.origins.newcomers import is_newcomer
from evenhand.core.reading.origins.occasion_weights import OCCASION
from evenhand.core.reading.origins.occasion_words import (
    ABOUT_LETTER,
    ANSWERING,
    ANSWERS,
    ASKED,
    ASKS,
    BY_HEAD,
    CALLED_LETTER,
    CODES,
    DIALOGUE,
    ELSEWHERE,
    GOES_ON,
    HAS_WRITTEN,
    HEARD,
    IN_CHAT,
    IN_LETTER,
    IN_MESSAGE,
    IN_STATEMENT,
    INTERVIEW,
    INTERVIEWER,
    JUDGES,
    LEAD,
    OBJECT,
    OCCASIONS,
    OF_ITS_OWN,
    OFFICIAL_JUDGE,
    OPENING,
    OWN_ROUND,
    PRESS_AT_LARGE,
    PRINTED,
    PRONOUN,
    QUESTION,
    REACH,
    RELEASE,
    REPLIED,
    REPORT_NAMED,
    REVEALED,
    REVEALING,
    SCENE,
    SCENE_SET,
    SITE,
    SPOKESPERSON,
    STAGE,
    STAGE_REACH,
    STATES,
    THE_LETTER,
    THE_PRESS,
    THINGS,
    TIME,
    WRITES,
    WRITTEN_TO_SAY,
    WROTE_THAT,
    WROTE_TO,
)
from evenhand.core.reading.origins.said import Said as Said
from evenhand.core.reading.origins.unsaid import MESSAGES, STATEMENT, Heard, Surroundings, weigh
from evenhand.core.reading.origins.written import written_by, written_on
from evenhand.core.reading.text.outlets import names_outlet
from evenhand.core.values import patterns as re
from evenhand.core.values.span import places_of

_NAME_PART = re.compile(r"[\s-]")
_HEAD_END = re.compile(r" (?:of|for|on|in|to|by) |,")
# "The Standards in Public Office Commission" is no standard.
_BODY = re.compile(r"\b(?:commission|committee|board|council|authority|agency|office|panel|tribunal|association)$")
_WRITTEN = (*MESSAGES, "tweet", "article")
# Who wrote a letter and a paragraph later "said" something has mostly spoken since.
_SPOKEN = re.compile(r"(?<!\balso )\b(?:said|asked)\b")
_WORD = re.compile(r"[\w-]+")
# "Asked if that was fair, he said it was": what stands alone behind it is spoken too.
_ASKED_AND_SAID = re.compile(r"\b(?:[Aa]sked|[Pp]ressed|[Cc]hallenged|[Qq]uestioned) (?:if|whether|about|on|why|how)\b")


@define
class Occasions:
    """What has been seen so far of each speaker: how their words last reached the paper, so that "she added" can carry on from it.

    `plain` is the paper's text with what is quoted blanked by NUL; `mode` holds for each speaker (kind, number of a letter, paragraph), and
    `spoke` the same of what they last said by mouth; `scene` the paragraph in which somebody last spoke before an audience; `last` the
    kind, speaker and paragraph of the quotation before.
    """

    letters: Sequence[Letter]
    entities: Sequence[Entity]
    plain: str = ""
    mode: dict[int, tuple[str, int | None, int]] = field(factory=dict)
    spoke: dict[int, tuple[str, int | None, int]] = field(factory=dict)
    scene: int | None = None
    last: tuple[str, int, int] | None = None
    weights: Mapping[str, Sequence[float]] = field(factory=lambda: OCCASION)
    is_interview: bool = field(init=False)
    is_of_hearing: bool = field(init=False)
    is_release: bool = field(init=False)
    names_report: bool = field(init=False)
    _known_as: dict[int, str] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        asks = ("Interview" in self.plain or "I " in self.plain) and bool(INTERVIEWER.search(self.plain))
        self.is_interview = asks or any(self._is_own(found["outlet"]) for found in OWN_ROUND.finditer(self.plain))
        self.is_of_hearing = HEARD.search(self.plain, 0, OPENING) is not None
        self.is_release = RELEASE.search(self.plain) is not None
        self.names_report = REPORT_NAMED.holds(self.plain.lower())

    def _is_own(self, outlet: str | None) -> bool:
        """Say whether whoever went round and asked people is a paper or a station."""
        if outlet is None:
            return True
        known = any(about.kind == "outlet" and outlet in about.names for about in self.entities)
        return known or outlet.lower().endswith("news") or names_outlet(outlet)

    def judge(self, said: Said) -> Provenance:
        """Say where the words of a quotation come from."""
        if said.speaker is None:
            return shown.of_rule(said.around) or self._of_thing(said) or self._of_nobody(said)
        if self.entities[said.speaker].kind == "document" and not (said.source.lower() == "it" and STATES.holds(said.around.lower())):
            return shown.of_document(self.entities[said.speaker])
        found = (
            self._revealed(said)
            or shown.of_rule(said.around)
            or self._by_occasion(said, said.around)
            or self._of_thing(said)
            or self._exchanged(said)
            or self._in_answer(said)
            or self._by_lead(said)
            or self._by_thread(said)
            or self._by_release()
            or self._by_scene(said)
            or self._by_judge(said)
            or self._by_question(said)
            or self._by_stage(said)
            or self._by_publisher(said)
            or self._by_opening(said)
            or self._by_default(said)
        )
        self.note(said.speaker, found, said.paragraph)
        return found

    def _of_nobody(self, said: Said) -> Provenance:
        """Take words that nobody is told to say for those of the report or page that their sentence names, if it does."""
        found = self._by_occasion(said, said.around)
        return Provenance("unknown", basis="no speaker") if found is None or found.kind in MESSAGES else found

    def weighed(self, heard: Sequence[Heard]) -> list[Provenance]:
        """Say where the words of all quotations of the paper come from: as the rules said, else what the words around make likelier."""
        told = [evolve(each, spoken=each.is_open and self._is_spoken(each.said)) for each in heard]
        return weigh(Surroundings(told, self.plain, self.letters, self.entities), self.weights)

    def _is_spoken(self, said: Said) -> bool:
        """Say whether words are told as said by mouth or on a day, and so as nobody's letter."""
        around = said.around.lower()
        return TIME.holds(around) or SPOKESPERSON.holds(around) or self._leaves_letter(said)

    def _by_default(self, said: Said) -> Provenance:
        """Take words with no occasion given for a statement, and in an interview for an answer."""
        assert said.speaker is not None
        told = self.entities[said.speaker].kind == "person" and not TIME.holds(said.around.lower())
        return Provenance("interview" if told and self.is_interview else STATEMENT, basis="default")

    def _by_publisher(self, said: Said) -> Provenance | None:
        """Take words of a paper or an agency to be what it printed, and words that a body reports to be those of its report."""
        assert said.speaker is not None
        about = self.entities[said.speaker]
        reports = about.kind == "org" and (said.verb in ("report", "estimate", "publish") or self._has_reported(said.speaker, said.around))
        if not reports and not self._is_outlet(said.speaker):
            return None
        return Provenance("article" if SITE.search(about.names[0]) else "report", basis="speaker publishes")

    def _has_reported(self, body: int, around: str) -> bool:
        """Say whether the paper tells of a report of a body's, and of no letter of theirs, from which its words may be."""
        if TIME.holds(around.lower()) or SPOKESPERSON.holds(around.lower()) or any(letter.sender == body for letter in self.letters):
            return False
        return shown.is_reporting(self.plain, self.entities[body].names)

    def hear(self, said: Said) -> None:
        """Take note of the occasion on which somebody speaks in a sentence without marks."""
        if said.speaker is not None and not HAS_WRITTEN.search(said.around):
            found = self._by_occasion(said, said.around) or self._by_publisher(said)
            if found is not None:
                self.note(said.speaker, found, said.paragraph)

    def note(self, speaker: int | None, found: Provenance, paragraph: int) -> None:
        """Remember how somebody's words last reached the paper."""
        if found.kind == "speech" and found.basis != "default":
            self.scene = paragraph
        elif found.basis in ("occasion named", "told a named outlet", "told the press at large") and found.kind != "letter":
            self.scene = None
        if speaker is not None and found.basis != "default":
            number = int(found.ref) if found.ref is not None and found.ref.isdigit() else None
            self.mode[speaker] = (found.kind, number, paragraph)
            if found.kind in ("interview", "speech"):
                self.spoke[speaker] = self.mode[speaker]

    # -- the occasion named

    def _by_occasion(self, said: Said, words: str) -> Provenance | None:
        speaker, addressee, low = said.speaker, said.addressee, words.lower()
        if low.rstrip("“”\"‘’' \x00").endswith(":") and (sent := shown.sent_in(low)):
            return self._of_kind(sent, speaker, addressee, "occasion named")
        if PRESS_AT_LARGE.holds(low) or (addressee is not None and THE_PRESS.search(self.entities[addressee].names[0])):
            return Provenance("statement", basis="told the press at large")
        if (self._tells_outlet(said, words) or shown.heard_on(words)) and not IN_STATEMENT.holds(low):
            return Provenance("interview", basis="told a named outlet")
        if INTERVIEW.holds(words):
            return Provenance("interview", basis="occasion named")
        in_message = None if ANSWERING.search(words) else IN_MESSAGE.search(words)
        for kind, cued in OCCASIONS:
            if cued.holds(low) and (kind not in MESSAGES or self._is_in(kind, said, words, in_message)):
                return self._of_kind(kind, speaker, addressee, "occasion named")
        if SCENE_SET.holds(words):
            return Provenance("speech", basis="occasion named")
        if said.verb in ("find", "rule", "conclude") and speaker is not None and JUDGES.search(self._described(speaker)):
            return Provenance(shown.ruled_in(words, names_report=self.names_report), basis="verb of finding")
        if (written := written_on(words) or written_by(said, self.plain)) is not None:
            return Provenance(written, basis="occasion named")
        if said.verb == "write" or WROTE_TO.search(words) or self._writes_on(said, words):
            return None if self._is_deed(words) else self._written(said)
        return None

    def _is_in(self, kind: str, said: Said, words: str, in_message: re.Match[str] | None) -> bool:
        """Say whether a message of a kind, of which a sentence speaks, is what the speaker says something in, not what it is about."""
        if in_message is not None and BY_HEAD[in_message[1].lower()] != kind:
            return False
        return not ABOUT_LETTER.search(words) and not ANSWERING.search(words) and self._writes(kind, said, words)

    def _writes_on(self, said: Said, words: str) -> bool:
        """Say whether a party to the letters answers in writing, or goes on in one sentence: "wrote that ... and called it"."""
        if not any(said.speaker in (letter.sender, letter.recipient) for letter in self.letters):
            return False
        return ANSWERS.holds(words.lower()) or (said.verb in ("call", "describe", "say") and bool(WROTE_THAT.search(words)))

    def _is_deed(self, words: str) -> bool:
        """Say whether a letter is only spoken of: "she has written to him", not "has written to say", "in her letter she had written"."""
        return bool(HAS_WRITTEN.search(words)) and not WRITTEN_TO_SAY.search(words) and not IN_LETTER.search(words)

    def _tells_outlet(self, said: Said, words: str) -> bool:
        if said.verb in ("tell", "say", "speak", "insist", "admit") and self._is_outlet(said.addressee):
            return True
        return shown.tells_paper(words, (name for about in self.entities if about.kind == "outlet" for name in about.names))

    def _described(self, entity: int) -> str:
        if entity not in self._known_as:
            about = self.entities[entity]
            self._known_as[entity] = " ".join([about.names[0], *dict.fromkeys(held.title for held in about.posts)])
        return self._known_as[entity]

    def _written(self, said: Said) -> Provenance:
        last = self.mode.get(said.speaker) if said.speaker is not None else None
        if (
            last is not None
            and last[0] not in ("speech", "interview", "statement", "letter")
            and said.paragraph - last[2] <= REACH.get(last[0], 2)
        ):
            return Provenance(last[0], None if last[1] is None else str(last[1]), "thread")
        if said.verb != "write" and (answer := self._in_answer(said)) is not None:
            return answer
        number = self.letter_of(said.speaker, said.addressee)
        if number is not None:
            return Provenance(self.letters[number].form, str(number), "verb of writing")
        return Provenance(said.message or shown.written_in(self.plain, said.at), basis="verb of writing")

    def _writes(self, kind: str, said: Said, words: str) -> bool:
        """Say whether the speaker may be the writer of a message named in the sentence: others speak *about* a letter."""
        if IN_LETTER.search(words) or IN_CHAT.holds(words.lower()):
            return True
        written = {letter.form for letter in self.letters if letter.sender == said.speaker}
        if said.verb in WRITES:
            return not written or kind in written
        return kind in written and said.verb != "tell" and not SPOKESPERSON.holds(words.lower()) and not TIME.holds(words.lower())

    def _is_outlet(self, entity: int | None) -> bool:
        about = None if entity is None else self.entities[entity]
        return about is not None and (about.kind == "outlet" or (about.kind == "org" and any(map(names_outlet, about.names))))

    def _of_kind(self, kind: str, speaker: int | None, addressee: int | None, basis: str) -> Provenance:
        if kind not in MESSAGES:
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
        if said.verb not in REVEALING or said.speaker in self.mode:
            return None
        end = self.plain.find("\n", said.at)
        ahead = THE_LETTER.match(self.plain, end) if end > 0 else None
        named = REVEALED.search(said.around)
        if named is None and (ahead is None or said.verb == "say" or self._is_outlet(said.addressee)):
            return None
        word = next(filter(None, named.groups()), "letter") if named else ahead[1] if ahead else "letter"
        kind = {"e": "email", "l": "letter", "m": "memo", "t": "text"}[word[0].lower()]
        if word.lower() == "message":
            kind = said.message or "text"
        return self._of_kind(kind, said.speaker, said.addressee, "letter named after it")

    # -- what went before

    def _in_answer(self, said: Said) -> Provenance | None:
        """Take an answer to a message quoted just before to be one of its form: "“Any joy?” it read. “Not yet,” she replied."."""
        if self.last is None or self.last[0] not in MESSAGES or self.last[1] == said.speaker or said.paragraph - self.last[2] > 1:
            return None
        around = said.around.lower()
        if not REPLIED.holds(around) or SPOKESPERSON.holds(around) or ASKED.search(around):
            return None
        return self._of_kind(self.last[0], said.speaker, said.addressee, "answer to a message")

    def _exchanged(self, said: Said) -> Provenance | None:
        """Take words for those of messages that the sentence before them shows."""
        kind = shown.exchanged_before(self.plain, said.at)
        return self._of_kind(kind, said.speaker, said.addressee, "said before it") if kind else None

    def _of_thing(self, said: Said) -> Provenance | None:
        """Tell what "it" is in "it says": the paper last named before; and a rule, a study or a flyer that speaks by itself."""
        words = said.source.lower()
        if words != "it":
            heads = _WORD.findall(_HEAD_END.split(said.source, maxsplit=1)[0])[-1:]
            if heads and not _BODY.search(words) and (heads[0] in PRINTED or heads[0].lower() in CODES):
                return Provenance(PRINTED[heads[0].lower()], said.source, "speaker is a document")
            return None
        about = self.entities[said.speaker] if said.speaker is not None else None
        if about is not None and about.kind not in ("person", "document") and not THINGS.fullmatch(about.names[0]):
            return None
        if STATES.holds(said.around.lower()):
            return Provenance(STATEMENT, basis="occasion named")
        named = list(THINGS.finditer(self.plain, max(0, said.at - LEAD), said.at))
        if not named:
            return None
        heads = [found[0].lower().split()[-1] for found in named]
        # A "message" is what the paper has called a memo before.
        word = heads[-1] if heads[-1] != "message" else next((head for head in reversed(heads) if head in MESSAGES), "text")
        kind = "code" if word in CODES else BY_HEAD.get(word, "document")
        return self._of_kind(kind, said.speaker, None, "speaker is a document")

    def _lead(self, said: Said) -> str:
        """Return the reporter's last two sentences between the quotation before and this sentence, those that may tell of the speaker."""
        before = self.plain[max(0, said.at - LEAD) : said.at].rpartition("\x00")[2].rstrip("”’\"' \n")
        return " ".join(each for each in shown.last_sentences(before) if self._may_tell_of(said, each, last=before.endswith(each)))

    def _may_tell_of(self, said: Said, sentence: str, *, last: bool) -> bool:
        """Say whether a sentence is about the speaker, not "Vasey wrote to Ellery" before words of Ellery’s; "she" is in the last."""
        if said.speaker is None:
            return False
        surname = self._surname(said.speaker)
        if surname in sentence:
            return any(OBJECT.search(sentence[: at + 1]) is None for at in places_of(surname, sentence))
        if said.source and said.source.lower() not in PRONOUN:
            return False
        return last or not any(about.kind == "person" and self._surname(number) in sentence for number, about in enumerate(self.entities))

    def _surname(self, who: int) -> str:
        return _NAME_PART.split(self.entities[who].names[0])[-1]

    def _by_lead(self, said: Said) -> Provenance | None:
        """Take the occasion from the sentences just before, where they tell of the same speaker: "He sent a text: “...”"."""
        lead = self._lead(said)
        if not lead or HAS_WRITTEN.search(lead) or (TIME.holds(said.around.lower()) and said.verb not in GOES_ON):
            return None
        found = self._by_occasion(evolve(said, verb="", around=lead, addressee=None), lead)
        if found is not None and found.kind in (*MESSAGES, "interview", "speech", "tweet", "statement", "report"):
            return evolve(found, ref=self._last_spoken_of(said, found), basis="said before it")
        return None

    def _last_spoken_of(self, said: Said, found: Provenance) -> str | None:
        """Return which letter is told of just before words: the speaker's last one, unless they are said to who got another."""
        if found.ref is None or (said.addressee is not None and said.addressee == self.letters[int(found.ref)].recipient):
            return found.ref
        own = [each for each, letter in enumerate(self.letters) if letter.sender == said.speaker and letter.form == found.kind]
        seen = [(span.start, each) for each in own for span in self.letters[each].mentions if span.start < said.at]
        return str(max(seen)[1]) if seen else found.ref

    def _by_thread(self, said: Said) -> Provenance | None:
        """Carry on from what the speaker was last known to do."""
        last = self.mode.get(said.speaker) if said.speaker is not None else None
        if last is None or (TIME.holds(said.around.lower()) and said.verb not in GOES_ON):
            return None
        kind, number, where = last
        if kind in _WRITTEN and self._leaves_letter(said):
            kind, number, where = self.spoke.get(said.speaker, ("", None, -99)) if said.speaker is not None else ("", None, -99)
        if said.paragraph - where > REACH.get(kind, 2):
            return None
        if kind in _WRITTEN and kind != "tweet" and said.paragraph > where and _SPOKEN.search(said.around):
            return None
        return Provenance(kind, None if number is None else str(number), "thread")

    def _leaves_letter(self, said: Said) -> bool:
        """Say whether words show that somebody who wrote a letter is not quoted from it any more."""
        if said.verb in ("call", "describe", "brand", "dub", "insist", "deny") or "for writing" in said.around:
            return True
        if any(about.search(said.around) for about in (ASKED, ANSWERING, CALLED_LETTER)) or OF_ITS_OWN.search(said.words):
            return True
        if not said.around.strip("“”\x00 .,\n") and _ASKED_AND_SAID.search(self._lead(said)):
            return True
        return self.is_interview or (said.verb == "say" and bool(HAS_WRITTEN.search(self._lead(said))))

    def _by_release(self) -> Provenance | None:
        """Take words in a press release with no occasion of their own to be given out with it, though it tells of a speech besides."""
        return Provenance(STATEMENT, basis="press release") if self.is_release else None

    def _by_scene(self, said: Said) -> Provenance | None:
        """Take somebody who speaks soon after others spoke before an audience to be there too."""
        if self.scene is None or not self._may_be_there(said, self.scene):
            return None
        reach = DIALOGUE if said.verb in ASKS or not said.around.strip("“” .,") else SCENE
        return Provenance("speech", basis="same occasion") if said.paragraph - self.scene <= reach else None

    def _may_be_there(self, said: Said, since: int = -1) -> bool:
        """Say whether somebody may speak where others have `since`: a person, no spokeswoman, nobody new, not later or on another day."""
        low = said.around.lower()
        if said.speaker is None or TIME.holds(low) or SPOKESPERSON.holds(low) or said.verb in ELSEWHERE:
            return False
        new = not self.is_of_hearing and said.paragraph > since and is_newcomer(said, self.entities, self.plain)
        return not new and self.entities[said.speaker].kind in ("person", "role")

    def _by_question(self, said: Said) -> Provenance | None:
        """Take bare words after the reporter's own question to be an answer to it: "And is he her cousin?", then what is said."""
        asked = not said.around.strip("“” .,\n") and QUESTION.search(self.plain[max(0, said.at - LEAD) : said.at])
        return Provenance("interview", basis="asked by the reporter") if asked else None

    def _by_stage(self, said: Said) -> Provenance | None:
        """Take words as said before an audience where the paper has just shown one."""
        if not self._may_be_there(said):
            return None
        before = self.plain[max(0, said.at - STAGE_REACH) : said.at]
        return Provenance("speech", basis="same occasion") if STAGE.search(before) or STAGE.search(said.around) else None

    def _by_opening(self, said: Said) -> Provenance | None:
        """Take words as said before an audience where the report opens with what one heard: "..., a meeting has heard"."""
        return Provenance("speech", basis="same occasion") if self.is_of_hearing and self._may_be_there(said) else None

    def _by_judge(self, said: Said) -> Provenance | None:
        """Take words of an auditor or a commissioner to be those of their report, where the paper speaks of one."""
        if (
            said.speaker is None
            or TIME.holds(said.around.lower())
            or said.verb not in ("say", "warn", "note", "criticise", "criticize", "state", "")
        ):
            return None
        if not OFFICIAL_JUDGE.search(self._described(said.speaker)) or not self.names_report:
            return None
        return Provenance("report", basis="verb of finding")
