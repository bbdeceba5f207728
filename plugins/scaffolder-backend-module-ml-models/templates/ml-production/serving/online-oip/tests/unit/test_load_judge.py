from __future__ import annotations

import pytest

from load.judge import judge

REPORT = {"p95LatencyMs": 80, "errorRate": 0.001, "rps": 50}
LEVELS = {"p95LatencyMs": 120, "maxErrorRate": 0.01, "peakRps": 50}


def test_a_report_within_the_levels_passes() -> None:
    assert judge(REPORT, LEVELS) == []


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        ({"p95LatencyMs": 130}, "p95LatencyMs is 130, but at most 120"),
        ({"p95LatencyMs": None}, "p95LatencyMs is None"),
        ({"errorRate": 0.02}, "errorRate is 0.02"),
        ({"rps": 30}, "the test should reach 50"),
    ],
)
def test_a_level_that_was_not_kept_is_named(change: dict[str, float], finding: str) -> None:
    findings = judge({**REPORT, **change}, LEVELS)
    assert len(findings) == 1
    assert finding in findings[0]
