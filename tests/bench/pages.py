"""The pages that everybody meets, on the demonstration as it is."""

import ground
from load import Target
from table import script_folder

WITHOUT_PICTURES = "/guidance/context-weighting/"


def pages(attempt: str) -> list[Target]:
    """`attempt` is the address of the practitioner's open attempt."""
    reader = ground.cookie_of("practitioner")
    return [
        Target("guidance page, kept whole", "/guidance/context-weighting/", share=50, queries=0),
        Target("front page, kept whole", "/", share=50, queries=0),
        Target("guidance page, not kept", "/guidance/context-weighting/?x=1", share=4, queries=12),
        Target("search", "/search/?q=weighting", share=3, queries=12),
        Target("module, signed in", "/learning/suffolk/", reader, share=6, queries=10),
        Target("lesson, signed in", "/learning/suffolk/reading-a-case-study/", reader, share=6, queries=10),
        Target("quiz question, signed in", f"{attempt}1/", reader, share=6, queries=10),
        Target("my page", "/my/", reader, queries=12),
        Target("an address that leads nowhere", "/nothing/here/", share=15, queries=2),
    ]


def weight() -> str:
    """Of a guidance page without pictures, with its fonts, styles and script, as they travel."""
    from django.test import Client

    from weighing import weights_of

    weights = weights_of(Client(SERVER_NAME="127.0.0.1"), WITHOUT_PICTURES)
    return (
        f"{WITHOUT_PICTURES} weighs {sum(weights.values()) / 1000:.0f} kB in {len(weights)} files (aim 150)"
    )


def open_attempt() -> str:
    from accounts.models import User
    from learning.actions import start
    from learning.models import QuizPage

    quiz = QuizPage.objects.get(slug="suffolk-quiz")
    return start(User.objects.get(email="practitioner@demo.example"), quiz).url


def queue(number: str) -> Target:
    champion = ground.cookie_of("champion")
    return Target(f"queue, {number} cases", "/consultations/queue/", champion, share=5, queries=12)


def sending() -> Target:
    """Each request sends another draft; the script walks through them."""
    cookie = ground.cookie_of("practitioner")
    folder = script_folder()
    (folder / "drafts.txt").write_text("\n".join(ground.drafts_to_send(4000)))
    script = folder / "send.lua"
    script.write_text((ground.HERE / "send.lua").read_text().replace("DRAFTS", str(folder / "drafts.txt")))
    return Target("sending a question, e-mails queued", "/", cookie, share=4, queries=15, script=script)
