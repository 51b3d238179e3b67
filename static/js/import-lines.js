// Takes a line into "Lines … are" when it is clicked, and all up to another with Shift. Without it, one writes "12-15".
const form = document.querySelector("[data-relabel]")
const field = form?.querySelector("input[name=lines]")
let first = 0

if (field) {
  for (const line of document.querySelectorAll("[data-line]")) {
    const number = line.firstElementChild
    number.toggleAttribute("data-choosable", true)
    number.addEventListener("mousedown", (event) => event.shiftKey && event.preventDefault())
    number.addEventListener("click", (event) => choose(Number(line.dataset.line), event.shiftKey))
  }
  field.addEventListener("input", mark)
}

function choose(line, isUpTo) {
  if (!isUpTo || !first) first = line
  const [from, to] = first < line ? [first, line] : [line, first]
  field.value = from === to ? String(from) : `${from}-${to}`
  mark()
}

function mark() {
  const ranges = field.value.split(",").map((part) => part.split(/[-–]/).map(Number))
  for (const line of document.querySelectorAll("[data-line]")) {
    const number = Number(line.dataset.line)
    line.toggleAttribute("data-chosen", ranges.some(([from, to = from]) => from <= number && number <= to))
  }
}
