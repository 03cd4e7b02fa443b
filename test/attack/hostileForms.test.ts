import { ENTRY_FORMS, TICK } from '../../src/actions/entryForms';
import { everyTable } from '../../src/tables/every';
import { fillIn, formOf } from './catatForms';
import { working } from './examples';
import { everyText, formulas, localesFor, oddities } from './hostile';
import { cellsOf, differing, issuesOf, keep, rowsOf } from './offices';

/** The sheet Catat, on which a phone posts: a hostile text in one cell of a form that is sound but for it. */
let tried = 0;
let posted = 0;
afterAll(() => process.stdout.write(`${tried} hostile forms tried, ${posted} posted\n`));

/** Every how many-th text a cell gets; the others fall to its neighbours. */
const STEP = process.env.SOAK ? 1 : 14;
/** What a cell doesn't hold, with the mark of a text before it, never comes to the add-on. */
const texts = everyText.filter(({ length }) => length < 50_000);

test.each(ENTRY_FORMS.map((form) => [form.caption, form] as const))('%s', (caption, { fields }) => {
  const filled = working().open();
  fillIn(filled, caption);
  const kept = keep(filled);
  const sound = kept.open();
  const noted = rowsOf(sound, 'Riwayat').length;
  const [own, untouched] = [formulas(sound), cellsOf(sound)];
  const { cellOf } = formOf(sound, caption);
  sound.type(cellOf(TICK), 'TRUE');
  expect({ caption, noted: rowsOf(sound, 'Riwayat').length }).toEqual({ caption, noted: noted + 1 });

  let turn = caption.length;
  for (const { label } of fields) {
    for (let at = turn++ % STEP; at < texts.length; at += STEP) {
      for (const locale of localesFor(tried)) tryIn(locale, label, texts[at] as string);
    }
  }

  function tryIn(locale: string, label: string, text: string): void {
    tried++;
    const office = kept.open();
    office.workbook.setLocale(locale);
    // As a text: a formula that a person types is the person's own.
    office.paste(cellOf(label), [[`'${text}`]]);
    office.type(cellOf(TICK), 'TRUE');
    const answer = office.value(cellOf(caption));
    expect({ locale, label, text, odd: oddities(answer, text) }).toMatchObject({ odd: '' });
    expect(office.host.world.log.filter((line) => line.startsWith('ERROR'))).toEqual([]);
    expect(formulas(office)).toEqual(own);
    if (rowsOf(office, 'Riwayat').length > noted) {
      posted++;
      expect(everyTable.flatMap(({ sheet }) => issuesOf(office, sheet))).toEqual([]);
    } else {
      const differs = differing(cellsOf(office), untouched).filter((sheet) => sheet !== 'Catat');
      expect({ locale, label, text, differs }).toMatchObject({ differs: [] });
    }
  }
});
