import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closePress, printed } from '../../../src/local/paper/chromium';
import { paperDocument } from '../../../src/local/paper/document';
import { openOffice } from '../../../src/local/testing';
import { hasPoppler, readPdf } from '../../poppler';
import { builtDist, builtFolder } from '../../product/dist';

const where = hasPoppler ? describe : describe.skip;

/** Devices of a room: as few and as many as leave a card on one page, part of a second one, or anything in between. */
const COUNTS = Array.from({ length: 14 }, (_, index) => index + 2);

where('who signs the card of a room', () => {
  afterAll(closePress);

  test.each(['F4', 'A4'] as const)(
    'is on one %s page with his name and NIP, however many devices it has',
    async (size) => {
      const office = openOffice({ dist: builtDist(), now: '2026-11-24T10:00' });
      office.call('siapkanLembarKerja');
      const names = office.values('Pengaturan!A1:A80').map(([name]) => name);
      const SETTINGS = {
        kecamatan: 'Porong',
        tempat: 'Porong',
        camat_nama: 'Dra. Contoh Nama',
        camat_nip: "'197001011990031001",
      };
      for (const [name, value] of Object.entries(SETTINGS))
        office.type(`Pengaturan!B${names.indexOf(name) + 1}`, value);
      const headers = office.values('Aset!A1:Z1')[0]!;
      const devices = COUNTS.flatMap((count) =>
        Array.from({ length: count }, (_, index) =>
          headers.map((header) => {
            if (header === 'Id') return `ALT-${count}-${index}`;
            if (header === 'Nama') return 'Komputer meja dengan layar dan papan ketik';
            if (header === 'Jenis') return 'KOMPUTER_KANTOR';
            if (header === 'Kondisi') return 'RR';
            if (header === 'Ruang') return `Ruang ${count}`;
            if (header === 'Merk/Tipe') return 'Contoh Merk Tipe Panjang 5000';
            if (header === 'Nomor Seri') return `SN-0000-${count}-${index}`;
            return header === 'Keterangan' ? 'papan ketik dan layar sering padam sesudah listrik turun' : '';
          }),
        ),
      );
      office.paste('Aset!A2', devices as string[][]);
      office.call('perbaruiLaporan');
      const script = readFileSync(join(builtFolder(), 'build/paper.js'), 'utf8');
      const { pages } = readPdf(await printed(paperDocument(office.host, [office.sheet('KIR')], size, script)));
      const signed = pages.filter(({ text }) => text.includes('NIP.197001011990031001'));
      expect(signed).toHaveLength(COUNTS.length);
      for (const { text } of signed) {
        expect(text).toContain('CamatPorong');
        expect(text).toContain('Dra.ContohNama');
        // Not alone there.
        expect(text).toMatch(/Komputermeja/);
      }
    },
  );
});
