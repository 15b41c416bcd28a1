// A JSON Schema in words: what a value is, and within which limits.
import { escaped, many } from "./markup.mjs";

export const shapeId = (name) => `shape-${name}`;

const number = (n) => n.toLocaleString("en-GB");

/** What a value is, in a few words. */
export function kind(schema) {
  if (schema.$ref) return link(schema.$ref.split("/").at(-1));
  if (schema.oneOf) return `one of: ${schema.oneOf.map(kind).join("; ")}`;
  if (schema.allOf)
    return schema.allOf.map((one) => (one.required && !one.properties ? `with ${one.required.join(", ")}` : kind(one))).join(" ");
  if (schema.enum) return many(schema.enum, (word) => `<code>${escaped(word)}</code>`);
  if ("const" in schema) return `<code>${escaped(schema.const)}</code>`;
  const type = [schema.type ?? []].flat();
  if (type.includes("array")) return `list of ${between(schema.minItems, schema.maxItems)}${kind(schema.items)}`;
  return many([words(schema, type), usual(schema)].filter(Boolean), (part) => part);
}

const link = (name) => `<a class="govuk-link" href="#${shapeId(name)}">${name}</a>`;
const between = (least, most) => (most === undefined ? "" : `${number(least ?? 0)} to ${number(most)}: `);
const usual = (schema) => ("default" in schema ? `(${escaped(schema.default)} if left out)` : "");

function words(schema, type) {
  const { format, pattern, minLength, maxLength, minimum, maximum } = schema;
  const none = type.includes("null") ? " or null" : "";
  if (type.includes("string")) {
    const least = minLength === undefined ? "at most" : `${number(minLength)} to`;
    const size = maxLength === undefined ? "" : ` of ${least} ${number(maxLength)} characters`;
    return `${{ "date-time": "time (RFC 3339)", date: "day" }[format] ?? "text"}${size}${pattern ? ` like <code>${escaped(pattern)}</code>` : ""}${none}`;
  }
  if (type.includes("boolean")) return `true or false${none}`;
  if (type.includes("null")) return "null";
  if (type.includes("object")) return "object";
  const whole = type.includes("integer") ? "whole number" : "number";
  return maximum === undefined ? whole : `${whole} from ${number(minimum)} to ${number(maximum)}`;
}

/** The fields of an object, of what a list has, and of what one of several may be; empty if it has none of its own. */
export function fields(schema) {
  const inner = schema.items ?? schema.additionalProperties;
  const properties = Object.entries(schema.properties ?? {});
  const own =
    properties.length === 0
      ? ""
      : `<ul class="govuk-list govuk-list--bullet">${many(properties, (entry) => field(entry, schema.required))}</ul>`;
  const others = many(schema.oneOf ?? [], fields);
  return own + others + (inner && typeof inner === "object" ? fields(inner) : "");
}

function field([name, schema], required = []) {
  const must = required.includes(name) ? " <strong>(required)</strong>" : "";
  const what = schema.description ? `. ${escaped(schema.description)}` : "";
  return `<li><code>${escaped(name)}</code>${must}: ${kind(schema)}${what}${fields(schema)}</li>`;
}
