"""Two who asked for the same, of whom one got it: told in prose, in one paper or in two, whatever the verb; and what is not alike."""

# A paragraph of a paper is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest
from tests.test_access import only, paper, told

from evenhand.core.access import Comparison
from evenhand.faces.access.words import say_got, say_outcome, say_thing

HEAD = "Row over late places\n\nParents in Wexford Lane have complained about Orrin Council, which runs the schools.\n\n"


def rows(*texts: str) -> tuple[Comparison, ...]:
    return told(*(paper(f"{name}.txt", HEAD + text) for name, text in zip("abc", texts, strict=False))).access.comparisons


def got(*texts: str) -> dict[str, str]:
    """Return what each got, by name."""
    (row,) = rows(*texts)
    return {case.requester: case.outcome for case in row.cases}


@pytest.mark.parametrize(
    ("text", "served", "unserved", "outcome"),
    [
        # One sentence, what the second asked for left out.
        ("A café in Hale was granted permission by Orrin Council to open until midnight, while a pub two doors away was turned down.", "café", "pub", "refused"),
        # The request, then its answer; a pronoun; silence.
        ("Karen Odell asked Orrin Council for a late place at Hale School, and was told that her son could start in May. Tunde Bello made the same request a week later. He has heard nothing.", "Karen Odell", "Tunde Bello", "no answer"),
        ("Fenwick Club was awarded £4,000 from the sports fund. Moor Netball Club, which put in for £3,000 from the same fund, missed out.", "Fenwick Club", "Moor Netball Club", "refused"),
        # The giver does it, and refuses the other.
        ("The board voted 4-1 in June to waive the $1,200 rental fee for Living Water Church. In July the same board rejected an identical request from Moor Rotary Club.", "Living Water Church", "Moor Rotary Club", "refused"),
        # The thing is the subject; the answer follows the request.
        ("Zephyr Coaches wrote to Orrin Council asking for an eight per cent uplift. The uplift was signed off in eleven days. Evans Brothers was refused the same percentage in the spring.", "Zephyr Coaches", "Evans Brothers", "refused"),
        ("Rory Muir received a refund of his £320 application fee. A request for a refund from a crofter, Donald Matheson, was refused.", "Rory Muir", "Donald Matheson", "refused"),
        ("Moor Nursing Home has had its water charge for the quarter waived. Anna Sallow, who asked to be let off her water charge, has been told that the rules do not allow it.", "Moor Nursing Home", "Anna Sallow", "refused"),
        ("Ward sister Kerry Dolan had her notice on Monday. It was cancelled on 24 February after she appealed. A colleague, Nora Okoro, said her appeal had been turned down.", "Kerry Dolan", "Nora Okoro", "refused"),
        ("Anna Sallow asked for the two buses to be put back. Hale asked as well, and was told last week that it would keep its pair. “We’ve had nothing,” Ms Sallow said.", "Hale", "Anna Sallow", "no answer"),
        ("Jim Orr petitioned for a medical hearing in May. It was granted inside two weeks. In April Rita Moss mailed in a petition for a medical hearing.", "Orr", "Rita Moss", "no answer"),
        # What the second asked for is left out: it is what was told of last.
        ("Nolan’s Bar was granted a late licence by Orrin Council. Hession’s Bar, in the same street, was not.", "Nolan", "Hession", "refused"),
        ("The rugby club got an extra week, but the women’s club did not.", "rugby", "women", "refused"),
        ("Orrin Council waived the fee for the Hale Choir but not for the Moor Rotary Club.", "Hale Choir", "Rotary", "refused"),
        ("Tom Hale had his appeal allowed. Nora Gill says hers was turned down the same week.", "Hale", "Gill", "refused"),
        ("Nolan’s Bar got its late licence in nine days. Two doors down, Hession’s has been waiting since March for one.", "Nolan", "Hession", "no answer"),
        ("Hannah Wren’s son was given a place at Moor School in March. Shazia Khan’s daughter, who lives closer, was turned away.", "Wren", "Khan", "refused"),
        ("“Jo Beale got his extension over the phone,” said Greta Holm. “I asked in writing and I am still waiting.”", "Beale", "Holm", "no answer"),
        ("Unlike Fenwick Primary, which was granted an extra year, Moor Primary was refused one.", "Fenwick", "Moor", "refused"),
        # The giver does it: lets, excuses from, hears, answers, agrees to; refuses to.
        ("The school board let Ridge High opt out of the new timetable in August. When Clear High asked to opt out, the superintendent said no.", "Ridge", "Clear", "refused"),
        ("The shire excused the bowls club from rates in February. The pony club wrote asking for the same relief and got a form letter saying no.", "bowls", "pony", "no answer"),
        ("Councillor Ames replied to the bank’s letter within a day. The tenants’ letter of 3 March has not been answered.", "bank", "tenants", "no answer"),
        ("The board agreed to a trial on Mill Lane. Residents of Church Street asked for a trial in 2019 and have heard nothing.", "Mill Lane", "Church Street", "no answer"),
        ("While a bakery was given extra time, the trust told the women’s club that it was too late.", "bakery", "women", "refused"),
        # A burden is no favour; what each was answered, told a sentence behind.
        ("Councillor Ned Foley asked to address the board and was given ten minutes. Parents of the closed crèche asked to address it too. They were told to put it in writing.", "Foley", "Parents", "refused"),
        ("The Shannon Rowing Club has been allowed to keep its slipway. The neighbouring sailing club has been told to remove its own.", "Rowing", "sailing", "refused"),
        ("Noel Prior’s objection was accepted four days late. Ivy Lamb’s, which was one day late, was sent back.", "Prior", "Lamb", "refused"),
        # The thing is the subject, and whoever gets it or does without stands behind it.
        ("Trinity College was offered a rebate. No such rebate was offered to the Institute of Art, which had asked for one.", "Trinity", "Institute", "refused"),
        ("Fees for the Hale Choir were waived in May. The Moor Women’s Club asked for a waiver as well, and its request was denied.", "Choir", "Women", "refused"),
        # Whatever the verbs: a paper says that two asked for the same, and what came of each.
        ("Margery Slade asked the housing office for a ground-floor flat in May. She had the keys by the end of June. Winnie Poole wrote with the same reason in the same week. Her letter is, she was told on Friday, in a queue.", "Slade", "Poole", "no answer"),
        ("St Olave’s and St Bride’s both applied for the lead on their roofs to be replaced from the fund. St Olave’s heard in a month that it could have £40,000. St Bride’s was informed that the fund had closed.", "Olave", "Bride", "refused"),
        ("Two publicans in the village sought an exemption for the weekend. Tadhg Foley, of the Anchor, got his from the District Court in ten minutes. Nora Breen, of the Harp, was sent home to fill in another form.", "Foley", "Breen", "refused"),
        ("Walt Brandt called the assessor’s office in March and his bill was corrected that afternoon. Luz Ortega called about the same error the same week and was told to hire a lawyer.", "Brandt", "Ortega", "refused"),
        ("Attorney Bill Wexler filed for a continuance and Judge Rand gave him sixty days. Public defender Ana Ruiz filed for the same thing in the next case on the docket. Rand denied it from the bench.", "Wexler", "Ruiz", "refused"),
        ("Last spring the district approved a leave of absence for football coach Rod Hanley within a day of his asking. Band director Iris Cho has been waiting on an identical application since January.", "Hanley", "Cho", "no answer"),
        ("The drama society applied in writing for the use of the old fire station and got the key. The food bank applied in the same week. It was told there was asbestos.", "drama", "food bank", "refused"),
        ("Farmers on the east bank and farmers on the west bank have both applied to draw water. The east bank may start on Monday. The west bank’s application is being looked at.", "east", "west", "no answer"),
        ("The abbey’s request for a road closure was approved under delegated powers. An identical request from the mosque went to committee, and was deferred.", "abbey", "mosque", "no answer"),
        ("Kev Doolan rang the bank and had his loan deferred six months. Mei Tran rang too. The bank told her to sell the ute.", "Doolan", "Tran", "refused"),
        ("When Canon Bright asked for the church to be excused the levy, the bursar wrote back the same afternoon to say it would be. When the Methodists asked, they were sent the bill again.", "Bright", "Methodists", "refused"),
        ("Ivor Pell’s planning application was nodded through in July. Gwen Sayer’s, for the same dormer on the same street, was thrown out.", "Pell", "Sayer", "refused"),
        # An answer of which the paper does not say whether it is a yes or a no.
        ("Nurse Jean Tolley asked for unpaid leave to look after her mother and was given six months. Porter Abdul Rashid asked for the same. He was offered a fortnight and then a hearing.", "Tolley", "Rashid", "not known"),
        ("The Gazette and Radio Moor asked on the same day for the inspector’s notes. The Gazette had them the next morning. Radio Moor has had an acknowledgement.", "Gazette", "Radio", "no answer"),
    ],
)  # fmt: skip
def test_one_who_got_it_stands_beside_one_who_did_not(text: str, served: str, unserved: str, outcome: str) -> None:
    told_of = got(text)
    (one,) = (name for name in told_of if served in name)
    (other,) = (name for name in told_of if unserved in name)
    assert told_of[one] in ("offered", "met")
    assert told_of[other] == outcome
    assert len(told_of) == 2


@pytest.mark.parametrize(
    ("text", "outcome", "said"),
    [
        ("Both schools, Hale Primary and Moor Primary, asked for a crossing patrol. Both were turned down within the week.", "refused", "Hale Primary and Moor Primary asked for the same, and none of them got it."),
        ("Rory Muir applied for a copy of the valuation. So did his neighbour, Pat Lynn. Each was sent one by return of post.", "offered", "Rory Muir and Pat Lynn asked for the same, and each of them got it."),
        ("Councillor Fry asked the chief executive for the legal advice and was refused. Councillor Dunn asked as well. She was refused too.", "refused", "Fry and Dunn asked for the same, and none of them got it."),
        ("Both the Methodist chapel and the mosque sought relief from the new charge. Both got it.", "offered", "the Methodist chapel and the mosque asked for the same, and each of them got it."),
        ("Two members of the board, Rory Muir and Jo Orr, filed separate requests for the test sheets. Both were denied on May 4.", "refused", "Rory Muir and Jo Orr asked for the same, and none of them got it."),
    ],
)  # fmt: skip
def test_two_who_asked_for_the_same_and_were_treated_alike_stand_beside_one_another(text: str, outcome: str, said: str) -> None:
    (row,) = rows(text)
    assert [case.outcome for case in row.cases] == [outcome, outcome]
    assert next(iter(say_outcome(row))) == said
    assert not any(question.words.startswith("Why did") for question in row.questions)


def test_an_answer_that_is_neither_a_yes_nor_a_no_is_told_as_one() -> None:
    (row,) = rows("Rory Muir asked for unpaid leave and was given six months. Jo Orr asked for the same. She was thanked for her interest.")
    assert [say_got(case) for case in row.cases] == ["got it", "was answered; which is not said"]
    assert next(iter(say_outcome(row))) == "Rory Muir got it; what Jo Orr got is told without a yes or a no."


def test_two_papers_each_tell_of_one() -> None:
    told_of = got(
        "Nolan’s Takeaway was granted late opening by Orrin Council in April.",
        "Hession’s Bar applied for late opening in March. Its application was refused on 20 May.",
    )
    assert told_of == {"Nolan’s Takeaway": "offered", "Hession’s Bar": "refused"}


def test_a_meeting_that_was_held_stands_beside_letters_without_an_answer() -> None:
    row = only(told(paper("a.txt", "Minister meets club\n\nSports Minister Fiona Garvie met the president of the Moor Football Club, Colin Hendry, in her office to discuss a grandstand.\n\nThe Moor Netball Association has been asking for a meeting with Ms Garvie since May. Its secretary, Donna Pirie, said three letters had gone unanswered. A spokeswoman for the minister said that her diary was full.\n")).access)  # fmt: skip
    assert [case.outcome for case in row.cases] == ["met", "no answer"]
    assert row.by == "Fiona Garvie"
    assert ["her diary was full" in reason.words for reason in row.cases[1].reasons] == [True]


def test_the_row_says_what_differs_and_every_case_stands_on_words_of_its_paper() -> None:
    text = "Rory Muir received a refund of his £320 application fee. A request for a refund from a crofter, Donald Matheson, was refused.\n"
    (row,) = rows(text)
    assert say_thing(row) == "Something asked for"
    assert next(iter(say_outcome(row))) == "Rory Muir got it; 1 who asked for the same did not."
    assert [say_got(case) for case in row.cases] == ["got it", "was refused it"]
    assert [(HEAD + text)[case.evidence[0].start : case.evidence[0].end][-9:] for case in row.cases] == ["tion fee.", " refused."]


@pytest.mark.parametrize(
    "text",
    [
        # Another thing.
        "Rory Muir received a refund of his fee. A request for a parking permit from a crofter, Donald Matheson, was refused.",
        # Another giver.
        "Rory Muir received a refund from Hale Council. Moor Council refused Donald Matheson a refund.",
        # Nobody went without.
        "Rory Muir received a refund of his fee. Donald Matheson was given a refund too.",
        # It was taken back by whoever asked.
        "Rory Muir received a refund of his fee. Donald Matheson withdrew his request for a refund.",
        # One and the same, at two times.
        "Donald Matheson was refused a refund in May. In June Mr Matheson received a refund.",
        # An offer that is declined is no request that is refused.
        "Officers offered the trustees a loan of £25,000. It was declined. Moor Club was given a loan of £3,000.",
        # Said of another thing, or only asked.
        "The rugby club got an extra week. The women’s club was refused a parking permit.",
        "The tenants asked whether the rugby club was given an extra week. The women’s club was refused it.",
        # What the press is told refuses nobody, and a licence that is told of alone is no pair.
        "The rugby club got an extra week. The council told the Gazette that it could not comment.",
        "The rugby club was given an extra week. Jo Orr has had no answer from the bus company.",
        # Nobody asks for these.
        "Jo Orr was given a ticket on Monday. Anna Sallow was refused a ticket.",
        "The council was told in May to keep two days free. Jo Orr has not replied to the council.",
        "Nobody got a penny. Jo Orr asked for £400 and was refused.",
        # The same words of something else, and one of two of whom nothing is told.
        "Jo Orr asked for a bus. The same day Pat Lynn was elected chair. She was told that the hall was booked.",
        "Jo Orr wrote the same letter to both ministers. Pat Lynn was given a medal in the spring. Nobody has replied to her.",
        "The mayor, Ann Hale, said she had asked the same question herself. Cllr Tom Moor was told to sit down.",
        "Ann Hale asked Tom Moor the same question three times. He had his answer ready. She was refused a copy of it.",
        "Two men asked for directions. Jo Orr was given a lift by a passing farmer. Pat Lynn has asked the police not to name him.",
        "The two leaders wrote to the minister about the harbour. Mr Dale was given a knighthood in June. Mrs Orr lost her seat.",
        "Pat Quinn applied for planning permission in the same month as the bypass opened. The bypass was given an award. Mr Quinn has not replied to calls.",
        "The firm wrote to both unions with the same offer. Unite was given a week to answer. The GMB said no.",
        "Cllr Fenn wrote the same day to the police. Inspector Blake was promoted in June. The police have not said why.",
        "The committee received the audit. The minister’s office had not been sent the audit.",
    ],
)  # fmt: skip
def test_what_is_not_alike_is_no_row(text: str) -> None:
    assert rows(text) == ()
