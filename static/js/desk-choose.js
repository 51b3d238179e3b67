// Ticks all comments of the page at once, and keeps the ticks, and answers and edits begun, while one decides on others.
// Without it, each is ticked by itself, and a page that is loaded anew has neither ticks nor texts.
const all = document.getElementById("choose-all")
const ticks = [...document.querySelectorAll("[data-row] [type=checkbox]")]
const fields = [...document.querySelectorAll("[data-row] form :is(textarea, input:not([type=hidden]))")]
const stored = "matinee-desk"
const { chosen, words } = takeStored()

function takeStored() {
  const nothing = { chosen: [], words: {} }
  try {
    const text = sessionStorage.getItem(stored)
    sessionStorage.removeItem(stored)
    return { ...nothing, ...JSON.parse(text) }
  } catch {
    return nothing // no storage
  }
}

function store(kept) {
  try {
    sessionStorage.setItem(stored, JSON.stringify(kept))
  } catch {
    // no storage, or it is full: the page is loaded anew as without script
  }
}

// Words of a row that has left the list stay in mind: an undo brings it back.
function keep({ target: form, submitter }) {
  const isOfRows = form.matches("#decide, [data-row] form")
  if (!isOfRows && !submitter?.matches("[data-undo]")) return
  const keepsTicks = isOfRows && !submitter?.closest(".desk-bulk")
  for (const field of fields) {
    delete words[field.id]
    if (field.form !== form && field.value !== field.defaultValue) words[field.id] = field.value
  }
  store({ chosen: keepsTicks ? ticks.filter((tick) => tick.checked).map((tick) => tick.value) : [], words })
}

function giveBack() {
  for (const tick of ticks) if (chosen.includes(tick.value)) tick.checked = true
  for (const field of fields) {
    if (!(field.id in words)) continue
    field.value = words[field.id]
    field.closest("details").open = true
  }
}

function tell() {
  const count = ticks.filter((tick) => tick.checked).length
  all.checked = count === ticks.length
  all.indeterminate = count > 0 && count < ticks.length
}

giveBack()
document.addEventListener("submit", keep)
if (all) {
  all.parentElement.hidden = false
  tell()
  all.addEventListener("change", () => ticks.forEach((tick) => (tick.checked = all.checked)))
  ticks.forEach((tick) => tick.addEventListener("change", tell))
}
