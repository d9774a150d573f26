import type { Curve, Unit } from '../finding.ts';
import { spreadOf } from '../statistics.ts';

/** Curves over one axis, as their points are measured. */
export class Curves {
  readonly #of: string;
  readonly #curves = new Map<string, Curve & { readonly points: Curve['points'][number][] }>();

  /** `of`: what is varied, "keys". */
  constructor(of: string) {
    this.#of = of;
  }

  /** One point, of one measurement or several; none where nothing could be measured. */
  add(name: string, unit: Unit, at: number, values: readonly (number | null)[]): void {
    const known = values.filter((value) => value !== null);
    if (known.length === 0) return;
    const curve = this.#curves.get(name) ?? { name, of: this.#of, unit, points: [] };
    this.#curves.set(name, curve);
    curve.points.push({ at, value: spreadOf(known) });
  }

  all(): readonly Curve[] {
    return [...this.#curves.values()];
  }
}
