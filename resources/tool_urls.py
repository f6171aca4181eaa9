from django.urls import path

from resources.views import tools

app_name = "tools"
urlpatterns = [path("<slug:slug>/form/", tools.form, name="form")]
