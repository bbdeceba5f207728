"""Load on a running service, see tools/load_test.sh. Writes load/reports/load-test.json for the handoff."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml
from locust import HttpUser, LoadTestShape, constant_throughput, events, task

from pipelines.synthetic import make_rows
from service.contract import Contract
from service.oip import DATATYPES

PROFILE = yaml.safe_load(Path("load/profile.yaml").read_text(encoding="utf-8"))
REPORT = Path("load/reports/load-test.json")
SERVED: dict[str, str] = {}


class Caller(HttpUser):
    """One caller that asks once per second."""

    wait_time = constant_throughput(1)

    def on_start(self) -> None:
        """Asks the service for its name, and prepares a request that holds the contract."""
        server = self.client.get("/v2", name="describe").json()
        SERVED.update(server)
        contract = Contract.load(Path())
        rows = make_rows(contract, PROFILE["rowsPerRequest"], seed=1)
        self.path = f"/v2/models/{server['name']}/infer"
        self.body: dict[str, Any] = {
            "inputs": [
                {
                    "name": column.name,
                    "shape": [len(rows)],
                    "datatype": DATATYPES[column.kind],
                    "data": json.loads(rows[column.name].to_json(orient="values")),
                }
                for column in contract.inputs
            ]
        }

    @task
    def infer(self) -> None:
        """Asks for scores."""
        self.client.post(self.path, json=self.body, name="infer")


class Shape(LoadTestShape):
    """Rises to the agreed rate and stays there."""

    def tick(self) -> tuple[int, float] | None:
        """Callers at this moment; each asks once per second."""
        if self.get_run_time() > PROFILE["rampUpSeconds"] + PROFILE["seconds"]:
            return None
        callers = PROFILE["requestsPerSecond"]
        return callers, callers / PROFILE["rampUpSeconds"]


@events.quitting.add_listener
def write_report(environment: Any, **_: object) -> None:
    """Writes the figures under the names that the handoff reads."""
    entry = environment.stats.get("infer", "POST")
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    report = {
        "modelVersion": SERVED.get("version"),
        "requests": entry.num_requests,
        "rps": round(entry.total_rps, 2),
        "errorRate": round(entry.fail_ratio, 5),
        "p50LatencyMs": entry.get_response_time_percentile(0.5),
        "p95LatencyMs": entry.get_response_time_percentile(0.95),
        "p99LatencyMs": entry.get_response_time_percentile(0.99),
    }
    REPORT.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
