// Takes the receipt for one's own comment out of the address bar, so that a link one passes on does not carry it, and
// keeps it in this browser while it is good for something. Without it, the receipt stays in the address, and only there.
const RECEIPT = "moderation-hash"
const MOST = 10 // receipts, as the server reads no more
const HERE = location.pathname
const POST = HERE.replace(/comment-page-\d+\/$/, "")
const PLACE = `receipts ${POST}`
const address = new URL(location)
const named = new Set([...address.searchParams.getAll("approved"), ...address.searchParams.getAll("unapproved")])

function kept() {
  try {
    return JSON.parse(localStorage.getItem(PLACE) ?? "[]").filter((own) => own.until > Date.now())
  } catch {
    return []
  }
}

function keep(list) {
  try {
    if (list.length) localStorage.setItem(PLACE, JSON.stringify(list))
    else localStorage.removeItem(PLACE)
    return true
  } catch {
    return false // no storage in this browser: the address goes on carrying it
  }
}

function withReceipts(place, list) {
  for (const own of list) {
    place.searchParams.append(own.state, own.key)
    place.searchParams.append(RECEIPT, own.receipt)
  }
  return place
}

function withoutReceipts() {
  for (const name of ["approved", "unapproved", RECEIPT, "mails"]) address.searchParams.delete(name)
  return address
}

// On a page that does not have them, a line leads to one's own comments that wait: to the first, as the server finds it.
function point([own]) {
  const list = document.querySelector("[data-own-elsewhere]")
  if (!own || !list) return
  const place = withReceipts(new URL(POST, location), [own])
  const link = Object.assign(document.createElement("a"), { href: `${place}#comment-${own.key}` })
  const line = Object.assign(document.createElement("p"), { className: "own-elsewhere" })
  link.textContent = list.dataset.ownElsewhere
  line.append(link)
  list.before(line)
}

const shown = [...document.querySelectorAll("[data-own-comment]")].map(({ dataset: own }) => (
  { key: own.ownComment, state: own.ownState, receipt: own.receipt, until: Number(own.until), path: own.path }
))
const isShown = (own) => shown.some((other) => other.key === own.key)
// One that was asked for with others may stand on another page; asked for alone and not shown, it is gone.
const missed = named.size > 1 ? kept().filter((own) => named.has(own.key) && !isShown(own)) : []
const others = kept().filter((own) => !named.has(own.key))
const waiting = others.filter((own) => own.path === HERE)
const asked = waiting.slice(0, Math.max(0, MOST - named.size))
const elsewhere = [...others.filter((own) => own.path !== HERE), ...missed.map((own) => ({ ...own, path: "" }))]
const isKept = keep([...waiting, ...elsewhere, ...shown.filter((own) => own.until > Date.now())])
if (isKept && asked.length) location.replace(withReceipts(address, asked))
else if (isKept && address.searchParams.has(RECEIPT)) history.replaceState(history.state, "", withoutReceipts())
point(elsewhere)
