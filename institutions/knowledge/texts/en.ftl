### Knowledge

articles = Knowledge

article = Article
articles-count = { $count ->
    [0] Knowledge
    [one] 1 article
   *[other] { $count } articles
}
articles-words = Words in the title or text
articles-empty = No article yet.
articles-empty-text = Here stands what the network has found out: how part-time training is applied for, who pays for childcare, what a term means.
article-add = Write an article
article-edit = Edit the article
article-title = Title
article-title-hint = Best the question that the article answers
article-body = Text
article-body-hint = An empty line separates paragraphs. “## ” at the beginning of a line makes it a heading, “- ” an item of a list. Addresses with https:// become links.
article-no-topic = no particular topic
article-owner = Responsible
article-owner-hint = Who keeps the article up to date: the name of an organisation of the network, or other words
article-sources = Sources
article-sources-hint = One in each line
article-valid-until = Valid until
article-valid-until-hint = DD.MM.YYYY. After that the page “Today” reminds you to look through the article.
article-state = State
article-state-valid = valid
article-state-expired = expired
article-state-replaced = replaced
article-ended = withdrawn
article-end = Withdraw the article
article-confirm = Still right
article-about = About this article
article-written = Written
article-written-by = { $at } by { $name }
article-writer = By
article-expired-title = This article has expired.
article-expired-text = It was valid until { $day }. Check whether it is still right before you pass it on.
article-replace = Replace by another one
article-replaced-title = This article is not valid any more. In its place:
article-replaced-by = Replaced by
article-replaces = Replaces
article-replacement-choose = Take this one
article-replacement-end = Not replaced after all
article-replacement-nothing = No other valid article has these words in its title.
article-search = Find an article
article-search-do = Search
article-search-more = There are more. Search by title.
article-which = Which article takes its place?
article-versions = Versions
article-compare = Compare two versions
article-compare-do = Compare
article-compare-before = What changed
article-from = From
article-to = To
article-difference = Difference
article-change = Change
article-line = Line
article-line-gone = gone
article-line-new = new
article-same = Both versions have the same text.
article-back = To the article
problem-article-title = Enter a title, for example “Who pays for childcare?”.
problem-article-body = Write a text.
problem-article-long = Shorten the text to 20,000 characters.
problem-article-topic = There is no such topic. Choose one from the list.
problem-article-owner = Enter who keeps the article up to date.
problem-article-replacement = This article cannot stand in here: it was itself replaced or withdrawn. Choose one from the list.

## Messages
done-article-added = The article is saved.
done-article-confirmed = Thank you. The article is valid for another year.
done-article-replaced = The article is replaced.
done-article-replacement-ended = The article stands by itself again.
done-article-ended = The article is withdrawn.

## Today
desk-articles = { $count ->
    [one] Look through an expired article
   *[other] Look through { $count } expired articles
}
desk-articles-own = { $count ->
    [one] Look through an expired article: { $name }
   *[other] Look through { $count } expired articles: { $name }
}

## Who may do what
capability-knowledge = Knowledge
deed-knowledge-read-articles = Read articles
deed-knowledge-edit-articles = Write and change articles
refused-articles = Articles are written by the coordination, the commissioners for equal opportunities and the partners of the network.

## Words in the log
log-object-article = Article
