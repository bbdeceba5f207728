from __future__ import annotations

import check_gate


def test_the_gate_opens_when_all_have_passed() -> None:
    assert check_gate.check({"lint": {"result": "success"}}, set(), set()) == []


def test_a_failed_skipped_or_cancelled_job_keeps_it_shut() -> None:
    needs = {name: {"result": name} for name in ("failure", "skipped", "cancelled", "success")}
    assert check_gate.check(needs, set(), set()) == [
        "cancelled: cancelled",
        "failure: failure",
        "skipped: skipped",
    ]


def test_an_advisory_job_may_fail() -> None:
    needs = {"types": {"result": "failure"}, "lint": {"result": "success"}}
    assert check_gate.check(needs, {"types"}, set()) == []


def test_a_gate_that_sees_nothing_stays_shut() -> None:
    assert check_gate.check({}, set(), set()) != []


def test_a_job_that_runs_only_at_times_may_be_skipped_but_not_fail() -> None:
    needs = {"load-test": {"result": "skipped"}, "lint": {"result": "success"}}
    assert check_gate.check(needs, set(), {"load-test"}) == []
    needs["load-test"]["result"] = "failure"
    assert check_gate.check(needs, set(), {"load-test"}) == ["load-test: failure"]
