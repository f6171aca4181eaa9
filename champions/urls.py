from django.urls import path

from champions.views import directory, me

app_name = "champions"
urlpatterns = [
    path("", directory.directory, name="directory"),
    # Before the people: nobody's slug may be “me”.
    path("me/", me.me, name="me"),
    path("me/away/", me.add_absence, name="add_absence"),
    path("me/away/<int:pk>/drop/", me.drop_absence, name="drop_absence"),
    path("<slug:slug>/", directory.profile, name="profile"),
]
