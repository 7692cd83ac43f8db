"""The command line: what it prints where, what it writes, and the status it ends with."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from tests.hostile.papers import packed
from typer.testing import CliRunner

import evenhand.cli
from evenhand.cli import access, campaigns, casework, commands, conduct, deals, drafts, outputs  # noqa: F401 - each enters its commands when it is read
from evenhand.cli.outputs import OutputError, write_output
from evenhand.cli.progress import Progress
from evenhand.core.papers import Paper
from evenhand.desk.review import review_folder

REPORT = (
    "The Calder Gazette\n\nThe transport secretary, Margaret Harte, said: “We will save £2.4m by 2020.” "
    "She had written to Tom Dunne, the leader of Calder Vale Council, on 4 March 2019, at jo.bell@calder.example.\n"
)


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "affair"
    folder.mkdir()
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    return folder


class Ran:
    """What a command did: its status, and what it printed."""

    def __init__(self, *typed: str | Path, given: bytes | None = None) -> None:
        result = CliRunner().invoke(commands.app, [str(word) for word in typed], input=given)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        self.status, self.out, self.err = result.exit_code, result.stdout, result.stderr


# What is printed and written


def test_an_original_of_which_the_papers_print_nothing_is_named(tmp_path: Path) -> None:
    report, letter, other, empty = (tmp_path / name for name in ("report.txt", "letter.txt", "other.txt", "empty.txt"))
    report.write_text("In a letter Ann Hale wrote: “I shall ask the Treasury to look kindly on the rest of it.”\n", encoding="utf-8")
    letter.write_text("Dear Tom,\n\nI shall ask the Treasury to look kindly on the rest of it.\n\nAnn Hale\n", encoding="utf-8")
    other.write_text("Dear Tom,\n\nThe bins were not emptied on Monday.\n\nAnn Hale\n", encoding="utf-8")
    empty.write_text("", encoding="utf-8")
    assert "nothing that the papers print" not in Ran("collate", report, "--letter", letter).err
    assert "other.txt: nothing that the papers print was found in it." in Ran("collate", report, "--letter", other).err
    assert "empty.txt: There is nothing in it." in Ran("collate", report, "--letter", empty).err


def test_the_letter_itself_is_one_file(folder: Path, tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(f"Dear Tom,\n\nI shall ask the Treasury, says {name}.\n\nAnn Hale\n", encoding="utf-8")
    twice = Ran("collate", folder, "--letter", tmp_path / "one.txt", "--letter", tmp_path / "two.txt")
    assert twice.status == 2
    assert "--letter is given more than once, and the letter itself is one. Give each version of it with --original." in twice.err
    for option in ("--letter", "--original"):
        whole = Ran("collate", folder, option, tmp_path)
        assert whole.status == 2
        assert f"{tmp_path} is a folder. Name the letter itself, a file" in whole.err
    assert Ran("collate", folder, "--letter", tmp_path / "one.txt", "--original", tmp_path / "two.txt").status == 0


@pytest.mark.parametrize("command", ["review", "figures", "deals", "compare", "assess", "collate"])
def test_every_command_names_a_paper_that_could_not_be_read_with_the_reason(command: str, folder: Path) -> None:
    (folder / "empty.txt").write_text("", encoding="utf-8")
    done = Ran(command, folder)
    assert done.status == 1
    assert "1 of 2 papers could not be read:" in done.err
    assert "empty.txt: There is nothing in it." in done.err


def test_a_review_prints_a_summary_and_writes_what_it_is_told_to(folder: Path, tmp_path: Path) -> None:
    done = Ran("review", folder, "--json", tmp_path / "out.json", "--html", tmp_path / "out.html")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("affair\n")
    made = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert [paper["id"] for paper in made["papers"]] == ["report.txt"]
    assert made["papers"][0]["text"] == REPORT
    assert "<html" in (tmp_path / "out.html").read_text(encoding="utf-8")[:500]


def test_json_to_standard_output_is_json_alone(folder: Path) -> None:
    done = Ran("review", folder, "--json", "-")
    assert done.status == 0
    assert json.loads(done.out)["title"] == "affair"


def test_reading_one_paper_prints_what_was_read(folder: Path) -> None:
    assert "Margaret Harte" in Ran("read", folder / "report.txt").out
    assert json.loads(Ran("read", folder / "report.txt", "--json").out)["papers"][0]["id"] == "report.txt"


def test_a_dash_reads_standard_input() -> None:
    done = Ran("read", "-", "--json", given=REPORT.encode())
    assert done.status == 0
    paper = json.loads(done.out)["papers"][0]
    assert (paper["id"], paper["text"]) == ("stdin", REPORT)
    assert Ran("review", "-", given=REPORT.encode()).status == 0


def test_redacting_hides_private_details_in_every_face(folder: Path, tmp_path: Path) -> None:
    files = ["--json", tmp_path / "out.json", "--html", tmp_path / "out.html"]
    assert "jo.bell@" in json.loads(Ran("read", folder / "report.txt", "--json").out)["papers"][0]["text"]
    printed = Ran("review", folder, "--redact", *files).out + Ran("read", folder / "report.txt", "--json", "--redact").out
    written = "".join((tmp_path / name).read_text(encoding="utf-8") for name in ("out.json", "out.html"))
    assert "jo.bell@" not in printed + written


def test_sources_and_day_are_taken_from_the_options(folder: Path, tmp_path: Path) -> None:
    sources = tmp_path / "list.csv"
    sources.write_text("file,outlet,published\nreport.txt,Gazette,2019-03-05\nnone.txt,,\n", encoding="utf-8")
    done = Ran("review", folder, "--sources", sources, "--as-of", "2019-03-06", "--json", "-")
    made = json.loads(done.out)
    assert (made["as_of"], made["papers"][0]["outlet"], made["papers"][0]["published"]) == ("2019-03-06", "Gazette", "2019-03-05")
    assert "'none.txt' (line 3)" in done.err


def test_the_people_file_inside_the_folder_is_no_paper(folder: Path) -> None:
    people = folder / "people.yaml"
    people.write_text("persons: [{name: Margaret Harte, memberships: [{role: MP for Calder Vale}]}]", encoding="utf-8")
    done = Ran("review", folder, "--people", people, "--json", "-")
    assert [paper["id"] for paper in json.loads(done.out)["papers"]] == ["report.txt"]


# Status


def test_papers_that_cannot_be_read_are_listed_and_the_status_says_so(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "all.zip").write_bytes(packed({"a.txt": b"Words of a letter.", "b.docx": b"no document"}))
    done = Ran("review", folder, "--json", "-")
    papers = {paper["id"]: paper for paper in json.loads(done.out)["papers"]}
    assert done.status == 1
    assert {*papers} == {"all.zip!a.txt", "all.zip!b.docx", "empty.txt", "report.txt"}
    assert "2 of 4 papers could not be read" in done.err


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (["review", "nowhere"], "There is no file or folder 'nowhere'"),
        (["review", "{empty}"], "There is nothing to read"),
        (["review", "{folder}", "--people", "none.yaml"], "none.yaml cannot be opened"),
        (["review", "{folder}", "--people", "{folder}/report.txt"], "is not valid YAML"),
        (["review", "{folder}", "--sources", "none.csv"], "none.csv cannot be opened"),
        (["review", "{folder}", "--sources", "{folder}/report.txt"], "has no column 'file'"),
        (["review", "{folder}", "--as-of", "soon"], "--as-of: 'soon' is not a date"),
        (["assess", "{folder}", "--acted", "2031-13-01"], "--acted: '2031-13-01' is not a date: month must be in 1..12; write YYYY-MM-DD"),
        (["review", "{folder}", "--as-of", "0000"], "--as-of: '0000' is not a date"),
        (["review", "{folder}", "--json", "no/such/out.json"], "There is no folder no/such"),
        (["review", "{folder}", "--json", "{folder}"], "is a folder"),
        (["review", "{folder}", "--json", "{folder}/report.txt"], "is one of the papers being reviewed"),
        (["review", "{folder}", "--json", "-", "--html", "-"], "cannot be written to one place"),
        (["read"], "Missing argument"),
        (["review", "{folder}", "--nonsense"], "No such option"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence_with_status_two(folder: Path, tmp_path: Path, typed: list[str], words: str) -> None:
    (tmp_path / "empty").mkdir()
    done = Ran(*(word.format(folder=folder, empty=tmp_path / "empty") for word in typed))
    assert done.status == 2
    assert words in done.err
    assert "Traceback" not in done.err + done.out
    assert (folder / "report.txt").read_text(encoding="utf-8") == REPORT


def test_the_status_is_told_in_the_help() -> None:
    for command in ("review", "read"):
        assert "Exit status: 0" in Ran(command, "--help").out


def test_the_version_is_told() -> None:
    from evenhand import __version__

    assert Ran("--version").out == f"evenhand {__version__}\n"


# Files


def test_an_earlier_review_in_the_folder_is_no_paper_and_is_written_anew(folder: Path) -> None:
    for face in ("--json", "--html"):
        out = folder / f"out{face.replace('--', '.')}"
        assert Ran("review", folder, face, out).status == 0
        before = out.read_bytes()
        done = Ran("review", folder, face, out)
        assert done.status == 0
        assert out.read_bytes() == before
        out.unlink()


@pytest.mark.parametrize("face", ["--json", "--html"])
@pytest.mark.parametrize(("option", "content"), [("--people", "persons: [{name: Ann Hale}]\n"), ("--sources", "file,outlet\n")])
def test_a_file_beside_the_papers_is_not_written_over(folder: Path, tmp_path: Path, face: str, option: str, content: str) -> None:
    given = tmp_path / "given"
    given.write_text(content, encoding="utf-8")
    (tmp_path / "link").symlink_to(given)
    (tmp_path / "hard").hardlink_to(given)
    for out in (given, tmp_path / "link", tmp_path / "hard", tmp_path / "affair" / ".." / "given"):
        done = Ran("review", folder, option, given, face, out)
        assert (done.status, done.out) == (2, "")
        assert (f"is {given}, which is to be read." in done.err) != (out == tmp_path / "link")
        assert "Name another file to write to" in done.err
        assert given.read_text(encoding="utf-8") == content


def test_what_is_no_file_is_not_replaced(folder: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "pipe")
    for name in ("pipe", "link"):
        done = Ran("review", folder, "--json", tmp_path / name)
        assert done.status == 2
        assert "is not a file, but a device or a pipe" in done.err
    assert (tmp_path / "pipe").is_fifo()
    assert (tmp_path / "link").is_symlink()


def test_a_link_is_followed_and_stays(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    target, link = tmp_path / "kept" / "out.json", tmp_path / "link.json"
    link.symlink_to(target)
    for _ in ("to nothing yet", "to the review before"):
        assert Ran("review", folder, "--json", link).status == 0
        assert link.is_symlink()
        assert json.loads(target.read_text(encoding="utf-8"))["title"] == "affair"


def test_nothing_is_written_through_a_link_to_a_file_that_is_not_ours(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("Kept by hand.", encoding="utf-8")
    (tmp_path / "link.json").symlink_to(tmp_path / "diary.txt")
    done = Ran("review", folder, "--json", tmp_path / "link.json")
    assert done.status == 2
    assert f"is a link to {tmp_path / 'diary.txt'}, which Evenhand did not write" in done.err
    assert (tmp_path / "diary.txt").read_text(encoding="utf-8") == "Kept by hand."


FILES_BESIDE = [
    *(("review", option) for option in ("--people", "--sources", "--code")),
    *(("figures", option) for option in ("--table", "--deflator")),
    *(("assess", option) for option in ("--code", "--findings", "--text")),
    *(("compare", option) for option in ("--likeness", "--requesters", "--register")),
    *(("collate", option) for option in ("--letter", "--original")),
    ("deals", "--events"),
]


@pytest.mark.parametrize(("command", "option"), FILES_BESIDE)
def test_a_device_or_a_pipe_beside_the_papers_is_refused_at_once(folder: Path, tmp_path: Path, command: str, option: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in (tmp_path / "pipe", "/dev/zero"):
        done = Ran(command, folder, option, name)
        assert done.status == 2
        assert f"{name} is not a file, but a device or a pipe. Save what it holds, and give that file." in done.err


def test_a_file_beside_the_papers_has_a_limit(folder: Path, tmp_path: Path) -> None:
    with (tmp_path / "wide.csv").open("wb") as opened:
        opened.truncate(20_000_001)
    for command, option in (("review", "--people"), ("review", "--sources"), ("compare", "--requesters"), ("deals", "--events")):
        done = Ran(command, folder, option, tmp_path / "wide.csv")
        assert done.status == 2
        assert "wide.csv is bigger than 20 MB. Keep in it what this affair needs" in done.err


@pytest.mark.parametrize("shape", ["[" * 100_000, "{a: " * 50_000, "- " * 100_000, "a: " + "[" * 100_000])
def test_a_file_nested_without_end_is_refused_in_a_sentence(folder: Path, tmp_path: Path, shape: str) -> None:
    (tmp_path / "deep.yaml").write_text(shape, encoding="utf-8")
    given = [("review", "--people"), ("review", "--code"), ("assess", "--findings"), ("compare", "--likeness"), ("deals", "--events")]
    for command, option in given:
        done = Ran(command, folder, option, tmp_path / "deep.yaml")
        assert done.status == 2
        assert "deep.yaml" in done.err


def test_a_link_that_leads_nowhere_is_said(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "lost.json").symlink_to(tmp_path / "none" / "out.json")
    (tmp_path / "circle.json").symlink_to(tmp_path / "circle.json")
    assert "There is no folder" in Ran("review", folder, "--json", tmp_path / "lost.json").err
    done = Ran("review", folder, "--json", tmp_path / "circle.json")
    assert done.status == 2
    assert "leads nowhere" in done.err


def test_a_file_that_cannot_be_written_whole_is_left_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out.json"
    out.write_text("old", encoding="utf-8")

    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(outputs.os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        write_output(str(out), lambda: "new")
    assert out.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


# Progress


def test_nothing_is_said_of_work_that_is_soon_done(folder: Path) -> None:
    assert Ran("review", folder, "--json", "-").err == ""


def test_long_work_tells_how_far_it_is_in_plain_lines(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    clock = iter(range(1000))
    monkeypatch.setattr("evenhand.cli.progress.SILENT_FOR", 2.0)
    monkeypatch.setattr("evenhand.cli.progress.time.monotonic", lambda: float(next(clock)))
    with Progress() as progress:
        for done in range(20):
            progress("Reading", done * 100, 2000)
    lines = capsys.readouterr().err.splitlines()
    assert 2 <= len(lines) <= 5
    assert lines[0].startswith("Reading: 100 of 2,000 papers")
    assert "s left" in lines[-1]


def test_long_work_shows_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    clock = iter(range(1000))
    monkeypatch.setattr("evenhand.cli.progress.SILENT_FOR", 2.0)
    monkeypatch.setattr("evenhand.cli.progress.time.monotonic", lambda: float(next(clock)))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    with Progress() as progress:
        for stage in ("Opening", "Reading"):
            for done in range(5):
                progress(stage, done, 5)
        progress("Putting the file together", 0, 0)
    assert "Reading" in capsys.readouterr().err


# The whole command, in a process of its own: slow, since each starts an interpreter


def run(*typed: str | Path, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from evenhand.cli import main; main()", *map(str, typed)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env={**os.environ, **env})


def test_the_version_loads_neither_the_reader_nor_the_screen() -> None:
    code = "import sys; sys.argv[1:] = ['--version']\ntry:\n from evenhand.cli import main; main()\nfinally: print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"evenhand.core.reading", "evenhand.desk.review", "rich.console", "pypdf", "yaml", "jinja2"}


@pytest.mark.slow
def test_the_parent_opens_no_paper_itself(folder: Path) -> None:
    """Readers of formats are loaded in the child alone."""
    (folder / "a.html").write_text("<html><p>The council wrote to the minister on Monday.</p></html>", encoding="utf-8")
    code = (
        "import sys; from evenhand.desk.review import receive_folder\n"
        f"papers = receive_folder([{str(folder)!r}]).papers\nassert len(papers) == 2 and not any(p.unread for p in papers)\n"
        "print(*sorted(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not set(done.stdout.split()) & {
        "html.parser",
        "pypdf",
        "evenhand.core.papers.webpage",
        "evenhand.core.papers.pdf",
        "email.message",
    }


def piped(folder: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run a line of shell, with `evenhand` as a function and its status written to a file beside the folder."""
    line = f'evenhand() {{ "{sys.executable}" -c "from evenhand.cli import main; main()" "$@"; echo $? >../status; }}; {command}'
    return subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False, timeout=60, cwd=folder)


@pytest.mark.slow
@pytest.mark.parametrize("command", ["review . --json -", "review . --html -", "review . --html ../out.html", "read report.txt --json"])
def test_a_reader_of_the_output_that_leaves_early_is_let_go(folder: Path, command: str) -> None:
    # More than a pipe holds, so that the writer is sure to be left in the middle.
    (folder / "report.txt").write_text(REPORT * 150, encoding="utf-8")
    done = piped(folder, f"{{ sleep 0.2; evenhand {command}; }} | true")
    assert not any(word in done.stderr for word in ("evenhand", "Traceback", "Broken"))
    assert (folder.parent / "status").read_text(encoding="utf-8").strip() == "141"
    assert (folder.parent / "out.html").exists() == ("../out.html" in command)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("command", ["review . --json -", "review .", "read report.txt --json", "read report.txt"])
def test_standard_output_that_is_full_is_said_in_a_line(folder: Path, command: str) -> None:
    done = piped(folder, f"evenhand {command} > /dev/full")
    assert (
        done.stderr.splitlines()[-1]
        == "evenhand: Standard output cannot be written: No space left on device. Make room, or write to a file elsewhere."
    )
    assert "Traceback" not in done.stderr
    assert (folder.parent / "status").read_text(encoding="utf-8").strip() == "2"


@pytest.mark.slow
def test_a_screen_that_lacks_a_sign_gets_the_rest(folder: Path) -> None:
    done = run("read", folder / "report.txt", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "Margaret Harte" in done.stdout


def test_a_review_can_be_had_without_the_command_line(folder: Path) -> None:
    made = review_folder([folder])
    assert isinstance(made.papers[0], Paper)
    assert made.title == "affair"


def test_the_command_is_one_typer_app() -> None:
    assert isinstance(commands.app, typer.Typer)


def test_a_fault_of_our_own_is_told_from_unread_papers(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fail() -> None:
        raise KeyError("a bug")

    # Read first, as their commands are registered with the app as it is.
    for module in ("casework", "conduct", "deals", "diary", "drafts"):
        importlib.import_module(f"evenhand.cli.{module}")
    monkeypatch.setattr("evenhand.cli.commands.app", fail)
    with pytest.raises(SystemExit) as ended:
        evenhand.cli.main()
    assert ended.value.code == evenhand.cli.FAULT == 3
    assert "fault in Evenhand itself" in capsys.readouterr().err
