"""Answers that were published: questions from the invented consultations, written anew with nobody in them."""

from typing import TypedDict

from resources.demonstration.shapes import Block
from resources.demonstration.writing import link, points, safeguarding, text


class AnswerEntry(TypedDict):
    """`title` is the question in one sentence, `question` what lies behind it."""

    slug: str
    title: str
    question: str
    summary: str
    topics: list[str]
    checked_on: str
    body: list[Block]


ANSWERS: list[AnswerEntry] = [
    {
        "slug": "several-plans-name-one-place",
        "title": "Several plans name the same place: do we need more plans, or work on the place?",
        "question": (
            "Young people who do not know one another each describe the same stretch of the way home as the part of the day they dread. Each has a worker and a plan. "
            "The plans move each of them a little further from the place, and nobody’s plan changes it."
        ),
        "summary": "Keep the plans, weight the place, and ring whoever decides what happens there before you write another action for a young person.",
        "topics": ["Transport", "Level 2", "Context weighting"],
        "checked_on": "2026-10-12",
        "body": [
            text(
                "<p>Both, in a new order. When people who share nothing else describe the same hour in the same place, the place weighs more than anything in their homes, and there are others there whom no service knows.</p>"
            ),
            text(
                "<p>Begin with the smallest thing that somebody else can decide: who is on duty, until when, and who asked them to leave at that hour. One telephone call to an operator or a landlord is often the strongest action in the file. Meanwhile ask for a context assessment, led by social care, and go there yourself at the hour that is described.</p>"
            ),
            points(
                "Take out of each plan whatever moves the young person further from other people.",
                "Ask those who wait there two questions, before and after: where is it better, and who is kind?",
                "What you learn about adults goes to the police by your usual route, and not into a plan for the place.",
            ),
            link("guidance:context-weighting", "Weighting contexts, step by step"),
        ],
    },
    {
        "slug": "a-shop-gives-things-away",
        "title": "A shop gives children things for nothing: warn it off, or win it over?",
        "question": (
            "A business that stays open late has become the place where younger teenagers wait. Some of what they are given looks like kindness and some of it may not be. "
            "Partners would like it stopped, and the people behind the counter have never been spoken to."
        ),
        "summary": "Find out what the shop is to the young people first; then ask it for one thing, and agree what it does when something worries it.",
        "topics": ["Shops and night economy", "Business", "Partnerships"],
        "checked_on": "2026-09-21",
        "body": [
            safeguarding(
                "If a gift is being traded for something",
                "<p>That is exploitation and not a question for a shop visit. Report it first.</p>",
            ),
            text(
                "<p>Ask two things before you decide. What do the young people say it is to them? And what happens there when no adult they trust is in the room? A shop that is the only warm and lit place is worth more as a guardian than as a warning letter.</p>"
            ),
            text(
                "<p>If you go, go without a uniform and with one request that costs nothing: stay in sight of the door at a certain hour, or let a youth worker stand inside. Leave a name and a number. Do not ask anybody to watch, to note or to film. A guardian who becomes an informant loses the trust that made them useful.</p>"
            ),
            points(
                "Say who will come back, and when; then come back.",
                "Write down what would show you that it got safer, seen by those who wait there.",
            ),
        ],
    },
    {
        "slug": "friends-are-kept-apart",
        "title": "Conditions keep a group of friends apart: how does friendship stay a protection?",
        "question": (
            "A group of friends who look out for one another has been told to stay apart, for good reasons of somebody else’s. Since then each of them is alone at the hour at which they used to be together."
        ),
        "summary": "Look at what the friendship does for each of them, ask whoever set the conditions for the narrowest that will do, and put an adult where the friends used to be.",
        "topics": ["Peers", "Friendship and peer assessment", "Legislation"],
        "checked_on": "2026-11-02",
        "body": [
            text(
                "<p>A condition answers one question, and a plan has to answer another: who is with them now? Draw with each of them, separately and for their own file, who matters and who makes things better. You are looking for what the group protected, and not for who led it.</p>"
            ),
            text(
                "<p>Then go back to whoever set the condition, through the proper route, with the narrowest wording that would still do what it is for: certain places, certain hours, or with an adult there. Courts and officers change conditions more often than they are asked to.</p>"
            ),
            points(
                "Offer something that the friends can do together in sight of an adult they have chosen.",
                "Ask the parents together; they know the hours.",
                "Never pass on a drawing of friendships as a list of names.",
            ),
            link("guidance:friendship-and-peer-work", "Friendship and peer work, and what not to record"),
        ],
    },
]
