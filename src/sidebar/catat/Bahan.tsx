import { formatDay } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { Awaited } from '../Awaited';
import { moveFocus } from '../focus';
import { ChoiceInput } from '../form/ChoiceInput';
import { Form } from '../form/Form';
import type { Field } from '../form/field';
import { focusFirstField } from '../form/focusFirstField';
import { useDraft } from '../form/useDraft';
import { PlaceButton } from '../PlaceButton';
import { PostingNotice } from '../PostingNotice';
import { Problems } from '../Problems';
import { Sought } from '../Sought';
import { type AnswerOf, server } from '../server';
import { useAnswer } from '../useAnswer';
import { type Posting, usePosting } from '../usePosting';
import { Whole } from '../Whole';
import { CloseMonth } from './CloseMonth';
import { COUNTING, LATER_COUNT_FIELDS, useCountFields } from './countFields';
import { HandEdits } from './HandEdits';

type StockList = AnswerOf<'daftarPersediaan'>;
type Entry = StockList['entries'][number];
type Item = StockList['item'];

const ITEMS = [
  ['BLANKO', 'Blanko'],
  ['RIBBON', 'Ribbon'],
  ['FILM', 'Film'],
] as const satisfies readonly (readonly [Item, string])[];

const DAY: Field = { name: 'tanggal', label: 'Tanggal', kind: 'day', half: true };
const COUNT: Field = { name: 'jumlah', label: 'Jumlah', kind: 'count', half: true };
const NOTE: Field = { name: 'catatan', label: 'Catatan', kind: 'text', optional: true };
const LETTER: Field = { name: 'dokumen', label: 'Nomor surat atau BAST', kind: 'text', optional: true };

/** SE Mendagri 470.13/11176/SJ names four causes. Who says nothing of a failed card means that it failed in print. */
const cause = (first: string): Field => ({
  name: 'sebab',
  label: 'Sebab',
  kind: 'pick',
  choices: [
    ['', first],
    ...(first === 'Gagal cetak' ? [] : [['GAGAL_CETAK', 'Gagal cetak'] as const]),
    ['GAGAL_ENCODE', 'Gagal encode'],
    ['RUSAK', 'Rusak'],
    ['UBAH_DATA', 'Perubahan elemen data'],
  ],
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
  const posting = usePosting({ aging: true });
  const kind = (draft.values.jenis ?? 'cetak') as Kind;
  const item = (draft.values.barang ?? 'BLANKO') as Item;
  const { action, caption } = KINDS[kind];
  const counting = useCountFields(draft, posting);
  const blind = kind === 'hitung';
  const reading = useAnswer(seen, item, () => server.daftarPersediaan({ item }));
  const balance = reading.value?.balances.find((one) => one.item === item);
  const itemCaption = ITEMS.find(([word]) => word === item)?.[1] ?? item;
  return (
    <div class="register">
      <Form
        name="bahan"
        title={`${caption} ${itemCaption.toLowerCase()}`}
        action={action}
        fields={blind ? counting : KINDS[kind].fields}
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
              posting.dismissRefusal();
            }
            draft.set('barang', value);
          }}
        />
        {blind ? (
          <p class="hint">
            Hitung dulu, tanpa melihat catatan: sisa dan catatan terakhir disembunyikan selama Hitung dipilih. Belum ada
            yang dicatat sebelum langkah terakhir.
          </p>
        ) : (
          <p class="balance">
            Sisa <b>{balance ? formatNumber(balance.count) : '…'}</b> {balance?.unit}
          </p>
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
            // The last answer tells what is left.
            if (value === 'hitung') posting.dismiss();
          }}
        />
      </Form>
      <PostingNotice posting={posting} stays>
        <Filled entries={reading.value?.entries ?? []} posting={posting} unit={balance?.unit ?? ''} />
      </PostingNotice>
      {!blind && reading.value?.item === item && reading.value.orders.length > 0 && (
        <section aria-label={`${itemCaption} yang ditunggu`}>
          <h2>Sedang dipesan</h2>
          <ul class="rows">
            {reading.value.orders.map((order) => (
              <OrderRow key={order.id} order={order} unit={balance?.unit ?? ''} posting={posting} />
            ))}
          </ul>
        </section>
      )}
      {!blind && (
        <section aria-label={`Catatan ${itemCaption.toLowerCase()} terakhir`}>
          <h2>Catatan terakhir</h2>
          <Awaited
            reading={reading.value?.item === item ? reading : { ...reading, value: null }}
            waiting="Membaca catatan…"
          >
            {(list) => <Entries list={list} posting={posting} />}
          </Awaited>
        </section>
      )}
      <CloseMonth posting={posting} closedUntil={reading.value?.closedUntil ?? null} />
      <HandEdits posting={posting} />
    </div>
  );
}

/** Which orders the receipt that was just noted fills; the list that is read after it tells. */
function Filled({ entries, posting: { state }, unit }: { entries: readonly Entry[]; posting: Posting; unit: string }) {
  const answer = state.kind === 'answered' ? state.answer : null;
  const undo = answer?.ok ? answer.undo : null;
  const noted = undo?.action === 'balikkanEntri' ? entries.find(({ id }) => id === undo.input.id) : undefined;
  return (
    <>
      {noted?.mengisi.map(({ id, datang, sisa }) => (
        <p key={id}>
          <Whole>{`${id}: datang ${formatNumber(datang)}, ${restOf(sisa, unit)}.`}</Whole>
        </p>
      ))}
    </>
  );
}

const restOf = (sisa: number | null, unit: string): string =>
  sisa === null ? 'sisanya sudah dibatalkan' : sisa > 0 ? `sisa ${formatNumber(sisa)} ${unit}` : 'sudah lengkap';

function OrderRow({ order, unit, posting }: { order: StockList['orders'][number]; unit: string; posting: Posting }) {
  const { id, tanggal, jumlah, dokumen, datang, line } = order;
  return (
    <li>
      <p>
        <PlaceButton place={{ sheet: 'Pesanan', line, column: 1 }} aria-label={`Buka baris pesanan ${id}`}>
          {id}
        </PlaceButton>
        <span class="where">
          {formatDay(tanggal)}
          {dokumen && ` · ${dokumen}`}
          {datang > 0 && ` · datang ${formatNumber(datang)} dari ${formatNumber(jumlah)}`}
        </span>
      </p>
      <b class="effect">
        {formatNumber(jumlah - datang)} {unit}
      </b>
      <button
        type="button"
        class="quiet small"
        aria-label={`Batalkan pesanan ${id}`}
        onClick={(event) => {
          // The row goes away with the answer.
          focusFirstField(event.currentTarget.closest('.register'));
          posting.post({ action: 'batalkanPesanan', input: { id } });
        }}
      >
        Batalkan
      </button>
    </li>
  );
}

const ENTRY_CAPTIONS: Record<Entry['jenis'], string> = {
  TERIMA: 'Terima',
  CETAK: 'Cetak',
  GAGAL: 'Gagal',
  RETUR: 'Kembali',
  MUSNAH: 'Musnah',
  OPNAME: 'Hitung',
  BALIK: 'Pembalik',
  KOREKSI: 'Koreksi',
};

function Entries({ list, posting }: { list: StockList; posting: Posting }) {
  const { entries, closedUntil, problems } = list;
  return (
    <>
      {entries.length === 0 && <p class="empty">Belum ada catatan. Mulailah dengan penerimaan atau hasil hitung.</p>}
      <Sought id="cari-catatan" label="Cari catatan" rows={entries} textOf={saidOf}>
        {(found) => (
          <ul class="rows">
            {found.map((entry) => (
              <EntryRow key={entry.id} entry={entry} posting={posting} />
            ))}
          </ul>
        )}
      </Sought>
      {closedUntil && <p class="hint">Sampai {formatDay(closedUntil)} sudah ditutup dan tidak bisa diubah.</p>}
      <Problems problems={problems} />
    </>
  );
}

const saidOf = ({ jenis, tanggal, jumlah, dokumen, catatan, oleh }: Entry): string =>
  [ENTRY_CAPTIONS[jenis], formatDay(tanggal), formatNumber(jumlah), dokumen, catatan, oleh].join(' ');

function EntryRow({ entry, posting }: { entry: Entry; posting: Posting }) {
  const { id, tanggal, jenis, pengaruh, mengisi, dokumen, catatan, line, dapatDibalik, dibalikOleh } = entry;
  const caption = ENTRY_CAPTIONS[jenis];
  const spoken = `${caption} ${formatNumber(Math.abs(pengaruh))} tanggal ${formatDay(tanggal)}`;
  return (
    <li class={dibalikOleh ? 'gone' : undefined}>
      <p>
        <PlaceButton place={{ sheet: 'Persediaan', line, column: 1 }} aria-label={`Buka baris: ${spoken}`}>
          {caption}
        </PlaceButton>
        <span class="where">
          {formatDay(tanggal)}
          {(dokumen ?? catatan) && ` · ${dokumen ?? catatan}`}
          {mengisi.length > 0 && ` · untuk ${mengisi.map((order) => order.id).join(', ')}`}
          {dibalikOleh && ' · sudah dibalik'}
        </span>
      </p>
      <b class={pengaruh < 0 ? 'effect signed' : 'effect signed plus'}>{signed(pengaruh)}</b>
      {dapatDibalik && (
        <button
          type="button"
          class="quiet small"
          aria-label={`Balik: ${spoken}`}
          onClick={(event) => {
            // This button goes away with the answer, its row stays.
            moveFocus(event.currentTarget.closest('li')?.querySelector('button'));
            posting.post({ action: 'balikkanEntri', input: { id } });
          }}
        >
          Balik
        </button>
      )}
    </li>
  );
}

/** With a true minus sign, as wide as a plus. */
function signed(effect: number): string {
  return effect < 0 ? `−${formatNumber(-effect)}` : `+${formatNumber(effect)}`;
}
