"""The reading contract: automatic numbers, which stand nowhere in the text."""

import pytest


def p(text="x", properties="", style=""):
    return f'<w:p><w:pPr>{style and f"""<w:pStyle w:val="{style}"/>"""}{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def listed(list_id, level=0, text="x"):
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def level(at, text, start=1, form="decimal", more="", font=""):
    letters = font and f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>{letters}</w:lvl>'


def abstract(name, *levels):
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'


def num(name, definition, overrides=""):
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>'


def numbering(*content):
    return "w:numbering " + "".join(content)


def style(name, properties, based=""):
    base = based and f'<w:basedOn w:val="{based}"/>'
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{base}<w:pPr>{properties}</w:pPr></w:style>'


def number(list_id, at=None):
    return f'<w:numPr>{"" if at is None else f"""<w:ilvl w:val="{at}"/>"""}<w:numId w:val="{list_id}"/></w:numPr>'


DEEP = abstract(1, level(0, "§ %1"), level(1, "(%2)"), level(2, "%1.%2.%3"))
PLAIN = {"numbering.xml": numbering(DEEP, num(5, 1))}
ROWS = {
    "§ %1": {"body": listed(5) * 2, "parts": PLAIN, "labels": ["§ 1", "§ 2"]},
    "%1. and %1)": {
        "body": listed(5) + listed(6),
        "parts": {"numbering.xml": numbering(abstract(1, level(0, "%1.")), abstract(2, level(0, "%1)")), num(5, 1), num(6, 2))},
        "labels": ["1.", "1)"],
    },
    "levels, the deeper ones begin anew": {
        "body": listed(5) + listed(5, 1) * 2 + listed(5) + listed(5, 1),
        "parts": PLAIN,
        "labels": ["§ 1", "(1)", "(2)", "§ 2", "(1)"],
    },
    "a level over levels": {
        "body": listed(5) + listed(5, 1) + listed(5, 2) * 2,
        "parts": PLAIN,
        "labels": ["§ 1", "(1)", "1.1.1", "1.1.2"],
    },
    "a deep level first": {"body": listed(5, 2) + listed(5), "parts": PLAIN, "labels": ["1.1.1", "§ 2"]},
    "a list goes on behind other text": {"body": listed(5) + p() + listed(5), "parts": PLAIN, "labels": ["§ 1", "", "§ 2"]},
    "two lists of one definition count on": {
        "body": listed(5) + listed(6),
        "parts": {"numbering.xml": numbering(DEEP, num(5, 1), num(6, 1))},
        "labels": ["§ 1", "§ 2"],
    },
    "startOverride": {
        "body": listed(5) + listed(6) * 2,
        "parts": {
            "numbering.xml": numbering(DEEP, num(5, 1), num(6, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>'))
        },
        "labels": ["§ 1", "§ 4", "§ 5"],
    },
    "a level overridden as a whole": {
        "body": listed(6) * 2,
        "parts": {"numbering.xml": numbering(DEEP, num(6, 1, f'<w:lvlOverride w:ilvl="0">{level(0, "Artikel %1", 3)}</w:lvlOverride>'))},
        "labels": ["Artikel 3", "Artikel 4"],
    },
    "start": {"body": listed(5), "parts": {"numbering.xml": numbering(abstract(1, level(0, "%1.", 7)), num(5, 1))}, "labels": ["7."]},
    "lvlRestart never": {
        "body": listed(5) + listed(5, 1) + listed(5) + listed(5, 1),
        "parts": {
            "numbering.xml": numbering(abstract(1, level(0, "%1"), level(1, "%2", more='<w:lvlRestart w:val="0"/>')), num(5, 1))
        },
        "labels": ["1", "1", "2", "2"],
    },
    "isLgl": {
        "body": listed(5) + listed(5, 1),
        "parts": {
            "numbering.xml": numbering(abstract(1, level(0, "%1", form="upperRoman"), level(1, "%1.%2", more="<w:isLgl/>")), num(5, 1))
        },
        "labels": ["I", "1.1"],
    },
    "bullet": {
        "body": listed(5) * 2,
        "parts": {"numbering.xml": numbering(abstract(1, level(0, "•", form="bullet")), num(5, 1))},
        "labels": ["•", "•"],
    },
    "bullet of a symbol font": {
        "body": listed(5),
        "parts": {"numbering.xml": numbering(abstract(1, level(0, "\uf0b7", form="bullet")), num(5, 1))},
        "labels": ["•"],
    },
    "bullets of a symbol font, plain letters": {
        "body": listed(5) + listed(5, 1) + listed(5, 2),
        "parts": {
            "numbering.xml": numbering(
                abstract(
                    1,
                    level(0, "§", form="bullet", font="Wingdings"),
                    level(1, "!", form="bullet", font="Wingdings"),
                    level(2, "o", form="bullet", font="Courier New"),
                ),
                num(5, 1),
            )
        },
        "labels": ["▪", "•", "o"],
        "never": ["§"],
    },
    "a number in a symbol font is a number": {
        "body": listed(5),
        "parts": {"numbering.xml": numbering(abstract(1, level(0, "§ %1", font="Wingdings")), num(5, 1))},
        "labels": ["§ 1"],
    },
    "numFmt none": {
        "body": listed(5),
        "parts": {"numbering.xml": numbering(abstract(1, level(0, "Präambel %1", form="none")), num(5, 1))},
        "labels": ["Präambel"],
    },
    "by style": {
        "body": p(style="Para") * 2,
        "parts": {**PLAIN, "styles.xml": "w:styles " + style("Para", number(5))},
        "labels": ["§ 1", "§ 2"],
    },
    "by the style that the style is based on": {
        "body": p(style="Sub"),
        "parts": {**PLAIN, "styles.xml": "w:styles " + style("Para", number(5)) + style("Sub", "", "Para")},
        "labels": ["§ 1"],
    },
    "the level that is linked to the style": {
        "body": p(style="Abs"),
        "parts": {
            "numbering.xml": numbering(abstract(1, level(0, "§ %1"), level(1, "(%2)", more='<w:pStyle w:val="Abs"/>')), num(5, 1)),
            "styles.xml": "w:styles " + style("Abs", number(5)),
        },
        "labels": ["(1)"],
    },
    "numId 0 switches the style's off": {
        "body": p(properties=number(0), style="Para") + p(style="Para"),
        "parts": {**PLAIN, "styles.xml": "w:styles " + style("Para", number(5))},
        "labels": ["", "§ 1"],
    },
    "numStyleLink": {
        "body": listed(5),
        "parts": {
            "numbering.xml": numbering(
                '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>',
                '<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="L"/>' + level(0, "§ %1") + "</w:abstractNum>",
                num(5, 1), num(6, 2),
            ),
            "styles.xml": 'w:styles <w:style w:type="numbering" w:styleId="L"><w:pPr>' + number(6) + "</w:pPr></w:style>",
        },
        "labels": ["§ 1"],
    },
    "numStyleLink to itself": {
        "body": listed(5),
        "parts": {
            "numbering.xml": numbering('<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>', num(5, 1)),
            "styles.xml": 'w:styles <w:style w:type="numbering" w:styleId="L"><w:pPr>' + number(5) + "</w:pPr></w:style>",
        },
        "labels": [""],
    },
    "styles based on each other": {
        "body": p(style="A"),
        "parts": {**PLAIN, "styles.xml": "w:styles " + style("A", number(5), "B") + style("B", "", "A")},
        "labels": ["§ 1"],
    },
    "a list that is not defined": {"body": listed(77), "parts": PLAIN, "labels": [""]},
    "no numbering part": {"body": listed(5), "labels": [""]},
    "upper Roman and letters": {
        "body": listed(5) + listed(5, 1),
        "parts": {
            "numbering.xml": numbering(
                abstract(1, level(0, "%1.", 14, "upperRoman"), level(1, "%2)", 28, "lowerLetter")), num(5, 1)
            )
        },
        "labels": ["XIV.", "bb)"],
    },
    "two thousand millions in Roman": {
        "body": listed(5) + listed(5, 1),
        "parts": {
            "numbering.xml": numbering(
                abstract(1, level(0, "%1", 2_000_000_000, "upperRoman"), level(1, "%2", 2_000_000_000, "lowerLetter")), num(5, 1)
            )
        },
        "labels": ["2000000000", "2000000000"],
    },
    "a label without end": {
        "body": listed(5),
        "parts": {"numbering.xml": numbering(abstract(1, level(0, "%1" * 500)), num(5, 1))},
        "labels": ["1" * 50],
    },
    "values that are no numbers": {
        "body": listed("x", "y") + listed(5, -3) + listed(5, 12),
        "parts": {"numbering.xml": numbering(abstract(1, level(0, "%1", "eins")), num(5, 1))},
        "labels": ["", "0", ""],
    },
    "the deleted paragraph does not count": {
        "body": listed(5)
        + f"<w:p><w:pPr>{number(5)}<w:rPr><w:del/></w:rPr></w:pPr>"
        + "<w:del><w:r><w:delText>GONE</w:delText></w:r></w:del></w:p>"
        + listed(5),
        "parts": PLAIN,
        "labels": ["§ 1", "§ 2"],
        "traces": [("deletion", "GONE")],
    },
    "the number of a changed paragraph is the new one": {
        "body": p(properties=number(5) + f"<w:pPrChange><w:pPr>{number(0)}</w:pPr></w:pPrChange>"),
        "parts": PLAIN,
        "labels": ["§ 1"],
        "traces": [("format", "")],
    },
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_automatic_numbers(name, hold):
    row = ROWS[name]
    hold({**row, "texts": ["x"] * len(row["labels"])})


def styled(name, *defined):
    return {"body": p(style=name), "parts": {"styles.xml": "w:styles " + "".join(defined)}}


HEADING_2 = '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>'
LOOKS = {
    "heading style": {**styled("H2", HEADING_2), "looks": [(2, False, False, False)]},
    "German heading": {**styled("berschrift1", style("berschrift1", "")), "looks": [(1, False, False, False)]},
    "heading by its id alone": {"body": p(style="berschrift1"), "looks": [(1, False, False, False)]},
    "title style": {**styled("Titel", style("Titel", "")), "looks": [(0, False, False, False)]},
    "centred by style": {**styled("C", style("C", '<w:jc w:val="center"/>')), "looks": [(None, False, False, True)]},
    "centred by the style that the style is based on": {
        **styled("D", style("C", '<w:jc w:val="center"/>'), style("D", "", "C")),
        "looks": [(None, False, False, True)],
    },
    "own style on a heading": {
        "body": p(style="Para"),
        "parts": {"styles.xml": "w:styles " + style("Para", "", "Heading1") + style("Heading1", "")},
        "looks": [(1, False, False, False)],
    },
    "outlineLvl": {"body": p(properties='<w:outlineLvl w:val="2"/>'), "looks": [(3, False, False, False)]},
    "outlineLvl 9 is text": {
        "body": p(properties='<w:outlineLvl w:val="9"/>', style="Heading1"),
        "parts": {"styles.xml": "w:styles " + style("Heading1", "")},
        "looks": [(None, False, False, False)],
    },
    "centred": {"body": p(properties='<w:jc w:val="center"/>'), "looks": [(None, False, False, True)]},
    "bold and italic": {"body": "<w:p><w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>x</w:t></w:r></w:p>", "looks": [(None, True, True, False)]},
    "bold but for a blank": {
        "body": '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r></w:p>',
        "texts": ["x "],
        "looks": [(None, True, False, False)],
    },
    "partly bold": {
        "body": "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r><w:r><w:t>y</w:t></w:r></w:p>",
        "texts": ["xy"],
        "looks": [(None, False, False, False)],
    },
}  # fmt: skip


@pytest.mark.parametrize("name", LOOKS)
def test_looks(name, hold):
    hold({"texts": ["x"], **LOOKS[name]})
