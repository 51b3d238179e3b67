// From rich text on the clipboard to Markdown, as blocks; what stands within one is markdown-runs.js. A pure function, which
// runs nothing and fetches nothing; imported by the module that pastes, and useless without it.
import { markdownOf } from "./markdown-runs.js"

const BLOCKS = `address,article,aside,blockquote,body,center,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,
  header,hr,li,main,nav,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul`
// What is no text, what is hidden, and footnotes, which are numbers without their notes or notes without their place.
const NOT_TEXT = `script,style,template,noscript,iframe,object,embed,svg,math,head,title,meta,link,select,textarea,video,audio,canvas,xml,
  [hidden],[style*="display:none"],[style*="display: none"],[style*="mso-hide:all"],.mw-editsection,.Apple-interchange-newline`
const NOTES = `[style*="mso-element:footnote"],[style*="mso-element:endnote"],[style*="mso-footnote-id"],[style*="mso-endnote-id"],
  .sdfootnoteanc,[id^="sdfootnote"],.sdendnoteanc,[id^="sdendnote"],[id^="ftnt"],div:has(>p>[id^="ftnt"]:not([id^="ftnt_ref"])),
  .wp-block-footnotes,sup.fn,sup.reference,ol.references,.footnotes,.footnote,.footnote-ref,[role=doc-noteref],[role=doc-endnotes]`
const CODE = "code,tt,kbd,samp"

export function hasWords(html) {
  return Boolean(cleaned(html).textContent.trim())
}

// Null where nothing is more than plain text: then the browser pastes that, and every character of it stays.
export function htmlToMarkdown(html) {
  const body = cleaned(html)
  if (body.childElementCount === 1 && body.firstElementChild.localName === "pre") return null
  listWordParagraphs(body)
  const seen = { isRich: false, top: body.querySelector("h1,.MsoTitle") ? 1 : 2 }
  const found = blocks(body, { seen })
  if (!seen.isRich && body.querySelectorAll("p").length < 2) return null
  return joined(found)
}

function cleaned(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html")
  for (const element of body.querySelectorAll(`${NOT_TEXT},${NOTES}`)) element.remove()
  return body
}

function blocks(parent, format) {
  const found = []
  let runs = []
  const flush = () => {
    found.push(...markdownOf(runs).map((text) => ({ text })))
    runs = []
  }
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.ELEMENT_NODE && node.matches(`${BLOCKS},:has(${BLOCKS})`)) {
      flush()
      found.push(...block(node, formatOf(node, format)))
    } else runs.push(...inline(node, format))
  }
  flush()
  return found
}

function block(node, format) {
  const name = node.localName
  const rich = (text, more) => {
    format.seen.isRich ||= Boolean(text)
    return text ? [{ text, ...more }] : []
  }
  const level = headingLevel(node)
  if (level) {
    const text = markdownOf(inline(node, format).map((run) => ({ ...run, isStrong: false, isBreak: false, text: run.isBreak ? " " : run.text }))).join(" ")
    return rich(text && `${"#".repeat(Math.min(level + 2 - format.seen.top, 4))} ${text}`)
  }
  if (name === "ul" || name === "ol") return rich(list(node, format), { isList: true })
  if (name === "blockquote" || node.matches(".MsoQuote,.MsoIntenseQuote")) {
    return rich(joined(blocks(node, format)).replace(/^.*$/gm, (row) => `> ${row}`.trimEnd()).replace(/^>$/, ""))
  }
  if (name === "pre") return rich(fenced(node.textContent))
  if (name === "hr") return rich("---")
  if (name === "table") return node.querySelector("table") ? blocks(node, format) : rows(node, format)
  return blocks(node, format)
}

function headingLevel(node) {
  if (node.matches(".MsoTitle")) return 1
  return Number(node.localName.match(/^h([1-6])$/)?.[1] ?? node.className.match(/^MsoHeading(\d)/)?.[1] ?? 0)
}

// Google Docs puts a nested list beside the item that it belongs to.
function list(node, format) {
  let number = Number.parseInt(node.getAttribute("start") ?? 1, 10) || 1
  const items = []
  for (const child of node.children) {
    const inner = child.matches("ul,ol") ? block(child, format) : blocks(child, formatOf(child, format))
    if (!inner.length) continue
    if (inner[0].isList && items.length) items.at(-1).push(...inner)
    else items.push(inner)
  }
  const marked = items.map((inner) => {
    const mark = node.localName === "ol" ? `${number++}. ` : "- "
    return mark + joined(inner, { isItem: true }).replace(/\n(?=[^\n])/g, "\n    ")
  })
  const isLoose = items.some((inner) => inner.some(({ isList }, at) => at && !isList))
  return marked.join(isLoose ? "\n\n" : "\n")
}

function joined(found, { isItem = false } = {}) {
  return found.map(({ text, isList }, at) => (at === 0 ? "" : isItem && isList ? "\n" : "\n\n") + text).join("")
}

function rows(table, format) {
  const lines = [...table.querySelectorAll("tr")].map((row) =>
    [...row.cells].map((cell) => joined(blocks(cell, formatOf(cell, format))).replace(/\s+/g, " ")).filter(Boolean).join(" | "),
  )
  const text = [...(table.caption ? [markdownOf(inline(table.caption, format)).join(" ")] : []), ...lines].filter(Boolean)
  if (text.length > 1) format.seen.isRich = true
  return text.length ? [{ text: text.join("  \n") }] : []
}

function fenced(text) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = "`".repeat(longest + 1)
  return text.trim() && `${fence}\n${text.replaceAll("\u00a0", " ").replace(/^\n|\s+$/g, "")}\n${fence}`
}

function inline(node, format) {
  if (node.nodeType === Node.TEXT_NODE) return [{ ...format, text: node.data }]
  if (node.nodeType !== Node.ELEMENT_NODE) return []
  if (node.localName === "br") return [{ isBreak: true, text: "" }]
  const inner = formatOf(node, format)
  if (node.localName === "img") return picture(node, inner)
  return [...node.childNodes].flatMap((child) => inline(child, inner))
}

// A picture of this site stays one; another site's is not ours to show, so it becomes a link.
function picture(node, format) {
  const text = (node.getAttribute("alt") ?? "").trim()
  const address = addressOf(node.getAttribute("src"))
  if (!address || format.address) return [{ ...format, text }]
  format.seen.isRich = true
  const isOurs = new URL(address).origin === location.origin
  return [{ ...format, text: text || address.split("/").pop(), address: isOurs ? new URL(address).pathname : address, isPicture: isOurs }]
}

function formatOf(node, format) {
  const style = node.getAttribute("style") ?? ""
  const weight = style.match(/(?<![\w-])font-weight:\s*(\w+)/)?.[1]
  const found = { ...format }
  if (node.matches("b,strong")) found.isStrong = true
  if (weight) found.isStrong = weight === "bold" || weight === "bolder" || Number(weight) >= 600
  if (node.matches("i,em,cite,dfn,var")) found.isEmphasis = true
  const slant = style.match(/(?<![\w-])font-style:\s*(italic|oblique|normal)/)?.[1]
  if (slant) found.isEmphasis = slant !== "normal"
  if (node.matches(CODE)) found.isCode = true
  if (node.matches(".spoiler")) found.isSpoiler = true
  if (node.matches("a[href]")) found.address = addressOf(node.getAttribute("href")) ?? format.address
  const isRich = found.isStrong || found.isEmphasis || found.isCode || found.isSpoiler || found.address
  if (isRich && node.textContent.trim()) format.seen.isRich = true
  return found
}

function addressOf(written) {
  const isWhole = /^(?:https?|mailto):/i.test(written?.trim() ?? "")
  const isOwn = /^\/(?!\/)/.test(written ?? "")
  if (!(isWhole || isOwn) || !URL.canParse(written, location.origin)) return null
  const address = new URL(written, location.origin)
  if (address.href.startsWith("https://www.google.com/url?")) return addressOf(address.searchParams.get("q")) ?? address.href
  return isWhole && !/[\s<>"\\`]/.test(written) ? written : address.href
}

// Word knows no lists, only paragraphs that look like items of a level.
function listWordParagraphs(body) {
  for (const row of body.querySelectorAll('p[style*="mso-list:"]')) {
    const level = Number(row.getAttribute("style").match(/mso-list:[^;"]*\blevel(\d)/)?.[1] ?? 0)
    if (!level) continue
    const bullet = row.querySelector('[style*="mso-list:Ignore"]')
    const name = /^\s*(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(bullet?.textContent ?? "") ? "ol" : "ul"
    bullet?.remove()
    const item = row.ownerDocument.createElement("li")
    item.append(...row.childNodes)
    wordList(row, level, name).append(item)
    row.remove()
  }
}

// The list that an item of this level goes on with, or a new one.
function wordList(row, level, name) {
  const before = row.previousElementSibling
  let list = before?.matches("[data-word-list]") && (level > 1 || before.localName === name) ? before : null
  if (!list) {
    list = Object.assign(row.ownerDocument.createElement(level > 1 ? "ul" : name))
    list.dataset.wordList = ""
    row.before(list)
  }
  for (let depth = 1; depth < Math.min(level, 9); depth += 1) {
    const last = list.lastElementChild
    const isGoingOn = last?.matches("ul,ol") && (depth + 1 < level || last.localName === name)
    list = isGoingOn ? last : list.appendChild(row.ownerDocument.createElement(depth + 1 < level ? "ul" : name))
  }
  return list
}
