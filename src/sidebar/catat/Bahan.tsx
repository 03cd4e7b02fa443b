import { useLayoutEffect, useState } from 'preact/hooks';
import { formatDay } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { CAUSE_WORDS, ITEM_WORDS, labelled } from '../../tables/words';
import { Awaited } from '../Awaited';
import { DariMana } from '../DariMana';
import { ChoiceInput } from '../form/ChoiceInput';
import { Form } from '../form/Form';
import type { Field } from '../form/field';
import { useDraft } from '../form/useDraft';
import { PostingNotice } from '../PostingNotice';
import { usePanel } from '../panelState';
import { UNITS } from '../perintah/words';
import { Sought } from '../Sought';
import { server } from '../server';
import { useAnswer } from '../useAnswer';
import { usePosting } from '../usePosting';
import { CloseMonth } from './CloseMonth';
import { BAHAN, COUNTING, LATER_COUNT_FIELDS, useCountFields } from './countFields';
import { HandEdits } from './HandEdits';
import { PostAgain } from './PostAgain';
import { Entries, Filled, OrderRow, type StockList } from './StockLists';

type Item = StockList['item'];

const ITEMS = labelled(ITEM_WORDS);

const DAY: Field = { name: 'tanggal', label: 'Tanggal', kind: 'day', half: true };
const COUNT = { name: 'jumlah', label: 'Jumlah', kind: 'count', half: true } as const satisfies Field;
const NOTE: Field = { name: 'catatan', label: 'Catatan', kind: 'text', optional: true };
const LETTER: Field = { name: 'dokumen', label: 'Nomor surat atau BAST', kind: 'text', optional: true };

/** SE Mendagri 470.13/11176/SJ names four causes. Who says nothing of a failed card means that it failed in print. */
const cause = (first: string): Field => ({
  name: 'sebab',
  label: 'Sebab',
  kind: 'pick',
  choices: [['', first], ...labelled(CAUSE_WORDS).filter(([, label]) => label !== first)],
});

/** What can happen to stock: the action that posts it, and what it asks. */
const KINDS = {
  cetak: { caption: 'Cetak', action: 'catatCetak', fields: [COUNT, DAY, NOTE] },
  terima: { caption: 'Terima', action: 'terimaBarang', fields: [COUNT, DAY, LETTER, NOTE] },
  gagal: {
    caption: 'Gagal',
    action: 'catatGagal',
    fields: [COUNT, DAY, cause('Gagal cetak'), { ...LETTER, label: 'Nomor berita acara' }, NOTE],
  },
  kembali: { caption: 'Kembali', action: 'kembalikanBarang', fields: [COUNT, DAY, LETTER, NOTE] },
  musnah: {
    caption: 'Musnah',
    action: 'musnahkanBarang',
    fields: [COUNT, DAY, { ...LETTER, label: 'Nomor berita acara', optional: false }, cause('Pilih sebab…'), NOTE],
  },
  hitung: { caption: 'Hitung', action: COUNTING, fields: [] },
  pesan: { caption: 'Pesan', action: 'pesanBarang', fields: [COUNT, DAY, { ...LETTER, label: 'Nomor surat' }, NOTE] },
} as const satisfies Record<string, { caption: string; action: string; fields: readonly Field[] }>;

type Kind = keyof typeof KINDS;
const KIND_CHOICES = Object.entries(KINDS).map(([kind, { caption }]) => [kind, caption] as const);

/** Blanko, ribbon and film: what came, went, spoiled, and is left. */
export function Bahan({ seen }: { seen: boolean }) {
  const draft = useDraft({ jenis: 'cetak', barang: 'BLANKO' });
  const posting = usePosting();
  const kind = (draft.values.jenis ?? 'cetak') as Kind;
  const item = (draft.values.barang ?? 'BLANKO') as Item;
  const { action, caption } = KINDS[kind];
  const unit = UNITS[item];
  const counting = useCountFields(draft, posting, unit);
  const inUnits = (field: Field): Field =>
    field === COUNT ? { ...COUNT, unit, label: `${COUNT.label} (${unit})` } : field;
  const blind = kind === 'hitung';
  // Left by a posting for the next one of that day: who goes on with another day's is to see it.
  const day = draft.values.tanggal ?? '';
  const [keptDay, setKeptDay] = useState('');
  useLayoutEffect(() => setKeptDay(day), [draft.round]);
  const { setCounting } = usePanel();
  useLayoutEffect(() => setCounting(seen && blind), [setCounting, seen, blind]);
  const reading = useAnswer(seen, item, () => server.daftarPersediaan({ item }));
  const balance = reading.value?.balances.find((one) => one.item === item);
  const itemCaption = ITEMS.find(([word]) => word === item)?.[1] ?? item;
  return (
    <div class="register">
      <Form
        name={BAHAN}
        title={`${caption} ${itemCaption.toLowerCase()}`}
        action={action}
        fields={blind ? counting : KINDS[kind].fields.map(inUnits)}
        later={blind ? LATER_COUNT_FIELDS : []}
        fixed={{ barang: item }}
        draft={draft}
        keep={['jenis', 'barang', 'tanggal']}
        posting={posting}
        submit={`Catat ${caption.toLowerCase()}`}
        seen={seen}
      >
        <ChoiceInput
          id="bahan-barang"
          name="barang"
          legend="Barang"
          silent
          choices={ITEMS}
          value={item}
          set={(value) => {
            // A count begun is of the other item.
            if (blind) {
              draft.clear(['jenis', 'tanggal', 'penghitung']);
              posting.dismissRefusal(BAHAN);
            }
            draft.set('barang', value);
          }}
        />
        {blind ? (
          <p class="hint">
            Hitung dulu, tanpa melihat catatan: sisa dan catatan terakhir disembunyikan selama Hitung dipilih. Belum ada
            yang dicatat sebelum langkah terakhir. Hitungan yang sudah dijawab tidak dapat diubah; Esc memulainya dari
            awal.
          </p>
        ) : (
          <>
            <p class="balance">
              Sisa <b>{balance ? formatNumber(balance.count) : '…'}</b> {balance?.unit}
            </p>
            {reading.value?.item === item && (
              <DariMana label={`Sisa ${itemCaption.toLowerCase()}`} asal={reading.value.asal} />
            )}
          </>
        )}
        {day !== '' && day === keptDay && (
          <p class="hint">Tanggal {day} masih dari catatan sebelumnya; kosongkan untuk hari ini.</p>
        )}
        {kind === 'musnah' && (
          <p class="hint">
            Untuk blanko yang masih terhitung dalam sisa. Kartu yang sudah dicatat Gagal sudah keluar dari sisa: jangan
            dicatat Musnah lagi; nomor berita acaranya milik catatan Gagal itu.
          </p>
        )}
        <ChoiceInput
          id="bahan-jenis"
          name="jenis"
          legend="Yang terjadi"
          silent
          choices={KIND_CHOICES}
          value={kind}
          set={(value) => {
            draft.set('jenis', value);
            draft.set('sebab', '');
            // What is counted is there today, whatever day was noted before, and its day is no other entry's.
            if (blind || value === 'hitung') draft.set('tanggal', '');
            // The last answer tells what is left.
            if (value === 'hitung') posting.dismiss();
          }}
        />
      </Form>
      <div class="noted">
        <PostingNotice posting={posting} stays>
          <Filled entries={reading.value?.entries ?? []} posting={posting} />
          <PostAgain entries={reading.value?.entries ?? []} posting={posting} draft={draft} />
        </PostingNotice>
        {!blind && reading.value?.item === item && reading.value.orders.length > 0 && (
          <section aria-label={`${itemCaption} yang ditunggu`}>
            <h2>Sedang dipesan</h2>
            <Sought
              id="cari-pesanan"
              label="Cari pesanan"
              rows={reading.value.orders}
              textOf={({ id, tanggal, dokumen, jumlah }) =>
                `${id} ${formatDay(tanggal)} ${dokumen ?? ''} ${formatNumber(jumlah)}`
              }
              seen={seen}
            >
              {(orders) => (
                <ul class="rows">
                  {orders.map((order) => (
                    <OrderRow key={order.id} order={order} unit={unit} posting={posting} />
                  ))}
                </ul>
              )}
            </Sought>
          </section>
        )}
        {!blind && (
          <section aria-label={`Catatan ${itemCaption.toLowerCase()} terakhir`}>
            <h2>Catatan terakhir</h2>
            <Awaited
              reading={reading.value?.item === item ? reading : { ...reading, value: null }}
              waiting="Membaca catatan…"
            >
              {(list) => <Entries list={list} unit={unit} posting={posting} seen={seen} />}
            </Awaited>
          </section>
        )}
      </div>
      <CloseMonth posting={posting} closedUntil={reading.value?.closedUntil ?? null} />
      <HandEdits posting={posting} />
    </div>
  );
}
