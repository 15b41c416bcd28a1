/**
 * What comes as one file, because it is wanted at once: on a poor link each further file costs a way there and back. First
 * what officers' and residents' pages both start with; then what both share besides; then what officers' pages start with;
 * and what several of those share.
 */
export function together() {
  const starts = ["officers", "residents"].map((pages) => new URL(`src/${pages}/main.ts`, import.meta.url).pathname);
  const startsWith = (id, modules) => starts.filter((start) => id !== start && comesWith(start, modules).has(id));
  const named = (name, wanted) => (id, modules) => (wanted(startsWith(id, modules)) ? name : null);
  return [
    { name: named("start", (found) => found.length === 2), priority: 3 },
    { name: "shared", test: /\/src\/shared\/(?!map)/, minShareCount: 2, priority: 2 },
    { name: named("officers-start", ([first]) => first === starts[0]), priority: 1 },
    { name: "officers-pages", test: /\/src\/officers\/(?!.*map)/, minShareCount: 2 },
  ];
}

const known = new Map();

/** All that is there before anything of a page is shown. */
function comesWith(start, modules) {
  const found = known.get(start) ?? new Set();
  known.set(start, found);
  const follow = (id) => {
    if (found.has(id)) return;
    found.add(id);
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) follow(next);
  };
  follow(start);
  return found;
}
