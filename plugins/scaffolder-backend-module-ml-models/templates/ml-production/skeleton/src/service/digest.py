"""The digest of a model: what serving computes again before it loads anything."""

from __future__ import annotations

import hashlib
from pathlib import Path

#: Written by MLflow into downloaded copies; not part of the model.
_LEFT_OUT = {"registered_model_meta"}


def directory_digest(directory: Path) -> str:
    """``sha256:…`` over the sorted list of files: for each its SHA-256 and its path below the directory."""
    content = hashlib.sha256()
    files = (path for path in directory.rglob("*") if path.is_file())
    for name, path in sorted((each.relative_to(directory).as_posix(), each) for each in files):
        if name not in _LEFT_OUT and "__pycache__" not in name:
            with path.open("rb") as file:
                content.update(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {name}\n".encode())
    return f"sha256:{content.hexdigest()}"
