/** What must not outlive the bench, however that ends: processes and directories. */
const living = new Set<Disposable>();
let armed = false;
/** What a shell makes of a program that a signal ended. */
const SIGNAL_EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Disposes of it when this process ends; its own dispose calls `disposed`. */
export function disposeAtExit(one: Disposable): void {
  if (!armed) {
    armed = true;
    process.on('exit', disposeAll);
    for (const [signal, code] of Object.entries(SIGNAL_EXIT_CODES)) {
      process.once(signal, () => process.exit(code));
    }
  }
  living.add(one);
}

export function disposed(one: Disposable): void {
  living.delete(one);
}

/** The newest first: a program goes before the server that it uses. */
function disposeAll(): void {
  for (const one of [...living].toReversed()) one[Symbol.dispose]();
}
