"""Words that name a speaker in, the message out that is quoted: "the letter said", "it reads", "her reply", or what somebody reads out."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from evenhand.core.reading.model import Letter
from evenhand.core.reading.quotes.speakers import Speakers
from evenhand.core.reading.text.phrases import clause_subject, phrase_right
from evenhand.core.reading.text.sentences import Sentence
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_MESSAGE = re.compile(
    r"\b(?:(?:[Ll]etter|[Ee]-?mail|[Tt]ext(?: message)?|[Mm]essage|[Mm]emo|[Ww]hatsapp|WhatsApp)s?|"
    r"[Mm]emorandum|note|reply|statement|tweet|post)\b"
)
# Texts that speak as whoever wrote them does where they are named: "the complaint says".
_NAMED_TEXT = re.compile(rf"{_MESSAGE.pattern}|complaint|submission|release|petition")
# Verbs that tell who wrote a message without naming it: "Ann Hale tweeted".
_SENDING = {
    "letter": "wrote",
    "reply": "answered|replied|responded|wrote back",
    "email": "e-?mailed",
    "message": "messaged|texted|e-?mailed|whatsapped|posted",
    "text": "texted|messaged",
    "tweet": "tweeted|posted",
    "post": "posted",
    "note": "scribbled|jotted",
    "complaint": "complained",
    "submission": "submitted",
    "petition": "petitioned",
}
# The sentence behind tells whose it is: "It was sent by Ann Hale".
_IT_IS_BY = re.compile(
    r"\b(?:[Ii]t|This|They) (?:(?:was|were|is|are|had been|has been) (?:\w+ )?(?:sent|signed|written|posted|issued|drafted) by|"
    r"(?:came|comes) from) "
)
_NAMES_OF = re.compile(r"(?: \w+)? (?:carries|carried|bears|bore|has|had|carrying|bearing|with) the (?:names|signatures) of ")
_WHOSE = re.compile(r"\b((?:(?:[Tt]he|Mr|Mrs|Ms|Dr) )?[\w.-]+(?: [A-Z][\w-]+)*)[’']s? (?:[\w-]+ ){0,2}$")
_SENT_IT = re.compile(r"\b(?:sent|wrote|signed|posted|issued|drafted) (?:it|them)\b")
# A text that speaks as its owner does: what a report finds is its own, what a letter says is its writer's.
_OWNED_TEXT = re.compile(
    r"((?i:his|her|their)|[^,;]{2,60}?[’']s?)\s(?:[\w’'-]+ ){0,3}?"
    r"((?:[Ll]etter|[Ee]-?mail|[Mm]emo|[Mm]essage|[Ww]hatsApp|[Tt]ext message|[Tt]weet|[Pp]ost|[Rr]eply|[Rr]esponse|[Nn]ote|[Cc]omplaint|"
    r"[Ss]tatement|[Ss]ubmission|[Ff]lyer|[Ll]eaflet|[Bb]rochure|[Pp]oster|[Nn]ewsletter|[Pp]etition|[Aa]ffidavit|[Aa]nswer|[Rr]eaction|[Vv]erdict|[Aa]dvice)s?)"
    r"(?: (?:to|in|of|on|from|about|for|dated|sent) .*)?$",
    re.S,
)
_FORMS = frozenset("letter email memo text tweet statement".split())
_FORM_OF = {"e-mail": "email", "memorandum": "memo", "text message": "text", "whatsapp": "text", "post": "tweet", "release": "statement"}
_IN_IT = re.compile(r"In (?:it|them|the (?:letter|e-?mail|memo|message|note|reply)),? ")
_IN_REPLY = re.compile(
    r"In (?:his|her|a) (?:[a-z]+ )?(?:reply|response|answer),? (?:dated [^,]{3,30},? |[a-z]+ [a-z]+ later,? )?(?:he|she)\b"
)
_STATES = re.compile(r"In an? (?:\w+ ){0,2}(?:statement|release|reply|response),? (?:it|they)\b")
_BEHIND_HEAD = re.compile(
    r" (?:to|from|of|by|that|in|on) | (?:signed|sent|written|dated|addressed|obtained|seen|released|published|leaked|posted)(?: |$)"
)
# How many prints of a word are looked through, and how far behind "a text that" its writer may stand.
_MENTIONS, _TITLED = 6, 30
# A letter is not looked for further back than so many characters.
_FAR = 4_000
_BY = re.compile(r"(?:, | )(?:(?:signed|sent|written|penned|organised|organized|drafted|posted|issued) by|from) (?=\S)")
_WRITING = re.compile(
    r"\b(?:signed|sent|wrote|written|penned|issued|published|used|fired off|put out|put (?:his|her|its|their) names? to|left|posted|handed|"
    r"slipped|lodged|filed|made)\b[^.;:“”\"]{0,60}$"
)
_WORDS_OF = re.compile(
    r"\b(?:(?:text|message|e-?mail|letter|note|tweet|memo|reply|post)s?|words) (?:message )?"
    r"(?:of|from|by|that|which|(?:sent|written|posted)(?: to [^,:“”\"]{3,40}?)? by(?: (?:his|her|its|their|the) [^,:“”\"]{3,40},)?) "
)
_READ = re.compile(r"\b(?:read|reads|reading) (?:(?:aloud|out) )?(?:(from)\b |some of it|it (?:aloud|out)|the |a |parts? of )")
_BODIES = frozenset("org party group role".split())


@frozen
class Message:
    """A message whose words are quoted: its form, whose it is, to whom, and its number among the paper's letters if it is one."""

    form: str
    sender: int | None
    recipient: int | None
    number: int | None


@frozen
class Messages:
    """The messages that a paper quotes; `speakers` tells who is meant by words."""

    speakers: Speakers

    def meant(self, source: Span, verb: str, speaker: int | None, letters: Sequence[Letter]) -> Message | None:
        """Find the message that speaks in "the letter said", "it reads", or that somebody reads out ("she read"); None where none does."""
        words = source.words(self.speakers.text).lower()
        kind = None if speaker is None else self.speakers.entities[speaker].kind
        owned = self._owned_text(source)
        if owned is not None:
            return self._of(owned[0], owned[1], source.end, letters)
        if words in ("it", "they", "one", "another"):
            # "The board challenges what it calls": the board does.
            if kind in _BODIES and self.speakers.text.endswith("what ", 0, source.start):
                return None
            # No text puts out a statement.
            if _STATES.match(self.speakers.text, self.speakers.sentence_at(source.start).start):
                return None
            form = self._before(source.start, 300)
            if speaker is not None and kind == "document":
                head = _head(self.speakers.entities[speaker].names[-1])
                near = self._before(source.start, 700, head) if _MESSAGE.fullmatch(head) else None
                form = near or ((head, source.start) if _MESSAGE.fullmatch(head) else None)
            before = self.speakers.said_before(source.start)
            spoke = before[0] if before else -1
            since = max(spoke, self._about(self.speakers.sentence_at(self.speakers.sentence_at(source.start).start - 1), speaker))
            if form is None or (form[1] < since and kind in _BODIES and verb != "read"):
                return None
        elif kind in ("document", "org", None) and _NAMED_TEXT.fullmatch(named := _head(words.partition(",")[0])):
            form = (named, source.end)
        elif kind in ("person", "role") and verb == "read":
            form = self._read_behind(source.end) or self._before(source.start, 500)
        else:
            return None
        if form is None:
            return None
        reader = speaker if kind in ("person", "role") else None
        known = self._last(form, reader, letters) or self._last((form[0], source.start), reader, letters)
        # A text that reads so is nobody else's, though it is not told whose it is.
        unsigned = verb == "read" and words == "it" and _FORM_OF.get(form[0], form[0]) in _FORMS
        return known or (Message(_FORM_OF.get(form[0], form[0]), None, None, None) if unsigned else None)

    def _about(self, before: Sentence, body: int | None) -> int:
        """Return where the sentence before begins if it is about that body, else -1: "The union wants an answer. “…,” it said"."""
        return before.start if body is not None and self.speakers.thing_in(before, before.end, _BODIES) == body else -1

    def _owned_text(self, source: Span) -> tuple[str, int] | None:
        """Read "her letter", "Mrs Hale’s reply in June": the text, and whose it is; None where the words are no such thing."""
        words = source.words(self.speakers.text)
        found = _OWNED_TEXT.match(words)
        if found is None:
            return None
        owner = Span(source.start, source.start + len(found[1]))
        who = self.speakers.whom(owner)
        return None if who is None else (re.sub(r"s$", "", found[2].lower()), who)

    def _of(self, word: str, who: int, at: int, letters: Sequence[Letter]) -> Message:
        """Find the letter of its writer that a text is, if it is one of the paper’s letters."""
        form = _FORM_OF.get(word, word)
        own = [
            number for number, letter in enumerate(letters) if self.speakers.may_be_same(letter.sender, who) and letter.sender is not None
        ]
        fits = [number for number in own if letters[number].form == form or form in ("message", "reply", "response", "note")]
        before = [number for number in fits if any(span.start <= at for span in letters[number].mentions)]
        number = max(before, key=lambda each: max(span.start for span in letters[each].mentions if span.start <= at), default=None)
        if number is not None:
            return Message(letters[number].form, letters[number].sender, letters[number].recipient, number)
        return Message(form if form in _FORMS else "document", who, None, None)

    def _read_behind(self, at: int) -> tuple[str, int] | None:
        """Return the message that is read out just behind a place: "read the letter aloud"."""
        sentence = self.speakers.sentence_at(at)
        found = _MESSAGE.search(self.speakers.text, at, sentence.end)
        return (found[0].lower(), found.end()) if found and not self.speakers.is_quoted(found.start()) else None

    def writer_in_it(self, sentence: Sentence, source: Span, letters: Sequence[Letter]) -> int | None:
        """Return who wrote the letter spoken of last, where "In it she said" speaks of it; who got it, in "In her reply she said"."""
        if not (_IN_IT.match(sentence.text, sentence.start) or _IN_REPLY.match(sentence.text, sentence.start)) or source.words(
            sentence.text
        ).lower() not in ("he", "she"):
            return None
        before = [
            (max(near), letter) for letter in letters if (near := [span.start for span in letter.mentions if span.start < sentence.start])
        ]
        letter = max(before, key=lambda pair: pair[0], default=(0, None))[1]
        if _IN_REPLY.match(sentence.text, sentence.start) and letter is not None:
            back = letter.recipient
            return back if back is not None and self.speakers.entities[back].kind == "person" else None
        if letter is None or letter.sender is None or self.speakers.entities[letter.sender].kind != "person":
            return None
        return letter.sender

    def form_at(self, at: int) -> str:
        """Return the form of the message last named before a place: "letter", "email", "memo", "text", or ""."""
        found = self._before(at, 400)
        word = re.sub(r"s$", "", found[0]) if found else ""
        form = self._form_before(at) if word == "message" else _FORM_OF.get(word, word)
        return form if form in ("letter", "email", "memo", "text", "tweet") else ""

    def _form_before(self, at: int) -> str:
        """Return what a "message" is: an e-mail where the paper spoke of one before, else a text."""
        return "email" if re.search(r"\be-?mails?\b", self.speakers.text[max(0, at - 1500) : at], re.I) else "text"

    def _before(self, at: int, reach: int, head: str = "") -> tuple[str, int] | None:
        found = [
            each for each in _MESSAGE.finditer(self.speakers.text, max(0, at - reach), at) if not self.speakers.is_quoted(each.start())
        ]
        found = [each for each in found if each[0].lower() == head] if head else found
        return (found[-1][0].lower(), found[-1].end()) if found else None

    def _last(self, form: tuple[str, int], reader: int | None, letters: Sequence[Letter]) -> Message | None:
        """Find the letter last spoken of before a place, not by who reads it out; else who issued the statement or post there."""
        word, at = form
        best: tuple[int, int] | None = None
        form_named = _FORM_OF.get(re.sub(r"s$", "", word), re.sub(r"s$", "", word))
        for number, letter in enumerate(letters):
            near = [span.start for span in letter.mentions if span.start <= at]
            fits = form_named == letter.form or form_named in ("message", "note", "reply")
            if letter.sender is not None and letter.sender != reader and near and fits:
                best = max(best or (-1, -1), (max(near), number))
        if best is not None and word not in ("statement", "tweet", "post"):
            letter = letters[best[1]]
            return Message(letter.form, letter.sender, letter.recipient, best[1])
        if reader is not None:
            return None
        who = self._issuer(at) if word in ("statement", "tweet", "post", "message", "text", "release") else None
        who = self._writer_beside(form_named if word not in ("message", "post", "release") else word, at) if who is None else who
        form_named = {"message": "text", "note": "letter", "reply": "letter"}.get(word, form_named if form_named in _FORMS else "document")
        return None if who is None else Message(form_named, who, None, None)

    def _issuer(self, at: int) -> int | None:
        """Return who issued the statement or sent the text named in a sentence as far as a place: the subject there."""
        sentence = self.speakers.sentence_at(at - 1)
        tokens = sentence.tokens
        number = next((n for n, token in enumerate(tokens) if token.end >= at), 0)
        issuer = clause_subject(tokens, number) or (sentence.subject if number and tokens[number - 1].low != "the" else None)
        return self.speakers.whom(Span(tokens[issuer[0]].start, tokens[issuer[1]].end)) if issuer else None

    def _writer_beside(self, word: str, at: int) -> int | None:
        """Return who is said to have signed, sent or written a letter that no sighting gives a writer."""
        text = self.speakers.text
        sending = re.compile(rf"\b(?:{re.escape(word)}|{_SENDING.get(word, re.escape(word))})\b", re.I)
        near = [found for found in sending.finditer(text, max(0, at - _FAR), at + 1) if not self.speakers.is_quoted(found.start())]
        for found in reversed(near[-_MENTIONS:]):
            who = self._written_by(found.start(), found.end()) if found[0].lower() == word else self._issuer(found.end())
            if who is not None:
                return who
        return None

    def _written_by(self, start: int, end: int) -> int | None:
        """Return who wrote the message that is named at a place, by the words behind it, before it, or in the next sentence."""
        text, sentence = self.speakers.text, self.speakers.sentence_at(start)
        by = _BY.match(text, end) or _NAMES_OF.match(text, end)
        if by is not None:
            phrase = _phrase_right_of(sentence, by.end())
            return self.speakers.whom(phrase) if phrase else None
        if _WRITING.search(text, sentence.start, start):
            return self._issuer(end)
        whose = _WHOSE.search(text, sentence.start, start)
        if whose is not None:
            return self.speakers.whom(Span(*whose.span(1)))
        after = self.speakers.sentence_at(min(len(text) - 1, sentence.end + 2))
        behind = _IT_IS_BY.search(text, after.start, after.end) if after.start >= sentence.end else None
        if behind is not None:
            phrase = _phrase_right_of(after, behind.end())
            return self.speakers.whom(phrase) if phrase else None
        sent = _SENT_IT.search(text, after.start, after.end) if after.start >= sentence.end else None
        return self._issuer(sent.start() + 1) if sent is not None else None

    def led_in(self, sentence: Sentence, at: int) -> int | None:
        """Return whose words follow a colon: "a text that Hale sent him: “…”", "the words of Ann Hale, who had voted: “…”"."""
        text = self.speakers.text
        if not text[sentence.start : at].rstrip().endswith(":"):
            return None
        ends = [found.end() for found in _WORDS_OF.finditer(text, sentence.start, at)]
        return self.speakers.person_at(ends[-1], min(at, ends[-1] + _TITLED)) if ends else None

    def read_out(self, sentence: Sentence, reader: int | None, letters: Sequence[Letter]) -> Message | None:
        """Find the message from which somebody reads words quoted within their own: “‘The barns leak.’ They do,” she read."""
        text, start = self.speakers.text, sentence.start
        for found in reversed([*_READ.finditer(text, max(0, start - 700), sentence.end)]):
            if self.speakers.is_quoted(found.start()):
                continue
            owned = self._owned_text(Span(found.end(), min(sentence.end, found.end() + 60))) if found[1] == "from" else None
            if owned is not None:
                return self._of(owned[0], owned[1], found.end(), letters)
            form = self._read_behind(found.end()) or self._before(found.start(), 300)
            return self._last(form, reader, letters) if form else None
        return None


def _phrase_right_of(sentence: Sentence, at: int) -> Span | None:
    """Return the words of the phrase that begins at a place of a sentence."""
    tokens = sentence.tokens
    first = next((number for number, token in enumerate(tokens) if token.start >= at), len(tokens))
    found = phrase_right(tokens, first, len(tokens))
    return Span(tokens[found[0]].start, tokens[found[1]].end) if found else None


def _head(name: str) -> str:
    """Return the head word of what names a text: "an open letter to the minister" is a letter."""
    return _BEHIND_HEAD.split(name.lower())[0].split()[-1]
