/** What to type to start with a setting (`PORT=8788`). The Windows form works in both of its shells. */
export const startWith = (setting: string): string =>
  process.platform === 'win32' ? `cmd /c "set ${setting}&& npm start"` : `${setting} npm start`;
