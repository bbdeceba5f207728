"""Where a run comes from: commit, repository, entity and handoff, as tags."""

from __future__ import annotations

import os
import shutil
import subprocess  # noqa: S404 - only git, without a shell
from dataclasses import dataclass
from pathlib import Path

from experiment.settings import ROOT, Settings


class DirtyTreeError(Exception):
    """A model is to be registered whose code is in no commit."""


@dataclass(frozen=True)
class Lineage:
    """The state of the code when a run began."""

    entity: str
    commit: str | None
    repository: str | None
    branch: str | None
    changed: tuple[str, ...]
    handoff: str | None

    @property
    def dirty(self) -> bool:
        """Whether the code differs from the commit, or there is no commit at all."""
        return self.commit is None or bool(self.changed)

    def tags(self) -> dict[str, str]:
        """Tags of the run and of the version. They are set here because tracking servers find git only sometimes."""
        found = {
            "ml-models/entity": self.entity,
            "ml-models/handoff": self.handoff,
            "ml-models/dirty": "true" if self.dirty else "false",
            "mlflow.source.git.commit": self.commit,
            "mlflow.source.git.repoURL": self.repository,
            "mlflow.source.git.branch": self.branch,
        }
        return {key: value for key, value in found.items() if value}

    def require_clean(self, allow_dirty: bool) -> None:
        """Raises :class:`DirtyTreeError` unless the code is committed or ``--allow-dirty`` was given.

        A version from a dirty tree carries the tag ``ml-models/dirty`` and fails the item repro-commit of the handoff.
        """
        if not self.dirty or allow_dirty:
            return
        what = (
            "there is no commit yet"
            if self.commit is None
            else "these files are not committed:\n  " + "\n  ".join(self.changed[:20])
        )
        raise DirtyTreeError(
            f"A model can only be registered from a commit, and {what}\n"
            "Commit them (uv.lock too), or try things out with --allow-dirty: "
            "such a version cannot be handed over."
        )


def read_lineage(settings: Settings, root: Path = ROOT) -> Lineage:
    """Asks git, and the environment for the handoff (``ML_HANDOFF_ID``)."""
    changed = _git(root, "status", "--porcelain") or ""
    return Lineage(
        entity=settings.entity,
        commit=_git(root, "rev-parse", "HEAD"),
        repository=_without_credentials(_git(root, "remote", "get-url", "origin")),
        branch=_git(root, "rev-parse", "--abbrev-ref", "HEAD"),
        changed=tuple(line[3:] for line in changed.splitlines()),
        handoff=os.environ.get("ML_HANDOFF_ID") or None,
    )


def _git(root: Path, *arguments: str) -> str | None:
    """What git prints, without the line break at the end; None when it fails or is not there."""
    git = shutil.which("git")
    if git is None:
        return None
    answer = subprocess.run(  # noqa: S603 - arguments are constants of this file
        [git, "-C", str(root), *arguments], capture_output=True, text=True, check=False
    )
    return (answer.stdout.rstrip("\n") or None) if answer.returncode == 0 else None


def _without_credentials(address: str | None) -> str | None:
    """CI systems clone with a token in the address, which must not end up in a tag."""
    if address is None or "://" not in address:
        return address
    scheme, rest = address.split("://", 1)
    host, slash, path = rest.partition("/")
    return f"{scheme}://{host.rpartition('@')[2]}{slash}{path}"
