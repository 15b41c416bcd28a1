import { call } from "./api";
import type { Template } from "./types";

/** All saved alerts that the person signed in may see: they come in as many answers as they need. */
export async function allSaved(): Promise<Template[]> {
  const all: Template[] = [];
  let nextToken: string | undefined;
  do {
    const page = await call("listTemplates", { query: { nextToken } });
    all.push(...page.templates);
    nextToken = page.nextToken;
  } while (nextToken);
  return all;
}
