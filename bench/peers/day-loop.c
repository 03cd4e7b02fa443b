/*
 * The office simulation of src/forecast (simulate) in C, with the same random streams, so that the days it prints
 * must be the same. Reads the office as numbers in the order of `read_office`, prints P50 P80 P95 of both stages, the
 * foremost resource of each, then the milliseconds of processor time of each round.
 * One file though long: a peer is to be compiled by one command.
 * gcc -O3 -o day-loop day-loop.c -lm; day-loop ROUNDS < office.txt
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MAX_LIST 512
#define MAX_ORDERS 16
#define MAX_LOTS 8
#define MAX_STOPS 8
#define GUIDE 128
#define MAX_COUNTS 20000
#define KINDS 7 /* new people, visitors, then five kinds of replacements */
#define ITEMS 3
#define CLASSES 4
enum { SETS, RECORDING_OPERATORS, PRINTERS, PRINTING_OPERATORS, BLANKO, RIBBON, FILM, NETWORK, SERVER, POWER, CENTRE, DEMAND, TURNOUT, RESOURCES };

typedef struct { double low, value, high; } Range;
typedef struct { double mean, deviation; } Estimate;
typedef struct { double failures, up, repairs, down; } Belief;
typedef struct { double up, down; } Mean;
typedef struct { uint64_t s0, s1; } Random;

static int replications, horizon, seed, desa_count, delay_count, cause_count;
static double hours, cleared_share;
static struct { double sets, recording_operators, printers, printing_operators, extra_hours, saturday_hours, orders[ITEMS]; } plan;
static struct { double people, residents; Range reachable; } desa[MAX_LIST];
static double delays[MAX_LIST], centre_waiting;
static double *demand, *usual_hours, *saturdays;
typedef struct { double day, amount; Range late, arriving; } Delivery;
typedef struct { int lots; double day[MAX_LOTS], amount[MAX_LOTS]; } Course;
typedef struct { int count; Course course[MAX_LIST]; } Fates;
typedef struct {
  double on_hand; Estimate prints_per_unit; int deliveries, lots, gaps; Delivery delivery[MAX_LIST];
  double amount[MAX_LIST], gap[MAX_LIST], since_last; int orders; Fates fate[MAX_ORDERS + 1]; /* the last: of an order given today */
} Supply;
static Supply supplies[ITEMS];
static struct { int kind, stops_recording, stops_verification, stops_printing, up_now; Belief belief; } causes[16];
static struct { Estimate per_day; double dispersion; } rates[KINDS];
static const int class_of[KINDS] = { 0, 0, 1, 2, 2, 3, 3 };
static Estimate replacement_level, per_set, minutes_person, per_printer, minutes_card, minutes_hand_over;
static double recording_variation, printing_variation, print_waiting, spoiled, good, hand_over_waiting, hand_over_operators;
static Belief set_belief, printer_belief;
static int sets_down, printers_down; /* of the plan's, at the start */
static double recording_lacking, printing_lacking; /* days of work that operators lack */
static struct { Estimate per_day; double dispersion; } turnout; /* who comes to be recorded; a mean below 0: no limit */
typedef struct { int desa, first; double sets; } Stop;
static struct { int day, stops; double sets; Stop stop[MAX_STOPS]; } trips[MAX_LIST];
static int trip_count;
static Estimate per_kit;
static Range no_show, first_day_share;

static double number(void) { double x; if (scanf("%lf", &x) != 1) exit(2); return x; }
static Range range(void) { Range r; r.low = number(); r.value = number(); r.high = number(); return r; }
static Estimate estimate(void) { Estimate e; e.mean = number(); e.deviation = number(); return e; }
static Belief belief(void) { Belief b; b.failures = number(); b.up = number(); b.repairs = number(); b.down = number(); return b; }

static double *pattern(void) { double *days = malloc(horizon * sizeof(double)); for (int d = 0; d < horizon; d++) days[d] = number(); return days; }
static Fates fates(void) {
  Fates f; f.count = number();
  for (int i = 0; i < f.count; i++) {
    f.course[i].lots = number();
    for (int l = 0; l < f.course[i].lots; l++) { f.course[i].day[l] = number(); f.course[i].amount[l] = number(); }
  }
  return f;
}
static void read_supply(Supply *s) {
  s->on_hand = number(); s->prints_per_unit = estimate(); s->deliveries = number();
  for (int i = 0; i < s->deliveries; i++) {
    s->delivery[i].day = number(); s->delivery[i].amount = number();
    s->delivery[i].late = range(); s->delivery[i].arriving = range();
  }
  s->lots = number(); for (int i = 0; i < s->lots; i++) s->amount[i] = number();
  s->gaps = number(); for (int i = 0; i < s->gaps; i++) s->gap[i] = number();
  s->since_last = number(); s->orders = number();
  for (int i = 0; i <= s->orders; i++) s->fate[i] = fates();
}
static void read_office(void) {
  replications = number(); horizon = number(); seed = number(); cleared_share = number();
  plan.sets = number(); plan.recording_operators = number(); plan.printers = number(); plan.printing_operators = number();
  plan.extra_hours = number(); plan.saturday_hours = number();
  for (int i = 0; i < ITEMS; i++) plan.orders[i] = number();
  hours = number(); demand = pattern(); usual_hours = pattern(); saturdays = pattern();
  desa_count = number();
  for (int i = 0; i < desa_count; i++) { desa[i].people = number(); desa[i].reachable = range(); desa[i].residents = number(); }
  replacement_level = estimate();
  for (int k = 0; k < KINDS; k++) { rates[k].per_day = estimate(); rates[k].dispersion = number(); }
  per_set = estimate(); minutes_person = estimate(); recording_variation = number(); set_belief = belief();
  centre_waiting = number(); delay_count = number();
  for (int i = 0; i < delay_count; i++) delays[i] = number();
  print_waiting = number(); per_printer = estimate(); minutes_card = estimate(); printing_variation = number();
  printer_belief = belief(); spoiled = number(); good = number();
  hand_over_waiting = number(); hand_over_operators = number(); minutes_hand_over = estimate();
  for (int i = 0; i < ITEMS; i++) read_supply(&supplies[i]);
  cause_count = number();
  for (int i = 0; i < cause_count; i++) {
    causes[i].kind = number(); causes[i].stops_recording = number(); causes[i].stops_verification = number();
    causes[i].stops_printing = number(); causes[i].up_now = number(); causes[i].belief = belief();
  }
  sets_down = number(); recording_lacking = number(); printers_down = number(); printing_lacking = number();
  turnout.per_day = estimate(); turnout.dispersion = number();
  per_kit = estimate(); no_show = range(); first_day_share = range(); trip_count = number();
  for (int t = 0; t < trip_count; t++) {
    trips[t].day = number(); trips[t].sets = number(); trips[t].stops = number();
    for (int i = 0; i < trips[t].stops; i++) {
      trips[t].stop[i].desa = number(); trips[t].stop[i].sets = number(); trips[t].stop[i].first = number();
    }
  }
}

static inline uint64_t rotate(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
static inline uint32_t next(Random *r) {
  uint32_t out = (uint32_t)(r->s0 + r->s1);
  uint64_t s1 = r->s1 ^ r->s0;
  r->s0 = rotate(r->s0, 24) ^ s1 ^ (s1 << 16);
  r->s1 = rotate(s1, 37);
  return out;
}
static inline double uniform(Random *r) { return next(r) * 0x1p-32 + 0x1p-33; }
static uint32_t scramble(uint32_t x) {
  x = (x ^ (x >> 16)) * 0x85ebca6bu;
  x = (x ^ (x >> 13)) * 0xc2b2ae35u;
  return x ^ (x >> 16);
}
static Random stream(int lanes, int first, int second) {
  uint32_t mixed = scramble((uint32_t)seed);
  mixed = scramble((mixed * 31u) ^ (uint32_t)(first + 1));
  if (lanes > 1) mixed = scramble((mixed * 31u) ^ (uint32_t)(second + 1));
  Random r = { ((uint64_t)0xffffffffu << 32) | (uint32_t)~mixed, ((uint64_t)mixed << 32) };
  /* pure-rand names the halves s01 s00 s11 s10: high and low word of each state. */
  for (int i = 0; i < 12; i++) next(&r);
  return r;
}
static double draw_normal(Random *r) { double u = uniform(r); return sqrt(-2 * log(u)) * cos(2 * M_PI * uniform(r)); }
static double draw_gamma(Random *r, double shape) {
  if (shape <= 0) return 0;
  if (shape < 1) { double g = draw_gamma(r, shape + 1); return g * exp(log(uniform(r)) / shape); }
  double d = shape - 1.0 / 3, c = 1 / sqrt(9 * d);
  for (;;) {
    double x = draw_normal(r), root = 1 + c * x;
    if (root <= 0) continue;
    double v = root * root * root;
    if (log(uniform(r)) < 0.5 * x * x + d - d * v + d * log(v)) return d * v;
  }
}
static double draw_estimate(Estimate e, Random *r) {
  if (e.mean <= 0 || e.deviation <= 0) return fmax(0, e.mean);
  double scale = e.deviation * e.deviation / e.mean;
  return draw_gamma(r, e.mean / scale) * scale;
}
static inline double triangular(Range t, double u) {
  double width = t.high - t.low;
  if (width <= 0) return t.value;
  double rising = t.value - t.low;
  return u * width < rising ? t.low + sqrt(u * width * rising) : t.high - sqrt((1 - u) * width * (t.high - t.value));
}
static double mean_time(double time, double events) { return events > 0 ? time / events : INFINITY; }
static Mean draw_mean(Belief b, Random *r) {
  Mean m;
  m.up = mean_time(b.up, draw_gamma(r, b.failures)) / hours;
  m.down = mean_time(b.down, draw_gamma(r, b.repairs)) / hours;
  return m;
}

typedef struct { double cumulative[MAX_COUNTS]; int guide[GUIDE]; int first; } Table;
static void fit(Table *t, double mean, double dispersion) {
  double spread = fmax(1, dispersion), deviation = sqrt(mean * spread);
  t->first = (int)fmax(0, floor(mean - 9 * deviation));
  int entries = (int)ceil(mean + 8 * deviation + 25 * spread) - t->first + 1;
  if (entries > MAX_COUNTS) exit(3);
  int mode = (int)fmax(0, floor(mean - spread + 1)) - t->first;
  double *c = t->cumulative, sum = 0;
  c[mode] = 1;
  for (int i = mode; i > 0; i--) { int k = t->first + i - 1; c[i - 1] = c[i] * spread * (k + 1) / (mean + k * (spread - 1)); }
  int room = entries;
  entries = mode + 1;
  for (double share = 1; entries < room && share > 1e-13; entries++) { int k = t->first + entries - 1; c[entries] = share = share * (mean + k * (spread - 1)) / (spread * (k + 1)); }
  for (int i = 0; i < entries; i++) { sum += c[i]; c[i] = sum; }
  double whole = 1 / sum;
  for (int i = 0; i < entries; i++) c[i] *= whole;
  c[entries - 1] = 1;
  for (int slot = 0, i = 0; slot < GUIDE; slot++) {
    while (i < entries - 1 && c[i] < (double)slot / GUIDE) i++;
    t->guide[slot] = i;
  }
}
static inline double count_at(const Table *t, double u) {
  int i = t->guide[(int)(u * GUIDE)];
  while (t->cumulative[i] < u) i++;
  return t->first + i;
}

static void subtract_down(double *up, Mean m, int up_now, Random r) {
  double cycle = m.up + m.down;
  if (cycle < 0.05) {
    double share = cycle > 0 ? m.down / cycle : 0;
    for (int d = 0; d < horizon; d++) up[d] -= share;
    return;
  }
  double from = up_now ? -m.up * log(uniform(&r)) : 0;
  while (from < horizon) {
    double until = fmin(horizon, from - m.down * log(uniform(&r)));
    int first = (int)from, last = (int)until;
    if (first == last) up[first] -= until - from;
    else {
      up[first] -= first + 1 - from;
      for (int d = first + 1; d < last; d++) up[d] -= 1;
      if (until > last) up[last] -= until - last;
    }
    from = until - m.up * log(uniform(&r));
  }
}
static void not_below_zero(double *up) { for (int d = 0; d < horizon; d++) if (up[d] < 0) up[d] = 0; }

static Table tables[KINDS], turnout_table;
static double *new_by_day, *visitors_by_day, *asked[CLASSES], *recording_pace, *printing_pace, *sets_up, *printers_up,
    *recording_open, *printing_open, *centre_open, *returned, *clock_time, *received[ITEMS], *due, *recorded, *ready, *printed,
    *handed, *coming, *cause_up[16], *tally[2][RESOURCES];
static int *verified_through;
static unsigned char *recording_limit, *printing_limit;
static float *fan[2], quantile[2][5][4096];
static int *days[2], *more_days[4], *stock_out[ITEMS], *desa_days[MAX_LIST];
static double desa_reachable[MAX_LIST], desa_share[MAX_LIST], desa_waiting[MAX_LIST], waiting_by_class[CLASSES],
    absent[MAX_LIST], reached[MAX_LIST * MAX_STOPS];

enum { STOPS_RECORDING, STOPS_VERIFICATION, STOPS_PRINTING };
static inline int stops(int cause, int stage) {
  return stage == STOPS_RECORDING ? causes[cause].stops_recording
         : stage == STOPS_VERIFICATION ? causes[cause].stops_verification : causes[cause].stops_printing;
}
static inline void add_shared(double **sums, int resource, int day, double open, int stage) {
  sums[resource][day] += open;
  if (open >= 1) return;
  double down = 0;
  for (int i = 0; i < cause_count; i++) if (stops(i, stage)) down += 1 - cause_up[i][day];
  for (int i = 0; i < cause_count; i++)
    if (stops(i, stage)) sums[causes[i].kind][day] += (1 - open) * (1 - cause_up[i][day]) / down;
}
static inline void add_recording(double **sums, int day) {
  if (recording_limit[day] == DEMAND || recording_limit[day] == TURNOUT) sums[recording_limit[day]][day] += 1;
  else add_shared(sums, recording_limit[day], day, recording_open[day], STOPS_RECORDING);
}

static Course *receive(Supply *s, double *stock, Random r) {
  for (int d = 0; d < horizon; d++) stock[d] = 0;
  stock[0] = s->on_hand;
  Course *given = &s->fate[s->orders].course[(int)(uniform(&r) * s->fate[s->orders].count)];
  double ordered = 0, slowness = uniform(&r);
  for (int i = 0; i < s->orders; i++) {
    Course *course = &s->fate[i].course[(int)(slowness * s->fate[i].count)];
    for (int l = 0; l < course->lots; l++) {
      int day = (int)fmax(1, course->day[l]);
      ordered += course->amount[l];
      if (day <= horizon) stock[day - 1] += course->amount[l];
    }
  }
  for (int i = 0; i < s->deliveries; i++) {
    double day = ceil(s->delivery[i].day + triangular(s->delivery[i].late, uniform(&r)));
    double amount = s->delivery[i].amount * triangular(s->delivery[i].arriving, uniform(&r));
    double known = fmin(ordered, amount);
    ordered -= known;
    if (day <= horizon) stock[(int)fmax(1, day) - 1] += amount - known;
  }
  if (s->lots > 0) {
    double longer[MAX_LIST]; int count = 0;
    for (int i = 0; i < s->gaps; i++) if (s->gap[i] > s->since_last) longer[count++] = s->gap[i];
    double day = count > 0 ? longer[(int)(uniform(&r) * count)] - s->since_last : 1;
    while (day <= horizon) {
      double amount = s->amount[(int)(uniform(&r) * s->lots)];
      stock[(int)fmax(1, round(day)) - 1] += fmax(0, amount - ordered);
      ordered = fmax(0, ordered - amount);
      day += fmax(1, s->gap[(int)(uniform(&r) * s->gaps)]);
    }
  }
  for (int d = 1; d < horizon; d++) stock[d] += stock[d - 1];
  return given;
}

/* Shares `left` out equally over the desa that have people waiting; answers what is still to be taken off each that has. */
static inline double level_out(double left, int hungry, double least) {
  while (hungry > 0 && least <= left / hungry) {
    double share = left / hungry;
    least = INFINITY;
    for (int i = 0; i < desa_count; i++) {
      double need = desa_waiting[i];
      if (need <= 0) continue;
      if (need > share) { if (need < least) least = need; continue; }
      left -= need;
      desa_waiting[i] = 0;
      hungry--;
    }
  }
  return hungry > 0 && left > 0 ? left / hungry : 0;
}

/* What is recorded each day: on trips where they go, at the counter visitors first, then all desa alike. */
static void clear_desa(int replication) {
  int to_clear = 0, trip = 0, stop = 0;
  double may_remain[MAX_LIST];
  for (int i = 0; i < desa_count; i++) {
    int waits = desa_reachable[i] > 0;
    desa_waiting[i] = desa_reachable[i];
    may_remain[i] = waits ? (1 - cleared_share) * desa_reachable[i] + 1e-7 : -1;
    desa_days[i][replication] = waits ? horizon + 1 : 0;
    to_clear += waits;
  }
  double visiting = 0, before = 0;
  for (int d = 0; d < horizon && to_clear > 0; d++) {
    double left = recorded[d] - before;
    before = recorded[d];
    if (trip < trip_count && trips[trip].day == d) {
      for (int i = 0; i < trips[trip].stops; i++, stop++) { desa_waiting[trips[trip].stop[i].desa] -= reached[stop]; left -= reached[stop]; }
      trip++;
    }
    visiting += visitors_by_day[d];
    double served = visiting < left ? visiting : left, least = INFINITY;
    visiting -= served;
    left -= served;
    int hungry = 0;
    for (int i = 0; i < desa_count; i++) {
      double waits = desa_waiting[i] += new_by_day[d] * desa_share[i];
      if (waits <= 0) continue;
      hungry++;
      if (waits < least) least = waits;
    }
    double share = level_out(left, hungry, least);
    for (int i = 0; i < desa_count; i++) {
      if (desa_waiting[i] > 0) desa_waiting[i] -= share;
      if (desa_waiting[i] > may_remain[i] || may_remain[i] < 0) continue;
      may_remain[i] = -1;
      desa_days[i][replication] = d + 1;
      to_clear--;
    }
  }
}

static inline int limit_of(int somebody_waits, int fewer_come, double sets, double staff) {
  return !somebody_waits ? DEMAND : fewer_come ? TURNOUT : sets <= staff ? SETS : RECORDING_OPERATORS;
}

/* Records from day 1 to the last trip: who goes out is missing at the counter; each desa's people are followed. */
static int record_with_trips(double reachable, double set_rate, double person_minutes, double kit_rate, double stay_away, double first_day) {
  int until = trip_count > 0 && trips[trip_count - 1].day < horizon ? trips[trip_count - 1].day + 1 : 0;
  double set_hour = set_rate / hours, operator_hour = 60 / fmax(person_minutes, 1e-3);
  double kit_hour = fmin(kit_rate / hours, operator_hour), staff = fmax(0, plan.recording_operators - recording_lacking);
  double visiting = 0, in = reachable, out = 0;
  memcpy(desa_waiting, desa_reachable, desa_count * sizeof(double));
  memset(absent, 0, desa_count * sizeof(double));
  int next = 0, stop = 0;
  for (int d = 0; d < until; d++) {
    in += new_by_day[d] + visitors_by_day[d];
    visiting += visitors_by_day[d];
    for (int i = 0; i < desa_count; i++) desa_waiting[i] += new_by_day[d] * desa_share[i];
    double away = 0, found = 0;
    if (trips[next].day == d) {
      double sets = trips[next].sets;
      away = fmin(fmin(sets, sets_up[d]), staff);
      double possible = away * kit_hour * (usual_hours[d] * hours) * recording_pace[d];
      for (int i = 0; i < trips[next].stops; i++) {
        Stop *at = &trips[next].stop[i];
        if (at->first) absent[at->desa] = stay_away * desa_waiting[at->desa];
        double days = at->first ? at->sets - 1 + first_day : at->sets;
        double people = fmin(fmax(0, desa_waiting[at->desa] - absent[at->desa]), (possible * days) / sets);
        desa_waiting[at->desa] -= people;
        reached[stop++] = people;
        found += people;
      }
      next++;
    }
    double by_sets = (sets_up[d] - away) * set_hour, by_staff = (staff - away) * operator_hour;
    double saturday = fmin(sets_up[d] * set_hour, staff * operator_hour);
    double possible = (fmin(by_sets, by_staff) * (usual_hours[d] * hours + plan.extra_hours) + saturday * saturdays[d] * plan.saturday_hours) *
                      recording_pace[d] * recording_open[d];
    double come = coming[d] * (1 + (saturdays[d] * plan.saturday_hours) / hours), people = fmin(possible, come), served = fmin(visiting, people);
    visiting -= served;
    int hungry = 0;
    double least = INFINITY;
    for (int i = 0; i < desa_count; i++) {
      if (desa_waiting[i] <= 0) continue;
      hungry++;
      if (desa_waiting[i] < least) least = desa_waiting[i];
    }
    double share = level_out(people - served, hungry, least);
    for (int i = 0; i < desa_count; i++) if (desa_waiting[i] > 0) desa_waiting[i] -= share;
    out = fmin(in, out + found + people);
    due[d] = in;
    recorded[d] = out;
    recording_limit[d] = limit_of(out < in, come < possible, by_sets, by_staff);
  }
  return until;
}

static void play(int replication) {
  Random r = stream(1, replication, 0);
  double staleness = uniform(&r), reachable = 0;
  for (int i = 0; i < desa_count; i++) reachable += desa_reachable[i] = fmax(0, desa[i].people) * triangular(desa[i].reachable, staleness);
  int delay = (int)delays[(int)(uniform(&r) * delay_count)];
  double level = draw_estimate(replacement_level, &r);
  for (int k = 0; k < KINDS; k++) fit(&tables[k], draw_estimate(rates[k].per_day, &r) * (k < 2 ? 1 : level), rates[k].dispersion);
  double set_rate = draw_estimate(per_set, &r), person_minutes = draw_estimate(minutes_person, &r);
  Mean set_mean = draw_mean(set_belief, &r), cause_mean[16];
  for (int i = 0; i < cause_count; i++) cause_mean[i] = draw_mean(causes[i].belief, &r);
  double printer_rate = draw_estimate(per_printer, &r), card_minutes = draw_estimate(minutes_card, &r), good_share = 1;
  if (spoiled > 0) { double bad = draw_gamma(&r, spoiled), fine = draw_gamma(&r, good); good_share = 1 - bad / (bad + fine); }
  Mean printer_mean = draw_mean(printer_belief, &r);
  double hand_over_minutes = draw_estimate(minutes_hand_over, &r), cards_per_unit[ITEMS];
  for (int i = 0; i < ITEMS; i++) cards_per_unit[i] = draw_estimate(supplies[i].prints_per_unit, &r) * good_share;

  Range recording_range = { 1 - fmin(1, recording_variation * sqrt(6)), 1, 1 + fmin(1, recording_variation * sqrt(6)) };
  Range printing_range = { 1 - fmin(1, printing_variation * sqrt(6)), 1, 1 + fmin(1, printing_variation * sqrt(6)) };
  r = stream(2, replication, 1);
  for (int d = 0; d < horizon; d++) {
    new_by_day[d] = count_at(&tables[0], uniform(&r)) * demand[d];
    visitors_by_day[d] = count_at(&tables[1], uniform(&r)) * demand[d];
    asked[1][d] = asked[2][d] = asked[3][d] = 0;
    for (int k = 2; k < KINDS; k++) asked[class_of[k]][d] += count_at(&tables[k], uniform(&r)) * demand[d];
    recording_pace[d] = triangular(recording_range, uniform(&r));
    printing_pace[d] = triangular(printing_range, uniform(&r));
    sets_up[d] = plan.sets;
    printers_up[d] = plan.printers;
    recording_open[d] = printing_open[d] = centre_open[d] = 1;
  }
  for (int i = 0; i < plan.sets; i++) subtract_down(sets_up, set_mean, i >= sets_down, stream(2, replication, 1000 + i));
  not_below_zero(sets_up);
  for (int i = 0; i < plan.printers; i++) subtract_down(printers_up, printer_mean, i >= printers_down, stream(2, replication, 1000000 + i));
  not_below_zero(printers_up);
  for (int i = 0; i < cause_count; i++) {
    for (int d = 0; d < horizon; d++) cause_up[i][d] = 1;
    subtract_down(cause_up[i], cause_mean[i], causes[i].up_now, stream(2, replication, 100 + i));
    not_below_zero(cause_up[i]);
    for (int d = 0; d < horizon; d++) {
      if (causes[i].stops_recording) recording_open[d] *= cause_up[i][d];
      if (causes[i].stops_verification) centre_open[d] *= cause_up[i][d];
      if (causes[i].stops_printing) printing_open[d] *= cause_up[i][d];
    }
  }
  for (int d = 0; d < horizon; d++) coming[d] = INFINITY;
  if (turnout.per_day.mean >= 0) {
    r = stream(2, replication, 60);
    fit(&turnout_table, draw_estimate(turnout.per_day, &r), turnout.dispersion);
    for (int d = 0; d < horizon; d++) coming[d] = count_at(&turnout_table, uniform(&r)) * demand[d];
  }
  double stay_away = 0, first_day_left = 1, kit_rate = 0;
  if (trip_count > 0) {
    r = stream(2, replication, 50);
    stay_away = triangular(no_show, uniform(&r));
    first_day_left = triangular(first_day_share, uniform(&r));
    kit_rate = draw_estimate(per_kit, &r);
  }
  double now = 0;
  for (int d = 0, through = 0; d < horizon; d++) {
    clock_time[d] = now += centre_open[d];
    if (centre_open[d] > 0) while (through <= d && now - clock_time[through] >= delay - 1e-9) through++;
    verified_through[d] = through;
    returned[d] = fmin(1, now / (delay > 1 ? delay : 1));
  }
  Course *order[ITEMS];
  int order_lots[ITEMS] = { 0 };
  double order_came[ITEMS] = { 0 };
  for (int i = 0; i < ITEMS; i++) order[i] = receive(&supplies[i], received[i], stream(2, replication, 2 + i));

  double may_remain = (1 - cleared_share) * reachable + 1e-7;
  double set_hour = set_rate / hours, staff_hour = fmax(0, plan.recording_operators - recording_lacking) * (60 / fmax(person_minutes, 1e-3));
  double in = reachable, out = 0;
  int recording_day = horizon + 1, verified_day = horizon + 1, first_day = horizon + 1, cards_day = horizon + 1, handed_day = horizon + 1;
  int after = record_with_trips(reachable, set_rate, person_minutes, kit_rate, stay_away, first_day_left);
  if (after > 0) { in = due[after - 1]; out = recorded[after - 1]; }
  for (int d = 0; d < after && recording_day > horizon; d++) if (due[d] - recorded[d] <= may_remain) recording_day = d + 1;
  for (int d = after; d < horizon; d++) {
    in += new_by_day[d] + visitors_by_day[d];
    double sets = sets_up[d] * set_hour;
    double open = (usual_hours[d] * hours + plan.extra_hours + saturdays[d] * plan.saturday_hours) * recording_open[d];
    double possible = fmin(sets, staff_hour) * recording_pace[d] * open, come = coming[d] * (1 + saturdays[d] * (plan.saturday_hours / hours));
    out = fmin(in, out + fmin(possible, come));
    due[d] = in;
    recorded[d] = out;
    recording_limit[d] = limit_of(out < in, come < possible, sets, staff_hour);
    if (in - out <= may_remain && recording_day > horizon) recording_day = d + 1;
  }
  for (int d = recording_day - 1; d < horizon && verified_day > horizon; d++) if (verified_through[d] >= recording_day) verified_day = d + 1;

  double printing_hour = fmax(0, plan.printing_operators - printing_lacking) * (60 / fmax(card_minutes, 1e-3)), saturday_cap = fmin(1, plan.saturday_hours / hours);
  double first_goal = recording_day > horizon ? INFINITY : print_waiting + centre_waiting + due[recording_day - 1] - may_remain;
  double replaced = 0, goal = INFINITY, first_printed = 0, first_ready = 0, wait[CLASSES] = { 0 };
  for (int i = 0; i < ITEMS; i++) stock_out[i][replication] = horizon + 1;
  out = 0;
  for (int d = 0; d < horizon; d++) {
    int through = verified_through[d];
    first_ready = print_waiting + centre_waiting * returned[d] + (through > 0 ? recorded[through - 1] : 0);
    for (int k = 1; k < CLASSES; k++) { wait[k] += asked[k][d]; replaced += asked[k][d]; }
    double all = first_ready + replaced;
    double machines = printers_up[d] * printer_rate * (1 + saturdays[d] * saturday_cap);
    double people = printing_hour * (usual_hours[d] * hours + plan.extra_hours + saturdays[d] * plan.saturday_hours);
    double possible = fmin(all, out + fmin(machines, people) * printing_pace[d] * printing_open[d]), after = possible;
    int limit = possible < all ? (machines <= people ? PRINTERS : PRINTING_OPERATORS) : DEMAND;
    for (int i = 0; i < ITEMS; i++) {
      for (; order_lots[i] < order[i]->lots && order[i]->day[order_lots[i]] <= d + 1; order_lots[i]++)
        order_came[i] += plan.orders[i] * order[i]->amount[order_lots[i]];
      double cards = (received[i][d] + order_came[i]) * cards_per_unit[i];
      if (cards >= possible) continue;
      if (cards < possible * (1 - 1e-12) && stock_out[i][replication] > horizon) stock_out[i][replication] = d + 1;
      if (cards < after) { after = cards; limit = BLANKO + i; }
    }
    double left = after - out, first = fmin(left, first_ready - first_printed);
    out = after;
    first_printed += first;
    left -= first;
    for (int k = 1; k < CLASSES; k++) { double served = fmin(left, wait[k]); wait[k] -= served; left -= served; }
    ready[d] = all;
    printed[d] = out;
    printing_limit[d] = limit;
    if (d + 1 == verified_day) goal = first_goal + replaced;
    if (out >= goal * (1 - 1e-12) && cards_day > horizon) cards_day = d + 1;
    if (first_printed >= first_goal * (1 - 1e-12) && first_day > horizon) first_day = d + 1;
  }
  waiting_by_class[0] += first_ready - first_printed;
  for (int k = 1; k < CLASSES; k++) waiting_by_class[k] += wait[k];
  double counter_hour = hand_over_operators * (60 / fmax(hand_over_minutes, 1e-3));
  goal = cards_day > horizon ? INFINITY : hand_over_waiting + printed[cards_day - 1];
  out = 0;
  for (int d = 0; d < horizon; d++) {
    handed[d] = out = fmin(hand_over_waiting + printed[d], out + counter_hour * (usual_hours[d] * hours + plan.extra_hours + saturdays[d] * plan.saturday_hours));
    if (out >= goal * (1 - 1e-12) && handed_day > horizon) handed_day = d + 1;
  }
  int away = verified_day > horizon ? horizon + 1 : verified_day - recording_day;
  days[0][replication] = recording_day;
  days[1][replication] = cards_day;
  more_days[0][replication] = first_day;
  more_days[1][replication] = handed_day;
  more_days[2][replication] = away;
  more_days[3][replication] = cards_day > horizon ? horizon + 1 : cards_day - away;
  clear_desa(replication);

  fan[0][replication] = reachable;
  fan[1][replication] = print_waiting;
  for (int d = 0; d < horizon; d++) {
    fan[0][(d + 1) * replications + replication] = due[d] - recorded[d];
    fan[1][(d + 1) * replications + replication] = ready[d] - printed[d];
    add_recording(tally[0], d);
    if (printing_limit[d] == PRINTERS || printing_limit[d] == PRINTING_OPERATORS) add_shared(tally[1], printing_limit[d], d, printing_open[d], STOPS_PRINTING);
    else if (printing_limit[d] != DEMAND) tally[1][printing_limit[d]][d] += 1;
    else if (recording_limit[d] != DEMAND) add_recording(tally[1], d);
    else if (d + 1 < cards_day) add_shared(tally[1], CENTRE, d, centre_open[d], STOPS_VERIFICATION);
    else tally[1][DEMAND][d] += 1;
  }
}

/* Radix sort of floats that are not negative: the C library's qsort would be the slowest part of the program. */
static void sort_floats(float *values, int count) {
  static uint32_t from[65536], to[65536];
  memcpy(from, values, count * sizeof(float));
  uint32_t *a = from, *b = to;
  for (int shift = 0; shift < 33; shift += 11) {
    int start[2049] = { 0 };
    for (int i = 0; i < count; i++) start[((a[i] >> shift) & 2047) + 1]++;
    for (int i = 0; i < 2048; i++) start[i + 1] += start[i];
    for (int i = 0; i < count; i++) b[start[(a[i] >> shift) & 2047]++] = a[i];
    uint32_t *other = a; a = b; b = other;
  }
  memcpy(values, a, count * sizeof(float));
}
static int compare_days(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static int rank(double level) { return (int)ceil(level * replications - 1e-9) - 1; }

static void forecast(void) {
  static const double levels[5] = { .1, .25, .5, .75, .9 };
  for (int s = 0; s < 2; s++) for (int k = 0; k < RESOURCES; k++) memset(tally[s][k], 0, horizon * sizeof(double));
  for (int k = 0; k < CLASSES; k++) waiting_by_class[k] = 0;
  for (int i = 0; i < replications; i++) play(i);
  for (int i = 0; i < 4; i++) qsort(more_days[i], replications, sizeof(int), compare_days);
  for (int i = 0; i < ITEMS; i++) qsort(stock_out[i], replications, sizeof(int), compare_days);
  for (int i = 0; i < desa_count; i++) qsort(desa_days[i], replications, sizeof(int), compare_days);
  for (int s = 0; s < 2; s++) {
    qsort(days[s], replications, sizeof(int), compare_days);
    for (int d = 0; d <= horizon; d++) {
      sort_floats(fan[s] + d * replications, replications);
      for (int l = 0; l < 5; l++) quantile[s][l][d] = fan[s][d * replications + rank(levels[l])];
    }
  }
}

int main(int argc, char **argv) {
  int rounds = argc > 1 ? atoi(argv[1]) : 1;
  read_office();
  double **by_day[] = { &new_by_day, &visitors_by_day, &asked[1], &asked[2], &asked[3], &recording_pace, &printing_pace, &sets_up,
                        &printers_up, &recording_open, &printing_open, &centre_open, &returned, &clock_time, &received[0],
                        &received[1], &received[2], &due, &recorded, &ready, &printed, &handed, &coming };
  for (size_t i = 0; i < sizeof by_day / sizeof *by_day; i++) *by_day[i] = malloc(horizon * sizeof(double));
  verified_through = malloc(horizon * sizeof(int));
  recording_limit = malloc(horizon);
  printing_limit = malloc(horizon);
  for (int i = 0; i < 4; i++) more_days[i] = malloc(replications * sizeof(int));
  for (int i = 0; i < ITEMS; i++) stock_out[i] = malloc(replications * sizeof(int));
  for (int i = 0; i < desa_count; i++) desa_days[i] = malloc(replications * sizeof(int));
  double residents = 0;
  for (int i = 0; i < desa_count; i++) residents += desa[i].residents;
  for (int i = 0; i < desa_count; i++) desa_share[i] = desa[i].residents / residents;
  for (int i = 0; i < cause_count; i++) cause_up[i] = malloc(horizon * sizeof(double));
  for (int s = 0; s < 2; s++) {
    for (int k = 0; k < RESOURCES; k++) tally[s][k] = malloc(horizon * sizeof(double));
    fan[s] = malloc((size_t)(horizon + 1) * replications * sizeof(float));
    days[s] = malloc(replications * sizeof(int));
  }
  double taken[64];
  for (int i = 0; i < rounds && i < 64; i++) {
    struct timespec a, b;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &a);
    forecast();
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &b);
    taken[i] = (b.tv_sec - a.tv_sec) * 1e3 + (b.tv_nsec - a.tv_nsec) / 1e6;
  }
  for (int s = 0; s < 2; s++) printf("%d %d %d ", days[s][rank(.5)], days[s][rank(.8)], days[s][rank(.95)]);
  printf("%d %d %d ", more_days[0][rank(.8)], more_days[1][rank(.8)], more_days[2][rank(.8)]);
  for (int i = 0; i < ITEMS; i++) printf("%d ", stock_out[i][rank(.5)]);
  long sum = 0;
  for (int i = 0; i < desa_count; i++) sum += desa_days[i][rank(.5)] + desa_days[i][rank(.8)];
  printf("%ld %.3f %.3f\n", sum, quantile[0][2][horizon / 2], quantile[1][2][horizon / 2]);
  for (int i = 0; i < rounds; i++) printf("%.3f ", taken[i]);
  printf("\n");
  return 0;
}
