"""Campaigns in, the same in the fixed words in which a person meets them out: a group is a proposal, and hides no letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from evenhand.core.campaigns import (
    Campaign,
    Campaigns,
    Change,
    Expected,
    Explained,
    Member,
    Placement,
    Post,
    Roster,
    Sign,
    Suggestion,
    ToRead,
)
from evenhand.core.values import Place
from evenhand.faces.wording import count, one_line, say_date

INTRODUCTION = (
    "Letters with much the same words stand together; each is still a letter. Whoever adds 30 words, asks something else, says the "
    "opposite, or tells of an urgent need, a deadline or a new figure is listed to be read. A group is a proposal: people may join, part "
    "and empty it."
)
LEFT = (
    "Whoever reads what is listed to be read, and the letter that stands for each campaign, has read all but short additions, of fewer "
    "than 30 words; those stand beside each letter on its campaign’s page."
)
OFFERED = (
    "Letters of no campaign that seem to ask the same of the same subject, in words of their own. They are offered, and no members: "
    "look before you join them."
)

OF_TWO = "two letters do not say who adds and who leaves out"

Words = Callable[[Place], str]
# Of a list with more columns, those are shown that tell one sender from another; the JSON and `roster.csv` hold them all.
_FEW, _TELLING = 4, frozenset(("type", "nation", "region", "party", "control", "ward", "division", "constituency", "role"))


def say_post(post: Post) -> str:
    """Write how many letters were read and how many could not be, and how they stand."""
    unread = sum(letter.unread is not None for letter in post.letters)
    alone = sum(row.label is None for row in post.campaigns.reading_list)
    partly = sum(bool(letter.gaps) for letter in post.letters)
    read = count(len(post.letters) - unread, "letter") + (f", {partly:,} of them read only in part" if partly else "")
    read += f", {unread:,} could not be read" if unread else ""
    kinds = f"{count(len(post.campaigns.campaigns), 'campaign')}, {count(alone, 'letter')} on {'its' if alone == 1 else 'their'} own"
    return f"{read}: {kinds}."


def say_campaign(row: Campaign) -> str:
    """Write how many letters there are, and from when to when."""
    days = "" if row.first is None else f", {say_date(row.first)}"
    until = f" to {say_date(row.last)}" if row.last is not None and row.last != row.first else ""
    return f"{count(len(row.members), 'letter')}{days}{until}"


def say_to_read(row: Campaign) -> str:
    """Write how many of a campaign's letters are to be read.

    >>> say_to_read(Campaign("a", "a", (), (Member("a"), Member("b"), Member("c", signs=(Sign("urgent"),)))))
    'one of them adds something and is to be read'
    >>> say_to_read(Campaign("a", "a", (), (Member("a"), Member("b", signs=(Sign("own words"),)))))
    'one of them has words that the other has not, and is to be read: two letters do not say who adds and who leaves out'
    >>> say_to_read(Campaign("a", "a", (), (Member("a", signs=(Sign("stands for the others"),)), Member("b"))))
    'one of them is to be read for all'
    """
    number = count_to_read(row)
    if number == 1 and len(row.members) == 2:
        return f"one of them has words that the other has not, and is to be read: {OF_TWO}"
    if not number:
        for_all = any(member.signs for member in row.members)
        return "one of them is to be read for all" if for_all else "none of them adds anything to be read for"
    return "one of them adds something and is to be read" if number == 1 else f"{number:,} of them add something and are to be read"


def count_to_read(row: Campaign) -> int:
    """Return how many of a campaign's letters are to be read for what they add themselves."""
    return sum(bool(member.signs) and member.signs[-1].kind != "stands for the others" for member in row.members)


def say_shared(row: Explained) -> Iterator[str]:
    """Write how much two letters share, and how much it takes for one campaign.

    >>> from evenhand.core.campaigns import Counted
    >>> for line in say_shared(Explained("a", "b", False, Counted(24, 58), Counted(7, 16, 8), Counted(12, 58, 25))): print(line)
    Word for word, 24 of the 58 words of the shorter letter stand in the longer (41%), in runs of five words or more.
    Such runs are compared by a sample: 7 of 16 stand in both letters; it takes 8.
    Of 58 telling words of either letter, 12 stand in both (21%); it takes 25.
    """
    if not row.held.of:
        yield "One of them has no words to compare, once greeting, sign-off, signature and quoted mail are set aside."
        return
    if row.points:
        yield "One of them only points to what is attached, and by that no letters are compared."
        return
    yield (
        f"Word for word, {row.held.both:,} of the {count(row.held.of, 'word')} of the shorter letter stand in the longer "
        f"({row.held.both / row.held.of:.0%}), in runs of five words or more."
    )
    yield f"Such runs are compared by a sample: {row.runs.both:,} of {row.runs.of:,} stand in both letters; it takes {row.runs.needed:,}."
    if row.telling.needed is None:
        told = f"Of {count(row.telling.of, 'telling word')} of either letter, {row.telling.both:,} stand in both"
        yield f"{told}; these are too few, or too many, to tell by."
    else:
        yield (
            f"Of {count(row.telling.of, 'telling word')} of either letter, {row.telling.both:,} stand in both "
            f"({row.telling.both / row.telling.of:.0%}); it takes {row.telling.needed:,}."
        )
    if not row.together and (row.runs.is_enough or row.telling.is_enough):
        yield "That is enough, and yet the two were not held against each other: of many letters only likely pairs are."


def say_signs(signs: tuple[Sign, ...]) -> str:
    """Write why a letter is to be read, the most pressing first."""
    return ", ".join(sign.kind for sign in signs)


def say_added(member: Member | ToRead) -> str:
    """Write how many words of its own a letter has.

    >>> say_added(Member("a", own_words=31)), say_added(Member("a"))
    ('31 words of its own', '')
    """
    own = member.own_words if isinstance(member, Member) else member.added
    return f"{count(own, 'word')} of its own" if own else ""


def say_roster(roster: Roster) -> Iterator[str]:
    """Write how many of those expected have written, how many are missing, and what came from others.

    >>> from evenhand.core.campaigns import RosterRow
    >>> rows = tuple(RosterRow(Expected(name), letters) for name, letters in (("Ann", ("a",)), ("Bo", ("b", "c")), ("Cy", ())))
    >>> for line in say_roster(Roster(rows, ("d", "e"))): print(line)
    2 of the 3 expected have written, 1 of them more than once; 1 is missing.
    2 letters are from nobody on the list.
    """
    wrote, twice = (sum(len(row.letters) > least for row in roster.rows) for least in (0, 1))
    missing = len(roster.rows) - wrote
    again = f", {twice:,} of them more than once" if twice else ""
    absent = f"{missing:,} {_is(missing)} missing" if missing else "none is missing"
    yield f"{wrote:,} of the {len(roster.rows):,} expected {_has(wrote)} written{again}; {absent}."
    if roster.unlisted:
        yield f"{count(len(roster.unlisted), 'letter')} {_is(len(roster.unlisted))} from nobody on the list."
    if roster.gone:
        none = "not there yet, or no longer, when the letters were written"
        yield f"{len(roster.gone):,} of the list {_is(len(roster.gone))} not expected: {none}."


def _has(number: int) -> str:
    return "has" if number == 1 else "have"


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def say_held(row: Expected) -> str:
    """Write what the list says of somebody beside the name: all of it where it says little, else what tells one from another.

    >>> say_held(Expected("Calder", columns=(("type", "District"), ("political_control", "Civic"))))
    'type: District; political control: Civic'
    """
    few = len(row.columns) <= _FEW
    return "; ".join(f"{key.replace('_', ' ')}: {value}" for key, value in row.columns if few or _TELLING.intersection(key.split("_")))


def say_change(row: Change, words: Words) -> str:
    """Write what a letter has instead of the template's words."""
    return f"“{one_line(words(row.template))}” is “{one_line(words(row.letter))}”"


def say_placement(row: Placement) -> str:
    """Write how much of its campaign a letter holds, and why it stands there.

    >>> say_placement(Placement("a", "a", 1.0, 0.25, "same words and its own"))
    'same words and its own; holds 100% of the campaign’s text, 25% of its words are its own'
    >>> say_placement(Placement("a", None, 0.0, 1.0, "on its own"))
    'on its own'
    """
    if row.label is None:
        return row.reason
    return f"{row.reason}; holds {row.containment:.0%} of the campaign’s text, {row.own_share:.0%} of its words are its own"


def template_places(row: Campaign) -> tuple[Place, ...]:
    """Return the places of what the campaign's letters share, in the letter that stands for them."""
    return tuple(Place.of(row.template, span) for span in row.shared)


def campaign_places(row: Campaign) -> tuple[Place, ...]:
    """Return every place that a campaign leans on, each once: what it asks, what several add, and what each letter adds or changes."""
    places = [*row.asks, *(variant.place for variant in row.variants)]
    for member in row.members:
        places += [Place.of(member.letter, span) for span in member.added]
        places += [change.letter for change in member.changed]
        places += [place for sign in member.signs for place in sign.places]
    return tuple(dict.fromkeys(places))


def places_of_member(member: Member) -> list[Place]:
    """Return the places of what a letter adds."""
    return [Place.of(member.letter, span) for span in member.added]


def to_read(campaigns: Campaigns, row: Campaign) -> list[ToRead]:
    """Return the letters of one campaign that are to be read, the most pressing first."""
    return [one for one in campaigns.reading_list if one.label == row.label]


def offered_to(campaigns: Campaigns, row: Campaign) -> list[Suggestion]:
    """Return the letters that may ask the same as a campaign, the likest first."""
    return [one for one in campaigns.suggestions if one.label == row.label]
