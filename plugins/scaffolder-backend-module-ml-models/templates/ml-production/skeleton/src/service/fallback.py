"""What callers get when the model has no answer, as agreed in ``handoff.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class Fallback:
    """The agreed kind of fallback, and the value it needs."""

    kind: str
    value: float | None

    @staticmethod
    def load(root: Path, profile: dict[str, Any]) -> Fallback:
        """Reads the kind from ``handoff.yaml``; the default value is the mean answer on the training data."""
        contract = yaml.safe_load((root / "handoff.yaml").read_text(encoding="utf-8"))
        kind = (contract.get("fallback") or {}).get("type", "none")
        means = [each["mean"] for each in profile["output"].values()]
        return Fallback(kind=kind, value=means[0] if means else None)

    def score(self) -> float | None:
        """A score to answer instead of the model's, None when callers are to get an error.

        Only ``default-value`` answers here. ``rule`` needs one that both teams have agreed on: write it here, with a
        test; until then callers get an error rather than a number nobody agreed on. With ``previous-version`` the
        platform routes callers to it, and with ``human`` a person decides: both need to see the error.
        """
        return self.value if self.kind == "default-value" else None
