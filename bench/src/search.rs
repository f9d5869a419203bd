//! `bench search`: the one search box over a million objects, beside the database's own plain full-text query in the same run.

use std::{
    error::Error,
    time::{Duration, Instant},
};

use db::{Db, Engine, Id, Tx, values};
use web::{Chance, fold::folded, search};

use crate::{
    data::{FAMILY_NAMES, GIVEN_NAMES, TOPICS},
    databases::Place,
    figures::{ms, percentile, ratio},
};

/// So many things can be found.
const OBJECTS: usize = 1_000_000;
/// So many are put in at once, as an import does.
const AT_ONCE: usize = 500;
/// How often each kind of question is asked, each time with other words.
const TIMES: usize = 300;
const WARM: usize = 10;
/// 99 of 100 answers have to be faster.
const LIMIT: Duration = Duration::from_millis(50);
/// What the page asks for.
const SHOWN: i64 = 101;
const SIMILAR: usize = 20;
const HANDFUL: usize = 5;

/// With the second parts, 400 compounds.
const FIRST: [&str; 20] = [
    "Kinder",
    "Teilzeit",
    "Sprach",
    "Berufs",
    "Weiter",
    "Schuldner",
    "Familien",
    "Jugend",
    "Frauen",
    "Migrations",
    "Arbeits",
    "Gesundheits",
    "Pflege",
    "Schul",
    "Senioren",
    "Sozial",
    "Nachbarschafts",
    "Gründungs",
    "Handwerks",
    "Umschulungs",
];
const SECOND: [&str; 20] = [
    "betreuung",
    "ausbildung",
    "kurs",
    "beratung",
    "bildung",
    "hilfe",
    "zentrum",
    "förderung",
    "werkstatt",
    "verein",
    "dienst",
    "akademie",
    "vermittlung",
    "treff",
    "netzwerk",
    "praktikum",
    "messe",
    "projekt",
    "initiative",
    "begleitung",
];
/// With the endings, 400 places.
const PLACES: [&str; 20] = [
    "Auen", "Berg", "Birken", "Buchen", "Eichen", "Erlen", "Falken", "Forst", "Hasel", "Hirsch", "Kirch", "Linden", "Mühl", "Neu", "Ober",
    "Rosen", "Stein", "Tannen", "Unter", "Wald",
];
const ENDINGS: [&str; 20] = [
    "bach", "berg", "born", "bruck", "burg", "dorf", "feld", "furt", "hain", "hausen", "heim", "hofen", "kirchen", "mark", "rode", "stadt",
    "stetten", "tal", "weiler", "zell",
];

/// Numbers below `many` that look like chance and are always the same.
fn pick(at: usize, salt: usize, many: usize) -> usize {
    let mixed = (at as u64 ^ (salt as u64) << 32).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    ((mixed >> 33) % many as u64) as usize
}

fn compound(at: usize) -> String {
    format!("{}{}", FIRST[pick(at, 1, 20)], SECOND[pick(at, 2, 20)])
}

fn place(at: usize) -> String {
    format!("{}{}", PLACES[pick(at, 3, 20)], ENDINGS[pick(at, 4, 20)])
}

/// A word that few things have, the next one ever fewer, as words do in any language: of these 50,000 each occurs as often as its place says (Zipf).
fn rare(at: usize) -> String {
    let share = pick(at, 8, 1 << 20) as f64 / f64::from(1 << 20);
    let place = 50_000_f64.powf(share) as usize;
    let syllables = ["ba", "do", "fe", "gi", "ku", "la", "mo", "ne", "ri", "su", "to", "wi"];
    (0..5).map(|at| syllables[place / 12_usize.pow(at) % 12]).collect()
}

fn person(at: usize) -> (String, &'static str) {
    (GIVEN_NAMES[pick(at, 5, 50)].to_owned(), FAMILY_NAMES[pick(at, 6, 100)])
}

/// Title, hint and further words of the at-th thing: half are people, the others organisations and articles.
fn thing(at: usize) -> (&'static str, String, String, String) {
    match at % 4 {
        0 | 1 => {
            let (given, family) = person(at);
            ("person", format!("{given} {family}"), format!("{} {}", compound(at / 7), place(at)), rare(at))
        }
        2 => ("organisation", format!("{} {}", compound(at), place(at)), place(at + 1), rare(at)),
        _ => {
            let words: Vec<String> = (0..8).map(|word| compound(at + word * 31)).collect();
            let words = format!("{} {} {}", words.join(" "), rare(at), rare(at + 1));
            ("article", format!("{} und {} {at}", compound(at), compound(at + 1)), TOPICS[at % TOPICS.len()].to_owned(), words)
        }
    }
}

/// A word with two letters swapped or one left out.
fn mistyped(word: &str, at: usize) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let spot = 2 + pick(at, 7, letters.len().saturating_sub(4).max(1));
    if at.is_multiple_of(2) {
        letters.remove(spot);
    } else {
        letters.swap(spot - 1, spot);
    }
    letters.into_iter().collect()
}

/// A kind of question: what is typed, and the word that the database's own full-text index is asked for.
struct Case {
    name: &'static str,
    asked: fn(usize) -> (String, String),
}

const CASES: [Case; 12] = [
    Case { name: "a compound and a place", asked: |at| (format!("{} {}", compound(at), place(at)), compound(at)) },
    Case { name: "a whole compound", asked: |at| (compound(at), compound(at)) },
    Case { name: "a part of a compound", asked: |at| (SECOND[at % 20].to_owned(), format!("{}{}", FIRST[at % 20], SECOND[at % 20])) },
    Case {
        name: "a person's name",
        asked: |at| {
            let (given, family) = person(at);
            (format!("{given} {family}"), family.to_owned())
        },
    },
    Case { name: "a given name", asked: |at| (person(at).0, person(at).0) },
    Case { name: "a family name", asked: |at| (person(at).1.to_owned(), person(at).1.to_owned()) },
    Case {
        name: "the parts of a compound",
        asked: |at| (format!("{} {}", SECOND[at % 20], FIRST[at / 20 % 20]), format!("{}{}", FIRST[at / 20 % 20], SECOND[at % 20])),
    },
    Case { name: "a word that few have", asked: |at| (rare(at), rare(at)) },
    Case { name: "nothing like it", asked: |at| (format!("xyzqwv{at}"), format!("xyzqwv{at}")) },
    Case { name: "a mistyped compound", asked: |at| (mistyped(&compound(at), at), compound(at)) },
    Case { name: "a mistyped compound and a place", asked: |at| (format!("{} {}", mistyped(&compound(at), at), place(at)), compound(at)) },
    Case {
        name: "a mistyped family name",
        asked: |at| {
            let (given, family) = person(at);
            (format!("{given} {}", mistyped(family, at)), family.to_owned())
        },
    },
];

/// Asked by a network that has none of it.
const OTHERS: Case = Case { name: "a compound that only another network has", asked: |at| (compound(at), compound(at)) };

/// The database's own plain full-text index beside ours: whole words, no compounds, no typing errors.
async fn plain_index(db: &Db) -> db::Result<()> {
    let mut tx = db.write();
    match db.engine() {
        Engine::Sqlite => {
            tx.execute("CREATE VIRTUAL TABLE plain USING fts5 (folded, content = 'search_entries', content_rowid = 'id')", &[]).await?;
            tx.execute("INSERT INTO plain (plain) VALUES ('rebuild')", &[]).await?;
        }
        Engine::Postgres => {
            tx.execute("CREATE INDEX plain ON search_entries USING gin (to_tsvector('simple', folded))", &[]).await?;
        }
    }
    tx.commit().await
}

/// Its first hits, in whatever order it finds them.
async fn plain(tx: &mut Tx, word: &str) -> db::Result<usize> {
    let sql = match tx.engine() {
        Engine::Sqlite => {
            "SELECT e.object_type, e.object_id, e.title FROM plain p JOIN search_entries e ON e.id = p.rowid WHERE p.folded MATCH $1 LIMIT 101"
        }
        Engine::Postgres => {
            "SELECT object_type, object_id, title FROM search_entries WHERE to_tsvector('simple', folded) @@ plainto_tsquery('simple', $1) LIMIT 101"
        }
    };
    Ok(tx.rows(sql, values![folded(word)]).await?.len())
}

/// What the page does: the exact step, and the similar one when that finds less than a handful.
async fn found(tx: &mut Tx, network: Id<accounts::Network>, words: &str) -> db::Result<(usize, usize)> {
    let exact = search::find(tx, Some(network), words, SHOWN).await?.len();
    let similar = if exact < HANDFUL { search::similar(tx, Some(network), words, SIMILAR).await?.len() } else { 0 };
    Ok((exact, similar))
}

/// Measures the search on each database.
pub async fn run(url: Option<&str>) -> Result<(), Box<dyn Error>> {
    for place in Place::all(url).await? {
        let db = Db::open(&place.url).await?;
        let begun = Instant::now();
        let network: Id<accounts::Network> = fill(&db).await?;
        println!("\n### {}\n\n{OBJECTS} objects in {} s.\n", place.name, begun.elapsed().as_secs());
        println!("| typed | p50 | p95 | p99 | max | found | plain p50 | plain p99 | ratio | |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|---|");
        let stranger = Id::minted(1, [1; 10]);
        for (case, network) in CASES.iter().map(|case| (case, network)).chain([(&OTHERS, stranger)]) {
            let (mut ours, mut theirs, mut hits) = (Vec::new(), Vec::new(), 0);
            for at in 0..WARM + TIMES {
                let (typed, word) = (case.asked)(at * 37 + 2);
                let (mut tx, begun) = (db.read(), Instant::now());
                let (exact, similar) = found(&mut tx, network, &typed).await?;
                tx.commit().await?;
                let took = begun.elapsed();
                let (mut tx, begun) = (db.read(), Instant::now());
                plain(&mut tx, &word).await?;
                tx.commit().await?;
                if at >= WARM {
                    ours.push(took);
                    theirs.push(begun.elapsed());
                    hits += usize::from(exact + similar > 0);
                }
            }
            println!("{}", line(case.name, &ours, &theirs, hits));
        }
        db.close().await;
        place.drop().await?;
    }
    Ok(())
}

fn line(name: &str, ours: &[Duration], theirs: &[Duration], hits: usize) -> String {
    let mark = if percentile(ours, 0.99) < LIMIT { "" } else { "**over**" };
    let of = |share| ms(percentile(ours, share));
    format!(
        "| {name} | {} | {} | {} | {} | {hits} of {TIMES} | {} | {} | {} | {mark} |",
        of(0.5),
        of(0.95),
        of(0.99),
        of(1.0),
        ms(percentile(theirs, 0.5)),
        ms(percentile(theirs, 0.99)),
        ratio(percentile(ours, 0.5), percentile(theirs, 0.5))
    )
}

/// Makes a million things findable, as the product does.
async fn fill(db: &Db) -> db::Result<Id<accounts::Network>> {
    let chance = Chance::seeded(1_000_000);
    let network: Id<accounts::Network> = Id::minted(1, chance.bytes());
    let mut tx = db.write();
    for first in (0..OBJECTS).step_by(AT_ONCE) {
        let things: Vec<_> = (first..OBJECTS.min(first + AT_ONCE)).map(|at| (at.to_string(), thing(at))).collect();
        let entries: Vec<_> = things
            .iter()
            .map(|(key, (object_type, title, hint, words))| search::Entry {
                network: Some(network),
                object_type,
                object_id: key,
                title,
                hint,
                words,
            })
            .collect();
        search::insert_all(&mut tx, &entries, || i64::from_be_bytes(chance.bytes()) & i64::MAX).await?;
    }
    tx.commit().await?;
    plain_index(db).await?;
    db.analyze().await?;
    Ok(network)
}
