"""Write `manuscript.md` as `manuscript.docx`, `.tex` and `.pdf`: the same words, set as each format sets them.

The PDF is printed by Chromium (`chromium --headless`), which must be on the path.
"""

from __future__ import annotations

import html
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml"
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>"""
STYLE = (
    "@page { size: A4; margin: 25mm } body { font: 11pt serif; text-align: justify } p { margin: 0 0 6pt }"
    " .list p { padding-left: 1.5em; text-indent: -1.5em; text-align: left }"
)


def paragraphs() -> list[tuple[int, str]]:
    """The manuscript's paragraphs, each with the level of the heading that it is (0: none)."""
    found = []
    for block in re.split(r"\n\s*\n", (HERE / "manuscript.md").read_text("utf-8").strip()):
        text = " ".join(block.split())
        heading = re.match(r"(#+) ", text)
        found.append((len(heading[1]), text[heading.end() :]) if heading else (0, text))
    return found


def docx() -> None:
    """A Word document."""
    body = "".join(
        "<w:p>"
        + '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>' * (level > 0)
        + f'<w:r><w:t xml:space="preserve">{html.escape(text, quote=False)}</w:t></w:r></w:p>'
        for level, text in paragraphs()
    )
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    with zipfile.ZipFile(HERE / "manuscript.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in (("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONS), ("word/document.xml", document)):
            archive.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)


def tex() -> None:
    """A LaTeX source with straight quotation marks as pairs."""
    lines = ["\\documentclass{article}", "\\usepackage{url}", "\\begin{document}", ""]
    for level, text in paragraphs():
        escaped = re.sub(r"([&%$#_])", r"\\\1", re.sub(r"<(https?:[^>]+)>", r"\\url{\1}", text))
        escaped = re.sub(r"\\url\{[^}]*\}", lambda found: re.sub(r"\\([&%$#_])", r"\1", found[0]), escaped)
        escaped = re.sub(r'"([^"]*)"', r"``\1''", escaped)
        lines += [f"\\section*{{{escaped}}}" if level else escaped, ""]
    (HERE / "manuscript.tex").write_text("\n".join([*lines, "\\end{document}", ""]), "utf-8")


def pdf() -> None:
    """A PDF of two or three pages with a hanging list."""
    pieces = []
    for level, text in paragraphs():
        tag = f"h{level}" if level else "p"
        pieces.append(f"<{tag}>{html.escape(text)}</{tag}>" + "<div class=list>" * (text == "References"))
    page = f"<html lang=en><meta charset=utf-8><title>Words</title><style>{STYLE}</style>{''.join(pieces)}</div></html>"
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "manuscript.html"
        source.write_text(page, "utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        target = f"--print-to-pdf={HERE / 'manuscript.pdf'}"
        subprocess.run(["chromium", *options, target, str(source)], check=True, capture_output=True, timeout=120)


if __name__ == "__main__":
    docx()
    tex()
    pdf()
