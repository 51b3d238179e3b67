"""The words of bylines, in the languages met so far, as parts of patterns."""

VERB = (
    r"(?:(?:this|the|dieser|ce|cette|esta|questo|questa|dit) (?:entry|post|article|review|beitrag|artikel"
    r"|eintrag|billet"
    r"|entrée|entrada|articolo|voce"
    r"|bericht) (?:was|is|wurde|a été|fue|è stat[oa]|werd) )?"
    r"(?:originally |first |last |zuletzt )?"
    r"(?:posted|published|publish|written|filed|review|reviewed|submitted|added|created|updated|modified|edited|seen"
    r"|veröffentlicht|geschrieben|verfasst|erstellt|gepostet|eingestellt|aktualisiert|abgelegt"
    r"|publi[ée]e?|post[ée]e?|[ée]crite?|r[ée]dig[ée]|mis en ligne|class[ée]"
    r"|publicad[oa]|escrit[oa]|postad[oa]|archivad[oa]|arquivado|pubblicat[oa]|scritt[oa]|inserito"
    r"|geplaatst|gepubliceerd|geschreven|publicerad|publicerat|skrevet|skrivet|postet|opublikowan[eoy]"
    r"|udgivet|publisert|upplagd|lagt inn|lähettänyt|gepost|опубликовал[аи]?|a review|опубликовано|размещено"
    r"|написано|добавлено|дата|投稿日時?|更新日|公開日|日付|投稿|date|datum|data|fecha|wysłan[eoy]"
    r"|dodan[eoy]|napisan[eoy]|skriven|besprochen|rezensiert|lagt ut|skrivet|julkaistu)"
)
ON = r"(?:on|at|am|le|el|il|em|en|op|den|dnia|w dniu|:)"
BY = r"(?:by|von|vom|par|por|di|da|door|av|af|przez|автором|автор|от|投稿者|作者|作成者)"
REVIEW = (
    r"(?:(?:an? |eine? |une |una |uma? |en |een |the |my )?(?:film|movie|kino|guest)?[ -]?"
    r"(?:reviews?|words|story|text|kritik|rezension|besprechung|critique|reseña|crítica|recensione|resenha|recensie"
    r"|recension|recenzja|anmeldelse|anmeldt|gesehen und besprochen|besprochen|rezensiert))"
)
WHO = r"(?:lähettänyt|опубликовала?|автор|wysłała?|napisała?|napisał\(a\)|opublikowała?|投稿者)"
IN = r"(?:in|i|w|в|under|unter|dans|en|em|na|onder)"
PARTICLE = r"(?:in(?= the )|von|van|der|den|de|la|le|du|di|da|del|dos|das|and|und|et|y|e|&|of|the|zu)"
NAME = (
    rf"(?P<who>(?:[Tt]he (?=[A-Z0-9]))?[\w@][\w.’'@&/-]{{0,39}}(?: (?:{PARTICLE}|[^\Wa-zß-öø-ÿа-яё_][^\s,;:!?"
    rf"|]{{0,30}})){{0,5}})"
)
ANY_NAME = r"(?P<who>[\w@][\w.’'@&-]{0,39}(?: [\w.’'@&-]{1,30}){0,4}?)"
CLOCK = (
    r"(?:,? (?:@|op|o|a|på|на|kl\.?|klo|時刻 ?:|at|um|à|a las|alle|om|en|em|às"
    r"|klo)? ?[0-9]{1,2}[:.h][0-9]{2}(?: ?[ap]\.?m\.?)?(?: Uhr)?)"
)
LIST = r"(?P<{}>\S.{{0,240}}?)"
TAGGED = (
    r"(?:tagged(?: (?:with|as|under|in(?= ?:)))? ?:?|(?:post |technorati )?tags? ?[:→|–-](?!\w)|labels? ?:|keywords? ?:"
    r"|topics? ?:|schlagw(?:ö"
    r"|oe)rter? ?:?|schlagworte? ?:?"
    r"|stichw(?:ö|oe)rter ?:|verschlagwortet(?: mit)?|getaggt(?: mit)?|étiquett?es? ?:|étiqueté(?: avec)?"
    r"|mots[ -]cl[ée]s? ?:|tagué"
    r"|marqu[ée](?: avec)?|etiquetas? ?:|etiquetad[oa](?: con| como| en)? ?:?|marcadores? ?:|marcado(?: como)?"
    r"|etichette ?:|taggato(?: con)?"
    r"|contrassegnato(?: da)?|getagd(?: met| als)?|trefwoorden ?:|etiketter ?:|märkt(?: med)?|tagget(?: med)?"
    r"|libellés? ?:|ярлык[иа]? ?:|ラベル ?:|tunnisteet ?:|tagi ?:|etykiety ?:|słowa kluczowe ?:"
    r"|otagowan[eoy](?: jako)?|метки ?:|т[еэ]ги ?:|ключевые слова ?:|タグ ?:"
    r"|etiketten ?:|themen ?:|stichworte? ?:|hashtags? ?:|temas? ?:|palabras clave ?:|argomenti ?:|taggato ?:"
    r"|con tag ?:"
    r"|parole chiave ?:|palavras-chave ?:|assuntos? ?:|onderwerpen ?:|ämnen ?:|tagg(?:ar|ad) ?:|emneord ?:|stikord ?:"
    r"|temaer ?:|tags zu (?:diesem|dem) (?:beitrag|artikel|post) ?:"
    r"|キーワード ?:|nyckelord ?:|emner ?:|avainsanat ?:)"
)
FILED = (
    r"(?:(?:filed|archived|categori[sz]ed|listed) (?:under|in|as|to) ?:?|categor(?:y|ies) ?:|genres? ?:"
    r"|kategorien? ?:|abgelegt (?:unter|in)"
    r"|einsortiert (?:unter|in)|catégories? ?:|classé (?:dans|sous)|rubriques? ?:|categorías? ?:"
    r"|categorias? ?:|categori[ae] ?:"
    r"|categorie(?:ën)? ?:|arquivado em|archivado en|archiviato in|sparad under|section ?:|rubrik ?:|kategori(?:a|e"
    r"|er|en)? ?:|категори[яи] ?:"
    r"|рубрик[аи] ?:|カテゴリー? ?:|ジャンル ?:|テーマ ?:|zaszufladkowano do(?: kategorii)?|posted in ?:)"
)
