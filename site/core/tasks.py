from django_tasks import task

from core.mail import deliver_due


@task()
def deliver_mail() -> int:
    """Drain what is due; `manage.py tick` drains what a killed or failed run left."""
    return deliver_due()
