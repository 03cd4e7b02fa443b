import { optional } from '../cells/cell';
import { SETTINGS } from '../domain/defaultSettings';
import { readSettings } from '../domain/settings';
import { pengaturan } from '../tables';
import { changeOf, defineAction, refuse } from './action';
import { amend } from './change';

const asked = (label: string, name: Name) => changeOf(label, optional(SETTINGS[name].cell));

type Name = 'kecamatan' | 'kabupaten' | 'tempat' | 'camat_nama' | 'camat_nip';

/** Who the office is, for letterheads and signatures: a few of the settings, in one go. */
export const isiKantor = defineAction({
  caption: 'Isi data kantor',
  fields: {
    kecamatan: asked('Kecamatan', 'kecamatan'),
    kabupaten: asked('Kabupaten atau kota', 'kabupaten'),
    tempat: asked('Tempat penandatanganan', 'tempat'),
    camat_nama: asked('Nama Camat', 'camat_nama'),
    camat_nip: asked('NIP Camat', 'camat_nip'),
  },
  tables: { pengaturan },
  decide({ pengaturan: settings }, input) {
    const { values } = readSettings(settings);
    const changed = (Object.keys(input) as Name[]).filter((name) => {
      return input[name] !== undefined && input[name] !== values[name];
    });
    if (changed.length === 0) return refuse('Data kantor sudah begitu; tidak ada yang diubah', { field: 'kecamatan' });
    const missing = changed.find((name) => !settings.rows.some(({ kunci }) => kunci === name));
    if (missing) {
      return refuse(`Pengaturan ${missing} tidak ada di lembarnya. Jalankan SiapKTP > Siapkan lembar kerja.`, {
        field: missing,
      });
    }
    const said = changed.map((name) => `${name} ${input[name] ?? 'dikosongkan'}`);
    return {
      changes: changed.map((name) => amend(pengaturan, name, { nilai: input[name] ?? '' })),
      sentence: `Data kantor diisi: ${said.join(', ')}.`,
      object: 'Pengaturan, data kantor',
      undo: {
        action: 'isiKantor',
        input: Object.fromEntries(changed.map((name) => [name, values[name] ?? ''])),
      },
    };
  },
});
