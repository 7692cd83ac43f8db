"""Figures as newspapers print them, and the numbers that are none."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried

from evenhand.core.papers import receive
from evenhand.core.reading import read as read_paper
from evenhand.core.reading.dates.find import find_dates
from evenhand.core.reading.figures.currency import find_currency, settle_dollars
from evenhand.core.reading.figures.find import find_figures, sentence_at
from evenhand.core.reading.model import Figure
from evenhand.core.review import compose
from evenhand.core.values import PartialDate, Span

PUBLISHED = PartialDate(2018, 3, 14)
WITHOUT_VALUE = ("vague", "time")


def sentences(text: str) -> list[Span]:
    """Cut at a full stop before a capital, and at line ends; enough for the tests, not the reader's own."""
    ends = [m.start() for m in re.finditer(r"(?<=[.!?])\s+(?=[A-Z“£€$])|\n+", text)] + [len(text)]
    starts = [0, *(m.end() for m in re.finditer(r"(?<=[.!?])\s+(?=[A-Z“£€$])|\n+", text))]
    return [Span(a, b) for a, b in zip(starts, ends, strict=True) if a < b]


def read(text: str, currency: str | None = None) -> list[Figure]:
    return list(find_figures(text, sentences(text), find_dates(text, PUBLISHED), currency))


def shown(text: str, currency: str | None = None) -> list[tuple[str, str, str | None]]:
    return [(f.span.words(text), f"{f.value}", f.unit) for f in read(text, currency) if f.kind not in WITHOUT_VALUE]


MONEY = [
    ("The grant fell to £194m.", "£194m", "194000000", "GBP"),
    ("It cost £2.4 million to mend.", "£2.4 million", "2400000", "GBP"),
    ("A £3bn programme was agreed.", "£3bn", "3000000000", "GBP"),
    ("The council owes £1.25bn.", "£1.25bn", "1250000000", "GBP"),
    ("The clerk is paid £38,500 a year.", "£38,500", "38500", "GBP"),
    ("A ticket is £4.50 now.", "£4.50", "4.5", "GBP"),
    ("Parking went up by 20p.", "20p", "0.2", "GBP"),
    ("It rose by 50 pence an hour.", "50 pence", "0.5", "GBP"),
    ("They were given £20k for it.", "£20k", "20000", "GBP"),
    ("It would take six million pounds.", "six million pounds", "6000000", "GBP"),
    ("They spent half a million pounds on it.", "half a million pounds", "500000", "GBP"),
    ("The fund holds €4.5m.", "€4.5m", "4500000", "EUR"),
    ("The owner paid 422,000 euros.", "422,000 euros", "422000", "EUR"),
    ("The State lost €1.2 billion.", "€1.2 billion", "1200000000", "EUR"),
    ("The bond is worth $6.3 million.", "$6.3 million", "6300000", "USD"),
    ("The county owes 6.3 million dollars.", "6.3 million dollars", "6300000", "USD"),
    ("She was released on US$20,000 bail.", "US$20,000", "20000", "USD"),
    ("Canberra put in A$3bn.", "A$3bn", "3000000000", "AUD"),
    ("A referendum costs NZ$26 million.", "NZ$26 million", "26000000", "NZD"),
    ("Ottawa offered C$90m.", "C$90m", "90000000", "CAD"),
    ("He sold it for EUR 300,000.", "EUR 300,000", "300000", "EUR"),
    ("They ask for a £10,000-a-year job.", "£10,000", "10000", "GBP"),
    ("The trust gave £1½m.", "£1½m", "1500000", "GBP"),
    ("A fine of £80 was paid.", "£80", "80", "GBP"),
    ("The £2m-plus bill was sent.", "£2m", "2000000", "GBP"),
]

SHARES = [
    ("Grants fell by 37 per cent.", "37 per cent", "37", "percent"),
    ("Turnout was 58.2%.", "58.2%", "58.2", "percent"),
    ("Crops fell 25 percent in all.", "25 percent", "25", "percent"),
    ("About 40pc of it is spent.", "40pc", "40", "percent"),
    ("Support fell to less than one per cent.", "one per cent", "1", "percent"),
    ("Some forty per cent agreed.", "forty per cent", "40", "percent"),
    ("It rose by two and a half per cent.", "two and a half per cent", "2.5", "percent"),
    ("A 4.99% rise in council tax was agreed.", "4.99%", "4.99", "percent"),
    ("The Target 30% cut is near.", "30%", "30", "percent"),
    ("The rate fell by 25 basis points.", "25 basis points", "0.25", "points"),
    ("Her lead fell by six percentage points.", "six percentage points", "6", "points"),
    ("The rate rose by 0.25 percentage points.", "0.25 percentage points", "0.25", "points"),
    ("Councils make up a quarter of all spending.", "a quarter", "0.25", "fraction"),
    ("Two-thirds of the parents objected.", "Two-thirds", "0.6667", "fraction"),
    ("Two thirds of the parents objected.", "Two thirds", "0.6667", "fraction"),
    ("The fund was cut by a third.", "a third", "0.3333", "fraction"),
    ("Half of the members left.", "Half", "0.5", "fraction"),
    ("It lost more than half its staff.", "half", "0.5", "fraction"),
    ("Nearly three quarters of them wrote.", "three quarters", "0.75", "fraction"),
    ("One in three visits came from there.", "One in three", "0.3333", "fraction"),
    ("Nine in ten teachers agreed.", "Nine in ten", "0.9", "fraction"),
    ("Three out of four said no.", "Three out of four", "0.75", "fraction"),
    ("A fifth of the posts are empty.", "A fifth", "0.2", "fraction"),
    ("One-fifth of posts are empty.", "One-fifth", "0.2", "fraction"),
    ("It is 3/4 of the sum.", "3/4", "0.75", "fraction"),
    ("Traffic grew 18-fold.", "18-fold", "18", "count"),
    ("It costs three times as much.", "three times", "3", "count"),
]

COUNTS = [
    ("All 116 council leaders will write.", "116", "116", "count"),
    ("One hundred and sixteen leaders will write.", "One hundred and sixteen", "116", "count"),
    ("Four Whitehall departments agreed.", "Four", "4", "count"),
    ("It was one of the first four departments to agree.", "four", "4", "count"),
    ("Twenty-five parents came.", "Twenty-five", "25", "count"),
    ("A dozen letters arrived.", "A dozen", "12", "count"),
    ("Half a dozen letters arrived.", "Half a dozen", "6", "count"),
    ("It has 12,400 pupils.", "12,400", "12400", "count"),
    ("A petition of 11,000 signatures was left.", "11,000", "11000", "count"),
    ("The town has 2.3m people.", "2.3m", "2300000", "count"),
    ("Around 2 million voters came.", "2 million", "2000000", "count"),
    ("Some 8000 migrants may be at sea.", "8000", "8000", "count"),
    ("About 2000 people marched.", "2000", "2000", "count"),
    ("The blast hurt 107.", "107", "107", "count"),
    ("The number fell from 300 to below that.", "300", "300", "count"),
    ("A six-member team came.", "six", "6", "count"),
    ("A 40-strong crowd came.", "40", "40", "count"),
    ("The two men shook hands.", "two", "2", "count"),
    ("Three of the councillors walked out.", "Three", "3", "count"),
    ("They came in groups of three.", "three", "3", "count"),
    ("At least one letter was lost.", "one", "1", "count"),
    ("She was elected with 84,121 votes.", "84,121", "84121", "count"),
    ("Bridge Plan Axes 300 Jobs", "300", "300", "count"),
    ("Hundreds wrote, 450 by hand.", "450", "450", "count"),
    ("The county has 1,300 roads.", "1,300", "1300", "count"),
    ("A hundred families were moved.", "A hundred", "100", "count"),
    ("They accepted all nine of the points.", "nine", "9", "count"),
    ("In the US 40 people were told.", "40", "40", "count"),
    ("They will call 12 witnesses.", "12", "12", "count"),
    ("The club turned 300 people away.", "300", "300", "count"),
    ("They posted 12 letters.", "12", "12", "count"),
    ("All 218 Democratic House members came.", "218", "218", "count"),
    ("Three were arrested.", "Three", "3", "count"),
    ("He spoke for 40 minutes.", "40", "40", "count"),
]

DURATIONS = [
    ("He came for a three-day visit.", "three-day", "3", "days"),
    ("It was shut for six weeks.", "six weeks", "6", "weeks"),
    ("She has a 12-month contract.", "12-month", "12", "months"),
    ("It took 18 months.", "18 months", "18", "months"),
    ("A reply is due in twenty working days.", "twenty working days", "20", "days"),
    ("They waited two and a half years.", "two and a half years", "2.5", "years"),
    ("They waited nearly two decades.", "two decades", "20", "years"),
    ("It was shut for half an hour.", "half an hour", "0.5", "hours"),
    ("They met for three-quarters of an hour.", "three-quarters of an hour", "0.75", "hours"),
    ("It was a testy half-hour.", "half-hour", "0.5", "hours"),
    ("The letter came an hour before the vote.", "an hour", "1", "hours"),
    ("It was sent a fortnight before the public was asked.", "a fortnight", "2", "weeks"),
    ("They spoke for five hours.", "five hours", "5", "hours"),
    ("It was shut for more than a year.", "a year", "1", "years"),
    ("She was given a one-year contract.", "one-year", "1", "years"),
    ("It lasted a year and a half.", "a year and a half", "1.5", "years"),
    ("The staff held a one-day strike.", "one-day", "1", "days"),
    ("They have a fortnight, or two fortnights.", "two fortnights", "4", "weeks"),
    ("Seventeen years ago this was not so.", "Seventeen years", "17", "years"),
]

LOOK_ALIKES = [
    "There is one engine between midnight and seven in the village.",
    "The bill lets 16 and 17 year-olds vote.",
    "He was 61 and his wife 58.",
    "She turned 50 in May.",
    "They are 40-somethings.",
    "He is held in cell 14 of C wing, and the house is on plot 7.",
    "At 79 she walks every day.",
    "Her sons, 9 and 12, were there.",
    "She is now 61 and lives alone.",
    "Ms Hart, then 44, was the mayor.",
    "He will be 70 in June.",
    "He died at 83.",
    "The office opens from 9 to 5.",
    "It was a nine-to-five job, and the 16-to-24s did it.",
    "The 999 call was lost, and the 111 line was busy.",
    "He had a 9mm pistol, a .22 rifle and a 12-gauge shotgun.",
    "The motion was lost, 4-9.",
    "The bill lowers the voting age to 18.",
    "The pension age will go up to 67.",
    "The 1689 Bill of Rights says so.",
    "Mass is sung at 10.",
    "Only one man came, and it takes just one letter.",
    "Advisers in the No 10 policy unit will help.",
    "Advisers in the No.10 Policy Unit will help.",
    "Number 10 said it was right.",
    "The Number Ten machine was silent.",
    "Channel 4 asked for it.",
    "A Section 21 notice was sent.",
    "Under section 114 the spending stops.",
    "They set off Article 50.",
    "Fill in Form 1040 at once.",
    "It lies on Route 66.",
    "The A40 and the M25 were shut.",
    "A Covid-19 ward was shut.",
    "The G7 will meet.",
    "Help is there 24/7.",
    "It was after 9/11.",
    "He asked for a one-on-one meeting.",
    "He asked for a one-to-one meeting.",
    "One of the leaders wrote.",
    "One insider said so.",
    "No one came, and they blamed one another.",
    "It is one thing to write.",
    "He is the first lord, in a second term.",
    "The 21st floor was shut.",
    "He joined aged 43.",
    "A 43-year-old man wrote.",
    "Ann Hart, 43, wrote.",
    "Ann Hart (43) wrote.",
    "The minister, 51, wrote.",
    "She left when she was six.",
    "It is for children under sixteen.",
    "The motion fell by 52 votes to 48.",
    "They voted 7-2 to reject it.",
    "The council voted 41 to 8 to keep it.",
    "They won 3-1 at home.",
    "Ring 01993 555 123 for it.",
    "Ring 0191 555 0188 for it.",
    "Call (555) 555-0142 for it.",
    "Call 555-123-4567 for it.",
    "Ring 1300 555 123 for it.",
    "Ring (01) 555 0188 for it.",
    "It is at Calder Vale CV1 2AB.",
    "It is at Pine Hollow, CO 80401.",
    "It is at Wattle Creek NSW 2795.",
    "She lives at 12 High Street.",
    "She lives at 221B Mill Road.",
    "1. Write the letter.",
    "See page 12 and paragraph 4.",
    "See clause 7(2) of it.",
    "The two were not told.",
    "Both men wrote one or two letters.",
    "I have said it a hundred times.",
    "One day it will end.",
    "At one point he left.",
    "He plays at Grade 8.",
    "She is in Class 4.",
    "It opens at 10.30am and shuts at 5pm.",
    "It was 22:30 when it ended.",
    "It starts at 7 o'clock.",
    "It was so on 12 November 2015.",
    "It was so in 2015.",
    "It was so by 2020, or in 2009/10.",
    "The Housing Act 1985 says so.",
    "Internet Explorer 6 is old.",
    "He sits in Studio 54 now.",
    "She wrote Windows 95 off.",
    "It came #3 in the list.",
    "He is in his 40s.",
    "It is in NSW 2795, or text 81009 now.",
    "He had turned 50, and left.",
    "A third runway and a third reading are near.",
    "In the first quarter it fell.",
    "The 1980s were hard.",
    "A Year 6 class came.",
    "He was a 4x4 driver on 5G.",
    "Published 3 hours ago",
    "Page 3 of 12",
    "He scored 82 out of 100 on it.",
    "They met in two minds.",
]

# As British, Irish, US and Australian papers print them; what should come out was written down before the reader was asked.
PRESS: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("Seven were hurt, five of whom are at home.", [("Seven", "7", "count"), ("five", "5", "count")]),
    ("The party lost three seats, with the others gaining two.", [("three", "3", "count"), ("two", "2", "count")]),
    ("The bill was lost by one vote, and the one vote against was hers.", [("one", "1", "count")]),
    ("He waited a half hour, and only half showed up.", [("a half hour", "0.5", "hours"), ("half", "0.5", "fraction")]),
    ("At least half must agree, and a ticket is a third cheaper.", [("half", "0.5", "fraction"), ("a third", "0.3333", "fraction")]),
    (
        "A good third of them left, and the other two-thirds had no say.",
        [("third", "0.3333", "fraction"), ("two-thirds", "0.6667", "fraction")],
    ),
    ("It costs a third what it did, so they split it, a third each.", [("a third", "0.3333", "fraction")] * 2),
    ("A third runner fell in the third quarter.", []),
    ("Six-tenths of it is sand.", [("Six-tenths", "0.6", "fraction")]),
    ("Four a day came, or three each.", [("Four", "4", "count"), ("three", "3", "count")]),
    ("Barely a third turned out to vote.", [("a third", "0.3333", "fraction")]),
    ("A quarter said yes, a third said no.", [("A quarter", "0.25", "fraction"), ("a third", "0.3333", "fraction")]),
    ("Ann Hale spoke, and a third said so too.", []),
    ("A third of them lied, and another third said nothing.", [("A third", "0.3333", "fraction"), ("third", "0.3333", "fraction")]),
    ("She came in a day after the vote, and an hour before the count.", [("an hour", "1", "hours")]),
    ("One out of every twenty homes stands empty.", [("One out of every twenty", "0.05", "fraction")]),
    ("Nine of every ten letters were alike.", [("Nine of every ten", "0.9", "fraction")]),
    ("One child in three goes hungry.", [("One child in three", "0.3333", "fraction")]),
    ("Of 100 asked, 35 out of 100 said so.", [("100", "100", "count"), ("35 out of 100", "0.35", "fraction")]),
    ("They kept 12 out of 20 vans.", [("12", "12", "count"), ("20", "20", "count")]),
    ("The grant was cut to one-twelfth.", [("one-twelfth", "0.08333", "fraction")]),
    ("She owns a half share in the firm.", [("a half", "0.5", "fraction")]),
    ("Support fell six points to 41 per cent.", [("six points", "6", "points"), ("41 per cent", "41", "percent")]),
    ("She has a four-point lead and a six-point plan.", [("four-point", "4", "points"), ("six", "6", "count")]),
    ("It comes to all nine stations and not to the three in your seat.", [("nine", "9", "count"), ("three", "3", "count")]),
    ("To the nine we must add the guild.", [("nine", "9", "count")]),
    ("Was it to be nine or none?", [("nine", "9", "count")]),
    ("Ms Hale, whose three go to the school, said so.", [("three", "3", "count")]),
    ("One man died and two were hurt.", [("One", "1", "count"), ("two", "2", "count")]),
    ("The blast injured at least one.", [("one", "1", "count")]),
    ("The crash killed one on the spot.", [("one", "1", "count")]),
    ("Nobody knew the one who was hurt, and not one man died.", []),
    ("Nine meetings, or one meeting of nine, would do.", [("Nine", "9", "count"), ("one", "1", "count"), ("nine", "9", "count")]),
    ("Death Toll Reaches 19 In Flooded Vale", [("19", "19", "count")]),
    (
        "Cabinet members agreed a 4.99% rise in council tax, adding £71.40 a year to a Band D bill.",
        [("4.99%", "4.99", "percent"), ("£71.40", "71.4", "GBP")],
    ),
    (
        "The authority must find savings of £18.6m over the next three years.",
        [("£18.6m", "18600000", "GBP"), ("three years", "3", "years")],
    ),
    ("Labour tabled an amendment to spend £250,000 on potholes, which fell by 31 votes to 22.", [("£250,000", "250000", "GBP")]),
    ("The overspend, put at £2.3m in December, now stands at £4.1m.", [("£2.3m", "2300000", "GBP"), ("£4.1m", "4100000", "GBP")]),
    ("Social care takes 64p of every pound the council spends.", [("64p", "0.64", "GBP")]),
    ("Rents for its 9,200 council homes go up by an average of £3.12 a week.", [("9,200", "9200", "count"), ("£3.12", "3.12", "GBP")]),
    ("Reserves have dwindled from £41m in 2013 to just £12.5m.", [("£41m", "41000000", "GBP"), ("£12.5m", "12500000", "GBP")]),
    ("A third of its libraries face closure and up to 180 jobs are at risk.", [("A third", "0.3333", "fraction"), ("180", "180", "count")]),
    ("Councillors voted 9-4, with two abstentions, to refuse the plans.", [("two", "2", "count")]),
    ("The motion was carried by 12 votes to seven.", []),
    ("Thirteen objections and one letter of support were received.", [("Thirteen", "13", "count"), ("one", "1", "count")]),
    (
        "Officers recorded 1,214 burglaries in the year to March, down 8% on the previous 12 months.",
        [("1,214", "1214", "count"), ("8%", "8", "percent"), ("12 months", "12", "months")],
    ),
    ("The force has lost 432 officers, one in seven of its strength.", [("432", "432", "count"), ("one in seven", "0.1429", "fraction")]),
    ("Two men, aged 19 and 24, were arrested at about 2.15am.", [("Two", "2", "count")]),
    ("Call 101, quoting reference 418 of 12 March, or Crimestoppers on 0800 555 111.", []),
    ("He was caught doing 96mph on the A38.", []),
    ("He ran 100 m in 10.2 seconds.", [("100", "100", "count"), ("10.2", "10.2", "count")]),
    (
        "She was jailed for 18 months and banned from driving for three years.",
        [("18 months", "18", "months"), ("three years", "3", "years")],
    ),
    (
        "Only 71.2 per cent of patients were seen within four hours, against a target of 95 per cent.",
        [("71.2 per cent", "71.2", "percent"), ("four hours", "4", "hours"), ("95 per cent", "95", "percent")],
    ),
    (
        "Some 3,400 people had waited more than 52 weeks for treatment.",
        [("3,400", "3400", "count"), ("52 weeks", "52", "weeks")],
    ),
    ("The trust has 46 midwives when it needs 58.", [("46", "46", "count"), ("58", "58", "count")]),
    ("Nearly one in five beds was empty.", [("one in five", "0.2", "fraction")]),
    ("A two-year-old girl was given 5ml of the wrong drug.", [("5", "5", "count")]),
    (
        "They held it with a majority of 1,106 on a turnout of 34.7 per cent.",
        [("1,106", "1106", "count"), ("34.7 per cent", "34.7", "percent")],
    ),
    (
        "Labour took 2,310 votes, the Liberal Democrats 1,877 and the Greens 402.",
        [("2,310", "2310", "count"), ("1,877", "1877", "count"), ("402", "402", "count")],
    ),
    ("Joan Birch, 67, of 14 Chapel Row, has lived there for 31 years.", [("31 years", "31", "years")]),
    ("The twins, who turn eight in May, share a room.", []),
    ("He was only 17 when he joined.", []),
    ("Free travel is for the over-60s and under-fives.", []),
    ("Pensioners over 75 pay nothing.", []),
    ("A child of six could see it.", []),
    ("“My wife is 61 with a new hip,” he said. “She is 61 with a new hip.”", []),
    ("The meeting is at 42 Bank Street, Unit 3, on the second floor.", []),
    ("Write to PO Box 1180, or to 7 The Green.", []),
    ("The office at 1600 W. Main St. was shut.", []),
    ("The 19.40 from the city was cancelled.", []),
    ("The 7.52 train and the number 38 bus were late.", []),
    ("Buses run from 6.15 to 23.50.", []),
    ("It opens at 9am, shuts at 5.30 and reopens at 7.", []),
    ("The vote is due at half past seven.", []),
    ("They met at six and left at ten to nine.", []),
    ("The B4100 is shut at Junction 12 of the M40.", []),
    ("State Route 9 and Interstate 70 were closed; Highway 1 was open.", []),
    ("Flight BA 249 was diverted; flight 1882 was not.", []),
    ("Rovers won 2-1 after extra time, having lost 4-0 at home.", []),
    ("Use 200g of flour and two eggs.", [("200", "200", "count"), ("two", "2", "count")]),
    ("The tank holds 12,000 litres.", [("12,000", "12000", "count")]),
    ("The 11-mile bypass will take 40 hectares of farmland.", [("11", "11", "count"), ("40", "40", "count")]),
    ("It burned 5,000 tonnes of waste.", [("5,000", "5000", "count")]),
    ("The wall is 2.4 metres high and 90ft long.", [("2.4", "2.4", "count"), ("90", "90", "count")]),
    ("The court is 70 miles away.", [("70", "70", "count")]),
    ("He did not say that 640 acres of his own were at stake.", [("640", "640", "count")]),
    ("The judge cited Smith v Jones [1998] 2 AC 147.", []),
    ("She was charged under 18 U.S.C. 1341.", []),
    ("It breached sections 4 and 12 of the Act and regulation 9(2).", []),
    ("See paragraph 6.3 of the report and Appendix 2.", []),
    ("He read from Luke 10:25-37 and Psalm 23.", []),
    ("She quoted 1 Corinthians 13.", []),
    ("He served in World War Two, not in World War I.", []),
    ("Trains to Seven Sisters and Four Oaks were cancelled.", []),
    ("She bought it at 7-Eleven and saw it on Channel 5.", []),
    ("A Boeing 777 was grounded.", []),
    ("In his memoir, “Forty Years a Doorkeeper”, he said so.", []),
    ("Windows 10, the iPhone 7 and WD-40 sell well.", []),
    ("Resolution 2018-44 and Ordinance 1187 passed.", []),
    ("Year 9 pupils sat Paper 2 in Room 101.", []),
    ("It is 20C in the shade and 86F in the sun.", []),
    ("Her 50-50 plan and the 80/20 rule failed.", []),
    ("Three MPs and two peers signed it.", [("Three", "3", "count"), ("two", "2", "count")]),
    ("It was the third time in five years.", [("five years", "5", "years")]),
    ("They have asked three times.", [("three", "3", "count")]),
    ("They have asked twice, and will say so twice.", []),
    ("It costs more than twice the national average.", [("twice", "2", "count")]),
    ("There are twice as many beds.", [("twice", "2", "count")]),
    ("The wage is €38,000, or 1.8 times the minimum.", [("€38,000", "38000", "EUR"), ("1.8 times", "1.8", "count")]),
    ("The bond measure, Proposition 12, passed with 54 percent.", [("54 percent", "54", "percent")]),
    ("Commissioners voted 5-0 to approve the $1.4 million contract.", [("$1.4 million", "1400000", "USD")]),
    ("The 82-page audit covers 14 departments.", [("82", "82", "count"), ("14", "14", "count")]),
    (
        "Enrollment dropped 3.5 percentage points, to 61 percent, in fiscal 2017.",
        [("3.5 percentage points", "3.5", "points"), ("61 percent", "61", "percent")],
    ),
    ("The Government has set aside €5.5bn for 25,000 homes.", [("€5.5bn", "5500000000", "EUR"), ("25,000", "25000", "count")]),
    ("A two-bed house rents for €1,450 a month.", [("two", "2", "count"), ("€1,450", "1450", "EUR")]),
    ("They spent the 2 million euro fund.", [("2 million euro", "2000000", "EUR")]),
    ("He won 10 of the 12 wards.", [("10", "10", "count"), ("12", "12", "count")]),
    ("We have one teacher and one minibus and four hens.", [("one", "1", "count"), ("one", "1", "count"), ("four", "4", "count")]),
    ("Not one penny was paid, and no one asked.", []),
    ("They billed for 41,000 “ghost hours” in all.", [("41,000 “ghost hours", "41000", "hours")]),
    (
        "The grant was £6.3 million. “All six point three million,” she said.",
        [("£6.3 million", "6300000", "GBP"), ("six point three million", "6300000", "GBP")],
    ),
    (
        "The cost was $1.2 million. “A million two for slides,” she said.",
        [("$1.2 million", "1200000", "USD"), ("A million two", "1200000", "USD")],
    ),
    ("The firm, at 4 Mill Lane, employs 26.", [("26", "26", "count")]),
    ("The ship left Pier 39 on Day 3.", []),
    ("The paper cost 20p in 1985 and costs £1.10 now.", [("20p", "0.2", "GBP"), ("£1.10", "1.1", "GBP")]),
    ("They had two-thirds of the vote, a two-to-one margin.", [("two-thirds", "0.6667", "fraction")]),
    ("He is one of 14 children and a father of three.", [("14", "14", "count")]),
    (
        "The 9,000-seat stadium opened in 1998 at a cost of A$12 million.",
        [("9,000", "9000", "count"), ("A$12 million", "12000000", "AUD")],
    ),
    ("Carpets are half price until then.", [("half", "0.5", "fraction")]),
    ("He got 30 texts and four calls in 10 days.", [("30", "30", "count"), ("four", "4", "count"), ("10 days", "10", "days")]),
    ("It is due under s.114 and s 21.", []),
    ("The 1430 ferry left platform 4.", []),
    ("Ring 1-800-555-0100 for it.", []),
    ("It cost 5¢ a day.", [("5¢", "0.05", "USD")]),
    ("It lies 200m from the shore, and a 100m sprint away.", [("200", "200", "count")]),
    ("Average waits rose from 19 weeks to 26.", [("19 weeks", "19", "weeks"), ("26", "26", "weeks")]),
    (
        "Turnout fell from 40 per cent to 25 in a year.",
        [("40 per cent", "40", "percent"), ("25", "25", "percent"), ("a year", "1", "years")],
    ),
    ("It runs from 6 weeks to 26 places.", [("6 weeks", "6", "weeks"), ("26", "26", "count")]),
    ("Fewer than half (48 per cent) agreed.", [("half", "0.5", "fraction"), ("48 per cent", "48", "percent")]),
    ("That is five too many.", [("five", "5", "count")]),
    ("Raman’s 94-page report asks three things.", [("94", "94", "count"), ("three", "3", "count")]),
    ("He has been at this table 26 years.", [("26 years", "26", "years")]),
    ("She holds it by 0.8 points.", [("0.8 points", "0.8", "points")]),
    ("Of the 212 grants, nine totalling £2m went there.", [("212", "212", "count"), ("nine", "9", "count"), ("£2m", "2000000", "GBP")]),
    ("Was it 2 in the morning?", []),
    ("It is three bucks a pop.", [("three bucks", "3", "USD")]),
    ("It was heard in Courtroom 4B.", []),
    ("She left a husband and three siblings, 5, 7 and 9.", [("three", "3", "count")]),
    ("They played 4-4-2; the sort code is 20-45-77.", []),
    ("Ring 999 or 101 for it.", []),
    ("See pp 20-24, col 3 and lots 50 to 60.", []),
    ("He is 1.88m tall and sold 2 Vintage Close for £310,000.", [("1.88", "1.88", "count"), ("£310,000", "310000", "GBP")]),
    ("Ten Downing Street said no.", []),
    ("Rovers beat United 3-0 and the bill passed the Senate 24-16.", []),
    ("SEVEN MEN HELD AFTER 14-HOUR SIEGE", [("SEVEN", "7", "count"), ("14-HOUR", "14", "hours")]),
    ("Two held after £1m fraud", [("Two", "2", "count"), ("£1m", "1000000", "GBP")]),
    ("Labour holds 31 seats, the Greens 22 and Plaid 9.", [("31", "31", "count"), ("22", "22", "count"), ("9", "9", "count")]),
    (
        "It is owed by one-in-four firms and one in a thousand homes.",
        [("one-in-four", "0.25", "fraction"), ("one in a thousand", "0.001", "fraction")],
    ),
    (
        "One patient in every eight waits, and one pupil in six.",
        [("One patient in every eight", "0.125", "fraction"), ("one pupil in six", "0.1667", "fraction")],
    ),
    ("It weighs 400t and cost a quarter-million dollars.", [("400", "400", "count"), ("a quarter-million dollars", "250000", "USD")]),
    ("The charge is 45 cent a day.", [("45 cent", "0.45", "EUR")]),
    ("It weighs 12 pounds and cost 15 pounds.", [("12", "12", "count"), ("15 pounds", "15", "GBP")]),
    (
        "Half were empty, a quarter said no and a third have left.",
        [("Half", "0.5", "fraction"), ("a quarter", "0.25", "fraction"), ("a third", "0.3333", "fraction")],
    ),
    ("One minister said no; a third said yes.", []),
    ("The board meets twice a year.", [("twice", "2", "count")]),
    ("In the poll 85% were against, 9% for and 6% undecided.", [("85%", "85", "percent"), ("9%", "9", "percent"), ("6%", "6", "percent")]),
    ("It means a 20-to-30-percent cut.", [("20-to-30-percent", "20", "percent")]),
    ("Police seized pills worth €420,000 and 12 phones.", [("€420,000", "420000", "EUR"), ("12", "12", "count")]),
    ("Of the 30 jobs, 18, would stay.", [("30", "30", "count"), ("18", "18", "count")]),
    ("Some 6in of snow fell.", [("6", "6", "count")]),
    ("Costs rose six per cent in a year.", [("six per cent", "6", "percent"), ("a year", "1", "years")]),
]

RANGES = [
    ("It has 40 to 50 questions.", "40 to 50", "40", "50", "count"),
    ("It asks between 40 and 50 questions.", "40 and 50", "40", "50", "count"),
    ("It fell 10 to 12 per cent.", "10 to 12 per cent", "10", "12", "percent"),
    ("It fell 10-12%.", "10-12%", "10", "12", "percent"),
    ("It costs £3m-£4m.", "£3m-£4m", "3000000", "4000000", "GBP"),
    ("It costs £3-4m.", "£3-4m", "3000000", "4000000", "GBP"),
    ("It costs between £3m and £4m.", "£3m and £4m", "3000000", "4000000", "GBP"),
    ("It takes six to eight weeks.", "six to eight weeks", "6", "8", "weeks"),
    ("It takes two or three years.", "two or three years", "2", "3", "years"),
    ("They range from ten to 32 pages.", "ten to 32", "10", "32", "count"),
    ("It needs 3 to 4 million dollars.", "3 to 4 million dollars", "3000000", "4000000", "USD"),
    ("It costs €500–€600 a month.", "€500–€600", "500", "600", "EUR"),
]


@pytest.mark.parametrize(("text", "words", "value", "unit"), MONEY + SHARES + COUNTS + DURATIONS)
def test_a_figure_is_read_with_its_value_and_unit(text: str, words: str, value: str, unit: str) -> None:
    assert shown(text) == [(words, value, unit)]


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_a_number_that_is_no_quantity_is_no_figure(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(("text", "figures"), PRESS)
def test_a_sentence_of_the_press_gives_its_figures_and_nothing_else(text: str, figures: list[tuple[str, str, str]]) -> None:
    assert shown(text) == figures


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("He spoke for 40 minutes.", "minutes"),
        ("The court is 70 miles away.", "miles"),
        ("They own 640 acres of it.", "acres"),
        ("It has a 70-metre drop.", "metre"),
        ("The wall is 90ft long.", "ft"),
        ("It covers 12 square miles of moor.", "square miles"),
        ("They have asked three times.", "times"),
        ("It costs three times as much.", "times"),
        ("It costs twice the average.", "times"),
    ],
)
def test_minutes_distances_and_times_are_counts_of_what_they_are(text: str, of: str) -> None:
    assert [(f.kind, f.unit, f.of) for f in read(text) if f.value is not None] == [("count", "count", of)]


@pytest.mark.parametrize(("text", "words", "low", "high", "unit"), RANGES)
def test_a_range_is_one_figure_with_two_ends(text: str, words: str, low: str, high: str, unit: str) -> None:
    (figure,) = [f for f in read(text) if f.kind not in WITHOUT_VALUE]
    assert (figure.span.words(text), figure.unit) == (words, unit)
    assert figure.value == Decimal(low)
    assert figure.low is not None
    assert figure.high is not None
    assert figure.low <= Decimal(low) < Decimal(high) <= figure.high


def test_what_stands_beside_a_figure_is_kept_with_it() -> None:
    text = "“Excluding schools, our total grants have fallen from £194m in 2009/10 to £122m a year in 2015/16,” he said."
    first, last = (f for f in read(text) if f.kind == "money")
    assert (first.measure, first.period, first.direction, first.scope) == ("grants", "2009/10", "down", ("Excluding schools",))
    assert (last.measure, last.period, last.direction, last.scope) == ("grants", "2015/16", "down", ("a year", "Excluding schools"))


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("It agreed 30% cuts in spending by 2020.", "spending"),
        ("He has seen its budget cut by 37%.", "budget"),
        ("It meant a drop in funding of £72m.", "funding"),
        ("Police lost £60m worth of Government funding.", "funding"),
        ("Councils make up a quarter of all public spending.", "spending"),
        ("All 116 council chiefs will write.", "leaders"),
        ("The first four Whitehall departments agreed.", "departments"),
        ("Council tax will rise by 4.99 per cent.", "council tax"),
        ("The £2.4m bridge is shut.", "bridge"),
    ],
)
def test_a_figure_is_said_of_something(text: str, measure: str) -> None:
    assert next(f for f in read(text) if f.value is not None).measure == measure


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("116 Labour council leaders demand meetings.", "Labour council leaders"),
        ("More than 100 town hall leaders are to write.", "town hall leaders"),
        ("They placed 60,000 security personnel in the area.", "security personnel"),
        ("The fire killed 12 people on Monday.", "people"),
        ("It hit 107.", None),
    ],
)
def test_a_count_says_what_it_counts(text: str, of: str | None) -> None:
    assert next(f for f in read(text) if f.value is not None).of == of


@pytest.mark.parametrize(
    ("text", "bound", "low", "high"),
    [
        ("It cost £194m.", None, "193500000", "194500000"),
        ("It cost £1.25bn.", None, "1245000000", "1255000000"),
        ("It fell 37 per cent.", None, "36.5", "37.5"),
        ("All 116 leaders came.", None, "116", "116"),
        ("Some 12,000 refugees came.", "some", "11400", "12600"),
        ("More than 100 leaders came.", "more than", "100", None),
        ("At least 76 people came.", "at least", "76", None),
        ("Up to 300 jobs went.", "up to", "0", "300"),
        ("Fewer than 50 people came.", "fewer than", "0", "50"),
        ("Nearly 200 people came.", "nearly", "180", "200"),
        ("Just over 200 people came.", "just over", "200", "220"),
        ("30 or more people came.", "or more", "30", None),
        ("It has 200-plus members.", "plus", "200", None),
        ("They waited for over ten years.", "over", "10", None),
        ("It costs £2m over four years.", None, "1500000", "2500000"),
        ("The minister agreed to hand over an extra £62.7m.", None, "62650000", "62750000"),
        ("There is a row over £2.5m of council money.", None, "2450000", "2550000"),
        ("They handed in over 200 forms.", "over", "200", None),
    ],
)
def test_hedges_and_printed_rounding_leave_bounds(text: str, bound: str | None, low: str, high: str | None) -> None:
    figure = next(f for f in read(text) if f.value is not None)
    assert (figure.bound, figure.low, figure.high) == (bound, Decimal(low), Decimal(high) if high else None)


def test_two_numbers_with_one_unit_between_them_both_have_it() -> None:
    assert shown("It rose from 10 to 12 per cent.") == [("10", "10", "percent"), ("12 per cent", "12", "percent")]
    assert shown("It fell by four and eight per cent.") == [("four", "4", "percent"), ("eight per cent", "8", "percent")]
    assert shown("Waits rose from 18 to 26 weeks.") == [("18", "18", "weeks"), ("26 weeks", "26", "weeks")]


def test_a_million_that_is_paid_is_of_the_currency_of_the_paper() -> None:
    assert shown("The wall will cost 6 million, she said.", "GBP") == [("6 million", "6000000", "GBP")]
    assert shown("The firm paid 6 million people.", "GBP") == [("6 million", "6000000", "count")]


def test_a_bare_dollar_is_of_the_country_of_the_paper() -> None:
    text = "It put in $45 million, of which US$5m is lent, at 50 cents each."
    assert [unit for _, _, unit in shown(text)] == ["USD", "USD", "USD"]
    assert [unit for _, _, unit in shown(text, "AUD")] == ["AUD", "USD", "AUD"]


def test_vague_sizes_and_times_stand_apart_without_a_value() -> None:
    text = "Staff fell by thousands, a slight fall at a similar rate for months, from 2009/10 to 12 November 2015."
    assert [(f.kind, f.span.words(text), f.period, f.value) for f in read(text)] == [
        ("vague", "thousands", None, None),
        ("vague", "slight fall", None, None),
        ("vague", "similar rate", None, None),
        ("vague", "months", None, None),
        ("time", "2009/10", "FY2009-10", None),
        ("time", "12 November 2015", "2015-11-12", None),
    ]


def test_a_figure_stands_in_one_sentence_and_is_read_from_it_alone() -> None:
    assert sentence_at([Span(0, 4), Span(6, 9)], 5) is None
    text = "It cost £3"
    assert find_figures(text, [Span(0, 9)], ()) == ()


SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(number: int) -> str:
    """Print a number below a thousand as a British newspaper spells it out."""
    hundreds, rest = divmod(number, 100)
    tail = "" if not rest else SMALL[rest - 1] if rest < 20 else TENS[rest // 10 - 2] + (f"-{SMALL[rest % 10 - 1]}" if rest % 10 else "")
    return " and ".join(part for part in (f"{SMALL[hundreds - 1]} hundred" if hundreds else "", tail) if part)


@given(st.integers(2, 999), st.sampled_from(["", " thousand", " million"]))
@tried(150)
def test_a_number_in_words_is_read_back(number: int, scale: str) -> None:
    text = f"They sent {in_words(number)}{scale} letters."
    ((_, value, unit),) = shown(text)
    assert unit == "count"
    assert Decimal(value) == number * {"": 1, " thousand": 1000, " million": 10**6}[scale]


STYLES = {
    "£{0}": (1, "GBP"), "£{0}m": (10**6, "GBP"), "€{0} billion": (10**9, "EUR"), "US${0}k": (10**3, "USD"), "A${0}bn": (10**9, "AUD"),
    "{0} million dollars": (10**6, "USD"), "{0} euros": (1, "EUR"), "{0}%": (1, "percent"), "{0} per cent": (1, "percent"),
    "{0} percentage points": (1, "points"), "{0} weeks": (1, "weeks"), "{0} letters": (1, "count"), "{0} million people": (10**6, "count"),
}  # fmt: skip


@given(st.decimals(Decimal("0.1"), Decimal(899), places=1), st.booleans(), st.sampled_from(sorted(STYLES)))
@tried(250)
def test_a_number_printed_in_any_style_is_read_back(number: Decimal, whole: bool, style: str) -> None:
    printed = number.to_integral_value() + 2 if whole else number
    text = f"It came to {style.format(printed)} in all."
    ((_, value, unit),) = shown(text)
    assert (Decimal(value), unit) == (printed * STYLES[style][0], STYLES[style][1])


@given(st.integers(1000, 10**8))
@tried(100)
def test_a_long_number_is_read_with_its_commas(number: int) -> None:
    assert shown(f"It came to £{number:,} in all.") == [(f"£{number:,}", str(number), "GBP")]


PIECES = (
    "£194m|12|1,300|per cent|%|to|-|–|from|between|and|or|a|half|quarter|of|two|one|in|three|hundred|million|bn|p|€|$|A$|"
    "years|week|day|,|.|:|/|(|)|"
    "No|Number|Section|aged|votes|to|by|more than|over|up|cut|leaders|Leaders|\n|\n\n|2015|2009/10|November|’s|“|twice|dozen|"
    "½|0191|old|-|third|2000"
).split("|")
prose = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", " ", "  "])), max_size=30).map(
    lambda parts: "".join(a + b for a, b in parts)
)


@given(prose | st.text(max_size=150), st.sampled_from([None, "EUR", "AUD"]))
@tried(400)
def test_any_text_gives_figures_in_order_inside_their_sentences(text: str, currency: str | None) -> None:
    found = read(text, currency)
    assert found == sorted(found, key=lambda f: f.span)
    for figure in found:
        assert 0 <= figure.span.start < figure.span.end <= len(text)
        assert figure.span.words(text).strip() == figure.span.words(text)
        assert (figure.value is None) == (figure.kind in WITHOUT_VALUE) == (figure.unit is None)
        assert figure.low is None or figure.high is None or figure.low <= figure.value <= figure.high  # type: ignore[operator]
    for one, two in pairwise(found):
        assert one.span.end <= two.span.start or "time" in (one.kind, two.kind)


@given(prose, st.sampled_from(["\n\nThe grant was £5m, or 12 per cent.", "\n\nNo 10 said so.", "\n\nThey met on Tuesday."]))
@tried(200)
def test_adding_a_paragraph_leaves_the_figures_before_it_as_they_are(text: str, more: str) -> None:
    before = [f for f in read(text) if f.kind != "time"]
    after = [f for f in read(text + more) if f.kind != "time" and f.span.end <= len(text)]
    assert after == before


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("The shire president said $3m from the Commonwealth was short, and the Premier, Mr Hale, agreed.", "AUD"),
        (
            "A junior minister told a club in her electorate it had $2.75m, the Senate heard, and the Prime Minister was asked about it.",
            "AUD",
        ),
        ("Cr Doyle said 40 per cent of the $12 million was for the landfill, and that ratepayers would pay.", "AUD"),
        ("The State Government put $8 million in, the Treasurer told Parliament.", "AUD"),
        ("The provincial minister, an MLA for a rural riding, offered $4 million for the ferry, 30 per cent of its cost.", "CAD"),
        ("Coun. Hale of Lowfield, Ont., said $85,000 was paid, and councillors were told.", "CAD"),
        ("The premier said the province would pay $1.5 million and Ottawa the rest.", "CAD"),
        ("The mayor of the regional council said iwi had put in $2m and Labour’s list MP $500.", "NZD"),
        ("Waka Kotahi will spend $9m on it, the minister said.", "NZD"),
        ("The county commission voted to give the sheriff $400,000, 12 percent of its budget.", "USD"),
        ("Councilwoman Hale texted Mr. Ortiz that $90,000 was too much, and the governor agreed.", "USD"),
        ("State senators asked the governor for $5 million, and federal money.", "USD"),
        ("He offered it for a dollar a year, and the Premier told Parliament so.", "AUD"),
        ("It cost $3.", "USD"),
        ("It cost £3m, of which $1m came from abroad, and 40 per cent is spent.", "GBP"),
        ("It cost €3m, and the Minister said a dollar was a dollar.", "EUR"),
        ("The minister paid C$3m, or $2.3m.", "CAD"),
        ("The regional council will borrow $14 million, councillors heard, and 40 per cent of it is for the weir.", "AUD"),
        ("A family in Geelong must repay $18,000 in NDIS payments.", "AUD"),
        ("A Melbourne council spent $88,000 defending its chief executive.", "AUD"),
        ("A candidate of the Coalition promised $2m for the surf club, and Labor matched it.", "AUD"),
        ("The regional council in Invercargill fined the dairy $72,000.", "NZD"),
        ("The ministry withheld a $95,000 review of the kura.", "NZD"),
        ("Ngāti Awhero will put $2.5m into the mill.", "NZD"),
        ("Calgary has billed an owner $6,300 for a sidewalk.", "CAD"),
        ("A Conservative MP asked why the federal government paid $211 million, CBC News reported.", "CAD"),
        ("The selectmen voted to spend $88,000 on a plow truck.", "USD"),
        ("The prime minister of Kenya told parliament that $40 million was missing, 20 per cent of the loan.", "USD"),
        ("Scottish MPs were told that the firm paid $3m.", "USD"),
        ("A flat was sold for $1.4 million, and the minister told Singaporeans so.", "SGD"),
        ("Legco members were told that Hong Kong had spent $3.4 billion on the link.", "HKD"),
        ("The minister gave A$100 million ($104m), and the Herald asked Labor in Australia; the paper is of Auckland.", "NZD"),
        ("It cost £3m and £4m, or A$8m ($5m), the Premier of Victoria said.", "GBP"),
        ("The town pays $900 to a club in Canberra Street, where the county has its seat.", "USD"),
        ("The club of the Premier League paid $4m to the sheriff.", "USD"),
        ("No sums.", None),
    ],
)
def test_a_bare_dollar_is_told_by_what_a_paper_shows_of_its_country(text: str, currency: str | None) -> None:
    assert find_currency(text) == currency


def test_a_bare_number_told_after_a_share_is_one_and_so_are_the_points_between() -> None:
    assert [unit for *_, unit in shown("He says it is 38 per cent. In 51 days of counting, it is 47. The gap, nine points, is small.")] == [
        "percent",
        "days",
        "percent",
        "points",
    ]


def test_a_number_behind_a_name_that_counts_things_is_a_figure() -> None:
    assert shown("The site would give the General Hospital 212 parking spaces.") == [("212", "212", "count")]


def test_a_paper_that_shows_little_of_its_country_has_the_dollars_of_its_affair() -> None:
    texts = {
        "a.txt": "The iwi asked the regional council in Christchurch for $4m.",
        "b.txt": "Cr Hale said it would cost $2m.",
        "d.txt": "The Waikato iwi did not say what it had cost.",
        "c.txt": "The U.S. embassy in Washington, D.C., said Americans would pay US$5m or 40 cents.",
    }
    papers = [receive(text.encode("utf-8"), name)[0] for name, text in texts.items()]
    review = compose("dollars", papers, [read_paper(paper) for paper in papers])
    sums = {(row.paper, str(row.value)): row.unit for row in review.figures}
    assert sums == {
        ("a.txt", "4000000"): "NZD",
        ("b.txt", "2000000"): "NZD",
        ("c.txt", "5000000"): "USD",
        ("c.txt", "0.4"): "USD",
    }


def test_one_odd_word_moves_no_paper_out_of_the_country_of_its_affair() -> None:
    shire = "Cr Hale told the shire and the Premier in Brisbane that it would cost $4m."
    odd = "The hui of the Maori wardens cost $300."
    assert settle_dollars([odd]) == ["NZD"]
    assert settle_dollars([shire, odd, shire]) == ["AUD", "NZD", "AUD"]
    assert settle_dollars([shire, "A kura was promised $300.", shire]) == ["AUD", "AUD", "AUD"]


def test_words_that_several_countries_share_move_no_dollars() -> None:
    canadian = "The premier told Parliament that the Crown and ratepayers of the province would pay $4m, 40 per cent of it, Ottawa said."
    bare = "It will cost $3m."
    assert settle_dollars([canadian, canadian, bare]) == ["CAD", "CAD", "CAD"]
    assert settle_dollars([canadian, "The sheriff of the county asked the governor for $2m, 12 percent of it."]) == ["CAD", "USD"]
    assert settle_dollars([bare, bare]) == ["USD", "USD"]
