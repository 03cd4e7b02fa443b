"""The office simulation of src/forecast on SimPy: one process ticks the days of a replication.

Same model, Python's own random numbers, so its days agree within sampling error only.
Usage: day-loop.py ROUNDS < office.json; prints P50 P80 P95 of both stages, then the milliseconds of each round.
"""
import json
import sys
from bisect import bisect_left
from itertools import accumulate
from math import ceil, exp, floor, inf, sqrt
from random import Random
from time import perf_counter

import simpy

question = json.load(sys.stdin)
office, plan, options = question["office"], question["plan"], question["options"]
recording, printing, centre = office["recording"], office["printing"], office["centre"]
horizon, hours = options["horizon"], office["serviceHoursPerDay"]


def estimate(belief, random):
    mean, deviation = belief["mean"], belief["deviation"]
    return random.gammavariate((mean / deviation) ** 2, deviation**2 / mean) if deviation > 0 else mean


def triangle(limits, random):
    return random.triangular(limits["low"], limits["high"], limits["value"])


def mean_days(belief, random):
    rate = lambda events, time: random.gammavariate(events, 1 / time) if events > 0 else 0
    days = lambda per_hour: 1 / per_hour / hours if per_hour > 0 else inf
    return days(rate(belief["failures"], belief["upHours"])), days(rate(belief["repairs"], belief["downHours"]))


def count_table(mean, dispersion):
    dispersion = max(1, dispersion)
    deviation = sqrt(mean * dispersion)
    first = max(0, floor(mean - 9 * deviation))
    mode = max(0, floor(mean - dispersion + 1))
    last = ceil(mean + 8 * deviation + 25 * dispersion)
    ratio = lambda k: (mean + k * (dispersion - 1)) / (dispersion * (k + 1))
    below, above = [1.0], [1.0]
    for k in range(mode - 1, first - 1, -1):
        below.append(below[-1] / ratio(k))
    for k in range(mode, last):
        above.append(above[-1] * ratio(k))
    cumulative = list(accumulate(below[:0:-1] + above))
    return first, [value / cumulative[-1] for value in cumulative]


def count(table, random):
    return table[0] + bisect_left(table[1], random.random())


def down_times(up, means, up_now, random):
    mean_up, mean_down = means
    start = random.expovariate(1 / mean_up) if up_now and mean_up < inf else (0 if not up_now else inf)
    while start < horizon:
        end = min(horizon, start + random.expovariate(1 / mean_down))
        for day in range(int(start), min(horizon - 1, int(end)) + 1):
            up[day] -= min(end, day + 1) - max(start, day)
        start = end + random.expovariate(1 / mean_up)


def pace(variation, random):
    width = min(1, variation * sqrt(6))
    return random.triangular(1 - width, 1 + width, 1)


def ticking(env, replication, days, fans):
    random = Random(options["seed"] * 1_000_003 + replication)
    staleness = Random(random.random())
    state, share = staleness.getstate(), 0
    for desa in office["desa"]:
        staleness.setstate(state)
        share += max(0, desa["people"]) * triangle(desa["reachable"], staleness)
    delay = random.choice(centre["delayDays"])
    new = count_table(estimate(office["newPeople"]["perDay"], random), office["newPeople"]["dispersion"])
    replaced_table = count_table(
        estimate(office["replacements"]["perDay"], random), office["replacements"]["dispersion"]
    )
    set_rate = estimate(recording["peoplePerSetDay"], random)
    person_minutes = estimate(recording["minutesPerPerson"], random)
    printer_rate = estimate(printing["cardsPerPrinterDay"], random)
    card_minutes = estimate(printing["minutesPerCard"], random)
    spoilage = printing["spoilage"]
    good = 1 - random.betavariate(spoilage["failed"], spoilage["good"])
    sets_up, printers_up = [plan["sets"]] * horizon, [plan["printers"]] * horizon
    set_means = mean_days(recording["setAvailability"], random)
    printer_means = mean_days(printing["printerAvailability"], random)
    for _ in range(plan["sets"]):
        down_times(sets_up, set_means, True, random)
    for _ in range(plan["printers"]):
        down_times(printers_up, printer_means, True, random)
    recording_open, printing_open = [1] * horizon, [1] * horizon
    for cause in office["commonCauses"]:
        up = [1] * horizon
        down_times(up, mean_days(cause["availability"], random), cause["upNow"], random)
        if cause["stopsRecording"]:
            recording_open = [a * b for a, b in zip(recording_open, up)]
        if cause["stopsPrinting"]:
            printing_open = [a * b for a, b in zip(printing_open, up)]
    coming = {}
    for delivery in printing["blanko"]["deliveries"]:
        day = ceil(delivery["day"] + triangle(delivery["lateDays"], random))
        coming[day] = coming.get(day, 0) + delivery["cards"] * triangle(delivery["arrivingShare"], random)

    longer = 1 + plan["extraHours"] / hours
    recording_staff = plan["recordingOperators"] * (hours + plan["extraHours"]) * 60 / person_minutes
    printing_staff = plan["printingOperators"] * (hours + plan["extraHours"]) * 60 / card_minutes
    due, recorded, printed, replaced, blanko = share, 0, 0, 0, printing["blanko"]["onHand"]
    history, recording_day, cards_day, goal = [], horizon + 1, horizon + 1, inf
    for day in range(horizon):
        due += count(new, random)
        capacity = min(sets_up[day] * set_rate * longer, recording_staff)
        recorded = min(due, recorded + capacity * pace(recording["dailyVariation"], random) * recording_open[day])
        history.append(recorded)
        if recorded >= due and recording_day > horizon:
            recording_day, due_then = day + 1, due
        replaced += count(replaced_table, random)
        blanko += coming.get(day + 1, 0)
        returned = centre["waiting"] * min(1, (day + 1) / max(1, delay))
        waiting = printing["waiting"] + returned + replaced
        ready = waiting + (history[day - delay] if day >= delay else 0)
        if day == recording_day - 1 + delay:
            goal = waiting + due_then
        capacity = min(printers_up[day] * printer_rate, printing_staff)
        capacity *= pace(printing["dailyVariation"], random) * printing_open[day]
        printed = min(ready, printed + capacity, blanko * good)
        if printed >= goal - 1e-6 and cards_day > horizon:
            cards_day = day + 1
        fans[0][day].append(due - recorded)
        fans[1][day].append(ready - printed)
        yield env.timeout(1)
    days[0].append(recording_day)
    days[1].append(cards_day)


def forecast():
    days = [], []
    fans = [[[] for _ in range(horizon)] for _ in days]
    for replication in range(options["replications"]):
        env = simpy.Environment()
        env.process(ticking(env, replication, days, fans))
        env.run()
    for fan in fans:
        for values in fan:
            values.sort()
    return [sorted(stage)[ceil(level * len(stage) - 1e-9) - 1] for stage in days for level in (0.5, 0.8, 0.95)]


taken = []
for _ in range(int(sys.argv[1])):
    start = perf_counter()
    answer = forecast()
    taken.append((perf_counter() - start) * 1e3)
print(*answer)
print(*(f"{milliseconds:.1f}" for milliseconds in taken))
print(simpy.__version__)
