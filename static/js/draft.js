// Keeps what one writes in this browser until the server has taken it, and offers it again after a lost connection or a
// closed tab. Without it, a text lives as long as its tab, as in any form.
const form = document.querySelector("form[data-draft]")
const area = form?.querySelector("textarea")
const parent = form?.querySelector("[name=comment_parent]")
const line = form?.querySelector("[data-draft-line]")
const about = [...(form?.querySelectorAll("[name=author], [name=email], [name=url], [name=hears_of]") ?? [])]
const KEPT = 30 * 24 * 60 * 60 * 1_000 // milliseconds
let place = "" // under which name the text is kept
let offered = ""
let kept = {} // name, e-mail and the like, as they stood beside what is offered

const tidy = (text) => text.replace(/\r\n?/g, "\n").replace(/^\n+/, "").trimEnd()
const nameOf = (path, answered) => `draft ${path} ${answered}`
const ownName = () => nameOf(new URL(form.action).pathname, parent?.value ?? "")

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name)) ?? {}
  } catch {
    return {}
  }
}

function write(name, draft) {
  try {
    if (draft.text || draft.before) localStorage.setItem(name, JSON.stringify({ ...draft, at: Date.now() }))
    else localStorage.removeItem(name)
  } catch {
    // no storage, or it is full: one writes as without script
  }
}

function save() {
  const fields = Object.fromEntries(about.map((field) => [field.name, field.value || (kept[field.name] ?? "")]))
  write(place, { text: area.value.trim() ? area.value : "", before: offered, fields })
}

function offer() {
  place = ownName()
  const { text = "", before = "", fields = {} } = read(place)
  const lost = [before, text].filter((part) => part.trim() && !tidy(area.value).includes(tidy(part)))
  offered = [...new Set(lost)].join("\n\n")
  kept = fields
  line.hidden = !offered
}

// The form went to another comment, and what is written in it went along.
function follow() {
  if (ownName() === place) return
  write(place, { text: "", before: offered, fields: kept })
  offer()
  if (area.value.trim()) save()
}

function take() {
  const isUntouched = !parent && area.value === area.defaultValue // a text to be edited, which the draft began with
  area.value = [isUntouched ? "" : area.value, offered].filter((part) => part.trim()).join("\n\n")
  for (const field of about) field.value ||= kept[field.name] ?? ""
  drop()
}

function drop() {
  offered = ""
  kept = {}
  line.hidden = true
  save()
  area.focus()
}

// The page shows the comment to its writer: the server has it.
function forgetTaken(own) {
  for (const name of own.dataset.drafts.split("|")) {
    const draft = read(name)
    if (tidy(draft.text ?? "") === tidy(own.dataset.source)) write(name, { before: draft.before, fields: draft.fields })
  }
}

function forgetOld() {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith("draft "))
    for (const name of names) if (Date.now() - (read(name).at ?? Date.now()) > KEPT) localStorage.removeItem(name)
  } catch {
    // no storage: nothing is old
  }
}

for (const own of document.querySelectorAll("[data-drafts]")) forgetTaken(own)
if (area) {
  forgetOld()
  form.addEventListener("input", save)
  line.querySelector("[data-draft-take]").addEventListener("click", take)
  line.querySelector("[data-draft-drop]").addEventListener("click", drop)
  if (parent) new MutationObserver(follow).observe(parent, { attributeFilter: ["value"] })
  addEventListener("pageshow", offer) // after the browser has put back what it keeps itself
}
