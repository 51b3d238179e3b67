// Adds rows to a list in a form and puts them in order, by button, key or drag. Without it, there are two empty rows
// and a number says the place.
for (const box of document.querySelectorAll("[data-rows]")) begin(box)

function begin(box) {
  const list = box.querySelector("ol")
  const total = box.querySelector(`[name="${box.dataset.rows}-TOTAL_FORMS"]`)
  const add = box.querySelector("[data-add]")
  let held = null

  const number = () => [...list.children].forEach((row, at) => (row.querySelector("[name$=-position]").value = isEmpty(row) ? 0 : at + 1))
  const prepare = (row) => {
    row.dataset.isOrdered = ""
    row.querySelectorAll("[data-propose]").forEach((button) => (button.hidden = false))
    row.querySelectorAll("[data-move]").forEach((button) => {
      button.hidden = false
      button.addEventListener("click", () => {
        const other = button.dataset.move < 0 ? row.previousElementSibling : row.nextElementSibling
        if (other) button.dataset.move < 0 ? other.before(row) : other.after(row)
        number()
        button.focus()
      })
      button.draggable = true
      button.addEventListener("dragstart", () => (held = row))
    })
    row.addEventListener("dragover", (event) => {
      if (!held) return
      event.preventDefault()
      const isBelow = event.clientY > row.getBoundingClientRect().top + row.offsetHeight / 2
      if (held !== row) isBelow ? row.after(held) : row.before(held)
    })
    row.addEventListener("drop", (event) => event.preventDefault())
    row.addEventListener("dragend", () => {
      held = null
      number()
    })
    row.addEventListener("input", number)
  }
  add.hidden = false
  add.addEventListener("click", () => {
    const markup = box.querySelector("template").innerHTML.replaceAll("__prefix__", total.value)
    list.insertAdjacentHTML("beforeend", markup)
    total.value = Number(total.value) + 1
    prepare(list.lastElementChild)
    list.lastElementChild.querySelector("input:not([type=hidden])").focus()
  })
  for (const row of list.children) prepare(row)
}

function isEmpty(row) {
  return [...row.querySelectorAll("input:not([type=hidden], [type=checkbox], [name$=-position])")].every((input) => !input.value.trim())
}
