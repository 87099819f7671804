// The script of a thread in Node, Deno or Bun.
import { parentPort } from "node:worker_threads";
import * as core from "../node.mjs";
import { serve } from "./serve.js";

parentPort.on("message", serve(core, (message) => parentPort.postMessage(message)));
