import { Refusal } from '../refusal.ts';

/**
 * Controls, and what cannot be seen or reorders what can: format characters, separators of lines,
 * private use, unassigned.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/u;
const CONTROL = /\p{Cc}/u;

/**
 * The name of a user or partition: 1 to `bytesMax` bytes of UTF-8, NFC, printable, spaces only
 * inside and only U+0020. Names are compared byte by byte, so what two people could read alike and
 * write unlike is refused when it is made (T35). Throws CKR_ARGUMENTS_BAD.
 */
export function checkName(text: string, bytesMax: number): void {
  const problem = nameProblem(text, bytesMax);
  if (problem !== null) throw new Refusal('CKR_ARGUMENTS_BAD', `a name ${problem}`);
}

function nameProblem(text: string, bytesMax: number): string | null {
  if (text === '') return 'is not empty';
  if (Buffer.byteLength(text) > bytesMax) return `has at most ${bytesMax} bytes`;
  if (UNPRINTABLE.test(text)) return 'has printable characters only';
  if (text.normalize('NFKC') !== text) return 'is in Unicode normal form, without look-alikes';
  if (text.trim() !== text || /[^\S ]/u.test(text)) return 'has spaces between words only';
  return null;
}

/** Free text, as labels are: bounded, well-formed, without NUL and other controls. */
export function isFreeText(text: string, bytesMax: number): boolean {
  return Buffer.byteLength(text) <= bytesMax && text.isWellFormed() && !CONTROL.test(text);
}
