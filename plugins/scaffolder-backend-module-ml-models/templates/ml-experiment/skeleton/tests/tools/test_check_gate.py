from __future__ import annotations

import check_gate


def test_the_gate_opens_when_all_have_passed() -> None:
    assert check_gate.check({"lint": {"result": "success"}}, set()) == []


def test_a_failed_skipped_or_cancelled_job_keeps_it_shut() -> None:
    needs = {name: {"result": name} for name in ("failure", "skipped", "cancelled", "success")}
    assert check_gate.check(needs, set()) == [
        "cancelled: cancelled",
        "failure: failure",
        "skipped: skipped",
    ]


def test_an_advisory_job_may_fail() -> None:
    needs = {"types": {"result": "failure"}, "lint": {"result": "success"}}
    assert check_gate.check(needs, {"types"}) == []


def test_a_gate_that_sees_nothing_stays_shut() -> None:
    assert check_gate.check({}, set()) != []
