"""One reader under atheris: see the README beside this file."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parent.parent))

with atheris.instrument_imports(include=["refcheck"]):
    from readers.office import archive, unpacked
    from readers.test_hostile import SAMPLES, check
    from refcheck import manuscript
    from refcheck.errors import RefcheckError
    from refcheck.model import Text

ARCHIVES = {"docx": "word/document.xml", "odt": "content.xml"}


def main() -> None:
    """Fuzz the reader named first, with libFuzzer's options after it."""
    name = sys.argv.pop(1)
    parts = unpacked(SAMPLES[name]) if name in ARCHIVES else {}
    sample = parts.get(ARCHIVES.get(name, ""), SAMPLES[name])

    def once(data: bytes) -> None:
        # Of an archive it is the part with the words that is bent; bytes of the archive itself, hypothesis bends.
        read = check(name, archive({**parts, ARCHIVES[name]: data}) if parts else data)
        if isinstance(read, Text):
            with suppress(RefcheckError):
                manuscript.read(read)

    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 and not sys.argv[1].startswith("-") else None
    if corpus and corpus.is_dir():
        (corpus / "sample").write_bytes(sample)
    atheris.Setup([sys.argv[0], "-timeout=20", "-rss_limit_mb=3000", "-max_len=20000", *sys.argv[1:]], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
