"""The published sources our own words stand on."""

from resources.demonstration.shapes import Source

CS = "https://www.contextualsafeguarding.org.uk"
CONTEXTS = f"{CS}/toolkits/context-assessments-and-responses-toolkit"


def source(title: str, url: str) -> Source:
    return {"title": title, "url": url}


HISTORY = source("Contextual Safeguarding programme: our history", f"{CS}/about-us/our-history/")
EVERYWHERE = source(
    "Innovate Project: Contextual Safeguarding is everywhere",
    "https://theinnovateproject.co.uk/contextual-safeguarding-is-everywhere/",
)
DOES_IT_WORK = source(
    "Innovate Project: does it work, and how would we know?",
    "https://theinnovateproject.co.uk/contextual-safeguarding-does-it-work-and-how-would-we-know/",
)
SYSTEM_CHANGE = source("Scale-Up toolkit: system change", f"{CS}/toolkits/scale-up-toolkit/system-change")
OUTCOMES = source(
    "Scale-Up toolkit: responses and outcomes", f"{CS}/toolkits/scale-up-toolkit/responses-and-outcomes/"
)
DOMAINS = source(
    "Testing the domains of Contextual Safeguarding (Social Sciences)",
    "https://www.mdpi.com/2076-0760/11/7/303",
)
ASSESSMENTS = source("Context assessments and responses toolkit", CONTEXTS)
WEIGHTING = source("Context weighting", f"{CS}/resources/toolkit-overview/context-weighting")
TRIANGLES = source(
    "Context assessment triangles", f"{CS}/resources/toolkit-overview/context-assessment-triangles"
)
PEERS = source(
    "Identifying friends and peers that matter",
    f"{CONTEXTS}/building-safety-with-friends-and-peers/identifying-friends-and-peers-that-matter/",
)
NEIGHBOURHOOD = source(
    "Neighbourhood assessment framework",
    f"{CONTEXTS}/neighbourhood-assessment-and-response/the-neighbourhood-assessment-framework",
)
MAPPING = source("Safety mapping", f"{CS}/resources/toolkit-overview/safety-mapping")
CONFERENCES = source(
    "Context conferences", "https://www.csnetwork.org.uk/en/toolkit/planning/context-conferences"
)
FIRST_CONFERENCE = source(
    "Reflections from a first context conference",
    "https://www.csnetwork.org.uk/en/blog/2018/reflections-from-our-first-context-safeguarding-conference",
)
SURVEILLANCE = source(
    "On surveillance and trust in work on extra-familial harm (Social Sciences)",
    "https://www.mdpi.com/2076-0760/9/4/37",
)
LANGUAGE = source(
    "The Children's Society: child exploitation language guide",
    "https://www.childrenssociety.org.uk/information/professionals/resources/child-exploitation-language-guide",
)
ANONYMISATION = source(
    "SCL on the Information Commissioner's anonymisation guidance",
    "https://scl.org/ico-publishes-anonymisation-guidance",
)
WORKING_TOGETHER = source(
    "Working Together 2026: what has changed (Leeds SCP)",
    "https://www.leedsscp.org.uk/news/working-together-safeguard-children-2026-whats-changed",
)
NRM = source("National Referral Mechanism (Leeds SCP)", "https://leedsscp.org.uk/node/1746")
TRANSITIONAL = source(
    "Transitional safeguarding", "https://www.russellwebster.com/transitional-safeguarding/"
)
DETACHED = source(
    "Youth Endowment Fund toolkit: detached youth work",
    "https://youthendowmentfund.org.uk/toolkit/detached-youth-work",
)
ROTH = source(
    "ROTH pathways, phase 2 pilots", f"{CS}/resources/toolkit-overview/roth-pathways-phase-2-pilots/"
)
SUFFOLK = source(
    "Reach and Impact case study: Suffolk",
    "https://contextualsafeguarding.org.uk/resources/toolkit-overview/case-study-systems-and-structure-in-suffolk/",
)
PRINCIPLES = source(
    "Tackling Child Exploitation: practice principles", "https://tce.researchinpractice.org.uk"
)
CONSULTING = source(
    "Consultation with specialist practitioners (Victoria)", "https://www.cpmanual.vic.gov.au"
)
MASH = source(
    "Suffolk Safeguarding Partnership: multi-agency safeguarding hub",
    "https://suffolksp.org.uk/multi-agency-safeguarding-hub",
)
REACH = source("Reach and Impact project: results", f"{CS}/our-work/research/research-projects/reach-impact")
PLAN = source(
    "Turning a neighbourhood assessment into a plan",
    f"{CONTEXTS}/neighbourhood-assessment-and-response/turning-a-neighbourhood-assessment-into-a-plan",
)
RISKS = source(
    "Risks outside the home (Leeds SCP)",
    "https://www.leedsscp.org.uk/index.php/practitioners/safeguarding-topics/risks",
)
CRIME_ACT = source(
    "Crime and Policing Act 2026: a solicitor's summary", "https://southwellandpartners.com/2026/05/20/"
)
PEER_CONFERENCE = source(
    "Practice case study: peer group conference after significant harm",
    f"{CS}/resources/toolkit-overview/case-study-peer-group-conference-in-response-to-significant-harm",
)
HOTSPOTS = source(
    "Learning from Adur and Worthing councils",
    f"{CS}/blog/contextual-safeguarding-in-a-lower-tier-authority-learning-from-adur-worthing-councils",
)
DUDLEY = source(
    "Reach and Impact case study: Dudley",
    f"{CS}/resources/toolkit-overview/case-study-systems-and-structure-in-dudley",
)
LEWISHAM = source(
    "Reach and Impact case study: Lewisham",
    f"{CS}/resources/toolkit-overview/case-study-systems-and-structure-in-lewisham",
)
LEICESTERSHIRE = source(
    "Reach and Impact case study: Leicestershire",
    f"{CS}/resources/toolkit-overview/case-study-systems-and-structure-in-leicestershire",
)
HACKETT = source(
    "Harmful sexual behaviour: a continuum (The Bury Directory)",
    "https://theburydirectory.co.uk/inappropriate-or-harmful-sexual-behaviour",
)
