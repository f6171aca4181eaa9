"""Four invented decisions, each growing out of one part of the Suffolk study but set in an invented county."""

from learning.demonstration.shapes import Decision
from learning.demonstration.writing import choice

_INVENTED = "<p><b>Invented teaching scenario.</b> This did not happen in Suffolk. "

DECISIONS: list[Decision] = [
    {
        "after": "vision",
        "situation": _INVENTED
        + "You manage adolescent services in Fenmarch. The community safety board likes Contextual Safeguarding and offers to lead it. It "
        "has money, energy and every landlord’s phone number. Its draft paper speaks of “problem groups” and sets one "
        "target: fewer reports of antisocial behaviour. Your director asks for your advice by Friday.</p>",
        "question": "What do you advise?",
        "choices": [
            choice(
                "partial",
                "Thank the board and keep the work inside children’s social care, where the duty lies",
                "<p>The duty is clear and the lens is safe. But within a term you are writing plans about a stairwell with "
                "nobody in the room who can unlock, light or staff it. You have protected Legislation and lost "
                "Partnerships. A year later you are back at the board, with less goodwill.</p>",
            ),
            choice(
                "strong",
                "Propose joint leadership, and rewrite the target together as a child welfare one",
                "<p>The first meeting is slow. You spend it on one sentence: “young people who use this place are safer in it, and say so.” "
                "The board keeps its energy, the paper loses “problem groups”, and antisocial behaviour becomes one sign among several. "
                "This is close to what Suffolk hoped for: two halves, one purpose. Write down who decides when they disagree.</p>",
            ),
            choice(
                "risky",
                "Accept the offer as it stands; the label matters less than getting started",
                "<p>You do get started. Dispersal powers are used in week three, reports fall, and the target is met. The young "
                "people now gather by the railway cutting, where no adult passes. Nobody asked why they had chosen the first place. "
                "When the measure is disorder, the child’s welfare is not what gets managed.</p>",
            ),
        ],
    },
    {
        "after": "in_place",
        "situation": _INVENTED
        + "A row of lock-up garages in Fenmarch. Residents report noise and fear. A youth worker has heard that adults use two "
        "garages and hand out vapes and small loans to teenagers. Fourteen or so young people shelter there because the youth club "
        "shut and the bus shelter was removed. The housing provider could fence the site within a month.</p>",
        "question": "What is your first move?",
        "choices": [
            choice(
                "risky",
                "Agree to the fence and ask police for extra patrols until it is up",
                "<p>The garages fall quiet and residents are thankful. The adults rent a flat two streets away, which is "
                "warmer, private and harder to see into. The young people who owed money still owe it. The fence changed where the harm happens, "
                "and took away the one place where a youth worker could find them.</p>",
            ),
            choice(
                "partial",
                "Refer each young person you can identify for an individual assessment, and review in a month",
                "<p>Some of them need exactly this, and where you have reason to think a child is being harmed you must not wait. But "
                "nine assessments later the same two garages are open, and each plan asks one child to stay away from them. "
                "Level 1 has worked hard. The place has not been asked to change.</p>",
            ),
            choice(
                "strong",
                "Report what suggests harm today, then scope the place with those who use and run it",
                "<p>The report about the adults goes in the same day; it does not wait for a project. Meanwhile youth "
                "workers ask what the garages are <i>for</i>: dry, out of sight of an older group, near home. Housing ends two "
                "tenancies and lends an empty unit with lights. Residents who wanted a fence agree to a trial. It is untidy, and it is a plan "
                "for a place.</p>",
            ),
        ],
    },
    {
        "after": "challenges",
        "situation": _INVENTED
        + "You support a young man in Fenmarch who is 17 and nine months old. He has carried for others to pay off a debt that "
        "keeps growing. He trusts you and one boxing coach. He is not in care. Adult social care has screened him: no eligible care and support "
        "needs. Your service ends at 18.</p>",
        "question": "With three months left, what do you put your weight behind?",
        "choices": [
            choice(
                "strong",
                "Bring adult and community partners together now, around the people and the place he will still have at 18",
                "<p>You ask who can stay: the coach, a housing officer, an adult violence-reduction worker, a voluntary "
                "service that works to 25. With him you write down what he wants each of them to know. You check the modern slavery "
                "steps, where consent matters for staying in at 18, and you take the lender and the place where he is approached to the "
                "exploitation panel. Adult services may say no again, and that is recorded and escalated. The bridge is made of people.</p>",
            ),
            choice(
                "partial",
                "Send the adult services referral again, with a fuller account of the exploitation and a letter from your manager",
                "<p>Worth doing: the first referral may have described behaviour rather than coercion and its effect on him. But "
                "if it is your only plan you have put three months on one door that has closed once. The answer comes in week ten. "
                "Do it, and build the bridge alongside.</p>",
            ),
            choice(
                "risky",
                "Prepare him for a planned ending and give him a list of services he can contact as an adult",
                "<p>It is kind and it is tidy. He keeps the list in a drawer. People who control him know his birthday too, and the "
                "pressure rises in the month that you leave. A list asks a young man in debt bondage to do alone what a "
                "partnership found hard to do together.</p>",
            ),
        ],
    },
    {
        "after": "mechanisms",
        "situation": _INVENTED
        + "Fenmarch has trained five champions. Six months on, they have had eleven questions. The board’s draft report says: “Contextual "
        "Safeguarding is now embedded: five champions trained.” You are asked to sign it off. A champion tells you, quietly, that her manager "
        "has stopped her protected time.</p>",
        "question": "What do you do with the report?",
        "choices": [
            choice(
                "risky",
                "Sign it: five people were trained, so the sentence is true, and staff need to see a success this year",
                "<p>The first half of the sentence is a claim and the second half is a headcount. Next year’s budget is "
                "set on “embedded”. The champion with no time hands in her lanyard, and it is a while before anybody notices. "
                "Training is reach. It is not yet influence, and it is some way from safety.</p>",
            ),
            choice(
                "partial",
                "Ask for a bigger training round, so that every team has a champion within the year",
                "<p>More champions may help, one day. Eleven questions in six months is not a shortage of champions. Adding "
                "ten people whose managers have not agreed protected time gives you fifteen with the same problem.</p>",
            ),
            choice(
                "strong",
                "Rewrite it: five trained, eleven questions, what changed after them, and what leaders must do next",
                "<p>It is a shorter and braver paragraph. You ring the eleven: seven answer, and four say that a plan changed. You write "
                "“4 of the 7 who answered, of 11 asked”. Beneath it stand two requests to the board: protected time agreed in writing by each "
                "line manager, and one place a term to work on together. The Suffolk study says that change depends on strategic "
                "buy-in. This is what asking for it looks like.</p>",
            ),
        ],
    },
]
