"""Headings of comments in Japanese, Chinese and Korean: they name the post first, if at all, and the number behind it.

As the translations of WordPress have them: quotation marks around the title depend on theme and version.
"""

import re

_OPENING, _CLOSING = '「『《〈“‘"', '」』》〉”’"'
_TITLE = rf"(?:[{_OPENING}](?P<quoted>[^{_CLOSING}]{{1,150}})[{_CLOSING}]|(?P<bare>[^\s。！？!?].{{0,120}}?))?"
_COUNT = r" ?(?P<count>[0-9]{1,5}) ?"
_WAYS = (
    re.compile(rf"{_TITLE} ?への{_COUNT}件の(?:フィードバック|コメント|返信|感想|意見|考え|反応|トラックバック)"),
    re.compile(
        rf"(?:在 ?|于 ?|對 ?|对 ?)?{_TITLE} ?(?:中|上|里|裡|的|上的)? ?(?:共?有|的){_COUNT}"
        r"[个個条條則则篇](?:评论|評論|留言|回复|回覆|回應|回应|想法|看法|意見|意见|迴響|回响|响应|心得)"
    ),
    re.compile(rf"{_TITLE}(?:에 대한|에|의){_COUNT}(?:개의|건의)? ?(?:생각|응답|댓글|답글|의견|답변)"),
    re.compile(rf"{_TITLE} ?(?:댓글|답글|의견){_COUNT}[개건]"),
)
_COUNTERS = frozenset("件个個条條則则篇개건댓답생응의")


def read_east_asian(text: str) -> tuple[int, str] | None:
    """The number of comments and the title, empty where none is named.

    >>> [read_east_asian(text) for text in ("傘 への8件のフィードバック", "在〈傘〉中有 8 則留言", "댓글 8개")]
    [(8, '傘'), (8, '傘'), (8, '')]
    """
    if text.isascii() or _COUNTERS.isdisjoint(text):
        return None
    match = next((match for way in _WAYS if (match := way.fullmatch(text.strip(" 　:：")))), None)
    return (int(match["count"]), (match["quoted"] or match["bare"] or "").strip()) if match else None
