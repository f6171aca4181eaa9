from django.urls import path

from learning.views import certificates

app_name = "certificates"
urlpatterns = [path("<slug:code>/", certificates.certificate, name="certificate")]
