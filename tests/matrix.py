"""Every address of ours × every role, and what the addresses point at.

A row says what each of the cast gets for a GET: 200, 302 (to sign-in, or onward), 404, 405 (POST only).
Forbidden and unknown are the same 404.
"""

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.models import Collection, CollectionViewRestriction

from accounts.models import User
from champions.deeds import DEEDS
from champions.enums import MeetingWay, Party, Stage, State
from champions.models import AnswerTemplate, Meeting
from champions.rules import RULES
from learning.actions import complete_step, start
from learning.models import LessonPage, ModulePage
from makers_champions import make_case, make_draft
from makers_files import make_pdf, make_sent_file
from makers_learning import make_cpd_entry, make_module, make_result, quiz_of
from makers_publishing import make_proposal
from makers_resources import close, make_answer, make_guidance, make_news, make_service, make_tool

ROLES = ("anonymous", "practitioner", "colleague", "champion", "pool", "lead", "far lead", "editor", "admin")
#                              anon prac coll cham pool lead farl edit admn
PUBLIC = "200 200 200 200 200 200 200 200 200"
SIGNED_IN = "302 200 200 200 200 200 200 200 200"
NOBODY = "302 404 404 404 404 404 404 404 404"
NOTHING = "404 404 404 404 404 404 404 404 404"
ASKER = "302 200 404 404 404 404 404 404 404"
TWO = "302 200 404 200 404 404 404 404 404"
# With the lead of the area, who sees dates and codes.
THREE = "302 200 404 200 404 200 404 404 404"
OF_AN_AREA = "302 404 404 404 404 200 200 404 404"
FIGURES = "302 404 404 404 404 200 200 404 200"
WRITERS = "302 404 404 200 200 200 200 404 404"
CHAMPION = "302 404 404 200 404 404 404 404 404"
POSTED = "302 405 405 405 405 405 405 405 405"

TABLE: dict[str, tuple[str, str]] = {
    # name: (address with {names} of things below, statuses)
    "alive": ("/healthz", PUBLIC),
    "ready": ("/readyz", PUBLIC),
    "home:my_page": ("/my/", SIGNED_IN),
    "home:coverage": ("/impact/coverage/", FIGURES),
    "home:start_draft": ("/impact/coverage/start/", POSTED),
    "home:search": ("/search/?q=stairwell", PUBLIC),
    "home:accessibility": ("/accessibility/", PUBLIC),
    "readers:useful": ("/useful/{guidance_id}/", PUBLIC),
    "readers:thanks": ("/useful/{guidance_id}/thanks/", PUBLIC),
    "readers:saved": ("/my/saved/", SIGNED_IN),
    "readers:save": ("/my/saved/{guidance_id}/", POSTED),
    "readers:drop": ("/my/saved/{guidance_id}/drop/", POSTED),
    "home:privacy": ("/privacy/", PUBLIC),
    "home:robots": ("/robots.txt", PUBLIC),
    "home:sitemap": ("/sitemap.xml", PUBLIC),
    "home:news_feed": ("/news/feed/", PUBLIC),
    "accounts:notifications": ("/accounts/notifications/", SIGNED_IN),
    "accounts:invitations": ("/accounts/invitations/", "302 404 404 404 404 200 200 404 404"),
    "accounts:invite_again": ("/accounts/invitations/1/again/", POSTED),
    "accounts:withdraw_invitation": ("/accounts/invitations/1/withdraw/", POSTED),
    "champions:directory": ("/champions/", SIGNED_IN),
    "champions:me": ("/champions/me/", "302 404 404 200 200 404 404 404 404"),
    "champions:add_absence": ("/champions/me/away/", POSTED),
    "champions:drop_absence": ("/champions/me/away/1/drop/", POSTED),
    "champions:keeping": ("/champions/keep/", OF_AN_AREA),
    "champions:add_champion": ("/champions/keep/add/", OF_AN_AREA),
    "champions:change_champion": ("/champions/keep/{profile}/", "302 404 404 404 404 200 404 404 404"),
    "champions:profile": ("/champions/{profile}/", SIGNED_IN),
    "consultations:mine": ("/consultations/", SIGNED_IN),
    "consultations:ask": ("/consultations/ask/", SIGNED_IN),
    "consultations:settings": ("/consultations/settings/", "302 404 404 404 404 302 302 404 404"),
    "consultations:area_settings": (
        "/consultations/settings/fenmarch/",
        "302 404 404 404 404 200 404 404 404",
    ),
    "consultations:queue": ("/consultations/queue/", "302 404 404 200 200 200 200 404 404"),
    "consultations:cases": ("/consultations/cases/", "302 404 404 200 200 200 200 404 404"),
    "consultations:load": ("/consultations/load/", OF_AN_AREA),
    "consultations:case": ("/consultations/{case}/", THREE),
    "consultations:record": ("/consultations/{case}/record/", TWO),
    "consultations:calendar": ("/consultations/{case}/meeting.ics", TWO),
    "consultations:templates": ("/consultations/templates/", WRITERS),
    "consultations:add_template": ("/consultations/templates/add/", WRITERS),
    "consultations:change_template": ("/consultations/templates/{template}/", CHAMPION),
    "consultations:drop_template": ("/consultations/templates/{template}/delete/", POSTED),
    "consultations:proposals": ("/consultations/proposals/", WRITERS),
    "consultations:read_proposal": (
        "/consultations/proposals/{to_read}/",
        "302 404 404 404 404 200 404 404 404",
    ),
    "consultations:propose": ("/consultations/{answered}/propose/", CHAMPION),
    "consultations:take_back_proposal": ("/consultations/{answered}/propose/take-back/", POSTED),
    "consultations:proposal": ("/consultations/{answered}/proposal/", ASKER),
    "consultations:unsent": ("/consultations/unsent/", SIGNED_IN),
    "consultations:drop_unsent": ("/consultations/unsent/{case}/drop/", POSTED),
    "consultations:resume": ("/consultations/{draft}/ask/", "302 302 404 404 404 404 404 404 404"),
    "consultations:step": ("/consultations/{draft}/ask/situation/", ASKER),
    "consultations:check": ("/consultations/{draft}/check/", ASKER),
    "consultations:answered": ("/consultations/{draft}/answered/", POSTED),
    "consultations:send": ("/consultations/{draft}/send/", POSTED),
    "consultations:accept": ("/consultations/{case}/accept/", POSTED),
    "consultations:decline": ("/consultations/{case}/decline/", POSTED),
    "consultations:take_over": ("/consultations/{case}/take-over/", POSTED),
    "consultations:note": ("/consultations/{case}/note/", POSTED),
    **{f"consultations:{do.name.lower()}": (f"/consultations/{{case}}/{do.value}/", POSTED) for do in DEEDS},
    "consultations:file": ("/consultations/{case}/files/{file}/", TWO),
    "consultations:settle_file": ("/consultations/{case}/files/{file}/settle/", POSTED),
    "consultations:withdraw": ("/consultations/{case}/withdraw/", POSTED),
    "attempts:attempt": ("/attempts/{attempt}/", "302 302 404 404 404 404 404 404 404"),
    "attempts:question": ("/attempts/{attempt}/1/", ASKER),
    "attempts:questions": ("/attempts/{attempt}/questions/", "302 302 404 404 404 404 404 404 404"),
    "attempts:picture": ("/attempts/{attempt}/1/picture/0/", "302 404 404 404 404 404 404 404 404"),
    "attempts:review": ("/attempts/{attempt}/review/", ASKER),
    "attempts:submit": ("/attempts/{attempt}/submit/", POSTED),
    "attempts:result": ("/attempts/{finished}/result/", ASKER),
    "cpd:record": ("/my/cpd/", SIGNED_IN),
    "cpd:add": ("/my/cpd/add/", SIGNED_IN),
    "cpd:text": ("/my/cpd/text/", SIGNED_IN),
    "cpd:change": ("/my/cpd/{cpd_entry}/", ASKER),
    "cpd:drop": ("/my/cpd/{cpd_entry}/delete/", POSTED),
    "certificates:certificate": ("/certificates/{code}/", PUBLIC),
    "impact:report": ("/impact/", FIGURES),
    "tools:form": ("/tools/{tool}/form/", PUBLIC),
    "services:directory": ("/services/", PUBLIC),
    "services:service": ("/services/{service}/", PUBLIC),
    "services:mine": ("/services/mine/", OF_AN_AREA),
    "services:add": ("/services/mine/add/", OF_AN_AREA),
    "services:change": ("/services/mine/{service}/", "302 404 404 404 404 200 404 404 404"),
    "services:still_right": ("/services/mine/{service}/still-right/", POSTED),
    "services:retire": ("/services/mine/{service}/retire/", POSTED),
    "services:back": ("/services/mine/{service}/back/", POSTED),
    "quizzes:quizzes": ("/quizzes/", FIGURES),
    "quizzes:quiz": ("/quizzes/{quiz_id}/", FIGURES),
    "quizzes:teams": ("/quizzes/{quiz_id}/teams/", OF_AN_AREA),
    "quizzes:allowances": ("/quizzes/{quiz_id}/allowances/", OF_AN_AREA),
    "quizzes:allow": ("/quizzes/{quiz_id}/allowances/{person}/", "302 404 404 404 404 200 404 404 404"),
    "quizzes:export": ("/quizzes/export/?quiz={quiz_id}", OF_AN_AREA),
}
LEADS = {"lead", "far lead"}
HOLDER = {Party.REQUESTER: "practitioner", Party.ASSIGNED: "champion", Party.LEAD: "lead"}
# Whose a POST may be; it is a 404 for everybody else who is signed in.
POSTS: dict[str, set[str]] = {
    "home:start_draft": {*LEADS, "admin"},
    "readers:save": set(ROLES),
    "readers:drop": set(ROLES),
    "accounts:invite_again": LEADS,
    "accounts:withdraw_invitation": LEADS,
    "champions:add_absence": {"champion", "pool"},
    "champions:drop_absence": {"champion", "pool"},
    "consultations:drop_template": {"champion"},
    "consultations:take_back_proposal": {"champion"},
    "consultations:drop_unsent": set(ROLES),
    "consultations:answered": {"practitioner"},
    "consultations:send": {"practitioner"},
    "consultations:accept": {"champion", "pool"},
    "consultations:decline": {"champion", "pool"},
    "consultations:take_over": {"champion", "pool"},
    **{
        f"consultations:{do.name.lower()}": {HOLDER[by] for by in RULES[do].by if by in HOLDER}
        for do in DEEDS
    },
    "consultations:settle_file": {"practitioner"},
    "consultations:withdraw": {"practitioner"},
    "attempts:submit": {"practitioner"},
    "cpd:drop": {"practitioner"},
    "services:still_right": {"lead"},
    "services:retire": {"lead"},
    "services:back": {"lead"},
}
PAGES: dict[str, tuple[str, str]] = {
    "front page": ("/", PUBLIC),
    "guidance list": ("/guidance/", PUBLIC),
    "guidance": ("/guidance/{guidance}/", PUBLIC),
    "draft guidance": ("/guidance/{unpublished}/", NOTHING),
    "guidance for leads": ("/guidance/{restricted}/", "302 302 302 302 302 200 200 302 200"),
    "judging guidance for leads": ("/useful/{restricted_id}/", "404 404 404 404 404 200 200 404 200"),
    "judging a draft": ("/useful/{unpublished_id}/", NOTHING),
    "practice questions": ("/practice-questions/", PUBLIC),
    "practice question": ("/practice-questions/{answer}/", PUBLIC),
    "draft practice question": ("/practice-questions/{unpublished_answer}/", NOTHING),
    "tools": ("/tools/", PUBLIC),
    "glossary": ("/glossary/", PUBLIC),
    "news list": ("/news/", PUBLIC),
    "news": ("/news/{news}/", PUBLIC),
    "modules": ("/learning/", PUBLIC),
    "module": ("{module}", PUBLIC),
    "lesson": ("{lesson}", PUBLIC),
    "quiz": ("{quiz}", PUBLIC),
    "tool": ("/tools/{tool}/", PUBLIC),
    "document": ("{document}", PUBLIC),
    "document for leads": ("{closed_document}", "302 302 302 302 302 200 200 302 200"),
    "document by its password": ("/documents/authenticate_with_password/999999/", NOTHING),
    "page by its password": ("/_util/authenticate_with_password/999999/1/", NOTHING),
    "picture that is none": ("/media/images/none.webp", NOTHING),
    "original that is none": ("/media/waiting/none", NOTHING),
    "my quizzes": ("/my/quizzes/", SIGNED_IN),
    "nothing": ("/nothing/at/all/", NOTHING),
    "a draft of one's own": ("/consultations/{draft}/", "302 302 404 404 404 404 404 404 404"),
    "a case that is none": ("/consultations/00000000-0000-0000-0000-000000000000/", NOBODY),
}
ONWARD = "302 302 302 302 302 302 302 302 302"
ADMINISTRATOR = "302 302 302 302 302 302 302 302 200"
ADMIN: dict[str, tuple[str, str]] = {
    "admin": ("/admin/", "302 302 302 302 302 200 200 200 200"),
    "how to write": ("/admin/help/", "302 302 302 302 302 200 200 200 200"),
    "people in the admin": ("/admin/users/", ADMINISTRATOR),
    "champions in the admin": ("/admin/championprofile/", ADMINISTRATOR),
    "areas": ("/admin/area/", ADMINISTRATOR),
    "agencies": ("/admin/agency/", ADMINISTRATOR),
    "teams": ("/admin/team/", ADMINISTRATOR),
    "topics": ("/admin/topic/", ADMINISTRATOR),
    "facets of topics": ("/admin/topicfacet/", ADMINISTRATOR),
    "groups": ("/admin/groups/", ADMINISTRATOR),
    "questions": ("/admin/snippets/learning/question/", "302 302 302 302 302 200 200 200 200"),
    "glossary terms": ("/admin/snippets/resources/glossaryterm/", "302 302 302 302 302 200 200 200 200"),
    "due for review": ("/admin/reports/reviews/", "302 302 302 302 302 200 200 302 200"),
    "due for review, its rows": ("/admin/reports/reviews/results/", "302 302 302 302 302 200 200 302 200"),
    "best bets": ("/admin/snippets/home/bestbet/", "302 302 302 302 302 200 200 200 200"),
    "searched for and not found": ("/admin/reports/not-found/", "302 302 302 302 302 200 200 302 200"),
    "not found, its rows": ("/admin/reports/not-found/results/", "302 302 302 302 302 200 200 302 200"),
    "not found, forgetting": ("/admin/reports/not-found/forget/", "302 302 302 302 302 405 405 302 405"),
    "a change taken back": ("/admin/changes/1/take-back/", "302 302 302 302 302 404 404 404 404"),
    "what readers say": ("/admin/reports/feedback/", "302 302 302 302 302 200 200 200 200"),
    "what readers say, its rows": ("/admin/reports/feedback/results/", "302 302 302 302 302 200 200 200 200"),
    "what readers say of a page": (
        "/admin/reports/feedback/{guidance_id}/",
        "302 302 302 302 302 200 200 200 200",
    ),
    "sites": ("/admin/sites/", "302 302 302 302 302 302 302 302 200"),
}
# Wagtail's own screens, by what their address begins with; what neither list names is open to editors as well.
SETTINGS = (
    "agency", "area", "championprofile", "groups", "reports/feedback/1", "sites", "team",
    "topic", "topicfacet", "users", "workflows/add", "workflows/edit", "workflows/list",
    "workflows/tasks/index", "workflows/tasks/select_type",
)  # fmt: skip
# The whole tree; others are led to the part in which they write.
TREE = ("pages/", "pages/1/", "pages/1/results/")
LEADING = (
    "collections", "reports/locked", "reports/not-found", "reports/reviews",
    *(f"snippets/learning/question/{deed}" for deed in ("lock", "unlock", "regrade", "unpublish")),
)  # fmt: skip
# Whom Wagtail sends to its log-in page though signed in lacks a right: a log-in could not help.
LACKING = "302 404 404 404 404 404 404 404 404"
SIGNING: dict[str, tuple[str, str]] = {
    "sign in": ("/accounts/login/", "200 302 302 302 302 302 302 302 302"),
    "sign out": ("/accounts/logout/", "302 200 200 200 200 200 200 200 200"),
    "forgotten": ("/accounts/password/reset/", PUBLIC),
    "change of password": ("/accounts/password/change/", SIGNED_IN),
    "change of address": ("/accounts/email/", NOTHING),
    "confirmation of an address": ("/accounts/confirm-email/", NOTHING),
    "inactive": ("/accounts/inactive/", PUBLIC),
    "signing up, closed": ("/accounts/signup/", "200 302 302 302 302 302 302 302 302"),
    "who one is, again": ("/accounts/reauthenticate/", SIGNED_IN),
    "first password": ("/accounts/password/set/", ONWARD),
    "reset, sent": ("/accounts/password/reset/done/", PUBLIC),
    "reset, by its key": ("/accounts/password/reset/key/1-x/", PUBLIC),
    "reset, done": ("/accounts/password/reset/key/done/", PUBLIC),
    "confirmation by its key": ("/accounts/confirm-email/x/", PUBLIC),
    "code instead of a password": ("/accounts/login/code/confirm/", ONWARD),
    "second factor": ("/accounts/2fa/", SIGNED_IN),
    "second factor, asked": ("/accounts/2fa/authenticate/", ONWARD),
    "second factor, asked again": ("/accounts/2fa/reauthenticate/", ONWARD),
    "second factor, begun": ("/accounts/2fa/totp/activate/", ONWARD),
    "second factor, ended": ("/accounts/2fa/totp/deactivate/", NOBODY),
    "recovery codes": ("/accounts/2fa/recovery-codes/", NOBODY),
    "recovery codes, made anew": ("/accounts/2fa/recovery-codes/generate/", ONWARD),
    "recovery codes, to take away": ("/accounts/2fa/recovery-codes/download/", NOBODY),
    "Wagtail's own log-in": ("/admin/login/", "302 404 404 404 404 302 302 302 302"),
    "Wagtail's own log-in, sent there": ("/admin/login/?next=/admin/areas/", LACKING),
    "Wagtail's own log-in on the site": ("/_util/login/", "302 404 404 404 404 302 302 302 302"),
    "Wagtail's own log-in on the site, sent there": ("/_util/login/?next=/guidance/", LACKING),
    "Wagtail's own reset": ("/admin/password_reset/", "302 302 302 302 302 302 302 302 302"),
}
EVERYTHING = {**TABLE, **PAGES, **ADMIN, **SIGNING}


def things_of(practitioner: User, champion: User) -> dict[str, str]:
    """What the addresses point at; all of it the practitioner's, the case with the champion."""
    module = make_module()
    quiz = quiz_of(module)
    finished = make_result(practitioner, quiz)
    guidance = make_guidance("Stairwell")
    restricted = make_guidance("For leads")
    close(restricted, "Implementation leads")
    unpublished = make_guidance("Unpublished")
    unpublished.unpublish()
    lesson = LessonPage.objects.child_of(ModulePage.objects.get(pk=module.pk)).get()
    complete_step(practitioner, lesson.step, how="read")
    case = make_case(practitioner, State.ACTIVE, champion)
    Meeting.objects.create(consultation=case, by=champion, way=MeetingWay.CALL, starts_at=timezone.now())
    answered = make_case(practitioner, State.CLOSED, champion)
    make_proposal(answered, Stage.ASKED)
    to_read = make_proposal(make_case(practitioner, State.CLOSED, champion), Stage.AGREED)
    return {
        "answered": str(answered.pk),
        "to_read": str(to_read.pk),
        "answer": make_answer("Plans or place?").slug,
        "unpublished_answer": make_answer("Still a draft?", live=False).slug,
        "template": str(AnswerTemplate.objects.create(owner=champion, title="Walk", body="Walk.").pk),
        "profile": champion.champion_profile.slug,  # type: ignore[attr-defined]
        "case": str(case.pk),
        "file": str(make_sent_file(case, practitioner).pk),
        "draft": str(make_draft(practitioner).pk),
        "attempt": str(start(practitioner, quiz).pk),
        "finished": str(finished.pk),
        "cpd_entry": str(make_cpd_entry(practitioner).pk),
        "code": practitioner.awards.get().code,  # type: ignore[attr-defined]
        "guidance": guidance.slug,
        "guidance_id": str(guidance.pk),
        "restricted_id": str(restricted.pk),
        "unpublished_id": str(unpublished.pk),
        "tool": make_tool("Peer map").slug,
        "service": make_service().slug,
        "news": make_news("Longer opening").slug,
        "document": make_document(Collection.get_first_root_node()).url,
        "closed_document": make_document(for_leads()).url,
        "restricted": restricted.slug,
        "unpublished": unpublished.slug,
        "module": module.url,
        "lesson": lesson.url,
        "quiz": quiz.url,
        "quiz_id": str(quiz.step.quiz.pk),
        "person": str(practitioner.pk),
    }


def for_leads() -> Collection:
    collection: Collection = Collection.get_first_root_node().add_child(name="For leads")
    closed = CollectionViewRestriction.objects.create(collection=collection, restriction_type="groups")
    closed.groups.add(Group.objects.get(name="Implementation leads"))
    return collection


def make_document(collection: Collection) -> Document:
    file = ContentFile(make_pdf(), name="sheet.pdf")
    document: Document = Document.objects.create(title="Sheet", file=file, collection=collection)
    return document
