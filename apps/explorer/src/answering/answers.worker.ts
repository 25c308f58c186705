import "../loading/strict-csp.js";
import { type AnswerRequest, QuestionServer } from "./serve-questions.js";

const server = new QuestionServer();

self.addEventListener("message", ({ data }: MessageEvent<AnswerRequest>) => server.take(data));
