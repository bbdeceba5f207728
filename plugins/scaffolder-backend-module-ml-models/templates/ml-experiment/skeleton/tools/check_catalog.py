"""Checks catalog-info.yaml: what the portal needs, and that the names agree with handoff.yaml and conf/base.yaml.

python tools/check_catalog.py
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml
from findings import report

TIERS = ("low", "medium", "high")
ANNOTATIONS = (
    "backstage.io/source-template",
    "backstage.io/techdocs-ref",
    "ml-models/code-standard",
    "ml-models/template-version",
)


def check(root: Path) -> list[str]:
    """What is wrong with the descriptors of the repository."""
    file = root / "catalog-info.yaml"
    if not file.exists():
        return ["catalog-info.yaml is missing"]
    try:
        documents = [each for each in yaml.safe_load_all(file.read_text(encoding="utf-8")) if each]
    except yaml.YAMLError as error:
        return [f"catalog-info.yaml is not YAML: {error}"]
    component = next((each for each in documents if each.get("kind") == "Component"), None)
    model = next((each for each in documents if each.get("kind") == "MlModel"), None)
    findings = []
    if component is None:
        findings.append("there is no Component")
    else:
        annotations = component.get("metadata", {}).get("annotations", {})
        findings += [
            f"Component: metadata.annotations.{key} is missing" for key in ANNOTATIONS if key not in annotations
        ]
    if model is None:
        return [*findings, "there is no MlModel"]
    return findings + _check_model(model) + _check_names(root, model)


def _check_model(model: dict[str, Any]) -> list[str]:
    spec = model.get("spec") or {}
    findings = [
        f"MlModel: spec.{path} is missing"
        for path in (
            *("type", "lifecycle", "owner", "teams.dataScience", "teams.engineering"),
            *("registry.instance", "registry.model", "modelCard", "handoffContract"),
        )
        if not _look_up(spec, path)
    ]
    if model.get("apiVersion") != "ml-models/v1alpha1":
        findings.append("MlModel: apiVersion should be ml-models/v1alpha1")
    if spec.get("riskTier", "medium") not in TIERS:
        findings.append(f"MlModel: spec.riskTier should be one of {', '.join(TIERS)}")
    return findings


def _check_names(root: Path, model: dict[str, Any]) -> list[str]:
    """The model has one name in the catalog and one in the registry, wherever they are written."""
    metadata = model.get("metadata") or {}
    ref = f"mlmodel:{metadata.get('namespace', 'default')}/{metadata.get('name')}"
    registry = (model.get("spec") or {}).get("registry") or {}
    findings = []
    for path, ref_at, model_at, instance_at in (
        ("handoff.yaml", "model", "registry.model", "registry.instance"),
        ("conf/base.yaml", "entity", "tracking.registered_model", "tracking.instance"),
    ):
        if not (root / path).exists():
            continue
        found = yaml.safe_load((root / path).read_text(encoding="utf-8")) or {}
        for place, wanted in (
            (ref_at, ref),
            (model_at, registry.get("model")),
            (instance_at, registry.get("instance")),
        ):
            value = _look_up(found, place)
            if value != wanted:
                findings.append(f"{path}: {place} is {value!r}, but catalog-info.yaml says {wanted!r}")
    return findings


def _look_up(found: Any, path: str) -> Any:
    for part in path.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found


def main() -> int:
    """The command."""
    return report("catalog", check(Path(".")))


if __name__ == "__main__":
    sys.exit(main())
