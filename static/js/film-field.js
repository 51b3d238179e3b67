// Proposes own films while one types, and asks for year and director when the film is new. Without it, both stand there.
for (const box of document.querySelectorAll("[data-films]")) begin(box)

function begin(box) {
  const field = box.querySelector("input")
  const list = document.createElement("datalist")
  const news = box.querySelector("[data-new-film]")
  list.id = `${field.id}_films`
  field.after(list)
  field.setAttribute("list", list.id)
  let asked = ""

  const look = async () => {
    const typed = field.value.trim()
    if (typed === asked) return
    asked = typed
    const films = typed ? await found(`${box.dataset.films}?q=${encodeURIComponent(typed.replace(/\s*\([0-9]{4}\)$/, ""))}`) : []
    if (typed !== asked) return
    list.replaceChildren(...films.map((film) => new Option(film.directors, film.label)))
    const isKnown = films.some((film) => [film.label, film.label.replace(/\s*\([0-9]{4}\)$/, "")].some((name) => name.toLowerCase() === typed.toLowerCase()))
    news.hidden = !typed || isKnown
  }
  field.addEventListener("input", look)
  box.addEventListener("film-found", (event) => {
    field.value = event.detail.own?.title ?? field.value
    look()
  })
  news.hidden = true
  look()
}

async function found(address) {
  try {
    const answer = await fetch(address, { headers: { Accept: "application/json" } })
    return answer.ok ? (await answer.json()).films : []
  } catch {
    return []
  }
}
