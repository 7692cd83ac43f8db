"""Sums told in plain prose: shares behind dashes, parts in the next sentence, what each pays, gaps, and what is left."""

from __future__ import annotations

import pytest
from tests.test_checks import checked, only, review

from evenhand.core.figures.model import AGREES, CANNOT_TELL, DIFFERS

# Each text tells one sum, first as it comes out and then with another claim in its place.
TOLD = [
    # A share of a whole
    ("Inspectors found 38 of the 120 homes — nearly a third — without heating.", "nearly a third", "nearly a half"),
    ("Some 38 homes (nearly a third) out of the 120 on the estate had no heating.", "a third", "half"),
    ("Of the 120 homes, 38, nearly a third, had no heating.", "nearly a third", "about a fifth"),
    ("Nearly a third of the 120 homes — 38 of them — had no heating.", "Nearly a third", "About a fifth"),
    ("Out of 120 homes inspected in May, 38 had no heating. That is nearly one in three.", "nearly one in three", "one in five"),
    ("Of 1,450 staff asked, 1,305 said they had been shouted at: nine out of ten.", "1,305", "905"),
    ("The council finds £72,000 towards the running costs of £180,000, which is two-fifths.", "two-fifths", "a quarter"),
    ("Only 57 out of 190 tenants answered, a response rate of 30%.", "30%", "40%"),
    ("Turnout was 31 per cent, with 12,400 of the 40,000 registered voters casting a ballot.", "31 per cent", "41 per cent"),
    ("The county has 58 schools and 14 of them, roughly a quarter, are half empty.", "a quarter", "a half"),
    ("By the deadline 340 of 1,700 letters had been answered; one in five.", "one in five", "one in three"),
    ("The consultation drew 1,210 responses. Some 484 – two in five – came from outside the borough.", "two in five", "one in five"),
    ("Of the city's 3,400 street lights, 850 are out, a quarter, according to the union.", "a quarter", "a third"),
    ("There are 1,400 tenants. Of those, 420, or 30 per cent, are in arrears.", "30 per cent", "40 per cent"),
    ("There are 1,400 tenants and 420 are in arrears, which is 30 per cent.", "30 per cent", "20 per cent"),
    ("The union says 46 of the 230 beds [20 per cent] are shut.", "20 per cent", "30 per cent"),
    ("Four out of 60 is one van in 15.", "in 15", "in ten"),
    ("Nine of the 45 pumps, that's one in five, leak.", "one in five", "one in two"),
    ("Of 1,900 names on the roll, 380 were wrong. A clerk described that as “a fifth of the trouble”.", "a fifth", "a third"),
    ("The council gave £40,000 of its own money to that fund, out of £120,000. That's a third of it.", "a third", "a half"),
    ("The levy raised £240,000. The mayor would spend £60,000, or a quarter of the levy, on kerbs.", "a quarter", "a half"),
    ("There are 37 gaps among the home's 142 posts, or about a quarter.", "a quarter", "a third"),
    ("Eleven of the 88 buses failed, or an eighth of the fleet.", "an eighth", "a quarter"),
    # Parts against a whole
    ("Of 240 replies, 150 were against. Another 60 were for and 30 had no view.", "Another 60", "Another 80"),
    ("The board received 240 replies. Of those, 150 were against, 60 were in favour and 30 had no view.", "30 had", "50 had"),
    ("There were 96 objections. Seventy came from Dunmore, 20 from Tuam and the remaining six gave no address.", "six", "16"),
    ("The council got 340 submissions: 210 in favour, 110 opposed and 20 neutral.", "110", "140"),
    ("The fund holds £412,000. Of that £120,000 is for roofs, £200,000 for pumps and the remaining £92,000 for pay.", "92,000", "82,000"),
    # A total behind its items
    (
        "They will pay $3 million for the road, $2 million for the bridge and $1.5 million for the ramp. Together that is $6.5 million.",
        "6.5",
        "7.5",
    ),
    ("The first phase cost £1.2m and the second £900,000. The total came to £2.1m.", "2.1m", "2.6m"),
    ("It is to get £60,000 from the council and £25,000 from the lottery, a combined £85,000.", "85,000", "95,000"),
    ("Between them the two councils paid £85,000: £60,000 from Orrin and £25,000 from Ness.", "85,000", "95,000"),
    # So much for each
    ("She stayed 26 months. At $310 a day that comes to $245,000.", "245,000", "345,000"),
    ("He was paid $1,200 a day for 45 days. The invoice came to $54,000.", "54,000", "64,000"),
    ("A tonne costs €140. The 300 tonnes would cost €42,000.", "42,000", "52,000"),
    ("The shire has three depots with 40 men in each, 120 men in all.", "120", "160"),
    ("Each of the 40 homes would pay £250, which would raise £10,000.", "£10,000", "£12,000"),
    ("The county bought 12 buses at $85,000 each, for a total of $1.02 million.", "1.02", "1.2"),
    ("The £240,000 will be shared between 12 clubs, so each gets £20,000.", "£20,000", "£30,000"),
    ("A fine of £60 was sent to each of 1,500 drivers. That came to £90,000.", "£90,000", "£120,000"),
    ("At €25 a head, the 300 guests will bring in €7,500.", "7,500", "9,500"),
    ("The levy is 75 cents a tonne. On 2.1 million tonnes that would raise $1.6 million.", "1.6", "2.6"),
    ("A pot of $90,000 will be split among 15 towns. Each will get $6,000.", "$6,000", "$9,000"),
    # So much a year
    ("It pays the firm £3.4m a year. Over 12 years that comes to £40.8m.", "40.8m", "48.8m"),
    ("The permit will cost £45 a month, or £540 a year.", "£540", "£640"),
    ("Over the five years of the deal the town will pay $7.5 million, which is $1.5 million a year.", "$1.5", "$2.5"),
    ("Rent will go up by £12 a week. Over a year that is £624.", "£624", "£864"),
    # A gap
    ("The pool costs £180,000 to run and takes £140,000, which leaves a gap of £40,000.", "£40,000", "£60,000"),
    ("The appeal needs £60,000 and has raised £45,000 so far. It is £15,000 short.", "£15,000", "£25,000"),
    ("Mr Hull polled 1,240 votes to Mrs Vane's 1,120, a majority of 120.", "of 120", "of 220"),
    ("There are now 528 places, 112 fewer than the 640 there were in spring.", "112", "142"),
    ("The gap between the £97,000 billed and the £86,000 quoted is £11,000.", "£11,000", "£21,000"),
    # What is left
    ("The rink takes in $310,000 and spends $385,000, so the town makes up the other $75,000.", "$75,000", "$95,000"),
    ("It has 75 beds and 30 are shut. The other 45 are full.", "45", "55"),
    ("The home has 64 beds and 52 are taken, leaving 12.", "leaving 12", "leaving 22"),
    ("The ward had 30 nurses. Eleven have gone, which leaves 19.", "19", "15"),
    ("Nine of the 31 branches will shut, so that 22 remain.", "22", "24"),
    # What was and what is
    ("The rate is going up 2.9 per cent: $1,480 to $1,523 on the average house.", "2.9", "4.9"),
    ("The club has gone from 46 players to 92 since the move, so it has doubled.", "92", "132"),
    ("Last year it had 240 pupils; this year it has 180, a fall of a quarter.", "a quarter", "a half"),
    ("The fee was $40 and is now $50, an increase of 25%.", "25%", "45%"),
    ("Visits dropped from 15,000 in 2018 to 12,000 after the timetable changed, a fall of a fifth.", "a fifth", "a half"),
    ("Complaints numbered 61, against 40 a year ago. That is an increase of more than half.", "more than half", "a quarter"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), TOLD)
def test_a_sum_told_in_plain_prose_is_held_against_its_figures(text: str, right: str, wrong: str) -> None:
    assert {verdict for _, verdict, _ in checked(text)} == {AGREES}
    assert {verdict for _, verdict, _ in checked(text.replace(right, wrong))} == {DIFFERS}


@pytest.mark.parametrize(
    "text",
    [
        "The club has 92 members and 46 boats. Half of the town has never seen it.",
        "Of 240 replies, 150 were against and 120 spoke of parking.",
        "Of 200 homes, 60 flooded. Another 30 in the next village lost power.",
        "The pool costs £180,000 to run. The library takes £140,000. A gap of £3m is foreseen for 2019.",
        "The crash involved 12 cars and 30 people, leaving two dead.",
        "Nine of the 31 were children, leaving 12 widows in the town.",
        "The bridge cost $4 million and the road $2 million. It is $90,000 over budget.",
        "The council spent £2m on roads and £3m on schools. The total budget was £48m.",
        "The library costs £60,000 a year. It has 12 staff and 3,000 members, and each visit costs £4.",
        "The charge will jump from $1.85 to $2.60 a tonne. On 2.1 million tonnes, the extra 75 cents would raise $1.6 million.",
        "The quote was £86,000. The final bill came in at £97,000, £21,000 more than last year.",
        "The council has 42 members, 18 of them women. The other 20 Labour members sat out.",
        "It closed 12 of its 60 shops, or a third of those in the north.",
        "Of the 40 pupils 12 left, and the other school lost 14.",
        "In 2019 it had 300 pupils, so it has 120 fewer than the other 500-pupil school.",
        "The road cost £4m and the bridge £3m. The invoice came to £2m more than planned.",
        "It has 40 buses, 12 vans and six lorries, making 68 vehicles in all.",
    ],
)
def test_figures_that_no_words_bind_are_held_against_no_sum(text: str) -> None:
    assert [check for check in checked(text) if check[1] != CANNOT_TELL] == []


# Each text tells figures that no words tie, though one claim alone comes out of the rest; then the same with another claim.
FITTING = [
    ("The lab took 118 samples. It threw out 14 and reported 104.", "104", "108"),
    ("The fair cost £61,300. The stalls brought in £44,100. It would seem that £17,200 is missing.", "17,200", "19,200"),
    ("The club had paid for 220 hours at $165. Its treasurer got a cheque for $36,300.", "36,300", "38,300"),
    ("A pass costs €75 for the year. The 17 would have brought in €1,275.", "1,275", "1,475"),
    (
        "It lost £38,000 on takings of £412,000. The firm will pay £62,000 a year. It now pays £48,000, so that's £14,000 better.",
        "14,000",
        "19,000",
    ),
    ("We sold 300 tickets at €12 and had €3,600 on the night.", "3,600", "4,600"),
    ("Each home got £15,000. Forty have had theirs in our street, so £600,000 all told.", "600,000", "900,000"),
    (
        "The hall lost £38,000 more than it hoped. At present it pays £48,000. It will pay £62,000, so that's £14,000 better.",
        "14,000",
        "19,000",
    ),
    ("The mill promised 112 jobs. It created 37 – just under a third – before it shut.", "a third", "a half"),
    ("There were 118 in April and 59 have had an answer, which is half.", "which is half", "which is a quarter"),
    ("They overbilled by $212,000 on the $3.4 million hall, about six per cent of the job.", "six", "nine"),
    ("It spent $21,000 in September, compared with $28,000 the September before, which is down by a quarter.", "a quarter", "a half"),
]


@pytest.mark.parametrize(("text", "fits", "other"), FITTING)
def test_figures_that_come_out_of_one_another_without_a_word_are_shown_and_never_denied(text: str, fits: str, other: str) -> None:
    agreed = [check for check in review(text).checks if check.verdict == AGREES]
    assert [check.note for check in agreed] == ["no words tie these figures to one another, but their numbers fit"]
    assert [check for check in checked(text.replace(fits, other)) if check[1] != CANNOT_TELL] == []


@pytest.mark.parametrize(
    "text",
    [
        "He has three sons, two dogs and five cats.",
        "The club has 30 members. It has 12 boats and 18 oars.",
        "It spent £4m on roads and £3m on schools, and visitors fell by 25 per cent.",
        "The fee went from €140 to €210. About two-thirds of households were out.",
        "The shop took £300 from 10 customers. A van sold for £3,000.",
    ],
)
def test_numbers_that_may_fit_by_chance_are_not_said_to_agree(text: str) -> None:
    assert [check for check in checked(text) if check[1] == AGREES] == []


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        (
            "About four in ten of the removals were in bone surgery.",
            "the removals, and the part of it that is meant, for one year and by one definition",
        ),
        ("Complaints have doubled across the north.", "what doubled, before and after, counted by one definition"),
    ],
)
def test_a_share_or_a_multiple_without_its_figures_names_what_is_needed(text: str, needs: str) -> None:
    (check,) = review(text).checks
    assert (check.verdict, check.needs) == (CANNOT_TELL, needs)


@pytest.mark.parametrize("text", ["The hall doubled as a clinic.", "A permit is £4 a month or £40 a year."])
def test_words_that_only_look_like_a_sum_are_none(text: str) -> None:
    assert checked(text) == []


def test_a_share_set_off_beside_one_part_is_not_held_against_another() -> None:
    told = "They found 38 of the 120 homes — nearly a third — and 45 of the 60 shops, half, without heating."
    assert sorted(verdict for _, verdict, _ in checked(told)) == [AGREES, DIFFERS]


def test_rounded_figures_that_agree_only_as_such_are_said_to() -> None:
    found = only("sum", "Income was £3.1m and spending £3.5m, a deficit of £450,000.")
    assert found.verdict == AGREES
    assert found.note == "as printed it comes to £400,000; that fits £450,000 only as rounded numbers"
