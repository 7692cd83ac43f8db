"""Tests of like cases: exact against brute force and against scipy, the smallest p, Holm, and laws that hold for every table."""

from __future__ import annotations

import math
import random  # noqa: TID251 - every table is drawn by its seed
from collections import Counter
from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import some

from evenhand.core.access import Side, fisher, holm, mantel_haenszel, stratified, weigh_waits
from evenhand.core.access.exact import MOST_EXACT, Table, weigh_tables
from evenhand.core.access.waits import DRAWS, MOST_ARRANGEMENTS, Waits, draw_numbers, mix_numbers

SIDES: tuple[Side, ...] = ("more", "less", "either")
IN_SCIPY = {"more": "greater", "less": "less", "either": "two-sided"}
TURNED: dict[Side, Side] = {"more": "less", "less": "more", "either": "either"}

few = st.integers(0, 4)
small = st.tuples(few, few, few, few)
side = st.sampled_from(SIDES)
days = st.lists(st.integers(0, 30), min_size=1, max_size=4).map(tuple)
waits = st.lists(st.tuples(days, days), min_size=1, max_size=2)


def near(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-290)


# Against scipy


@pytest.mark.slow
def test_fishers_p_is_that_of_scipy_on_two_thousand_tables_on_every_side() -> None:
    stats = pytest.importorskip("scipy.stats")
    chance = random.Random(20)
    for number in range(2_000):
        most = (8, 60, 400)[number % 3]
        table = tuple(chance.randint(0, most) for _ in range(4))
        for way in SIDES:
            p, least = fisher(*table, way)
            theirs = stats.fisher_exact([table[:2], table[2:]], alternative=IN_SCIPY[way]).pvalue
            assert math.isclose(p, theirs, rel_tol=1e-7, abs_tol=1e-290), (table, way)
            assert least <= p * (1 + 1e-9)


@pytest.mark.slow
def test_the_p_of_strata_is_that_of_scipys_hypergeometrics_put_together_by_hand() -> None:
    stats = pytest.importorskip("scipy.stats")
    chance = random.Random(21)
    for _ in range(300):
        tables = [tuple(chance.randint(0, 5) for _ in range(4)) for _ in range(chance.randint(1, 4))]
        found: Counter[int] = Counter()
        spans = [range(min(a + b, a + c) + 1) for a, b, c, _ in tables]
        laws = [stats.hypergeom(a + b + c + d, a + c, a + b) for a, b, c, d in tables]
        shares = [[law.pmf(hits) for hits in span] for law, span in zip(laws, spans, strict=True)]
        for hits in product(*spans):
            found[sum(hits)] += math.prod(share[at] for share, at in zip(shares, hits, strict=True))
        at = sum(table[0] for table in tables)
        assert math.isclose(stratified(tables, "more")[0], sum(p for hits, p in found.items() if hits >= at), rel_tol=1e-9)
        assert math.isclose(stratified(tables, "less")[0], sum(p for hits, p in found.items() if hits <= at), rel_tol=1e-9)


def test_the_p_of_waits_is_that_of_scipy_where_every_way_is_looked_at() -> None:
    stats = pytest.importorskip("scipy.stats")
    chance = random.Random(22)
    for _ in range(some(40)):
        own, others = (tuple(chance.randint(0, 40) for _ in range(chance.randint(2, 6))) for _ in range(2))
        for way in SIDES:
            theirs = stats.permutation_test(
                (own, others), lambda one, _: sum(one), n_resamples=np.inf, alternative=IN_SCIPY[way], vectorized=False
            )
            assert near(weigh_waits([(own, others)], way, "")[0], theirs.pvalue)


def test_the_curve_for_many_cases_is_scipys_and_near_the_exact_p() -> None:
    stats = pytest.importorskip("scipy.stats")
    chance = random.Random(23)
    furthest = 0.0
    for _ in range(60):
        tables = [tuple(chance.randint(20, 120) for _ in range(4)) for _ in range(6)]
        hits, means, spreads = 0, [], []
        for one, missed, others, others_missed in tables:
            law = stats.hypergeom(one + missed + others + others_missed, one + others, one + missed)
            hits, means, spreads = hits + one, [*means, law.mean()], [*spreads, law.var()]
        theirs = stats.norm.sf((hits - sum(means) - 0.5) / math.sqrt(sum(spreads)))
        p = mantel_haenszel(tables)[0]
        assert math.isclose(p, theirs, rel_tol=1e-9)
        furthest = max(furthest, abs(p - stratified(tables)[0]))
    assert furthest < 0.002


# Against brute force


@given(st.lists(small, min_size=1, max_size=2), side)
def test_the_p_of_strata_is_the_share_of_all_ways_to_deal_out_the_hits_within_each(tables: list[Table], way: Side) -> None:
    dealt: Counter[int] = Counter({0: 1})
    for one, missed, others, others_missed in tables:
        cases = range(one + missed + others + others_missed)
        own = Counter(sum(number < one + missed for number in hits) for hits in combinations(cases, one + others))
        dealt = sum_of(dealt, own)
    at, every = sum(table[0] for table in tables), dealt.total()
    far = {
        "more": lambda hits: hits >= at,
        "less": lambda hits: hits <= at,
        "either": lambda hits: dealt[hits] <= dealt[at],
    }[way]
    p, least = stratified(tables, way)
    assert near(p, sum(ways for hits, ways in dealt.items() if far(hits)) / every)
    end = {"more": dealt[max(dealt)], "less": dealt[min(dealt)], "either": 0}[way]
    fewest = min(dealt.values())
    assert near(least, (end or sum(ways for ways in dealt.values() if ways == fewest)) / every)


def sum_of(one: Counter[int], other: Counter[int]) -> Counter[int]:
    found: Counter[int] = Counter()
    for (hits, ways), (more, times) in product(one.items(), other.items()):
        found[hits + more] += ways * times
    return found


@given(waits, side)
def test_the_p_of_waits_is_the_share_of_all_ways_to_deal_out_the_days_within_each(strata: list[Waits], way: Side) -> None:
    dealt: Counter[int] = Counter({0: 1})
    for own, others in strata:
        dealt = sum_of(dealt, Counter(sum(days) for days in combinations(own + others, len(own))))
    at, every = sum(sum(own) for own, _ in strata), dealt.total()
    few_ways = sum(ways for total, ways in dealt.items() if total <= at)
    many_ways = sum(ways for total, ways in dealt.items() if total >= at)
    p, least, how = weigh_waits(strata, way, "")
    assert how == "exact"
    assert near(p, {"less": few_ways, "more": many_ways, "either": min(2 * min(few_ways, many_ways), every)}[way] / every)
    ends = dealt[min(dealt)], dealt[max(dealt)]
    assert near(least, {"less": ends[0], "more": ends[1], "either": min(2 * min(ends), every)}[way] / every)


def test_every_way_is_looked_at_up_to_twenty_thousand_and_beyond_it_the_draws_come_near_the_whole() -> None:
    chance = random.Random(24)
    for size in (7, 8):
        own, others = (tuple(chance.randint(0, 25) for _ in range(size)) for _ in range(2))
        p, least, how = weigh_waits([(own, others)], "less", "like councils, version 1")
        ways = [sum(days) for days in combinations(own + others, size)]
        assert how == "exact" if len(ways) <= MOST_ARRANGEMENTS else f"{DRAWS:,} draws"
        assert len(ways) <= MOST_ARRANGEMENTS or least == 1 / (DRAWS + 1)
        whole = sum(total <= sum(own) for total in ways) / len(ways)
        assert abs(p - whole) < 4 * math.sqrt(0.25 / DRAWS)
    assert (math.comb(14, 7), math.comb(16, 8)) == (3_432, 12_870)


@given(st.lists(st.floats(0, 1), max_size=5))
def test_holms_p_is_the_largest_that_bonferroni_gives_to_any_set_of_tests_with_it(chances: list[float]) -> None:
    for at, p in enumerate(holm(chances)):
        sets = [chosen for size in range(1, len(chances) + 1) for chosen in combinations(range(len(chances)), size) if at in chosen]
        assert near(p, max(min(1.0, len(chosen) * min(chances[other] for other in chosen)) for chosen in sets))


# Laws


@given(st.lists(small, min_size=1, max_size=4), side, st.randoms(use_true_random=False))
def test_the_order_of_tables_and_of_days_changes_nothing(tables: list[Table], way: Side, chance: random.Random) -> None:
    turned = chance.sample(tables, len(tables))
    assert stratified(tables, way) == stratified(turned, way)
    strata = [(tuple(range(one + 1)), tuple(range(other + 2))) for one, other, *_ in tables]
    mixed = [(tuple(chance.sample(own, len(own))), tuple(chance.sample(others, len(others)))) for own, others in strata]
    assert weigh_waits(strata, way, "one") == weigh_waits(chance.sample(mixed, len(mixed)), way, "one")


@given(st.lists(small, min_size=1, max_size=3), side)
def test_changing_rows_turns_the_side_and_changing_outcomes_turns_it_back(tables: list[Table], way: Side) -> None:
    rows = [(c, d, a, b) for a, b, c, d in tables]
    both = [(d, c, b, a) for a, b, c, d in tables]
    outcomes = [(b, a, d, c) for a, b, c, d in tables]
    assert all(map(near, stratified(tables, way), stratified(rows, TURNED[way])))
    assert all(map(near, stratified(tables, way), stratified(outcomes, TURNED[way])))
    assert all(map(near, stratified(tables, way), stratified(both, way)))


@given(waits, side)
def test_changing_the_two_sides_of_waits_turns_the_question(strata: list[Waits], way: Side) -> None:
    turned = [(others, own) for own, others in strata]
    assert all(map(near, weigh_waits(strata, way, "")[:2], weigh_waits(turned, TURNED[way], "")[:2]))


@given(st.lists(small, min_size=1, max_size=3), side)
def test_no_table_has_a_p_below_the_smallest_that_is_told_of_it(tables: list[Table], way: Side) -> None:
    p, least = stratified(tables, way)
    assert 0 < least <= p * (1 + 1e-9) <= 1 + 1e-9
    alone = [(1, 1, 0, 0), (0, 3, 0, 2)]
    assert all(map(near, stratified([*tables, *alone], way), (p, least))), "a table that cannot vary tells nothing"


# Many cases


def test_beyond_three_thousand_cases_the_curve_is_used_where_it_is_near_enough_and_else_the_exact_sum() -> None:
    full = [(500, 500, 500, 501)] * 2
    assert sum(map(sum, full)) > MOST_EXACT
    assert weigh_tables(full)[2] == "Mantel-Haenszel"
    sparse = [(3, 0, 2, 99_995)]
    p, least, how = weigh_tables(sparse)
    assert how == "exact"
    assert near(p, math.comb(5, 3) * math.comb(99_995, 0) / math.comb(100_000, 3))
    assert near(p, least)


@pytest.mark.parametrize("way", SIDES)
def test_waits_of_one_day_or_none_have_the_p_of_mantel_and_haenszel(way: Side) -> None:
    tables = [(310, 490, 350, 500), (300, 500, 260, 500)]
    strata = [((1,) * a + (0,) * b, (1,) * c + (0,) * d) for a, b, c, d in tables]
    p, least, how = weigh_waits(strata, way, "")
    assert how == "Mantel-Haenszel"
    assert all(map(near, (p, least), mantel_haenszel(tables, way)))


def test_for_few_among_many_cases_the_days_are_still_drawn() -> None:
    p, least, how = weigh_waits([((1, 2, 3), tuple(range(4, 3_100)))], "less", "a seed")
    assert (p, least, how) == (1 / (DRAWS + 1), 1 / (DRAWS + 1), f"{DRAWS:,} draws")


def test_a_p_too_small_to_be_held_is_not_nought() -> None:
    assert 0 < fisher(1_400, 0, 0, 1_400)[0] <= 1e-300


# Draws


def test_the_draws_are_splitmix64_and_go_on_where_they_ended() -> None:
    known = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821]
    assert mix_numbers(1234567, 0, 5).tolist() == known, "the published numbers of SplitMix64 for the seed 1234567"
    assert draw_numbers("a seed", 2, 3).tolist() == draw_numbers("a seed", 0, 5).tolist()[2:]


def test_the_same_seed_draws_the_same_and_another_draws_otherwise() -> None:
    strata = [(tuple(range(0, 30, 2)), tuple(range(1, 31, 2)))]
    assert weigh_waits(strata, "less", "one") == weigh_waits(strata, "less", "one")
    assert weigh_waits(strata, "less", "one") != weigh_waits(strata, "less", "two")
