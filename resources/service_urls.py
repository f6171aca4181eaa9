from django.urls import path

from resources.views import keeping, services

app_name = "services"
urlpatterns = [
    path("", services.directory, name="directory"),
    # Before the services: none has the address “mine”, see `resources.actions`.
    path("mine/", keeping.mine, name="mine"),
    path("mine/add/", keeping.add, name="add"),
    path("mine/<slug:slug>/", keeping.change, name="change"),
    path("mine/<slug:slug>/still-right/", keeping.still_right, name="still_right"),
    path("mine/<slug:slug>/retire/", keeping.retire, name="retire"),
    path("mine/<slug:slug>/back/", keeping.back, name="back"),
    path("<slug:slug>/", services.service, name="service"),
]
