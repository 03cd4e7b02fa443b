import { closePress, printed } from '../../../src/local/paper/chromium';
import { paperDocument } from '../../../src/local/paper/document';
import { openOffice } from '../../../src/local/testing';
import { hasPoppler, readPdf } from '../../poppler';
import { builtDist } from '../../product/dist';

afterAll(closePress);

// A dozen rows are kept on one page where they can be: here they and the letterhead need more than one.
(hasPoppler ? test : test.skip)(
  'a letterhead is never parted, however tall the table that is to stay whole below it',
  async () => {
    const office = openOffice({ dist: builtDist(), now: '2026-11-30T10:00' });
    office.call('siapkanLembarKerja');
    office.paste(
      'Aset!A2',
      Array.from({ length: 12 }, (_, at) => [
        `SET-00${at}-ALAT`,
        `Perangkat kamera perekaman KTP-el beserta dudukan, kabel dan tasnya, ke-${at}`,
        'KAMERA',
        'B',
      ]),
    );
    office.call('perbaruiLaporan');
    const html = paperDocument(office.host, [office.sheet('Pemeliharaan')], 'F4', '');
    const [first] = readPdf(await printed(html)).pages;
    for (const line of ['namakabupaten', 'namakecamatan', 'JADWALPEMELIHARAANALAT', 'SET-000-ALAT'])
      expect(first?.text).toContain(line);
  },
);
