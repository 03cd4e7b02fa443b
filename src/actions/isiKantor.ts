import { optional, show } from '../cells/cell';
import { SETTINGS } from '../domain/defaultSettings';
import { readSettings } from '../domain/settings';
import { DISTRICT_TITLE, REGENCY_TITLE, stopped } from '../domain/words';
import { pengaturan } from '../tables';
import { changeOf, defineAction, refuse } from './action';
import { amend } from './change';
import { byWhom, lastAbout, OPENED_ON, OTHER_CHANGED, PAST } from './openedOn';

const asked = (label: string, name: Name) => changeOf(label, optional(SETTINGS[name].cell));

type Name = 'kecamatan' | 'kabupaten' | 'tempat' | 'camat_nama' | 'camat_nip';

const OBJECT = 'Pengaturan, data kantor';

/** The settings as a sentence calls them. */
const WORDS: Record<Name, string> = {
  kecamatan: 'kecamatan',
  kabupaten: 'kabupaten',
  tempat: 'tempat penandatanganan',
  camat_nama: 'nama Camat',
  camat_nip: 'NIP Camat',
};

/** Names that may bring their title along: `Kabupaten Mekar` isn't to be called kabupaten once more. */
const TITLES: Partial<Record<Name, RegExp>> = { kecamatan: DISTRICT_TITLE, kabupaten: REGENCY_TITLE };

/** Who the office is, for letterheads and signatures: a few of the settings, in one go. */
export const isiKantor = defineAction({
  caption: 'Isi data kantor',
  fields: {
    kecamatan: asked('Kecamatan', 'kecamatan'),
    kabupaten: asked('Kabupaten atau kota', 'kabupaten'),
    tempat: asked('Tempat penandatanganan', 'tempat'),
    camat_nama: asked('Nama Camat', 'camat_nama'),
    camat_nip: asked('NIP Camat', 'camat_nip'),
    ...OPENED_ON,
  },
  tables: { pengaturan, ...PAST },
  decide({ pengaturan: settings, riwayat: past }, { semula, dilihat, ...input }) {
    const { values } = readSettings(settings);
    const was = new Map(Object.entries(semula ?? {}));
    const changed = (Object.keys(input) as Name[]).filter((name) => {
      // A field left as it came isn't his, and must not write an old value over what another has put there since.
      const isLeft = semula !== undefined && (input[name] ?? '') === (was.get(name) ?? '');
      return input[name] !== undefined && !isLeft && input[name] !== values[name];
    });
    const seen = dilihat ?? semula;
    const other = seen === undefined ? [] : changed.filter((name) => (seen?.[name] ?? '') !== (values[name] ?? ''));
    if (other.length > 0) {
      const said = other.map((name) => {
        return `${WORDS[name]} dari ${show(seen?.[name] ?? '')} menjadi ${show(values[name] ?? '')}`;
      });
      const lines = settings.rows.filter(({ kunci }) => other.some((name) => name === kunci));
      const by = lastAbout(past, [OBJECT, ...lines.map(({ line }) => `${pengaturan.sheet} baris ${line}`)]);
      return refuse(`Data kantor ${OTHER_CHANGED}: ${said.join(', ')}${byWhom(by)}.`, {
        conflict: JSON.stringify(Object.fromEntries(other.map((name) => [name, values[name] ?? '']))),
        blocks: lines.map(({ kunci, line }) => ({
          sheet: pengaturan.sheet,
          line,
          column: settings.layout?.places.nilai ?? 0,
          sentence: `Baris ${line}: ${kunci} sekarang ${show(values[kunci as Name] ?? '')}`,
        })),
      });
    }
    if (changed.length === 0) return refuse('Data kantor sudah begitu; tidak ada yang diubah', { field: 'kecamatan' });
    const missing = changed.find((name) => !settings.rows.some(({ kunci }) => kunci === name));
    if (missing) {
      return refuse(`Pengaturan ${missing} tidak ada di lembarnya. Jalankan SiapKTP > Siapkan lembar kerja.`, {
        field: missing,
      });
    }
    const said = changed.map((name) => {
      const value = input[name] ?? 'dikosongkan';
      return TITLES[name]?.test(value) ? value : `${WORDS[name]} ${value}`;
    });
    return {
      changes: changed.map((name) => amend(pengaturan, name, { nilai: input[name] ?? '' })),
      sentence: stopped(`Data kantor diisi: ${said.join(', ')}`),
      object: OBJECT,
      undo: {
        action: 'isiKantor',
        input: Object.fromEntries(changed.map((name) => [name, values[name] ?? ''])),
      },
    };
  },
});
