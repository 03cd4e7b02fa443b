"""The office simulation of src/forecast on SimPy: one process ticks the days of a replication.

Same model, Python's own random numbers, so its days agree within sampling error only.
Usage: day-loop.py ROUNDS < office.json; prints P50 P80 P95 of both stages, then the milliseconds of processor time of each round.
"""
import json
import sys
from bisect import bisect_left
from itertools import accumulate
from math import ceil, exp, floor, inf, sqrt
from random import Random
from time import process_time

import simpy

question = json.load(sys.stdin)
office, plan, options = question["office"], question["plan"], question["options"]
trip_on = {trip["day"]: trip for trip in question["trips"]}
days_of, arrivals = office["days"], office["arrivals"]
ITEMS = "blanko", "ribbon", "film"
KINDS = {"mendesak": 1, "hilang": 2, "rusak": 2, "ubahData": 3, "pindah": 3}
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


def rate(belief, factor, random):
    return count_table(estimate(belief["perDay"], random) * factor, belief["dispersion"])


def received(supply, ordered, random):
    """Units by the day on which they come; an order given today among them."""
    coming = {1: supply["onHand"]}
    add = lambda day, amount: coming.__setitem__(max(1, ceil(day)), coming.get(max(1, ceil(day)), 0) + amount)
    def course(order, uniform):
        return order[int(uniform * len(order))]

    for lot in course(supply["order"], random.random()):
        add(lot["days"], ordered * lot["amount"])
    known, slowness = 0, random.random()
    for order in supply["onOrder"]:
        for lot in course(order, slowness):
            add(lot["days"], lot["amount"])
            known += lot["amount"]

    def beyond(amount):
        nonlocal known
        before, known = known, max(0, known - amount)
        return max(0, amount - before)

    for delivery in supply["deliveries"]:
        day = delivery["day"] + triangle(delivery["lateDays"], random)
        add(day, beyond(delivery["amount"] * triangle(delivery["arrivingShare"], random)))
    lots = supply["lots"]
    if lots:
        longer = [gap for gap in lots["gapDays"] if gap > lots["daysSinceLast"]]
        day = random.choice(longer) - lots["daysSinceLast"] if longer else 1
        while day <= horizon:
            add(day, beyond(random.choice(lots["amounts"])))
            day += max(1, random.choice(lots["gapDays"]))
    return coming


def share_out(left, waiting):
    """Equal parts of `left` to the desa that wait; what one can't use goes to the others."""
    hungry = [desa for desa, people in enumerate(waiting) if people > 0]
    while hungry and left > 0:
        share = left / len(hungry)
        satisfied = [desa for desa in hungry if waiting[desa] <= share]
        if not satisfied:
            for desa in hungry:
                waiting[desa] -= share
            return
        for desa in satisfied:
            left -= waiting[desa]
            waiting[desa] = 0
        hungry = [desa for desa in hungry if waiting[desa] > 0]


def ticking(env, replication, days, fans, desa_days):
    random = Random(options["seed"] * 1_000_003 + replication)
    staleness = Random(random.random())
    state, reach = staleness.getstate(), []
    for desa in office["desa"]:
        staleness.setstate(state)
        reach.append(max(0, desa["people"]) * triangle(desa["reachable"], staleness))
    residents = sum(desa["residents"] for desa in office["desa"])
    new_share = [desa["residents"] / residents for desa in office["desa"]]
    delay = random.choice(centre["delayDays"])
    new, visitor = rate(arrivals["newPeople"], 1, random), rate(arrivals["visitors"], 1, random)
    level = estimate(arrivals["replacementLevel"], random)
    kinds = [(each, rate(arrivals["replacements"][kind], level, random)) for kind, each in KINDS.items()]
    set_rate = estimate(recording["peoplePerSetDay"], random)
    person_minutes = estimate(recording["minutesPerPerson"], random)
    printer_rate = estimate(printing["cardsPerPrinterDay"], random)
    card_minutes = estimate(printing["minutesPerCard"], random)
    counter_minutes = estimate(printing["handOver"]["minutesPerCard"], random)
    spoilage = printing["spoilage"]
    good = 1 - random.betavariate(spoilage["failed"], spoilage["good"])
    sets_up, printers_up = [plan["sets"]] * horizon, [plan["printers"]] * horizon
    set_means = mean_days(recording["setAvailability"], random)
    printer_means = mean_days(printing["printerAvailability"], random)
    for unit in range(plan["sets"]):
        down_times(sets_up, set_means, unit >= recording.get("setsDown", 0), random)
    for unit in range(plan["printers"]):
        down_times(printers_up, printer_means, unit >= printing.get("printersDown", 0), random)
    turnout = rate(recording["turnout"], 1, random) if "turnout" in recording else None
    outreach = office["outreach"]
    no_show, first_day = triangle(outreach["noShow"], random), triangle(outreach["firstDayShare"], random)
    kit_rate = estimate(outreach["peoplePerSetDay"], random)
    recording_open, printing_open, centre_open = [1] * horizon, [1] * horizon, [1] * horizon
    for cause in office["commonCauses"]:
        up = [1] * horizon
        down_times(up, mean_days(cause["availability"], random), cause["upNow"], random)
        if cause["stopsRecording"]:
            recording_open = [a * b for a, b in zip(recording_open, up)]
        if cause["stopsVerification"]:
            centre_open = [a * b for a, b in zip(centre_open, up)]
        if cause["stopsPrinting"]:
            printing_open = [a * b for a, b in zip(printing_open, up)]
    coming = [received(printing["supplies"][item], plan[item + "Order"], random) for item in ITEMS]
    per_unit = [estimate(printing["supplies"][item]["printsPerUnit"], random) * good for item in ITEMS]

    per_set_hour, saturday_cap = set_rate / hours, min(1, plan["saturdayHours"] / hours)
    staff, operator_hour = max(0, plan["recordingOperators"] - recording.get("operatorsLacking", 0)), 60 / person_minutes
    kit_hour = min(kit_rate / hours, operator_hour)
    printing_hour = max(0, plan["printingOperators"] - printing.get("operatorsLacking", 0)) * 60 / card_minutes
    counter_hour = printing["handOver"]["operators"] * 60 / counter_minutes
    due, recorded, printed, replaced, units = sum(reach), 0, 0, 0, [0] * len(ITEMS)
    waiting, visiting, asked, first_printed = list(reach), 0, [0] * 4, 0
    absent = [0] * len(reach)
    handed, unfetched = 0, printing["handOver"]["waiting"]
    history, clock, through, now = [], [], 0, 0
    recording_day, cards_day, goal, desa_day = horizon + 1, horizon + 1, inf, [0 if r <= 0 else horizon + 1 for r in reach]
    for day in range(horizon):
        factor = days_of["demand"][day]
        newcomers, guests = count(new, random) * factor, count(visitor, random) * factor
        due += newcomers + guests
        saturday = days_of["saturdays"][day] * plan["saturdayHours"]
        usual = days_of["hours"][day] * hours
        open_hours = usual + plan["extraHours"] + saturday
        speed = pace(recording["dailyVariation"], random)
        waiting = [people + newcomers * part for people, part in zip(waiting, new_share)]
        away, reached, trip = 0, 0, trip_on.get(day)
        if trip:
            away = min(trip["sets"], sets_up[day], staff)
            for stop in trip["stops"]:
                desa = stop["desa"]
                if stop["first"]:
                    absent[desa] = no_show * waiting[desa]
                kit_days = stop["sets"] - 1 + first_day if stop["first"] else stop["sets"]
                found = min(max(0, waiting[desa] - absent[desa]), away * kit_hour * usual * speed * kit_days / trip["sets"])
                waiting[desa] -= found
                reached += found
        at_counter = min((sets_up[day] - away) * per_set_hour, (staff - away) * operator_hour)
        on_saturday = min(sets_up[day] * per_set_hour, staff * operator_hour)
        capacity = at_counter * (usual + plan["extraHours"]) + on_saturday * saturday
        people = capacity * speed * recording_open[day]
        if turnout:
            people = min(people, count(turnout, random) * factor * (1 + saturday / hours))
        before = recorded + reached
        recorded = min(due, recorded + reached + people)
        history.append(recorded)
        if recorded >= due and recording_day > horizon:
            recording_day, due_then = day + 1, due
        visiting += guests
        served = min(visiting, recorded - before)
        visiting -= served
        share_out(recorded - before - served, waiting)
        for desa, people in enumerate(waiting):
            if people <= 1e-7 and desa_day[desa] > horizon:
                desa_day[desa] = day + 1
        now += centre_open[day]
        clock.append(now)
        while centre_open[day] > 0 and through <= day and now - clock[through] >= delay - 1e-9:
            through += 1
        for each, table in kinds:
            cards = count(table, random) * factor
            asked[each] += cards
            replaced += cards
        first = printing["waiting"] + centre["waiting"] * min(1, now / max(1, delay)) + (history[through - 1] if through else 0)
        ready = first + replaced
        if through >= recording_day and goal == inf:
            goal = printing["waiting"] + centre["waiting"] + due_then + replaced
        machines = printers_up[day] * printer_rate * (1 + days_of["saturdays"][day] * saturday_cap)
        capacity = min(machines, printing_hour * open_hours) * pace(printing["dailyVariation"], random) * printing_open[day]
        units = [sum_ + lots.get(day + 1, 0) for sum_, lots in zip(units, coming)]
        before = printed
        printed = min(ready, printed + capacity, *(sum_ * cards for sum_, cards in zip(units, per_unit)))
        left = printed - before
        served = min(left, first - first_printed)
        first_printed += served
        left -= served
        for each in range(1, 4):
            served = min(left, asked[each])
            asked[each] -= served
            left -= served
        if printed >= goal - 1e-6 and cards_day > horizon:
            cards_day = day + 1
        handed = min(unfetched + printed, handed + counter_hour * open_hours)
        fans[0][day].append(due - recorded)
        fans[1][day].append(ready - printed)
        yield env.timeout(1)
    days[0].append(recording_day)
    days[1].append(cards_day)
    desa_days.append(desa_day)


def forecast():
    days, desa_days = ([], []), []
    fans = [[[] for _ in range(horizon)] for _ in days]
    for replication in range(options["replications"]):
        env = simpy.Environment()
        env.process(ticking(env, replication, days, fans, desa_days))
        env.run()
    for fan in fans:
        for values in fan:
            values.sort()
    [sorted(each) for each in zip(*desa_days)]
    return [sorted(stage)[ceil(level * len(stage) - 1e-9) - 1] for stage in days for level in (0.5, 0.8, 0.95)]


taken = []
for _ in range(int(sys.argv[1])):
    start = process_time()
    answer = forecast()
    taken.append((process_time() - start) * 1e3)
print(*answer)
print(*(f"{milliseconds:.1f}" for milliseconds in taken))
print(simpy.__version__)
