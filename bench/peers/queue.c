/*
 * The counters of src/forecast (createCounterDays and serveInTurn) in C, with the same random streams, so that the mean
 * wait it prints must be the same: one long day of steady arrivals, counters that never stop, no break.
 * gcc -O3 -o queue queue.c -lm; queue PEOPLE PER_HOUR MINUTES COUNTERS SEED prints the mean wait, then the
 * milliseconds of processor time.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct { uint64_t s0, s1; } Random;

static inline uint64_t rotate(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
static inline double uniform(Random *r) {
  uint32_t out = (uint32_t)(r->s0 + r->s1);
  uint64_t s1 = r->s1 ^ r->s0;
  r->s0 = rotate(r->s0, 24) ^ s1 ^ (s1 << 16);
  r->s1 = rotate(s1, 37);
  return out * 0x1p-32 + 0x1p-33;
}
static uint32_t scramble(uint32_t x) {
  x = (x ^ (x >> 16)) * 0x85ebca6bu;
  x = (x ^ (x >> 13)) * 0xc2b2ae35u;
  return x ^ (x >> 16);
}
static Random stream(uint32_t seed, uint32_t day, uint32_t lane) {
  uint32_t mixed = scramble(seed);
  mixed = scramble((mixed * 31u) ^ (day + 1));
  mixed = scramble((mixed * 31u) ^ (lane + 1));
  Random r = { ((uint64_t)0xffffffffu << 32) | (uint32_t)~mixed, ((uint64_t)mixed << 32) };
  for (int i = 0; i < 12; i++) uniform(&r);
  return r;
}

static double *arrivals, *services, *waits;
static uint8_t *served;

/* Keeps what became of each, as the engine does for its quantiles. */
static void serve(int people, double closing, double minutes, int counters, int seed) {
  Random r = stream(seed, 0, 1);
  double sum = 0;
  for (int i = 0; i <= people; i++) { sum -= log(uniform(&r)); arrivals[i] = sum; }
  for (int i = 0; i < people; i++) services[i] = -minutes * log(uniform(&r));
  for (int i = 0; i < people; i++) arrivals[i] *= closing / sum;
  double free_at[64] = { 0 };
  for (int i = 0; i < people; i++) {
    double start = free_at[0] > arrivals[i] ? free_at[0] : arrivals[i];
    served[i] = start < closing;
    if (!served[i]) { waits[i] = closing - arrivals[i]; continue; }
    waits[i] = start - arrivals[i];
    double finish = start + services[i];
    int place = 1;
    for (; place < counters && free_at[place] < finish; place++) free_at[place - 1] = free_at[place];
    free_at[place - 1] = finish;
  }
}

int main(int argc, char **argv) {
  if (argc != 6) return 2;
  int people = atoi(argv[1]), counters = atoi(argv[4]), seed = atoi(argv[5]);
  double closing = people / atof(argv[2]) * 60, minutes = atof(argv[3]), sum = 0;
  arrivals = malloc((people + 1) * sizeof(double));
  services = malloc(people * sizeof(double));
  waits = malloc(people * sizeof(double));
  served = malloc(people);
  struct timespec a, b;
  /* The second time is measured: the first also pays for the memory. */
  for (int i = 0; i < 2; i++) {
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &a);
    serve(people, closing, minutes, counters, seed);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &b);
  }
  for (int i = 0; i < people; i++) sum += waits[i];
  printf("%.6f\n%.3f\n", sum / people, (b.tv_sec - a.tv_sec) * 1e3 + (b.tv_nsec - a.tv_nsec) / 1e6);
  return 0;
}
