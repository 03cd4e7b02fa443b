import { useState } from 'preact/hooks';
import { Awaited } from './Awaited';
import { type AnswerOf, server } from './server';
import { useAnswer } from './useAnswer';
import { Whole } from './Whole';

type Offer = AnswerOf<'laporanBulanan'>;
type Made = AnswerOf<'buatLaporan'>;

/** A report or form: chosen, with its month, number or year, made, and put on paper. */
export function MonthlyReports() {
  const [open, setOpen] = useState(false);
  return (
    <details class="card" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Laporan, formulir dan PDF</summary>
      {open && <Chooser />}
    </details>
  );
}

function Chooser() {
  const reading = useAnswer(true, 'laporan', () => server.laporanBulanan({}));
  return (
    <Awaited reading={reading} waiting="Membaca daftar laporan…">
      {(offer) => <Choice offer={offer} />}
    </Awaited>
  );
}

function Choice({ offer: { laporan, bulan, beritaAcara, keadaan, rkbmd } }: { offer: Offer }) {
  const [lembar, setLembar] = useState(laporan[0] ?? '');
  // The month that is over is the one to report.
  const [month, setMonth] = useState(bulan[1]?.nilai ?? '');
  const [act, setAct] = useState('');
  const [year, setYear] = useState(rkbmd.tahun[0] ?? '');
  const choosesYear = lembar === rkbmd.lembar;
  const choosesAct = lembar === beritaAcara.lembar && beritaAcara.nomor.length > 0;
  const nomor = choosesAct ? act : '';
  const [state, setState] = useState<{ busy: boolean; made: Made | null; lost: string | null }>({
    busy: false,
    made: null,
    lost: null,
  });
  const make = () => {
    if (state.busy) return;
    setState({ busy: true, made: null, lost: null });
    server.buatLaporan({ lembar, bulan: month, nomor, ...(choosesYear ? { tahun: year } : {}) }).then(
      (made) => setState({ busy: false, made, lost: null }),
      (lost: Error) => setState({ busy: false, made: null, lost: lost.message }),
    );
  };
  const { busy, made, lost } = state;
  return (
    <form
      class="form"
      aria-label="Laporan dan formulir"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <div class="field">
        <label for="laporan-lembar">Laporan</label>
        <select id="laporan-lembar" value={lembar} onChange={(event) => setLembar(event.currentTarget.value)}>
          {[...laporan, rkbmd.lembar, ...keadaan].map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </div>
      {choosesAct && (
        <div class="field">
          <label for="laporan-nomor">Nomor berita acara</label>
          <select id="laporan-nomor" value={act} onChange={(event) => setAct(event.currentTarget.value)}>
            <option value="">yang terakhir pada bulan itu</option>
            {beritaAcara.nomor.map(({ nilai, sebutan }) => (
              <option key={nilai} value={nilai}>
                {sebutan}
              </option>
            ))}
          </select>
        </div>
      )}
      {choosesYear && (
        <div class="field">
          <label for="laporan-tahun">Tahun anggaran</label>
          <select id="laporan-tahun" value={year} onChange={(event) => setYear(event.currentTarget.value)}>
            {rkbmd.tahun.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
          <p class="hint">Menu Perbarui laporan membuatnya lagi untuk tahun depan.</p>
        </div>
      )}
      {nomor === '' && !choosesYear && !keadaan.includes(lembar) && (
        <>
          <div class="field">
            <label for="laporan-bulan">Bulan</label>
            <select id="laporan-bulan" value={month} onChange={(event) => setMonth(event.currentTarget.value)}>
              {yearsOf(bulan).map((year) => (
                <optgroup key={year} label={year}>
                  {bulan
                    .filter(({ nilai }) => yearOf(nilai) === year)
                    .map(({ nilai, sebutan }) => (
                      <option key={nilai} value={nilai}>
                        {sebutan}
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          </div>
          <p class="hint">Bulan yang sudah ditutup selalu tampil seperti saat ditutup.</p>
        </>
      )}
      <button type="submit" class="primary" aria-disabled={busy ? true : undefined}>
        {busy ? 'Membuat…' : 'Buat laporan'}
      </button>
      <div role="status">
        {made && (
          <p class={made.ok ? 'notice' : 'notice warn'}>
            <Whole>{made.kalimat}</Whole>{' '}
            {made.pdf && (
              <a href={made.pdf} target="_blank" rel="noopener">
                Buka PDF-nya
              </a>
            )}
          </p>
        )}
        {lost && <p class="notice warn">{lost} Silakan coba lagi.</p>}
      </div>
    </form>
  );
}

const yearOf = (month: string): string => month.slice(0, 4);

/** Newest first, as the months: after ten years a list of 120 is found by its years. */
const yearsOf = (months: Offer['bulan']): string[] => [...new Set(months.map(({ nilai }) => yearOf(nilai)))];
