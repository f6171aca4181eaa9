"""What leads read of quizzes: which questions deserve a look, and where a team decides differently."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from core.privacy import private
from learning import access, reports
from learning import teams as team_decisions


@private
def quizzes(request: HttpRequest) -> HttpResponse:
    person = access.figures_reader(request)
    words = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "lines": reports.quizzes(words, request.GET.get("page")),
        "words": words,
        "query": f"{query.urlencode()}&" if query else "",
        "counted_at": reports.last_counted(),
        "is_lead": person.is_lead,
    }
    return render(request, "learning/leads/quizzes.html", context)


@private
def quiz(request: HttpRequest, quiz_id: int) -> HttpResponse:
    """The stored statistics of each question; nothing is counted while somebody waits."""
    wanted = access.quiz_for(request, quiz_id)
    context = {
        "quiz": wanted,
        "items": reports.items_of(wanted, request.GET.get("page")),
        "counted_at": reports.last_counted(),
        "is_lead": access.figures_reader(request).is_lead,
        "has_scenario": reports.has_scenario(wanted),
    }
    return render(request, "learning/leads/quiz.html", context)


@private
def teams(request: HttpRequest, quiz_id: int) -> HttpResponse:
    """Teams of the lead's own areas that are large enough, and the decisions of one of them."""
    lead, wanted = access.lead_of(request), access.led_quiz_for(request, quiz_id)
    asked_for = request.GET.get("team", "")
    team = access.team_led_for(request, asked_for) if asked_for else None
    context = {
        "quiz": wanted,
        "teams": team_decisions.large_enough(wanted, lead),
        "team": team,
        "scenarios": team_decisions.decisions_of(wanted, team) if team else [],
    }
    return render(request, "learning/leads/teams.html", context)
