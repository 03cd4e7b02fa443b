/** How paper looks: black on white, shading only under heads and totals, so that a copier keeps everything. */
export const PAPER_STYLE = `
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; color: #000; font-family: Arial, "Liberation Sans", "Noto Sans", "DejaVu Sans", sans-serif; line-height: 1.25; }
section { break-after: page; font-size: var(--letter); }
section:last-of-type { break-after: auto; }
.halaman-baru { break-before: page; }
header { text-align: center; font-weight: 700; font-size: 12pt; border-bottom: 3px double #000; padding-bottom: 5px; margin-bottom: 10px; break-after: avoid; break-inside: avoid; }
header div + div + div { font-weight: 400; font-size: 9.5pt; }
header div.peringatan { font-weight: 700; border: 1px solid #000; margin: 3px auto 0; padding: 1px 8px; width: fit-content; }
p { margin: 0 0 4px; break-inside: avoid; orphans: 3; widows: 3; }
p.judul { font-size: 13pt; font-weight: 700; text-align: center; break-after: avoid; }
p.judul + p.isi, p.judul + p.isi + p.isi { text-align: center; break-after: avoid; }
p.subjudul { font-weight: 700; font-size: 1.1em; margin-top: 8px; break-after: avoid; }
p.catatan { font-style: italic; }
p.peringatan { font-weight: 700; }
p.menyatu { break-before: avoid; }
p.butir { padding-left: 1em; text-indent: -1em; }
table { border-collapse: collapse; table-layout: fixed; margin: 6px 0 8px; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 2px 4px; vertical-align: top; overflow-wrap: anywhere; text-align: left; }
.bergaris > thead > tr > th, .bergaris > tbody > tr > td { border: 1px solid #000; }
th { background: #e4e4e4; text-align: center; vertical-align: middle; font-weight: 700; }
.jumlah td { background: #f2f2f2; font-weight: 700; }
tr.jumlah { break-before: avoid; }
tr.nama { break-before: auto; break-after: avoid; }
/* A short table stays whole, a long one leaves no row or two alone on a page. */
.utuh { break-inside: avoid; }
tbody tr:nth-last-child(-n+2), tbody:has(> .kaki) > tr:nth-last-child(-n+3) { break-before: avoid; }
.bergaris > tbody > .kaki > td { border: 0; padding: 0; }
tbody tr:nth-child(-n+2):not(:last-child) { break-after: avoid; }
/* With a signature below it, a short one that may break nowhere is torn in the signature. */
.pendek > tbody > tr:nth-child(-n+2) { break-after: auto; }
.berdampingan { display: flex; align-items: flex-start; gap: 16px; break-inside: avoid; }
.berdampingan figure { margin: 0; }
.right { text-align: right; }
.center { text-align: center; }
.angka { white-space: nowrap; overflow-wrap: normal; }
figure { display: inline-block; vertical-align: top; margin: 8px 8px 8px 0; break-inside: avoid; max-width: 100%; }
figure canvas { max-width: 100%; }
.tanda-tangan { margin-top: 14px; break-inside: avoid; break-before: avoid; }
.tanda-tangan div { min-height: 1.25em; }
`;
