"""Phrases are compiled once: read ahead, no answer waits for them."""

from handlers.appointments.spoken import phrasing


def test_what_was_read_ahead_is_read_no_more() -> None:
    phrasing._phrases.cache_clear()
    phrasing.read_ahead()
    assert phrasing._phrases.cache_info().misses == 1
    assert phrasing.longest_first(("geht", "nicht"))
    assert phrasing._phrases.cache_info().misses == 1
