"""The content security policy, the order of letters, and the log of requests."""

from collections.abc import Callable

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django_structlog.middlewares import RequestMiddleware

from core.reading_order import without_turns_in

READ = ("text/", "application/atom+xml", "application/xml")


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """Strict on the site, Wagtail's own needs below /admin/."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if request.path_info.startswith("/admin/"):
            response._csp_replace = settings.ADMIN_CONTENT_SECURITY_POLICY  # type: ignore[attr-defined]
        return super().process_response(request, response)


class ReadingOrderMiddleware:
    """Whatever anybody typed anywhere, no page of ours turns its letters around."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not response.streaming and response.get("Content-Type", "").startswith(READ):
            response.content = without_turns_in(response.content)
        return response


class RequestLogMiddleware(RequestMiddleware):
    """Logs what was asked for without what was searched for: a query string may hold anything."""

    @staticmethod
    def format_request(request: HttpRequest) -> str:
        return f"{request.method} {request.path}"
