import { useEffect, useRef, useState } from 'preact/hooks';
import { Awaited } from './Awaited';
import { Figures } from './Figures';
import { PlaceButton } from './PlaceButton';
import type { ViewProps } from './panelState';
import { Scenarios } from './prakiraan/Scenarios';
import { Sentence } from './Sentence';
import { type AnswerOf, server } from './server';
import { useAnswer } from './useAnswer';

type Forecast = AnswerOf<'prakiraan'>;
type Stage = NonNullable<AnswerOf<'kemajuan'>>;

/** Milliseconds between two looks at how far the computation has come. */
const LOOK_EVERY = 700;

const BUSY = 'Orang lain sedang mencatat, jadi prakiraan baru belum tersimpan.';

/** The last forecast, and the way to a new one. */
export function Prakiraan({ seen }: ViewProps) {
  const reading = useAnswer(seen, 'prakiraan', () => server.prakiraan({}));
  const computing = useComputing(reading.put);
  return (
    <>
      <Awaited reading={reading} waiting="Membaca prakiraan terakhir…">
        {(forecast) => (forecast.ada ? <Last forecast={forecast} /> : <NoneYet />)}
      </Awaited>
      {(reading.value !== null || computing.busy) && (
        <Compute computing={computing} first={reading.value?.ada === false} />
      )}
      {reading.value?.ada && <Scenarios />}
    </>
  );
}

function Last({ forecast }: { forecast: Forecast }) {
  const { kalimat, usia, dihitung, angka, tempat } = forecast;
  return (
    <>
      <Sentence>{kalimat}</Sentence>
      <p class="age">
        Dihitung {dihitung}
        {usia && ` (${usia})`}
      </p>
      <Figures figures={angka} />
      {tempat && (
        <p>
          <PlaceButton place={tempat}>Buka lembar Prakiraan: grafik, asumsi dan rencana</PlaceButton>
        </p>
      )}
    </>
  );
}

function NoneYet() {
  return (
    <section class="card welcome">
      <h2>Belum ada prakiraan</h2>
      <p>
        Prakiraan menghitung kapan tunggakan tuntas, apa yang menahannya, dan berapa alat, kartu dan petugas yang
        diperlukan. Hasilnya ditulis ke lembar Prakiraan.
      </p>
    </section>
  );
}

interface Computing {
  busy: boolean;
  stage: Stage | null;
  lost: string | null;
  start(): void;
}

function useComputing(put: (forecast: Forecast) => void): Computing {
  const [state, setState] = useState<{ busy: boolean; stage: Stage | null; lost: string | null }>({
    busy: false,
    stage: null,
    lost: null,
  });
  const asking = useRef(false);
  const { busy } = state;

  useEffect(() => {
    if (!busy) return;
    const look = setInterval(() => {
      // One question at a time: a slow answer must not pile up ten of them.
      if (asking.current) return;
      asking.current = true;
      server.kemajuan({}).then(
        (stage) => {
          asking.current = false;
          setState((now) => (now.busy ? { ...now, stage: stage ?? now.stage } : now));
        },
        () => {
          asking.current = false;
        },
      );
    }, LOOK_EVERY);
    return () => clearInterval(look);
  }, [busy]);

  const start = () => {
    if (busy) return;
    setState({ busy: true, stage: null, lost: null });
    server.hitungUlang({}).then(
      (forecast) => {
        setState({ busy: false, stage: null, lost: forecast.sibuk ? BUSY : null });
        if (!forecast.sibuk) put(forecast);
      },
      (lost: Error) => setState({ busy: false, stage: null, lost: lost.message }),
    );
  };
  return { ...state, start };
}

function Compute({ computing, first }: { computing: Computing; first: boolean }) {
  const { busy, stage, lost, start } = computing;
  const percent = Math.round((stage?.bagian ?? 0) * 100);
  return (
    <div class="compute">
      <button type="button" class="primary" onClick={start} aria-disabled={busy ? true : undefined}>
        {busy ? 'Menghitung…' : first ? 'Hitung prakiraan' : 'Hitung ulang'}
      </button>
      {busy && (
        <div class="progress">
          <progress max={100} value={percent} aria-label="Kemajuan hitungan" />
          <span>{percent} %</span>
        </div>
      )}
      <div role="status">
        {busy && <p class="hint">{stage?.tahap ?? 'Membaca lembar kerja'}…</p>}
        {lost && <p class="notice warn">{lost} Prakiraan terakhir tetap ada; silakan hitung lagi.</p>}
      </div>
    </div>
  );
}
