/** Works a thing out once for each object that it is about, such as an index of the report that every page asks for. */

/** A function that makes its result the first time an object is given, and hands out the same one from then on. */
export function once<K extends object, V>(make: (about: K) => V): (about: K) => V {
  const made = new WeakMap<K, { value: V }>();
  return (about) => {
    const known = made.get(about) ?? { value: make(about) };
    made.set(about, known);
    return known.value;
  };
}
