"""Office files written for the tests: the parts given, in a zip archive."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of *parts*."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return buffer.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts of a zip archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def word(body: str, **parts: str) -> bytes:
    """A Word document with *body*; *parts* are the inner XML of footnotes, endnotes, styles, numbering, links."""
    written: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>',
    }
    for name, inner in parts.items():
        if name == "links":
            rels = f'<Relationships xmlns="{RELATIONS}">{inner}</Relationships>'
            written["word/_rels/document.xml.rels"] = rels
        else:
            written[f"word/{name}.xml"] = f'<w:{name} xmlns:w="{W}" xmlns:r="{R}">{inner}</w:{name}>'
    return archive(written)


def p(*runs: str, properties: str = "") -> str:
    """A paragraph of *runs*: plain words, or markup."""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def r(words: str, properties: str = "") -> str:
    """A run of *words*."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'
