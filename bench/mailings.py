"""A seed in, invented mass letters out, each with the truth about it: which campaign it is of, how it was made, what it adds.

Every sentence is made from our own word lists; places and people are invented. The same seed gives the same letters everywhere.
"""

# A list of words is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from bench.mailing_words import with_details

KINDS = (
    "copy", "merged", "added", "dropped", "reworded", "spun", "scanned", "disclaimed", "pasted", "own", "own short", "own answer", "own rebuttal",
)  # fmt: skip
OF_A_CAMPAIGN = 9
"""So many of the kinds are of a campaign."""
_THINGS = (
    "the ferry at Coldwater|the night bus|the library in Station Road|the day centre|the lido|the youth club|the tip at Harrow End|"
    "the school crossing|the fire station|the health visitors|the music lessons|the museum of the mills|the rural post office|"
    "the meals service|the evening courses|the bridge at Lowmoor|the allotments|the family court in Kelder|the coastguard hut"
).split("|")
_WHO = (
    "my mother|our lodger|the woman next door|two of my pupils|the postman|a cousin in Kelder|my late husband|an old friend|the verger|our youngest|the baker|"
    "a neighbour with one arm|the twins|my business partner|a girl I once taught|the retired captain|their grandfather|a carer of mine|the night porter|our doctor|"
    "the ferryman|a widow from Quay Street|some of the choir|the vet|a student of law|my sister in law|the allotment holders|both of my brothers|the farrier|a joiner"
).split("|")
_WHEN = (
    "last Tuesday|in the long frost|since Easter|every other Friday|on market day|after the funeral|before dawn|in my second year|during the strike|at half term|"
    "when snow lay|through August|the week of the fair|on her birthday|between two shifts|all that spring|at the third attempt|since the merger|in bright sun|by lamplight|"
    "once a fortnight|the night of the gale|on the ninth|in wartime|at closing time|these eleven years|the morning after|near Christmas|until quite lately|on wet Sundays"
).split("|")
_DID = (
    "walked four miles|lost a good job|sat in the rain|rang nine times|found every door locked|learned to read music|mended an old boiler|kept the minutes|"
    "carried soup upstairs|missed two operations|sold a bicycle|counted empty seats|wrote to the newspaper|queued behind a rope|gave up smoking|cried on the steps|"
    "borrowed a wheelchair|drove a minibus|met a lifelong friend|filled in eleven forms|slept in a chair|taught toddlers to swim|grew prize leeks|"
    "signed the visitors' book|lit the stove|heard a lecture|paid a steep fine|saved a drowning dog|painted the railings|won a silver cup"
).split("|")
_WHERE = (
    "by the weir|at the old depot|outside the chemist|near the quarry|under the viaduct|in a borrowed coat|behind the chapel|beside the canal|on the top deck|"
    "in the back room|at the town hall|below the castle|along the towpath|over the ironmonger's|by candle and torch|in the car park|opposite the bank|across the moor|"
    "at platform two|inside the lychgate|among strangers|without a telephone|with one suitcase|in front of everyone|at the far gate|beyond the level crossing|"
    "under a leaking roof|up three flights|on crutches|by the bandstand"
).split("|")
_LINK = (
    "and nobody minded|though it cost a day's wages|while the clerk looked on|which surprised the whole street|because trains had stopped|until a stranger helped|"
    "so the form lapsed|and I still have the ticket|but no answer ever came|before any notice went up|as the figures never showed|yet the lights stayed on|"
    "whatever the brochure claims|for want of a ramp|to the shame of this parish|and the kettle was hot|though nine had applied|when no taxi would come|"
    "which the auditor missed|and it made all the difference|only to be turned away|because someone had cared|despite a doctor's note|while money went on signs|"
    "and that settled the matter|though the map was wrong|as any driver can tell|and we laughed about it later|before breakfast had been cleared|since nobody else would"
).split("|")
_CLAIMED = (
    "the sums are wrong|nobody was consulted|it was built by gift|its roof is sound|a levy would cover it|the county shares nothing|savings would vanish|"
    "the lease runs on|demand has doubled|staff know every name|rivals have closed already|reserves are ample|the vote was rushed|papers were withheld|"
    "the charge could rise|volunteers stand ready|no risk was weighed|old people suffer most|the survey was flawed|other towns manage|it pays its way|"
    "the law requires care|promises were broken|roads will clog|schools depend on it|trade would wither|the costing is secret|youngsters would drift|"
    "two wards lose everything|the minister praised it"
).split("|")
_WISHES = (
    "to keep it open|to put the decision off until those who use it have been heard|to publish the sums behind the plan|"
    "to meet a few of us before the vote|to look at a smaller saving first|to say which other plans were looked at|"
    "to share it with the next county|to vote against the closure"
).split("|")
_OPENINGS = (
    "I am writing about {what}|I understand that {what} is to close|You will have heard by now what is planned for {what}|"
    "I was dismayed to read of the plans for {what}|It is with some anger that I write about {what}|May I say a word on behalf of {what}"
).split("|")
_SWAPS = {
    "would": ("will", "might"), "nobody": ("no one",), "wrong": ("mistaken",), "old": ("elderly",), "people": ("residents",), "youngsters": ("teenagers",),
    "sums": ("figures",), "rushed": ("hurried",), "other": ("neighbouring",), "towns": ("places",), "know": ("remember",), "broken": ("forgotten",),
    "walked": ("trudged",), "lost": ("forfeited",), "rang": ("telephoned",), "found": ("discovered",), "told": ("informed",), "close": ("shut",),
    "doubled": ("grown",), "ready": ("prepared",), "stranger": ("passer-by",), "street": ("road",), "answer": ("reply",), "savings": ("economies",),
}  # fmt: skip
_NAMES = "Ann Osei|Tom Vasey|Priya Nandra|Jo Bell|Sam Roe|Ruth Ellery|Ravi Sundar|Denise Farrant|Hugh Balloch|Mair Pugh|Aoife Dunne|Lee Chan".split(
    "|"
)
_GREETINGS = "Dear Councillor|Dear Sir or Madam|Dear Leader of the Council|Dear Minister|Hello|Dear Ms Hale|To whom it may concern".split(
    "|"
)
_CLOSES = "Yours sincerely|Yours faithfully|Kind regards|Best wishes|Regards|Many thanks|With best wishes".split("|")
_DISCLAIMERS = (
    "This email and any attachments are confidential and intended solely for the person to whom it is addressed. If you are not the intended recipient please tell the sender and delete it. Harrowmere Trust is registered in England and Wales.",
    "Please consider the environment before printing this e-mail.\n\nThe information in this message is confidential and may be privileged.",
    "Sent from my phone",
)
MERGED = re.compile(r"^As a resident of \w+ Ward I am one of those concerned\. ")
"""What a name is merged in with."""
_ANSWER = "Thank you for your letter, which I have passed to the department. You will hear from us within twenty working days."


@frozen
class Sent:
    """One letter: its text, the number of its campaign (below nought for a letter of its own), its kind, and how many words it adds."""

    text: str
    campaign: int
    kind: str
    added: int = 0


@frozen
class Mailing:
    """The paragraphs of one campaign, each a list of sentences."""

    number: int
    thing: str
    paragraphs: tuple[tuple[str, ...], ...]


def mailings(count: int, seed: int) -> list[Sent]:
    """Invent `count` letters: three in five of campaigns of very different sizes, the others their writers' own, in a random order."""
    draw = random.Random(seed)
    letters: list[Sent] = []
    earlier: list[Mailing] = []
    number = 0
    while len(letters) < count * 0.6:
        campaign = invent(draw, number)
        size = min(max(2, int(draw.paretovariate(0.9))), max(2, count // 8))
        letters += [_written(draw, campaign, earlier) for _ in range(size)]
        earlier.append(campaign)
        number += 1
    while len(letters) < count:
        letters.append(own(draw, -len(letters) - 1, draw.choice(earlier)))
    draw.shuffle(letters)
    return letters[:count]


def _written(draw: random.Random, campaign: Mailing, earlier: Sequence[Mailing]) -> Sent:
    """Write a letter of a campaign; now and then one that pastes an earlier campaign behind the whole of it."""
    if not earlier or draw.random() > 0.03:
        return write(draw, campaign)
    both = [*(" ".join(part) for part in campaign.paragraphs), " ".join(draw.choice(earlier).paragraphs[0])]
    return Sent(_letter(draw, draw.choice(_GREETINGS), both), campaign.number, "pasted")


def invent(draw: random.Random, number: int) -> Mailing:
    """Invent the text of a campaign."""
    thing = draw.choice(_THINGS)
    opening = f"{draw.choice(_OPENINGS).format(what=thing)}."
    paragraphs = [(opening, *(_claim(draw, thing) for _ in range(draw.randint(1, 2))))]
    longer = draw.randint(1, 3) if draw.random() > 0.2 else 0
    paragraphs += [tuple(_claim(draw, thing) for _ in range(draw.randint(2, 4))) for _ in range(longer)]
    wish = f"I ask you {draw.choice(_WISHES)}, and {draw.choice(_WISHES)}."
    return Mailing(number, thing, (*paragraphs, (wish,)))


def _claim(draw: random.Random, thing: str) -> str:
    first, second, third = draw.sample(_CLAIMED, 3)
    shapes = (
        f"Of {thing} it must be said that {first}, and {draw.choice(_WHO)} {draw.choice(_DID)} {draw.choice(_WHERE)}.",
        f"We hold that {first}, that {second}, and that {third}, {draw.choice(_LINK)}.",
        f"{draw.choice(_NAMES)} told the meeting {draw.choice(_WHEN)} that {first}, {draw.choice(_LINK)}.",
        f"If {thing} went, {draw.choice(_WHO)} who {draw.choice(_DID)} {draw.choice(_WHERE)} would say that {second}.",
        f"{draw.choice(_WHEN).capitalize()} {draw.choice(_WHO)} {draw.choice(_DID)}, {draw.choice(_LINK)}: {first}, for {third}.",
    )
    return with_details(draw, draw.choice(shapes), draw.randint(0, 2))


def story(draw: random.Random, thing: str, sentences: int) -> str:
    """Write some sentences of somebody's own."""
    return " ".join(_told(draw, thing) for _ in range(sentences))


def _told(draw: random.Random, thing: str) -> str:
    who, other = draw.sample(_WHO, 2)
    shapes = (
        f"{draw.choice(_WHEN).capitalize()} {who} {draw.choice(_DID)} {draw.choice(_WHERE)}, {draw.choice(_LINK)}.",
        f"Thanks to {thing} {who} {draw.choice(_DID)} {draw.choice(_WHEN)}, and {other} {draw.choice(_DID)} {draw.choice(_WHERE)}.",
        f"I {draw.choice(_DID)} {draw.choice(_WHERE)} {draw.choice(_WHEN)} with {who}, {draw.choice(_LINK)}.",
        f"Ask {who}, who {draw.choice(_DID)} {draw.choice(_WHEN)}, or {other}, who {draw.choice(_DID)} {draw.choice(_WHERE)}.",
    )
    return with_details(draw, draw.choice(shapes), draw.randint(1, 2))


def write(draw: random.Random, campaign: Mailing, kind: str = "") -> Sent:
    """Write one letter of a campaign, in one of the ways in which people do."""
    kind = kind or draw.choices(KINDS[: OF_A_CAMPAIGN - 1], (30, 20, 18, 8, 8, 5, 5, 6))[0]
    paragraphs = [" ".join(sentences) for sentences in campaign.paragraphs]
    added, greeting = "", draw.choice(_GREETINGS)
    if kind == "added":
        added = story(draw, campaign.thing, draw.randint(1, 8))
        paragraphs.insert(draw.randint(0, len(paragraphs)), added)
    elif kind == "dropped" and len(paragraphs) > 2:
        del paragraphs[draw.randrange(len(paragraphs))]
        draw.shuffle(paragraphs)
    elif kind in ("reworded", "spun"):
        paragraphs = [_reword(draw, words, 0.4 if kind == "reworded" else 1.0) for words in paragraphs]
    elif kind == "merged":
        paragraphs[0] = f"As a resident of {draw.choice(_NAMES).split()[1]} Ward I am one of those concerned. {paragraphs[0]}"
    text = _letter(draw, greeting, paragraphs, campaign_name=kind != "copy")
    if kind == "scanned":
        text = _scan(draw, text)
    elif kind == "disclaimed":
        text += f"\n\n{draw.choice(_DISCLAIMERS)}"
    return Sent(text, campaign.number, kind, len(added.split()))


def own(draw: random.Random, number: int, against: Mailing | None = None) -> Sent:
    """Write a letter of somebody's own, which belongs to no campaign; one that is `against` it may quote a sentence of one."""
    kind = draw.choices(KINDS[OF_A_CAMPAIGN:], (6, 3, 1, 1 if against else 0))[0]
    thing = draw.choice(_THINGS)
    told = [story(draw, thing, draw.randint(1, 2 if kind == "own short" else 4)) for _ in range(1 if kind == "own short" else 3)]
    if against is not None and kind == "own rebuttal":
        told.insert(0, f"People write to you that {draw.choice(draw.choice(against.paragraphs))} I disagree.")
    text = _letter(draw, draw.choice(_GREETINGS), [*told, *([] if kind == "own short" else [_claim(draw, thing)])])
    if kind == "own answer":
        text += f"\n\nOn 4 March 2031 at 10:15, The Office <office@council.example> wrote:\n> {_ANSWER}"
    elif draw.random() < 0.2:
        text += f"\n\n{draw.choice(_DISCLAIMERS)}"
    return Sent(text, number, kind, len(" ".join(told).split()))


def _letter(draw: random.Random, greeting: str, paragraphs: Sequence[str], campaign_name: bool = True) -> str:
    name = draw.choice(_NAMES)
    signed = f"{name}\n{draw.randint(1, 90)} {draw.choice(('Mill Lane', 'Quay Street', 'High Road'))}" if campaign_name else name
    return "\n\n".join([f"{greeting},", *paragraphs, f"{draw.choice(_CLOSES)},", signed])


def _reword(draw: random.Random, words: str, share: float) -> str:
    sentences = [sentence for sentence in words.split(". ") if sentence]
    if share == 1.0:
        draw.shuffle(sentences)
    made = " ".join(sentence.rstrip(".") + "." for sentence in sentences).split()
    return " ".join(draw.choice(_SWAPS[word]) if word in _SWAPS and draw.random() < share else word for word in made)


def _scan(draw: random.Random, text: str) -> str:
    """Print a letter as a scanner reads it: some letters wrong, its lines broken anywhere or nowhere."""
    swaps = {"l": "1", "o": "0", "rn": "m", "e": "c", "h": "b"}
    read = "".join(swaps.get(sign, sign) if draw.random() < 0.01 else sign for sign in text)
    return " ".join(read.split()) if draw.random() < 0.5 else read


def case_of_116(seed: int) -> Iterator[Sent]:
    """Invent the case of the reports: 116 leaders' letters, merged, reworded, in another order, with their own words, in an inbox of 2,000."""
    draw = random.Random(seed)
    campaign = invent(draw, 0)
    kinds = ("merged", "added", "dropped", "reworded", "spun", "scanned", "disclaimed")
    letters = [write(draw, campaign, kinds[number % len(kinds)]) for number in range(116)]
    letters += [own(draw, -number - 1) for number in range(1_884)]
    draw.shuffle(letters)
    yield from letters
