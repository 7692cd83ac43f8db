"""The door: what is found in folders and under which names, and what sidecars and people files may say."""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.core.papers import Limits, receive
from evenhand.core.values import PartialDate, Register
from evenhand.intake.gathering import MissingError, Survey, gather, survey
from evenhand.intake.people import read_people
from evenhand.intake.sources import BadFileError, read_sources, tell_sources


def written(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def names(found: Survey) -> list[str]:
    return [find.name for find in found.finds]


# Folders


def test_papers_of_a_folder_are_named_after_their_path_in_it(tmp_path: Path) -> None:
    written(tmp_path, b_dot_txt="x", sub__a_dot_txt="x", sub__deep__c_dot_txt="x")
    assert names(survey([tmp_path])) == ["b.txt", "sub/a.txt", "sub/deep/c.txt"]


def test_several_paths_are_named_from_the_folder_that_holds_them(tmp_path: Path) -> None:
    written(tmp_path, one__a_dot_txt="x", two__a_dot_txt="x", b_dot_txt="x")
    assert names(survey([tmp_path / "two", tmp_path / "one", tmp_path / "b.txt"])) == ["b.txt", "one/a.txt", "two/a.txt"]
    assert names(survey([tmp_path / "one" / "a.txt"])) == ["a.txt"]


def test_a_file_given_twice_is_one_paper(tmp_path: Path) -> None:
    written(tmp_path, a_dot_txt="x")
    assert names(survey([tmp_path / "a.txt", tmp_path / "a.txt", tmp_path])) == [f"{tmp_path.name}/a.txt"]


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingError, match="nowhere"):
        survey([tmp_path / "nowhere"])


def test_hidden_files_and_litter_are_left_out_and_said(tmp_path: Path) -> None:
    written(tmp_path, _dot_DS_Store="x", _dot_git__config="x", Thumbs_dot_db="x", a_dot_txt="x")
    written(tmp_path, **{"~$letter_dot_docx": "x"})
    found = survey([tmp_path])
    assert names(found) == ["a.txt"]
    assert {name for name, _ in found.left_out} == {".DS_Store", ".git", "Thumbs.db", "~$letter.docx"}


def test_the_pictures_of_a_saved_page_are_left_out(tmp_path: Path) -> None:
    written(tmp_path, page_dot_html="x", page_files__a_dot_js="x", other_files__b_dot_txt="x")
    assert names(survey([tmp_path])) == ["other_files/b.txt", "page.html"]


def test_data_and_code_beside_the_papers_are_left_out_and_said(tmp_path: Path) -> None:
    written(tmp_path, people_dot_yaml="x", a_dot_json="x", a_dot_txt="x")
    found = survey([tmp_path])
    assert names(found) == ["a.txt"]
    assert dict(found.left_out)["people.yaml"] == "data or code, not a paper"
    assert names(survey([tmp_path / "a.json"])) == ["a.json"]


def test_links_are_followed_inside_the_folder_only(tmp_path: Path) -> None:
    folder, outside = written(tmp_path / "papers", a_dot_txt="x"), written(tmp_path / "else", secret_dot_txt="x")
    (folder / "inner.txt").symlink_to(folder / "a.txt")
    (folder / "outer.txt").symlink_to(outside / "secret.txt")
    (folder / "loop").symlink_to(folder)
    (folder / "gone.txt").symlink_to(folder / "nothing.txt")
    (folder / "round.txt").symlink_to(folder / "round.txt")
    (folder / "there").symlink_to(folder / "back")
    (folder / "back").symlink_to(folder / "there")
    found = survey([folder])
    assert names(found) == ["a.txt", "inner.txt"]
    assert dict(found.left_out) == {
        "outer.txt": "a link to something outside the folder",
        "loop": "a link to a folder; give that folder itself",
        "gone.txt": "a link to something that is not there",
        **dict.fromkeys(("round.txt", "there", "back"), "a link that leads back to itself"),
    }
    with pytest.raises(MissingError, match="no file or folder"):
        survey([folder / "round.txt"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_among_the_papers_does_not_hold_them_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    written(tmp_path, a_dot_txt="x")
    assert names(survey([tmp_path])) == ["a.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no UTF-8 are Linux's")
def test_a_name_that_is_no_utf8_can_be_printed(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9\x1b[31m.txt")).write_text("x", encoding="utf-8")
    (found,) = survey([tmp_path]).finds
    assert found.name == "caf\\udce9\\u001b[31m.txt"
    found.name.encode()


def test_the_people_file_and_the_sidecar_are_no_papers(tmp_path: Path) -> None:
    written(tmp_path, people_dot_yaml="x", sources_dot_csv="file", sub__sources_dot_csv="x", a_dot_txt="x")
    found = survey([tmp_path], [tmp_path / "people.yaml"])
    assert names(found) == ["a.txt", "sub/sources.csv"]
    assert found.sidecars == [tmp_path / "sources.csv"]


def test_a_file_that_cannot_be_opened_arrives_with_its_problem(tmp_path: Path) -> None:
    written(tmp_path, a_dot_txt="x", b_dot_txt="y")
    found = survey([tmp_path])
    (tmp_path / "a.txt").unlink()
    first, second = gather(found.finds)
    assert first.problem is not None
    assert first.problem.code == "unreadable"
    assert second.data == b"y"


def test_a_file_beyond_the_limit_is_not_kept_but_its_hash_is(tmp_path: Path) -> None:
    written(tmp_path, a_dot_txt="x" * 2000)
    (arrival,) = gather(survey([tmp_path]).finds, Limits(file_bytes=1000))
    assert arrival.problem is not None
    assert (arrival.problem.code, arrival.data, arrival.size, len(arrival.sha256)) == ("too-large", b"", 2000, 64)


def test_standard_input_is_a_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Dear Tom")))
    (arrival,) = gather(survey(["-"]).finds)
    assert (arrival.name, arrival.data) == ("stdin", b"Dear Tom")


# The sidecar


def sidecar(text: str) -> dict[str, object]:
    sources = read_sources(text.encode())
    papers = [receive(b"Words of " + name.encode(), name)[0] for name in ("a.txt", "sub/b.txt", "caf\u00e9.txt")]
    told, left = tell_sources(papers, sources)
    return {"papers": {paper.id: paper for paper in told}, "problems": [problem.words for problem in (*sources.problems, *left)]}


def test_what_the_sidecar_says_counts_before_what_the_paper_says() -> None:
    data = b"<html><meta property='og:site_name' content='Old name'><p>Words of a page.</p>"
    told, _ = tell_sources(
        receive(data, "a.html"), read_sources(b"file,outlet,published,url,author,kind\na.html,Gazette,2019-03,u,Jo,report\n")
    )
    paper = told[0]
    assert (paper.outlet, paper.published, paper.url, paper.author, paper.kind) == ("Gazette", PartialDate(2019, 3), "u", "Jo", "report")


@pytest.mark.parametrize(
    "text",
    [
        "file,outlet\na.txt,Gazette\n",
        "\ufefffile;outlet\r\na.txt;Gazette\r\n",
        "File\tOutlet\na.txt\tGazette\n",
        'outlet,file\nGazette,"./a.txt"\n',
    ],
)
def test_a_sidecar_may_be_written_by_any_spreadsheet(text: str) -> None:
    papers = sidecar(text)["papers"]
    assert isinstance(papers, dict)
    assert papers["a.txt"].outlet == "Gazette"


def test_names_with_accents_are_matched_however_they_are_composed() -> None:
    papers = sidecar("file,outlet\ncafe\u0301.txt,Gazette\n")["papers"]
    assert isinstance(papers, dict)
    assert papers["caf\u00e9.txt"].outlet == "Gazette"


def test_faults_of_a_sidecar_are_named_with_their_line_and_the_rest_counts() -> None:
    found = sidecar(
        "file,outlet,published,kind\na.txt,Gazette,soon,report\n,x,,\nsub\\b.txt,Echo,12/11/2015,song\nsub/b.txt,Other,,\nno.txt,,,\n"
    )
    papers, problems = found["papers"], found["problems"]
    assert isinstance(papers, dict)
    assert isinstance(problems, list)
    assert (papers["a.txt"].outlet, papers["a.txt"].published, papers["a.txt"].kind) == ("Gazette", None, "report")
    assert (papers["sub/b.txt"].outlet, papers["sub/b.txt"].published) == ("Echo", PartialDate(2015, 11, 12))
    for line, words in zip(
        problems, ["line 2: 'soon'", "line 3: no file", "line 4: 'song'", "line 5: 'sub/b.txt' stands", "'no.txt' (line 6)"], strict=True
    ):
        assert words in line


def test_a_sidecar_without_its_column_says_what_the_first_line_should_be() -> None:
    with pytest.raises(BadFileError, match="has no column 'file'"):
        read_sources(b"name,outlet\na.txt,Gazette\n")


# The people file

POPOLO = """
persons:
  - {id: harte, name: Margaret Harte, other_names: [{name: Maggie Harte}, Mrs Harte], gender: Female}
  - name: Tom Dunne
    memberships:
      - {role: Leader, organization_id: council, start_date: 2014-05-22}
organizations: [{id: council, name: Calder Vale Council}, {id: dft, name: Department for Transport}]
areas: [{id: vale, name: Calder Vale}]
posts: [{id: mp, label: MP, area_id: vale}, {id: sos, role: Transport Secretary, organization_id: dft}]
memberships:
  - {person_id: harte, post_id: mp, start_date: 2010, end_date: "2019-11"}
  - {person_id: harte, post_id: sos}
"""


def test_a_people_file_tells_who_there_is_and_who_held_which_post_when() -> None:
    register = read_people(POPOLO.encode())
    assert [person.names for person in register.people] == [("Margaret Harte", "Maggie Harte", "Mrs Harte"), ("Tom Dunne",)]
    assert register.people[0].gender == "female"
    told = [(held.person, held.role, held.organization, held.area, held.start, held.end) for held in register.memberships]
    assert told == [
        ("Tom Dunne", "Leader", "Calder Vale Council", None, PartialDate(2014, 5, 22), None),
        ("harte", "MP", None, "Calder Vale", PartialDate(2010), PartialDate(2019, 11)),
        ("harte", "Transport Secretary", "Department for Transport", None, None, None),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"persons": [', "not valid JSON at line 1"),
        ("persons:\n  - {name: x\n", "not valid YAML at line"),
        ("just words", "is not a people file"),
        ("", "is not a people file"),
        ("persons: Jo", "'persons' should be a list"),
        ("persons: [Jo]", "persons 1 should be a record"),
        ("persons: [{id: x}]", "persons 1 has no name"),
        ("persons: [{name: Jo}, {name: Jo}]", "has the id 'Jo' of another person"),
        ("persons: [{name: Jo, memberships: [{}]}]", "persons 1, memberships 1 (Jo) says no role"),
        ("persons: [{name: Jo}]\nmemberships: [{person_id: x, role: MP}]", "memberships 1 is of person 'x', who is not among the persons"),
        ("persons: [{name: Jo, memberships: [{post_id: p}]}]", "points to post 'p'"),
        ("persons: [{name: Jo, memberships: [{role: MP, start_date: soon}]}]", "start_date: 'soon' is not a date"),
        ("persons: [{name: Jo, memberships: [{role: MP, start_date: 2016, end_date: 2015}]}]", "ends on 2015, before it starts on 2016"),
        ("[" * 100_000, "nested too deep"),
        (
            "persons:\n  - name: Jo\n    memberships: [{role: MP, start_date: 2019-99-99}]",
            "persons 1, memberships 1, start_date: '2019-99-99' is not a date; write YYYY-MM-DD",
        ),
        ("persons: [{name: Jo, memberships: [{role: MP, start_date: 2019-02-30}]}]", "start_date: '2019-02-30' is not a date"),
        ("persons: [{name: Jo, memberships: [{role: MP, end_date: 0x" + "f" * 9000 + "}]}]", "end_date: '0xfff"),
        ("persons: [{name: Jo, memberships: [{role: MP, end_date: " + "9" * 9000 + "}]}]", "end_date: '99999"),
        ("a: &a [1, 2]\npersons: *a", "line 2, column 10: '*a' stands for what is written elsewhere. Write it out"),
        ("persons: [&jo {name: Jo}]\nposts:\n  - {<<: *jo}", "line 3, column 10: '*jo'"),
    ],
)
def test_a_fault_of_a_people_file_is_named_with_its_record(text: str, words: str) -> None:
    with pytest.raises(BadFileError) as fault:
        read_people(text.encode(), "people.yaml")
    assert words in str(fault.value)
    assert str(fault.value).startswith("people.yaml")


def test_a_small_people_file_cannot_grow_large_or_fill_the_screen() -> None:
    laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9))
    with pytest.raises(BadFileError, match="column 10: '\\*a0' stands for"):
        read_people(f"{laughs}persons: [*a8]".encode())
    wide = "x" * 9000
    for record in (f"[{wide}]", f"{{name: Jo, memberships: [{{role: MP, start_date: {wide}}}]}}", wide):
        for more in ("", f"\nmemberships: [{{person_id: {wide}}}]"):
            with pytest.raises(BadFileError) as fault:
                read_people(f"persons: [{record}]{more}".encode())
            assert len(str(fault.value)) < 250


@pytest.mark.parametrize("star", ["Jo *", '"*Jo"', "'*Jo'"])
def test_a_star_in_a_name_of_a_people_file_is_no_alias(star: str) -> None:
    assert len(read_people(f"persons:\n  - &jo\n    name: {star}\n    born: 2019-99-99".encode()).people) == 1


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8), lambda inner: st.lists(inner, max_size=3), max_leaves=5
)
FIELDS = (
    "name id role label person_id post_id post organization_id organization area area_id other_names start_date end_date gender memberships"
)
RECORDS = st.dictionaries(st.sampled_from(FIELDS.split()), VALUES | st.dictionaries(st.just("name"), VALUES), max_size=6)
BOOKS = st.dictionaries(
    st.sampled_from(["persons", "memberships", "posts", "organizations", "areas"]), st.lists(RECORDS, max_size=3) | VALUES
)


@given(BOOKS)
def test_any_people_file_is_read_or_refused_in_words(content: object) -> None:
    with contextlib.suppress(BadFileError):
        assert isinstance(read_people(json.dumps(content).encode()), Register)
