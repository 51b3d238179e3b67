// Proposes tags that are there already, for the one being typed. Without it, tags are typed from memory.
for (const box of document.querySelectorAll("[data-tags]")) begin(box)

function begin(box) {
  const field = box.querySelector("input")
  const list = document.createElement("datalist")
  list.id = `${field.id}_tags`
  field.after(list)
  field.setAttribute("list", list.id)
  let asked = ""

  field.addEventListener("input", async () => {
    const before = field.value.replace(/[^,]*$/, "")
    const typed = field.value.slice(before.length).trim()
    asked = typed
    const tags = typed ? await found(`${box.dataset.tags}?q=${encodeURIComponent(typed)}`) : []
    if (typed !== asked) return
    const space = before && !before.endsWith(" ") ? " " : ""
    list.replaceChildren(...tags.map((tag) => new Option("", `${before}${space}${tag}`)))
  })
}

async function found(address) {
  try {
    const answer = await fetch(address, { headers: { Accept: "application/json" } })
    return answer.ok ? (await answer.json()).tags : []
  } catch {
    return []
  }
}
