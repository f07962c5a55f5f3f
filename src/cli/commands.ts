import type { CommandSpec } from './command-spec.ts';
import { DELIVERY_COMMANDS } from './delivery-commands.ts';
import { FIGURE_COMMANDS } from './figure-commands.ts';
import { GUARD_COMMANDS } from './guard-commands.ts';

/** The commands, in the order of `--help`. */
export const COMMANDS: readonly CommandSpec[] = [
  DELIVERY_COMMANDS.check,
  DELIVERY_COMMANDS.ingest,
  FIGURE_COMMANDS.cohort,
  FIGURE_COMMANDS.report,
  FIGURE_COMMANDS.charts,
  FIGURE_COMMANDS.measure,
  GUARD_COMMANDS.explain,
  FIGURE_COMMANDS.signals,
  GUARD_COMMANDS.ledger,
  GUARD_COMMANDS.audit,
  GUARD_COMMANDS.advies,
  DELIVERY_COMMANDS.mapping,
  DELIVERY_COMMANDS.status,
  GUARD_COMMANDS.doctor,
  GUARD_COMMANDS.demo,
];
