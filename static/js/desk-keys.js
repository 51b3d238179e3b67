// Decides by WordPress's keys: j k a u s d r q x z. Without it, the buttons beside each comment do the same.
const rows = [...document.querySelectorAll("[data-row]")]
const help = document.querySelector("[data-keys]")
const isOn = document.querySelector("[data-keys-on]")
const stored = "matinee-desk-keys"

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
  control.form.elements.next.value = rows[current() + 1]?.id.slice(4) ?? ""
  control.click()
}

function heed(event) {
  const isTyping = event.target.matches("textarea, select, input:not([type=checkbox], [type=radio])")
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !isOn.checked) return
  const row = rows[current()]
  if (event.key === "j") go(1)
  else if (event.key === "k") go(-1)
  else if (event.key === "z") document.querySelector("[data-undo]")?.click()
  else if (event.key === "x") row?.querySelector("[name=comment]")?.click()
  else if ("ausdrq".includes(event.key)) press(row, event.key)
  else return
  event.preventDefault()
}

if (help) {
  help.hidden = false
  isOn.checked = localStorage.getItem(stored) !== "off"
  isOn.addEventListener("change", () => localStorage.setItem(stored, isOn.checked ? "on" : "off"))
  document.addEventListener("keydown", heed)
  if (location.hash.startsWith("#row-")) document.querySelector(location.hash)?.focus()
}
