/**
 * What comes as one file, because it is wanted at once: on a poor link each further file costs a way there and back. First
 * what officers' pages start with up to their sign-in, with what residents' pages may need of it by itself, so that none of
 * these fetches officers'; then what both share besides, first what officers start with once they have signed in, the first step
 * of a new alert included; then the rest of that start; and what several of their pages share.
 */
export function together() {
  const [door, inside, who, residents] = ["officers/main", "officers/inside", "officers/compose/choose/who", "residents/main"].map(
    (module) => new URL(`src/${module}.ts`, import.meta.url).pathname,
  );
  const named = (name, wanted) => (id, modules) => (wanted((start) => id !== start && comesWith(start, modules).has(id), id) ? name : null);
  const within = (comes) => comes(inside) || comes(who);
  const shared = /\/src\/shared\/(?!map)/;
  return [
    { name: named("start", (comes, id) => comes(door) && (comes(residents) || shared.test(id))), priority: 4 },
    { name: named("officers-door", (comes) => comes(door)), priority: 3 },
    { name: named("shared-first", (comes, id) => within(comes) && shared.test(id)), priority: 2.5 },
    { name: "shared", test: shared, minShareCount: 2, priority: 2 },
    { name: named("officers-start", within), priority: 1 },
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
