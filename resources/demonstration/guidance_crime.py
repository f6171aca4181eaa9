"""Violence, money and the courts, read with the place and the people around them."""

from resources.demonstration import published as by
from resources.demonstration.shapes import GuidanceEntry
from resources.demonstration.writing import (
    callout,
    heading,
    invented,
    link,
    points,
    safeguarding,
    steps,
    table,
    text,
)

CRIME: list[GuidanceEntry] = [
    {
        "slug": "violence-and-weapons",
        "title": "When young people carry: serious violence in context",
        "summary": "Find out where and why a young person feels they need a weapon, and change that place, while everybody is kept safe now.",
        "topics": [
            "Serious violence",
            "Weapon carrying",
            "Neighbourhood",
            "Education settings",
            "Context weighting",
        ],
        "nation": "any",
        "owner": "Youth justice officer",
        "checked_on": "2026-11-16",
        "body": [
            safeguarding(
                "Now",
                "<p>A weapon in hand, a threat with a time and a name, a fresh wound: ring 999. Then your manager and the front door. Read on afterwards.</p>",
            ),
            text(
                "<p>Most young people never carry. Of those who do, many are afraid: of a route, of a group, of an adult to whom they owe something. Carrying makes sense to them in one place at one time. Find that place and you have found the work.</p>"
            ),
            heading("What to ask"),
            points(
                "Where do you feel you need it, and where not?",
                "When did it begin? What happened just before?",
                "Who else knows? Who would be disappointed, and who expects it?",
                "If you left it at home tomorrow, what would you do at that corner?",
                "Has anybody asked you to hold something for them?",
            ),
            heading("Read the answer for its context"),
            table(
                "One act, several weights",
                ["What they say", "Heaviest context", "The first action may be"],
                [
                    "“Only on the way past the shops”",
                    "That route",
                    "Adults, light and a bus; the threat reported",
                ],
                [
                    "“Everybody in the group does”",
                    "Peers",
                    "An offer to the group, with somebody they respect",
                ],
                [
                    "“They told me to keep it”",
                    "Adults who exploit",
                    "Protection: strategy discussion, NRM where it fits, the debt",
                ],
                [
                    "“Since I was jumped at school”",
                    "School",
                    "What the school did after it, and what it does now",
                ],
                ["“It’s for home”", "Home", "Who frightens whom there? Ask at once"],
            ),
            heading("Exclusion"),
            text(
                "<p>A school must keep others safe, and may have to act on the day. Ask in the same hour: where will he be at eleven tomorrow, and who will be there? A pupil moved out of school without a plan is easier to find for those who exploit. Bring the school the weighting before the decision, if you can, and afterwards if you could not.</p>"
            ),
            heading("A worked example"),
            invented(
                "two boys, one walk",
                "<p>Two boys in year 9 are found with knives in one week. Both say: the cut-through by the shops. A third boy was robbed there in October, and it was logged as a phone theft. The school excludes one and keeps the other.</p><p>Youth justice, social care and the school sit down about the cut-through. A shopkeeper puts his light on and his door open from three to four, two members of staff walk that way home, the robbery is looked at again, and both boys get the same offer, one of them in another school. Asked in January, pupils of that year say that the walk is “normal now”. A few add that they have stopped carrying. It is what they say, and it is noted as such.</p>",
            ),
            heading("What good looks like"),
            points(
                "Victims and those who carried are seen as being, often, the same children.",
                "Somebody visits the injured in hospital or the next day, also those who “do not want to talk”.",
                "Stop and search is not the plan; where it happens, somebody asks how it was.",
                "Brothers, sisters and friends get support in the first week.",
            ),
            callout(
                "watch",
                "Gang",
                "<p>The word closes questions. Write what you know: who spends time with whom, where, and who gains. Test above all whether a Black boy is being called a member of something on little evidence.</p>",
            ),
            link("guidance:context-weighting", "Weighting, step by step"),
            link("guidance:youth-justice-and-custody", "If there is a charge"),
        ],
        "sources": [by.DUDLEY, by.WEIGHTING, by.RISKS],
    },
    {
        "slug": "money-and-debt",
        "title": "Money, debt and financial exploitation",
        "summary": "Recognise when a young person’s account, debt or home is being used, and break the hold without making the danger greater.",
        "topics": [
            "Financial exploitation",
            "Debt bondage",
            "Cuckooing",
            "County lines",
            "Child criminal exploitation",
        ],
        "nation": "england",
        "owner": "Youth justice officer",
        "checked_on": "2026-11-16",
        "body": [
            safeguarding(
                "Debt can kill",
                "<p>A threat to the young person or family over money is a risk of serious harm. Report it today, and 999 where it is now. Do not pay, and do not send the young person to settle it.</p>",
            ),
            text(
                "<p>Exploitation runs on money. A bank account is borrowed “for a day”, a phone is given and then has to be earned, goods are lost in a staged robbery and become a debt. Each step looks like a choice and makes the next one harder to refuse.</p>"
            ),
            heading("What to notice"),
            table(
                "Three forms that overlap",
                ["Form", "Signs", "Who may see them first"],
                [
                    "Use of an account",
                    "Sums in and straight out; a card lent; an account closed by the bank",
                    "Parents, college, leaving care, the bank",
                ],
                [
                    "Debt bondage",
                    "A seizure or robbery, then fear; new tasks; family asked for money",
                    "Friends, siblings, youth workers",
                ],
                [
                    "Use of a home (cuckooing)",
                    "New visitors, curtains closed, the tenant sleeping elsewhere",
                    "Housing, neighbours, carers",
                ],
            ),
            text(
                "<p>The Crime and Policing Act 2026 makes child criminal exploitation and cuckooing offences of their own. Check what is in force before you rely on it.</p>"
            ),
            heading("What helps"),
            steps(
                (
                    "Ask about money as you ask about sleep",
                    "<p>“Does anyone say that you owe them?” “Has someone used your card?”</p>",
                ),
                (
                    "Think before you seize",
                    "<p>When police or school take drugs or cash, somebody will call it a debt. Plan that evening beforehand.</p>",
                ),
                (
                    "Report as harm",
                    "<p>Front door, strategy discussion; NRM through a first responder. A child need not consent to it.</p>",
                ),
                (
                    "Help with the bank",
                    "<p>Go along. Ask for the fraud or vulnerable-customer team; say that exploitation was reported. A closed account shuts out wages and rent.</p>",
                ),
                (
                    "Work on the source",
                    "<p>Where are young people asked for accounts: which gate, which app, which shop? That is Level 2.</p>",
                ),
            ),
            heading("A worked example"),
            invented(
                "a hundred pounds for nothing",
                "<p>Three college students lend their cards to “a mate’s cousin” for a hundred pounds. A month later their accounts are closed; one, who wants out, is told that he owes two thousand.</p><p>His tutor rings the front door. The plan for him: nowhere alone on paydays, an uncle with a car, police aware, a referral to the NRM, a letter to the bank. The plan for the college, at Level 2: the offer is made in one corner of the car park and in one chat. Staff move their smokers’ corner there, students make a twenty-second film in their own words, and the bank’s local manager opens basic accounts again for those who were used. Two more come forward in the first week. That is a good sign.</p>",
            ),
            heading("What good looks like"),
            points(
                "The word “debt” is in the plan, with who is threatening and what keeps the family safe.",
                "Nobody advised paying.",
                "A young person who lost goods or cash to police was contacted the same evening.",
                "The tenant whose home was used is treated as someone harmed, and keeps the home if they wish.",
            ),
            link("guidance:turning-18", "Debt does not end at 18"),
            link("guidance:youth-justice-and-custody", "If there is a charge"),
        ],
        "sources": [by.NRM, by.CRIME_ACT, by.RISKS],
    },
    {
        "slug": "youth-justice-and-custody",
        "title": "Harmed and accused: youth justice and custody",
        "summary": "Keep sight of a child’s safety and contexts through arrest, court and custody, and plan the place they come back to.",
        "topics": ["Youth justice", "Custody", "Police", "Trafficking and modern slavery", "Plan"],
        "nation": "england",
        "owner": "Youth justice officer",
        "checked_on": "2026-11-16",
        "body": [
            text(
                "<p>Many children who are exploited meet services first as suspects. The charge has dates and forms; the harm has none, and so it slips. Both are true at once: a child can have done it and have been made to. Areas in the Reach and Impact project moved their youth justice work with this in mind: in Dudley from preventing crime to safeguarding, together with social care; in Lewisham towards trauma and restorative work and away from enforcement.</p>"
            ),
            heading("At each stage, one question about context"),
            table(
                "From arrest to return",
                ["Stage", "Ask", "Who acts"],
                [
                    "Arrest",
                    "Who gains from this, and where are they tonight?",
                    "Police, emergency duty team, appropriate adult",
                ],
                [
                    "Interview and charge",
                    "Does the solicitor know of exploitation and of any NRM referral?",
                    "Social worker, youth justice",
                ],
                [
                    "Bail and court",
                    "Can these conditions be kept in the places where he lives?",
                    "Youth justice, with the family",
                ],
                [
                    "Custody",
                    "Who here knows him, threatens him or holds the debt?",
                    "Youth justice, the establishment, social worker",
                ],
                [
                    "Return",
                    "What has changed at the corner he comes back to?",
                    "Everybody, from the first week",
                ],
            ),
            heading("Exploitation and the charge"),
            text(
                "<p>Councils and the police can refer to the National Referral Mechanism, and a child’s consent is not needed. Safeguard first: a referral does not protect anybody tonight. The law gives some who were compelled to offend a defence; that is a matter for the child’s solicitor, so make sure that the solicitor has the facts early.</p>"
            ),
            heading("Conditions that can be kept"),
            text(
                "<p>“Not to enter the town centre” can mean no school, no bus and no dentist. “No contact with” may forbid the friends who walk him home. Before court, go through the week with the young person, hour by hour, and offer the court conditions that fit it.</p>"
            ),
            heading("Custody is a context"),
            points(
                "It has peers, staff, corners and rules, and can protect and harm like any other place.",
                "Ask the young person to draw it: where is it all right, and with whom?",
                "Keep one person from before; visits and calls count as safety.",
                "Ask about debts made inside and carried out.",
                "If you hear of harm by staff, it goes to the designated officer (LADO) at once.",
            ),
            heading("Planning the return"),
            steps(
                ("Begin in the first week", "<p>Release dates move, usually forward.</p>"),
                ("Weigh the contexts as they are now", "<p>Who has left, who waits, what is owed?</p>"),
                (
                    "Change one thing in the place",
                    "<p>Before the day: a different address, a caretaker who knows, a worker at the stop.</p>",
                ),
                (
                    "Fill the first Friday",
                    "<p>Meals, money, phone, somebody there. The first weekend is the plan.</p>",
                ),
            ),
            heading("A worked example"),
            invented(
                "fourteen weeks",
                "<p>Tariq, sixteen, comes back from fourteen weeks in custody. The licence has nine lines for him. His worker has asked a different question since week two: what about the stairwell? While he was away the landlord changed the lock, and the neighbour who used to be afraid has a number. The two men he owed have not gone.</p><p>So he goes to his aunt for a month, forty minutes away, with college arranged and Sunday lunch at home; the debt is known to the police; the solicitor had the NRM decision before sentence. On Friday he and his worker fix a bicycle until nine. Nothing happens. Nothing was the plan.</p>",
            ),
            heading("What good looks like"),
            points(
                "The pre-sentence report describes places as well as the child.",
                "Social care stays in while youth justice leads, and the other way round.",
                "Nobody is “known to services” without it being said for what harm.",
                "The plan for return has a Level 2 action in it.",
            ),
            link("guidance:money-and-debt", "If there is a debt"),
            link("guidance:violence-and-weapons", "If he carried"),
        ],
        "sources": [by.DUDLEY, by.LEWISHAM, by.NRM],
    },
]
