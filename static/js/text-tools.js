// The toolbar of a text field and its keys; arrows move within it, Tab leaves it. Without it, one types Markdown's marks.
import { edit } from "./text-edit.js"
import { bullets, deeper, footnote, heading, higher, link, numbers, quote, wrap } from "./text-marks.js"

const TOOLS = {
  bold: (...where) => wrap(...where, "**"),
  italic: (...where) => wrap(...where, "*"),
  spoiler: (...where) => wrap(...where, ">!", "!<"),
  ...{ heading, link, quote, bullets, numbers, footnote, deeper, higher },
}

for (const box of document.querySelectorAll("[data-text-field]")) begin(box.querySelector("textarea"), box.querySelector("[role=toolbar]"))

function begin(field, bar) {
  const buttons = () => [...bar.querySelectorAll("button:not([hidden])")]
  const use = (name) => {
    const { start, end, text, from, to } = TOOLS[name](field.value, field.selectionStart, field.selectionEnd)
    edit(field, start, end, text, from, to)
  }
  const reach = (button) => buttons().forEach((one) => (one.tabIndex = one === button ? 0 : -1))

  bar.hidden = false
  reach(buttons()[0])
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("button")
    if (!button) return
    reach(button)
    if (button.dataset.tool in TOOLS) use(button.dataset.tool)
  })
  bar.addEventListener("keydown", (event) => {
    const all = buttons()
    const at = all.indexOf(event.target.closest("button"))
    const by = getComputedStyle(bar).direction === "rtl" ? -1 : 1
    const next = { ArrowRight: at + by, ArrowLeft: at - by, Home: 0, End: all.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    const button = all[(next + all.length) % all.length]
    reach(button)
    button.focus()
  })
  field.addEventListener("keydown", (event) => {
    const name = bar.querySelector(`[data-keys~="${CSS.escape(pressed(event))}"]`)?.dataset.tool
    if (!name || event.isComposing) return
    event.preventDefault()
    use(name)
  })
}

// Letters by what they mean, digits and brackets by where they lie: Shift makes something else of them, elsewhere in the world too.
function pressed({ key, code, ctrlKey, metaKey, shiftKey, altKey }) {
  if (altKey || ctrlKey === metaKey) return ""
  const name = /^(?:Digit|Period|Bracket)/.test(code) ? code : key.toUpperCase()
  return `${code.startsWith("Bracket") && metaKey ? "Meta" : "Mod"}${shiftKey ? "+Shift" : ""}+${name}`
}
