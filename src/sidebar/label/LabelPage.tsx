import { useEffect, useState } from 'preact/hooks';
import { wordsFound } from '../../cells/wordsFound';
import { type AnswerOf, server } from '../server';
import { LABEL_SHEETS, type LabelSheet, type Placed, pagesOf } from './labelSheets';
import { QrCode } from './QrCode';

type LabelList = AnswerOf<'labelAlat'>;
type Device = LabelList['alat'][number];

/** Labels of the office's devices, to be printed on A4 sheets. */
export function LabelPage() {
  return (
    <>
      <h1 class="unseen">Label alat</h1>
      <Labels />
    </>
  );
}

function Labels() {
  const [list, setList] = useState<LabelList | null>(null);
  const [problem, setProblem] = useState('');
  const [size, setSize] = useState('24');
  const [room, setRoom] = useState('');
  const [sought, setSought] = useState('');
  const [first, setFirst] = useState('1');

  const load = () => {
    setProblem('');
    server.labelAlat({}).then(setList, (error: Error) => setProblem(error.message));
  };
  useEffect(load, []);

  if (problem)
    return (
      <p role="alert" class="state">
        {problem}{' '}
        <button type="button" onClick={load}>
          Coba lagi
        </button>
      </p>
    );
  if (!list)
    return (
      <p role="status" class="state">
        Membaca daftar alat…
      </p>
    );
  const sheet = LABEL_SHEETS[size] as LabelSheet;
  const rooms = [...new Set(list.alat.flatMap(({ ruang }) => (ruang === null ? [] : [ruang])))].sort();
  const words = wordsFound(sought);
  const chosen = list.alat.filter(
    ({ id, nama, ruang }) => (room === '' || ruang === room) && words.within(`${id} ${nama}`),
  );
  const most = sheet.columns * sheet.rows;
  const at = first === '' ? 1 : Number(first);
  // A sheet that has fewer labels than that would come out blank.
  const wrong = Number.isInteger(at) && at >= 1 && at <= most ? '' : `harus 1 sampai ${most}, bukan ${first}`;
  const pages = pagesOf(chosen, sheet, wrong ? 1 : at);
  return (
    <>
      <form class="choices" onSubmit={(event) => event.preventDefault()}>
        <label>
          Ukuran label
          <select value={size} onChange={(event) => setSize(event.currentTarget.value)}>
            {Object.entries(LABEL_SHEETS).map(([name, { caption }]) => (
              <option key={name} value={name}>
                {caption}
              </option>
            ))}
          </select>
        </label>
        <label>
          Ruang
          <select value={room} onChange={(event) => setRoom(event.currentTarget.value)}>
            <option value="">Semua ruang</option>
            {rooms.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          Cari
          <input
            type="search"
            placeholder="Id atau nama"
            value={sought}
            onInput={(event) => setSought(event.currentTarget.value)}
          />
        </label>
        <label>
          Mulai pada label ke
          <input
            type="number"
            min="1"
            max={most}
            aria-invalid={wrong !== ''}
            aria-describedby="label-kata"
            value={first}
            onInput={(event) => setFirst(event.currentTarget.value)}
          />
        </label>
        <button
          type="button"
          class="print"
          disabled={chosen.length === 0 || wrong !== ''}
          onClick={() => window.print()}
        >
          Cetak {chosen.length} label
        </button>
        <p class={wrong ? 'hint wrong' : 'hint'} id="label-kata" role="status">
          {wrong
            ? `Mulai pada label ke ${wrong}.`
            : `${pages.length} lembar A4. Di jendela cetak pilih skala 100 % dan tanpa margin; coba dulu di kertas biasa.`}
        </p>
      </form>
      {list.alat.length === 0 && <p class="state">Belum ada alat. Isi lembar Aset dulu.</p>}
      {list.alat.length > 0 && chosen.length === 0 && <p class="state">Tidak ada alat yang cocok.</p>}
      {pages.map((labels, index) => (
        <Page key={labels[0]?.item.id} labels={labels} sheet={sheet} office={list.kantor} number={index + 1} />
      ))}
    </>
  );
}

interface PageProps {
  labels: readonly Placed<Device>[];
  sheet: LabelSheet;
  office: string;
  number: number;
}

/** Labels lower than this have no room for a name. */
const NAME_MILLIMETRES = 30;
/** An id longer than this takes the lines of others: it is to be whole in any case. */
const LONG_ID = 20;

function Page({ labels, sheet, office, number }: PageProps) {
  const tall = sheet.height >= NAME_MILLIMETRES;
  return (
    <section class="page" aria-label={`Lembar ${number}`}>
      {labels.map(({ item, left, top }) => (
        <div
          key={item.id}
          class={tall ? 'label' : 'label small'}
          style={{ left: `${left}mm`, top: `${top}mm`, width: `${sheet.width}mm`, height: `${sheet.height}mm` }}
        >
          <QrCode text={item.id} />
          <div class={item.id.length > LONG_ID ? 'words long' : 'words'}>
            <b>{item.id}</b>
            {tall && <span class="name">{item.nama}</span>}
            {tall && item.ruang && <span class="room">{item.ruang}</span>}
            <span class="office">{office}</span>
          </div>
        </div>
      ))}
    </section>
  );
}
