import { useState } from 'preact/hooks';
import { Alat } from './catat/Alat';
import { Bahan } from './catat/Bahan';
import { Gangguan } from './catat/Gangguan';
import { Layanan } from './catat/Layanan';
import type { ViewProps } from './panelState';
import { type SectionName, usePanel } from './panelState';
import { Tabs } from './Tabs';

const SECTIONS = [
  ['bahan', 'Bahan', Bahan],
  ['gangguan', 'Gangguan', Gangguan],
  ['layanan', 'Layanan', Layanan],
  ['alat', 'Alat', Alat],
] as const;

/** The four registers, each with its quick form and the latest entries below. */
export function Catat({ seen, section }: ViewProps) {
  const { open } = usePanel();
  const [opened, setOpened] = useState<ReadonlySet<SectionName>>(new Set());
  if (!opened.has(section)) setOpened(new Set([...opened, section]));
  return (
    <>
      <Tabs
        name="sections"
        label="Yang dicatat"
        tabs={SECTIONS.map(([name, caption]) => [name, caption])}
        chosen={section}
        choose={(name) => open('catat', name)}
      />
      {SECTIONS.map(([name, , Section]) => (
        <div
          key={name}
          role="tabpanel"
          id={`sections-${name}-isi`}
          aria-labelledby={`sections-${name}`}
          hidden={name !== section}
        >
          {opened.has(name) && <Section seen={seen && name === section} />}
        </div>
      ))}
    </>
  );
}
