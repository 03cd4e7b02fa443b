import { countersOf } from '../../../src/reports/forecast/model/counters';
import { meanCapacity } from '../../../src/reports/forecast/model/meanCapacity';
import { FORECAST_TABLES, officeModel } from '../../../src/reports/forecast/model/officeModel';
import { readTables } from '../../../src/tables/table';
import { gridsOf, paperDesa, recordingSet, type TypedRow } from '../office';

const operators = (bezetting: number, jamPerHari: number, bagian = 'PEREKAMAN'): TypedRow => ({
  ...{ jabatan: `${bagian} ${bezetting} ${jamPerHari}`, bagian, bezetting, jamPerHari },
});

function modelOf(...petugas: TypedRow[]) {
  const aset = [1, 2, 3, 4].flatMap((number) => recordingSet(number, 'Pelayanan'));
  const grids = gridsOf({ aset, petugas, desa: paperDesa });
  return officeModel(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    '2026-11-24T10:00',
  );
}

const lackingOf = (...petugas: TypedRow[]) => modelOf(...petugas).office.recording.operatorsLacking;
const basisOf = (label: string, ...petugas: TypedRow[]) =>
  modelOf(...petugas).grounds.assumptions.find((assumption) => assumption.label === label)!;

test('operators who work less than the office is open count for what they work of the day', () => {
  // Perpres 21/2023: four days of 7 hours and a Friday of 6.5, 6.9 on average; 3.45 are half of it.
  expect(lackingOf(operators(3, 3.45))).toBeCloseTo(1.5, 12);
  expect(lackingOf(operators(2, 7.5), operators(1, 3.45))).toBeCloseTo(0.5, 12);
  expect(modelOf(operators(3, 3.45)).plan.recordingOperators).toBe(3);
  const { printing } = modelOf(operators(2, 1.725, 'PENCETAKAN'), operators(4, 3.45, 'ADMINISTRASI')).office;
  expect(printing?.operatorsLacking).toBeCloseTo(1.5, 12);
  expect(printing?.handOver.operators).toBeCloseTo(2, 12);
});

test('whole days, longer ones, hours that are not known and no list at all lack nothing', () => {
  expect(lackingOf(operators(3, 6.9), operators(2, 9), operators(2, 0))).toBe(0);
  expect(lackingOf()).toBe(0);
});

test('three at half a day record on a mean day what one and a half do', () => {
  const model = modelOf(operators(3, 3.45));
  const { recording } = model.office;
  // Sets at 45 a day, four of them, are not what limits: 1.5 x 6.9 hours x 60 / minutes each, less what power cuts take.
  const open = model.office.commonCauses.find(({ kind }) => kind === 'power')!.availability;
  const up = open.upHours / open.failures / (open.upHours / open.failures + open.downHours / open.repairs);
  expect(meanCapacity(model).possible).toBeCloseTo(((1.5 * 6.9 * 60) / recording.minutesPerPerson.mean) * up, 6);
});

test('counters are those that somebody is at all day, one at the least where anybody comes', () => {
  const { plan } = modelOf(operators(3, 7.5));
  expect([0, 0.5, 1, 1.2, 2.4, 3].map((lacking) => countersOf(plan, lacking))).toEqual([3, 2, 2, 1, 1, 0]);
  expect(countersOf({ ...plan, sets: 1 }, 0.5)).toBe(1);
});

test('the assumptions say how many whole days the people make', () => {
  const told = basisOf('Operator perekaman', operators(3, 3.45));
  expect(told.value).toBe('3');
  expect(told.basis).toBe('lembar Petugas; menurut Jam Per Hari setara 1,5 orang sehari penuh (6,9 jam layanan)');
  expect(basisOf('Operator perekaman', operators(3, 7.5)).basis).toBe('lembar Petugas');
  expect(basisOf('Petugas yang menyerahkan kartu', operators(2, 3.45, 'ADMINISTRASI')).basis).toMatch(
    /; menurut Jam Per Hari setara 1,0 orang/,
  );
});
