import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What the views of the panel know of each other. */
export interface PanelState {
  /** Grows with every change that the panel made to the workbook, so that what was read before is read again. */
  version: number;
  /**
   * Grows each time what was read may be out of date though nothing was noted: the person comes back from the sheets or
   * the menu, or a forecast was computed.
   */
  returns: number;
  /** Something was noted: raises `version`. */
  changed(): void;
  /** Raises `returns`. */
  readAgain(): void;
  open(view: ViewName, section?: SectionName): void;
  /** The tab that is open, with its part. */
  place: string;
  /** Stock is being counted: nothing may say what should be left. */
  counting: boolean;
  setCounting(on: boolean): void;
}

export type ViewName = 'ringkasan' | 'catat' | 'impor' | 'prakiraan';
export type SectionName = 'bahan' | 'gangguan' | 'layanan' | 'alat';

const Context = createContext<PanelState>({
  version: 0,
  returns: 0,
  changed: () => {},
  readAgain: () => {},
  open: () => {},
  place: '',
  counting: false,
  setCounting: () => {},
});

export const PanelProvider = Context.Provider;
export const usePanel = (): PanelState => useContext(Context);

/** What every view is told. */
export interface ViewProps {
  /** On screen. */
  seen: boolean;
  /** The part of *Catat* that is open. */
  section: SectionName;
}

/** The part of the panel that the menu opened it for; asked once the page is read, since it stands at its end. */
export const partAskedFor = (): string | undefined => document.getElementById('bagian')?.dataset.bagian;
