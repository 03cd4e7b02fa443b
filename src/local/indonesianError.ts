/** A failure whose message is a sentence for the person at the keyboard; anything else thrown is a fault of the host. */
export class IndonesianError extends Error {}

/** Why the disk refused, for use inside a sentence. */
export function diskReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' ? 'ruang penyimpanan penuh' : (code ?? message);
}
