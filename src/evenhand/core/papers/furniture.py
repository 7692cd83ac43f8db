"""A paragraph of a news page in, whether the page prints it round its report to be clicked or to fill the page, out.

The words were gathered from pages of papers, broadcasters and agencies in the United Kingdom, Ireland, the United States, Canada,
Australia and New Zealand, as they come out when a report is saved, printed or pasted into a file.
"""

from __future__ import annotations

from evenhand.core.values import patterns as re

# Lines that are nothing else.
_LINES = frozenset((
    "ad", "ads", "advert", "advertisement", "advertising", "hide ad", "show ad", "skip ad", "skip advert", "close ad", "remove ads",
    "report ad", "report this ad", "this is an ad", "[ads /]", "sponsored", "sponsored content", "promoted", "promoted content",
    "promoted stories", "paid content", "paid post", "story continues", "go ad-free", "share", "tweet", "print", "email", "e-mail", "save",
    "bookmark", "whatsapp", "facebook", "twitter", "messenger", "linkedin", "pinterest", "reddit", "copy link", "copied", "copy",
    "text size", "aa", "a-a+", "toggle caption", "enlarge", "enlarge image", "follow us", "sign up", "sign in", "log in", "register",
    "register now", "subscribe", "newsletter", "newsletters", "this field is required", "read more", "read next", "read also", "also read",
    "related", "see also", "more", "don't miss", "up next", "more like this", "more to read", "trending", "trending now", "recommended",
    "also in the news", "watch", "watch now", "watch live", "watch again", "listen", "listen now", "listen live", "in this article",
    "in this story", "tags", "tag", "topics", "topic", "filed under", "categories", "explore more", "cookie settings", "cookie policy",
    "privacy settings", "privacy policy", "privacy notice", "terms of use", "terms and conditions", "back to top", "all rights reserved",
    "getty", "getty images", "shutterstock", "loading", "reload", "load more", "show more", "view more", "view all", "view comments",
    "view gallery", "view image", "view photos", "gallery", "photo gallery", "slideshow", "play", "play video", "pause", "mute", "unmute",
    "close modal", "close", "menu", "search", "home", "news home", "next", "previous", "back", "expand", "open menu", "close menu",
    "open search", "close search", "comments", "comment", "reply", "add a comment", "leave a comment", "post a comment", "write a comment",
    "add comment", "leave a reply", "have your say", "comments are closed",
))  # fmt: skip
# Lines that begin with these, whatever follows.
_BEGINNINGS = (
    "sign up to", "sign up for", "sign up here", "sign up now", "sign up today", "signed up to", "subscribe to", "subscribe now",
    "subscribe today", "subscribe for", "subscriber only", "already a subscriber", "already a member", "start your free",
    "start your trial", "claim your free", "claim your offer", "thanks for subscribing", "thank you for subscribing",
    "thank you for signing up", "thanks for signing up", "thank you for registering", "get the latest", "get our newsletter",
    "get our daily", "get our free", "get our app", "get breaking", "receive the latest", "receive our", "enter your email",
    "your email address", "download our", "download the app", "join the conversation", "join the discussion", "join our whatsapp",
    "join our facebook", "support our journalism", "support local journalism", "support independent journalism", "become a member",
    "become a supporter", "become a subscriber", "follow us on", "follow us at", "click here", "click on the", "skip to", "we use cookies",
    "this site uses cookies", "this website uses cookies", "our website uses cookies", "accept all cookies", "accept cookies",
    "reject all cookies", "manage cookies", "image source", "image copyright", "©", "advertisement:", "advertisement -", "advertisement –",
    "story continues below", "article continues below", "story continues after", "article continues after", "text continues below",
    "post continues below", "continue reading below", "continue reading after", "scroll down to continue", "keep scrolling", "video player",
    "this is a modal window", "listen to this", "have your say on", "comments are closed", "report this comment", "report an error",
    "report a typo", "explore more", "corrections and clarifications",
)  # fmt: skip
# What these lead to is the headline of something else; a sentence of the report ends otherwise.
_LEADS = re.compile(
    r"(?:read (?:more|next|also|the full (?:story|article)|full (?:story|article))|related(?: (?:stor(?:y|ies)|articles?|news|topics))?"
    r"|see also|also read|more(?: (?:from|on|news|stories|articles|videos|headlines))?|latest(?: news| stories| headlines)?"
    r"|top (?:stories|news)|(?:recommended|popular) (?:stories|articles|reading)|most (?:read|popular|viewed|shared|commented)"
    r"|recommended|watch|listen|don[’']t miss|up next|you (?:may|might) (?:also )?like|elsewhere on|in this (?:article|story)"
    r"|tags?|topics?|tags used in this article|filed under|categories)(?:$|\s*[:>|•·].{0,160})",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(
    r"(?:read more|read the full|see also|more from|more on|related|also read|most read|you (?:may|might) (?:also )?like)\b"
    r" .{0,100}[^.”\"’']",
    re.IGNORECASE,
)
_LED_TO = re.compile(r"[:>|•·]")
_COUNTED = re.compile(
    r"(?:\d[\d,]* )?(?:comments?|shares?)(?: ?\(\d[\d,]*\))?|view \d+ comments?|shares?[: ]\d+|[·•| ]*\d+ min(?:ute)?s?(?: to)? read"
    r"|listen [•·] .{0,20}|this (?:article|story) is more than .{0,30} old|this was published .{0,30} ago"
    r"|[| ]*-?\d+(?:\.\d+)? ?°[cf]\b.{0,30}|\d?\d:\d\d ?/ ?\d?\d:\d\d|(?:dsc|img)[_ ]?\d+.{0,30}|\S{1,60}\.(?:jpe?g|png|webp)"
    r"|(?:copyright|©|\(c\))[^.]{0,20}\d{4}.{0,200}|all rights reserved.{0,100}|(?:\w+ ){0,3}ad-free\b.{0,40}"
    r"|(?:share|tweet|print|email|e-mail|save|bookmark|gift|copy)(?: (?:this|the))? (?:article|story|page|link|post)"
    r"|share(?: this)? (?:on|via|with)\b.{0,60}",
    re.IGNORECASE,
)
_EDGES = " \t\r!.:»›>|·•"
_LONGEST = 500


def is_furniture(text: str) -> bool:
    """Say whether all lines of a paragraph are there to be clicked or to fill the page: "Share this article", "Hide Ad", "Comments (12)".

    >>> is_furniture("Share this article"), is_furniture("READ MORE: Mayor quits"), is_furniture("4 min read")
    (True, True, True)
    >>> is_furniture("Share prices fell on Monday, the council said."), is_furniture("More than 100 wrote.")
    (False, False)
    """
    return len(text) < _LONGEST and all(_is_furniture(line.strip()) for line in text.strip().split("\n"))


def _is_furniture(line: str) -> bool:
    bare = line.strip(_EDGES)
    low = bare.lower()
    if low in _LINES or low.startswith(_BEGINNINGS) or _LEADS.fullmatch(bare) or _COUNTED.fullmatch(bare):
        return True
    return bool(_LEADS_ON.fullmatch(line))


def is_lead(text: str) -> bool:
    """Say whether a line of furniture stands above others to be clicked, as "Most read" and "More stories:" do.

    >>> is_lead("Most Read"), is_lead("Read more: Mayor quits"), is_lead("Hide Ad")
    (True, False, False)
    """
    line = text.strip().strip(_EDGES)
    return bool(_LEADS.fullmatch(line)) and not _LED_TO.search(line)
