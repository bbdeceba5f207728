"""The image: builds, runs without rights, scores a file. Needs Docker and the pinned model.

    IMAGE=… uv run pytest tests/integration -m container

CI runs it in the job `container`. Everywhere else it is skipped, and says so.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.container,
    pytest.mark.skipif(
        not os.environ.get("IMAGE") or shutil.which("docker") is None, reason="needs Docker and an image in IMAGE"
    ),
]


def test_scores_a_file(served_directory: Path, tmp_path: Path) -> None:
    pairs = json.loads((served_directory / "extra_files/golden.json").read_text())
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(pair["input"]) + "\n" for pair in pairs))
    # The container runs as somebody else.
    tmp_path.chmod(0o777)
    command = ["docker", "run", "--rm", "--read-only", "--tmpfs=/tmp", "--cap-drop=ALL", "--network=none"]
    command += [f"--volume={served_directory.resolve()}:/model:ro", f"--volume={tmp_path}:/exchange"]
    command += ["--env=MODEL_DIRECTORY=/model", os.environ["IMAGE"]]
    command += ["--input", "/exchange/rows.jsonl", "--output", "/exchange/answers.jsonl"]
    subprocess.run(command, check=True, capture_output=True)
    answers = [json.loads(line)["score"] for line in (tmp_path / "answers.jsonl").read_text().splitlines()]
    assert answers == pytest.approx([pair["output"]["score"] for pair in pairs], abs=1e-6)
