"""The published pages the questions and case studies rest on, as listed in the project's domain brief."""

from learning.demonstration.shapes import Source

_PROGRAMME = "https://contextualsafeguarding.org.uk"
_CASES = f"{_PROGRAMME}/resources/toolkit-overview/case-study-systems-and-structure-in-"
_ASSESSMENTS = f"{_PROGRAMME}/toolkits/context-assessments-and-responses-toolkit"
_PEERS = f"{_ASSESSMENTS}/building-safety-with-friends-and-peers"
_NEIGHBOURHOOD = f"{_ASSESSMENTS}/neighbourhood-assessment-and-response"

HISTORY: Source = {
    "title": "Contextual Safeguarding programme: our history",
    "url": f"{_PROGRAMME}/about-us/our-history/",
}
FRAMEWORK: Source = {
    "title": "Firmin, Articulating ambition (book chapter on the four domains)",
    "url": "https://www.taylorfrancis.com/chapters/mono/10.4324/9780429283314-6/articulating-ambition-carlene-firmin",
}
VALUES: Source = {
    "title": "Contextual Safeguarding: The Next Chapter (abstracts), Bristol University Press",
    "url": "https://bristoluniversitypressdigital.com/subject/PGR0012",
}
DOMAIN_TESTS: Source = {
    "title": "Social Sciences 11(7), 303: testing practice against the four domains",
    "url": "https://www.mdpi.com/2076-0760/11/7/303",
}
TWO_LEVELS: Source = {
    "title": "Contextual Safeguarding: context assessments and responses toolkit",
    "url": _ASSESSMENTS,
}
TRIANGLES: Source = {
    "title": "Contextual Safeguarding: context assessment triangles",
    "url": f"{_PROGRAMME}/resources/toolkit-overview/context-assessment-triangles",
}
OUTCOMES: Source = {
    "title": "Contextual Safeguarding: Scale-Up toolkit, responses and outcomes",
    "url": f"{_PROGRAMME}/toolkits/scale-up-toolkit/responses-and-outcomes/",
}
TRANSITION: Source = {
    "title": "Russell Webster: transitional safeguarding",
    "url": "https://www.russellwebster.com/transitional-safeguarding/",
}
WEIGHTING: Source = {
    "title": "Contextual Safeguarding: context weighting",
    "url": f"{_PROGRAMME}/resources/toolkit-overview/context-weighting",
}
EVALUATION: Source = {
    "title": "Innovate project: Contextual Safeguarding, does it work and how would we know?",
    "url": "https://theinnovateproject.co.uk/contextual-safeguarding-does-it-work-and-how-would-we-know/",
}
SAFETY_MAPPING: Source = {
    "title": "Contextual Safeguarding: safety mapping",
    "url": f"{_PROGRAMME}/resources/toolkit-overview/safety-mapping",
}
ALL_RED: Source = {
    "title": "Lloyd (2019), Safer Communities 19(1), University of Bedfordshire research portal",
    "url": "https://researchportal.beds.ac.uk/",
}
LANGUAGE: Source = {
    "title": "The Children’s Society: child exploitation language guide",
    "url": "https://www.childrenssociety.org.uk/information/professionals/resources/child-exploitation-language-guide",
}
NEIGHBOURHOOD: Source = {
    "title": "Contextual Safeguarding: the neighbourhood assessment framework",
    "url": f"{_NEIGHBOURHOOD}/the-neighbourhood-assessment-framework",
}
PLAN: Source = {
    "title": "Contextual Safeguarding: turning a neighbourhood assessment into a plan",
    "url": f"{_NEIGHBOURHOOD}/turning-a-neighbourhood-assessment-into-a-plan",
}
PEERS: Source = {
    "title": "Contextual Safeguarding: identifying friends and peers that matter",
    "url": f"{_PEERS}/identifying-friends-and-peers-that-matter/",
}
PEERS_LAW: Source = {
    "title": "Contextual Safeguarding: legal and ethical considerations in peer work",
    "url": f"{_PEERS}/legal-and-ethical-considerations/",
}
CONFERENCES: Source = {
    "title": "Contextual Safeguarding network: context conferences",
    "url": "https://www.csnetwork.org.uk/en/toolkit/planning/context-conferences",
}
SHARING: Source = {
    "title": "Summary of the Department for Education’s information sharing advice, 2024",
    "url": "https://www.cooklawyers.co.uk/new-dfe-guidance-on-information-sharing-for-safeguarding-practitioners/",
}
NRM: Source = {
    "title": "Leeds Safeguarding Children Partnership: National Referral Mechanism",
    "url": "https://www.leedsscp.org.uk/node/1746",
}
MACE: Source = {"title": "London review of MACE arrangements", "url": "https://liia.london/mace-review"}
CONSULTATIONS: Source = {
    "title": "Merton: effective support and well-being model, consultations",
    "url": "https://www.merton.gov.uk/",
}
ANONYMISATION: Source = {
    "title": "Information Commissioner’s Office: how do we ensure anonymisation is effective?",
    "url": "https://cy.ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/anonymisation/how-do-we-ensure-anonymisation-is-effective",
}
WORKING_TOGETHER: Source = {
    "title": "Leeds Safeguarding Children Partnership: Working Together 2026, what has changed",
    "url": "https://www.leedsscp.org.uk/news/working-together-safeguard-children-2026-whats-changed",
}
CONSULTING_WELL: Source = {
    "title": "Victoria child protection manual: consultation with specialist practitioners",
    "url": "https://www.cpmanual.vic.gov.au/",
}
REACH_AND_IMPACT: Source = {
    "title": "Contextual Safeguarding: reach and impact project, results",
    "url": f"{_PROGRAMME}/our-work/research/research-projects/reach-impact",
}
MEASURING: Source = {
    "title": "Contextual Safeguarding: measuring reach and impact",
    "url": f"{_PROGRAMME}/portfolio-items/contextual-safeguarding-measuring-reach-impact/",
}
SUFFOLK: Source = {"title": "Case study: systems and structure in Suffolk", "url": f"{_CASES}suffolk"}
WEST_SUSSEX: Source = {
    "title": "Case study: systems and structure in West Sussex",
    "url": f"{_CASES}west-sussex",
}
WIRRAL: Source = {"title": "Case study: systems and structure in the Wirral", "url": f"{_CASES}the-wirral"}
KINGSTON: Source = {
    "title": "Case study: systems and structure in Kingston and Richmond",
    "url": f"{_CASES}kingston-and-richmond",
}

# What each lesson rests on, by its slug.
OF_LESSONS: dict[str, tuple[Source, ...]] = {
    "where-it-came-from": (HISTORY,),
    "four-domains": (FRAMEWORK, DOMAIN_TESTS),
    "two-levels": (TWO_LEVELS,),
    "values-and-evidence": (VALUES, EVALUATION),
    "five-contexts": (TWO_LEVELS, WEIGHTING),
    "weighting-contexts": (WEIGHTING,),
    "safety-maps": (SAFETY_MAPPING, ALL_RED),
    "strengths-and-guardians": (NEIGHBOURHOOD,),
    "words-and-bias": (LANGUAGE,),
    "from-worry-to-plan": (PLAN, OUTCOMES),
    "three-triangles": (TRIANGLES,),
    "friends-and-peers": (PEERS, PEERS_LAW),
    "inside-a-school": (TRIANGLES, TWO_LEVELS),
    "conferences-and-partners": (CONFERENCES,),
    "front-doors-and-duties": (WORKING_TOGETHER,),
    "panels-and-partners": (MACE, SUFFOLK),
    "sharing-information": (SHARING, ANONYMISATION),
    "trafficked-children": (NRM,),
    "bridging-eighteen": (TRANSITION, SUFFOLK),
    "contextual-goals": (PLAN, OUTCOMES),
    "reach-influence-outcome": (REACH_AND_IMPACT, MEASURING),
    "reading-figures": (REACH_AND_IMPACT,),
    "asking-well": (CONSULTING_WELL, CONSULTATIONS),
    "recording-and-reflecting": (CONSULTING_WELL, ANONYMISATION),
    "reading-a-case-study": (REACH_AND_IMPACT, SUFFOLK),
    "who-is-who-in-suffolk": (SUFFOLK,),
}
