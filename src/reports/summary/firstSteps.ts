import { formatMoment } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { backlogTotals } from '../../domain/backlog';
import { isExampleRemark } from '../../domain/exampleRemark';
import { usableSets } from '../../domain/recordingSets';
import type { Settings } from '../../domain/settings';
import { districtWords, stopped } from '../../domain/words';
import type { ArsipPrakiraanRow } from '../../tables/arsipPrakiraan';
import type { AsetRow } from '../../tables/aset';
import type { DesaRow } from '../../tables/desa';
import type { PersediaanRow } from '../../tables/persediaan';

/** One of the four steps after set-up. Whether it is done is seen from the rows, so that it resumes by itself. */
export interface FirstStep {
  key: 'kantor' | 'desa' | 'alat' | 'stok' | 'prakiraan';
  title: string;
  done: boolean;
  /** What it has left behind, or what it will leave behind. */
  sentence: string;
}

interface Ground {
  settings: Settings;
  desa: readonly DesaRow[];
  aset: readonly AsetRow[];
  persediaan: readonly PersediaanRow[];
  last: ArsipPrakiraanRow | null;
}

export const holdsExample = (devices: readonly AsetRow[]): boolean =>
  devices.some(({ keterangan }) => isExampleRemark(keterangan));

export function firstSteps(ground: Ground): FirstStep[] {
  const example = holdsExample(ground.aset);
  return [officeStep(ground), villagesStep(ground, example), devicesStep(ground, example), stockStep(ground)];
}

function officeStep({ settings: { kecamatan, camat_nama } }: Ground): FirstStep {
  const done = kecamatan !== null && camat_nama !== null;
  const sentence = done
    ? stopped(`Kop dan tanda tangan: ${districtWords(kecamatan)}, Camat ${camat_nama}`)
    : 'Nama kecamatan dan Camat masuk ke kop dan tanda tangan semua formulir.';
  return { key: 'kantor', title: 'Data kantor', done, sentence };
}

const STILL = 'Masih data contoh. Buang dulu lewat menu SiapKTP > Buang data contoh';

function villagesStep({ desa }: Ground, example: boolean): FirstStep {
  const step = { key: 'desa', title: 'Daftar desa', done: desa.length > 0 && !example } as const;
  if (example) return { ...step, sentence: `${STILL}, lalu tempel tabel kantor.` };
  const sentence = step.done
    ? `${formatNumber(desa.length)} desa dengan tunggakan ${formatNumber(backlogTotals(desa).belumRekam)} orang.`
    : 'Tempel tabel wajib KTP dan sudah rekam per desa: itulah tunggakan yang dihitung.';
  return { ...step, sentence };
}

function devicesStep({ aset }: Ground, example: boolean): FirstStep {
  const active = aset.filter(({ status }) => status === 'AKTIF');
  const step = { key: 'alat', title: 'Daftar alat', done: active.length > 0 && !example } as const;
  if (example) return { ...step, sentence: `${STILL}, lalu masukkan alat kantor.` };
  const sentence = step.done
    ? `${formatNumber(active.length)} alat; set perekaman siap: ${formatNumber(usableSets(active))}.`
    : 'Tambah atau impor komputer, kamera, pemindai dan printer: itulah kemampuan kantor.';
  return { ...step, sentence };
}

/** The last step has two halves; the one that is lacking names it. */
function stockStep({ persediaan, last }: Ground): FirstStep {
  const title = 'Stok dan prakiraan pertama';
  if (!persediaan.some(({ barang }) => barang === 'BLANKO')) {
    return {
      key: 'stok',
      title,
      done: false,
      sentence: 'Catat blanko yang ada sekarang, lalu hitung prakiraan pertama.',
    };
  }
  const sentence = last
    ? `Blanko tercatat; prakiraan dihitung ${formatMoment(last.waktu)}.`
    : 'Blanko tercatat. Hitung prakiraan pertama: kapan tunggakan tuntas dan apa yang menahannya.';
  return { key: 'prakiraan', title, done: last !== null, sentence };
}
