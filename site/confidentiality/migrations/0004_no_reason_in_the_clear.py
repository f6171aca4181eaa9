from django.db import migrations


class Migration(migrations.Migration):
    # Destroys a column. Safe: 0003 has sealed every reason that stood in it, and going back unseals them again.
    dependencies = [
        ("confidentiality", "0003_earlier_reasons_are_sealed"),
    ]

    operations = [migrations.RemoveField(model_name="accessrecord", name="reason")]
