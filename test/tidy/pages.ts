/** Pages and metadata that must agree with the tree: links, the list of pages, dependencies. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, type Source } from './source.ts';

/** Relative links of a page that lead nowhere, to a file or to a heading. */
export function brokenLinks(page: Source, read: (path: string) => string | null): string[] {
  const prose = withoutCode(page.text);
  const inline = [...prose.matchAll(/\]\(<?([^)>\s]+)>?(?:\s+"[^"]*")?\)/g)];
  const named = [...prose.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)];
  return [...inline, ...named].flatMap(([, link = '']) => {
    if (/^[a-z][a-z+.-]*:/i.test(link)) return [];
    const [file = '', heading = ''] = link.split('#');
    const target = file === '' ? page.path : join(dirname(page.path), file).replace(/\/$/, '');
    if (target.startsWith('..')) return [`${link} leads out of the project`];
    const text = file === '' ? page.text : read(target);
    if (text === null) return [`${link} does not exist`];
    if (heading === '' || !target.endsWith('.md') || headings(text).has(heading)) return [];
    return [`${link}: no such heading`];
  });
}

/** The anchors of a page, as code hosts make them. */
export function headings(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, title = ''] of text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ +(.*)$/gm)) {
    const plain = title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = plain
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    let unique = anchor;
    for (let count = 1; anchors.has(unique); count += 1) unique = `${anchor}-${count}`;
    anchors.add(unique);
  }
  return anchors;
}

/** Pages of docs/ that the README does not link to. */
export function unnamedPages(readme: string, pages: readonly string[]): string[] {
  return pages.filter((path) => !readme.includes(`(${path})`) && !readme.includes(`(${path}#`));
}

/** Dependencies that are not pinned to one version. */
export function unpinned(manifest: Manifest): string[] {
  const all = {
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.devDependencies,
  };
  return Object.entries(all).flatMap(([name, version]) =>
    /^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version) ? [] : [`${name} ${version}`],
  );
}

/** Dependencies that docs/DEPENDENCIES.md has no row for. */
export function unexplained(manifest: Manifest, page: string): string[] {
  const all = {
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.devDependencies,
  };
  const rows = page.split('\n').filter((line) => line.startsWith('|'));
  return Object.keys(all).filter(
    (name) => !rows.some((row) => (row.split('|')[1] ?? '').includes(`\`${name}\``)),
  );
}

export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Whether a path of the project exists, folders included. */
export function exists(path: string): boolean {
  return existsSync(join(ROOT, path));
}

const withoutCode = (text: string) =>
  text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
