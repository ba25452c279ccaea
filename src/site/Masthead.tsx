import type { Particulars } from './agency.ts';
import { Mark } from './Mark.tsx';
import type { Service } from './site.ts';

type Props = {
  agency: Particulars;
  isHome: boolean;
  /** Address of the entry that the page belongs to. */
  within: string | undefined;
  services: Service[];
  menu: string;
  ticker: string;
};

/** Name, services, menu and ticker. The menu and the ticker come from their slices as HTML. */
export function Masthead({ agency, isHome, within, services, menu, ticker }: Props) {
  const Name = isHome ? 'h1' : 'p';
  return (
    // The way to the top ends here, with the focus.
    <header class="masthead" id="top" tabIndex={-1}>
      <div class="masthead-row">
        <Name class="brand">
          <a href="/">
            <Mark />
            {agency.name}
          </a>
        </Name>
        {agency.slogan && <p class="slogan">{agency.slogan}</p>}
        <nav class="services" aria-label="기사 보기">
          {services.map(({ address, name }) => (
            <a href={address} aria-current={address === within ? 'true' : undefined}>
              {name}
            </a>
          ))}
        </nav>
      </div>
      <div class="menu-row" dangerouslySetInnerHTML={{ __html: markCurrent(menu, within) }} />
      <div class="ticker-row" dangerouslySetInnerHTML={{ __html: ticker }} />
    </header>
  );
}

/** The menu is made once for all pages; each marks the entry that it belongs to. */
function markCurrent(menu: string, within: string | undefined): string {
  return within ? menu.replace(`<a href="${within}"`, `<a aria-current="true" href="${within}"`) : menu;
}
