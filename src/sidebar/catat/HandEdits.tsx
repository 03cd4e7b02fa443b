import { useEffect, useRef, useState } from 'preact/hooks';
import { Awaited } from '../Awaited';
import { Form } from '../form/Form';
import { useDraft } from '../form/useDraft';
import { Places } from '../Places';
import { partAskedFor } from '../panelState';
import { server } from '../server';
import { useAnswer } from '../useAnswer';
import { useBar } from '../useBar';
import type { Posting } from '../usePosting';

/** Edits of the ledger by hand, to be looked at one by one and accepted with a reason. */
export function HandEdits({ posting }: { posting: Posting }) {
  const isAskedFor = partAskedFor() === 'suntingan';
  const [open, setOpen] = useState(isAskedFor);
  const card = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isAskedFor) card.current?.scrollIntoView();
  }, [isAskedFor]);
  const draft = useDraft({});
  const bar = useBar('terimaSuntingan', open);
  const reading = useAnswer(open, 'suntingan', () => server.suntinganTangan({}));
  return (
    <details class="card" ref={card} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Suntingan tangan</summary>
      {open && (
        <Awaited reading={reading} waiting="Memeriksa semua baris Persediaan…">
          {({ places, seen }) =>
            places.length === 0 ? (
              <p class="empty">Tidak ada baris Persediaan yang disunting dengan tangan.</p>
            ) : (
              <>
                <Places places={places} />
                <p class="hint">
                  Diterima berarti dihitung seperti yang tertulis sekarang. Barisnya tetap bertanda, dan alasannya
                  dicatat sebagai entri KOREKSI.
                </p>
                <Form
                  name="suntingan"
                  title="Terima suntingan tangan"
                  action="terimaSuntingan"
                  fields={[{ name: 'alasan', label: 'Alasan', kind: 'text' }]}
                  fixed={{ dilihat: seen }}
                  draft={draft}
                  posting={posting}
                  submit="Terima suntingan"
                  barred={bar}
                  seen={open}
                />
              </>
            )
          }
        </Awaited>
      )}
    </details>
  );
}
