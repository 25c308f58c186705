/** What a worker says in the end: `take` is given each of its messages, `ask` sends it the question. */
export function answerOf<Message, Answer>(
  worker: Worker,
  take: (message: Message, resolve: (answer: Answer) => void) => void,
  ask: () => void,
): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Message>) => take(data, resolve);
    worker.onerror = (event) => reject(new Error(event.message || "the worker could not be started"));
    worker.onmessageerror = () => reject(new Error("the worker's answer could not be read"));
    ask();
  });
}
