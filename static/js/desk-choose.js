// Ticks all comments of the page at once. Without it, each is ticked by itself.
const all = document.getElementById("choose-all")
const ticks = [...document.querySelectorAll("[data-row] [name=comment]")]

function tell() {
  const chosen = ticks.filter((tick) => tick.checked).length
  all.checked = chosen === ticks.length
  all.indeterminate = chosen > 0 && chosen < ticks.length
}

if (all) {
  all.parentElement.hidden = false
  all.addEventListener("change", () => ticks.forEach((tick) => (tick.checked = all.checked)))
  ticks.forEach((tick) => tick.addEventListener("change", tell))
}
