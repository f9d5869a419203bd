//! What happened, year by year, without I/O.

use std::collections::BTreeMap;

use db::codes;
use web::since::Since;

codes! {
    /// What kind of thing happened.
    Kind {
        /// Treffen
        Meetings = "meetings",
        /// Neue Mitglieder
        Joined = "joined",
        /// Ausgeschiedene Mitglieder
        Left = "left",
        /// Beschlüsse
        Decisions = "decisions",
        /// Neue Angebote
        Offers = "offers",
        /// Erreichte Schritte
        Steps = "steps",
    }
}

impl Kind {
    /// Where such a thing has its page.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Meetings => "/meetings/",
            Kind::Joined | Kind::Left => "/organisations/",
            Kind::Decisions => "/decisions/",
            Kind::Offers => "/offers/",
            Kind::Steps => "/plans/",
        }
    }
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// Which page it has
    pub href: String,
    /// What it is called
    pub title: String,
    /// A word more, or nothing
    pub detail: String,
    /// When, as exactly as it is known
    pub when: Since,
}

/// A year with all that happened in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Year {
    /// Of each kind, in the order in which it happened
    pub kinds: BTreeMap<Kind, Vec<Happening>>,
}

impl Year {
    /// How much of a kind happened.
    pub fn count(&self, kind: Kind) -> usize {
        self.kinds.get(&kind).map_or(0, Vec::len)
    }
}

/// Which years are looked at: all, or those from one to another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    /// The first
    pub from: Option<i16>,
    /// The last
    pub until: Option<i16>,
}

impl Span {
    /// Whether a year is among them.
    pub fn holds(self, year: i16) -> bool {
        self.from.is_none_or(|from| from <= year) && self.until.is_none_or(|until| year <= until)
    }
}

/// Puts what happened into its years, the first year first; years in which nothing did are left out.
pub fn years(all: impl IntoIterator<Item = (Kind, Happening)>, span: Span) -> BTreeMap<i16, Year> {
    let mut years: BTreeMap<i16, Year> = BTreeMap::new();
    for (kind, happening) in all.into_iter().filter(|(_, happening)| span.holds(happening.when.year())) {
        years.entry(happening.when.year()).or_default().kinds.entry(kind).or_default().push(happening);
    }
    years
}

#[cfg(test)]
mod tests {
    use super::*;

    fn happening(when: Since, title: &str) -> Happening {
        Happening { href: "/x".into(), title: title.into(), detail: String::new(), when }
    }

    #[test]
    fn what_happened_stands_in_its_year_however_exactly_it_is_known() {
        let day = Since::Day(jiff::civil::date(2012, 3, 1));
        let all = [
            (Kind::Joined, happening(Since::Year(2011), "VHS")),
            (Kind::Joined, happening(Since::Month(2012, 2), "IHK")),
            (Kind::Meetings, happening(day, "1/2012")),
            (Kind::Left, happening(Since::Year(2014), "VHS")),
        ];
        let found = years(all.clone(), Span::default());
        assert_eq!(found.keys().copied().collect::<Vec<_>>(), [2011, 2012, 2014]);
        assert_eq!((found[&2012].count(Kind::Joined), found[&2012].count(Kind::Meetings), found[&2012].count(Kind::Left)), (1, 1, 0));
        let some = years(all, Span { from: Some(2012), until: Some(2013) });
        assert_eq!(some.keys().copied().collect::<Vec<_>>(), [2012]);
    }
}
