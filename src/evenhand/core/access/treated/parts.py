"""One verb of a paper in, who got, was refused or asked for what, and who gives it out, as the words of its clause tell it."""

from __future__ import annotations

from attrs import frozen

from evenhand.core.access.treated import around
from evenhand.core.access.treated.phrases import LET, Party, given_to, heads_of, party, requester_in
from evenhand.core.access.treated.told import Told, Treated
from evenhand.core.values import Span
from evenhand.core.values import patterns as re


@frozen
class Parts:
    """Reads the clause of a verb; `text` has plain marks, `found` is what was told before it."""

    text: str
    found: list[Treated]

    def of(self, told: Told) -> tuple[Party | None, Party | None, str, str | None]:
        """Return who, the giver, the thing and the outcome that a verb tells; the outcome is None where it tells none."""
        match told.kind:
            case "asks":
                return self._asking(told)
            case "is done to":
                return self._passive(told)
            case "gives" | "refuses" | "would not":
                return self._active(told)
            case "does so":
                named = around.SO.match(self.text, told.verb.end(), told.rest.end) if told.verb[0].startswith("So") else None
                who = party(named["who"], named.start("who")) if named else told.subject
                return who, None, "the same", "asked" if who else None
            case "hears":
                who = self._heard(Span(told.rest.start + _lead(self.text, told.rest), told.rest.end))
                return (
                    who,
                    told.subject,
                    "meeting" if told.verb[0].startswith("met") else "hearing",
                    "met" if who and told.subject else None,
                )
            case "has it done":
                return told.subject, None, around.OWN_THING.sub("", told.verb[0]).rsplit(" ", 1)[0], around.OUTCOMES[told.outcome]
            case "is not so" | "but not":
                who = told.subject if told.kind == "is not so" else party(told.rest.words(self.text), told.rest.start)
                return who, None, "the same", self._contrary(who)
            case "answers":
                asked = requester_in(self.text, Span(told.rest.start + _lead(self.text, told.rest), told.rest.end))
                return asked[0] if asked else None, told.subject, "", "offered" if asked and asked[0] else None
            case "is told":
                words = self.text[told.rest.start : min(told.rest.end + around.SAID, told.ends)]
                outcome = (
                    None
                    if around.TOLD_TO.match(words)
                    else "refused"
                    if around.NO.search(words)
                    else "offered"
                    if around.YES.search(words)
                    else None
                )
                return told.subject, None, "", outcome
            case "tells":
                return self._told(told)
            case "keeps waiting" | "says":
                return None, told.subject, "", told.outcome
            case "waits" | "goes unanswered":
                return told.subject if told.kind == "waits" else None, None, "", "no answer"
            case "gets" if around.REFUSAL.match(self.text, told.rest.start, told.rest.end):
                return told.subject, None, "", "refused"
            case _:
                served = told.outcome == "served" and not around.NEVER.search(self.text[: told.verb.start()][-12:])
                return told.subject, None, told.rest.words(self.text), "offered" if served else "refused"

    def _told(self, told: Told) -> tuple[Party | None, Party | None, str, str | None]:
        """Read "told the club that it was too late", of whoever asked or stands against another; what the press is told answers nobody."""
        words = self.text[told.rest.start : told.ends]
        before = self.text[self.text.rfind(".", 0, told.verb.start()) + 1 : told.verb.start()]
        who = party(re.split(r"\s(?:that|it|he|she|they|there|to)\s|[,.:]", words)[0], told.rest.start)
        known = who is not None and (who.is_pronoun or any(one.outcome == "asked" and one.who.low == who.low for one in self.found))
        refused = around.REFUSING.search(words) and who is not None and (known or around.UNLIKE.search(f"{before} {words}"))
        return who, told.subject, "", "refused" if refused else None

    def _contrary(self, who: Party | None) -> str | None:
        """Return what became of somebody of whom only "was not" is told: the contrary of what was told last, of another."""
        last = self.found[-1] if self.found else None
        if last is None or who is None or last.outcome == "asked" or last.who.low == who.low:
            return None
        return "refused" if last.outcome in ("offered", "met") else "offered"

    def _asking(self, told: Told) -> tuple[Party | None, Party | None, str, str | None]:
        verb, rest = told.verb[0].lower().split()[-1], told.rest
        sent = verb in around.FILED or re.match(r"(?:mailed|handed|sent)\s+in$", told.verb[0], re.IGNORECASE) is not None
        if sent and requester_in(self.text, Span(rest.start + _lead(self.text, rest), rest.end)) is None:
            return None, None, "", None
        if around.TOO.match(rest.words(self.text)):
            return told.subject, None, "the same", "asked"
        whom = around.ASKED_WHOM.match(rest.words(self.text)) if verb in around.WISHES | {"ask"} else None
        if verb in ("asked", "applied") and whom is None and around.BARE_ASK.match(rest.words(self.text)):
            return told.subject, None, around.AS_BEFORE, "asked"
        if verb in around.WISHES and whom is None:
            return told.subject, None, "", "asked" if verb == "appealed" else None
        to = party(whom["to"], rest.start + whom.start("to")) if whom and whom["to"] else None
        thing = self.text[rest.start + (whom.end() if whom else 0) : rest.end]
        return told.subject, to, thing, "asked"

    def _passive(self, told: Told) -> tuple[Party | None, Party | None, str, str | None]:
        denied = around.DENIED.search(told.verb[0]) is not None
        subject = told.subject
        none = around.NO_SUCH.search(self.text, max(0, told.verb.start() - 40), told.verb.start())
        subject = party(none["thing"], none.start("thing")) if none else subject
        outcome = (
            told.outcome
            if told.outcome == "no answer"
            else "offered"
            if (told.outcome == "served") != (denied or none is not None)
            else "refused"
        )
        to = around.GIVEN_TO.match(self.text, told.rest.start, told.rest.end)
        if subject is not None and to is not None and not subject.is_pronoun:
            return party(to["who"], to.start("who")), None, subject.words, outcome
        if denied and told.verb[0].lower().endswith("offered"):
            return None, None, "", None
        asked = requester_in(self.text, told.subject.phrase or told.subject.span) if told.subject else None
        if asked is not None and told.subject is not None:
            return told.subject if told.subject.phrase else asked[0], None, asked[1], outcome
        if told.outcome == "no answer":
            return None, None, "", None
        owned = around.OWNER.match(told.subject.words) if told.subject and around.OF_THINGS.search(told.verb[0]) else None
        if owned is not None and told.subject is not None:
            who = owned["who"] or owned["whose"]
            return party(who, told.subject.span.start + told.subject.words.find(who)), None, owned["thing"] or owned["what"], outcome
        if told.subject is not None and (around.OF_THINGS.search(told.verb[0]) or self._is_thing(told.subject)):
            return None, None, "" if told.subject.low in around.IT else told.subject.words, outcome if not self._is_declined(told) else None
        return told.subject, None, told.rest.words(self.text), outcome if told.subject else None

    def _is_thing(self, subject: Party) -> bool:
        """Say whether a subject is what was asked for, and nobody who asked: "it was granted", "the uplift was signed off"."""
        heads = heads_of(subject.words)
        return subject.low in around.IT or (bool(heads) and any(heads & row.heads for row in self.found[-around.BACK :]))

    def _is_declined(self, told: Told) -> bool:
        """Say whether it is an offer that was turned down, by whoever it was made to."""
        return told.outcome == "refused" and bool(self.found) and self.found[-1].outcome == "offered"

    def _active(self, told: Told) -> tuple[Party | None, Party | None, str, str | None]:
        outcome = "offered" if told.outcome == "served" else "refused"
        rest = Span(told.rest.start + _lead(self.text, told.rest), told.rest.end)
        asked = requester_in(self.text, rest)
        if asked is not None and asked[0] is not None:
            return asked[0], told.subject, asked[1], outcome
        if told.kind == "would not" and not re.match(r"(?:him|her|it|us|them|me|Mr|Mrs|Ms|[A-Z][a-z]+)\b", rest.words(self.text)):
            return None, None, "", None
        if around.LETS.search(told.verb[0]) and (let := LET.match(rest.words(self.text))):
            return party(let["who"], rest.start + let.start("who")), told.subject, f"to {let['thing']}", outcome
        if around.MEETS.search(told.verb[0]):
            return self._heard(rest), told.subject, "", outcome
        given = given_to(self.text, rest)
        if given is not None:
            return given[0], told.subject, given[1].words(self.text), outcome
        if asked is not None:
            return None, told.subject, asked[1], outcome
        words = rest.words(self.text).strip(" .,").split()
        if told.kind != "gives" and told.subject is not None and (not words or words[0].lower() in around.OBJECTS):
            return party(words[0], rest.start) if words else None, told.subject, "", outcome
        if around.OF_WHOM.search(told.verb[0]):
            return self._heard(rest), told.subject, "", outcome
        return None, None, "", None

    def _heard(self, rest: Span) -> Party | None:
        return party(re.split(r"[,.]|\s(?:in|at|on|to|for|about|with|last|this|and)\s", rest.words(self.text))[0], rest.start)


def _lead(text: str, span: Span) -> int:
    """Return how many signs of white space and loose words stand before what a verb is about."""
    found = re.match(r"\s*(?:down|out|to|from)?\s*", span.words(text))
    return found.end() if found else 0
