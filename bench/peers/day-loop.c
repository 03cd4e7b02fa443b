/*
 * The office simulation of src/forecast (simulate) in C, with the same random streams, so that the days it prints
 * must be the same. Reads the office as numbers in the order of `read_office`, prints P50 P80 P95 of both stages, the
 * foremost resource of each, then the milliseconds of each round.
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
#define GUIDE 128
#define MAX_COUNTS 20000
enum { SETS, RECORDING_OPERATORS, PRINTERS, PRINTING_OPERATORS, BLANKO, NETWORK, SERVER, POWER, CENTRE, DEMAND, RESOURCES };

typedef struct { double low, value, high; } Range;
typedef struct { double mean, deviation; } Estimate;
typedef struct { double failures, up, repairs, down; } Belief;
typedef struct { double up, down; } Mean;
typedef struct { uint64_t s0, s1; } Random;

static int replications, horizon, seed, desa_count, delay_count, delivery_count, cause_count;
static double hours, cleared_share, plan[5];
static struct { double people; Range reachable; } desa[MAX_LIST];
static double delays[MAX_LIST], centre_waiting;
static struct { double day, cards; Range late, arriving; } deliveries[MAX_LIST];
static struct { int kind, stops_recording, stops_printing, up_now; Belief belief; } causes[16];
static Estimate new_people, replacements, per_set, minutes_person, per_printer, minutes_card;
static double new_dispersion, replacement_dispersion, recording_variation, printing_variation;
static double print_waiting, spoiled, good, blanko_on_hand;
static Belief set_belief, printer_belief;

static double number(void) { double x; if (scanf("%lf", &x) != 1) exit(2); return x; }
static Range range(void) { Range r; r.low = number(); r.value = number(); r.high = number(); return r; }
static Estimate estimate(void) { Estimate e; e.mean = number(); e.deviation = number(); return e; }
static Belief belief(void) { Belief b; b.failures = number(); b.up = number(); b.repairs = number(); b.down = number(); return b; }

static void read_office(void) {
  replications = number(); horizon = number(); seed = number(); cleared_share = number();
  for (int i = 0; i < 5; i++) plan[i] = number();
  hours = number();
  desa_count = number();
  for (int i = 0; i < desa_count; i++) { desa[i].people = number(); desa[i].reachable = range(); }
  new_people = estimate(); new_dispersion = number();
  replacements = estimate(); replacement_dispersion = number();
  per_set = estimate(); minutes_person = estimate(); recording_variation = number(); set_belief = belief();
  centre_waiting = number(); delay_count = number();
  for (int i = 0; i < delay_count; i++) delays[i] = number();
  print_waiting = number(); per_printer = estimate(); minutes_card = estimate(); printing_variation = number();
  printer_belief = belief(); spoiled = number(); good = number(); blanko_on_hand = number();
  delivery_count = number();
  for (int i = 0; i < delivery_count; i++) {
    deliveries[i].day = number(); deliveries[i].cards = number();
    deliveries[i].late = range(); deliveries[i].arriving = range();
  }
  cause_count = number();
  for (int i = 0; i < cause_count; i++) {
    causes[i].kind = number(); causes[i].stops_recording = number(); causes[i].stops_printing = number();
    causes[i].up_now = number(); causes[i].belief = belief();
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
  for (int i = mode; i < entries - 1; i++) { int k = t->first + i; c[i + 1] = c[i] * (mean + k * (spread - 1)) / (spread * (k + 1)); }
  for (int i = 0; i < entries; i++) { sum += c[i]; c[i] = sum; }
  for (int i = 0; i < entries; i++) c[i] /= sum;
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

static Table new_table, replacement_table;
static double *new_by_day, *replaced_by_day, *recording_pace, *printing_pace, *sets_up, *printers_up, *recording_open,
    *printing_open, *received, *due, *recorded, *ready, *printed, *cause_up[16], *tally[2][RESOURCES];
static float *fan[2], quantile[2][5][4096];
static int *days[2];

static void add_causes(double **sums, int day, double lost, int printing) {
  double down = 0;
  for (int i = 0; i < cause_count; i++)
    if (printing ? causes[i].stops_printing : causes[i].stops_recording) down += 1 - cause_up[i][day];
  for (int i = 0; i < cause_count; i++)
    if (printing ? causes[i].stops_printing : causes[i].stops_recording)
      sums[causes[i].kind][day] += lost * (1 - cause_up[i][day]) / down;
}
static inline void add_limit(double **sums, int day, double machines, double staff, int machine, int person, double open, int printing) {
  sums[machines <= staff ? machine : person][day] += open;
  if (open < 1) add_causes(sums, day, 1 - open, printing);
}

static void play(int replication) {
  Random r = stream(1, replication, 0);
  double staleness = uniform(&r), reachable = 0;
  for (int i = 0; i < desa_count; i++) reachable += fmax(0, desa[i].people) * triangular(desa[i].reachable, staleness);
  int delay = (int)delays[(int)(uniform(&r) * delay_count)];
  fit(&new_table, draw_estimate(new_people, &r), new_dispersion);
  fit(&replacement_table, draw_estimate(replacements, &r), replacement_dispersion);
  double set_rate = draw_estimate(per_set, &r), person_minutes = draw_estimate(minutes_person, &r);
  Mean set_mean = draw_mean(set_belief, &r), cause_mean[16];
  for (int i = 0; i < cause_count; i++) cause_mean[i] = draw_mean(causes[i].belief, &r);
  double printer_rate = draw_estimate(per_printer, &r), card_minutes = draw_estimate(minutes_card, &r), good_share = 1;
  if (spoiled > 0) { double bad = draw_gamma(&r, spoiled), fine = draw_gamma(&r, good); good_share = 1 - bad / (bad + fine); }
  Mean printer_mean = draw_mean(printer_belief, &r);

  Range recording_range = { 1 - fmin(1, recording_variation * sqrt(6)), 1, 1 + fmin(1, recording_variation * sqrt(6)) };
  Range printing_range = { 1 - fmin(1, printing_variation * sqrt(6)), 1, 1 + fmin(1, printing_variation * sqrt(6)) };
  r = stream(2, replication, 1);
  for (int d = 0; d < horizon; d++) {
    new_by_day[d] = count_at(&new_table, uniform(&r));
    replaced_by_day[d] = count_at(&replacement_table, uniform(&r));
    recording_pace[d] = triangular(recording_range, uniform(&r));
    printing_pace[d] = triangular(printing_range, uniform(&r));
    sets_up[d] = plan[0];
    printers_up[d] = plan[2];
    recording_open[d] = printing_open[d] = 1;
    received[d] = 0;
  }
  for (int i = 0; i < plan[0]; i++) subtract_down(sets_up, set_mean, 1, stream(2, replication, 1000 + i));
  not_below_zero(sets_up);
  for (int i = 0; i < plan[2]; i++) subtract_down(printers_up, printer_mean, 1, stream(2, replication, 1000000 + i));
  not_below_zero(printers_up);
  for (int i = 0; i < cause_count; i++) {
    for (int d = 0; d < horizon; d++) cause_up[i][d] = 1;
    subtract_down(cause_up[i], cause_mean[i], causes[i].up_now, stream(2, replication, 100 + i));
    not_below_zero(cause_up[i]);
    for (int d = 0; d < horizon; d++) {
      if (causes[i].stops_recording) recording_open[d] *= cause_up[i][d];
      if (causes[i].stops_printing) printing_open[d] *= cause_up[i][d];
    }
  }
  r = stream(2, replication, 2);
  received[0] = blanko_on_hand;
  for (int i = 0; i < delivery_count; i++) {
    double day = ceil(deliveries[i].day + triangular(deliveries[i].late, uniform(&r)));
    double cards = deliveries[i].cards * triangular(deliveries[i].arriving, uniform(&r));
    if (day <= horizon) received[(int)fmax(1, day) - 1] += cards;
  }
  for (int d = 1; d < horizon; d++) received[d] += received[d - 1];

  double longer = 1 + plan[4] / hours, may_remain = (1 - cleared_share) * reachable;
  double recording_staff = plan[1] * ((hours + plan[4]) * 60 / fmax(person_minutes, 1e-3));
  double printing_staff = plan[3] * ((hours + plan[4]) * 60 / fmax(card_minutes, 1e-3));
  double in = reachable, out = 0;
  int recording_day = horizon + 1, cards_day = horizon + 1;
  for (int d = 0; d < horizon; d++) {
    in += new_by_day[d];
    out = fmin(in, out + fmin(sets_up[d] * set_rate * longer, recording_staff) * recording_pace[d] * recording_open[d]);
    due[d] = in;
    recorded[d] = out;
    if (in - out <= may_remain && recording_day > horizon) recording_day = d + 1;
  }
  double replaced = 0, goal = INFINITY;
  out = 0;
  for (int d = 0; d < horizon; d++) {
    replaced += replaced_by_day[d];
    double returned = centre_waiting * fmin(1, (d + 1.0) / (delay > 1 ? delay : 1));
    double now = print_waiting + returned + replaced + (d >= delay ? recorded[d - delay] : 0);
    if (d == recording_day - 1 + delay) goal = print_waiting + returned + replaced + (due[recording_day - 1] - may_remain);
    out = fmin(now, out + fmin(printers_up[d] * printer_rate, printing_staff) * printing_pace[d] * printing_open[d]);
    out = fmin(out, received[d] * good_share);
    ready[d] = now;
    printed[d] = out;
    if (out >= goal * (1 - 1e-12) && cards_day > horizon) cards_day = d + 1;
  }
  days[0][replication] = recording_day;
  days[1][replication] = cards_day;

  fan[0][replication] = reachable;
  fan[1][replication] = print_waiting;
  for (int d = 0; d < horizon; d++) {
    fan[0][(d + 1) * replications + replication] = due[d] - recorded[d];
    fan[1][(d + 1) * replications + replication] = ready[d] - printed[d];
    if (recorded[d] < due[d]) add_limit(tally[0], d, sets_up[d] * set_rate * longer, recording_staff, SETS, RECORDING_OPERATORS, recording_open[d], 0);
    else tally[0][DEMAND][d] += 1;
    if (printed[d] < ready[d]) {
      if (printed[d] >= received[d] * good_share) tally[1][BLANKO][d] += 1;
      else add_limit(tally[1], d, printers_up[d] * printer_rate, printing_staff, PRINTERS, PRINTING_OPERATORS, printing_open[d], 1);
    } else if (recorded[d] < due[d]) add_limit(tally[1], d, sets_up[d] * set_rate * longer, recording_staff, SETS, RECORDING_OPERATORS, recording_open[d], 0);
    else tally[1][d + 1 < cards_day ? CENTRE : DEMAND][d] += 1;
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
  for (int i = 0; i < replications; i++) play(i);
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
  double **by_day[] = { &new_by_day, &replaced_by_day, &recording_pace, &printing_pace, &sets_up, &printers_up,
                        &recording_open, &printing_open, &received, &due, &recorded, &ready, &printed };
  for (size_t i = 0; i < sizeof by_day / sizeof *by_day; i++) *by_day[i] = malloc(horizon * sizeof(double));
  for (int i = 0; i < cause_count; i++) cause_up[i] = malloc(horizon * sizeof(double));
  for (int s = 0; s < 2; s++) {
    for (int k = 0; k < RESOURCES; k++) tally[s][k] = malloc(horizon * sizeof(double));
    fan[s] = malloc((size_t)(horizon + 1) * replications * sizeof(float));
    days[s] = malloc(replications * sizeof(int));
  }
  double taken[64];
  for (int i = 0; i < rounds && i < 64; i++) {
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a);
    forecast();
    clock_gettime(CLOCK_MONOTONIC, &b);
    taken[i] = (b.tv_sec - a.tv_sec) * 1e3 + (b.tv_nsec - a.tv_nsec) / 1e6;
  }
  for (int s = 0; s < 2; s++) printf("%d %d %d ", days[s][rank(.5)], days[s][rank(.8)], days[s][rank(.95)]);
  printf("%.3f %.3f\n", quantile[0][2][horizon / 2], quantile[1][2][horizon / 2]);
  for (int i = 0; i < rounds; i++) printf("%.3f ", taken[i]);
  printf("\n");
  return 0;
}
