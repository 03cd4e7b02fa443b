import { remind } from '../../src/commands/remind';
import { pengingat, riwayat } from '../../src/tables';
import type { PengingatRow } from '../../src/tables/pengingat';
import { readTable } from '../../src/tables/table';
import type { Host } from '../../src/workbook/host';
import { MemoryWorkbook } from '../../src/workbook/memory';

test('a sentence that looks like a NIK is sent as it is and noted without it, and nobody gets it twice', () => {
  const header = (table: { columns: Record<string, { header: string }> }) => [
    Object.values(table.columns).map((column) => column.header),
  ];
  const workbook = new MemoryWorkbook({ Pengingat: header(pengingat), Riwayat: header(riwayat) });
  const letters: string[] = [];
  let ids = 0;
  const host = {
    workbook,
    occasion: () => ({ now: '2026-12-01T06:10', who: 'camat@contoh.id', through: 'trigger' as const }),
    newId: () => `id-${++ids}`,
    lettersLeft: () => 100,
    post: ({ body }: { body: string }) => {
      letters.push(body);
      return null;
    },
  } as unknown as Host;
  const sentence = 'Dari 01-12-2026 03-12-2026 belum ada kabar.';
  const rows = (): readonly PengingatRow[] => readTable(pengingat, workbook.read('Pengingat')).rows;
  const morning = {
    crossings: [{ id: 'data-Desa', sentence }],
    to: ['camat@contoh.id'],
    ...{ office: 'Kecamatan Porong', isExample: false, forecast: 'Tuntas.', now: '2026-12-01T06:10' },
  };
  expect(remind(host, rows(), morning)).toEqual({ isNoted: true, problem: null });
  expect(letters).toEqual([expect.stringContaining(`- ${sentence}\n`)]);
  expect(rows()).toMatchObject([
    { kepada: ['camat@contoh.id'], kalimat: 'Rinciannya di surat dan di lembar Periksa.' },
  ]);
  expect(remind(host, rows(), morning)).toEqual({ isNoted: false, problem: null });
  expect(letters).toHaveLength(1);
});
