import { useState } from 'preact/hooks';
import { PlaceButton } from '../PlaceButton';
import { Sentence } from '../Sentence';
import { type AnswerOf, server } from '../server';

type Compared = AnswerOf<'skenarioBerdampingan'>;

const BUSY = 'Orang lain sedang mencatat, jadi perbandingan belum tersimpan. Coba lagi sebentar.';

/** Plans that the office wrote down, side by side with what it has. */
export function Scenarios() {
  const [busy, setBusy] = useState(false);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [lost, setLost] = useState('');

  const start = () => {
    if (busy) return;
    setBusy(true);
    setLost('');
    server.skenarioBerdampingan({}).then(
      (answer) => {
        setBusy(false);
        if (answer.sibuk) setLost(BUSY);
        else setCompared(answer);
      },
      (failure: Error) => {
        setBusy(false);
        setLost(failure.message);
      },
    );
  };

  return (
    <section class="card scenarios">
      <h2>Skenario</h2>
      <p class="hint">
        Rencana di lembar Skenario, paling banyak enam, dihitung pada kemungkinan yang sama dengan keadaan sekarang.
      </p>
      <p class="links">
        <PlaceButton place={{ sheet: 'Skenario', line: 2, column: 1 }}>Tulis skenario</PlaceButton>
        {compared && <PlaceButton place={compared.tempatMembaca}>Buka Banding Skenario</PlaceButton>}
      </p>
      <button type="button" onClick={start} aria-disabled={busy ? true : undefined}>
        {busy ? 'Membandingkan…' : 'Bandingkan skenario'}
      </button>
      <div role="status">
        {busy && <p class="hint">Menghitung 1.000 kemungkinan untuk tiap skenario…</p>}
        {lost && <p class="notice warn">{lost}</p>}
      </div>
      {compared && <Side compared={compared} />}
    </section>
  );
}

function Side({ compared }: { compared: Compared }) {
  return (
    <>
      <Sentence>{compared.kalimat}</Sentence>
      <ul class="figures">
        {compared.skenario.map(({ nama, tambahan, direkam80, peluang, bedanya, menahan }) => (
          <li key={nama} class="figure biasa">
            <h2>{nama}</h2>
            <p class="amount">
              <b>{direkam80}</b>
            </p>
            <p class="meaning">
              Tambahan: {tambahan}. Direkam dengan peluang 80 %{bedanya && `, ${bedanya}`}
              {peluang && `; peluang pada tanggal target ${peluang}`}. Yang menahan: {menahan}.
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
