//! The form of an organisation, and how two versions of it differ.

use askama::Template;
use design::Choice;
use web::{Problems, Result, Say, Visit};

use super::Typed;
use crate::{
    rules::{JobcenterKind, OrganisationKind, Part, Said},
    sql::{
        organisations::Twin,
        tags::{self, Tag},
    },
};

#[derive(Template)]
#[template(path = "organisations/edit.html")]
pub(super) struct Edit {
    say: Say,
    typed: Typed,
    pub(super) saved: Option<Typed>,
    problems: Problems,
    topics: Vec<Tag>,
    /// Of the same name at the same place.
    pub(super) twin: Option<Twin>,
    is_new: bool,
    action: String,
}

/// The form with what was typed.
pub(super) async fn form(visit: &mut Visit, typed: Typed, problems: Problems, is_new: bool) -> Result<Edit> {
    let network = visit.sight()?;
    let options = tags::filter_options(&mut visit.tx, network).await?;
    let action = if is_new { "/organisations".to_owned() } else { format!("/organisations/{}", typed.id) };
    let topics = options.into_iter().filter(|tag| tag.kind == "topic").collect();
    Ok(Edit { say: visit.say.clone(), typed, saved: None, problems, topics, twin: None, is_new, action })
}

impl Edit {
    fn kinds(&self) -> Vec<Choice> {
        let mut kinds: Vec<_> = OrganisationKind::ALL
            .iter()
            .map(|kind| Choice::new(kind.code(), self.say.word("kind", kind.code()), kind.code() == self.typed.kind))
            .collect();
        kinds.sort_by_key(|choice| web::fold::sorted(&choice.label));
        kinds
    }

    fn jobcenter_kinds(&self) -> Vec<Choice> {
        JobcenterKind::ALL
            .iter()
            .map(|kind| Choice::new(kind.code(), self.say.word("jobcenter-kind", kind.code()), kind.code() == self.typed.jobcenter_kind))
            .collect()
    }

    fn said(&self, chosen: &str) -> Vec<Choice> {
        Said::ALL.iter().map(|said| Choice::new(said.code(), self.say.word("said", said.code()), said.code() == chosen)).collect()
    }

    fn parts(&self) -> Vec<Choice> {
        Part::ALL.iter().map(|part| Choice::new(part.code(), self.say.word("part", part.code()), part.code() == self.typed.part)).collect()
    }

    fn topic_choices(&self) -> Vec<Choice> {
        self.topics.iter().map(|tag| Choice::new(&tag.key, &tag.name, self.typed.topics.contains(&tag.key))).collect()
    }

    fn back(&self) -> &str {
        if self.is_new { "/organisations" } else { &self.action }
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    /// Fields in which the two versions differ: label, mine, saved.
    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = &self.saved else { return Vec::new() };
        let pairs = [
            ("organisation-name", &self.typed.name, &saved.name),
            ("organisation-short-name", &self.typed.short_name, &saved.short_name),
            ("street", &self.typed.street, &saved.street),
            ("postal-code", &self.typed.postal_code, &saved.postal_code),
            ("organisation-place", &self.typed.place, &saved.place),
            ("phone", &self.typed.phone, &saved.phone),
            ("email", &self.typed.email, &saved.email),
            ("website", &self.typed.website, &saved.website),
            ("languages", &self.typed.languages, &saved.languages),
            ("organisation-territories", &self.typed.territories, &saved.territories),
        ];
        let mut differences: Vec<_> = pairs
            .into_iter()
            .filter(|(_, mine, theirs)| mine != theirs)
            .map(|(key, mine, theirs)| (self.say.text(key).to_string(), mine.clone(), theirs.clone()))
            .collect();
        let words = [
            ("organisation-kind", "kind", &self.typed.kind, &saved.kind),
            ("organisation-public-body", "said", &self.typed.public_body, &saved.public_body),
            ("organisation-s35-body", "said", &self.typed.sgb1_s35_body, &saved.sgb1_s35_body),
        ];
        for (key, family, mine, theirs) in words.into_iter().filter(|(_, _, mine, theirs)| mine != theirs) {
            differences.push((self.say.text(key).to_string(), self.say.word(family, mine), self.say.word(family, theirs)));
        }
        differences
    }
}
