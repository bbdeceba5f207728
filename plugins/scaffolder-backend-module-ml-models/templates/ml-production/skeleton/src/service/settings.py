"""Settings of the process, from the environment. Everything about the model itself is in files of the repository."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """Where the files are, and how much one request may ask."""

    #: Folder with model.lock.yaml, handoff.yaml, schemas/ and config/.
    root: Path = Path()
    #: Folder with the model, when it is not fetched from the registry: baked into an image, or mounted.
    model_directory: Path | None = None
    #: Rows in one request.
    max_rows: int = 1000
    #: Bytes in one request.
    max_body_bytes: int = 1024 * 1024
    #: Requests at the same time; more are turned away.
    max_concurrency: int = 32
    #: `stdout`, `off`, or a file that lines are appended to.
    decision_log: str = "stdout"
    #: Address and port of the HTTP server.
    host: str = "127.0.0.1"
    port: int = 8080

    @staticmethod
    def from_environment(environment: Mapping[str, str] | None = None) -> Settings:
        """Reads ``SERVICE_ROOT``, ``MODEL_DIRECTORY``, ``MAX_ROWS``, ``MAX_BODY_BYTES``, ``MAX_CONCURRENCY``,
        ``DECISION_LOG``, ``HOST`` and ``PORT``.
        """
        values = os.environ if environment is None else environment
        directory = values.get("MODEL_DIRECTORY")
        return Settings(
            root=Path(values.get("SERVICE_ROOT", ".")),
            model_directory=Path(directory) if directory else None,
            max_rows=_positive(values, "MAX_ROWS", Settings.max_rows),
            max_body_bytes=_positive(values, "MAX_BODY_BYTES", Settings.max_body_bytes),
            max_concurrency=_positive(values, "MAX_CONCURRENCY", Settings.max_concurrency),
            decision_log=values.get("DECISION_LOG", Settings.decision_log),
            host=values.get("HOST", Settings.host),
            port=_positive(values, "PORT", Settings.port),
        )


def _positive(values: Mapping[str, str], name: str, default: int) -> int:
    text = values.get(name, str(default))
    if not text.isdecimal() or int(text) < 1:
        raise ValueError(f"{name} is {text!r}, expected a whole number from 1")
    return int(text)
