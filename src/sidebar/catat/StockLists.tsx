import { formatDay } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { ENTRY_CAPTIONS } from '../../tables/words';
import { moveFocus } from '../focus';
import { focusFirstField } from '../form/focusFirstField';
import { PlaceButton } from '../PlaceButton';
import { Problems } from '../Problems';
import { Sought } from '../Sought';
import { type AnswerOf, server } from '../server';
import type { Posting } from '../usePosting';
import { Whole } from '../Whole';

export type StockList = AnswerOf<'daftarPersediaan'>;
type Entry = StockList['entries'][number];

/** Which orders the receipt that was just noted fills; the list that is read after it tells. */
export function Filled({ entries, posting: { state } }: { entries: readonly Entry[]; posting: Posting }) {
  const answer = state.kind === 'answered' ? state.answer : null;
  const undo = answer?.ok ? answer.undo : null;
  const noted = undo?.action === 'balikkanEntri' ? entries.find(({ id }) => id === undo.input.id) : undefined;
  return (
    <>
      {noted?.mengisi.map(({ id, kalimat }) => (
        <p key={id}>
          <Whole>{kalimat}</Whole>
        </p>
      ))}
    </>
  );
}

export function OrderRow({
  order,
  unit,
  posting,
}: {
  order: StockList['orders'][number];
  unit: string;
  posting: Posting;
}) {
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
          {datang > 0 && ` · datang ${formatNumber(datang)} dari ${formatNumber(jumlah)} ${unit}`}
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

export function Entries({
  list,
  unit,
  posting,
  seen,
}: {
  list: StockList;
  unit: string;
  posting: Posting;
  seen: boolean;
}) {
  const { item, entries, closedUntil, problems } = list;
  return (
    <>
      {entries.length === 0 && <p class="empty">Belum ada catatan. Mulailah dengan penerimaan atau hasil hitung.</p>}
      <Sought
        id="cari-catatan"
        label="Cari catatan"
        rows={entries}
        textOf={({ teks }) => teks}
        whole={
          list.found > entries.length
            ? (cari) => server.daftarPersediaan({ item, cari }).then(({ entries, found }) => ({ rows: entries, found }))
            : undefined
        }
        seen={seen}
      >
        {(found) => (
          <ul class="rows">
            {found.map((entry) => (
              <EntryRow key={entry.id} entry={entry} unit={unit} posting={posting} />
            ))}
          </ul>
        )}
      </Sought>
      {closedUntil && <p class="hint">Sampai {formatDay(closedUntil)} sudah ditutup dan tidak bisa diubah.</p>}
      <Problems problems={problems} />
    </>
  );
}

function EntryRow({ entry, unit, posting }: { entry: Entry; unit: string; posting: Posting }) {
  const { id, tanggal, jenis, pengaruh, mengisi, dokumen, catatan, line, dapatDibalik, dibalikOleh } = entry;
  const caption = ENTRY_CAPTIONS[jenis];
  const spoken = `${caption} ${formatNumber(Math.abs(pengaruh))} ${unit} tanggal ${formatDay(tanggal)}`;
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
      <b class={pengaruh < 0 ? 'effect signed' : 'effect signed plus'}>
        {signed(pengaruh)} {unit}
      </b>
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
