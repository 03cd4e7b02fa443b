/** Before the office opens, so that the first look of the day is a fresh one. */
const HOUR = 6;

const ownTriggers = (command: string) =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === command);

/** Whether this person has one. */
export const isDailySet = (command: string): boolean => ownTriggers(command).length > 0;

/** Triggers are each person's own: another's can neither be seen nor removed. @returns false when there was one */
export function installDaily(command: string, zone: string): boolean {
  if (isDailySet(command)) return false;
  ScriptApp.newTrigger(command).timeBased().everyDays(1).atHour(HOUR).inTimezone(zone).create();
  return true;
}

/** @returns false when there was none of this person's */
export function removeDaily(command: string): boolean {
  const found = ownTriggers(command);
  for (const trigger of found) ScriptApp.deleteTrigger(trigger);
  return found.length > 0;
}
