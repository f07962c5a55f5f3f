/** The languages a reader can ask for; Dutch is the default. */
export type Lang = 'nl' | 'en';

/** One wording in every language; a text that exists in one language only does not compile. */
export type Text = Readonly<Record<Lang, string>>;
