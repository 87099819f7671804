// The script of a worker in a page.
import * as core from "../index.js";
import { serve } from "./serve.js";

const answer = serve(core, (message) => postMessage(message));
onmessage = ({ data }) => answer(data);
