from django.urls import path

from home import views
from home.coverage.views import coverage, start
from home.sitemap import sitemap

app_name = "home"
urlpatterns = [
    path("my/", views.my_page, name="my_page"),
    # Below the report that leads to it; who may see what there is asked here.
    path("impact/coverage/", coverage, name="coverage"),
    path("impact/coverage/start/", start, name="start_draft"),
    path("search/", views.search, name="search"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("news/feed/", views.news_feed, name="news_feed"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("robots.txt", views.robots, name="robots"),
    path("privacy/", views.privacy, name="privacy"),
]
