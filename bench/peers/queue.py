"""First come first served at equal counters on SimPy, with Python's own random numbers.

Usage: queue.py PEOPLE PER_HOUR MINUTES COUNTERS SEED; prints the mean wait in minutes, then the milliseconds of
processor time.
"""
import sys

# A script's folder comes first on Python's path, and this file would be taken for the standard library's queue.
sys.path.pop(0)

from random import Random
from time import process_time

import simpy

people, counters, seed = int(sys.argv[1]), int(sys.argv[4]), int(sys.argv[5])
per_minute, minutes = float(sys.argv[2]) / 60, float(sys.argv[3])
random = Random(seed)
waited = 0.0


def person(env, desk):
    global waited
    came = env.now
    with desk.request() as turn:
        yield turn
        waited += env.now - came
        yield env.timeout(random.expovariate(1 / minutes))


def coming(env, desk):
    for _ in range(people):
        yield env.timeout(random.expovariate(per_minute))
        env.process(person(env, desk))


start = process_time()
env = simpy.Environment()
env.process(coming(env, simpy.Resource(env, counters)))
env.run()
taken = (process_time() - start) * 1e3
print(f"{waited / people:.6f}")
print(f"{taken:.1f}")
