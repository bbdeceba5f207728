"""The image: builds, starts without rights, becomes ready, answers. Needs Docker and the pinned model.

    IMAGE=… uv run pytest tests/integration -m container

CI runs it in the job `container`. Everywhere else it is skipped, and says so.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = [
    pytest.mark.container,
    pytest.mark.skipif(
        not os.environ.get("IMAGE") or shutil.which("docker") is None, reason="needs Docker and an image in IMAGE"
    ),
]
READY_WITHIN_SECONDS = 120


@pytest.fixture(scope="module")
def address(served_directory: Path) -> Iterator[str]:
    """Address of a container that runs as it does in the cluster: read-only, no rights, no network but loopback."""
    command = [
        "docker",
        "run",
        "--detach",
        "--read-only",
        "--tmpfs=/tmp",
        "--cap-drop=ALL",
        "--publish=127.0.0.1::8080",
    ]
    command += [f"--volume={served_directory.resolve()}:/model:ro", "--env=MODEL_DIRECTORY=/model"]
    container = run(*command, os.environ["IMAGE"])
    try:
        port = run("docker", "port", container, "8080/tcp").rsplit(":", 1)[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        run("docker", "rm", "--force", container)


def run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def get(address: str) -> Any:
    with urllib.request.urlopen(address, timeout=5) as response:
        return json.load(response)


def test_becomes_ready_and_describes_the_model(address: str) -> None:
    deadline = time.monotonic() + READY_WITHIN_SECONDS
    while True:
        try:
            assert get(f"{address}/v2/health/ready") == {"ready": True}
            break
        except (urllib.error.URLError, ConnectionError):
            assert time.monotonic() < deadline, "the container did not become ready"
            time.sleep(1)
    name = get(f"{address}/v2")["name"]
    assert get(f"{address}/v2/models/{name}")["inputs"]


def test_answers_a_golden_request(address: str, served_directory: Path) -> None:
    pair = json.loads((served_directory / "extra_files/golden.json").read_text())[0]
    name = get(f"{address}/v2")["name"]
    types = {each["name"]: each["datatype"] for each in get(f"{address}/v2/models/{name}")["inputs"]}
    inputs = [
        {"name": column, "shape": [1], "datatype": types[column], "data": [value]}
        for column, value in pair["input"].items()
    ]
    request = urllib.request.Request(
        f"{address}/v2/models/{name}/infer",
        json.dumps({"inputs": inputs}).encode(),
        {"content-type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=10) as response:
        output = json.load(response)["outputs"][0]
    assert output["data"][0] == pytest.approx(pair["output"][output["name"]], abs=1e-6)
