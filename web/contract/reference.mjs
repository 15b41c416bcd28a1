// The reference page: the contract for people to read, without a script, in the pages' own look.

import { escaped, many } from "./markup.mjs";
import { roleName } from "./roles.mjs";
import { fields, kind, shapeId } from "./shapes.mjs";

/** What stands on the page, as HTML. */
export function reference(document) {
  const { info, tags, components } = document;
  return `<h1 class="govuk-heading-xl">API reference</h1>
    <p class="govuk-body-l">${escaped(info.description)}</p>
    ${contents(document)}
    ${many(tags, (tag) => group(document, tag))}
    <h2 class="govuk-heading-l" id="shapes">Shapes</h2>
    ${many(Object.entries(components.schemas), ([name, schema]) => shape(name, schema))}`;
}

const operationsOf = ({ paths }, { name }) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags?.includes(name))
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, ...operation })),
  );

function contents(document) {
  const line = ({ operationId, summary }) => `<li><a class="govuk-link" href="#${operationId}">${escaped(summary)}</a></li>`;
  return `<nav aria-label="Contents" class="ca-contents">${many(
    document.tags,
    (tag) =>
      `<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${escaped(tag.name)}</span></summary>
      <ul class="govuk-list govuk-details__text">${many(operationsOf(document, tag), line)}</ul></details>`,
  )}<p class="govuk-body"><a class="govuk-link" href="#shapes">Shapes</a></p></nav>`;
}

function group(document, tag) {
  return `<h2 class="govuk-heading-l">${escaped(tag.name)}</h2>
    <p class="govuk-body">${escaped(tag.description)}</p>
    ${many(operationsOf(document, tag), (operation) => section(document, operation))}`;
}

function section(document, operation) {
  const { operationId, method, path, summary, description } = operation;
  return `<section aria-labelledby="${operationId}" class="ca-operation">
    <h3 class="govuk-heading-m" id="${operationId}">${escaped(summary)}</h3>
    <p class="govuk-body"><code><strong>${method}</strong> ${escaped(path)}</code></p>
    ${description ? `<p class="govuk-body">${escaped(description)}</p>` : ""}
    <dl class="govuk-summary-list">
      ${row("For", escaped(callers(operation)))}
      ${many(told(document, operation), ([name, content]) => row(name, content))}
    </dl>
  </section>`;
}

const row = (key, value) => `<div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">${key}</dt><dd class="govuk-summary-list__value">${value}</dd></div>`;

/** Whom an operation is for. */
function callers({ "x-roles": roles = [], security = [], tags }) {
  const scope = security.flatMap((way) => way.integrator ?? []).at(0);
  const people = roles.map((role) => `${roleName(role)}s`).join(", ");
  const systems = scope ? `other systems with the scope ${scope}` : "";
  return [people, systems].filter(Boolean).join("; ") || (tags.includes("Called by Twilio") ? "Twilio" : "anybody");
}

/** What it is told, and what it answers. */
function told({ components }, { parameters = [], requestBody, responses }) {
  const meant = (one) => (one.$ref ? components.parameters[one.$ref.split("/").at(-1)] : one);
  const asked = parameters.map(meant).map((one) => [one.name, one.in === "path", one]);
  const sent = requestBody?.content ?? {};
  const body = (sent["application/json"] ?? Object.values(sent)[0])?.schema;
  return [
    ...(asked.length > 0 ? [["Parameters", list(asked)]] : []),
    ...(body ? [["Body", kind(body) + fields(body)]] : []),
    ...Object.entries(responses).map(([status, answer]) => [`Answer${status === "default" ? "" : ` ${status}`}`, answered(answer)]),
  ];
}

function list(parameters) {
  const line = ([name, always, { description, required, schema, in: where }]) =>
    `<li><code>${escaped(name)}</code> (${where}${required && !always ? ", required" : ""}): ${kind(schema)}${description ? `. ${escaped(description)}` : ""}</li>`;
  return `<ul class="govuk-list">${many(parameters, line)}</ul>`;
}

function answered(answer) {
  if (answer.$ref) return `A problem (RFC 9457): <a class="govuk-link" href="#${shapeId("Problem")}">Problem</a>`;
  const schema = answer.content?.["application/json"]?.schema;
  return schema ? kind(schema) + fields(schema) : escaped(answer.description);
}

function shape(name, schema) {
  return `<section aria-labelledby="${shapeId(name)}" class="ca-operation">
    <h3 class="govuk-heading-m" id="${shapeId(name)}">${name}</h3>
    ${schema.description ? `<p class="govuk-body">${escaped(schema.description)}</p>` : ""}
    <div class="govuk-body">${kind({ ...schema, description: undefined })}${fields(schema)}</div>
  </section>`;
}
