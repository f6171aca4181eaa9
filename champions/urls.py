from django.urls import path

from champions.views import directory, keeping, me

app_name = "champions"
urlpatterns = [
    path("", directory.directory, name="directory"),
    # Before the people: `keeping_forms.RESERVED` are nobody's slugs.
    path("me/", me.me, name="me"),
    path("me/away/", me.add_absence, name="add_absence"),
    path("me/away/<int:pk>/drop/", me.drop_absence, name="drop_absence"),
    path("keep/", keeping.keeping, name="keeping"),
    path("keep/add/", keeping.add, name="add_champion"),
    path("keep/<slug:slug>/", keeping.change, name="change_champion"),
    path("<slug:slug>/", directory.profile, name="profile"),
]
