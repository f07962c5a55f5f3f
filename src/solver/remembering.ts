import { type Form, type LinearSolution, type OpenModel, type Solver, solverOf } from './highs.ts';

/** What was answered to one row of questions, and what was answered to each that came after it. */
interface Answered {
  readonly next: Map<string, Answered & { readonly solution: LinearSolution }>;
}

interface Question {
  readonly bounds: readonly (readonly [column: number, lower: number, upper: number])[];
  readonly objective: Form;
  readonly sense: 'min' | 'max';
}

/** Numbers that are kept; beyond them everything is still answered, but no longer remembered. */
const MOST_NUMBERS = 4_000_000;

/**
 * The same solver, that does not solve again what it solved before: a model that was opened before and is
 * asked the same in the same order. An answer may depend on the questions before it (where many points are
 * best, on which of them the solver stood), so a row of questions is remembered as a whole, and asked anew
 * from its start when it takes another turn. So every answer is what the solver itself would give.
 */
export function remembering(solver: Solver, mostNumbers: number = MOST_NUMBERS): Solver {
  const models = new Map<string, Answered>();
  let room = mostNumbers;
  const takes = (size: number) => {
    room -= size;
    return room >= 0;
  };
  return solverOf((model, limits) => {
    const name = JSON.stringify([model, limits]);
    let known = models.get(name);
    if (known === undefined) {
      known = { next: new Map() };
      if (takes(name.length / 8)) models.set(name, known);
    }
    return openRemembered(() => solver.open(model, limits), known, takes);
  });
}

function openRemembered(open: () => OpenModel, start: Answered, takes: (size: number) => boolean): OpenModel {
  let place = start;
  let bounds: Question['bounds'] = [];
  let model: OpenModel | undefined;
  const asked: Question[] = [];
  return {
    setBounds: (column, lower, upper) => {
      bounds = [...bounds, [column, lower, upper]];
    },
    solve: (objective, sense) => {
      const question = { bounds, objective, sense };
      const name = nameOf(question);
      bounds = [];
      let answer = place.next.get(name);
      if (model !== undefined || answer === undefined) {
        model ??= reopened(open, asked);
        const solution = askModel(model, question);
        answer = { next: new Map(), solution };
        if (takes(sizeOf(solution) + name.length / 8)) place.next.set(name, answer);
      }
      asked.push(question);
      place = answer;
      return answer.solution;
    },
    dispose: () => model?.dispose(),
  };
}

/** The model in the state in which these questions leave it. */
function reopened(open: () => OpenModel, asked: readonly Question[]): OpenModel {
  const model = open();
  for (const question of asked) askModel(model, question);
  return model;
}

function askModel(model: OpenModel, { bounds, objective, sense }: Question): LinearSolution {
  for (const [column, lower, upper] of bounds) model.setBounds(column, lower, upper);
  return model.solve(objective, sense);
}

function nameOf({ bounds, objective, sense }: Question): string {
  const terms = objective.map(({ column, coefficient }) => `${column}*${coefficient}`);
  return `${bounds.join(';')}|${terms.join()}|${sense}`;
}

function sizeOf({ values, rowDuals, columnDuals }: LinearSolution): number {
  return values.length + rowDuals.length + columnDuals.length;
}
