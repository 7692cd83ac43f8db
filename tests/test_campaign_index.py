"""The index of campaigns: what it answers, what people decide in it, what survives a crash, and what it refuses."""

# A paragraph of a letter is one line, however long.

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from bench.mailings import mailings
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from tests.laws import tried
from tests.mailing import BUS, OWN, POOL, letter

from evenhand.core.campaigns import Constraint, ConstraintError, cluster
from evenhand.core.campaigns.regrouping import keep_numbers
from evenhand.core.papers import Paper
from evenhand.store import BusyIndexError, CampaignIndex, ClashError, IndexRefusedError, UnknownNameError
from evenhand.store.opening import VERSION

SWAM = "I learned to swim there myself in the year of the flood, and so did both of my daughters after me."


SIX = [
    letter("a", POOL),
    letter("b", POOL, sign="Tom Vasey\n4 Mill Lane"),
    letter("c", POOL, SWAM),
    letter("d", BUS),
    letter("e", BUS, greeting="Hello"),
    letter("f", OWN),
]


@pytest.fixture
def index(tmp_path: Path) -> Iterator[CampaignIndex]:
    with CampaignIndex(tmp_path / "office.campaigns") as opened:
        yield opened


def six(index: CampaignIndex) -> CampaignIndex:
    for one in SIX:
        index.add(one)
    return index


def groups(index: CampaignIndex) -> set[frozenset[str]]:
    """The letters of each campaign, and each letter on its own as a set of one."""
    held: dict[object, set[str]] = {}
    for name, label in index.labels().items():
        held.setdefault(f"alone {name}" if label is None else label, set()).add(name)
    return {frozenset(names) for names in held.values()}


# What it answers


def test_a_new_office_has_no_campaigns_and_any_letter_is_on_its_own(index: CampaignIndex) -> None:
    found = index.assign(SIX[0])
    assert (found.label, found.reason, found.own_share) == (None, "on its own", 1.0)
    assert (len(index), index.campaigns()) == (0, ())


def test_the_second_letter_of_its_kind_begins_a_campaign(index: CampaignIndex) -> None:
    assert index.add(SIX[0]).label is None
    second = index.add(SIX[1])
    assert (second.label, second.letters, second.reason) == (1, 2, "same text")
    assert index.members(1) == ("a", "b")


def test_letters_come_one_at_a_time_and_stand_as_in_a_batch(index: CampaignIndex) -> None:
    assert groups(six(index)) == {frozenset("abc"), frozenset("de"), frozenset("f")}
    assert index.campaigns() == ((1, 3), (2, 2))


def test_an_answer_says_how_much_is_the_campaigns_and_shows_the_words(index: CampaignIndex) -> None:
    six(index)
    found = index.assign(letter("x", SWAM, POOL))
    assert (found.label, found.reason, found.containment, found.letters) == (1, "same words and its own", 1.0, 4)
    assert 0.2 < found.own_share < 0.4
    (evidence,) = found.evidence
    assert evidence.words(letter("x", SWAM, POOL).text).startswith("I am writing to ask you to keep the pool")


def test_a_reworded_letter_in_another_order_is_shown_by_the_words_of_both(index: CampaignIndex) -> None:
    six(index)
    words = " ".join(sorted(POOL.split(), key=lambda word: (len(word), word)))
    found = index.assign(letter("x", words))
    assert (found.label, found.reason, found.own_share) == (1, "much of its wording", 1.0)
    assert {span.words(letter("x", words).text) for span in found.evidence} >= {"pool", "keep"}


def test_what_is_assigned_is_not_taken_in(index: CampaignIndex) -> None:
    six(index).assign(letter("x", POOL))
    assert len(index) == 6


def test_a_letter_that_is_there_already_stays_where_it_is_and_counts_once(index: CampaignIndex) -> None:
    assert six(index).add(SIX[2]) == index.assign(SIX[2])
    assert (len(index), index.campaigns()) == (6, ((1, 3), (2, 2)))


def test_another_letter_of_the_same_name_is_refused_and_neither_is_lost(index: CampaignIndex) -> None:
    six(index)
    same_body = letter("a", POOL, sign="Zoe Hart")
    with pytest.raises(ClashError, match=r"another letter called a in office\.campaigns"):
        index.add(same_body)
    assert [type(done) for done in index.add_all([letter("g", BUS), same_body])][1] is ClashError
    assert index.label_of("g") == 2


def test_a_known_text_never_counts_as_shared(index: CampaignIndex) -> None:
    index.know(POOL)
    for one in (letter("a", POOL, OWN), letter("b", POOL, "As for me, I have no children and no car, but I vote.")):
        assert index.add(one).label is None
    assert index.add(letter("c", POOL, OWN, greeting="Hello")).label == 1


def test_letters_without_words_and_those_that_point_to_what_is_attached_stand_alone(index: CampaignIndex) -> None:
    for number in range(3):
        assert index.add(letter(f"s{number}", "Please see my letter attached, which sets out what I think.")).label is None
        assert index.add(Paper(f"e{number}", (), "", "text", "")).reason == "no words"
    assert len(index) == 6


@tried(60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(st.text(max_size=60), st.sampled_from([POOL, BUS, "", "\x00", "\ud800", POOL + BUS, "שלום " * 30])), max_size=6))
def test_no_letter_is_lost_and_every_piece_of_evidence_stands_in_it(tmp_path: Path, texts: list[str]) -> None:
    with fresh(tmp_path) as index:
        found = [index.add(Paper(str(number), (), "", "text", text)) for number, text in enumerate(texts)]
        assert len(index) == len(texts)
        assert sorted(index.labels()) == sorted(str(number) for number in range(len(texts)))
    for one in found:
        text = texts[int(one.letter)]
        assert all(0 <= span.start < span.end <= len(text) and span.words(text).strip() for span in one.evidence)


def fresh(folder: Path) -> CampaignIndex:
    return CampaignIndex(Path(tempfile.mkdtemp(dir=folder)) / "office.campaigns")


# Taking out


def test_a_letter_that_is_removed_is_gone_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "office.campaigns"
    with CampaignIndex(path) as index:
        six(index).add(letter("zacharias", OWN, SWAM))
        kept = index._sketch(letter("zacharias", OWN, SWAM)).kept
        assert kept in path.with_name("office.campaigns-wal").read_bytes()
        index.remove("zacharias")
        files = [each.read_bytes() for each in tmp_path.iterdir()]
        assert all(b"zacharias" not in data and kept not in data for data in files)
        with pytest.raises(UnknownNameError, match="no letter zacharias"):
            index.label_of("zacharias")


def test_when_the_text_that_stands_for_a_campaign_goes_another_takes_its_place(index: CampaignIndex) -> None:
    index.add(SIX[2])
    index.add(letter("x", POOL, "We have no car, and the bus to the coast does not run when school is out."))
    index.add(letter("y", POOL, "The band meets there too, each second Sunday, when the hall has no heating."))
    for name in ("c", "x"):
        index.remove(name)
    assert index.label_of("y") is None
    assert index.add(SIX[0]).label == 2


def test_a_campaign_of_which_one_letter_is_left_is_none(index: CampaignIndex) -> None:
    six(index).remove("d")
    assert groups(index) == {frozenset("abc"), frozenset("e"), frozenset("f")}
    assert index.add(SIX[3]).label == 3


# What people decide


def test_people_may_join_part_and_take_out_and_it_holds_for_letters_to_come(index: CampaignIndex) -> None:
    assert six(index).merge(1, 2, by="Jo Bell", reason="one group wrote both") == 1
    assert index.add(letter("g", BUS)).label == 1
    (merged,) = index.decisions()
    index.withdraw(merged, by="Jo Bell", reason="I was wrong")
    assert groups(index) == {frozenset("abc"), frozenset("deg"), frozenset("f")}
    index.exclude("c", by="Ann Osei", reason="she writes of herself")
    assert index.assign(SIX[2]).reason == "a person took it out"
    assert index.add(letter("h", POOL)).label == 1
    assert [(one.kind, one.by, one.why) for one in index.decisions().values()] == [("not part of it", "Ann Osei", "she writes of herself")]


def test_a_decision_needs_a_name_and_a_reason(index: CampaignIndex) -> None:
    with pytest.raises(ConstraintError, match="needs the name of who takes it and a reason"):
        six(index).merge(1, 2, by="", reason="why not")
    assert index.decisions() == {}


def test_a_decision_that_cannot_be_obeyed_changes_nothing(index: CampaignIndex) -> None:
    six(index).merge("a", "f", by="Jo", reason="one writer")
    before = index.labels()
    with pytest.raises(ConstraintError, match="another decision puts them together"):
        index.split("a", "f", by="Jo", reason="two writers")
    with pytest.raises(UnknownNameError, match="no campaign 77"):
        index.merge(1, 77, by="Jo", reason="?")
    with pytest.raises(UnknownNameError, match="There is no letter zz"):
        index.exclude("zz", by="Jo", reason="?")
    with pytest.raises(UnknownNameError, match="is on its own already"):
        index.exclude("g", by="Jo", reason="?") if index.add(letter("g", SWAM)) else None
    with pytest.raises(UnknownNameError, match="no decision 9"):
        index.withdraw(9, by="Jo", reason="?")
    index.remove("g")
    assert (index.labels(), len(index.decisions())) == (before, 1)


def test_what_was_decided_on_a_letter_that_goes_passes_to_the_one_most_like_it(index: CampaignIndex) -> None:
    six(index).merge("a", "d", by="Jo", reason="one group")
    index.remove("a")
    assert [one.letters for one in index.decisions().values()] == [("b", "d")]
    index.rebuild()
    assert groups(index) == {frozenset("bcde"), frozenset("f")}


def test_a_text_that_people_parted_stands_for_no_campaign_that_is_gone(index: CampaignIndex) -> None:
    six(index).merge("a", "c", by="Jo", reason="one writer")
    index.exclude("a", by="Jo", reason="not of it")
    index.remove("a")
    assert index.campaigns() == ((2, 2),)
    index.add(SIX[0])
    assert index.label_of("a") is not None
    assert index.label_of("a") == index.label_of("b")


STEPS = st.one_of(
    st.tuples(st.sampled_from(("add", "remove", "rebuild", "withdraw")), st.sampled_from("abcdefgh"), st.just("")),
    st.tuples(st.sampled_from(("together", "apart", "not part of it")), st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")),
)
EIGHT = {one.id: one for one in [*SIX, letter("g", POOL, OWN), letter("h", BUS, SWAM)]}


def holds(made: Sequence[Constraint], labels: dict[str, int | None]) -> bool:
    """Whether letters stand as was decided."""
    for one in made:
        first, second = (labels[name] for name in one.letters)
        if ((first is not None) and first == second) != (one.kind == "together"):
            return False
    return True


@tried(150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(STEPS, min_size=4, max_size=16))
def test_every_decision_binds_the_batch_and_the_index_whatever_comes_and_goes(tmp_path: Path, steps: list[tuple[str, str, str]]) -> None:
    with fresh(tmp_path) as index:
        there = {one.id: one for one in SIX}
        six(index)
        for step, one, other in steps:
            take(index, there, step, one, other)
            made, labels = [*index.decisions().values()], index.labels()
            assert labels.keys() == there.keys()
            assert holds(made, labels)
            assert dict(index.campaigns()) == sizes(labels)
        index.check()
        batch = cluster(list(there.values()), constraints=made)
        assert holds(made, {placed.letter: hash(placed.label) if placed.label else None for placed in batch.placements})
        index.rebuild()
        assert holds(made, index.labels())
        assert groups(index) == {*map(frozenset, batch.groups), *(frozenset([one.letter]) for one in batch.placements if not one.label)}


def sizes(labels: dict[str, int | None]) -> dict[int, int]:
    held = [label for label in labels.values() if label is not None]
    assert all(held.count(label) > 1 for label in held)
    return {label: held.count(label) for label in held}


def take(index: CampaignIndex, there: dict[str, Paper], step: str, one: str, other: str) -> None:
    """Take one step, or none where it cannot be taken."""
    try:
        if step == "add":
            index.add(EIGHT[one])
            there[one] = EIGHT[one]
        elif step == "remove":
            index.remove(one)
            del there[one]
        elif step == "rebuild":
            index.rebuild()
        elif step == "withdraw":
            index.withdraw(ord(one) - ord("a"), by="Jo", reason="so decided")
        elif step == "together":
            index.merge(one, other, by="Jo", reason="so decided")
        elif step == "apart":
            index.split(one, other, by="Jo", reason="so decided")
        else:
            index.exclude(one, by="Jo", reason="so decided")
    except (ConstraintError, UnknownNameError):
        return


# Numbers


def test_a_campaign_keeps_its_number_when_all_is_grouped_anew(index: CampaignIndex) -> None:
    for one in (SIX[3], SIX[4], SIX[0], SIX[1]):
        index.add(one)
    before = index.labels()
    index.rebuild()
    assert index.labels() == before == {"d": 1, "e": 1, "a": 2, "b": 2}
    index.remove("d")
    index.rebuild()
    assert index.add(SIX[3]).label == 3


LABELS = st.dictionaries(st.integers(0, 11), st.integers(1, 5))
PARTS = st.lists(st.integers(0, 4), min_size=12, max_size=12)


@given(LABELS, PARTS)
def test_each_number_goes_to_the_group_that_has_the_most_of_its_letters(old: dict[int, int], parts: list[int]) -> None:
    made = [[one for one in range(12) if parts[one] == part] for part in sorted(set(parts))]
    numbers = keep_numbers(old, made, 6)
    assert len(set(numbers)) == len(numbers) == len(made)
    for group, number in zip(made, numbers, strict=True):
        shared = sum(old.get(one) == number for one in group)
        assert number >= 6 or shared > 0
        for other, label in zip(made, numbers, strict=True):
            more = sum(old.get(one) == number for one in other)
            # Only a group that has a number with which it shares at least as much may leave this one to another.
            assert number >= 6 or more <= shared or sum(old.get(one) == label for one in other) >= more


# Beside the batch


@pytest.mark.slow
def test_the_index_and_the_batch_agree_on_ninety_nine_letters_of_a_hundred(tmp_path: Path) -> None:
    letters = [Paper(f"{number:05}", (), "", "text", one.text) for number, one in enumerate(mailings(2_000, 77))]
    with fresh(tmp_path) as index:
        index.fill(letters[:1_800])
        list(index.add_all(letters[1_800:]))
        online = {name: name if label is None else str(label) for name, label in index.labels().items()}
    batch = {one.letter: one.label or one.letter for one in cluster(letters).placements}
    arrivals = [one.id for one in letters[1_800:]]
    assert agreement(online, batch, arrivals) >= 0.99


def agreement(one: dict[str, str], other: dict[str, str], letters: Sequence[str]) -> float:
    """Of some letters, the share whose group in one sorting is that in the other with which it has the most in common, both ways."""
    shared: dict[tuple[str, str], int] = {}
    for name in one:
        pair = (one[name], other[name])
        shared[pair] = shared.get(pair, 0) + 1
    most: dict[tuple[int, str], int] = {}
    for pair, number in shared.items():
        for side in (0, 1):
            most[side, pair[side]] = max(most.get((side, pair[side]), 0), number)
    alike = [
        all(shared[one[name], other[name]] == most[side, label] for side, label in enumerate((one[name], other[name]))) for name in letters
    ]
    return sum(alike) / len(alike)


def test_filling_groups_as_a_batch_does_and_leaves_what_is_there(index: CampaignIndex) -> None:
    index.add(SIX[5])
    assert index.fill(SIX) == 5
    assert groups(index) == {frozenset("abc"), frozenset("de"), frozenset("f")}


# What survives


ADDING = """
import sys
from evenhand.core.papers import Paper
from evenhand.store import CampaignIndex
from bench.mailings import mailings
with CampaignIndex(sys.argv[1]) as index:
    for number, one in enumerate(mailings(3_000, int(sys.argv[2]))):
        name = f"{sys.argv[2]}/{number}"
        print(name, index.add(Paper(name, (), "", "text", one.text)).label, flush=True)
"""


@pytest.mark.slow
def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "office.campaigns"
    for turn in range(4):
        adding = subprocess.Popen([sys.executable, "-c", ADDING, str(path), str(turn)], stdout=subprocess.PIPE, text=True, env=own_code())
        assert adding.stdout is not None
        told = [adding.stdout.readline() for _ in range(60 + 25 * turn)]
        os.kill(adding.pid, signal.SIGKILL)
        told += adding.stdout.read().splitlines(keepends=True)
        adding.wait()
        acknowledged = dict(line.split() for line in told if line.endswith("\n") and len(line.split()) == 2)
        with CampaignIndex(path) as index:
            index.check()
            held = index.labels()
        assert len(acknowledged) >= 60
        # One that was alone when it was acknowledged may have got company since.
        assert {name for name, label in acknowledged.items() if name not in held or (label != "None" and held[name] != int(label))} == set()


def own_code() -> dict[str, str]:
    root = Path(__file__).resolve().parent.parent
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(root / "src"), str(root)])}


def test_the_disk_is_asked_to_keep_each_letter_before_it_is_acknowledged(index: CampaignIndex) -> None:
    assert [index._sql.execute(f"PRAGMA {fact}").fetchone()[0] for fact in ("journal_mode", "synchronous")] == ["wal", 2]
    index.add(SIX[0])
    assert not index._sql.in_transaction


@pytest.mark.slow
def test_two_who_add_take_turns_and_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "office.campaigns"
    program = ADDING.replace("3_000", "60")
    both = [
        subprocess.Popen([sys.executable, "-c", program, str(path), str(turn)], stdout=subprocess.DEVNULL, env=own_code())
        for turn in (1, 2)
    ]
    assert [one.wait(timeout=120) for one in both] == [0, 0]
    with CampaignIndex(path) as index:
        index.check()
        assert len(index) == 120


def test_a_disk_that_is_full_loses_nothing_that_was_acknowledged(index: CampaignIndex) -> None:
    six(index)
    (pages,) = index._sql.execute("PRAGMA page_count").fetchone()
    index._sql.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(IndexRefusedError, match=r"There is no room for office\.campaigns to grow"):
        list(index.add_all(letter(f"n{number}", f"{OWN} {number}") for number in range(200)))
    index._sql.execute("PRAGMA max_page_count = 1000000")
    assert index.labels().items() >= {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2, "f": None}.items()
    index.check()
    assert index.add(letter("g", BUS)).label == 2


# What it refuses


def test_somebody_else_who_writes_is_waited_for_and_then_named(tmp_path: Path) -> None:
    path = tmp_path / "office.campaigns"
    with CampaignIndex(path) as index, CampaignIndex(path, patience=0.05) as other:
        index._sql.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyIndexError, match=r"Somebody else is writing to office\.campaigns"):
            other.add(SIX[0])
        index._sql.execute("ROLLBACK")
        other.add(SIX[0])
        assert index.label_of("a") is None


def test_an_index_of_another_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "office.campaigns"
    CampaignIndex(path).close()
    change(path, "PRAGMA user_version = 99")
    with pytest.raises(IndexRefusedError, match=r"is an index of version 99, and this Evenhand reads version .*Use a newer Evenhand"):
        CampaignIndex(path)
    change(path, "PRAGMA user_version = 1")
    with pytest.raises(IndexRefusedError, match=r"is an index of version 1, .*evenhand campaigns carry NEW"):
        CampaignIndex(path)
    change(path, f"PRAGMA user_version = {VERSION}")
    change(path, "UPDATE fact SET value = x'00' WHERE name = 'probe'")
    with pytest.raises(IndexRefusedError, match=r"compares letters in another way.*evenhand campaigns carry NEW"):
        CampaignIndex(path)


def test_what_was_decided_is_taken_over_from_an_index_of_another_evenhand(tmp_path: Path) -> None:
    old, new = tmp_path / "old.campaigns", tmp_path / "new.campaigns"
    with CampaignIndex(old) as index:
        six(index).merge("a", "f", by="Jo", reason="one writer")
        index.exclude("c", by="Ann", reason="her own")
        index.add(letter("gone", BUS))
        index.exclude("gone", by="Ann", reason="her own")
    change(old, "UPDATE fact SET value = x'00' WHERE name = 'probe'")
    change(old, "PRAGMA user_version = 1")
    before = old.read_bytes()
    with CampaignIndex(new) as index:
        index.fill(SIX)
        number, left = index.carry(old)
        assert (number, [one.letters[0] for one in left]) == (2, ["gone"])
        assert groups(index) == {frozenset("abf"), frozenset("c"), frozenset("de")}
        assert [(one.by, one.why) for one in index.decisions().values()] == [("Jo", "one writer"), ("Ann", "her own")]
        assert index.carry(old)[0] == 0
        assert len(index.decisions()) == 2
    assert old.read_bytes() == before


def change(path: Path, statement: str) -> None:
    opened = sqlite3.connect(path, isolation_level=None)
    opened.execute(statement)
    opened.close()


@pytest.mark.parametrize("content", [b"Dear Councillor, keep the pool.", b"SQLite format 3\x00" + b"\x07" * 400, b"\x00" * 5000])
def test_a_file_that_is_no_index_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(IndexRefusedError, match=r"letter\.txt is (no index of campaigns|damaged)"):
        CampaignIndex(path)
    assert path.read_bytes() == content


def test_another_database_a_folder_and_a_path_that_leads_nowhere_are_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    change(other, "CREATE TABLE theirs(a)")
    with pytest.raises(IndexRefusedError, match=r"other\.db is no index of campaigns"):
        CampaignIndex(other)
    with pytest.raises(IndexRefusedError, match="is no file"):
        CampaignIndex(tmp_path)
    with pytest.raises(IndexRefusedError, match="There is no folder nowhere"):
        CampaignIndex(tmp_path / "nowhere" / "office.campaigns")
    with pytest.raises(IndexRefusedError, match="There is no index office"):
        CampaignIndex(tmp_path / "office.campaigns", write=False)


def test_a_damaged_index_is_refused_and_said_to_be(tmp_path: Path) -> None:
    path = tmp_path / "office.campaigns"
    with CampaignIndex(path) as index:
        list(index.add_all(letter(f"n{number}", f"{OWN} {number}", POOL) for number in range(200)))
    data = bytearray(path.read_bytes())
    data[4096 : len(data) - 4096] = b"\xa5" * (len(data) - 8192)
    path.write_bytes(bytes(data))
    with pytest.raises(IndexRefusedError, match=r"office\.campaigns is damaged: .*Take it from a copy"), CampaignIndex(path) as index:
        index.check()


def test_an_index_cut_in_half_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "office.campaigns"
    with CampaignIndex(path) as index:
        list(index.add_all(letter(f"n{number}", f"{OWN} {number}", POOL) for number in range(200)))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(IndexRefusedError, match=r"office\.campaigns is damaged"), CampaignIndex(path) as index:
        index.check()


@pytest.mark.skipif(sys.platform == "win32", reason="folders there are closed in another way")
def test_a_folder_that_may_not_be_written_to_is_said_and_reading_goes_on() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, path = Path(name), Path(name) / "office.campaigns"
        with CampaignIndex(path) as index:
            six(index)
        path.chmod(0o444)
        folder.chmod(0o555)
        with somebody_without_rights():
            with pytest.raises(IndexRefusedError, match=r"office\.campaigns cannot be opened for this.*may write to it"):
                CampaignIndex(path)
            with pytest.raises(IndexRefusedError, match="cannot be opened"):
                CampaignIndex(folder / "new.campaigns")
            with CampaignIndex(path, write=False) as index:
                assert index.assign(letter("x", POOL)).label == 1
                with pytest.raises(IndexRefusedError, match="cannot be opened for this"):
                    index.add(letter("x", POOL))
        folder.chmod(0o755)


class somebody_without_rights:  # noqa: N801 - reads as what it makes of us
    """For whom rights of folders do not count, such as root, is somebody else in between."""

    def __enter__(self) -> None:
        self._root = os.geteuid() == 0
        if self._root:
            os.seteuid(65534)

    def __exit__(self, *_: object) -> None:
        if self._root:
            os.seteuid(0)


# Much of one thing


@pytest.mark.slow
def test_one_letter_many_thousand_times_and_as_many_empty_ones_are_all_there(tmp_path: Path) -> None:
    with fresh(tmp_path) as index:
        assert index.fill(Paper(f"{number}", (), "", "text", POOL if number % 2 else "") for number in range(100_000)) == 100_000
        assert index.campaigns() == ((1, 50_000),)
        assert index.add(letter("x", POOL)).letters == 50_001
        index.remove("1")
        index.exclude("3", by="Jo", reason="own")
        assert index.campaigns() == ((1, 49_999),)
        assert len(index) == 100_000
