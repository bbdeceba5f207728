from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import check_lineage
import pytest
import yaml

DIGEST = "sha256:" + "a" * 64


def git(root: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=test", "-c", "user.email=test@example.com"]
    command = ["git", "-C", str(root), *identity, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose lineage leads to a commit that exists."""
    experiment = tmp_path / "experiment"
    experiment.mkdir()
    git(experiment, "init", "--initial-branch", "main")
    (experiment / "train.py").write_text("print()\n")
    git(experiment, "add", ".")
    git(experiment, "commit", "--message", "first")
    root = tmp_path / "project"
    (root / "deploy").mkdir(parents=True)
    lock = {
        "model": "mlmodel:default/churn",
        "registry": {"instance": "main", "model": "churn", "version": "7"},
        "digest": DIGEST,
    }
    lineage = {
        "model": "mlmodel:default/churn",
        "experiment": {"repo": f"file://{experiment}", "commit": git(experiment, "rev-parse", "HEAD")},
        "run": {"instance": "main", "runId": "r"},
        "version": {"name": "churn", "version": "7", "digest": DIGEST},
    }
    (root / "model.lock.yaml").write_text(yaml.safe_dump(lock))
    (root / "lineage.json").write_text(json.dumps(lineage))
    return root


def change(file: Path, path: str, value: Any) -> None:
    content = yaml.safe_load(file.read_text())
    place = content
    *parents, last = path.split(".")
    for part in parents:
        place = place[part]
    place[last] = value
    file.write_text(json.dumps(content))


def test_what_fits_together_has_no_findings(project: Path) -> None:
    assert check_lineage.check(project) == []


def test_nothing_pinned_has_no_findings(tmp_path: Path) -> None:
    assert check_lineage.check(tmp_path) == []


@pytest.mark.parametrize(
    ("file", "path", "value", "finding"),
    [
        ("model.lock.yaml", "registry.version", "8", "registry.version is '8'"),
        ("lineage.json", "version.digest", "sha256:" + "b" * 64, "digest is"),
        ("lineage.json", "version.name", "other", "registry.model is 'churn'"),
        ("model.lock.yaml", "registry.version", "latest", "expected the text of one version"),
        ("lineage.json", "experiment.commit", "abc123", "should be a full commit hash"),
        ("lineage.json", "experiment.commit", "c" * 40, f"commit {'c' * 40} is not in"),
    ],
)
def test_what_does_not_fit_is_named(project: Path, file: str, path: str, value: str, finding: str) -> None:
    change(project / file, path, value)
    assert any(finding in each for each in check_lineage.check(project))


def test_a_file_without_the_other_is_named(project: Path) -> None:
    (project / "lineage.json").unlink()
    assert check_lineage.check(project) == ["model.lock.yaml is there, but lineage.json is missing"]


def test_a_manifest_with_another_version_is_named(project: Path) -> None:
    (project / "deploy/service.yaml").write_text('annotations:\n  ml-models/model-version: "6"\n')
    assert check_lineage.check(project) == [
        "deploy/service.yaml: ml-models/model-version is '6', but model.lock.yaml pins '7'"
    ]


def test_a_version_without_a_digest_is_named(project: Path) -> None:
    for file, path in (("model.lock.yaml", "digest"), ("lineage.json", "version.digest")):
        change(project / file, path, None)
    assert "digest is missing" in check_lineage.check(project)[0]


@pytest.fixture
def private_host(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, list[str | None]]]:
    """A host that refuses everybody, and what was said to it."""
    said: list[str | None] = []
    # Not through a proxy of the machine.
    monkeypatch.setenv("no_proxy", "127.0.0.1")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            said.append(self.headers.get("authorization"))
            self.send_response(403)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", said
    finally:
        server.shutdown()
        server.server_close()


def test_a_repository_that_may_be_read_has_to_answer(
    project: Path, private_host: tuple[str, list[str | None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    url, said = private_host
    change(project / "lineage.json", "experiment.repo", f"{url}/growth/churn")
    monkeypatch.delenv("EXPERIMENT_TOKEN", raising=False)
    assert check_lineage.check(project) == []
    monkeypatch.setenv("EXPERIMENT_TOKEN", "secret")
    monkeypatch.setenv("GITHUB_SERVER_URL", url)
    assert "cannot be read with EXPERIMENT_TOKEN" in check_lineage.check(project)[0]
    assert said[-1] == "Basic eC1hY2Nlc3MtdG9rZW46c2VjcmV0"


def test_the_token_goes_to_no_other_host(
    project: Path, private_host: tuple[str, list[str | None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    url, said = private_host
    change(project / "lineage.json", "experiment.repo", f"{url}/growth/churn")
    monkeypatch.setenv("EXPERIMENT_TOKEN", "secret")
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://git.example.com")
    assert check_lineage.check(project) == []
    assert said
    assert set(said) == {None}
