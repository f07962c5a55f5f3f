import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { proposeMapping } from '../ingest/propose/propose-mapping.ts';
import { readSample } from '../ingest/propose/read-sample.ts';
import { readDelivery } from '../ingest/read-delivery.ts';
import type { Contract } from '../model/contract.ts';
import type { ExitName } from '../model/exit-code.ts';
import type { Finding } from '../model/finding.ts';
import { findingRule } from '../model/finding-catalogue.ts';
import type { Mapping, MappingFile } from '../model/mapping.ts';
import { parseMapping } from '../model/parse-mapping.ts';
import type { Proposal } from '../model/proposal.ts';
import { UserError } from '../model/user-error.ts';
import { coverageBand } from '../protect/coverage-band.ts';
import { POLICY_EXTERN } from '../protect/policy.ts';
import { renderFindings } from '../render/terminal/findings.ts';
import { renderProposal } from '../render/terminal/proposal.ts';
import { readContract } from '../store/read-contract.ts';
import { tell } from './progress.ts';
import type { CommandRequest } from './request.ts';

/**
 * `mapping --voorstel EXPORT`: a draft of the mapping on stdout, and on stderr how full each column is and
 * what must still be decided. Exit 4, with no draft, for an export that can point to persons.
 */
export async function mapping(request: CommandRequest, file: string | undefined): Promise<ExitName> {
  if (file === undefined) throw noFile();
  const { effects, config, json } = request;
  const contract = await readContract();
  const proposal = proposeMapping(await readSample(file), { contract, name: basename(file) });
  const text = `${JSON.stringify(proposal.mapping, null, 2)}\n`;
  parseMapping(text, 'mapping', contract);
  const stopping = await stoppingFindings(file, proposal.mapping, contract);
  if (stopping.length > 0) return refuse(request, stopping);
  effects.stdout(json ? `${JSON.stringify(proposalJson(proposal, request), null, 2)}\n` : text);
  tell(request, renderProposal(masked(proposal), effects.columns, config.lang));
  return 'done';
}

/**
 * What keeps an export from being looked at: a structure that cannot be read, or anything in it that can
 * point to a person. It goes through the gate of `ingest` by a mapping that needs no column but the first,
 * so that a draft with gaps is no way around it.
 */
async function stoppingFindings(
  file: string,
  { bestanden: [draft] }: Mapping,
  contract: Contract,
): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'onderwijs-voorstel-'));
  try {
    const path = join(folder, 'mapping.json');
    writeFileSync(path, JSON.stringify(gateMapping(draft!)), { mode: 0o600 });
    const delivery = await readDelivery([file], { mapping: path, settings: {}, contract });
    await delivery.close();
    return delivery.findings.filter(
      ({ code, severity, file: where }) =>
        findingRule(code).privacy || (severity === 'blokkerend' && where === file),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads an export for its cells only; a date of birth that the draft reduces to its year is let through. */
function gateMapping({ scheidingsteken, codering, datumformaten, tabellen }: MappingFile): Mapping {
  const columns = Object.values(tabellen).flatMap(({ kolommen }) => Object.values(kolommen));
  const birth = columns.find(({ afgeleid }) => afgeleid === 'jaar_uit_datum');
  const kolommen = {
    persoon_id: { constante: 'x' },
    ...(birth === undefined ? {} : { geboortejaar: birth }),
  };
  return {
    schema: 'onderwijs-report/mapping-1',
    naam: 'poort',
    bestanden: [
      {
        patroon: '*',
        ...(scheidingsteken === undefined ? {} : { scheidingsteken }),
        ...(codering === undefined ? {} : { codering }),
        ...(datumformaten === undefined ? {} : { datumformaten }),
        tabellen: { personen: { bij_conflict: 'laatste_en_melden', kolommen } },
      },
    ],
  };
}

function refuse({ effects, config, json, quiet }: CommandRequest, findings: readonly Finding[]): ExitName {
  const personal = findings.some(({ code }) => findingRule(code).privacy);
  const document = { schema_version: 1, anonymous: !personal, findings };
  effects.stdout(
    json ? `${JSON.stringify(document, null, 2)}\n` : renderFindings(findings, effects.columns, config.lang),
  );
  if (!quiet) effects.stderr(config.lang === 'nl' ? 'er is geen voorstel gemaakt\n' : 'no draft was made\n');
  return personal ? 'privacy' : 'findings';
}

/** The same with rare values and their counts masked, and how full each column is in a band. */
function masked({ columns, rows, open }: Proposal) {
  const { k } = POLICY_EXTERN;
  return {
    open,
    columns: columns.map(({ header, targets, filled, unknown }) => ({
      header,
      targets,
      coverage: coverageBand(filled, rows, k),
      unknown: unknown.map((one) => ({
        value: one.rows < k ? '…' : one.value,
        rows: one.rows < k ? `< ${k}` : String(one.rows),
      })),
    })),
  };
}

function proposalJson(proposal: Proposal, { config: { lang } }: CommandRequest): object {
  const { columns, open } = masked(proposal);
  return {
    schema_version: 1,
    mapping: proposal.mapping,
    kolommen: columns.map(({ header, targets, coverage, unknown }) => ({
      kolom: header,
      naar: targets,
      dekking: coverage,
      zonder_code: unknown.map(({ value, rows }) => ({ waarde: value, rijen: rows })),
    })),
    te_beslissen: open.map((text) => text[lang]),
  };
}

function noFile(): UserError {
  return new UserError(
    'usage',
    {
      nl: 'geef de export: mapping --voorstel export.csv',
      en: 'give the export: mapping --voorstel export.csv',
    },
    {
      hint: {
        nl: 'onderwijs-report mapping --voorstel export.csv > mapping.json',
        en: 'onderwijs-report mapping --voorstel export.csv > mapping.json',
      },
    },
  );
}
