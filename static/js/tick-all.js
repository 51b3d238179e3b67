// Ticks everything in the list at once. Without it, each is ticked by itself.
const all = document.querySelector("[data-tick-all]")
const ticks = [...document.querySelectorAll("[name=_selected_action]")]

function tell() {
  const count = ticks.filter((tick) => tick.checked).length
  box.checked = count === ticks.length
  box.indeterminate = count > 0 && count < ticks.length
}

const box = all?.querySelector("input")
if (box && ticks.length) {
  all.hidden = false
  tell()
  box.addEventListener("change", () => ticks.forEach((tick) => (tick.checked = box.checked)))
  ticks.forEach((tick) => tick.addEventListener("change", tell))
}
