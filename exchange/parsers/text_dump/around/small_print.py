"""What lesser plugins, shops, hosts and networks of blogs print beside a text, and tools leave of pictures."""

import re

_NETWORK = r"(?:twitter|facebook|instagram|youtube|letterboxd|pinterest|tumblr|x)"
_SHOP = (
    r"(?:dvd|blu-?ray|vhs|video|vod|amazon(?:\.[a-z.]{2,6})?|itunes|the (?:usa?|uk|us)|canada|ebay|google play|mubi)"
)
_BETWEEN = re.compile(
    r"send (?:article )?(?:to|as) (?:kindle|pdf|instapaper|evernote|e-?mail)|(?:print friendly|printfriendly)"
    r"(?:,? pdf(?: ?& ?email)?)?|save as pdf|send to kindle"
    r"|find more (?:videos|photos|music|events|posts) like this on .{1,100}"
    r"|click here: [^.!?,]{2,60}"
    r"|<ima?ge?\b.{0,400}|(?:<image>)?data:image/.{1,400}"
    r"|photobucket(?:\.com)?|text box:?.{0,80}|print this (?:story|article|post|page|review)"
    r"|(?:l[’']|une )?affiche(?: du film| officielle| française| originale)?|immagine[- ](?:di )?copertina"
    r"|(?:la )?locandina(?: del film)?|(?:das )?filmplakat|(?:el )?cartel (?:de la película|oficial)"
    r"|(?:o )?(?:pôster|cartaz) (?:do filme|oficial|nacional)|filmaffischen|(?:the )?(?:movie|film) poster"
    r"|(?:la )?(?:bande[- ]annonce|b\.?a\.?|trailer|tráiler)"
    r"(?: (?:française?|vf|vo(?:st(?:f(?:r)?)?)?|officielle?|du film|ita(?:liano)?|ufficiale|oficial|(?:auf )?deutsch"
    r"|(?:auf )?englisch|legendado|subtitulado|en español|nederlands))? ?:?"
    r"|(?:author|autoren|writer|reviewer)[ -]?(?:pic|photo|image|picture|bild|foto)|foto (?:del autor|dell[’']autore)"
    r"|photo de l[’']auteur"
    rf"|(?:buy|order|rent|get|find) .{{1,60}} (?:on|in|from|at) {_SHOP}"
    rf"(?:,? ?(?:[-–|/] ?)?(?:or )?(?:buy|order|rent|get|find) .{{1,60}} (?:on|in|from|at) {_SHOP}){{0,3}}"
    r"|(?:watch|see|view|check out) the (?:official |full |latest )?(?:trailers?|teaser)"
    r"(?: (?:for|of|to|from) [^.!?]{1,60})?"
    r"(?: (?:here|below))?"
    r"|(?:hier (?:geht es |geht’s )?(?:zum|der) trailer|(?:den )?trailer (?:ansehen|anschauen|zu [^.!?]{1,60}))"
    r"|(?:voir|regarder) (?:la bande[- ]annonce|le trailer)(?: [^.!?]{1,60})?"
    r"|(?:ver|mira|vea) (?:el )?(?:tráiler|trailer)(?: [^.!?]{1,60})?|(?:guarda|vedi) il trailer(?: [^.!?]{1,60})?"
    r"|(?:assista|veja) (?:a?o )?trailer(?: [^.!?]{1,60})?|bekijk (?:hier )?(?:de |het )?trailer(?: [^.!?]{1,60})?"
    r"|se trailer(?:n|en)?(?: [^.!?]{1,60})?|(?:zobacz|obejrzyj) (?:zwiastun|trailer)(?: [^.!?]{1,60})?"
)
_BELOW = re.compile(
    r"related posts (?:plugin|widget) (?:for|by) .{1,60}|(?:recent|popular|random) (?:posts|comments) widget"
    r" (?:for|by) .{1,60}"
    r"|there are (?:currently |presently )?no comments(?: yet| on this (?:post|entry))?\b.{0,50}"
    # Blogger, where a tool breaks the line before its link
    r"|(?:suscribirse a|iscriviti a|assinar|subscrever|abonnieren|s[’']abonner à|inscription à|abonneren op"
    r"|prenumerera på|abonner(?:e)? på|tilaa|subskrybuj|přihlásit se k odběru|prihlásiť na odber|feliratkozás"
    r"|abonați-vă la|abonaţi-vă la|abonare la|подписаться на|підписатися на|абониране за"
    r"|εγγραφή σε|kaydol|登録|구독|订阅"
    r"|訂閱|langganan|đăng ký|subscriure[’']s a|pretplati se na|הירשם ל|الاشتراك في)(?: ?[:：])?"
    # Pixnet
    r"|arrow|▲ ?top|全站熱搜|創作者介紹"
    r"|創作者 .{1,40} 的頭像|(?:此分類)?[上下]一篇[：:].{0,60}"
    r"|歷史上的今天.{0,20}|留言列表|發表留言"
    r"|文章標籤|全站分類[：:].{0,40}|個人分類[：:].{0,40}|請先 登入 以發表留言.{0,10}|最新(?:文章|留言)"
    r"|[\w.-]{2,40} 發表在 痞客邦 留言 ?\([0-9]{0,6}\) 人氣.{0,12}"
    # Swedish and Danish networks of blogs
    r"|läs även andra bloggares åsikter om .{1,200}"
    r"|(?:bloggat|andra bloggar|pingat) (?:om|på)\b ?:?[ ,]{0,20}(?:intressant)?"
)
_FOLLOW = re.compile(
    r"(?:\W{0,3}(?:psst|hey|btw|oh|and|p\.?s\.?)[!,.:]{0,3}\s{1,3})?(?:by the way, )?(?:you can )?"
    rf"(?:also )?follow .{{1,60}} on {_NETWORK}(?:,? too)?[.!]{{0,3}}"
    r"|(?:we|i) (?:also )?(?:do|host|have|make|record|run) (?:a|our|my|the) podcast\b.{0,120}"
)
_AROUND = " \u00a0()[]*_"


def is_small_print(small: str) -> bool:
    """
    >>> is_small_print("related posts widget for blogger"), is_small_print("related to the widow")
    (True, False)
    >>> is_small_print("(psst! you can follow wet reels on twitter, too!)"), is_small_print("follow the goat on foot")
    (True, False)
    """
    bare = small.strip(_AROUND)
    return any(pattern.fullmatch(bare) for pattern in (_BELOW, _FOLLOW)) or prints_between(small)


def prints_between(small: str) -> bool:
    """What stands between the paragraphs of a text, too.

    >>> prints_between("buy low tide on dvd"), prints_between("buy low tide on friday")
    (True, False)
    """
    return _BETWEEN.fullmatch(small.strip(_AROUND)) is not None
