/** Days that are named by how far they are from the one on which somebody writes. */
export const daysOn: Record<string, number> = {
  그제: -2,
  그저께: -2,
  어제: -1,
  오늘: 0,
  내일: 1,
  모레: 2,
  글피: 3,
};

/**
 * 오늘 as an adverb of time, not 오늘날, 오늘의 운세, 오늘도 내일도, 내일(job), 어제와 오늘: followed by 부터, 까지, the
 * topic's particle, or a blank and a word that goes on.
 */
export const relativeDay =
  /(?<![가-힣A-Za-z0-9]|(?:그제|그저께|어제|오늘|내일|모레|글피|지난|오는) )(그제|그저께|어제|오늘|내일|모레|글피)(?=(?:(은|는)|부터|까지)?(?:[ ,(]|$))(?! ?(?:하루|같은|날|배움|이슈|뉴스|그제|그저께|어제|오늘|내일|모레|글피))/g;
