"""Letters of all papers in, pairs out of which one tells of a letter or a reply and the other says that none was written, sent or got."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from evenhand.core.cast import Member
from evenhand.core.collation.contradictions.clauses import Clause
from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.pairs import NEIGHBOURS, Clash
from evenhand.core.reading import Letter
from evenhand.core.values import patterns as re

_NOT = r"(?:never|had not|had[n]['’]t|did not|did[n]['’]t|at no time|den(?:y|ied|ies|ying)(?: that)?)\s(?:[\w’'-]+\s){0,3}?"
_MAIL = r"(?:letters?|e-?mails?|notes?|memos?|text messages?|texts?|repl(?:y|ies)|answers?)"
_ANSWERED = re.Seldom(
    rf"\b{_NOT}(?:(?:answered|answer)(?! (?:for|the (?:phone|door))\b)|replied|reply|replying|wrote back|written back|write back)\b", re.I
)
_WRITTEN = re.Seldom(rf"\b{_NOT}(?:wrote|written|write|writing|sent|send|sending)\s[^.;“”\"]{{0,30}}?\b(?:{_MAIL}\b|to\s)", re.I)
_GOT = re.Seldom(
    rf"\b{_NOT}(?:received|receive|receiving|got|had|have|seen|saw|see)\s[^.;“”\"]{{0,30}}?\b{_MAIL}\b|"
    rf"\b(?:had|has|have|having|got|received) (?:had |received )?no (?:such )?{_MAIL}\b|"
    rf"\bno (?:such )?{_MAIL} (?:had|has|was|were|ever|came)\b",
    re.I,
)
# What is not answered there is a newspaper's question; and who has not answered yet may do so tomorrow.
_OF_PRESS = re.compile(
    r"\b(?:comment|questions?|quer(?:y|ies)|requests?|calls?|press|yet|went to print|by (?:last night|deadline))\b", re.I
)
_BEHIND = 50
_SAID = re.compile(r"\b(?:said|says|told|insist\w*|claim\w*|den(?:y|ied|ies)|maintain\w*|according|add(?:s|ed))\b|[“”\"]")


@frozen(eq=False)
class Posted:
    """A letter as one paper tells of it: the sentence, and whoever stands at its ends."""

    clause: Clause
    letter: Letter
    sender: Member
    recipient: Member | None


def clash_mailed(folder: Folder) -> Iterator[Clash]:
    """Compare what is denied of a letter or a reply with the letters that papers tell of."""
    posted = list(_posted(folder))
    if not posted:
        return
    for clause in (clause for clauses in folder.clauses.values() for clause in clauses):
        if "?" in clause.text or not _SAID.search(clause.text):
            continue
        for found in [each for each in posted if _is_denied(each, clause)][:NEIGHBOURS]:
            why = "one tells of a letter of which the other says that there was none"
            yield Clash("attribution", "whether it was so", clause.told("denied"), found.clause.told("said"), why)


def _posted(folder: Folder) -> Iterator[Posted]:
    """Yield the first telling of each letter of each paper, where its sender is known."""
    for name, reading in folder.readings.items():
        for letter in reading.letters:
            sender, recipient = (folder.cast.party(name, end) for end in (letter.sender, letter.recipient))
            clause = folder.clause(name, letter.mentions[0].start)
            if sender is not None and clause is not None:
                yield Posted(clause, letter, sender, recipient)


def _is_denied(posted: Posted, clause: Clause) -> bool:
    """Say whether a sentence denies a letter: of both its ends it must speak, or of the one that did not answer."""
    if clause.place == posted.clause.place:
        return False
    sender, recipient = (None if end is None else end.id for end in (posted.sender, posted.recipient))
    ours, theirs = sender in clause.people, recipient in clause.people
    # "She had not replied to it", and not to somebody else.
    answers = posted.letter.answers and ours and (theirs or not clause.people - {sender})
    patterns = ([_ANSWERED] if answers else []) + ([_WRITTEN, _GOT] if ours and theirs else [])
    denials = (found for pattern in patterns if (found := pattern.search(clause.text)) is not None)
    return any(not _OF_PRESS.search(clause.text, found.start(), found.end() + _BEHIND) for found in denials)
