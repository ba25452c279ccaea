import { seoulIso } from '../korean/seoul-time.ts';
import type { Site } from '../site/site.ts';
import { mailChoices, passkeysOf, readerById, sessionsOf } from './queries.ts';

/** All that is stored of a reader, of every slice, in words that a person understands. */
export async function readerData(site: Site, readerId: string): Promise<Record<string, unknown>> {
  const { db } = site.kernel.store;
  const [reader, sessions, passkeys, choices] = await Promise.all([
    readerById(db, readerId),
    sessionsOf(db, readerId, site.kernel.now()),
    passkeysOf(db, readerId),
    mailChoices(db, readerId),
  ]);
  const ofSlices = await Promise.all(site.readerData.map((dataOf) => dataOf(site, readerId)));
  return {
    계정: reader && {
      번호: reader.id,
      이름: reader.name,
      전자우편: reader.email,
      가입: seoulIso(reader.created_at),
      '약관 동의와 만 14세 이상 확인': seoulIso(reader.agreed_at),
    },
    패스키: passkeys.map(({ name, created_at }) => ({
      이름: name,
      추가: created_at && seoulIso(created_at),
    })),
    '로그인한 기기': sessions.map(({ created_at, expires_at, ip_address, user_agent }) => ({
      로그인: seoulIso(created_at),
      끝: seoulIso(expires_at),
      주소: ip_address,
      브라우저: user_agent,
    })),
    '메일 설정': choices.map(({ kind, is_wanted, chosen_at }) => ({
      종류: site.readerMails.find(({ key }) => key === kind)?.name ?? kind,
      받음: is_wanted,
      선택: seoulIso(chosen_at),
    })),
    ...Object.assign({}, ...ofSlices),
  };
}
