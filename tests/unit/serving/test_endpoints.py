"""endpoints.yml with the action server's present port, and what is told where that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from daogou.errors import ConfigurationError
from daogou.serving.endpoints import write_endpoints


def test_the_port_is_the_present_one(tmp_path: Path) -> None:
    (tmp_path / "endpoints.yml").write_text(
        "action_endpoint: {url: 'http://127.0.0.1:5055/webhook', enable_selective_domain: true}\n"
        "tracker_store: {type: SQL, password: 密}\n",
        "utf-8",
    )
    written = yaml.safe_load(write_endpoints(tmp_path, 5056).read_text("utf-8"))
    assert written == {
        "action_endpoint": {
            "url": "http://127.0.0.1:5056/webhook",
            "enable_selective_domain": True,
        },
        "tracker_store": {"type": "SQL", "password": "密"},
    }
    assert "5055" in (tmp_path / "endpoints.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("a:\n\tb: 1\n", "endpoints.yml:2: no YAML"),
        ("action_endpoint: here\n", "action_endpoint is 'here'. Write `url:`"),
        ("- a\n", "endpoints.yml holds no keys"),
        (None, "endpoints.yml: cannot be read"),
    ],
)
def test_what_cannot_be_used(tmp_path: Path, content: str | None, told: str) -> None:
    if content is not None:
        (tmp_path / "endpoints.yml").write_text(content)
    with pytest.raises(ConfigurationError) as error:
        write_endpoints(tmp_path, 5056)
    assert told in str(error.value)


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "endpoints.yml").write_text("action_endpoint: {}\n")
    (tmp_path / "var").write_text("a file in its place")
    with pytest.raises(ConfigurationError, match="cannot be written"):
        write_endpoints(tmp_path, 5056)
