/** The parts of an OpenAPI document that the page shows. */
type Schema = {
  type?: string | string[];
  $ref?: string;
  enum?: readonly unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  description?: string;
  default?: unknown;
  anyOf?: readonly Schema[];
  additionalProperties?: Schema | boolean;
};
type Media = Record<string, { schema?: Schema }>;
type Operation = {
  operationId?: string;
  summary?: string;
  description?: string;
  parameters?: readonly { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: { content: Media };
  responses: Record<string, { description: string; content?: Media }>;
};
type Document = {
  info: { title: string; version: string; description?: string };
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
};

/** The page's style, a file of its own since the policy allows no other. */
export const API_STYLE = `:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
code,pre{font-family:ui-monospace,monospace;font-size:.9em}
h2{margin-top:2.5rem;border-bottom:1px solid #8886}
h3{margin:2rem 0 .25rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
th,td{text-align:start;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8884}
td:first-child{white-space:nowrap}
.method{font-weight:600}
.needed{font-size:.8em}
ul{columns:16rem;padding-inline-start:1.2rem}
`;

/**
 * A page that describes the interface, made from its OpenAPI document: every operation with its parameters and answers,
 * every schema, every problem. It has no script. `problems` are the problems that answers refer to by their codes.
 */
export function renderApiPage(
  document: object,
  problems: Readonly<Record<string, { status: number; title: string }>>,
): string {
  const { info, paths, components } = document as Document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const schemas = Object.entries(components?.schemas ?? {});
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(info.title)} ${escapeHtml(info.version)}</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/api/style.css">
</head>
<body>
<main>
<h1>${escapeHtml(info.title)}: the interface for programs</h1>
${paragraphs(info.description)}
<p>The same for programs: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
<h2>Operations</h2>
<ul>
${operations.map(({ path, method, operation }) => `<li><a href="#${escapeHtml(operation.operationId ?? "")}"><code>${method.toUpperCase()} ${escapeHtml(path)}</code></a></li>`).join("\n")}
</ul>
${operations.map(renderOperation).join("\n")}
<h2>Schemas</h2>
${schemas.map(([name, schema]) => renderSchema(name, schema)).join("\n")}
<h2>Problems</h2>
<p>What goes wrong is told as <code>application/problem+json</code> (RFC 9457).</p>
<table><thead><tr><th scope="col">type</th><th scope="col">status</th><th scope="col">title</th></tr></thead><tbody>
${Object.entries(problems)
  .map(
    ([code, { status, title }]) =>
      `<tr id="problem-${code}"><td><code>/api#problem-${code}</code></td><td>${status}</td><td>${escapeHtml(title)}</td></tr>`,
  )
  .join("\n")}
</tbody></table>
</main>
</body>
</html>
`;
}

function renderOperation({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
  const { operationId = "", summary, description, parameters = [], requestBody, responses } = operation;
  const rows = parameters.map(
    ({ name, in: place, required, description, schema }) =>
      `<tr><td><code>${escapeHtml(name)}</code>${required ? ' <span class="needed">needed</span>' : ""}</td><td>${place}</td><td>${renderType(schema)}</td><td>${inline(description ?? schema?.description)}</td></tr>`,
  );
  const body = requestBody === undefined ? "" : `<p>Body: ${mediaTypes(requestBody.content)}</p>`;
  const answers = Object.entries(responses).map(
    ([status, response]) =>
      `<tr><td>${escapeHtml(status)}</td><td>${inline(response.description)}</td><td>${Object.entries(
        response.content ?? {},
      )
        .map(([type, { schema }]) => `<code>${escapeHtml(type)}</code> ${renderType(schema)}`)
        .join("<br>")}</td></tr>`,
  );
  return `<section id="${escapeHtml(operationId)}">
<h3><code><span class="method">${method.toUpperCase()}</span> ${escapeHtml(path)}</code></h3>
${paragraphs(summary)}
${paragraphs(description)}
${body}
${rows.length === 0 ? "" : table(["parameter", "in", "type", "meaning"], rows)}
${table(["status", "meaning", "body"], answers)}
</section>`;
}

function renderSchema(name: string, schema: Schema): string {
  const rows = Object.entries(schema.properties ?? {}).map(
    ([key, each]) =>
      `<tr><td><code>${escapeHtml(key)}</code>${schema.required?.includes(key) ? "" : ' <span class="needed">optional</span>'}</td><td>${renderType(each)}</td><td>${inline(each.description)}</td></tr>`,
  );
  return `<section id="schema-${escapeHtml(name)}">
<h3>${escapeHtml(name)}</h3>
${paragraphs(schema.description)}
${rows.length === 0 ? `<p>${renderType(schema)}</p>` : table(["field", "type", "meaning"], rows)}
</section>`;
}

/** What values a schema has, in a few words, with links to the schemas that have names. */
function renderType(schema: Schema | undefined): string {
  if (schema === undefined) return "";
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split("/").at(-1) ?? "";
    return `<a href="#schema-${escapeHtml(name)}">${escapeHtml(name)}</a>`;
  }
  if (schema.enum !== undefined) {
    return schema.enum.map((value) => `<code>${escapeHtml(String(value))}</code>`).join(" | ");
  }
  if (schema.anyOf !== undefined) return schema.anyOf.map(renderType).join(" | ");
  if (schema.items !== undefined) return `list of ${renderType(schema.items)}`;
  if (schema.properties !== undefined) {
    const fields = Object.entries(schema.properties).map(
      ([key, each]) => `<code>${escapeHtml(key)}</code> ${renderType(each)}`,
    );
    return `{ ${fields.join(", ")} }`;
  }
  if (typeof schema.additionalProperties === "object") return `map to ${renderType(schema.additionalProperties)}`;
  const type = escapeHtml([schema.type ?? "any"].flat().join(" | "));
  return schema.default === undefined ? type : `${type}, ${escapeHtml(JSON.stringify(schema.default))} unless given`;
}

function mediaTypes(content: Media): string {
  return Object.keys(content)
    .map((type) => `<code>${escapeHtml(type)}</code>`)
    .join(", ");
}

function table(headings: readonly string[], rows: readonly string[]): string {
  const head = headings.map((heading) => `<th scope="col">${heading}</th>`).join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

function paragraphs(text: string | undefined): string {
  if (text === undefined) return "";
  return text
    .split(/\n\n|\n(?=- )/)
    .map((each) => `<p>${inline(each)}</p>`)
    .join("\n");
}

/** Text with what stands between backquotes as code. */
function inline(text: string | undefined): string {
  return escapeHtml(text ?? "").replace(/`([^`]*)`/g, "<code>$1</code>");
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
