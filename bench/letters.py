"""A seed in, invented letters and fragments of them out: each letter with its own facts, each fragment as an outlet prints it."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from attrs import frozen

WORDS = 350
"""Words of a letter."""
A_WRITER = 4
"""Letters of one writer."""
SIZES = ((0.15, 2, 4), (0.45, 5, 10), (0.8, 11, 25), (1.0, 26, 60))
"""How long fragments are: the share up to which, and the fewest and most words."""

STOCK = {
    "place": [
        first + last
        for first in "Alder Bram Calder Dun Elm Fern Gar Hale Ivel Kes Lang Mar Nor Oaken Pen Raven Stan Thorn Under Whit".split()
        for last in "bourne by combe dale ford gate ham ley mere mouth ness over port ridge stow thorpe ton wick wold worth".split()
    ],
    "person": [
        f"{title} {name}"
        for title in "Mr Mrs Dr Councillor Canon Dame Inspector Professor".split()
        for name in "Abara Beddoes Carrick Dauncey Eames Farrant Gethin Hursey Ibbotson Jessop Kinsella Loxley Mundy Nesbit Okell".split()
        + "Purdy Quayle Rudge Saltash Tolley Ughtred Varley Wace Yeo".split()
    ],
    "thing": (
        "ferry footbridge swimming-bath library bandstand allotment reservoir lifeboat archive orchard signal-box surgery nursery hostel "
        "observatory cemetery chapel foundry windmill aqueduct towpath quarry lighthouse creamery gallery theatre barracks hospital stable "
        "playground greenhouse weighbridge tannery lido laundry embankment "
        "crossing turnpike almshouse courthouse armoury jetty slipway pump "
    ).split(),
    "quality": (
        "ancient battered beloved costly crumbling dangerous derelict disputed "
        "draughty empty famous flooded forgotten gloomy handsome idle "
        "leaking listed modest muddy neglected noisy overgrown popular remote rusty shabby splendid steep temporary unheated unsafe vacant "
        "wooden wretched yellow"
    ).split(),
    "did": (
        "abandoned auctioned bought closed condemned demolished emptied "
        "fenced financed flooded inherited inspected insured leased measured "
        "mislaid mortgaged neglected opened painted photographed planned pledged reopened repaired rescued sealed shortened sold surveyed "
        "transferred valued visited widened"
    ).split(),
    "people": (
        "anglers apprentices bakers bargees bell-ringers carers choristers "
        "commuters cyclists dairymen engineers farmers fishermen gardeners "
        "gravediggers historians inspectors jurors librarians lodgers magistrates millers nurses organists pensioners pilots porters "
        "quarrymen ramblers sailors shopkeepers signalmen tenants trustees vergers volunteers wardens weavers"
    ).split(),
    "how": (
        "abruptly angrily anxiously belatedly bitterly boldly briefly "
        "carelessly cheerfully clumsily cynically discreetly eagerly foolishly "
        "gladly grudgingly hastily honestly hurriedly kindly lawfully needlessly openly patiently politely privately promptly proudly "
        "quietly recklessly reluctantly rightly secretly solemnly stubbornly tactfully unwisely willingly"
    ).split(),
    "when": (
        "January February March April June July August September October November December Advent Lent Easter Whitsun Michaelmas "
        "midsummer harvest half-term winter spring autumn"
    ).split(),
    "matter": (
        "asbestos ballast biscuits bunting cabling clay compost copper damp diesel drainage fencing gravel heating insurance ivy lead "
        "lighting mortar paint paperwork parking plaster postage railings rent sewage silt slates smoke subsidence timber tolls traffic "
        "varnish water wages"
    ).split(),
    "number": [str(number) for number in range(12, 990, 7)],
}
CLAUSES = (
    "{person} {how} {did} the {quality} {thing}",
    "{number} {people} from {place} {how} {did} a {thing}",
    "the {thing} at {place} was {did} in {when}",
    "{matter} and {matter} reached {place} by {when}",
    "£{number} went on {matter} for {people}",
    "{people} {how} met {person} beside our {quality} {thing}",
    "no {thing} in {place} has {matter} worth £{number}",
    "I {how} {did} {number} {quality} papers about {matter}",
    "your {people} and my {people} {how} disagree over {matter}",
    "{place} without its {thing} is a {quality} place in {when}",
    "{person} of {place} asks who {did} their {thing}",
    "we have {number} {people} but hardly a {quality} {thing}",
    "{when} brought {matter} to every {thing} from {place} to {place}",
    "you {how} promised {person} a {thing} free of {matter}",
    "a {quality} {thing} costs {number} {people} their {matter}",
    "it was {person} who {how} {did} {place} for the {people}",
    "neither {matter} nor {matter} need trouble {quality} {people}",
    "let {person} keep that {thing} until {when}",
)
JOINS = (
    ", and",
    " because",
    " while",
    ", but",
    " after",
    " although",
    ";",
    " until",
    ", so",
    " before",
    " since",
    " whereas",
    ", yet",
    " if",
)
_SLOT = re.compile(r"\{(\w+)\}")


@frozen
class Fragment:
    """Words as an outlet prints them: the number of the letter they were taken from, None for another's, its writer, and how many words."""

    printed: str
    letter: int | None
    writer: int
    words: int


def letters(count: int, seed: int = 1) -> list[str]:
    """Return so many letters of about 350 words; all share a way of writing, each has its own facts."""
    draw = random.Random(seed)
    return [letter(draw) for _ in range(count)]


def letter(draw: random.Random) -> str:
    """Return one letter, about a few places and things to which it comes back."""
    own = STOCK | {
        "place": draw.sample(STOCK["place"], 4),
        "thing": draw.sample(STOCK["thing"], 6),
        "person": draw.sample(STOCK["person"], 4),
    }
    sentences: list[str] = []
    while sum(len(sentence.split()) for sentence in sentences) < WORDS:
        clauses = draw.choice(CLAUSES) + "".join(f"{draw.choice(JOINS)} {draw.choice(CLAUSES)}" for _ in range(draw.randint(0, 2)))
        filled = _SLOT.sub(lambda slot: draw.choice(own[slot[1]]), clauses)
        sentences.append(filled[0].upper() + filled[1:] + ".")
    return " ".join(sentences)


def fragments(held: Sequence[str], foreign: Sequence[str], count: int, seed: int = 2) -> list[Fragment]:
    """Return fragments, half from the held letters and half from others, with an outlet's noise."""
    draw = random.Random(seed)
    vocabulary = sorted({word.strip(".,") for text in held[:40] for word in text.split() if len(word) > 4})
    out = []
    for number in range(count):
        at = draw.randrange(len(held)) if number % 2 == 0 else None
        printed, words = cut(held[at] if at is not None else draw.choice(foreign), vocabulary, draw)
        out.append(Fragment(printed, at, (at if at is not None else draw.randrange(len(held))) // A_WRITER, words))
    return out


def cut(text: str, vocabulary: Sequence[str], draw: random.Random) -> tuple[str, int]:
    """Return a stretch of a letter with noise, and how many words it had."""
    words, chance = text.split(), draw.random()
    least, most = next(sizes for share, *sizes in SIZES if chance < share)
    size = draw.randint(least, most)
    size = min(size, len(words) - 1)
    start = draw.randrange(len(words) - size)
    return " ".join(noisy(words[start : start + size], vocabulary, draw)), size


def noisy(words: Sequence[str], vocabulary: Sequence[str], draw: random.Random) -> list[str]:
    """Swap, drop and insert words, misprint them, change capitals, hyphens and marks: about one word in ten."""
    out: list[str] = []
    skip = 0
    for word in words:
        chance = draw.random()
        if skip:
            skip -= 1
        elif chance < 0.03:
            out.append(draw.choice(vocabulary))
        elif chance < 0.05 and len(words) > 4:
            skip = draw.randint(0, 1)
        elif chance < 0.06:
            out += [f"[{draw.choice(vocabulary)}]", word]
        elif chance < 0.075 and len(word) > 4:
            at = draw.randrange(1, len(word) - 2)
            out.append(word[:at] + word[at + 1] + word[at] + word[at + 2 :])
        elif chance < 0.1:
            out.append(word.replace("-", " ") if "-" in word else word.capitalize())
        else:
            out.append(word.replace("'", "’"))
    return out or list(words)
