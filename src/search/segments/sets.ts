/** Numbers in ascending order, each once. */
type Numbers = Int32Array;

/** What any has. */
export function union(sets: Numbers[]): Numbers {
  return sets
    .filter(({ length }) => length > 0)
    .reduce((all, set) => (all.length > 0 ? both(all, set) : set), new Int32Array());
}

function both(a: Numbers, b: Numbers): Numbers {
  const all = new Int32Array(a.length + b.length);
  let length = 0;
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; length++) {
    const left = i < a.length ? (a[i] as number) : Number.POSITIVE_INFINITY;
    const right = j < b.length ? (b[j] as number) : Number.POSITIVE_INFINITY;
    all[length] = Math.min(left, right);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return all.subarray(0, length);
}

/** What all have. */
export function common(sets: Numbers[]): Numbers {
  const [first = new Int32Array(), ...more] = sets.toSorted((a, b) => a.length - b.length);
  return more.reduce((all, set) => which(all, set, true), first);
}

/** What one has and the other has not. */
export function without(set: Numbers, unwanted: Numbers): Numbers {
  return which(set, unwanted, false);
}

function which(set: Numbers, other: Numbers, isIn: boolean): Numbers {
  let at = 0;
  return set.filter((number) => {
    while (at < other.length && (other[at] as number) < number) at++;
    return (other[at] === number) === isIn;
  });
}
