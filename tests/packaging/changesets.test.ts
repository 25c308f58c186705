import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root, workspacePackages } from "../workspace/sources.js";

const runFile = promisify(execFile);
const published = workspacePackages.filter(({ manifest }) => manifest.private !== true);
const pending = readdirSync(join(root, ".changeset")).filter((name) => name.endsWith(".md") && name !== "README.md");

/** A copy of the repository that has no more than a release touches. */
const copy = mkdtempSync(join(tmpdir(), "newsgraph-release-"));

beforeAll(() => {
  const manifests = workspacePackages.map(({ folder }) => join(folder, "package.json"));
  const changelogs = published.map(({ folder }) => join(folder, "CHANGELOG.md"));
  for (const file of [
    ...manifests,
    ...changelogs,
    ...["package.json", "pnpm-workspace.yaml"].map((name) => join(root, name)),
  ]) {
    if (existsSync(file)) cpSync(file, join(copy, relative(root, file)));
  }
  cpSync(join(root, ".changeset"), join(copy, ".changeset"), { recursive: true });
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const git = (...args: string[]) =>
  runFile("git", ["-c", "user.name=release", "-c", "user.email=release@example.org", ...args], { cwd: copy });

test("every package that was released has a changelog that begins with its version", () => {
  for (const { folder, manifest } of published) {
    const file = join(folder, "CHANGELOG.md");
    // A package that is new in the pending release has none yet.
    if (!existsSync(file)) continue;
    expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^# ${manifest.name}\\n\\n## ${manifest.version}\\n`));
  }
});

test.skipIf(pending.length === 0)(
  "the pending changesets move all packages to one version and into every changelog",
  async () => {
    await git("init", "--quiet", "--initial-branch", "main");
    await git("add", "--all");
    await git("commit", "--quiet", "--message", "before");
    const bin = join(root, "node_modules/@changesets/cli/bin.js");
    await runFile(process.execPath, [bin, "version"], { cwd: copy });
    const versions = published.map(({ folder }) => {
      const inCopy = join(copy, relative(root, folder));
      const { version } = JSON.parse(readFileSync(join(inCopy, "package.json"), "utf8"));
      expect(readFileSync(join(inCopy, "CHANGELOG.md"), "utf8")).toContain(`## ${version}\n`);
      return version;
    });
    expect(new Set(versions).size).toBe(1);
    expect(versions[0]).not.toBe(published[0]?.manifest.version);
    expect(readdirSync(join(copy, ".changeset")).sort()).toEqual(["README.md", "config.json"]);
  },
);
