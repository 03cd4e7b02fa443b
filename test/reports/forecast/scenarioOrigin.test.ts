import { scenarioOrigin } from '../../../src/reports/forecast/words/scenarioOrigin';

const PLACE = { sheet: 'Skenario', line: 3, column: 1 };

test('a comparison that ran out of time says in how many futures it was played', () => {
  const played = { replicationsDone: 600, replicationsAsked: 1000 };
  const { sentence, inputs } = scenarioOrigin({ name: 'Satu set', more: '1 set perekaman' }, played, PLACE);
  expect(sentence).toMatch(/^Dari 600 kemungkinan jalannya pekerjaan \(1\.000 diminta, tetapi waktunya habis\), sama/);
  expect(inputs).toEqual([{ text: 'Lembar Skenario: Satu set', basis: '1 set perekaman', place: PLACE }]);
});
