// Work in slices: a page must answer between them.

/** So long a slice may take; what the browser then lays out comes on top. */
const SLICE = 12;

/** From this length on a text has so much in it that it is shown in slices. */
export const LONG = 6000;

const breath = () => new Promise((done) => setTimeout(done));

/** Does one step after the other as long as they are `wanted`; what was done before the first is a slice of its own. */
export async function paced(steps, wanted) {
  let began = 0;
  for (const step of steps) {
    if (performance.now() - began > SLICE) {
      await breath();
      began = performance.now();
    }
    if (!wanted()) return;
    step();
  }
}
