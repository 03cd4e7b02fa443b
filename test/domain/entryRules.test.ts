import {
  deviceFaults,
  futureDay,
  orderFaults,
  outageFaults,
  repairFaults,
  serviceFaults,
  unknownDevice,
} from '../../src/domain/entryRules';

const NOW = '2026-11-24T10:00';

describe('a day that is typed', () => {
  test('may be today at the latest, at any hour of it', () => {
    expect(futureDay('Tanggal', '2026-11-24', '2026-11-24T00:00')).toBeNull();
    expect(futureDay('Tanggal', '2026-11-25', '2026-11-24T23:59')).toBe(
      'Tanggal harus hari ini (24-11-2026) atau sebelumnya, bukan 25-11-2026',
    );
  });

  test('of service is judged where there is one', () => {
    expect(serviceFaults({}, NOW)).toEqual([]);
    expect(serviceFaults({ tanggal: '2026-11-24' }, NOW)).toEqual([]);
    expect(serviceFaults({ tanggal: '2026-11-25' }, NOW)).toEqual([
      { field: 'tanggal', sentence: 'Tanggal harus hari ini (24-11-2026) atau sebelumnya, bukan 25-11-2026' },
    ]);
  });
});

describe('an outage', () => {
  test('may begin and end now, and end when it began', () => {
    expect(outageFaults({}, NOW)).toEqual([]);
    expect(outageFaults({ mulai: NOW }, NOW)).toEqual([]);
    expect(outageFaults({ selesai: NOW }, NOW)).toEqual([]);
    expect(outageFaults({ mulai: NOW, selesai: NOW }, NOW)).toEqual([]);
  });

  test('in the future is told at the moment that has not come', () => {
    const later = '2026-11-24T10:01';
    const sentence = (header: string) =>
      `${header} harus tidak sesudah sekarang (24-11-2026 10:00), bukan 24-11-2026 10:01`;
    expect(outageFaults({ mulai: later }, NOW)).toEqual([{ field: 'mulai', sentence: sentence('Mulai') }]);
    expect(outageFaults({ mulai: NOW, selesai: later }, NOW)).toEqual([
      { field: 'selesai', sentence: sentence('Selesai') },
    ]);
  });

  test('that ends before it begins is told at its end', () => {
    expect(outageFaults({ mulai: NOW, selesai: '2026-11-24T09:59' }, NOW)).toEqual([
      { field: 'selesai', sentence: 'Selesai harus sesudah mulai (24-11-2026 10:00), bukan 24-11-2026 09:59' },
    ]);
  });
});

describe('an order', () => {
  test('may be asked for and given up on one day, today at the latest', () => {
    const tanggal = '2026-11-24';
    expect(orderFaults({}, NOW)).toEqual([]);
    expect(orderFaults({ tanggal, batal: tanggal }, NOW)).toEqual([]);
    expect(orderFaults({ tanggal, batal: null }, NOW)).toEqual([]);
    expect(orderFaults({ batal: '2026-11-01' }, NOW)).toEqual([]);
    const sentence = (header: string) => `${header} harus hari ini (24-11-2026) atau sebelumnya, bukan 25-11-2026`;
    expect(orderFaults({ tanggal: '2026-11-25' }, NOW)).toEqual([{ field: 'tanggal', sentence: sentence('Tanggal') }]);
    expect(orderFaults({ tanggal, batal: '2026-11-25' }, NOW)).toEqual([
      { field: 'batal', sentence: sentence('Batal') },
    ]);
  });

  test('is not given up before it was asked for', () => {
    expect(orderFaults({ tanggal: '2026-11-24', batal: '2026-11-23' }, NOW)).toEqual([
      {
        field: 'batal',
        sentence: 'Batal harus 24-11-2026 (hari dipesan) atau sesudahnya, bukan 23-11-2026',
      },
    ]);
  });
});

describe('a repair', () => {
  test('may come back, or be promised, on the day it goes out', () => {
    const tanggal = '2026-11-24';
    expect(repairFaults({}, NOW)).toEqual([]);
    expect(repairFaults({ tanggal, janji: tanggal, kembali: tanggal }, NOW)).toEqual([]);
    expect(repairFaults({ janji: '2026-11-01', kembali: '2026-11-01' }, NOW)).toEqual([]);
    expect(repairFaults({ tanggal, janji: '2027-01-01', kembali: null }, NOW)).toEqual([]);
  });

  test('is told day by day what cannot be', () => {
    expect(repairFaults({ tanggal: '2026-11-25', kembali: '2026-11-26' }, NOW)).toEqual([
      { field: 'tanggal', sentence: 'Tanggal harus hari ini (24-11-2026) atau sebelumnya, bukan 25-11-2026' },
      { field: 'kembali', sentence: 'Kembali harus hari ini (24-11-2026) atau sebelumnya, bukan 26-11-2026' },
    ]);
    const sentence = (header: string) => `${header} harus 20-11-2026 (hari keluar) atau sesudahnya, bukan 19-11-2026`;
    expect(repairFaults({ tanggal: '2026-11-20', janji: '2026-11-19', kembali: '2026-11-19' }, NOW)).toEqual([
      { field: 'kembali', sentence: sentence('Kembali') },
      { field: 'janji', sentence: sentence('Dijanjikan') },
    ]);
  });
});

describe('a device', () => {
  test('is known by its id in any case, and one that nobody has is asked for with those like it', () => {
    expect(unknownDevice('pc-1', ['PC-1'])).toEqual([]);
    expect(unknownDevice(null, ['PC-1'])).toEqual([]);
    expect(unknownDevice(undefined, [])).toEqual([]);
    expect(unknownDevice('PC-9', ['PC-1', 'KAM-22'])).toEqual([
      {
        field: 'asetId',
        sentence: 'Id Aset harus id alat di lembar Aset (misalnya PC-1, KAM-22), bukan "PC-9"',
      },
    ]);
    expect(unknownDevice('PC-9', [])).toEqual([
      { field: 'asetId', sentence: 'Id Aset harus id alat di lembar Aset, bukan "PC-9"' },
    ]);
  });

  test('belongs to a recording set only as one of its components', () => {
    expect(deviceFaults({ jenis: 'IRIS', setPerekaman: 'SET-1' })).toEqual([]);
    expect(deviceFaults({ jenis: 'PRINTER_KARTU', setPerekaman: null })).toEqual([]);
    expect(deviceFaults({ setPerekaman: 'SET-1' })).toEqual([]);
    expect(deviceFaults({ jenis: 'PRINTER_KARTU', setPerekaman: 'SET-1' })).toEqual([
      {
        field: 'setPerekaman',
        sentence: 'Set Perekaman harus kosong pada printer kartu, yang bukan bagian set perekaman, bukan "SET-1"',
      },
    ]);
  });
});
