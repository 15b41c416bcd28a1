import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** Where the contract is kept. */
export const CONTRACT = new URL("../../docs/openapi.yaml", import.meta.url);

/** The contract as it stands. */
export const contract = () => parse(readFileSync(CONTRACT, "utf8"));
