// Decides by WordPress's keys: j k a u s d r q x z for one comment, with Shift A U S T D Z X for those that are ticked.
// Without it, the buttons beside each comment and above the list do the same.
const rows = [...document.querySelectorAll("[data-row]")]
const help = document.querySelector("[data-keys]")
const isOn = document.querySelector("[data-keys-on]")
const stored = "matinee-desk-keys"

function areWanted() {
  try {
    return localStorage.getItem(stored) !== "off"
  } catch {
    return true // no storage
  }
}

function remember() {
  try {
    localStorage.setItem(stored, isOn.checked ? "on" : "off")
  } catch {
    // no storage: it holds for this page
  }
}

function current() {
  return rows.findIndex((row) => row.contains(document.activeElement))
}

function go(step) {
  const at = current()
  const row = rows[at < 0 ? 0 : at + step]
  row?.focus()
  row?.scrollIntoView({ block: "nearest" })
}

function press(row, key) {
  const control = row?.querySelector(`[data-key="${key}"]`)
  if (!control) return
  if (control.matches("summary")) {
    control.parentElement.open = true
    control.parentElement.querySelector("textarea")?.focus()
    return
  }
  control.click()
}

function heed(event) {
  const isTyping = event.target.matches("textarea, select, input:not([type=checkbox], [type=radio])")
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !isOn.checked) return
  if (!(event.shiftKey ? heedForTicked : heedForOne)(event.key.toLowerCase())) return
  event.preventDefault()
}

function heedForOne(key) {
  const row = rows[current()]
  if (key === "j") go(1)
  else if (key === "k") go(-1)
  else if (key === "z") document.querySelector("[data-undo]")?.click()
  else if (key === "x") row?.querySelector("[type=checkbox]")?.click()
  else if ("ausdrq".includes(key)) press(row, key)
  else return false
  return true
}

function heedForTicked(key) {
  const control = "austdzx".includes(key) && document.querySelector(`[data-key-ticked~="${key}"]`)
  if (control) control.click()
  return Boolean(control)
}

if (help) {
  help.hidden = false
  isOn.checked = areWanted()
  isOn.addEventListener("change", remember)
  document.addEventListener("keydown", heed)
  if (location.hash.startsWith("#row-")) document.querySelector(location.hash)?.focus()
}
