import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

application = get_wsgi_application()

# Before the workers part, so that they share it and no reader waits for it.
import_module(settings.ROOT_URLCONF)
