import { schoolYearLabel } from '../model/day.ts';
import type { StatusReport } from '../model/status-report.ts';
import type { CommandRequest } from './request.ts';

/** What `status --json` prints; within version 1 keys are only added. */
export function statusJson(report: StatusReport, { toolVersion, config: { lang } }: CommandRequest): object {
  const { deliveries, effective, settings, setAside, coverage, missing, exact } = report;
  return {
    schema_version: 1,
    programma: `onderwijs-report ${toolVersion}`,
    doelpubliek: exact ? 'intern' : 'extern',
    peildatum: settings.peildatum,
    registratie_vanaf: settings.registratieVanaf,
    leveringen: deliveries.map((record) => ({
      nummer: record.nummer,
      bekend_op: record.bekend_op,
      vervangt: record.vervangt,
      telt_mee: effective.includes(record.nummer),
      programma: record.programma,
      mapping: record.mapping && { naam: record.mapping.naam, sha256: record.mapping.sha256 },
      verbeterd: record.verbeterd,
      bestanden: record.bestanden,
    })),
    apart_gezet: setAside,
    dekking: coverage.map(({ table, year, rows, columns }) => ({
      tabel: table,
      schooljaar: year === null ? null : schoolYearLabel(year),
      rijen: rows,
      kolommen: columns,
    })),
    ontbreekt: missing.map(({ table, sheets, partly }) => ({
      tabel: table,
      bladen: sheets.map((title) => title[lang]),
      onvolledig: partly.map((title) => title[lang]),
    })),
  };
}
