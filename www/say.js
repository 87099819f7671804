// One line at the foot of the page says what happened, and takes its words back after a while.

const told = document.getElementById("told");
const LONG = 8000;
let timer = 0;

export function say(message) {
  told.textContent = message;
  clearTimeout(timer);
  timer = setTimeout(() => (told.textContent = ""), LONG);
}
