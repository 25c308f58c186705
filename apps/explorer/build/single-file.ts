import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** Modules, by the names of their files, that the build does without: what they export is `undefined`. */
export function leaveOut(names: readonly string[]): Plugin {
  const stub = "\0left-out";
  return {
    name: "leave-out",
    enforce: "pre",
    resolveId(id) {
      const name = id.replace(/\?.*$/, "").slice(id.lastIndexOf("/") + 1);
      return names.includes(name) ? stub : undefined;
    },
    load: (id) => (id === stub ? "export default undefined;" : undefined),
  };
}

/** Workers started as `new Worker(new URL("./name.worker.ts", import.meta.url), …)` come as text in the script that starts them. */
export function inlineWorkers(): Plugin {
  return {
    name: "inline-workers",
    enforce: "pre",
    transform(code, id) {
      if (id.includes("node_modules") || !code.includes("new Worker(")) return undefined;
      const imports: string[] = [];
      const changed = code.replace(
        /new Worker\(\s*new URL\("(\.[^"]+)", import\.meta\.url\),[^)]*\)/g,
        (_, path: string) => {
          imports.push(`import InlineWorker${imports.length} from "${path}?worker&inline";`);
          return `new InlineWorker${imports.length - 1}()`;
        },
      );
      return { code: `${imports.join("\n")}\n${changed}`, map: null };
    },
  };
}

/**
 * Puts script and styles into the page and leaves no other file. Its policy names them by their hashes and allows nothing else but
 * workers from memory; their licences stand at its end.
 */
export function singleFile({ from, to }: { from: string; to: string }): Plugin {
  return {
    name: "single-file",
    enforce: "post",
    generateBundle: {
      // After the plugin that writes the licences.
      order: "post",
      handler(_, bundle) {
        let script = "";
        let style = "";
        let licences = "";
        let html = "";
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === "chunk") {
            const others = [...file.imports, ...file.dynamicImports].filter((other) => other !== name);
            if (others.length > 0) this.error(`${name} asks for ${others.join(", ")}`);
            script += file.code;
          } else if (name.endsWith(".css")) style += String(file.source);
          else if (name.endsWith(".md")) licences += String(file.source);
          else if (name === from) html = String(file.source);
          else this.error(`${name} has no place in a page that is one file`);
          delete bundle[name];
        }
        // In a script these would end it, or begin a comment.
        script = script.replace(/<(?=\/script|!--)/gi, "\\x3C");
        const policy = [
          "default-src 'none'",
          `script-src ${hashOf(script)}`,
          `style-src ${hashOf(style)}`,
          "worker-src blob:",
          "base-uri 'none'",
          "form-action 'none'",
        ].join("; ");
        const source = html
          .replace(/\s*<link [^>]*rel="(?:icon|stylesheet|modulepreload)"[^>]*>/g, "")
          .replace(/\s*<script [^>]*><\/script>/, "")
          .replace(
            /<meta charset="[^"]*"\s*\/?>/,
            (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
          )
          .replace("</head>", () => `<style>${style}</style>\n  </head>`)
          .replace(
            "</body>",
            () =>
              `<!--newsgraph-file-->\n<script type="module">${script}</script>\n  </body>\n<!--\n${licences.replaceAll("--", "––")}\n-->`,
          );
        this.emitFile({ type: "asset", fileName: to, source });
      },
    },
  };
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
