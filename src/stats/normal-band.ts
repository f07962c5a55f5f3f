import { normalQuantile } from './normal-quantile.ts';

/** The z within which the share `confidence` (0 < confidence < 1) of a standard normal lies on either side. */
export function normalBand(confidence: number): number {
  checkConfidence(confidence);
  return normalQuantile((1 + confidence) / 2);
}

/** Throws unless `confidence` lies between 0 and 1. */
export function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence must lie between 0 and 1, not ${confidence}`);
}
