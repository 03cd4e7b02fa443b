import { type Device, EVERY_DEVICE, matching, standing } from '../../src/sidebar/catat/chosenDevices';

const device = (id: string, more: Partial<Device>): Device =>
  ({ ...{ id, nama: 'Komputer', jenis: 'KOMPUTER_KANTOR', kondisi: 'B', set: null, merk: null }, ...more }) as Device;
const DEVICES = [device('KOM-001', { ruang: 'R. Server' }), device('KOM-002', { ruang: 'R. Camat' })];
const seen = (devices: readonly Device[], ruang: string) =>
  matching(devices, standing(devices, { ...EVERY_DEVICE, ruang })).map(({ id }) => id);

test('a filter by a room that has got another name since shows all devices again', () => {
  expect(seen(DEVICES, 'R. Server')).toEqual(['KOM-001']);
  const renamed = DEVICES.map((one) => (one.ruang === 'R. Server' ? { ...one, ruang: 'Ruang Server' } : one));
  expect(seen(renamed, 'R. Server')).toEqual(['KOM-001', 'KOM-002']);
  expect(standing(renamed, { ...EVERY_DEVICE, ruang: 'R. Server' }).ruang).toBe('');
});
