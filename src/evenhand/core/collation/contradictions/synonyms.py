"""Two words in, whether papers print one for the other without another sense out."""

from __future__ import annotations

from collections.abc import Iterable

from evenhand.core.collation.contradictions.words import kin, stem

# Words that stand for one another in retold speech, whatever the affair. They are looser than the words of one meaning in
# `contradictions_words`, which also find sentences that tell one thing.
_ROWS = """
glad happy pleased delighted thrilled content willing prepared ready grateful thankful
keen anxious eager determined hopeful
sad sorry aback stunned surprised unhappy upset distressed heartbroken heartsick dismayed disappointed saddened shocked \
appalled concerned worried alarmed troubled
angry furious cross livid outraged incensed
hate loathe dislike regret sorry
believe credit think consider reckon feel suppose accept understand imagine hold see find
hear learn read understand told informed gather
ask urge beg implore plead press call invite request appeal entreat want wish
intend propose plan mean aim
meet see sit sit-down talk discuss speak visit come
pay cover meet fund finance bear foot
get receive obtain secure gain win given got have
give provide supply offer grant hand allow
show prove demonstrate reveal disclose
say state tell claim argue assert insist maintain declare mention point
look examine study consider review inspect check see go
help assist aid support
start begin open launch commence
stop end cease halt finish close shut
keep retain maintain hold preserve save continue
build construct erect put make create
use employ utilise apply spend
need require want
buy purchase acquire
choose pick select
try attempt seek endeavour
big large great huge vast enormous major considerable substantial immense
small little slight minor modest tiny modest petty
old ancient elderly aged
ordinary average normal usual typical regular common everyday
important vital crucial essential key significant
bad poor terrible awful dreadful shocking disgraceful appalling
good fine excellent splendid decent
wrong mistaken incorrect improper inappropriate false untrue
right correct proper appropriate true
quick fast rapid swift prompt speedy
hard difficult tough
strange odd curious peculiar
reckless rash foolish unwise irresponsible mad daft
fair just equal even reasonable
clear plain obvious evident
whole entire full complete
place spot site location area
case circumstance situation event instance occasion matter
way manner means method
kind sort type nature
part portion share piece section
people folk persons public residents locals
child kid youngster pupil student
house home dwelling
work job task labour
town community village place borough
car vehicle motor bus coach
road street lane route way
letter note message email memo
paper notepaper stationery document
money cash funds funding sum
plan proposal scheme project idea
problem difficulty trouble issue
mistake error slip blunder oversight
disgrace scandal shame outrage menace
chance opportunity prospect possibility
promise pledge assurance undertaking guarantee word
answer reply response
choice option alternative
duty obligation responsibility
reason cause ground
result outcome upshot consequence
end close finish conclusion
officers officials staff team people persons individuals advisers experts aides specialists engineers planners colleagues friends
minister secretary
constituency electorate seat constituents
department ministry office
council authority county
school college academy elementary
hospital infirmary
district area region
each every
so therefore thus
but however yet
also too
about around roughly approximately regarding concerning
while whilst although though
very quite really extremely most so
only just merely solely
soon shortly
now currently presently
often frequently
quite rather fairly
unable position able going prepared willing minded
free charge cost
on upon
given got been
""".strip().splitlines()
_GROUPS: dict[str, set[int]] = {}
for _number, _row in enumerate(_ROWS):
    for _word in _row.split():
        _GROUPS.setdefault(stem(_word), set()).add(_number)


def are_synonyms(one: Iterable[str], other: Iterable[str]) -> bool:
    """Say whether every stem of one side is, or stands for, some stem of the other.

    >>> are_synonyms(["pleas"], ["hap"]), are_synonyms(["ten"], ["buy"])
    (True, False)
    """
    ours, theirs = set(one), set(other)
    few, many = sorted((ours, theirs), key=len)
    return all(any(_alike(word, against) for against in many) for word in few)


def _alike(one: str, other: str) -> bool:
    if one == other or kin([one]) == kin([other]) or one[:4] == other[:4]:
        return True
    return bool(_GROUPS.get(one, set()) & _GROUPS.get(other, set()))
