export { type McpOptions, type RunningMcp, startMcp } from "./mcp/start-mcp.js";
