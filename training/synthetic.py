"""Completely labelled references in random styles; lists of ten share a style."""

from __future__ import annotations

import random
from collections.abc import Sequence

from content import Content
from gold import Sample, sample
from renderer import Renderer
from styles import draw

LIST = 10


def make(count: int, gold: Sequence[Sample], seed: int) -> list[Sample]:
    """About *count* references; the titles, journals and publishers of *gold* are used again."""
    rng = random.Random(seed)
    content = Content(rng, gold)
    made: list[Sample] = []
    group = 0
    while len(made) < count:
        group += 1
        style = draw(rng)
        renderer = Renderer(rng, content, style)
        start = rng.randint(1, 300)
        for number in range(LIST):
            one = sample("synthetic", f"list{group}", renderer.render(start + number), glue="")
            if one is not None and len(one.tokens) > 4:
                made.append(one)
    return made[:count]
