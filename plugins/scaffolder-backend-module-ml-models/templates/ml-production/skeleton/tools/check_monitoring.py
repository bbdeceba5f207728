"""Checks monitoring/: alerts with the agreed burn rates, drift for every input, and a dashboard that parses.

    python tools/check_monitoring.py

`promtool check rules monitoring/alerts.yaml` and `promtool test rules monitoring/alerts_test.yaml` check the
expressions themselves; CI runs them where promtool is installed.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import yaml
from findings import report

#: Alerts that have to be there, with their severity. Burn rates as in the SRE workbook, chapter 5.
ONLINE_ALERTS = {
    "AvailabilityBurnsFast": "page",
    "AvailabilityBurns": "page",
    "AvailabilityBurnsSlowly": "ticket",
    "LatencyBurnsFast": "page",
    "LatencyBurns": "page",
    "LatencyBurnsSlowly": "ticket",
    "InputDrift": "ticket",
    "TooManyFallbacks": "page",
    "NoRequests": "ticket",
}
BATCH_ALERTS = {
    "NoRun": "page",
    "TooManyRefusedRows": "ticket",
    "TooManyFallbacks": "ticket",
    "InputDrift": "ticket",
}
#: Bounds of the latency histogram in seconds, as in src/service/telemetry.py.
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
METHODS = ("psi",)
ACTIONS = ("ticket", "page", "retrain", "fallback")


def check(root: Path) -> list[str]:
    """What is missing or wrong."""
    return _check_alerts(root) + _check_levels(root) + _check_drift(root) + _check_dashboard(root)


def _check_alerts(root: Path) -> list[str]:
    alerts = _load(root / "monitoring/alerts.yaml")
    if not isinstance(alerts, dict):
        return ["monitoring/alerts.yaml: expected groups of rules"]
    rules = {
        rule["alert"]: rule
        for group in alerts.get("groups") or []
        for rule in group.get("rules") or []
        if "alert" in rule
    }
    findings = []
    is_batch = (root / "src/service/batch.py").exists()
    for name, severity in (BATCH_ALERTS if is_batch else ONLINE_ALERTS).items():
        rule = rules.get(name)
        if rule is None:
            findings.append(f"monitoring/alerts.yaml: alert {name} is missing")
            continue
        labels, notes = rule.get("labels") or {}, rule.get("annotations") or {}
        if labels.get("severity") != severity:
            findings.append(f"monitoring/alerts.yaml: {name}: severity should be {severity}")
        if not labels.get("model"):
            findings.append(f"monitoring/alerts.yaml: {name}: the label model is missing")
        findings += [
            f"monitoring/alerts.yaml: {name}: the annotation {note} is missing"
            for note in ("summary", "runbook")
            if not notes.get(note)
        ]
    tested = {
        test.get("alertname")
        for each in (_load(root / "monitoring/alerts_test.yaml") or {}).get("tests") or []
        for test in each.get("alert_rule_test") or []
    }
    return findings + [f"monitoring/alerts_test.yaml: {name} has no test" for name in rules if name not in tested]


def _check_levels(root: Path) -> list[str]:
    """Alerts and load test are about the service levels of handoff.yaml, which both teams agreed on."""
    levels = (_load(root / "handoff.yaml") or {}).get("slo") or {}
    findings = []
    latency = levels.get("p95LatencyMs")
    alerts = root / "monitoring/alerts.yaml"
    text = alerts.read_text(encoding="utf-8") if alerts.exists() else ""
    bounds = set(re.findall(r'le="([0-9.]+)"', text))
    if isinstance(latency, int | float) and bounds:
        wanted = next((bound for bound in BUCKETS if bound * 1000 >= latency), BUCKETS[-1])
        findings += [
            f"monitoring/alerts.yaml: latency alerts look at {bound} s, but slo.p95LatencyMs {latency} needs {wanted}"
            for bound in sorted(bounds)
            if float(bound) != wanted
        ]
    profile, peak = _load(root / "load/profile.yaml"), levels.get("peakRps")
    if isinstance(profile, dict) and isinstance(peak, int | float) and profile.get("requestsPerSecond") != peak:
        findings.append(
            f"load/profile.yaml: requestsPerSecond is {profile.get('requestsPerSecond')}, but slo.peakRps is {peak}"
        )
    return findings


def _check_drift(root: Path) -> list[str]:
    drift = _load(root / "monitoring/drift.yaml")
    if not isinstance(drift, dict):
        return ["monitoring/drift.yaml: expected features and excluded"]
    schema = json.loads((root / "schemas/input.schema.json").read_text(encoding="utf-8"))
    columns = list(schema["properties"])
    features, excluded = drift.get("features") or {}, drift.get("excluded") or {}
    findings = []
    for column in columns:
        if column not in features and column not in excluded:
            findings.append(f"monitoring/drift.yaml: {column} is neither watched nor excluded with a reason")
    for name, rule in features.items():
        findings += [f"monitoring/drift.yaml: {name}: {problem}" for problem in _check_feature(name, rule, columns)]
    findings += [
        f"monitoring/drift.yaml: excluded.{name}: expected a reason" for name, reason in excluded.items() if not reason
    ]
    return findings


def _check_feature(name: str, rule: Any, columns: list[str]) -> list[str]:
    problems = [] if name in columns else ["is no input of the contract"]
    if not isinstance(rule, dict):
        return [*problems, "expected method, warn, alarm and action"]
    if rule.get("method") not in METHODS:
        problems.append(f"method should be one of {', '.join(METHODS)}")
    if rule.get("action") not in ACTIONS:
        problems.append(f"action should be one of {', '.join(ACTIONS)}")
    warn, alarm = rule.get("warn"), rule.get("alarm")
    if not (isinstance(warn, int | float) and isinstance(alarm, int | float) and 0 < warn < alarm):
        problems.append("expected 0 < warn < alarm")
    return problems


def _check_dashboard(root: Path) -> list[str]:
    file = root / "monitoring/dashboard.json"
    if not file.exists():
        return ["monitoring/dashboard.json is missing"]
    try:
        panels = json.loads(file.read_text(encoding="utf-8"))["panels"]
    except (ValueError, KeyError, TypeError):
        return ["monitoring/dashboard.json: expected a dashboard with panels"]
    return [] if panels else ["monitoring/dashboard.json has no panels"]


def _load(file: Path) -> Any:
    if not file.exists():
        return None
    try:
        return yaml.safe_load(file.read_text(encoding="utf-8"))
    except yaml.YAMLError:
        return None


def main() -> int:
    """The command."""
    return report("monitoring", check(Path(".")))


if __name__ == "__main__":
    sys.exit(main())
