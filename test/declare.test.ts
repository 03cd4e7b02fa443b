import { procedure, type WireSafe } from '../src/declare';

describe('what crosses the wire to the sidebar', () => {
  test('is numbers, texts, booleans, null, and objects and lists of these', () => {
    interface Answer {
      jumlah: number;
      nama: string | null;
      baris: { aktif: boolean }[];
    }
    const whole = procedure(
      (_: null, input: number): Answer => ({ jumlah: input, nama: null, baris: [{ aktif: true }] }),
    );
    expect(whole(null, 3)).toEqual({ jumlah: 3, nama: null, baris: [{ aktif: true }] });
  });

  test('is nothing that google.script.run would lose on the way', () => {
    // @ts-expect-error a Date arrives as null
    procedure(() => ({ kapan: new Date(0) }));
    // @ts-expect-error undefined in a list arrives as null
    procedure(() => [undefined]);
    // @ts-expect-error a function makes the call fail
    procedure(() => ({ lakukan: () => 1 }));
    // @ts-expect-error a Map arrives empty
    procedure(() => new Map([['a', 1]]));
    const safe: WireSafe<{ a: number[] }> = { a: [1] };
    expect(safe).toEqual({ a: [1] });
  });
});
