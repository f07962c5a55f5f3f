import { buildStore } from '../oracle/build-store.ts';
import { type Comparison, compareValue } from '../oracle/compare-value.ts';
import { compareOulad, type OuladFigure } from './compare-oulad.ts';
import { countOulad } from './count-oulad.ts';
import { NOT_COMPARED } from './not-compared.ts';
import { ouladMapping, unpackOulad } from './unpack.ts';

const INTRODUCTION = `# The Open University data: figure, expected, ours

Printed by \`npx tsx test/oulad/print-figures.ts canonical\` (or \`canonical_be\`, which gives the same numbers).
\`expected\` is the value computed by others in the file that comes with the data; a count must be equal, a share
within 1e-12, a bound of an interval within 1e-9. Ends are exclusive in the source and inclusive here: the mapping
says so (\`grens: exclusief\`). How long people stay enrolled (F24-F28, F43-F45) is worked out from the source files:
days of registration are not in our model.
`;

const name = process.argv[2] === 'canonical_be' ? 'canonical_be' : 'canonical';
const store = await buildStore(unpackOulad(name), { settings: {}, mapping: ouladMapping(name) });
const compared = compareOulad(await countOulad(store.engine, store.settings.peildatum));
store.remove();
process.stdout.write(page(compared));

function page(figures: readonly OuladFigure[]): string {
  const all = figures.flatMap(({ comparisons }) => comparisons);
  const differ = all.filter((item) => compareValue(item).differs).length;
  return [
    INTRODUCTION,
    '| figure | where | expected | ours |',
    '| --- | --- | ---: | ---: |',
    ...figures.flatMap(({ figure, comparisons }) => comparisons.map((item) => tableRow(figure, item))),
    '',
    `${all.length} values compared, ${differ} differ.`,
    '',
    '## Not compared',
    '',
    '| figure | why |',
    '| --- | --- |',
    ...Object.entries(NOT_COMPARED).map(([figure, why]) => `| ${figure} | ${why} |`),
    '',
  ].join('\n');
}

function tableRow(figure: string, item: Comparison): string {
  const mark = compareValue(item).differs ? ' DIFFERS' : '';
  return `| ${figure} | ${item.where.replaceAll('|', '/')} | ${String(item.expected)} | ${String(item.ours)}${mark} |`;
}
