from django.urls import path

from home import views

app_name = "home"
urlpatterns = [
    path("my/", views.my_page, name="my_page"),
    path("search/", views.search, name="search"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("robots.txt", views.robots, name="robots"),
    path("privacy/", views.privacy, name="privacy"),
]
