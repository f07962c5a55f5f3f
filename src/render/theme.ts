/** The names of the colours that carry data. */
export type Hue = 'blue' | 'sky' | 'teal' | 'orange' | 'pink' | 'purple' | 'grey' | 'context';

/** The typeface of pictures and pages; Arial stands in where it is not installed. */
export const FONT_FAMILY: string = "'Source Sans 3', Arial, Helvetica, sans-serif";

/**
 * Every colour of the project. Hues come from the palette of the Government Analysis Function and reach
 * 3:1 on white; a word written in a hue takes its twin from `HUE_TEXT`, which reaches 4.5:1.
 */
export const HUE: Readonly<Record<Hue, string>> = {
  blue: '#12436D',
  sky: '#2073BC',
  teal: '#28A197',
  orange: '#F46A25',
  pink: '#801650',
  purple: '#A285D1',
  grey: '#3D3D3D',
  context: '#8A8A8A',
};

/** The darker twin of each hue, for letters on white. */
export const HUE_TEXT: Readonly<Record<Hue, string>> = {
  blue: '#12436D',
  sky: '#1F5F9C',
  teal: '#1B6F68',
  orange: '#B4430B',
  pink: '#801650',
  purple: '#6B4BA8',
  grey: '#3D3D3D',
  context: '#5F5F5F',
};

type Role = 'stand' | 'instroom' | 'uitstroom' | 'diploma' | 'gestopt' | 'overig';

/** What a colour means wherever stocks and flows are drawn, in every picture and every year. */
export const MEANING: Readonly<Record<Role, Hue>> = {
  stand: 'grey',
  instroom: 'blue',
  uitstroom: 'orange',
  diploma: 'teal',
  gestopt: 'orange',
  overig: 'context',
};

type Ink = 'strong' | 'normal' | 'quiet' | 'grid' | 'hidden' | 'band' | 'whisker' | 'paper';

/** Letters, from the finding down to the footnote, and the lines and fills that carry no data. */
export const INK: Readonly<Record<Ink, string>> = {
  strong: '#1A1A1A',
  normal: '#4A4A4A',
  quiet: '#5F5F5F',
  grid: '#E4E4E4',
  hidden: '#F2F2F2',
  band: '#CDD5DC',
  whisker: '#4F8ABF',
  paper: '#FFFFFF',
};

/**
 * Fills of up to twelve categories. The first six are told apart with colour-blind eyes too; teal and orange
 * come after the others, since they mean diploma and stopped elsewhere.
 */
export const CATEGORY_FILLS: readonly string[] = [
  HUE.blue,
  HUE.sky,
  HUE.pink,
  HUE.purple,
  HUE.teal,
  HUE.orange,
  HUE.grey,
  HUE_TEXT.orange,
  HUE_TEXT.teal,
  HUE_TEXT.purple,
  HUE_TEXT.context,
  HUE.context,
];

/** The colours of the words for those categories. */
export const CATEGORY_TEXTS: readonly string[] = [
  HUE_TEXT.blue,
  HUE_TEXT.sky,
  HUE_TEXT.pink,
  HUE_TEXT.purple,
  HUE_TEXT.teal,
  HUE_TEXT.orange,
  HUE_TEXT.grey,
  HUE_TEXT.orange,
  HUE_TEXT.teal,
  HUE_TEXT.purple,
  HUE_TEXT.context,
  HUE_TEXT.context,
];

/** Heat map fills, light to dark: under 20 %, 40 %, 60 %, 80 %, and the rest. */
export const HEAT_FILLS: readonly string[] = ['#EAF1F7', '#C6D9E8', '#8FB4D3', '#2F6FA3', '#12436D'];
export const HEAT_BREAKS: readonly number[] = [0.2, 0.4, 0.6, 0.8];
