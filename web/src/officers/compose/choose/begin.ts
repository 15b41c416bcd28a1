import { call } from "../../platform/api";
import { may } from "../../sign-in/session";
import { type Draft, draft, hasDraft, readArea } from "../draft";

/** The draft that is being written; one that nobody has begun starts on its writer's beat, or with their scheme. */
export async function begun(): Promise<Draft> {
  const kept = draft();
  if (hasDraft() || !may("readProfile")) return kept;
  const { beat, scheme } = await call("readProfile").catch(() => ({ beat: undefined, scheme: undefined }));
  const where = beat ? [{ place: beat }] : (scheme?.areas ?? []);
  return {
    ...kept,
    ...(where.length > 0 ? { areas: where.map(readArea) } : {}),
    ...(scheme ? { groups: scheme.groups } : {}),
  };
}
