"""When things happened in the demo.

A real server stamps everything with the moment it is told, and training all versions takes a minute. So that the portal
shows a registry that grew over a year, the times are moved in the server's own SQLite file afterwards. The API offers no way
to fail a registration either, so the one failed version is marked there too. Nothing else is touched.
"""

import datetime
import hashlib
import sqlite3

DAYS = 365
"""Length of the demo's history."""

_MINUTE = 60_000


def days_ago(days, now):
    """Milliseconds since 1970, that many days back."""
    return int((now - datetime.timedelta(days=days)).timestamp() * 1000)


def moment(model, number, now):
    """Milliseconds since 1970 at which a version of the model was registered: working hours, evenly spread with jitter."""
    jitter = int(hashlib.sha256(f"{model.name}|{number}".encode()).hexdigest()[:6], 16)
    newest = DAYS - 3 - len(model.name) * 7 % 40
    steps = max(1, model.versions - 1)
    day = model.first_day + (max(newest, model.first_day) - model.first_day) * (number - 1) / steps
    day -= jitter % 4 if 1 < number else 0
    at = now - datetime.timedelta(days=DAYS - int(day))
    hour, minute, second = 8 + jitter % 10, jitter // 7 % 60, jitter // 11 % 60
    return int(at.replace(hour=hour, minute=minute, second=second, microsecond=0).timestamp() * 1000)


def backdate(database, versions):
    """Moves versions to their moments; versions are tuples of model name, version number, run id, logged model id, ms."""
    connection = sqlite3.connect(database, timeout=30)
    with connection:
        for name, version, run_id, model_id, at in versions:
            connection.execute(
                "UPDATE model_versions SET creation_time = ?, last_updated_time = ? WHERE name = ? AND version = ?",
                (at, at, name, version),
            )
            if run_id:
                started = at - 9 * _MINUTE
                connection.execute(
                    "UPDATE runs SET start_time = ?, end_time = ? WHERE run_uuid = ?", (started, at - _MINUTE, run_id)
                )
                for metrics in ("metrics", "latest_metrics"):
                    connection.execute(
                        f"UPDATE {metrics} SET timestamp = ? WHERE run_uuid = ?", (at - 2 * _MINUTE, run_id)
                    )
            if model_id:
                connection.execute(
                    "UPDATE logged_models SET creation_timestamp_ms = ?, last_updated_timestamp_ms = ? WHERE model_id = ?",
                    (at - 2 * _MINUTE, at - _MINUTE, model_id),
                )
                connection.execute(
                    "UPDATE logged_model_metrics SET metric_timestamp_ms = ? WHERE model_id = ?",
                    (at - 2 * _MINUTE, model_id),
                )
            connection.execute(
                """UPDATE registered_models SET
                     creation_time = (SELECT min(creation_time) - 5000 FROM model_versions WHERE name = :name),
                     last_updated_time = (SELECT max(creation_time) FROM model_versions WHERE name = :name)
                   WHERE name = :name""",
                {"name": name},
            )
    connection.close()


def mark_failed(database, name, version, message):
    """Gives a version the state a server leaves behind when an upload breaks off."""
    connection = sqlite3.connect(database, timeout=30)
    with connection:
        connection.execute(
            "UPDATE model_versions SET status = 'FAILED_REGISTRATION', status_message = ? WHERE name = ? AND version = ?",
            (message, name, version),
        )
    connection.close()
