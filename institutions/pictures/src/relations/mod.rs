//! Beziehungsbild: which organisations sit in the same bodies. The table is the content, the picture an addition.

mod ties;

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response;
use db::Id;
use design::Link;
use network::{
    Organisation,
    access::Deed as Directory,
    organisations::{Filters, Offered},
    rules::OrganisationKind,
    sql::{organisations::count_members, tags::filter_options},
};
use web::{Filter, Result, Routes, Say, Visit};

use crate::{
    access::Deed,
    sql::relations::{self as sql, LooseRow, SeatRow},
};

const PATH: &str = "/organisations/relations";

/// So many organisations are drawn: those with the most ties.
const DRAWN: usize = 30;

/// So many lines are drawn: the strongest.
const LINES: usize = 150;

/// So many rows stand on a page of the table.
const ROWS: usize = 50;

/// So many neighbours are named in a row.
const NAMED: usize = 6;

/// Signs of a name that fit beside its node.
const LABEL: usize = 24;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get(PATH, Deed::SeePictures, show)
}

#[derive(Template)]
#[template(path = "relations/relations.html")]
struct Relations {
    say: Say,
    filters: Filters,
    offered: Offered,
    chips: Vec<Link>,
    views: Vec<Link>,
    organisations: i64,
    web: Web,
    /// First row of the table's page.
    from: usize,
    loose: Vec<LooseRow>,
    may_edit: bool,
}

/// Four statements, however many organisations there are.
async fn show(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::SeePictures, visit.here())?;
    let search = filters.search();
    let organisations = count_members(&mut visit.tx, network, &search).await?;
    let seats = sql::seats(&mut visit.tx, network, &search).await?;
    let mut loose = sql::loose(&mut visit.tx, network, &search).await?;
    let options = filter_options(&mut visit.tx, network).await?;
    let offered = filters.choices(&visit.say, &options);
    let mut web = Web::of(seats);
    loose.append(&mut web.alone);
    loose.sort_by_key(|row| web::fold::sorted(&row.name));
    let content = Relations {
        chips: filters.chips(&visit.say, PATH, &offered),
        views: filters.views(&visit.say, PATH),
        from: filters.after.parse().unwrap_or(0).min(web.nodes.len()),
        may_edit: visit.can(Directory::EditNetwork, visit.here()),
        say: visit.say.clone(),
        filters,
        offered,
        organisations,
        web,
        loose,
    };
    visit.crumb_text("organisations", "/organisations");
    let title = visit.say.text("relations-title").to_string();
    visit.page(title, &content).await
}

/// Organisations with their ties, the one with the most first.
struct Web {
    nodes: Vec<Node>,
    /// Who sits in a body, but with nobody else.
    alone: Vec<LooseRow>,
    /// More seats than were read.
    is_cut: bool,
}

struct Node {
    id: Id<Organisation>,
    name: String,
    short_name: String,
    kind: Option<OrganisationKind>,
    /// Places in the list of nodes, and how many bodies are shared; the strongest tie first.
    neighbours: Vec<(usize, u32)>,
}

impl Web {
    fn of(seats: Vec<SeatRow>) -> Self {
        let is_cut = i64::try_from(seats.len()).is_ok_and(|count| count >= sql::SEATS);
        let mut numbers: BTreeMap<Id<Organisation>, usize> = BTreeMap::new();
        let mut bodies: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        let mut nodes: Vec<Node> = Vec::new();
        for seat in seats {
            let number = *numbers.entry(seat.organisation_id).or_insert(nodes.len());
            bodies.entry(seat.body_id).or_default().push(number);
            if number == nodes.len() {
                let kind = OrganisationKind::from_code(&seat.kind);
                nodes.push(Node { id: seat.organisation_id, name: seat.name, short_name: seat.short_name, kind, neighbours: Vec::new() });
            }
        }
        let ties = ties::ties(&bodies.into_values().collect::<Vec<_>>());
        for (node, neighbours) in nodes.iter_mut().zip(ties::neighbours(&ties, numbers.len())) {
            node.neighbours = neighbours;
        }
        let (tied, alone): (Vec<_>, Vec<_>) = (0..nodes.len()).partition(|at| !nodes[*at].neighbours.is_empty());
        let alone = alone.into_iter().map(|at| LooseRow { id: nodes[at].id, name: nodes[at].name.clone() }).collect();
        Self { nodes: ranked(nodes, tied), alone, is_cut }
    }
}

/// The tied organisations in their order: most ties, then strongest ties, then by name, as they came.
fn ranked(nodes: Vec<Node>, mut tied: Vec<usize>) -> Vec<Node> {
    let strength = |at: &usize| nodes[*at].neighbours.iter().map(|(_, weight)| weight).sum::<u32>();
    tied.sort_by_key(|at| (std::cmp::Reverse((nodes[*at].neighbours.len(), strength(at))), *at));
    let mut places = vec![0; nodes.len()];
    for (place, at) in tied.iter().enumerate() {
        places[*at] = place;
    }
    let mut slots: Vec<Option<Node>> = nodes.into_iter().map(Some).collect();
    let mut ranked: Vec<Node> = tied.into_iter().filter_map(|at| slots[at].take()).collect();
    for node in &mut ranked {
        for (other, _) in &mut node.neighbours {
            *other = places[*other];
        }
    }
    ranked
}

/// A node as it is drawn.
struct Drawn {
    x: String,
    y: String,
    radius: usize,
    /// One of three shades: the more ties, the stronger.
    shade: usize,
    label: String,
    label_x: String,
    label_y: String,
    side: &'static str,
    href: String,
    spoken: String,
}

/// A line as it is drawn.
struct Line {
    path: String,
    /// One of three widths: one, two, or more shared bodies.
    width: u32,
}

impl Relations {
    fn drawn_count(&self) -> usize {
        self.web.nodes.len().min(DRAWN)
    }

    fn height(&self) -> String {
        format!("{:.0}", ties::height(self.drawn_count()))
    }

    fn width(&self) -> String {
        format!("{:.0}", ties::WIDTH)
    }

    /// For each drawn organisation, by its place, where it stands: those of a kind side by side.
    fn spots(&self) -> Vec<ties::Spot> {
        let mut order: Vec<usize> = (0..self.drawn_count()).collect();
        order.sort_by_key(|at| (self.web.nodes[*at].kind, *at));
        let spots = ties::spots(order.len());
        let mut placed = spots.clone();
        for (spot, at) in spots.into_iter().zip(order) {
            placed[at] = spot;
        }
        placed
    }

    fn drawn(&self) -> Vec<Drawn> {
        let most = self.web.nodes.first().map_or(1, |node| node.neighbours.len().max(1));
        let draw = |(node, spot): (&Node, ties::Spot)| {
            let count = node.neighbours.len();
            let aside = if spot.left { spot.x - 16.0 } else { spot.x + 16.0 };
            Drawn {
                x: format!("{:.1}", spot.x),
                y: format!("{:.1}", spot.y),
                radius: 5 + 6 * count / most,
                shade: (3 * count).div_ceil(most).clamp(1, 3),
                label: shortened(if node.short_name.is_empty() { &node.name } else { &node.short_name }),
                label_x: format!("{aside:.1}"),
                label_y: format!("{:.1}", spot.y + 4.5),
                side: if spot.left { "end" } else { "start" },
                href: format!("/organisations/{}", node.id),
                spoken: self.spoken(node),
            }
        };
        self.web.nodes.iter().zip(self.spots()).map(draw).collect()
    }

    /// The strongest ties between drawn organisations, the weakest first, so that strong lines lie on top.
    fn lines(&self) -> Vec<Line> {
        let (count, spots) = (self.drawn_count(), self.spots());
        let mut ties: Vec<(u32, usize, usize)> = Vec::new();
        for (a, node) in self.web.nodes.iter().take(count).enumerate() {
            ties.extend(node.neighbours.iter().filter(|(b, _)| a < *b && *b < count).map(|(b, weight)| (*weight, a, *b)));
        }
        ties.sort_by_key(|(weight, a, b)| (std::cmp::Reverse(*weight), *a, *b));
        ties.truncate(LINES);
        ties.into_iter().rev().map(|(weight, a, b)| Line { path: ties::line(spots[a], spots[b]), width: weight.min(3) }).collect()
    }

    /// The finding in one sentence: title of the picture.
    fn finding(&self) -> String {
        let Some(first) = self.web.nodes.first() else { return String::new() };
        self.say.text("relations-finding").arg("name", first.name.as_str()).arg("ties", first.neighbours.len()).to_string()
    }

    fn rows(&self) -> &[Node] {
        &self.web.nodes[self.from..(self.from + ROWS).min(self.web.nodes.len())]
    }

    /// The neighbours that are named in a row.
    fn named(&self, node: &Node) -> Vec<&Node> {
        node.neighbours.iter().take(NAMED).map(|(at, _)| &self.web.nodes[*at]).collect()
    }

    fn unnamed(&self, node: &Node) -> usize {
        node.neighbours.len().saturating_sub(NAMED)
    }

    fn spoken(&self, node: &Node) -> String {
        self.say.text("relations-node").arg("name", node.name.as_str()).arg("ties", node.neighbours.len()).to_string()
    }

    fn next(&self) -> String {
        let next = self.from + ROWS;
        if next < self.web.nodes.len() { self.filters.address(PATH, &next.to_string()) } else { String::new() }
    }

    fn back(&self) -> String {
        if self.from == 0 { String::new() } else { self.filters.address(PATH, "") }
    }

    /// How many organisations have no tie but are not named.
    fn unnamed_loose(&self) -> i64 {
        let known = self.web.nodes.len() + self.loose.len();
        self.organisations.saturating_sub(i64::try_from(known).unwrap_or(i64::MAX)).max(0)
    }
}

/// A name that fits beside its node.
fn shortened(name: &str) -> String {
    if name.chars().count() <= LABEL {
        return name.to_owned();
    }
    let kept: String = name.chars().take(LABEL - 1).collect();
    format!("{}…", kept.trim_end_matches([' ', ',', '-', '/', '(']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use network::Body;

    fn seat(body: u8, organisation: u8) -> SeatRow {
        let name = char::from(b'A' + organisation).to_string();
        let id = |n: u8| Id::<Body>::minted(1, [n; 10]);
        SeatRow { body_id: id(body), organisation_id: id(organisation).cast(), name, short_name: String::new(), kind: "provider".into() }
    }

    #[test]
    fn who_has_most_ties_comes_first_and_neighbours_are_found_at_their_new_places() {
        // B and C share two bodies, A meets only C, D sits alone.
        let web = Web::of(vec![seat(1, 0), seat(2, 1), seat(3, 1), seat(1, 2), seat(2, 2), seat(3, 2), seat(4, 3)]);
        let names: Vec<&str> = web.nodes.iter().map(|node| node.name.as_str()).collect();
        assert_eq!(names, ["C", "B", "A"]);
        let of = |at: usize| -> Vec<(&str, u32)> {
            web.nodes[at].neighbours.iter().map(|(other, weight)| (web.nodes[*other].name.as_str(), *weight)).collect()
        };
        assert_eq!(of(0), [("B", 2), ("A", 1)]);
        assert_eq!(of(1), [("C", 2)]);
        assert_eq!(web.alone.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["D"]);
        assert!(!web.is_cut);
    }

    #[test]
    fn a_long_name_is_cut_at_a_word_where_it_can_be() {
        assert_eq!(shortened("Volkshochschule"), "Volkshochschule");
        assert_eq!(shortened("Kommunales Jobcenter Odenwaldkreis"), "Kommunales Jobcenter Od…");
        assert_eq!(shortened("Bildungswerk Mittelauen, gGmbH"), "Bildungswerk Mittelauen…");
    }
}
