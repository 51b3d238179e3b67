// Shows the pictures that are there already, and gives the one that is chosen, or null; imported by what takes pictures.
const PAUSE = 250 // milliseconds without a key before it is searched

export function pick(dialog) {
  const search = dialog.querySelector("input")
  const list = dialog.querySelector("[data-library-pictures]")
  const more = dialog.querySelector("[data-library-more]")
  const said = dialog.querySelector("[data-library-said]")
  let page = 0
  let asked = 0
  let waiting = 0
  let chosen = null

  const show = async (number) => {
    const mine = (asked += 1)
    const answer = await found(dialog.dataset.from, search.value, number).catch(() => null)
    if (mine !== asked) return // somebody typed on meanwhile
    if (!answer?.pictures) return (said.textContent = answer?.error ?? said.dataset.unreachable)
    const first = number === 1 ? 0 : list.children.length
    if (number === 1) list.replaceChildren()
    list.append(...answer.pictures.map((picture) => item(picture, list.dataset.wordless, take)))
    page = number
    more.hidden = !answer.more
    said.textContent = counted(list.children.length, answer.more, said.dataset)
    if (number > 1) list.children[first]?.querySelector("button").focus()
  }
  const take = (picture) => {
    chosen = picture
    dialog.close()
  }
  const searchSoon = () => {
    clearTimeout(waiting)
    waiting = setTimeout(show, PAUSE, 1)
  }
  const ended = new AbortController()
  const on = (element, kind, what) => element.addEventListener(kind, what, { signal: ended.signal })
  on(search, "input", searchSoon)
  on(more, "click", () => show(page + 1))
  on(dialog.querySelector("[data-library-close]"), "click", () => dialog.close())

  search.value = ""
  said.textContent = ""
  list.replaceChildren()
  more.hidden = true
  dialog.showModal()
  show(1)
  return new Promise((resolve) => {
    on(dialog, "close", () => {
      clearTimeout(waiting)
      asked += 1
      ended.abort()
      resolve(chosen)
    })
  })
}

// Gives words to a picture that has none; throws an Error in words where that is refused.
export async function describe(dialog, picture, alt, token, refused) {
  const body = new URLSearchParams({ csrfmiddlewaretoken: token, alt })
  const address = dialog.dataset.describe.replace("/0/", `/${picture.id}/`)
  const answer = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } })
  const isOurs = answer.headers.get("content-type")?.includes("json")
  const said = isOurs ? await answer.json() : {}
  if (!answer.ok || !said.markdown) throw new Error(said.error ?? refused)
  return said
}

// Its thumbnail as a file, with its name, for the dialog that asks what it shows.
export async function fileOf(picture) {
  const answer = await fetch(picture.thumbnail)
  return new File([await answer.blob()], decodeURIComponent(picture.url.split("/").pop()))
}

async function found(address, words, page) {
  const answer = await fetch(`${address}?${new URLSearchParams({ q: words, page })}`, { headers: { Accept: "application/json" } })
  return answer.json()
}

function counted(number, isMore, words) {
  if (!number) return words.none
  if (isMore) return words.first.replace("%s", number)
  return number === 1 ? words.one : words.some.replace("%s", number)
}

function item(picture, wordless, take) {
  const image = Object.assign(document.createElement("img"), { src: picture.thumbnail, alt: "", loading: "lazy" })
  const name = Object.assign(document.createElement("span"), { textContent: picture.alt || wordless, dir: "auto" })
  name.toggleAttribute("data-is-missing", !picture.alt)
  const button = Object.assign(document.createElement("button"), { type: "button" })
  button.append(image, name)
  button.addEventListener("click", () => take(picture))
  const entry = document.createElement("li")
  entry.append(button)
  return entry
}
