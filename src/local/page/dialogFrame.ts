import { element, pushButton } from './element';

/** A dialog of the add-on: a page of its own over the workbook, as Sheets shows it. `left`: it was closed. */
export function openDialogFrame(title: string, left: () => void): void {
  const heading = element('h2', { id: 'judul-halaman' }, title);
  const close = pushButton('×', () => dialog.close(), {
    class: 'close',
    'aria-label': `Tutup ${title}`,
    title: 'Tutup',
  });
  const frame = element('iframe', { src: '/dialog', title });
  const dialog = element(
    'dialog',
    { class: 'dialog dialog-page', 'aria-labelledby': heading.id },
    element('div', { class: 'sidebar-heading' }, heading, close),
    frame,
  );
  // google.script.host.close() in the page.
  const told = ({ source, data }: MessageEvent) => {
    if (source === frame.contentWindow && data?.kind === 'close') dialog.close();
  };
  window.addEventListener('message', told);
  dialog.addEventListener('close', () => {
    window.removeEventListener('message', told);
    dialog.remove();
    left();
  });
  document.body.append(dialog);
  dialog.showModal();
}
