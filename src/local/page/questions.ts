import { ask } from './dialogs';

/** Whether the person changes cells all the same that the workbook protects, as its description says why. */
export function agreesToChange(description: string): Promise<boolean> {
  const why = description ? `Bagian ini dilindungi: ${description}.` : 'Bagian ini dilindungi.';
  const text = `${why.replace(/\.\.$/, '.')}\nIsinya biasanya tidak diubah dengan tangan.`;
  return ask({ title: 'Tetap mengubah?', text, agree: 'Tetap ubah', decline: 'Batal' });
}

/** Whether a sheet may go, named by its tab. */
export function agreesToRemove(sheet: string): Promise<boolean> {
  const text = `Lembar "${sheet}" beserta seluruh isinya akan dihapus.`;
  return ask({ title: 'Hapus lembar?', text, agree: 'Hapus', decline: 'Batal' });
}
