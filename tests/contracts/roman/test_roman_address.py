"""Roman's address: a wrong one is told by the name of its setting, a right one leads to no other host."""

import pytest

from bot.core.errors import SettingsError
from bot.wire.roman.address import address


@pytest.mark.parametrize(
    "url",
    [
        "",
        "proxy.services.wire.com/api",
        "ftp://roman.example.org/api",
        "https://roman.example.org",
        "https://roman.example.org/api?x=1",
        "https://user:secret@roman.example.org/api",
        "https://[broken/api",
        "https://roman example org/api",
        "http://roman.example.org/api",
        "http://9.9.9.9/api",
    ],
)
def test_a_wrong_address_names_its_setting(url: str) -> None:
    with pytest.raises(SettingsError, match="LOTSE_ROMAN_URL") as caught:
        address(url)
    assert "secret" not in str(caught.value)


def test_without_an_address_it_says_what_to_set() -> None:
    with pytest.raises(SettingsError, match=r"set it to Roman's address, including /api"):
        address(" ")


def test_the_websocket_lies_beside_the_api() -> None:
    roman = address("https://roman.example.org/x/api/")
    assert str(roman.socket("a.b-c_d")) == "wss://roman.example.org/x/await/a.b-c_d"
    assert str(roman.rest("users", "u")) == "https://roman.example.org/x/api/users/u"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8080", "[::1]", "roman:8080", "10.0.0.7"])
def test_plain_http_stays_in_the_house(host: str) -> None:
    assert str(address(f"http://{host}/api").rest("users")).startswith(f"http://{host}/api/")
