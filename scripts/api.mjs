// npm run api: writes what each published entry exports to packages/<package>/api/*.api.md; `--check` only tells whether these
// reports are up to date. A change in one of them is a change that the users of the package see.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { buildPackages, ensureInstalled, main, publishedPackages, root, StepFailed } from "./workspace.mjs";

/** The entries of the published packages: folder, report and declarations of each. */
function publishedEntries() {
  return publishedPackages().flatMap(({ folder, manifest }) =>
    Object.entries(manifest.exports ?? {})
      .filter(([, target]) => typeof target === "object" && target["newsgraph:source"] !== undefined)
      .map(([path, { types }]) => {
        const name = [manifest.name.split("/")[1], ...path.split("/").slice(1)].join("-");
        return { folder, report: join(folder, "api", `${name}.api.md`), name, declarations: join(folder, types) };
      }),
  );
}

/** What API Extractor needs to know of an entry. Release tags and TSDoc's stricter syntax are not used here. */
function configOf({ folder, name, declarations }, outputFolder) {
  const quiet = { default: { logLevel: ExtractorLogLevel.None } };
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: declarations,
      newlineKind: "lf",
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: "ES2022",
            module: "ESNext",
            moduleResolution: "bundler",
            types: [],
            skipLibCheck: true,
          },
          files: [declarations],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: name,
        reportFolder: outputFolder,
        reportTempFolder: join(outputFolder, "unused"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: { extractorMessageReporting: quiet, tsdocMessageReporting: quiet },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, "package.json"),
  });
}

/** Makes all reports and gives their texts by the paths where they stand. */
function makeReports() {
  const temporary = mkdtempSync(join(tmpdir(), "newsgraph-api-"));
  try {
    const entries = publishedEntries();
    const configs = entries.map((entry) => configOf(entry, temporary));
    // One look at all declarations serves every entry.
    const additionalEntryPoints = entries.map(({ declarations }) => declarations);
    const compilerState = CompilerState.create(configs[0], { additionalEntryPoints });
    return new Map(
      entries.map(({ name, report }, index) => {
        const { errorCount } = Extractor.invoke(configs[index], {
          localBuild: true,
          compilerState,
          messageCallback: (message) => {
            message.handled = message.logLevel !== ExtractorLogLevel.Error;
          },
        });
        if (errorCount > 0) throw new StepFailed(`The report of ${name} cannot be made`);
        return [report, readFileSync(join(temporary, `${name}.api.md`), "utf8")];
      }),
    );
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The reports that stand there now. */
function standingReports() {
  return publishedPackages()
    .map(({ folder }) => join(folder, "api"))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
}

await main(async () => {
  await ensureInstalled();
  // The order of a union's members in a declaration hangs on what the compiler met before: only a whole build gives one order.
  await buildPackages({ force: true });
  const reports = makeReports();
  const stale = [...reports].filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text);
  const gone = standingReports().filter((path) => !reports.has(path));
  if (process.argv.includes("--check")) {
    const wrong = [...stale.map(([path]) => path), ...gone];
    for (const path of wrong)
      console.error(`${relative(root, path)} is stale: run npm run api, and say in a changeset what changed`);
    process.exitCode = wrong.length > 0 ? 1 : 0;
    return;
  }
  for (const [path, text] of stale) {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, text);
  }
  for (const path of gone) rmSync(path);
});
