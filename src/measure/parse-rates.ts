import type { Density, Rate } from '../model/measure.ts';
import type { HeadReader } from './head-reader.ts';
import { checkCount, countName } from './named-count.ts';
import type { Columns } from './parse-columns.ts';

/** The shares under `aandelen`. */
export function parseRates(head: HeadReader, columns: Columns): readonly Rate[] {
  const rates = head.child('aandelen');
  return (rates?.names ?? []).map((name) => {
    const rate = rates!.child(name)!;
    rate.only(['teller', 'noemer', 'label', 'rijp_als', 'laag', 'hoog']);
    const ripe = rate.strings('rijp_als');
    for (const other of ripe) checkCount(rate, 'rijp_als', { name: other, columns });
    if (ripe.length !== 0 && ripe.length !== 2) {
      throw rate.fail('rijp_als', { nl: 'noem twee aantallen', en: 'name two counts' });
    }
    return {
      name,
      label: rate.text('label'),
      part: countName(rate, 'teller', columns),
      base: countName(rate, 'noemer', columns),
      low: rate.string('laag', `${name}_laag`),
      high: rate.string('hoog', `${name}_hoog`),
      ripeWhen: ripe.length === 2 ? [ripe[0]!, ripe[1]!] : undefined,
    };
  });
}

/** The rates per exposure under `dichtheden`; one without a `noemer` gives a count its interval. */
export function parseDensities(head: HeadReader, columns: Columns): readonly Density[] {
  const densities = head.child('dichtheden');
  return (densities?.names ?? []).map((name) => {
    const density = densities!.child(name)!;
    density.only(['teller', 'noemer', 'per', 'label', 'laag', 'hoog']);
    const part = countName(density, 'teller', columns);
    const base = density.has('noemer') ? countName(density, 'noemer', columns) : undefined;
    return {
      name,
      label: density.text('label', columns.counts.find((count) => count.name === part)!.label),
      part,
      base,
      per: density.number('per', 1),
      low: density.string('laag', `${name}_laag`),
      high: density.string('hoog', `${name}_hoog`),
    };
  });
}
