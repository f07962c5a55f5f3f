import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Finding, Severity } from '../model/finding.ts';
import type { Lang } from '../model/text.ts';

/** GitHub hides all after the tenth of a step, without a word. */
const MOST = 10;
const WORST: readonly Severity[] = ['blokkerend', 'fout', 'waarschuwing'];

/**
 * The ten worst findings as annotations of GitHub Actions, the last saying how many more there are. A file
 * is named only when it lies in the repository `root`; exports should not.
 */
export function githubAnnotations(
  findings: readonly Finding[],
  { root, cwd, lang }: { readonly root: string; readonly cwd: string; readonly lang: Lang },
): string {
  const sorted = WORST.flatMap((severity) => findings.filter((found) => found.severity === severity));
  const rest = sorted.length - MOST;
  return sorted
    .slice(0, MOST)
    .map((found, i) => {
      const more =
        i < MOST - 1 || rest <= 0 ? '' : lang === 'nl' ? ` … en nog ${rest}` : ` … and ${rest} more`;
      return annotation(found, { place: placeIn(root, resolve(cwd, found.file)), more, lang });
    })
    .join('');
}

/** One annotation that is about no file: how a run ended, or what a reader of its page should know. */
export function githubNote(kind: 'error' | 'warning' | 'notice', title: string, text: string): string {
  return `::${kind} title=${property(title)}::${data(text)}\n`;
}

function annotation(
  { code, severity, line, column, rule, fix }: Finding,
  { place, more, lang }: { readonly place: string | undefined; readonly more: string; readonly lang: Lang },
): string {
  const kind = severity === 'waarschuwing' ? 'warning' : 'error';
  const properties = [
    ...(place === undefined ? [] : [`file=${property(place)}`]),
    ...(place === undefined || line === null ? [] : [`line=${line}`]),
    `title=${property(code)}`,
  ].join(',');
  const nl = lang === 'nl';
  const where = [
    ...(line === null ? [] : [`${nl ? 'regel' : 'line'} ${line}`]),
    ...(column === null ? [] : [`${nl ? 'kolom' : 'column'} ${column}`]),
  ].join(', ');
  return `::${kind} ${properties}::${data([where, rule[lang], fix[lang]].filter((text) => text !== '').join(': ') + more)}\n`;
}

function placeIn(root: string, path: string): string | undefined {
  const inside = relative(root, path);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside)
    ? undefined
    : inside.split(sep).join('/');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
