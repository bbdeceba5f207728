"""Starts the service on this machine: with the pinned version, or a freshly trained one while nothing is pinned.

uv run python tools/serve.py
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main() -> int:
    """The command; it ends when the service does."""
    with tempfile.TemporaryDirectory() as directory:
        environment = {**os.environ, "SERVICE_ROOT": str(ROOT)}
        if not (ROOT / "model.lock.yaml").exists() and "MODEL_DIRECTORY" not in environment:
            environment["MODEL_DIRECTORY"] = f"{directory}/model"
            train = [sys.executable, "-m", "pipelines.train", "--output", environment["MODEL_DIRECTORY"]]
            subprocess.run(train, check=True, cwd=ROOT)
        print(f"http://127.0.0.1:{environment.get('PORT', '8080')}/v2", flush=True)
        try:
            return subprocess.run([sys.executable, "-m", "service"], check=False, env=environment).returncode
        except KeyboardInterrupt:
            return 0


if __name__ == "__main__":
    sys.exit(main())
