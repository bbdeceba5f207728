"""Watches the canary: ends with 1 as soon as an alert of the model fires, and when the canary was never seen.

    ALERTS_URL=https://… python tools/watch_canary.py --minutes 15

`ALERTS_URL` is the address of Prometheus. It is asked for firing alerts with the label `model`, and for the figures of
the pinned version: a canary that nobody measures has proved nothing. No answer means no.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

import yaml
from findings import report

SECONDS_BETWEEN = 20
#: Exists when the model answers in batches: there is no canary then.
BATCH = Path("deploy/base/cron-job.yaml")


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


def watch(address: str, model: str, version: str, minutes: float) -> list[str]:
    """Looks until the time is over; what speaks against the canary."""
    question = urllib.parse.urlencode({"query": f'inference_model_info{{model="{model}",version="{version}"}}'})
    until = time.monotonic() + minutes * 60
    was_seen = False
    while True:
        try:
            findings = firing(_ask(f"{address}/api/v1/alerts"), model)
            was_seen = was_seen or bool(_ask(f"{address}/api/v1/query?{question}")["data"]["result"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            findings = [f"Prometheus cannot be read: {error!r}"]
        if findings:
            return findings
        if time.monotonic() >= until:
            break
        time.sleep(SECONDS_BETWEEN)
    if was_seen:
        return []
    return [
        f"Prometheus has no figures of version {version} of {model}, so no alert could fire: it has to read "
        "/metrics of the canary (see the network policy in deploy/base)"
    ]


def _ask(address: str) -> Any:
    with urllib.request.urlopen(address, timeout=20) as response:
        return json.load(response)


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=15)
    options = parser.parse_args()
    if BATCH.exists():
        print("canary: a batch job has none")
        return 0
    address = os.environ.get("ALERTS_URL", "")
    if not address.startswith(("https://", "http://")):
        return report("canary", ["ALERTS_URL has to be set: nobody would see an alert"])
    lock = Path("model.lock.yaml")
    if not lock.exists():
        return report("canary", ["nothing is pinned: there is no model.lock.yaml"])
    registry = yaml.safe_load(lock.read_text(encoding="utf-8"))["registry"]
    return report("canary", watch(address.rstrip("/"), registry["model"], registry["version"], options.minutes))


if __name__ == "__main__":
    sys.exit(main())
