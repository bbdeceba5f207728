from __future__ import annotations

from pathlib import Path

import check_model_card
import pytest

FRONT = "".join(f"{key}: x\n" for key in check_model_card.KEYS if key != "model_version")
BODY = "".join(f"## {name}\n\nFive words or even more.\n\n" for name in check_model_card.SECTIONS)


def card(front: str = FRONT + 'model_version: "7"\n', body: str = BODY) -> str:
    return f"---\n{front}---\n\n# Churn\n\n{body}"


def test_a_complete_card_has_no_findings() -> None:
    assert check_model_card.check(card(), "full", "7") == []


def test_the_card_of_this_repository_has_all_its_parts() -> None:
    text = (Path(__file__).parents[2] / "model-card.md").read_text()
    assert check_model_card.check(text, "draft") == []


@pytest.mark.parametrize("level", ["draft", "full"])
def test_a_missing_part_is_named(level: str) -> None:
    assert check_model_card.check(card(body=BODY.replace("Factors", "Other")), level) == [
        "section 'Factors' is missing"
    ]
    assert check_model_card.check(card(front=FRONT), level) == ["front matter: model_version is missing"]


def test_todo_and_empty_sections_are_fine_in_a_draft_only() -> None:
    empty = card(body=BODY.replace("## Metrics\n\nFive words or even more.", "## Metrics\n\nTODO"))
    assert check_model_card.check(empty, "draft") == []
    findings = check_model_card.check(empty, "full")
    assert "section 'Metrics' is empty" in findings
    assert any("TODO is left" in finding for finding in findings)


def test_the_card_is_about_the_pinned_version(tmp_path: Path) -> None:
    lock = tmp_path / "model.lock.yaml"
    assert check_model_card.pinned_version(lock) is None
    lock.write_text('registry: {instance: main, model: churn, version: "8"}\n')
    version = check_model_card.pinned_version(lock)
    assert "pins '8'" in check_model_card.check(card(), "full", version)[0]


@pytest.mark.parametrize("text", ["# Churn\n", "---\n- [\n---\n\n", "---\n\n---\n\n"])
def test_a_card_without_front_matter_is_named(text: str) -> None:
    assert len(check_model_card.check(text, "draft")) == 1
