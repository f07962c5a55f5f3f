import type { Audit } from '../protect/audit.ts';

/** The same audit, which says that it did not look at releases that were let go of. */
export function untestedAudit(audit: Audit): Audit {
  const { nl, en } = audit.statement;
  return {
    ...audit,
    statement: {
      nl: `${nl} Niet getoetst aan eerdere uitgaven.`,
      en: `${en} Not tested against earlier releases.`,
    },
  };
}
