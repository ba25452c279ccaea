export type Tense = 'past' | 'future' | 'none';

/** How far a sentence is read behind a date for its verb. */
const reach = 70;

const past = [
  '[했됐렸졌났였았었갔왔쳤혔봤웠섰냈렀켰겼뒀줬꼈뗐폈썼랐](?:다|고|지만|던|으며|으나|는데|습니다|음)',
  '(?<![가-힣])(?:열린|숨진|치른|끝난|밝힌|나온|일어난|내린|마친|맺은|받은|세운|터진|치러진|불거진|문을 연) ',
  '(?:개막|폐막|시작|발표|발생|체결|취임|출범|공개|선고|개최|기록|출시|개봉|단행|통과|임명|별세|결정|착공|준공|제출|보도|합의|방문|개장|도입|시행)[한된] ',
].join('|');

const future = [
  '예정|계획|방침|전망|앞두|앞둔|겠[다고습]|기로 |기로[.,]|(?<=[가-힣])ㄹ 것',
  '(?:할|될|릴|칠|질|갈|올|낼|보일|치를|맞을|있을|나설|들어설|떠날|만날|끝날|오를) ',
  '(?:[한된린진난른친인온간선킨낸연운본든]다|는다)(?=[.고며면는 ]|$)',
  '(?:[하되리지나르치가오서여]|맞|있)는 ',
].join('|');

const verb = new RegExp(`(?<past>${past})|(?<future>${future})`);

/** What happens on a day, said by a noun alone, as headlines do: it lies ahead. */
const announced =
  /^[^.!?]{0,24}?(?:개막|개최|개봉|출시|시행|출범|개통|개장|마감|발매|공개|착공|준공|입주|선고|발사|개회|폐막|방송|취임|총선|대선|투표|결승|공연|시험|열려|치러|오픈|도입|상장|복귀|출국|방한|방미|방중)/;

/**
 * Whether what is said with a date lies behind or ahead, by the first verb behind it in its sentence. Korean says what is
 * coming in the present (`9일 열린다`); `부터`, `까지` and a noun without a verb are taken for what is coming, too.
 */
export function tenseAfter(text: string, end: number): Tense {
  const [rest = ''] = /^[^.!?\n]*(?:[.!?](?=\d)[^.!?\n]*)*/.exec(text.slice(end, end + reach)) ?? [];
  // The sign that ends a sentence belongs to its verb.
  const said = verb.exec(`${rest} `)?.groups;
  if (said?.past) return 'past';
  if (said?.future) return 'future';
  if (/^ ?(?:부터|까지)/.test(rest) || announced.test(rest)) return 'future';
  return 'none';
}
