"""endpoints.yml as the servers of `make run` take it: with the action server's present port."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from daogou.errors import ConfigurationError

_REMEDY = "`python -m daogou check` says more."


def write_endpoints(root: Path, actions_port: int) -> Path:
    """A copy of the project's endpoints.yml below `var/`, for this port.

    Raises:
        ConfigurationError: the file cannot be read or written, or holds no endpoints.
    """
    endpoints = _read(root / "endpoints.yml")
    action = endpoints.setdefault("action_endpoint", {})
    if not isinstance(action, dict):
        raise ConfigurationError(
            f"endpoints.yml: action_endpoint is {action!r}. Write `url:` below it. {_REMEDY}"
        )
    action["url"] = f"http://127.0.0.1:{actions_port}/webhook"
    path = root / "var" / f"endpoints-{actions_port}.yml"
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_text(yaml.safe_dump(endpoints, allow_unicode=True), "utf-8")
    except OSError as error:
        raise ConfigurationError(
            f"{path}: cannot be written ({error.strerror}). Let this user write there."
        ) from error
    return path


def _read(path: Path) -> dict[str, Any]:
    try:
        endpoints = yaml.safe_load(path.read_text("utf-8")) or {}
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ConfigurationError(
            f"{path.name}:{line}: no YAML ({error.problem}). Mend that line. {_REMEDY}"
        ) from error
    except (OSError, ValueError) as error:
        raise ConfigurationError(
            f"{path}: cannot be read ({error}). Restore it; it must be YAML in UTF-8."
        ) from error
    if not isinstance(endpoints, dict):
        raise ConfigurationError(f"{path.name} holds no keys. Write `action_endpoint:` … {_REMEDY}")
    return endpoints
