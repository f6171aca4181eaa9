from django.urls import path

from learning.views import attempts

app_name = "attempts"
urlpatterns = [
    path("<uuid:attempt_id>/", attempts.attempt, name="attempt"),
    path("<uuid:attempt_id>/<int:position>/", attempts.question, name="question"),
    path("<uuid:attempt_id>/review/", attempts.review, name="review"),
    path("<uuid:attempt_id>/submit/", attempts.submit, name="submit"),
    path("<uuid:attempt_id>/result/", attempts.result, name="result"),
]
