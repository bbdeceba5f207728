"""Reads CODEOWNERS as GitHub and GitLab do: the last pattern that matches a path decides who owns it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

PLACES = (".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS")


@dataclass(frozen=True)
class Rule:
    """One line: a pattern, and who owns what it matches."""

    pattern: str
    owners: tuple[str, ...]

    def matches(self, path: str) -> bool:
        """Whether the pattern covers the path, which is relative to the top of the repository."""
        return re.match(_expression(self.pattern), path) is not None


def find(root: Path) -> Path | None:
    """The file of the repository, None when there is none."""
    return next((root / place for place in PLACES if (root / place).is_file()), None)


def read(file: Path) -> list[Rule]:
    """The rules in their order. Owners of a GitLab section hold for the lines of it that name none."""
    rules = []
    defaults: tuple[str, ...] = ()
    for line in file.read_text(encoding="utf-8").splitlines():
        text = line.split(" #")[0].strip()
        if not text or text.startswith("#"):
            continue
        section = re.match(r"^\^?\[[^\]]+\](?:\[\d+\])?\s*(.*)$", text)
        if section:
            defaults = tuple(section.group(1).split())
        else:
            pattern, *owners = text.split()
            rules.append(Rule(pattern, tuple(owners) or defaults))
    return rules


def owners_of(path: str, rules: list[Rule]) -> tuple[str, ...]:
    """Who owns the path: nobody when no pattern matches, or the last one that does names nobody."""
    return next((rule.owners for rule in reversed(rules) if rule.matches(path)), ())


def _expression(pattern: str) -> str:
    anchored = pattern.startswith("/") or "/" in pattern.rstrip("/")
    body = pattern.strip("/")
    expression = ""
    for part in re.split(r"(\*\*/|\*\*|\*|\?)", body):
        expression += {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}.get(part, re.escape(part))
    return ("^" if anchored else "^(?:.*/)?") + expression + "(?:/.*)?$"
