import {
  createRandom,
  drawBeta,
  drawExponential,
  drawGamma,
  drawNormal,
  fillExponential,
  seedFrom,
} from '../../src/forecast/chance/random';

const DRAWS = 40_000;

/** Mean and variance of many draws; the seed is fixed, so a test here either always holds or never. */
function moments(draw: () => number): { mean: number; variance: number } {
  let sum = 0;
  let squares = 0;
  for (let index = 0; index < DRAWS; index++) {
    const value = draw();
    sum += value;
    squares += value * value;
  }
  const mean = sum / DRAWS;
  return { mean, variance: squares / DRAWS - mean * mean };
}

/**
 * xoroshiro128+ written a second way, in whole words of 64 bits (Blackman and Vigna 2018: rotations 24 and 37, shift 16),
 * started as `createRandom` says it: the first word all ones above and the seed's complement below, the second the seed
 * above, twelve steps let go. A seed is stirred by the finalizer of MurmurHash3, lane by lane.
 */
function streamOf(seed: number, ...lanes: number[]): () => number {
  const WORD = (1n << 64n) - 1n;
  const HALF = (1n << 32n) - 1n;
  const rotated = (word: bigint, by: bigint) => ((word << by) | (word >> (64n - by))) & WORD;
  const stirred = (bits: bigint) => {
    let mixed = bits & HALF;
    mixed = ((mixed ^ (mixed >> 16n)) * 0x85ebca6bn) & HALF;
    mixed = ((mixed ^ (mixed >> 13n)) * 0xc2b2ae35n) & HALF;
    return mixed ^ (mixed >> 16n);
  };
  let mixed = stirred(BigInt(seed));
  for (const lane of lanes) mixed = stirred(((mixed * 31n) & HALF) ^ BigInt(lane + 1));
  let first = (HALF << 32n) | (~mixed & HALF);
  let second = mixed << 32n;
  const next = () => {
    const drawn = (first + second) & HALF;
    const both = first ^ second;
    first = rotated(first, 24n) ^ both ^ ((both << 16n) & WORD);
    second = rotated(both, 37n);
    return (Number(drawn) + 0.5) / 2 ** 32;
  };
  for (let step = 0; step < 12; step++) next();
  return next;
}

describe('a seeded stream', () => {
  test.each([[0], [1], [-5], [2 ** 31 - 1], [7, 0], [7, 1], [7, 1, 2], [7, 0, 1_000_000]])(
    'of seed and lanes %j is that of the generator written in 64 bits',
    (seed, ...lanes) => {
      const random = createRandom(seed!, ...lanes.filter((lane) => lane !== undefined));
      const plain = streamOf(seed!, ...lanes.filter((lane) => lane !== undefined));
      for (let draw = 0; draw < 200; draw++) expect(random.uniform()).toBe(plain());
    },
  );

  test('is the same for the same seed and another for another seed or lane', () => {
    const first = (seed: number, ...lanes: number[]) => {
      const random = createRandom(seed, ...lanes);
      return [random.uniform(), random.uniform(), random.uniform()];
    };
    expect(first(7, 1, 2)).toEqual(first(7, 1, 2));
    const others = [first(7), first(8), first(7, 0), first(7, 1), first(7, 0, 0), first(7, 1, 2), first(7, 2, 1)];
    expect(new Set(others.map((stream) => stream.join())).size).toBe(others.length);
  });

  test('fills an array with what single draws would have given, and goes on from there', () => {
    const single = createRandom(3);
    const filled = new Float64Array(6);
    const bulk = createRandom(3);
    bulk.fillUniform(filled, 5);
    expect([...filled.subarray(0, 5)]).toEqual(Array.from({ length: 5 }, () => single.uniform()));
    expect(filled[5]).toBe(0);
    expect(bulk.uniform()).toBe(single.uniform());
  });

  test('lies strictly between 0 and 1 with the moments of a uniform number, also across neighbouring lanes', () => {
    const random = createRandom(1);
    const along = moments(() => random.uniform());
    let lane = 0;
    const across = moments(() => createRandom(1, lane++).uniform());
    for (const { mean, variance } of [along, across]) {
      // Standard errors: 1/sqrt(12 n) = 0.0014 and about 0.0004; five of them.
      expect(Math.abs(mean - 1 / 2)).toBeLessThan(0.0072);
      expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.002);
    }
    for (let index = 0; index < DRAWS; index++) {
      const value = random.uniform();
      expect(value > 0 && value < 1).toBe(true);
    }
  });
});

describe('samplers have the moments of their distribution', () => {
  const near = (value: number, expected: number, tolerance: number) =>
    expect(Math.abs(value - expected)).toBeLessThan(tolerance);

  test('normal: 0 and 1', () => {
    const random = createRandom(11);
    const { mean, variance } = moments(() => drawNormal(random));
    near(mean, 0, 0.025);
    near(variance, 1, 0.04);
  });

  test.each([0.2, 0.9, 1, 2.5, 40, 4000])('gamma of shape %d: mean and variance are the shape', (shape) => {
    const random = createRandom(12);
    const { mean, variance } = moments(() => drawGamma(random, shape));
    near(mean, shape, (5 * Math.sqrt(shape)) / Math.sqrt(DRAWS));
    // Var of the sample variance of a gamma: (2 + 6/shape) shape^2 / n.
    near(variance, shape, (5 * shape * Math.sqrt(2 + 6 / shape)) / Math.sqrt(DRAWS));
  });

  test('gamma of shape 0 is 0', () => {
    expect(drawGamma(createRandom(1), 0)).toBe(0);
    expect(drawGamma(createRandom(1), -1)).toBe(0);
  });

  test('beta(2, 6): mean 1/4, variance 1/48', () => {
    const random = createRandom(13);
    const { mean, variance } = moments(() => drawBeta(random, 2, 6));
    near(mean, 1 / 4, 0.004);
    near(variance, 1 / 48, 0.001);
  });

  test('beta of beliefs worth next to nothing is a share, too: their mean where neither draws a number above 0', () => {
    const random = createRandom(13);
    const drawn = Array.from({ length: 200 }, () => drawBeta(random, 1e-5, 3e-5));
    expect(drawn.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(drawn.filter((share) => share === 1e-5 / (1e-5 + 3e-5)).length).toBeGreaterThan(150);
  });

  test('exponential of mean 8: variance 64', () => {
    const random = createRandom(14);
    const { mean, variance } = moments(() => drawExponential(random, 8));
    near(mean, 8, 0.2);
    near(variance, 64, 5);
  });
});

describe('exponential numbers', () => {
  test('fill an array with what single draws would have given, and the stream goes on from there', () => {
    const [single, bulk] = [createRandom(3), createRandom(3)];
    const filled = new Float64Array(6);
    fillExponential(bulk, filled, 5, 8);
    expect([...filled.subarray(0, 5)]).toEqual(Array.from({ length: 5 }, () => drawExponential(single, 8)));
    expect(filled[5]).toBe(0);
    expect(bulk.uniform()).toBe(single.uniform());
  });

  /** A stream that holds one number for ever. */
  const always = (uniform: number) => ({ uniform: () => uniform, fillUniform: () => {} });
  const offBy = (uniform: number) => Math.abs(drawExponential(always(uniform), 1) / -Math.log(uniform) - 1);
  /** The number that a stream makes of 32 bits. */
  const ofBits = (bits: number) => (bits + 0.5) / 2 ** 32;

  test('are so in the last cell too, where the logarithm is smallest and each term of its series counts', () => {
    // From 511/512 to 1, 2^23 numbers: 400 of them, evenly.
    const cell = Array.from({ length: 400 }, (_, at) => 2 ** 32 - 1 - Math.round((at * 2 ** 23) / 400));
    expect(cell.reduce((worst, bits) => Math.max(worst, offBy(ofBits(bits))), 0)).toBeLessThan(2 ** -51);
  });

  test('are -log of the uniform ones to 2^-51 of them, also where the table goes from one cell to the next', () => {
    // From 1/2 to 1 there are 256 cells, 2^23 numbers each; below the same again at every power of two.
    const edges = [0, 1, 2, 3, 2 ** 32 - 2, 2 ** 32 - 1];
    for (let power = 9; power < 32; power++) {
      for (let cell = 0; cell < 256; cell++) {
        const edge = 2 ** power + cell * 2 ** (power - 8);
        edges.push(edge - 1, edge, edge + 2 ** (power - 9));
      }
    }
    // One question for all of them: asked one by one they take seconds.
    expect(edges.reduce((worst, bits) => Math.max(worst, offBy(ofBits(bits))), 0)).toBeLessThan(2 ** -51);
    const random = createRandom(5);
    let worst = 0;
    for (let draw = 0; draw < DRAWS; draw++) worst = Math.max(worst, offBy(random.uniform()));
    expect(worst).toBeLessThan(2 ** -51);
  });
});

describe('a seed from the inputs', () => {
  test('is the same for the same inputs, and -0 is 0', () => {
    expect(seedFrom([1, [2, 3], 0.8])).toBe(seedFrom([1, [2, 3], 0.8]));
    expect(seedFrom([0])).toBe(seedFrom([-0]));
  });

  test('changes with a value, with the order and with the way lists are cut', () => {
    const seeds = [seedFrom([1, 2]), seedFrom([2, 1]), seedFrom([1, 3]), seedFrom([[1], [2]]), seedFrom([[1, 2], []])];
    seeds.push(seedFrom([[], [1, 2]]), seedFrom([1, 2 + 1e-12]), seedFrom([]), seedFrom([[1, 3], []]));
    expect(new Set(seeds).size).toBe(seeds.length);
  });

  test('is a 32-bit whole number', () => {
    const seed = seedFrom([[1e300, -5, 0.1]]);
    expect(seed | 0).toBe(seed);
  });
});
