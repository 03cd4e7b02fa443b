import type { Hono, MiddlewareHandler } from 'hono';
import { toSaved } from '../file/saved';
import type { Host } from '../host';
import { encode } from '../xlsx/encode';
import { COMMON } from './guard';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The workbook as it stands at this moment, for whoever wants a copy of it; the file it is kept in may be behind. */
export function serveWorkbookFile(app: Hono, host: Host): void {
  const download: MiddlewareHandler = async (c, next) => {
    // The add-on's link leads here too, where the workbook is Google's; its other formats are paper.
    if (c.req.path !== PLACE && c.req.query('format') !== 'xlsx') return next();
    const content = await encode(toSaved(host.workbook, host.world));
    return c.body(new Uint8Array(content).buffer, 200, {
      ...COMMON,
      'content-type': XLSX,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${host.workbook.title}.xlsx`)}`,
    });
  };
  app.get(PLACE, download);
  app.get('/spreadsheets/d/:id/export', download);
}

const PLACE = '/buku-kerja.xlsx';
