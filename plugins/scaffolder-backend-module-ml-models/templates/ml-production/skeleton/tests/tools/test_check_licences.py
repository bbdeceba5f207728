from __future__ import annotations

from typing import Any

import check_licences
import pytest


def component(**more: Any) -> dict[str, Any]:
    return {"components": [{"name": "library", "version": "1.0", **more}]}


@pytest.mark.parametrize(
    "licences", [[{"license": {"id": "MIT"}}], [{"expression": "BSD-3-Clause OR MIT"}], [{"license": {"name": "X\nY"}}]]
)
def test_a_component_with_a_licence_is_fine(licences: list[dict[str, Any]]) -> None:
    assert check_licences.check(component(licenses=licences)) == []


def test_a_component_without_one_is_named() -> None:
    assert "library 1.0 names no licence" in check_licences.check(component())[0]


def test_a_refused_licence_is_named() -> None:
    found = check_licences.check(component(licenses=[{"license": {"id": "AGPL-3.0-only"}}]))
    assert found == ["library 1.0 has the licence AGPL-3.0-only"]


def test_the_project_itself_is_no_component_of_it() -> None:
    bill = component(licenses=[{"license": {"id": "MIT"}}])
    bill["components"].append({"name": "churn-service", "version": "0.1.0"})
    assert check_licences.check(bill, own="churn-service") == []


def test_an_empty_bill_proves_nothing() -> None:
    assert check_licences.check({}) == ["the bill of materials is empty"]
