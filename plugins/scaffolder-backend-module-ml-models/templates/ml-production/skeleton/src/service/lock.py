"""model.lock.yaml: the only place that says which version is served."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class ModelLock:
    """Exactly one version of the model."""

    model: str
    instance: str
    name: str
    version: str
    model_id: str | None
    digest: str | None
    signature_sha256: str | None


def read_lock(root: Path) -> ModelLock | None:
    """The pinned version; None while nothing is pinned, which is only good for tests and training."""
    file = root / "model.lock.yaml"
    if not file.exists():
        return None
    content: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    registry = content["registry"]
    if not isinstance(registry["version"], str):
        raise TypeError("model.lock.yaml: registry.version has to be a text, such as '7'")
    return ModelLock(
        model=content["model"],
        instance=registry["instance"],
        name=registry["model"],
        version=registry["version"],
        model_id=registry.get("modelId"),
        digest=content.get("digest"),
        signature_sha256=content.get("signatureSha256"),
    )
