from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("confidentiality", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="accessrecord",
            name="sealed_reason",
            field=models.TextField(blank=True),
        ),
    ]
