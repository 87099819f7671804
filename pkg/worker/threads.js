// A worker of the web as a thread of the pool.

/** @returns {import("./pool.js").Thread} */
export const thread = (worker) => ({
  post: (job) => worker.postMessage(job),
  listen(message, dead) {
    worker.onmessage = ({ data }) => message(data);
    worker.onerror = (event) => {
      event.preventDefault();
      dead(new Error(event.message || "the worker ended"));
    };
    worker.onmessageerror = () => dead(new Error("the worker's answer could not be read"));
  },
  end: () => worker.terminate(),
  rest: () => {},
});
