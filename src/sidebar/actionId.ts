/**
 * An id unlike any other, made in the browser before the action is sent: the same click sent twice is then recognised
 * as one. 16 hex digits of the system's own randomness.
 */
export function newActionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `P${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
