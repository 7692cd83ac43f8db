"""The words for which a letter is read at once: somebody in need or danger, a day by which something must be done, a figure."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.values import patterns as re

# What is told too often is read once too often; what is missed may cost a life.
URGENT = re.compile(
    r"\b(?:urgent(?:ly)?|emergency|emergencies|immediate (?:help|danger|risk|attention)|as soon as (?:humanly )?possible|cannot wait|can['’]t wait|desperate(?:ly)?|"
    r"(?:at|a) (?:serious |real |grave |high |great )?risk|in (?:real |grave |great |serious |immediate )?danger|(?:life[- ])?threat(?:en(?:ed|ing|s)?|s)?|unsafe|not safe|safeguarding|"
    r"suicid\w*|self[- ]harm\w*|(?:kill|hang|harm|hurt)(?:ed|ing)? (?:my|him|her|them|your)sel(?:f|ves)|(?:end|take|taking|ending|took) (?:my|his|her|their)(?: own)? li(?:fe|ves)|want(?:s|ed)? to die|nothing (?:left )?to live for|overdos\w+|"
    r"abus(?:e|ed|es|ing|ive)|violen(?:ce|t)|assault(?:ed|s)?|beaten|beat(?:s|ing) (?:me|him|her|them|us)|stalk(?:ed|ing|er)|neglect(?:ed)?|exploit(?:ed|ation)|traffick\w+|rape[ds]?|"
    r"homeless|evict(?:ed|ion|ing)|bailiffs?|sleeping (?:rough|in (?:my|our|the|a|his|her) car)|thrown out|starv\w+|hungry|(?:going|gone|go) hungry|cannot eat|food ?bank|"
    r"(?:no|without|out of|cut off from) (?:any )?(?:food|heating|heat|water|electricity|power|gas|medicines?|medication|insulin|oxygen|money to eat|shelter)|"
    r"dialysis|chemotherapy|oxygen|insulin|ambulance|intensive care|terminal(?:ly)?|dying|(?:about to|going to|will|could|may|might) die|palliative|hospice|stroke|seizures?|collaps(?:e|ed)|bleeding|"
    r"trapped|stranded|missing (?:since|from|child|person|girl|boy)|gone missing|flooded out|on fire|carbon monoxide|gas leak|afraid (?:for|of)|frightened|fear for|scared|help me|please help|i beg|begging)\b",
    re.IGNORECASE,
)
_DAY = (
    r"(?:(?:this|next|the coming)? ?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|today|noon|midnight|the end of|\d{1,2}(?:st|nd|rd|th)?\b(?![.,]\d|\s?(?:%|per cent\b|percent\b|points?\b|times\b|votes?\b|million\b|m\b))|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|the \d|close of|christmas|easter|(?:this|next) (?:week|month))"
)
DEADLINE = re.compile(
    rf"\b(?:(?:by|before|until|till|not? later than|on or before|no later than|due (?:on|by)?) (?:the )?{_DAY}[^.,;\n]{{0,30}}|"
    r"within (?:the next )?(?:\w+[- ]){1,3}?(?:hours?|days?|weeks?|months?)|in (?:the next )?(?:\d+|two|three|four|five|six|seven|ten|fourteen) (?:working |calendar )?(?:hours?|days?|weeks?)|"
    r"deadlines?|time[- ]limits?|limitation period|(?:expir|laps)(?:e|es|ed|ing|y)|runs? out|final (?:notice|demand|warning)|statutory (?:notice|demand|period|time)|"
    r"judicial review|pre-?action|letter before (?:action|claim)|legal (?:action|proceedings|challenge|advice)|proceedings|injunction|tribunal|court|hearing|summons|inquest|coroner|"
    r"solicitors?|barrister|attorneys?|ombudsman|freedom of information|subject access|foi(?:a)?|appeal(?:s|ed|ing)?|notice (?:to quit|of (?:eviction|possession|intent\w*|claim)))\b",
    re.IGNORECASE,
)
FIGURE = re.compile(
    r"(?:[£$€]\s?)?\b\d(?:[\d,.:/]*\d)?(?:%|\s?(?:per cent|percent|million|billion|m|bn|k|pm|am|st|nd|rd|th)\b)?", re.IGNORECASE
)
QUESTION = re.compile(r"[^.?!\n]*\?")
