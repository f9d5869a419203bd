### Who is responsible, responsibilities, gaps, topics

responsible = Who is responsible?
responsibilities = Responsibilities
gaps = Gaps
topics = Topics
sphere = Legal sphere
sphere-both = both legal spheres

## Who is responsible?
responsible-line = For a topic in a place: one office, who answers there, and why.
responsible-form = Ask who is responsible
responsible-ask = Look up
responsible-place = Place
responsible-place-hint = Name, postal code or official key (AGS)
responsible-sphere-any = I do not know
responsible-hint = Choose a topic and a place.
responsible-rules = Edit responsibilities
responsible-empty = No topic yet.
responsible-empty-text = Who is responsible for what hangs on topics. Most networks begin with twelve usual ones.
responsible-empty-do = Enter topics
responsible-holder = In office
responsible-away = away until { $day }
responsible-no-deputy = Nobody stands in at present. Try the organisation.
responsible-why = Why this office?
responsible-because = This is laid down { $topic } { $where } ({ $sphere }).
responsible-for-topic = for the topic “{ $topic }”
responsible-for-wider-topic = for the topic “{ $wider }”, which “{ $topic }” is a part of,
responsible-for-all-topics = for all topics
responsible-where-around = { $where }, which { $place } is a part of,
responsible-by-law-sgb2 = Because no rule is entered for the topic “{ $topic }”, and “{ $name }” is responsible { $where } for basic income support (§ 6d SGB II).
responsible-by-law-sgb3 = Because no rule is entered for the topic “{ $topic }”, and “{ $name }” is responsible { $where } for employment promotion (§ 9 SGB III).
responsible-by-law-no-office = { $because } No office of it is entered yet. Telephone: { $phone }
responsible-no-phone = not entered
responsible-nobody-title = Nobody is entered
responsible-nobody = Nobody is entered for the topic “{ $topic }” { $where }. Ask the network’s coordination; the page “Gaps” shows what is still missing.
responsible-nobody-several = There is no rule for the topic “{ $topic }” { $where }, and several organisations are possible: { $names }. Ask the network’s coordination.
responsible-problem-topic = Choose a topic.
responsible-problem-place = Enter a place, for example a postal code.
responsible-office-phone = Phone of the office
responsible-office-email = E-mail of the office
responsible-no-such-place-title = We do not know this place
responsible-no-such-place = The register has no place “{ $place }”. Check the spelling, or use the postal code.
responsible-question-topic = For which topic?
responsible-question-which-topic = The network does not know the topic “{ $topic }”. Which one is meant?
responsible-question-no-topics = The network has no topics yet.
responsible-question-place = In which place?
responsible-question-which-place = “{ $place }” can be several places. Which one is meant?
responsible-question-near = There is no “{ $place }”. Is one of these places meant?
responsible-question-which-part = Several employment agencies are responsible here. In which municipality?
responsible-question-sphere = That depends on the legal sphere. Which one is it?
responsible-question-fill = Complete the form above.
responsible-gaps = See the gaps
responsible-add-rule = Add a responsibility
responsible-import = Read in a file

## Responsibilities
responsibilities-count = { $count ->
    [one] 1 responsibility
   *[other] { $count } responsibilities
}
responsibilities-line = The narrower rule counts: first the smaller territory, then the more exact topic, then the legal sphere that is named.
responsibilities-empty = No responsibility yet.
responsibilities-empty-text = A responsibility says which office answers for a topic in a territory. Begin with the topic that people ask about most.
responsibilities-actions = Change
responsibility-add = Add a responsibility
responsibility-edit = Edit a responsibility
responsibility-line = “Try it” shows which answers would change. Nothing is saved by it.
responsibility-territory-hint = For example “Landkreis Waldmark”, “Lindbronn” or an official key (AGS)
responsibility-which-place = Which territory is meant?
responsibility-office = Who is responsible?
responsibility-words = Office or organisation
responsibility-words-hint = For example “Migration” or “Jobcenter Waldmark”
responsibility-search = Find offices
responsibility-no-office = No office found. Search with another word.
responsibility-more-offices = There are more offices. Search with a more exact word.
responsibility-note = Note
responsibility-over = no longer counts: office dissolved
responsibility-try = Try it
responsibility-taken-do = Edit the existing responsibility
responsibility-removal = Delete responsibility
responsibility-removal-do = Delete
trial-count = { $count ->
    [0] No answer changes
    [one] 1 answer changes
   *[other] { $count } answers change
}
trial-none = In the network’s territory all answers stay as they are: a narrower rule comes first, or the same office answers already.
trial-before = until now
trial-after = in future
trial-more = The first { $count } are shown.
trial-by-law = { $name } (without a rule)
trial-other-topics = all other topics
problem-rule-topic = There is no such topic. Choose one from the list.
problem-rule-sphere = Choose a legal sphere or both.
problem-rule-territory = Enter a territory, for example “Landkreis Waldmark”.
problem-rule-territory-unknown = This territory is not known. Check the spelling, or use the official key.
problem-rule-territory-several = This name can be several territories. Choose one below.
problem-rule-office = Choose the office that is responsible.
problem-rule-taken = There is already a responsibility for this topic, territory and legal sphere: { $office }.

## Gaps
gaps-count = { $count ->
    [0] No gap
    [one] 1 gap
   *[other] { $count } gaps
}
gaps-line = Where no rule names an office, or where nobody answers in the office that is named.
gaps-rules = Responsibilities
gaps-none = For every topic somebody answers in every district and legal sphere.
gaps-caption = Topics and districts
gaps-entry = { $sphere }: { $what }
gaps-what = What is missing
gaps-kept = settled
gaps-vacant = { $office } is vacant and nobody stands in
gaps-missing = no rule
gaps-missing-part = no rule in { $count } of { $of } municipalities
gaps-by-law = { $what }, { $name } answers
gaps-office = See the office
gaps-add = Add a rule
gaps-chip-topic = Topic: { $value }
gaps-chip-district = District: { $value }
gaps-no-topics = No topic yet.
gaps-no-topics-text = Gaps show as soon as the network has topics.
gaps-no-topics-do = Enter topics
gaps-no-districts = No district yet.
gaps-no-districts-text = Gaps show as soon as the network has chosen its districts.
gaps-no-districts-do = Choose districts

## Topics
topic = Topic
topics-count = { $count ->
    [0] Topics
    [one] 1 topic
   *[other] { $count } topics
}
topics-line = What the network works on. What holds for a topic also holds for the topics below it.
topics-empty = No topic yet.
topics-empty-text = Who is responsible for what hangs on topics. You can begin with twelve usual ones and change them later.
topics-starter = Begin with twelve usual topics
topic-add = Add a topic
topic-edit = Edit the topic
topic-name = Name
topic-name-hint = Short, and as people who look for advice call it, for example “Sprachkurse”
topic-parent = Part of
topic-parent-hint = Only if the topic is a part of a larger one
topic-no-parent = no other topic
topic-part-of = part of “{ $name }”
topic-parts = Parts of it:
topic-rules = Responsible
topic-rules-empty = Nobody is responsible for this topic yet.
topic-rules-all = All responsibilities for this topic
topic-organisations = Who works on it
topic-organisations-empty = No organisation yet.
topic-organisations-empty-text = What an organisation works on stands in its entry.
topic-organisations-all = All organisations for this topic
topic-removal = Remove topic
topic-removal-do = Remove
topic-removal-text = { $organisations ->
    [0] No organisation has this topic in its entry.
    [one] 1 organisation loses this topic from its entry. This cannot be undone.
   *[other] { $organisations } organisations lose this topic from their entries. This cannot be undone.
}
topic-removal-parts = { $count ->
    [one] 1 topic below it moves up one level.
   *[other] { $count } topics below it move up one level.
}
topic-removal-rules = { $count ->
    [one] 1 responsibility names this topic
   *[other] { $count } responsibilities name this topic
}
topic-removal-rules-text = First delete or change these responsibilities. Then no answer is left without a topic.
topic-removal-rules-do = See the responsibilities
problem-topic-name = Enter the name of the topic, for example “Sprachkurse”.
problem-topic-taken = There is already a topic of this name.
problem-topic-parent = There is no such topic. Choose one from the list.
problem-topic-circle = A topic cannot be a part of itself or of one of its parts.

## Today
desk-vacant = { $office } at { $organisation } is vacant
desk-vacant-more = See more vacant offices
desk-gaps = { $count ->
    [one] Close 1 gap in the responsibilities
   *[other] Close { $count } gaps in the responsibilities
}
desk-first-rule = Say who is responsible for what first

## Messages
done-rule-added = The responsibility is entered.
done-rule-removed = The responsibility is deleted.
done-topics-started = Twelve topics are entered. You can change them at any time.
done-topic-added = The topic is entered.
done-topic-removed = The topic is removed.

## Who may do what
capability-responsible = Responsibilities
deed-responsible-read-responsibilities = Read responsibilities, topics and gaps
deed-responsible-export-responsibilities = Take responsibilities, topics and gaps away as a file
deed-responsible-edit-responsibilities = Change responsibilities and topics

## Words in the log
log-object-responsibility = Responsibility
log-object-topic = Topic
