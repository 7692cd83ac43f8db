"""The words by which the parts of a letter are known: greetings, sign-offs, disclaimers, marks of quoted and forwarded mail."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import re

_CALLED = (
    r"(?:[A-ZÀ-Þ][\w.'’/&-]*|of|the|for|and|or|to|at|in|sir|madam|all|both|everyone|there|councillor|leader|minister|secretary|"
    r"member|editor|colleagues?|friends?|team|\([^)\n]{1,20}\))"
)
# Words with which a letter goes on that has lost its commas and line breaks.
_GOES_ON = (
    r"(?=\s+(?:I|I['’]m|We|As|My|Our|It|This|That|These|The|An?|In|On|At|For|With|To|From|Please|You|Your|He|She|They|There|Thank|If|When|"
    r"How|Why|What|Can|Could|Would|Will|Do|Has|Have|Having|Since|After|Before|Not|No|Now|Once|Every|All|Many|Following|Further|Re|Mae|Rwy)\b)"
)
GREETING = re.compile(
    r"(?:(?<![\w-])(?:Dear|Annwyl|Dearest|Hello|Hi|Hiya|FAO|Good (?:morning|afternoon|evening|day))"
    rf"(?:(?:[ \t]+(?!(?:I|We|My)\b){_CALLED}){{0,12}}?[ \t]*(?:[,:;!][ \t]*|(?=\r?\n|$))|(?:[ \t]+(?!(?:I|We|My)\b){_CALLED}){{1,12}}?{_GOES_ON})"
    r"|(?<!\w)(?:To whom it may concern|A [Cc]hara|Sir or Madam|Sirs?|Madam)[ \t]*(?:[,:;!][ \t]*|(?=\r?\n|$)))"
)
_FULL_SIGN_OFF = (
    r"Yours (?:very |most )?(?:sincerely|faithfully|truly|ever|etc|aye|respectfully|in \w+)|Sincerely yours|Very truly yours|"
    r"(?:With )?(?:very )?(?:[Kk]ind(?:est)?|[Bb]est|[Ww]arm(?:est)?|[Gg]ood) (?:personal )?(?:regards|wishes)|Respectfully (?:submitted|yours)|"
    r"Is mise(?:,? le meas)?|Le (?:gach dea-)?mh?eas|Yn gywir(?: iawn)?|Yr eiddoch yn (?:gywir|ffyddlon)|Cofion (?:cynnes|gorau)|Dymuniadau gorau"
)
_SHORT_SIGN_OFF = (
    r"Regards|Kindest|Sincerely|Respectfully|Faithfully|Cheers|Best|Thanks|Thank you|Many thanks|With (?:many )?thanks|Cofion|Diolch(?: yn fawr)?|"
    r"In solidarity|All the best|Thanking you|Thanks (?:again|in advance)|Thank you (?:again|in advance|for (?:your|reading)[^.\n]{0,30})"
)
# A full sign-off stands behind the end of a sentence or in a line of its own; a short one has its line to itself.
SIGN_OFF = re.compile(
    rf"(?:(?:^|(?<=[.!?…)\"”’\n])[ \t]*)(?:{_FULL_SIGN_OFF})\b[ \t]*[,.!;:–-]*)|(?:^[ \t]*(?:{_SHORT_SIGN_OFF})[ \t]*[,.!–-]*[ \t]*\r?$)",
    re.M,
)
# Asked first, because a plain word is found sooner than a pattern: what has none of these has no such zone.
GREETS = ("Dear", "Annwyl", "Hello", "Hi", "FAO", "Good ", "To whom", "A chara", "A Chara", "Sir", "Madam")
QUOTES = ("wrote", "writes", "ysgrifennodd", "From:", "From*", "essage")
DISCLAIMS = (
    "confidential", "intended", "privileged", "recipient", "monitored", "virus", "recorded", "addressed", "error", "mistake", "environment",
    "registered", "disclaimer", "caution", "warning", "external", "sent ", "outlook", "scanned", "neges", "bost", "unsubscribe", "receiv",
)  # fmt: skip
POSTSCRIPT = re.compile(r"(?<![\w.])P\.?\s?(?:P\.?\s?)?S(?:\.|:|\b)(?=[\s.:,-])")
DISCLAIMER = re.compile(
    r"(?:This|The|Any|All) (?:e-?mails?|message|communication|transmission|information|content|contents)\b[^.\n]{0,120}?"
    r"\b(?:confidential|intended (?:only|solely|for)|privileged|recipients?\b[^.\n]{0,40}\bonly|monitored|virus|recorded|addressed)"
    r"|If (?:you (?:are not|have received|receive|were not)|it (?:has|was)|this (?:e-?mail|message))[^.\n]{0,60}\b(?:recipient|in error|error|by mistake)"
    r"|(?:Please )?(?:[Cc]onsider|[Tt]hink (?:of|about)) the environment|Registered (?:in|office|charity|company|number)\b|DISCLAIMER\b|Disclaimer:"
    r"|(?:CAUTION|WARNING|EXTERNAL)\b[^.\n]{0,60}\b(?:e-?mail|message|sender|outside)|Sent (?:from|via) (?:my|the|an?|Outlook|Yahoo|Mail|Gmail|Samsung)\b"
    r"|Get Outlook for|(?:Virus-free|Scanned by|This (?:e-?mail|message) (?:has been|was) (?:scanned|checked|sent (?:via|through|using|by)))\b"
    r"|Mae['’]r (?:neges|e-?bost|ebost)\b|You (?:are receiving|received) this (?:e-?mail|message)|To unsubscribe\b|Unsubscribe\b"
)
# Whoever writes of themselves writes no disclaimer.
OF_ONESELF = re.compile(r"(?<!Sent from )\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Mm]yself|[Mm]ine)\b")
QUOTING = re.compile(
    r"-{2,}[ \t]*(?:Original|Reply) [Mm]essage[ \t]*-{0,}|_{10,}(?=\s*From:)"
    r"|(?<![\w-])(?:On|Ar) (?=[^:\n]{0,60}\d)[^\n:]{5,70}(?::\d\d[^\n:]{0,80}|\r?\n?[^\n:]{0,80}){1,3}?\b(?:wrote|writes|ysgrifennodd)\s?:"
    r"|(?<![\w-])\*?From:\*?\s?[^\n]{2,120}?\s\*?(?:Sent|Date):"
)
FORWARDING = re.compile(
    r"-{2,}[ \t]*Forwarded [Mm]essage(?: from [^\n-]{2,60})?[ \t]*-{0,}|Begin forwarded message:|-{2,}[ \t]*Forwarded by [^\n]{3,80}"
)
MAIL_HEADER = re.compile(r"\*?(?:From|Sent|Date|To|Cc|CC|Bcc|Subject|Reply-To|Importance|Attachments?|Oddi wrth|At|Pwnc):\*?\s")
SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*[ \t]+(?=[\"“‘'(]?[A-ZÀ-Þ0-9£$€])")
