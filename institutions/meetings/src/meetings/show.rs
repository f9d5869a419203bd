use std::collections::HashMap;

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::{Step, StepState};
use jiff::civil::Date;
use network::thread_kinds::{KINDS, kind};
use web::{
    Error, Facts, Problems, Result, Say, Visit,
    thread::{self, Tied},
};

use super::open_points;
use crate::{
    Invitee, Meeting,
    access::Deed,
    attend::{self, Proposal, Question, Topic},
    dates::when,
    invitees::missing,
    rules::{Answer, Load, Part, State},
    sql::{
        invitees::{self, InviteeRow},
        items::{self, ItemRow},
        meetings::{self as sql, MeetingRow},
        papers::{self, PaperRow},
        polls,
    },
};

#[derive(Template)]
#[template(path = "meetings/show.html")]
struct Show {
    say: Say,
    today: Date,
    meeting: MeetingRow,
    agenda: Vec<ItemRow>,
    /// Topics that wait in the store of the body
    store: Vec<ItemRow>,
    invitees: Vec<InviteeRow>,
    /// How many came into the body since and are not on the list, for the coordination
    newcomers: usize,
    /// How many tasks and questions of earlier meetings are open, while they are not on the agenda
    open: usize,
    /// What came of the items
    results: Vec<Tied>,
    /// What the items came from: statements, questions
    origins: Vec<Tied>,
    /// Whose last mail did not arrive, for the coordination
    unreached: Vec<Id<Invitee>>,
    papers: Vec<PaperRow>,
    may_edit: bool,
    /// The minutes too: whoever is invited
    may_write: bool,
    /// For whoever is invited and signed in
    question: Option<Question>,
    proposal: Option<Proposal>,
    problems: Problems,
}

/// One page from the draft to the minutes.
pub(super) async fn show(mut visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadMeetings, visit.here())?;
    let meeting = sql::meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let invitee = if meeting.state(visit.today()).is_open() { attend::own(&mut visit, id).await? } else { None };
    let content = content(&mut visit, meeting, invitee, Topic::default(), Problems::default()).await?;
    let title = content.meeting.title.clone();
    visit.page(title, &content).await
}

/// The page once more, with what somebody who is invited has to mend.
pub(crate) async fn again(
    mut visit: Visit,
    meeting: MeetingRow,
    invitee: Option<InviteeRow>,
    typed: Topic,
    problems: Problems,
) -> Result<Response> {
    let content = content(&mut visit, meeting, invitee, typed, problems).await?;
    visit.again(content.meeting.title.clone(), &content).await
}

async fn content(visit: &mut Visit, meeting: MeetingRow, invitee: Option<InviteeRow>, typed: Topic, problems: Problems) -> Result<Show> {
    let (network, id) = (visit.sight()?, meeting.id);
    crumbs(visit, None);
    let may_edit = visit.can(Deed::EditMeetings, visit.here());
    let facts = facts(visit, &meeting).await?;
    let may_write = visit.can(Deed::WriteMinutes, facts) && meeting.cancelled_at.is_none();
    let results = results(visit, id).await?;
    let origins = thread::led_to_page(&mut visit.tx, network, &format!("/meetings/{id}")).await?;
    let is_open = meeting.state(visit.today()).is_open();
    let agenda = items::agenda(&mut visit.tx, id).await?;
    let takes = may_edit && is_open && !open_points::is_on(visit, &agenda);
    let (question, proposal) = forms(visit, &meeting, invitee, typed, &problems).await?;
    let invitees = invitees::invitees(&mut visit.tx, id).await?;
    let is_ahead = is_open && meeting.starts_at.is_none_or(|at| at > visit.now());
    let newcomers = if may_edit && is_ahead { missing(visit, &meeting).await?.0.len() } else { 0 };
    Ok(Show {
        open: if takes { open_points::points(visit, meeting.body_id).await?.len() } else { 0 },
        agenda,
        invitees,
        newcomers,
        store: if may_edit && is_open { items::store(&mut visit.tx, meeting.body_id).await? } else { Vec::new() },
        papers: papers::papers(&mut visit.tx, id).await?,
        unreached: if may_edit { invitees::unreached(&mut visit.tx, id).await? } else { Vec::new() },
        today: visit.today(),
        say: visit.say.clone(),
        results,
        origins,
        meeting,
        may_edit,
        may_write,
        question,
        proposal,
        problems,
    })
}

/// What whoever is invited is asked here: not before the invitation has gone out, and not while a poll looks for the date.
async fn forms(
    visit: &mut Visit,
    meeting: &MeetingRow,
    invitee: Option<InviteeRow>,
    typed: Topic,
    problems: &Problems,
) -> Result<(Option<Question>, Option<Proposal>)> {
    let Some(invitee) = invitee else { return Ok((None, None)) };
    let polled = polls::newest(&mut visit.tx, meeting.id).await?.is_some_and(|poll| poll.closed_at.is_none());
    let question = Question::new(visit, format!("/meetings/{}/answers", meeting.id), meeting, &invitee, problems);
    let proposal = Proposal::new(visit, format!("/meetings/{}/proposals", meeting.id), meeting, typed, problems);
    Ok((question.filter(|_| invitee.sequence.is_some() && !polled), proposal))
}

/// What came of the items: by kind, and then as it stands in the minutes.
async fn results(visit: &mut Visit, id: Id<Meeting>) -> Result<Vec<Tied>> {
    let network = visit.sight()?;
    let mut results = thread::led_from_page(&mut visit.tx, network, &format!("/meetings/{id}")).await?;
    if !results.is_empty() {
        let places: HashMap<String, i64> =
            outcomes::sql::places(&mut visit.tx, id).await?.into_iter().map(|row| (row.href, row.position)).collect();
        let place = |one: &Tied| places.get(&one.href).copied().unwrap_or(i64::MAX);
        results.sort_by_key(|one| (kind(&one.href).unwrap_or(KINDS.len()), place(one)));
    }
    Ok(results)
}

/// "Sie sind hier": the list, and the meeting when the page is below it.
pub fn crumbs(visit: &mut Visit, meeting: Option<&MeetingRow>) {
    visit.crumb_text("meetings", "/meetings");
    if let Some(meeting) = meeting {
        visit.crumb(&meeting.title, format!("/meetings/{}", meeting.id));
    }
}

/// Whether the meeting is the actor's own: one statement for whoever does not coordinate.
pub async fn facts(visit: &mut Visit, meeting: &MeetingRow) -> Result<Facts> {
    let here = visit.here();
    if meeting.sent_at.is_some() || visit.can(Deed::EditMeetings, here) {
        return Ok(here);
    }
    let Some((email, account)) = visit.actor.member().map(|member| (member.email.clone(), member.account)) else { return Ok(here) };
    let invited = invitees::of_email(&mut visit.tx, meeting.id, &email).await?.is_some();
    Ok(Facts { account: invited.then_some(account), ..here })
}

impl Show {
    fn state(&self) -> State {
        self.meeting.state(self.today)
    }

    fn may_change(&self) -> bool {
        self.may_edit && self.state().is_open()
    }

    fn status(&self) -> String {
        if self.state() == State::Cancelled { self.say.word("meeting-state", State::Cancelled.code()) } else { String::new() }
    }

    /// Entwurf → Eingeladen → Läuft → Protokoll verschickt → Verbindlich
    fn steps(&self) -> Vec<Step> {
        let line = [State::Draft, State::Invited, State::Running, State::Circulated, State::Final];
        let now = line.iter().position(|state| *state == self.state());
        let step = |(at, state): (usize, &State)| {
            let is = match now {
                // Where nobody was invited by the program, nothing is said to be done.
                Some(now) if at < now && (*state != State::Invited || self.meeting.invited_at.is_some()) => StepState::Done,
                Some(now) if at == now => StepState::Current,
                _ => StepState::Open,
            };
            let word = if matches!(is, StepState::Done) { self.say.text("step-done").to_string() } else { String::new() };
            Step { label: self.say.word("meeting-state", state.code()), state: is, state_word: word, href: String::new() }
        };
        line.iter().enumerate().map(step).collect()
    }

    /// Where one writes: the first item; where one has written, the whole.
    fn minutes_href(&self) -> String {
        match self.agenda.first() {
            Some(item) if self.meeting.begun_at.is_none() => format!("/meetings/{}/items/{}/notes", self.meeting.id, item.id),
            _ => format!("/meetings/{}/minutes", self.meeting.id),
        }
    }

    fn minutes_key(&self) -> &'static str {
        if self.meeting.begun_at.is_none() { "minutes-write" } else { "minutes" }
    }

    /// Something is written, and nothing was sent.
    fn may_send(&self) -> bool {
        self.may_change() && self.meeting.begun_at.is_some()
    }

    /// Whether somebody does not have the invitation yet, or has an old one.
    fn invites(&self) -> bool {
        let lacks = |one: &InviteeRow| one.lacks(self.meeting.sequence);
        self.meeting.starts_at.is_some() && (self.meeting.invited_at.is_none() || self.newcomers > 0 || self.invitees.iter().any(lacks))
    }

    /// Inviting stands out until minutes are written.
    fn invite_kind(&self) -> &'static str {
        if self.state() == State::Running { "secondary" } else { "primary" }
    }

    /// It stands out when it is its turn.
    fn minutes_kind(&self) -> &'static str {
        if self.state() == State::Running { "primary" } else { "secondary" }
    }

    fn when(&self) -> String {
        when(&self.say, self.meeting.starts_at, self.meeting.ends_at)
    }

    fn load(&self) -> Load {
        let available = self.meeting.starts_at.zip(self.meeting.ends_at).map_or(0, |(starts, ends)| ends.duration_since(starts).as_mins());
        Load { planned: self.agenda.iter().map(|item| item.minutes).sum(), available }
    }

    /// "85 von 120 Minuten"
    fn load_words(&self) -> String {
        let load = self.load();
        let key = if load.available > 0 { "agenda-load" } else { "agenda-load-open" };
        self.say.text(key).arg("planned", load.planned).arg("available", load.available).to_string()
    }

    fn answer(&self, invitee: &InviteeRow) -> String {
        let answer = self.say.word("answer", &invitee.answer);
        // Why somebody does not come is for whoever prepares the meeting, and for nobody else.
        if invitee.note.is_empty() || !self.may_edit { answer } else { format!("{answer}: {}", invitee.note) }
    }

    /// "8 Zusagen, 1 Absage, 2 offen"
    fn answers(&self) -> String {
        let count = |answers: &[Answer]| {
            i64::try_from(self.invitees.iter().filter(|one| answers.iter().any(|answer| answer.code() == one.answer)).count())
                .unwrap_or(i64::MAX)
        };
        self.say
            .text("answers")
            .arg("yes", count(&[Answer::Yes, Answer::Deputy]))
            .arg("no", count(&[Answer::No]))
            .arg("open", count(&[Answer::Open, Answer::Maybe]))
            .to_string()
    }

    fn papers_of(&self, item: &ItemRow) -> Vec<&PaperRow> {
        self.papers.iter().filter(|paper| paper.item_id == item.id).collect()
    }

    /// Once the minutes are out, papers are only removed.
    fn may_change_papers(&self, item: &ItemRow) -> bool {
        self.may_change() || (self.may_edit && !self.papers_of(item).is_empty())
    }

    fn is_unreached(&self, invitee: &InviteeRow) -> bool {
        self.unreached.contains(&invitee.id)
    }

    /// Before the invitation it was a poll that did not arrive.
    fn unreached_words(&self, invitee: &InviteeRow) -> String {
        self.say.text(if invitee.sequence.is_some() { "invitee-unreached" } else { "invitee-unreached-poll" }).to_string()
    }

    /// "2 Personen sind neu im Gremium …"
    fn newcomers_words(&self) -> String {
        self.say.text("invitees-new").arg("count", i64::try_from(self.newcomers).unwrap_or(i64::MAX)).to_string()
    }

    fn is_guest(&self, invitee: &InviteeRow) -> bool {
        invitee.part == Part::Guest.code()
    }

    fn kind(&self, item: &ItemRow) -> String {
        self.say.word("item-kind", &item.kind)
    }

    /// What came of an item: a decision, a task, a question.
    fn of(&self, item: &ItemRow) -> Vec<&Tied> {
        let place = format!("#item-{}", item.id);
        self.results.iter().filter(|one| one.place.ends_with(&place)).collect()
    }

    /// What an item came from.
    fn came_from(&self, item: &ItemRow) -> Vec<&Tied> {
        let place = format!("#item-{}", item.id);
        self.origins.iter().filter(|one| one.place.ends_with(&place)).collect()
    }

    /// "Beschluss: Info im Mai"
    fn result(&self, one: &Tied) -> String {
        let word = kind(&one.href).map(|at| self.say.word("log-object", KINDS[at].1));
        word.map_or_else(|| one.title.clone(), |word| format!("{word}: {}", one.title))
    }

    /// Position in the agenda, counted for people.
    fn number(&self, index: &usize) -> usize {
        index + 1
    }

    /// "Punkt 3 nach oben"
    fn move_words(&self, to: &str, item: &ItemRow) -> String {
        self.say.text(if to == "up" { "item-up" } else { "item-down" }).arg("title", item.title.as_str()).to_string()
    }

    /// "Einladen", and later "Neue Fassung senden".
    fn invite_words(&self) -> String {
        self.say.text(if self.meeting.invited_at.is_some() { "invitation-again" } else { "invitation-first" }).to_string()
    }

    fn topics_until(&self) -> String {
        self.meeting.topics_until.map(|day| self.say.day(day)).unwrap_or_default()
    }
}
