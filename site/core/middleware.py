"""The content security policy and the log of requests."""

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django_structlog.middlewares import RequestMiddleware


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """Strict on the site, Wagtail's own needs below /admin/."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if request.path_info.startswith("/admin/"):
            response._csp_replace = settings.ADMIN_CONTENT_SECURITY_POLICY  # type: ignore[attr-defined]
        return super().process_response(request, response)


class RequestLogMiddleware(RequestMiddleware):
    """Logs what was asked for without what was searched for: a query string may hold anything."""

    @staticmethod
    def format_request(request: HttpRequest) -> str:
        return f"{request.method} {request.path}"
