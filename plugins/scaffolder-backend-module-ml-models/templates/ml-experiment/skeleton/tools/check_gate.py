"""The gate: the one required check, which passes when every other job has.

    NEEDS='{"lint": {"result": "success"}, …}' python tools/check_gate.py [--advisory types]

A required job that is skipped would block a merge for ever; the gate always runs and judges the others instead.
`NEEDS` holds what GitHub knows about them (`toJSON(needs)`). Jobs named as advisory may fail.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from typing import Any

from findings import report


def check(needs: dict[str, Any], advisory: set[str]) -> list[str]:
    """The jobs that keep the gate shut."""
    if not needs:
        return ["no job to judge: NEEDS is empty"]
    return [
        f"{name}: {job.get('result')}"
        for name, job in sorted(needs.items())
        if job.get("result") != "success" and name not in advisory
    ]


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--advisory", nargs="*", default=[])
    options = parser.parse_args()
    return report("gate", check(json.loads(os.environ.get("NEEDS", "{}")), set(options.advisory)))


if __name__ == "__main__":
    sys.exit(main())
