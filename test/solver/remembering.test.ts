import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinearModel, loadSolver, type OpenModel, type Solver } from '../../src/solver/highs.ts';
import { remembering } from '../../src/solver/remembering.ts';

/** Four columns that add up to ten in two ways: many points are best for most questions. */
const MODEL: LinearModel = {
  lower: [0, 0, 0, 0],
  upper: [10, 10, 10, 10],
  rows: [
    { form: [0, 1, 2, 3].map((column) => ({ column, coefficient: 1 })), lower: 10, upper: 10 },
    { form: [0, 1].map((column) => ({ column, coefficient: 1 })), lower: 2, upper: 6 },
    { form: [1, 2].map((column) => ({ column, coefficient: 1 })), lower: 1, upper: 8 },
  ],
  objective: [{ column: 0, coefficient: 1 }],
  sense: 'max',
};

interface Question {
  readonly column: number;
  readonly sense: 'min' | 'max';
  /** Upper bound that a column gets before it is asked. */
  readonly upper: number;
}
const QUESTION: fc.Arbitrary<Question> = fc.record({
  column: fc.integer({ min: 0, max: 3 }),
  sense: fc.constantFrom('min', 'max'),
  upper: fc.integer({ min: 6, max: 8 }),
});

/** Opens the model, asks everything in order, and gives what was answered. */
function answersOf(solver: Solver, questions: readonly Question[]) {
  const model = solver.open(MODEL);
  try {
    return questions.map(({ column, sense, upper }) => {
      model.setBounds(column, 0, upper);
      const { status, objective, values, rowDuals, columnDuals } = model.solve(
        [{ column, coefficient: 1 }],
        sense,
      );
      return [status, objective, ...[values, rowDuals, columnDuals].map((numbers) => Array.from(numbers))];
    });
  } finally {
    model.dispose();
  }
}

/** A solver that counts how often it really solves. */
function counting(solver: Solver) {
  const counts = { opened: 0, solved: 0, disposed: 0 };
  const open = (...model: Parameters<Solver['open']>): OpenModel => {
    const opened = solver.open(...model);
    counts.opened += 1;
    return {
      setBounds: opened.setBounds,
      solve: (...question) => {
        counts.solved += 1;
        return opened.solve(...question);
      },
      dispose: () => {
        counts.disposed += 1;
        opened.dispose();
      },
    };
  };
  return { counts, solver: { ...solver, open } };
}

describe('remembering', () => {
  it('answers every row of questions as the solver itself does', async () => {
    const solver = await loadSolver();
    const remembered = remembering(solver);
    fc.assert(
      fc.property(fc.array(QUESTION, { maxLength: 5 }), (questions) => {
        expect(answersOf(remembered, questions)).toEqual(answersOf(solver, questions));
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('opens nothing for what it was asked before, and asks anew from where it differs', async () => {
    const { counts, solver } = counting(await loadSolver());
    const remembered = remembering(solver);
    const first = { column: 0, sense: 'max', upper: 7 } as const;
    const second = { column: 2, sense: 'min', upper: 8 } as const;
    answersOf(remembered, [first, second]);
    expect(counts).toEqual({ opened: 1, solved: 2, disposed: 1 });
    answersOf(remembered, [first, second]);
    answersOf(remembered, [first]);
    expect(counts).toEqual({ opened: 1, solved: 2, disposed: 1 });
    answersOf(remembered, [first, first]);
    expect(counts).toEqual({ opened: 2, solved: 4, disposed: 2 });
  });

  it('still answers when it has no room to remember', async () => {
    const { counts, solver } = counting(await loadSolver());
    const remembered = remembering(solver, 0);
    const question = { column: 0, sense: 'max', upper: 7 } as const;
    expect(answersOf(remembered, [question])).toEqual(answersOf(remembered, [question]));
    expect(counts.opened).toBe(2);
  });
});
