// One line at the foot of the page says what happened, for a while.

const told = document.getElementById("told");
const LONG = 8000;
let timer = 0;

export function say(message) {
  told.textContent = message;
  clearTimeout(timer);
  timer = setTimeout(() => (told.textContent = ""), LONG);
}
