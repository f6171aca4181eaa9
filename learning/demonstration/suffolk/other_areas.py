"""Three more areas as short notes: only what was read of each study, so challenges and mechanisms stay out."""

from learning.demonstration.shapes import CaseStudyEntry
from learning.demonstration.sources import KINGSTON as KINGSTON_SOURCE
from learning.demonstration.sources import WEST_SUSSEX as WEST_SUSSEX_SOURCE
from learning.demonstration.sources import WIRRAL as WIRRAL_SOURCE
from learning.demonstration.writing import callout, text

_ANONYMISATION = (
    "The published study says that names and some details were changed to protect young people. This is a short note in our own "
    "words and adds no detail about any child. We did not use the parts on challenges and mechanisms, so they are not shown."
)

WEST_SUSSEX: CaseStudyEntry = {
    "slug": "west-sussex",
    "title": "West Sussex: led from outside social care",
    "summary": "A county with districts, a community safety team reshaped, and one lead professional with a wide brief.",
    "minutes": 5,
    "kind": "systems",
    "area": "West Sussex",
    "nation": "England",
    "authority_type": "County council with districts and boroughs",
    "year": "2021–22",
    "topics": [
        "Legislation",
        "Partnerships",
        "Community safety",
        "Child sexual exploitation",
        "System change",
    ],
    "facts": [
        {"label": "Where", "text": "West Sussex, a county with districts and boroughs"},
        {
            "label": "Who led",
            "text": "A CS lead professional in community safety, in the communities directorate",
        },
        {"label": "Since", "text": "2019"},
        {
            "label": "Teaching point",
            "text": "Leadership from outside social care needs a strong check on Legislation",
        },
    ],
    "vision": [
        text(
            "<p>The county had good multi-agency work on child sexual exploitation. Yet some young people were harmed outside the home and "
            "still did not meet the threshold for child protection, and the system was not built for them. Contextual Safeguarding "
            "offered a way to reach them.</p>"
        )
    ],
    "in_place": [
        text(
            "<p>The framework underpins the county’s exploitation strategy. In 2019 the community safety team, which sat in the "
            "communities directorate, was reshaped, and a <b>CS lead professional</b> was created. The post wrote policy, raised awareness, "
            "trained colleagues in the districts, advised children’s services and supported the partnership.</p>"
        ),
        callout(
            "watch",
            "Check the second domain",
            "<p>When the lead sits outside children’s social care, ask often: is this still done as child welfare? Who can open an "
            "assessment, and who decides when harm is significant? The question is ours, not a criticism the study makes.</p>",
        ),
        callout(
            "note",
            "Next door, on another page",
            "<p>A blog from Adur and Worthing, two councils in the same county, describes a monthly peer group conference, an audit of "
            "parks and a register of who to contact about a hotspot. "
            '<a href="https://contextualsafeguarding.org.uk/blog/contextual-safeguarding-in-a-lower-tier-authority-learning-from-adur-worthing-councils">'
            "Read their account</a>. Lower-tier councils hold parks, licensing and housing: exactly the reach Level 2 needs.</p>",
        ),
    ],
    "challenges": [],
    "mechanisms": [],
    "decisions": [],
    "do_differently": (
        "<p>Our questions for your team:</p><ul><li>Where does your lead sit, and what does that make easy or hard?</li>"
        "<li>Which district or borough officer could open a gate, move a bench or change a licence? Do you know their name?</li>"
        "<li>Who checks that the work stays child welfare when the lead is not a social worker?</li></ul>"
    ),
    "source": WEST_SUSSEX_SOURCE,
    "anonymisation": _ANONYMISATION,
}

WIRRAL: CaseStudyEntry = {
    "slug": "wirral",
    "title": "Wirral: listening before designing",
    "summary": "A steering group, an audit, and over 2,000 children asked before the adolescent strategy was launched.",
    "minutes": 5,
    "kind": "systems",
    "area": "Wirral",
    "nation": "England",
    "authority_type": "Metropolitan borough council",
    "year": "2021–22",
    "topics": ["Outcomes", "Survey", "Audit", "Young people", "Education partners", "System change"],
    "facts": [
        {"label": "Where", "text": "Wirral, a metropolitan borough in the north-west of England"},
        {"label": "Steering group", "text": "Multi-agency, from January 2019"},
        {"label": "Children asked", "text": "Over 2,000, through schools and clubs"},
        {"label": "Strategy", "text": "An adolescent strategy, launched in April 2021"},
        {"label": "Teaching point", "text": "Listen at scale before you design"},
    ],
    "vision": [
        text(
            "<p>In January 2019 the partnership set up a multi-agency steering group to give Contextual Safeguarding a direction and to "
            "agree how agencies would respond together to harm that adolescents meet in the community.</p>"
        )
    ],
    "in_place": [
        text(
            "<p>The group looked and listened before it launched anything. It reviewed the literature, ran a deep-dive audit of responses to "
            "exploitation, and surveyed practitioners. Then came the unusual part: <b>over 2,000 children and young people</b> took part "
            "in a survey, reached through schools and clubs. The adolescent strategy followed in April 2021. A local "
            "report says it was built round four words: prepare, prevent, protect, pursue.</p>"
        ),
        callout(
            "practice",
            "What a survey can carry",
            "<p>A survey of places (“where do you feel safe, when, and what would change it?”) gives you a starting line. Ask the same "
            "question of the same place a year later and you have the beginnings of a contextual outcome. Ask nothing about named "
            "people, and tell young people what you did with their answers.</p>",
        ),
    ],
    "challenges": [],
    "mechanisms": [],
    "decisions": [],
    "do_differently": (
        "<p>Our questions for your team:</p><ul><li>Whose answers shaped your strategy, and when were young people asked?</li>"
        "<li>Which young people would a survey through schools and clubs miss, and who could reach them?</li>"
        "<li>Could you ask the same question about the same place twice?</li></ul>"
    ),
    "source": WIRRAL_SOURCE,
    "anonymisation": _ANONYMISATION,
}

KINGSTON_AND_RICHMOND: CaseStudyEntry = {
    "slug": "kingston-and-richmond",
    "title": "Kingston and Richmond: keep the oversight, change the question",
    "summary": "Two London boroughs, one provider of services, and a six-month trial of a different kind of conference.",
    "minutes": 5,
    "kind": "systems",
    "area": "Kingston and Richmond",
    "nation": "England",
    "authority_type": "Two London boroughs, services run by a social enterprise",
    "year": "2021–22",
    "topics": [
        "Legislation",
        "Partnerships",
        "Context conference",
        "Child criminal exploitation",
        "Police",
        "System change",
    ],
    "facts": [
        {"label": "Where", "text": "Kingston and Richmond, two London boroughs"},
        {"label": "Services run by", "text": "Achieving for Children, a social enterprise"},
        {
            "label": "Oversight",
            "text": "A vulnerable child and adolescent subgroup, co-led by police and children’s services",
        },
        {"label": "Pilot", "text": "CS and exploitation conferences, 9 November 2020 to 9 May 2021"},
        {"label": "Teaching point", "text": "Keep the oversight, change the question"},
    ],
    "vision": [
        text(
            "<p>Contextual Safeguarding was one of the partnership’s three priorities. The aim was a child protection system "
            "that could recognise harm outside the home and the contexts in which it happens, with agencies sharing the responsibility.</p>"
        )
    ],
    "in_place": [
        text(
            "<p>A <b>vulnerable child and adolescent subgroup</b>, led jointly by police and children’s services, oversaw the work. "
            "That matters: two agencies that might each have run their own version had to run one.</p>"
            "<p>The partnership’s own page describes a <b>CS and exploitation conference</b>, piloted for six months "
            "from 9 November 2020 to 9 May 2021. Child protection chairs led the meetings, but outside child protection planning, "
            "and the plan went out within two working days.</p>"
        ),
        callout(
            "note",
            "What changes when the question changes",
            "<p>A child protection conference asks whether the care a child receives keeps them safe. When the harm comes from elsewhere, "
            "parents hear an accusation. Experienced chairs with a different question can hold the same seriousness without it. "
            "This reading is ours.</p>",
        ),
    ],
    "challenges": [],
    "mechanisms": [],
    "decisions": [],
    "do_differently": (
        "<p>Our questions for your team:</p><ul><li>Who chairs your meetings about exploitation, and what were they trained to ask?</li>"
        "<li>How fast does a plan leave the room? What would two working days take?</li>"
        "<li>What would a parent say the meeting was about?</li></ul>"
    ),
    "source": KINGSTON_SOURCE,
    "anonymisation": _ANONYMISATION,
}

OTHER_AREAS = [WEST_SUSSEX, WIRRAL, KINGSTON_AND_RICHMOND]
