/**
 * The files that officers' pages are made of: first those that the first step of a new alert needs, from the sign-in page on; then
 * all others. Without a connection there are no streets to draw.
 */
export function toKeep(bundle) {
  const made = (module) => Object.keys(bundle).find((name) => bundle[name].facadeModuleId?.endsWith(`/${module}`));
  const first = new Set();
  for (const module of ["officers.html", "src/officers/inside.ts", "src/officers/compose/choose/who.ts"]) {
    reach(bundle, made(module), ({ imports }) => imports, first);
  }
  const all = new Set();
  reach(bundle, made("officers.html"), ({ imports, dynamicImports }) => [...imports, ...dynamicImports], all);
  const paths = (names) => names.map((name) => `/${name}`);
  return { first: paths([...first]), others: paths([...all].filter((name) => !first.has(name)).sort()) };
}

/** Adds a file and those that it leads to, with their styles, also those that they put on later. */
function reach(bundle, name, next, found) {
  if (found.has(name) || name.includes("/streets-")) return;
  found.add(name);
  const { importedCss = [], importedAssets = [] } = bundle[name].viteMetadata ?? {};
  for (const style of [...importedCss, ...importedAssets]) found.add(style);
  for (const other of next(bundle[name])) reach(bundle, other, next, found);
}
