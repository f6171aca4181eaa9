from django.urls import path

from learning.views import attempts, one_page, pictures, results

app_name = "attempts"
urlpatterns = [
    path("<uuid:attempt_id>/", attempts.attempt, name="attempt"),
    path("<uuid:attempt_id>/questions/", one_page.questions, name="questions"),
    path("<uuid:attempt_id>/<int:position>/", attempts.question, name="question"),
    path("<uuid:attempt_id>/<int:position>/picture/<int:number>/", pictures.picture, name="picture"),
    path("<uuid:attempt_id>/review/", attempts.review, name="review"),
    path("<uuid:attempt_id>/submit/", results.submit, name="submit"),
    path("<uuid:attempt_id>/result/", results.result, name="result"),
]
