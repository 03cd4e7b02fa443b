import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { Catat } from './Catat';
import { moveFocus } from './focus';
import { Impor } from './Impor';
import { Perintah } from './Perintah';
import { Prakiraan } from './Prakiraan';
import { PanelProvider, partAskedFor, type SectionName, type ViewName } from './panelState';
import { Ringkasan } from './Ringkasan';
import { Tabs } from './Tabs';
import { useReturns } from './useReturns';

const VIEWS = [
  ['ringkasan', 'Ringkasan', Ringkasan],
  ['catat', 'Catat', Catat],
  ['impor', 'Impor', Impor],
  ['prakiraan', 'Prakiraan', Prakiraan],
] as const;

/** The whole panel. A view that was opened once stays in the page, hidden: what was typed there is still there. */
export function Panel() {
  const [version, setVersion] = useState(0);
  const [view, setView] = useState<ViewName>('ringkasan');
  const [section, setSection] = useState<SectionName>('bahan');
  const [opened, setOpened] = useState<ReadonlySet<ViewName>>(new Set(['ringkasan']));

  const [counting, setCounting] = useState(false);
  const place = view === 'catat' ? `${view}-${section}` : view;

  const [returns, readAgain] = useReturns();
  const changed = useCallback(() => setVersion((now) => now + 1), []);
  const open = useCallback((name: ViewName, part?: SectionName) => {
    setView(name);
    if (part) setSection(part);
    setOpened((before) => new Set([...before, name]));
  }, []);
  useEffect(() => {
    const look = () => {
      if (partAskedFor() === 'suntingan') open('catat', 'bahan');
      else if (partAskedFor() === 'contoh') open('impor');
    };
    if (document.readyState !== 'loading') look();
    else document.addEventListener('DOMContentLoaded', look, { once: true });
  }, [open]);
  // A button that opens another view goes out of sight with the focus: the keyboard goes on at that view's tab.
  useLayoutEffect(() => {
    if (!document.activeElement?.closest('.view[hidden]')) return;
    moveFocus(document.getElementById(view === 'catat' ? `sections-${section}` : `views-${view}`));
  }, [view, section]);
  const panel = useMemo(
    () => ({ version, returns, changed, readAgain, open, place, counting, setCounting }),
    [version, returns, changed, readAgain, open, place, counting],
  );

  return (
    <PanelProvider value={panel}>
      <h1 class="unseen">SiapKTP</h1>
      <Perintah />
      <Tabs
        name="views"
        label="Bagian panel"
        tabs={VIEWS.map(([name, caption]) => [name, caption])}
        chosen={view}
        choose={open}
      />
      {VIEWS.map(([name, , View]) => (
        <section
          key={name}
          class="view"
          role="tabpanel"
          id={`views-${name}-isi`}
          aria-labelledby={`views-${name}`}
          hidden={name !== view}
        >
          {opened.has(name) && <View seen={name === view} section={section} />}
        </section>
      ))}
    </PanelProvider>
  );
}
