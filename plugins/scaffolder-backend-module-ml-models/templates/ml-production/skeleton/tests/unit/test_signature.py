from __future__ import annotations

from pathlib import Path

from service.signature import Field, Signature, read_signature


def test_reads_what_mlflow_wrote(tmp_path: Path) -> None:
    (tmp_path / "MLmodel").write_text(
        """signature:
  inputs: '[{"type": "long", "name": "a", "required": true}, {"type": "double", "name": "b", "required": false}]'
  outputs: '[{"type": "double", "name": "score", "required": true}]'
  params: null
"""
    )
    signature = read_signature(tmp_path)
    assert signature == Signature(
        inputs=(Field("a", "long", True), Field("b", "double", False)), outputs=(Field("score", "double", True),)
    )
    # The same hash as in the portal, which writes it into model.lock.yaml.
    assert signature.sha256() == "d392cc59be0c60febc427fc9cf13362af68b797988e2577f317986e51d8a1f16"


def test_a_model_without_a_signature_has_none(tmp_path: Path) -> None:
    (tmp_path / "MLmodel").write_text("flavors: {}\n")
    assert read_signature(tmp_path) is None
