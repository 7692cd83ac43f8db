"""Who is meant: one man under three names, two of one surname, a post without a name, a pronoun, a relation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried

from evenhand.core.papers import Paper
from evenhand.core.reading.model import Reading
from evenhand.core.reading.people.given_names import same_given
from evenhand.core.reading.read import read

PIECES = [
    "Ann Hale", "Mr Hale", "Tom Oakes", "Ms Dow", "the Upper Hale MP", "the council leader", "a spokeswoman", "he said", "she wrote",
    "“It is late,”", "of Hale Council", ", 41,", ".", ",", "\n\n", "his own council leader", "said that", "Sir Tom", "the chair, Ann Hale,",
]  # fmt: skip


def reading_of(text: str) -> Reading:
    return read(Paper("report.txt", ("report.txt",), "0" * 64, "text", text))


def cast(text: str) -> list[str]:
    """Return the names of everyone who is a person, the fullest of each."""
    return [entity.names[0] for entity in reading_of(text).entities if entity.kind == "person"]


def meant(text: str, words: str, nth: int = 0) -> str | None:
    """Return the fullest name of the one meant at the nth place where words are printed."""
    reading = reading_of(text)
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    here = [mention for mention in reading.mentions if mention.span.start <= at < mention.span.end]
    assert here, f"nobody is meant by {words!r}"
    return None if here[0].entity is None else reading.entities[here[0].entity].names[0]


def speaker(text: str) -> str | None:
    reading = reading_of(text)
    (quotation,) = [quotation for quotation in reading.quotations if quotation.kind in ("direct", "mixed")]
    return None if quotation.speaker is None else reading.entities[quotation.speaker].names[0]


def test_a_surname_means_the_person_named_in_full() -> None:
    text = "Ann Hale wrote to the board on Monday. Hale had asked for a meeting."
    assert cast(text) == ["Ann Hale"]
    assert meant(text, "Hale had") == "Ann Hale"


def test_a_title_and_surname_mean_the_person_named_in_full() -> None:
    text = "Ann Hale wrote to the board on Monday. Ms Hale had asked for a meeting."
    assert meant(text, "Ms Hale") == "Ann Hale"


def test_a_knight_is_meant_by_his_given_name() -> None:
    text = "Sir Tom Oakes wrote to the board on Monday. Sir Tom had asked for a meeting."
    assert meant(text, "Sir Tom had") == "Sir Tom Oakes" or meant(text, "Sir Tom had") == "Tom Oakes"
    assert len(cast(text)) == 1


@pytest.mark.parametrize(
    "title",
    "Cr Cr. Cllr Clr Coun. Councilmember Commissioner Supervisor Alderman Deputy Senator Sen. Rep. Assemblymember Sheriff Judge Justice "
    "Mayor Reeve Provost Cathaoirleach Rev Fr Sr Superintendent Supt Chief".split(),
)
def test_whoever_bears_the_title_of_an_office_is_one_person_with_and_without_it(title: str) -> None:
    text = f"{title} Nell Hale met the board. {title} Hale left early. Nell Hale wrote to them. “I am late,” {title} Hale said."
    assert cast(text) == ["Nell Hale"]
    assert speaker(text) == "Nell Hale"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mayor of the Shire of Tallow Anh Nguyen said she had asked too.", "Anh Nguyen"),
        ("Mayor of Upper Tallow Ann Dow said she had asked too.", "Ann Dow"),
        ("Leader of the Borough of Tallow Zuri Okello said she had asked too.", "Zuri Okello"),
        ("The Cold Brook Charter principal, Denise Dow, said she had asked too.", "Denise Dow"),
    ],
)
def test_the_place_of_an_office_is_no_part_of_the_name_behind_it(text: str, who: str) -> None:
    assert cast(text) == [who]


def test_a_son_of_the_same_name_keeps_his_surname() -> None:
    assert meant("Tom Hale Jr. met the board on Monday. Mr Hale left early.", "Mr Hale") == "Tom Hale"


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Seán Ó Cuív", "Mr Ó Cuív"),
        ("Síle Ní Laoi", "Ms Ní Laoi"),
        ("Bríd Nic Dhonncha", "Cllr Nic Dhonncha"),
        ("Donncha Mac Giolla", "Mr Mac Giolla"),
        ("Piet van der Berg", "Mr van der Berg"),
        ("Ana De Souza", "Ms De Souza"),
        ("Bob Van Wyk", "Mr Van Wyk"),
        ("Ana De Souza", "De Souza"),
    ],
)
def test_a_surname_has_its_particles(full: str, short: str) -> None:
    assert cast(f"{full} spoke first. {short} said no.") == [full]


@pytest.mark.parametrize("full", ["Di Oakes", "Van Oakes", "Nic Oakes", "Cllr Nic Oakes"])
def test_a_given_name_that_looks_like_a_particle_is_one(full: str) -> None:
    people = cast(f"{full} spoke first. Mx Oakes said no.")
    assert people == [full.removeprefix("Cllr ")]


def test_a_surname_with_its_particle_is_somebody_though_no_given_name_is_told() -> None:
    assert speaker("“It is late,” said Ó Cuív.") == "Ó Cuív"
    assert cast("“It is late,” said Ó Cuív.") == ["Ó Cuív"]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Minister for Housing Aoibhinn Hale said no.", "Minister for Housing"),
        ("Minister of State for Sport Niamh Hale said no.", "Minister of State for Sport"),
        ("The Minister for Social Protection Heather Hale said no.", "Minister for Social Protection"),
        ("MP for Dow East Ann Hale said no.", "MP for Dow East"),
    ],
)
def test_a_post_with_its_office_before_a_name_is_that_of_whoever_is_named(text: str, post: str) -> None:
    (person,) = [entity for entity in reading_of(text).entities if entity.kind in ("person", "role")]
    assert person.names[0].endswith(" Hale")
    assert [held.title for held in person.posts] == [post]


def test_two_of_one_surname_are_told_apart_by_title() -> None:
    text = "Ann Hale and Peter Hale both wrote to the board. Mr Hale asked for a meeting. Mrs Hale did not."
    assert meant(text, "Mr Hale") == "Peter Hale"
    assert meant(text, "Mrs Hale") == "Ann Hale"


def test_two_of_one_surname_stay_two_people() -> None:
    assert cast("Ann Hale wrote to the board. Beth Hale, her sister, did not.") == ["Ann Hale", "Beth Hale"]


def test_a_short_form_of_a_given_name_is_the_same_person() -> None:
    assert len(cast("Jonathan Oakes wrote to the board. Jon Oakes had asked for a meeting.")) == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Jon", "Jonathan", True), ("Liz", "Elizabeth", True), ("M", "Margaret", True), ("Ann", "Beth", False), ("Bill", "William", True)],
)
def test_short_given_names_stand_for_long_ones(one: str, other: str, same: bool) -> None:
    assert same_given(one, other) is same
    assert same_given(other, one) is same


APPOSITIONS = [
    "Ann Hale, the leader of Dow Council, wrote to the board. The council leader asked for a meeting.",
    "The leader of Dow Council, Ann Hale, wrote to the board. The council leader asked for a meeting.",
    "Council leader Ann Hale wrote to the board. The council leader asked for a meeting.",
    "Ann Hale, who is the leader of Dow Council, wrote to the board. The council leader asked for a meeting.",
    "Ann Hale, MP for Dow East and leader of Dow Council, wrote to the board. The council leader asked for a meeting.",
]


@pytest.mark.parametrize("text", APPOSITIONS)
def test_a_post_printed_beside_a_name_means_that_person_afterwards(text: str) -> None:
    assert meant(text, "The council leader asked") == "Ann Hale"


def test_she_is_not_the_minister_whom_she_thanks() -> None:
    text = (
        "Tom Oakes, the MP for Dow East and minister for ports, wrote to Dame Ann Hale. She thanked the minister for his letter, "
        "but said the quay was shut. “I cannot set it aside,” she wrote."
    )
    assert speaker(text) == "Ann Hale"
    assert [post.title for post in reading_of(text).entities[0].posts] == ["MP for Dow East", "minister for ports"]


def test_a_post_printed_before_its_holder_is_named_means_the_holder_too() -> None:
    text = "The leader of Dow Council asked for a meeting. Ann Hale, the leader of Dow Council, wrote to the board."
    assert meant(text, "The leader of Dow Council asked") == "Ann Hale"


def test_the_member_for_a_place_is_who_is_said_to_sit_for_it() -> None:
    text = "Ann Hale, the MP for Lower Dow, wrote to the board. The Lower Dow MP asked for a meeting."
    assert meant(text, "The Lower Dow MP") == "Ann Hale"


def test_ones_own_council_leader_is_the_leader_of_the_council() -> None:
    text = "Peter Oakes wrote to Ann Hale, leader of Dow Council. Mr Oakes had met his own council leader in May."
    assert meant(text, "his own council leader") == "Ann Hale"


def test_a_post_behind_a_verb_is_not_that_of_its_subject() -> None:
    text = "Labour's roads spokeswoman, Olga Wren, accused the minister of a fix.\n\n“The minister wrote as a friend,” said Ms Wren."
    olga = next(entity for entity in reading_of(text).entities if entity.names[0] == "Olga Wren")
    assert [held.title for held in olga.posts] == ["Labour's roads spokeswoman"]
    assert meant(text, "The minister") != "Olga Wren"


def test_the_minister_is_not_the_prime_minister() -> None:
    text = "The Prime Minister, Ada Lorne, flew home.\n\n“The minister wrote to us,” Tom Oakes said."
    assert meant(text, "The minister") != "Ada Lorne"
    assert meant(text.replace("The minister", "The PM"), "The PM") == "Ada Lorne"


def test_a_post_that_nobody_is_named_for_is_someone_of_its_own() -> None:
    reading = reading_of("Ann Hale wrote to the board. A spokeswoman for Dow Council said: “We shall answer.”")
    roles = [entity for entity in reading.entities if entity.kind == "role"]
    assert [role.names[0] for role in roles] == ["spokeswoman for Dow Council"]
    assert roles[0].gender == "female"


def test_an_unnamed_source_is_anonymous() -> None:
    reading = reading_of("One council source said: “It was never agreed.”")
    assert [entity.kind for entity in reading.entities] == ["anonymous"]


PRONOUNS = [
    ("Ann Hale met Peter Oakes on Monday. “It was a short meeting,” she said.", "Ann Hale"),
    ("Ann Hale met Peter Oakes on Monday. “It was a short meeting,” he said.", "Peter Oakes"),
    ("Peter Oakes wrote to the board. He added: “I have waited a year.”", "Peter Oakes"),
]


@pytest.mark.parametrize(("text", "who"), PRONOUNS, ids=[text for text, _ in PRONOUNS])
def test_a_pronoun_means_the_one_of_its_sex_named_last(text: str, who: str) -> None:
    assert speaker(text) == who


def test_gender_is_shown_by_title_given_name_or_pronoun_and_otherwise_not_known() -> None:
    genders = {entity.names[0]: entity.gender for entity in reading_of("Margaret Dow met Mr Oakes and Dr Quillon Vask.").entities}
    assert genders["Margaret Dow"] == "female"
    assert {gender for name, gender in genders.items() if "Oakes" in name} == {"male"}
    assert genders.get("Quillon Vask") is None


def test_names_printed_in_capitals_are_one_person_with_the_others() -> None:
    assert cast("ANN HALE wrote to the board. Ann Hale had asked for a meeting.") == ["Ann Hale"]


@tried(150)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
def test_every_mention_lies_in_the_text_and_means_someone_who_is_listed(text: str) -> None:
    reading = reading_of(text)
    for mention in reading.mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.entity is None or 0 <= mention.entity < len(reading.entities)
    assert all(entity.names and all(entity.names) for entity in reading.entities)


@tried(50)
@given(st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join))
def test_the_same_paper_gives_the_same_reading(text: str) -> None:
    assert reading_of(text) == reading_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Hale met Tom Oakes. “I wrote to Mr Oakes as MP for Upper Hale,” Ms Hale said.",
        "Ann Hale met Tom Oakes. Ms Hale said: “I wrote to Mr Oakes as MP for Upper Hale.”",
    ],
)
def test_the_post_in_which_i_write_is_the_speakers_and_not_that_of_whoever_is_written_to(text: str) -> None:
    held = {entity.names[0]: [post.title for post in entity.posts] for entity in reading_of(text).entities if entity.kind == "person"}
    assert held == {"Ann Hale": ["MP for Upper Hale"], "Tom Oakes": []}


def test_the_post_in_which_somebody_writes_is_the_writer_s_and_not_that_of_whoever_is_written_to() -> None:
    text = "Pat Orr wrote to the minister, Jo Hart, as ward councillor for Eastgate, on 3 May."
    reading = reading_of(text)
    assert {entity.names[0]: [post.title for post in entity.posts] for entity in reading.entities} == {
        "Pat Orr": ["ward councillor for Eastgate"],
        "Jo Hart": ["minister"],
    }


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mary Quill, chief executive of the Leaders’ Association, said it was late.", "chief executive of the Leaders’ Association"),
        ("The president of the Teachers' Union, Mary Quill, said it was late.", "president of the Teachers' Union"),
        ("The Greens’ housing spokeswoman, Mary Quill, said it was late.", "Greens’ housing spokeswoman"),
    ],
)
def test_a_plural_that_owns_is_part_of_a_post(text: str, title: str) -> None:
    (quill,) = [entity for entity in reading_of(text).entities if entity.kind == "person"]
    assert quill.names == ("Mary Quill",)
    assert [held.title for held in quill.posts] == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("N.J. Gov. Mary Quill said it was late.", "N.J. Gov"),
        ("LANGTON Langton Mayor Mary Quill said it was late.", "Langton Mayor"),
        ("/The Star LANGTON Langton Mayor Mary Quill said it was late.", "Langton Mayor"),
        ("PRIME Minister Mary Quill said it was late.", "Prime Minister"),
    ],
)
def test_a_post_is_shown_as_it_is_usually_printed_without_the_dateline_before_it(text: str, title: str) -> None:
    (quill,) = [entity for entity in reading_of(text).entities if entity.kind == "person" and "Mary Quill" in entity.names]
    assert [held.title for held in quill.posts] == [title]


@pytest.mark.parametrize("whose", ["N.J. Gov. Ann Hale", "U.S. Rep. Ann Hale", "Lt. Gov. Ann Hale", "Ms Hale", "Hale Council"])
def test_a_spokesman_is_known_by_the_whole_name_of_whom_he_speaks_for(whose: str) -> None:
    assert speaker(f"A spokesman for {whose} said the bill was “dead on arrival”.") == f"spokesman for {whose}"


def test_who_speaks_behind_a_name_is_nobody_in_apposition_to_it() -> None:
    text = "The letter, addressed to Mary Quill, says the senator will look at it. Mary Quill, the senator, had no comment."
    (quill,) = [entity for entity in reading_of(text.split(" Mary Quill, the")[0]).entities if entity.kind == "person"]
    assert quill.posts == ()
    (held,) = [held.title for entity in reading_of(text).entities if entity.names[0] == "Mary Quill" for held in entity.posts]
    assert held == "senator"


def test_a_paper_names_below_the_widow_with_whom_it_begins() -> None:
    text = "A WIDOW has said that the yard was “a disgrace”.\n\nIn a letter to the council, Mrs Ann Hale asks for the gate to be shut."
    assert speaker(text) == "Ann Hale"


def test_the_boss_with_whom_a_paper_begins_is_whoever_is_named_next() -> None:
    text = "The boss of a bus company said she was “truly sorry”.\n\nAnn Hale was called before the town council on Monday."
    assert speaker(text) == "Ann Hale"


def test_a_spokeswoman_with_whom_a_paper_begins_stays_unnamed() -> None:
    text = "A spokeswoman said the yard was “a disgrace”.\n\nAnn Hale was called before the town council on Monday."
    assert speaker(text) != "Ann Hale"


def test_the_councillor_after_one_who_is_not_named_is_that_one() -> None:
    text = (
        "Cr Tom Oakes moved the motion.\n\nOne councillor who asked not to be named was angry.\n\n“Half of us knew,” the councillor said."
    )
    assert speaker(text) != "Tom Oakes"


def test_a_child_known_by_a_first_name_and_an_age_is_a_person() -> None:
    text = "The minister, Ann Hale, left early.\n\nOne of the artists, Catriona, aged 10, waited.\n\n“Take your time,” she said."
    assert speaker(text) == "Catriona"


def test_a_surname_with_a_post_behind_it_is_a_person() -> None:
    text = (
        "“No comment,” Tom Oakes wrote.\n\nDow, the parks director, turned the valve himself. He said it was stiff.\n\n"
        "“It will do,” he said."
    )
    reading = reading_of(text)
    assert [reading.entities[q.speaker].names[0] for q in reading.quotations if q.kind == "direct" and q.speaker is not None][-1] == "Dow"


def test_whoever_is_recorded_as_saying_it_says_it() -> None:
    text = (
        "Ann Hale thanked him. Minutes of the cabinet meeting record her as saying that the audit was “a worst case, as these things are”."
    )
    assert speaker(text) == "Ann Hale"


def test_a_post_or_a_body_ends_before_a_time() -> None:
    reading = reading_of("Ann Hale wrote to the chief executive a week earlier. She wrote to the harbour board this afternoon.")
    assert not any("week" in name or "afternoon" in name for entity in reading.entities for name in entity.names)


def test_the_minister_who_wrote_is_not_the_shadow_minister_named_below() -> None:
    text = (
        "Rosa Thackwell was under fire last night.\n\nIn a letter to Dorian Bellweather, dated March 15, the Culture Secretary wrote: “I "
        "was shocked to learn that the council plans to close Ostrey Library.”\n\nLabour's shadow culture secretary, Idris Fanning, said "
        "the plan was dead."
    )
    assert speaker(text) != "Idris Fanning"
    assert meant(text, "Labour's shadow culture secretary") == "Idris Fanning"
