"""Hundreds of ways to greet, to take leave, to sign, to warn and to give notice: each is known in letters of several shapes."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

import pytest

from evenhand.core.campaigns import zone_letter
from evenhand.core.papers import Paper

Parts = list[tuple[str, str]]
FIRST = "The footbridge at Sallow End has been shut since March, and the children walk along the dual carriageway to school."
SECOND = "Please mend it before the clocks go back."
HEAD = "12 Mill Lane\nSallow End\nZZ1 4AB\n\n4 March 2025\n\n"
NAME = "Ann Osei\n12 Mill Lane"
MAIL = "From: Tom Vasey\nSent: 04 March 2031 10:15\nTo: Ann Osei\nSubject: RE: Footbridge\n\nThank you for your letter. We shall look into it.\n"
NOTICE = "This email and any attachments are confidential and may be privileged. If you are not the intended recipient please delete it."
_WORD = re.compile(r"\S*[^\W_]\S*")

GREETINGS = """\
Dear Sir
Dear Sirs,
Dear Sir / Madam,
Dear Sir or Madam:
Dear Mr. Speaker:
Dear Madam Chair and Members of the Committee,
Dear Chairman Alvarez and Members of the Board:
Dear Chair Whitfield, Vice Chair Osei, and Members of the Commission:
Dear Council Members,
Dear Honorable Mayor and Council,
Honorable Mayor and City Council Members:
Mayor Dufresne and Council:
Mr. Mayor,
Madam Secretary,
To the Honorable Members of the School Board,
To the Editor:
To: The Planning Committee
To whom this may concern,
To Whom It May Concern:
To all councillors
Ladies and Gentlemen:
Good day to you all,
Good morning Ms Petrov
Good afternoon,
Good Evening everyone,
Hello again,
Hello there
Hello
Hi
Hi both
Hi folks,
Hi Team,
Hiya Jean
Hey Councilman,
Howdy,
G'day Barry
G'day all,
Afternoon Priya,
Evening all,
Morning
Morning all,
Tom,
Tom -
Cllr Marsh
Cllr. Marsh,
Councillor Marsh:
Councillor Anne-Marie O'Donoghue,
Senator,
Senators,
Minister
Minister,
Prime Minister,
First Minister,
Attorney General,
My Lord,
My Lord Mayor,
Lord Mayor,
Your Grace,
Your Worship,
Your Excellency,
Your Honour,
Your Worship and Councillors,
Rt Hon Prime Minister,
The Right Honourable Member for Roe,
Dear Prime Minister (and staff),
Dear First Minister / Annwyl Brif Weinidog,
Annwyl Brif Weinidog
Annwyl Gynghorwyr,
Annwyl Bawb
Annwyl Mr Rees-Pugh,
Helo Siân,
Helo bawb,
Shwmae Rhys,
Prynhawn da
Bore da Gynghorydd,
A chara
A chara,
A Chairde,
A Aire,
A Aire, a chara,
A Theachta,
A Theachta, a chara,
A Thaoisigh,
A Thaoisigh, a chara
A Uachtaráin,
A Sheanadóir, a chara,
A Dhuine Uasail,
A dhuine uasail, a chara,
A Mháire, a chara,
A Mháirtín,
Dia duit a Phádraig,
Dia dhaoibh,
Dear Deputy,
Dear Deputy Scanlan
Dear Minister for Housing,
Dear Minister and officials
Dear Taoiseach,
Taoiseach,
Tánaiste,
Tánaiste, a chara,
Kia ora
Kia ora Minister,
Kia ora koutou
Tēnā koe Minister,
Tēnā koutou katoa
Mōrena,
Dear friends and neighbours of Mill Lane,
Dear Friend,
Dear Fellow Residents
Dear all
Dear All,
Dear all at the Highways team,
Dear Team
Dear planning department
Dear whoever opens this,
Dear whoever is in charge,
Dear Ms. Okonkwo-Bright, Mr. Dale and colleagues,
Dear Dr. Patel and Dr. Singh,
Dear Prof. Müller,
Dear Rev'd Canon Tate
Dear Sister Bernadette,
Dear Fr. Kevin,
Dear Chief Constable
Dear Chief Superintendent Hale,
Dear Sheriff Boone:
Dear Judge Ramirez:
Dear Assembly Member Ortiz,
Dear Assemblymember Ortiz:
Dear Congresswoman Lee -
Dear Rep. Lee,
Dear Sen. Ostrowski;
Dear Supervisor Chen and Honorable Members of the Board of Supervisors,
Dear Clerk to the Council,
Dear Parish Clerk
Dear Cabinet Secretary
Dear Permanent Secretary,
Dear Tom (if I may),
Dear Tom & Ann
Dear Tom and Ann,
Dear Tom/Ann,
Dear TOM,
dear mr marsh
dear councillor,
hi tom
hello,
DEAR SIR,
DEAR MR MARSH
Dear Mr Marsh MP
Dear Mr Marsh MP,
Dear Mr. J. P. Marsh, OBE,
Dear Lord Marsh of Sallow,
Dear Lady Marsh
Dear Councillors Marsh, Vasey and Okonjo,
Dear Members
Dear Member of the Assembly,
Dear Trustees and Governors,
My dear Ann,
My Dear Bishop,
Dearest Joan,
Greetings,
Greetings Councillor,
Greetings from Ward 4!
Salutations,
Respected Sir,
Respected Sir/Madam,
Esteemed Commissioners,
Bonjour Madame la Ministre,
Madame la Ministre,
Monsieur le Maire,
Sir,
Sir:
Sirs,
Madam,
Madam:
Dear Sir, Dear Madam,
Dear Ombudsman
Dear Information Commissioner's Office
Dear Freedom of Information Officer,
Dear FOI team,
Dear Complaints
Dear Council
Dear Eastmere District Council,
Dear BBC,
Dear Customer Services,
Dear Housing Officer (Repairs),
FAO Mr Marsh
FAO: Planning
F.A.O. The Chief Executive
Attn: Roads Section
Attention: Ms Lim
For the attention of Cllr Marsh
At sylw'r Clerc
Dear Mr. Abbot and all of the staff at St. Anne's,
Dear Rev. Jones and the good people of the parish,
Dear Sir or Madam, or whoever reads this,
Dear Councillor Hale, and all who sit with you,
Dear Minister, and A chara,
Hello to everyone at the depot!
Hello to all at the library,
Hi Mrs. Ko and all at the depot,
Hi all -
Hi there!
Hi Tom!
Hi Ann & co.,
Hello again Mrs Platt,
Hello Ms Farrant (and whoever is copied in),
Good morning to you all
Good afternoon everyone at Planning,
Good evening Councillor and officers,
Good people of Metro,
Good day.
Morning Sue,
Evening Barry
Greetings to the whole board,
Welcome, Councillor,
Mr Mayor and Members of Council,
Mr. Chairman, Ladies and Gentlemen,
Madam Chair, members of the panel,
My Lord Mayor, Ladies and Gentlemen,
Your Worship, Councillors, friends,
Fellow residents,
Fellow ratepayers and councillors,
Comrades,
Colleagues
Colleagues,
Friends
Neighbours,
Gentlemen:
Gentlemen
Ladies,
Members of the Planning Committee,
Members of the Planning Board:
Members of Council
Honorable Members of the Commission:
Honourable Members,
Hon. Minister,
Committee Secretary,
Committee Secretary
Committee Members
Planning Committee,
Planning Commission:
City Council,
City Council Members:
City Manager Ruiz,
County Commissioners,
County Supervisors:
Board of Education:
School Board,
Trustees,
Trustees of the hall
Councilman
Councilwoman Price
Councilor Beaumont,
Councilmember Ruiz -
Council Members:
Council,
Alderman Walsh,
Ald. Walsh
Selectmen:
Supervisor Chen
Senator Whitcomb
Representative Ames:
Assemblyman Katz,
Chief Alvarez,
Sheriff Boone
Judge Ramirez:
Superintendent Marsh
Principal Diaz,
Reverend Father,
Father Kevin,
Canon Tate,
Doctor,
Professor Lim,
Colonel Baines,
Deputy Scanlan,
A Theachta Scanlan,
A Aire agus a chairde,
A chara dhil,
A Bhríd dhil,
Annwyl Gynghorwyr a chyfeillion,
Annwyl Syr neu Fadam,
Annwyl gyfeillion
At sylw'r Prif Weithredwr
I bwy bynnag a fynno wybod,
Tēnā koe e te Minita,
E te Minita, tēnā koe,
Kia ora tātou,
To the Housing,
To the Council
To the Clerk of the Parish Council,
To the case officer and members,
To Mr Hale and the committee:
To you all at County Hall
To all at number ten,
To all members of the scrutiny panel
To: all ward councillors
To the person in charge of buses,
To the Members of the Licensing Panel:
To the Custodian of Records:
To the attention of the Clerk,
To Whom it may concern at the Forestry Office:
Attention: Mayor and all Councillors
Attention of the Planning Officer,
ATTN: COMMISSIONER
FAO the Head of Housing
FAO: the duty planner
For attention: Planning
The Borough Surveyor,
The Clerk,
The Chief Executive,
The Editor,
Editor,
The Secretary,
The Hon. Member, and others whom it concerns,
Cllr. Amos and Cllr. Reid,
Cllrs Amos and Reid
Cllr Amos / Cllr Reid,
Ms. Okafor:
Mr. Dent -
Mrs Platt
Mrs Platt,
Mr Hale and Ms Lim,
Miss Lamb,
Tom & Ann,
Tom, Ann,
Tom/Ann -
Tom!
Sir Nigel,
Dame Ruth
Lord Hale
Sir or Madam
Sir/Madam,
Sirs
Team,
Team
Planning team,
Roads team -
""".splitlines()
# Below a heading with prose in it these may as well be part of what somebody tells.
MAY_TELL = """\
To all councillors
Tom -
A dhuine uasail, a chara,
Fellow ratepayers and councillors,
A Aire agus a chairde,
A chara dhil,
E te Minita, tēnā koe,
To the case officer and members,
To all at number ten,
To all members of the scrutiny panel
To: all ward councillors
To the person in charge of buses,
The Hon. Member, and others whom it concerns,
Tom/Ann -
Tom!
Roads team -
""".splitlines()

FAREWELLS = """\
Yours sincerely
Yours sincerely,
Yours faithfully
Yours truly,
Yours etc.,
Yours &c.
Yours,
Yours
Yours in sport,
Yours in friendship,
Yours in frustration
Yours in anger,
Yours hopefully,
Yours, in hope,
Yours respectfully,
Yours very sincerely,
Yours most sincerely
Yours ever
Yours aye,
Yours in Christ,
Yours cordially,
Yours as ever,
Yours for a safer town,
Your constituent,
Your neighbour,
A concerned resident,
Your obedient servant,
I remain, Sir, your obedient servant,
I am, Sir, yours faithfully,
I am yours faithfully,
I remain yours sincerely,
Believe me yours sincerely,
Sincerely
Sincerely,
Sincerely yours,
Very sincerely yours,
Very truly yours,
Most sincerely,
Most respectfully,
Respectfully
Respectfully,
Respectfully submitted,
Respectfully yours,
Cordially,
Faithfully,
Truly,
Regards
Regards,
Kind regards
Kindest regards,
Kind Regards to all,
Kind regards and thanks,
Kind regards and many thanks in advance
Best regards,
Best Regards
Warm regards,
Warmest regards
With kind regards,
With kindest regards and best wishes,
With regards,
With best regards
With all good wishes,
With every good wish,
With warmest wishes
With thanks
With thanks and regards,
With many thanks in anticipation,
With gratitude,
With appreciation,
With respect,
With great respect,
With hope,
With concern,
With sadness,
With love,
With love from us all,
With sincere thanks,
Best
Best,
Best wishes
Best wishes,
Best wishes to you and your team,
Very best,
All best,
All best wishes,
All the best
All the best,
All good wishes,
Every good wish,
Good wishes,
Many thanks
Many thanks,
Many thanks again,
Many thanks in advance
Many thanks and best wishes,
Many thanks for your help,
Many thanks for taking the time to read this,
Thanks
Thanks,
Thanks!
Thanks again
Thanks a lot,
Thanks so much,
Thanks very much
Thanks in advance,
Thanks so much!!
Thanks a lot,
Nā māua noa, nā
Thanks in anticipation
Thanks for reading,
Thanks for your time,
Thanks for listening,
Thanks and regards,
Thanks & Regards
Thx
Ta
Ta very much,
Thank you
Thank you,
Thank you.
Thank you!
Thank you so much,
Thank you very much.
Thank you in advance,
Thank you kindly,
Thank you for your time,
Thank you for your time and consideration.
Thank you for your service,
Thank you for your consideration,
Thank you for your attention to this matter.
Thank you for all you do,
Thank you for listening.
Thanking you,
Thanking you in anticipation,
Thanking you in advance
Cheers
Cheers,
Cheers mate
Cheers now,
Hooroo
Ta-ra
Bye for now,
Bye
Goodbye,
Hoping to hear from you soon,
Hopefully,
In hope,
In haste,
In anticipation,
In anger,
In friendship,
In solidarity,
In peace,
In community,
In gratitude,
In service,
Looking forward to your reply,
Looking forward to hearing from you,
Awaiting your reply,
Awaiting your response
Hope to hear from you soon,
Love
Love,
Love from
Much love,
Lots of love,
Love and best wishes,
Peace,
Blessings,
God bless
God bless you,
God bless America,
Take care
Take care,
Take care and thanks,
Stay safe,
Keep well,
Keep up the good work,
Be well,
Enjoy the weekend,
Have a good day,
Have a great day!
Have a nice weekend
See you Tuesday,
Speak soon
Speak soon,
Talk soon,
Until then,
Until Thursday,
Warmly
Warmly,
Gratefully,
Gratefully yours,
Fondly,
Affectionately,
Fraternally,
Fraternally yours,
Yours fraternally,
Angrily,
Anxiously,
Humbly,
Appreciatively,
Respectfully and with thanks,
Signed
Signed,
Signed:
Rgds
Rgds,
KR
BW
Bw,
Is mise
Is mise,
Is mise le meas
Is mise, le meas,
Mise le meas,
Mise, le meas
Le meas
Le meas,
Le meas mór,
Le gach dea-ghuí,
Le gach dea mhéin,
Le dea-mhéin,
Le buíochas,
Is muidne, le meas,
Beir bua,
Slán,
Slán agus beannacht,
Slán go fóill,
Go raibh maith agat
Go raibh maith agat,
Go raibh míle maith agaibh,
GRMA,
Míle buíochas,
Ádh mór,
Yn gywir
Yn gywir,
Yn gywir iawn,
Yr eiddoch yn gywir,
Yr eiddoch yn ffyddlon
Cofion
Cofion,
Cofion cynnes
Cofion gorau,
Cofion caredig,
Gyda chofion,
Gyda dymuniadau gorau,
Gyda diolch,
Gan ddiolch,
Diolch
Diolch,
Diolch yn fawr
Diolch yn fawr iawn,
Diolch o galon,
Hwyl,
Hwyl am y tro
Pob hwyl,
Pob dymuniad da,
Ngā mihi
Ngā mihi,
Ngā mihi nui
Nāku noa, nā
Nāku iti noa, nā,
Noho ora mai,
Hei konā mai,
Mauri ora,
For and on behalf of the committee,
On behalf of the residents of Mill Lane,
From all of us at the mill,
From,
Submitted respectfully,
Veuillez agréer, Madame, mes salutations distinguées,
Cordialement,
In hope and friendship,
In friendship always,
Ever your friend,
Ever yours,
Ever so grateful,
Until then, goodbye,
On their behalf,
With grateful thanks
With sincere thanks
With heartfelt thanks,
With urgency and respect
With respect and thanks,
With the assurance of my highest consideration.
With every good wish for the future.
With my best wishes for your recovery.
I am, Sir, your obedient servant
I am, Madam, your obedient humble servant,
I am, my Lord Mayor, your obedient servant
I remain, dear Sir, yours very truly,
Looking forward to your reply.
Looking forward to hearing from you soon
Awaiting your reply with what patience I have,
Awaiting the favour of an early reply.
Hoping this finds you well,
Hoping for an early answer,
HOPING FOR AN EARLY ANSWER,
YOURS FAITHFULLY
KIND REGARDS
Trusting this is in order,
Trusting you will act,
Thanking you for your attention,
Thanks as ever,
Thanks for all your work,
Thanks a million,
Thank you in anticipation.
Thank you and God bless.
Thank you and good night,
Many thanks indeed,
Every blessing,
God keep you,
Blessings and peace,
Peace and justice,
Peace be with you,
Solidarity,
In sorrow,
Yours in sorrow
Yours in trade,
Yours, in some despair,
Yours wearily,
Yours disgusted,
Yours in the bond,
From a disappointed ratepayer,
From one who knows,
A worried mother,
A very angry taxpayer,
Your friend and neighbor,
Your loyal constituent,
Your humble petitioner,
Your tenant of forty years,
Faithfully yours
Very faithfully yours,
Best wishes always
Best wishes from us all,
Best of luck,
Good luck,
Good luck to you all,
Warm wishes
Warmest,
Warmly yours
Stay well,
Go well,
Onward,
Respect,
Sláinte,
Beir beannacht
Beannachtaí,
Le mórmheas,
Mise, le mórmheas,
Le gach beannacht,
Is mise le mór mheas
Go mbeannaí Dia thú,
Gyda diolch a dymuniadau da,
Gyda pharch,
Yr eiddoch yn bur,
Yn ddiffuant,
Yn gynnes,
Gan gofio atoch,
Nāku iti noa, nā
Nā mātou noa, nā
Arohanui,
Mā te wā,
Respectueusement / Respectfully,
Bien à vous,
Submitted with respect,
Signed on behalf of the street,
For the Board of Directors,
For the committee,
For and on behalf of the trustees
On behalf of all at number nine,
Over to you,
Yours till the pool reopens,
Cheers lads
Cheers all
Ta muchly,
cheers
thanks x
many thanks
yours
""".splitlines()

# The bars are ends of lines.
SIGNATURES = """\
Ann Osei
Ann Osei|12 Mill Lane|Sallow End|ZZ1 4AB
Ann Osei, 12 Mill Lane, Sallow End
Ann Osei (Mrs)|(aged 84)
Ann Osei|Mother of two at Sallow End Primary
Ann Osei|Resident of Ward 4 since 1988
Ann Osei||Ann Osei MRICS|Chartered Surveyor|Osei & Marsh LLP|3 High Street, Sallow End|t: 01632 960000  m: 07700 900000|www.osei.example
Ann Osei|Head Teacher|Sallow End Primary School||Tel: 01632 960000|Email: ann@school.example|Website: www.school.example|Follow us on Twitter @sallowend
A. K. Osei, Lt Col (Retd)
Ann|x
Ann and Tom Osei and the children
Ann Osei, Tom Vasey, Priya Nair and 46 other residents of Mill Lane
Ann Osei|Secretary, on behalf of the allotment holders of Sallow End
Ann Osei|Pronouns: she/her|My working days are Tuesday to Thursday.
Ann Osei||Please note I work part time and my days are Monday, Tuesday and Wednesday.
Ann Osei||I work flexibly and send emails at times that suit me. I do not expect you to reply outside your own working hours.
Ann Osei|"Be the change you wish to see in the world"
Ann Osei||"Injustice anywhere is a threat to justice everywhere." - Martin Luther King
Ann Osei||Enc: photographs (4)
Ann Osei||Encs.
Ann Osei||Enclosures: petition (212 names); map; letter of 3 May
Ann Osei||cc: Tom Vasey MP; the Sallow End Gazette
Ann Osei||c.c. Cllr Marsh|     Cllr Nair
Ann Osei||Copy to: Chief Constable
Ann Osei||AO/jt
Ann Osei||Dictated but not signed
Ann Osei||(signed electronically)
Ann Osei||Sent from my iPhone
Ann Osei||Sent from my BlackBerry - please excuse typos
Ann Osei||Sent from my mobile, so please forgive any spelling mistakes.
Ann Osei||Get Outlook for iOS
Ann Osei||Sent from Mail for Windows
Ann Osei||Sent from AOL on Android
Ann Osei||Anfonwyd o fy iPhone
Ann Osei||Seolta ó mo iPhone
Ann Osei||Envoyé de mon iPhone
[signature]|Ann Osei
Ann Osei|____________________|Tom Vasey|____________________
Ann Osei             Tom Vasey|Chair                Treasurer
pp Ann Osei|Chief Executive
p.p. A. Osei
Ann Osei MP|Member of Parliament for Sallow|House of Commons, London SW1A 0AA
Ann Osei TD|Leinster House, Kildare Street, Dublin 2|01 618 0000
Senator Ann Osei|District 14|Capitol Office: (555) 010-0000
Ann Osei|Member of Congress
Cllr Ann Osei|Labour, Sallow End Ward|Surgeries: first Saturday of the month, 10 to 12, library
Ann Osei|Deputy Leader of the Council and Cabinet Member for Transport, Highways and the Public Realm
Ann Osei||T +353 1 555 0100 | M +353 87 555 0101 | E ann@osei.example
Ann Osei||Phone 0491 570 156||"Glenview"|via Roe NSW 2999
Ann Osei|Sent on behalf of the Sallow End Residents' Association
""".splitlines()

NOTICES = """\
This email is confidential.
This email and any attachments are confidential and may be privileged. If you are not the intended recipient please delete it.
The information in this message is intended for the named recipient only.
The views expressed in this email are those of the author and not necessarily those of the council.
Any views or opinions are solely those of the author.
Emails and attachments may be monitored.
Email is not a secure medium and we accept no liability for loss.
Whilst every care is taken, we accept no responsibility for viruses.
Please consider the environment before printing this email.
Think before you print. Save paper.
P Please consider the environment. Do you really need to print this?
Save a tree - don't print this e-mail unless you have to.
Opinions expressed are those of the author and not of the Trust.
The contents of this letter are without prejudice.
Sign up to our newsletter at www.sallow.example/news.
IRS Circular 230 notice: nothing here is tax advice.
Sallow End Council is a data controller. See our privacy notice at www.sallow.example/privacy.
For information about how we use your personal data please see our website.
To find out how we handle your data visit www.sallow.example.
Osei Ltd. Registered in England and Wales No. 0000001. Registered office: 3 High Street, Sallow End.
Osei & Co is a trading name of Osei Holdings Limited. VAT No. GB 000 0000 00.
Registered Charity No. 1100000
A company limited by guarantee no. 0000002, registered in Scotland SC000001.
Authorised and regulated by the Financial Conduct Authority.
Promoted by A Osei on behalf of the Sallow End Party, both at 3 High Street.
Paid for by Friends of Ann Osei.
CONFIDENTIALITY NOTICE: This e-mail message, including any attachments, is for the sole use of the intended recipient(s).
NOTICE: This communication may contain privileged or other confidential information.
Under Florida law, e-mail addresses are public records.
Please note: under the Public Records Act this message may be subject to disclosure.
Warning: this message comes from outside the organisation.
This email has been checked for viruses by Avast antivirus software. www.avast.example
This message has been scanned by MailGuard.
Virus-free. www.avast.example
Click here to report this email as spam.
To unsubscribe from these emails click here.
You received this message because you are subscribed to the Google Groups "Sallow End" group. To unsubscribe from this group send an email to leave@groups.example.
If you no longer wish to receive these messages, reply STOP.
This message was sent via WriteToYourRep on behalf of a constituent.
Sent through the Save Our Pool campaign page. The platform is not responsible for the content.
This letter was sent by 2,114 other supporters.
Do not reply to this email. This mailbox is not monitored.
This is an automated message, please do not reply.
Please do not reply to this email as it comes from an unmonitored address.
Mae'r neges hon yn gyfrinachol. Os nad chi yw'r derbynnydd, dilëwch hi.
Rydym yn croesawu gohebiaeth yn Gymraeg. We welcome correspondence in Welsh.
Croesewir gohebiaeth yn y Gymraeg a'r Saesneg.
We welcome correspondence in Welsh and English. Corresponding in Welsh will not lead to delay.
Tá an ríomhphost seo rúnda. Mura tú an faighteoir, scrios é.
Is le haghaidh an duine amháin an ríomhphost seo.
Cuirfear fáilte roimh chomhfhreagras i nGaeilge.
Sallow Shire acknowledges the Wiradjuri people and pays respect to Elders past and present.
IMPORTANT: The contents of this email may be legally privileged. Any unauthorised use is prohibited.
This e-mail may contain information which is legally privileged and is for the addressee only. Unauthorised copying is not permitted.
""".splitlines()

WARNINGS = """\
[EXTERNAL]
[EXTERNAL EMAIL]
EXTERNAL EMAIL: do not click links
CAUTION: External sender
WARNING - this email is from outside the Council.
This sender might be impersonating a domain.
You don't often get email from ann@osei.example. Learn why this is important
[You don't often get email from ann@osei.example. Learn why this is important at https://aka.example ]
This Message Is From an Untrusted Sender
This message came from outside your organization.
*** EXTERNAL: think before you click ***
[This sender is outside the organisation]
External Sender: Use caution with links and attachments.
This email originated outside the Department. Please be careful.
***This email is from outside Cork County Council. Don't click on links unless you trust the sender.***
ALERT: First-time sender.
Be careful with this message. The sender is unknown.
This e-mail was not sent by a member of staff.
Security notice: this message was not verified.
Rhybudd: e-bost allanol / Warning: external email
""".splitlines()

WRITERS = """\
On Tue, 4 Mar 2031 at 10:15, Tom Vasey <tom@council.example> wrote:
On Tue, 4 Mar 2031, 10:15 Tom Vasey, <tom@council.example> wrote:
On Tue, Mar 4, 2031 at 10:15 AM, Tom Vasey wrote:
On 4 March 2031 at 10:15, Tom wrote:
On 4 Mar 2031, Tom Vasey wrote:
On March 4th Tom Vasey wrote:
2031-03-04 10:15 GMT+00:00 Tom Vasey <tom@council.example>:
Am Di., 4. März 2031 um 10:15 Uhr schrieb Tom Vasey <tom@council.example>:
Am 04.03.2031 um 10:15 schrieb Tom Vasey:
Le mar. 4 mars 2031 à 10:15, Tom Vasey <tom@council.example> a écrit :
Le 4 mars 2031 à 10:15, Tom Vasey a écrit :
Il giorno mar 4 mar 2031 alle ore 10:15 Tom Vasey <tom@council.example> ha scritto:
El mar, 4 mar 2031 a las 10:15, Tom Vasey (<tom@council.example>) escribió:
Em ter., 4 de mar. de 2031 às 10:15, Tom Vasey <tom@council.example> escreveu:
Op di 4 mrt. 2031 om 10:15 schreef Tom Vasey <tom@council.example>:
Den tis 4 mars 2031 kl 10:15 skrev Tom Vasey <tom@council.example>:
tir. 4. mar. 2031 kl. 10:15 skrev Tom Vasey <tom@council.example>:
wt., 4 mar 2031 o 10:15 Tom Vasey <tom@council.example> napisał(a):
ti 4. maalisk. 2031 klo 10.15 Tom Vasey <tom@council.example> kirjoitti:
Ar Maw, 4 Maw 2031 am 10:15 ysgrifennodd Tom Vasey <tom@council.example>:
Ar Maw 4 Maw 2031 am 10:15, ysgrifennodd Tom Vasey:
Ar Máirt 4 Márta 2031 ag 10:15 scríobh Tom Vasey <tom@council.example>:
Ar 4 Márta 2031, scríobh Tom Vasey:
--- On Tue, 4/3/31, Tom Vasey <tom@council.example> wrote:
-----Original Message-----
----- Original Message -----
-------- Original Message --------
---- On Tue, 04 Mar 2031 10:15:00 +0000 Tom Vasey wrote ----
[Quoted text hidden]
In a message dated 3/4/2031 10:15:00 A.M. Eastern Standard Time, tom@council.example writes:
""".splitlines()
# These say who wrote only what is marked as quoted.
WRITERS_OF_QUOTED = """\
On Tuesday you wrote:
Tom Vasey <tom@council.example> wrote:
Tom Vasey wrote:
Tom wrote on 4 March:
You wrote:
On Tue, Mar 4, 2031, 10:15 AM Tom Vasey <tom@council.example>
""".splitlines()

HEADINGS = """\
From: Tom Vasey|Sent: 04 March 2031 10:15|To: Ann Osei|Subject: RE: Footbridge
From: Tom Vasey <tom@council.example>|Date: Tue, 4 Mar 2031 10:15|To: Ann Osei|Subject: Re: Footbridge
From: Tom Vasey|To: Ann Osei|Subject: Re: Footbridge|Date: 4 March 2031
From: Tom Vasey <tom@council.example>|To: ann@osei.example|Sent: Tue, 4 Mar 2031 10:15|Subject: Re: Footbridge
From:    Tom Vasey <tom@council.example>|To:      Ann Osei|Date:    04/03/2031 10:15|Subject: RE: Footbridge
From: Tom Vasey|Date: 4 March 2031|Subject: Footbridge
Date: 4 March 2031|From: Tom Vasey|To: Ann Osei|Subject: Footbridge
Subject: RE: Footbridge|From: Tom Vasey|To: Ann Osei|Date: 4 March 2031
*From:* Tom Vasey <tom@council.example>|*Sent:* 04 March 2031 10:15|*To:* Ann Osei|*Subject:* RE: Footbridge
From: Tom Vasey <tom@council.example> Sent: 04 March 2031 10:15 To: Ann Osei Subject: RE: Footbridge
Von: Tom Vasey|Gesendet: Dienstag, 4. März 2031 10:15|An: Ann Osei|Betreff: AW: Footbridge
De : Tom Vasey|Envoyé : mardi 4 mars 2031 10:15|À : Ann Osei|Objet : RE: Footbridge
De: Tom Vasey|Enviado el: martes, 4 de marzo de 2031 10:15|Para: Ann Osei|Asunto: RE: Footbridge
Da: Tom Vasey|Inviato: martedì 4 marzo 2031 10:15|A: Ann Osei|Oggetto: R: Footbridge
Van: Tom Vasey|Verzonden: dinsdag 4 maart 2031 10:15|Aan: Ann Osei|Onderwerp: RE: Footbridge
Från: Tom Vasey|Skickat: den 4 mars 2031 10:15|Till: Ann Osei|Ämne: SV: Footbridge
Fra: Tom Vasey|Sendt: 4. marts 2031 10:15|Til: Ann Osei|Emne: SV: Footbridge
Od: Tom Vasey|Wysłano: wtorek, 4 marca 2031 10:15|Do: Ann Osei|Temat: RE: Footbridge
Oddi wrth: Tom Vasey|Anfonwyd: 04 Mawrth 2031 10:15|At: Ann Osei|Pwnc: RE: Footbridge
Oddi wrth/From: Tom Vasey|Anfonwyd/Sent: 04 March 2031 10:15|At/To: Ann Osei|Pwnc/Subject: Pont
Ó: Tom Vasey|Seolta: Dé Máirt 4 Márta 2031 10:15|Chuig: Ann Osei|Ábhar: RE: Footbridge
Ó: Tom Vasey|Dáta: 4 Márta 2031|Go: Ann Osei|Ábhar: RE: Footbridge
""".splitlines()


def wrong(parts: Parts) -> list[tuple[str, str, str]]:
    """The words of a letter that are given another zone than their own."""
    text = "".join(words for _, words in parts)
    told = [kind for kind, words in parts for _ in _WORD.finditer(words)]
    zones = zone_letter(Paper("a", ("a",), "", "text", text))
    found = [next(zone.kind for zone in zones if zone.span.start <= word.start() < zone.span.end) for word in _WORD.finditer(text)]
    found = ["mail" if kind in ("quoted", "forwarding") else kind for kind in found]
    return [(kind, given, word) for kind, given, word in zip(told, found, _WORD.findall(text), strict=True) if kind != given]


def letters(greeting: str, farewell: str) -> Iterator[Parts]:
    """A letter of two sentences in shapes that letters have."""
    body = [("body", f"{FIRST}\n\n{SECOND}\n\n")]
    end = [("sign-off", f"{farewell}\n\n"), ("signature", NAME)]
    yield [("greeting", f"{greeting}\n\n"), *body, *end]
    yield [("head", HEAD), ("greeting", f"{greeting}\n\n"), *body, *end]
    yield [("greeting", f"{greeting}\n"), ("body", f"{FIRST}\n{SECOND}\n"), ("sign-off", f"{farewell}\n"), ("signature", NAME)]
    printed = f"FOOTBRIDGE AT SALLOW END\n\n{textwrap.fill(f'{FIRST} {SECOND}', 60)}\n\n"
    page = [("signature", f"{NAME}\n\n"), ("head", "Page 1 of 1\n")]
    yield [("head", HEAD), ("greeting", f"{greeting}\n\n"), ("body", printed), ("sign-off", f"{farewell}\n\n\n\n"), *page]


@pytest.mark.parametrize("greeting", GREETINGS)
def test_whoever_is_greeted_is_known(greeting: str) -> None:
    assert [wrong(letter) for letter in letters(greeting, "Yours sincerely,") if wrong(letter)] == []


@pytest.mark.parametrize("greeting", [greeting for greeting in GREETINGS if greeting not in MAY_TELL])
def test_whoever_is_greeted_below_a_heading_that_says_how_a_letter_was_sent_is_known(greeting: str) -> None:
    head = ("head", "MILL LANE SOCIETY\n3 High Street, Sallow End\n\n4 March 2025\n\nwith two maps, by the late post\n\n")
    end = [("sign-off", "Regards\n"), ("signature", NAME)]
    assert wrong([head, ("greeting", f"{greeting}\n\n"), ("body", f"{FIRST}\n\n{SECOND}\n\n"), *end]) == []


@pytest.mark.parametrize("greeting", ["Councilman", "Senator Whitcomb", "Dear Sirs", "Attention: Mayor and all Councillors", "Council,"])
def test_a_question_right_below_a_greeting_is_no_question_of_a_form(greeting: str) -> None:
    asked = "Do you know how many cross there?\n\n"
    letter = [("greeting", f"{greeting}\n\n"), ("body", f"{asked}{FIRST}\n\n{SECOND}\n\n"), ("signature", "Ann Osei")]
    assert wrong(letter) == []


@pytest.mark.parametrize("farewell", FAREWELLS)
def test_however_leave_is_taken_it_is_known(farewell: str) -> None:
    assert [wrong(letter) for letter in letters("Dear Tom,", farewell) if wrong(letter)] == []


START: Parts = [("greeting", "Dear Tom,\n\n"), ("body", f"{FIRST}\n\n{SECOND}\n\n")]


@pytest.mark.parametrize("below", SIGNATURES)
def test_whatever_stands_with_a_name_is_its_own(below: str) -> None:
    name = below.replace("|", "\n")
    for farewell in ("Yours sincerely,\n\n", "Kind regards\n"):
        for after in ([], [("disclaimer", NOTICE)], [("mail", MAIL)]):
            assert wrong([*START, ("sign-off", farewell), ("signature", f"{name}\n\n"), *after]) == []


@pytest.mark.parametrize("notice", NOTICES)
def test_what_nobody_wrote_for_a_letter_is_a_notice(notice: str) -> None:
    signed = [*START, ("sign-off", "Regards\n"), ("signature", "Ann Osei\nHead Teacher\n\n"), ("disclaimer", f"{notice}\n\n")]
    assert wrong(signed) == []
    assert wrong([*signed, ("mail", MAIL)]) == []


@pytest.mark.parametrize("warning", WARNINGS)
def test_a_warning_above_a_letter_is_no_part_of_it(warning: str) -> None:
    own = ("head", "From: Ann Osei\nSent: 4 March 2031\nTo: Office\nSubject: Bridge\n\n")
    end = [("sign-off", "Yours sincerely,\n\n"), ("signature", "Ann Osei")]
    for above in ([], [own]):
        assert wrong([("disclaimer", f"{warning}\n\n"), *above, *START, *end]) == []
    assert wrong([("disclaimer", f"{warning}\n\n"), START[1], ("signature", "Ann Osei")]) == []


@pytest.mark.parametrize(
    "words", ["The boy who lives there is ill.", "She sleeps in the car.", "We shall be there on Monday with the photographs."]
)
def test_what_is_added_below_a_name_without_a_notice_in_it_stays_in_the_body(words: str) -> None:
    assert wrong([*START, ("sign-off", "Regards\n"), ("signature", "Ann Osei\n\n"), ("body", words)]) == []


ANSWER = "Dear Ann,\n\nThank you for your letter. We shall look into it.\n\nRegards\nTom\n"
ENDS: list[Parts] = [[("sign-off", "Best wishes\n"), ("signature", "Ann\n\n")], [("signature", "Ann\n\n")], []]


def quoted(words: str) -> str:
    return "".join(f"> {line}\n" if line else ">\n" for line in words.strip().split("\n"))


@pytest.mark.parametrize("writer", [*WRITERS, *WRITERS_OF_QUOTED])
def test_whoever_is_quoted_below_a_letter_writes_no_part_of_it(writer: str) -> None:
    for end in ENDS:
        for mail in (f"{writer}\n\n{quoted(ANSWER)}", f"{writer}\n{quoted(ANSWER)}", quoted(f"{writer}\n\n{ANSWER}")):
            assert wrong([*START, *end, ("mail", mail)]) == []
        assert writer in WRITERS_OF_QUOTED or wrong([*START, *end, ("mail", f"{writer}\n\n{ANSWER}")]) == []


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("above", ["", "_" * 32 + "\n", "-----Original Message-----\n", "Begin forwarded message:\n\n"])
def test_a_mail_passed_on_below_a_letter_is_no_part_of_it(heading: str, above: str) -> None:
    mail = above + heading.replace("|", "\n") + f"\n\n{ANSWER}"
    for end in ENDS:
        assert wrong([*START, *end, ("mail", mail)]) == []


def test_a_page_whose_every_line_has_an_empty_one_below_it_is_read_as_it_was_written() -> None:
    printed = textwrap.fill(f"{FIRST} {SECOND} {FIRST}", 50).replace("\n", "\n\n")
    assert (
        wrong([("greeting", "Dear Sirs\n\n"), ("body", f"{printed}\n\n"), ("sign-off", "Yours faithfully\n\n"), ("signature", NAME)]) == []
    )


def test_a_line_that_stands_on_each_page_with_its_number_is_no_part_of_a_letter() -> None:
    foot = "Objection by A Osei, 9 May - page"
    pages: Parts = [("body", f"{FIRST}\n\n"), ("head", f"{foot} 1\n\n"), ("body", f"{SECOND}\n\n"), ("head", f"{foot} 2\n\n")]
    assert wrong([("greeting", "Dear Sirs\n\n"), *pages, ("sign-off", "Yours faithfully\n\n"), ("signature", NAME)]) == []


def test_a_second_line_that_stands_with_the_number_of_each_page_is_no_part_of_a_letter() -> None:
    page = "\n\nPage {} of 2\nObjection of 9 May\n\n"
    pages: Parts = [("body", FIRST), ("head", page.format(1)), ("body", SECOND), ("head", page.format(2))]
    assert wrong([("greeting", "Dear Sirs\n\n"), *pages]) == []


def test_a_form_that_says_it_is_one_in_its_first_line_is_no_part_of_a_letter() -> None:
    for first in ("You have received a new enquiry through the website.", "Thank you for contacting us. We reply within ten days."):
        head = f"{first}\n\nCase number: 118204\nService: Roads\nHow can we help?\n"
        assert wrong([("head", head), ("body", f"{FIRST}\n\n{SECOND}")]) == []


@pytest.mark.parametrize("title", ["CONFIDENTIALITY NOTICE", "Important", "*Disclaimer*", "PRIVILEGED AND CONFIDENTIAL"])
def test_a_title_above_a_notice_is_part_of_it(title: str) -> None:
    assert wrong([*START, ("sign-off", "Regards\n"), ("signature", "Ann Osei\n\n"), ("disclaimer", f"{title}\n{NOTICE}")]) == []


def test_a_mail_quoted_with_signs_and_the_one_below_it_without_are_no_part_of_a_letter() -> None:
    mails = f"On 4 March 2031, Tom wrote:\n{quoted('When was it shut?')}\nOn 3 March 2031, Ann wrote:\n\nHi Tom,\n\nIt is shut again.\n"
    assert wrong([*START, ("signature", "Ann\n\n"), ("mail", mails)]) == []


def test_an_older_mail_without_signs_below_one_with_them_is_quoted_too() -> None:
    older = "Hi both,\n\nI shall look into it by Friday.\n\nTom Vasey\nRoads\n"
    assert wrong([*START, ("signature", "Ann\n\n"), ("mail", f"On 4 March 2031, Jo wrote:\n{quoted('Any news?')}\n\n{older}")]) == []


def test_nobody_is_greeted_in_a_line_that_is_quoted() -> None:
    assert wrong([("mail", quoted("Hi Tom,\nWhen was it shut?")), ("body", f"\n{FIRST}\n\n{SECOND}\n\n"), ("signature", "Ann Osei")]) == []


def test_who_speaks_of_themselves_above_a_greeting_has_begun_their_letter() -> None:
    assert wrong([("body", f"I came on Tuesday and it was shut.\n\nHi Tom,\n\n{FIRST}")]) == []


@pytest.mark.parametrize(
    "greeting",
    [
        "Hi all at the depot,",
        "Hi there planning people -",
        "Hello lovely people of the parks!",
        "Good morning to you and everyone at Roads –",
    ],
)
def test_a_greeting_in_words_that_are_no_names_may_stand_on_the_line_of_the_letter(greeting: str) -> None:
    assert wrong([("greeting", f"{greeting} "), ("body", f"I write of a bridge.\n\n{FIRST}\n\n{SECOND}")]) == []


@pytest.mark.parametrize("words", ["Hello I cross there each day", "Dear heart, I am eighty", "hi tom, the bridge is shut again"])
def test_a_line_that_says_something_behind_a_word_of_greeting_stays_in_the_body(words: str) -> None:
    assert wrong([("body", f"{words}\n\n{FIRST}\n\n{SECOND}")]) == []


@pytest.mark.parametrize(
    "heading", ["Application 24/0112: change of use of the Old Bakery", "Lych gate: what it costs", "Sallow End footbridge"]
)
@pytest.mark.parametrize("greeting", ["Gentlemen", "Vicar,", "Team", "Priya", "Dear Sirs"])
def test_a_heading_below_a_greeting_is_what_somebody_says_though_it_has_a_colon(heading: str, greeting: str) -> None:
    assert wrong([("greeting", f"{greeting}\n\n"), ("body", f"{heading}\n\n{FIRST}\n\n{SECOND}\n\n"), ("signature", "Ann Osei")]) == []


@pytest.mark.parametrize("farewell", ["Thanks, ", "Many thanks ", "Cheers, "])
@pytest.mark.parametrize("name", ["Pat at number 40", "Pat from Mill Lane", "Pat Osei"])
def test_a_name_may_stand_on_the_line_of_the_farewell(farewell: str, name: str) -> None:
    assert wrong([*START, ("sign-off", farewell), ("signature", name)]) == []


@pytest.mark.parametrize(
    "farewell", ["With every good wish for the future.", "Yours in hope.", "Take care.", "I am, Madam, your obedient humble servant"]
)
def test_a_farewell_above_a_name_may_end_as_a_sentence_does(farewell: str) -> None:
    assert [wrong(letter) for letter in letters("Dear Tom,", farewell) if wrong(letter)] == []


@pytest.mark.parametrize("last", ["Looking forward to hearing from you soon.", "Thank you for nothing.", "With no bus she cannot work."])
def test_a_short_sentence_at_the_end_with_nobody_named_below_it_stays_in_the_body(last: str) -> None:
    assert wrong([START[0], ("body", f"{FIRST}\n\n{SECOND}\n\n{last}")]) == []


@pytest.mark.parametrize(
    "fields", ["Name: Ann Osei\nEmail: ann@osei.example\nSubmitted: 3 March 2025", "Would you like a reply? Yes\nPreferred contact: text"]
)
def test_the_fields_of_a_form_below_a_letter_are_no_part_of_it(fields: str) -> None:
    assert wrong([*START, ("head", fields)]) == []


def test_a_list_of_days_at_the_end_of_a_letter_stays_in_the_body() -> None:
    assert wrong([START[0], ("body", f"{FIRST}\n\nMonday: shut\nTuesday: shut\nWednesday: open")]) == []


def test_what_is_told_of_the_house_a_letter_is_from_below_its_names_is_a_notice() -> None:
    above: Parts = [("head", "SALLOW END MILL TRUST\n3 High Street\n\n"), *START, ("sign-off", "Regards\n"), ("signature", "Ann Osei\n\n")]
    assert wrong([*above, ("disclaimer", "The Sallow End Mill Trust looks after the mill and its pond.")]) == []
    assert wrong([*above, ("body", "The Sallow End Mill Trust has told me that the pond is dry.")]) == []


def test_a_form_with_each_label_on_a_line_of_its_own_is_no_part_of_a_letter() -> None:
    form: Parts = [
        ("head", "Your name\nAnn Osei\n\nYour email\nann@osei.example\n\nWhat is it about?\nRoads\n\nTell us more\n"),
        ("body", f"{FIRST}\n\n{SECOND}\n\n"),
    ]
    assert wrong([*form, ("head", "Are you happy for us to ring you?\nYes")]) == []
