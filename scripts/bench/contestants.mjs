// Who is measured, and what each is asked: all that it finds in a text.
import { pathToFileURL } from "node:url";
import path from "node:path";

/** The peers, at fixed versions; installed once, beside the project's own packages. */
export const PEERS = { "wink-nlp": "2.4.0", "wink-eng-lite-web-model": "1.8.1", compromise: "14.17.0", "chrono-node": "2.10.3" };

/** For each: its packages, what it does, and a function that loads it and returns the function that reads a text. */
export const CONTESTANTS = {
  nutgraf: {
    packages: [],
    does: "all of a summary",
    async load({ nutgraf }) {
      const { init, summarize } = await import(pathToFileURL(path.join(nutgraf, "node.mjs")).href);
      await init();
      return summarize;
    },
  },
  "wink-nlp": {
    packages: ["wink-nlp", "wink-eng-lite-web-model"],
    does: "word classes, sentences, entities",
    async load({ peer }) {
      const [wink, model] = await Promise.all([peer("wink-nlp"), peer("wink-eng-lite-web-model")]);
      const nlp = wink.default(model.default, ["sbd", "pos", "ner"]);
      return (text) => {
        const doc = nlp.readDoc(text);
        return [doc.sentences().length(), doc.entities().out(nlp.its.detail), doc.tokens().out(nlp.its.pos)];
      };
    },
  },
  compromise: {
    packages: ["compromise"],
    does: "names, quotations, numbers",
    async load({ peer }) {
      const { default: nlp } = await peer("compromise/three");
      return (text) => {
        const doc = nlp(text);
        return [doc.people(), doc.organizations(), doc.places(), doc.quotations()].map((found) => found.out("array")).concat(doc.numbers().json());
      };
    },
  },
  "chrono-node": {
    packages: ["chrono-node"],
    does: "dates only",
    async load({ peer }) {
      const chrono = await peer("chrono-node/en");
      const reference = new Date("2025-03-04T12:00:00Z");
      return (text) => chrono.parse(text, reference).map((found) => found.start.date());
    },
  },
};
