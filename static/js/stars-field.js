// Lets a rating be clicked, or set by the arrow keys. Without it, it is typed into the field.
const STAR = "M12 1.8l3.1 6.6 7.1.9-5.2 5 1.3 7.1L12 17.9l-6.3 3.5 1.3-7.1-5.2-5 7.1-.9z"
const MOST_DRAWN = 10
const SVG = "http://www.w3.org/2000/svg"

for (const box of document.querySelectorAll("[data-stars]")) begin(box)

function begin(box) {
  const field = box.querySelector("input")
  const marks = box.dataset.marks.split(" ")
  const slider = document.createElement("input")
  Object.assign(slider, { type: "range", min: -1, max: marks.length - 1, step: 1, className: "write-slider" })
  slider.setAttribute("aria-label", box.dataset.label)
  const drawing = "letters" in box.dataset || Number(box.dataset.best) > MOST_DRAWN ? null : drawn(Number(box.dataset.best))
  const bar = document.createElement("div")
  bar.className = "write-bar"
  if (drawing) {
    bar.append(drawing)
    bar.dataset.drawn = ""
  }
  bar.append(slider)
  field.before(bar)

  const show = () => {
    const at = marks.indexOf(onScale(field.value.trim(), box.dataset.best))
    slider.value = at
    slider.setAttribute("aria-valuetext", field.value.trim() || box.dataset.none)
    drawing?.fill(at < 0 ? 0 : (at / (marks.length - 1)) * Number(box.dataset.best))
  }
  slider.addEventListener("input", () => {
    field.value = marks[Number(slider.value)] ?? ""
    field.dispatchEvent(new Event("input", { bubbles: true }))
  })
  field.addEventListener("input", show)
  drawing?.addEventListener("pointerdown", (event) => {
    drawing.setPointerCapture(event.pointerId)
    choose(event)
    slider.focus()
  })
  drawing?.addEventListener("pointermove", (event) => event.buttons && choose(event))
  show()

  // The half, or whatever the step is, that the pointer is in counts, from the first to the last.
  function choose(event) {
    event.preventDefault()
    const area = drawing.getBoundingClientRect()
    const isRightToLeft = getComputedStyle(box).direction === "rtl"
    const part = (isRightToLeft ? area.right - event.clientX : event.clientX - area.left) / area.width
    slider.value = Math.min(Math.max(Math.ceil(part * (marks.length - 1)), 1), marks.length - 1)
    slider.dispatchEvent(new Event("input"))
  }
}

// A bare number is one of this scale; stars are counted; what stands behind a fraction says nothing more.
function onScale(typed, best) {
  const stars = typed.match(/^(★+)(½?)$/)
  if (stars) return `${stars[1].length + (stars[2] ? 0.5 : 0)}/${best}`
  const number = typed.replaceAll(",", ".").match(/^([0-9]+(?:\.[0-9]+)?)(?:\s*\/\s*([0-9]+)(?![0-9.]).*)?$/)
  return number ? `${Number(number[1])}/${number[2] ?? best}` : typed
}

function drawn(best) {
  const drawing = document.createElementNS(SVG, "svg")
  drawing.setAttribute("viewBox", `0 0 ${best * 25 - 1} 24`)
  drawing.setAttribute("aria-hidden", "true")
  const clips = Array.from({ length: best }, (_, at) => {
    for (const kind of ["empty", "full"]) {
      const part = document.createElementNS(SVG, "svg")
      part.setAttribute("x", at * 25)
      part.setAttribute("width", 24)
      part.setAttribute("height", 24)
      part.setAttribute("class", `write-star--${kind}`)
      part.append(Object.assign(document.createElementNS(SVG, "path")))
      part.firstChild.setAttribute("d", STAR)
      drawing.append(part)
    }
    return drawing.lastChild
  })
  drawing.fill = (value) => clips.forEach((clip, at) => clip.setAttribute("width", 24 * Math.min(Math.max(value - at, 0), 1)))
  return drawing
}
