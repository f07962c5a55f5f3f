import { nearestName } from '../model/nearest-name.ts';
import { UserError } from '../model/user-error.ts';
import { requireMeasure } from './make-release.ts';
import type { OpenData } from './open-data.ts';

/** Throws UserError(usage) when a measure cannot be broken down by this trait, with the traits that exist. */
export function requireTrait(data: OpenData, measureId: string, trait: string): void {
  const measure = requireMeasure(data, measureId);
  const traits = measure.by === 'geen' ? [] : Object.keys(data.labels.traits);
  if (traits.includes(trait)) return;
  const near = nearestName(trait, traits);
  const list = traits.join(', ') || '-';
  throw new UserError(
    'usage',
    {
      nl: `maat \`${measureId}\` kan niet per \`${trait}\``,
      en: `measure \`${measureId}\` cannot be broken down by \`${trait}\``,
    },
    {
      hint:
        near === undefined
          ? { nl: `kies uit ${list}`, en: `choose from ${list}` }
          : { nl: `bedoelde u \`${near}\`?`, en: `did you mean \`${near}\`?` },
    },
  );
}
