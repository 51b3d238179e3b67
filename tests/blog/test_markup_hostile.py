"""Markup: whatever is sent, in whatever format, the tree that a browser builds holds nothing outside the allow-list."""

import re

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blog.markup import check_comment, excerpt, render_comment, render_post, to_text


def words(names):
    return set(names.split())


COMMENT_TAGS = words("a b blockquote br cite code del em i ins li ol p pre q s span strong sub sup u ul")
POST_TAGS = COMMENT_TAGS | words(
    "abbr caption dd details div dl dt figcaption figure h2 h3 h4 hr img kbd mark samp small summary table tbody td "
    "tfoot th thead tr var"
)
COMMENT_ATTRIBUTES = words("href rel start class tabindex")
POST_ATTRIBUTES = words("href start class tabindex title src alt width height loading id align colspan rowspan")
CLASSES = {"spoiler", "footnote", "footnote-ref", "footnote-backref"}

PAYLOADS = [
    # elements that run something
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<script/x>alert(1)</script/x>",
    "<script\x20type='text/javascript'>alert(1);</script>",
    "<script\x0c>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<<script>alert(1)//<</script>",
    "<script>alert(1)",
    "<script><!--<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<script>/*</script><svg onload=alert(1)>*/",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'></iframe>",
    "<iframe><img src=x onerror=alert(1)></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<object><param name=src value=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    "<embed src='data:image/svg+xml;base64,PHN2Zz4='>",
    "<applet code=x></applet>",
    "<base href=javascript:alert(1)//>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<link rel=stylesheet href=javascript:alert(1)>",
    "<link rel=import href=//evil.example>",
    "<frameset onload=alert(1)><frame src=javascript:alert(1)></frameset>",
    "<portal src=javascript:alert(1)></portal>",
    # event attributes
    "<img src=x onerror=alert(1)>",
    "<img src=x:x onerror=alert(1)//",
    "<img/src=x/onerror=alert(1)>",
    "<img src='x'onerror='alert(1)'>",
    "<img src=x\nonerror\n=\nalert(1)>",
    "<img src=`x`onerror=alert(1)>",
    "<IMG SRC=x OnErRoR=alert(1)>",
    "<img \x00src=x onerror=alert(1)>",
    "<img src=x onerror\x00=alert(1)>",
    "<img\x0bsrc=x\x0bonerror=alert(1)>",
    "<img \"\"\"><script>alert(1)</script>\">",
    "<img src=x alt='\"><script>alert(1)</script>'>",
    "<img src=x alt=\"` onerror=alert(1) `\">",
    "<body onload=alert(1)>",
    "<body background=javascript:alert(1)>",
    "<html onmouseover=alert(1)>",
    "<a onmouseover=alert(1)>a</a>",
    "<a href=# onclick=alert(1)>a</a>",
    "<b onfocus=alert(1) autofocus tabindex=1>a</b>",
    "<p onpointerenter=alert(1)>a</p>",
    "<details open ontoggle=alert(1)><summary>a</summary></details>",
    "<span class=spoiler tabindex=0 onfocus=alert(1)>a</span>",
    "<input autofocus onfocus=alert(1)>",
    "<select onfocus=alert(1)></select><textarea onfocus=alert(1)></textarea>",
    "<video><source onerror=alert(1)></video>",
    "<video src=x onerror=alert(1)></video><audio src=x onerror=alert(1)>",
    "<marquee onstart=alert(1)>a</marquee>",
    "<div/onwheel=alert(1)>a</div>",
    "<x onclick=alert(1)>a</x>",
    "<custom-element onanimationend=alert(1)>a</custom-element>",
    "<xss id=x tabindex=1 onactivate=alert(1)></xss>",
    # addresses
    "<a href=javascript:alert(1)>a</a>",
    "<a href=' javascript:alert(1)'>a</a>",
    "<a href='JaVaScRiPt:alert(1)'>a</a>",
    "<a href='java\tscript:alert(1)'>a</a>",
    "<a href='java\nscript:alert(1)'>a</a>",
    "<a href='java\rscript:alert(1)'>a</a>",
    "<a href='java\x00script:alert(1)'>a</a>",
    "<a href='\x01javascript:alert(1)'>a</a>",
    "<a href='\x1fjavascript:alert(1)'>a</a>",
    "<a href='java&#x09;script:alert(1)'>a</a>",
    "<a href='java&Tab;script:alert(1)'>a</a>",
    "<a href='java&NewLine;script&colon;alert(1)'>a</a>",
    "<a href='&#106;avascript:alert(1)'>a</a>",
    "<a href='&#0000106avascript:alert(1)'>a</a>",
    "<a href='&#x6A;&#x61;vascript:alert(1)'>a</a>",
    "<a href='&amp;#106;avascript:alert(1)'>a</a>",
    "<a href='javascript&#58;alert(1)'>a</a>",
    "<a href='\u3000javascript:alert(1)'>a</a>",
    "<a href='javascript\u200b:alert(1)'>a</a>",
    "<a href='javascript://example.org/%0aalert(1)'>a</a>",
    "<a href='vbscript:msgbox(1)'>a</a>",
    "<a href='livescript:alert(1)'>a</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>a</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD4='>a</a>",
    "<a href='DATA:text/html,x'>a</a>",
    "<a href='blob:https://x.org/1'>a</a>",
    "<a href='file:///etc/passwd'>a</a>",
    "<a href='feed:javascript:alert(1)'>a</a>",
    "<a href='view-source:javascript:alert(1)'>a</a>",
    "<a href='jar:javascript:alert(1)'>a</a>",
    "<a xlink:href=javascript:alert(1)>a</a>",
    "<a href=javascript:alert(1) href=http://x.org>a</a>",
    "<img src=javascript:alert(1)>",
    "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
    "<img dynsrc=javascript:alert(1) lowsrc=javascript:alert(1)>",
    "<img src=x srcset='javascript:alert(1) 1x'>",
    "<blockquote cite=javascript:alert(1)>a</blockquote>",
    "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>a</button></form>",
    "<isindex action=javascript:alert(1) type=image>",
    "<table background=javascript:alert(1)><td background=javascript:alert(1)></table>",
    # styles
    "<style>@import 'javascript:alert(1)';</style>",
    "<style>*{background:url(javascript:alert(1))}</style>",
    "<p style='background:url(javascript:alert(1))'>a</p>",
    "<p style='width:expression(alert(1))'>a</p>",
    "<p style='-moz-binding:url(//evil.example)'>a</p>",
    "<p style='position:fixed;inset:0'>a</p>",
    "<span style=x class='spoiler admin'>a</span>",
    # foreign content and parser differences
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><script xlink:href=data:,alert(1) />",
    "<svg><a xlink:href=javascript:alert(1)><text>a</text></a></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><set attributeName=href to=javascript:alert(1)></svg>",
    "<svg><use href='data:image/svg+xml,x#y'/></svg>",
    "<svg><foreignObject><iframe onload=alert(1)></foreignObject></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
    "<math href=javascript:alert(1)>a</math>",
    "<math><annotation-xml encoding=text/html><script>alert(1)</script></annotation-xml></math>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<table><td><svg><desc><td><a title=\"</desc><img src=x onerror=alert(1)>\">",
    "<select><template><style><!--</style><a rel=\"--></style></template></select><img src onerror=alert(1)>\">",
    "<template><script>alert(1)</script></template>",
    "<title><img src=x onerror=alert(1)></title>",
    "<textarea><img src=x onerror=alert(1)></textarea>",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<plaintext><img src=x onerror=alert(1)>",
    "<noembed><img src=x onerror=alert(1)></noembed><noframes><script>alert(1)</script></noframes>",
    "<listing>&lt;img onerror=alert(1) src=x&gt;</listing>",
    "<pre>\n<listing><img src=x onerror=alert(1)></listing></pre>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!-- --!><img src=x onerror=alert(1)> -->",
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version='1.0'?><script>alert(1)</script>",
    "<?php echo '<script>alert(1)</script>' ?>",
    "<% <script>alert(1)</script> %>",
    "<!DOCTYPE html [<!ENTITY x '<script>alert(1)</script>'>]>&x;",
    "<a><table><a href=javascript:alert(1)>a</table></a>",
    "<p><b><i></p><script>alert(1)</script></b>",
    "<a href=\"x\"y\"onclick=alert(1)>a</a>",
    "<a href='x' title='\"onmouseover=alert(1) x=\"'>a</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "\u2028<script>alert(1)</script>\u2029",
    "<\u0000script>alert(1)</script>",
    "<a id=comments name=body class=admin>a</a><p id=fn:1>b</p>",
    "<form id=test></form><input form=test name=attributes>",
    "<li id='fn:1\" onclick=alert(1)'>a</li>",
    "<ol start='1 onclick=alert(1)'><li value=x>a</ol>",
    "<td align='left;position:fixed' colspan=99999>a</td>",
    # Markdown
    "[a](javascript:alert(1))",
    "[a](  javascript:alert(1))",
    "[a](<javascript:alert(1)>)",
    "[a](java&#x09;script:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](javascript&colon;alert(1))",
    "[a](JAVASCRIPT\\:alert(1))",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](vbscript:x)",
    "[a](http://x.org/\"onmouseover=alert(1)//)",
    "[a](http://x.org \"\\\" onmouseover=alert(1)\")",
    "[a](http://x.org 'a\" onmouseover=\"alert(1)')",
    "[a\" onclick=\"alert(1)](http://x.org)",
    "[<script>alert(1)</script>](http://x.org)",
    "[a](http://x.org/<script>alert(1)</script>)",
    "[a][1]\n\n[1]: javascript:alert(1)",
    "[a]\n\n[a]: <javascript:alert(1)> \"t\"",
    "![a](javascript:alert(1))",
    "![a\" onerror=\"alert(1)](x)",
    "![a](x\"onerror=\"alert(1))",
    "![a][1]\n\n[1]: x\"onerror=alert(1)",
    "![a](data:image/svg+xml;base64,PHN2Zz4=)",
    "<javascript:alert(1)>",
    "<javascript://x.org/%0aalert(1)>",
    "<http://x.org\"onclick=\"alert(1)>",
    "<data:text/html,x>",
    "http://x.org/\"onclick=alert(1)",
    "http://x.org/'><script>alert(1)</script>",
    "http://x.org/&quot;onclick=alert(1)",
    "`<script>alert(1)</script>`",
    "```\n</code></pre><script>alert(1)</script>\n```",
    "```\"onclick=\"alert(1)\na\n```",
    "``` { .a onclick=alert(1) style=x #id }\na\n```",
    "    </code></pre><script>alert(1)</script>",
    ">!<script>alert(1)</script>!<",
    ">!</span><img src=x onerror=alert(1)>!<",
    "# <img src=x onerror=alert(1)> {: onclick=alert(1)}",
    "a{: onclick=alert(1) style=x}",
    "[^a\" onclick=\"alert(1)]\n\n[^a\" onclick=\"alert(1)]: b",
    "a[^1]\n\n[^1]: <script>alert(1)</script>[b](javascript:alert(1))",
    "|a|\n|--|\n|<img src=x onerror=alert(1)>|",
    "<div markdown=1 onclick=alert(1)>\n\n*a* <script>alert(1)</script>\n\n</div>",
    "<p>\n<script>\n\nalert(1)\n\n</script>",
    "\x02wzxhzdk:0\x03 <script>alert(1)</script>",
    "\x02klzzwxh:0000\x03 *a* `b`",
    "\x02amp\x03lt;script\x02amp\x03gt;",
    "\x0260\x03script\x0262\x03alert(1)",
    "\x04lt;script\x04gt;alert(1)",
    "\\<script>alert(1)\\</script>",
    "*<script>*alert(1)*</script>*",
    "<scr**ipt>alert(1)</scr**ipt>",
    "<me\"onclick=alert(1)@x.org>",
]  # fmt: skip

FORMATS = ["markdown", "html", "plain"]


def assert_harmless(html, tags, attributes):
    tree = html5lib.parseFragment(html, container="div", namespaceHTMLElements=False)
    for element in list(tree.iter())[1:]:
        assert element.tag in tags, html
        assert set(element.attrib) <= attributes, html
        for name, value in element.attrib.items():
            assert_harmless_value(name, value)


def assert_harmless_value(name, value):
    if name in {"href", "src"}:
        address = re.sub(r"[\t\n\r]", "", value.lstrip("".join(map(chr, range(33))))).lower()  # as browsers do
        scheme = re.match(r"[a-z][a-z0-9+.-]*:", address)
        assert scheme is None or scheme[0] in {"http:", "https:", "mailto:"}, value
    elif name == "id":
        assert re.match(r"fn(ref\d*)?[:-]", value), value
    elif name == "class":
        assert value in CLASSES, value


def assert_harmless_everywhere(source):
    for source_format in FORMATS:
        comment = render_comment(source, source_format)
        assert_harmless(comment, COMMENT_TAGS, COMMENT_ATTRIBUTES)
        assert comment.count("<a ") == comment.count('rel="nofollow ugc"')
        assert_harmless(render_post(source, source_format), POST_TAGS, POST_ATTRIBUTES)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_is_harmless_in_every_format(payload):
    assert_harmless_everywhere(payload)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_is_harmless_between_other_marks(payload):
    for around in ("*{}*", "> {}", "- {}", "[a]({})", "[{}](http://x.org)", "`a {}", ">! {} !<", "<p title='{}'>a</p>"):
        assert_harmless_everywhere(around.format(payload))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_was_rendered_can_be_rendered_again(payload):
    html = render_post(payload, "html")

    assert_harmless(render_post(html, "html"), POST_TAGS, POST_ATTRIBUTES)
    assert_harmless(render_comment(html, "html"), COMMENT_TAGS, COMMENT_ATTRIBUTES)


MARKS = [
    *("<", ">", "</", "/>", "&", ";", '"', "'", "`", "=", "*", "_", "[", "](", "]", ")", "!", "\\", "\n", "\n\n"),
    *("<script", "<style", "<svg", "<math", "<img src=", "<a href=", "<p ", "<!--", "-->", "<![CDATA[", "<?"),
    *("javascript:", "data:", "http://x", "mailto:", "&#", "x6A", "&Tab", "\x00", "\x02", "\x03", "\x04", ">!", "!<"),
    *(" ", "\t", "    ", "> ", "- ", "1. ", "# ", "```", "|", "--|", "[^1]", "]: ", "a", "style=", "id=", "onerror="),
    *("\ud800", "\u2028", "é"),
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(MARKS), st.text(max_size=3)), max_size=40).map("".join))
def test_no_text_becomes_harmful_or_raises(source):
    assert_harmless_everywhere(source)
    check_comment(source)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(MARKS), max_size=30).map("".join))
def test_no_rendered_text_is_unreadable(source):
    for source_format in FORMATS:
        html = render_post(source, source_format)
        assert len(excerpt(html, length=50)) <= 50
        to_text(html).encode()
        html.encode()
