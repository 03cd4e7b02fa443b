/** `200` minutes -> `3 jam 20 menit`; days from the second on. */
export function formatDuration(minutes: number): string {
  const days = minutes < 2880 ? 0 : Math.floor(minutes / 1440);
  const hours = Math.floor((minutes - days * 1440) / 60);
  const parts = [
    [days, 'hari'],
    [hours, 'jam'],
    // Beside days nobody counts minutes.
    [days > 0 ? 0 : minutes % 60, 'menit'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return said.length > 0 ? said.join(' ') : '0 menit';
}
