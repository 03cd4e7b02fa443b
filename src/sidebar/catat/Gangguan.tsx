import { Awaited } from '../Awaited';
import { ChoiceInput } from '../form/ChoiceInput';
import { Form } from '../form/Form';
import type { Field } from '../form/field';
import { useDraft } from '../form/useDraft';
import { PostingNotice } from '../PostingNotice';
import { Problems } from '../Problems';
import { Sought } from '../Sought';
import { server } from '../server';
import { useAnswer } from '../useAnswer';
import { type Posting, usePosting } from '../usePosting';
import { OutageRow } from './OutageRow';
import { BEGIN, CAUSE, DEVICE, DONE, END, KIND, type Outage, REPORTED, STAGE, TURNED_AWAY } from './outageFields';

/** Outages: one under way, or one that is over already. */
const KINDS_OF_ENTRY = {
  mulai: {
    caption: 'Baru mulai',
    action: 'mulaiGangguan',
    fields: [KIND, { ...BEGIN, half: false }, STAGE, DEVICE, CAUSE, REPORTED],
  },
  lewat: {
    caption: 'Sudah selesai',
    action: 'catatGangguan',
    fields: [KIND, BEGIN, END, STAGE, DEVICE, CAUSE, DONE, TURNED_AWAY, REPORTED],
  },
} as const satisfies Record<string, { caption: string; action: string; fields: readonly Field[] }>;

/** What stood still, since when, and what is running again. */
export function Gangguan({ seen }: { seen: boolean }) {
  const draft = useDraft({ catatan: 'mulai', jenis: 'SERVER' });
  const posting = usePosting();
  const reading = useAnswer(seen, 'gangguan', () => server.daftarGangguan({}));
  const kind = draft.values.catatan === 'lewat' ? 'lewat' : 'mulai';
  const { action, fields, caption } = KINDS_OF_ENTRY[kind];
  return (
    <div class="register">
      {reading.value && reading.value.running.length > 0 && (
        <Running outages={reading.value.running} posting={posting} />
      )}
      <Form
        name="gangguan"
        title={`Gangguan ${caption.toLowerCase()}`}
        action={action}
        fields={fields}
        draft={draft}
        keep={['catatan', 'jenis']}
        posting={posting}
        submit="Catat gangguan"
        seen={seen}
      >
        <ChoiceInput
          id="gangguan-catatan"
          name="catatan"
          legend="Keadaan gangguan"
          silent
          choices={[
            ['mulai', KINDS_OF_ENTRY.mulai.caption],
            ['lewat', KINDS_OF_ENTRY.lewat.caption],
          ]}
          value={kind}
          set={(value) => draft.set('catatan', value)}
        />
      </Form>
      <PostingNotice posting={posting} stays />
      <section aria-labelledby="gangguan-lalu">
        <h2 id="gangguan-lalu">Gangguan yang lalu</h2>
        <Awaited reading={reading} waiting="Membaca gangguan…">
          {({ ended, found, problems }) => (
            <>
              {ended.length === 0 && <p class="empty">Belum ada gangguan yang selesai.</p>}
              <Sought
                id="cari-gangguan"
                label="Cari gangguan"
                rows={ended}
                textOf={({ teks }) => teks}
                whole={
                  found > ended.length
                    ? (cari) => server.daftarGangguan({ cari }).then(({ ended, found }) => ({ rows: ended, found }))
                    : undefined
                }
                seen={seen}
              >
                {(shown) => (
                  <ul class="rows outages">
                    {shown.map((outage) => (
                      <OutageRow key={outage.id} outage={outage} posting={posting} />
                    ))}
                  </ul>
                )}
              </Sought>
              <Problems problems={problems} />
            </>
          )}
        </Awaited>
      </section>
    </div>
  );
}

function Running({ outages, posting }: { outages: readonly Outage[]; posting: Posting }) {
  return (
    <section class="card alarm" aria-labelledby="gangguan-berjalan">
      <h2 id="gangguan-berjalan">Sedang berlangsung</h2>
      <ul class="rows outages">
        {outages.map((outage) => (
          <OutageRow key={outage.id} outage={outage} posting={posting} />
        ))}
      </ul>
    </section>
  );
}
