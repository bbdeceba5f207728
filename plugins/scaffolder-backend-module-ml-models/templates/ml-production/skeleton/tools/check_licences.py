"""Checks a bill of materials (CycloneDX JSON): every component has a licence, and none of the refused ones.

python tools/check_licences.py build/sbom.json
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

from findings import report

#: Licences that ask more of the user than a service can give. Change the list with your legal department.
REFUSED = ("AGPL", "SSPL", "BUSL", "Commons Clause")
#: Components whose package says nothing, with what was found in their repository and when.
KNOWN = {"protobuf": "BSD-3-Clause"}  # file LICENSE, November 2026


def check(bill: dict[str, Any], own: str = "") -> list[str]:
    """What is wrong with the components; `own` is the name of this project, which is nobody's component."""
    components = [each for each in bill.get("components") or [] if each["name"] != own]
    if not components:
        return ["the bill of materials is empty"]
    findings = []
    for component in components:
        name = component["name"]
        licences = [_name(each) for each in component.get("licenses") or []] or [KNOWN.get(name, "")]
        if not any(licences):
            findings.append(f"{name} {component.get('version')} names no licence; look it up and add it to KNOWN")
        findings += [
            f"{name} {component.get('version')} has the licence {licence}"
            for licence in licences
            if any(word in licence for word in REFUSED)
        ]
    return findings


def _name(entry: dict[str, Any]) -> str:
    licence = entry.get("license") or {}
    # Some packages put the whole text where the name belongs.
    return str(entry.get("expression") or licence.get("id") or licence.get("name") or "").split("\n")[0]


def main() -> int:
    """The command."""
    own = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]["name"]
    return report("licences", check(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), own))


if __name__ == "__main__":
    sys.exit(main())
