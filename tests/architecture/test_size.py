"""A module that outgrows a few screens has more than one purpose."""

from tests.architecture.source import PRODUCT, ROOT, modules

LIMIT = 300


def test_every_module_stays_short() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in modules(*PRODUCT)
    }
    assert lengths
    too_long = {name: length for name, length in lengths.items() if length >= LIMIT}
    assert not too_long
