from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from django.urls import path

from accounts import views
from core.privacy import private

app_name = "accounts"
urlpatterns = [
    path("notifications/", views.notifications, name="notifications"),
    path("invitations/", views.invitations, name="invitations"),
    path("invitations/<int:pk>/again/", views.invite_again, name="invite_again"),
    path("invitations/<int:pk>/withdraw/", views.withdraw_invitation, name="withdraw_invitation"),
    # allauth's own, whose pages hold secrets that no browser is to keep.
    path("2fa/totp/activate/", private(totp.activate_totp)),
    path("2fa/recovery-codes/", private(recovery_codes.view_recovery_codes)),
    path("2fa/recovery-codes/download/", private(recovery_codes.download_recovery_codes)),
]
