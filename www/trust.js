// The page's one Trusted Types policy: it names the page's own scripts, and lets markup be parsed into documents that nothing runs in.

const SCRIPTS = ["sw.js", "../pkg/worker/thread.js", "lib/pdf-worker.js"];

const rules = {
  createScriptURL(name) {
    if (!SCRIPTS.includes(name)) throw new TypeError(`no script of this page: ${name}`);
    return name;
  },
  createHTML: (markup) => markup,
};
const policy = globalThis.trustedTypes?.createPolicy("nutgraf-page", rules) ?? rules;

/** The address of one of the page's own scripts. */
export const script = (name) => policy.createScriptURL(name);

/** A document from markup: no script of it runs, nothing it names is loaded, and it never joins the page. */
export const inert = (markup) => new DOMParser().parseFromString(policy.createHTML(markup), "text/html");
