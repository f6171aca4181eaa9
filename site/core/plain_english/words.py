"""Words to think twice about, each with what to say instead. A star stands for any ending of a word."""

from django.utils.translation import gettext_lazy as _

WHO_DOES = _("Say who does what to the child, and where.")
FITTED = _("Say what was offered, and ask whether it fitted.")
A_PERSON = _("Say “young person”, “parent” or what the person does.")
HARMED = _("Say “a child who is exploited”, and by whom.")

# Words that put the harm on the child, or make a label of a person.
BLAMING = {
    "put* (herself|himself|themselves|themself) at risk": WHO_DOES,
    "plac* (herself|himself|themselves|themself) at risk": WHO_DOES,
    "risky behaviour*": WHO_DOES,
    "(poor|bad|lifestyle) choice*": WHO_DOES,
    "chose to": WHO_DOES,
    "associat* with older": _("Say that adults approach or target the child, if they do."),
    "streetwise": _("Say what the child knows and can do; they are still a child."),
    "promiscuous": WHO_DOES,
    "attention[- ]seeking": _("Say what the child is asking for."),
    "manipulative": _("Say what the child does, and what it gets them."),
    "(child|underage) prostitut*": HARMED,
    "drug runner*": HARMED,
    "running drugs": HARMED,
    "abscond*": _("Say “went missing”, and what drew or drove them."),
    "fail* to engage": FITTED,
    "(did|do|does) not engage": FITTED,
    "refus* to engage": FITTED,
    "hard[- ]to[- ]reach": FITTED,
    "non[- ]engagement": FITTED,
    "fail* to attend": _("A child is brought or not brought. Say by whom."),
    "gang member*": _("Say what is known: who leads, who profits, who is made to join."),
    "young offender*": _("Say “a child who has offended”, if it matters here."),
    "service user*": A_PERSON,
    "client*": A_PERSON,
    "looked[- ]after child*": _("Say “a child in care”."),
    "lac": _("Say “a child in care”."),
}

JARGON = {
    "utilis*": _("use"),
    "in order to": _("to"),
    "prior to": _("before"),
    "commenc*": _("begin"),
    "whilst": _("while"),
    "going forward": _("from now on"),
    "moving forward": _("from now on"),
    "with regard* to": _("about"),
    "in relation to": _("about"),
    "pertaining to": _("about"),
    "in the event that": _("if"),
    "due to the fact that": _("because"),
    "a number of": _("some, or the number"),
    "ascertain*": _("find out"),
    "endeavour*": _("try"),
    "disseminat*": _("share"),
    "facilitat*": _("help, or lead"),
    "cognisant": _("aware"),
    "leverag*": _("use"),
    "robust*": _("what it does, or how often"),
    "holistic*": _("whole, or what you look at"),
    "stakeholder*": _("who they are"),
    "signpost*": _("tell them where to go, and where that is"),
    "liais* with": _("talk to"),
    "as appropriate": _("when"),
    "where appropriate": _("when"),
    "in a timely manner": _("by when"),
    "timely": _("by when"),
    "operationalis*": _("put into practice"),
    "outcome[- ]focused": _("what should be different"),
    "multi[- ]faceted": _("the parts it has"),
    "deliverable*": _("what will be there, and when"),
}

# Letters everybody here knows, or that stand for a thing rather than for words.
WELL_KNOWN = frozenset(
    {"AM", "BBC", "CCTV", "EU", "GCSE", "GP", "ID", "NHS", "NSPCC", "OK", "PDF", "PM", "SMS"}
)
WELL_KNOWN |= {"TV", "UK", "UN", "URL", "USB"}
