from django.urls import path

from learning.views import cpd

app_name = "cpd"
urlpatterns = [
    path("", cpd.record, name="record"),
    path("add/", cpd.add, name="add"),
    path("text/", cpd.text, name="text"),
    path("<uuid:entry_id>/", cpd.change, name="change"),
    path("<uuid:entry_id>/delete/", cpd.drop, name="drop"),
]
