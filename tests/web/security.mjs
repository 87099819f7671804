// Hostile text, hostile hosts, strict policies: and nothing leaves the page.
import assert from "node:assert/strict";

const EVIL = `<img src=x onerror="window.hit=1"> <script>window.hit=2</script> wins award

LONDON, 4 May 2026 – <svg onload=window.hit=3>Acme “><script>window.hit=4</script>” Ltd said on Monday it will hire 1,200 people.

“<iframe srcdoc='<script>parent.hit=5</script>'></iframe> We are proud of javascript:window.hit=6 and all,” said Jane <b onmouseover=window.hit=7>Doe</b>, chief executive of Acme Ltd.

Contact: Jane Doe, javascript:window.hit=8, jane"onclick="window.hit=9"@acme.example, jane@acme.example, +44 20 7946 0000, javascript://acme.example/%0awindow.hit=10, https://acme.example/
`;

export function security(stage, test) {
  test("a release full of markup and scripts stays text", async () => {
    await stage.open("/tests/kit.html");
    const found = await stage.run(async (text) => {
      kit.clear();
      const e = await kit.make("nutgraf-summary", { open: "", length: "all" }, { text });
      for (const item of e.shadowRoot.querySelectorAll(".item, a")) item.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
      await kit.wait(200);
      const strange = e.shadowRoot.querySelectorAll("script, img, iframe, style, object, b[onmouseover], svg[onload], [onclick], [onerror]").length;
      const links = [...e.shadowRoot.querySelectorAll("a")].map(({ href }) => new URL(href).protocol);
      return { hit: window.hit ?? null, strange, bad: links.filter((protocol) => !["mailto:", "tel:", "https:", "http:"].includes(protocol)), cards: e.shadowRoot.querySelectorAll(".card").length > 0 };
    }, EVIL);
    assert.deepEqual(found, { hit: null, strange: 0, bad: [], cards: true });
  });

  test("contacts of any form become links only where they are addresses", async () => {
    const links = await stage.run(async () => {
      kit.clear();
      const contact = (more) => ({ name: null, role: null, organization: null, email: null, phone: null, url: null, excerpt: { text: "", start: 0, end: 1 }, ...more });
      const contacts = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", " https://a.example", "https://a.example/?q=\"><b>", "www.a.example", "vbscript:x"].map((url) => contact({ url }));
      contacts.push(contact({ email: "a@b.example?cc=x@y.example" }), contact({ phone: "+47 (55) 00;ext=1" }));
      const summarize = (text) => ({ ...kit.core.summarize(text), contacts });
      customElements.get("contact-summary") ?? customElements.define("contact-summary", kit.elementClass({ ...kit.core, summarize }));
      const e = await kit.make("contact-summary", { sections: "contacts", open: "" }, { text: kit.text });
      return [...e.shadowRoot.querySelectorAll(".contacts a")].map((a) => a.getAttribute("href"));
    });
    assert.deepEqual(links, ["https://a.example/?q=\"><b>", "https://www.a.example", "mailto:a@b.example%3Fcc%3Dx%40y.example", "tel:+4755001"]);
  });

  test("works under a strict policy with Trusted Types enforced, without one violation", async () => {
    stage.server.asked.length = 0;
    await stage.open("/tests/strict.html", "document.querySelector('nutgraf-summary')?.summary");
    const found = await stage.run(() => {
      const { shadowRoot } = document.querySelector("nutgraf-summary");
      shadowRoot.querySelector(".mark").click();
      return [window.violations, shadowRoot.querySelectorAll(".card").length > 2, getComputedStyle(shadowRoot.querySelector(".root")).display, CSS.highlights.get("nutgraf-pin")?.size > 0];
    });
    assert.deepEqual(found, [[], true, "block", true]);
  });

  test("where the host's policy allows no WebAssembly, a visitor reads plain words and whoever writes the page the reason", async () => {
    await stage.open("/tests/unwilling.html", "document.querySelector('nutgraf-summary')?.shadowRoot?.querySelector('[data-state=error]')");
    const [shown, reason] = await stage.run(async () => {
      const e = document.querySelector("nutgraf-summary");
      const said = new Promise((done) => e.addEventListener("nutgraf-error", ({ detail }) => done(detail.error), { once: true }));
      e.refresh();
      const error = await said;
      return [e.shadowRoot.querySelector(".message").textContent, error.message];
    });
    assert.equal(shown, "The summary could not be made. The text is as it was.");
    assert.match(reason, /could not be compiled|Content Security Policy/);
    await stage.open("/tests/strict.html", "document.querySelector('nutgraf-summary')?.summary");
  });

  test("no request goes anywhere but to the host's own files", async () => {
    const names = await stage.run(() => performance.getEntriesByType("resource").map(({ name }) => name));
    assert.ok(names.length >= 3);
    assert.deepEqual(names.filter((name) => !name.startsWith(stage.server.base)), []);
    const files = stage.server.asked.filter((url) => !/^\/(pkg|tests)\/[\w./-]+\.(js|wasm|html)$/.test(url) && url !== "/favicon.ico");
    assert.deepEqual(files, []);
  });

  test("the package's files leave no global behind", async () => {
    const left = await stage.run(async () => {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const clean = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      frame.remove();
      return Object.getOwnPropertyNames(window).filter((name) => !clean.has(name) && !/^(violations|\d+|__\w+|webdriver|\$?cdc_\w+|ret_nodes)$/.test(name));
    });
    assert.deepEqual(left, []);
  });

  test("loading the script twice, from two addresses, does no harm", async () => {
    const found = await stage.run(async () => {
      const src = document.querySelector("script[src*=embed]").src;
      const first = customElements.get("nutgraf-summary");
      for (const query of ["?again", "?once-more"]) {
        const script = Object.assign(document.createElement("script"), { type: "module" });
        await new Promise((done, fail) => {
          script.onload = done;
          script.onerror = fail;
          try { script.src = src + query; } catch { done(); }
          document.head.append(script);
          setTimeout(done, 800);
        });
      }
      return customElements.get("nutgraf-summary") === first;
    });
    assert.equal(found, true);
  });

  test("a host page with hostile styles doesn't reach in", async () => {
    await stage.open("/tests/hostile.html", "document.querySelector('nutgraf-summary')?.summary");
    const found = await stage.run(() => {
      const { shadowRoot } = document.querySelector("nutgraf-summary");
      const style = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
      return {
        root: style(".root").display, size: style("h2").fontSize, space: style(".root").letterSpacing, case: style("dd, .body").textTransform,
        lime: [...shadowRoot.querySelectorAll(".root *")].some((n) => getComputedStyle(n).color === "rgb(0, 255, 0)"),
        place: style("h3").position, back: style("button").backgroundColor,
      };
    });
    assert.deepEqual({ ...found, size: null }, { root: "block", size: null, space: "normal", case: "none", lime: false, place: "static", back: "rgba(0, 0, 0, 0)" });
    assert.ok(["27px", "23px"].includes(found.size));
  });
}
