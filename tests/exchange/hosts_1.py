"""How hosts print conversations, and what is said in them: a table for `test_text_dump_hosts`, part 1."""

HOSTS = {
    "disqus_modern": (
        """
3 Comments

1 Login

G
Join the discussion…
Log in with
or sign up with Disqus or pick a name
?

Share

Best Newest Oldest

A
Ann Lee
6 years ago
The salt was real, I licked it.

2
0
Reply
Share

B
bob_the_cat
6 years ago edited
Never lick a film.

0
0
Reply
Share

A
Ann Lee
bob_the_cat
6 years ago
Too late.

0
0
Reply
Share

Subscribe
Privacy
Do Not Sell My Data
""",
        [
            ("Ann Lee", "", "The salt was real, I licked it."),
            ("bob_the_cat", "", "Never lick a film."),
            ("Ann Lee", "", "Too late."),
        ],
    ),
    "wpdiscuz": (
        """
Subscribe
Login
Notify of
new follow-up comments
Label
{}
[+]
Name*
Email*
Website
This site uses Akismet to reduce spam. Learn how your comment data is processed.
3 Comments
Oldest
Newest Most Voted
Inline Feedbacks
View all comments
Ann
Guest
Ann
3 years ago
The salt was real, I licked it.
0
Reply
Bob
Admin
Bob
3 years ago
Reply to  Ann
Never lick a film.
1
Reply
Cleo
Guest
Cleo
2 years ago
I was in the dining room scene, third chair.
0
Reply
""",
        [
            ("Ann", "", "The salt was real, I licked it."),
            ("Bob", "", "Never lick a film."),
            ("Cleo", "", "I was in the dining room scene, third chair."),
        ],
    ),
    "intensedebate": (
        """
Comments (2)

Sort by: Date Rating Last Activity

Ann Lee's avatar
Ann Lee · 612 weeks ago
The salt was real, I licked it.
Reply
1 reply · active 611 weeks ago
Bob's avatar
Bob · 611 weeks ago
Never lick a film.
Report
Reply

Post a new comment

Enter text right here!
Comment as a Guest, or login:
Name Email Website (optional)
Displayed next to your comments.
Submit Comment
""",
        [("Ann Lee", "", "The salt was real, I licked it."), ("Bob", "", "Never lick a film.")],
    ),
    "canalblog": (
        """
Commentaires sur The Salt Clerk

Le sel est vrai, je l’ai goûté.

Posté par Anne, 09 juin 2016 à 21:13 | | Répondre

On ne lèche pas un film !

Posté par Marcel, 10 juin 2016 à 08:02 | | Répondre

Nouveau commentaire

« Accueil »
""",
        [
            ("Anne", "2016-06-09T21:13", "Le sel est vrai, je l’ai goûté."),
            ("Marcel", "2016-06-10T08:02", "On ne lèche pas un film !"),
        ],
    ),
    "weebly": (
        """
2 Comments

Ann
3/16/2014 05:07:11 pm

The salt was real, I licked it.

Reply

Bob
3/17/2014 01:22:45 am

Never lick a film.

Reply


Leave a Reply.

Archives

March 2014
RSS Feed
Powered by Create your own unique website with customizable templates.
""",
        [
            ("Ann", "2014-03-16T17:07", "The salt was real, I licked it."),
            ("Bob", "2014-03-17T01:22", "Never lick a film."),
        ],
    ),
    "squarespace5": (
        """
Reader Comments (2)

The salt was real, I licked it.
June 3, 2009 | Ann Lee

Never lick a film.
June 4, 2009 | Bob

PostPost a New Comment
Enter your information below to add a new comment.
My response is on my own website »
Author Email (optional):
Author URL (optional):
Post:
""",
        [("Ann Lee", "2009-06-03", "The salt was real, I licked it."), ("Bob", "2009-06-04", "Never lick a film.")],
    ),
    "fc2": (
        """
コメント

塩は本物でした。
なめてみました。
2010/03/05(金) 21:13:22 | URL | 海猫 #-[ 編集]

映画をなめてはいけません。
2010/03/06(土) 09:02:10 | URL | ゆり #mQop/nM.[ 編集]

コメントの投稿

お名前
メールアドレス
パスワード
""",
        [
            ("海猫", "2010-03-05T21:13", "塩は本物でした。\nなめてみました。"),
            ("ゆり", "2010-03-06T09:02", "映画をなめてはいけません。"),
        ],
    ),
    "livedoor": (
        """
この記事へのコメント

1. Posted by 海猫   2010年03月05日 21:13
塩は本物でした。

2. Posted by ゆり   2010年03月06日 09:02
映画をなめてはいけません。

コメントする

名前
URL
  絵文字
""",
        [("海猫", "2010-03-05T21:13", "塩は本物でした。"), ("ゆり", "2010-03-06T09:02", "映画をなめてはいけません。")],
    ),
    "ghost": (
        """
Member discussion

2 comments

Start the conversation
Become a member of Dry Dock to start commenting.
Sign up now
Already a member? Sign in

Ann Lee
3 years ago

The salt was real, I licked it.

Reply

Bob
2 years ago

Never lick a film.

Reply
""",
        [("Ann Lee", "", "The salt was real, I licked it."), ("Bob", "", "Never lick a film.")],
    ),
    "medium": (
        """
Responses (2)

What are your thoughts?

Cancel

Respond

See all responses

Ann Lee
Mar 3, 2019

The salt was real, I licked it.

--

Reply

Bob
Mar 4, 2019

Never lick a film.

--

1 reply

Reply

More from Corinne Vale

The Button Counter
A short film about buttons
Mar 1, 2019

Help
Status
About
""",
        [("Ann Lee", "2019-03-03", "The salt was real, I licked it."), ("Bob", "2019-03-04", "Never lick a film.")],
    ),
    "joomla": (
        """
Comments

#1 Ann 2010-03-05 21:13
The salt was real, I licked it.
Quote

#2 Bob 2010-03-06 09:02
Never lick a film.
Quote

Refresh comments list
RSS feed for comments to this post

Add comment

Name (required)
E-mail (required, but will not display)
Website
JComments
""",
        [
            ("Ann", "2010-03-05T21:13", "The salt was real, I licked it."),
            ("Bob", "2010-03-06T09:02", "Never lick a film."),
        ],
    ),
}
