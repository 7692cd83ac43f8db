"""The ways in which mail programs, offices, platforms and scanners frame a letter, one by one: what is body and what is not."""

# A letter is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import re
import textwrap
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.core.campaigns import zone_letter
from evenhand.core.campaigns.signs import Own, find_pressing
from evenhand.core.campaigns.zones import body_of
from evenhand.core.papers import Paper

B = "The footbridge at Sallow End has been shut since March, and the children walk along the dual carriageway to school. Please mend it before the clocks go back."
OTHER = "Thank you for your letter. We shall look into it."
# Each zone begins with its sign; "another mail" is quoted or passed on, with its heading.
KINDS = {"H": "head", "G": "greeting", "B": "body", "S": "sign-off", "N": "signature", "D": "disclaimer", "Q": "another mail"}
SAME = {"quoted": "another mail", "forwarding": "another mail"}
_WORD = re.compile(r"\S*[^\W_]\S*")

FRAMES = {
    # Outlook
    "outlook desktop": f"[G]Dear Cllr Marsh,\n\n[B]{B}\n\n[S]Kind regards,\n\n[N]Ann Osei\nHead Teacher | Sallow End Primary\nT: 01632 960014 | E: ann@school.example\n\n[Q]From: Cllr Marsh <marsh@council.example> \nSent: 04 March 2031 10:15\nTo: Ann Osei <ann@school.example>\nSubject: RE: Footbridge\n\n{OTHER}\n",
    "outlook on the web": f"[G]Hi Tom,\n\n[B]{B}\n\n[S]Best wishes,\n[N]Ann\n[Q]________________________________\nFrom: Tom Vasey <tom@council.example>\nSent: Tuesday, March 4, 2031 10:15 AM\nTo: Ann Osei <ann@mail.example>\nSubject: Re: Footbridge\n\n{OTHER}\n",
    "outlook for phones": f"[B]{B}\n\n[N]Get Outlook for iOS<https://aka.example/o0ukef>\n[Q]________________________________\nFrom: Tom Vasey\nSent: Tuesday, March 4, 2031 10:15:00 AM\nTo: Ann Osei\nSubject: Footbridge\n\n{OTHER}\n",
    "outlook bold headings": f"[G]Tom,\n\n[B]{B}\n\n[N]Ann\n\n[Q]*From:* Tom Vasey\n*Sent:* 04 March 2031 10:15\n*To:* Ann Osei\n*Subject:* Footbridge\n\n{OTHER}\n",
    "outlook original message": f"[G]Dear Tom\n\n[B]{B}\n\n[S]Regards\n[N]Ann\n\n[Q]-----Original Message-----\nFrom: Tom Vasey [mailto:tom@council.example]\nSent: 04 March 2031 10:15\nTo: Ann Osei\nSubject: Footbridge\n\n{OTHER}\n",
    "outlook in German": f"[G]Dear Tom,\n\n[B]{B}\n\n[S]Kind regards\n[N]Ann\n\n[Q]Von: Tom Vasey <tom@council.example>\nGesendet: Dienstag, 4. März 2031 10:15\nAn: Ann Osei\nBetreff: AW: Footbridge\n\n{OTHER}\n",
    "outlook in French": f"[G]Dear Tom,\n\n[B]{B}\n\n[S]Kind regards\n[N]Ann\n\n[Q]De : Tom Vasey <tom@council.example>\nEnvoyé : mardi 4 mars 2031 10:15\nÀ : Ann Osei\nObjet : RE: Footbridge\n\n{OTHER}\n",
    "outlook in Polish": f"[G]Dear Tom,\n\n[B]{B}\n\n[S]Kind regards\n[N]Ann\n\n[Q]Od: Tom Vasey <tom@council.example>\nWysłano: wtorek, 4 marca 2031 10:15\nDo: Ann Osei\nTemat: RE: Footbridge\n\n{OTHER}\n",
    "outlook in Welsh": f"[G]Annwyl Tom,\n\n[B]{B}\n\n[S]Yn gywir,\n[N]Mair\n\n[Q]Oddi wrth/From: Tom Vasey\nAnfonwyd/Sent: 04 March 2031 10:15\nAt/To: Mair Pugh\nPwnc/Subject: Pont\n\n{OTHER}\n",
    "a warning at the top": f"[D]You don't often get email from ann@mail.example. Learn why this is important\n\n[G]Dear Sir or Madam,\n\n[B]{B}\n\n[S]Yours faithfully,\n[N]Ann Osei\n",
    "a warning in a box": f"[D]CAUTION: This email originated from outside the organisation. Do not click links or open attachments unless you recognise the sender and know the content is safe.\n\n\n[G]Dear Tom,\n\n[B]{B}\n\n[S]Yours sincerely\n[N]Ann Osei\n",
    "a warning in stars": f"[D]*** This email is from an external source. Please take care. ***\n\n[G]Dear Tom,\n\n[B]{B}\n\n[S]Many thanks\n[N]Ann Osei\n",
    # Gmail
    "gmail": f"[G]Hi Tom\n\n[B]{B}\n\n[S]Thanks\n[N]Ann\n\n[Q]On Tue, 4 Mar 2031 at 10:15, Tom Vasey <tom@council.example> wrote:\n\n> {OTHER}\n>\n> Tom\n",
    "gmail wrapped": f"[G]Hi Tom\n\n[B]{B}\n\n[S]Thanks\n[N]Ann\n\n[Q]On Tue, 4 Mar 2031 at 10:15, Tom Vasey, Constituency Office <\nt.vasey.office@council.example> wrote:\n\n> {OTHER}\n",
    "gmail in Spanish": f"[G]Hi Tom\n\n[B]{B}\n\n[S]Thanks\n[N]Ann\n\n[Q]El mar, 4 mar 2031 a las 10:15, Tom Vasey (<tom@council.example>) escribió:\n\n> {OTHER}\n",
    "gmail in Portuguese": f"[G]Hi Tom\n\n[B]{B}\n\n[S]Thanks\n[N]Ann\n\n[Q]Em ter., 4 de mar. de 2031 às 10:15, Tom Vasey <tom@council.example>\nescreveu:\n\n> {OTHER}\n",
    "gmail without signs": f"[G]Hi Tom\n\n[B]{B}\n\n[S]Thanks\n[N]Ann\n\n[Q]On Tue, Mar 4, 2031 at 10:15 AM Tom Vasey <tom@council.example> wrote:\n\nDear Ann,\n\n{OTHER}\n\nBest wishes,\nTom\n",
    "gmail signature": f"[G]Hi Tom\n\n[B]{B}\n\n[N]-- \nAnn Osei\nFriends of Sallow End\n07700 900123\n",
    "gmail forward": f"[H]FYI\n\n[Q]---------- Forwarded message ---------\nFrom: Ann Osei <ann@mail.example>\nDate: Tue, 4 Mar 2031 at 10:15\nSubject: Footbridge\nTo: <office@council.example>\n\n\n[G]Dear Tom,\n\n[B]{B}\n\n[S]Yours sincerely\n[N]Ann\n",
    "gmail printed": f"[H]04/03/2031, 10:30                         Gmail - Footbridge\n\nGmail            Ann Osei <ann@mail.example>\n\nFootbridge\n2 messages\n\nAnn Osei <ann@mail.example>              4 March 2031 at 10:15\nTo: office@council.example\n\n[G]Dear Tom,\n\n[B]{B}\n\n[S]Kind regards,\n[N]Ann\n\n[Q]Office <office@council.example>              5 March 2031 at 09:00\nTo: Ann Osei <ann@mail.example>\n\n{OTHER}\n\nTom\n",
    "gmail printed, with the foot of a browser": f"[H]Gmail - Footbridge\n\nAnn Osei <ann@mail.example>              Tue, Mar 4, 2031 at 10:15 AM\nTo: office@council.example\n\n[G]Dear Tom,\n\n[B]{B}\n\n[S]Kind regards,\n[N]Ann\n\n[H]https://mail.example/mail/u/0/?ik=0a1b&view=pt        1/1\n",
    "gmail with attachments below": f"[G]Dear Tom,\n\n[B]{B}\n\n[S]Kind regards,\n[N]Ann\n\n[H]2 attachments\nplan.pdf\nphoto.jpg\n",
    "gmail on a phone, in small letters": f"[G]Hi Tom,\n\n[B]{B}\n\n[N]Ann Osei\nsent from Gmail Mobile\n",
    "the new outlook printed": f"[H]Outlook\n\nFootbridge\n\nFrom  Ann Osei <ann@mail.example>\nDate  Tue 04/03/2031 10:15\nTo    Office <office@council.example>\n\n[G]Dear Tom,\n\n[B]{B}\n\n[S]Kind regards,\n[N]Ann\n",
    "a mail in a printed bundle": f"[H]Submission 0231 - received by email\nFrom: Ann Osei\nTo: inquiry@roads.example\n\n[B]{B}\n\n[N]Ann Osei\n\n[H]Submission 0231                        Page 1 of 1\n",
    "a form that says something before it asks": f"[H]Name: Ann Osei\nEmail: ann@mail.example\nWe read every message. What would you like to tell us?\n[B]{B}\n",
    "a list of names above the farewell": f"[G]Dear Tom,\n\n[B]{B} These will come:\n\nMrs Pell, on the bridge\nMr Nwosu, on the road\n\n[S]See you there,\n[N]Ann\n",
    # Apple
    "apple mail": f"[G]Dear Tom,\n\n[B]{B}\n\n[S]Yours,\n\n[N]Ann\n\n[Q]> On 4 Mar 2031, at 10:15, Tom Vasey <tom@council.example> wrote:\n> \n> {OTHER}\n",
    "an iPhone": f"[G]Hi Tom\n\n[B]{B}\n\n[N]Ann\n\nSent from my iPhone\n\n[Q]> On 4 Mar 2031, at 10:15, Tom Vasey <tom@council.example> wrote:\n> \n> {OTHER}\n",
    "an iPad forward": f"[N]Sent from my iPad\n\n[Q]Begin forwarded message:\n\nFrom: Ann Osei <ann@mail.example>\nDate: 4 March 2031 at 10:15:00 GMT\nTo: office@council.example\nSubject: Footbridge\n\n[G]Dear Tom,\n\n[B]{B}\n\n[S]Yours sincerely\n[N]Ann\n",
    # Others
    "thunderbird": f"[G]Dear Tom,\n\n[B]{B}\n\n[S]Best wishes\n\n[N]Ann\n\n[Q]On 04/03/2031 10:15, Tom Vasey wrote:\n> {OTHER}\n>\n",
    "thunderbird answered below": f"[Q]On 04/03/2031 10:15, Tom Vasey wrote:\n> {OTHER}\n> Tom\n\n[B]{B}\n\n[S]Best wishes\n[N]Ann\n",
    "thunderbird answered between": "[Q]On 04/03/2031 10:15, Tom Vasey wrote:\n> When was it shut?\n[B]On the third of March.\n[Q]> Who told you?\n[B]Nobody did. There was a chain on the gate.\n",
    "answers in small letters": "[G]Hi Tom,\n\n[Q]> When was it shut, and who shut it?\n[B]in march. the contractor did.\n[Q]> Have you a picture of the chain on the gate?\n[B]yes, my son took one.\n",
    "nested quotes": f"[G]Dear Tom,\n\n[B]{B}\n\n[S]Kind regards\n[N]Ann\n\n[Q]On 05/03/2031 09:00, Tom Vasey wrote:\n> Thank you.\n>\n> On 04/03/2031 10:15, Ann Osei wrote:\n>> Is it shut?\n>>> Yes.\n",
    "yahoo": f"[G]Dear Tom\n\n[B]{B}\n\n[N]Ann Osei\n\nSent from Yahoo Mail on Android\n\n[Q] On Tue, 4 Mar 2031 at 10:15, Tom Vasey<tom@council.example> wrote: {OTHER}\n",
    "yahoo on the web": f"[G]Dear Tom\n\n[B]{B}\n\n[N]Ann Osei\n\n[Q]    On Tuesday, 4 March 2031 at 10:15:00 GMT, Tom Vasey <tom@council.example> wrote:  \n \n {OTHER}\n",
    "proton": f"[G]Dear Tom,\n\n[B]{B}\n\n[S]Kind regards,\n[N]Ann\n\nSent with Proton Mail secure email.\n\n[Q]------- Original Message -------\nOn Tuesday, March 4th, 2031 at 10:15 AM, Tom Vasey <tom@council.example> wrote:\n\n> {OTHER}\n",
    "samsung": f"[G]Hello Tom\n\n[B]{B}\n\n[N]Ann\n\nSent from my Galaxy\n\n[Q]-------- Original message --------\nFrom: Tom Vasey <tom@council.example>\nDate: 04/03/2031 10:15 (GMT+00:00)\nTo: Ann Osei <ann@mail.example>\nSubject: Footbridge\n\n{OTHER}\n",
    "a tablet": f"[G]Hello Tom\n\n[B]{B}\n\n[N]Ann\nSent from Samsung tablet\n",
    "lotus notes forward": f"[Q]----- Forwarded by Tom Vasey/Planning/Council on 04/03/2031 10:15 -----\n\nFrom: Ann Osei <ann@mail.example>\nTo: office@council.example\nDate: 03/03/2031 22:10\nSubject: Footbridge\n\n[G]Dear Tom,\n\n[B]{B}\n\n[S]Yours sincerely\n[N]Ann\n",
    "mailing list": f"[G]Dear all,\n\n[B]{B}\n\n[N]Ann\n\n[D]To unsubscribe from this list, send an empty message to leave@list.example.\n",
    # Notices
    "mimecast": f"[G]Dear Tom,\n\n[B]{B}\n\n[S]Kind regards\n[N]Ann Osei\n\n[D]Disclaimer\n\nThe information contained in this communication from the sender is confidential. It is intended solely for use by the recipient and others authorized to receive it. If you are not the recipient, you are hereby notified that any disclosure is strictly prohibited.\n\nThis email has been scanned for viruses and malware.\n",
    "mailmarshal": f"[G]Dear Tom,\n\n[B]{B}\n\n[S]Kind regards\n[N]Ann Osei\n\n[D]**********************************************************************\nThis email and any files transmitted with it are confidential and\nintended solely for the use of the individual or entity to whom they\nare addressed.\n**********************************************************************\n",
    "a council": f"[G]Dear Tom,\n\n[B]{B}\n\n[S]Kind regards\n[N]Ann Osei\nSallow End Parish Council\n\n[D]All communications sent to or from the council may be subject to recording and monitoring in accordance with relevant legislation.\n\nPlease consider the environment before printing this email.\n",
    "an Australian department": f"[G]Dear Minister\n\n[B]{B}\n\n[S]Yours sincerely\n[N]Ann Osei\n\n[D]IMPORTANT: This email remains the property of the Department and is subject to the jurisdiction of section 70 of the Crimes Act. If you have received this email in error, you are requested to contact the sender and delete the email.\n",
    "a solicitor": f"[G]Dear Sirs\n\n[B]{B}\n\n[S]Yours faithfully\n[N]Osei & Marsh LLP\n\n[D]Osei & Marsh LLP is a limited liability partnership registered in England and Wales, and is authorised and regulated by the Solicitors Regulation Authority.\n",
    "two languages": f"[G]Annwyl Gynghorydd / Dear Councillor,\n\n[B]{B}\n\n[S]Yn gywir / Yours sincerely,\n\n[N]Mair Pugh\n\n[D]Mae'r e-bost hwn yn gyfrinachol. This email is confidential.\n",
    "two languages on two lines": f"[G]Annwyl Gynghorydd,\nDear Councillor,\n\n[B]{B}\n\n[S]Yn gywir,\nYours sincerely,\n\n[N]Mair Pugh\n",
    "two letters in two languages": f"[G]Annwyl gyfeillion,\n\n[B]Mae'r bont ar gau ers mis Mawrth ac mae'r plant yn cerdded ar hyd y ffordd.\n\n[S]Yn gywir,\n[N]Mair Pugh\n\n[G]Dear friends,\n\n[B]{B}\n\n[S]Yours sincerely,\n[N]Mair Pugh\n",
    "a greeting with a dash": f"[G]Hi Tom - [B]{B}\n\n[S]Thanks\n[N]Ann\n",
    "Irish": f"[G]A Aire, a chara,\n\n[B]{B}\n\n[S]Is mise, le meas,\n\n[N]Aoife Ní Bhriain\n",
    # Forms and platforms
    "writing to a member": f"[H]Ann Osei\n4 Mill Lane\nSallow End\nZZ1 1ZZ\n\nEmail: ann@mail.example\n\nTuesday 4 March 2031\n\n[G]Dear Tom Vasey,\n\n[B]{B}\n\n[S]Yours sincerely,\n\n[N]Ann Osei\n4 Mill Lane\n\n[D](Signed with an electronic signature in accordance with section 7(3) of the Electronic Communications Act 2000.)\n",
    "a platform": f"[G]Dear Tom,\n\n[B]{B}\n\n[S]Yours sincerely,\nAnn Osei\n\n[D]This message was sent to you by a supporter using the campaign website. You can reply directly to this email.\n".replace("Ann Osei\n\n[D]", "[N]Ann Osei\n\n[D]"),
    "a council's form": f"[H]Contact us form\nReference: 0417-22\nYour name: Ann Osei\nYour email: ann@mail.example\nWhat is it about?: Roads\nYour message:\n[B]{B}\n",
    # Print
    "a page number between": f"[G]Dear Tom,\n\n[B]{B}\n\n[H]Page 1 of 2\n\n[B]The council said in June that it would be mended.\n\n[S]Yours sincerely\n[N]Ann Osei\n",
    "a page number in other ways": f"[G]Dear Tom,\n\n[B]{B}\n\n[H]2 | Page\n\n[B]The council said in June that it would be mended.\n\n[S]Yours sincerely\n[N]Ann Osei\n",
    "a stamp": f"[H]RECEIVED\n12 MAR 2031\nCHIEF EXECUTIVE\n\n4 Mill Lane\nSallow End\n\n[G]Dear Sir,\n\n[B]{B}\n\n[S]Yours faithfully,\n\n[N]A. Osei (Mrs)\n",
    "capitals": f"[G]DEAR SIR\n\n[B]{B.upper()}\n\n[S]YOURS FAITHFULLY\n[N]A OSEI\n",
    "small letters": f"[G]hi\n\n[B]{B.lower()}\n\n[S]thanks\n[N]ann osei\n",
    "no capitals, no greeting": f"[B]{B.lower()}\n",
    # Plain letters
    "a memorandum below a date": f"[H]12 March 2031\n\nFrom: The Allotment Society\nTo: The Parish Council\nDate: 12 March\nSubject: The gate\n\n[B]{B}\n\n[S]Yours sincerely\n[N]Jo Bell\n",
    "a memorandum": f"[H]MEMORANDUM\n\nTo: The Parish Council\nFrom: The Allotment Society\nDate: 12 March\nRe: The gate\n\n[B]{B}\n\n[S]Regards\n[N]Jo Bell\n",
    "fields above a greeting": f"[H]To: The Parish Council\nFrom: Jo Bell\nSubject: The gate\n\n[G]Dear Clerk,\n\n[B]{B}\n\n[S]Regards\n[N]Jo Bell\n",
    "a rule between paragraphs": f"[G]Dear Sir,\n\n[B]{B}\n\n--\n\n{B}\n\n[S]Yours faithfully\n[N]J. Smith\n",
    "a gap for the signature": f"[G]Dear Sir,\n\n[B]{B}\n\n{B}\n\n[S]Yours faithfully\n\n\n\n[N]J. Smith\n",
    "a long farewell": f"[G]Dear Sir,\n\n[B]{B}\n\n[S]With every good wish to you and to all who work in your office,\n\n[N]J. Smith\nand the children of the top class\n",
    "for and on behalf": f"[G]Dear Sir,\n\n[B]{B}\n\n[S]For and on behalf of the committee of the residents'\nassociation,\n\n[N]J. Smith, Chair of the Association, and\nP. Jones, Treasurer\n",
    "an obedient servant": f"[G]Sir,\n\n[B]{B}\n\n[S]I am, Sir, your obedient servant,\n\n[N]J. Smith\n",
    "enclosures": f"[G]Dear Sir,\n\n[B]{B}\n\n[S]Yours sincerely,\n\n[N]J. Smith\n\nEnc: a plan of the bridge\ncc: Cllr A. Marsh; the head teacher of Sallow End Primary School\n",
    "a name in small letters": f"[G]hello\n\n[B]{B.lower()}\n\n[S]cheers\n[N]dave\n",
    "thanks for something": f"[G]Hi\n\n[B]{B}\n\n[S]Thanks for your help,\n[N]Jo\n",
    "looking forward": f"[G]Hi\n\n[B]{B}\n\nI look forward to hearing from you\n\n[S]Kind regards\n[N]Jo\n",
    "a list": f"[G]Dear Sir,\n\n[B]{B}\n\nWe ask for:\n\n* a lamp\n* a gate\n* a rail\n\n[S]Yours faithfully,\n[N]J. Smith\n",
    "short lines": f"[B]Nobody came.\nNobody rang\nNobody wrote\n\n{B}\n\n[N]Jo Bell\n",
    "a heading": f"[H]4 Mill Lane\nSallow End\n\n[G]Dear Sir\n\n[B]THE FOOTBRIDGE AT SALLOW END\n\n{B}\n\n[S]Yours faithfully\n[N]J Smith\n",
    "a full stop behind the greeting": f"[G]Dear Ms Tran. [B]{B}\n\n[S]Regards, [N]Jo\n",
    "short forms in an address": f"[G]Good afternoon all,\n\n[B]{B}\n\n[S]Many thanks and best wishes,\n[N]Jo Bell (Mrs.)\nSt. Mary's Rd.\n",
    # Below the name
    "a sentence below the name": f"[G]Dear Tom,\n\n[B]{B}\n\n[S]Yours sincerely\n[N]Ann Osei\n\n[B]I am not safe at home.\n",
    "a question below the name": f"[G]Dear Tom,\n\n[B]{B}\n\n[S]Kind regards\n[N]Ann Osei\n4 Mill Lane\n\n[B]When will you answer my last letter?\n",
    "a postscript": f"[G]Dear Tom,\n\n[B]{B}\n\n[S]Kind regards\n[N]Ann Osei\n\n[B]P.S. Bring a torch.\n",
    "because": f"[B]I object because:\n\n{B}\n",
}  # fmt: skip


def read(marked: str) -> tuple[str, list[str]]:
    """Part a marked letter into its text and the zone of each word."""
    before, *parts = re.split(r"\[([HGBSNDQ])\]", marked)
    assert not before
    kinds = [KINDS[kind] for kind, words in zip(parts[::2], parts[1::2], strict=True) for _ in _WORD.finditer(words)]
    return "".join(parts[1::2]), kinds


def stretches(text: str, told: list[str]) -> list[tuple[str, str, str]]:
    """Each stretch of a letter that was read wrongly, with the zone it belongs to and the one it was given."""
    found = [(zone.span, SAME.get(zone.kind, zone.kind)) for zone in zone_letter(Paper("a", ("a",), "", "text", text))]
    rows = []
    for word, kind in zip(_WORD.finditer(text), told, strict=True):
        given = next(zone for span, zone in found if span.start <= word.start() < span.end)
        rows.append((kind, given, word[0]))
    return [(*key, " ".join(row[2] for row in run)) for key, run in groupby(rows, lambda row: row[:2]) if key[0] != key[1]]


@pytest.mark.parametrize("name", FRAMES)
def test_each_convention_of_mail_is_known(name: str) -> None:
    text, told = read(FRAMES[name])
    assert stretches(text, told) == []


def planted(text: str, words: str) -> list[str]:
    """The letter with some words as a paragraph of their own, in each place where one may stand."""
    places = [0, *(gap.start() for gap in re.finditer("\n\n", text)), len(text)]
    return [f"{text[:place]}\n\n{words}\n\n{text[place:].lstrip()}" for place in places]


@pytest.mark.parametrize("name", FRAMES)
@pytest.mark.parametrize(
    ("words", "sign"),
    [("My brother is not safe at home.", "urgent"), ("The tribunal sits on Monday.", "deadline"), ("no insulin", "urgent")],
)
def test_a_need_or_a_deadline_is_seen_wherever_in_a_letter_it_stands(name: str, words: str, sign: str) -> None:
    for text in planted(read(FRAMES[name])[0], words):
        paper = Paper("a", ("a",), "", "text", text)
        own = [word.span() for start, end in body_of(paper) for word in _WORD.finditer(text, start, end)]
        found = find_pressing(Own(paper, zone_letter(paper), own), "")
        assert sign in {one.kind for one in found}


@pytest.mark.parametrize(
    "words", ["Could you ring me on 9 May?", "I want 40 pounds back.", "We ask for a lift.", "My rent is 450 a month now."]
)
@pytest.mark.parametrize("name", FRAMES)
def test_what_is_asked_between_the_paragraphs_of_a_letter_stays_in_its_body(name: str, words: str) -> None:
    text = read(FRAMES[name])[0]
    inside = text.replace(B, f"{B}\n\n{words}\n\n{B}", 1)
    paper = Paper("a", ("a",), "", "text", inside)
    assert inside == text or words in " ".join(inside[start:end] for start, end in body_of(paper))


@pytest.mark.parametrize("words", ["Could you ring me on 9 May?", "I want my 40 pounds back.", "My rent is now 450 a month."])
@pytest.mark.parametrize("name", ["outlook desktop", "gmail", "an iPhone", "a council", "mailmarshal", "writing to a member", "a stamp"])
def test_what_is_asked_below_the_name_is_body_too(name: str, words: str) -> None:
    marked = FRAMES[name]
    at = min(place for place in (marked.find("[Q]"), marked.find("[D]"), len(marked)) if place > 0)
    text = read(f"{marked[:at].rstrip()}\n\n[B]{words}\n\n{marked[at:]}")[0]
    paper = Paper("a", ("a",), "", "text", text)
    assert words in " ".join(text[start:end] for start, end in body_of(paper))


def wrapped(text: str, width: int) -> str:
    """The letter as a program sends it that breaks long lines, but not the rules drawn above a mail passed on."""
    lines = (
        line if line.startswith("--") else textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    )
    return "\n".join(lines)


SPACED = {
    "line feeds of other systems": lambda text: text.replace("\n", "\r\n"),
    "carriage returns": lambda text: text.replace("\n", "\r"),
    "blanks at the end of lines": lambda text: text.replace("\n", "  \n"),
    "blank lines with a blank": lambda text: re.sub(r"\n(?=\n)", "\n\xa0", text),
    "blanks that do not break": lambda text: re.sub(r"(?<=\w) (?=\w)", "\xa0", text),
    "line separators": lambda text: text.replace("\n", "\u2028"),
    "page breaks": lambda text: text.replace("\n\n", "\n\f"),
    "three line feeds": lambda text: text.replace("\n\n", "\n\n\n"),
    "every line feed twice": lambda text: text.replace("\n", "\n\n"),
    "curly apostrophes": lambda text: text.replace("'", "’"),
    "lines wrapped": lambda text: wrapped(text, 70),
    "lines wrapped soon": lambda text: wrapped(text, 56),
}


@pytest.mark.parametrize("way", SPACED)
def test_however_its_lines_are_broken_a_letter_has_the_same_body(way: str) -> None:
    missing = []
    for name in FRAMES:
        text, told = read(FRAMES[name])
        made = SPACED[way](text)
        missing += [(name, *wrong) for wrong in stretches(made, told) if "body" in wrong[:2]]
    assert missing == []


SAID = [
    "The office said Hello all and went back to its tea.",
    "He always began: Dear Sir or Madam, and never got further than that.",
    "It is open from: Monday to: Friday, or so the sign says.",
    "On 4 March 2031 the engineer wrote that the bolts were sound.",
    "This message is one that my mother gave me before she died.",
    "The information board outside the school is wrong.",
    "They were sent from pillar to post.",
    "Thanks to the verger we got her out.",
    "Best of all was the lift.",
    "With kind regards was all that the answer said.",
    "> 40 degrees in the ward again.",
    "Warm water came once a week.",
    "Good morning, she says to the nurse, and the nurse does not hear.",
    "From: the residents. To: whoever will listen.",
    "The content of the box was registered in March.",
    "Yours is the only office that has a key.",
    "We ask three things:",
    "1. a lamp",
    "2. a gate that shuts",
    "- and the rail",
    "Please",
    "450",
    "Not so.",
    "THE GATE WAS LOCKED AND NOBODY HAD A KEY TO IT.",
    "Cheers went up.",
    "Question 3 was the hardest.",
    "To unsubscribe took me an hour.",
    "Copyright 1924 is stamped on the plan.",
    "Email 3 of my five was answered.",
    "2 attachments of the plan were lost.",
    "Page 4 of the plan is blank.",
    "sent from the works, it came too late.",
    "Do not click your tongue at us.",
    "3/4/2031, 10:30 was when it shut.",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(SAID), min_size=1, max_size=6), st.sampled_from(["\n\n", "\n", " "]))
def test_whatever_is_said_between_a_greeting_and_a_farewell_stays_in_the_body(said: list[str], gap: str) -> None:
    middle = gap.join([B, *said, B])
    for text in (f"Dear Ann,\n\n{middle}\n\nYours sincerely\nJo Bell", f"Senator Bell,\n\n{middle}\n\nSee you there,\nJo Bell"):
        stretches_found = (text[start:end] for start, end in body_of(Paper("a", ("a",), "", "text", text)))
        found = " ".join(" ".join(stretches_found).split())
        assert [words for words in said if words not in found] == []
