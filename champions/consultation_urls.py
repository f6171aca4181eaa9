from django.urls import path

from champions.deeds import DEEDS
from champions.views import (
    asking,
    calendar,
    case,
    cases,
    doing,
    files,
    load,
    queue,
    settings,
    steps,
    templates,
    unsent,
)

app_name = "consultations"
CASE = "<uuid:case_id>/"
urlpatterns = [
    path("", asking.mine, name="mine"),
    path("ask/", asking.gate, name="ask"),
    path("queue/", queue.queue, name="queue"),
    path("cases/", cases.cases, name="cases"),
    path("load/", load.load, name="load"),
    path("settings/", settings.settings, name="settings"),
    path("settings/<slug:slug>/", settings.area_settings, name="area_settings"),
    path("templates/", templates.templates, name="templates"),
    path("templates/add/", templates.add, name="add_template"),
    path("templates/<int:template_id>/", templates.change, name="change_template"),
    path("templates/<int:template_id>/delete/", templates.drop, name="drop_template"),
    path("unsent/", unsent.unsent, name="unsent"),
    path("unsent/<uuid:unsent_id>/drop/", unsent.drop, name="drop_unsent"),
    path(CASE, case.case, name="case"),
    path(f"{CASE}record/", case.record, name="record"),
    path(f"{CASE}ask/", steps.resume, name="resume"),
    path(f"{CASE}ask/<slug:slug>/", steps.step, name="step"),
    path(f"{CASE}check/", asking.check, name="check"),
    path(f"{CASE}send/", asking.send, name="send"),
    path(f"{CASE}answered/", asking.answered, name="answered"),
    path(f"{CASE}accept/", doing.accept, name="accept"),
    path(f"{CASE}decline/", doing.decline, name="decline"),
    path(f"{CASE}take-over/", doing.take_over, name="take_over"),
    path(f"{CASE}withdraw/", doing.withdraw, name="withdraw"),
    path(f"{CASE}meeting.ics", calendar.calendar, name="calendar"),
    path(f"{CASE}files/<uuid:file_id>/", files.file, name="file"),
    path(f"{CASE}files/<uuid:file_id>/settle/", files.settle, name="settle_file"),
    *(path(f"{CASE}{action.value}/", doing.doing(action), name=action.name.lower()) for action in DEEDS),
]
