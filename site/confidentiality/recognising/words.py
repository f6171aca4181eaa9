"""The words the clues are made of."""

import re

MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept|oct|nov|dec"
)
# “This may help” is no month.
MONTHS_NOT_VERBS = MONTHS.replace("|may|", "|(?-i:May)|").replace("|march|", "|(?-i:March)|")
WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|1[0-2]"
PEOPLE = (
    "boys|girls|lads|friends|pupils|students|young people|children|teenagers|brothers|sisters|siblings"
    "|cousins|young men|young women|mates|peers|youths|kids"
)
_AGES = {
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
AGE_WORDS = "|".join(_AGES)
KINDS_OF_PLACE = (
    "skate ?park|park|playground|stairwell|garage block|garages|underpass|subway|bus (?:stop|station|interchange)"
    "|interchange|(?:train|tram|railway) station|car park|multi-storey|shopping centre|arcade|retail park"
    "|takeaway|chicken shop|corner shop|youth club|leisure centre|swimming pool|library|canal|towpath|beach"
    "|pier|bandstand|pavilion|allotments?|churchyard|graveyard|mosque|gurdwara|temple|hostel|children[’']s home"
    "|pupil referral unit|sixth form|boarding school|hotel"
)
# At one in thirty or rarer among young people, and visible or known to those around them.
RARE = (
    "wheelchair|deaf|blind|stammers?|epilep\\w+|cerebral palsy|autistic|tourette\\w*|diabet\\w+|prosthe\\w+"
    "|pregnant|teenage mother|a baby|adopted|fostered|foster (?:care|carer|child|family|home|placement)s?|in care|looked[ \\-]after|unaccompanied|asylum\\w*"
    "|refugees?|stateless|travellers?|gypsy|roma|the only (?:girl|boy|one|black|asian|white|muslim|jewish)\\w*"
    "|polish|romanian|albanian|vietnamese|eritrean|somali|afghan|kurdish|ukrainian|lithuanian|bulgarian"
    "|transgender|trans (?:girl|boy|man|woman)|home[ \\-]educated|footballer|academy player|influencer"
    "|(?:his|her|their) (?:father|mother|dad|mum) is (?:a|an|the) [a-z]+"
)
TALKED_ABOUT = (
    "in the (?:news|papers|local paper)|on the news|headlines?|went viral|viral video|stabb(?:ed|ing)|shot"
    "|shooting|murder\\w*|manslaughter|killed|died|inquest|fatal\\w*|drowned|arson|riots?|raid(?:ed)?"
    "|crown court|on trial|convicted|serious case review|child safeguarding practice review|ofsted"
)
PLACE_ENDS = (
    "Park|Estate|Road|Street|Lane|Avenue|Close|Square|Green|Common|Woods?|Bridge|Station|Interchange|Arcade"
    "|Centre|Library|Mosque|Church|Chapel|Hall|House|Court|Quay|Pier|Beach|Market|Retail Park|Playing Fields"
)
# Written large and no place.
NO_PLACES = frozenset(
    {"I", "A", "The", "This", "That", "He", "She", "They", "We", "It", "My", "Our", "Their", "If", "When"}
    | {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
    | {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October"}
    | {"November", "December", "Christmas", "Easter", "Ramadan", "Eid", "Diwali", "Halloween"}
    | {"England", "Wales", "Scotland", "Britain", "Ireland", "Year", "Level", "Key", "Stage", "Part"}
    | {"Crown", "Magistrates", "Magistrates’", "High"}
    | {"Contextual", "Safeguarding", "Children", "Children’s", "Children's", "Social", "Early", "Family"}
    | {"Police", "Youth", "Education", "Health", "Housing", "Working", "Together", "Instagram", "Snapchat"}
    | {"TikTok", "WhatsApp", "Discord", "YouTube", "Roblox", "Telegram", "Facebook", "Zoom", "Teams"}
    | {"Mum", "Dad", "Nan", "English", "Maths", "British", "Welsh", "Scottish", "Option", "Domain"}
)
_PLACES = {
    "Park": "a park",
    "Common": "a park",
    "Green": "a park",
    "Wood": "a wood",
    "Woods": "a wood",
    "Estate": "an estate",
    "Station": "a station",
    "Interchange": "a station",
    "Centre": "a centre",
    "Arcade": "some shops",
    "Market": "some shops",
    "Library": "a library",
    "Church": "a place of worship",
    "Chapel": "a place of worship",
    "Mosque": "a place of worship",
    "Bridge": "a bridge",
}
_STREETS = {"Road", "Street", "Lane", "Avenue", "Close", "Square", "Court", "Quay"}


def more_general_place(name: str) -> str:
    last = name.split()[-1]
    return "a street" if last in _STREETS else _PLACES.get(last, "the area")


def more_general_age(words: str) -> str:
    """“14” becomes “mid-teens”, “14-year-old” “teenage”, “aged 14” “in their mid-teens”, a school year a school."""
    number = re.search(r"\d+", words)
    age = int(number[0]) if number else next(_AGES[word] for word in re.findall(AGE_WORDS, words.lower()))
    if "Year" in words:
        return "at secondary school" if words.startswith("in ") else "secondary school"
    if re.search(r"olds?$", words, re.I):
        as_noun, as_adjective = _life(age)
        return as_noun if words.lower().endswith("s") else as_adjective
    lead = re.match(r"(?:aged?|turned|turning|just|nearly|only) ", words, re.I)
    return f"in their {_band(age)}" if lead and age > 12 else _band(age)


def _band(age: int) -> str:
    if age < 13:
        return "at secondary school" if age > 10 else "at primary school"
    if age < 16:
        return "mid-teens"
    return "late teens" if age < 20 else "early twenties"


def _life(age: int) -> tuple[str, str]:
    if age < 13:
        return "younger children", "younger"
    return ("teenagers", "teenage") if age < 20 else ("young adults", "young adult")
