from django.db import migrations

from confidentiality import vault

GONE = "-"


def seal(apps, schema_editor):
    """With the key of their case. Where that is gone the reason goes too; that there was one stays."""
    records = apps.get_model("confidentiality", "AccessRecord").objects.exclude(reason="")
    for record in records.iterator():
        try:
            record.sealed_reason = vault.seal(record.case_id, record.reason)
        except vault.TextIsGone:
            record.sealed_reason = GONE
        record.save(update_fields=["sealed_reason"])


def unseal(apps, schema_editor):
    records = apps.get_model("confidentiality", "AccessRecord").objects.exclude(sealed_reason="")
    for record in records.iterator():
        try:
            record.reason = vault.unseal(record.case_id, record.sealed_reason)[:300]
        except vault.TextIsGone:
            record.reason = GONE
        record.save(update_fields=["reason"])


class Migration(migrations.Migration):
    # Apart from the tables: PostgreSQL alters none in the transaction that has changed its rows.
    dependencies = [
        ("confidentiality", "0002_reasons_are_sealed"),
    ]

    operations = [migrations.RunPython(seal, unseal)]
