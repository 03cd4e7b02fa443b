import { useState } from 'preact/hooks';
import { formatMoment } from '../../cells/day';
import { Awaited } from '../Awaited';
import { ChoiceInput } from '../form/ChoiceInput';
import { Form } from '../form/Form';
import type { Choice, Field } from '../form/field';
import { focusFirstField } from '../form/focusFirstField';
import { useDraft } from '../form/useDraft';
import { PlaceButton } from '../PlaceButton';
import { PostingNotice } from '../PostingNotice';
import { Problems } from '../Problems';
import { type AnswerOf, server } from '../server';
import { useAnswer } from '../useAnswer';
import { type Posting, usePosting } from '../usePosting';

type OutageList = AnswerOf<'daftarGangguan'>;
type Outage = OutageList['running'][number];

const KINDS = [
  ['SERVER', 'Server pusat'],
  ['JARINGAN', 'Jaringan'],
  ['LISTRIK', 'Listrik'],
  ['ALAT_REKAM', 'Alat rekam'],
  ['PRINTER', 'Printer'],
  ['BAHAN_HABIS', 'Bahan habis'],
  ['LAINNYA', 'Lainnya'],
] as const satisfies readonly (readonly [Outage['jenis'], string])[];

const STAGES: readonly Choice[] = [
  ['', 'Menurut jenisnya'],
  ['REKAM', 'Perekaman'],
  ['CETAK', 'Pencetakan'],
  ['VERIFIKASI', 'Verifikasi'],
  ['VERIFIKASI, CETAK', 'Verifikasi dan pencetakan'],
  ['REKAM, CETAK', 'Perekaman dan pencetakan'],
  ['REKAM, VERIFIKASI, CETAK', 'Semuanya'],
];

const KIND: Field = { name: 'jenis', label: 'Yang terganggu', kind: 'pick', choices: KINDS };
const BEGIN: Field = { name: 'mulai', label: 'Mulai', kind: 'moment', half: true };
const END: Field = { name: 'selesai', label: 'Selesai', kind: 'moment', half: true };
const STAGE: Field = { name: 'tahapTerhenti', label: 'Yang terhenti', kind: 'pick', choices: STAGES, optional: true };
const DEVICE: Field = { name: 'asetId', label: 'Kode alat', kind: 'text', optional: true };
const CAUSE: Field = { name: 'penyebab', label: 'Penyebab', kind: 'text', optional: true };
const DONE: Field = { name: 'tindakan', label: 'Tindakan', kind: 'text', optional: true };
const TURNED_AWAY: Field = {
  name: 'wargaTerdampak',
  label: 'Warga pulang tanpa dilayani',
  kind: 'count',
  optional: true,
};

/** Outages: one under way, or one that is over already. */
const KINDS_OF_ENTRY = {
  mulai: {
    caption: 'Baru mulai',
    action: 'mulaiGangguan',
    fields: [KIND, { ...BEGIN, half: false }, STAGE, DEVICE, CAUSE],
  },
  lewat: {
    caption: 'Sudah selesai',
    action: 'catatGangguan',
    fields: [KIND, BEGIN, END, STAGE, DEVICE, CAUSE, DONE, TURNED_AWAY],
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
      <PostingNotice posting={posting} />
      <section aria-labelledby="gangguan-lalu">
        <h2 id="gangguan-lalu">Gangguan yang lalu</h2>
        <Awaited reading={reading} waiting="Membaca gangguan…">
          {({ ended, problems }) => (
            <>
              {ended.length === 0 && <p class="empty">Belum ada gangguan yang selesai.</p>}
              <ul class="rows">
                {ended.map((outage) => (
                  <li key={outage.id}>
                    <Description outage={outage} />
                    <b class="effect">{outage.lama}</b>
                  </li>
                ))}
              </ul>
              <Problems problems={problems} />
            </>
          )}
        </Awaited>
      </section>
    </div>
  );
}

function Running({ outages, posting }: { outages: readonly Outage[]; posting: Posting }) {
  const [ending, setEnding] = useState<string | null>(null);
  return (
    <section class="card alarm" aria-labelledby="gangguan-berjalan">
      <h2 id="gangguan-berjalan">Sedang berlangsung</h2>
      <ul class="rows">
        {outages.map((outage) => (
          <li key={outage.id}>
            <Description outage={outage} />
            {ending === outage.id ? (
              <EndForm
                outage={outage}
                posting={posting}
                close={() => {
                  setEnding(null);
                  focusFirstField(document.getElementById('gangguan'));
                }}
              />
            ) : (
              <button
                type="button"
                class="small"
                aria-label={`Akhiri gangguan ${captionOf(outage)}`}
                onClick={() => setEnding(outage.id)}
              >
                Akhiri
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Enter opens it and Enter again ends the outage now; a time and what was done may be filled in between. */
function EndForm({ outage, posting, close }: { outage: Outage; posting: Posting; close(): void }) {
  const draft = useDraft({});
  return (
    <Form
      name={`akhiri-${outage.id}`}
      title={`Akhiri gangguan ${captionOf(outage)}`}
      action="akhiriGangguan"
      fields={[{ ...END, half: false }, CAUSE, DONE, TURNED_AWAY]}
      fixed={{ id: outage.id }}
      draft={draft}
      posting={posting}
      submit="Akhiri gangguan"
      seen
      done={close}
      onEscape={close}
    />
  );
}

function Description({ outage }: { outage: Outage }) {
  const { mulai, selesai, tahap, penyebab, lama, line } = outage;
  return (
    <p>
      <PlaceButton
        place={{ sheet: 'Gangguan', line, column: 1 }}
        aria-label={`Buka baris gangguan ${captionOf(outage)}`}
      >
        {captionOf(outage)}
      </PlaceButton>
      <span class="where">
        {formatMoment(mulai)}
        {selesai === null && ` · ${lama}`}
        {penyebab && ` · ${penyebab}`}
      </span>
      <span class="where">
        {tahap.length > 0 ? `Terhenti: ${tahap.map(stageCaption).join(', ')}` : 'Layanan tetap jalan'}
      </span>
    </p>
  );
}

const captionOf = ({ jenis, asetId }: Outage): string => {
  const caption = KINDS.find(([word]) => word === jenis)?.[1] ?? jenis;
  return asetId ? `${caption} ${asetId}` : caption;
};

const stageCaption = (stage: string): string => (STAGES.find(([word]) => word === stage)?.[1] ?? stage).toLowerCase();
