import type { ProviderName } from '../mechanism.ts';

/**
 * Forgets what providers made of a key: noble's bytes are overwritten, OpenSSL's KeyObject is left
 * to the collector, which has OpenSSL erase its copy. The key makes new handles when it is used
 * again.
 */
export function dropHandles(handles: Map<ProviderName, unknown>): void {
  for (const handle of handles.values()) if (isDisposable(handle)) handle[Symbol.dispose]();
  handles.clear();
}

function isDisposable(handle: unknown): handle is Disposable {
  return typeof handle === 'object' && handle !== null && Symbol.dispose in handle;
}
