/** What others show of a page that is passed on. What is not known is left out. */
export function OpenGraph({ properties }: { properties: [string, string | undefined][] }) {
  return (
    <>{properties.map(([property, content]) => content && <meta property={property} content={content} />)}</>
  );
}

/** JSON-LD. `</script>` and `<!--` in a headline must not end or open anything. */
export function LinkedData({ data }: { data: object }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
