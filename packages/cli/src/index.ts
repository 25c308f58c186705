export { EXIT, InputError, UsageError } from "./errors.js";
export { main } from "./main.js";
