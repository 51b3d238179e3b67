"""Where one thing that is said of a post ends within a line, and the next begins."""

import re

SEPARATOR = re.compile(
    r"\s{0,3}(?:\|{2}|[|·•‖∙✦»◆■⋅♦❖▪●◇⬥])\s{0,3}|\s{1,3}(?:::|~|\\|@(?= ?§))\s{1,3}|\s{1,3}[–—-]{1,2}\s{1,3}"
    r"|\s{1,3}//?\s{1,3}|\t+"
    r"|\s{3,}|(?:^|\s)\.\.\.\s"
    r"|, (?=[0-9]{1,5} [Cc]omment)|(?<=[\w§])[.;] (?=(?:[0-9]{1,5} [Cc]omments?|Tagged"
    r"|Tags|Leave|Bookmark|Contributed|Reviewed|(?:Written|Review|Words) by|Posted|Filed|Labels|Category|Comments)\b)"
)
ENDING = re.compile(
    r"(?<!Technorati)(?<!Post) (?=(?:(?i:leave a (?:comment|reply)|(?:hinterlasse|schreibe?) einen kommentar"
    r"|kommentar hinterlassen|laisser un commentaire"
    r"|dejar? un comentario|lascia un commento|deix(?:e|ar) um comentário|(?:geef|plaats) een reactie|dodaj komentarz"
    r"|(?:lämna|skriv) en kommentar|(?:no|keine|aucun|nessun|nenhum|geen|brak|inga"
    r"|sin|[0-9]{1,5}) (?:comment|response|repl(?:y|ies)|réponse|respuesta|resposta|antwort|risposte"
    r"|kommentar|coment|opmerking|reactie|komentarz)\S{0,9}:?(?: ?[»›])?$|no hay comentarios:?$|комментариев нет:?$"
    r"|comments off|permalink|links to this post)"
    r"|(?:Filed|Archived) (?:in|under) |(?:Class|Archiv)ée? (?:dans|sous) |Abgelegt (?:in|unter) |Archiviato in "
    r"|Archivado (?:en|bajo) |Arquivado em |Gearchiveerd onder |Sparat under "
    r"|(?:(?<=§ )|(?<=§  ))(?:Comments?|Kommentare?|Commentaires?|Comentarios?|Comentários?) [(\[][0-9]{1,4}[)\]]"
    r"|Filed Under:|Tagged [Ww]ith: |Schlagw(?:ö|oe)rter: |Schlagworte: |Stichw(?:ö|oe)rter: "
    r"|Etiquetad[oa] (?:con|como|com): |Etiquetas: |Mots[ -]cl[ée]s ?: |Étiquettes ?: |Étiquetée? (?:avec )?: "
    r"|Taggato con: |Trefwoorden: |Getagd met: |Taggar: |Categor(?:y|ies): |Kategorien?: |Tags?: |Labels?: "
    r"|投稿者 ?:"
    r"|作成者 ?:|タグ ?:"
    r"|カテゴリー? ?:|Рубрик[аи]: |Метки: |Автор: |Kategoria: |Tagi: |Autor: ))"
)
