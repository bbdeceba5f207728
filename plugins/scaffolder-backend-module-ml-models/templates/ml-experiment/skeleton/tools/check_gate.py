"""The gate: the one required check, which passes when every other job has.

    NEEDS='{"lint": {"result": "success"}, …}' python tools/check_gate.py [--advisory JOB …] [--may-be-skipped JOB …]

A required job that is skipped would block a merge for ever; the gate always runs and judges the others instead.
`NEEDS` holds what GitHub knows about them (`toJSON(needs)`). Jobs named as advisory may fail; others may be named that
run only at times.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from typing import Any

from findings import report


def check(needs: dict[str, Any], advisory: set[str], may_be_skipped: set[str]) -> list[str]:
    """The jobs that keep the gate shut."""
    if not needs:
        return ["no job to judge: NEEDS is empty"]
    return [
        f"{name}: {job.get('result')}"
        for name, job in sorted(needs.items())
        if job.get("result") != "success"
        and name not in advisory
        and not (job.get("result") == "skipped" and name in may_be_skipped)
    ]


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--advisory", nargs="*", default=[])
    parser.add_argument("--may-be-skipped", nargs="*", default=[])
    options = parser.parse_args()
    needs = json.loads(os.environ.get("NEEDS", "{}"))
    return report("gate", check(needs, set(options.advisory), set(options.may_be_skipped)))


if __name__ == "__main__":
    sys.exit(main())
