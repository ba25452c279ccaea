/** The site's sign, ㅅ of 속보 on a red square: beside the name, and as the icon. */
export const markPaths = {
  field: 'M0 0h64v64H0z',
  letter:
    'M28.3 11h8.6C36.8 16 36.5 20.5 35.6 24.5 39 34 45.5 41.5 55 46L50.5 53.6C42.5 49.5 36 43 31.8 35.5 28 43.5 21.5 50 13.8 53.9L8.8 46.8C21 39.5 28 27.5 28.3 11z',
};

export function Mark() {
  return (
    <svg viewBox="0 0 64 64" width="32" height="32" aria-hidden="true">
      <path fill="var(--fill)" d={markPaths.field} />
      <path fill="#fff" d={markPaths.letter} />
    </svg>
  );
}
