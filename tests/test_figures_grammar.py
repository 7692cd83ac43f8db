"""The grammar of figures in English news, form by form: what each says, and the forms beside it that say nothing of the kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.core.papers import receive
from evenhand.core.reading import read


def told(text: str) -> list[str]:
    """Return each figure with a value as "value unit", in the order of the text."""
    (paper,) = receive(text.encode("utf-8"), "a.txt")
    return [f"{float(figure.value):g} {figure.unit}" for figure in read(paper).figures if figure.value is not None]


BARE_WORDS = [
    ("Five said no.", ["5 count"]),
    ("Three did not reply.", ["3 count"]),
    ("Five were refused and three allowed.", ["5 count", "3 count"]),
    ("Two live in the valley.", ["2 count"]),
    ("Three letters were sent and two answered.", ["3 count", "2 count"]),
    ("Six councillors backed it and two did not.", ["6 count", "2 count"]),
    ("We asked for nine and got four.", ["9 count", "4 count"]),
    ("We bought six and sold two.", ["6 count", "2 count"]),
    ("There used to be nine. Now there are two.", ["9 count", "2 count"]),
    ("They sent three, not two.", ["3 count", "2 count"]),
    ("They get ten a week.", ["10 count"]),
    ("They get six each.", ["6 count"]),
    ("How many came? Three.", ["3 count"]),
    ("“Four,” he said.", ["4 count"]),
    ("Four, including a child, were hurt.", ["4 count"]),
    ("The other five stayed away.", ["5 count"]),
    ("The five who signed were named.", ["5 count"]),
    ("The first three were refused.", ["3 count"]),
    ("Of the eight, three are shut.", ["8 count", "3 count"]),
    ("Of eight bids, three failed.", ["8 count", "3 count"]),
    ("Seven of 12 councillors were absent.", ["7 count", "12 count"]),
    ("Three out of the eight were shut.", ["3 count", "8 count"]),
    ("Two Killed in Crash on Bridge", ["2 count"]),
    ("Mr Hart drove an eight-oared boat through it.", ["8 count"]),
    ("The 116 will write to the minister.", ["116 count"]),
    ("There is one doctor for 3,000 people.", ["1 count", "3000 count"]),
    ("The Liberals had 20, the Greens two and independents four.", ["20 count", "2 count", "4 count"]),
    ("Six said yes, five no and four will not say.", ["6 count", "5 count", "4 count"]),
    ("Three men, two in their forties, were held.", ["3 count", "2 count"]),
    ("Three planes came, two from the first base and one from the second.", ["3 count", "2 count", "1 count"]),
    ("They pulled three out alive.", ["3 count"]),
    ("There were 14 in the water and then ten and then six.", ["14 count", "10 count", "6 count"]),
    ("Four schools will merge into two.", ["4 count", "2 count"]),
    ("We did two in the first year and nine the year after.", ["2 count", "9 count"]),
    ("They took 18 cases, seven fewer than before, and won all but two.", ["18 count", "7 count", "2 count"]),
    ("Prisoners live two to a cell.", ["2 count"]),
    ("One woman and her two sons were found.", ["1 count", "2 count"]),
    ("Four British men and one American woman were held.", ["4 count", "1 count"]),
    ("One Labour councillor and three Tories voted no.", ["1 count", "3 count"]),
    ("It has one teacher per 40 pupils.", ["1 count", "40 count"]),
    ("One suspect was detained.", ["1 count"]),
    ("Police made one arrest.", ["1 count"]),
    ("The vote had one abstention.", ["1 count"]),
    ("It won by a one-vote margin.", ["1 count"]),
    ("The fire was one mile away.", ["1 count"]),
    ("He scored 3 goals.", ["3 count"]),
    ("Year 7 pupils number 180.", ["180 count"]),
    ("The bus was full, and the 47 were left behind.", ["47 count"]),
    ("It drew 412 replies, 389 of them against, 14 in favour and nine neutral.", ["412 count", "389 count", "14 count", "9 count"]),
]

UNITS_PRINTED_ONCE = [
    ("The wait is 12 weeks, down from 19.", ["12 weeks", "19 weeks"]),
    ("The wait fell from 19 weeks to 12.", ["19 weeks", "12 weeks"]),
    ("It took nine months instead of six.", ["9 months", "6 months"]),
    ("He asked for 12 months and got six.", ["12 months", "6 months"]),
    ("It was to be two years; it has been four.", ["2 years", "4 years"]),
    ("Turnout was 38 per cent, against 41 in 2011.", ["38 percent", "41 percent"]),
    ("The tax goes up 5.9 percent, not 4.9.", ["5.9 percent", "4.9 percent"]),
    ("He won 48.1 percent to 46.3.", ["48.1 percent", "46.3 percent"]),
    ("The council spent £4m, down from 4.5m.", ["4e+06 GBP", "4.5e+06 GBP"]),
    ("The council spent £4m. The budget rose from 12m to 15m.", ["4e+06 GBP", "1.2e+07 GBP", "1.5e+07 GBP"]),
    ("There are 12-13,000 birds.", ["12000 count"]),
    ("It costs £4-5,000.", ["4000 GBP"]),
    ("Prices will rise by 5.1 per cent this year and 2.9 next.", ["5.1 percent", "2.9 percent"]),
    ("The rise is 3.5 per cent. Unions asked for 4.5 and firms for 2.6.", ["3.5 percent", "4.5 percent", "2.6 percent"]),
    ("Flats were 38 per cent, houses 53 and bungalows nine.", ["38 percent", "53 percent", "9 percent"]),
    ("Labour is on 34 per cent, the Tories 25 and Reform 19.", ["34 percent", "25 percent", "19 percent"]),
    ("Ninety per cent said yes on a turnout of 77.", ["90 percent", "77 percent"]),
    ("The drive takes nine hours. They had been on the road for six when it broke down.", ["9 hours", "6 hours"]),
    (
        "Of the old 70 percent belong, compared with 58 of parents, 50 of students and 36 of pupils.",
        ["70 percent", "58 percent", "50 percent", "36 percent"],
    ),
    ("It has 12 percent of the market worldwide and 34 in China.", ["12 percent", "34 percent"]),
    ("Its share fell from 68 percent in 2008 to 56.8.", ["68 percent", "56.8 percent"]),
    ("They voted to keep it, by 56.6 per cent to 43.2.", ["56.6 percent", "43.2 percent"]),
    ("The 9 per cent rate returns to 13.5.", ["9 percent", "13.5 percent"]),
    ("It took 16 weeks, not the five promised.", ["16 weeks", "5 weeks"]),
    ("He took 52.3 percent of the vote, with his rival on 41.", ["52.3 percent", "41 percent"]),
    ("It is up three points on the last poll.", ["3 points"]),
    (
        "The buyer pays 25 per cent on the first £100, 20 up to £200 and 12 above that.",
        ["25 percent", "100 GBP", "20 percent", "200 GBP", "12 percent"],
    ),
]

NO_UNIT_OF_ANOTHER = [
    ("Beds fell 12 per cent to 88.", ["12 percent", "88 count"]),
    ("Beds fell by 12 to 88.", ["12 count", "88 count"]),
    ("It took six weeks and 19 people.", ["6 weeks", "19 count"]),
    ("The council spent £4m on 2 million letters.", ["4e+06 GBP", "2e+06 count"]),
    ("Shares rose 2.1 per cent to 98.4.", ["2.1 percent", "98.4 count"]),
    ("Crime fell 12 per cent, police said, and 88 were held.", ["12 percent", "88 count"]),
    ("Crime fell 12 per cent, with Rovers winning 53.", ["12 percent", "53 count"]),
    ("It took 52 per cent of the vote, with polling at 41 stations.", ["52 percent", "41 count"]),
    ("It rose 12 per cent, and 17 of the 24 were hurt.", ["12 percent", "17 count", "24 count"]),
    ("The fair cost 28bn yuan. The next one expects 20 million from all over.", ["2.8e+10 CNY", "2e+07 count"]),
]

PARTS_OF_ONE = [
    ("The rate fell by half a per cent.", ["0.5 percent"]),
    ("The rate fell by half a percentage point.", ["0.5 points"]),
    ("The rate fell a quarter of a point.", ["0.25 points"]),
    ("The rate was raised a quarter point.", ["0.25 points"]),
    ("We will find half of the cost if you will find the other half.", ["0.5 fraction", "0.5 fraction"]),
    ("Half a mile of road was lost.", ["0.5 count"]),
    ("It is half as big.", ["0.5 fraction"]),
    ("About 1-in-5 children wait.", ["0.2 fraction"]),
    ("The shire would pay half, she said.", ["0.5 fraction"]),
    ("Half of it is gone, the other half is at risk.", ["0.5 fraction", "0.5 fraction"]),
    ("They gave us half what we asked.", ["0.5 fraction"]),
    ("A third is spent on pay.", ["0.3333 fraction"]),
    ("The number went up from 412 to 618, a rise of half.", ["412 count", "618 count", "0.5 fraction"]),
    ("The club keeps a quarter.", ["0.25 fraction"]),
    ("A quarter-century on it fell.", ["25 years"]),
    ("A half-day strike was held.", ["0.5 days"]),
    ("It took 2 1/2 years.", ["2.5 years"]),
    ("That is .5 per cent of it.", ["0.5 percent"]),
    ("They serve 40 per cent of it instead of half, he said.", ["40 percent", "0.5 fraction"]),
    ("One in three voted early, up from a fifth in 2018.", ["0.3333 fraction", "0.2 fraction"]),
    ("It takes an hour and a quarter to walk a mile and a half.", ["1.25 hours", "1.5 count"]),
    ("A tenth of people produce half.", ["0.1 fraction", "0.5 fraction"]),
    ("There were 118 in April and 59 were answered, which is half.", ["118 count", "59 count", "0.5 fraction"]),
    ("That is one-tenth of one percent.", ["0.1 percent"]),
    ("It costs £48, which saves you a sixth.", ["48 GBP", "0.1667 fraction"]),
]

STYLES_OF_PRINT = [
    ("It fell by 12 per-cent.", ["12 percent"]),
    ("The fine was 300,000 EUR.", ["300000 EUR"]),
    ("It has 1\u2009234 members.", ["1234 count"]),
    ("It has 12\u202f500 members.", ["12500 count"]),
    ("The trip is 1hr 20mins.", ["1 hours", "20 count"]),
    ("A 10m-high wall fell.", ["10 count"]),
    ("The wait was four-to-six weeks.", ["4 weeks"]),
    ("Two and a half thousand people came.", ["2500 count"]),
    ("It cost £2.2 miilion.", ["2.2e+06 GBP"]),
    ("There were fourty people.", ["40 count"]),
    ("Phase 2 of 85 houses will be late.", ["85 count"]),
    ("The firm needs R8bn and owes R400 billion.", ["8e+09 ZAR", "4e+11 ZAR"]),
    ("It cost 10,000 yuan or 500 rand.", ["10000 CNY", "500 ZAR"]),
    ("It cost ₹500 or ₩90,000.", ["500 INR", "90000 KRW"]),
    ("Last year 60,000 were fitted and this year 85.", ["60000 count", "85 count"]),
    ("He scored before a crowd of 41,206.", ["41206 count"]),
    ("It was signed by 2,150.", ["2150 count"]),
    ("A 200-foot (61 m) tower fell.", ["200 count", "61 count"]),
    ("It is 8 feet by 13 feet (2.4 m by 4 m).", ["8 count", "13 count", "2.4 count", "4 count"]),
    ("Their 24m trawler sank and 24m people watched.", ["24 count", "2.4e+07 count"]),
    ("Another dozen or so listened, and another hundred people stood outside.", ["12 count", "100 count"]),
    ("By June 340 of the 1,700 letters had been answered.", ["340 count", "1700 count"]),
    ("In March 62 panels were cracked, and on Tuesday 14 of them fell.", ["62 count", "14 count"]),
    ("It took €21,900 from the one and €16,500 from the other.", ["21900 EUR", "16500 EUR"]),
    ("It paid $A100,000, and $US3.5 million more.", ["100000 AUD", "3.5e+06 USD"]),
]

NONE = [
    "A 1-in-200-year flood came.",
    "It is a six-figure sum.",
    "The 40 bus is late.",
    "The 417 will not stop at the school, the bus company says.",
    "He asked for a one-to-one meeting.",
    "A 4.3 magnitude quake struck.",
    "A 4.3-magnitude quake struck.",
    "It had a magnitude of 4.3.",
    "Winds reached 190 km/h, or 118 miles an hour.",
    "It opened in '89, and the ’68 generation left.",
    "The bus number 180 stops here.",
    "The 47 is the bus that pays for the others.",
    "She took the other half.",
    "The motion passed with 31 in favour, 11 against.",
    "There was not one arrest, and in one case no one came.",
    "There is one engine between midnight and seven in the village.",
    "Hwy. 90 was shut.",
    "She read page 9 of 212.",
    "3 min read",
    "It was half empty.",
    "In the second half it was lost.",
    "The two were not told.",
    "They met in two minds.",
    "The bill was paid by the Big Five.",
    "The R123 was shut at the county line.",
    "The bus left the road at kilometre 214.",
    "An aftershock measuring 5.1 followed.",
    "It is free for people 65 and older.",
    "Year 10 came, and in Year 9 nobody did.",
    "The sea could rise by 2100.",
    "Girls of 10 and boys of 12 play.",
    "It blew a force 9 gale.",
    "He kept a cup that is half full.",
    "Junction 9 of the road was shut on Monday 14 May.",
]


@pytest.mark.parametrize(("text", "figures"), BARE_WORDS)
def test_a_small_number_in_words_is_a_figure_where_so_many_do_something_or_are_had(text: str, figures: list[str]) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(("text", "figures"), UNITS_PRINTED_ONCE)
def test_a_number_held_against_another_has_its_unit(text: str, figures: list[str]) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(("text", "figures"), NO_UNIT_OF_ANOTHER)
def test_a_number_of_something_else_keeps_its_own_unit(text: str, figures: list[str]) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(("text", "figures"), PARTS_OF_ONE)
def test_a_part_of_one_is_a_figure(text: str, figures: list[str]) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(("text", "figures"), STYLES_OF_PRINT)
def test_a_figure_is_read_in_any_style_of_print(text: str, figures: list[str]) -> None:
    assert told(text) == figures


@pytest.mark.parametrize("text", NONE)
def test_a_name_a_route_or_an_idiom_is_no_figure(text: str) -> None:
    assert told(text) == []


WORDS = dict(zip("two three four five six seven eight nine ten".split(), range(2, 11), strict=True))


@given(
    before=st.integers(2, 90),
    after=st.integers(2, 90),
    unit=st.sampled_from(("weeks", "months", "years")),
    turn=st.sampled_from((", down from {}.", ", not {}.", "; now it is {}.", " instead of {}.", ", compared with {} last year.")),
)
def test_the_second_of_two_lengths_has_the_unit_of_the_first_however_it_is_held_against_it(
    before: int, after: int, unit: str, turn: str
) -> None:
    assert told(f"The wait was {before} {unit}{turn.format(after)}") == [f"{before} {unit}", f"{after} {unit}"]


@given(word=st.sampled_from(sorted(WORDS)), verb=st.sampled_from(("said no", "refused", "walked out", "were cleared", "would not sign")))
def test_so_many_who_do_something_are_counted_with_a_noun_and_without(word: str, verb: str) -> None:
    assert told(f"{word.capitalize()} {verb}.") == told(f"{word.capitalize()} members {verb}.") == [f"{WORDS[word]} count"]


@given(
    low=st.integers(2, 40),
    more=st.integers(1, 40),
    dash=st.sampled_from(("-", "–", " to ", " - ")),
    unit=st.sampled_from(("per cent", "weeks", "people")),
)
def test_a_range_is_one_figure_whatever_stands_between_its_ends(low: int, more: int, dash: str, unit: str) -> None:
    assert len(told(f"They need {low}{dash}{low + more} {unit} more.")) == 1
