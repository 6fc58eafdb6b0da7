"""Running text as it is put together from LaTeX: blanks evened, paragraphs parted, notes after their paragraph."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Output:
    """The text so far; `length` is that of what is written, without the blank or break that is due."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    prefix: str = ""  # before each paragraph: "> " in a quotation
    silent: bool = False
    notes: list[str] = field(default_factory=list)
    addresses: dict[str, None] = field(default_factory=dict)
    due: str = ""
    starts: bool = True  # nothing stands in the paragraph yet
    opened: bool = False  # a single quotation mark

    def text(self, words: str) -> None:
        """Add *words* to the paragraph."""
        if self.silent or not words:
            return
        if self.starts:
            words = f"{self.prefix}{words}"
        self._write(self.due + words if self.length else words)
        self.due, self.starts = "", False

    def space(self) -> None:
        """A blank is due, unless a paragraph begins."""
        if not self.starts:
            self.due = " "

    def paragraph(self) -> None:
        """The paragraph ends; its addresses and notes come after it."""
        if self.starts:
            return
        self._write("".join(self.addresses))
        for note in self.notes:
            self._write(f"\n\n{note}")
        self.addresses, self.notes = {}, []
        self.due, self.starts, self.opened = "\n\n", True, False

    def _write(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)

    def whole(self) -> str:
        """All of it."""
        self.paragraph()
        return "".join(self.pieces)
