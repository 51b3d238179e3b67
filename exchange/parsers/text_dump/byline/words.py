"""The words of bylines, in the languages met so far, as parts of patterns."""

import re

from exchange.parsers.text_dump.text.glances import Parts

DATE = "§"
"""Stands where a date was."""

VERB = (
    r"(?:(?:this|the|dieser|ce|cette|esta|questo|questa|dit)(?: entry| post| article| review| beitrag| artikel"
    r"| eintrag| billet| entrée| entrada| articolo| voce| bericht)? (?:was|is|wurde|a été|fue|è stat[oa]|werd) )?"
    r"(?:(?:film |movie )?(?:review|post|article|story) (?=posted|published|written|submitted|added|date|last))?"
    r"(?:originally |first |last |zuletzt |lovingly |kindly )?"
    r"(?:posted|published|publish|written|filed|review(?! in\b[^|]*:)|reviewed"
    r"|submitted|added|created|updated|modified|edited|seen"
    r"|veröffentlicht|publiziert|geschrieben|verfasst|erstellt|gepostet|eingestellt|aktualisiert|abgelegt"
    r"|publi[ée]e?|post[ée]e?|[ée]crite?|r[ée]dig[ée]|mis en ligne|class[ée]"
    r"|publicad[oa]|escrit[oa]|postad[oa]|archivad[oa]|arquivado|pubblicat[oa]|scritt[oa]|inserito"
    r"|geplaatst|gepubliceerd|geschreven|publicerad|publicerat|skrevet|skrivet|postet|opublikowan[eoy]"
    r"|udgivet|publisert|upplagd|lagt inn|lähettänyt|gepost|опубликовал[аи]?|a review|опубликовано|размещено"
    r"|написано|добавлено|дата|投稿日時?|更新日|公開日|日付|投稿|wysłan[eoy]"
    r"|date(?: (?:posted|published|added|reviewed|of (?:review|publication)|de (?:publication|mise en ligne)))?"
    r"|(?:publication|publish(?:ing)?|post(?:ing)?|review|viewing|screening) date"
    r"|(?:veröffentlichungs|publicatie|publicerings)?datum"
    r"|data(?: (?:publikacji|dodania|recenzji|di pubblicazione|d[ae] publicação))?|fecha(?: de publicación)?"
    r"|contributed|authored|blogg(?:ed|ing)|penned|scribbled|uploaded|watched|entry|enviad[oa]"
    r"|inviat[oa]|soumise?|ingediend|inskickad|przesłan[eoy]"
    r"|postat[oa]|postat|inlagt|inlagd"
    r"|recenserad|zamieszczon[eoy]|umieszczon[eoy]|lisätty|kirjoittanut|guest post|gastbeitrag|gastkritik"
    r"|zveřejněno|publikováno|vloženo|přidáno|upplagt|indsendt|lagt ind|lagt in|feltöltve|yayınlandı|közzétéve|publicat"
    r"|indlæg|inlägg|innlegg|dodan[eoy]|napisan[eoy]|skriven|gesehen|besprochen|rezensiert|lagt ut|skrivet|julkaistu)"
)
ON = r"(?:on|at|am|le|el|il|em|en|op|den|dnia|w dniu|dne|sur|:)"
BY = (
    r"(?:by|von|vom|par|por|di|da|door|av|af|przez|kirjoittaja|autor(?= [A-Z])|od(?= [A-ZČŘŠŽ])|автором|автор|от"
    r"|投稿者|作者|作成者)"
)
REVIEW = (
    r"(?:(?:an? |eine? |une? |una |uma? |en |een |the |my )?(?:film|movie|kino|guest|gast)?[ -]?"
    r"(?:reviews?|words|notes|opinião|opinión|guest post|post|article|entry|report|write-?up|thoughts|recap|rant"
    r"|beitrag|(?:film-?)?tipp|artikel|chronique|billet|texto|artículo|articolo"
    r"|tekst|story|text|kritik|rezension|besprechung|critique|reseña|crítica|recensione|resenha|recensie"
    r"|recension|recenzja|anmeldelse|anmeldt|gesehen und besprochen|besprochen|rezensiert))"
)
WHO = (
    r"(?:lähettänyt|опубликовала?|автор|wysłała?|napisała?|napisał\(a\)|opublikowała?|napsala?|napsal\(a\)"
    r"|vložila?|přidala?|kirjoittanut|írta|投稿者)"
)
IN = r"(?:in|i|w|v|в|under|unter|dans|en|em|na|onder)"
PARTICLE = r"(?:in(?= the )|von|van|ter|ten|bin|ibn|der|den|de|la|le|du|di|da|del|dos|das|and|und|et|y|e|&|of|the|zu)"
_NO_NAME = (
    r"(?:Published|Posted|Updated|Last|On|In|At|Filed|Tagged|Veröffentlicht|Publié|Publicado"
    r"|Class[ée]+|Archiv[ée]+|Archivad[oa]|Abgelegt|Kategori\w+|Categori\w+|Catégori\w+|Étiquet\w+|Etiquetad[oa]|Tags|Tag[gk]\w+"
    r"|Verschlagwortet|Pubblicat[oa]|Archiviat[oa]|Arquivad[oa]|Geplaatst|Getagg?e?d|Opublikowan[oy]|Merket|Märkt)\b"
)
_NO_NAME_BEGINS = (
    r"(?!(?:at|on|in|for|from|to|with|via|auf|bei|für|chez|pour|per|voor|para|Open(?:s|ed|ing)|Released?|Premi[eè]re[sd]?"
    r"|Premiera|Starts?|Coming|Out|Available|Now|Showing|Screen(?:ed|ing)|Until|Since|From|Kinostart|Ab|Seit|Sortie"
    r"|Estreno|Uscita|Estreia|Today|Yesterday|[Пп]ремьера) "
    r"|(?:[\w-]{2,20} ){1,2}(?:Release|Premiere|Launch|Screening|Broadcast|Showing)(?: on| date|:|,)?(?: |$)"
    r"|[0-9]{1,2} ?Uhr|(?:4|5|6|10|20|100) [^\W\d_])"
)
NAME = (
    rf"(?P<who>(?:[Tt]he (?=[A-Z0-9]))?{_NO_NAME_BEGINS}(?:@(?=\w))?\w[\w.’'@&/-]{{0,39}}(?: (?!{_NO_NAME})"
    rf"(?:{PARTICLE}|(?:al|el|ul)-[^\W\d_]\w{{1,20}}|[“\"„][^\W\d_]\w{{1,15}}[”\"“](?= [^\Wa-zß-öø-ÿ])"
    rf"|[^\Wa-zß-öø-ÿа-яё_][^\s,;:!?"
    rf"|]{{0,30}})){{0,5}})"
)
SITE = r"(?:[Tt]he )?[^\W\da-zß-öø-ÿа-яё_][\w.’'&-]{0,30}(?: (?:of|the|and|&|[^\W\da-zß-öø-ÿа-яё_][\w.’'-]{0,30})){0,4}"
ANY_NAME = (
    rf"(?P<who>(?!(?:in|on|at|by) )(?:@(?=\w))?\w[\w.’'@&-]{{0,39}}(?: (?!(?-i:{_NO_NAME}))[\w.’'@&-]{{1,30}}){{0,4}}?)"
)
SMALL_NAME = r"(?P<who>(?!an? |one |who )(?:@(?=\w))?\w[\w.’'@&-]{0,30}(?: (?!who |that |which )[\w.’'&-]{1,30}){0,4}?)"
CLOCK = (
    r"(?:,? (?:@|:|op|o|a|à l[’']adresse|på|на|kl\.?|klo|時刻 ?:|at|um|à|a las|alle ore|alle|ore|om|en|em|às"
    r"|klo|v|o|в)? ?[0-9]{1,2}[:.h][0-9]{2}(?: ?[ap]\.?m\.?)?(?: Uhr| ?h)?)"
)
LIST = r"(?P<{}>\S.{{0,240}}?)"
_KIND_OF_TAGS = (
    r"(?:(?:post|posts|defined|article|blog|entry|review|film|related|popular|technorati|del\.icio\.us|flickr) ?)?"
)
_OF_POST = (
    r"(?: (?:zu (?:diesem|dem)|zum|für (?:diesen|den)|for this|of this|in this"
    r"|from the|de (?:cet|cette|l[’'])|d[e ]{0,2}est[ea]|di quest[oa]|(?:van|voor) dit|dla tego|till detta)"
    r" ?(?:beitrag|artikel|post|entry|article|review|story|articolo|bericht"
    r"|entrada|artículo|artigo|postagem|voce|note|billet|critique|wpisu|inlägg))?"
)
_WORDS_FOR_TAGS = (
    r"(?:tags?|labels?|(?:read )?more (?:about|on)(?= ?:)|key ?-?words?"
    r"|in (?:this (?:article|story|post|review)|diesem artikel)(?= ?:[^.]*$)|topics?|subjects?|hashtags?|ta[gk]gs"
    r"|themes?"
    r"|mehr (?:zum thema|zu)(?= ?:)|meer over(?= ?:)"
    r"|schlagw(?:ö|oe)rter?|schlagworte?|stichw(?:ö|oe)rter|stichworte?|themen?|thema|etiketten"
    r"|étiquett?es?|mots[ -]cl(?:[ée]|ef)s?|libellés?|thèmes?|sujets?"
    r"|etiquetas?|palabras clave|temas?|marcadore?s?|palavras-chave|assuntos?|tópicos?|tagged in"
    r"|etichett[ae]|argomenti|parole chiave|con tag"
    r"|trefwoorden|onderwerpen|steekwoorden|etikett(?:er)?|taggar|ämnen|ämnesord|nyckelord"
    r"|emne(?:ord|r)|stikk?ord|temaer|merkelapper|avainsanat"
    r"|tag-?uri|etichete|oznake|etiquetes|sildid|nhãn|мітки|menovky|라벨|nálepky|tunnisteet|aiheet|asiasanat"
    r"|tagi|etykiety|słowa kluczowe|štítky|címkék|etiketler|ετικέτες|ярлык[иа]?|метк[иа]|т[еэ]ги|ключевые слова"
    r"|ラベル|タグ|キーワード|标签|標籤|태그)"
)
_TAGGING = (
    r"(?:(?:post |posts )?tagged|verschlagwortet|getaggt|étiquetée?|tagg?uée?|taggée?|marquée?|etiquetad[oa]|marcad[oa]"
    r"|taggat[oa]|contrassegnat[oa]|getagd|getagged|markiert|markerad|märkt(?:es)?|taggat|taggad(?:es)?|tagget|merket|otagowan[eoy]|oznaczon[eoy])"
)
_WITH = (
    r"(?: (?:with(?: tags?)?|as|under"
    r"|in|on(?= ?:| ?$)|mit|als|avec|comme|con(?: i?l? ?tag)?|como|com|com a tag|come|da(?: tag)?|met"
    r"|med|jako|tag(?:iem|ami)))?"
)
TAGGED = (
    rf"(?:{_KIND_OF_TAGS}{_WORDS_FOR_TAGS}{_OF_POST} ?(?::+|[→|»›~]|[–-](?!\w))"
    rf"|{_TAGGING}{_WITH} ?:*|(?<=[\w,] )(?:with (?:the )?tags?|com as? tags?) ?:?)"
)
_WORDS_FOR_CATEGORIES = (
    r"(?:categor(?:y|ies)|genres?|sections?|departments?|kategorien?|rubrik(?:en|a)?|ressorts?|catégories?|rubriques?"
    r"|categorías?|secci(?:ón|ones)|categorias?|categori[ae]|categorie(?:ën)?|kategori(?:a|at|e|er|en)?|dział"
    r"|категори[яи]|рубрик[аи]|カテゴリー?|ジャンル|テーマ|分类|分類|카테고리)"
)
_FILING = (
    r"(?:(?:(?:this |the )?(?:entry|post) )?(?:is |was )?(?:filed|archived|categori[sz]ed|listed|classified|stored)"
    r" (?:under|in|as|to)|(?:abgelegt|einsortiert|eingeordnet|gespeichert|einsortiert) (?:unter|in)"
    r"|(?:classé|rangé|archivé) (?:dans|sous)|(?:archivado|clasificado|arquivado) (?:en|bajo|em|sob)"
    r"|archiviato (?:in|sotto)|gearchiveerd (?:onder|in)|(?:sparat|sparad|arkiverat|arkiverad|arkivert) (?:under|i)"
    r"|zaszufladkowano do(?: kategorii)?|posted to|found in(?= ?:)|from (?=[→»›]))"
)
FILED = rf"(?:{_FILING} ?[:→»›]?|{_WORDS_FOR_CATEGORIES} ?(?::|[→|»›]|[–-](?!\w))|posted in ?:)"
ROLES = (
    r"(?:escribe|firma|redazione|redactie|autor recenzji|text(?: und|,| &"
    r"| /) (?:fotos?|bild(?:er)?)"
    r"|recenzja|recenzję napisała?|рецензия|redaktion|skrevet av|kritik"
    r"|words (?:and|&) (?:pictures|photos|images)"
    r"|author|words|autore?n?|autorin|autor\(a\)|autor/in|auteur|autore|reviewer|kritiker(?:in)?|critic|film critic"
    r"|verfasser(?:in)?"
    r"|written by|text|texte|texto|tekst|testo|guest (?:reviewer|author|blogger|writer|critic)|contributor|blogger"
    r"|redakteur(?:in)?|rezensent(?:in)?|recensent|recensore|anmelder|recensör|작성자|글쓴이|автор|投稿者|作者|autorka|författare|redaktor|skribent"
    r"|napisała?|tekijä|forfatter|gastautor(?:in)?|reseñista|crítico|critique d’art|作成者|文)"
)
"""Whoever stands behind one of these and a colon has written the post."""
OFFICE = (
    r"(?:,? (?:class of |[’'])(?:19|20)?[0-9]{2}"
    r"|,? (?:(?:our |the |guest |staff |senior |junior |chief |film |movie |contributing |freelance |assistant "
    r"|associate |managing |executive |deputy |web |online |digital |copy |sports? |news |features? |opinions? |arts? "
    r"|a&e |culture |entertainment |lifestyle |life |section |student |campus |head |co-?|and |& )*"
    r"(?:critic|reviewer|reporter|intern|editor-in-chief|editorial assistant|photographer|writer"
    r"|contributor|editor|correspondent|columnist|blogger|journalist)|(?:unser(?:e)? )?(?:film)?(?:kritiker"
    r"|redakteur)(?:in)?"
    r"|redaktion|special to (?:the )?\w[\w ]{1,30}|critique"
    r"|(?:correspons[aá]l|corrispondente|korrespondent(?:in)?|correspondant[e]?|correspondente)(?: (?:desde|da|aus"
    r"|in|en"
    r"|à|em) (?:[^\W\d_]{2,15} ?){1,2})?"
    r"|rédact(?:eur|rice)(?: en chef)?|redactor[a]?|redattor[e]|redacteur))"
)
READING_TIME = (
    r"(?:[0-9]{1,3}[ -]?min(?:ute|uut|uten|uter|uti|utos)?s?n?\.? (?:read|lesezeit|de lectur[ae]|di lettura"
    r"|de leitura|leestijd|om te lezen|lästid|lesetid|læsetid|czytania)"
    r"|(?:(?:est(?:\.|imated)? )?read(?:ing)? ?time|est(?:\.|imated) reading|lesezeit|lesedauer|temps de lecture"
    r"|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|lästid|lesetid|læsetid|czas czytania) ?:? ?"
    r"(?:ca\. ?|~ ?|env\. ?)?[0-9]{1,3} ?min(?:ute|uut|uten|uter|uti|utos|utter|ut)?s?n?\.?(?: read| de lecture)?)"
)
FILLER = re.compile(
    r"(?:geef een reactie|een reactie plaatsen"
    r"|dodaj komentarz|(?:lämna|skriv) en kommentar|deixar um comentário|leave a (?:comment"
    r"|reply)|(?:no|[0-9]+) comments?|comments off(?: on .{1,80})?"
    r"|be the first to comment|add(?: a)? comment"
    r"|kommentar (?:hinterlassen|verfassen|schreiben)|[0-9]{1,5} trackbacks?"
    r"|(?:rétroliens?|pingbacks?|retroenlaces?|referencias) ?\(?[0-9]{1,5}\)?|(?:envoyer|imprimer) cette note"
    r"|schreibe? einen kommentar|keine kommentare|hinterlasse einen kommentar"
    r"|laisser un commentaire"
    r"|aucun commentaire|poster un commentaire|deja un comentario|dejar un comentario|sin comentarios"
    r"|no hay comentarios"
    r"|lascia un commento|nessun commento|deixe um comentário|nenhum comentário|sem comentários|geen reacties"
    r"|plaats een reactie"
    r"|lien permanent|enlace permanente|link permanente|permanenter link"
    r"|permalien(?: \[#\])?|comm?entaires? ?[\[(][0-9]{1,5}[\])]|комментариев нет|комментировать|geen opmerkingen"
    r"|inga kommentarer"
    r"|bookmark the permalink|links to this post|comments?:? ?\([0-9]{1,5}\)|コメント ?[(:]? ?[0-9]{1,5}\)?"
    r"|トラックバック ?[(:]? ?[0-9]{1,5}\)?"
    r"|комментари(?:ев|и|й) ?:? ?[0-9]{1,5}|[0-9]{1,5} комментари(?:ев|я|й)|(?:нет|без) комментариев|brak komentarzy"
    r"|skomentuj|dodaj komentarz|kommentera|inga kommentarer|legg igjen en kommentar|permalink"
    r"|permanentlink|track ?backs?(?: ?\(?[0-9]+\)?)?"
    r"|lesezeichen für den permanentlink|edit|bearbeiten"
    r"|modifier|editar|print|email"
    r"|[0-9.,k]{1,7} (?:views?|reads?|likes?|shares?|hits|aufrufe|vues|vistas)"
    r"|kommentieren"
    rf"|{READING_TIME}|[0-9.,]{{1,7}} (?:words|wörter|mots|palabras|palavras|parole|woorden|ord|słów)"
    r"|uncategorized|allgemein|non classé|sin categoría|senza categoria|" + DATE + r")\.?",
    re.IGNORECASE,
)
BEHIND_NAME = re.compile(
    r" et publié depuis \w{3,20}$| who has written [0-9].{1,60}$|(?<=[^\W\d_]) e-?mail$| [»→]$"
    r"| ?\[(?:edit|permalink|link|#)\]$"
    r"|,? (?:[0-9]{1,2}|an?) (?:year|month|week|day|hour|minute)s?(?:,? [0-9]{1,2} \w+)? ago$"
    r"|,? vor (?:[0-9]{1,2}|eine[mr]) (?:Jahr|Monat|Woche|Tag|Stunde)\w{0,2}$"
    r"|,? il y a [0-9]{1,2} (?:ans?|mois|jours?)$",
    re.IGNORECASE,
)
"""What hosts print behind a name that is said already."""
PERMALINK = re.compile(
    r"(?:[.;,]?\s{1,3}|[.;,])(?=[A-Zb])(?:You can (?:follow|leave|skip).{1,200}|Both comments.{1,80}"
    r"|Bookmark the permalink"
    r"|Setze? ein Lesezeichen.{0,40}|Lesezeichen.{0,40}[Pp]erma.{0,20}|Speicher[en]{1,2}.{0,40}[Pp]erma.{0,20}"
    r"|Perma(?:nent)?lin[kc]|Permalien|Lien permanent|(?:Enlace|Link) permanente"
    r"|Guarda[r]? (?:el|o|tu)? ?(?:enlace|link) permanente|Añad[ea] (?:a favoritos )?.{0,20}permanente"
    r"|Adicione .{0,30}(?:permanente|favoritos)|Salva il permalink|(?:Aggiungi ai|Contrassegna).{0,30}permalink"
    r"|(?:Mettez|Ajoutez|Sauvegarde[rz]?|Enregistrez).{0,40}perma\w{1,6}|Bokmärk permalänken|Bokmerk permalenken"
    r"|(?:Maak een )?[Bb]l?adwijzer.{0,20}permalink|(?:Zapisz|Dodaj) .{0,40}(?:odnośnik\w{0,3}|zakład\w{1,4}))\.?$"
)
NAVIGATION = re.compile(
    r"\s{1,3}(?:Post navigation|Beitrags-?[Nn]avigation|Artikel-?[Nn]avigation|Navegación de entradas"
    r"|Navegador de artículos"
    r"|Navigation (?:des articles|de l[’']article)|Navigazione articol[io]|Navegação de [Pp]osts?"
    r"|Bericht(?:en)?[ -]?navigatie|Inläggsnavigering|Innleggsnavigasjon|Indlægsnavigation|Nawigacja wpisu"
    r"|Навигация по записям|Artikkelien selaus|Post a comment)(?: .{0,200})?$"
)
"""The heading of the neighbours, which themes hide from eyes and tools print behind what stands above it."""
_OF_PERMALINK = Parts.of("erma", "You can", "Both comments", "Lesezeichen", "favoritos", "odnośnik", "zakład")
_OF_NAVIGATION = Parts.of("avig", "avega", "awiga", "авига", "selaus", "a comment")


def without_permalink(text: str) -> str:
    return PERMALINK.sub("", text) if _OF_PERMALINK.are_in(text) else text


def without_navigation(text: str) -> str:
    return NAVIGATION.sub("", text) if _OF_NAVIGATION.are_in(text) else text


_CATEGORIES = frozenset(
    """
    film films movie movies cinema cine cinéma kino dvd dvds blu-ray video videos tv television series serien review
    reviews kritik kritiken filmkritik filmkritiken rezension rezensionen besprechungen critique critiques crítica
    críticas reseña reseñas recensione recensioni resenha resenhas recensie recensies recension recensioner recenzja
    recenzje drama dramas comedy comedies horror thriller thrillers western westerns documentary documentaries
    animation romance action sci-fi fantasy noir foreign classic classics new old releases release theaters theatres
    festival festivals uncategorized allgemein general misc miscellaneous blog news essays essay features feature
    interviews opinion arts culture kultur kultura entertainment books music komödie komödien dokumentarfilm dokus
    drame drames comédie comédies documentaire documentaires comedia comedias documental documentales commedia
    commedie drammi documentari comédia comédias documentário recente películas peliculas filme filmes spielfilm
    spielfilme filmy filmer and & und et y e anmeldelser anmeldelse biograf crítiques episodes of the week in on
    week 映画 洋画 邦画 レビュー 映画レビュー 映画感想 感想 рецензии рецензия кино фильмы
    """.split()  # noqa: SIM905
)
_UNFILED = frozenset(
    {
        "uncategorized", "uncategorised", "allgemein", "non classé", "non classée", "sin categoría", "senza categoria",
        "sem categoria", "geen categorie", "okategoriserade", "uten kategori", "ukategoriseret", "без рубрики",
        "bez kategorii", "nezařazené", "未分類", "未分类", "미분류",
    }
)  # fmt: skip
_OF_CINEMA = re.compile(r"premi[eè]re?|kinostart|release|sortie|estreno|uscita|estreia", re.IGNORECASE)


def is_office(text: str) -> bool:
    """
    >>> is_office("Film Critic"), is_office("STAFF WRITER"), is_office("Ada Lind")
    (True, True, False)
    """
    return len(text) <= _LONGEST_OFFICE and _OFFICE.fullmatch(f" {text}") is not None


def is_office_of_paper(text: str) -> bool:
    """
    >>> is_office_of_paper("Film Critic"), is_office_of_paper("Tribune critic"), is_office_of_paper("Tribune")
    (True, True, False)
    """
    return is_office(text) or is_office(text.partition(" ")[2])


def is_of_cinema(piece: str) -> bool:
    """`Premiere | May 5, 2014`: when a film was shown, and not when a post was written."""
    return _OF_CINEMA.fullmatch(piece.strip(" ,:")) is not None


def is_category(text: str) -> bool:
    """What posts of such a blog are filed under: nobody is called so.

    >>> is_category("Film Reviews, Drama"), is_category("FilmDrama"), is_category("Ada Lind")
    (True, True, False)
    """
    words = _BETWEEN_GLUED.sub(" ", text).lower().replace(",", " ").replace("/", " ").split()
    return 0 < len(words) <= _MOST_WORDS and all(word in _CATEGORIES for word in words) and words != ["in"]


def is_unfiled(text: str) -> bool:
    """The category that WordPress gives to what nobody filed, as its translations call it.

    >>> is_unfiled("Uncategorized"), is_unfiled("Drama")
    (True, False)
    """
    return text.casefold() in _UNFILED


_OFFICE = re.compile(OFFICE, re.IGNORECASE)
_LONGEST_OFFICE = 40
_MOST_WORDS = 8
_BETWEEN_GLUED = re.compile(r"(?<=[a-zß-ÿ])(?=[A-Z])")
