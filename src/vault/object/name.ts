import { Refusal } from '../refusal.ts';

/**
 * Letters, digits, punctuation and symbols, with their marks; one space between words, which start
 * with no mark.
 */
const WORD = String.raw`[\p{L}\p{N}\p{P}\p{S}][\p{L}\p{M}\p{N}\p{P}\p{S}]*`;
const PRINTABLE = new RegExp(`^${WORD}(?: ${WORD})*$`, 'u');
/**
 * Some letters, marks and symbols that show nothing: fillers, variation selectors, the blank of
 * Braille.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800]/u;
const CONTROL = /\p{Cc}/u;

/**
 * The name of a user or partition: 1 to `bytesMax` bytes of UTF-8, NFKC, printable, spaces only
 * inside and only U+0020. Names are compared byte by byte and shown in terminals and logs, so what
 * two people could read alike and write unlike is refused when it is made (T35). Throws
 * CKR_ARGUMENTS_BAD.
 */
export function checkName(text: string, bytesMax: number): void {
  const problem = nameProblem(text, bytesMax);
  if (problem === null) return;
  throw new Refusal('CKR_ARGUMENTS_BAD', `a name ${problem}`, {
    hint: 'Choose a plain name, such as "alice" or "web".',
  });
}

function nameProblem(text: string, bytesMax: number): string | null {
  if (text === '') return 'is not empty';
  if (Buffer.byteLength(text) > bytesMax) return `has at most ${bytesMax} bytes`;
  if (!text.isWellFormed() || INVISIBLE.test(text)) return 'has printable characters only';
  if (text.normalize('NFKC') !== text) return 'is in Unicode normal form, without look-alikes';
  if (!PRINTABLE.test(text)) return 'has printable characters and single spaces between words only';
  return null;
}

/** Free text, as labels are: bounded, well-formed, without NUL and other controls. */
export function isFreeText(text: string, bytesMax: number): boolean {
  return Buffer.byteLength(text) <= bytesMax && text.isWellFormed() && !CONTROL.test(text);
}
