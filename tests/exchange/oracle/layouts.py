"""Pages as blogs print them: the shapes of WordPress themes of every age and of Blogger, in markup of our own.

Each layout turns a page into HTML. What they share (words of the sidebar, the form) is below them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from html import escape

from oracle.conversations import Block, Form, Page, Written


@dataclass(frozen=True)
class Layout:
    """`nests` is false where only divisions, no lists, hold replies; `says` is how its own words change a page's."""

    name: str
    render: Callable[[Page], str]
    nests: bool = True
    says: Callable[[Page], Page] = lambda page: page


AVATAR = (
    "<img alt='' src='https://avatars.example/avatar/4f0a1b2c9d?s=32&amp;d=mm' class='avatar' height='32' width='32'>"
)

Item = Callable[[Page, Written, int], str]


def legacy(page: Page) -> str:
    """Themes before HTML5: `NAME says:`, the date as a link, the text without a box of its own."""

    def item(page: Page, comment: Written, number: int) -> str:
        author = (
            f"<div class='comment-author vcard'>{AVATAR}"
            f" <cite class='fn'>{_linked(comment)}</cite> <span class='says'>{page.language.says}</span></div>"
        )
        date = f"<div class='comment-meta commentmetadata'><a href='#comment-{number}'>{_date(page, comment)}</a></div>"
        return (
            f"<div id='div-comment-{number}' class='comment-body'>{author if page.names_authors else ''}"
            f"{date if page.dates_comments else ''}{_blocks(comment.blocks)}{_reply(page, number, 'div')}</div>"
        )

    return _classic(page, item, children="ul", heading="h3")


def eleven(page: Page) -> str:
    """Twenty Eleven and its like: `NAME on DATE said:` in the footer of an article."""

    def item(page: Page, comment: Written, number: int) -> str:
        on_date = f" · <a href='#comment-{number}'><time datetime='{comment.written}'>{_date(page, comment)}</time></a>"
        name = f"<span class='fn'>{_linked(comment)}</span>" if page.names_authors else ""
        says = f" <span class='says'>{page.language.says}</span>" if page.names_authors else ""
        return (
            f"<article id='comment-{number}' class='comment'><footer class='comment-meta'>"
            f"<div class='comment-author vcard'>{AVATAR}{name}"
            f"{on_date if page.dates_comments else ''}{says}</div></footer>"
            f"<div class='comment-content'>{_blocks(comment.blocks)}</div>{_reply(page, number, 'div')}</article>"
        )

    return _classic(page, item, children="ul", heading="h2")


def html5(page: Page) -> str:
    """WordPress's own HTML5 comments, in a theme whose replies are numbered."""
    return _classic(page, _core_comment, children="ol", heading="h2")


def html5_bullets(page: Page) -> str:
    """WordPress's own HTML5 comments with its default style of replies."""
    return _classic(page, _core_comment, children="ul", heading="h2")


def _core_comment(page: Page, comment: Written, number: int) -> str:
    author = f"<b class='fn'>{_linked(comment)}</b> <span class='says'>{page.language.says}</span>"
    date = f"<a href='#comment-{number}'><time datetime='{comment.written}'>{_date(page, comment)}</time></a>"
    return (
        f"<article id='div-comment-{number}' class='comment-body'><footer class='comment-meta'>"
        f"<div class='comment-author vcard'>{AVATAR}"
        f"{author if page.names_authors else ''}</div>"
        f"<div class='comment-metadata'>{date if page.dates_comments else ''}</div></footer>"
        f"<div class='comment-content'>{_blocks(comment.blocks)}</div>{_reply(page, number, 'div')}</article>"
    )


def block_theme(page: Page) -> str:
    """Themes made of blocks: columns for the avatar and the rest, nothing said after the name."""

    def item(page: Page, comment: Written, number: int) -> str:
        name = f"<div class='wp-block-comment-author-name'>{_linked(comment)}</div>"
        date = (
            f"<div class='wp-block-comment-date'><time datetime='{comment.written}'>"
            f"<a href='#comment-{number}'>{_date(page, comment)}</a></time></div>"
        )
        return (
            "<div class='wp-block-columns'><div class='wp-block-column'><div class='wp-block-avatar'>"
            f"{AVATAR}</div></div><div class='wp-block-column'>"
            f"{name if page.names_authors else ''}<div class='wp-block-group'>{date if page.dates_comments else ''}"
            f"</div><div class='wp-block-comment-content'>{_blocks(comment.blocks)}</div>"
            f"{_reply(page, number, 'div', kind='wp-block-comment-reply-link')}</div></div>"
        )

    comments = _list(
        page, page.comments, item, "ol", "<ol class='wp-block-comment-template'>", "<ol>", _ping_in_columns
    )
    return _document(
        page,
        f"<main class='wp-block-group'>{_post(page, 'h1')}<div class='wp-block-comments'>"
        f"<h2 class='wp-block-comments-title'>{_heading(page)}</h2>{_older(page)}{comments}{_form(page)}</div></main>",
    )


def blogger(page: Page) -> str:
    """Blogger's threaded comments: name and date in a line, replies in a box of their own below the actions."""
    item = _blogger_comment
    threads = "".join(_blogger_thread(page, comment, item, place) for place, comment in enumerate(page.comments))
    return _document(
        page,
        f"<div class='post'><h3 class='post-title'>{escape(page.title)}</h3>{_entry(page)}"
        f"<div class='post-footer'>{_posted(page)}</div></div>"
        f"<div class='comments' id='comments'><h4>{_heading(page)}</h4>{_older(page)}<div class='comments-content'>"
        f"<div class='comment-thread'><ol>{threads}</ol></div></div>{_form(page)}</div>",
    )


def _blogger_comment(page: Page, comment: Written, number: int) -> str:
    name = f"<cite class='user'>{_linked(comment)}</cite>" if page.names_authors else ""
    date = f"<span class='datetime'><a href='#c{number}'>{_date(page, comment)}</a></span>"
    lines = "<br><br>".join(_block_without_paragraph(block) for block in comment.blocks)
    return (
        f"<div class='avatar-image-container'>{AVATAR}</div><div class='comment-block'>"
        f"<div class='comment-header'>{name}<span class='icon user'></span>"
        f"{date if page.dates_comments else ''}</div><p class='comment-content'>{lines}</p>"
        f"{_blogger_actions(page, number)}</div>"
    )


def _blogger_actions(page: Page, number: int) -> str:
    delete = f"<span class='item-control'><a href='/delete/{number}'>{page.language.delete}</a></span>"
    return f"<span class='comment-actions secondary-text'>{_blogger_reply(page)}{delete if page.is_open else ''}</span>"


def _blogger_reply(page: Page) -> str:
    return f"<a class='comment-reply' target='_self'>{page.language.reply}</a>" if page.is_open else ""


def _blogger_thread(page: Page, comment: Written, item: Item, number: int) -> str:
    replies = "".join(
        _blogger_thread(page, reply, item, number * 100 + place) for place, reply in enumerate(comment.replies)
    )
    box = (
        "<div class='comment-replies'><div class='comment-thread inline-thread'><span class='thread-toggle'>"
        "<span class='thread-arrow'></span><span class='thread-count'>"
        f"<a target='_self'>{page.language.replies}</a></span></span><ol class='thread-chrome'><div>{replies}</div>"
        f"<div class='continue'>{_blogger_reply(page)}</div></ol></div></div>"
    )
    shown = _ping(page, comment) if comment.kind == "pingback" else item(page, comment, number)
    return f"<li class='comment' id='c{number}'>{shown}{box if replies else ''}</li>"


def divisions(page: Page) -> str:
    """A theme that asks for `style=div`: indented by style sheets only, which hardly any tool shows."""

    def branch(comments: Iterable[Written], depth: int) -> str:
        return "".join(
            f"<div class='comment depth-{depth}'>"
            f"{_ping(page, comment) if comment.kind == 'pingback' else _core_comment(page, comment, 0)}"
            f"{branch(comment.replies, depth + 1)}</div>"
            for comment in comments
        )

    return _document(
        page,
        f"<div id='content'>{_post(page, 'h1')}<div id='comments'><h2>{_heading(page)}</h2>{_older(page)}"
        f"<div class='commentlist'>{branch(page.comments, 1)}</div>{_form(page)}</div></div>",
    )


LAYOUTS = (
    Layout("legacy", legacy),
    Layout("eleven", eleven),
    Layout("html5", html5),
    Layout("html5_bullets", html5_bullets),
    Layout("block_theme", block_theme),
    Layout("blogger", blogger),
    Layout("divisions", divisions, nests=False),
)


def _classic(page: Page, item: Item, *, children: str, heading: str) -> str:
    comments = _list(
        page,
        page.comments,
        item,
        "ol",
        "<ol class='commentlist'>",
        f"<{children} class='children'>",
        _ping,
    )
    return _document(
        page,
        f"<div id='primary'><div id='content' role='main'>{_post(page, 'h1')}<div id='comments'>"
        f"<{heading} class='comments-title'>{_heading(page)}</{heading}>{_older(page)}{comments}"
        f"{_form(page)}</div></div></div>",
    )


def _list(  # noqa: PLR0917
    page: Page,
    comments: Iterable[Written],
    item: Item,
    tag: str,
    opening: str,
    children: str,
    ping: Callable[[Page, Written], str],
    number: int = 1,
) -> str:
    below = children.strip("<>").split()[0]
    items = []
    for comment in comments:
        number += 1
        shown = ping(page, comment) if comment.kind == "pingback" else item(page, comment, number)
        replies = _list(page, comment.replies, item, below, children, children, ping, number * 10)
        items.append(f"<li class='{comment.kind}'>{shown}{replies}</li>\n")
    return f"{opening}\n{''.join(items)}</{tag}>" if items else ""


def _document(page: Page, main: str) -> str:
    return (
        f"<!DOCTYPE html><html lang='{page.language.code}'><head><meta charset='utf-8'>"
        f"<title>{escape(page.title)} | Matinee Notes</title></head><body><div id='page' class='hfeed site'>"
        "<header id='masthead'><h1 class='site-title'><a href='/'>The Balcony</a></h1>"
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/about/'>About</a></li></ul></nav></header>"
        f"<div id='main'>{main}</div>"
        "<footer id='colophon'><div class='site-info'>Proudly powered by WordPress</div></footer></div></body></html>"
    )


def _post(page: Page, level: str) -> str:
    return (
        "<article class='post'><header class='entry-header'>"
        f"<{level} class='entry-title'>{escape(page.title)}</{level}>"
        f"<div class='entry-meta'>{_posted(page)}</div></header>{_entry(page)}</article>"
    )


def _posted(page: Page) -> str:
    date = f"<a href='/{page.published.year}/'>{page.language.dated(page.published)}</a>"
    author = f"<a href='/author/'>{escape(page.author)}</a>"
    return page.language.posted.format(date=date, author=author)


def _entry(page: Page) -> str:
    rating = f"<p>{escape(page.rating)}</p>" if page.rating else ""
    links = "<br>".join(f"<a href='{url}'>{escape(name)}</a>" for name, url in page.further)
    further = f"<p>{page.language.further}</p><p>{links}</p>" if links else ""
    return f"<div class='entry-content'>{_blocks(page.body)}{rating}{further}</div>"


def _heading(page: Page) -> str:
    title = escape(page.title)
    opening, closing = {"de": "„“", "fr": "«»"}.get(page.language.code, "“”")
    space = "\u00a0" if page.language.code == "fr" else ""
    quoted = f"{opening}{space}<span>{title}</span>{space}{closing}"
    shown = {"quotes": f"{opening}{space}{title}{space}{closing}", "span": quoted, "em": f"<em>{title}</em>"}
    return page.heading.replace("{t}", shown[page.marks])


def _older(page: Page) -> str:
    return f"<nav><a href='/comment-page-1/'>{page.language.older}</a></nav>" if page.earlier else ""


def _form(page: Page) -> str:
    if not page.is_open:
        return f"<p class='nocomments'>{page.language.closed}</p>"
    return (
        f"<div id='respond'><h3 id='reply-title'>{page.language.leave_a_reply}</h3>"
        "<form><p><textarea></textarea></p><p><input type='submit' value='OK'></p></form></div>"
    )


def _reply(page: Page, number: int, tag: str, *, kind: str = "reply") -> str:
    link = (
        f"<a rel='nofollow' class='comment-reply-link' href='/?replytocom={number}#respond'>{page.language.reply}</a>"
    )
    return f"<{tag} class='{kind}'>{link}</{tag}>" if page.is_open else ""


def _ping(page: Page, comment: Written) -> str:
    link = f"<a href='https://elsewhere.example/' class='url'>{escape(comment.lines[0])}</a>"
    return f"<div class='comment-body'>{page.language.pingback} {link}</div>"


def _ping_in_columns(page: Page, comment: Written) -> str:
    return f"<div class='wp-block-columns'><div class='wp-block-column'>{_ping(page, comment)}</div></div>"


def _linked(comment: Written) -> str:
    if len(comment.author) % 2:
        return f"<a href='https://{len(comment.author)}.example/' class='url'>{escape(comment.author)}</a>"
    return escape(comment.author)


def _date(page: Page, comment: Written) -> str:
    return page.language.dated(comment.written)


def _blocks(blocks: Iterable[Block]) -> str:
    return "\n".join(map(block_html, blocks))


def block_html(block: Block) -> str:
    """
    >>> block_html(Block(Form.BULLETS, ("one", "two")))
    '<ul>\\n<li>one</li>\\n<li>two</li>\\n</ul>'
    """
    lines = [_text(line) for line in block.lines]
    if block.form in (Form.BULLETS, Form.NUMBERS):
        tag = "ul" if block.form is Form.BULLETS else "ol"
        return f"<{tag}>\n" + "".join(f"<li>{line}</li>\n" for line in lines) + f"</{tag}>"
    paragraph = "<p>" + "<br />\n".join(lines) + "</p>"
    return f"<blockquote>{paragraph}</blockquote>" if block.form is Form.QUOTE else paragraph


def _block_without_paragraph(block: Block) -> str:
    """Blogger keeps comments as lines: a list there is lines that begin with a sign."""
    sign = {Form.BULLETS: "- {}", Form.NUMBERS: "{n}. {}", Form.QUOTE: "“{}”"}.get(block.form, "{}")
    return "<br>".join(sign.format(_text(line), n=place) for place, line in enumerate(block.lines, start=1))


def _text(line: str) -> str:
    """Addresses become links, as WordPress makes them."""
    words = [
        f'<a href="{escape(word)}" rel="nofollow ugc">{escape(word)}</a>' if word.startswith("http") else escape(word)
        for word in line.split(" ")
    ]
    return " ".join(words)


def iso(written: datetime) -> str:
    """As the parser writes a moment."""
    return written.strftime("%Y-%m-%dT%H:%M")
