"""Train the reference parser's weights: `python training/train.py [--leave-out COLLECTION] [--out FILE]`.

Deterministic: same data, same seed, same weights. Needs python-crfsuite; writes gzipped JSON, weights in hundredths.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import pycrfsuite

sys.path.insert(0, str(Path(__file__).parent))
import gold
import rendered
import synthetic
from gold import Sample

from refcheck.manuscript.parsing import style
from refcheck.manuscript.parsing.crf import Labelled
from refcheck.manuscript.parsing.features import expand, keys

ROOT = Path(__file__).parent.parent
DATA = ROOT.parent / "shared" / "bench" / "refparse" / "data"
WEIGHTS = ROOT / "src" / "refcheck" / "manuscript" / "parsing" / "weights.json.gz"
SEED = 20201124
LEAST_BOUNDARIES = 12

Fitted = tuple[list[str], dict[tuple[str, str], float], dict[tuple[str, str], float]]


def fit(samples: list[Sample], *, iterations: int, c2: float, c1: float, verbose: bool) -> Fitted:
    """An L-BFGS fit over all samples: labels, transitions and state features with their weights."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=verbose)
    spelt: dict[object, list[str]] = {}
    for one in samples:
        rows = []
        for groups in keys(one.tokens):
            row: list[str] = []
            for key in groups:
                if key not in spelt:
                    spelt[key] = expand(key)
                row += spelt[key]
            rows.append(row)
        trainer.append(rows, one.labels)
        if len(spelt) > 300_000:
            spelt.clear()
    trainer.set_params(
        {"c1": c1, "c2": c2, "max_iterations": iterations, "feature.minfreq": 3, "feature.possible_transitions": False}
    )
    with tempfile.NamedTemporaryFile(suffix=".crfsuite") as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        info = tagger.info()
        return list(info.labels), dict(info.transitions), dict(info.state_features)


def usual(samples: list[Sample]) -> dict[str, dict[str, dict[str, int]]]:
    """Which label follows which at each kind of boundary, rare ones left out."""
    entries = [(one.tokens, Labelled(one.labels, (1.0,) * len(one.labels))) for one in samples]
    table: dict[str, dict[str, dict[str, int]]] = {}
    for place, rows in sorted(style.learn(entries).items()):
        for before, after in sorted(rows.items()):
            if sum(after.values()) >= LEAST_BOUNDARIES:
                table.setdefault(place, {})[before] = {label: round(n) for label, n in sorted(after.items()) if n >= 2}
    return table


def store(fitted: Fitted, boundaries: dict[str, dict[str, dict[str, int]]], path: Path, *, least: float) -> None:
    """The weights as gzipped JSON; those below *least* are left out."""
    names, transitions, state = fitted
    labels = sorted(names)
    number = {label: i for i, label in enumerate(labels)}
    table = [[-600] * len(labels) for _ in labels]  # a pair never seen costs as much as a strong feature gives
    for (a, b), weight in transitions.items():
        table[number[a]][number[b]] = round(weight * 100)
    rows: dict[str, list[int]] = defaultdict(list)
    for (feature, label), weight in sorted(state.items()):
        if abs(weight) >= least:
            rows[feature] += [number[label], round(weight * 100)]
    stored = {
        "labels": labels,
        "transitions": table,
        "features": dict(sorted(rows.items())),
        "usual": boundaries,
    }
    packed = gzip.compress(
        json.dumps(stored, ensure_ascii=False, separators=(",", ":")).encode(), compresslevel=9, mtime=0
    )
    path.write_bytes(packed)
    print(f"{len(rows)} features, {len(packed):,} bytes", file=sys.stderr)


def main() -> None:
    """Read, fit, store."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--leave-out", action="append", default=[])
    parser.add_argument("--iterations", type=int, default=90)
    parser.add_argument("--c1", type=float, default=0.05)
    parser.add_argument("--c2", type=float, default=2.0)
    parser.add_argument("--least", type=float, default=0.03)
    parser.add_argument("--synthetic", type=int, default=16_000)
    parser.add_argument("--rendered", type=int, default=10_000)
    parser.add_argument("--styles", type=int, choices=(0, 1), help="one half of the citation styles only")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    began = time.time()
    collections = gold.read_all(options.data)
    samples = [one for name, many in sorted(collections.items()) if name not in options.leave_out for one in many]
    known = list(samples)
    samples += synthetic.make(options.synthetic, known, SEED)
    samples += rendered.make(options.rendered, known, SEED, options.styles)
    random.Random(SEED).shuffle(samples)
    print(f"{len(samples)} samples, read in {time.time() - began:.0f} s", file=sys.stderr)
    fitted = fit(samples, iterations=options.iterations, c1=options.c1, c2=options.c2, verbose=options.verbose)
    store(fitted, usual(samples), options.out, least=options.least)
    print(f"done in {time.time() - began:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
