import { describe, expect, it } from 'vitest';
import { type LinearModel, loadSolver } from '../../src/solver/highs.ts';

const OPEN = Number.POSITIVE_INFINITY;

/** max 3x + 2y under 2x + 2y <= 9 and x <= 3: 12 in fractions, 11 in whole numbers. */
function problem(parts: Partial<LinearModel> = {}): LinearModel {
  return {
    lower: [0, 0],
    upper: [3, OPEN],
    rows: [
      {
        form: [
          { column: 0, coefficient: 2 },
          { column: 1, coefficient: 2 },
        ],
        upper: 9,
      },
    ],
    objective: [
      { column: 0, coefficient: 3 },
      { column: 1, coefficient: 2 },
    ],
    sense: 'max',
    ...parts,
  };
}

describe('loadSolver', () => {
  it('gives the optimum with its duals', async () => {
    const { status, objective, rowDuals, columnDuals } = (await loadSolver()).solve(problem());
    expect([status, objective, rowDuals[0], columnDuals[0]]).toEqual(['optimal', 12, 1, 1]);
  });

  it('gives the optimum in whole numbers', async () => {
    const { status, objective, values } = (await loadSolver()).solve(problem({ integer: true }));
    expect([status, Math.round(objective), ...Array.from(values, Math.round)]).toEqual(['optimal', 11, 3, 1]);
  });

  it('says that there is no point, or no end', async () => {
    const solver = await loadSolver();
    expect(solver.solve(problem({ lower: [3, 2] })).status).toBe('infeasible');
    expect(solver.solve(problem({ rows: [] })).status).toBe('unbounded');
  });

  it('keeps a model open for other bounds and other questions', async () => {
    const model = (await loadSolver()).open(problem());
    try {
      expect(model.solve([{ column: 1, coefficient: 1 }], 'max').objective).toBe(4.5);
      model.setBounds(0, 2, 2);
      expect(model.solve([{ column: 1, coefficient: 1 }], 'max').objective).toBe(2.5);
      expect(model.solve([{ column: 1, coefficient: 1 }], 'min').objective).toBe(0);
    } finally {
      model.dispose();
    }
  });
});
