"""The name callers know the model by."""

from __future__ import annotations

from pathlib import Path

import yaml

from service.lock import ModelLock


def served_name(root: Path, lock: ModelLock | None) -> str:
    """The name in the registry: from the lock, or from ``handoff.yaml`` while nothing is pinned."""
    if lock is not None:
        return lock.name
    contract = yaml.safe_load((root / "handoff.yaml").read_text(encoding="utf-8"))
    return str(contract["registry"]["model"])
