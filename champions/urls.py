from django.urls import path

from champions.views import directory

app_name = "champions"
urlpatterns = [
    path("", directory.directory, name="directory"),
    path("<slug:slug>/", directory.profile, name="profile"),
]
