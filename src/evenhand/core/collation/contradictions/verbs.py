"""A verb with the words behind it in, the act that it tells out: what papers print for one another is one act."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from evenhand.core.collation.contradictions.words import stem

# Words for one act, the first standing for all; "pick_phone" is a verb with what stands behind it: "picked up the phone".
_ACTS = """
write draft pen author compose type dictate ghost-write put_pen
sign put_name
send post dispatch deliver forward
leak pass_press hand_press give_press slip_press find_press reach_press get_press pass_paper hand_paper give_paper slip_paper
publish release
pay fund finance settle bankroll foot cover pick_bill pick_tab pay_bill meet_cost meet_bill bear_cost stand_bill
offer volunteer put_table put_disposal be_table be_offer lay_table hold_hand dangle extend_invitation make_offer \
promise pledge vow undertake guarantee assure give_word give_assurance give_undertaking make_promise make_commitment give_promise \
give_pledge give_guarantee make_pledge commit be_available
ask request beg urge press implore plead petition lobby call_on make_request seek instruct direct command give_instruction give_order \
demand require
invite summon ask_in ask_along
call ring phone telephone pick_phone make_call put_call
approach contact buttonhole collar accost sound_out make_approach make_contact get_touch seek_out come_to go_to
contact have_contact have_dealings have_communication be_touch
meet see_face sit_down sit_round have_meeting have_talk have_conversation talk speak speak_to \
have_lunch have_dinner have_breakfast have_drink hold_talks have_discussion dine lunch chat set_eyes
visit tour inspect look_round go_near come_near set_foot call_in
attend turn_up show_up be_present sit_in
chair preside take_chair be_chair
propose suggest recommend table put_forward move_motion put_motion put_resolution
originate come_up dream_up think_up think_of conceive devise invent hatch draw_up put_together coin design
alarm raise_alarm sound_alarm blow_whistle flag
accept welcome say_yes take_up agree consent grant give_in jump_at nod_through
refuse decline reject rebuff spurn turn_down turn_away say_no knock_back wave_away give_brush give_shoulder rule_out
support back endorse favour favor be_favour be_behind push_for vote_for argue_for come_for stand_by throw_behind
oppose resist fight object_to speak_against vote_against argue_against be_against come_against campaign_against
approve authorise authorize sanction permit allow clear sign_off give_green give_ahead give_blessing
block veto bar forbid ban prohibit stand_way
cancel call_off scrap abandon axe drop withdraw shelve ditch take_off pull_out go_back
keep retain save preserve hold_on stand_open
close shut
open
begin start commence launch
end stop halt cease
know realise put_front keep_picture realize be_aware read learn hear find_out be_wind get_wind
tell inform brief notify warn alert advise let_know keep_informed show let_know
discuss mention raise bring_up
record note write_down take_note make_note minute keep_note keep_record
reply answer respond write_back
apologise apologize say_sorry
resign quit step_down stand_down stand_aside step_aside bow_out walk_away recuse step_off stay_off
sack dismiss fire remove oust push force_out throw_out kick_out
leave pull_away walk_out
hire appoint recruit engage take_on
employ work_for be_pay be_payroll act_for be_books be_retainer advise_for
lay_off shed
commission order
sell dispose
lend loan advance
borrow
buy purchase acquire
lease rent let_to
owe
sue take_court
receive get reach take_delivery
give hand pass supply provide donate gift make_over
thank
blame
praise compliment
attack criticise criticize slam blast condemn lambast denounce
build construct erect put_up
demolish raze bulldoze pull_down tear_down knock_down
repair mend fix restore
damage break wreck smash
delete destroy shred erase wipe
change alter amend edit rewrite revise
delay postpone defer hold_off put_off put_back push_back
hasten bring_forward speed_up
find discover spot uncover unearth
introduce bring_together put_touch
arrange organise organize convene set_up
raise increase
cut reduce slash
admit concede
deny
threaten
intervene interfere meddle
cheer applaud greet give_welcome give_ovation
jeer boo heckle barrack
stay remain
"""
_OPPOSED = """
support oppose|approve block|keep close|keep sell|keep demolish|open close|stay leave|build demolish|raise cut|
repair demolish|resign sack|support block|hire lay_off|delay hasten|cheer jeer|thank blame|praise blame|praise attack|
thank attack|resign stay|keep leave|attend stay
"""
_IRREGULAR = """
write wrote written|send sent|give gave given|pay paid|undertake undertook undertaken|beg begged|ring rang rung|meet met|
forbid forbade forbidden|withdraw withdrew withdrawn|keep kept|shut shut|begin began begun|see saw seen|know knew known|tell told|
hear heard|quit quit|leave left|buy bought|sell sold|let let|lend lent|build built|break broke broken|find found|choose chose chosen|
win won|lose lost|cut cut|take took taken|steal stole stolen|seek sought|read read|come came come|go went gone|say said|think thought|
put put|set set|hold held|get got gotten|make made|do did done|have had|bring brought|run ran|stand stood|sit sat|speak spoke spoken|
fall fell fallen|rise rose risen|draw drew drawn|drive drove driven|throw threw thrown|show showed shown|grow grew grown|hit hit|
shake shook shaken|strike struck|catch caught|fight fought|teach taught|feel felt|spend spent|lead led|mean meant|
commit committed|refer referred|permit permitted|ban banned|bar barred|drop dropped|stop stopped|prefer preferred|plan planned|
hide hid hidden|wear wore worn|forget forgot forgotten|fly flew flown|swear swore sworn|cost cost|lay laid|lie lay lain|eat ate eaten|
drink drank drunk|owe owed|bend bent|grab grabbed|chat chatted|deny denied|carry carried|apply applied|try tried|copy copied|rely relied|
bury buried|marry married|reply replied|split split|shed shed|shred shredded|tip tipped|become became|understand understood|
mislead misled|withhold withheld|uphold upheld|overhear overheard|hurt hurt|learn learned learnt|slip slipped|dictate dictated|flag flagged
"""
# Verbs that tell no act of their own here, yet are known as verbs in the present and behind "to".
_MORE = """
come go say think put set hold get make do have bring run stand sit fall rise draw drive throw grow hit shake strike catch teach feel
spend lead mean prefer plan hide wear forget fly swear cost lay eat drink bend grab carry apply try copy rely bury marry split tip become
understand mislead withhold uphold use want need insist believe serve join help move turn follow lodge file pocket spill accuse charge
criticise criticize walk wait look cross miss ignore handle share act sponsor host entertain nominate award demand require consider examine
review investigate remember recall regret deserve own represent trust involve cause work fail manage sound blow seek pick push
"""
_FORMS_OF = {row.split()[0]: row.split()[1:] for row in _IRREGULAR.replace("\n", "").split("|") if row}


def _forms(base: str) -> tuple[str, ...]:
    """Return how a verb is printed: in the present, as it goes on, in the past."""
    if base.endswith("e"):
        present, past, going = base + "s", base + "d", base[:-1] + "ing"
    elif base.endswith("y") and base[-2] not in "aeiou":
        present, past, going = base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    else:
        ending = "es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"
        present, past, going = base + ending, base + "ed", base + "ing"
    return (present, going, base + base[-1] + "ing", *(_FORMS_OF.get(base) or (past, base + base[-1] + "ed")))


_ROWS = _ACTS.replace("\\\n", "").strip().splitlines()
_ACT_OF = {word: row.split()[0] for row in reversed(_ROWS) for word in row.split()}
_BASES = {*(word.split("_")[0] for word in _ACT_OF), *_MORE.split(), *_FORMS_OF}
_BASE_OF = {form: base for base in sorted(_BASES, reverse=True) for form in (base, *_forms(base))}
_PASTS = {form for base in _BASES for form in _forms(base)[3:]}
_PHRASED = {word.split("_")[0] for word in _ACT_OF if "_" in word}
ACTS = frozenset(_ACT_OF.values())
"""Every act that more than one verb tells, or that a rule names."""
_AGAINST = [tuple(row.split()) for row in _OPPOSED.replace("\n", "").split("|")]
_OPPOSITES = {act: frozenset(one for row in _AGAINST for one in row if act in row and one != act) for row in _AGAINST for act in row}


@lru_cache(maxsize=8192)
def base_of(word: str) -> str | None:
    """Return the verb that a word is a form of, None where it is no verb that is known."""
    return _BASE_OF.get(word.lower())


NOUNS = {
    noun: act
    for act, nouns in (
        ("offer", "offer offers bargain deal quid"),
        (
            "offer",
            "promise promises pledge pledges undertaking undertakings assurance assurances guarantee guarantees commitment commitments",
        ),
        ("ask", "request requests instruction instructions demand demands plea appeal"),
        ("contact", "contact contacts communication communications dealings"),
        ("meet", "meeting meetings talks conversation conversations discussion discussions chat lunch dinner"),
        ("call", "telephone-call"),
        ("approach", "approach approaches overture overtures"),
        ("alarm", "warning warnings alarm"),
        ("visit", "visit visits tour"),
        ("pay", "payment payments"),
        ("oppose", "objection objections opposition"),
        ("support", "support backing endorsement"),
        ("accept", "acceptance agreement consent"),
        ("refuse", "refusal rejection"),
        ("record", "note notes minute minutes record"),
        ("resign", "resignation departure"),
        ("sack", "dismissal sacking removal"),
        ("originate", "idea brainwave brainchild suggestion initiative notion"),
        ("apologise", "apology apologies"),
        ("invite", "invitation invitations"),
    )
    for noun in nouns.split()
}
"""Nouns that tell an act: "her objection", "no such offer", "the first approach was from"."""


def act_of(word: str, behind: Sequence[str] = ()) -> str:
    """Return the act that a form of a verb tells, with the words behind it.

    >>> act_of("penned"), act_of("picked", ["up", "the", "phone"]), act_of("turned", ["it", "down"]), act_of("sidelined")
    ('write', 'call', 'refuse', 'sidelin')
    """
    base = base_of(word)
    if base in _PHRASED:
        for at, low in enumerate(behind):
            if at and low == "to":
                continue
            act = _ACT_OF.get(f"{base}_{low}") or _ACT_OF.get(f"{base}_{low.removesuffix('s')}")
            if act is not None:
                return act
    return _ACT_OF.get(base, base) if base is not None else stem(word)


def is_past(word: str) -> bool:
    """Say whether a word looks like a verb in the past, or a participle."""
    low = word.lower()
    return low in _PASTS or (low.endswith("ed") and len(low) > 4 and low not in _BASE_OF)


def opposites_of(act: str) -> frozenset[str]:
    """Return the acts that undo an act, or turn down what it takes up.

    >>> sorted(opposites_of("oppose"))
    ['support']
    """
    return _OPPOSITES.get(act, frozenset())
