"""A lead writes questions in Wagtail's admin."""

from typing import Any

import pytest
from django.test import Client
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.test.utils.form_data import rich_text

from accounts.models import User
from core.models import Topic
from learning.enums import QuestionKind
from learning.models import Question
from makers import topic
from makers_kinds import make_question_of
from makers_pictures import pictured
from makers_resources import make_guidance
from makers_writing import BANK, edited, posted, row, scene, story, way

KINDS = QuestionKind.values


@pytest.fixture
def lead_browser(home: object, lead: User, signed_in: Any) -> Client:
    client: Client = signed_in(lead)
    return client


def errors_of(response: Any) -> list[str]:
    """Every sentence of a form that was sent back, wherever it stands."""
    form = response.context["form"]
    said = [text for texts in form.errors.values() for text in texts]
    for rows in form.formsets.values():
        said += rows.non_form_errors()
        said += [text for one in rows.forms for texts in one.errors.values() for text in texts]
    return [str(text) for text in said]


def publish(browser: Client, kind: str, **changes: Any) -> Question:
    response = browser.post(f"{BANK}add/{kind}/", posted(kind, **changes))
    assert response.status_code == 302, errors_of(response)
    return Question.objects.get()


def test_it_begins_with_the_nine_kinds_in_a_sentence_each(lead_browser: Client) -> None:
    page = lead_browser.get(f"{BANK}add/").content.decode()
    for kind in QuestionKind:
        assert f"{BANK}add/{kind.value}/" in page
        assert str(kind.label) in page
    assert "nobody else reads it" in page
    assert lead_browser.get(f"{BANK}add/nonsense/").status_code == 404


@pytest.mark.parametrize("kind", KINDS)
def test_the_form_of_a_kind_asks_only_for_what_it_needs(lead_browser: Client, kind: str) -> None:
    page = lead_browser.get(f"{BANK}add/{kind}/")
    assert page.status_code == 200
    names = set(page.context["form"].fields)
    assert ("number" in names) == (kind == "numeric")
    assert ("scenes" in names) == (kind == "scenario")
    assert ("typos" in names) == (kind == "short_text")
    assert "kind" not in names
    has_options = kind not in ("numeric", "reflective", "scenario")
    assert ("options" in page.context["form"].formsets) == has_options


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_written_published_and_opened_again(lead_browser: Client, kind: str) -> None:
    question = publish(lead_browser, kind)
    assert question.live
    assert question.kind == kind
    assert question.versions.get().content["kind"] == kind
    assert lead_browser.get(f"{BANK}edit/{question.pk}/").status_code == 200


def test_who_writes_it_is_its_author(lead_browser: Client, lead: User) -> None:
    assert publish(lead_browser, "single").author == lead


def test_true_and_false_are_filled_in(lead_browser: Client) -> None:
    form = lead_browser.get(f"{BANK}add/true_false/").context["form"]
    assert [str(one.instance) for one in form.formsets["options"].forms] == ["True", "False"]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ([row("A"), row("B")], "No option is marked as right"),
        ([row("A", right=True), row("B", right=True)], "Two options are marked as right"),
        ([row("Same", right=True), row("same ")], "Two options say the same"),
    ],
)
def test_a_mistake_is_named_and_nothing_is_saved(
    lead_browser: Client, options: list[dict[str, Any]], sentence: str
) -> None:
    page = lead_browser.post(f"{BANK}add/single/", posted(options=options))
    assert any(sentence in said for said in errors_of(page))
    assert sentence in page.content.decode()
    assert not Question.objects.exists()


def test_a_heading_has_to_stand_on_the_page_it_is_read_on(lead_browser: Client) -> None:
    page = make_guidance("Weighing contexts")
    for changes in (
        {"read_page": page.pk, "read_heading": "Nowhere"},
        {"options": [row("A", right=True, read_page=page.pk, read_heading="Nowhere"), row("B")]},
    ):
        said = errors_of(lead_browser.post(f"{BANK}add/single/", posted(**changes)))
        assert said == [
            "“Nowhere” is not a heading of “Weighing contexts”. Its headings are: What to look for."
        ]
    said = errors_of(lead_browser.post(f"{BANK}add/single/", posted(read_heading="What to look for")))
    assert said == ["Choose the page on which this heading stands, or leave the heading empty."]
    question = publish(lead_browser, "single", read_page=page.pk, read_heading="What to look for")
    reading = question.versions.get().content["reading"]
    assert reading == {"page": page.pk, "heading": "What to look for"}


def test_a_picture_has_to_be_described(lead_browser: Client) -> None:
    image = get_image_model().objects.create(title="A bench", file=get_test_image_file())
    said = errors_of(lead_browser.post(f"{BANK}add/single/", posted(image=image.pk)))
    assert said == ["Say what the picture shows, for those who cannot see it."]
    rows = [row("A", right=True, image=image.pk, image_alt=" "), row("B")]
    assert errors_of(lead_browser.post(f"{BANK}add/single/", posted(options=rows))) == said
    question = publish(lead_browser, "single", image=image.pk, image_alt="A bench in a park")
    assert question.versions.get().content["picture"]["alt"] == "A bench in a park"
    preview = f"{BANK}preview/{question.pk}/"
    lead_browser.post(preview, edited(lead_browser, question))
    assert 'alt="A bench in a park"' in lead_browser.get(preview).content.decode()


def test_a_retired_topic_stays_on_the_question_that_has_it(lead_browser: Client) -> None:
    peers, police = topic("Peers"), topic("Police")
    question = publish(lead_browser, "single", topics=[peers.pk, police.pk])
    Topic.objects.filter(pk=peers.pk).update(retired_on="2026-01-01")
    sent = edited(lead_browser, question, **{"action-publish": "publish"})
    lead_browser.post(f"{BANK}edit/{question.pk}/", sent)
    assert set(Question.objects.get().topics.all()) == {peers, police}
    assert "Peers" not in lead_browser.get(f"{BANK}add/single/").content.decode()


def test_a_draft_may_be_unfinished_and_says_what_is_missing(lead_browser: Client) -> None:
    lead_browser.post(f"{BANK}add/single/", posted(action="", options=[row("A"), row("B")]))
    question = Question.objects.get()
    assert not question.live
    page = lead_browser.get(f"{BANK}edit/{question.pk}/").content.decode()
    assert "Before it can be published" in page
    assert "No option is marked as right" in page


def keys_of(question: Question) -> list[str]:
    version = question.versions.order_by("-number").first()
    assert version is not None
    return [option["id"] for option in version.options]


def test_ids_of_options_outlive_drafts_and_new_versions(lead_browser: Client) -> None:
    """An option added to a live question has no row of its own until it is published: its id still stays."""
    question = publish(lead_browser, "single")
    first = keys_of(question)
    sent = edited(lead_browser, question) | {
        "options-TOTAL_FORMS": "3",
        "options-2-text": rich_text("<p>A third</p>"),
        "options-2-ORDER": "3",
    }
    lead_browser.post(f"{BANK}edit/{question.pk}/", sent)
    draft = Question.objects.get().get_latest_revision_as_object()
    third = str(draft.options.last().key)
    lead_browser.post(
        f"{BANK}edit/{question.pk}/", edited(lead_browser, question, **{"action-publish": "publish"})
    )
    assert keys_of(question) == [*first, third]
    lead_browser.post(
        f"{BANK}edit/{question.pk}/",
        edited(lead_browser, question, feedback="Other words", **{"action-publish": "publish"}),
    )
    assert question.versions.count() == 3
    assert keys_of(question) == [*first, third]


def test_a_copy_is_a_draft_of_the_copiers_with_new_ids(
    lead_browser: Client, home: object, editor: User, signed_in: Any
) -> None:
    question = publish(lead_browser, "single")
    browser = signed_in(editor)
    page = browser.get(f"{BANK}copy/{question.pk}/")
    assert "What is Level 2?" in page.content.decode()
    keys = [str(one["key"].value()) for one in page.context["form"].formsets["options"].forms]
    assert not set(keys) & set(keys_of(question))
    form = page.context["form"]
    assert page.context["action_url"] == f"{BANK}add/single/"
    rows = [row("The underpass", right=True, key=keys[0]), row("A mentor", key=keys[1])]
    browser.post(f"{BANK}add/single/", posted(action="", options=rows))
    copy = Question.objects.latest("pk")
    assert form.instance.pk is None
    assert copy.pk != question.pk
    assert (copy.author, copy.live) == (editor, False)
    assert [str(option.key) for option in copy.options.all()] == keys
    assert Question.objects.get(pk=question.pk).options.count() == 2


def test_a_scenario_is_kept_with_where_its_ways_lead(lead_browser: Client) -> None:
    content = publish(lead_browser, "scenario").versions.get().content
    places = {ending["name"]: ending["id"] for ending in content["endings"]}
    assert [way["to"] for way in content["scenes"][0]["ways"]] == [places["Good"], places["Poor"]]


def test_a_scenario_that_is_only_begun_can_be_kept_as_a_draft(lead_browser: Client) -> None:
    begun = story(scene("Start", way("", "Nowhere")))
    lead_browser.post(f"{BANK}add/scenario/", posted("scenario", action="", scenes=begun))
    question = Question.objects.get()
    assert lead_browser.get(f"{BANK}edit/{question.pk}/").status_code == 200


@pytest.mark.parametrize(
    "kind",
    ["resources/guidancepage", "resources/toolpage", "learning/modulepage"],
)
def test_every_kind_of_page_can_be_begun(lead_browser: Client, kind: str) -> None:
    from wagtail.models import Page

    parent = {"guidancepage": "guidance", "toolpage": "tools", "modulepage": "learning"}[kind.split("/")[1]]
    index = Page.objects.get(slug=parent, depth=3)
    assert lead_browser.get(f"/admin/pages/add/{kind}/{index.pk}/").status_code == 200


@pytest.mark.parametrize("kind", ["lessonpage", "casestudypage", "quizpage"])
def test_every_step_of_a_module_can_be_begun_and_changed(lead_browser: Client, kind: str) -> None:
    from makers_learning import make_module

    module = make_module()
    assert lead_browser.get(f"/admin/pages/add/learning/{kind}/{module.pk}/").status_code == 200
    for child in module.get_children():
        assert lead_browser.get(f"/admin/pages/{child.pk}/edit/").status_code == 200


def test_marks_and_credit_that_do_not_agree_are_named_beside_the_credit(lead_browser: Client) -> None:
    options = [row("A", right=True, credit="100"), row("B", right=True), row("C", credit="0")]
    page = lead_browser.post(f"{BANK}add/multiple/", posted("multiple", options=options))
    rows = page.context["form"].formsets["options"].forms
    assert [bool(one.errors) for one in rows] == [False, True, False]
    assert "earns nothing" in rows[1].errors["credit"][0]


def test_thirds_in_per_cent_are_the_whole_and_wrong_options_left_empty_take_away(
    lead_browser: Client,
) -> None:
    options = [row(text, right=True, credit="33") for text in "ABC"] + [row("D"), row("E")]
    lead_browser.post(f"{BANK}add/multiple/", posted("multiple", options=options))
    content = Question.objects.get().versions.get().content
    assert [option["fraction"] for option in content["options"]] == [1 / 3, 1 / 3, 1 / 3, -0.5, -0.5]


def test_a_fault_that_a_field_names_itself_is_not_named_twice(lead_browser: Client) -> None:
    page = lead_browser.post(f"{BANK}add/numeric/", posted("numeric", tolerance="-1"))
    assert len(page.context["form"].errors["tolerance"]) == 1


def test_a_section_that_is_rarely_needed_is_closed_until_it_holds_something(
    lead_browser: Client, home: object
) -> None:
    plain, shown = make_question_of("single"), pictured("single", content_warning="This speaks of violence.")
    for question, closed in ((plain, 2), (shown, 0)):
        page = lead_browser.get(f"{BANK}edit/{question.pk}/").content.decode()
        assert page.count("w-panel collapsed") == closed
