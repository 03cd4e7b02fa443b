import { ask } from './dialogs';
import { element } from './element';

export interface SheetOnView {
  id: number;
  name: string;
}

const PAPERS = [
  ['F4', 'F4 (215 x 330 mm)'],
  ['A4', 'A4 (210 x 297 mm)'],
] as const;

const REMEMBERED = 'siap-ktp.kertas';

/** Asks what goes on which paper; the PDF opens in a tab of its own, from where it is printed or saved. */
export async function printDialog({ id, name }: SheetOnView): Promise<void> {
  const what = choice('cetak-lembar', [
    [String(id), `Lembar ini: ${name}`],
    ['formulir', 'Semua formulir, dengan Prakiraan di belakang suratnya'],
  ]);
  const paper = choice('cetak-kertas', PAPERS);
  paper.value = localStorage.getItem(REMEMBERED) ?? 'F4';
  const agreed = await ask({
    title: 'Cetak atau simpan PDF',
    text: [
      element('p', {}, element('label', { for: what.id }, 'Yang dicetak'), what),
      element('p', {}, element('label', { for: paper.id }, 'Kertas'), paper),
      element(
        'p',
        {},
        'PDF terbuka di tab baru; cetak atau simpan dari sana. Isinya seperti lembar sekarang: perbarui dulu lewat SiapKTP > Perbarui laporan bila perlu.',
      ),
    ],
    agree: 'Buat PDF',
    decline: 'Batal',
    isHarmless: true,
  });
  if (!agreed) return;
  localStorage.setItem(REMEMBERED, paper.value);
  window.open(`/cetak.pdf?lembar=${what.value}&kertas=${paper.value}`, '_blank', 'noopener');
}

function choice(id: string, choices: readonly (readonly [value: string, caption: string])[]): HTMLSelectElement {
  return element(
    'select',
    { id, class: 'dialog-choice' },
    ...choices.map(([value, caption]) => element('option', { value }, caption)),
  );
}
