import * as actions from '../../src/actions';
import { ACTION_RIGHTS, COMMAND_RIGHTS, PROCEDURE_RIGHTS, ROLES, type Role } from '../../src/actions/rights';
import { commands } from '../../src/commands';
import * as procedures from '../../src/procedures';
import { everyTable } from '../../src/tables/every';
import type { EntryPoint } from '../../src/workbook/workbook';
import { type ActionName, everyActionName } from './offices';

const everyAction = { ...actions };
export const captionOf = (name: ActionName): string => everyAction[name].caption;

export const may = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least);

/** docs/hak.md, from the declaration. */
export function rightsText(): string {
  const tick = (role: Role, least: Role) => (may(role, least) ? 'ya' : '');
  const roles = (least: Role) => ROLES.map((role) => tick(role, least)).join(' | ');
  const PLACES: Record<EntryPoint, string> = { menu: 'menu', sidebar: 'panel', grid: 'lembar', trigger: 'pemicu' };
  const actionLines = everyActionName.map((name) => {
    const { least, from } = ACTION_RIGHTS[name];
    return `| ${captionOf(name)} | ${from.map((entry) => PLACES[entry]).join(', ')} | ${roles(least)} |`;
  });
  const commandLines = Object.entries(commands).map(([name, { caption }]) => {
    const { least, from } = COMMAND_RIGHTS[name as keyof typeof commands];
    return `| ${caption ?? `\`${name}\``} | ${PLACES[from]} | ${roles(least)} |`;
  });
  const procedureLines = (Object.keys(procedures) as (keyof typeof procedures)[]).map(
    (name) => `| \`${name}\` | ${roles(PROCEDURE_RIGHTS[name])} |`,
  );
  const typists: Record<(typeof everyTable)[number]['writtenBy'], string> = {
    staf: 'petugas',
    SiapKTP: 'SiapKTP saja; mengetik di sini diperingatkan dan dicatat di Riwayat',
    Camat: 'pemegang hak Camat dan pemilik spreadsheet; dijaga Google begitu Camat menjalankan *Siapkan lembar kerja*',
  };
  const sheetLines = everyTable.map(({ sheet, writtenBy }) => `| ${sheet} | ${typists[writtenBy]} |`);
  const head = '| Penonton | Petugas | Camat |';
  return `# Siapa boleh apa

Ditulis oleh \`HAK=1 npx jest test/attack/rights\` dari satu daftar, \`src/actions/rights.ts\`; uji yang sama mencoba setiap sel tabelnya pada add-on yang sudah dibangun.

- **Penonton**: spreadsheet dibagikan kepadanya sebagai Pelihat. Google menolak setiap tulisannya.
- **Petugas**: spreadsheet dibagikan kepadanya sebagai Editor. Juga siapa pun yang alamatnya tidak diberitahukan Google.
- **Camat**: petugas yang alamatnya tertulis di lembar Hak Camat (Camat, Plt., atau yang ditugasi). Selama lembar itu kosong, semua petugas memegang hak Camat.

Rumus (\`KTP_…\`) hanya menghitung: dari rumus tidak ada tindakan, menu atau permintaan panel yang dapat mengubah apa pun, oleh siapa pun. Pemicu harian bekerja untuk kantor, dengan akun yang memasangnya. Yang boleh menyunting juga bisa membuka skripnya: hak ini mencegah kekeliruan dan meninggalkan jejak; yang benar-benar menutup adalah pembagian spreadsheet dan penjagaan lembar Hak Camat oleh Google.

## Tindakan

| Tindakan | Dari ${head}
|---|---|---|---|---|
${actionLines.join('\n')}

## Menu dan pemicu

Google tidak memberi tahu skrip dari mana ia dipanggil: yang boleh menyunting dapat menjalankan butir menu dan pengingat harian juga dengan namanya, dari panel buatannya sendiri. Yang terjadi sama, haknya sama, dan Riwayat mencatatnya.

| Butir | Dari ${head}
|---|---|---|---|---|
${commandLines.join('\n')}

## Permintaan panel

| Permintaan ${head}
|---|---|---|---|
${procedureLines.join('\n')}

## Lembar

| Lembar | Yang mengetik di sana |
|---|---|
${sheetLines.join('\n')}

Lembar laporan ditulis SiapKTP. Lembar Catat diisi petugas.
`;
}
