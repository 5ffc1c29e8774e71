"""Prints a sheet as PDF, A4. The same sheet gives the same bytes, with no clock and no network.

Import this module late: the library costs a quarter of a second and a few megabytes.
"""

import re
from functools import cache, lru_cache
from html import escape
from importlib.resources import files
from io import BytesIO
from itertools import chain
from typing import Final

from reportlab.lib.colors import toColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from bot.core.errors import ContentError
from bot.leaflet.sheet import Column, Look, Part, Sheet

MIME: Final = "application/pdf"
_REGULAR: Final = "Lotse"
_BOLD: Final = "Lotse-Bold"
_FACES: Final = {_REGULAR: "SourceSansPro-Regular.ttf", _BOLD: "SourceSansPro-Semibold.ttf"}
_EDGE: Final = 45
"""Points, 72 to the inch."""
_WIDTH: Final = A4[0] - 2 * _EDGE
_INK: Final = "#1d2b36"
_TITLE: Final = "#0b4f6c"
_GROUND: Final = {Look.DANGER: "#fdecea", Look.CONTACT: "#e8f2f6"}
_BORDER: Final = {Look.DANGER: "#b3261e", Look.CONTACT: "#0b4f6c"}
_BOLD_WORDS: Final = re.compile(r"\*\*(.+?)\*\*")


@lru_cache(maxsize=16)
def printed(sheet: Sheet) -> bytes:
    """Return the PDF; a sign that the font lacks is shown as "?". Raises ContentError."""
    covered = _fonts()
    out = BytesIO()
    document = BaseDocTemplate(
        out,
        pagesize=A4,
        title=f"{sheet.title} – {sheet.author}",
        author=sheet.author,
        subject=sheet.foot,
        lang=sheet.language,
        invariant=1,
    )

    def foot(canvas: Canvas, _document: object) -> None:
        canvas.setFont(_REGULAR, 8)
        canvas.setFillColor(_INK)
        canvas.drawString(_EDGE, 22, _shown(sheet.foot, covered))
        canvas.drawRightString(A4[0] - _EDGE, 22, str(canvas.getPageNumber()))

    # The foot comes last: whoever has the sheet read aloud hears the title first.
    document.addPageTemplates(PageTemplate(frames=[_frame()], onPageEnd=foot))
    document.build(_story(sheet, covered))
    return out.getvalue()


def _frame() -> Frame:
    return Frame(
        _EDGE,
        36,
        _WIDTH,
        A4[1] - 72,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )


def lost_signs(sheet: Sheet) -> frozenset[str]:
    """Return the signs that would be shown as "?". Raises ContentError."""
    columns = (column for part in sheet.parts for column in part.columns)
    blocks: list[Part | Column] = [*sheet.parts, *columns]
    text = (sheet.title, sheet.subtitle, sheet.foot, *(block.heading for block in blocks))
    lines = (line for block in blocks for line in block.lines)
    return frozenset(chain.from_iterable((*text, *lines))) - _fonts()


@cache
def _fonts() -> frozenset[str]:
    """Make the font known and return the signs it has. Raises ContentError."""
    try:
        return _registered()
    except (ImportError, OSError, TTFError) as error:
        raise ContentError(f"the leaflet's font cannot be read ({type(error).__name__})") from None


def _registered() -> frozenset[str]:
    folder = files("font_source_sans_pro") / "files"
    signs: list[frozenset[str]] = []
    for name, file in _FACES.items():
        font = TTFont(name, str(folder / file))
        registerFont(font)
        signs.append(frozenset(chr(code) for code in font.face.charToGlyph))
    registerFontFamily(_REGULAR, _REGULAR, _BOLD, _REGULAR, _BOLD)
    return frozenset.intersection(*signs)


def _shown(text: str, covered: frozenset[str]) -> str:
    return "".join(sign if sign in covered else "?" for sign in text)


def _marked_up(text: str, covered: frozenset[str]) -> str:
    return _BOLD_WORDS.sub(r"<b>\1</b>", escape(_shown(text, covered), quote=False))


def _style(
    name: str,
    *,
    bold: bool = False,
    size: float = 10.4,
    leading: float = 13.2,
    before: float = 0,
    after: float = 2.5,
    colour: str = _INK,
    indent: float = 0,
) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        fontName=_BOLD if bold else _REGULAR,
        fontSize=size,
        leading=leading,
        spaceBefore=before,
        spaceAfter=after,
        textColor=toColor(colour),
        leftIndent=indent,
        bulletIndent=2,
    )


def _story(sheet: Sheet, covered: frozenset[str]) -> list[Flowable]:
    title = _style("title", bold=True, size=20, leading=24, colour=_TITLE)
    under = _style("subtitle", size=11, leading=14, after=6)
    story: list[Flowable] = [
        Paragraph(_marked_up(sheet.title, covered), title),
        Paragraph(_marked_up(sheet.subtitle, covered), under),
    ]
    for part in sheet.parts:
        story += _part(part, covered)
    return story


def _part(part: Part, covered: frozenset[str]) -> list[Flowable]:
    small = part.look is Look.SMALL
    text: list[Flowable] = [_heading(part, covered), *_lines(part.lines, covered, small=small)]
    if part.columns:
        text.append(_beside(part.columns, covered))
    if part.look in _GROUND:
        return _boxed(text, part.look)
    return [KeepTogether(text)]


def _heading(part: Part, covered: frozenset[str]) -> Flowable:
    boxed = part.look in _GROUND
    style = _style(
        "heading",
        bold=True,
        size=9 if part.look is Look.SMALL else 12.2,
        leading=15,
        before=0 if boxed else 5,
        colour=_BORDER.get(part.look, _TITLE),
    )
    return Paragraph(_marked_up(part.heading, covered), style)


def _lines(
    lines: tuple[str, ...], covered: frozenset[str], *, small: bool = False
) -> list[Flowable]:
    plain = _style("small", size=8.5, leading=10.5) if small else _style("text")
    point = _style("point", indent=11, after=1)
    return [
        Paragraph(_marked_up(line[2:], covered), point, bulletText="•")
        if line.startswith("- ")
        else Paragraph(_marked_up(line, covered), plain)
        for line in lines
    ]


def _beside(columns: tuple[Column, ...], covered: frozenset[str]) -> Flowable:
    style = _style("column", bold=True)
    cells = [
        [Paragraph(_marked_up(column.heading, covered), style), *_lines(column.lines, covered)]
        for column in columns
    ]
    table = Table([cells], colWidths=[_WIDTH / len(cells)] * len(cells))
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("GRID", (0, 0), (-1, -1), 0.5, "#9fb3bf"),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
        ]
    )
    return table


def _boxed(text: list[Flowable], look: Look) -> list[Flowable]:
    table = Table([[text]], colWidths=[_WIDTH])
    table.setStyle(
        [
            ("BACKGROUND", (0, 0), (-1, -1), _GROUND[look]),
            ("BOX", (0, 0), (-1, -1), 1.2, _BORDER[look]),
            ("LEFTPADDING", (0, 0), (-1, -1), 9),
            ("RIGHTPADDING", (0, 0), (-1, -1), 9),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
        ]
    )
    return [Spacer(1, 4), table, Spacer(1, 4)]
