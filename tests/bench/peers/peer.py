"""A peer of the planner: `peer.py SOLVER KIND FILE SECONDS THREADS SEED` models the problem in FILE, solves it, and prints one line of JSON.

Time is counted from when the solver has the model, so that building it in Python costs a peer nothing.
"""

import importlib
import json
import sys
import time

from linear import SOLVERS

KINDS = {
    "switch-days": ("switch", "Switch"),
    "tandems": ("tandems", "Tandems"),
    "coverage": ("coverage", "Coverage"),
    "gap": ("gap", "Gap"),
    "trade-shows": ("shows", "Shows"),
}


def main():
    solver, kind, file, seconds, threads, seed = sys.argv[1:]
    with open(file, encoding="utf-8") as text:
        given = json.load(text)
    begun = time.monotonic()
    module, name = KINDS[kind]
    built = getattr(importlib.import_module(module), name)(given["problem"], given["empty"])
    building = time.monotonic() - begun
    found = SOLVERS[solver](built.model, float(seconds), int(threads), int(seed))
    values = found.values
    value = None
    if values is not None:
        value = built.model.constant + sum(c * v for c, v in zip(built.model.cost, values))
    print(
        json.dumps(
            {
                "building": building,
                "seconds": found.seconds,
                "first": found.first,
                "status": found.status,
                "cost": None if value is None else built.model.levels(value),
                "bound": None if found.bound is None else built.model.levels(found.bound),
                "solution": None if values is None else built.solution(values),
            }
        )
    )


main()
