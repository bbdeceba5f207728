from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import check_monitoring
import pytest
import yaml

ROOT = Path(__file__).parents[2]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """What this repository monitors, with every input watched."""
    shutil.copytree(ROOT / "monitoring", tmp_path / "monitoring")
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    if (ROOT / "src/service/batch.py").exists():
        (tmp_path / "src/service").mkdir(parents=True)
        (tmp_path / "src/service/batch.py").touch()
    columns = json.loads((tmp_path / "schemas/input.schema.json").read_text())["properties"]
    rule = {"method": "psi", "warn": 0.1, "alarm": 0.2, "action": "ticket"}
    write(tmp_path, "drift.yaml", {"features": {column: dict(rule) for column in columns}, "excluded": {}})
    return tmp_path


def write(root: Path, name: str, content: object) -> None:
    (root / "monitoring" / name).write_text(yaml.safe_dump(content))


def read(root: Path, name: str) -> dict:
    return yaml.safe_load((root / "monitoring" / name).read_text())


def test_this_repository_has_no_findings(copy: Path) -> None:
    assert check_monitoring.check(copy) == []


def test_a_missing_alert_is_named(copy: Path) -> None:
    alerts = read(copy, "alerts.yaml")
    removed = alerts["groups"][0]["rules"].pop(0)["alert"]
    write(copy, "alerts.yaml", alerts)
    assert check_monitoring.check(copy) == [f"monitoring/alerts.yaml: alert {removed} is missing"]


def test_an_alert_nobody_can_act_on_is_named(copy: Path) -> None:
    alerts = read(copy, "alerts.yaml")
    rule = alerts["groups"][0]["rules"][0]
    rule["labels"] = {"severity": "info"}
    rule["annotations"] = {"summary": "x"}
    write(copy, "alerts.yaml", alerts)
    findings = " ".join(check_monitoring.check(copy))
    for part in ("severity should be page", "label model is missing", "annotation runbook is missing"):
        assert part in findings


def test_an_alert_without_a_test_is_named(copy: Path) -> None:
    write(copy, "alerts_test.yaml", {"tests": []})
    assert all("has no test" in finding for finding in check_monitoring.check(copy))


def test_an_input_nobody_watches_is_named(copy: Path) -> None:
    drift = read(copy, "drift.yaml")
    column, _ = drift["features"].popitem()
    write(copy, "drift.yaml", drift)
    assert check_monitoring.check(copy) == [
        f"monitoring/drift.yaml: {column} is neither watched nor excluded with a reason"
    ]
    drift["excluded"] = {column: "changes every day by design"}
    write(copy, "drift.yaml", drift)
    assert check_monitoring.check(copy) == []


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        ({"method": "magic"}, "method should be"),
        ({"action": "hope"}, "action should be"),
        ({"warn": 0.3}, "expected 0 < warn < alarm"),
    ],
)
def test_a_rule_that_cannot_work_is_named(copy: Path, change: dict[str, object], finding: str) -> None:
    drift = read(copy, "drift.yaml")
    next(iter(drift["features"].values())).update(change)
    write(copy, "drift.yaml", drift)
    assert finding in check_monitoring.check(copy)[0]


def test_a_broken_dashboard_is_named(copy: Path) -> None:
    (copy / "monitoring/dashboard.json").write_text("{}")
    assert check_monitoring.check(copy) == ["monitoring/dashboard.json: expected a dashboard with panels"]


@pytest.mark.skipif((ROOT / "src/service/batch.py").exists(), reason="a batch job has no latency")
def test_alerts_and_load_test_are_about_the_agreed_levels(copy: Path) -> None:
    (bound,) = set(re.findall(r'le="([0-9.]+)"', (copy / "monitoring/alerts.yaml").read_text()))
    latency = float(bound) * 1000
    (copy / "load").mkdir()
    (copy / "load/profile.yaml").write_text("requestsPerSecond: 50\n")

    def check(**levels: float) -> list[str]:
        (copy / "handoff.yaml").write_text(yaml.safe_dump({"slo": levels}))
        return check_monitoring.check(copy)

    assert check(p95LatencyMs=latency, peakRps=50) == []
    assert check() == []
    [finding] = check(p95LatencyMs=latency + 1)
    assert f"latency alerts look at {bound} s" in finding
    assert check(peakRps=60) == ["load/profile.yaml: requestsPerSecond is 50, but slo.peakRps is 60"]
