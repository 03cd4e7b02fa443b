import { createServer } from 'node:net';
import { IndonesianError } from '../indonesianError';
import { startWith } from '../startWith';

const startAt = (port: number): string => startWith(`PORT=${port}`);

export function portError(port: number, error: NodeJS.ErrnoException): IndonesianError {
  return new IndonesianError(
    error.code === 'EADDRINUSE'
      ? `Porta ${port} sudah dipakai program lain. Tutup program itu, atau jalankan dengan porta lain: ${startAt(port + 1)}`
      : `Porta ${port} tidak dapat dibuka (${error.code ?? error.message}). Pilih porta lain: ${startAt(8788)}`,
  );
}

/** Rejects with an IndonesianError when nothing can listen there now. */
export function checkPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(portError(port, error)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
