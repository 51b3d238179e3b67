"""The words that stand beside a rating: of the whole, of a part, of a verdict, and of other people's."""

import re

from blog.rating import NUMBER

SEPARATORS = " \t\u00a0:：–—-|=•*_()[]"
RATING_WORDS = re.compile(
    r"(?:[\w.-]{1,20}[’'´]s )?(?:(?:letter|my|our|moja|moje|mé|můj|moj|моя|min|mitt|mijn|il mio|la mia|nasza|the"
    r"|la|le|die|das|der|el|il|de|het|new|revised"
    r"|updated"
    r"|old|current|neue|nouvelle|nueva|nuova|final|overall|total|movie"
    r"|film|star|critic(?:[’']?s)?|reviewer(?:[’']?s)?|author[’']s|meine?|unsere?|persönliche|ma|mi|mia|minha"
    r"|note finale"
    r"|sterne)[ -]?)*"
    r"(?:rating|ratings|grade|score|vote|verdict|stars?|overall|total|mark|marks|points|rated|result"
    r"|wertung|bewertung|prädikat|gesamtwertung|gesamtnote|gesamt|gesamteindruck|urteil|fazit|punkte|sterne|filmwertung"
    r"|[^\W\d_]{2,20}s (?:film)?(?:wertung|bewertung|urteil)"
    r"|cote|appréciation|évaluation|note|notation|note globale|note finale|ma note|étoiles"
    r"|verdict final|nota|nota final|nota finale"
    r"|valoraci[óo]n|calificaci[óo]n|puntuaci[óo]n|puntaje|estrellas|veredicto"
    r"|voto|voto finale|oordeel|eindoordeel|omdöme|оценка|моя оценка|вердикт|評価|採点|評点|点数|総合評価"
    r"|個人的評価|満足度|おすすめ度|オススメ度|итог|рейтинг|(?:mon |notre )?avis|gesamturteil|cotação|評分|评分"
    r"|[ぁ-んァ-ヶー一-龥]{1,8}度|평점|giudizio|valutazione|avaliação"
    r"|classificação|veredito|cijfer|beoordeling|waardering|score totale|betyg|karakter|ocena|arvosana"
    r"|hodnocení|hodnotenie|známka|értékelés(?:em)?|puan|terningkast|poeng|karakter|scores"
    r"|(?:benim )?(?:puan(?:ım|ımız|ı)?|notum|notumuz|değerlendirme(?:m|miz)?)|pontszám(?:om)?|pontozás|osztályzat|pont"
    r"|(?:nota|punctajul) (?:mea|noastră)|notă|punctaj|calificativ|nilai|skor|penilaian"
    r"|(?:rating|skor|nilai) (?:saya|gue)"
    r"|βαθμολογία|βαθμός|pisteet|tähdet|tähtiä|hinne|ocjena|moja ocjena|оцінка|moje hodnocení|điểm|đánh giá|별점"
    r"|bedømmelse|vurdering|stjerner|puntuació|valoració|التقييم|ציון|דירוג|คะแนน|रेटिंग)"
    r"(?: d(?:u|o|a|el|ella|ell’) ?(?:critique|crítico|critico|autora?|autore|auteur|redacción|redazione|rédaction))?"
    r"(?: (?:final|finale|global|globale|general|générale|total|totale|overall|definitiv[ao]"
    r"|re[vw]is(?:ta|ada|ed|ée|idert)|rivista|actualizada|atualizada))?"
    r"(?: (?:de|di|by|von|durch|van|da|do) (?-i:[A-ZÀ-Þ])[\w.-]{1,20})?"
    r"(?: (?:for|of|für|de|pour|sur) (?:the |this |den |le |la )?(?:film|movie|película|filme))?(?: ?\(?(?:out of"
    r"|of|/|von|sur|de) ?[0-9]{1,3}\)?)?",
    re.IGNORECASE,
)
WHOLE = re.compile(
    r"\b(?:overall|total|final|verdict|bottom line|gesamt\w*|fazit|insgesamt|finale?|globale?|conclusion"
    r"|in total|altogether|all in all|totaal|eindcijfer|en total|complessivo|general)\b",
    re.IGNORECASE,
)
_AND_RATING = (
    r"(?: (?:in|en|em) (?:[123]|an?|one|two|three|few|una?|une|due|tre|poche|ein(?:em|er)|zwei|drei|wenigen|deux"
    r"|quelques|dos|pocas|um|uma|duas|één|twee|ett|två)"
    r" (?:words?|lines?|sentences?|rig[ah]e?|parol[ae]|frasi?|sätzen?|satz|zeilen?|worten?|mots?|lignes?|phrases?"
    r"|palabras?|líneas?|frases?|palavras?|linhas?|woord(?:en)?|zin(?:nen)?|regels?|ord|mening(?:ar)?))?"
    r"(?: (?:&|\+|/|and|und|et|y|e|en|och|og|i) (?:(?:final|my|our) )?(?:ratings?|scores?|grade|stars|wertung|bewertung"
    r"|note|nota|voto|punteggio|puntuación|valoración|calificación|avaliação|cijfer|score|betyg|karakter|ocena))?"
)
VERDICT_WORDS = re.compile(
    r"(?:[^\W\d_]{2,15}[’'´]?s (?:verdict|final word|take|bottom line|fazit|urteil|schlusswort|omdöme|oordeel)|"
    r"in (?:conclusion|sum|closing)|(?:the |my |our |general )?consensus"
    r"|summary|(?:closing|last|concluding) (?:thoughts?|words?)|the last word"
    r"|parting (?:shot|thoughts?)"
    r"|the (?:skinny|lowdown|upshot)|short version|quick take|bottomline|gesamturteil|ergebnis|zusammenfassung"
    r"|l[’']avis"
    r"|pour (?:résumer|finir)|resumiendo|para resumir|resumindo|in due parole|conclusione|riassumendo|(?:the |my "
    r"|our |final )*(?:verdict|bottom line|final (?:verdict|word|thoughts?)|conclusion)"
    r"|in (?:short|brief|a nutshell|a word|one word|one sentence)|long story short|tl;? ?dr|the short version"
    r"|to sum (?:it )?up|in summary|summing up|all in all|overall|in the end|(?:my|our|final"
    r"|the) (?:take(?:away)?|impression"
    r"|judge?ment|analysis)|takeaway|recommendation|one[- ]line(?:r|r? review|r? verdict)?|in (?:a"
    r"|one) (?:sentence|line)|(?:[1-9]|one|two|three|four|five|six|seven)[- ]word review|review in a nutshell|bluf"
    r"|dommen|saldo|(?:el )?dictamen"
    r"|the long and (?:the )?short of it|schlussfazit|endfazit|gesamtfazit|zusammenfassend"
    r"|kurz(?:kritik|urteil)|kurz (?:und|&) [a-zß-ÿ]{3,12}"
    r"|gesamteindruck|mein eindruck|alles in allem|resümee|in einem satz|le verdict|(?:en )?bref|au final"
    r"|(?:mon|notre) avis"
    r"|l[’']avis (?:de|du) .{1,25}|en somme|(?:pour|en) conclu(?:re|sion)|le mot de la fin|en une phrase|en définitive"
    r"|en (?:definitiva|síntesis|fin|una frase)|mi (?:veredicto|opinión|conclusión)|el veredicto|balance"
    r"|(?:il |mio |il mio )?(?:giudizio|verdetto)|in definitiva|insomma|in una frase|tirando le somme"
    r"|em (?:síntese|uma frase)|enfim|no fim das contas|meu veredito|(?:ons |mijn )?oordeel|al met al"
    r"|kort(?:weg| samengevat)|samen(?:vattend|gevat)|in één zin|(?:mitt )?omdöme|sammanfattning|slutord"
    r"|(?:mein |unser )?(?:fazit|urteil|schlusswort)|kurz(?:um| und gut| gesagt|fazit)?|unterm strich"
    r"|auf den punkt(?: gebracht)?|verdict|en (?:bref|résumé|un mot|deux mots|quelques mots)|bilan|mon verdict"
    r"|conclusion"
    r"|veredicto|en (?:resumen|pocas palabras|conclusión)|conclusión|in (?:breve|sintesi|conclusione)"
    r"|giudizio finale|verdetto|veredito|podsumowując|podsumowanie|w skrócie|krótko mówiąc|jednym słowem"
    r"|werdykt|sammanfattningsvis|kort sagt"
    r"|slutomdöme|konklusjon|konklusion|oppsummert|итог|вывод|вердикт|коротко|結論|まとめ|總結|em (?:resumo|suma)"
    r"|conclusão|conclusie|kortom|eindoordeel|slutsats)" + _AND_RATING,
    re.IGNORECASE,
)
VERDICT_NAMES = re.compile(
    r"(?:(?:the|my|our|final|mein|unser|le|mon|notre|mi|el|il|mio|ons|mijn|meu|o)[ -])*"
    r"(?:verdicts?|bottom ?line|fazit|kurzfazit|urteil|gesamturteil|bilan|veredicto|verdetto|veredito|giudizio|oordeel"
    r"|eindoordeel"
    r"|omdöme|werdykt|вердикт|tl;? ?dr|recommendation|(?:[1-9]|one|two|three|four|five|six|seven)[- ]word review"
    r"|one[- ]line review|bluf)" + _AND_RATING,
    re.IGNORECASE,
)
"""What names a verdict and nothing else, so that it needs no colon."""
OTHER_SITES = re.compile(
    r"\b(?:imdb|rotten tomatoes|tomatometer|metacritic|letterboxd|allociné|amazon|goodreads|trakt)\b", re.IGNORECASE
)
BARE_LABEL = re.compile(
    r"(?:(?:the|my|our|final) )*(?:bottom line|conclusion|verdict)"
    r"|(?:final|closing|last|concluding) (?:thoughts?|words?)|in (?:short|brief)|en (?:bref|résumé"
    r"|resumen)|kurz(?:um)?|unterm strich|in (?:breve|sintesi)|em resumo|kortom|bilan|conclus\w+",
    re.IGNORECASE,
)
"""A label that says nothing of the film by itself."""
OF_READERS = re.compile(
    r"(?:(?:your|users?|readers?[’']?|audience|viewers?[’']?|visitors?[’']?|community|average)[’']? "
    r"(?:ratings?|scores?|votes?|grades?)"
    r"|(?:leser|user|besucher|publikums|nutzer)(?:wertung|bewertung|note|urteil)"
    r"|(?:durchschnittliche |durchschnitts)(?:bewertung|wertung|note)|note moyenne|(?:puntuación|nota|valoración) media"
    r"|(?:voto|valutazione) medi[oa]|gemiddelde (?:score|beoordeling|waardering)|nota média|avaliação média"
    r"|valutazione attuale|valoración del usuario|vote utilisateur|gebruikerswaardering"
    r"|avaliação do utilizador"
    r"|(?:note|avis|moyenne) des (?:lecteurs|spectateurs|internautes|visiteurs|membres)"
    r"|(?:nota|puntuación|valoración|voto|avaliação|media|média) (?:de los|de las|d[oae]s?|degli|dei|del) "
    r"(?:lectores|usuarios|leitores|usuários|público|pubblico|utenti|lettori)"
    r"|(?:lezers|bezoekers)(?:score|cijfer|waardering)|läsarbetyg|läsarnas betyg|ocena (?:czytelników|użytkowników))"
    r"\s?[:(–-]?\s?[0-9★☆½.,/() ]{1,20}(?:[^\W\d_]{1,15}[)]?)?",
    re.IGNORECASE,
)
"""`Readers' rating: 3.9/5 (212 votes)`"""
OF_VOTES = re.compile(
    r"[0-9](?:\s?%|\s?/\s?[0-9.,]{1,4}| (?:out of|von|sur|de|su|van de|av|z|из) [0-9.,]{1,4})?(?: stars)?"
    r"[\s)]{0,3}[\s,;|(\[–—-]{1,4}(?:based on |based upon |from |by |bei |sur |con |de |su |op )?"
    r"(?:total(?: of)? |over )?[0-9][0-9.,]{0,7} (?:total )?(?:user |reader |customer )?"
    r"(?:votes?|ratings|raters|stimmen?|bewertungen|votos?|votaciones|valoraciones|voti|voto|stemmen|röster?|stemmer"
    r"|glos(?:y|ów)|hlas(?:y|ů)|голос(?:а|ов)?|оцен(?:ки|ок)|avaliações|notes|oy)\b"
    r"|\b(?:votes|vote(?!\s?[:=]\s?[0-9.,]{1,4}\s?/)|stimmen|votos|voti|stemmen|голосов)(?: cast)?(?: so "
    r"far)?\s?[:=]\s?[0-9]",
    re.IGNORECASE,
)
"""`Rating: 8.7/10 (9 votes cast)`: what a plugin counts together."""
SCHOOL_MARK = re.compile(
    r"(?P<label>(?:[^\W\d_]{2,9} ){0,2}(?:cijfer|rapportcijfer|eindcijfer|voto|nota|grade|rating|score|mark|note"
    r"|wertung"
    r"|bewertung|puntuación|calificación|valoración|cotação|avaliação|ocena|hodnocení|оценка"
    r"|punctaj|puanım|puan|pontszám|skor|nilai|ocjena)"
    r"(?: finale?|(?: [^\W\d_][\w’'.-]{0,14}){1,4}(?= ?:))?)"
    r"(?: ?[:=–-]? ?|\? ?[^\W\d_]{2,14},? )"
    r"(?P<value>10|0?[5-9](?:[.,][0-9]{1,2}|½| e mezzo| y medi[ao]| et demie?| e meio)?)[+−–-]?",
    re.IGNORECASE,
)
"""`Cijfer: 7,5`: where school gives marks out of ten, a figure above five needs no scale."""
BARE_NUMBER = re.compile(
    r"(?P<label>[^:=]{3,50}?(?:out of|/|von|sur|de|of"
    r"|[01] ?(?:-|–|to|bis|à|a)) ?(?P<best>[0-9]{1,3}|ten|five"
    r"|four)[)\]]?)\s?[:=–-]\s?(?P<value>[0-9]{1,3}(?:[.,][0-9]{1,2})?|[0-9]{0,2}½)\s?",
    re.IGNORECASE,
)
PARTS = re.compile(
    r"(?:the )?(?:story|plot|script|screenplay|writing|acting|performances?|cast|characters?|direction"
    r"|directing|cinematography|camera|photography|visuals?|look|effects?|special effects|vfx|sound|audio"
    r"|music|score|soundtrack|editing|pacing|design|production(?: design| values)?|dialogue|humou?r|action"
    r"|atmosphere|emotion|originality|entertainment|rewatchability|tension|suspense|romance|ending|extras"
    r"|picture|video|costumes?|gore|nudity|cursing|swearing|profanity|violence|sex(?:uality)?|laughs|scares|blu-?ray"
    r"|dvd|discs?|transfer|(?:picture|image|audio|sound"
    r"|video) quality"
    r"|(?:special )?features|bonus(?: features| material)?|packaging|bild(?:qualität)?|ton(?:qualität)?"
    r"|ausstattung|extras"
    r"|handlung|drehbuch|darsteller|schauspieler|regie|kamera|bild|ton|musik|effekte|humor|spannung|anspruch"
    r"|action|erotik|atmosphäre|unterhaltung|schnitt|tempo|figuren"
    r"|histoire|scénario|scenario|jeu|acteurs|interprétation|mise en scène|réalisation|image|photographie"
    r"|musique|son|rythme|montage|ambiance"
    r"|guion|guión|historia|actuaciones|dirección|fotografía|música|ritmo|montaje|storia|sceneggiatura"
    r"|recitazione|regia|fotografia|musica|colonna sonora|roteiro|atuações|direção|trilha sonora|verhaal"
    r"|acteurs|regie|muziek)",
    re.IGNORECASE,
)
LETTERS_ALONE = re.compile(r"[(\[*]{0,2}[A-DF][)\]*.]{0,2}")
LOST_SIGNS = re.compile(r"×\s?(?:[0-9]{1,2}½?|½)|x[0-9]{1,2}½?\s?\(")
EARLIER = re.compile(
    r"\s?[(\[,;–—-]{1,2}\s?(?:it )?(?:was|formerly|previously|originally|up from|down from|before|statt|vorher"
    r"|früher|zuvor|bisher|avant|antes|prima|was eerst|no change|unchanged|same as|unverändert|inchangée?|sin cambios"
    r"|invariato|sem mudanças|ongewijzigd|oförändrat)\b.{0,40}$",
    re.IGNORECASE,
)
"""What the rating was before the critic changed it."""
DATED = re.compile(
    r"^(?:reviewed|watched|viewed|seen|written)(?: on)?:? (?:[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{2,4}"
    r"|[^\W\d_]{3,9}\.? [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}|[0-9]{1,2}\.? [^\W\d_]{3,9}\.?,? "
    r"[0-9]{4})[\s|,.;–-]{1,12}",
    re.IGNORECASE,
)
"""`Reviewed on 5/11/2009  Grade: B`"""
OF_THINGS = re.compile(
    r"(?P<rating>[\w½¼¾.,/ -]{1,24}? (?:out of|von|sur|sobre|su|van de|van|av|из|z|na) (?:(?:the|de|den|a possible) )?"
    r"(?:[0-9]{1,3}|[^\W\d_]{2,8})|[0-9]{1,2}(?:[.,][0-9])?/(?:4|5|6|10))"
    r" [^\W\d_](?:[^\W\d_]|-(?=\w)){2,19}(?: [^\W\d_]{3,20})?[.!]?"
)
"""`Three out of five haystacks.`"""
THINGS_OF = re.compile(
    rf"(?P<value>(?i:{NUMBER}))"
    r" (?!point )[^\W\d_](?:[^\W\d_]|-(?=\w)){2,19}(?: [^\W\d_]{3,20})?"
    r" (?:out of|von|sur|sobre|su|van de|av|na) (?:(?:the|de|den|a possible) )?(?P<best>[0-9]{1,2}|[^\W\d_]{2,8})[.!]?"
)
"""`3 ferries out of 5.`"""
SCALE_IN_BRACKETS = re.compile(r"\(((?:/|out of|outta|von|uit|sur|sobre|su|de|of|av|af|op|z|из|van de) [^()]{1,24})\)")
"""`4 cats (out of 5)`"""
UNKNOWN_UNIT = re.compile(r"[^\W\d_]{3,20}")
UNKNOWN_UNITS = re.compile(r"[a-zß-ÿ]{3,20} [a-zß-ÿ]{3,20}s")
FILM_ITSELF = re.compile(
    r"(?:the |this |der |dieser |le |la |il |o |de |den )?(?:film|movie|película|filme|feature)(?: itself| selbst)?",
    re.IGNORECASE,
)
"""A label of the whole, beside `Rewatch factor: 4/5`."""
OF_OTHERS = re.compile(
    r"\b(?:imdb|rotten|tomatoes|metacritic|letterboxd|filmaffinity|allociné|senscritique|moviemeter|filmweb|[cč]sfd"
    r"|tmdb"
    r"|readers?|users?|audience|viewers?|critics|average|votes?|leser|publikum|nutzer|lecteurs|spectateurs|presse"
    r"|moyenne"
    r"|lectores|usuarios|público|media|média|crítica|leitores|usuários|pubblico|utenti|lettori|medio|lezers|bezoekers"
    r"|gemiddelde?|läsarnas|användarnas|użytkowników|średnia)\b",
    re.IGNORECASE,
)
OF_CRITIC = re.compile(
    r"\b(?:my|mine|me|myself|our|own|mein\w{0,2}|unsere?|ich|ma|mon|moi|mi|mío|mio|mia|minha|meu|mijn|mezelf|myzelf"
    r"|eigen"
    r"|min|mitt|moja|moje|můj|моя|мой|benim)\b",
    re.IGNORECASE,
)
"""`My rating`, beside those of other people."""
OF_FAMILY = re.compile(
    r"(?:my|our|meine?|ma|mon|mi|mia|mio|minha|meu|mijn|min) (?:wife|husband|girlfriend|boyfriend|partner"
    r"|kids?|son|daughter"
    r"|brother|sister|mother|father|mom|mum|dad|friends?|frau|mann|freund(?:in)?|femme|mari|copain|copine|mujer"
    r"|marido|novi[oa]"
    r"|hijos?|moglie|marito|figli[oa]|esposa|filh[oa]|vrouw|vriend(?:in)?|fru|sambo)\b",
    re.IGNORECASE,
)
"""`My wife: 8/10`"""
OF_SCALES = re.compile(
    r"(?:[\w’'-]{1,20} ){0,3}(?:rating|score|grade|scale|meter|skala|wertung|bewertung|échelle|note|escala|nota"
    r"|puntuación|scala|voto|avaliação|schaal|cijfer|betyg|karakter|skali|ocena)(?: [\w’'-]{1,20}){0,4}",
    re.IGNORECASE,
)
"""`The official boredom scale`, above the mark."""
OVERVIEW = re.compile(
    r"(?:review |rating |score |the )?(?:overview|summary|breakdown|scores?|scorecard|ratings?)"
    r"|our (?:scores?|ratings?)"
    r"|(?:einzel)?(?:be)?wertung(?:en)?|les notes|notes?|notas|puntuaciones|voti|cijfers|betyg|oceny"
    r"|(?:(?:be)?wertung|rating|score|note|nota|voto|puntuación|cijfer|betyg) (?:&|und|and|et|y|e|en|och) (?:kurz)?"
    r"(?:fazit|verdict|urteil|bilan|conclusion|veredicto|conclusión|giudizio|veredito|conclusão|oordeel|omdöme)",
    re.IGNORECASE,
)
"""Above the lines that rate acting, script and the whole."""
ANNOUNCEMENT = re.compile(
    r"(?:[\w’'-]{1,20} ){1,3}(?:rating|score|grade|mark|verdict|meter|wertung|bewertung|note|punkte|skala"
    r"|puntuación|nota|voto"
    r"|valutazione|avaliação|cijfer|score|betyg|karakter|ocena|hodnocení)"
    r"|(?:rating|score|note|nota|voto|puntuación|ocena|cijfer|wertung)(?: [\w’'-]{1,20}){1,2}|me|moi|ich"
    r"|yo|io|eu|ik|jag|jeg|ja",
    re.IGNORECASE,
)
"""`Sofa rating` says that a rating comes, and nothing of the film."""
DIE = re.compile(r"(?P<label>terningkast(?: ?:)?|terning(?: ?:)?|tärningskast) ?(?P<value>[1-6])", re.IGNORECASE)
"""What a die shows, out of six."""
"""`4 von 5 Briefmarken`."""
