// Menus of the bar: <details> that close when one chooses, presses Escape or goes elsewhere.

const menus = [...document.querySelectorAll(".menu")];

/** Calls `chosen` with the data of the button that was chosen in any menu. */
export function onChoice(chosen) {
  for (const menu of menus) {
    menu.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (!button || "stay" in button.dataset) return;
      menu.open = false;
      menu.querySelector("summary").focus();
      chosen(button.dataset);
    });
  }
}

for (const menu of menus) {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(relatedTarget)) menu.open = false;
  });
  menu.addEventListener("toggle", () => {
    if (menu.open) for (const other of menus) other.open = other === menu;
  });
}

document.addEventListener("pointerdown", ({ target }) => {
  for (const menu of menus) if (!menu.contains(target)) menu.open = false;
});
