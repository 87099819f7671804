// What is at hand once there is something to work on: loaded behind the first summary.

import "./words/more.js";
import "./edges.js";
import "./keys.js";
import "./shelf.js";
export { act } from "./acts.js";
export { all } from "./filter.js";

const styles = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "later.css" });
styles.onload = styles.onerror = () => (document.body.dataset.bench = "");
document.head.append(styles);
