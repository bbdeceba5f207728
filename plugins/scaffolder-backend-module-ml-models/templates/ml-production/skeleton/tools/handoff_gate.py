"""Asks the portal whether the pinned version may be deployed. No answer means no.

    PORTAL_URL=https://… PORTAL_TOKEN=… python tools/handoff_gate.py --environment production
    … python tools/handoff_gate.py --environment production --report in-production

It asks for exactly the model, version and digest of model.lock.yaml. With `--report` it tells the portal what became of
the deployment instead: `in-production`, or `suspended` with a reason.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

import yaml
from findings import report

SECONDS = 20


def ask(lock: dict[str, Any], environment: str, portal: str, token: str) -> list[str]:
    """Why the version may not be deployed; empty when it may."""
    question = {"model": lock["model"], "version": lock["registry"]["version"], "environment": environment}
    if lock.get("digest"):
        question["digest"] = lock["digest"]
    address = f"{portal.rstrip('/')}/api/ml-models/gate?{urllib.parse.urlencode(question)}"
    answer = _call(urllib.request.Request(address, headers=_headers(token)))
    if isinstance(answer, str):
        return [answer]
    if answer.get("decision") == "allow":
        return []
    return [str(reason) for reason in answer.get("reasons") or ["no reason given"]]


def tell(lock: dict[str, Any], environment: str, status: str, reason: str | None, portal: str, token: str) -> list[str]:
    """Reports what became of the deployment."""
    fields = {
        "entityRef": lock["model"],
        "version": lock["registry"]["version"],
        "digest": lock.get("digest"),
        "environment": environment,
        "status": status,
        "reason": reason,
    }
    body = json.dumps({name: value for name, value in fields.items() if value}).encode()
    # The same report of the same pipeline counts once, however often the job is run again.
    run = os.environ.get("GITHUB_RUN_ID") or os.environ.get("CI_PIPELINE_ID") or ""
    key = hashlib.sha256(f"{run} ".encode() + body).hexdigest()
    request = urllib.request.Request(
        f"{portal.rstrip('/')}/api/ml-models/deployments",
        data=body,
        headers={**_headers(token), "content-type": "application/json", "idempotency-key": key},
    )
    answer = _call(request)
    return [answer] if isinstance(answer, str) else []


def _headers(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}", "accept": "application/json"}


def _call(request: urllib.request.Request) -> dict[str, Any] | str:
    """The answer, or why there is none."""
    if not request.full_url.startswith(("https://", "http://")):
        return f"PORTAL_URL should start with https://, not {request.full_url.split(':')[0]}"
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as response:
            answer = json.loads(response.read() or b"{}")
    except urllib.error.HTTPError as error:
        return f"the portal answered {error.code}: {error.read().decode(errors='replace')[:500]}"
    except (OSError, ValueError) as error:
        return f"the portal did not answer: {error}"
    return answer if isinstance(answer, dict) else "the portal gave no decision"


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--environment", default="production")
    parser.add_argument("--report", choices=["in-production", "suspended"])
    parser.add_argument("--reason", help="why it was suspended, with a link to the incident")
    options = parser.parse_args()
    portal, token = os.environ.get("PORTAL_URL"), os.environ.get("PORTAL_TOKEN")
    if not portal or not token:
        return report("handoff-gate", ["PORTAL_URL and PORTAL_TOKEN have to be set"])
    file = Path("model.lock.yaml")
    if not file.exists():
        return report("handoff-gate", ["nothing is pinned: there is no model.lock.yaml"])
    lock = yaml.safe_load(file.read_text(encoding="utf-8"))
    if options.report:
        return report("handoff-gate", tell(lock, options.environment, options.report, options.reason, portal, token))
    return report("handoff-gate", ask(lock, options.environment, portal, token))


if __name__ == "__main__":
    sys.exit(main())
