"""Figures held against one another: what agrees, what differs and what cannot be told, each with its sum."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried

from evenhand.core.figures import Check, Deflator, Imported, Row, Series, Thresholds
from evenhand.core.figures.model import AGREES, CANNOT_TELL, DIFFERS
from evenhand.core.figures.ranges import Extent, Range, judge, root
from evenhand.core.papers import Paper, receive
from evenhand.core.reading import read
from evenhand.core.review import Review, compose
from evenhand.core.values import PartialDate


def paper(text: str, name: str = "report.txt") -> Paper:
    return receive(text.encode(), name)[0]


def review(*texts: str, imported: Imported | None = None) -> Review:
    papers = [paper(text, f"report-{number}.txt") for number, text in enumerate(texts, start=1)]
    return compose("affair", papers, [read(each, PartialDate(2018, 3, 14)) for each in papers], imported=imported)


def checked(*texts: str, imported: Imported | None = None) -> list[tuple[str, str, str]]:
    return [(check.kind, check.verdict, check.claim) for check in review(*texts, imported=imported).checks]


def only(kind: str, *texts: str, imported: Imported | None = None) -> Check:
    found = [check for check in review(*texts, imported=imported).checks if check.kind == kind]
    assert len(found) == 1, [(check.kind, check.verdict, check.claim) for check in found]
    return found[0]


def test_round_numbers_whose_ranges_only_touch_do_not_agree() -> None:
    six, seven = (f"The cost of the new bridge is £{number} million, the council said on 3 March 2018." for number in (6, 7))
    assert [verdict for kind, verdict, _ in checked(six, seven) if kind == "variants"] == [DIFFERS]
    assert [verdict for kind, verdict, _ in checked(six, six.replace("£6", "£6.2")) if kind == "variants"] == [AGREES]


# A rise or a fall

CHANGES = [
    ("The grant fell from £194m in 2009/10 to £122m in 2015/16, a drop of £72m.", AGREES),
    ("The grant fell from £194m in 2009/10 to £122m in 2015/16, a drop of £62m.", DIFFERS),
    ("The grant was cut by 37 per cent, from £194m to £122m.", AGREES),
    ("The grant was cut by 27 per cent, from £194m to £122m.", DIFFERS),
    ("Spending rose from £4.2m to £6.3m, or 50 per cent.", AGREES),
    ("Spending rose from £4.2m to £6.3m, an increase of a third.", DIFFERS),
    ("Spending is £6.3m, up from £4.2m, a rise of 50 per cent.", AGREES),
    ("The number of pupils fell from 240 to 180 (25 per cent).", AGREES),
    ("The number of pupils fell from 240 to 180, a 30 per cent fall.", DIFFERS),
    ("The grant was £31.4m in 2014/15. It is £19.1m this year. That is £12.3m less.", AGREES),
    ("The grant was £31.4m in 2014/15. It is £19.1m this year. That is £13.3m less.", DIFFERS),
    ("The county spent $310,000 on dredging in 2015 and $290,000 last year, a drop of 6 percent.", AGREES),
    ("The county spent $310,000 on dredging in 2015 and $290,000 last year, a drop of 16 percent.", DIFFERS),
    ("It raised £80,000 this year, against £100,000 the year before, a fall of a fifth.", AGREES),
    ("It raised £81,400 in 2017 compared with £102,300 in 2016, a fall of 50 per cent.", DIFFERS),
    ("The council cut £2.4m from £8.1m, a cut of 40 per cent.", DIFFERS),
    ("The council cut £2.4m from £8.1m, a cut of 30 per cent.", AGREES),
    ("Ministers will take £3m from its budget of £12m, or a quarter.", AGREES),
    ("It slashed £5m from the £20m library budget, a 40 per cent reduction.", DIFFERS),
    ("The budget was cut by £2m from £8m (25 per cent).", AGREES),
    ("The fund this year is $39.6 million, up 3 per cent on last year's $38.1 million.", DIFFERS),
    ("The fund this year is £39.6m, up 4 per cent on last year’s £38.1m.", AGREES),
    ("The levy now brings in £2.4m, a fall of £0.6m from the previous year’s £3m.", AGREES),
    ("The club has 180 members, down a quarter from 240.", AGREES),
    ("Parking income was £1.12m, compared with £900,000 the year before, up 12 per cent.", DIFFERS),
    ("Parking income was £1.1m, compared with £900,000 in 2016, a rise of 22 per cent.", AGREES),
    ("The number of children in care has gone up from 412 to 618, a rise of half.", AGREES),
    ("The number of children in care has gone up from 412 to 618, a rise of a third.", DIFFERS),
    ("Turnout rose from 31 per cent to 35 per cent, a rise of four percentage points.", AGREES),
    ("Turnout rose from 31 per cent to 35 per cent, a rise of seven percentage points.", DIFFERS),
    ("The council raised £1.2m from parking two years ago and £1.5m last year, a rise of 25 per cent.", AGREES),
    ("The club had 40 members ten years ago and 60 last year, a rise of a third.", DIFFERS),
    ("The office keeps 62 per cent. Before she took over in 2013 it was 40 per cent, a jump of 22 percentage points.", AGREES),
    ("The office keeps 62 per cent. Before she took over in 2013 it was 40 per cent, a jump of 12 percentage points.", DIFFERS),
    ("Takings went from £31,000 to £33,000, which Dr Muir put down to the weather and called a 12 per cent rise.", DIFFERS),
]


@pytest.mark.parametrize(("text", "verdict"), CHANGES)
def test_what_is_said_of_a_change_is_held_against_its_figures(text, verdict):
    assert [check.verdict for check in review(text).checks if check.kind == "change"] == [verdict]


def test_the_sum_is_written_out_over_the_ranges_that_the_rounding_implies():
    check = only("change", "The grant fell from £194m to £122m, or 37 per cent.")
    assert check.sum == (
        "£194m is £193.5m to £194.5m; £122m is £121.5m to £122.5m",
        "from £194m to £122m: a fall of £71m to £73m",
        "£71m to £73m of £193.5m to £194.5m: 36.7% to 37.5%",
        "“37 per cent” is 36.5% to 37.5%: agrees",
    )


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Spending rose by £11m to £84m, 15 per cent.", AGREES),
        ("Spending rose by £11m to £84m, a rise of 25 per cent.", DIFFERS),
        ("Spending rose by £11m, or 25 per cent, to £84m.", DIFFERS),
        ("Spending fell £11m (11.6 per cent) to £84m.", AGREES),
        ("Spending rose 25 per cent, or £11m, to £84m.", DIFFERS),
        ("Spending is £84m, up £11m, or 15 per cent.", AGREES),
    ],
)
def test_a_share_is_held_against_what_a_change_came_to_where_its_beginning_is_not_printed(text, verdict):
    assert only("change", text).verdict == verdict


def test_what_was_there_before_is_worked_out_and_each_figure_stands_in_the_sum_once():
    assert only("change", "Spending rose by £11m to £84m, a rise of 15 per cent.").sum == (
        "£11m is £10.5m to £11.5m; £84m is £83.5m to £84.5m",
        "before the rise it was £72m to £74m, of which the rise is 14.2% to 16%",
        "“15 per cent” is 14.5% to 15.5%: agrees",
    )


@pytest.mark.parametrize(
    "text",
    [
        "The number of pupils fell by 40 to 160, a quarter of them girls.",
        "The number of pupils fell by 40 to 160, 35 per cent of what was planned.",
        "Fees rose by £2 to £12, with 35 per cent paid late.",
        "The fee rose by £4 to £4, a rise of 20 per cent.",
        "It handed £11m to £84m schemes, 40 per cent late.",
    ],
)
def test_a_share_beside_what_a_change_came_to_may_be_of_something_else(text):
    assert [check for check in checked(text) if check[1] != CANNOT_TELL] == []


@pytest.mark.parametrize("claim", ["a rise of 30%", "a rise of a third", "a rise of 5,000 per cent"])
def test_nothing_is_a_share_of_nought(claim):
    check = only("change", f"Spending rose from £0 to £50m, {claim}.")
    assert (check.verdict, check.low, check.high) == (CANNOT_TELL, None, None)
    assert check.sum[:3] == (
        "£0 is £0 to £0.50; £50m is £49.5m to £50.5m",
        "from £0 to £50m: a rise of £49.5m to £50.5m",
        "nothing is a share of £0",
    )


def test_a_rise_from_nought_is_held_against_what_it_came_to():
    assert only("change", "Spending rose from £0 to £50m, an increase of £50m.").verdict == AGREES
    assert only("change", "Spending rose from £0 to £50m, an increase of £60m.").verdict == DIFFERS


def test_nothing_is_so_many_times_nought():
    check = only("words", "Spending doubled from £0 to £50m.")
    assert (check.verdict, check.sum[-1]) == (CANNOT_TELL, "nothing is a share of £0: cannot tell")


def test_a_claim_that_fits_only_by_the_word_around_is_not_settled_and_both_sums_are_shown():
    check = only("change", "The caseload is down by 21%, from around 80,000 to 68,000.")
    assert check.verdict == CANNOT_TELL
    assert "13.8% to 16.1% (8.7% to 20.6% if taken loosely)" in check.sum[2]


def test_per_cent_that_should_be_points_is_raised_as_a_slip_of_the_unit():
    check = only("unit", "Turnout rose from 31 per cent to 35 per cent, a rise of 4 per cent.")
    assert check.verdict == DIFFERS
    assert "percentage points seem to be meant" in (check.note or "")


@pytest.mark.parametrize(
    "text",
    [
        "It spent £4m on roads in 2015 and £3m on schools in 2016, and visitors fell by 25 per cent.",
        "The grant fell from £10m to £8m while staff costs rose by 5 per cent.",
        "The grant fell from £10m to £8m and rents went up by 5 per cent.",
        "Fees range from £10 to £20, a fall of 5 per cent on last year.",
        "The council got £2.4m from an £8.1m fund, and made a cut of 40 per cent.",
        "It cut £2.4m from a fund of £8.1m after a 40 per cent fall in visitors.",
        "The grant fell from £10m to £8m, and the council found savings of £3m.",
        "The fund is £39.6m, up 3 per cent on last year, and the roads cost £38.1m.",
        "The grant is £8m, down 5 per cent on a reserve that once held £10m.",
        "Spending rose from £4m to £6m after the price of steel went up by 40 per cent.",
    ],
)
def test_a_change_of_something_else_is_held_against_nothing(text):
    assert [check for check in checked(text) if check[1] != CANNOT_TELL] == []


@pytest.mark.parametrize(
    "text",
    [
        "The grant has fallen from £31.4m to £19.1m. That is why bus use is down by 30 per cent.",
        "The grant has fallen from £31.4m to £19.1m. It is no wonder that bus use is down by 30 per cent.",
        "The grant has fallen from £31.4m to £19.1m. It means bus use is down by 30 per cent.",
        "The grant has fallen from £31.4m to £19.1m. Use of the buses that the grant pays for is down by 30 per cent.",
        "The grant has fallen from £31.4m to £19.1m. Ridership on the routes funded by that grant fell by 30 per cent.",
    ],
)
def test_what_the_next_sentence_says_of_something_else_is_no_claim_of_the_change_before(text):
    assert [check for check in checked(text) if check[1] != CANNOT_TELL] == []


@pytest.mark.parametrize(
    "text",
    [
        "The grant has fallen from £31.4m to £19.1m. That is a cut of 30 per cent.",
        "The grant has fallen from £31.4m to £19.1m. It means a cut of 30 per cent.",
        "The grant has fallen from £31.4m to £19.1m. She said that the grant was cut by 30 per cent.",
        "The grant has fallen from £31.4m to £19.1m. “That is a cut of 30 per cent,” said Ann Pell, the leader.",
        "The grant has fallen from £31.4m to £19.1m. It was a 30 per cent cut, Ann Pell said.",
        "The grant has fallen from £31.4m to £19.1m. “That’s a cut of 30 per cent in just four years,” said Ann Pell.",
        "The grant has fallen from £31.4m to £19.1m. The drop of 30 per cent has hit the buses.",
        "The grant has fallen from £31.4m to £19.1m. This 30 per cent reduction has hit the buses.",
        "The number of staff fell from 200 to 150. It was a fall of a third, the union said.",
    ],
)
def test_what_the_next_sentence_says_of_the_change_before_is_held_against_it(text):
    assert [verdict for kind, verdict, _ in checked(text) if kind == "change"] == [DIFFERS]


@pytest.mark.parametrize(
    "text",
    [
        "The grant has fallen from £31.4m to £19.1m. The drop of 30 per cent in bus use has hit the town.",
        "The grant has fallen from £31.4m to £19.1m. “That is a cut of 45 per cent in real terms,” said Ann Pell, the leader.",
        "The grant has fallen from £31.4m to £19.1m. “That is a rise of 30 per cent,” said Ann Pell, the leader.",
        "The grant has fallen from £31.4m to £19.1m. Buses were late. The drop of 30 per cent has hit the town.",
        "The grant has fallen from £31.4m to £19.1m. “Our roads have seen a cut of 30 per cent,” said Ann Pell, the leader.",
    ],
)
def test_what_may_be_said_of_another_change_is_held_against_none(text):
    assert [check for check in checked(text) if check[1] != CANNOT_TELL] == []


def test_two_figures_beside_a_change_that_may_be_meant_are_shown_and_never_denied():
    check = only(
        "change", "The grant has fallen from £31.4m to £19.1m. “Our roads have seen a cut of 30 per cent,” said Ann Pell, the leader."
    )
    assert (check.verdict, check.sum[0], check.sum[-1]) == (
        CANNOT_TELL,
        "“30 per cent” is 29.5% to 30.5%",
        "the two figures stand beside it, but the paper does not say plainly that it is told of them",
    )
    assert [used.words for used in check.figures] == ["£31.4m", "£19.1m", "30 per cent"]
    alone = only("change", "The council has seen its budget cut by 37 per cent.")
    assert alone.sum[-1] == "“37 per cent” is 36.5% to 37.5%; no two figures of the papers were found to hold it against"


def test_a_change_without_its_figures_names_the_series_that_is_needed():
    check = only("change", "The council has seen its budget cut by 37 per cent.")
    assert (check.verdict, check.measure) == (CANNOT_TELL, "budget")
    assert check.needs == "budget at the start and at the end, counted by one definition"


# A rate that goes on


def test_a_similar_rate_is_worked_out_both_ways_and_the_paper_does_not_say_which():
    check = only("projection", "The grants fell from £194m in 2009/10 to £122m in 2015/16 and will keep falling at a similar rate.")
    assert check.verdict == CANNOT_TELL
    assert check.sum[1:] == (
        "over 6 years; carried on for 5 more, to 2020-21:",
        "compound, the same share each year: £82.09m to £83.692m",
        "in a straight line, the same amount each year: £60.667m to £63.333m",
    )


GOING_ON = "The grants fell from £194m in 2009/10 to £122m in 2015/16 and will keep falling at a similar rate"


@pytest.mark.parametrize(
    ("foretold", "verdict", "way"), [("£77m", AGREES, "compound"), ("£50m", AGREES, "straight"), ("£100m", DIFFERS, "neither")]
)
def test_a_figure_foretold_at_a_similar_rate_is_held_against_both_ways_to_carry_it_on(foretold, verdict, way):
    check = only("projection", f"{GOING_ON} to {foretold} in 2021/22.")
    assert (check.verdict, check.needs) == (verdict, None)
    assert check.sum[1] == "over 6 years; carried on for 6 more, to 2021-22:"
    assert check.sum[-1].endswith(f": {way}")
    assert check.figures[-1].words == foretold


@pytest.mark.parametrize("behind", [". They will fall to £77m in 2021/22.", " to 50 per cent in 2021/22.", " to £50m in 2012/13."])
def test_a_figure_of_another_sentence_of_another_unit_or_of_a_year_gone_by_is_not_what_is_foretold(behind):
    check = only("projection", GOING_ON + behind)
    assert (check.verdict, check.needs) == (CANNOT_TELL, "the figure foretold, its year, and how the rate is counted")


# Shares


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Inspectors found rust in 17 of the 24 main bearings, or 71 per cent.", AGREES),
        ("Inspectors found rust in 17 of the 24 main bearings, or 61 per cent.", DIFFERS),
        ("The payments came to £8.1m in all, of which £5.5m – about 68 per cent – went on piles.", AGREES),
        ("Of the state's 79 councils, 24 are led by the Alliance, almost half.", DIFFERS),
        ("Of the state's 79 councils, 38 are led by the Alliance, almost half.", AGREES),
        ("Of the county's 14 districts, three have a deputy, about a fifth.", AGREES),
        ("Of the county's 14 districts, five have a deputy, about a fifth.", DIFFERS),
        ("Of the 31 councils helped since July, 12 are led by Labor, less than a third.", DIFFERS),
        ("Of the 31 councils helped since July, 12 are led by Labor, more than a third.", AGREES),
        ("The Alliance leads 24 of 79 councils, almost half.", DIFFERS),
        ("Two-thirds (12 of the 18 clinics) were shut.", AGREES),
        ("A quarter (12 of the 18 clinics) were shut.", DIFFERS),
        ("Some 30 (20%) of 120 homes are empty.", DIFFERS),
        ("A total of 45 (37.5%) of the 120 tenants complained.", AGREES),
        ("Officers found that 24 of the 120 (30%) were damp.", DIFFERS),
        ("Of 120 tenants, 45 (30%) moved out.", DIFFERS),
        ("The council cut 640 posts, 22% of a workforce of 2,900.", AGREES),
        ("The council cut 460 posts, more than a fifth of the workforce of 2,900.", DIFFERS),
        ("It closed 9 of 31 libraries, or 40 per cent of them.", DIFFERS),
        ("Of the 120 tenants, 45 (37.5 per cent) moved out.", AGREES),
        ("A third of the 90 homes, 30, are empty.", AGREES),
        ("Of the running costs of £180,000, the council finds £72,000, or two-fifths.", AGREES),
        ("Of the running costs of £180,000, the council finds £72,000, or a third.", DIFFERS),
        ("Of 905 trips made in spring, 214 ran more than five minutes late, which the report describes as ‘about one in six’.", DIFFERS),
        ("Of 905 trips made in spring, 214 ran more than five minutes late, which the report puts at about a quarter.", AGREES),
        ("A third of the 90 homes, or 20, are empty.", DIFFERS),
        ("Nearly half of the 4,100 people who work there – 2,300 at the last count – have signed.", DIFFERS),
    ],
)
def test_a_share_is_held_against_its_part_and_its_whole(text, verdict):
    assert only("share", text).verdict == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Of the 79 councils, 24 schools wrote, almost half of them by hand.",
        "Of the 31 councils helped since July, 12 are led by Labor, and a third of the rest by the Alliance.",
        "In the first of 79 reports, 24 councils were named, almost half.",
        "Of the 79 councils, 24 sent a reply, half a page long.",
        "The fee is £30 (20% off) of the £120 that was asked.",
        "Of 120 tenants, 45 (20% of the women) moved out.",
        "It moved 20 people, 60 per cent of the 40 houses being damp.",
        "A third of the 90 homes, 20 of them new, are empty.",
        "Of the 40 schools in the town, 12 pupils came, or a third.",
        "Of the 120 homes, the council owns 40 flats, or half.",
        "A third of the 90 homes, 20 flats and 10 houses, are empty.",
    ],
)
def test_a_share_of_something_else_is_held_against_no_part(text):
    assert [check for check in checked(text) if check[1] != CANNOT_TELL] == []


def test_a_share_without_its_whole_cannot_be_told():
    check = only("share", "Councils make up a quarter of all public spending.")
    assert (check.verdict, check.needs) == (
        CANNOT_TELL,
        "all public spending, and the part of it that is meant, for one year and by one definition",
    )


# Words beside sizes


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("There was a slight fall in the grant, from £194m to £122m.", DIFFERS),
        ("There was a slight fall in the grant, from £194m to £190m.", AGREES),
        ("There was a massive cut in the grant, from £194m to £190m.", DIFFERS),
        ("The cost has doubled from £4m to £8m.", AGREES),
        ("The cost has doubled from £40m to £60m.", DIFFERS),
        ("You call it a slight saving. It is £2,389,000, or 11 per cent of all we spend.", DIFFERS),
        ("The number of places fell slightly, from 399 to 57.", DIFFERS),
        ("The number of places has fallen only slightly, from 399 to 390.", AGREES),
        ("Places are slightly fewer, at 57, down from 399.", DIFFERS),
        ("Crime rose sharply, from 400 offences to 404.", DIFFERS),
        ("Rents rose slightly, by 22 per cent.", DIFFERS),
        ("Turnout rose slightly, from 20 per cent to 24 per cent.", AGREES),
        ("Turnout rose slightly, from 20 per cent to 44 per cent.", DIFFERS),
        ("Bills have more than doubled, from £40 to £60.", DIFFERS),
        ("Bills have more than doubled, from £40 to £90.", AGREES),
        ("Bills have nearly doubled, from £40 to £78.", AGREES),
        ("Bills have nearly doubled, from £40 to £91.", DIFFERS),
        ("Waiting lists have more than halved, from 900 to 600.", DIFFERS),
        ("Waiting lists have almost halved, from 900 to 480.", AGREES),
        ("There are now 57 places, up from 399.", DIFFERS),
        ("The number of places fell from 57 to 399.", DIFFERS),
        ("The number of places rose to 57 from 399.", DIFFERS),
    ],
)
def test_a_word_for_a_size_is_held_against_the_size_by_published_thresholds(text, verdict):
    assert only("words", text).verdict == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Rents rose slightly while fares rose by 22 per cent.",
        "Rents rose slightly after a rise in fares from £1 to £2.",
        "Rents rose slightly, and the cost of bread went up from £100 to £200.",
        "Bills have doubled while rents rose from £400 to £420.",
        "The club rose from 12 to 4 in the table.",
        "The school was slightly damaged, and the number of pupils fell from 90 to 40.",
    ],
)
def test_a_word_for_the_size_of_something_else_is_held_against_nothing(text):
    assert [check for check in checked(text) if check[0] == "words" and check[1] != CANNOT_TELL] == []


def test_the_same_word_elsewhere_is_shown_with_the_limits_printed_there():
    one = "“I cannot accept a drop in funding from £194m to £122m as a ‘slight fall’,” he said."
    other = "She wrote that there had been only “a slight fall in grants in cash terms”."
    check = only("words", one, other)
    assert [used.place.paper for used in check.figures if used.role == "told alike"] == ["report-2.txt"]
    assert "“in cash terms”" in (check.note or "")


# Across papers


def test_two_numbers_of_one_thing_differ_and_a_bound_is_shown_with_them():
    check = only(
        "variants",
        "In all, 116 council leaders signed the letter to the minister.\n\nMore than 100 council leaders signed the letter.",
        "The letter to the minister was signed by 117 council leaders.",
    )
    assert check.verdict == DIFFERS
    assert "“more than 100” is 100 or more" in check.sum


@pytest.mark.parametrize(("one", "other"), [("more than 4,200", "more than 2,400"), ("fewer than 4,200", "fewer than 2,400")])
def test_two_limits_of_one_direction_settle_nothing(one, other):
    check = only(
        "variants",
        f"In all, {one} residents signed the petition to the council.",
        f"The petition to the council was signed by {other} residents.",
    )
    assert (check.verdict, check.sum[-1]) == (CANNOT_TELL, "each is told as a limit; both may hold: cannot tell")


def test_homes_are_not_held_against_homes_and_shops() -> None:
    one = "The notice covers 312 homes on the lake scheme, the council said."
    other = "About 420 {} are covered by the notice on the lake scheme, the council said."
    assert only("variants", one, other.format("homes")).verdict == DIFFERS
    assert only("variants", one, other.format("homes and shops")).verdict == CANNOT_TELL


FELL = "The state road fund for shires has fallen from $48.2 million in 2028-29 to $39.6 million this year."


def test_a_change_agrees_with_two_figures_of_another_paper_and_is_never_compared_with_one_of_them():
    found = checked(FELL, "The state road fund for shires has been cut by $8.6 million over two years.")
    assert found == [("change", AGREES, "a fall of $8.6 million, from $48.2 million to $39.6 million")]


def test_a_change_that_fits_no_figures_of_another_paper_differs_from_none():
    assert DIFFERS not in {verdict for _, verdict, _ in checked(FELL, "The state's road fund has been cut by $9.9 million over two years.")}


@pytest.mark.parametrize("now", ["now has 180", "has 240"])
def test_both_ends_of_one_change_are_no_variants_of_one_number(now):
    told = "The number of library assistants fell from 240 to 180 in the county, the council said."
    assert [kind for kind, _, _ in checked(f"The county {now} library assistants, the council said.", told)] == []


def test_a_number_now_is_held_against_what_another_paper_says_it_came_to_and_not_against_what_it_was():
    told = "The number of library assistants fell from 240 to 170 in the county, the council said."
    check = only("variants", "The county now has 180 library assistants, the council said.", told)
    assert (check.verdict, [used.words for used in check.figures]) == (DIFFERS, ["180", "170"])


def test_shares_of_which_no_paper_says_what_they_measure_are_no_variants_where_one_paper_prints_both():
    letter = "It has fallen by 35 per cent since 2010. We have let go 22% of them, and 29% have shut."
    report = "The council said that 29% have shut, and that 35 per cent has gone since 2010."
    assert [kind for kind, _, _ in checked(letter, report) if kind == "variants"] == []


def test_parts_of_different_wholes_are_not_compared():
    one = "Of the state's 79 councils, 24 are led by the Alliance."
    other = "Of the 31 councils helped since July, 12 are led by Labor."
    assert [check for check in checked(one, other) if check[0] == "variants"] == []


def test_a_number_below_up_to_another_does_not_agree_with_it():
    said = "She would lend the shire two engineers from Regional Roads Tarwin for {}."
    found = checked(said.format("six weeks"), said.format("up to eight weeks"))
    assert [verdict for kind, verdict, _ in found if kind == "variants"] == [CANNOT_TELL]


def test_a_part_of_a_sum_is_not_compared_with_a_total():
    other = "The pool costs $221,000 a year to run, according to shire papers."
    claims = [claim for kind, _, claim in checked(POOL.format("$212,000"), other) if kind == "variants"]
    assert not any(part in claim for claim in claims for part in ("$148,000", "$41,000", "$33,000"))


def test_a_year_is_shown_as_a_year_and_not_as_a_definition():
    check = only("change", "The grant fell from £194m in 2009/10 to £122m in 2015/16, a drop of £72m.")
    assert check.definition == "not stated in the papers; for 2009/10 to 2015/16"


def test_one_number_of_two_measures_is_never_joined():
    one = "Tom Vasey, the council leader, said: “Our grants have been cut by 37 per cent.”"
    other = "Tom Vasey, the council leader, said: “We have seen our budget cut by 37 per cent.”"
    check = only("measure", one, other)
    assert (check.verdict, check.claim) == (CANNOT_TELL, "37 per cent of grants and 37 per cent of budget")


def test_a_million_for_a_billion_is_raised():
    one, other = "The harbour scheme will cost £3.2m to build.", "Building the harbour scheme will cost £3.2bn."
    assert only("unit", one, other).verdict == DIFFERS


# Sums


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The council will find £2m from libraries, £3m from parks and £1m from buses, £6m in total.", AGREES),
        ("The council will find £2m from libraries, £3m from parks and £1m from buses, £9m in total.", DIFFERS),
    ],
)
def test_parts_are_added_up_to_the_total_printed_with_them(text, verdict):
    assert only("sum", text.replace(" from ", " for ")).verdict == verdict


POOL = "The pool cost {} to run last year: $148,000 for lifeguards, $41,000 for heating and $33,000 for chemicals."


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (POOL.format("$212,000"), DIFFERS),
        (POOL.format("$222,000"), AGREES),
        (POOL.format("$231,000 a year"), DIFFERS),
        ("The £9m plan is made up of £4m for roads, £3m for buses and £2m for trams.", AGREES),
        ("It spent £6m: £3m on staff (up from £2m), £2m on heat and £1m on rent.", AGREES),
        ("It spent £16m: £3m on staff (up from £2m), £2m on heat and £10m on rent.", AGREES),
        ("It spent £3.1m on staff (up from £2m), £2.2m on heat and £2m on rent, a total of £9.3m.", DIFFERS),
        ("Of the 52 replies, 31 were in favour, 11 against and 10 undecided.", AGREES),
        ("Of the 52 replies, 31 were in favour, 20 against and 10 undecided.", DIFFERS),
        ("Of the 52 replies, 31 were in favour, 11 against and 5 undecided.", CANNOT_TELL),
        ("It will cost £2m a year for five years, £10m in all.", AGREES),
        ("It will cost £2m a year for five years, a total of £18m.", DIFFERS),
        ("The grant is £12m over four years, or £4m a year.", DIFFERS),
        ("The levy of £20 a household on 5,000 households would raise £100,000.", AGREES),
        ("The levy of £20 a household on 5,000 households would raise £150,000.", DIFFERS),
        ("It will build 40 homes a year for five years, 200 in all.", AGREES),
        ("It is worth £1.48m a year, or £7.4m over its five-year life.", AGREES),
        ("The bill comes to £48m for 1,200 homes, or £40,000 a home.", AGREES),
        ("The bill comes to £48m for 1,200 homes, or £90,000 each.", DIFFERS),
        ("It will pay £60,000 across 30 homes (£3,000 each).", DIFFERS),
        ("It is worth £1.48m a year, or £9.4m over its five-year life.", DIFFERS),
    ],
)
def test_a_total_is_held_against_the_parts_that_it_is_split_into(text, verdict):
    assert only("sum", text).verdict == verdict


def test_what_is_paid_again_and_again_is_multiplied_over_the_ranges_of_its_rounding():
    assert only("sum", "It will cost £2m a year for five years, a total of £18m.").sum == (
        "£2m is £1.5m to £2.5m",
        "five years, so 5 times as much: £7.5m to £12.5m",
        "“£18m” is £17.5m to £18.5m: differs",
    )


def test_parts_that_fit_their_total_only_as_rounded_numbers_are_noted():
    check = only("sum", POOL.format("$221,000"))
    assert (check.verdict, check.note) == (AGREES, "as printed it comes to US$222,000; that fits $221,000 only as rounded numbers")


@pytest.mark.parametrize(
    "text",
    [
        "The pool cost $212,000 last year: $48,000 for lifeguards and $33,000 for chemicals.",
        "The pool cost $212,000 last year, including $148,000 for lifeguards, $41,000 for heating and $33,000 for chemicals.",
        "The pool cost $212,000 last year: it was $180,000 in 2029 and $201,000 in 2030.",
        "The pool cost $212,000 last year: $200,000 in 2029, $190,000 in 2030.",
        "The rent is £50 a week for 12 weeks, and £700 in fees.",
        "It got £12m over four years, and pays £4m a year.",
        "The hall costs £12,000 a year over 30 years, or £1m with repairs.",
        "It pays £20 a household for 500 pupils, £90,000 in all.",
        "It spent £48m on 1,200 homes, and 12 schools got £40 each.",
        "It has £12m over four years for roads, £4m a year for trams and £2m a year for buses.",
        "Of the 52 replies, 31 were in favour, 11 against, and 40 schools wrote too.",
    ],
)
def test_a_list_that_may_not_be_the_whole_is_held_against_no_total(text):
    assert [check for check in checked(text) if check[0] == "sum"] == []


# Imported series

GRANTS = "Government grants fell from £115m in 2012/13 to £122m in 2013/14, the council said."


def series(*definitions: str) -> Imported:
    years = ((2012, "115312"), (2013, "121743"))
    rows = [
        Row(PartialDate(year, financial=True), Decimal(value) * 1000, "grants and rates", definition)
        for (year, value), definition in zip(years, definitions, strict=True)
    ]
    return Imported((Series("grants.csv", tuple(rows)),))


def test_figures_are_held_against_the_rows_of_their_own_years():
    check = only("table", GRANTS, imported=series("by one count", "by one count"))
    assert (check.verdict, check.definition) == (AGREES, "by one count")


def test_a_table_is_not_joined_across_a_change_of_definition():
    check = only("table", GRANTS, imported=series("redistributed", "retained"))
    assert check.verdict == CANNOT_TELL
    assert "not joined" in check.sum[-1]
    assert check.needs == "grants and rates for both years by one definition"


def test_a_year_that_the_table_lacks_is_named():
    check = only("table", "The grant was £194m in 2009/10.", imported=series("by one count", "by one count"))
    assert (check.verdict, check.needs) == (CANNOT_TELL, "grants and rates for FY2009-10")


def test_without_a_price_index_real_terms_cannot_be_told_and_with_one_the_sum_is_shown():
    text = "Grants fell from £194m in 2009/10 to £122m in 2015/16 in real terms, a fall of 44 per cent."
    index = tuple((PartialDate(year, financial=True), Decimal(value)) for year, value in ((2009, "100"), (2015, "112")))
    without = only("real terms", text)
    assert without.verdict == CANNOT_TELL
    assert "a dated price index for 2009-10 and 2015-16" in (without.needs or "")
    told = only("real terms", text, imported=Imported((), Deflator("GDP deflator", PartialDate(2016, 3, 24), index)))
    assert told.verdict == AGREES
    assert "published 2016-03-24" in (told.note or "")


# Ways to save


def test_ways_to_save_are_told_as_proposed_done_or_ruled_out_with_who_says_so():
    text = (
        "Tom Vasey, the council leader, said: “We have already cut our back office functions, sold surplus property and merged two depots "
        "to balance the budget.”\n\nThe council plans to close five libraries, which would save £2m. "
        "It has no plans to close its museums.\n"
    )
    found = [(saving.status, saving.what, saving.by, saving.amount) for saving in review(text).savings]
    assert found == [
        ("done", "cut our back office functions", "Tom Vasey", None),
        ("done", "sold surplus property", "Tom Vasey", None),
        ("done", "merged two depots", "Tom Vasey", None),
        ("proposed", "close five libraries", None, Decimal(2000000)),
        ("ruled out", "close its museums", None, None),
    ]


def test_options_are_held_against_what_is_to_be_saved_in_all():
    text = "The council must save £9m. Closing the libraries would save £2m and merging its depots would save £1m."
    assert only("options", text).claim == "options that are named, against £9m"


@pytest.mark.parametrize(
    "text",
    [
        "The council cut £9m. Closing the libraries would save £2m.",
        "Shoppers could save £9m. Closing the libraries would save £2m.",
        "A family must find £40 a week. Closing the libraries would save £2m.",
        "It must find £1m. Closing the libraries would save £2m.",
    ],
)
def test_what_is_no_target_is_held_against_no_option(text):
    assert [check for check in checked(text) if check[0] == "options"] == []


def test_numbers_that_differ_are_not_headed_as_unstated():
    texts = (f"Mr Dunne wrote on 3 March 2018 that it was {number} in the end for the old pier." for number in ("£250,000", "£520,000"))
    assert [claim for _, _, claim in checked(*texts) if "not stated" in claim] == []


def test_numbers_of_which_nobody_knows_what_they_measure_are_no_check() -> None:
    told = "She told the board on 3 March 2018 that they had {}."
    assert checked(told.format("nine"), told.format("five")) == []
    lorries = told.replace("{}", "{} lorries")
    assert [verdict for _, verdict, _ in checked(lorries.format("nine"), lorries.format("five"))] == [DIFFERS]


def test_closing_a_door_or_a_debate_is_no_way_to_save():
    assert review("The chairman closed the debate on the budget and cut the ribbon. They share a view of the spending.").savings == ()


# Laws

amounts = st.fractions(min_value=1, max_value=10**6)


def extents(low: Fraction, width: Fraction, more: Fraction) -> Extent:
    return Extent(Range(low, low + width), Range(low - more, low + width + more))


ORDER = (DIFFERS, CANNOT_TELL, AGREES)


@given(amounts, amounts, amounts, amounts, amounts, amounts, amounts)
def test_widening_a_range_never_makes_a_claim_fit_less(a, b, c, d, e, f, g):
    claim, found = extents(a, b, c), extents(d, e, f)
    wider = Extent(
        found.printed + Range(-g, g),
        found.loose + Range(-g, g),
    )
    assert ORDER.index(judge(claim, wider)) >= ORDER.index(judge(claim, found))


@given(amounts, amounts, amounts, amounts, amounts, amounts)
def test_a_claim_and_what_it_is_held_against_can_change_places(a, b, c, d, e, f):
    claim, found = extents(a, b, c), extents(d, e, f)
    assert judge(claim, found) == judge(found, claim)


@given(st.fractions(min_value=0, max_value=10**6), st.integers(1, 12))
def test_the_range_of_a_root_holds_the_root(value, degree):
    held = root(value, degree)
    assert held.low is not None
    assert held.high is not None
    assert held.low**degree <= value <= held.high**degree


@tried(60)
@given(st.integers(20, 900), st.integers(20, 900), st.integers(0, 100))
def test_what_a_paper_rounds_rightly_never_differs(first, last, places):
    """Whatever two numbers lie behind the print, their own change, rounded as printed, agrees with them."""
    if first <= last:
        return
    hidden_first, hidden_last = first + Decimal(places % 50) / 100, last + Decimal(places // 3) / 100
    share = round(100 * (hidden_first - hidden_last) / hidden_first)
    if share < 1:
        return
    text = f"The grant fell from £{round(hidden_first)}m to £{round(hidden_last)}m, or {share} per cent."
    assert [check.verdict for check in review(text).checks if check.kind == "change"] == [AGREES]


TEXTS = [
    CHANGES[0][0],
    CHANGES[3][0],
    "Councils make up a quarter of all public spending.",
    "There was a slight fall in grants in cash terms.",
]


@tried(24)
@given(st.permutations(TEXTS))
def test_the_order_of_papers_changes_nothing_and_every_place_verifies(texts):
    papers = [paper(text, f"{TEXTS.index(text)}.txt") for text in texts]
    made = compose("affair", papers, [read(each) for each in papers])
    straight = [paper(text, f"{number}.txt") for number, text in enumerate(TEXTS)]
    assert made.checks == compose("affair", straight, [read(each) for each in straight]).checks
    assert made.checks
    for check in made.checks:
        assert [made.words(used.place.paper, used.place.start, used.place.end) for used in check.figures] == [
            used.words for used in check.figures
        ]


def test_the_thresholds_are_those_that_are_published():
    assert (Thresholds().slight_at_most, Thresholds().large_at_least) == (10, 5)
