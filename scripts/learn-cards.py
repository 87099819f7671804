#!/usr/bin/env python3
"""Learns the scorecards of src/gist/weights.rs and src/fact/weights.rs.

usage: learn-cards.py gist|facts DATA [--write]

DATA is a folder with gist-release.jsonl ({text, reference}), releases.jsonl ({text, gold: {key_sentences, key_facts, issuer}}) and
keyphrases.jsonl ({text, keyphrases}). The features come from the crate itself (examples/features.rs). Prints the figures of
cross-validation beside those of the texts learned from; --write writes the tables. Needs numpy, lightgbm, rouge-score.

Each card is a sum of boosted stumps (trees with one question), so that every feature has its own steps and no two features are
entangled. A sentence is to earn its ROUGE-1 against the reference, or its share of a key sentence; a phrase, whether it is one
of the reference's; a fact, whether it has 60 % of the content words of a key fact and is not much longer.
"""
import json
import re
import subprocess
import sys
from pathlib import Path

import lightgbm as lgb
import numpy as np
from nltk.stem import PorterStemmer
from rouge_score import rouge_scorer

ROOT = Path(__file__).resolve().parent.parent
FOLDS, REPEATS = 5, 4
STOP = set((ROOT / "src/lexicon/en/stopwords.txt").read_text(encoding="utf-8").split())
STEM = PorterStemmer(mode=PorterStemmer.ORIGINAL_ALGORITHM)
ROUGE = rouge_scorer.RougeScorer(["rouge1"], use_stemmer=True)


def read(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


def features(path):
    run = ["cargo", "run", "--quiet", "--release", "--example", "features"]
    out = subprocess.run(run, stdin=open(path, "rb"), capture_output=True, cwd=ROOT, check=True).stdout
    return [json.loads(line) for line in out.decode().splitlines()]


def rouge(reference, candidate):
    return 100 * ROUGE.score(reference, candidate)["rouge1"].fmeasure


def stemmed(phrase):
    return " ".join(STEM.stem(w) for w in re.findall(r"[^\W_]+", phrase.lower()))


class Rows:
    """Values, targets and weights of all candidates, with the number of the text each stands in."""

    def __init__(self, values, target, doc, weight):
        self.values, self.target = np.array(values), np.array(target, float)
        self.doc, self.weight = np.array(doc), np.array(weight, float)

    def learn(self, model, rows=slice(None)):
        return model().fit(self.values[rows], self.target[rows], sample_weight=self.weight[rows])

    def held_out(self, model, seed):
        """Scores of each text by a model that has not seen it."""
        fold = np.random.RandomState(seed).randint(0, FOLDS, self.doc.max() + 1)[self.doc]
        out = np.zeros(len(self.doc))
        for k in range(FOLDS):
            learned = self.learn(model, fold != k)
            out[fold == k] = learned.predict(self.values[fold == k], raw_score=True)
        return out


# ---------- key phrases ----------

def phrase_model():
    return lgb.LGBMClassifier(n_estimators=200, num_leaves=2, learning_rate=0.15, min_child_samples=100, max_bin=24, verbose=-1)


def phrases(data):
    gold = [{stemmed(p) for p in d["keyphrases"]} - {""} for d in read(data / "keyphrases.jsonl")]
    texts = features(data / "keyphrases.jsonl")
    keys = [stemmed(p["text"]) for t in texts for p in t["phrases"]]
    doc = [k for k, t in enumerate(texts) for _ in t["phrases"]]
    rows = Rows([p["values"] for t in texts for p in t["phrases"]], [s in gold[k] for s, k in zip(keys, doc)], doc, [1] * len(doc))

    def figure(scores):
        total = 0
        for k, wanted in enumerate(gold):
            mine = np.where(rows.doc == k)[0]
            best = []
            for i in mine[np.argsort(-scores[mine], kind="stable")]:
                if keys[i] and not any(f" {keys[i]} " in f" {b} " for b in best):
                    best.append(keys[i])
                if len(best) == 10:
                    break
            hit = len(wanted & set(best))
            total += 2 * hit / (10 + len(wanted))
        return 100 * total / len(gold)

    learned = rows.learn(phrase_model)
    held = np.mean([figure(rows.held_out(phrase_model, seed)) for seed in range(REPEATS)])
    print(f"key phrases: F1@10 {held:.2f} held out, {figure(learned.predict(rows.values, raw_score=True)):.2f} learned from")
    return texts[0]["phrase_features"], learned


# ---------- sentences ----------

RIVALS = 3
BUDGET = 50


def tokens(text):
    return set(re.findall(r"[a-z0-9]+", text.lower()))


def clean(text):
    return " ".join(text.split())


def cut(sentences):
    """The first words of the sentences, up to the budget."""
    return " ".join(" ".join(sentences).split()[:BUDGET])


def share(sentence, keys):
    """How much of a key sentence and of the sentence itself is common to both, at best."""
    mine = tokens(sentence)
    return max(100 * len(mine & k) / max(len(mine | k), 1) for k in keys)


class Texts:
    """The candidates of the texts of a set, their values, and what each is worth by itself."""

    def __init__(self, path):
        self.docs = read(path)
        found = features(path)
        self.names = found[0]["sentence_features"]
        self.sentences = [[clean(c["text"]) for c in t["sentences"]] for t in found]
        self.values = [np.array([c["values"] for c in t["sentences"]]).reshape(len(t["sentences"]), -1) for t in found]


def head_model(trees):
    return lambda: lgb.LGBMRegressor(n_estimators=trees, num_leaves=2, learning_rate=0.1, min_child_samples=20, max_bin=24,
                                     n_jobs=1, verbose=-1)


def next_model():
    return lgb.LGBMRegressor(n_estimators=60, num_leaves=2, learning_rate=0.1, min_child_samples=30, max_bin=24, n_jobs=1, verbose=-1)


def flat(texts, chosen, worth, weight):
    """Rows of the chosen candidates of each text."""
    values = [texts.values[k][i] for k, mine in enumerate(chosen) for i in mine]
    target = [worth[k][i] for k, mine in enumerate(chosen) for i in mine]
    doc = [k for k, mine in enumerate(chosen) for _ in mine]
    return Rows(values, target, doc, [weight] * len(doc))


def joined(a, b):
    rows = Rows(np.vstack([a.values, b.values]), np.concatenate([a.target, b.target]),
                np.concatenate([a.doc, b.doc + a.doc.max() + 1]), np.concatenate([a.weight, b.weight]))
    return rows


def centred(worth):
    """A sentence's worth as against the others of its text."""
    return [[x - np.mean(w) for x in w] for w in worth]


def sentences(data):
    teasers, keys = Texts(data / "gist-release.jsonl"), Texts(data / "releases.jsonl")
    worth = [[rouge(d["reference"], s) for s in ss] for d, ss in zip(teasers.docs, teasers.sentences)]
    first = flat(teasers, [range(min(1, len(w))) for w in worth], worth, 1)
    rival = flat(teasers, [range(1, min(1 + RIVALS, len(w))) for w in worth], worth, 1)

    pair = [[rouge(d["reference"], cut([ss[0], s])) for s in ss[1:]] for d, ss in zip(teasers.docs, teasers.sentences)]
    apart = [[share(s, [tokens(k) for k in d["gold"]["key_sentences"]]) for s in ss[1:]] for d, ss in zip(keys.docs, keys.sentences)]
    behind = [flat(t, [range(1, len(w) + 1) for w in ws], [[0] + c for c in centred(ws)], weight)
              for t, ws, weight in ((teasers, pair, 1), (keys, apart, 8))]
    after = joined(*behind)

    def head_figure(lead, other):
        got = []
        for k, w in enumerate(worth):
            mine, theirs = lead[first.doc == k], other[rival.doc == k]
            best = 1 + int(np.argmax(theirs)) if len(theirs) and theirs.max() > mine.max() else 0
            got.append(w[best] if w else 0)
        return np.mean(got)

    held = [head_figure(first.held_out(head_model(100), s), rival.held_out(head_model(300), s)) for s in range(REPEATS)]
    lead, other = first.learn(head_model(100)), rival.learn(head_model(300))
    known = head_figure(lead.predict(first.values), other.predict(rival.values))
    print(f"one sentence: R1 {np.mean([w[0] for w in worth if w]):.2f} lead, {np.mean(held):.2f} held out, {known:.2f} learned from")

    def key_figure(scores):
        """Share of the key sentences among lead, second and best other, and the other way round."""
        hit = total = 0
        for k, d in enumerate(keys.docs):
            mine = scores[len(behind[0].doc):][behind[1].doc == k]
            order = [0, 1] + [1 + int(i) for i in np.argsort(-mine, kind="stable") if i > 0]
            wanted = [tokens(s) for s in d["gold"]["key_sentences"]]
            chosen = [tokens(keys.sentences[k][i]) for i in order[:3] if i < len(keys.sentences[k])]
            hit += sum(any(len(w & c) >= 0.7 * min(len(w), len(c)) for c in chosen) for w in wanted)
            total += len(wanted) + len(chosen)
        return 200 * hit / total

    learned = after.learn(next_model)
    held = [key_figure(after.held_out(next_model, s)) for s in range(REPEATS)]
    print(f"key sentences: F1 {np.mean(held):.2f} held out, {key_figure(learned.predict(after.values)):.2f} learned from")
    return teasers.names, lead, other, learned


# ---------- facts ----------

FACTS, OF_SENTENCE = 8, 3


def fact_model():
    return lgb.LGBMRegressor(n_estimators=150, num_leaves=2, learning_rate=0.1, min_child_samples=60, max_bin=24, reg_lambda=5, n_jobs=1,
                             verbose=-1)


def content(text):
    return {w for w in re.findall(r"[^\W_]+(?:[.,]\d+)*", text.lower()) if w not in STOP}


def tells(fact, key):
    """Whether a fact has the words of a key fact and is at most half as long again, or six words longer."""
    wanted, words, size = content(key), len(fact.split()), len(key.split())
    return len(wanted & content(fact)) >= 0.6 * len(wanted) and words <= max(1.5 * size, size + 6)


def chosen(found, scores):
    """The best facts, none that overlaps or repeats another one."""
    kept = []
    for i in sorted(range(len(found)), key=lambda i: (-scores[i], found[i]["at"])):
        start, end, sentence = found[i]["at"]
        mine = content(found[i]["text"])
        others = [(found[k]["at"], content(found[k]["text"])) for k in kept]
        again = any(s < end and start < e or 3 * len(mine & t) >= 2 * min(len(mine), len(t)) for (s, e, _), t in others)
        if not again and sum(at[2] == sentence for at, _ in others) < OF_SENTENCE and len(kept) < FACTS:
            kept.append(i)
    return [found[i]["text"] for i in kept]


def facts(data):
    docs, found = read(data / "releases.jsonl"), features(data / "releases.jsonl")
    keys = [d["gold"]["key_facts"] for d in docs]
    issuers = [str(d["gold"].get("issuer")) for d in docs]
    pairs = [(k, c) for k, text in enumerate(found) for c in text["facts"]]
    target = [any(tells(c["text"], key) for key in keys[k]) for k, c in pairs]
    group = [sorted(set(issuers)).index(issuers[k]) for k, _ in pairs]
    rows = Rows([c["values"] for _, c in pairs], target, group, [1] * len(pairs))
    at = np.array([k for k, _ in pairs])

    def recall(scores):
        best = [chosen(text["facts"], scores[at == k]) for k, text in enumerate(found)]
        hits = [any(tells(fact, key) for fact in best[k]) for k in range(len(docs)) for key in keys[k]]
        words = [len(fact.split()) for facts in best for fact in facts]
        return 100 * np.mean(hits), np.mean(words)

    learned = rows.learn(fact_model)
    held = np.mean([recall(rows.held_out(fact_model, seed)) for seed in range(REPEATS)], 0)
    known = recall(learned.predict(rows.values))
    print(f"facts: recall {held[0]:.1f} held out by issuer, {known[0]:.1f} learned from; {held[1]:.1f} words")
    return found[0]["fact_features"], learned


# ---------- tables ----------

LOWEST = -1000


def cards(names, model, unit=100):
    """The steps of each feature: the sums of the stumps' leaves between their thresholds. The lowest values earn 0 points; what they
    would have earned is the model's base, which the card of the first feature carries."""
    steps, base = [{} for _ in names], 0.0
    for tree in model.booster_.dump_model()["tree_info"]:
        root = tree["tree_structure"]
        if "split_feature" not in root:
            base += root["leaf_value"]
            continue
        left, right = root["left_child"]["leaf_value"], root["right_child"]["leaf_value"]
        at = int(np.floor(root["threshold"])) + 1
        base += left
        steps[root["split_feature"]][at] = steps[root["split_feature"]].get(at, 0) + right - left
    out = []
    for i, (name, jumps) in enumerate(zip(names, steps)):
        total = 0.0 if i else base
        rows = [] if i else [(LOWEST, round(unit * total))]
        for at in sorted(jumps):
            total += jumps[at]
            rows.append((at, round(unit * total)))
        out.append((name, rows))
    return out


def table(name, doc, rows):
    lines = [f"/// {doc}", f"pub const {name}: &[Card] = &["]
    lines += [f'    ("{n}", &[{", ".join(f"({a}, {p})" for a, p in steps)}]),' for n, steps in rows]
    return "\n".join(lines + ["];", ""])


GIST = """//! The scorecards. Learned by `scripts/learn-cards.py`: sums of boosted stumps, in hundredths of the learner's unit.
//!
//! Held out in five folds, four times: ROUGE-1 of the best sentence 74.1 (the lead 72.8; texts learned from 75.4), F1 of key
//! sentences 62.1 (67.9), F1 of ten key phrases 33.5 (34.4).

use crate::model::score::Card;

"""

FACT = """//! The scorecard of facts. Learned by `scripts/learn-cards.py`: a sum of boosted stumps, in thousandths of the learner's unit.
//!
//! Recall of key facts among eight, held out in five folds by issuer, four times: HELD (texts learned from: KNOWN).

use crate::model::score::Card;

"""


def gist_tables(data):
    names, lead, rival, after = sentences(data)
    return GIST + "\n".join([
        table("LEAD", "Points of the first sentence.", cards(names, lead)),
        table("RIVAL", "Points of a sentence right behind the lead that may take its place.", cards(names, rival)),
        table("NEXT", "Points of a sentence that is to follow the best one.", cards(names, after)),
        table("PHRASE", "Points of a phrase.", cards(*phrases(data))),
    ])


def fact_tables(data):
    return FACT + table("FACT", "Points of a clause.", cards(*facts(data), 1000))


TABLES = {"gist": gist_tables, "facts": fact_tables}
FILES = {"gist": "src/gist/weights.rs", "facts": "src/fact/weights.rs"}


def main():
    which, data = sys.argv[1], Path(sys.argv[2])
    out = TABLES[which](data)
    if "--write" in sys.argv:
        (ROOT / FILES[which]).write_text(out, encoding="utf-8")
        subprocess.run(["rustfmt", "--edition", "2024", FILES[which]], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
