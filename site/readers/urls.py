from django.urls import path

from readers import views

app_name = "readers"
urlpatterns = [
    path("useful/<int:page_id>/", views.useful, name="useful"),
    path("useful/<int:page_id>/thanks/", views.thanks, name="thanks"),
    path("my/saved/", views.my_saved, name="saved"),
    path("my/saved/<int:page_id>/", views.save, name="save"),
    path("my/saved/<int:page_id>/drop/", views.drop, name="drop"),
]
