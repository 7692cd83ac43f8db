"""What befalls the file of an index: each fault is told in plain words, named in the test, and costs no letter that was acknowledged."""

from __future__ import annotations

import os
import random  # noqa: TID251 - every damage is drawn by its seed
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from bench.mailings import mailings

from evenhand.core.papers import Paper
from evenhand.store import BusyIndexError, CampaignIndex, IndexRefusedError

LETTERS = [Paper(f"{number:03}", (), "", "text", one.text) for number, one in enumerate(mailings(200, 4712))]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.campaigns"


def filled(path: Path) -> dict[str, int | None]:
    with CampaignIndex(path) as index:
        index.fill(LETTERS[:150])
        return index.labels()


def test_an_empty_new_office_is_an_index_at_once_and_an_empty_file_becomes_one(path: Path) -> None:
    path.touch()
    with pytest.raises(IndexRefusedError, match=r"office\.campaigns is empty\. Make an index of it by adding letters"):
        CampaignIndex(path, write=False)
    with CampaignIndex(path) as index:
        assert (len(index), index.campaigns(), index.decisions()) == (0, (), {})
        index.rebuild()
        index.check()
    with CampaignIndex(path, write=False) as index:
        assert index.assign(LETTERS[0]).reason == "on its own"


def test_an_index_of_nothing_but_letters_without_words_is_sound(path: Path) -> None:
    with CampaignIndex(path) as index:
        index.add(Paper("empty", (), "", "text", ""))
        index.check()
        index.rebuild()
        index.check()


def test_an_index_of_another_version_is_left_as_it_is(path: Path) -> None:
    filled(path)
    set_version(path, 99)
    before = path.read_bytes()
    for write in (True, False):
        with pytest.raises(IndexRefusedError, match=r"version 99, and this Evenhand reads version \d+\. Use a newer Evenhand"):
            CampaignIndex(path, write=write)
    with CampaignIndex(path.with_name("new.campaigns")) as index, pytest.raises(IndexRefusedError, match="version 99"):
        index.carry(path)
    assert path.read_bytes() == before


def set_version(path: Path, version: int) -> None:
    opened = sqlite3.connect(path, isolation_level=None)
    opened.execute(f"PRAGMA user_version = {version}")
    opened.close()


def test_a_locked_database_is_told_read_on_and_written_to_when_it_is_free(path: Path) -> None:
    labels = filled(path)
    with CampaignIndex(path) as holder, CampaignIndex(path, patience=0.05) as index:
        holder._sql.execute("BEGIN IMMEDIATE")
        for write in (lambda: index.add(LETTERS[150]), lambda: index.remove("000"), index.rebuild, lambda: index.know("Thank you.")):
            with pytest.raises(BusyIndexError, match=r"Somebody else is writing to office\.campaigns\. Try again when they are done"):
                write()
        assert index.labels() == labels
        assert index.assign(LETTERS[0]).label == labels["000"]
        holder._sql.execute("ROLLBACK")
        index.add(LETTERS[150])
        assert len(holder) == 151


ADDING = """
import resource, sys
from pathlib import Path
from evenhand.core.papers import Paper
from evenhand.store import CampaignIndex, IndexRefusedError
from bench.mailings import mailings
path = Path(sys.argv[1])
with CampaignIndex(path) as index:
    room = path.stat().st_size + 300_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    for number, one in enumerate(mailings(2_000, 4713)):
        try:
            label = index.add(Paper(f"late/{number}", (), "", "text", one.text)).label
        except IndexRefusedError as refused:
            print("refused:", refused)
            break
        print(f"late/{number}", label, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there a process cannot be told how large a file may grow")
def test_a_disk_that_takes_no_more_loses_nothing_that_was_acknowledged(path: Path) -> None:
    labels = filled(path)
    root = Path(__file__).resolve().parent.parent
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(root / "src"), str(root)])}
    done = subprocess.run([sys.executable, "-c", ADDING, str(path)], capture_output=True, text=True, env=env, check=False, timeout=120)
    *added, refused = done.stdout.splitlines()
    assert refused.startswith(("refused: There is no room for office.campaigns", "refused: The disk failed on office.campaigns"))
    assert len(added) > 5
    with CampaignIndex(path) as index:
        index.check()
        held = index.labels()
        assert held.keys() == labels.keys() | {line.split()[0] for line in added}
        assert all(str(held[name]) == label for name, label in map(str.split, added) if label != "None")
        index.add(LETTERS[150])


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_database_is_told_and_not_written_to(path: Path, part: float) -> None:
    filled(path)
    cut = path.read_bytes()[: int(path.stat().st_size * part)]
    path.write_bytes(cut)
    with pytest.raises(IndexRefusedError, match=r"office\.campaigns is damaged: .*Take it from a copy, or make it anew"):
        use(path)
    assert path.read_bytes() == cut


def test_an_index_with_flipped_bytes_is_used_or_told_to_be_damaged_and_never_ends_the_program(path: Path) -> None:
    taken_out = next(name for name, label in filled(path).items() if label)
    with CampaignIndex(path) as index:
        index.add(LETTERS[150])
        index.exclude(taken_out, "Jo", "her own")
    whole, chance, told = path.read_bytes(), random.Random(4714), list[str]()
    for _ in range(60):
        # As often in the first page, with the form of the tables, or at the head of another, as anywhere.
        anywhere, page = chance.randrange(len(whole)), 4096 * chance.randrange(len(whole) // 4096)
        place, count = chance.choice((anywhere, anywhere % 4096, page + chance.randrange(16))), chance.choice((1, 8, 64))
        bad = whole[:place] + bytes(chance.randrange(256) for _ in range(count)) + whole[place + count :]
        for work in (use, use_all, lambda path: path.with_name("new.campaigns").unlink(missing_ok=True) or carry_from(path)):
            for each in path.parent.glob("office.campaigns*"):
                each.unlink()
            path.write_bytes(bad[: len(whole)])
            try:
                work(path)
            except IndexRefusedError as refused:
                told.append(str(refused))
    assert len(told) > 40
    assert all("office.campaigns" in words for words in told)
    assert sum("office.campaigns is damaged: " in words and "Take it from a copy" in words for words in told) > 30


def use_all(path: Path) -> None:
    with CampaignIndex(path) as index:
        index.decisions()
        for label, _ in index.campaigns():
            index.first_of(label)
        for one in LETTERS[::10]:
            index.assign(one)
        index.rebuild()


def carry_from(path: Path) -> None:
    with CampaignIndex(path.with_name("new.campaigns")) as index:
        index.carry(path)


def use(path: Path) -> None:
    with CampaignIndex(path) as index:
        index.add(LETTERS[150])


def test_a_journal_that_was_cut_off_keeps_all_that_stands_before_the_cut(path: Path) -> None:
    with CampaignIndex(path) as index:
        for one in LETTERS[:40]:
            index.add(one)
        copy, journal = path.with_name("copy.campaigns"), path.with_name("office.campaigns-wal").read_bytes()
        copy.write_bytes(path.read_bytes())
        copy.with_name("copy.campaigns-wal").write_bytes(journal[: len(journal) * 2 // 3])
        with CampaignIndex(copy) as index_of_copy:
            index_of_copy.check()
            kept = index_of_copy.labels()
        assert 0 < len(kept) < 40
        assert list(kept) == [one.id for one in LETTERS[: len(kept)]]
