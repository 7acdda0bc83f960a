"""Linear assignment by SciPy: `lap.py FILE ROUNDS` prints the least cost and the middle of the times as one line of JSON."""

import json
import statistics
import sys
import time

import numpy
from scipy.optimize import linear_sum_assignment


def main():
    file, rounds = sys.argv[1:]
    with open(file, encoding="utf-8") as text:
        cost = numpy.array(json.load(text), dtype=numpy.int64)
    times = []
    for _ in range(int(rounds)):
        begun = time.perf_counter()
        rows, columns = linear_sum_assignment(cost)
        times.append(time.perf_counter() - begun)
    print(json.dumps({"cost": int(cost[rows, columns].sum()), "seconds": statistics.median(times)}))


main()
