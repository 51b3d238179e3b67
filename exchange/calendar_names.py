"""Names of months and weekdays as pages print them, in the languages met so far, in full and shortened."""

_MONTH_NAMES = (
    "january jan januar jänner jaenner janvier janv"
    " enero ene gennaio gen janeiro januari januar januari jän stycznia styczeń января январь"
    " ledna leden ocak január ianuarie січня siječnja gener xaneiro jaanuar јануара јануар януари januára tammikuuta"
    " tammikuu ιανουαρίου",
    "february feb februar februari février fevrier févr fév febrero febbraio febr fevereiro fev feber"
    " luty lutego февраля února únor şubat február februarie лютого veljače febrer febreiro veebruar фебруара фебруар"
    " февруари februára helmikuuta helmikuu φεβρουαρίου",
    "march mar märz mär mrz mars marzo março marco maart mrt marts marca marzec марта"
    " března březen mart március martie березня ožujka març märts marca maret maaliskuuta maaliskuu μαρτίου",
    "april apr avril avr abril abr aprile kwietnia kwiecień апреля"
    " dubna duben nisan április aprilie квітня travnja aprill април априла apríla huhtikuuta huhtikuu απριλίου",
    "may mai mayo maggio mag maio mei maj maja мая května květen mayıs május травня svibnja maig maio май мај маја"
    " mája maijs toukokuuta toukokuu μαΐου",
    "june jun juni juin junio giugno giu junho czerwca czerwiec июня"
    " června červen haziran június iunie червня lipnja juny xuño juuni јуна јун юни júna junij junija kesäkuuta"
    " kesäkuu ιουνίου",
    "july jul juli juillet juil julio luglio lug julho lipca lipiec июля"
    " července červenec temmuz július iulie липня srpnja juliol xullo juuli јула јул юли júla julij julija heinäkuuta"
    " heinäkuu ιουλίου",
    "august aug août aout aoû agosto ago augustus augusti sierpnia августа"
    " srpna srpen ağustos augusztus серпня kolovoza agost август августа augusta agustus avgust avgusta elokuuta"
    " elokuu αυγούστου",
    "september sep sept septembre septiembre setiembre settembre set setembro wrzesień września сентября"
    " září eylül szeptember septembrie вересня rujna septiembre septembra septembar септембра септембар септември"
    " syyskuuta syyskuu σεπτεμβρίου",
    "october oct oktober okt octobre octubre ottobre ott outubro out października październik октября"
    " října říjen ekim október octombrie жовтня oktoober oktobra октобра октобар октомври októbra lokakuuta lokakuu"
    " οκτωβρίου",
    "november nov novembre noviembre novembro listopada listopad ноября"
    " listopadu kasım noiembrie листопада studenoga studenog новембра новембар ноември novembra marraskuuta marraskuu"
    " νοεμβρίου",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember des"
    " grudnia grudzień декабря prosince prosinec aralık decembrie грудня prosinca desembre decembro detsember"
    " decembra децембра децембар декември joulukuuta joulukuu δεκεμβρίου",
)
MONTHS = {name: month for month, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}
_OTHER_MONTH_NAMES = (  # of WordPress in Arabic and Hebrew, where a letter stands before the month
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
)
MONTHS |= {name: month for names in _OTHER_MONTH_NAMES for month, name in enumerate(names.split(), start=1)}
_WEEKDAY_NAMES = (
    "monday mon montag mo lundi lun lunes segunda segunda-feira seg lunedì maandag ma måndag mandag hétfő "
    "pondělí luni pazartesi maanantai понедельник poniedziałek",
    "tuesday tue tues dienstag di mardi mar martes terça terça-feira ter martedì dinsdag tisdag tirsdag kedd "
    "úterý marți salı tiistai вторник wtorek",
    "wednesday wed mittwoch mi mercredi mer miércoles mié quarta quarta-feira qua mercoledì woensdag wo onsdag "
    "szerda středa miercuri çarşamba keskiviikko среда środa",
    "thursday thu thur thurs donnerstag do jeudi jeu jueves jue quinta quinta-feira qui giovedì gio donderdag "
    "torsdag csütörtök čtvrtek joi perşembe torstai четверг czwartek",
    "friday fri freitag fr vendredi ven viernes vie sexta sexta-feira sex venerdì vrijdag vr fredag péntek "
    "pátek vineri cuma perjantai пятница piątek",
    "saturday sat samstag sonnabend sa samedi sam sábado sáb sabato sab zaterdag za lördag lørdag szombat "
    "sâmbătă cumartesi lauantai суббота sobota",
    "sunday sun sonntag so dimanche dim domingo dom domenica zondag zo söndag søndag vasárnap neděle duminică "
    "pazar sunnuntai воскресенье niedziela",
)
WEEKDAY_OF = {name: day for day, names in enumerate(_WEEKDAY_NAMES) for name in names.split()}
"""Monday is 0, as in the standard library."""
