import { useEffect, useRef } from 'preact/hooks';
import { type Day, formatDay } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { typedDay } from '../../cells/typedDay';
import { Awaited } from '../Awaited';
import { Form } from '../form/Form';
import type { Field } from '../form/field';
import { focusFirstField } from '../form/focusFirstField';
import { type Draft, type Typed, useDraft } from '../form/useDraft';
import { today } from '../officeClock';
import { PostingNotice } from '../PostingNotice';
import { Problems } from '../Problems';
import { Sought } from '../Sought';
import { type AnswerOf, server } from '../server';
import { useAnswer } from '../useAnswer';
import { usePosting } from '../usePosting';

type ServiceDay = AnswerOf<'layananHari'>['recent'][number];

const count = (name: string, label: string): Field => ({ name, label, kind: 'count', half: true, optional: false });

const FIELDS: readonly Field[] = [
  { name: 'tanggal', label: 'Tanggal', kind: 'day' },
  count('daftar', 'Daftar (orang)'),
  count('rekam', 'Rekam (orang)'),
  count('prr', 'PRR (rekaman)'),
  count('cetak', 'Cetak (kartu)'),
  count('gagal', 'Gagal (kartu)'),
  count('serah', 'Serah (kartu)'),
  count('petugas', 'Petugas (orang)'),
  count('jam', 'Dibuka (jam)'),
  { name: 'catatan', label: 'Catatan', kind: 'text', optional: true },
];

const NUMBERS = ['daftar', 'rekam', 'prr', 'cetak', 'gagal', 'serah', 'petugas', 'jam'] as const;

/** What was done on a day: a day that has its row already comes back into the form, to be put right. */
export function Layanan({ seen }: { seen: boolean }) {
  const draft = useDraft({});
  const posting = usePosting();
  const day = typedDay(draft.values.tanggal ?? '', today()) ?? today();
  const isTyping = useRef(false);
  const reading = useAnswer(
    seen,
    day,
    () => server.layananHari({ tanggal: day }),
    () => isTyping.current,
  );
  const known = reading.value?.day ?? null;
  const recalled = useRecall(day, known, draft);
  isTyping.current = [...NUMBERS, 'catatan'].some(
    (name) => (draft.values[name] ?? '') !== (recalled.current[name] ?? ''),
  );
  return (
    <div class="register">
      <Form
        name="layanan"
        title="Layanan harian"
        action="catatLayanan"
        fields={FIELDS}
        fixed={{ semula: known?.tanggal === day ? known.semula : '' }}
        draft={draft}
        posting={posting}
        submit={known?.tanggal === day ? 'Perbarui layanan' : 'Catat layanan'}
        seen={seen}
      />
      <p class="hint">Sisa blanko tidak berkurang dari angka di sini; catat juga di Catat &gt; Bahan.</p>
      <PostingNotice posting={posting} />
      <section aria-labelledby="layanan-lalu">
        <h2 id="layanan-lalu">Hari terakhir</h2>
        <Awaited reading={reading} waiting="Membaca layanan…">
          {({ recent, found, problems }) => (
            <>
              {recent.length === 0 ? (
                <p class="empty">Belum ada hari yang tercatat.</p>
              ) : (
                <Sought
                  id="cari-layanan"
                  label="Cari hari"
                  rows={recent}
                  textOf={({ teks }) => teks}
                  whole={
                    found > recent.length
                      ? (cari) =>
                          server
                            .layananHari({ tanggal: day, cari })
                            .then(({ recent, found }) => ({ rows: recent, found }))
                      : undefined
                  }
                  seen={seen}
                >
                  {(shown) => (
                    <Days
                      days={shown}
                      choose={(tanggal) => {
                        draft.set('tanggal', formatDay(tanggal));
                        focusFirstField(document.getElementById('layanan'));
                      }}
                    />
                  )}
                </Sought>
              )}
              <Problems problems={problems} />
            </>
          )}
        </Awaited>
      </section>
    </div>
  );
}

const asTyped = (day: ServiceDay): Typed => ({
  ...Object.fromEntries(NUMBERS.map((name) => [name, day[name] === null ? '' : formatNumber(day[name])])),
  catatan: day.catatan ?? '',
});

/** Fills the form with the day's own row. What was typed stays; what came from another day's row goes. */
function useRecall(day: Day, known: ServiceDay | null, draft: Draft) {
  const recalled = useRef<Typed>({});
  const { values, set, round } = draft;
  useEffect(() => {
    const before = recalled.current;
    const now = known?.tanggal === day ? asTyped(known) : {};
    recalled.current = now;
    for (const name of [...NUMBERS, 'catatan']) {
      const value = values[name] ?? '';
      const untouched = value === '' || value === before[name];
      if (untouched && value !== (now[name] ?? '')) set(name, now[name] ?? '');
    }
  }, [day, known, round]);
  return recalled;
}

/** What nobody told isn't nought. */
const told = (count: number | null): string => (count === null ? '–' : formatNumber(count));

function Days({ days, choose }: { days: readonly ServiceDay[]; choose(day: Day): void }) {
  return (
    <table class="days">
      <thead>
        <tr>
          <th scope="col">Tanggal</th>
          <th scope="col">Rekam</th>
          <th scope="col">Cetak</th>
          <th scope="col">Gagal</th>
          <th scope="col">Serah</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ tanggal, rekam, cetak, gagal, serah }) => (
          <tr key={tanggal}>
            <th scope="row">
              <button
                type="button"
                class="link"
                aria-label={`Perbaiki ${formatDay(tanggal)}`}
                onClick={() => choose(tanggal)}
              >
                {formatDay(tanggal)}
              </button>
            </th>
            <td data-label="Rekam">{told(rekam)}</td>
            <td data-label="Cetak">{told(cetak)}</td>
            <td data-label="Gagal">{told(gagal)}</td>
            <td data-label="Serah">{told(serah)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
