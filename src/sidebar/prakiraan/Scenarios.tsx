import { useState } from 'preact/hooks';
import { DariMana } from '../DariMana';
import { PlaceButton } from '../PlaceButton';
import { Sentence } from '../Sentence';
import { type AnswerOf, server } from '../server';
import { Whole } from '../Whole';
import { Compute } from './Compute';
import { useComputing } from './useComputing';

type Compared = AnswerOf<'skenarioBerdampingan'>;

const ENDINGS = {
  busy: 'Orang lain sedang mencatat, jadi perbandingan belum tersimpan. Coba lagi sebentar.',
  stopped: 'Perbandingan dibatalkan; lembar Banding Skenario tetap seperti semula.',
  tooLate: 'Perbandingan sudah selesai sebelum sempat dibatalkan.',
  lost: 'Silakan bandingkan lagi.',
  unsure: 'Mungkin perbandingan sudah tersimpan sebelum dibatalkan; lihat lembar Banding Skenario.',
};

/** Plans that the office wrote down, side by side with what it has. */
export function Scenarios() {
  const [compared, setCompared] = useState<Compared | null>(null);
  const computing = useComputing<Compared>((piece) => server.skenarioBerdampingan(piece), setCompared, ENDINGS);
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
      <Compute
        computing={computing}
        caption="Bandingkan skenario"
        busyCaption="Membandingkan…"
        firstStage="Menghitung 1.000 kemungkinan untuk tiap skenario"
      />
      {compared && <Side compared={compared} />}
    </section>
  );
}

function Side({ compared }: { compared: Compared }) {
  return (
    <>
      <Sentence>{compared.kalimat}</Sentence>
      <ul class="figures">
        {compared.skenario.map(({ nama, tambahan, direkam80, peluang, bedanya, menahan, kartunya, asal }) => (
          <li key={nama} class="figure biasa">
            <h3 class="label">{nama}</h3>
            <div class="amount">
              <b>{direkam80}</b>
            </div>
            <p class="meaning">
              <Whole>
                {`Tambahan: ${tambahan}. Direkam dengan peluang 80 %${
                  peluang && `; peluang pada tanggal target ${peluang}`
                }.${bedanya && ` Pada kemungkinan tengah ${bedanya}.`} Yang menahan: ${menahan}.${kartunya && ` ${kartunya}`}`}
              </Whole>
            </p>
            <DariMana label={nama} asal={asal} />
          </li>
        ))}
      </ul>
    </>
  );
}
