import { Failure } from './failure.ts';
import { askVisible } from './terminal.ts';

/** Asks before what cannot be undone, unless `--yes` was given. @throws {Failure} without a yes */
export async function confirm(
  question: string,
  options: { readonly yes?: boolean },
): Promise<void> {
  if (options.yes === true) return;
  const answer = await askVisible(
    `${question} Type yes to go on: `,
    'say --yes to go on without being asked.',
  );
  if (answer !== 'yes') throw new Failure('not done: the answer was not yes');
}
