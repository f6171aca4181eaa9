from django.urls import path

from champions.views import asking, case, queue

app_name = "consultations"
urlpatterns = [
    path("", asking.mine, name="mine"),
    path("ask/", asking.gate, name="ask"),
    path("ask/question/", asking.question, name="question"),
    path("queue/", queue.queue, name="queue"),
    path("<uuid:case_id>/", case.case, name="case"),
    path("<uuid:case_id>/edit/", asking.edit, name="edit"),
    path("<uuid:case_id>/check/", asking.check, name="check"),
    path("<uuid:case_id>/send/", asking.send, name="send"),
    path("<uuid:case_id>/accept/", case.accept, name="accept"),
    path("<uuid:case_id>/decline/", case.decline, name="decline"),
    path("<uuid:case_id>/ask-more/", case.ask_more, name="ask_more"),
    path("<uuid:case_id>/reply/", case.reply, name="reply"),
    path("<uuid:case_id>/advise/", case.advise, name="advise"),
    path("<uuid:case_id>/close/", case.close, name="close"),
    path("<uuid:case_id>/withdraw/", case.withdraw, name="withdraw"),
]
