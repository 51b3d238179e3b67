"""What other programs put on the clipboard beside plain text, shortened, and the Markdown that it is to become."""

# ruff: noqa: E501  (as these programs write it)

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=EN-GB style='word-wrap:break-word'><!--StartFragment-->
<h1>Stalker<o:p></o:p></h1>
<p class=MsoNormal>Three men go <b>in</b>, and<span style='mso-spacerun:yes'>  </span>what
they find is <i style='mso-bidi-font-style:normal'>water</i>.<a style='mso-footnote-id:ftn1' href="#_ftn1"
name="_ftnref1" title=""><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a><o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>The Writer<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if
!supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>bitter<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>The <a
href="https://example.org/p">Professor</a><o:p></o:p></p>
<p class=MsoQuote>“The Zone wants to be respected.”<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>A note.</p></div></div>
<!--EndFragment--></body></html>"""

GOOGLE_DOCS = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f"><h2 dir="ltr"
style="line-height:1.38"><span style="font-size:16pt;font-weight:700">Stalker</span></h2><p dir="ltr"><span
style="font-weight:400;font-style:normal">Three men go </span><span style="font-weight:700;font-style:normal">in</span><span
style="font-weight:400;font-style:normal">, says </span><a href="https://www.google.com/url?q=https://example.org/p&amp;sa=D"
style="text-decoration:none"><span style="font-weight:400;font-style:normal">someone</span></a><span
style="font-weight:400;font-style:italic">.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><br><ul><li dir="ltr"
aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">The Writer</span></p></li><ul><li dir="ltr"
aria-level="2"><p dir="ltr" role="presentation"><span style="font-weight:400">bitter</span></p></li></ul><li dir="ltr"><p
role="presentation"><span style="font-weight:400">The Professor</span></p></li></ul></b><br class="Apple-interchange-newline">"""

LIBREOFFICE = """<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style type="text/css">p { line-height: 115% }</style></head>
<body lang="en-GB" link="#000080"><p style="line-height: 100%; margin-bottom: 0cm"><font size="4">Three men go
<b>in</b>.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></font></p>
<ol><li><p style="margin-bottom: 0cm">The <i>Writer</i></p></li><li><p>The Professor</p></li></ol>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>A note.</p></div></body></html>"""

GMAIL = """<div dir="ltr">Three men go <b>in</b>.<div><br></div><div>They find <i>water</i>.&nbsp;</div><br><div
class="gmail_quote"><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid rgb(204,204,204)"><div
dir="ltr">What did they find?</div></blockquote></div></div>"""

WORDPRESS = """<!-- wp:heading --><h2 class="wp-block-heading">Stalker</h2><!-- /wp:heading --><!-- wp:paragraph --><p>Three men<sup
data-fn="a1" class="fn"><a href="#a1" id="a1-link">1</a></sup> go <strong>in</strong>.</p><!-- /wp:paragraph --><!-- wp:image --><figure
class="wp-block-image"><img src="https://example.org/zone.jpg" alt="The Zone" class="wp-image-7"/><figcaption
class="wp-element-caption">Green, at last</figcaption></figure><!-- wp:list --><ul class="wp-block-list"><!-- wp:list-item --><li>The
Writer</li></ul><!-- wp:footnotes --><ol class="wp-block-footnotes"><li id="a1">A note.</li></ol>"""

WEB_PAGE = """<p style="color: rgb(32, 33, 34); font-family: sans-serif;"><i><b>Stalker</b></i><span>&nbsp;</span>is a film<sup
class="reference"><a href="https://en.wikipedia.org/wiki/Stalker#cite_note-1">[1]</a></sup><span class="Apple-converted-space">&nbsp;</span>by
<a href="https://en.wikipedia.org/wiki/Tarkovsky_(director)" title="T">Tarkovsky</a>.</p><pre><code>fade in
  a room</code></pre><p>Run <code>zone</code>.</p><table><tbody><tr><th>Cut</th><th>Minutes</th></tr><tr><td>whole</td><td>161</td></tr></table>"""

MARKDOWN = {
    WORD: "## Stalker\n\nThree men go **in**, and what they find is *water*.\n\n- The Writer\n    1. bitter\n"
    "- The [Professor](https://example.org/p)\n\n> “The Zone wants to be respected.”",
    GOOGLE_DOCS: "## Stalker\n\nThree men go **in**, says [someone](https://example.org/p)*.*\n\n"
    "- The Writer\n    - bitter\n- The Professor",
    LIBREOFFICE: "Three men go **in**.\n\n1. The *Writer*\n2. The Professor",
    GMAIL: "Three men go **in**.\n\nThey find *water*.\n\n> What did they find?",
    WORDPRESS: "## Stalker\n\nThree men go **in**.\n\n[The Zone](https://example.org/zone.jpg)\n\nGreen, at last\n\n- The Writer",
    WEB_PAGE: "***Stalker*** is a film by [Tarkovsky](https://en.wikipedia.org/wiki/Tarkovsky_%28director%29).\n\n"
    "```\nfade in\n  a room\n```\n\nRun `zone`.\n\nCut | Minutes  \nwhole | 161",
    # one thing each
    "<p>a</p><p>b</p>": "a\n\nb",
    "<b> a </b>b": "**a** b",
    "<b>a</b><b>b</b>": "**ab**",
    "<b>a <i>b</i></b> <i>c</i>": "**a *b*** *c*",
    "<i>a<br>b</i><br><br>c": "*a*  \n*b*\n\nc",
    "<h3>A <b>b</b></h3>c": "### A b\n\nc",
    "<h6>a</h6>": "#### a",
    "<ul><li>a<ol start=3><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul>": "- a\n    3. b\n\n- c\n\n    d",
    "<p>a</p><ul><li>b</li></ul>c": "a\n\n- b\n\nc",
    "<blockquote><p>a</p><blockquote>b</blockquote></blockquote>": "> a\n>\n> > b",
    "<p>a <code>`b`</code> <kbd>c</kbd></p>": "a `` `b` `` `c`",
    '<a href="https://a.org">https://a.org</a>': "<https://a.org>",
    '<a href="/her/">Her</a><a href="#x">up</a>': "[Her](SITE/her/)up",
    '<a href="https://a.org"><h2>A</h2><p>b</p></a>': "## [A](https://a.org)\n\n[b](https://a.org)",
    '<img src="/media/a.jpg" alt="A"> <img src="file:///C:/a.png" alt="B"> <img src="data:image/png;base64,x">': "![A](/media/a.jpg) B",
    'He <span class="spoiler" tabindex="0">is <b>dead</b></span>.': "He >!is **dead**!<.",
    "<p>5 * 3, *a*, a_b_c, _d_, `e`, \\f, \\*, [sic], [g](h), &amp;copy; &lt;i&gt; A&amp;B >!x!&lt;</p><p># i</p>": "5 * 3, \\*a\\*, "
    "a_b_c, \\_d\\_, \\`e\\`, \\f, \\\\\\*, [sic], \\[g](h), &amp;copy; &lt;i> A&B \\>!x!<\n\n\\# i",
    "<p>1968. a</p><p>- b</p><p>---</p><p>===</p><p>~~~</p><p>&gt; c</p>": "1968\\. a\n\n\\- b\n\n\\---\n\n&#61;==\n\n&#126;~~\n\n\\> c",
    "<p>Quoi&nbsp;!</p><p>a&nbsp;b</p>": "Quoi\u00a0!\n\na b",
    # no more than plain text: the browser's own way is right
    "a": None,
    "<div><span style='color:red'># a *b*</span></div>": None,
    "<pre>  a\n  b</pre>": None,
    "<meta charset='utf-8'>": None,
}
