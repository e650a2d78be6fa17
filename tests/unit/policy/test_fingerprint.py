"""A change in any module of the package asks for a new training."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from daogou.policy import SessionPolicy, fingerprint
from daogou.settings import PROJECT_ROOT


def taken(root: Path) -> str:
    program = "from daogou.policy.fingerprint import source_fingerprint as f; print(f())"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_every_module_counts(tmp_path: Path) -> None:
    shutil.copytree(
        PROJECT_ROOT / "daogou", tmp_path / "daogou", ignore=shutil.ignore_patterns("__pycache__")
    )
    before = taken(tmp_path)
    assert before == fingerprint.source_fingerprint()
    for name in ("policy/gru.py", "policy/features.py", "nlu/fusion/pooling.py"):
        path = tmp_path / "daogou" / name
        path.write_text(path.read_text("utf-8") + "\n# changed\n", "utf-8")
        after = taken(tmp_path)
        assert after != before, name
        before = after


def test_rasa_asks_for_it() -> None:
    assert SessionPolicy.fingerprint_addon({}) == fingerprint.source_fingerprint()
