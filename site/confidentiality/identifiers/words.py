"""Words with a capital that stand where a name might and are nobody's."""

NOT_NAMES = frozenset(
    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February"}
    | {"March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
    | {
        "I",
        "He",
        "She",
        "They",
        "We",
        "The",
        "This",
        "That",
        "Level",
        "Police",
        "Social",
        "Children",
        "Child",
    }
    | {"Contextual", "Mum", "Dad", "Nan", "Mother", "Father", "Early", "Youth", "Family", "School", "College"}
    | {"GP", "TA", "English", "Maths", "British", "Education", "Housing", "Health", "Justice", "Context"}
)
# Letters that stand for a word.
NOT_INITIALS = frozenset(
    {"OK", "AM", "PM", "IT", "ID", "TV", "UK", "EU", "US", "PE", "RE", "I", "A"}
    | {"A.M.", "B.A.", "D.O.B.", "E.G.", "I.E.", "M.A.", "N.B.", "P.E.", "P.M.", "R.E.", "U.K.", "U.S."}
)
# Offices, roles and forms that say and do things too; with an age beside them they may be somebody all the same.
OFFICES = frozenset(
    {"AP", "CE", "CP", "CS", "DC", "DI", "DS", "DT", "DV", "FM", "GP", "HR", "HT", "HV", "KC"}
    | {"LA", "MP", "OT", "PA", "PC", "PO", "PS", "QC", "SW", "TA", "VP", "YJ", "YO", "YP", "YW"}
)
# What a place is called when it is not named.
ANY_PLACE = frozenset(
    {"A", "An", "Any", "Bus", "Her", "His", "Leisure", "Local", "Nearest", "Our", "Police", "Railway"}
    | {"Retail", "School", "Shopping", "That", "The", "Their", "This", "Town", "Train", "Village", "Youth"}
)
# What a school is called when it is not named.
ANY_SCHOOL = frozenset(
    {"A", "Academy", "An", "At", "College", "Form", "Free", "From", "Grammar", "Her", "High", "His"}
    | {"In", "Infant", "Junior", "Middle", "Nursery", "Our", "Primary", "School", "Secondary", "Sixth"}
    | {"Special", "Studio", "That", "The", "Their", "This", "To", "Upper", "Year"}
)


def is_somebody(text: str) -> bool:
    """Whether "called …" names a person: not a day, not a relation, not an acronym such as MASH."""
    first = text.split()[0]
    return first not in NOT_NAMES and not (len(first) > 2 and first.isupper())


def is_related(text: str) -> bool:
    """The same for "brother …", of which the relation itself is the first word."""
    return is_somebody(text.split(maxsplit=1)[1])


def is_titled(text: str) -> bool:
    """Whether a word that is also a title is one: “PS The bus was late” names nobody."""
    return text.split(maxsplit=1)[1].split()[0] not in NOT_NAMES


def is_one_school(text: str) -> bool:
    return not ANY_SCHOOL.issuperset(text.split())


def is_initials(text: str) -> bool:
    return text not in NOT_INITIALS


def is_one_person(text: str) -> bool:
    return is_initials(text) and text not in OFFICES


def is_one_place(text: str) -> bool:
    """Whether the words before “station” name one: not “the Police station”."""
    return text.split()[0] not in ANY_PLACE
