/**
 * Changes of src/forecast that no test can notice, since nothing that the code answers differs by them: what and why, and
 * by file each of them as `was -> replacement`. Those that no longer survive are named by `npm run mutate -- --report`.
 */
export const EXPLAINED = [
  {
    change: 'a loop that goes one further than the end of its list',
    because: 'what lies there is `undefined`: written to no cell, and in a comparison never true',
    of: {
      cardLoop: [
        'cardsDay > horizon -> false',
        'day < all.length -> day <= all.length',
        'day < horizon -> day <= horizon',
        'item < SUPPLY_ITEMS.length -> item <= SUPPLY_ITEMS.length',
        'recordingDay > horizon -> false',
      ],
      centreClock: ['day < open.length -> day <= open.length'],
      clearingDays: ['index < days.length -> index <= days.length'],
      countTable: ['day < days.length -> day <= days.length', 'index > 0 -> index >= 0'],
      counterDay: ['person < people -> person <= people'],
      counterEvents: ['next < people -> next <= people', 'stretch < stops.from.length -> stretch <= stops.from.length'],
      dayLoop: ['day < horizon -> day <= horizon'],
      counterQueue: ['counter < counters -> counter <= counters', 'person < people -> person <= people'],
      fan: [
        'at < to -> at <= to',
        'day < days -> day <= days',
        'day < entered.length -> day <= entered.length',
        'level < ranks.length -> level <= ranks.length',
      ],
      lotSplit: ['index < weights.length -> index <= weights.length'],
      pace: ['day < pace.length -> day <= pace.length'],
      outages: ['day < up.length -> day <= up.length'],
      paths: ['index < SUPPLY_ITEMS.length -> index <= SUPPLY_ITEMS.length'],
      reorder: ['cards < distribution.length -> cards <= distribution.length'],
      scores: ['at < series.length -> at <= series.length', 'day < totals.length -> day <= totals.length'],
      shortfall: ['replication < replications -> replication <= replications'],
      simulation: ['each < waitingByClass.length -> each <= waitingByClass.length'],
      supplies: ['day < horizon -> day <= horizon', 'day <= horizon -> true', 'days <= horizon -> true'],
      tripDays: ['day < days -> day <= days'],
      upTime: ['day < horizon -> day <= horizon'],
    },
  },
  {
    change: 'which of two ways is taken where both numbers are equal',
    because: 'both ways give the same there: nobody waits 0 minutes longer, and nothing is left over',
    of: {
      counterEvents: [
        'arrival > now -> arrival >= now',
        'atCounters.count() > counters -> atCounters.count() >= counters',
        'start > arrival -> start >= arrival',
        'start > arrival -> true',
        'start >= until -> start > until',
      ],
      desaQueue: [
        'fewest <= turns / desaLeft -> fewest < turns / desaLeft',
        'need < fewest -> need <= fewest',
        'visiting < left -> visiting <= left',
        'waits < least -> waits <= least',
      ],
      enough: ['through < needed -> through <= needed'],
      estimate: [
        'degreesOfFreedom > 3 -> degreesOfFreedom >= 3',
        'left <= 0 -> left < 0',
        'off < 0 -> off <= 0',
        'side > 0 -> side >= 0',
        'uniform * width < rising -> uniform * width <= rising',
        'width <= 0 -> width < 0',
      ],
      fan: ['value < least -> value <= least', 'value > most -> value >= most'],
      openOrder: ['amount > CRUMB -> amount >= CRUMB'],
      scores: ['truth > quantile -> truth >= quantile'],
      tripDays: ['waits < least -> waits <= least'],
      upTime: ['from < horizon -> from <= horizon', 'until > lastDay -> true', 'until > lastDay -> until >= lastDay'],
    },
  },
  {
    change: '`<` to `<=` and the like between drawn numbers, or at the edge of an allowance for rounding',
    because: 'such numbers are equal with no chance, and the edge lies a thousand millionth from what matters',
    of: {
      censored: ['off > 5 -> off >= 5', 'off >= 0 -> off > 0'],
      capacity: ['Math.abs(units - nearest) <= 1e-9 * nearest -> Math.abs(units - nearest) < 1e-9 * nearest'],
      cardLoop: [
        'cards < possible * ALMOST -> cards <= possible * ALMOST',
        'firstGoal * ALMOST -> firstGoal / ALMOST',
        'firstPrinted >= firstGoal * ALMOST -> firstPrinted > firstGoal * ALMOST',
        'goal * ALMOST -> goal / ALMOST',
        'handed >= goal * ALMOST -> handed > goal * ALMOST',
        'printed >= goal * ALMOST -> printed > goal * ALMOST',
      ],
      centreClock: [
        'time - worked[through]! >= delayDays - ROUNDING -> time - worked[through]! > delayDays - ROUNDING',
      ],
      clearDate: ['change < stopping -> change <= stopping', 'change >= mending -> change > mending'],
      countTable: [
        'cumulative[index]! < uniform -> cumulative[index]! <= uniform',
        'slot <= until -> slot < until',
        'this.cumulative[index]! < uniform -> this.cumulative[index]! <= uniform',
      ],
      counterDay: ['places[person]! < until -> places[person]! <= until'],
      counterQueue: ['until < finish -> until <= finish'],
      counterStops: [
        'at >= closing -> at > closing',
        'random.uniform() * (up + down) < up -> random.uniform() * (up + down) <= up',
      ],
      dayLoop: [
        'due - recorded <= mayRemain -> due - recorded < mayRemain',
        'dueByDay[day]! - recordedByDay[day]! <= mayRemain -> dueByDay[day]! - recordedByDay[day]! < mayRemain',
      ],
      desaQueue: ['waits > most -> waits >= most'],
      fluid: [
        'Math.abs(net) <= ROUNDING * Math.max(usable, inflowPerDay) -> Math.abs(net) < ROUNDING * Math.max(usable, inflowPerDay)',
        'Math.max(usable, inflowPerDay) -> Math.min(usable, inflowPerDay)',
      ],
      random: [
        'log(random.uniform()) < 0.5 * x * x + d - d * v + d * log(v) -> log(random.uniform()) <= 0.5 * x * x + d - d * v + d * log(v)',
      ],
      reorder: [
        '(demand.size * largest * longest * longest) / 2 > MOST_STEPS -> demand.size * largest * longest * longest / 2 >= MOST_STEPS',
        'cumulative >= level - 1e-12 -> cumulative > level - 1e-12',
      ],
      slowWeeks: ['left >= weights[index]! -> left > weights[index]!'],
      stoppedDays: ['empty < EMPTY_BY_CHANCE -> empty <= EMPTY_BY_CHANCE'],
      upTime: ['cycle < SHORTEST_CYCLE -> cycle <= SHORTEST_CYCLE'],
    },
  },
  {
    change: 'a shortcut not taken, or taken later',
    because:
      'what it spares gives the same answer, only later: an empty table, nobody’s turns, the other way of serving',
    of: {
      availability: ['repairs === 0 -> false'],
      binding: ['paths.printingOpen[day] === 1 -> false', 'paths.recordingOpen[day] === 1 -> false'],
      cardLoop: ['cards >= possible -> cards > possible', 'cards >= possible -> false', 'ordered === 0 -> false'],
      clearDate: ['slow.pace < 1 -> slow.pace <= 1', 'slow.pace < 1 -> true'],
      countRate: ['count === 0 -> false', 'lag < DAYS_IN_WEEK -> lag <= DAYS_IN_WEEK'],
      countTable: ['!this.fitted -> false', 'mean > 0 -> mean >= 0'],
      counterEvents: [
        'atCounters.earliest() <= start -> atCounters.earliest() < start',
        'atCounters.earliest() <= start -> false',
      ],
      counterStops: ['down !== Number.POSITIVE_INFINITY -> true'],
      counterWait: ['stops.from.length === 1 && stops.counters[0] === counters -> false'],
      desaQueue: [
        'day < horizon -> day <= horizon',
        'day < horizon -> true',
        'day < horizon && toClear > 0 -> day < horizon || toClear > 0',
        'desaLeft > 0 && turns > 0 -> desaLeft > 0 || turns > 0',
        'desaLeft > 0 && turns > 0 -> true',
        'desaLeft > 0 -> desaLeft >= 0',
        'desaLeft > 0 -> true',
        'most === CLEARED -> false',
        'toClear > 0 -> toClear >= 0',
        'toClear > 0 -> true',
        'toClear-- -> toClear++',
        'turns > 0 -> true',
        'turns > 0 -> turns >= 0',
      ],
      erlang: ['counters <= load -> counters < load', 'counters <= load -> false'],
      fan: [
        'this.count - this.scattered === GATHERED -> this.count - this.scattered !== GATHERED',
        'this.count - this.scattered === GATHERED -> true',
        'used === 0 -> false',
      ],
      outreach: [
        'spent < gain.length && spent <= budget -> spent < gain.length || spent <= budget',
        'spent < gain.length -> spent <= gain.length',
        'spent < gain.length -> true',
        'spent <= budget -> true',
        'sum + gain.length - 1 -> sum + gain.length + 1',
      ],
      plan: [
        '\'recording\' -> ""',
        'best.replicationsDone < replications -> false',
        "stage === 'recording' -> false",
        '!inTime -> false',
        'each !== best -> true',
        'largest.filter((each) => each !== best) -> largest',
      ],
      outages: ['share === 1 -> false'],
      random: ['root <= 0 -> false', 'root <= 0 -> root < 0'],
      stoppedDays: ['mean === 0 -> false'],
      trips: ['days > 0 -> days >= 0', 'outreach.sets < 1 -> false'],
    },
  },
  {
    change: 'where a search begins or how long it goes on, how much room is made, how finely values are sorted apart',
    because: 'the search goes on to the same entry, and what is never drawn may stand in a table or not',
    of: {
      censored: [
        'measured.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / count -> measured.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) * count',
        'round < ROUNDS -> round <= ROUNDS',
      ],
      countTable: [
        'ceil(centre + reach(centre, spread)) - this.first + 1 -> ceil(centre + reach(centre, spread)) - this.first - 1',
        'ceil(centre + reach(centre, spread)) - this.first -> ceil(centre + reach(centre, spread)) + this.first',
        'entries - 1 -> entries + 1',
        'entries < room -> entries <= room',
        'entries < room -> true',
        'index < entries - 1 -> index <= entries - 1',
        'room > this.cumulative.length -> room >= this.cumulative.length',
        'room > this.cumulative.length -> true',
        'share > TOO_RARE -> share >= TOO_RARE',
        'slot < GUIDE -> false',
        'slot < GUIDE -> slot <= GUIDE',
        'uniform * GUIDE -> uniform / GUIDE',
      ],
      enough: ['amounts.length - 1 -> amounts.length + 1'],
      counterDay: ['drawn.arrivals.length <= people -> true'],
      counterWait: [
        'outcome.waits.length < day.people -> outcome.waits.length <= day.people',
        'outcome.waits.length < day.people -> true',
      ],
      fan: ['from + 1 -> from - 1', 'most - least -> most + least'],
    },
  },
  {
    change: 'what a sort is told where it asks the other way round',
    because: 'it asks of each pair once, and the answer that is left puts the lever last just the same',
    of: { shortfall: ['a === missing -> false'] },
  },
  {
    change: 'shares summed with the other sign, or from another count on than the most frequent one',
    because: 'they are divided by their sum, whatever its sign and wherever one began',
    of: {
      countTable: [
        'mean - dispersion + 1 -> mean - dispersion - 1',
        'sum += cumulative[index]! -> sum -= cumulative[index]!',
      ],
    },
  },
  {
    change: 'where the tail of a table of counts ends',
    because:
      'another count in five of 2^32 draws, where the variance is forty times the mean; in fewer where it is less',
    of: {
      countTable: [
        'entries < room && share > TOO_RARE -> entries < room || share > TOO_RARE',
        'mean - dispersion -> mean + dispersion',
        'share > TOO_RARE -> true',
      ],
    },
  },
  {
    change: 'how a heap of finishes is kept',
    because: 'a hole may sink to the bottom and rise again, and the last cell still holds what is put back',
    of: {
      counterEvents: [
        'child + 1 -> child - 1',
        'child + 1 < size -> child + 1 <= size',
        'child + 1 < size -> true',
        'child >= size -> child > size',
        'finishes[child + 1]! < finishes[child]! -> finishes[child + 1]! <= finishes[child]!',
        'finishes[child]! >= finish -> false',
        'finishes[child]! >= finish -> finishes[child]! > finish',
        'finishes[parent]! <= finish -> finishes[parent]! < finish',
        'hole === size -> false',
        'persons[at]! > persons[last]! -> persons[at]! >= persons[last]!',
      ],
    },
  },
  {
    change: 'another stream of chance, or the same numbers mirrored',
    because:
      'one is as good as another as long as no two things share it, and a normal number as likely as its negative',
    of: {
      counterStops: ['LANE.causes + cause -> LANE.causes - cause'],
      random: ['1 + c * x -> 1 - c * x', 'shape < 1 -> shape <= 1', 'shape <= 0 -> false', 'shape <= 0 -> shape < 0'],
    },
  },
  {
    change: 'a value that stands until the first one is drawn, or for the compiler alone',
    because: 'it is overwritten before anybody reads it, or what it stands in for is always there',
    of: {
      clearDate: ['slow.usualDays > 0 -> slow.usualDays >= 0', 'slow.usualDays > 0 -> true'],
      counterDay: ['[] -> ["Stryker was here"]', '{ meanUpHours: Number.POSITIVE_INFINITY, meanDownHours: 0 } -> {}'],
      paths: ['[] -> ["Stryker was here"]'],
      plan: ['\'unfinished\' -> ""', "{ kind: 'unfinished', largest: best } -> {}"],
      progress: ['days + 1 -> days - 1'],
      scenarios: ['queue?.byClass -> queue.byClass'],
      simulation: ['office.printing?.supplies -> office.printing.supplies'],
      tripDays: ['trips[next]?.day -> trips[next].day'],
    },
  },
  {
    change: 'what is done where rounding leaves a number beyond the last of its table',
    because: 'a guard that no test could make necessary: one draw in thousands of millions might',
    of: {
      countTable: ['slot++ -> slot--'],
      counterDay: [
        '1 - 1e-12 -> 1 + 1e-12',
        'opened * (1 - 1e-12) -> opened / (1 - 1e-12)',
        'person < people -> false',
        'person < people -> true',
        'person++ -> person--',
      ],
      reorder: ['distribution.length - 1 -> distribution.length + 1'],
      slowWeeks: [
        'index < weights.length - 1 -> index <= weights.length - 1',
        'index < weights.length - 1 -> true',
        'weights.length - 1 -> weights.length + 1',
      ],
    },
  },
  {
    change: 'a day that was found once may be found again on the last day that is looked at',
    because: 'it is that day already, and none comes after it',
    of: {
      cardLoop: [
        'result.cardsDay > horizon -> result.cardsDay >= horizon',
        'result.firstCardsDay > horizon -> result.firstCardsDay >= horizon',
        'result.handedDay > horizon -> result.handedDay >= horizon',
        'result.stockOutDays[item]! > horizon -> result.stockOutDays[item]! >= horizon',
      ],
      dayLoop: ['cleared > horizon -> cleared >= horizon'],
    },
  },
  {
    change: 'one future more or less at the edge of the screening of plans',
    because:
      'it drops what lies 3.5 standard errors too low after a hundred futures; right on that edge and right all the same no plan was found',
    of: {
      plan: [
        'SCREENED_AFTER * (1 - probability + SCREENING_MARGIN) + 1e-9 -> SCREENED_AFTER * (1 - probability + SCREENING_MARGIN) - 1e-9',
        'failures > mayFailScreening -> failures >= mayFailScreening',
        'replication < SCREENED_AFTER -> replication <= SCREENED_AFTER',
      ],
    },
  },
  {
    change: 'the other of two questions to the same order',
    because: 'a stable sort that hears of every pair once, the later one first, needs only one of them',
    of: { shortfall: ['a === missing -> false'] },
  },
  {
    change: '`day - 1` to `day + 1` where stops are counted',
    because: 'as many runs of stopped days begin as end',
    of: { stoppedDays: ['day - 1 -> day + 1'] },
  },
  {
    change: 'a walk through the days that goes on when nobody waits any more',
    because: 'no backlog is left whose day it could note; what lies beyond the last is `undefined`, through on no day',
    of: {
      clearDate: ['next < backlogs.length -> true', 'next < backlogs.length -> next <= backlogs.length'],
    },
  },
];
