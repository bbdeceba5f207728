from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import watch_canary

LOCK = 'registry: { instance: main, model: churn, version: "7" }\n'


def alert(state: str = "firing", **labels: str) -> dict[str, Any]:
    named = {"alertname": "AvailabilityBurns", "model": "churn", "severity": "page", **labels}
    return {"state": state, "labels": named}


def answer(*alerts: dict[str, Any]) -> dict[str, Any]:
    return {"status": "success", "data": {"alerts": list(alerts)}}


class Prometheus:
    """A small one: the alerts that fire and the series that are there."""

    def __init__(self) -> None:
        self.alerts: list[dict[str, Any]] = []
        self.series = ['inference_model_info{model="churn",version="7"}']
        self.url = ""

    def reply(self, path: str) -> dict[str, Any]:
        parts = urlsplit(path)
        if parts.path == "/api/v1/alerts":
            return answer(*self.alerts)
        [asked] = parse_qs(parts.query)["query"]
        return {"status": "success", "data": {"result": [{"metric": {}} for each in self.series if each == asked]}}


@pytest.fixture
def prometheus() -> Iterator[Prometheus]:
    state = Prometheus()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = json.dumps(state.reply(self.path)).encode()
            self.send_response(200)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()


def test_an_alert_of_the_model_ends_the_canary() -> None:
    assert watch_canary.firing(answer(alert()), "churn") == ["AvailabilityBurns fires"]


@pytest.mark.parametrize("other", [alert(state="pending"), alert(model="other"), alert(severity="ticket")])
def test_other_alerts_do_not(other: dict[str, Any]) -> None:
    assert watch_canary.firing(answer(other), "churn") == []


def test_a_canary_that_is_measured_and_quiet_passes(prometheus: Prometheus) -> None:
    assert watch_canary.watch(prometheus.url, "churn", "7", minutes=0) == []


def test_an_alert_is_found_over_http(prometheus: Prometheus) -> None:
    prometheus.alerts = [alert()]
    assert watch_canary.watch(prometheus.url, "churn", "7", minutes=5) == ["AvailabilityBurns fires"]


def test_a_canary_nobody_measures_does_not_pass(prometheus: Prometheus) -> None:
    prometheus.series = ['inference_model_info{model="churn",version="6"}']
    [finding] = watch_canary.watch(prometheus.url, "churn", "7", minutes=0)
    assert finding.startswith("Prometheus has no figures of version 7 of churn")


@pytest.mark.parametrize(
    ("address", "lock", "code", "says"),
    [
        (None, LOCK, 1, "ALERTS_URL has to be set"),
        ("file:///etc/passwd", LOCK, 1, "ALERTS_URL has to be set"),
        ("http://127.0.0.1:9", None, 1, "nothing is pinned"),
        ("http://127.0.0.1:9", LOCK, 1, "Prometheus cannot be read"),
    ],
)
def test_what_is_needed(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    address: str | None,
    lock: str | None,
    code: int,
    says: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ALERTS_URL", raising=False)
    if address is not None:
        monkeypatch.setenv("ALERTS_URL", address)
    if lock is not None:
        (tmp_path / "model.lock.yaml").write_text(lock)
    monkeypatch.setattr("sys.argv", ["watch_canary.py", "--minutes", "0"])
    assert watch_canary.main() == code
    assert says in "".join(capsys.readouterr())


def test_a_batch_job_has_no_canary(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deploy/base").mkdir(parents=True)
    (tmp_path / "deploy/base/cron-job.yaml").write_text("")
    monkeypatch.setattr("sys.argv", ["watch_canary.py"])
    assert watch_canary.main() == 0
