"""The styles of the Word document.

In: the paragraph styles and a language. Out: the part of the file that holds them, with those of
tables and footnotes. The language is set once, for the whole document. Nothing is taken from
Word's own template, so that the file looks alike in every version.
"""

from dean06.exporters.word.elements import Element, make, value
from dean06.exporters.word.paragraph_styles import Style, paragraph_styles
from dean06.exporters.word.sizes import colour, half_points, pt, twips
from dean06.messages import Language

FAMILY = "Times New Roman"  # the decree's; every office has it
LANGUAGES: dict[Language, str] = {"vi": "vi-VN", "en": "en-GB"}


def styles_part(lang: Language) -> Element:
    """Return the part of styles for a document in `lang`."""
    return make(
        "w:styles",
        None,
        _defaults(lang),
        *map(_style, paragraph_styles()),
        _character_default(),
        _footnote_mark(),
        _plain_table(),
        _ruled_table(),
    )


def _defaults(lang: Language) -> Element:
    fonts = {f"w:{script}": FAMILY for script in ("ascii", "hAnsi", "eastAsia", "cs")}
    size = half_points(pt("body", "size"))
    code = LANGUAGES[lang]
    run = make(
        "w:rPr",
        None,
        make("w:rFonts", fonts),
        value("w:sz", size),
        value("w:szCs", size),
        make("w:lang", {"w:val": code, "w:eastAsia": code, "w:bidi": "ar-SA"}),
    )
    return make("w:docDefaults", None, make("w:rPrDefault", None, run), make("w:pPrDefault", None))


def _style(style: Style) -> Element:
    about = {"w:type": "paragraph", "w:styleId": style.key}
    is_normal = style.key == "Normal"
    if is_normal:
        about["w:default"] = "1"
    made = make("w:style", about, value("w:name", style.name))
    if not is_normal:
        made.append(value("w:basedOn", style.base))
    if style.level is not None:
        made.append(value("w:next", "BodyText"))
    made.extend((make("w:qFormat"), _paragraph_look(style), _type_look(style)))
    return made


def _paragraph_look(style: Style) -> Element:
    look = make("w:pPr")
    if style.with_next:
        look.append(make("w:keepNext"))
    if style.new_page:
        look.append(make("w:pageBreakBefore"))
    if style.fill:
        look.append(make("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": style.fill}))
    spacing = {
        "w:before": twips(style.before),
        "w:after": twips(style.after),
        "w:line": style.line,
        "w:lineRule": "auto",
    }
    look.append(make("w:spacing", spacing))
    look.append(make("w:ind", {"w:left": twips(style.left), "w:firstLine": twips(style.indent)}))
    look.append(value("w:jc", style.align))
    if style.level is not None:
        look.append(value("w:outlineLvl", style.level))
    return look


def _type_look(style: Style) -> Element:
    look = make("w:rPr")
    if style.family:
        look.append(make("w:rFonts", {"w:ascii": style.family, "w:hAnsi": style.family}))
    for tag, wanted in (("w:b", style.bold), ("w:i", style.italic), ("w:caps", style.caps)):
        look.append(value(tag, int(wanted)))
    look.append(value("w:sz", half_points(style.size)))
    look.append(value("w:szCs", half_points(style.size)))
    return look


def _character_default() -> Element:
    about = {"w:type": "character", "w:default": "1", "w:styleId": "DefaultParagraphFont"}
    return make("w:style", about, value("w:name", "Default Paragraph Font"))


def _footnote_mark() -> Element:
    look = make("w:rPr", None, value("w:vertAlign", "superscript"))
    about = {"w:type": "character", "w:styleId": "FootnoteReference"}
    return make("w:style", about, value("w:name", "footnote reference"), look)


def _plain_table() -> Element:
    about = {"w:type": "table", "w:default": "1", "w:styleId": "TableNormal"}
    return make("w:style", about, value("w:name", "Normal Table"))


def _ruled_table() -> Element:
    hair = {"w:val": "single", "w:sz": 4, "w:space": 0, "w:color": colour("hairline")}
    rule = {"w:val": "single", "w:sz": 6, "w:space": 0, "w:color": "000000"}
    borders = make(
        "w:tblBorders",
        None,
        make("w:top", rule),
        make("w:bottom", hair),
        make("w:insideH", hair),
    )
    look = make("w:tblPr", None, borders)
    about = {"w:type": "table", "w:styleId": "ReportTable"}
    base = value("w:basedOn", "TableNormal")
    return make("w:style", about, value("w:name", "Report Table"), base, look)
