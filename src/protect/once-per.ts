/** The same function, that works out its answer once per object; nothing here changes an object. */
export function oncePer<From extends object, To>(work: (from: From) => To): (from: From) => To {
  const known = new WeakMap<From, { readonly answer: To }>();
  return (from) => {
    const found = known.get(from) ?? { answer: work(from) };
    known.set(from, found);
    return found.answer;
  };
}
