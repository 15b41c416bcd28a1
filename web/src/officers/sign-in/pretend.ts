import { vi } from "vitest";
import type { Role } from "./session";

/** For tests: somebody with these roles is signed in, or with none nobody. */
export function pretend(...roles: Role[]): void {
  const kept = roles.length > 0 ? JSON.stringify({ roles, refresh: "r", subject: "a", token: "t" }) : null;
  vi.stubGlobal("sessionStorage", { getItem: () => kept });
}
