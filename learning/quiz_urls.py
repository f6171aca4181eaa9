from django.urls import path

from learning.views import allowances, exports, leads

app_name = "quizzes"
urlpatterns = [
    path("", leads.quizzes, name="quizzes"),
    path("export/", exports.export, name="export"),
    path("<int:quiz_id>/", leads.quiz, name="quiz"),
    path("<int:quiz_id>/teams/", leads.teams, name="teams"),
    path("<int:quiz_id>/allowances/", allowances.allowances, name="allowances"),
    path("<int:quiz_id>/allowances/<int:person_id>/", allowances.allow, name="allow"),
]
