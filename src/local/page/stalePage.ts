import type { HostEvent } from '../protocol';
import { ask } from './dialogs';
import type { Grid } from './grid/grid';
import type { Outbox } from './outbox';
import type { SidebarFrame } from './sidebarFrame';
import type { Toasts } from './toasts';

const OTHER_WORKBOOK =
  'SiapKTP sekarang membuka buku kerja lain. Yang diketik di halaman ini tidak dicatat sebelum halaman dimuat ulang.';
const OTHER_PROGRAM =
  'SiapKTP di komputer ini sudah diperbarui sejak halaman ini dibuka. Muat ulang halaman supaya cocok; yang sudah dicatat tetap ada.';

/**
 * Says so when this page is from before the program was started again as another or with another workbook, and offers to
 * load the page anew. That loses nothing typed: the offer comes back as long as it would.
 */
export class StalePage {
  private first: { program: string; workbook: string } | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly outbox: Outbox,
    private readonly sidebar: SidebarFrame,
    private readonly toasts: Toasts,
  ) {}

  hear(event: HostEvent): void {
    if (event.kind !== 'opened') return;
    const { program, workbook } = event;
    // Goes with every request (connection.ts, shim.ts).
    document.documentElement.dataset.bukuKerja ??= workbook;
    this.first ??= { program, workbook };
    if (this.first.workbook !== workbook) this.offer(OTHER_WORKBOOK);
    else if (this.first.program !== program) this.offer(OTHER_PROGRAM);
  }

  private offer(sentence: string, hindrance = ''): void {
    const act = async () => {
      const found = await this.hindrance();
      if (found === '') location.reload();
      else this.offer(sentence, ` ${found}`);
    };
    this.toasts.warn(`${sentence}${hindrance}`, { about: 'page', caption: 'Muat ulang', act: () => void act() });
  }

  /** What would be lost; '' when nothing is. */
  private async hindrance(): Promise<string> {
    if (!(await this.grid.cells.commit(null))) return 'Selesaikan dulu sel yang sedang diisi.';
    await this.outbox.whenSent();
    // What was refused is offered again once its answer has been read.
    await new Promise((resolve) => setTimeout(resolve));
    if (this.toasts.holdsInput) return 'Perbaiki atau tutup dulu isian yang ditolak.';
    if (!this.sidebar.holdsInput) return '';
    const text = 'Panel ikut dimuat ulang: yang sudah diketik di sana dan belum dicatat akan hilang.';
    const isAgreed = await ask({ title: 'Muat ulang halaman?', text, agree: 'Muat ulang', decline: 'Batal' });
    if (!isAgreed) return 'Catat dulu yang sudah diketik di panel.';
    this.sidebar.forgetInput();
    return '';
  }
}
