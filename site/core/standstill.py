"""Whether what is due is being done: tasks and e-mails that nobody has touched for too long."""

from datetime import timedelta

from django.db.models import Q, Value
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from core.models import MailDigest, OutgoingMail

TOO_LONG = timedelta(minutes=10)


def is_behind() -> bool:
    """One query, on indexes that hold only what waits."""
    moment = timezone.now() - TOO_LONG
    at_once = Q(run_after=get_date_max(), enqueued_at__lt=moment)
    tasks = DBTaskResult.objects.filter(at_once | Q(run_after__lt=moment), status=TaskResultStatus.READY)
    waiting = [
        OutgoingMail.objects.left_since(moment),
        MailDigest.objects.left_since(moment),
        tasks.order_by(),
    ]
    one, *others = (rows.values_list(Value(1)) for rows in waiting)
    return bool(one.union(*others, all=True)[:1])
