"""Anybody with the code can see that a certificate is real."""

import segno
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe

from learning.access import award_by


def certificate(request: HttpRequest, code: str) -> HttpResponse:
    award = award_by(code)
    if award is None:  # said plainly: who checks a certificate has to know
        return render(request, "learning/no_certificate.html", status=404)
    address = f"{settings.SITE_URL}{award.url}"
    picture = segno.make(address, micro=False).svg_inline(
        svgclass="hub-qr", lineclass=None, omitsize=True, border=1
    )
    context = {
        "award": award,
        "address": address,
        "picture": mark_safe(picture),  # noqa: S308  made here from our own address
        "is_mine": request.user.pk == award.person_id,
    }
    response = render(request, "learning/certificate.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response
