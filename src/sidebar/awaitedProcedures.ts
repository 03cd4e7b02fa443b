import type { ImportProcedures } from '../procedures/impor';
import type { Host } from '../workbook/host';

/** Procedures whose code is on its way; each leaves this list when it is exported from src/procedures. */
type P<I, R> = (host: Host, input: I) => R;
type Place = { sheet: string; line: number; column: number };
type Figure = {
  kunci: string;
  label: string;
  nilai: string;
  satuan: string;
  nada: 'baik' | 'waspada' | 'buruk' | 'biasa';
  arti: string;
  tempat: Place | null;
};
type Forecast = {
  ada: boolean;
  dihitung: string;
  kalimat: string;
  angka: Figure[];
  usia: string;
  tempat: Place | null;
};
type Nothing = Record<string, never>;

export type AwaitedProcedures = {
  [K in keyof ImportProcedures]: P<Parameters<ImportProcedures[K]>[0], ReturnType<ImportProcedures[K]>>;
} & {
  siapkan: P<Nothing, { kalimat: string }>;
  prakiraan: P<Nothing, Forecast>;
  hitungPrakiraan: P<Nothing, Forecast>;
  kemajuan: P<Nothing, { bagian: number; tahap: string } | null>;
  ringkasan: P<
    Nothing,
    {
      kantor: string;
      tanggal: string;
      kalimat: string;
      angka: Figure[];
      gangguanBerjalan: { id: string; uraian: string; sejak: string; tempat: Place | null }[];
      masalah: { jumlah: number; pertama: (Place & { sentence: string })[] };
      siap: boolean;
    }
  >;
};
