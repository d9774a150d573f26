import { createHash, hash as hashOnce } from 'node:crypto';
import type { HashByName } from '../hash.ts';
import type { Implementation } from '../mechanism.ts';
import { foldingStream } from '../stream.ts';

export function digest({ name }: HashByName): Implementation<null> {
  return {
    digest: (_, data) => hashOnce(name, data, 'buffer'),
    digestStream() {
      const hash = createHash(name);
      return foldingStream(
        (data) => hash.update(data),
        () => hash.digest(),
      );
    },
  };
}
