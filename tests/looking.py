"""Looking at a page as everybody meets it: axe at two widths, and nothing wider than the window."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WIDTHS = (1280, 320)
# What passed is not sent over: it is much more than what failed.
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
BEST_PRACTICE = {**WCAG, "runOnly": [*WCAG["runOnly"], "best-practice"]}
AXE = Axe()
FOLDED = "main details:not([open])"
UNFOLD = f"() => document.querySelectorAll('{FOLDED}').forEach(one => {{ one.open = true; one.dataset.folded = 1 }})"
FOLD = "() => document.querySelectorAll('details[data-folded]').forEach(one => { one.open = false })"
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def examine(page: Page, complaints: list[str], within: str = "html") -> None:
    """At both widths, without loading the page twice; what is folded up counts too, and is left as it was."""
    page.evaluate(UNFOLD)
    page.evaluate(AXE.axe_script)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for failure in page.evaluate("([where, how]) => axe.run(where, how)", [within, WCAG])["violations"]:
            examples = ", ".join(node["html"][:120] for node in failure["nodes"][:3])
            complaints.append(f"{page.url} at {width} px: {failure['id']}: {examples}")
        if page.evaluate(WIDER):
            complaints.append(f"{page.url} at {width} px: wider than the window")
    page.evaluate(FOLD)
