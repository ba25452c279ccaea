import type { MenuSection } from './queries.ts';

export function Menu({ sections }: { sections: MenuSection[] }) {
  if (sections.length === 0) return null;
  return (
    <nav class="menu" aria-label="분야">
      <ul>
        {sections.map(({ path, name }) => (
          <li>
            <a href={`/sections/${path}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
