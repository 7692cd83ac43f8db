"""A quotation with its speaker and provenance in, to whom it is said out: who got the letter, which outlet was told, who asked."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from evenhand.core.reading.model import Entity, Letter, Provenance
from evenhand.core.reading.origins.provenance import Said
from evenhand.core.values import patterns as re

_CALLED = re.compile(r"(?:^|[,.?!–—-] ?)(?:[Dd]ear )?([A-Z][\w’'-]+)(?=[,.?!…]|$| [–—-])")
# "Kind regards, Ann": who signs is not called.
_SIGNED = re.compile(
    r"\b(?:[Rr]egards|[Ww]ishes|[Ss]incerely|[Ff]aithfully|[Tt]ruly|[Ee]ver|[Yy]ours|[Rr]espectfully|[Ll]ove)[,.]?\s+"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}\W*$"
)
_ANSWERS = frozenset("ask reply answer retort respond shout interject interrupt concede".split())
_NAMED = r"((?:[A-Z][\w’'.-]+ ?){1,5})"
_ASKED_BY = re.compile(rf"\b(?:[Aa]nswering|asked by|[Ii]n (?:answer|reply|response) to|(?:questioned|pressed|challenged) by) {_NAMED}")
_ASKED_WHETHER = re.compile(rf"{_NAMED}(?:also |then )?asked (?:\w+ ){{0,2}}(?:whether|if|why|how|what|who|when)\b")
_TOLD = re.compile(r"\btold (?:[Tt]he )?((?:[A-Z][\w’'&-]* ?){1,4})")
_DEAR = re.compile(r"Dear ([A-Z][\w’' -]{2,40})(?=,)")
_BEFORE = 260
# Ways of speaking in which who was told once is told still.
_GOING_ON = frozenset("interview speech letter email text memo".split())
# For how many paragraphs those who speak before an audience answer each other, and an interview goes on.
_EXCHANGE = 2
_INTERVIEW = 5


@define
class Addressees:
    """Who was told what so far: the outlet each speaker talks to, and who spoke last before an audience."""

    letters: Sequence[Letter]
    entities: Sequence[Entity]
    plain: str = ""
    given: dict[str, int | None] = field(init=False)
    surnames: dict[str, int | None] = field(init=False)
    told: dict[int, tuple[int, int]] = field(factory=dict)
    last: tuple[int, int] | None = None

    def __attrs_post_init__(self) -> None:
        self.given, self.surnames = {}, {}
        for number, entity in enumerate(self.entities):
            if entity.kind == "person":
                for name in {words[0] for name in entity.names if len(words := name.split()) > 1 and words[0][:1].isupper()}:
                    self.given[name] = number if name not in self.given else None
                for name in {words[-1] for name in entity.names if (words := name.split())}:
                    self.surnames[name] = number if name not in self.surnames else None

    def of(self, said: Said, provenance: Provenance, told: int | None, words: str) -> int | None:
        """Say to whom words are said.

        Args:
            said: what is seen of the quotation. provenance: where its words come from.
            told: whom the verb names: "told the House". words: the quoted words themselves.
        """
        found = self._found(said, provenance, told, words)
        if provenance.kind == "speech" and said.speaker is not None:
            self.last = (said.speaker, said.paragraph)
        if provenance.kind in _GOING_ON and found is not None and said.speaker is not None:
            self.told[said.speaker] = (found, said.paragraph)
        return found if found != said.speaker else None

    def _found(self, said: Said, provenance: Provenance, told: int | None, words: str) -> int | None:
        if provenance.kind in ("report", "finding", "code", "document"):
            return None
        number = int(provenance.ref) if provenance.ref is not None and provenance.ref.isdigit() else None
        if number is not None:
            recipient = self.letters[number].recipient
            if recipient is not None and (told is None or self.entities[told].kind != "person"):
                return recipient
        if told is not None and self._is_somebody(told, provenance):
            return told
        called = self._called(words, said.speaker)
        if called is not None:
            return called
        return self._in_exchange(said, provenance)

    def _is_somebody(self, told: int, provenance: Provenance) -> bool:
        """Tell a party from an audience at large ("told reporters", "told the House"), which is no addressee."""
        kind = self.entities[told].kind
        if provenance.basis == "told the press at large":
            return False
        if provenance.kind in ("speech", "statement"):
            return kind in ("person", "role")
        return True

    def _called(self, words: str, speaker: int | None) -> int | None:
        """Find a known person whom the words call by name, as in "Pay them first, Ann"."""
        dear = _DEAR.match(words)
        if dear is not None:
            return self._titled(dear[1])
        for name in _CALLED.findall(_SIGNED.sub("", words)):
            who = self.given.get(name)
            if who is not None and who != speaker:
                return who
        return None

    def _in_exchange(self, said: Said, provenance: Provenance) -> int | None:
        if provenance.kind != "speech" and provenance.kind in _GOING_ON and said.speaker in self.told:
            outlet, paragraph = self.told[said.speaker]
            return outlet if said.paragraph - paragraph <= _INTERVIEW else None
        if provenance.kind == "interview":
            told = _TOLD.findall(self._before(said))
            return self._outlet(told[-1].strip()) if told else None
        if provenance.kind != "speech":
            return None
        asked = self._asked_by(said)
        if asked is not None:
            return asked
        if self.last is None or said.paragraph - self.last[1] > _EXCHANGE:
            return None
        if self.last[0] == said.speaker:
            return self.told.get(said.speaker, (None, 0))[0]
        return self.last[0] if said.verb in _ANSWERS or not re.search(r"\w", said.around) else None

    def _asked_by(self, said: Said) -> int | None:
        """Find who asked: "Answering X in parliament, she said", "X asked whether ... she said"."""
        for words in (said.around, self._before(said)):
            found = _ASKED_BY.search(words) or _ASKED_WHETHER.search(words)
            who = self._surnamed(found[1]) if found else None
            if who is not None and who != said.speaker:
                return who
        return None

    def _surnamed(self, name: str) -> int | None:
        """Find the person of a printed name by its surname."""
        words = name.strip(" .’'").split()
        return self.surnames.get(re.sub(r"[’']s$", "", words[-1])) if words else None

    def _before(self, said: Said) -> str:
        """Return the reporter's words between the quotation before and this sentence."""
        return self.plain[max(0, said.at - _BEFORE) : said.at].rpartition("\x00")[2]

    def _outlet(self, name: str) -> int | None:
        """Find an outlet by its printed name."""
        return next((n for n, entity in enumerate(self.entities) if entity.kind in ("outlet", "org") and name in entity.names), None)

    def _titled(self, name: str) -> int | None:
        """Find whom a salutation calls, by a name or by a post."""
        low = name.lower()
        for number, entity in enumerate(self.entities):
            if any(low == each.lower() for each in (*entity.names, *(held.title for held in entity.posts))):
                return number
        return self.given.get(name) if name in self.given else self._surnamed(name)
