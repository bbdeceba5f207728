from __future__ import annotations

from pathlib import Path

import check_handoff
import pytest
import yaml

CONTRACT = {
    "apiVersion": "ml-models/v1alpha1",
    "kind": "HandoffContract",
    "model": "mlmodel:default/churn",
    "registry": {"instance": "main", "model": "churn", "alias": "candidate"},
    "thresholds": [{"metric": "val_auc", "op": ">=", "value": 0.8}],
    "slices": [{"key": "region", "metric": "val_auc", "floor": 0.7}],
    "slo": {"availability": 0.99, "p95LatencyMs": 100},
    "fallback": {"type": "rule", "note": "as before"},
    "monitoring": {"maxModelAgeDays": 180},
    "retrain": {"tolerance": {"val_auc": 0.01}},
}


def check(level: str = "full", **change: object) -> list[str]:
    return check_handoff.check(yaml.safe_dump({**CONTRACT, **change}), level)


def test_a_complete_contract_has_no_findings() -> None:
    assert check() == []


def test_the_contract_of_this_repository_is_well_formed() -> None:
    text = (Path(__file__).parents[2] / "handoff.yaml").read_text()
    assert check_handoff.check(text, "draft") == []


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        ({"kind": "Contract"}, "kind: expected HandoffContract"),
        ({"model": "churn"}, "model: expected an entity ref"),
        ({"registry": {"model": "churn"}}, "registry.instance: is missing"),
        ({"thresholds": [{"metric": "val_auc"}]}, "expected op and value, or vs"),
        ({"thresholds": [{"metric": "a", "op": "=", "value": 1}]}, "op: expected one of"),
        ({"slices": [{"key": "region", "metric": "a"}]}, "expected floor or ceiling"),
        ({"slo": {"p95latency": 100}}, "slo.p95latency: no such field"),
        ({"slo": {"availability": 99}}, "slo.availability: expected a number from 0 up to 1"),
        ({"fallback": {"type": "magic"}}, "fallback.type: expected one of"),
        ({"monitoring": {"maxModelAgeDays": "soon"}}, "monitoring.maxModelAgeDays"),
        ({"retrain": {"tolerance": {"val_auc": -1}}}, "retrain.tolerance.val_auc"),
        ({"treshold": []}, "treshold: no such field; thresholds is meant"),
    ],
)
def test_a_wrong_field_is_named(change: dict[str, object], finding: str) -> None:
    findings = check("draft", **change)
    assert len(findings) == 1
    assert finding in findings[0]


def test_todo_is_fine_in_a_draft_only() -> None:
    assert check("draft", fallback={"type": "rule", "note": "TODO"}) == []
    assert "TODO is left" in check("full", fallback={"type": "rule", "note": "TODO"})[0]


def test_a_block_of_an_organisation_is_its_own() -> None:
    assert check("draft", costCentre="4711") == []


def test_something_has_to_be_checked_without_the_portal() -> None:
    only_champion = [{"metric": "val_auc", "vs": "champion", "minAbsoluteGain": 0.0}]
    assert check("draft", thresholds=only_champion) == []
    assert check("full", thresholds=only_champion) == ["thresholds: at least one needs op and value, or vs: baseline"]
    assert check("full", thresholds=[*only_champion, {"metric": "val_auc", "vs": "baseline"}]) == []


def test_everything_has_to_be_decided_in_the_end() -> None:
    assert check("full", slo={}) == ["slo: has to be decided"]
