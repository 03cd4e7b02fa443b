/** Headings under which the forecast's figures stand in the panel, in their order, with the keys that each takes. */
const GROUPS: readonly (readonly [heading: string, keys: RegExp])[] = [
  ['Kapan tuntas direkam', /^(tunggakan|rekam\d+|peluang|hitungan)$/],
  ['Kartunya', /^(kartu80|kantor|pusat|pertama80|serah80|antre-kartu)$/],
  ['Antrean di loket', /^tunggu/],
  ['Bahan cetak', /^(habis|blanko)/],
  ['Yang perlu ditambah', /^(rencana|petugas)/],
  ['Ketepatan prakiraan', /^nilai$/],
  // An older forecast may have kept a figure that no longer has a group.
  ['Lainnya', /./],
];

/** The figures under their headings; within one in the order in which they came, none without a figure. */
export function inGroups<F extends { key: string }>(figures: readonly F[]): { heading: string; figures: F[] }[] {
  const placeOf = ({ key }: F) => GROUPS.findIndex(([, keys]) => keys.test(key));
  return GROUPS.map(([heading], place) => ({
    heading,
    figures: figures.filter((figure) => placeOf(figure) === place),
  })).filter((group) => group.figures.length > 0);
}
