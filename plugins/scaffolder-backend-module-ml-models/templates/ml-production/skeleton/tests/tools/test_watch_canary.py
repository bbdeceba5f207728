from __future__ import annotations

from typing import Any

import pytest
import watch_canary


def alert(state: str = "firing", **labels: str) -> dict[str, Any]:
    named = {"alertname": "AvailabilityBurns", "model": "churn", "severity": "page", **labels}
    return {"state": state, "labels": named}


def answer(*alerts: dict[str, Any]) -> dict[str, Any]:
    return {"status": "success", "data": {"alerts": list(alerts)}}


def test_an_alert_of_the_model_ends_the_canary() -> None:
    assert watch_canary.firing(answer(alert()), "churn") == ["AvailabilityBurns fires"]


@pytest.mark.parametrize("other", [alert(state="pending"), alert(model="other"), alert(severity="ticket")])
def test_other_alerts_do_not(other: dict[str, Any]) -> None:
    assert watch_canary.firing(answer(other), "churn") == []


def test_without_an_address_there_is_no_canary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ALERTS_URL", raising=False)
    monkeypatch.setattr("sys.argv", ["watch_canary.py", "--model", "churn"])
    assert watch_canary.main() == 1
