use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use network::{Network, Topic};
use serde::Deserialize;
use web::{
    Error, Event, Filter, Form, Problems, Result, Say, Visit, search,
    thread::{self, End},
};

use crate::{
    Article,
    access::Deed,
    rules::{LONGEST, held_until},
    sql::{self, ArticleRow, Choosable, Draft},
};

/// The form as it is typed.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(default)]
pub(super) struct Typed {
    id: String,
    version: i64,
    title: String,
    body: String,
    topic: String,
    owner: String,
    sources: String,
    valid_until: String,
    /// The address of what it comes from, which another page may bring along
    from: String,
}

#[derive(Template)]
#[template(path = "edit.html")]
struct Edit {
    say: Say,
    topics: Vec<Choosable>,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
    is_new: bool,
}

pub(super) async fn new(mut visit: Visit, Filter(typed): Filter<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditArticles, visit.here())?;
    let valid_until = visit.say.typed_day(Some(held_until(visit.today())));
    let typed = Typed { id: visit.id::<Article>().to_string(), valid_until, ..typed };
    let content = form(&mut visit, network, typed, Problems::default(), true).await?;
    visit.crumb_text("articles", "/articles");
    let title = content.title();
    visit.page(title, &content).await
}

/// Enters an article, tied to what it comes from. The form brings its key along, so that a double click enters one.
pub(super) async fn create(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditArticles, visit.here())?;
    let id: Id<Article> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    if sql::article(&mut visit.tx, network, id).await?.is_some() {
        return visit.redirect(format!("/articles/{id}")).await;
    }
    match read(&mut visit, network, &typed, id, None).await? {
        Ok(draft) => {
            enter(&mut visit, &draft).await?;
            let now = visit.now();
            thread::came_of(&mut visit.tx, network, &typed.from, &end_of(id, &draft.title), now).await?;
            visit.done("done-article-added", format!("/articles/{id}")).await
        }
        Err(problems) => {
            let content = form(&mut visit, network, typed, problems, true).await?;
            visit.again(content.title(), &content).await
        }
    }
}

/// Enters an article into the network that is looked at: for the form and the demonstration.
pub async fn enter(visit: &mut Visit, draft: &Draft) -> Result<()> {
    let (network, by, now) = (visit.sight()?, visit.actor.account(), visit.now());
    sql::insert(&mut visit.tx, network, draft, by, now).await?;
    findable(visit, network, draft.id).await?;
    visit.log(Event::new("create", "article").on(draft.id));
    Ok(())
}

pub(super) async fn edit(mut visit: Visit, Path(id): Path<Id<Article>>) -> Result<Response> {
    let (network, row) = editable(&mut visit, id).await?;
    crumbs(&mut visit, &row);
    let typed = Typed::of(&row, &visit.say);
    let content = form(&mut visit, network, typed, Problems::default(), false).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// Saves what was changed and keeps the text that it changes; whoever comes second sees both versions.
pub(super) async fn update(mut visit: Visit, Path(id): Path<Id<Article>>, Form(typed): Form<Typed>) -> Result<Response> {
    let (network, saved) = editable(&mut visit, id).await?;
    let typed = Typed { id: id.to_string(), ..typed };
    let problems = match read(&mut visit, network, &typed, id, Some(&saved)).await? {
        Ok(draft) => {
            if save(&mut visit, network, &saved, &draft).await? {
                return visit.done("done-saved", format!("/articles/{id}")).await;
            }
            let now = Typed::of(&saved, &visit.say);
            let mine = Typed { version: now.version, ..typed };
            let mut content = form(&mut visit, network, mine, Problems::default(), false).await?;
            content.saved = Some(now);
            return visit.conflict(content.title(), &content).await;
        }
        Err(problems) => problems,
    };
    let content = form(&mut visit, network, typed, problems, false).await?;
    visit.again(content.title(), &content).await
}

/// Saves, if nobody else has meanwhile.
async fn save(visit: &mut Visit, network: Id<Network>, saved: &ArticleRow, draft: &Draft) -> Result<bool> {
    let is_rewritten = (&saved.title, &saved.body) != (&draft.title, &draft.body);
    let (by, at) = if is_rewritten { (visit.actor.account(), visit.now()) } else { (saved.written_by, saved.written_at) };
    if !sql::update(&mut visit.tx, network, draft, by, at).await? {
        return Ok(false);
    }
    if is_rewritten {
        sql::insert_version(&mut visit.tx, saved).await?;
    }
    findable(visit, network, draft.id).await?;
    if saved.title != draft.title {
        thread::rename(&mut visit.tx, network, &end_of(draft.id, &draft.title)).await?;
    }
    visit.log(Event::new("update", "article").on(draft.id).fields(changed(saved, draft)));
    Ok(true)
}

/// Withdraws an article with today; it stays for whoever knows its address.
pub(super) async fn end(mut visit: Visit, Path(id): Path<Id<Article>>) -> Result<Response> {
    let (network, today) = (visit.sight()?, visit.today());
    visit.may(Deed::EditArticles, visit.here())?;
    sql::article(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    if sql::end(&mut visit.tx, network, id, today).await? {
        search::remove_from(&mut visit.tx, network, "article", &id.to_string()).await?;
        visit.log(Event::new("end", "article").on(id));
    }
    visit.done("done-article-ended", "/articles").await
}

/// An article that was not withdrawn, for whoever may change it.
pub(super) async fn editable(visit: &mut Visit, id: Id<Article>) -> Result<(Id<Network>, ArticleRow)> {
    let network = visit.sight()?;
    visit.may(Deed::EditArticles, visit.here())?;
    let row = sql::article(&mut visit.tx, network, id).await?.filter(|row| row.ended_on.is_none()).ok_or(Error::NotFound)?;
    Ok((network, row))
}

/// The way to a page of this article.
pub(super) fn crumbs(visit: &mut Visit, article: &ArticleRow) {
    visit.crumb_text("articles", "/articles");
    visit.crumb(&article.title, format!("/articles/{}", article.id));
}

/// The article as an end of a thread.
fn end_of(id: Id<Article>, title: &str) -> End {
    End::new(format!("/articles/{id}"), title)
}

/// Makes it findable by its title, its topic and what it says.
async fn findable(visit: &mut Visit, network: Id<Network>, id: Id<Article>) -> Result<()> {
    let row = sql::article(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let (key, hint) = (id.to_string(), row.topic.unwrap_or_default());
    search::remove_from(&mut visit.tx, network, "article", &key).await?;
    let entry =
        search::Entry { network: Some(network), object_type: "article", object_id: &key, title: &row.title, hint: &hint, words: &row.body };
    search::insert(&mut visit.tx, i64::from_be_bytes(visit.app.chance.bytes()), &entry).await?;
    Ok(())
}

/// What the form means, or what must be mended.
async fn read(
    visit: &mut Visit,
    network: Id<Network>,
    typed: &Typed,
    id: Id<Article>,
    saved: Option<&ArticleRow>,
) -> Result<Result<Draft, Problems>> {
    let topics = sql::topics(&mut visit.tx, network).await?;
    let owner = sql::organisation_of_name(&mut visit.tx, network, &typed.owner).await?;
    Ok(typed.parse(id, saved, &topics, owner))
}

async fn form(visit: &mut Visit, network: Id<Network>, typed: Typed, problems: Problems, is_new: bool) -> Result<Edit> {
    let topics = sql::topics(&mut visit.tx, network).await?;
    Ok(Edit { say: visit.say.clone(), topics, typed, saved: None, problems, is_new })
}

/// Names of the fields that differ, for the log.
fn changed(before: &ArticleRow, after: &Draft) -> Vec<&'static str> {
    let pairs = [
        ("title", before.title != after.title),
        ("body", before.body != after.body),
        ("topic", before.topic_id != after.topic),
        ("owner", before.owner != after.owner),
        ("sources", before.sources != after.sources),
        ("valid_until", before.valid_until != after.valid_until),
    ];
    pairs.into_iter().filter(|(_, changed)| *changed).map(|(name, _)| name).collect()
}

impl Typed {
    fn of(row: &ArticleRow, say: &Say) -> Self {
        Self {
            id: row.id.to_string(),
            version: row.version,
            title: row.title.clone(),
            body: row.body.clone(),
            topic: row.topic_id.map(|id| id.to_string()).unwrap_or_default(),
            owner: row.owner.clone(),
            sources: row.sources.clone(),
            valid_until: say.typed_day(row.valid_until),
            from: String::new(),
        }
    }

    /// `topics` are those of the network, `member` the one whose name is typed as the owner.
    fn parse(
        &self,
        id: Id<Article>,
        saved: Option<&ArticleRow>,
        topics: &[Choosable],
        member: Option<Choosable>,
    ) -> Result<Draft, Problems> {
        let mut problems = Problems::default();
        let (body, sources) = (web::lines(&self.body), web::lines(&self.sources));
        if body.trim().is_empty() {
            problems.add("body", "problem-article-body");
        }
        if body.chars().count() > LONGEST {
            problems.add("body", "problem-article-long");
        }
        if sources.chars().count() > LONGEST {
            problems.add("sources", "problem-article-long");
        }
        if !self.topic.is_empty() && !topics.iter().any(|topic| topic.id == self.topic) {
            problems.add("topic", "problem-article-topic");
        }
        let owner = problems.required("owner", &self.owner, "problem-article-owner");
        // A member that has left since stays the owner until somebody types another one.
        let kept = saved.filter(|row| row.owner == owner).and_then(|row| row.owner_id);
        let owner_id = member.as_ref().and_then(|member| member.id.parse().ok()).or(kept);
        let draft = Draft {
            id,
            title: problems.required("title", &self.title, "problem-article-title"),
            body,
            topic: self.topic.parse::<Id<Topic>>().ok(),
            owner: member.map_or(owner, |member| member.name),
            owner_id,
            sources,
            valid_until: problems.day("valid_until", &self.valid_until),
            version: self.version,
        };
        problems.then(draft)
    }
}

impl Edit {
    fn title(&self) -> String {
        self.say.text(if self.is_new { "article-add" } else { "article-edit" }).to_string()
    }

    fn action(&self) -> String {
        if self.is_new { "/articles".to_owned() } else { format!("/articles/{}", self.typed.id) }
    }

    fn topics(&self) -> Vec<Choice> {
        self.topics.iter().map(|topic| Choice::new(&topic.id, &topic.name, topic.id == self.typed.topic)).collect()
    }

    fn topic(&self, typed: &Typed) -> String {
        self.topics.iter().find(|topic| topic.id == typed.topic).map(|topic| topic.name.clone()).unwrap_or_default()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    /// Fields in which the two versions differ: label, mine, saved.
    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = &self.saved else { return Vec::new() };
        [
            ("article-title", self.typed.title.clone(), saved.title.clone()),
            ("article-body", web::lines(&self.typed.body), saved.body.clone()),
            ("filter-topic", self.topic(&self.typed), self.topic(saved)),
            ("article-owner", self.typed.owner.clone(), saved.owner.clone()),
            ("article-sources", web::lines(&self.typed.sources), saved.sources.clone()),
            ("article-valid-until", self.typed.valid_until.clone(), saved.valid_until.clone()),
        ]
        .into_iter()
        .filter(|(_, mine, theirs)| mine != theirs)
        .map(|(key, mine, theirs)| (self.say.text(key).to_string(), mine, theirs))
        .collect()
    }
}
