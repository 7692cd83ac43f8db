"""The words by which the parts of a letter are known: greetings, sign-offs, disclaimers, marks of quoted and forwarded mail.

A mark has two parts. Its cues are what the text is searched for, all marks' at once: each begins with a plain sign (a capital, a dash) and is
quick to miss. Where one is found, the mark's pattern says whether the mark truly stands there. A pattern without its cue is never asked.
"""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from attrs import frozen

from evenhand.core.values import patterns as re


@frozen
class Mark:
    """What tells a part of a letter: `stands` is "anywhere", "sentence" (behind the end of one, or in a line of its own) or "line".

    A pattern looks no further than its paragraph; of a mark that stands `last`, nobody writes below it.
    """

    kind: str
    stands: str
    cues: tuple[str, ...]
    pattern: re.Pattern[str]
    last: bool = False


_CALLED = (
    r"(?:[A-ZÀ-Þ][\w.'’/&-]*|/|of|the|for|and|or|to|at|in|sir|madam|all|both|everyone|there|councillor|leader|minister|secretary|"
    r"members?|editor|colleagues?|friends?|team|councillors|governors|trustees|residents|neighbou?rs|sirs|chair|clerk|\([^)\n]{1,40}\))"
)
# Words with which a letter goes on that has lost its commas and line breaks.
_GOES_ON = (
    r"(?=\s+(?:I|I['’]m|We|As|My|Our|It|This|That|These|The|An?|In|On|At|For|With|To|From|Please|You|Your|He|She|They|There|Thank|If|When|"
    r"How|Why|What|Can|Could|Would|Will|Do|Has|Have|Having|Since|After|Before|Not|No|Now|Once|Every|All|Many|Following|Further|Re|Mae|Rwy)\b)"
)
_HAILS = (
    r"(?i:Dear|Annwyl|Dearest|Hello|Helo|Hi|Hiya|Hey|Kia ora|Bonjour|T[eē]n[aā] ko(?:e|rua|utou)|Bore da|Prynhawn da|FAO:?|F\.A\.O\.|"
    r"Good (?:morning|afternoon|evening|day))"
)
# A greeting may go on behind its comma: "Dear Sir or Madam, or whoever reads this,".
_AND_ALL = r"(?:(?<=,) (?:and|or|&|agus|neu) [^\n.!?:;]{2,60},(?=[ \t]*(?:\n|\Z)))?"
_GREETING = (
    rf"(?<![\w-])(?:My )?{_HAILS}(?:,?[ \t]+(?!(?:I|We|My)\b){_CALLED}){{1,20}}[ \t]*[,:;]*[ \t]*(?=\n|\Z)|(?<![\w-]){_HAILS}"
    rf"(?:(?:[ \t]+(?!(?:I|We|My)\b){_CALLED}){{0,12}}?[ \t]*(?:[,:;!]{_AND_ALL}[ \t]*|[–—-]+[ \t]+|\.+[ \t]*(?=\n|\Z)|(?=\r?\n|$))|(?:[ \t]+(?!(?:I|We|My)\b){_CALLED}){{1,12}}?{_GOES_ON})(?:[ \t]*[Aa] [Cc]h(?:ara|airde),?)?"
)
# A call in words that are no names, on the line on which the letter goes on: "Hi all at the depot, I ...".
_RUN_ON = (
    rf"(?<![\w-])(?!Dear [a-z]+[,!]){_HAILS}(?:[ \t]+(?!(?i:I|I['’]m|we|my|is|are|was|were|has|have|had|will|would|just|please|this|it|re|about|hope|thanks?|not|no)\b)"
    rf"[\w'’&./()-]+){{1,10}}?(?:[,!]|[ \t]*[–—-]){_GOES_ON}"
)
# A line of its own that calls somebody in words that are no names: "Dear old friends of the mill,".
_CALLING = (
    r"(?:(?<=\n)|\A)(?:(?:My )?[Dd]ear|DEAR|Annwyl) (?:[^\n.!?]{1,80}?[,:;–—-]+ *(?=\n|\Z)|(?:(?!\b(?:I|I['’]m|we|am|is|are|was|were|has|have)\b)[^\n.!?]){1,80}?(?= *\n *\n))"
    r"|(?:(?<=\n)|\A)(?:Hi|Hiya|Hello|Helo|Bore da|Prynhawn da|Kia ora|T[eē]n[aā] koutou|Good \w+) [^\n.!?]{1,60}?[,:;–—-]+ *(?=\n|\Z)"
)
# What people put behind words of farewell: "and all good wishes", "in haste", or the same in another language.
_MORE = r"(?:[ \t]*,?[ \t]*(?!(?:was|is|were|are|will|would|did|does|had|has|have|can|could|came|went|said)\b)(?-i:[a-zà-þ&])[^\n.!?;]{0,60}?[,.]?[ \t]*(?=\r?(?:\n|\Z))|[ \t]*/[ \t]*[^\n]{3,40}?(?:,|(?=\r?\n)))?(?![ \t]+(?-i:[a-zà-þ]))"
_ALL_OF_YOU = r"(?<![\w-])(?:Hi|Hello|Hey|Hiya) (?:there|all|both|everyone|team|folks)\b(?! (?:at|in|from|of|on|who)\b)[ \t]*[,:;!]?"
_UNNAMED = r"(?:(?<!\w)(?:(?i:To whom (?:it|this) may concern|(?<!, )Ladies and gentlemen|I bwy bynnag[^\n.,:]{0,30})|A [Cc]hara|Sir or Madam)|(?:\A|(?<=\n)|(?<=D[co]ar ))(?:Sirs?|Madam))[ \t]*(?:[,:;!][ \t]*|(?=\r?\n|$))"
_SIGN_OFF = (
    r"(?i:Yours (?:very |most )?(?:sincerely|faithfully|truly|ever|etc|aye|respectfully|in \w+)|Sincerely yours|Very truly yours|"
    r"(?:With )?(?:very )?(?:kind(?:est)?|best|warm(?:est)?|good) (?:personal )?(?:regards|wishes)|Respectfully (?:submitted|yours)|"
    r"Is mise(?:,? le meas)?|Le (?:gach dea-)?mh?eas|Yn gywir(?: iawn)?|Yr eiddoch yn (?:gywir|ffyddlon)|Cofion (?:cynnes|gorau)|"
    r"Dymuniadau gorau)\b(?:[ \t]*[,.!;:–-]+(?![ \t]*(?-i:[a-zà-þ]))|" + _MORE + ")"
)
_SHORT_SIGN_OFF = (
    r"(?i:Regards|Kindest|Sincerely|Respectfully|Faithfully|Cheers|Best|Thanks|Thank you|Many thanks|With (?:many )?thanks|Cofion|Diolch(?: yn fawr)?|"
    r"In solidarity|All the best|Thanking you|Thanks (?:again|in advance|so much|very much|a lot|a million|for (?:your|reading|listening|all|everything)[^.\n]{0,30})|Yours &c|"
    r"Thank you (?:again|in advance|very much|so much|kindly|for (?:your|reading|listening|all|everything)[^.\n]{0,30})|"
    r"(?:Good)?bye(?: for now)?|Hoo ?roo|Signed:?|Hwyl(?: am y tro)?|Pob hwyl|Have an? (?:good|great|nice|lovely|safe) \w+)"
    r"[ \t]*[,.!–-]*[ \t]*(?:\r?$)"
)
# Where all line breaks are lost, a short farewell is one if nothing but a name and an address follows, up to the end or to what is added below.
_LAST_WORDS = (
    r"(?:Cheers|Yours|Sincerely|Love|Regards|With (?:many )?(?:thanks|regards)|(?:Many )?[Tt]hanks(?: (?:again|very much|so much|in advance))?|Thank you|Best|Rgds|Diolch(?: yn fawr)?|Cofion)[,.!]?[ \t]+"
    r"(?=[A-ZÀ-Þ][\w.'’-]*(?:,? (?:[A-ZÀ-Þ\d][\w.'’-]*|family|and|of|the|from|at|in|number|no|flat)){0,8}\s*(?:\Z|(?:On|This|The|If|CONF)\b|-{3}|_{3}))"
)
_DISCLAIMER = (
    r"(?:This|The|Any|All) (?:e-?mails?|messages?|communications?|transmission|information|content|contents)\b[^.]{0,120}?"
    r"\b(?:confidential|intended (?:only|solely|for)|privileged|recipients?\b[^.]{0,40}\bonly|monitor(?:ed|ing)|virus|record(?:ed|ing)|addressed|addressee|external (?:source|sender))|This (?:e-?mail|message)\b[^.]{0,30}\bfrom outside\b"
    r"|You don['’]t often get|Some people who received this"
    r"|If (?:you (?:are not|have received|receive|were not)|it (?:has|was)|this (?:e-?mail|message))[^.\n]{0,60}\b(?:recipient|in error|error|by mistake)"
    r"|(?:Please )?(?:[Cc]onsider|[Tt]hink (?:of|about)) the environment|Registered (?:in|office|charity|company|number)\b|DISCLAIMER\b|Disclaimer(?::|\s*\n)"
    r"|(?:CAUTION|WARNING|EXTERNAL)\b[^.\n]{0,60}\b(?:e-?mail|message|sender|outside)|\[?EXTERNAL\]?[^\n]{0,60}\b(?:from )?outside"
    r"|External e-?mail|(?:Virus-free|Scanned by|This (?:e-?mail|message) (?:has been|was) (?:scanned|checked|sent (?:via|through|using|by)))\b"
    r"|Mae['’]r (?:neges|e-?bost|ebost)\b|You (?:are receiving|received) this (?:e-?mail|message)|Copyright (?:©|\([Cc]\)|\d{4})[^\n]{0,60}\b[Rr]eserved\b|To unsubscribe\b(?=[^.\n]{0,60}(?:click|visit|send|reply|please|use|e-?mail|follow|http|www|[,:]))|Unsubscribe\b"
)
_OF_A_PHONE = r"Sent (?:from|via|with|on|using) (?:my|the|an?|Outlook|Yahoo|Mail|Gmail|Samsung|Proton|Fastmail|Spark|AOL|Android|BlackBerry)\b|Get Outlook for|Typed on (?:my|a)\b|Sent (?:from|via|with|on|using) [^\n.!?]{2,50}[.!]?(?= *\n(?: *\n|>|On |From))|(?:I|We) acknowledge the Traditional"
_SPOKEN_OF = tuple(
    f"{word} {thing}" for word in ("This", "The", "Any", "All") for thing in ("e-?mail", "message", "commun", "transm", "inform", "content")
)
_QUOTING = (
    r"-{2,}[ ]*(?:Original|Reply) (?:[Mm]essage|[Aa]ppointment)[ ]*-{0,}|_{10,}(?=\s*\n?[ *]*[A-ZÀ-Þ][^\n:]{0,12}: )"
    r"|(?<![\w-])(?:On|Ar) (?=[^:\n]{0,60}\d)(?:[^\n:]|:(?=\d\d)|\n(?![ \r]*\n)){5,240}?\b(?:wrote|writes|ysgrifennodd)\s?:"
    r"|(?<![\w-])\*?From:\*?\s?[^\n]{2,120}?\s+\*?(?:Sent|Date):"
)
_WROTE = r"(?:wrote|writes|said|schrieb|[ée]crit|escribi[óo]|escreveu|schreef|skrev|napisał(?:\(a\))?|pisze|kirjoitti|ysgrifennodd|scr[íi]obh|ha scritto)"
_QUOTING_ABROAD = (
    rf"(?:[^\n]|\n(?=[^\n]*:)){{6,220}}?\b{_WROTE}\b[^\n]{{0,80}}: ?(?=\n|\Z)|-{{3,}} ?On [^\n]{{6,120}}\bwrote ?-{{3,}}|"
    r"In a message dated [^\n]{6,160}\bwrites:|\[(?:Quoted text hidden|Message clipped)\]"
)
# The first heading of another mail, and those that may stand below it, in the languages of the mail programs.
FROM = r"(?:From|Oddi wrth|Ó|Von|De|Da|Van|Od|Från|Fra)(?: ?/ ?(?:From|Oddi wrth|Ó))?"
_HEADED = (
    r"(?:Sent|Date|To|Cc|CC|Subject|Anfonwyd|Dyddiad|At|Pwnc|Seolta|Dáta|Chuig|Go|Ábhar|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|"
    r"Enviado(?: el)?|Para|Asunto|Fecha|Enviada|Assunto|Inviato|A|Oggetto|Data|Verzonden|Aan|Onderwerp|Wysłano|Do|Temat|Skickat|Till|Ämne|Sendt|Til|Emne)"
)
_HEADING = rf"\*?{FROM} ?:\*? [^\n]*(?:\n(?:[^\n:]*\n)?[ *]*{_HEADED}(?: ?/ ?{_HEADED})? ?:[^\n]*){{2}}"
_HEADING_BELOW = rf"(?:\*?{_HEADED}(?: ?/ ?{_HEADED})? ?:[^\n]*\n){{1,3}} *\*?{FROM} ?:[^\n]*\n *\*?{_HEADED} ?:[^\n]*"
_FORWARDING = (
    r"-{2,}[ \t]*Forwarded [Mm]essage(?: from [^\n-]{2,60})?[ \t]*-{0,}|Begin forwarded message:|-{2,}[ \t]*Forwarded by [^\n]{3,80}"
)

MARKS = (
    Mark(
        "greeting",
        "anywhere",
        ("Dear", "My [Dd]ear", "Annwyl", "Hello", "Helo ", r"Hi(?:ya)?\b", r"Hey\b", "Kia ora", "Bonjour", "T[eē]n[aā] ko", "Bore da", "Prynhawn da", "DEAR", r"F\.?A\.?O", "Good (?:mor|aft|eve|day)", "To [Ww]hom", "I bwy byn", "Ladies and", "A [Cc]hara", r"Sirs?[ \t]*(?:[\r\n,:;!]|\Z)", "Sir or Madam", "Madam"),
        re.compile(f"{_GREETING}|{_RUN_ON}|{_ALL_OF_YOU}|{_UNNAMED}|{_CALLING}", re.MULTILINE),
    ),
    Mark(
        "sign-off",
        "sentence",
        ("Yours", "Sincerely", "Very truly", "With ", "Very ", r"Kind(?:(?i:est))? ", "Best ", r"Warm(?:(?i:est))? ", "Good ", "Respectfully", "Is mise", "Le ", "Yn gywir", "Yr eiddoch", "Cofion", "Dymuniadau"),
        re.compile(_SIGN_OFF),
    ),
    Mark(
        "sign-off",
        "line",
        ("Regards", "Kindest", "Sincerely", "Respectfully", "Faithfully", "Cheers", "Best", "Thank(?!s to )", "Many thanks", "With ", "Cofion", "Diolch", "In solidarity", "All the best", "Yours &", "Bye", "Goodbye", "Hoo", "Signed", "Hwyl", "Pob h", "Have an? "),
        re.compile(_SHORT_SIGN_OFF, re.MULTILINE),
    ),
    Mark(
        "sign-off",
        "sentence",
        ("Cheers ", "Yours, ", "Sincerely", "Love", "Regards", "With ", "Many thanks", "Thank(?!s to )", "Best ", "Rgds", "Diolch", "Cofion"),
        re.compile(_LAST_WORDS),
        last=True,
    ),
    Mark("postscript", "anywhere", (r"PP?S\b", r"P\.\s?P?", r"P S\b"), re.compile(r"(?<![\w.])P\.?\s?(?:P\.?\s?)?S(?:\.|:|\b)(?=[\s.:,-])")),
    Mark(
        "disclaimer",
        "anywhere",
        (
            *_SPOKEN_OF, "If (?:you|it|this) ", "Please (?:[Cc]onsider|[Tt]hink)", "Consider the", "Think (?:of|about)", "Registered", "DISCLAIMER", "Disclaimer",
            "CAUTION", "WARNING", "EXTERNAL", "External e", "Virus-free", "Scanned by", "Mae['’]r ", "You (?:are rec|rec|don)", "Some people who", "To unsub", "Unsubscribe", "Copyright",
        ),
        re.compile(_DISCLAIMER),
    ),
    Mark("signature", "line", (r"--[ ]*(?:\n|\Z)",), re.compile(r"-- *(?=\n(?:[^\n]{1,70}\n){1,8}\n)")),
    Mark("signature", "anywhere", ("Sent (?:from|via|with|on|using)", "Get Outlook", "Typed on", "I acknowledge the Trad", "We acknowledge the Trad"), re.compile(_OF_A_PHONE)),
    Mark("signature", "line", ("Sent from",), re.compile(r"sent from (?:my|Outlook|Yahoo|Mail|Gmail|Samsung|Proton|AOL|Android)\b[^\n.!?]{0,40}(?=[.!]?(?:\n|\Z))")),
    Mark("quoting", "anywhere", ("--+[ \t]*(?:Original|Reply)", "__________", r"On (?=[^:\n]{0,60}\d)", "Ar ", "From:", r"\*From:"), re.compile(_QUOTING)),
    Mark(
        "quoting",
        "line",
        (
            *(rf"{word} (?=[^\n]{{0,40}}\d)" for word in ("Am", "Le", "El", "Em", "Op", "Den", "Ar", "Il giorno")), "---+ ?On ", "In a message dated", r"\[(?:Quoted text|Message clipped)",
        ),
        re.compile(_QUOTING_ABROAD),
    ),
    Mark(
        "quoting",
        "line",
        ("From", r"\*From", "Oddi wrth", "Ó ?:", "Von ?:", r"De ?:", "Da ?:", "Van ?:", "Od ?:", "Från ?:", "Fra ?:"),
        re.compile(_HEADING),
    ),
    Mark("quoting", "line", ("Date ?:", "Subject ?:", "Sent ?:", "To ?:"), re.compile(_HEADING_BELOW)),
    Mark("forwarding", "anywhere", ("--+[ \t]*Forwarded", "Begin forwarded"), re.compile(_FORWARDING)),
)  # fmt: skip
# People who never press the shift key open their lines with these.
SMALL = (
    "dear", "hello", "hi", "good ", "yours", "sincerely", "kind", "best", "warm", "with ", "many thanks", "regards", "thank", "cheers", "all the best", "diolch", "cofion", "sent from",
)  # fmt: skip
# Whoever writes of themselves writes no disclaimer.
# Of a sentence below a name: words of a notice that nobody wrote for this letter.
DISCLAIMING = re.compile(
    r"(?i)\b(?:e-?mails?|messages?|recipients?|confidential|disclaimer|privacy|data protection|personal data|details at any time|unsubscribe|virus(?:es)?|scanned|"
    r"registered|charity|company (?:no|number|limited)|limited liability|regulated|authori[sz]ed|website|supporter|campaign page|promoted by|published by|"
    r"sent (?:via|through|using|on behalf)|paid for by|your preferences|public records?|prohibited|calls may be|VAT no|obliged to reply|welcome in|neges|e-?bost|gohebiaeth|r[ií]omhphost|public record|freedom of information|mailbox|service of|electronic signature|addressees?|privileged|unauthori[sz]ed|before printing|follow us|GDPR|sonra[íi]|your data|"
    r"views (?:or|and) opinions|(?:views|opinions) expressed|contents? of this (?:letter|communication)|our newsletter|tax advice|legislation|liab(?:le|ility) for|data controller|trading name|(?:how|what) we (?:use|handle|do with)|acknowledges? the|"
    r"(?:traditional|first nations) (?:custodians|owners)|elders past|(?:other|fellow) supporters|before you print|save paper|scams?|in (?:Welsh|Irish|Gaelic)|i nGaeilge|Gymraeg|"
    r"cyfrinachol|r[uú]nda|affiliated (?:to|with)|non-?profit|not[- ]for[- ]profit|(?:organi[sz]ed|generated|hosted|funded) by)\b"
)
# What else notices say, and hardly anybody else: words by which a sentence is known that stands among them, not such as begin one.
OF_NOTICES = re.compile(
    r"(?i)\b(?:disclos\w+|unlawful|in error|by mistake|intended|addressed|loss or damage|third part(?:y|ies)|legal relations|contractual|legally binding|monitor(?:ed|ing)?|"
    r"(?:accepts?|taken?) (?:no|any) (?:responsibility|liability)|responsibility is taken|(?:views|opinions) (?:or \w+ )?(?:presented|stated|given)|bank details|the author|privileges?|destroy|correspond(?:ence|ing)|attach(?:ed|ments?)|"
    r"print(?:ing|ed)? this|gyfrifoldeb|c?gamgymeriad|gyfrinachol|ynghlwm|[bf]arn|yr awdur|feirysau|gohebu|tr[ií] dhearmad|seolt[oó]ir)\b"
)
OF_ONESELF = re.compile(r"(?<!Sent from )\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Mm]yself|[Mm]ine)\b")
# What mail programs and desks put below a name, though it says "I": when somebody works, what they wrote on, what they live by.
OF_THE_DESK = re.compile(
    r"(?i)\b(?:working|office|usual) (?:hours|days|week|pattern)\b|\bwork(?:ing)? (?:part[- ]time|flexibl\w+|compressed|remotely)\b|"
    r"\bout(?:side)?(?: of)?(?: (?:your|my|normal|office|own|working))* hours\b|\b(?:forgive|excuse) (?:any |my |the )*(?:typ|spelling|brevity|mistakes|errors)|"
    r"\b(?:my|our) (?:days|hours) are\b|\bon annual leave\b|\bnot expect (?:you to|a) re(?:ply|spon)"
)
SAYING = re.compile(r"[\"“‘][^\"”\n]{8,160}[\"”’][.,]?(?:\s*[-–—~(]\s*[^\n]{2,40})?")
# What may be added below the last words of a letter.
ADDED = re.compile(r"\s*(?:\Z|(?:On|This|The|If|CONF)\b|-{3}|_{3})")
MAIL_HEADER = re.compile(rf"\*?(?:{FROM}|{_HEADED}|Bcc|Reply-To|Importance|Attachments?) ?:\*?\s")
# With these words a mail is passed on.
PASSES_ON = re.compile(
    r"\bFYI\b|\bFwd?\b|\bfor (?:your )?(?:info\b|information|noting)|\ber gwybodaeth\b|\bsee (?:the |this |an? )?(?:e-?mail |letter |message )?below\b"
    r"|\bforward(?:ed|ing)\b|\bpass(?:ed|ing) (?:\w+ ){0,4}on\b",
    re.IGNORECASE,
)
# The heading of a mail as mail programs print it: who, when, and to whom below.
PRINTED = r"[^\n<>@:]{2,80}<[^\s<>@]{1,60}@[^\s<>]{1,80}> *\n? *(?=[^:<>@]*\d)[^:<>@]{6,40}:\d\d[^\n:]{0,16}\n *(?:To|I|At|Chuig): [^\n]*"
# A line that says who wrote what is quoted below it, in whatever language: it has an address and ends with a colon; or the first of its headings.
ATTRIBUTION = re.compile(
    r"^ *(?=[^\n]*\d)[^\n<>@]{8,120}\(?<[^\s<>@]{1,60}@[^\s<>]{1,80}>\)?[^\n]{0,24}: *$"
    r"|^ *[A-ZÀ-Þ][^\n:<>@]{0,12}: [^\n<>@]{1,60}<[^\s<>@]{1,60}@[^\s<>]{1,80}> *\n(?: *[A-ZÀ-Þ][^\n:]{0,12}: [^\n]*\n){2,}"
    rf"|^ *{PRINTED}|^ *[^\n<>@]{{2,80}}<[^\s<>@]{{1,60}}@[^\s<>]{{1,80}}> ?(?:\b{_WROTE}\b)[^\n]{{0,20}}: *$"
    r"|^ *On (?=[^\n]*\d)[^\n<>@]{8,120}<[^\s<>@]{1,60}@[^\s<>]{1,80}> *$"
    r"|^[^\n>]{2,120}\b(?:wrote|writes|said)\b[^\n]{0,40}: *\n(?=>)",
    re.MULTILINE,
)
# Right above lines that are quoted somebody may be named who wrote them, and when, in a language that is not known.
SAYS_WHO = re.compile(
    rf"(?=[A-Za-zÀ-þ\d\[-])(?![^\n]*\b(?:my|I)\b)(?:[^\n]{{0,200}}\b{_WROTE}\b[^\n]{{0,60}}|[^\n]{{0,60}}\d[^\n]{{0,140}}@[^\n]{{2,80}}|[^\n]{{0,140}}@[^\n]{{2,80}}\d[^\n]{{0,60}}): ?"
    r"|(?=[^\n]*\d)[^\n]{4,160}<[^\s<>@]{1,60}@[^\s<>]{1,80}>"
)
# The end of a line or of a sentence.
UNIT_END = re.compile(r"[\n.!?…](?:(?<=\n)\s*|[\"”’')\]]*[ \t]+(?=[\"“‘'(]?[A-ZÀ-Þ0-9£$€]))")
