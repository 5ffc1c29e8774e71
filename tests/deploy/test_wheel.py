"""What is installed holds everything that the bot reads at run time."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from tests.architecture.source import PRODUCT, ROOT, files


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[PurePosixPath]:
    """Build the wheel as the image does and return the names of its files."""
    folder = tmp_path_factory.mktemp("wheel")
    for path in files():
        name = path.relative_to(ROOT)
        if name.parts[0] in (*PRODUCT, "pyproject.toml", "README.md", "LICENSE"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, folder / name)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index"]
    command += ["--no-build-isolation", "--wheel-dir", "out", "."]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (built,) = (folder / "out").glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        return {PurePosixPath(name) for name in archive.namelist()}


def test_every_file_of_the_product_is_installed(wheel: set[PurePosixPath]) -> None:
    ours = {PurePosixPath(path.relative_to(ROOT).as_posix()) for path in files()}
    product = {name for name in ours if name.parts[0] in PRODUCT}
    assert product
    assert product - wheel == set()


def test_nothing_else_is_installed(wheel: set[PurePosixPath]) -> None:
    top = {name.parts[0] for name in wheel if not name.parts[0].endswith(".dist-info")}
    assert top == set(PRODUCT)


def test_the_licence_goes_along(wheel: set[PurePosixPath]) -> None:
    assert any(Path(name).match("*.dist-info/licenses/LICENSE") for name in wheel)
