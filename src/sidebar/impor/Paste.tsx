import { useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../cells/numeral';

/** Letters; some thousands of lines. */
const LARGE = 200_000;

const linesIn = (text: string): number => text.split('\n').filter((line) => line !== '').length;

interface Props {
  text: string;
  setText(text: string): void;
  review(text: string): void;
}

/** Where a table comes in: pasted, or from a file. */
export function Paste({ text, setText, review }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);

  const look = () => {
    if (text.trim() !== '') return review(text);
    setProblem('Tabel harus ditempel dulu, bukan kosong');
    area.current?.focus();
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    try {
      const read = decode(await file.arrayBuffer());
      setText(read);
      review(read);
    } catch {
      setProblem(`Berkas "${file.name}" tidak bisa dibaca`);
    }
  };

  // A browser takes seconds to lay out a text field of megabytes, and nobody reads a hundred thousand lines in it.
  const large = text.length > LARGE;
  return (
    <form
      class="form"
      aria-label="Tempel tabel"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <div class="field">
        <label for="tempelan">Tempel tabel dari Excel, PDF atau halaman web</label>
        {large ? (
          <p id="tempelan" class="card">
            {formatNumber(linesIn(text))} baris tempelan siap ditinjau.
            <button type="button" class="quiet small" onClick={() => setText('')}>
              Buang tempelan
            </button>
          </p>
        ) : (
          <textarea
            id="tempelan"
            ref={area}
            rows={6}
            spellcheck={false}
            aria-describedby={problem ? 'tempelan-salah tempelan-petunjuk' : 'tempelan-petunjuk'}
            aria-invalid={problem ? true : undefined}
            value={text}
            onPaste={(event) => {
              const pasted = event.clipboardData?.getData('text/plain') ?? '';
              if (pasted.length <= LARGE) return;
              event.preventDefault();
              setText(pasted);
              review(pasted);
            }}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setProblem(null);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) look();
              if (event.key === 'Escape') setText('');
            }}
          />
        )}
        {problem && (
          <p class="field-error" id="tempelan-salah">
            {problem}
          </p>
        )}
        <p class="hint" id="tempelan-petunjuk">
          Sertakan judul kolomnya. Belum ada yang ditulis ke lembar sebelum Anda meninjaunya.
        </p>
      </div>
      <div class="submit">
        <button type="submit" class="primary">
          Tinjau
        </button>
        <label class="file">
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
            onChange={(event) => {
              open(event.currentTarget.files?.[0]);
              // The same file may be chosen again after it was mended.
              event.currentTarget.value = '';
            }}
          />
          <span>Pilih berkas .csv atau .tsv</span>
        </label>
      </div>
    </form>
  );
}

/** UTF-8 as far as it is UTF-8; older Excels write the Windows code page. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
