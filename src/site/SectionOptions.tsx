type Section = { path: string; name: string };

/** All sections of the menu, for a form that narrows a list. */
export function SectionOptions({
  sections,
  chosen,
}: {
  sections: (Section & { subsections: Section[] })[];
  chosen: string | undefined;
}) {
  return (
    <>
      <option value="">모든 분야</option>
      {sections.flatMap((top) => [
        <option value={top.path} selected={chosen === top.path}>
          {top.name}
        </option>,
        ...top.subsections.map((sub) => (
          <option value={sub.path} selected={chosen === sub.path}>
            {top.name} › {sub.name}
          </option>
        )),
      ])}
    </>
  );
}
