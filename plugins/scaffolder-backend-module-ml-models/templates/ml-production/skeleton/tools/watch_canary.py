"""Watches the canary: ends with 1 as soon as an alert of the model fires.

    ALERTS_URL=https://… python tools/watch_canary.py --minutes 15 --model NAME

`ALERTS_URL` is the address of Prometheus; it is asked for firing alerts with the label `model`. No answer means no.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
import urllib.request
from typing import Any

from findings import report

SECONDS_BETWEEN = 20


def firing(answer: dict[str, Any], model: str) -> list[str]:
    """Names of the firing alerts that page somebody."""
    alerts = answer["data"]["alerts"]
    return [
        f"{alert['labels'].get('alertname')} fires"
        for alert in alerts
        if alert.get("state") == "firing"
        and alert["labels"].get("model") == model
        and alert["labels"].get("severity") == "page"
    ]


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True)
    parser.add_argument("--minutes", type=float, default=15)
    options = parser.parse_args()
    address = os.environ.get("ALERTS_URL", "")
    if not address.startswith(("https://", "http://")):
        return report("canary", ["ALERTS_URL has to be set: nobody would see an alert"])
    until = time.monotonic() + options.minutes * 60
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{address.rstrip('/')}/api/v1/alerts", timeout=20) as response:
                findings = firing(json.load(response), options.model)
        except (OSError, ValueError, KeyError) as error:
            findings = [f"the alerts cannot be read: {error}"]
        if findings:
            return report("canary", findings)
        time.sleep(SECONDS_BETWEEN)
    return report("canary", [])


if __name__ == "__main__":
    sys.exit(main())
