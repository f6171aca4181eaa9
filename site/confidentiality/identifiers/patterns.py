"""What identifiers look like. Every pattern is linear: no nested repetition over the same characters."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from stdnum.gb import nhs

from confidentiality.identifiers.words import (
    is_initials,
    is_one_person,
    is_one_place,
    is_one_school,
    is_related,
    is_somebody,
    is_titled,
)

MONTHS = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
BIG = "A-ZÀ-ÖØ-Þ"
NAME = rf"[{BIG}][\w’'\-]{{1,30}}"
NAMES = rf"{NAME}(?: {NAME})?"
# What may stand between a title and a name, or begin one: van Dyk, de Souza, al-Amin, O’Neil.
PARTICLE = (
    r"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]en|[Dd]i|[Dd]a|[Dd]u|[Ll]e|[Ll]a|[Ee]l|[Aa]l|[Bb]in|[Tt]er)[ \-])"
)
STREET = (
    "street|road|avenue|lane|drive|close|crescent|court|gardens|terrace|way|place|grove|walk|st|rd|ave"
    "|mews|hill|quay|approach|row|square|rise|wharf|parade|croft|villas|green|buildings"
)
# Written small these are hardly ever anything but a street.
SMALL_STREET = "street|road|avenue|lane|crescent|terrace|gardens"
# What follows “miss” where it is a verb: miss school, miss out.
NOT_A_MISS = (
    "school|out|the|an?|it|this|that|these|those|them|him|hers?|his|their|my|our|your|any|anything|much|nothing"
    "|lessons?|class(?:es)?|appointments?|meetings?|work|home|college|training|tea|dinner|lunch|meals?|maths|english"
    "|being|having|going|seeing|more|some|all|both|each|every|one|two|most|what|when|where|who|how|and|or|so|again"
)
NO_STREET_NAME = (
    r"(?!(?:the|a|an|this|that|their|his|her|our|my|on|in|at|off|of|per|minutes?|miles?|down|to)\b)"
)
RELATION = "friend|boyfriend|girlfriend|partner|cousin|uncle|aunt|auntie|brother|sister|mother|father|mum|dad|nan|grandmother|grandfather|stepdad|stepmum|son|daughter"
PLATFORM = (
    "insta|instagram|snap|snapchat|tiktok|discord|telegram|xbox|psn|roblox|gamertag|username|user name|handle"
)
ROLE = "shopkeeper|caretaker|driver|neighbour|landlord|landlady|tutor|mentor|keyworker|manager|teacher|worker"
THING = "tool|course|model|group|project|programme|approach|method|framework|programme is|project is|tool is"
NOT_A_THING = "".join(f"(?<!{thing} )" for thing in THING.split("|"))
DAY_AND_MONTH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{MONTHS})|(?:{MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?)"
AT = r"\b(?:[Oo]n|[Ii]n|[Aa]t|[Nn]ear|[Bb]y|[Bb]ehind|[Oo]utside|[Ff]rom|[Aa]round|[Tt]o) (?:the )?"
PLACE = "bus station|railway station|train station|station|skate ?park|shopping centre|leisure centre|retail park|youth club"
BIG_PLACE = "Bus Station|Railway Station|Train Station|Station|Skate ?[Pp]ark|Shopping Centre|Leisure Centre|Retail Park|Youth Club"
# What only a person does or has done to them; an office or a form of words does none of it.
DOES = (
    "said|says|told|tells|asked|lives|went|ran|came|feels|felt|wants|wanted|disclosed|attends|meets|met|carries|carried"
    "|hangs|stays|stayed|worries|walks|walked|returned"
    "|(?:is|was|has been|had been) (?:seen|missing|arrested|excluded|assaulted|stabbed|threatened|hurt|found|groomed"
    "|exploited|attacked|robbed|afraid|scared|frightened)"
)
# “The SW said so”: with a word of belonging before it, it is an office.
NO_ROLE = "".join(
    f"(?<!{word} )"
    for word in ["[Tt]he", "[Aa]n", "[Oo]ur", "[Mm]y", "[Hh]er", "[Hh]is", "[Tt]heir", "[Yy]our"]
)
DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|Easter|Ramadan|Eid|Diwali|Level|Tier|Stage|Step"
TEENS = "1\\d|eleven|twelve|(?:thir|four|fif|six|seven)teen|eighteen"
AGES = f"[5-9]|five|six|seven|eight|nine|ten|{TEENS}"
ENROLLED = "attends|attending|pupil at|student at|goes to|excluded from|enrolled at|teacher at"


def is_nhs_number(text: str) -> bool:
    return nhs.is_valid(re.sub(r"\D", "", text))


def is_pupil_number(text: str) -> bool:
    """The check letter of a unique pupil number; its authority part is not looked up (the list changes)."""
    letters = "ABCDEFGHJKLMNPQRTUVWXYZ"
    digits = text.upper()
    total = sum(
        place * (int(c) if c.isdigit() else letters.index(c)) for place, c in enumerate(digits[1:], 2)
    )
    return digits[0] == letters[total % 23]


def is_uk_phone(text: str) -> bool:
    digits = re.sub(r"\D", "", text).removeprefix("00").replace("440", "44", 1)
    return len(digits) in (10, 11, 12) and digits[:2] in {"01", "02", "03", "07", "08", "44"}


def is_postcode(text: str) -> bool:
    """Not “S1 2nd edition”: small letters behind large ones are an ordinal number."""
    return not (text[0].isupper() and text[-2:] in {"st", "nd", "rd", "th"})


@dataclass(frozen=True)
class Pattern:
    """`suggestion` may take up what the expression's groups found: {0} is the first group."""

    kind: str
    expression: re.Pattern[str]
    why: str | Promise
    suggestion: str
    fits: Callable[[str], bool] = lambda text: True
    group: int = 0


def _pattern(
    kind: str, expression: str, why: str | Promise, suggestion: str, *, flags: int = re.I, **rest: object
) -> Pattern:
    return Pattern(kind, re.compile(expression, flags), why, suggestion, **rest)  # type: ignore[arg-type]


def _title(titles: str, suggestion: str) -> Pattern:
    return _pattern(
        "name",
        rf"\b(?:{titles})\.? (?:[{BIG}]\.? )?{PARTICLE}{{0,2}}{NAMES}",
        _("A title is followed by a name."),
        suggestion,
        flags=0,
        fits=is_titled,
    )


PATTERNS = (
    _pattern("e-mail", r"(?<![\w.+\-])[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,4}", _("An e-mail address leads to a person."), "[e-mail address left out]"),
    _pattern("NHS number", r"(?<!\d)\d{3}[ .\-]?\d{3}[ .\-]?\d{4}(?!\d)", _("Ten digits that fit an NHS number."), "[NHS number kept on file]", fits=is_nhs_number),
    _pattern("NHS number", r"\bNHS (?:no\.?|number|num)[:\s]{0,3}(?:is )?(\d[\d .\-]{6,13}\d)", _("An NHS number leads to a person."), "[NHS number kept on file]", group=1),
    _pattern("pupil number", r"\b[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]\b", _("This fits a unique pupil number."), "[pupil number kept on file]", fits=is_pupil_number),
    _pattern("pupil number", r"\b(?:UPN|pupil number)(?: is| no\.?| number)?[:\s]{1,3}([A-Z0-9]{8,14})\b", _("A pupil number leads to a child."), "[pupil number kept on file]", group=1),
    _pattern("National Insurance number", r"\b[A-Z]{2}[ \-]?\d{2}[ \-]?\d{2}[ \-]?\d{2}[ \-]?[A-D]\b", _("This looks like a National Insurance number."), "[number kept on file]"),
    _pattern("reference number", r"\b(?:crime|case|custody|occurrence|incident|URN|CAD|PNC|mosaic|liquidlogic) ?(?:ref(?:erence)?|no\.?|number|id|log)?[:# ]{1,3}([A-Z]{0,4}[/\-]?\d[\dA-Z/\-]{3,20})", _("A reference leads whoever has the system to a person."), "[reference kept on file]", group=1),
    _pattern("telephone number", r"(?<![\d])(?:(?:\+|00)?44[ .\-]?(?:\(0\) ?)?|\(?0)\d(?:\)? ?[ .\-]?\d){8,9}(?!\d)", _("A telephone number leads to a person."), "[telephone number left out]", fits=is_uk_phone),
    _pattern("date of birth", rf"(?:born(?: on| in)?|d[. ]?o[. ]?b\.?:?(?: (?:is|was))?|(?:date of birth|birth date)(?: (?:is|was))?:?) ?((?:19|20)\d{{2}}[\-/.]\d{{2}}[\-/.]\d{{2}}|(?:{MONTHS})(?: \d{{1,2}}(?:st|nd|rd|th)?)?,? (?:19|20)\d{{2}}|\d{{6}}(?!\d)|\d{{1,2}}-(?:{MONTHS})-\d{{2,4}}|\d{{1,2}}[./\- ]\d{{1,2}}[./\- ]\d{{2,4}}|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{MONTHS}),? \d{{2,4}})", _("A date of birth singles somebody out."), "[date kept on file]", group=1),
    _pattern("date of birth", rf"\bborn(?: on)? (?:the )?({DAY_AND_MONTH}(?:,? \d{{4}})?)\b", _("A date of birth singles somebody out."), "[date kept on file]", group=1),
    _pattern("date of birth", rf"\b(?:birthday(?: is)?(?: on)?(?: the)?|(?:turn(?:s|ed)?|will be) (?:{TEENS}) on(?: the)?) ({DAY_AND_MONTH}(?:,? \d{{4}})?|\d{{1,2}}[/.\-]\d{{1,2}})\b", _("A birthday singles somebody out."), "[date kept on file]", group=1),
    _pattern("date", rf"\b\d{{1,2}}(?:/|\.|-)\d{{1,2}}(?:/|\.|-)(?:19|20)?\d{{2}}\b|\b(?:19|20)\d{{2}}[\-/]\d{{2}}[\-/]\d{{2}}\b|\b\d{{1,2}}-(?:{MONTHS})-(?:19|20)?\d{{2}}\b|\b(?:{MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d{{2}}\b|\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{MONTHS}),? (?:19|20)\d{{2}}\b", _("An exact date can be matched with a record or the news."), "[date left out]"),
    _pattern("postcode", r"\b[A-Z]{1,2}\d[A-Z\d]?[ \-]?\d[ABD-HJLNP-UW-Z]{2}\b", _("A postcode is a few front doors."), "the area", fits=is_postcode),
    _pattern("postcode", r"\bpostcode (?:district |area )?([A-Z]{1,2}\d{1,2}[A-Z]?)\b", _("A postcode district narrows it down."), "the area", flags=0, group=1),
    _pattern("postcode", r"\bin the ([A-Z]{2}\d{1,2}) (?:area|district|postcode)\b", _("A postcode district narrows it down."), "the area", flags=0, group=1),
    _pattern("address", rf"\b\d{{1,4}}[a-cA-C]?,? (?:(?:St\.?|on|The) )?{NAME}(?: {NAME})?,? (?i:{STREET})\b", _("A house number and a street are an address."), "a home address", flags=0),
    _pattern("address", rf"\b\d{{1,4}}[a-c]? (?:{NO_STREET_NAME}[a-z’']{{3,20}} ){{1,2}}(?:{SMALL_STREET})\b", _("A house number and a street are an address."), "a home address"),
    _pattern("address", r"\b(?:[Ff]lat|[Aa]partment) \d{1,4}[a-cA-C]?, (?:The )?[A-Z][a-z]{2,20}\b", _("A flat and a building are an address."), "a home address", flags=0),
    _pattern("address", r"\b\d{1,4}[a-c]? (?:Quayside|Riverside|Hillside|Broadway|The [A-Z][a-z]{2,20})\b", _("A house number and a street are an address."), "a home address", flags=0),
    _pattern("address", rf"\b(?:The )?{NAME}(?: {NAME})?, {NAME}(?: {NAME})? (?:Street|Road|Avenue|Lane|Crescent|Terrace)\b", _("A house and a street are an address."), "a home address", flags=0),
    _pattern("address", rf"\b(?:[Ff]lat|[Aa]partment|[Rr]oom|[Uu]nit) \d{{1,4}}[a-cA-C]?,? (?:The )?{NAME}(?: {NAME})? (?i:house|court|lodge|mansions|tower|heights|point|place|hostel|hotel|hall|maltings|mill|wharf|buildings|apartments|flats)\b", _("A flat and a building are an address."), "a home address", flags=0),
    _pattern("address", rf"\b(?:[Ll]ives?|[Ll]iving|[Ss]tays|[Ss]taying) (?:in|on|at) ({NAME}(?: {NAME})? (?i:{STREET}))\b", _("A named street narrows it to a few front doors."), "a street nearby", flags=0, group=1),
    _pattern("place", rf"\b(?:[Oo]n|[Ii]n|[Aa]t|[Nn]ear) ({NAME}(?: {NAME})? (?:Street|Road|Avenue|Lane|Drive|Close|Crescent|Gardens|Terrace))\b", _("A named place can tell who is meant to those nearby."), "a street nearby", flags=0, group=1),
    _pattern("place", rf"{AT}({NAME}(?: {NAME})? (?:Park|Estate|Square|{BIG_PLACE}))\b", _("A named place can tell who is meant to those nearby."), "a place nearby", flags=0, group=1, fits=is_one_place),
    _pattern("place", rf"{AT}({NAME}(?: {NAME})? ({PLACE}))\b", _("A named place can tell who is meant to those nearby."), "a {1} nearby", flags=0, group=1, fits=is_one_place),
    _pattern("address", r"(?:\bFlat|(?<=\bin )flat|(?<=\bat )flat|(?<=\bto )flat|(?<=\bfrom )flat) (?:number |no\.? ?)?\d{1,4}[a-cA-C]?\b", _("A flat and its number are an address to those nearby."), "a home address", flags=0),
    _pattern("vehicle", r"\b[A-Z]{2}\d{2} ?[A-Z]{3}\b|\b[a-z]{2}\d{2}[a-z]{3}\b", _("A number plate leads to a keeper."), "[number plate left out]", flags=0),
    _pattern("social account", r"(?<![\w.])@[A-Za-z0-9_.]{3,30}\b", _("An account name leads to a person."), "[account name left out]"),
    _pattern("social account", rf"\b(?:{PLATFORM})(?: name| account| is| as)?[: ]{{1,2}}([A-Za-z][\w.]{{0,20}}[\d_][\w.]{{0,20}})", _("An account name leads to a person."), "[account name left out]", group=1),
    _pattern("name", rf"\b(?:Mr|Mrs|Ms|Miss|Dr) (?:and|&) (?:Mr|Mrs|Ms|Miss|Dr) {PARTICLE}{{0,2}}{NAMES}", _("A title is followed by a name."), "two adults", flags=0),
    _title("Mr|Mrs|Ms|Miss|Mx|MR|MRS|MS|MISS|MX|Madam|Mister", "an adult"),
    _title("Master", "a young person"),
    _title("Dr|DR", "a doctor"),
    _title("PC|DC|DS|DI|DCI|DSU|PS|PCSO|WPC|TDC|Sgt|Sergeant|(?:(?:Chief|Ch) )?Insp(?:ector)?|(?:(?:Chief|Ch) )?Supt|(?:Chief )?Superintendent|Constable", "a police officer"),
    _title("Detective(?: (?:Chief )?(?:Constable|Sergeant|Inspector|Superintendent))?|Officer", "a police officer"),
    _title("Prof|Professor|Nurse|Coach|Judge", "a professional"),
    _title("Sir|Lady|Lord|Dame", "an adult"),
    _title("Cllr|Councillor", "a councillor"),
    _title("Rev|Revd|Reverend|Fr|Imam|Pastor|Rabbi|Father|Sister|Canon|Deacon|Vicar|Sheikh", "a faith leader"),
    _pattern("name", r"\b(?:mr|mrs|dr)\.? (?:(?:van|de|al|el|bin)[ \-])?[a-z][a-z’'\-]{2,30}", _("A title is followed by a name."), "an adult", flags=0),
    _pattern("name", r"\bms\.? [a-z][a-z’'\-]{2,30}\b(?! ago)", _("A title is followed by a name."), "an adult", flags=0),
    _pattern("name", rf"\b(?:by|from|with|told|asked|to|and|teacher|tutor|head|rang|saw),? (miss (?!(?:{NOT_A_MISS})\b)[a-z][a-z’'\-]{{2,30}})\b", _("A title is followed by a name."), "an adult", flags=0, group=1),
    _pattern("reference number", r"\b(?:PC|DC|DS|PCSO) ?\d{2,5}\b", _("A collar number is one officer."), "a police officer", flags=0),
    _pattern("name", rf"{NOT_A_THING}\b(?:[Cc]alled|[Nn]amed|[Nn]icknamed|[Kk]nown as|[Nn]ame is|[Gg]oes by) ({NAMES})", _("This looks like somebody's name."), "[name kept on file]", flags=0, group=1, fits=is_somebody),
    _pattern("name", rf"\b((?i:{RELATION})),? {NAMES}", _("This looks like somebody's name."), "{0}", flags=0, fits=is_related),
    _pattern("name", rf"\b(?i:{ROLE}), ({NAMES}),", _("This looks like somebody's name."), "[name kept on file]", flags=0, group=1, fits=is_somebody),
    _pattern("school", rf"\b(?:{NAME} ){{1,3}}(?:School|Academy|College|Primary|High|Grammar|Pupil Referral Unit)\b", _("A named school narrows it to a few people."), "a school in the area", flags=0, fits=is_one_school),
    _pattern("school", r"\bSt\.? [A-Z][a-z]{2,20}(?:['’]s|s)(?! (?i:street|road|avenue|lane))\b", _("A named school or church narrows it to a few people."), "a school in the area", flags=0),
    _pattern("school", rf"\b(?i:{ENROLLED}) ({NAMES})", _("A named school narrows it to a few people."), "a school in the area", flags=0, group=1, fits=is_one_school),
    _pattern("school", rf"(?:\b[Yy](?:ea)?r ?\d{{1,2}}|\baged? (?:{AGES})),? at (?!(?:{DAYS})\b)({NAMES})", _("A named school narrows it to a few people."), "a school in the area", flags=0, group=1, fits=is_one_school),
    _pattern("initials", r"\b[Ii]nitials? (?:are |is )?((?:[A-Z]\.?){2,3})(?!\w)", _("Initials are as good as a name to those nearby."), "[initials left out]", flags=0, group=1),
    _pattern("initials", r"\b[A-Z]{1,2}\b(?=,? (?:(?:who )?is )?in (?:[Yy]ear|[Yy]r) ?\d{1,2}\b)", _("Initials with a school year are as good as a name to those nearby."), "a young person", flags=0, fits=is_initials),
    _pattern("initials", rf"(?<![\w.])(?:[A-Z]\.){{2,3}}(?![\w])|\b[A-Z]{{1,2}}\b\.?(?=(?:, (?:aged? )?|,? \((?:[fmFM],? )?(?:aged? )?|,? aged? )(?:{AGES})\b| is (?:{AGES})(?: and|[,.]|$)|, in Year \d)", _("Initials with an age are as good as a name to those nearby."), "a young person", flags=0, fits=is_initials),
    _pattern("initials", r"(?:(?<=year-old, )|(?<=year old, )|(?<=[Yy]oung person )|(?<=YP )|(?<=our case, ))[A-Z]{1,2}\b|\b[A-Z]{2}(?= and [A-Z]{2}, both\b)|(?<=[A-Z]{2} and )[A-Z]{2}(?=, both\b)", _("Initials with an age are as good as a name to those nearby."), "a young person", flags=0, fits=is_initials),
    _pattern("initials", rf"\b[A-Z]{{1,2}}\b(?=,? \(?(?:[fmFM][ ,]{{0,2}})?(?:{AGES})(?: ?yo| ?yrs?| years? old|\))|,? \((?:[fmFM]{{1}}|[Yy](?:ea)?r?\.? ?)\d{{1,2}}\b|, [fmFM],? (?:{AGES})\b|, Year \d{{1,2}}\b)", _("Initials with an age are as good as a name to those nearby."), "a young person", flags=0, fits=is_initials),
    _pattern("initials", rf"(?:\b(?:{AGES})[ \-]?year[ \-]old |\b(?:{AGES}) ?yo |\b(?:{AGES}) ?yr old )([A-Z]{{1,2}})\b", _("Initials with an age are as good as a name to those nearby."), "young person", flags=0, group=1, fits=is_initials),
    _pattern("initials", rf"\b(?=[A-Z]{{2}} )(?<![\w&/.\-])(?<![A-Z&/] )(?<!\b[Aa] ){NO_ROLE}[A-Z]{{2}}(?= (?:{DOES})\b)", _("Initials are as good as a name to those nearby."), "a young person", flags=0, fits=is_one_person),
    _pattern("exact age", r"\b1\d years? and \d{1,2} months?\b", _("An age to the month can single somebody out."), "nearly that age"),
)  # fmt: skip
