from django_tasks import task

from core.mail import deliver_due
from core.mail.delivering import AT_A_TIME


@task()
def deliver_mail() -> int:
    """Drain what is due; `manage.py tick` drains what a killed or failed run left."""
    sent = deliver_due()
    if sent >= AT_A_TIME:
        deliver_mail.enqueue()  # a long queue lets other tasks in between
    return sent
