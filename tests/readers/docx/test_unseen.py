"""The reading contract: what nobody sees or nobody is to read is no text, but a trace."""

import pytest


def p(*content, style="", properties=""):
    return f'<w:p><w:pPr>{style and f"""<w:pStyle w:val="{style}"/>"""}{properties}</w:pPr>{"".join(content)}</w:p>'


def r(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(name, letters, kind="character", based=""):
    base = based and f'<w:basedOn w:val="{based}"/>'
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{base}<w:rPr>{letters}</w:rPr></w:style>'


def styles(*content):
    return {"styles.xml": "w:styles " + "".join(content)}


WHITE = '<w:color w:val="FFFFFF"/>'
UNSEEN = {
    "vanish": ("<w:vanish/>", "hidden"),
    "white": (WHITE, "white"),
    "nearly white": ('<w:color w:val="FAFAFA"/>', "white"),
    "white by theme": ('<w:color w:themeColor="background1"/>', "white"),
    "white on white shading": (WHITE + '<w:shd w:val="clear" w:fill="FFFFFF"/>', "white"),
    "one colour on the same": ('<w:color w:val="C00000"/><w:shd w:val="clear" w:fill="C00000"/>', "white"),
    "white on a white highlight": (WHITE + '<w:highlight w:val="white"/>', "white"),
    "two points": ('<w:sz w:val="4"/>', "tiny"),
    "two points, Strict": ('<w:sz w:val="2pt"/>', "tiny"),
    "strike": ("<w:strike/>", "struck"),
    "dstrike": ("<w:dstrike/>", "struck"),
}
SEEN = {
    "vanish switched off": '<w:vanish w:val="0"/>',
    "webHidden": "<w:webHidden/>",
    "white on black": WHITE + '<w:shd w:val="clear" w:fill="000000"/>',
    "white on a theme's colour": WHITE + '<w:shd w:val="clear" w:themeFill="accent1"/>',
    "white on solid": WHITE + '<w:shd w:val="solid" w:color="000000"/>',
    "grey": '<w:color w:val="808080"/>',
    "automatic colour": '<w:color w:val="auto"/>',
    "six points": '<w:sz w:val="12"/>',
    "no size": '<w:sz w:val="0"/>',
    "strike switched off": '<w:strike w:val="false"/>',
    "no highlight": '<w:highlight w:val="none"/>',
    "grey shading": '<w:shd w:val="clear" w:fill="D9D9D9"/>',
}


UNREAD = {
    name: {"body": p(r("a"), r("UNSEEN", look), r("b")), "texts": ["ab"], "traces": [(kind, "UNSEEN")], "never": ["UNSEEN"]}
    for name, (look, kind) in UNSEEN.items()
}
READ = {name: {"body": p(r("a "), r("SEEN", look)), "texts": ["a SEEN"]} for name, look in SEEN.items()}


@pytest.mark.parametrize("name", UNREAD)
def test_letters_that_nobody_reads(name, hold):
    hold(UNREAD[name])


@pytest.mark.parametrize("name", READ)
def test_letters_that_are_read(name, hold):
    hold(READ[name])


@pytest.mark.parametrize("name", UNSEEN)
def test_blanks_are_no_trace(name, hold):
    hold({"body": p(r("a"), r("  ", UNSEEN[name][0])), "texts": ["a"]})


HIDDEN = {
    "by character style": {"body": p(r("UNSEEN", '<w:rStyle w:val="H"/>')), "parts": styles(style("H", "<w:vanish/>"))},
    "by paragraph style": {"body": p(r("UNSEEN"), style="H"), "parts": styles(style("H", "<w:vanish/>", "paragraph"))},
    "by a style that the style is based on": {
        "body": p(r("UNSEEN"), style="I"),
        "parts": styles(style("H", "<w:vanish/>", "paragraph"), style("I", "", "paragraph", "H")),
    },
    "inside a hyperlink": {"body": p(f"<w:hyperlink>{r('UNSEEN', '<w:vanish/>')}</w:hyperlink>")},
    "inside an insertion": {"body": p(f'<w:ins w:id="1">{r("UNSEEN", "<w:vanish/>")}</w:ins>')},
}


@pytest.mark.parametrize("name", HIDDEN)
def test_hidden(name, hold):
    hold({**HIDDEN[name], "texts": [""], "traces": [("hidden", "UNSEEN")]})


OTHERS = {
    "hidden by the defaults, shown by the run": {
        "body": p(r("UNSEEN"), r("a", '<w:vanish w:val="0"/>')),
        "parts": styles("<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>"),
        "texts": ["a"],
        "traces": [("hidden", "UNSEEN")],
    },
    "hidden by style, shown by the run": {
        "body": p(r("SEEN", '<w:vanish w:val="0"/>'), style="H"),
        "parts": styles(style("H", "<w:vanish/>", "paragraph")),
        "texts": ["SEEN"],
    },
    "hidden at two levels of style is shown": {
        "body": p(r("SEEN", '<w:rStyle w:val="C"/>'), style="H"),
        "parts": styles(style("H", "<w:vanish/>", "paragraph"), style("C", "<w:vanish/>")),
        "texts": ["SEEN"],
    },
    "styles based on each other": {
        "body": p(r("SEEN"), style="A"),
        "parts": styles(style("A", "", "paragraph", "B"), style("B", "", "paragraph", "A")),
        "texts": ["SEEN"],
    },
    "hidden row": {
        "body": f"<w:tbl><w:tblPr/><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{p(r('UNSEEN'))}</w:tc></w:tr></w:tbl>{p(r('a'))}",
        "texts": ["", "a"],
        "traces": [("hidden", "UNSEEN")],
    },
    "white in a dark cell": {
        "body": f'<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>{p(r("SEEN", WHITE))}</w:tc></w:tr></w:tbl>',
        "texts": ["SEEN"],
    },
    "white in a table whose style is dark": {
        "body": f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc>{p(r("SEEN", WHITE))}</w:tc></w:tr></w:tbl>',
        "parts": styles(
            '<w:style w:type="table" w:styleId="T"><w:tblStylePr><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr>'
            "</w:tblStylePr></w:style>"
        ),
        "texts": ["SEEN"],
    },
    "white on a dark paragraph": {
        "body": p(r("SEEN", WHITE), properties='<w:shd w:val="clear" w:fill="000000"/>'),
        "texts": ["SEEN"],
    },
    "white on a coloured page": {
        "body": p(r("SEEN", WHITE)),
        "before": '<w:background w:color="1F3864"/>',
        "parts": {"settings.xml": "w:settings <w:displayBackgroundShape/>"},
        "texts": ["SEEN"],
    },
    "white on a coloured page that is not shown": {
        "body": p(r("UNSEEN", WHITE)),
        "before": '<w:background w:color="1F3864"/>',
        "texts": [""],
        "traces": [("white", "UNSEEN")],
    },
    "highlight": {"body": p(r("a "), r("neu", '<w:highlight w:val="yellow"/>')), "texts": ["a neu"], "traces": [("highlight", "neu")]},
    "coloured shading": {
        "body": p(r("a "), r("neu", '<w:shd w:val="clear" w:fill="FFFF00"/>')),
        "texts": ["a neu"],
        "traces": [("highlight", "neu")],
    },
    "white on a highlight": {
        "body": p(r("neu", WHITE + '<w:highlight w:val="red"/>')),
        "texts": ["neu"],
        "traces": [("highlight", "neu")],
    },
    "highlighted blanks": {"body": p(r("a"), r(" ", '<w:highlight w:val="yellow"/>'), r("b")), "texts": ["a b"]},
    "highlight over several runs is one": {
        "body": p(r("ne", '<w:highlight w:val="yellow"/>'), r("u", '<w:highlight w:val="yellow"/><w:b/>')),
        "texts": ["neu"],
        "traces": [("highlight", "neu")],
    },
    "struck and deleted is deleted": {
        "body": p(f'<w:del w:id="1">{r("GONE", "<w:strike/>")}</w:del>'),
        "texts": [""],
        "traces": [("deletion", "GONE")],
    },
    "picture in hidden text": {
        "body": p('<w:r><w:rPr><w:vanish/></w:rPr><w:drawing><wp:inline><a:blip r:embed="rId1"/></wp:inline></w:drawing></w:r>', r("a")),
        "texts": ["a"],
    },
}


@pytest.mark.parametrize("name", OTHERS)
def test_hidden_and_shown(name, hold):
    hold(OTHERS[name])
