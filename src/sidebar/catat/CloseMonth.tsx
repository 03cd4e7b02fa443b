import { useState } from 'preact/hooks';
import { formatMonth, month, monthOf, nextMonth, previousMonth } from '../../cells/month';
import { ChoiceInput } from '../form/ChoiceInput';
import { Form } from '../form/Form';
import { useDraft } from '../form/useDraft';
import { today } from '../officeClock';
import { Progress } from '../Progress';
import { useBar } from '../useBar';
import type { Posting } from '../usePosting';
import { usePagesMade } from './usePagesMade';

interface Props {
  posting: Posting;
  closedUntil: string | null;
}

/** Freezes the ledger up to a month's end, or opens it again. */
export function CloseMonth(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details class="card" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Tutup atau buka bulan</summary>
      {/* Once one is closed or opened another is offered: a form of its own. */}
      {open && <MonthForm key={props.closedUntil} {...props} />}
    </details>
  );
}

function MonthForm({ posting, closedUntil }: Props) {
  const [opens, setOpens] = useState(false);
  const closed = closedUntil === null ? null : monthOf(closedUntil);
  const latest = previousMonth(monthOf(today()));
  const allClosed = closed !== null && closed >= latest;
  const closing = useDraft({ bulan: allClosed ? '' : formatMonth(latest) });
  const opening = useDraft({ bulan: closed === null ? '' : formatMonth(closed) });
  const draft = opens ? opening : closing;
  const right = useBar('bukaBulan', opens);
  const nothing = allClosed
    ? `Semua bulan yang sudah lewat sudah ditutup, sampai ${formatMonth(closed)}. ${formatMonth(nextMonth(closed))} bisa ditutup sesudah bulan itu lewat.`
    : '';
  const { made, make, stop } = usePagesMade();
  const typed = draft.values.bulan ?? '';
  const isNext = closed !== null && typed === formatMonth(nextMonth(closed));
  return (
    <>
      <Form
        name="bulan"
        title={opens ? 'Buka bulan' : 'Tutup bulan'}
        action={opens ? 'bukaBulan' : 'tutupBulan'}
        fields={[
          { name: 'bulan', label: 'Bulan', kind: 'text' },
          { name: 'alasan', label: 'Alasan', kind: 'text', optional: !opens },
          ...(opens ? ([{ name: 'izin', label: 'Diizinkan oleh', kind: 'text' }] as const) : []),
        ]}
        draft={draft}
        posting={posting}
        submit={opens ? 'Buka bulan' : 'Tutup bulan'}
        barred={opens ? right : nothing}
        seen
        // One month's pages are made in no time.
        {...(opens || isNext ? {} : { before: (id: string) => make(id, typed) })}
      >
        <ChoiceInput
          id="bulan-langkah"
          name="langkah"
          legend="Langkah"
          silent
          choices={[
            ['tutup', 'Tutup'],
            ['buka', 'Buka lagi'],
          ]}
          value={opens ? 'buka' : 'tutup'}
          set={(value) => setOpens(value === 'buka')}
        />
        <p class="hint">
          {opens
            ? `${openedMonths(draft.values.bulan ?? '', closedUntil)} bisa dicatat dan dibalik lagi. Tutup lagi sesudah dibetulkan.`
            : 'Sampai akhir bulan itu Persediaan tidak bisa dicatat atau dibalik lagi, dan laporan bulanannya disimpan tetap. Layanan dan gangguan masih bisa dicatat; laporan yang tersimpan tidak ikut berubah.'}
        </p>
      </Form>
      <div class="compute">
        {made && (
          <Progress
            share={made.dari === 0 ? 0 : made.jadi / made.dari}
            label="Kemajuan penutupan"
            stopping={made.stopping}
            stop={stop}
          />
        )}
        <div role="status">
          {made && (
            <p class="hint">
              {made.dari === 0
                ? 'Membaca catatan…'
                : `Membuat halaman laporan: ${made.jadi} dari ${made.dari}. Belum ada yang ditutup…`}
            </p>
          )}
        </div>
      </div>
    </>
  );
}

/** Opening a month opens all that were closed after it; which, before it is done. */
function openedMonths(typed: string, closedUntil: string | null): string {
  const reading = month.read(typed);
  const last = closedUntil === null ? null : monthOf(closedUntil);
  if (!reading.ok || last === null || reading.value > last) return 'Bulan itu dan semua bulan sesudahnya';
  if (reading.value === last) return `${formatMonth(last)}, bulan terakhir yang ditutup,`;
  return `Bukan hanya ${formatMonth(reading.value)}: semua bulan sampai ${formatMonth(last)}`;
}
