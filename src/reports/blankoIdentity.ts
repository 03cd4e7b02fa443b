import { formatNumber } from '../cells/numeral';
import { type FormTable, heading, WHOLE } from './officialForm';
import { changeOf, type StockMovement } from './stockMovements';

/**
 * Every blanko that came must be somewhere: received = printed good + failed + returned + destroyed + on hand. By how
 * many it isn't so is named, with what the counts have already explained.
 */
export function blankoIdentity(movements: readonly StockMovement[]): { table: FormTable; sentence: string } {
  const received = changeOf(movements, 'TERIMA');
  const taken = (kind: 'CETAK' | 'GAGAL' | 'RETUR' | 'MUSNAH') => 0 - changeOf(movements, kind);
  const left = movements[movements.length - 1]?.left ?? 0;
  const parts: [number, string][] = [
    [taken('CETAK'), 'dicetak baik'],
    [taken('GAGAL'), 'gagal cetak'],
    [taken('RETUR'), 'dikembalikan'],
    [taken('MUSNAH'), 'dimusnahkan'],
    [left, 'sisa menurut catatan'],
  ];
  const found = parts.reduce((sum, [count]) => sum + count, 0);
  const difference = received - found;
  return {
    table: {
      caption: 'Pembuktian sejak catatan pertama',
      columns: [heading('Keping', WHOLE), heading('Uraian')],
      rows: [[received, 'diterima'], ...parts],
      totals: [
        [found, 'jumlah yang dipertanggungjawabkan'],
        [difference, 'selisih dengan yang diterima'],
      ],
      whenEmpty: '',
    },
    sentence:
      difference === 0
        ? 'Blanko yang diterima seluruhnya dapat dipertanggungjawabkan.'
        : whyDifferent(difference, movements),
  };
}

function whyDifferent(difference: number, movements: readonly StockMovement[]): string {
  const counted = 0 - changeOf(movements, 'OPNAME');
  const size = `${formatNumber(Math.abs(difference))} keping ${difference > 0 ? 'kurang' : 'lebih'}`;
  return counted === difference
    ? `Blanko yang dipertanggungjawabkan ${size} dari yang diterima; selisih itu ditemukan saat opname.`
    : `Blanko yang dipertanggungjawabkan ${size} dari yang diterima; opname menjelaskan ${formatNumber(counted)}, sisanya harus dicari di lembar Persediaan.`;
}
