// npm start: the graph of the seed articles in the explorer, from a fresh clone or an old one.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildExplorer, buildPackages, ensureInstalled, main, root, step } from "./workspace.mjs";

const help = `npm start -- [options]

Installs and builds what is missing, builds the graph of the articles in seeds/ and serves it in the explorer.

  --port <number>  port to listen on (default: PORT, else 4747)
  --no-open        do not open the browser (also: CI or NEWSGRAPH_NO_OPEN set)
  --help           this text
`;

/** The command that opens an address in the user's browser; undefined where there is none to open. */
function browserCommand() {
  if (process.env.CI || process.env.NEWSGRAPH_NO_OPEN) return undefined;
  if (process.platform === "darwin") return ["open"];
  if (process.platform === "win32") return ["cmd", "/c", "start", ""];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ["xdg-open"] : undefined;
}

function openBrowser(address) {
  const command = browserCommand();
  if (!command) return;
  const [name, ...args] = command;
  const child = spawn(name, [...args, address], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string" },
        open: { type: "boolean", default: true },
        help: { type: "boolean", default: false },
      },
      allowNegative: true,
    });
    return values;
  } catch (error) {
    console.error(`${error.message}\n\n${help}`);
    process.exit(2);
  }
}

const { port, open, help: asked } = options();
if (asked) {
  process.stdout.write(help);
} else {
  await main(async () => {
    await ensureInstalled();
    await buildPackages();
    await buildExplorer();
    const graph = join(root, "seeds.newsgraph.json");
    const cli = join(root, "packages/cli/bin/newsgraph.mjs");
    await step("Building the graph of seeds/", process.execPath, [cli, "build", join(root, "seeds"), "-o", graph]);
    const server = spawn(process.execPath, [cli, "serve", graph, ...(port === undefined ? [] : ["--port", port])], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    server.stdout.on("data", (chunk) => {
      process.stdout.write(chunk);
      if (said === undefined) return;
      said += chunk;
      const address = /https?:\/\/\S+/.exec(said)?.[0];
      if (address === undefined || !said.includes("\n")) return;
      said = undefined;
      if (open) openBrowser(address);
    });
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
    server.on("close", (code) => {
      process.exitCode = code ?? 0;
    });
  });
}
