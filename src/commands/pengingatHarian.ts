import { catatPengingat } from '../actions';
import { REMINDER_SETUP } from '../actions/aturPengingat';
import { perform } from '../actions/perform';
import { addDays, type Moment } from '../cells/day';
import { readSettings } from '../domain/settings';
import { joined } from '../domain/words';
import { dasbor, periksa } from '../reports';
import { type Crossing, crossingsOf } from '../reports/crossings';
import { digestOf } from '../reports/digest';
import { basisOf } from '../reports/forecast/basis';
import { writePrakiraan } from '../reports/forecast/write';
import { PROBLEM_TABLES } from '../reports/problems';
import type { Report } from '../reports/report';
import { lastForecast, summaryOf } from '../reports/summary';
import { writeReports } from '../reports/write';
import { pengingat } from '../tables';
import { type ReadingsOf, readTables } from '../tables/table';
import type { Host, Posted } from '../workbook/host';
import { command } from './command';
import { DAILY } from './pasangPengingat';

const TABLES = { ...PROBLEM_TABLES, pengingat };
type Read = ReadingsOf<typeof TABLES>;

/** A forecast whose ground hasn't moved is computed again after this many days: inflow and outages move it as well. */
const FORECAST_DAYS = 7;

/** What the daily trigger runs: a fresh forecast where it is due, Dasbor and Periksa, and a letter when a line was crossed. */
export const pengingatHarian = command({
  caption: null,
  run(host) {
    const { now } = host.occasion();
    const before = readAll(host);
    if (!before.pengingat.rows.some(({ id }) => id.toLowerCase() === REMINDER_SETUP)) {
      host.daily.remove(DAILY);
      return;
    }
    if (forecastIsDue(before, now)) writePrakiraan(host);
    writeReports(host, [dasbor, periksa] as unknown as Report<Record<string, unknown>>[]);
    remind(host, readAll(host), now);
  },
});

const readAll = ({ workbook }: Host): Read => readTables(TABLES, (sheet) => workbook.read(sheet));

function forecastIsDue({ arsipPrakiraan, desa, aset, pengaturan }: Read, now: Moment): boolean {
  const today = now.slice(0, 10);
  const last = lastForecast(arsipPrakiraan.rows);
  if (desa.rows.length === 0) return false;
  if (!last || last.waktu.slice(0, 10) <= addDays(today, -FORECAST_DAYS)) return true;
  return last.dasar !== basisOf(desa.rows, aset.rows, readSettings(pengaturan), today);
}

function remind(host: Host, read: Read, now: Moment): void {
  const crossings = crossingsOf(read, now);
  const { office, sentence } = summaryOf(read, now);
  const digest = digestOf(crossings, read.pengingat.rows, { office, forecast: sentence, now });
  const known = read.pengingat.rows.filter(({ id }) => id.toLowerCase() !== REMINDER_SETUP).length;
  if (!digest && crossings.length === known) return;
  const to = readSettings(read.pengaturan).values.penerima_pengingat ?? [];
  const posted: Posted | null = !digest ? null : to.length > 0 ? host.post({ to, ...digest }) : NOBODY;
  perform(
    host.workbook,
    catatPengingat,
    {
      menyala: JSON.stringify(crossings.map(({ id, sentence: told }) => [id, told])),
      terkirim: posted !== null && posted.sent.length > 0,
      uraian: digest && posted ? whatBecame(digest.fresh, posted) : '',
    },
    { ...host.occasion(), actionId: host.newId() },
  );
}

const NOBODY: Posted = { sent: [], problems: ['penerima_pengingat di Pengaturan masih kosong'] };

/** For Riwayat: who was written to, and why it didn't reach the others. */
function whatBecame(fresh: readonly Crossing[], { sent, problems }: Posted): string {
  const about = `${fresh.length} hal`;
  const reached = sent.length > 0 ? `Surat pengingat (${about}) dikirim kepada ${joined(sent)}.` : '';
  const failed =
    problems.length > 0 ? ` Tidak terkirim${reached === '' ? ` (${about})` : ''}: ${problems.join('; ')}.` : '';
  return `${reached}${failed}`.trim();
}
