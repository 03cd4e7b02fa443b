import { useRef, useState } from 'preact/hooks';
import { Awaited } from './Awaited';
import { newActionId } from './actionId';
import { Figures } from './Figures';
import { PlaceButton } from './PlaceButton';
import type { ViewProps } from './panelState';
import { Scenarios } from './prakiraan/Scenarios';
import { Sentence } from './Sentence';
import { type AnswerOf, server } from './server';
import { useAnswer } from './useAnswer';

type Forecast = AnswerOf<'prakiraan'>;
type Stage = NonNullable<AnswerOf<'hitungUlang'>['lanjut']>;

const BUSY =
  'Orang lain sedang mencatat, jadi prakiraan baru belum tersimpan. Prakiraan terakhir tetap ada; silakan hitung lagi.';
const STOPPED = 'Hitungan dibatalkan; prakiraan terakhir tetap seperti semula.';
const TOO_LATE = 'Hitungan sudah selesai sebelum sempat dibatalkan; yang tampak adalah prakiraan baru.';
const LOST = 'Prakiraan terakhir tetap ada; silakan hitung lagi.';

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
  /** Asked to stop; the piece under way hasn't answered yet. */
  stopping: boolean;
  stage: Stage | null;
  /** What there is to say when it is over. */
  notice: string | null;
  start(): void;
  stop(): void;
}

const IDLE = { busy: false, stopping: false, stage: null, notice: null };

function useComputing(put: (forecast: Forecast) => void): Computing {
  const [state, setState] = useState<Omit<Computing, 'start' | 'stop'>>(IDLE);
  /** The computation under way; an answer to any other no longer counts. */
  const running = useRef<{ id: string; isStopped: boolean } | null>(null);

  const start = () => {
    if (running.current) return;
    const own = { id: newActionId(), isStopped: false };
    running.current = own;
    const over = (notice: string | null) => {
      running.current = null;
      setState({ ...IDLE, notice });
    };
    const carryOn = (lanjutan: boolean): void => {
      server.hitungUlang({ id: own.id, lanjutan }).then(
        (answer) => {
          const { lanjut, sibuk, dihentikan } = answer;
          if (dihentikan || (lanjut && own.isStopped)) return over(STOPPED);
          if (sibuk) return over(own.isStopped ? STOPPED : BUSY);
          if (!lanjut) {
            put(answer);
            return over(own.isStopped ? TOO_LATE : null);
          }
          setState((now) => ({ ...now, stage: lanjut }));
          carryOn(true);
        },
        (lost: Error) => over(own.isStopped ? STOPPED : `${lost.message} ${LOST}`),
      );
    };
    setState({ ...IDLE, busy: true });
    carryOn(false);
  };

  const stop = () => {
    const own = running.current;
    if (!own || own.isStopped) return;
    own.isStopped = true;
    setState((now) => ({ ...now, stopping: true }));
    // Not heard of, the piece under way is the last all the same.
    server.hentikanHitungan({ id: own.id }).catch(() => {});
  };
  return { ...state, start, stop };
}

function Compute({ computing, first }: { computing: Computing; first: boolean }) {
  const { busy, stopping, stage, notice, start, stop } = computing;
  const percent = Math.round((stage?.bagian ?? 0) * 100);
  const main = useRef<HTMLButtonElement>(null);
  const cancel = () => {
    stop();
    // This button goes when the computation ends, and the focus would go with it.
    main.current?.focus();
  };
  return (
    <div class="compute">
      <button ref={main} type="button" class="primary" onClick={start} aria-disabled={busy ? true : undefined}>
        {busy ? 'Menghitung…' : first ? 'Hitung prakiraan' : 'Hitung ulang'}
      </button>
      {busy && (
        <>
          <button type="button" onClick={cancel} aria-disabled={stopping ? true : undefined}>
            {stopping ? 'Membatalkan…' : 'Batalkan'}
          </button>
          <div class="progress">
            <progress max={100} value={percent} aria-label="Kemajuan hitungan" />
            <span>{percent} %</span>
          </div>
        </>
      )}
      <div role="status">
        {busy && <p class="hint">{stage?.tahap ?? 'Membaca lembar kerja dan mencari rencana terkecil'}…</p>}
        {notice && <p class="notice warn">{notice}</p>}
      </div>
    </div>
  );
}
