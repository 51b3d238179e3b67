"""In which words pages announce further reading, in the languages met so far."""

import re

_OTHERS = (
    r"(?:reviews?|opinions?|views|takes|voices|thoughts|critics|perspectives|reactions|coverage|write-?ups"
    r"|bloggers|links)"
)
_KRITIKEN = r"(?:kritiken|meinungen|stimmen|besprechungen|rezensionen|reviews|texte|blogs)"
_WORDS = (
    r"(?:(?:read |see |here is |here’s )?what (?:(?:do|did) )?(?:the )?others? (?:(?:critics|bloggers"
    r"|people) )?(?:had to say|have to say)"
    r"|what (?:do|did) (?:the )?others? (?:critics |bloggers )?(?:say|think)"
    r"|(?:other|more) (?:people|bloggers|critics|reviewers|blogs|sites) (?:who|that) (?:also )?"
    r"(?:saw|have seen|reviewed|watched|covered|wrote about)"
    r" (?:it|this|the film)(?: too)?|(?:they|others) (?:also )?(?:saw|reviewed) it(?: too)?"
    r"|(?:andere|weitere),? die (?:ihn|es|den film) (?:auch )?(?:gesehen|besprochen) haben"
    r"|(?:ils|d[’']autres) (?:l[’']ont|en ont) (?:aussi )?(?:vu|parlé|chroniqué)(?: aussi| également)?"
    r"|ils en parlent(?: aussi)?"
    r"|(?:otros|también) (?:(?:la|lo) )?(?:han visto|vieron|reseñaron|opinaron|opinan|hablan)|(?:ne|lo) (?:parlano"
    r"|recensiscono) (?:anche|altri)"
    r"|(?:outros|também) (?:viram|comentaram|resenharam)"
    r"|(?:also )?reviewed (?:elsewhere )?(?:by|at|on)|if you liked this,? (?:try|see|read)"
    r"|(?:und )?was (?:sagen|meinen|schreiben|sagten) (?:die )?anderen?|was (?:die )?anderen? (?:sagen|meinen"
    r"|schreiben)"
    r"|stimmen zum film|(?:auch|ebenfalls) (?:gesehen|besprochen|gelesen) (?:haben|bei|von)(?: den film)?(?=\s?:)"
    r"|sur le même film|l[’']avis des autres|(?:ce|l[’']opinion) (?:qu[’']en pensent|des) (?:les )?autres"
    r"|plus d[’']avis"
    r"|(?:cosa|che cosa) (?:ne )?(?:dicono|pensano) (?:gli )?altri|o que (?:os outros dizem|dizem os outros)"
    r"|wat (?:zeggen )?(?:de )?anderen?(?: zeggen| vinden| schrijven)?|vad (?:säger )?andra(?: säger| tycker| skriver)?"
    r"|övriga (?:recensioner|åsikter|röster)|hvad andre (?:siger|mener)|co (?:mówią|piszą) inni"
    r"|others? who (?:have )?(?:also )?(?:reviewed|saw|seen|covered|watched) (?:it|this|the film)(?: too)?"
    r"|other (?:bloggers|critics|people|reviewers)[’'] (?:reviews|views|opinions|takes|thoughts)"
    r"|for more info(?:rmation)?"
    r"|qu’en disent les autres"
    r"|¿?qué dicen (?:los )?otros"
    r"|(?:for |some )?(?:further|additional|suggested|recommended|extra)(?: good)? (?:reading|viewing|"
    rf"watching|{_OTHERS}|listening)"
    rf"|(?:more|related|external|useful|interesting|good)(?: good)? (?:reading|viewing|{_OTHERS}|on (?:the"
    rf"|this) film)(?: (?:on|of) [^:]{{1,60}})?"
    rf"|other {_OTHERS}(?: (?:of|on|about) [^:]{{1,60}}| (?:well )?worth (?:reading|your (?:time|while)|a look))?"
    r"|(?:one|two|three|a few|some) more (?:opinions?|reviews?|views?|voices)|if you want to read on|read (?:these"
    r"|this) too"
    r"|elsewhere on .{1,60}?(?=:)|wer mehr (?:lesen|wissen) (?:will|möchte)|altri (?:pareri|punti di vista)"
    r"|mehr (?:davon|stimmen)"
    r"|(?:other|more|some) (?:people|critics|bloggers|reviewers|blogs|sites|writers|voices|words)(?: (?:on|about"
    r"|of) [^:]{1,60})?"
    r"|others (?:on|about) [^:]{1,60}|(?:from|by) (?:others|elsewhere)|further afield|dissent(?:ing (?:voices"
    r"|opinions?|views?))?"
    r"|(?:inne|więcej) (?:recenzje|opinie|recenzji)|(?:zobacz|czytaj|przeczytaj) (?:też|także|również|więcej)"
    r"|warto przeczytać"
    r"|(?:другие|ещё|еще) (?:рецензии|отзывы|мнения)|(?:см\.|смотрите|читайте|читать) (?:также|ещё|еще)|что почитать"
    r"|関連リンク|参考(?:リンク|サイト|文献)?|他の(?:感想|レビュー)|あわせて読みたい|(?:fler|andra) (?:recensioner"
    r"|åsikter)|mer om filmen"
    r"|(?:læs|les|lue) (?:også|mere|mer|myös)|andre anmeldelser"
    rf"|{_OTHERS} (?:worth (?:reading|your time)|elsewhere|from around the web|by others|by (?:other"
    rf"|fellow) (?:bloggers|critics)|from others"
    r"|around the (?:web|blogosphere))"
    r"|(?:you (?:might|may|will)|if you)(?: also)? (?:want|like|enjoy)(?: to read| reading)?(?: this)?"
    r"|see also|also see|also read|read (?:also|on|next)|also worth (?:reading|a look)|worth reading"
    r"|if you want (?:to read )?more|to read(?: next)?"
    r"|elsewhere(?: on the (?:web|net|internet))?|around the (?:web|blogosphere)|on the web|second opinions?"
    r"|don[’']t (?:just )?take my word for it"
    r"|what (?:the )?others? (?:(?:critics|bloggers|people) )?(?:say|said|are saying|think|thought|wrote"
    r"|have to say)|others? (?:say|said|on .{1,40})"
    r"|(?:sources|more) (?:elsewhere|from around the web|by others)|references|sources|bibliography|links"
    r"|(?:zum )?weiter ?lesen(?: (?:bei|auf|in) (?:den )?(?:anderen|anderswo|kollegen|anderen blogs))?"
    r"|lese(?:tipps|empfehlungen)|(?:zur |zum )?weiterführende[ns]? (?:links|lektüre"
    r"|texte|lesestoff)"
    r"|mehr (?:dazu|zum thema|zum film|darüber)(?: (?:lesen sie|liest man|gibt es|steht|findet (?:sich|man"
    r"|ihr))? ?(?:bei|auf|in|hier))?"
    rf"|(?:siehe|lies) auch|auch lesenswert|lesenswert|(?:andere|weitere|noch mehr|mehr) {_KRITIKEN}(?: (?:zu"
    rf"|über|zum) [^:]{{1,60}})?|{_KRITIKEN} anderswo|anderswo|was andere (?:sagen|schreiben|meinen)"
    r"|das (?:sagen|meinen|schreiben) (?:die )?anderen?|links (?:zum (?:film|thema)|zu .{1,40})|quellen|zum nachlesen"
    r"|pour (?:aller plus loin|en savoir plus|prolonger)|(?:[àa] )?(?:lire|voir) (?:aussi|également|ailleurs)"
    r"|[àa] lire|(?:d[’']autres|autres) (?:critiques|avis|regards|lectures|articles)"
    r"|lectures(?: complémentaires)?|ailleurs(?: sur (?:le web|la toile))?|ce qu[’']en (?:disent"
    r"|pensent) les autres|(?:quelques )?liens(?: utiles)?|en lire plus"
    r"|para (?:leer|saber|seguir leyendo)(?: más| mais)?|(?:otras|más) (?:críticas|reseñas|opiniones|lecturas)"
    r"|otros (?:blogs|puntos de vista|enlaces)|(?:ver|leer|lee) también"
    r"|(?:lecturas|enlaces) (?:recomendad[oa]s|relacionad[oa]s)|enlaces(?: de interés)?|más información"
    r"|qué dicen (?:los )?otros"
    r"|para ler(?: mais)?|(?:outras|mais) (?:críticas|resenhas|opiniões|leituras)|(?:leia|veja|ler) (?:também"
    r"|mais)|leituras? (?:recomendadas?|complementar(?:es)?)|outros (?:textos|olhares)"
    r"|per (?:approfondire|saperne di più)|(?:altre|ulteriori) (?:recensioni|opinioni|letture|critiche)"
    r"|(?:leggi|vedi) anche|letture consigliate|link utili|approfondimenti"
    r"|weiterführendes?|(?:weblinks|webtipps|linktipps)|externe links|mehr (?:infos?|informationen)(?: .{1,40})?"
    r"|weitere (?:infos?|informationen|links|artikel zum film)|anderswo im (?:netz|web)|(?:aus|in) anderen blogs"
    r"|(?:read|find out|learn|see) more(?: (?:about|on|at) .{1,60})?|more (?:info(?:rmation)?|about (?:the|this) film)"
    r"|(?:on|from|in|at) (?:other|fellow|friendly) (?:blogs|sites)|other (?:blogs|links|articles|posts elsewhere)"
    r"|related links|reading list|to go further|if you liked (?:this|it)"
    r"|en savoir plus|lire (?:plus|la suite ailleurs)|(?:d[’']autres )?liens(?: externes)?|références|ressources"
    r"|bibliographie|et ailleurs|sur (?:la toile|le net|d[’']autres blogs)|chez les autres|à consulter"
    r"|enlaces externos|más (?:info|lecturas|sobre la película)|fuentes|referencias|en otros (?:blogs|sitios|medios)"
    r"|(?:leer|ver|saber) más|otras lecturas|para profundizar"
    r"|link(?: esterni| e fonti)?|fonti|riferimenti|altri link|da leggere|altrove|leggi di più|sul web|in rete"
    r"|fontes|referências|saiba mais|leituras|(?:em|n)outros blogu?e?s|(?:outros|mais) links"
    r"|meer (?:weten|informatie|recensies|over (?:de|deze) film)|bronnen|elders(?: op het (?:web|net))?|andere blogs"
    r"|linki(?: zewnętrzne)?|źródła|więcej (?:informacji|o filmie)|(?:zobacz|czytaj) (?:także|też|również)|polecane"
    r"|dowiedz się więcej|inne (?:opinie|blogi|teksty)"
    r"|länkar|källor|mer läsning|vidare läsning|läs (?:även|vidare|mera)|andra (?:bloggare|röster|bloggar)"
    r"|(?:auch sehenswert|(?:das )?(?:passt|passend) dazu|dazu passt"
    r"|dans (?:le même genre|la même veine)|sur le même (?:sujet|thème)|sullo stesso (?:argomento|tema|genere)"
    r"|(?:sobre el mismo|no mesmo) (?:tema|género)"
    r"|en la misma línea|sobre o mesmo (?:tema|assunto)|in the same vein|on the same (?:subject|theme)"
    r"|in hetzelfde genre|over hetzelfde onderwerp)(?=[^.!?:]{0,30}:\s*(?:$|(?-i:\[?[^\W\d_a-zß-ÿ])[^.!?]{0,200}$))"
    r"|lenker|kilder|mere (?:læsning|om filmen)|ссылки|источники|по теме"
    rf"|(?:om )?verder (?:te )?lezen|lees (?:ook|verder|meer)|(?:andere|meer) (?:recensies|meningen)|zie ook"
    rf"|meer lezen|läs (?:mer|också|vidare)|andra recensioner|se også|les (?:også|mer))"
)
_AT = (
    r"(?: (?:chez|bei|at|by|en|on|su|da|bij|hos|över på|from)(?: [^\W\d_’']+){1,4}(?=\s?:)"
    r"|,? (?:sur|in|auf|en|on|neste|op) (?:ce|questo|diesem|este|this|dit|le) (?:blog|site|sitio|sito)(?=\s?:))?"
)
_COLON = rf"{_AT}\s{{0,3}}(?P<colon>[:…?]|\.\.\.|[–—-](?=\s(?-i:[^\W_a-zß-ÿ])))?\s{{0,3}}"
ALONE = re.compile(rf"{_WORDS}{_COLON}(?P<inline>)", re.IGNORECASE)
"""A heading, with nothing beside it."""
HEADING = re.compile(rf"{_WORDS}{_COLON}(?P<inline>.{{0,600}})", re.IGNORECASE)
"""A heading, and what stands beside it, if anything does."""
FIRST_WORDS = frozenset(
    """
    here here’s reviewed und qu’en ¿qué ils lo ne they también também vu lu critiqué chroniqué lisez retrouvez webtipps
    weblinks pressestimmen references notes lists articles posts övriga round-up
    stimmen auch ebenfalls sur l’avis l'avis l’opinion l'opinion cosa che o wat vad övriga hvad co a plus
    for some further additional suggested recommended extra more related external useful interesting good other
    reviews review opinions opinion views takes voices thoughts critics perspectives reactions coverage writeups
    write-ups bloggers links see also read worth if to elsewhere around on second don't don’t what others sources
    references bibliography zum zur weiterlesen weiter weiterführende weiterführendes lesetipps leseempfehlungen
    mehr siehe lies auch lesenswert andere weitere noch kritiken meinungen stimmen besprechungen rezensionen texte
    blogs anderswo was das quellen pour à lire voir d'autres d’autres autres lectures ailleurs ce quelques liens
    en para otras más otros ver leer lee lecturas enlaces qué outras mais leia veja ler leitura leituras outros
    passt passend dazu dans sullo sobre no over
    per one two three a wer altri if from by further dissent dissenting inne więcej zobacz czytaj
    przeczytaj warto другие ещё еще см смотрите читайте читать что 関連リンク 参考 参考リンク 参考サイト 参考文献
    他の感想 他のレビュー あわせて読みたい fler mer læs les lue andre
    weiterführende weblinks linktipps linklinks externe mehr weitere aus in find learn at fellow friendly related
    reading lire d'autres d’autres références ressources bibliographie et sur chez fuentes referencias saber link fonti
    riferimenti da altrove sul fontes referências saiba leituras em noutros meer bronnen elders linki źródła polecane
    dowiedz länkar källor vidare lenker kilder mere ссылки источники по om
    altre ulteriori leggi vedi letture you link approfondimenti verder om lees meer zie läs andra se les
""".split()  # noqa: SIM905
)
WEAK = re.compile(
    r"(?:read more|see more|learn more|find out more|link|fonti|fontes|fuentes|bronnen|källor|kilder|źródła|länkar"
    r"|linki|lenker|ссылки|источники|references|références|referencias|referências|riferimenti|ressources"
    r"|bibliographie|leer más|ver más|saber más|saiba mais|en savoir plus|lire plus|more info(?:rmation)?|leituras"
    r"|polecane|altrove|elders|mehr infos?|weitere info(?:s|rmationen)?|related links|reading list|references|sources"
    r"|links"
    r"|read (?:on|next|also)|to read(?: next)?|on the web|liens|enlaces|quellen"
    r"|worth reading|texte|blogs|elsewhere|anderswo|ailleurs)",
    re.IGNORECASE,
)
"""What other headings say, too: only above a list."""
