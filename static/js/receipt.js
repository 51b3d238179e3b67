// Takes the receipt for one's own comment out of the address bar, so that a link one passes on does not carry it, and
// keeps it in this browser while it is good for something. Without it, the receipt stays in the address, and only there.
const RECEIPT = "moderation-hash"
const MOST = 10 // receipts, as the server reads no more
const PLACE = `receipts ${location.pathname}`
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

function withReceipts(list) {
  for (const own of list) {
    address.searchParams.append(own.state, own.key)
    address.searchParams.append(RECEIPT, own.receipt)
  }
  return address
}

function withoutReceipts() {
  for (const name of ["approved", "unapproved", RECEIPT, "mails"]) address.searchParams.delete(name)
  return address
}

const shown = [...document.querySelectorAll("[data-own-comment]")].map(({ dataset: own }) => (
  { key: own.ownComment, state: own.ownState, receipt: own.receipt, until: Number(own.until) }
))
const others = kept().filter((own) => !named.has(own.key)).slice(-MOST)
const isKept = keep([...others, ...shown.filter((own) => own.until > Date.now())])
if (isKept && others.length) location.replace(withReceipts(others))
else if (isKept && address.searchParams.has(RECEIPT)) history.replaceState(history.state, "", withoutReceipts())
