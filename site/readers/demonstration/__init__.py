"""What invented readers said of pages, saved and read. All in our own words."""

# (page, found useful without a word, not useful without a word, [(useful, words, days ago)])
FEEDBACK: list[tuple[str, int, int, list[tuple[bool, str, int]]]] = [
    (
        "guidance:context-weighting",
        14,
        2,
        [
            (True, "Used it in a strategy meeting. The three questions kept us on the place.", 3),
            (False, "An example with an online group would help: all of yours are streets and schools.", 9),
            (True, "One side, readable on the phone before the visit. More like this.", 21),
        ],
    ),
    (
        "guidance:online-spaces",
        6,
        5,
        [
            (False, "Says what to look for and not whom to ring when it is a platform and not a person.", 5),
            (False, "Our school has no agreement with anybody yet. Where does one begin?", 17),
        ],
    ),
    (
        "guidance:information-sharing",
        9,
        1,
        [(True, "The sentence about recording why we did not share settled an argument.", 12)],
    ),
    (
        "guidance:turning-18",
        3,
        6,
        [(False, "What happens between the last plan and the first adult service is still a gap here.", 2)],
    ),
    ("guidance:words-that-help", 11, 0, [(True, "Printed for the team room.", 28)]),
]
# Who saved what, the newest first.
SAVED = {
    "practitioner": ["guidance:turning-18", "guidance:safety-mapping", "guidance:context-weighting"],
    "colleague": ["guidance:school-assessment"],
}
# How often a page is chosen, beside the others.
READ_OFTEN = {
    "guidance:context-weighting": 9,
    "guidance:report-now": 7,
    "guidance:words-that-help": 6,
    "guidance:safety-mapping": 5,
    "guidance:information-sharing": 4,
    "guidance:online-spaces": 4,
}
