"""Checks that everything that names a version names the same one, and that the commit it came from exists.

    python tools/check_lineage.py

`model.lock.yaml` says which version is served, `lineage.json` where it comes from; manifests must agree with both.
Both are written by the promotion in the portal. While nothing is pinned, neither may be there.
"""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml
from findings import report

COMMIT = re.compile(r"^([0-9a-f]{40}|[0-9a-f]{64})$")
DIGEST = re.compile(r"^sha256:[0-9a-f]{64}$")
#: Where each value of the lock is in lineage.json.
SAME = {
    "model": "model",
    "registry.instance": "run.instance",
    "registry.model": "version.name",
    "registry.version": "version.version",
    "registry.modelId": "version.modelId",
    "digest": "version.digest",
    "signatureSha256": "version.signatureSha256",
}
ANNOTATION = "ml-models/model-version"


def check(root: Path) -> list[str]:
    """What does not fit together."""
    files = [root / "model.lock.yaml", root / "lineage.json"]
    present = [file for file in files if file.exists()]
    if not present:
        print("lineage: nothing is pinned yet; promote a version in the portal")
        return [f"{path}: names a version, but nothing is pinned" for path, _ in _versions_in_manifests(root)]
    if len(present) == 1:
        return [f"{present[0].name} is there, but {(set(files) - set(present)).pop().name} is missing"]
    lock = yaml.safe_load(files[0].read_text(encoding="utf-8"))
    lineage = json.loads(files[1].read_text(encoding="utf-8"))
    return _check_values(lock, lineage) + _check_manifests(root, lock) + _check_commit(lineage)


def _check_values(lock: Any, lineage: Any) -> list[str]:
    findings = []
    for here, there in SAME.items():
        pinned, stated = _look_up(lock, here), _look_up(lineage, there)
        if pinned != stated:
            findings.append(f"model.lock.yaml: {here} is {pinned!r}, but lineage.json: {there} is {stated!r}")
    version = _look_up(lock, "registry.version")
    if not isinstance(version, str) or version.lower() == "latest":
        findings.append(f"model.lock.yaml: registry.version is {version!r}, expected the text of one version")
    digest = lock.get("digest")
    if digest is None:
        findings.append("model.lock.yaml: digest is missing; register the version with the template's `make register`")
    elif not DIGEST.match(str(digest)):
        findings.append("model.lock.yaml: digest should be sha256: and 64 hexadecimal digits")
    if not COMMIT.match(str(_look_up(lineage, "experiment.commit"))):
        findings.append("lineage.json: experiment.commit should be a full commit hash")
    return findings


def _check_manifests(root: Path, lock: Any) -> list[str]:
    wanted = _look_up(lock, "registry.version")
    return [
        f"{path}: {ANNOTATION} is {version!r}, but model.lock.yaml pins {wanted!r}"
        for path, version in _versions_in_manifests(root)
        if version != wanted
    ]


def _versions_in_manifests(root: Path) -> list[tuple[str, str]]:
    found = []
    for file in sorted((root / "deploy").rglob("*.yaml")):
        for match in re.finditer(rf"(?m)^\s*{ANNOTATION}:\s*[\"']?([^\"'\s]+)", file.read_text(encoding="utf-8")):
            found.append((file.relative_to(root).as_posix(), match.group(1)))
    return found


def _check_commit(lineage: Any) -> list[str]:
    """Asks the experiment repository for the commit.

    With EXPERIMENT_TOKEN it has to answer, when it is on the host of this repository: nobody else gets the token.
    Without a token one that cannot be reached is said and does not fail: the promotion has looked the commit up
    already, and a private repository answers nobody else.
    """
    repository, commit = _look_up(lineage, "experiment.repo"), _look_up(lineage, "experiment.commit")
    if os.environ.get("SKIP_COMMIT_CHECK") or not str(repository).startswith(("https://", "http://", "file://", "/")):
        print(f"lineage: the commit was not looked up in {repository}")
        return []
    answer = subprocess.run(
        ["git", "ls-remote", "--heads", "--tags", str(repository)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=_git_environment(str(repository)),
    )
    if answer.returncode != 0 and _token(str(repository)):
        return [f"lineage.json: {repository} cannot be read with EXPERIMENT_TOKEN: {answer.stderr.strip()[-200:]}"]
    if answer.returncode != 0:
        print(f"lineage: warning: {repository} cannot be reached from here, the commit was not looked up")
        return []
    if commit in answer.stdout or _can_fetch(str(repository), str(commit)):
        return []
    return [f"lineage.json: commit {commit} is not in {repository}"]


def _can_fetch(repository: str, commit: str) -> bool:
    with tempfile.TemporaryDirectory() as directory:
        subprocess.run(["git", "init", "--quiet", "--bare", directory], check=True)
        fetch = ["git", "-C", directory, "fetch", "--quiet", "--depth=1", "--filter=blob:none", repository, commit]
        answer = subprocess.run(fetch, capture_output=True, check=False, timeout=120, env=_git_environment(repository))
        return answer.returncode == 0


def _token(repository: str) -> str | None:
    """The token, for a repository on the host of this one: whoever changes lineage.json gets it nowhere else."""
    server = os.environ.get("GITHUB_SERVER_URL") or os.environ.get("CI_SERVER_URL")
    is_own = server is not None and repository.startswith(f"{server.rstrip('/')}/")
    return os.environ.get("EXPERIMENT_TOKEN") if is_own else None


def _git_environment(repository: str) -> dict[str, str]:
    """Never asks a person; the token goes into a header, so that it is in no argument and no address."""
    environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0"}
    token = _token(repository)
    if token:
        basic = base64.b64encode(f"x-access-token:{token}".encode()).decode()
        environment |= {
            "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": "http.extraHeader",
            "GIT_CONFIG_VALUE_0": f"Authorization: Basic {basic}",
        }
    return environment


def _look_up(found: Any, path: str) -> Any:
    for part in path.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found


def main() -> int:
    """The command."""
    return report("lineage", check(Path(".")))


if __name__ == "__main__":
    sys.exit(main())
