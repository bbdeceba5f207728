"""Checks model-card.md: front matter and the nine sections of a model card.

    python tools/check_model_card.py --level draft   all parts are there; TODO may stand in them
    python tools/check_model_card.py --level full    every part is filled in, and the version is the pinned one

The keys of the front matter are those of Hugging Face model cards, so that the card can be published as it is.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import Any

import yaml
from findings import report

KEYS = ("license", "library_name", "pipeline_tag", "tags", "datasets", "metrics", "model_version")
SECTIONS = (
    "Model details",
    "Intended use",
    "Factors",
    "Metrics",
    "Evaluation data",
    "Training data",
    "Quantitative analyses",
    "Ethical considerations",
    "Caveats and recommendations",
)
#: A section with fewer words says nothing.
FEWEST_WORDS = 5


def check(text: str, level: str, version: str | None = None) -> list[str]:
    """What is wrong with the card; `version` is the one it has to be about, if one is pinned."""
    parts = re.match(r"^---\n(.*?)\n---\n(.*)$", text, re.DOTALL)
    if parts is None:
        return ["model-card.md: expected front matter between two lines ---"]
    try:
        front = yaml.safe_load(parts.group(1))
    except yaml.YAMLError as error:
        return [f"model-card.md: the front matter is not YAML: {error}"]
    if not isinstance(front, dict):
        return ["model-card.md: the front matter is empty"]
    findings = [f"front matter: {key} is missing" for key in KEYS if key not in front]
    sections = _sections(parts.group(2))
    for name in SECTIONS:
        if name.lower() not in sections:
            findings.append(f"section '{name}' is missing")
        elif level == "full" and len(sections[name.lower()].split()) < FEWEST_WORDS:
            findings.append(f"section '{name}' is empty")
    return findings + (_check_complete(text, front, version) if level == "full" else [])


def _check_complete(text: str, front: dict[str, Any], version: str | None) -> list[str]:
    findings = [
        f"line {number}: TODO is left" for number, line in enumerate(text.splitlines(), start=1) if "TODO" in line
    ]
    if version is not None and str(front.get("model_version")) != version:
        findings.append(
            f"front matter: model_version is {front.get('model_version')!r}, but model.lock.yaml pins {version!r}"
        )
    return findings


def _sections(body: str) -> dict[str, str]:
    """Text below each heading of the second level, by heading in lower case."""
    pieces = re.split(r"^## +(.+?) *$", body, flags=re.MULTILINE)
    return {name.lower(): text for name, text in zip(pieces[1::2], pieces[2::2], strict=True)}


def pinned_version(file: Path) -> str | None:
    """The version in model.lock.yaml, None when nothing is pinned yet."""
    if not file.exists():
        return None
    return str(yaml.safe_load(file.read_text(encoding="utf-8"))["registry"]["version"])


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--level", required=True, choices=["draft", "full"])
    parser.add_argument("--file", type=Path, default=Path("model-card.md"))
    options = parser.parse_args()
    if not options.file.exists():
        return report("model-card", [f"{options.file} is missing"])
    version = pinned_version(options.file.parent / "model.lock.yaml")
    return report("model-card", check(options.file.read_text(encoding="utf-8"), options.level, version))


if __name__ == "__main__":
    sys.exit(main())
