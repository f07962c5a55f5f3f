/** A flag of more than one command. */
export const BY = {
  flags: '--by <kenmerk>',
  text: { nl: 'uitgesplitst naar een kenmerk (geslacht, niveaugroep, …)', en: 'broken down by a trait' },
};
