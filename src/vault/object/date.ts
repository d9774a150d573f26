/**
 * CK_DATE as text, eight digits or empty: days of UTC, from the first to the last instant. PKCS#11
 * v3.2 §3.5.
 */

const DAY_MS = 86_400_000;

/** True for empty, and for a day of the calendar written YYYYMMDD. */
export function isDate(text: string): boolean {
  if (text === '') return true;
  if (!/^\d{8}$/.test(text)) return false;
  return new Date(dateStartMs(text)).toISOString().slice(0, 10).replaceAll('-', '') === text;
}

/** The first millisecond of the day. Only for what `isDate` accepts, and not empty. */
export function dateStartMs(text: string): number {
  return Date.UTC(digits(text, 0, 4), digits(text, 4, 6) - 1, digits(text, 6, 8));
}

/** The first millisecond after the day. */
export function dateEndMs(text: string): number {
  return dateStartMs(text) + DAY_MS;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}
