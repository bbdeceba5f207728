"""Checks handoff.yaml, the contract that both repositories and the portal read.

python tools/check_handoff.py --level draft    structure; TODO may stand where a person has to decide
python tools/check_handoff.py --level full     nothing left to decide
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml
from findings import report

Rule = tuple[Callable[[Any], bool], str]


def _number(least: float = float("-inf"), most: float = float("inf")) -> Rule:
    limits = f" from {least:g}" if least > float("-inf") else ""
    limits += f" up to {most:g}" if most < float("inf") else ""
    return (
        lambda it: isinstance(it, int | float) and not isinstance(it, bool) and least <= it <= most,
        f"a number{limits}",
    )


def _one_of(*words: str) -> Rule:
    return lambda it: it in words, f"one of {', '.join(words)}"


_TEXT: Rule = (lambda it: isinstance(it, str) and it.strip() != "", "a text")
_ADDRESS: Rule = (
    lambda it: isinstance(it, str) and re.match(r"^https?://\S+$", it) is not None,
    "an address that starts with https://",
)
_DAY: Rule = (lambda it: re.match(r"^\d{4}-\d{2}-\d{2}$", str(it)) is not None, "a day YYYY-MM-DD")
_REF: Rule = (
    lambda it: isinstance(it, str) and re.match(r"^[a-z]+:[^/\s]+/[^/\s]+$", it) is not None,
    "an entity ref such as mlmodel:default/churn",
)
_FLAG: Rule = (lambda it: isinstance(it, bool), "true or false")

#: What the blocks may hold; inside of them a field that is not listed is taken for a misspelt one.
BLOCKS: dict[str, dict[str, Rule]] = {
    "registry": {"instance": _TEXT, "model": _TEXT, "alias": _TEXT},
    "slo": {
        "availability": _number(0, 1),
        "p50LatencyMs": _number(0),
        "p95LatencyMs": _number(0),
        "p99LatencyMs": _number(0),
        "peakRps": _number(0),
        "maxErrorRate": _number(0, 1),
        "maxMemoryMiB": _number(0),
    },
    "fallback": {
        "type": _one_of("rule", "previous-version", "human", "default-value", "none"),
        "note": _TEXT,
        "test": _TEXT,
    },
    "monitoring": {
        "maxModelAgeDays": _number(1),
        "labelDelayDays": _number(0),
        "driftAction": _one_of("ticket", "page", "retrain", "fallback"),
        "dashboardUrl": _ADDRESS,
        "retrainingTrigger": _TEXT,
        "retrainingOwner": _REF,
    },
    "rollout.rollbackRehearsal": {"date": _DAY, "minutes": _number(0), "url": _ADDRESS},
    "baseModel": {"name": _TEXT, "license": _TEXT, "url": _ADDRESS},
}
LISTS: dict[str, dict[str, Rule]] = {
    "thresholds": {
        "metric": _TEXT,
        "op": _one_of(">=", ">", "<=", "<"),
        "value": _number(),
        "vs": _one_of("champion", "baseline"),
        "minAbsoluteGain": _number(),
        "minRelativeGain": _number(),
        "lowerIsBetter": _FLAG,
    },
    "slices": {"key": _TEXT, "metric": _TEXT, "floor": _number(), "ceiling": _number()},
}
NEEDED = {
    "registry": ("instance", "model"),
    "fallback": ("type",),
    "baseModel": ("name", "license"),
    "rollout.rollbackRehearsal": ("date", "minutes"),
}
#: Everything the portal reads. Other blocks are an organisation's own, but one that is nearly called so is a typo.
TOP = (
    "apiVersion",
    "kind",
    "model",
    "registry",
    "thresholds",
    "slices",
    "fairness",
    "slo",
    "fallback",
    "monitoring",
    "retrain",
    "rollout",
    "breakingChanges",
    "baseModel",
)
#: What has to be decided before a model goes into production.
NEEDED_IN_FULL = ("thresholds", "slices", "slo", "fallback", "monitoring", "retrain")


def check(text: str, level: str) -> list[str]:
    """What is wrong with the content of handoff.yaml."""
    try:
        found = yaml.safe_load(text)
    except yaml.YAMLError as error:
        return [f"handoff.yaml is not YAML: {error}"]
    if not isinstance(found, dict):
        return ["handoff.yaml: expected apiVersion, kind, model and registry"]
    findings = _check_head(found) + _check_names(found)
    for name, rules in BLOCKS.items():
        findings += _check_block(_look_up(found, name), rules, name)
    for name, rules in LISTS.items():
        findings += _check_list(found.get(name, []), rules, name)
    tolerance = _look_up(found, "retrain.tolerance") or {}
    findings += [
        f"retrain.tolerance.{metric}: expected a number from 0"
        for metric, value in tolerance.items()
        if not _number(0)[0](value)
    ]
    return findings + (_check_decisions(found, text) if level == "full" else [])


def _check_head(found: dict[str, Any]) -> list[str]:
    findings = [
        f"{field}: expected {word}"
        for field, word in (("apiVersion", "ml-models/v1alpha1"), ("kind", "HandoffContract"))
        if found.get(field) != word
    ]
    if not _REF[0](found.get("model")):
        findings.append(f"model: expected {_REF[1]}")
    if "registry" not in found:
        findings.append("registry: expected instance and model")
    return findings


def _check_names(found: dict[str, Any]) -> list[str]:
    findings = []
    for name in found.keys() - set(TOP):
        close = get_close_matches(str(name), TOP, n=1, cutoff=0.75)
        if close:
            findings.append(f"{name}: no such field; {close[0]} is meant")
    return findings


def _check_decisions(found: dict[str, Any], text: str) -> list[str]:
    findings = [f"{name}: has to be decided" for name in NEEDED_IN_FULL if not found.get(name)]
    limits = found.get("thresholds") or []
    if limits and not any("value" in each or each.get("vs") == "baseline" for each in limits if isinstance(each, dict)):
        # What is in production only the portal knows, so model-quality could not fail.
        findings.append("thresholds: at least one needs op and value, or vs: baseline")
    return findings + [
        f"line {number}: TODO is left" for number, line in enumerate(text.splitlines(), start=1) if "TODO" in line
    ]


def _look_up(found: dict[str, Any], path: str) -> Any:
    value: Any = found
    for part in path.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def _check_block(block: Any, rules: dict[str, Rule], path: str) -> list[str]:
    if block is None:
        return []
    if not isinstance(block, dict):
        return [f"{path}: expected {', '.join(rules)}"]
    findings = [f"{path}.{name}: is missing" for name in NEEDED.get(path, ()) if name not in block]
    for name, value in block.items():
        if name not in rules:
            findings.append(f"{path}.{name}: no such field, only {', '.join(rules)}")
        elif not _is_todo(value) and not rules[name][0](value):
            findings.append(f"{path}.{name}: expected {rules[name][1]}, got {value!r}")
    return findings


def _check_list(items: Any, rules: dict[str, Rule], path: str) -> list[str]:
    if not isinstance(items, list):
        return [f"{path}: expected a list"]
    findings = []
    for number, item in enumerate(items):
        place = f"{path}[{number}]"
        if not isinstance(item, dict) or "metric" not in item:
            findings.append(f"{place}: expected metric and a limit")
            continue
        findings += _check_block(item, rules, place)
        if path == "thresholds" and "vs" not in item and not {"op", "value"} <= item.keys():
            findings.append(f"{place}: expected op and value, or vs")
        if path == "slices" and "key" not in item:
            findings.append(f"{place}.key: is missing")
        if path == "slices" and not {"floor", "ceiling"} & item.keys():
            findings.append(f"{place}: expected floor or ceiling")
    return findings


def _is_todo(value: Any) -> bool:
    # Found by the level `full`, line by line.
    return isinstance(value, str) and value.startswith("TODO")


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--level", required=True, choices=["draft", "full"])
    parser.add_argument("--file", type=Path, default=Path("handoff.yaml"))
    options = parser.parse_args()
    if not options.file.exists():
        return report("handoff", [f"{options.file} is missing"])
    return report("handoff", check(options.file.read_text(encoding="utf-8"), options.level))


if __name__ == "__main__":
    sys.exit(main())
