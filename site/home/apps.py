from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"

    def ready(self) -> None:
        from champions import citing
        from core import readiness, ticking
        from home import (  # noqa: F401  e-mails register themselves
            approvals,
            changes,
            commenting,
            draft_mail,
            mail,
            page_cache,
            practice_questions,
            reviewing,
            schedule,
        )
        from home.citing import Services
        from home.finding import keeping, unfound
        from home.readiness import checks

        readiness.register(checks)
        approvals.listen()
        commenting.listen()
        ticking.register(schedule.publish_what_is_due)
        ticking.register(reviewing.remind)
        ticking.register(changes.tell_learners)
        ticking.register(keeping.write_missing)
        ticking.register(unfound.forget_old)
        ticking.register(practice_questions.make_pages_of_the_night)
        citing.register(Services())
        page_cache.drop_when_content_changes()
        keeping.keep_up()
