/**
 * Tells zod, before it is loaded, to do without `new Function`: the page's Content-Security-Policy forbids eval, and the
 * mere attempt is reported as a violation. Import this file before anything that imports zod.
 */
(globalThis as { __zod_globalConfig?: { jitless?: boolean } }).__zod_globalConfig = { jitless: true };

export {};
