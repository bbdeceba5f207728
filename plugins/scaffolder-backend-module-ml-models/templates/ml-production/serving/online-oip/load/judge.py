"""Holds a load-test report against the service levels in handoff.yaml: ``python load/judge.py REPORT``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import yaml

#: Figure of the report, and the service level that it must not exceed.
AT_MOST = {
    "p50LatencyMs": "p50LatencyMs",
    "p95LatencyMs": "p95LatencyMs",
    "p99LatencyMs": "p99LatencyMs",
    "errorRate": "maxErrorRate",
}


def judge(report: dict[str, Any], levels: dict[str, Any]) -> list[str]:
    """The levels that were not kept."""
    findings = [
        f"{figure} is {report.get(figure)}, but at most {levels[level]} was agreed"
        for figure, level in AT_MOST.items()
        if level in levels and not (report.get(figure) is not None and report[figure] <= levels[level])
    ]
    # Callers that wait one second after a slow answer ask a little less than agreed.
    if "peakRps" in levels and report.get("rps", 0) < 0.95 * levels["peakRps"]:
        findings.append(f"rps is {report.get('rps')}, but the test should reach {levels['peakRps']}")
    return findings


def main() -> int:
    """The command."""
    report = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    levels = yaml.safe_load(Path("handoff.yaml").read_text(encoding="utf-8")).get("slo") or {}
    findings = judge(report, levels)
    for finding in findings:
        print(f"load-test: {finding}")
    print(f"load-test: {len(findings)} levels were not kept")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
