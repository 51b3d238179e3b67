"""Lines that say what made a site: the software, the host, the theme, and who designed it."""

import re

from exchange.parsers.text_dump.text.glances import Parts

_LONGEST = 140
_SOFTWARE = Parts.of(
    "wordpress", "blogger", "typepad", "movable type", "movabletype", "drupal", "joomla", "dotclear",
    "serendipity", "s9y", "livejournal", "jekyll", "tumblr", "squarespace", "weebly", "overblog",
    "over-blog", "canalblog", "textpattern", "expressionengine", "b2evolution", "greymatter", "typo3",
    "pivotx", "pivotlog", "studiopress", "elegant themes", "woothemes", "automattic",
    "substack", "blogspot", "hatena", "seesaa", "livedoor", "twoday", "blog.cz", "disqus",
    "wpdiscuz", "intensedebate", "akismet", "edublogs", "antville", "hexo", "eleventy", "gatsby",
    "bludit", "publii", "write.as", "micro.blog", "posthaven", "postach", "jimdo", "webnode",
    "strikingly", "beepworld", "hautetfort", "eklablog", "altervista", "splinder", "nireblog",
    "blogia", "lacoctelera", "web-log", "punt.nl", "blogg.se", "bloggplatsen", "bloog",
)  # fmt: skip
_MADE = (
    r"power(?:ed|s)|propuls|betrieben|präsentiert|läuft (?:unter|mit|auf)|bereitgestellt|drevet|drivs|drives|drevent"
    r"|mogelijk gemaakt|aangedreven|ondersteund|tecnolog|fourni|obsługiwan|zasilan|wspieran|host(?:ed|ing)"
    r"|published (?:with|by|using)|(?:made|built|running|runs|created|generated|written|managed|designed) (?:with|on|by"
    r"|using|in)|provozov|běží|poháněn|használ|üzemeltet|работает|на (?:базе|платформе)|использует|технолог"
    r"|(?:erstellt|gestaltet|gemacht|entworfen) (?:mit|von|durch)|(?:créé|réalisé|conçu|hébergé|fait) (?:avec|par|sur"
    r"|chez)|(?:creado|diseñado|hecho|funciona|alojado) (?:con|por|gracias|en|mediante)|(?:realizzato|creato"
    r"|fatto|ospitato) (?:con|da|su)|(?:feito"
    r"|desenvolvido|criado|hospedado|movido) (?:com|por|em|no|a)|(?:gemaakt|gebouwd"
    r"|ontworpen) (?:met|door)"
    r"|(?:skapad|byggd|laget|lavet|bygget) (?:med|i|av|af)|luotu|toteutettu|stworzon|utworzon|vytvořen"
    r"|utilise|propulsé|gebruikt|använder|bruger|bruker|χρησιμοποι|destekl|tarafından|を(?:使用|利用)|theme|template"
    r"|thème|plantilla|vorlage|motyw|thema|tema|šablona|skin|get smart with"
)
_BY_NAME = re.compile(
    r".{0,60}\b(?:powered|published|propulsé|betrieben|hosted|made|built|generated|created|erstellt|créé|creado|fatto|feito"
    r"|drivs|drevet) (?:by|with|on|par|avec|von|mit|con|da|com|av|af) (?:the )?\W{0,3}(?:[0-9]{1,4}\]|\[[0-9]{1,4}\])?"
    r"(?:ghost|hugo|medium|thesis|genesis|b2|grav|pelican|wix|kirby|nucleus|spip|contao|a [a-z ]{2,30}theme)\b.{0,40}"
)
_MAKER = re.compile(rf"(?:^|.*\W)(?:{_MADE}).*", re.IGNORECASE)
_THEME = re.compile(
    r"(?:theme|template|design|layout|skin|thème|tema|thema|vorlage|plantilla|modelo|motyw|šablona)(?:s|er|de|van|di)?"
    r"(?:: ?| (?:by|von|par|por|de|da|di|van|door|av|af|od) ?:? ?)[^.!?]{2,60}(?:\. .{2,60})?",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"[.!?…] +[^\W\d_]")
_PERSONS = re.compile(r"\b(?:i|my|we|you|ich|mein|du|je|mon|tu|yo|mi|io|eu|meu|ik|mijn|jag)\b", re.IGNORECASE)


def is_of_maker(small: str) -> bool:
    """In small letters, and nobody's words about himself.

    >>> is_of_maker("the stalls is powered by drupal and tea"), is_of_maker("kinokarte läuft unter wordpress")
    (True, True)
    >>> is_of_maker("i moved my blog to wordpress"), is_of_maker("the ghost is powered by love")
    (False, False)
    """
    if len(small) > _LONGEST:
        return False
    if _THEME.fullmatch(small):
        return True
    is_made = _SOFTWARE.are_in(small) and _MAKER.fullmatch(small) is not None
    if not (is_made or _BY_NAME.fullmatch(small)):
        return False
    return _PERSONS.search(small) is None and len(_SENTENCES.findall(small)) <= 1
