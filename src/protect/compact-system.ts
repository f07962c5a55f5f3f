import type { Form } from '../solver/highs.ts';
import type { LinearSystem } from './linear-system.ts';

/** One number of a release, however many cells of its tables hold it. */
interface CompactCell {
  /** Places in `LinearSystem.cells`, lowest first. */
  readonly members: readonly number[];
  readonly value: number;
  /** `open` stands in a table and can be hidden, `unseen` stands in none, `fixed` is known to everyone. */
  readonly kind: 'open' | 'unseen' | 'fixed';
  /** What readers know it to be at least while it is hidden. */
  readonly least: 0 | 1;
}

/** A linear system in which equal cells are one, and equations (forms that are 0) stand once. */
export interface CompactSystem {
  readonly cells: readonly CompactCell[];
  readonly equations: readonly Form[];
  /** The compact cell of each cell. */
  readonly cellOf: readonly number[];
}

/** Takes cells together that an equation of two says are equal, and drops equations that say nothing more; the policy says what readers know of a 0. */
export function compactSystem(
  system: LinearSystem,
  { zerosMayBeHidden }: { readonly zerosMayBeHidden: boolean } = { zerosMayBeHidden: true },
): CompactSystem {
  const roots = equalCells(system);
  const members = new Map<number, number[]>();
  for (const [cell, root] of roots.entries()) {
    const group = members.get(root);
    if (group === undefined) members.set(root, [cell]);
    else group.push(cell);
  }
  const order = new Map([...members.keys()].sort((a, b) => a - b).map((root, i) => [root, i]));
  const cellOf = roots.map((root) => order.get(root)!);
  const cells = [...order.keys()].map((root): CompactCell => {
    const group = members.get(root)!;
    const least = !zerosMayBeHidden && group.some((cell) => system.cells[cell]!.plain === true) ? 1 : 0;
    return { members: group, value: system.cells[root]!.value, kind: kindOf(group, system), least };
  });
  return { cells, equations: formsOf(system, cellOf, cells), cellOf };
}

function kindOf(members: readonly number[], { cells }: LinearSystem): CompactCell['kind'] {
  if (members.some((cell) => cells[cell]!.kind === 'bekend')) return 'fixed';
  return members.some((cell) => cells[cell]!.kind === 'getoond') ? 'open' : 'unseen';
}

/** Per cell the lowest cell that it is equal to. */
function equalCells({ cells, equations }: LinearSystem): readonly number[] {
  const parent = cells.map((_, i) => i);
  const rootOf = (cell: number): number => {
    let root = cell;
    while (parent[root]! !== root) root = parent[root]!;
    parent[cell] = root;
    return root;
  };
  for (const equation of equations) {
    const [first, second] = equation;
    if (equation.length !== 2 || first!.sign === second!.sign) continue;
    const [a, b] = [rootOf(first!.cell), rootOf(second!.cell)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  return parent.map((_, i) => rootOf(i));
}

function formsOf(
  { equations }: LinearSystem,
  cellOf: readonly number[],
  cells: readonly CompactCell[],
): readonly Form[] {
  const forms = new Map<string, Form>();
  for (const equation of equations) {
    const coefficients = new Map<number, number>();
    for (const { cell, sign } of equation) {
      const column = cellOf[cell]!;
      coefficients.set(column, (coefficients.get(column) ?? 0) + sign);
    }
    const form = [...coefficients]
      .filter(([, coefficient]) => coefficient !== 0)
      .map(([column, coefficient]) => ({ column, coefficient }))
      .sort((a, b) => a.column - b.column);
    if (form.every(({ column }) => cells[column]!.kind === 'fixed')) continue;
    forms.set(form.map(({ column, coefficient }) => `${column}*${coefficient}`).join(), form);
  }
  return [...forms.values()];
}
