import { formatNumber } from '../../cells/numeral';
import { type AsetRow, type DeviceKind, SET_COMPONENTS, type SetComponent } from '../../tables/aset';
import { foldKey, type Placed } from '../../tables/table';
import type { PastedLine } from './pastedLine';
import { foldWords, UNITS } from './targets';
import { KeyProposals, type Unit } from './unit';

/** In front of proposed ids, as on the labels. */
const ID_PREFIX: Record<DeviceKind, string> = {
  PC: 'PC',
  KAMERA: 'KAM',
  SIDIK_JARI: 'SJR',
  IRIS: 'IRS',
  TANDA_TANGAN: 'TTD',
  PRINTER_KARTU: 'PRN',
  PRINTER_KANTOR: 'PRK',
  KOMPUTER_KANTOR: 'KOM',
  SERVER: 'SRV',
  JARINGAN: 'JAR',
  KENDARAAN: 'KDR',
  LAINNYA: 'LNY',
};

const COMPONENT_NAMES: Record<SetComponent, string> = {
  PC: 'PC set perekaman',
  KAMERA: 'Kamera set perekaman',
  SIDIK_JARI: 'Pemindai sidik jari',
  IRIS: 'Pemindai iris',
  TANDA_TANGAN: 'Papan tanda tangan',
};

/** Kinds by the words of a name; the first that fits. A printer that doesn't say what it prints fits none: it is asked. */
const KIND_WORDS: readonly (readonly [RegExp, DeviceKind])[] = [
  [/printer.*(kartu|ktp|datacard|fargo|evolis)|(datacard|fargo|evolis)/, 'PRINTER_KARTU'],
  [/printer.*(kantor|laser|ink ?jet|dot matrix|tinta)/, 'PRINTER_KANTOR'],
  [/sidik jari|finger/, 'SIDIK_JARI'],
  [/\biris\b/, 'IRIS'],
  [/tanda tangan|signature/, 'TANDA_TANGAN'],
  [/kamera|camera/, 'KAMERA'],
  [/\bserver\b/, 'SERVER'],
  [/router|modem|switch|access point|jaringan|wifi/, 'JARINGAN'],
  [/kendaraan|mobil\b|motor|\bbus\b/, 'KENDARAAN'],
  [/(komputer|\bpc\b).*(rekam)/, 'PC'],
  [/komputer|laptop|lap top|note ?book|\bp ?c\b|tablet/, 'KOMPUTER_KANTOR'],
];

/** `Alat Perekaman E-KTP (Lengkap)`: not one device but a set of five. */
const WHOLE_SET = /\b(alat|set|paket)\b.*\b(pe)?rekam(an)?\b/;

/** The id that a new device of this kind gets where nobody gives it one. */
export const nextDeviceId = (kind: DeviceKind, taken: Iterable<string>): string =>
  new KeyProposals(taken).next(ID_PREFIX[kind], ID_DIGITS);

const ID_DIGITS = 3;

/** Units of a line by kind and count: `Komputer | 18 unit` is eighteen rows. */
export function asetUnits(lines: readonly PastedLine[], rows: readonly Placed<AsetRow>[]): Map<PastedLine, Unit[]> {
  const known = new KnownGoods(rows);
  const saidOf = new Map(lines.map((line) => [line, line.values as Said]));
  const ids = new KeyProposals([...rows, ...saidOf.values()].map((row) => row.id ?? ''));
  const sets = new KeyProposals([...rows, ...saidOf.values()].map((row) => row.setPerekaman ?? ''));
  const units = new Map<PastedLine, Unit[]>();
  for (const [line, { [UNITS]: count = 1, ...said }] of saidOf) {
    const existing = known.same(said);
    const whole = said.jenis === undefined && said.id === undefined && WHOLE_SET.test(foldWords(said.nama ?? ''));
    if (existing || said.id !== undefined) {
      units.set(line, [
        { values: { ...withKind(line, said, existing), ...(existing && { id: existing.id }) }, existing },
      ]);
      if (count > 1) {
        line.refuse(UNITS, `Jumlah harus 1 untuk barang yang punya Id atau nomor, bukan ${formatNumber(count)}`);
      }
    } else if (alreadyThere(line, said, count, whole, known)) {
      units.set(line, []);
    } else {
      const made = whole
        ? Array.from({ length: count }, () => sets.next('SET', 1)).flatMap((set) =>
            setComponents(said, said.setPerekaman ?? set),
          )
        : withKinds(line, said, count);
      const withId = (values: Said): Said =>
        values.jenis === undefined ? values : { ...values, id: ids.next(ID_PREFIX[values.jenis], ID_DIGITS) };
      units.set(
        line,
        made.map((values) => ({ values: withId(values), existing: null })),
      );
    }
  }
  return units;
}

/** What a line says of a thing. */
type Said = Partial<AsetRow> & { [UNITS]?: number };

function setComponents(said: Said, setPerekaman: string): Said[] {
  return SET_COMPONENTS.map((jenis) => ({ ...said, nama: COMPONENT_NAMES[jenis], jenis, setPerekaman }));
}

/** The units of a line, each with its kind: of several printers some may print cards and the others not. */
function withKinds(line: PastedLine, said: Said, count: number): Said[] {
  const cards = cardPrinters(line, said, count);
  if (cards === null) {
    const kind = withKind(line, said, null, count);
    return Array.from({ length: count }, () => kind);
  }
  line.note('jenis', `${printersSaid(cards, count)}; keliru? Batal, lalu tinjau lagi`);
  return Array.from({ length: count }, (_, index) => {
    return { ...said, jenis: index < cards ? 'PRINTER_KARTU' : 'PRINTER_KANTOR' };
  });
}

/** How many of a line's printers print cards, where the person answered that only some do. */
function cardPrinters(line: PastedLine, said: Said, count: number): number | null {
  if (said.jenis !== undefined || line.unread.has('jenis') || !isUntoldPrinter(said.nama)) return null;
  const some = Number(/^PRINTER_KARTU (\d+)$/.exec(line.answer('jenis') ?? '')?.[1] ?? 0);
  return some > 0 && some < count ? some : null;
}

const printersSaid = (cards: number, count: number): string =>
  `${formatNumber(cards)} printer kartu KTP-el, ${formatNumber(count - cards)} printer kantor`;

const isUntoldPrinter = (nama = ''): boolean => {
  const name = foldWords(nama);
  return name.includes('printer') && !KIND_WORDS.some(([words]) => words.test(name));
};

/** The line with its kind: as it says, else as the name tells, else as the person answers. */
function withKind(line: PastedLine, said: Said, existing: AsetRow | null, count = 1): Said {
  if (said.jenis !== undefined || existing || said.nama === undefined || line.unread.has('jenis')) return said;
  const name = foldWords(said.nama);
  const told = KIND_WORDS.find(([words]) => words.test(name))?.[1];
  const possible = possibleKinds(told, said);
  if (!possible) return { ...said, jenis: told ?? 'LAINNYA' };
  const jenis = possible.find((kind) => kind === line.answer('jenis'));
  if (jenis !== undefined) return { ...said, jenis };
  const words = possible.map((kind) => KIND_CHOICES[kind]);
  const where = said.ruang ? ` di ${said.ruang}` : '';
  line.ask('jenis', `${said.nama}${where} bisa ${words.join(' atau ')}; pilih jenisnya`, [
    ...possible.map((kind) => ({ value: kind, label: inCapital(KIND_CHOICES[kind]) })),
    // An office has few that print cards.
    ...Array.from({ length: possible === PRINTERS ? Math.min(count - 1, MOST_SPLIT) : 0 }, (_, index) => {
      return { value: `PRINTER_KARTU ${index + 1}`, label: printersSaid(index + 1, count) };
    }),
  ]);
  return said;
}

/** The kinds that the name leaves open; null where there is one. A computer where people record is part of a set, or not. */
function possibleKinds(told: DeviceKind | undefined, said: Said): readonly AskedKind[] | null {
  if (isUntoldPrinter(said.nama)) return PRINTERS;
  const records = [said.ruang, said.setPerekaman, said.keterangan].some((text) =>
    /\b(pe)?rekam|\bset\b/i.test(text ?? ''),
  );
  return told === 'KOMPUTER_KANTOR' && records ? COMPUTERS : null;
}

const PRINTERS = ['PRINTER_KARTU', 'PRINTER_KANTOR'] as const;
const COMPUTERS = ['PC', 'KOMPUTER_KANTOR'] as const;
type AskedKind = (typeof PRINTERS | typeof COMPUTERS)[number];

const KIND_CHOICES: Record<AskedKind, string> = {
  PRINTER_KARTU: 'printer kartu KTP-el',
  PRINTER_KANTOR: 'printer kantor',
  PC: 'PC set perekaman',
  KOMPUTER_KANTOR: 'komputer kantor',
};

const inCapital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const MOST_SPLIT = 20;

/** Goods without an id can't be told apart, so the same table pasted twice would count them twice: the person decides. */
function alreadyThere(line: PastedLine, said: Said, count: number, whole: boolean, known: KnownGoods): boolean {
  const already = whole ? known.sets : known.countOf(said.nama ?? '');
  if (already === 0) return false;
  const answer = line.answer(UNITS);
  if (answer === 'LEWATI' || answer === 'TAMBAH') return answer === 'LEWATI';
  const what = whole ? 'set perekaman' : `unit "${said.nama}"`;
  const sentence = `Lembar Aset sudah memuat ${formatNumber(already)} ${what}; tambahkan ${formatNumber(count)} lagi?`;
  line.ask(UNITS, sentence, [
    { value: 'LEWATI', label: 'Sudah tercatat, jangan ditambah' },
    { value: 'TAMBAH', label: `Tambahkan ${formatNumber(count)} lagi` },
  ]);
  return false;
}

class KnownGoods {
  private readonly byId = new Map<unknown, Placed<AsetRow>>();
  private readonly bySerial = new Map<string, Placed<AsetRow>>();
  private readonly byRegister = new Map<string, Placed<AsetRow>>();
  private readonly counts = new Map<string, number>();
  readonly sets: number;

  constructor(rows: readonly Placed<AsetRow>[]) {
    const sets = new Set<string>();
    for (const row of rows) {
      this.byId.set(foldKey(row.id), row);
      if (row.nomorSeri !== null) this.bySerial.set(row.nomorSeri.toUpperCase(), row);
      if (row.kodeBarang !== null && row.nomorRegister !== null) this.byRegister.set(registerOf(row), row);
      this.counts.set(foldWords(row.nama), (this.counts.get(foldWords(row.nama)) ?? 0) + 1);
      if (row.setPerekaman !== null) sets.add(row.setPerekaman.toUpperCase());
    }
    this.sets = sets.size;
  }

  /** The row that a line is about: by id, else by what is stamped on the thing. */
  same(said: Said): Placed<AsetRow> | null {
    if (said.id !== undefined) return this.byId.get(foldKey(said.id)) ?? null;
    if (said.nomorSeri) return this.bySerial.get(said.nomorSeri.toUpperCase()) ?? null;
    return said.kodeBarang && said.nomorRegister ? (this.byRegister.get(registerOf(said)) ?? null) : null;
  }

  countOf(name: string): number {
    return this.counts.get(foldWords(name)) ?? 0;
  }
}

const registerOf = ({ kodeBarang, nomorRegister }: Said): string => `${kodeBarang} ${nomorRegister}`.toUpperCase();
