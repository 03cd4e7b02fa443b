import { useState } from 'preact/hooks';
import { Awaited } from './Awaited';
import { Figures } from './Figures';
import { FirstSteps } from './FirstSteps';
import { MonthlyReports } from './MonthlyReports';
import { setOfficeClock } from './officeClock';
import { PlaceButton } from './PlaceButton';
import { Places } from './Places';
import type { ViewProps } from './panelState';
import { usePanel } from './panelState';
import { Sentence } from './Sentence';
import { type AnswerOf, server } from './server';
import { useAnswer } from './useAnswer';

type Summary = AnswerOf<'ringkasan'>;

/** What now: the sentence that matters, what is broken, the figures, and problems in the rows. */
export function Ringkasan({ seen }: ViewProps) {
  const reading = useAnswer(seen, 'ringkasan', async () => {
    const summary = await server.ringkasan({});
    setOfficeClock(summary.sekarang);
    return summary;
  });
  return (
    <Awaited reading={reading} waiting="Membaca lembar kerja…">
      {(summary) =>
        summary.siap ? <Today summary={summary} again={reading.again} busy={reading.busy} /> : <FirstRun />
      }
    </Awaited>
  );
}

function Today({ summary, again, busy }: { summary: Summary; again(): void; busy: boolean }) {
  const { kantor, tanggal, kalimat, angka, gangguanBerjalan, masalah, langkah, isianKantor } = summary;
  return (
    <>
      <header class="office">
        <p>
          <b>{kantor}</b>
          <span>{tanggal}</span>
        </p>
        <button type="button" class="quiet small" onClick={again} aria-disabled={busy ? true : undefined}>
          {busy ? 'Membaca…' : 'Perbarui'}
        </button>
      </header>
      <Running outages={gangguanBerjalan} />
      {/* Until they are done the sentence tells of the example, or of nothing. */}
      <FirstSteps steps={langkah} office={isianKantor} />
      <Sentence>{kalimat}</Sentence>
      <Figures figures={angka} />
      <Problems problems={masalah} />
      <MonthlyReports />
    </>
  );
}

function Running({ outages }: { outages: Summary['gangguanBerjalan'] }) {
  const { open } = usePanel();
  if (outages.length === 0) return null;
  return (
    <section class="card alarm" aria-labelledby="berjalan">
      <h2 id="berjalan">Gangguan berjalan</h2>
      <ul class="lines">
        {outages.map(({ id, uraian, tempat }) => (
          <li key={id}>
            <PlaceButton place={tempat}>{uraian}</PlaceButton>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => open('catat', 'gangguan')}>
        Catat selesainya
      </button>
    </section>
  );
}

function Problems({ problems }: { problems: Summary['masalah'] }) {
  const { jumlah, pertama } = problems;
  // Opening the panel reads no more than six sheets, and says no more than it has seen.
  if (jumlah === 0) {
    return (
      <p class="sound">
        Tidak ada masalah pada isian Desa, Aset, Gangguan, Persediaan dan Pengaturan. Lembar lain diperiksa lewat menu
        Periksa data.
      </p>
    );
  }
  return (
    <section class="card" aria-labelledby="masalah">
      <h2 id="masalah">{jumlah} masalah pada isian</h2>
      <Places places={pertama} />
      {jumlah > pertama.length && <p class="hint">Daftar lengkapnya di lembar Periksa.</p>}
    </section>
  );
}

/** Nothing is set up yet: the one thing to do. */
function FirstRun() {
  const { changed } = usePanel();
  const [state, setState] = useState<{ busy: boolean; lost: string | null }>({ busy: false, lost: null });
  const prepare = () => {
    if (state.busy) return;
    setState({ busy: true, lost: null });
    server.siapkan({}).then(changed, (lost: Error) => setState({ busy: false, lost: lost.message }));
  };
  return (
    <section class="card welcome">
      <h2>Selamat datang di SiapKTP</h2>
      <p>
        Lembar kerja belum disiapkan. Satu langkah membuat semua lembar: Desa, Aset, Gangguan, Layanan, Persediaan dan
        laporannya. Isi yang sudah ada tidak diubah, dan langkah ini boleh diulang.
      </p>
      <button type="button" class="primary" onClick={prepare} aria-disabled={state.busy ? true : undefined}>
        {state.busy ? 'Menyiapkan…' : 'Siapkan lembar kerja'}
      </button>
      <div role="status">
        {state.busy && <p class="hint">Ini perlu beberapa detik.</p>}
        {state.lost && <p class="field-error">{state.lost} Silakan coba lagi.</p>}
      </div>
    </section>
  );
}
