// What the words of an index depend on: how texts are cut, and what of an article is cut. An index that was made by
// others is made anew.
export * from '../korean/tokens/tokens.ts';
export * from './entry-texts.ts';
export * from './segments/cut-article.ts';
