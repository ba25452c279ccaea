import type { ComponentChildren } from 'preact';
import { Address } from './Address.tsx';
import type { Particulars } from './agency.ts';
import type { Service } from './site.ts';

/** Every page names what 신문법 제21조 asks for. */
export function Footer({ agency, entries = [] }: { agency: Particulars; entries?: Service[] }) {
  const rows: [string, ComponentChildren][] = [
    ['제호', agency.name],
    ['등록번호', agency.registrationNumber],
    ['등록일', agency.registeredOn],
    ['최초 발행일', agency.foundedOn],
    ['발행인', agency.publisher],
    ['편집인', agency.editor],
    ['청소년보호책임자', agency.youthProtectionOfficer],
    ['주소', agency.address],
    ['전화', agency.phone],
    ['전자우편', agency.contactEmail && <Address email={agency.contactEmail} />],
    ['정정·반론 청구', agency.correctionEmail && <Address email={agency.correctionEmail} />],
  ];
  return (
    <footer class="imprint">
      <p class="to-top">
        <a href="#top">맨 위로</a>
      </p>
      {agency.demoNotice && <p class="demo-notice">{agency.demoNotice}</p>}
      <nav aria-label="안내">
        <a href="/bulletins">속보 목록</a>
        <a href="/corrections">정정·반론·추후보도</a>
        <a href="/reporters">기자</a>
        {entries.map(({ address, name }) => (
          <a href={address}>{name}</a>
        ))}
      </nav>
      <dl>
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p class="copyright">{agency.notice}</p>
    </footer>
  );
}
