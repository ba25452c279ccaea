// The commonest family names and those of recent ministers, as Korean newsrooms write them.
const SURNAMES = new Set(
  `이시바 기시다 아베 스가 고이즈미 다카이치 모테기 하야시 이와야 나카타니 사토 스즈키 다카하시 다나카 와타나베 이토 야마모토 나카무라 고바야시
  가토 요시다 야마다 사사키 야마구치 마쓰모토 이노우에 기무라 시미즈 사이토 아소 고노 후지모토 오타니 노다 에다노 하토야마 후쿠다 오부치 하시모토
  무라야마 호소카와 미야자와 나카소네 다케시타 가이후 오히라 미키 사카이 후쿠시마 우에다 니시무라 아오키 미야모토 오카다 하세가와 후지타 고토 무라카미
  곤도 이시이 사카모토 엔도 마에다 후지이 나카지마 후지와라 오노 마쓰다 나카가와 니카이 도쿠가와 도요토미 오다 이치로 미야자키 구로사와 가와바타
  오에 다자이 우에하라 니시다 모리야마 아마리 시모무라 하기우다 마쓰노 다케다 오가와 이즈미 마에하라`.split(
    /\s+/,
  ),
);

/** Whether the word is a Japanese family name in Hangul, as before a given name with its characters. */
export function isJapaneseSurname(word: string): boolean {
  return SURNAMES.has(word);
}

// Syllables that Korean spelling makes of Japanese ones (외래어 표기법, 표 4); a Korean word of nothing else is rare.
const SYLLABLES =
  /^(?:[아이우에오가기구게고카키쿠케코사스세소자지즈제조시다데도치쓰타테토나니누네노하히후헤호바비부베보파피푸페포마미무메모야유요라리루레로와쇼슈샤주조자추초차교큐쿄규갸캬뉴뇨효류료뮤묘]|[간긴군겐곤칸킨쿤켄콘산신슨센손잔준젠존단덴돈탄친텐톤난닌넨논한힌훈헨혼반빈분벤본만민문멘몬얀윤욘란린룬렌론완안인운엔온쇼슌준춘]|[갓깃곳삿싯잇욧핫홋못닛렛잣샷쇗]){2,6}$/;

/** Whether a word in Hangul could be Japanese, by its syllables alone. */
export function soundsJapanese(word: string): boolean {
  return SYLLABLES.test(word);
}
