import { formatDay } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { focusFirstField } from '../form/focusFirstField';
import type { Draft } from '../form/useDraft';
import type { Posting } from '../usePosting';
import type { StockList } from './StockLists';

type Entry = StockList['entries'][number];

/** Which of the things that can happen an entry tells of. */
const HAPPENED: Partial<Record<Entry['jenis'], string>> = {
  TERIMA: 'terima',
  CETAK: 'cetak',
  GAGAL: 'gagal',
  RETUR: 'kembali',
  MUSNAH: 'musnah',
  OPNAME: 'hitung',
};

interface Props {
  entries: readonly Entry[];
  posting: Posting;
  draft: Draft;
}

/** A reversal can't be reversed: who reversed the wrong entry, or one to put right, posts it again from the form. */
export function PostAgain({ entries, posting: { state, answered, dismiss }, draft }: Props) {
  const isReversed = state.kind === 'answered' && state.answer.ok && answered?.action === 'balikkanEntri';
  const entry = isReversed ? entries.find(({ id }) => id === answered.input.id) : undefined;
  const jenis = entry && HAPPENED[entry.jenis];
  if (!entry || !jenis) return null;
  const sebab = entry.sebab === 'GAGAL_CETAK' && jenis === 'gagal' ? '' : (entry.sebab ?? '');
  // A count isn't posted again but made again, today, and without the answer beside it, which tells what is left.
  const isCount = jenis === 'hitung';
  const counted = { jenis, sebab: '', tanggal: '' };
  const former = {
    ...{ jenis, sebab },
    jumlah: formatNumber(entry.jumlah),
    tanggal: formatDay(entry.tanggal),
    dokumen: entry.dokumen ?? '',
    catatan: entry.catatan ?? '',
  };
  return (
    <div class="buttons">
      <button
        type="button"
        class="quiet"
        onClick={(event) => {
          const register = event.currentTarget.closest('.register');
          for (const [name, value] of Object.entries(isCount ? counted : former)) draft.set(name, value);
          if (isCount) dismiss();
          focusFirstField(register);
        }}
      >
        {isCount ? 'Hitung lagi' : 'Isi formulir dengan entri itu'}
      </button>
    </div>
  );
}
