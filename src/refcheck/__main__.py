"""`python -m refcheck` is the command `refcheck`."""

from __future__ import annotations

from refcheck.cli import main

main()
