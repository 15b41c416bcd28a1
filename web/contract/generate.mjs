// What the pages know of the contract, made from it: `npm run contract` writes it, a test says when it is out of date.
import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import { CONTRACT, contract } from "./document.mjs";
import { roleName } from "./roles.mjs";

const MADE = "// Made from docs/openapi.yaml by `npm run contract`: change it there.\n";

/** Every file that is made, by its address. */
export async function made() {
  const document = contract();
  return new Map([
    [new URL("../src/contract/schema.ts", import.meta.url), MADE + astToString(await openapiTS(CONTRACT, { defaultNonNullable: false }))],
    [new URL("../src/contract/operations.ts", import.meta.url), MADE + operations(document) + roles(document)],
    [new URL("../src/contract/longest.ts", import.meta.url), MADE + longest(document)],
  ]);
}

/** How each operation is called, and by whom. */
function operations({ paths }) {
  const lines = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation["x-roles"])
      .map(([method, operation]) => {
        const roles = operation["x-roles"].map((role) => JSON.stringify(role)).join(", ");
        return `  ${operation.operationId}: { method: "${method.toUpperCase()}", path: "${path}", roles: [${roles}] },\n`;
      }),
  );
  return `\n/** What people of the force can ask of the platform, and with which roles. */\nexport const OPERATIONS = {\n${lines.join("")}} as const;\n`;
}

/** What each role that may do anything is called. */
function roles({ paths }) {
  const all = Object.values(paths).flatMap((methods) => Object.values(methods).flatMap((operation) => operation["x-roles"] ?? []));
  const lines = [...new Set(all)].map((role) => `  ${role}: "${roleName(role)}",\n`);
  return `\n/** The roles of people of the force, and what pages call them. */\nexport const ROLES = {\n${lines.join("")}} as const;\n`;
}

/** The longest words each part of an alert may have. */
function longest({ components: { schemas } }) {
  const { Title, Text, EmailText } = schemas;
  const limits = { title: Title.maxLength, text: Text.maxLength, emailText: EmailText.maxLength };
  const lines = Object.entries(limits).map(([part, most]) => `  ${part}: ${most},\n`);
  return `\n/** The longest the platform takes, in letters. */\nexport const LONGEST = {\n${lines.join("")}} as const;\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [file, text] of await made()) {
    mkdirSync(new URL(".", file), { recursive: true });
    writeFileSync(file, text);
  }
}
