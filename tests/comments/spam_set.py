"""A hundred spams as machines send them; the words are made up, the kinds are those that blogs get.

Each is what differs from an ordinary request: fields of the form, and how it was sent. `headers` are sent along,
`stamp` is "good", "old", "other" (of another post), "none" or "forged"; `times` is how often it is sent in a row.
"""

from dataclasses import dataclass, field
from zlib import crc32

NAMES = ["Bob", "Sam", "Tom", "Kim", "Ellen", "Rosie", "Liz", "Pat", "Lee", "Иван", "José", "Wolfgang"]


@dataclass(frozen=True)
class Spam:
    comment: str
    author: str = ""  # then one that anybody may have
    email: str | None = None
    url: str = ""
    subject: str = ""
    stamp: str = "good"
    headers: dict[str, str] = field(default_factory=dict)
    times: int = 1

    def __post_init__(self) -> None:
        number = crc32(self.comment.encode())
        object.__setattr__(self, "author", self.author or NAMES[number % len(NAMES)])
        if self.email is None:
            object.__setattr__(self, "email", f"reader{number}@mail.example")


CURL = {"User-Agent": "curl/7.68.0"}
PYTHON = {"User-Agent": "python-requests/2.25.1"}
ELSEWHERE = {"Origin": "https://sender.example"}
CROSS_SITE = {"Sec-Fetch-Site": "cross-site"}
NULL_ORIGIN = {"Origin": "null"}


def forged(address: str) -> dict[str, str]:
    return {
        "X-Forwarded-For": address,
        "X-Real-IP": address,
        "Forwarded": f"for={address}",
        "User-Agent": "Mozilla/5.0",
    }


LINKS = [
    Spam("Buy cheap watches https://watches.example/a https://watches.example/b today only", "Cheap Watches"),
    Spam("[casino](https://luck.example) [slots](https://luck.example/slots) [poker](https://luck.example/poker)"),
    Spam('<a href="http://pills.example">cheap pills</a> <a href="http://pills.example/2">no prescription</a>'),
    Spam("[url=http://loans.example]payday loans[/url] [url=http://loans.example/fast]fast cash[/url]", "loansnow"),
    Spam("[link=http://bags.example]designer bags[/link] and http://bags.example/outlet replica handbags outlet"),
    Spam("www.forex.example www.forex.example/signals the best forex signals and trading robot", "Forex Robot"),
    Spam("Visit <https://seo.example> and <https://rank.example> for first page of search engine guaranteed"),
    Spam("http://a1.example http://a2.example http://a3.example http://a4.example http://a5.example"),
    Spam("> great article\n\nhttp://essay.example and http://papers.example write your essay cheap", "Essay Writer"),
    Spam(
        "- [free movies](http://stream.example)\n- [full hd online](http://stream.example/hd)\n- [download](http://x.example)"
    ),
    Spam("Смотреть онлайн http://kino.example бесплатно http://kino.example/hd без регистрации", "Кино Онлайн"),
    Spam("线上赌场 http://dubo.example 注册送彩金 http://dubo.example/bonus 百家乐", "娱乐城"),
    Spam("オンラインカジノ http://kajino.example 登録ボーナス http://kajino.example/b", "カジノ"),
    Spam("Viagra ohne Rezept https://potenz.example sofort bestellen https://potenz.example/de", "Apotheke"),
    Spam("Acheter des followers https://abonnes.example pas cher https://abonnes.example/fr livraison immediate"),
    Spam("comprar seguidores https://seguidores.example barato https://seguidores.example/es garantizado"),
    Spam("Your blog is nice! [crypto](https://coins.example) [doubler](https://coins.example/x2)", "Crypto Doubler"),
    Spam("HTTP://SHOUT.EXAMPLE HTTP://SHOUT.EXAMPLE/AGAIN BEST PRICE", "SHOUT"),
    Spam("Check www.dating.example or www.dating.example/join hot singles in your area waiting", "Hot Singles"),
    Spam("![win](https://prize.example/a.png) ![win](https://prize.example/b.png) you won a phone"),
]
KEYWORDS = [
    Spam("online casino bonus no deposit free spins best slots real money jackpot roulette blackjack", "Casino Bonus"),
    Spam("cheap generic pills online pharmacy no prescription overnight shipping best price discount", "Pharmacy"),
    Spam("payday loans bad credit instant approval no credit check fast cash same day money", "Payday Loans"),
    Spam("replica watches luxury designer handbags outlet wholesale cheap discount free shipping", "Replica Outlet"),
    Spam(
        "search engine ranking backlinks cheap traffic increase your website rank first page guaranteed", "SEO Expert"
    ),
    Spam("bitcoin investment guaranteed profit double your money trading robot forex signals", "Forex Profit"),
    Spam("buy followers likes views cheap instant delivery guaranteed real accounts", "Buy Followers"),
    Spam("weight loss miracle pills burn belly fat fast keto diet free trial bottle", "Keto Diet"),
    Spam("hot singles in your area waiting to chat free webcam dating adult join now", "Hot Dating"),
    Spam("write my essay cheap custom papers thesis help plagiarism free guaranteed grades", "Essay Help"),
    Spam("work from home earn money fast no experience daily payments guaranteed income", "Earn Money"),
    Spam("male enhancement pills best price generic online pharmacy discount order now", "Pills Store"),
    Spam("sports betting tips guaranteed win free bet bonus best odds casino jackpot", "Betting Tips"),
    Spam("hacker for hire recover lost bitcoin wallet guaranteed investment recovery contact", "Recovery Agent"),
    Spam("powerful spell caster bring back lost lover guaranteed contact him on whatsapp", "Spell Caster"),
    Spam("loan offer at low interest rate apply now contact whatsapp instant approval guaranteed", "Loan Offer"),
    Spam("казино онлайн бонус без депозита играть на деньги бесплатно лучшие слоты", "Казино Бонус"),
    Spam("займ на карту без отказа срочно деньги онлайн без проверки быстро", "Займ Онлайн"),
    Spam("kredi kartsız bahis bonus veren siteler canlı casino giriş güncel adres", "Bahis Giris"),
    Spam("situs slot gacor terpercaya bonus member baru deposit pulsa tanpa potongan", "Slot Gacor"),
]
FLATTERY = [
    Spam(
        "Great article! I bookmarked your website, thanks for sharing this information.",
        "best seo company",
        url="https://seo.example",
    ),
    Spam(
        "I really like your writing style, wonderful information, thanks for posting.",
        "cheap flights",
        url="https://flights.example",
    ),
    Spam(
        "Hello my friend! This article is amazing, very nice written and includes all vital information.",
        "pills store",
        url="https://pills.example",
    ),
    Spam(
        "What's up, just wanted to mention, I liked this blog post. Keep on posting!",
        "web hosting",
        url="https://hosting.example",
    ),
    Spam(
        "Thanks for the marvelous posting! I will always bookmark your blog and come back later.",
        "payday loan",
        url="https://loans.example",
    ),
    Spam(
        "This website was... how do you say it? Relevant!! Finally I have found something that helped me.",
        "replica",
        url="https://bags.example",
    ),
    Spam(
        "Excellent goods from you, man. I have understand your stuff previous to and you're just too great.",
        "forex",
        url="https://forex.example",
    ),
    Spam(
        "Hi, i think that i saw you visited my weblog so i came to return the favor.",
        "casino",
        url="https://luck.example",
    ),
    Spam(
        "I'm impressed, I must say. Rarely do I encounter a blog that's equally educative and entertaining.",
        "slots",
        url="https://slots.example",
    ),
    Spam(
        "Does your site have a contact page? I have some recommendations for your blog.",
        "seo service",
        url="https://rank.example",
    ),
    Spam(
        "Wow, wonderful weblog structure! How long have you been running a blog for?",
        "vpn free",
        url="https://vpn.example",
    ),
    Spam(
        "Definitely consider that which you said. Your favourite reason appeared to be the easiest thing.",
        "keto",
        url="https://keto.example",
    ),
    Spam("Very good post. I certainly love this website. Keep writing!", "loans online", url="https://fast.example"),
    Spam(
        "You made some decent points there. I checked on the internet for more information.",
        "buy likes",
        url="https://likes.example",
    ),
    Spam("Nice post www.cheapshoes.example", "Shoes www.cheapshoes.example"),
]
HONEYPOT = [
    Spam("A fine film, thank you.", subject="Hello"),
    Spam("I agree with you.", subject="https://pills.example"),
    Spam("Nice.", subject="Nice post"),
    Spam("Interesting site, I will come back.", author="Mike", subject="+1 555 0100"),
    Spam("Thank you for this review.", subject="asdf"),
    Spam("ok", subject="ok"),
    Spam("Good film", subject="Re: film", headers=PYTHON),
    Spam("Hi there", subject="Offer", headers=CURL),
    Spam("What do you think of the ending?", subject="Question"),
    Spam("Спасибо за обзор", author="Иван", subject="тема"),
]
STAMPS = [
    Spam("Nice site, greetings.", stamp="none", headers=CURL),
    Spam("Cheap pills here.", stamp="none", headers=PYTHON),
    Spam("Hello from the robot.", stamp="none"),
    Spam("I liked it.", stamp="forged"),
    Spam("Casino bonus.", stamp="forged", headers=PYTHON),
    Spam("Great blog, very useful.", stamp="forged", headers=NULL_ORIGIN),
    Spam("Good read.", stamp="other"),
    Spam("The same text on every post.", stamp="other", headers=PYTHON),
    Spam("Loans for everybody.", stamp="other", headers=CURL),
    Spam("Free followers.", stamp="other", author="Followers"),
    Spam("Nobody looked at this page for weeks.", stamp="old"),
    Spam("A harvested form, sent a month later.", stamp="old", headers=PYTHON),
    Spam("Best essay service.", stamp="old", headers=CURL),
    Spam("Very interesting review.", stamp="old", url="https://seo.example"),
    Spam("Sold with a list of forms.", stamp="old", headers=forged("198.51.100.4")),
]
ORIGINS = [
    Spam("Sent from a page of my own.", headers=ELSEWHERE),
    Spam("Sent from a frame.", headers=NULL_ORIGIN),
    Spam("Sent by another site's script.", headers=CROSS_SITE),
    Spam("Sent by a site beside yours.", headers={"Sec-Fetch-Site": "same-site"}),
    Spam("Sent with somebody else's origin.", headers={**ELSEWHERE, "Sec-Fetch-Site": "same-origin"}),
]
FORGED = [
    Spam("Now I am somebody else.", author="Bot One", headers=forged("198.51.100.1"), times=3),
    Spam("And now another one.", author="Bot Two", headers=forged("127.0.0.1"), times=3),
    Spam("From your own network.", author="Bot Three", headers=forged("10.0.0.1"), times=3),
    Spam("From nowhere.", author="Bot Four", headers=forged("unknown"), times=3),
    Spam("Through many.", author="Bot Five", headers=forged("1.1.1.1, 2.2.2.2, 3.3.3.3"), times=3),
]
FLOODS = [
    Spam("First!", author="Flooder", times=8),
    Spam("Buy now", author="Flood Sale", email="sale@mail.example", times=8),
    Spam("x", author="x", email="", times=8),
    Spam("Hello hello hello", author="Echo", headers=CURL, times=8),
    Spam("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", author="aaaa", times=8),
    Spam("Test test", author="Test", headers=PYTHON, times=8),
    Spam("Nice", author="Nice", email="nice@mail.example", times=8),
    Spam("Проверка", author="Бот", times=8),
    Spam("1", author="1", email="", times=8),
    Spam("Like and subscribe", author="Subscribe", times=8),
]
SPAMS = [*LINKS, *KEYWORDS, *FLATTERY, *HONEYPOT, *STAMPS, *ORIGINS, *FORGED, *FLOODS]
