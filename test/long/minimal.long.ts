import { it } from 'vitest';
import { expectLeastLoss } from '../protect/least-loss.ts';

it('loses in 100 tables no more than the best of all choices of cells', () => expectLeastLoss(100));
