import { formatDate } from '../locale/numbers.ts';
import { fill, WORDS } from '../locale/words.ts';
import { schoolYearLabel } from '../model/day.ts';
import type { DocumentParts, Grid } from '../model/document.ts';
import type { Plot } from '../model/plot.ts';
import type { Report, Section } from '../model/report.ts';
import type { SafeTable } from '../protect/protect.ts';
import { type Sealed, seal } from '../protect/sealed.ts';
import { composeChapters, type MeasureGrid, protectionChapter, sideChapter } from './chapters.ts';
import type { ComposeContext } from './context.ts';
import { composeCover } from './cover.ts';
import { composeGrid } from './grid.ts';
import { composeNotes } from './notes.ts';
import { composePlot, isFor } from './plot.ts';
import { protectionGrid } from './protection-grid.ts';
import { originRows } from './provenance.ts';
import { findDerived, findTable, type Release, requestKey } from './release.ts';
import { tidyGrid } from './tidy-grid.ts';

/** A report of one year in one language: every word chosen, every number from a protected table. */
export function composeDocument(
  {
    report,
    release,
    plots,
    sides = [],
  }: {
    readonly report: Report;
    readonly release: Release;
    readonly plots: readonly Sealed<Plot>[];
    /** Sheets that no measure makes, between the tables and the list of all figures. */
    readonly sides?: readonly Grid[];
  },
  context: ComposeContext,
): Sealed<DocumentParts> {
  const { lang, year, provenance } = context;
  const composed = composeGrids(report, release, context);
  const tables = composed.filter(({ grid }) => grid.rows.length > 0);
  const empty = composed.filter(({ grid }) => grid.rows.length === 0).map(({ grid }) => grid.title);
  const protection =
    release.audit === undefined ? [] : [protectionGrid(release.tables, release.audit, context)];
  const drawn = plots.map(({ content }) => content);
  const schooljaar = schoolYearLabel(year);
  const marked = provenance.audience === 'intern' ? ` - ${WORDS.intern[lang]}` : '';
  const title = `${fill(report.title, lang, { schooljaar })}${marked}`;
  const measures = [...new Map(release.tables.map(({ measure }) => [measure.id, measure])).values()];
  const parts: DocumentParts = {
    id: `${lang === 'nl' ? 'onderwijsrapport' : 'education_report'}_${schooljaar}`,
    lang,
    title,
    subtitle: `${WORDS.referenceDate[lang]} ${formatDate(provenance.peildatum, lang)}`,
    organisation: context.organisation,
    keywords:
      lang === 'nl'
        ? ['onderwijs', 'instroom', 'uitstroom', 'studiesucces']
        : ['education', 'inflow', 'outflow', 'success'],
    cover: composeCover(release, context),
    notes: composeNotes(measures, context, empty),
    grids: [
      ...tables.map(({ grid }) => grid),
      ...sides,
      ...(report.tidyNumber === undefined
        ? []
        : [tidyGrid(release, { ...context, number: report.tidyNumber })]),
      ...protection,
    ],
    plots: drawn,
    chapters: [
      ...composeChapters(report, { grids: tables, plots: drawn }, lang),
      ...sides.map(sideChapter),
      ...protection.map(protectionChapter),
    ],
    provenance,
    origin: originRows(context),
  };
  return seal(parts, release.tables);
}

/**
 * The charts of a report; one that the data cannot make, or that is not for this audience, is left out. Where the
 * version that a chart asks for is too fine to show, it is drawn from the measure's own table.
 */
export function composePlots(
  report: Report,
  release: Release,
  context: ComposeContext,
): readonly Sealed<Plot>[] {
  const charts = report.charts.filter(({ kind }) => isFor(kind, context.policy.audience));
  return charts.flatMap((section) => {
    const { measure, per, version } = section;
    const table =
      findTable(release, { measure, per, versie: designOf(version, context) }) ??
      findTable(release, { measure, per });
    return table === undefined ? [] : [composePlot({ section, table, context })];
  });
}

function composeGrids(report: Report, release: Release, context: ComposeContext): readonly MeasureGrid[] {
  let next = 1;
  return report.sections.flatMap((section) => {
    const tables = tablesOf(section, release, context);
    next = Math.max(next, Number.parseInt(section.number ?? '0', 10)) + 1;
    const number = section.number ?? String(next);
    return tables.length === 0
      ? []
      : [
          {
            measure: section.measure,
            grid: composeGrid(section, tables, { ...context, number }).content,
          },
        ];
  });
}

function tablesOf(section: Section, release: Release, context: ComposeContext): readonly SafeTable[] {
  const { measure, derived, version } = section;
  if (derived !== undefined) {
    return [findDerived(release, measure, derived)].filter((table) => table !== undefined);
  }
  const versie = designOf(version, context);
  const found = section.per.map((per) => findTable(release, { measure, per, versie }));
  const unique = new Map(
    found
      .filter((table) => table !== undefined)
      .map((table) => [requestKey({ measure, per: table.params.per }), table]),
  );
  return [...unique.values()];
}

/** Internal readers get every measure as it is counted, in one design. */
function designOf(version: string | undefined, { policy }: ComposeContext): string | undefined {
  return policy.audience === 'intern' ? undefined : version;
}
