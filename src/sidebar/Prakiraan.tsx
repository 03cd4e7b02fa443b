import { Awaited } from './Awaited';
import { Figures } from './Figures';
import { PlaceButton } from './PlaceButton';
import { usePanel, type ViewProps } from './panelState';
import { Compute } from './prakiraan/Compute';
import { Scenarios } from './prakiraan/Scenarios';
import { useComputing } from './prakiraan/useComputing';
import { Sentence } from './Sentence';
import { type AnswerOf, server } from './server';
import { useAnswer } from './useAnswer';

type Forecast = AnswerOf<'prakiraan'>;

const ENDINGS = {
  busy: 'Orang lain sedang mencatat, jadi prakiraan baru belum tersimpan. Prakiraan terakhir tetap ada; silakan hitung lagi.',
  stopped: 'Hitungan dibatalkan; prakiraan terakhir tetap seperti semula.',
  tooLate: 'Hitungan sudah selesai sebelum sempat dibatalkan; yang tampak adalah prakiraan baru.',
  lost: 'Prakiraan terakhir tetap ada; silakan hitung lagi.',
  unsure: 'Mungkin prakiraan baru sudah tersimpan sebelum dibatalkan; lihat lembar Prakiraan.',
};

/** The last forecast, and the way to a new one. */
export function Prakiraan({ seen }: ViewProps) {
  const reading = useAnswer(seen, 'prakiraan', () => server.prakiraan({}));
  const { readAgain } = usePanel();
  const put = (forecast: AnswerOf<'hitungUlang'>) => {
    reading.put(forecast);
    // Ringkasan and the first steps tell of it too; what was noted last can still be taken back.
    readAgain();
  };
  const computing = useComputing<AnswerOf<'hitungUlang'>>((piece) => server.hitungUlang(piece), put, ENDINGS);
  return (
    <>
      <Awaited reading={reading} waiting="Membaca prakiraan terakhir…">
        {(forecast) => (forecast.ada ? <Last forecast={forecast} /> : <NoneYet />)}
      </Awaited>
      {(reading.value !== null || computing.busy) && (
        <Compute
          computing={computing}
          caption={reading.value?.ada === false ? 'Hitung prakiraan' : 'Hitung ulang'}
          busyCaption="Menghitung…"
          firstStage="Membaca lembar kerja dan mencari rencana terkecil"
          primary
        />
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
