/** The figures of the data set that are not compared, and why; one line each. */
export const NOT_COMPARED: Readonly<Record<string, string>> = {
  F01_rows:
    'rows of the five source files; we read the persons, enrolments and results made from them (accounted for at ingest)',
  F02_persons: 'equal to the persons of F07 added up (28,785); no measure of its own',
  F03_enrolments_by_module: 'equal to the denominators of F19',
  F04_enrolments_by_presentation:
    'a presentation (2013B, 2013J) is finer than a school year; no trait was declared for it',
  F11_success_started: 'needs who started as denominator; jaarsucces counts enrolments with a result (F10)',
  F12_success_completers:
    'leaves out who withdrew, which our definition forbids: they count as not successful',
  F21_success_first_enrolment:
    'needs the first enrolment of a person, by module in alphabetical order: no measure',
  F22_quality: 'counts of faults in the source; ours are the findings of check',
  F23_registration_lead_quantiles: 'registration dates are not in our model: they say nothing about studying',
  F29_multi:
    'persons with more than one enrolment follow from F07; presentations and modules per person: no measure',
  F30_transition_matrix:
    'from module to module in presentation order; ours is from level to level, 31 October to 31 October',
  F31_transition_totals: 'as F30',
  F32_reentry:
    'by presentation; ours is a return after a gap of more than 122 days (stroombalans, terugkeer)',
  F33_success_by_observed_attempt: 'attempt in the same module: no measure',
  F34_flow_persons:
    'stock = enrolled at any time in the school year; ours is the stock on its boundaries (stroombalans)',
  F38_rendement_classes: 'bands per enrolment; ours are per person, whose enrolments are added',
  F39_small_cells_4d: 'the crossing of four traits, to test disclosure control',
  F40_small_cells_3d: 'as F39, three traits',
  F41_k_anonymity: 'k-anonymity of the microdata: a question about the export, not a figure',
  F42_small_cells_presentation: 'as F39, by presentation',
};
