"""Countries and kinds of film, as pages name them beside a year, in the languages met so far."""

_COUNTRIES = """
usa us u.s. u.s.a. uk gb d f i e a ch at de fr it es be nl pl se dk no fi cz hu ru jp cn kr hk tw in ca au nz br ar mx
united states, united kingdom, great britain, england, scotland, wales, ireland, germany, west germany, france, italy,
spain, austria, switzerland, belgium, netherlands, denmark, sweden, norway, finland, iceland, poland, czech republic,
czechoslovakia, hungary, romania, russia, soviet union, ussr, japan, china, south korea, korea, hong kong, taiwan,
india, iran, israel, turkey, greece, portugal, canada, australia, new zealand, brazil, argentina, mexico, chile,
deutschland, brd, ddr, frankreich, italien, spanien, österreich, schweiz, belgien, niederlande, dänemark, schweden,
norwegen, finnland, polen, tschechien, ungarn, russland, udssr, südkorea, indien, türkei, griechenland, kanada,
australien, brasilien, argentinien, mexiko, großbritannien, irland, allemagne, italie, espagne, autriche, suisse,
belgique, pays-bas, danemark, suède, norvège, finlande, pologne, hongrie, russie, japon, chine, corée du sud, inde,
turquie, grèce, australie, brésil, argentine, mexique, royaume-uni, états-unis, irlande, alemania, francia, italia,
españa, suiza, bélgica, países bajos, dinamarca, suecia, noruega, finlandia, polonia, hungría, rusia, japón, corea del
sur, turquía, grecia, canadá, brasil, méxico, reino unido, estados unidos, irlanda, germania, spagna, svizzera, belgio,
paesi bassi, danimarca, svezia, norvegia, ungheria, giappone, cina, turchia, messico, regno unito, stati uniti,
alemanha, frança, espanha, itália, suíça, suécia, hungria, japão, duitsland, frankrijk, nederland, belgië, zweden,
noorwegen, denemarken, oostenrijk, zwitserland, italië, spanje, verenigde staten, verenigd koninkrijk, sverige,
norge, danmark, tyskland, frankrike, frankrig, storbritannien, polska, niemcy, francja, włochy, hiszpania, czechy,
szwecja, szwajcaria, wielka brytania, rosja, japonia, chiny, россия, ссср, франция, сша, германия, япония, uruguay,
eua, eeuu, ee.uu., e.u.a., sua,
yugoslavia, serbia, croatia, slovenia, bosnia, bulgaria, ukraine, georgia, estonia, latvia, lithuania, slovakia, egypt,
morocco, algeria, tunisia, senegal, south africa, nigeria, lebanon, palestine, iraq, vietnam, thailand, indonesia,
malaysia, singapore, philippines, peru, colombia, venezuela, cuba, bolivia, ecuador, paraguay, pakistan, bangladesh,
sri lanka, nepal, mongolia, luxembourg, malta, cyprus, suomi, ruotsi, norja, tanska, ranska, saksa, italia, espanja,
iso-britannia, yhdysvallat, venäjä, neuvostoliitto, japani, puola, jugoslawien, jugoslavia, iugoslavia, yougoslavie,
bulgarien, rumänien, kroatien, serbien, tschechoslowakei, ägypten, neuseeland, südafrika, kolumbien, roumanie, tunisie,
maroc, algérie, liban, égypte, afrique du sud, rumanía, marruecos, perú, egipto, sudáfrica, checoslovaquia, romênia,
dinamarca, suécia, noruega, áustria, rússia, turquia, irã, romania, jugosławia, czechosłowacja, węgry, rumunia, dania,
norwegia, československo, česko, německo, francie, itálie, španělsko, velká británie, maďarsko, polsko, rakousko,
magyarország, franciaország, németország, olaszország, türkiye, almanya, fransa, italya, ispanya, japonya, abd,
великобритания, италия, испания, польша, швеция, дания, норвегия, китай, корея, украина, австрия, польша
"""
_KINDS = """
drama, comedy, thriller, horror, romance, documentary, animation, action, western, musical, mystery, crime, adventure,
fantasy, sci-fi, science fiction, war, noir, short, family, biopic, komödie, dokumentarfilm, kurzfilm, krimi, abenteuer,
comédie, documentaire, comedia, documental, commedia, documentario, comédia, documentário, komedie, komedia, dokument
"""


def _set(words: str) -> frozenset[str]:
    return frozenset(" ".join(word.split()) for word in words.replace("\n", " ").split(","))


CODES = frozenset(_COUNTRIES.split("\n")[1].split())
COUNTRIES = _set(_COUNTRIES.partition("united states")[2]) | {"united states", *CODES}
KINDS = _set(_KINDS)


def is_country_or_kind(text: str) -> bool:
    """Codes are words in small letters.

    >>> [is_country_or_kind(text) for text in ("D/A", "Hong Kong", "Drama", "Umbrellas", "a", "it")]
    [True, True, True, False, False, False]
    """
    return all(map(_is_known, text.replace(",", "/").split("/")))


def _is_known(part: str) -> bool:
    part = part.strip()
    return part not in CODES and (part.lower() in COUNTRIES or part.lower() in KINDS)
