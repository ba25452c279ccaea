type Cursor = { listedAt: Date; id: string };

/** `1712704260000-20240410000123`: stable for as long as the article is, whatever is published meanwhile. */
function writeCursor({ listedAt, id }: Cursor): string {
  return `${listedAt.getTime()}-${id}`;
}

/** The cursor in a query parameter; null where there is none or it is not one. 14 digits end in the year 5138. */
export function readCursor(text: string | undefined): Cursor | null {
  const match = /^(-?\d{1,14})-(\d{14})$/.exec(text ?? '');
  return match?.[1] && match[2] ? { listedAt: new Date(Number(match[1])), id: match[2] } : null;
}

/** A list's place by the ids of its rows, from a query parameter; null at its beginning. */
export function readBelow(text: string | undefined): number | null {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : null;
}

type Props = {
  path: string;
  query?: Record<string, string>;
  isFirst: boolean;
  next: Cursor | null;
  /** Of a page with several lists, which of them goes on. */
  parameter?: string;
  label?: string;
};

/** Goes on to older articles, and back to the newest. */
export function Pager({ path, query = {}, isFirst, next, parameter = 'before', label }: Props) {
  const address = (more: Record<string, string>) => {
    const parameters = new URLSearchParams({ ...query, ...more }).toString();
    return parameters ? `${path}?${parameters}` : path;
  };
  return (
    <PagerLinks
      first={isFirst ? null : address({})}
      next={next && address({ [parameter]: writeCursor(next) })}
      label={label ?? '이전 기사 더 보기'}
    />
  );
}

/** The same for lists that go by the ids of their rows. */
export function BelowPager(props: {
  path: string;
  below: number | null;
  next: number | null;
  label: string;
}) {
  const { path, below, next, label } = props;
  return (
    <PagerLinks
      first={below === null ? null : path}
      next={next === null ? null : `${path}?below=${next}`}
      label={label}
    />
  );
}

type LinksProps = { first: string | null; next: string | null; label: string; firstLabel?: string };

/** Where a list goes on, and where it begins. */
export function PagerLinks({ first, next, label, firstLabel = '처음으로' }: LinksProps) {
  if (!first && !next) return null;
  return (
    <nav class="pager" aria-label="쪽 이동">
      {first && <a href={first}>{firstLabel}</a>}
      {next && (
        <a rel="next" href={next}>
          {label}
        </a>
      )}
    </nav>
  );
}
