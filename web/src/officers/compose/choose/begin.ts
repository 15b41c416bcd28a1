import { type Answer, call } from "../../platform/api";
import { may } from "../../sign-in/session";
import { type Draft, draft, hasDraft, readArea } from "../draft";

type Told = Pick<Answer<"readProfile">, "beat" | "scheme">;
let ahead: Promise<Told | undefined> | undefined;

/** Asks for what a new alert begins with before somebody begins one, so that they do not wait for it. */
export function askAhead(): void {
  if (may("issueAlert") && may("readProfile") && !hasDraft()) ahead ??= profile();
}

const profile = () => call("readProfile").catch((): undefined => undefined);

/** The draft that is being written; one that nobody has begun starts on its writer's beat, or with their scheme. */
export async function begun(): Promise<Draft> {
  const kept = draft();
  if (hasDraft() || !may("readProfile")) return kept;
  const told = await ahead;
  ahead = undefined;
  const { beat, scheme }: Told = told ?? (await profile()) ?? {};
  const where = beat ? [{ place: beat }] : (scheme?.areas ?? []);
  return {
    ...kept,
    ...(where.length > 0 ? { areas: where.map(readArea) } : {}),
    ...(scheme ? { groups: scheme.groups } : {}),
  };
}
