"""Every word of the interface can be translated (docs/decisions/0035)."""

import ast
from pathlib import Path

import pytest

import words_of_python
import words_of_templates

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted(path for path in (ROOT / "templates").rglob("*") if path.suffix in {".html", ".txt"})
PYTHON = sorted(
    path for app in ("site", "champions", "learning", "resources") for path in (ROOT / app).rglob("*.py")
)
# Read by whoever runs the site or writes its code, or content that editors write over.
UNSEEN = {"migrations", "demonstration", "management", "config"}
# Words that are no words of the interface, and why.
NO_INTERFACE = {
    "learning/exports.py": "columns of a file that other programs read, the same in every language",
    "site/confidentiality/identifiers/given_names.py": "recognises English",
    "site/confidentiality/identifiers/measuring.py": "a report for whoever writes the patterns",
    "site/confidentiality/identifiers/patterns.py": "recognises English, and suggests words for an English text",
    "site/confidentiality/recognising/clues.py": "recognises English, and suggests words for an English text",
    "site/confidentiality/recognising/copied.py": "recognises English, and suggests words for an English text",
    "site/confidentiality/recognising/words.py": "recognises English, and suggests words for an English text",
    "site/core/plain_english/words.py": "English that others find hard",
    "site/core/search_backend.py": "a word of SQL",
    "site/core/taxonomy.py": "the topics a new site begins with; editors keep them",
    "site/home/establish.py": "the pages a new site begins with; editors keep them",
    "site/home/files.py": "headers of a response",
    "site/home/finding/words.py": "English that says nothing in a search",
    "site/readers/counting.py": "what a digest is made of",
    "site/home/views.py": "what a probe is answered",
}


def _place(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_it_asks_gettext_for_every_word_of_every_template() -> None:
    told = {_place(path): list(words_of_templates.said_untranslated(path.read_text())) for path in TEMPLATES}
    assert not {place: words for place, words in told.items() if words}


def _looked_at() -> dict[str, str]:
    return {_place(path): path.read_text() for path in PYTHON if not UNSEEN & set(path.parts)}


def test_it_asks_gettext_for_every_word_of_every_module() -> None:
    found = [
        f"{place}:{node.lineno} {ast.unparse(node)}"
        for place, source in _looked_at().items()
        if place not in NO_INTERFACE
        for node in words_of_python.said_untranslated(source)
    ]
    assert not found


def test_it_excuses_only_modules_that_need_it() -> None:
    modules = _looked_at()
    assert not [
        place for place in NO_INTERFACE if not list(words_of_python.said_untranslated(modules[place]))
    ]


@pytest.mark.parametrize(
    "template",
    [
        "<h1>Ask</h1>",
        '<img alt="A park">',
        '<nav aria-label="Main"></nav>',
        '<input type="submit" value="Send">',
        '<meta name="description" content="Training">',
        '{% include "a.html" with text="Nothing here" %}',
        '{{ name|default:"Somebody" }}',
        "{% translate 'question' %}{{ number|pluralize }}",
        "{% blocktranslate %}One{% endblocktranslate %} two",
        "{% if late %}Overdue{% endif %}",
    ],
)
def test_it_finds_what_a_template_says_by_itself(template: str) -> None:
    assert list(words_of_templates.said_untranslated(template))


@pytest.mark.parametrize(
    "template",
    [
        '<h1 class="hub-asks">{% translate "Ask" %}</h1>',
        "{% blocktranslate %}Ask <b>{{ name }}</b>{% endblocktranslate %}",
        '<img alt="{{ picture.alt }}">',
        '{% include "a.html" with text=_("Nothing here") tone="late" url="/my/" %}',
        '<a href="{% url "home:my" %}">{{ page.title }}</a> · Practice Hub',
        "{# why it stands here #}{{ day|date:'j F Y' }}",
        "<{{ heading }} class='hub-stem'>{{ stem }}</{{ heading }}>",
    ],
)
def test_it_leaves_what_is_no_word_of_ours_in_a_template(template: str) -> None:
    assert not list(words_of_templates.said_untranslated(template))


@pytest.mark.parametrize(
    "source",
    [
        'label = CharField(label="Team")',
        'text = CharField(help_text="seen by you alone")',
        'raise ValidationError("too late")',
        'messages.success(request, f"{name} is invited.")',
        '_(f"{name} is invited.")',
        'return "Nobody is free" if full else ""',
        'class State(TextChoices):\n    OPEN = "open", "open"',
        'class Meta:\n    verbose_name = "agency"',
        'menu_label = "Topics"',
        "from django.utils.translation import gettext as say",
        'f"{day:%-d %B}"',
        'f"{rows:,}"',
        "_(words)",
    ],
)
def test_it_finds_what_a_module_says_by_itself(source: str) -> None:
    assert list(words_of_python.said_untranslated(source))


@pytest.mark.parametrize(
    "source",
    [
        'label = CharField(label=_("Team"))',
        'messages.success(request, _("%(name)s is invited.") % {"name": name})',
        'class State(TextChoices):\n    LEADS = "Implementation leads", _("Implementation leads")',
        'def due(self) -> "list[Case]":\n    """Cases that wait."""',
        'date_format(day, "j F Y")',
        'raise ValueError("each value once")',
        'css = "govuk-button govuk-button--secondary"',
        'if answer != "stream: OK": stop()',
        'url = "/consultations/ask/"',
        'cursor.execute("PRAGMA busy timeout")',
    ],
)
def test_it_leaves_what_is_no_word_of_ours_in_a_module(source: str) -> None:
    assert not list(words_of_python.said_untranslated(source))
