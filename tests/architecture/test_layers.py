"""The contracts of `.importlinter` hold, and each of them can break."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

_MODULES = {
    "bot.core.router": "import socket\nimport handlers.dates.words",
    "bot.storage.tables": "import bot.web.feed\nimport config.settings",
    "bot.web.feed": "import bot.app",
    "bot.app": "import config.settings",
    "bot.wire.roman.client": "import bot.wire.service.client",
    "bot.wire.service.client": "",
    "bot.newcomer": "",
    "bot.runtime.sender": "import sqlalchemy",
    "handlers.cases.rules": "import handlers.rights.commands\nimport handlers.appointments.rules",
    "handlers.rights.commands": "import bot.storage.tables\nimport bot.core.router",
    "handlers.appointments.rules": "",
    "handlers.appointments.spoken.words": "import handlers.appointments.rules",
    "handlers.substitutes.marks": "import handlers.prompts.told",
    "handlers.prompts.told": "",
    "handlers.dates.words": "import handlers.cases.rules\nimport pydantic",
    "config.settings": "import bot.core.router",
}
_BROKEN = {
    "Adapters know neither each other nor the command line": [
        "bot.storage.tables -> bot.web.feed",
        "bot.web.feed -> bot.app",
        "- bot.newcomer",
    ],
    "Transports are peers: none knows another": [
        "bot.wire.roman.client -> bot.wire.service.client"
    ],
    "A subject can be read by itself": [
        "handlers.cases.rules -> handlers.rights.commands",
        "handlers.cases.rules -> handlers.appointments.rules",
        "handlers.substitutes.marks -> handlers.prompts.told",
        "handlers.dates.words -> handlers.cases.rules",
    ],
    "What words mean is read without knowing an appointment": [
        "handlers.appointments.spoken.words -> handlers.appointments.rules"
    ],
    "Behaviour knows ports, never an adapter": ["handlers.rights.commands -> bot.storage.tables"],
    "The core knows nothing of ours": ["bot.core.router -> handlers.dates.words"],
    "Behaviour does no input or output and knows no clock": [
        "bot.core.router -> socket",
        "handlers.dates.words -> pydantic",
    ],
    "The running bot knows ports, no server and no database": ["bot.runtime.sender -> sqlalchemy"],
    "Configuration imports nothing of ours": ["config.settings -> bot.core.router"],
    "Only the composition root reads configuration": ["bot.storage.tables -> config.settings"],
}


def _lint(tree: Path) -> tuple[int, str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    command += ["--no-logo", "--config", str(ROOT / ".importlinter")]
    environment = os.environ | {"PYTHONPATH": str(tree)}
    done = subprocess.run(
        command, cwd=tree, env=environment, check=False, capture_output=True, text=True
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> str:
    tree = tmp_path_factory.mktemp("broken")
    for name, code in _MODULES.items():
        module = tree.joinpath(*name.split(".")).with_suffix(".py")
        module.parent.mkdir(parents=True, exist_ok=True)
        module.write_text(code, encoding="utf-8")
        for package in module.relative_to(tree).parents[:-1]:
            (tree / package / "__init__.py").touch()
    status, said = _lint(tree)
    assert status == 1, said
    return said


def test_the_layers_hold() -> None:
    status, said = _lint(ROOT)
    assert status == 0, said


@pytest.mark.parametrize("contract", _BROKEN)
def test_a_contract_can_break(broken: str, contract: str) -> None:
    assert f"{contract} BROKEN" in broken
    for violation in _BROKEN[contract]:
        assert violation in broken
