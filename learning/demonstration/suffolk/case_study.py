"""Suffolk, 2021–22, retold in our own words from the published Reach and Impact case study."""

from learning.demonstration.shapes import CaseStudyEntry
from learning.demonstration.sources import SUFFOLK as SUFFOLK_SOURCE
from learning.demonstration.suffolk.decisions import DECISIONS
from learning.demonstration.writing import callout, table, text

SUFFOLK: CaseStudyEntry = {
    "slug": "suffolk",
    "title": "Suffolk: joining up a county",
    "summary": (
        "A large county with a strategy already on paper set out to bring community safety and children’s social care into one "
        "response to harm outside the home. What it built, what was still missing, and what it thought made the difference."
    ),
    "minutes": 20,
    "kind": "systems",
    "area": "Suffolk",
    "nation": "England",
    "authority_type": "County council",
    "year": "2021–22",
    "topics": [
        "Partnerships",
        "Target",
        "Both levels",
        "Child criminal exploitation",
        "Housing estates",
        "Parks",
        "Community safety",
        "Youth work",
        "System change",
    ],
    "facts": [
        {"label": "Where", "text": "Suffolk, a county in East Anglia, England"},
        {"label": "When", "text": "About 2021–22; read it as history, not as today’s arrangements"},
        {
            "label": "Starting point",
            "text": "A strategy for safeguarding adolescents that the framework fitted well",
        },
        {"label": "Led through", "text": "A CS implementation group for the whole county"},
        {"label": "Places worked on", "text": "A garage block and a local skatepark"},
        {"label": "Champions", "text": "Five trained"},
        {"label": "SSCB here means", "text": "Safer Stronger Communities Board, a community safety board"},
        {"label": "MACE here means", "text": "Multi-Agency Criminal Exploitation panels"},
    ],
    "vision": [
        text(
            "<p>Suffolk did not start from nothing. It had a <b>safeguarding adolescents strategy</b>, and people saw that "
            "Contextual Safeguarding gave that strategy a framework for harm that happens outside the family.</p>"
            "<p>Two parts of the system were already looking at the same young people from different sides. Child exploitation "
            "was a priority for the <b>Safer Stronger Communities Board (SSCB)</b>, which deals with community safety and had a link to "
            "children’s social care. Social care held the duty to protect children. The link was there; a shared purpose was "
            "the next step.</p>"
            "<p>So the vision was a <b>CS strategic partnership</b>: community safety and children’s social care in one "
            "arrangement for responding to harm outside the home. At the time of the study this was what people intended. "
            "It had not yet been formed.</p>"
        ),
        callout(
            "note",
            "Why this vision needs both halves",
            "<p>Community safety often has the reach: landlords, residents, licensing, parks. Children’s social care has the duty "
            "and the child welfare lens. With reach but no lens, young people are moved on. With a lens but no reach, "
            "good assessments change nothing on the ground. This reading is ours.</p>",
        ),
    ],
    "in_place": [
        text(
            "<p>A <b>CS implementation group</b> coordinated the work across the county. Around it, several pieces came "
            "into being. They are easiest to remember by what each one is for.</p>"
        ),
        table(
            "What Suffolk had put in place by 2021–22",
            ["To do this", "Suffolk had", "How it worked"],
            [
                "See patterns",
                "MACE panels and the Vulnerability Assessment Tracker (VAT)",
                "Multi-Agency Criminal Exploitation panels and a tracker, used to help recognise patterns of exploitation "
                "across young people",
            ],
            [
                "Work where harm concentrates",
                "Child exploitation (CE) hubs",
                "Key partners, voluntary groups, communities, children and families worked together in hotspot locations, to "
                "support and protect children and to strengthen communities against criminal exploitation",
            ],
            [
                "Change a place",
                "Location work in a garage block and a skatepark",
                "Brought residents, schools, health services and police together to make each place safer for the young people there",
            ],
            [
                "Support young people and parents",
                "The Make a Change service",
                "Supported young people up to 18 who were at risk of exploitation or already exploited, and advised parents and carers",
            ],
            [
                "Help colleagues do it daily",
                "Five CS champions",
                "Trained to help practitioners build contextual approaches into work with young people and families",
            ],
        ),
        callout(
            "practice",
            "Look at the two places",
            "<p>A garage block belongs, more or less, to a landlord. A skatepark belongs, more or less, to young people. The "
            "partners may be the same, but the first question differs: in one, who is responsible for this space? In the other, how do "
            "we make it safer without taking it away?</p>",
        ),
    ],
    "challenges": [
        text(
            "<p>The study names two gaps, and both are about where a young person happens to stand.</p>"
            "<p><b>Turning 18.</b> A more gradual approach to safeguarding between adolescence and adulthood was limited to "
            "<b>leaving care services</b>. Other young adults were reached only if they had been identified as having care "
            "and support needs. Exploitation does not check birthdays: somebody controlled through debt at 17 is "
            "usually still controlled at 18. Services for young adults at risk of exploitation were planned.</p>"
            "<p><b>Living in the wrong postcode.</b> Access to local youth services varied across the county. There was one bright "
            "spot: <b>detached youth workers</b> were part of the newly formed hubs, so some youth work was going to where young "
            "people already were.</p>"
        ),
        callout(
            "note",
            "Read the second gap as a Level 2 fact",
            "<p>Whether there is a youth worker on the estate is not a fact about one child. It is a fact about a place: who is "
            "there, who cares, and who can act. That is guardianship, and it belongs in a neighbourhood assessment.</p>",
        ),
    ],
    "mechanisms": [
        text(
            "<p>What did people in Suffolk think made change possible? The study answers at two heights.</p>"
            "<h3>Among leaders</h3>"
            "<p>First and above all, <b>strategic buy-in across the safeguarding partnership</b>. Without it, panels and champions "
            "stay the property of the enthusiasts. Next, the relationship with the SSCB: it could grow into one overarching "
            "strategy owned by community safety partners and children’s social care together.</p>"
            "<h3>Among those doing the work</h3>"
            "<p>MACE and the VAT were building an understanding of the contexts that caused concern. The hubs worked directly "
            "with children, families and communities to increase safety. One shows where to look; the others go there.</p>"
        ),
        callout(
            "note",
            "What is not claimed",
            "<p>These are the mechanisms as people described them. The study does not report measured change in young "
            "people’s safety, and neither should we when we retell it.</p>",
        ),
    ],
    "decisions": DECISIONS,
    "do_differently": (
        "<p>The study does not say what Suffolk would do differently. These questions are ours, for you and your team.</p>"
        "<ul><li>Which board in your area has the reach, and which has the duty? Do they share one sentence about young people?</li>"
        "<li>What do your panels know about places, and who is expected to act on it by when?</li>"
        "<li>Name your garage block. Who is responsible for it, and have they ever been asked to a meeting?</li>"
        "<li>At 17 and a half, what changes here for a young person in debt to somebody who exploits them? What stays?</li>"
        "<li>If your champions left tomorrow, which decisions would be taken differently? If none, what do they need "
        "from their leaders?</li>"
        "<li>How would young people at the skatepark say that it had become safer, and who would ask them?</li></ul>"
    ),
    "source": SUFFOLK_SOURCE,
    "anonymisation": (
        "The published study says that names and some details were changed to protect young people. We add no detail about "
        "any child or place. The decision points are invented for teaching and set in an invented county."
    ),
}
