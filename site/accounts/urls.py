from django.urls import path

from accounts import views

app_name = "accounts"
urlpatterns = [
    path("notifications/", views.notifications, name="notifications"),
    path("invitations/", views.invitations, name="invitations"),
    path("invitations/<int:pk>/again/", views.invite_again, name="invite_again"),
    path("invitations/<int:pk>/withdraw/", views.withdraw_invitation, name="withdraw_invitation"),
]
