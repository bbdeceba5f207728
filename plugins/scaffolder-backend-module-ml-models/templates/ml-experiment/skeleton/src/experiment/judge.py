"""Holds metrics against the conditions of handoff.yaml."""

from __future__ import annotations

import math
import operator
from typing import Any

_COMPARE = {">=": operator.ge, ">": operator.gt, "<=": operator.le, "<": operator.lt}


def judge(handoff: dict[str, Any], found: dict[str, float]) -> list[tuple[bool | None, str]]:
    """Every condition of ``handoff.yaml`` with its verdict; None for one that only the portal can check."""
    verdicts: list[tuple[bool | None, str]] = []
    for condition in handoff.get("thresholds") or []:
        name = condition["metric"]
        value = found.get(name)
        if "value" in condition:
            wanted = f"{name} {condition['op']} {condition['value']}"
            holds = value is not None and _COMPARE[condition["op"]](value, condition["value"])
            verdicts.append((holds, f"{wanted}: {_show(value)}"))
        if condition.get("vs") == "baseline":
            reference = found.get(f"baseline.{name}")
            gain = _gain(condition, value, reference)
            least = _least_gain(condition, reference)
            verdicts.append(
                (
                    gain is not None and gain >= least,
                    f"{name} better than the baseline by {_show(least)}: {_show(value)} against {_show(reference)}",
                )
            )
        elif condition.get("vs") == "champion":
            verdicts.append((None, f"{name} against the version in production: see the handoff"))
    for condition in handoff.get("slices") or []:
        key, name = condition["key"], condition["metric"]
        start = f"slice.{key}."
        parts = {
            metric: value for metric, value in found.items() if metric.startswith(start) and metric.endswith(f".{name}")
        }
        if not parts:
            verdicts.append((False, f"{start}*.{name}: no such metric"))
        for metric, value in parts.items():
            holds = condition.get("floor", -math.inf) <= value <= condition.get("ceiling", math.inf)
            limit = ", ".join(f"{it} {condition[it]}" for it in ("floor", "ceiling") if it in condition)
            verdicts.append((holds, f"{metric} ({limit}): {_show(value)}"))
    return verdicts


def _gain(condition: dict[str, Any], value: float | None, reference: float | None) -> float | None:
    if value is None or reference is None:
        return None
    return reference - value if condition.get("lowerIsBetter") else value - reference


def _least_gain(condition: dict[str, Any], reference: float | None) -> float:
    relative = condition.get("minRelativeGain", 0.0) * abs(reference or 0.0)
    return max(condition.get("minAbsoluteGain", 0.0), relative)


def _show(value: float | None) -> str:
    return "missing" if value is None else f"{value:.4g}"
