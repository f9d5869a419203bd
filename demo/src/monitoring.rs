//! What the network sees on the made-up labour market: a table in the form of the official ones, and three statements.

use ::monitoring::{
    rules::StatementKind,
    sql::{indicators, statements::StatementRow},
};
use accounts::Network;
use db::Id;
use responsible::sql::topics;
use web::{Error, Result, Visit};

/// The key that the made-up table gives itself.
const TABLE: &str = "17000-01-01-4";

/// A statement in the words of the network.
struct Said {
    kind: StatementKind,
    title: &'static str,
    body: &'static str,
    territory: Option<&'static str>,
    topic: &'static str,
    /// Words of a column, and a year
    value: Option<(&'static str, &'static str)>,
    evidence: &'static str,
    likelihood: i64,
    effect: i64,
    authors: &'static str,
    dissent: &'static str,
    decided: &'static str,
}

const STATEMENTS: [Said; 3] = [
    Said {
        kind: StatementKind::Risk,
        title: "Langzeitarbeitslosigkeit in Steinbrück verfestigt sich",
        body: "Seit 2021 ist dort gut die Hälfte der Arbeitslosen länger als ein Jahr ohne Arbeit. In den anderen Kreisen ist der Anteil wieder gesunken.\n\
               Mehrere Träger berichten, dass Wege zur Arbeit ohne Auto zu lang sind.",
        territory: Some("17003"),
        topic: "Wiedereinstieg",
        value: Some(("Arbeitslose, langzeitarbeitslos", "2025")),
        evidence: "Rückmeldungen aus der Arbeitsgruppe im Herbst 2025",
        likelihood: 4,
        effect: 3,
        authors: "Arbeitsgruppe Wiedereinstieg",
        dissent: "Das Jobcenter Steinbrück erwartet, dass die neue Buslinie den Trend bricht.",
        decided: "",
    },
    Said {
        kind: StatementKind::Risk,
        title: "Plätze in Sprachkursen reichen nicht bis zum Sommer",
        body: "Die Wartezeit auf einen Kurs am Abend ist von sechs auf elf Wochen gestiegen.",
        territory: None,
        topic: "Sprachkurse",
        value: None,
        evidence: "Abfrage bei drei Trägern, Januar 2026",
        likelihood: 3,
        effect: 3,
        authors: "Steuerungsgruppe",
        dissent: "",
        decided: "Die Volkshochschule prüft bis April einen zusätzlichen Abendkurs.",
    },
    Said {
        kind: StatementKind::Opportunity,
        title: "Betriebe in Waldmark suchen wieder in Teilzeit",
        body: "Die gemeldeten Stellen nehmen zu, und mehr davon sind in Teilzeit zu haben.",
        territory: Some("17004"),
        topic: "Wiedereinstieg",
        value: Some(("Gemeldete Arbeitsstellen", "2025")),
        evidence: "",
        likelihood: 2,
        effect: 2,
        authors: "Agentur für Arbeit und Jobcenter Waldmark",
        dissent: "",
        decided: "",
    },
];

/// Loads all of it into the network.
pub(crate) async fn load(visit: &mut Visit, network: Id<Network>) -> Result<()> {
    let table = include_bytes!("../region/arbeitsmarkt.csv").to_vec();
    ::monitoring::deliver(visit, "arbeitsmarkt.csv", table).await?;
    let indicators = indicators::indicators_of_table(&mut visit.tx, network, TABLE).await?;
    for (said, at) in STATEMENTS.iter().zip(0..) {
        let indicator = said.value.map(|(words, _)| {
            let found = indicators.iter().find(|indicator| indicator.column_words == words);
            found.map(|indicator| indicator.id).ok_or_else(|| Error::internal(format!("region: no indicator {words}")))
        });
        let row = StatementRow {
            // One after the other, so that the list has them in this order.
            id: Id::minted(visit.now().as_millisecond() + at, visit.app.chance.bytes()),
            kind: said.kind.code().to_owned(),
            title: said.title.to_owned(),
            body: said.body.to_owned(),
            territory_key: said.territory.map(str::to_owned),
            territory: None,
            territory_label: None,
            topic_id: topics::topic_of_name(&mut visit.tx, network, said.topic).await?.map(|topic| topic.id),
            topic: None,
            indicator_id: indicator.transpose()?,
            indicator: None,
            period: said.value.map(|(_, year)| year.to_owned()),
            evidence: said.evidence.to_owned(),
            likelihood: said.likelihood,
            effect: said.effect,
            authors: said.authors.to_owned(),
            dissent: said.dissent.to_owned(),
            decided: said.decided.to_owned(),
            created_at: visit.now(),
            ended_on: None,
            version: 1,
        };
        ::monitoring::enter(visit, &row).await?;
    }
    Ok(())
}
