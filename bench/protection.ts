import { POLICY_EXTERN } from '../src/protect/policy.ts';
import { protect } from '../src/protect/protect.ts';
import { drawRelease } from './draw-release.ts';

/** What protecting may cost in seconds of processor time, with room for slow machines. */
const BUDGETS = [
  { name: 'one table of 6 x 2', tables: 1, rows: 6, columns: 2, seconds: 0.3 },
  { name: 'six linked tables of 6 x 4', tables: 6, rows: 6, columns: 4, seconds: 3 },
  { name: 'ten linked tables of 6 x 6', tables: 10, rows: 6, columns: 6, seconds: 30 },
] as const;

const CONTEXT = { peildatum: '2024-02-15', salt: new Uint8Array(32) };

/** Prints what protecting invented releases costs; the exit code says whether a budget was passed. */
export async function benchProtection(): Promise<void> {
  await protect(drawRelease(BUDGETS[0]), POLICY_EXTERN, CONTEXT);
  for (const budget of BUDGETS) {
    const before = process.cpuUsage();
    const { audit } = await protect(drawRelease(budget), POLICY_EXTERN, CONTEXT);
    const seconds = process.cpuUsage(before).user / 1e6;
    const gap = audit.optimal ? 'proven minimal' : `gap ${audit.gap}`;
    console.log(`${budget.name}: ${seconds.toFixed(2)} s, ${audit.hidden}/${audit.nonZero} hidden, ${gap}`);
    if (seconds > budget.seconds) process.exitCode = 1;
  }
}
