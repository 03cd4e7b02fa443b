import { type Office, openOffice } from '../../src/local/testing';
import { posted } from '../attack/offices';
import { builtDist } from './dist';

/** The letter that asks for devices against the sheet Prakiraan of the same built bundle: the two must say one thing. */
const dist = builtDist();

function officeWith(prepare: (office: Office) => void): Office {
  const office = openOffice({ dist, now: '2026-11-24T08:00' });
  office.call('siapkanLembarKerja');
  office.call('isiDataContoh');
  prepare(office);
  office.menu('Hitung prakiraan');
  office.menu('Perbarui laporan');
  return office;
}

const textOf = (office: Office, sheet: string): string =>
  office
    .values(`${sheet}!A1:A120`)
    .map(([cell]) => String(cell ?? ''))
    .join(' ')
    .replace(/\s+/g, ' ');

const figure = (office: Office, label: string): string[] =>
  (office.values('Prakiraan!A1:D60').find(([cell]) => String(cell) === label) ?? []).map(String);

const request = (office: Office): string =>
  /Sehubungan dengan itu.*?terima kasih\./.exec(textOf(office, 'Surat Permohonan'))?.[0] ?? '';

/** The phrases of a plan as the sheet has them: "1 operator perekaman, 2 jam layanan per hari dan ...". */
const phrases = (value = ''): string[] => value.split(/, | dan /);

const withoutWords = (text: string): string => text.replace(/ \([a-z ]+\)/g, '');

/** How many of each kind of device a table says that lack, from the top. */
const lacking = (office: Office, sheet: string, column: number): number[] =>
  office
    .values(`${sheet}!A1:O60`)
    .filter((row) =>
      row.some((cell) => /^(Komputer perekaman|Kamera digital|Pemindai|Papan|Printer kartu$)/.test(String(cell))),
    )
    .filter((row) => /kebutuhan menurut/.test(String(row[sheet === 'RKBMD' ? 14 : 9])))
    .map((row) => Number(row[column - 1]));

describe('the example of the paper, nothing known of its stock', () => {
  let office: Office;
  beforeAll(() => {
    office = officeWith(() => {});
  });

  test('asks for the people and printers of the plan that the letter names, and for no device beyond it', () => {
    const plan = [
      ...phrases(figure(office, 'Tambahan terkecil untuk target')[1]),
      ...phrases(figure(office, 'Tambahan terkecil untuk kartunya')[1]),
    ];
    const asked = plan.filter((phrase) => /operator|printer/.test(phrase));
    expect(asked.length).toBeGreaterThan(1);
    expect(plan.join()).not.toContain('set perekaman');
    const told = withoutWords(request(office));
    for (const phrase of asked) expect(told).toContain(phrase);
    const [, cards] =
      /tercetak (\d\d-\d\d-\d{4})/.exec(figure(office, 'Tambahan terkecil untuk kartunya')[3] ?? '') ?? [];
    // Two days, and what each is the day of.
    const [, target] =
      /untuk tuntas (\d\d-\d\d-\d{4})/.exec(figure(office, 'Tambahan terkecil untuk target')[3] ?? '') ?? [];
    expect(target).not.toBe(cards);
    expect(told).toContain(
      `agar perekaman tuntas pada target ${target}, dan agar kartunya tercetak paling lambat ${cards}, kami mohon`,
    );
    expect(told).not.toMatch(/\d komputer perekaman|\d kamera|\d pemindai/);
  });

  test('says who sees to the longer hours, and its table and RKBMD lack what is asked for and nothing else', () => {
    const hours = phrases(figure(office, 'Tambahan terkecil untuk target')[1]).filter((phrase) => /jam/.test(phrase));
    expect(hours.length).toBeGreaterThan(0);
    const [, own] = /kami atur sendiri: ([^.]+)\./.exec(request(office)) ?? [];
    expect(phrases(own)).toEqual(hours);
    const lacks = lacking(office, 'Surat Permohonan', 9);
    expect(lacking(office, 'RKBMD', 13)).toEqual(lacks);
    const asked = [...withoutWords(request(office)).matchAll(/(\d+) (komputer|kamera|pemindai|papan|printer)/g)];
    expect(lacks.filter((number) => number > 0)).toEqual(asked.map(([, number]) => Number(number)));
  });

  test('the sentence has the day of the cards beside the day of the recording', () => {
    const [, day = ''] = figure(office, 'Kartunya tercetak (80 %)');
    const [, told] =
      /Kartunya tercetak semua paling lambat (\d+ \w+ \d{4})/.exec(textOf(office, 'Surat Permohonan')) ?? [];
    const [date, month, year] = day.split('-').map(Number);
    const names = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
    expect(told).toBe(`${date} ${names[(month ?? 0) - 1]} ${year}`);
    expect(textOf(office, 'Dasbor')).toContain(`Kartunya tercetak semua paling lambat ${told}`);
  });

  test('keeps the remarks for the office on Prakiraan, which it encloses, and off letter and RKBMD', () => {
    const remark = 'Petugas bagian perekaman belum dicatat; dianggap satu orang per alat.';
    expect(textOf(office, 'Prakiraan')).toContain(remark);
    for (const paper of ['Surat Permohonan', 'RKBMD'])
      expect(textOf(office, paper)).not.toMatch(/belum dicatat|Bukti sedikit|belum disebut|DRAF,/);
    expect(textOf(office, 'Surat Permohonan')).toContain(
      'Anggapan dan ketelitian hitungannya ada di lampiran Prakiraan.',
    );
  });

  test('says that the data moved after the forecast', () => {
    office.type('Desa!E2', '100');
    office.menu('Perbarui laporan');
    expect(textOf(office, 'Surat Permohonan')).toContain(
      'DRAF, jangan ditandatangani dulu. Data sudah berubah sejak prakiraannya',
    );
  });
});

describe('a stock of blanko that lasts some days', () => {
  let office: Office;
  beforeAll(() => {
    office = officeWith((desk) =>
      posted(desk, 'terimaBarang', { barang: 'BLANKO', jumlah: '500', tanggal: '23-11-2026' }, 's1'),
    );
  });

  test('asks for the blanko of the plan with the day on which the stock may be gone', () => {
    const [order] = phrases(figure(office, 'Tambahan terkecil untuk kartunya')[1]).filter((it) => /blanko/.test(it));
    expect(order).toMatch(/^[\d.]+ keping blanko$/);
    expect(withoutWords(request(office))).toContain(order);
    const [, day] = figure(office, 'Blanko habis, paling cepat');
    expect(day).toMatch(/^\d\d-\d\d-\d{4}$/);
    expect(request(office)).toContain(`blanko dapat habis pada ${day}, jadi kami mohon tiba sebelum hari itu`);
  });

  test('the sheet tells what is ordered from what is used', () => {
    expect(figure(office, 'Tambahan terkecil untuk kartunya')[3]).toContain('banyaknya yang dipesan');
    expect(figure(office, 'Blanko sampai target')[3]).toContain('Yang akan terpakai, bukan yang dipesan');
  });

  test('the sentence says that it isn’t known when the cards follow, since nobody knows what blanko will come', () => {
    for (const label of ['Kartunya tercetak (80 %)', 'Di antaranya di kantor (80 %)', 'Kartunya diserahkan (80 %)'])
      expect(figure(office, label)[1]).toBe('belum diketahui');
    const line = office.values('Prakiraan!A1:P120').find((row) => row.includes('4. Tercetak semua, penggantian juga'));
    // With 80 %, between those of 50 and 95 %.
    expect(line?.filter((cell) => cell !== '')[2]).toBe('belum diketahui');
    const skenario = office.values('Skenario!A1:Z1')[0]!.map((header) => (header === 'Nama' ? 'Seperti sekarang' : ''));
    office.paste('Skenario!A2', [skenario]);
    office.menu('Bandingkan skenario');
    const table = office.values('Banding Skenario!A1:M60');
    const headers = table.find(([first]) => first === 'Skenario')!;
    const [compared, drawn] = table.filter(([first]) => first === 'Seperti sekarang');
    expect(compared?.[headers.indexOf('Tercetak (80\u00a0%)')]).toBe('belum diketahui');
    // Its recording has a bar, its cards none.
    expect(drawn?.slice(1, 4)).toEqual([expect.any(Number), expect.any(Number), '']);
    expect(textOf(office, 'Prakiraan')).toMatch(
      /Kapan kartunya tercetak semua belum diketahui, karena kiriman blanko belum dapat diperkirakan \(catatan penerimaannya terlalu sedikit\)\. Tanpa kiriman lagi, blanko tidak cukup: peluang tercetak semua dalam dua tahun \d+ %\./,
    );
    expect(textOf(office, 'Prakiraan')).not.toContain('belum tercetak semua dalam dua tahun (');
  });

  test('what was then ordered is asked for less, be it open, come in part, or come; given up, it is asked for again', () => {
    const [plan = ''] = phrases(figure(office, 'Tambahan terkecil untuk kartunya')[1]).filter((it) =>
      /blanko/.test(it),
    );
    const planned = Number(plan.replace(/\D/g, ''));
    const asked = (): number => {
      office.menu('Perbarui laporan');
      const [, told = '0'] = /mohon tambahan [^;]*?([\d.]+) keping blanko\. /.exec(withoutWords(request(office))) ?? [];
      return Number(told.replace(/\D/g, ''));
    };
    expect(asked()).toBe(planned);
    office.setNow('2026-11-24T10:00');
    posted(office, 'pesanBarang', { barang: 'BLANKO', jumlah: '1000' }, 's2');
    expect(asked()).toBe(planned - 1000);
    office.setNow('2026-11-25T10:00');
    posted(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '600' }, 's3');
    expect(asked()).toBe(planned - 1000);
    posted(office, 'batalkanPesanan', { id: 'PS-0001' }, 's4');
    expect(asked()).toBe(planned - 600);
    expect(textOf(office, 'Surat Permohonan')).toMatch(/Datang sesudah prakiraan itu: 600 keping blanko \(PS-0001/);
  });
});

describe('a target within the week', () => {
  let office: Office;
  beforeAll(() => {
    office = officeWith((desk) => {
      const line = desk.values('Pengaturan!A1:A99').findIndex(([name]) => name === 'tanggal_target') + 1;
      desk.type(`Pengaturan!B${line}`, '01-12-2026');
    });
  });

  test('is asked nothing for: what is asked for is the plan of the first day that the forecast can reach', () => {
    const [, , , meaning = ''] = figure(office, 'Tambahan terkecil untuk target');
    const [, date, month, year] = /paling dini tuntas (\d+) (\w+) (\d{4})/.exec(meaning) ?? [];
    const names = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
    const day = `${date?.padStart(2, '0')}-${String(names.indexOf(month ?? '') + 1).padStart(2, '0')}-${year}`;
    const told = textOf(office, 'Surat Permohonan');
    expect(told).toContain(
      'Target 01-12-2026 tidak dapat dicapai, jadi untuk tanggal itu tidak ada alat atau petugas yang dimohonkan.',
    );
    expect(told).toContain(`perekaman tuntas paling dini ${day}; untuk tanggal itu cukup tambahan `);
    const [, total] = /Bahkan dengan (\d+) set perekaman/.exec(meaning) ?? [];
    const ready = Number(office.values('Surat Permohonan!A1:J60').find(([, kind]) => kind === 'Pemindai iris')?.[2]);
    const [, more] = /cukup tambahan (\d+) set perekaman/.exec(told) ?? [];
    expect(Number(total) - Number(more)).toBeLessThanOrEqual(ready);
    expect(lacking(office, 'RKBMD', 13)).toEqual(lacking(office, 'Surat Permohonan', 9));
    // Blanko until that day too: what the cards of the average day take, which the letter has from today's sheets.
    const [, count] = /([\d.]+) keping blanko dengan yang gagal cetak/.exec(told) ?? [];
    expect(figure(office, `Blanko sampai ${day}`)[1]).toBe(count);
    // On average days the target would take dozens.
    expect(Math.max(...lacking(office, 'RKBMD', 13))).toBeLessThanOrEqual(Number(more));
  });
});
