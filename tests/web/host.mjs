// The element beside an article of the host page: text read from live DOM, marks in it, clicks on them.
import assert from "node:assert/strict";
import { before } from "node:test";
import { PNG } from "pngjs";

export function host(stage, test) {
  const check = (title, body, expected, ...args) => test(title, async () => {
    assert.deepEqual(await stage.run(body, ...args), expected);
  });
  before(() => stage.open("/tests/kit.html"));

  const READINGS = [
    ["blocks are set apart", "<h2>One</h2><p>Two\n  three</p><div>four</div>", "One\n\nTwo three\n\nfour"],
    ["inline elements are not", "<p>a<b>b</b> <i>c</i><span> d</span></p>", "ab c d"],
    ["a break is a line", "<p>a<br>b</p>", "a\nb"],
    ["list items have their bullets", "<ul><li>a</li><li>b</li></ul>", "• a\n\n• b"],
    ["cells and rows", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\nc"],
    ["head and body of a table", "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>", "a\tb\nc\td"],
    ["quotation marks of <q>", "<p>She said <q>no</q>.</p>", "She said “no”."],
    ["what is hidden is not read", "<p>a</p><p hidden>b</p><p style='display:none'>c</p><script>d<\/script><style>e</style><p style='visibility:hidden'>f</p>", "a"],
    ["what is for screen readers only is not read", "<p>a <span style='position:absolute;width:1px;height:1px;overflow:hidden'>b</span><span style='position:absolute;clip:rect(0 0 0 0)'>c</span><b style='position:absolute;clip-path:inset(50%)'>d</b>e</p>", "a e"],
    ["what stands at a place of its own is", "<p>a <b style='position:absolute;left:3px'>b</b></p>", "a\n\nb"],
    ["navigation is not read", "<nav><a href='#'>Home</a></nav><div role='navigation'>More</div><p>a</p>", "a"],
    ["what closed details hide is not read, what open ones show is", "<details><summary>a</summary><p>b</p>c</details><details open><summary>d</summary><p>e</p></details>", "a\n\nd\n\ne"],
    ["an item of paragraphs has its mark before the first, an empty one none", "<ul><li><p>a</p><p>b</p></li><li></li><li><p>c</p></li></ul>", "• a\n\nb\n\n• c"],
    ["preformatted text keeps its lines", "<pre>a\n  b</pre>", "a\n  b"],
    ["controls and other copies of the element are passed over", "<p>a</p><button>b</button><nutgraf-summary>c</nutgraf-summary>", "a"],
    ["emoji and other scripts", "<p>😀 مرحبا</p><p>日本</p>", "😀 مرحبا\n\n日本"],
    ["nothing", "", ""],
  ];
  for (const [title, markup, expected] of READINGS) {
    check(`reads a page: ${title}`, (markup) => {
      kit.clear();
      const box = document.createElement("div");
      box.innerHTML = markup;
      document.getElementById("place").append(box);
      return kit.readElement(box).text;
    }, expected, markup);
  }

  check("every word of the text leads back to that word of the page", () => {
    kit.clear();
    const box = document.createElement("div");
    box.innerHTML = "<h2>Fire   <em>at the</em> mill</h2>\n<p>Two <b>hun</b>dred people 😀 left,\n  <q>all safe</q>.</p><ul><li>One</li><li>Two</li></ul><table><tr><td>a</td><td>b</td></tr></table>";
    document.getElementById("place").append(box);
    const read = kit.readElement(box);
    const folded = (words) => words.replace(/\s+/g, " ").trim();
    return [...read.text.matchAll(/[\p{L}\p{N}😀]+/gu)].filter((m) => folded(String(read.range(m.index, m.index + m[0].length))) !== m[0]).map((m) => m[0]);
  }, []);

  check("a deep page does not overflow", () => {
    const box = document.createElement("div");
    let inner = box;
    for (let i = 0; i < 3000; i += 1) inner = inner.appendChild(document.createElement("span"));
    inner.textContent = "deep";
    return kit.readElement(box).text;
  }, "deep");

  check("a template, own content and plain text are read too", async () => {
    kit.clear();
    const [template, content, plain] = ["template", "content", "plain"].map(() => document.createElement("kit-summary"));
    const inner = document.createElement("template");
    inner.content.append(...[...kit.article.children].map((child) => child.cloneNode(true)));
    template.append(inner);
    content.append(...[...kit.article.children].map((child) => child.cloneNode(true)));
    plain.textContent = kit.text;
    document.getElementById("place").append(template, content, plain);
    await kit.wait(300);
    content.length = "all";
    await kit.until(() => content.shadowRoot.querySelector(".facts .mark"));
    content.shadowRoot.querySelector(".facts .mark").click();
    return [kit.painted("pin"), ...[template, content, plain].map((e) => [e.summary?.headline?.text.slice(0, 11), getComputedStyle(e.shadowRoot.querySelector("slot")).display])];
  }, [["That figure had risen to 5,400 by September"], ["Port police", "contents"], ["Port police", "contents"], ["Port police", "none"]]);

  check("a text field is read as it is typed in", async () => {
    kit.clear();
    const field = Object.assign(document.createElement("textarea"), { id: "field", value: "" });
    document.getElementById("place").append(field);
    const e = await kit.make("kit-summary", { for: "field" });
    const before = e.shadowRoot.querySelector(".message").textContent;
    field.value = kit.text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await kit.wait(500);
    return [before, e.summary.headline?.text.slice(0, 11)];
  }, ["There is nothing to read yet.", "Port police"]);

  check("hover and focus tint the passage in the host's article, leaving takes it off", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", { length: "all", for: "article" });
    const item = e.shadowRoot.querySelector(".facts .item");
    item.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true }));
    const hovered = kit.painted("hover");
    e.shadowRoot.querySelector(".root").dispatchEvent(new PointerEvent("pointerleave"));
    const left = kit.painted("hover");
    item.querySelector(".mark").focus();
    const focused = kit.painted("hover");
    item.querySelector(".mark").blur();
    return [hovered, left, focused, kit.painted("hover"), kit.article.innerHTML.includes("<mark")];
  }, [["That figure had risen to 5,400 by September"], [], ["That figure had risen to 5,400 by September"], [], false]);

  check("highlight=marks underlines by kind, highlight=none nothing", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", { length: "all", for: "article", highlight: "marks" });
    const marked = ["figure", "date", "person", "quote", "aside"].map((kind) => kit.painted(kind).length > 0);
    const dates = kit.painted("date");
    e.highlight = "none";
    e.shadowRoot.querySelector(".facts .mark").click();
    return [marked, dates.includes("14–16 October"), kit.painted("date").length + kit.painted("pin").length];
  }, [[true, true, true, true, true], true, 0]);

  check("a click pins and scrolls to a third of the window; a second one releases", async () => {
    kit.clear();
    const gap = document.createElement("div");
    gap.style.height = "3000px";
    kit.article.prepend(gap);
    const tail = gap.cloneNode();
    document.getElementById("place").append(tail);
    const e = await kit.make("kit-summary", { length: "all", for: "article" });
    e.style.cssText = "position: fixed; inset: 0 0 auto auto; width: 300px";
    const mark = e.shadowRoot.querySelector(".facts .mark");
    mark.click();
    const share = () => [...CSS.highlights.get("nutgraf-pin")][0].getBoundingClientRect().top / document.scrollingElement.clientHeight;
    await kit.until(() => share() > 0.2 && share() < 0.45);
    mark.click();
    scrollTo(0, 0);
    return [kit.painted("pin"), kit.heard.filter(({ name }) => name === "select").map(({ pinned }) => pinned)];
  }, [[], [true, false]]);

  check("a click on a marked passage brings its item into view", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", { length: "all", for: "article", highlight: "marks" });
    const range = [...CSS.highlights.get("nutgraf-figure")].find((found) => String(found) === "412 kilograms");
    range.startContainer.parentElement.scrollIntoView();
    const [box] = range.getClientRects();
    range.startContainer.parentElement.dispatchEvent(new MouseEvent("click", { bubbles: true, clientX: box.left + 4, clientY: box.top + 4 }));
    await kit.wait(100);
    const pressed = e.shadowRoot.querySelector(".mark[aria-pressed=true]")?.closest(".item");
    scrollTo(0, 0);
    return [pressed?.querySelector(".body").textContent, kit.painted("pin")];
  }, ["412 kilograms", ["412 kilograms"]]);

  check("it reads again when the article changes, once for many changes", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", { length: "all", for: "article" });
    kit.heard.length = 0;
    kit.write(["Nothing is known here."]);
    kit.write(["Nothing at all."]);
    await kit.wait(500);
    const changed = kit.heard.filter(({ name }) => name === "summary").map(({ text }) => text);
    kit.write();
    await kit.wait(500);
    return [changed, kit.titles(e).length > 5];
  }, [["Nothing at all."], true]);

  check("an article that is swapped for another, moved out or taken over by another id is read anew", async () => {
    kit.clear();
    const place = document.getElementById("place");
    const article = (words, id = "story") => Object.assign(document.createElement("article"), { id, textContent: words });
    const box = place.appendChild(document.createElement("div"));
    box.append(article("The first article is about nothing."));
    const e = await kit.make("kit-summary", { for: "story" });
    const message = () => e.shadowRoot.querySelector(".message").textContent;
    const texts = () => kit.heard.filter(({ name }) => name === "summary").map(({ text }) => text);
    box.firstChild.replaceWith(article("A second one."));
    await kit.until(() => texts().length === 2);
    box.replaceChildren(article("A third one.", "other"));
    await kit.until(() => message().startsWith("The text to summarize is not on this page"));
    const gone = [e.summary, e.shadowRoot.querySelectorAll(".card").length];
    box.firstChild.id = "story";
    await kit.until(() => texts().length === 3);
    return [texts().slice(1), gone];
  }, [["A second one.", "A third one."], [null, 0]]);

  check("a dark page that doesn't say so is written on in light letters, when it turns dark too", async () => {
    kit.clear();
    const light = (e) => getComputedStyle(e.shadowRoot.querySelector(".root")).color;
    const e = await kit.make("kit-summary", { for: "article", highlight: "marks", length: "all" });
    const before = light(e);
    document.body.style.cssText = "background: #111; color: #eee";
    await kit.until(() => light(e) !== before);
    const seen = [before, light(e)];
    e.theme = "light";
    seen.push(light(e));
    e.theme = null;
    document.body.style.cssText = "";
    await kit.until(() => light(e) === before);
    return seen;
  }, ["rgb(27, 38, 54)", "rgb(232, 228, 218)", "rgb(27, 38, 54)"]);

  check("another article: for can change", async () => {
    kit.clear();
    const other = Object.assign(document.createElement("article"), { id: "other", textContent: "Short." });
    document.getElementById("place").append(other);
    const e = await kit.make("kit-summary", { length: "all", for: "article" });
    e.htmlFor = "other";
    await kit.wait(300);
    return [kit.heard.filter(({ name }) => name === "summary").length, e.shadowRoot.querySelector(".message").textContent];
  }, [2, "There is too little here to summarize."]);

  check("the host styles it by custom properties, parts and theme", async () => {
    kit.clear();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("kit-summary { --nutgraf-accent: rgb(1, 2, 3); --nutgraf-ink: rgb(4, 5, 6); } kit-summary::part(title) { text-transform: none; }");
    document.adoptedStyleSheets.push(sheet);
    const e = await kit.make("kit-summary", { theme: "dark", length: "all" }, { text: kit.text });
    const style = (selector) => getComputedStyle(e.shadowRoot.querySelector(selector));
    const found = [style(".root").color, style(".facts .mark").color, style("h3").textTransform, style("h3").colorScheme];
    document.adoptedStyleSheets.pop();
    document.getElementById("place").style.fontFamily = "monospace";
    e.setAttribute("font", "inherit");
    found.push(style("h2").fontFamily, style(".mark").fontFamily, style("h2").fontSize === style("h3").fontSize);
    document.getElementById("place").style.fontFamily = "";
    return found;
  }, ["rgb(4, 5, 6)", "rgb(1, 2, 3)", "none", "dark", "monospace", "monospace", false]);

  for (const width of [280, 420, 720]) {
    check(`fits into ${width} px`, async (width) => {
      kit.clear();
      document.getElementById("place").style.width = `${width}px`;
      const e = await kit.make("kit-summary", { open: "" }, { text: kit.text });
      const root = e.shadowRoot.querySelector(".root");
      const wide = [...root.querySelectorAll(".body, h2, h3")].filter((n) => n.getBoundingClientRect().right > root.getBoundingClientRect().right + 1);
      for (const fold of root.querySelectorAll(".fold[aria-expanded=false]")) fold.click();
      const own = root.getBoundingClientRect().width;
      document.getElementById("place").style.width = "";
      return [wide.map((n) => n.textContent.slice(0, 30)), own <= width];
    }, [[], true], width);
  }

  test("the pinned passage is really painted", async () => {
    await stage.run(async () => {
      kit.clear();
      scrollTo(0, 0);
      const e = await kit.make("kit-summary", { length: "all", for: "article", highlight: "marks" });
      e.shadowRoot.querySelector(".gist .mark").click();
      const top = () => Math.round([...CSS.highlights.get("nutgraf-pin")][0].getBoundingClientRect().top);
      for (let still = 0, last = null; still < 5; last = top()) {
        await kit.wait(100);
        still = top() === last ? still + 1 : 0;
      }
    });
    const box = await stage.run(() => {
      const { left, top, right, bottom } = [...CSS.highlights.get("nutgraf-pin")][0].getClientRects()[0];
      return { left, top, right, bottom, scale: devicePixelRatio };
    });
    const tint = async () => {
      const image = PNG.sync.read(Buffer.from(await stage.browser.takeScreenshot(), "base64"));
      return share(image, box, ([red, , blue]) => red - blue > 40);
    };
    let tinted = 0;
    for (let looks = 0; looks < 40 && tinted <= 0.5; looks += 1) tinted = await tint(); // a busy engine paints late
    assert.ok(tinted > 0.5, `only ${Math.round(tinted * 100)} % of the passage is tinted`);
  });
}

/** The share of the pixels of a box for which `test` holds. */
function share({ data, width }, { left, top, right, bottom, scale }, test) {
  let [all, found] = [0, 0];
  for (let y = Math.ceil(top * scale); y < bottom * scale; y += 1) {
    for (let x = Math.ceil(left * scale); x < right * scale; x += 1) {
      all += 1;
      if (test(data.subarray((y * width + x) * 4))) found += 1;
    }
  }
  return all ? found / all : 0;
}
