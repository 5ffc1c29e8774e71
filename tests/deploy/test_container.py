"""What the image and the Compose file promise, as far as it can be told without an engine."""

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

import pytest
import yaml

from config.settings import PREFIX, Settings
from tests.architecture.source import ROOT
from tests.deploy.scripts import DEPLOY

Service = Mapping[str, object]

_DOCKERFILE = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
_COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
_SERVICES = cast("dict[str, Service]", _COMPOSE["services"])


def _instructions(name: str, text: str = _DOCKERFILE) -> list[str]:
    """Return the arguments of all instructions of one name, continuation lines joined."""
    lines = re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE)
    joined = re.sub(r"\\\n\s*", " ", lines)
    return re.findall(rf"^{name}\s+(.*)$", joined, flags=re.MULTILINE)


def _final_stage() -> str:
    return "FROM " + _DOCKERFILE.rpartition("\nFROM ")[2]


def test_the_image_is_built_in_stages_from_one_tagged_base() -> None:
    assert re.fullmatch(r"PYTHON_IMAGE=python:3\.1\d[\w.-]*-slim[\w-]*", _instructions("ARG")[0])
    assert _instructions("FROM") == ["${PYTHON_IMAGE} AS build", "${PYTHON_IMAGE}"]


def test_whatever_is_installed_is_pinned_by_hash_or_built_here() -> None:
    installs = [
        step for run in _instructions("RUN") for step in re.findall(r"-m pip .*?(?:&&|$)", run)
    ]
    assert installs
    for step in installs:
        assert "--require-hashes" in step or "--no-index" in step, step


def test_the_image_runs_as_nobody_in_particular() -> None:
    (user,) = _instructions("USER", _final_stage())
    assert re.fullmatch(r"[1-9]\d{3,}:[1-9]\d{3,}", user)


def test_the_image_writes_to_the_data_volume_only() -> None:
    assert _instructions("VOLUME", _final_stage()) == ["/data"]
    (environment,) = _instructions("ENV", _final_stage())
    assert "LOTSE_HOME=/data" in environment
    assert "PYTHONDONTWRITEBYTECODE=1" in environment


def test_the_image_starts_the_service_and_says_how_it_is() -> None:
    assert _instructions("ENTRYPOINT") == ['["lotse"]']
    assert _instructions("CMD") == ['["run"]']
    (check,) = _instructions("HEALTHCHECK")
    assert check.endswith('CMD ["lotse", "healthcheck"]')


def test_no_secret_is_baked_in() -> None:
    names = re.findall(rf"\b{PREFIX}(\w+)=", " ".join(_instructions("ENV")))
    secret = {
        name.upper()
        for name, field in Settings.model_fields.items()
        if "SecretStr" in str(field.annotation)
    }
    assert names
    assert not set(names) & secret
    assert set(names) <= {field.upper() for field in Settings.model_fields}


def _copied() -> Iterator[str]:
    for copy in _instructions("COPY"):
        words = [word for word in copy.split() if not word.startswith("--")]
        if "--from=" not in copy:
            yield from words[:-1]


def test_everything_that_is_copied_exists_and_is_let_in() -> None:
    ignore = (DEPLOY / "Dockerfile.dockerignore").read_text(encoding="utf-8").splitlines()
    let_in = {line.removeprefix("!") for line in ignore if line.startswith("!")}
    assert "*" in ignore
    assert set(_copied()) == let_in
    missing = {name for name in let_in if not (ROOT / name).exists()}
    assert not missing


@pytest.mark.parametrize("name", _SERVICES)
def test_a_service_is_hardened(name: str) -> None:
    service = _SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["restart"] == "unless-stopped"
    assert {"healthcheck", "mem_limit", "pids_limit", "logging"} <= service.keys()
    assert "privileged" not in service
    assert "network_mode" not in service


def test_only_the_proxy_is_published_and_may_bind_low_ports() -> None:
    published = {name: s["ports"] for name, s in _SERVICES.items() if "ports" in s}
    assert published == {"proxy": ["80:80", "443:443"]}
    assert {name: s["cap_add"] for name, s in _SERVICES.items() if "cap_add" in s} == {
        "proxy": ["NET_BIND_SERVICE"]
    }


def test_the_database_is_optional_and_has_no_way_out() -> None:
    postgres = _SERVICES["postgres"]
    assert postgres["profiles"] == ["postgres"]
    assert postgres["networks"] == ["store"]
    assert _COMPOSE["networks"]["store"] == {"internal": True}


def test_secrets_are_files() -> None:
    environment = cast("Mapping[str, str]", _SERVICES["lotse"]["environment"])
    known = {PREFIX + field.upper() for field in Settings.model_fields}
    assert {name.removesuffix("_FILE") for name in environment} <= known
    for service in _SERVICES.values():
        for name, value in cast("Mapping[str, str]", service["environment"]).items():
            secret = re.search(r"PASSWORD|TOKEN|KEY|DATABASE_URL", name)
            assert not secret or (name.endswith("_FILE") and value.startswith("/run/secrets/"))
    assert all(str(s["file"]).startswith("./secrets/") for s in _COMPOSE["secrets"].values())


def test_a_service_uses_what_is_declared() -> None:
    for kind in ("secrets", "networks"):
        used = {name for s in _SERVICES.values() for name in cast("list[str]", s.get(kind, []))}
        assert used <= _COMPOSE[kind].keys()
    mounted = {
        mount.partition(":")[0]
        for service in _SERVICES.values()
        for mount in cast("list[str]", service["volumes"])
    }
    assert {name for name in mounted if not name.startswith(".")} == _COMPOSE["volumes"].keys()
    assert (DEPLOY / "Caddyfile").is_file()


def test_the_proxy_keeps_the_operators_pages_inside() -> None:
    caddyfile = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
    (inside,) = re.findall(r"^\t@inside path (.*)$", caddyfile, flags=re.MULTILINE)
    assert {"/metrics", "/readyz"} <= set(inside.split())
    assert "respond @inside 404" in caddyfile


def _compose_commands() -> Iterator[str]:
    for file in [ROOT / "docs" / "operations.md", *DEPLOY.iterdir()]:
        text = file.read_text(encoding="utf-8").replace("\n#  ", " ")
        yield from re.findall(r"docker compose (?!config)[^`\n]*", text)


def test_every_command_of_compose_works_where_it_was_installed() -> None:
    """The page for an emergency too: Compose asks for every variable at every command."""
    commands = list(_compose_commands())
    assert any(" stop lotse" in command for command in commands)
    assert [
        c for c in commands if not re.match(r"docker compose --file \S*deploy/compose.yaml ", c)
    ] == []
    asked = set(re.findall(r"\$\{(\w+)", (DEPLOY / "compose.yaml").read_text(encoding="utf-8")))
    page = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    assert asked == set(re.findall(r"`echo (\w+)=\S+ > deploy/\.env`", page))


def test_both_ways_of_roman_need_no_change_of_the_file() -> None:
    environment = cast("Mapping[str, str]", _SERVICES["lotse"]["environment"])
    for name in ("roman_service_token", "roman_app_key"):
        assert environment[f"LOTSE_{name.upper()}_FILE"] == f"/run/secrets/{name}"
        assert name in cast("list[str]", _SERVICES["lotse"]["secrets"])


@pytest.mark.parametrize(
    "name",
    [
        ".env",
        "lotse-data/storage.key",
        "deploy/.env",
        "deploy/lotse.env",
        "deploy/organisation.yaml",
        "deploy/secrets/storage_keys",
    ],
)
def test_what_the_pages_put_into_a_clone_is_never_committed(name: str) -> None:
    git = ["git", "-c", "safe.directory=*", "check-ignore", "--quiet", "--no-index", name]
    assert subprocess.run(git, cwd=ROOT, check=False).returncode == 0


def test_compose_accepts_the_file(tmp_path: Path) -> None:
    """Asked of Compose itself where it is installed; it needs no engine for that."""
    docker = shutil.which("docker")
    if docker is None or subprocess.run([docker, "compose", "version"], check=False).returncode:
        return
    shutil.copytree(DEPLOY, tmp_path / "deploy")
    for name in ("lotse.env", "organisation.yaml"):
        (tmp_path / "deploy" / name).touch()
    (tmp_path / "deploy" / ".env").write_text("LOTSE_DOMAIN=lotse.example.org\n", encoding="utf-8")
    done = subprocess.run(
        [docker, "compose", "--file", "deploy/compose.yaml", "config", "--quiet"],
        cwd=tmp_path,
        env={"HOME": str(tmp_path)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
