"""Checks what lies in the repository.

    python tools/check_layout.py --profile experiment
    python tools/check_layout.py --profile production

Both: no file over 5 MB, no data and no trained model, no `.env`, no private key, CODEOWNERS that names existing paths.
Production also: no notebook, and an owner for every file. Only files that git has or would add are looked at.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import code_owners
from findings import report

LARGEST_FILE = 5 * 1024 * 1024
DATA_AND_MODELS = {
    *(".csv", ".tsv", ".parquet", ".feather", ".arrow", ".avro", ".xlsx", ".db", ".sqlite"),
    *(".npy", ".npz", ".h5", ".hdf5", ".pkl", ".pickle", ".joblib", ".onnx", ".pt", ".pth"),
    *(".safetensors", ".gguf", ".bin", ".zip", ".gz", ".tar"),
}
NEEDED = {
    "experiment": (
        *("catalog-info.yaml", "handoff.yaml", "model-card.md", "README.md", "pyproject.toml"),
        *("schemas/input.schema.json", "schemas/output.schema.json", "src/experiment", "tests"),
    ),
    "production": (
        *("catalog-info.yaml", "handoff.yaml", "model-card.md", "README.md", "pyproject.toml"),
        *("schemas/input.schema.json", "schemas/output.schema.json", "src/service", "tests"),
        *("Dockerfile", "docs/runbook.md", "docs/rollback.md"),
        *("monitoring/alerts.yaml", "monitoring/drift.yaml"),
    ),
}


def check(root: Path, profile: str) -> list[str]:
    """What is wrong with the repository at that place."""
    files = list_files(root)
    findings = [f"{path} is missing" for path in NEEDED[profile] if not (root / path).exists()]
    for path in files:
        findings += _check_file(root, path)
        if profile == "production" and path.endswith(".ipynb"):
            findings.append(f"{path} is a notebook; exploring belongs in the experiment repository")
    return findings + _check_owners(root, files, every_file=profile == "production")


def list_files(root: Path) -> list[str]:
    """Paths that git has or would add; without git everything below the folder but hidden folders."""
    answer = subprocess.run(
        ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode == 0:
        paths = {path for path in answer.stdout.split("\0") if path and (root / path).is_file()}
    else:
        paths = {
            path.relative_to(root).as_posix()
            for path in root.rglob("*")
            if path.is_file() and not {".git", ".venv"} & set(path.relative_to(root).parts)
        }
    return sorted(paths)


def _check_file(root: Path, path: str) -> list[str]:
    file = root / path
    size = file.stat().st_size
    findings = []
    if size > LARGEST_FILE:
        findings.append(f"{path} has {size / 1024 / 1024:.1f} MB; the limit is 5 MB")
    if file.suffix.lower() in DATA_AND_MODELS:
        findings.append(f"{path} is data or a trained model; refer to it by address and digest instead")
    if file.name == ".env" or (file.name.startswith(".env.") and file.name != ".env.example"):
        findings.append(f"{path} may hold secrets; keep it out of git and renew what it held")
    elif size <= LARGEST_FILE and _holds_private_key(file):
        findings.append(f"{path} holds a private key; remove it, also from history, and renew it")
    return findings


def _holds_private_key(file: Path) -> bool:
    for line in file.read_bytes().splitlines():
        # Split, so that this very line is none.
        if line.startswith(b"-----" + b"BEGIN ") and line.rstrip().endswith(b"PRIVATE KEY-----"):
            return True
    return False


def _check_owners(root: Path, files: list[str], every_file: bool) -> list[str]:
    file = code_owners.find(root)
    if file is None:
        return [f"there is no CODEOWNERS, expected at one of {', '.join(code_owners.PLACES)}"]
    rules = code_owners.read(file)
    name = file.relative_to(root).as_posix()
    findings = [
        f"{name}: {rule.pattern} matches no file"
        for rule in rules
        if rule.pattern != "*" and not any(rule.matches(path) for path in files)
    ]
    if every_file:
        findings += [f"{path} has no owner in {name}" for path in files if not code_owners.owners_of(path, rules)]
    return findings


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profile", required=True, choices=sorted(NEEDED))
    parser.add_argument("--root", type=Path, default=Path("."))
    options = parser.parse_args()
    return report("layout", check(options.root, options.profile))


if __name__ == "__main__":
    sys.exit(main())
