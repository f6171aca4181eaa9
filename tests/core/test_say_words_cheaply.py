"""Our translation tags say what Django's own say, in every language."""

from typing import Any

import pytest
from django.template import Context, Engine, TemplateSyntaxError
from django.utils import translation

OURS = Engine(libraries={"i18n": "core.words"})
DJANGO = Engine(libraries={"i18n": "django.templatetags.i18n"})
WORDS = {"name": "<Ann>", "number": 1, "many": 2100, "safe": "", "share": "50%"}
SAID = [
    '{% translate "January" %}',
    '{% translate "100% of it" %}',
    '{% translate "January"|upper %}',
    "{% translate name %}",
    '{% translate "January" as month %}{{ month }}!',
    '{% translate "May" context "month name" %}',
    "{% blocktranslate %}January{% endblocktranslate %}",
    "{% blocktranslate trimmed %}\n  one\n  two{% endblocktranslate %}",
    "{% blocktranslate %}For {{ name }}, 10% less{% endblocktranslate %}",
    "{% blocktranslate with who=name|lower share=share %}{{ who }}: {{ share }} {{ nobody }}{% endblocktranslate %}",
    "{% blocktranslate count n=number %}{{ n }} page{% plural %}{{ n }} pages of {{ name }}{% endblocktranslate %}",
    "{% blocktranslate count n=many %}{{ n }} page{% plural %}{{ n }} pages of {{ name }}{% endblocktranslate %}",
    "{% blocktranslate asvar said %}For {{ name }}{% endblocktranslate %}{{ said }}",
    "{% autoescape off %}{% blocktranslate %}For {{ name }}{% endblocktranslate %}{% endautoescape %}",
    '{% language "de" %}{% translate "January" %}{% endlanguage %}',
]


@pytest.fixture(autouse=True)
def with_catalogues(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where only English is spoken, Django looks nothing up."""
    settings.USE_I18N = True
    monkeypatch.setattr(translation, "_trans", type(translation._trans)())  # type: ignore[attr-defined]


def _said(engine: Engine, source: str) -> list[str]:
    """Twice, since the second time is the quick one."""
    template = engine.from_string("{% load i18n %}" + source)
    return [template.render(Context(WORDS)) for _ in range(2)]


@pytest.mark.parametrize("language", ["en-gb", "de", "cy"])
@pytest.mark.parametrize("source", SAID)
def test_it_says_what_django_says(source: str, language: str) -> None:
    with translation.override(language):
        assert _said(OURS, source) == _said(DJANGO, source)


def test_it_speaks_the_language_of_whoever_reads_the_same_template() -> None:
    template = OURS.from_string('{% load i18n %}{% translate "January" %}')
    said = []
    for language in ("en-gb", "de", "en-gb"):
        with translation.override(language):
            said.append(template.render(Context()))
    assert said == ["January", "Januar", "January"]


def test_it_refuses_to_count_what_is_no_number() -> None:
    source = "{% blocktranslate count n=name %}{{ n }} page{% plural %}{{ n }} pages{% endblocktranslate %}"
    with pytest.raises(TemplateSyntaxError):
        _said(OURS, source)
