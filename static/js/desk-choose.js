// Ticks all comments of the page at once, and keeps the ticks while one of the comments is decided on by itself.
// Without it, each is ticked by itself, and a page that is loaded anew has no ticks.
const all = document.getElementById("choose-all")
const ticks = [...document.querySelectorAll("[data-row] [type=checkbox]")]
const stored = "matinee-desk-ticks"

function tell() {
  const chosen = ticks.filter((tick) => tick.checked).length
  all.checked = chosen === ticks.length
  all.indeterminate = chosen > 0 && chosen < ticks.length
}

function keep({ submitter }) {
  const isForTicked = submitter?.closest(".desk-bulk")
  const kept = isForTicked ? [] : ticks.filter((tick) => tick.checked).map((tick) => tick.value)
  sessionStorage.setItem(stored, kept.join(" "))
}

function tickAgain() {
  const kept = (sessionStorage.getItem(stored) ?? "").split(" ")
  sessionStorage.removeItem(stored)
  ticks.filter((tick) => kept.includes(tick.value)).forEach((tick) => (tick.checked = true))
}

if (all) {
  all.parentElement.hidden = false
  tickAgain()
  tell()
  document.addEventListener("submit", keep)
  all.addEventListener("change", () => ticks.forEach((tick) => (tick.checked = all.checked)))
  ticks.forEach((tick) => tick.addEventListener("change", tell))
}
