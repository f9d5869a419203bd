use accounts::{Actor, Role};
use db::values;
use web::{Visit, retention, search::Entry};

use crate::world::{Network, Somebody, World};

async fn reader(world: &World) -> Somebody {
    let home = world.home().await;
    world.account("Jutta Sommer").role(Role::Bca, &home).signs_in().await
}

/// Things of a network that can be found, each under its title.
async fn findable(world: &World, network: &Network, titles: &[&str]) {
    let mut visit = Visit::inside(&world.app, Actor::Operator, Some(network.id));
    let keys: Vec<String> = titles.iter().map(|_| world.id::<()>().to_string()).collect();
    let entry = |at: usize| {
        let (title, object_id) = (titles[at], keys[at].as_str());
        Entry { network: Some(network.id), object_type: "article", object_id, title, hint: "", words: "" }
    };
    let entries: Vec<Entry<'_>> = (0..titles.len()).map(entry).collect();
    web::search::insert_all(&mut visit.tx, &entries, || i64::from(world.number())).await.unwrap();
    visit.commit().await.unwrap();
}

async fn found(by: &Somebody, words: &str) -> Vec<String> {
    by.get(&web::address("/search", &[("q", words)])).await.texts("main li a")
}

on_each_database!(german_compounds_are_found_by_their_parts_however_umlauts_are_written);
async fn german_compounds_are_found_by_their_parts_however_umlauts_are_written(world: &World) {
    let sommer = reader(world).await;
    findable(world, &world.home().await, &["Teilzeitausbildung", "Ausbildung in Teilzeit", "Frauenförderung", "Café Élan"]).await;
    for words in ["Teilzeit", "Ausbildung in Teilzeit", "ausbildung teilzeit"] {
        assert_eq!(found(&sommer, words).await, ["Ausbildung in Teilzeit", "Teilzeitausbildung"], "{words}");
    }
    for words in ["Förderung", "foerderung", "FORDERUNG"] {
        assert_eq!(found(&sommer, words).await, ["Frauenförderung"], "{words}");
    }
    assert_eq!(found(&sommer, "cafe elan").await, ["Café Élan"]);
}

on_each_database!(what_has_one_name_stands_in_the_order_of_what_tells_it_apart);
async fn what_has_one_name_stands_in_the_order_of_what_tells_it_apart(world: &World) {
    let (sommer, network) = (reader(world).await, world.home().await.id);
    let mut visit = Visit::inside(&world.app, Actor::Operator, Some(network));
    for hint in ["4/2018-1", "4/2016-1", "4/2017-1"] {
        let key = world.id::<()>().to_string();
        let entry = Entry { network: Some(network), object_type: "decision", object_id: &key, title: "Infotag", hint, words: "" };
        web::search::insert(&mut visit.tx, i64::from(world.number()), &entry).await.unwrap();
    }
    visit.commit().await.unwrap();
    let lines = sommer.get("/search?q=infotag").await.texts("main li");
    assert_eq!(lines, ["Infotag 4/2016-1", "Infotag 4/2017-1", "Infotag 4/2018-1"]);
}

on_each_database!(words_of_another_network_do_not_crowd_out_ones_own);
async fn words_of_another_network_do_not_crowd_out_ones_own(world: &World) {
    let sommer = reader(world).await;
    let other = world.network("Netzwerk Nordwest").await;
    let theirs: Vec<String> = (0..400).map(|number| format!("Schul{number:03}amt")).collect();
    findable(world, &other, &theirs.iter().map(String::as_str).collect::<Vec<_>>()).await;
    findable(world, &world.home().await, &["Schuldnerberatung"]).await;
    assert_eq!(found(&sommer, "schul").await, ["Schuldnerberatung"]);
}

/// The planner takes a word that its statistics do not know for one that thousands have, and would look for it among all things in their order: seconds where
/// there is none. Of what thousands do have any rows come.
#[test]
fn only_what_thousands_have_is_not_sorted_on_postgres() {
    crate::world::on_postgres(async |world: &World| {
        let titles: Vec<String> = (0..6_000).map(|number| format!("Kurs {}", number + 100_000)).collect();
        findable(world, &world.home().await, &titles.iter().map(String::as_str).collect::<Vec<_>>()).await;
        world.app.db.analyze().await.unwrap();
        let plan = async |sought: &str| {
            let lines = world.rows("EXPLAIN SELECT object_id FROM search_index_things($1) ORDER BY rowid LIMIT 1", values![sought]).await;
            lines.iter().map(|line| line.get::<String>("QUERY PLAN").unwrap()).collect::<String>()
        };
        for common in ["(\"kurs\")", "(\"kurs\") AND (\"kurs\" OR \"104711\") NOT (\"104711\")"] {
            assert!(!plan(common).await.contains("Sort"), "{common}");
        }
        for rare in
            ["(\"nichts\")", "(\"104711\" OR \"100815\")", "(\"kurs\") AND (\"104711\")", "((\"kurse\") OR (\"kurs\" AND \"104711\"))"]
        {
            let plan = plan(rare).await;
            assert!(plan.contains("Sort") && !plan.contains("search_entries_pkey"), "{rare}: {plan}");
        }
    });
}

/// Of what very many have, a hundred are found without looking at all of them, and none of another network.
#[test]
fn of_what_very_many_have_some_are_read_on_postgres() {
    crate::world::on_postgres(async |world: &World| {
        let (home, other) = (world.home().await, world.network("Netz Nord").await);
        let titles: Vec<String> = (0..24_000).map(|number| format!("Kurs {}", number + 100_000)).collect();
        findable(world, &home, &titles.iter().map(String::as_str).collect::<Vec<_>>()).await;
        findable(world, &other, &["Kurs im Norden"]).await;
        world.app.db.analyze().await.unwrap();
        let plan = async |sought: &str| {
            let lines = world.rows("EXPLAIN SELECT object_id FROM search_index_some($1) LIMIT 101", values![sought]).await;
            lines.iter().map(|line| line.get::<String>("QUERY PLAN").unwrap()).collect::<String>()
        };
        assert!(plan("(\"kurs\")").await.contains("Sample Scan"));
        for fewer in ["(\"100815\")", "(\"kurs\") AND (\"100815\")"] {
            let plan = plan(fewer).await;
            assert!(plan.contains("One-Time Filter: false"), "{fewer}: {plan}");
        }
        let mut tx = world.app.db.read();
        for (network, many, limit) in [(&home, 40, 40), (&home, 24_000, 30_000), (&other, 1, 101)] {
            let found = web::search::find(&mut tx, Some(network.id), "kurs", limit).await.unwrap();
            assert_eq!(found.len(), many, "{limit}");
        }
    });
}

on_each_database!(a_mistyped_word_finds_what_was_meant_and_says_that_it_is_only_similar);
async fn a_mistyped_word_finds_what_was_meant_and_says_that_it_is_only_similar(world: &World) {
    let sommer = reader(world).await;
    let titles = ["Kinderbetreuung", "Betreuungskosten in Auenburg", "Sprachkurs", "Gökhan Müller", "Schuldnerberatung"];
    findable(world, &world.home().await, &titles).await;
    for (words, meant) in [
        ("Kinderbetreung", "Kinderbetreuung"),
        ("Kinderbetruung", "Kinderbetreuung"),
        ("kindrebetreuung", "Kinderbetreuung"),
        ("Betreungskosten Auenburg", "Betreuungskosten in Auenburg"),
        ("Schprachkurs", "Sprachkurs"),
        ("Gökhan Müler", "Gökhan Müller"),
        ("Schuldnerbertaung", "Schuldnerberatung"),
        // The plural is near its singular: no stems are needed for that.
        ("Sprachkurse", "Sprachkurs"),
        ("Beratungen", "Schuldnerberatung"),
    ] {
        let page = sommer.get(&web::address("/search", &[("q", words)])).await;
        assert_eq!(page.texts("main li a"), [meant], "{words}");
        assert!(page.has("Ähnliche Treffer") && page.has("Diese Einträge sind fast so geschrieben."), "{}", page.all());
    }
    assert!(!sommer.get("/search?q=Sprachkurs").await.has("Ähnliche Treffer"), "what is found already is not found again");
    for nothing in ["Kirchweihfest", "Kurz", "Schuldnerberatung Auenburg", "%%%%%", "_______"] {
        assert_eq!(found(&sommer, nothing).await, Vec::<String>::new(), "{nothing}");
    }
}

on_each_database!(similar_things_complete_a_few_exact_ones_and_stay_away_from_many);
async fn similar_things_complete_a_few_exact_ones_and_stay_away_from_many(world: &World) {
    let (sommer, home) = (reader(world).await, world.home().await);
    findable(world, &home, &["Netzwerk Beratung", "Netzwerk Berattung"]).await;
    let page = sommer.get("/search?q=Berattung").await;
    assert_eq!(page.texts("main li a"), ["Netzwerk Berattung", "Netzwerk Beratung"], "{}", page.all());
    assert!(page.has("Ähnliche Treffer"), "{}", page.all());
    findable(world, &home, &["Beratung 1", "Beratung 2", "Beratung 3", "Beratung 4"]).await;
    assert!(!sommer.get("/search?q=Beratung").await.has("Ähnliche Treffer"));
}

on_each_database!(what_another_network_has_is_not_similar_either);
async fn what_another_network_has_is_not_similar_either(world: &World) {
    let sommer = reader(world).await;
    findable(world, &world.network("Netz Nord").await, &["Kinderbetreuung"]).await;
    assert!(sommer.get("/search?q=Kinderbetreung").await.has("Nichts gefunden."));
}

on_each_database!(the_words_of_other_networks_change_nothing_about_what_was_meant);
async fn the_words_of_other_networks_change_nothing_about_what_was_meant(world: &World) {
    let (sommer, home) = (reader(world).await, world.home().await);
    findable(world, &home, &["Sprachkurs", "Gökhan Müller"]).await;
    for typed in ["Schprachkurs", "Gökhan Müler"] {
        assert_eq!(found(&sommer, typed).await.len(), 1, "{typed}");
    }
    // Nearer than one's own, and just as it was typed.
    findable(world, &world.network("Netz Nord").await, &["Schprackkurs", "Müler"]).await;
    assert_eq!(found(&sommer, "Schprachkurs").await, ["Sprachkurs"]);
    assert_eq!(found(&sommer, "Gökhan Müler").await, ["Gökhan Müller"]);
}

on_each_database!(who_looks_for_a_compound_is_shown_its_parts_too);
async fn who_looks_for_a_compound_is_shown_its_parts_too(world: &World) {
    let sommer = reader(world).await;
    findable(world, &world.home().await, &["Ausbildung in Teilzeit", "Hilfe im Beruf", "Ausbildung", "Teilzeit"]).await;
    for (words, meant) in [("Teilzeitausbildung", "Ausbildung in Teilzeit"), ("Berufshilfe", "Hilfe im Beruf")] {
        let page = sommer.get(&web::address("/search", &[("q", words)])).await;
        assert_eq!(page.texts("main li a"), [meant], "{words}");
        assert!(page.has("Ähnliche Treffer"), "{}", page.all());
    }
}

on_each_database!(a_word_that_nothing_has_any_more_is_forgotten);
async fn a_word_that_nothing_has_any_more_is_forgotten(world: &World) {
    let (sommer, home) = (reader(world).await, world.home().await);
    findable(world, &home, &["Familie Özdemir", "Familie Lindner"]).await;
    let known = async || {
        let rows = world.rows("SELECT word FROM search_index_words WHERE word NOT LIKE '#%' ORDER BY word", &[]).await;
        rows.iter().map(|row| row.get::<String>("word").unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(known().await, ["familie", "lindner", "ozdemir"]);
    world.sql("DELETE FROM search_entries WHERE title = 'Familie Özdemir'", &[]).await;
    retention::clean_up(&world.app).await.unwrap();
    assert_eq!(known().await, ["familie", "lindner"]);
    assert_eq!(found(&sommer, "Özdemier").await, [""; 0]);
    assert_eq!(found(&sommer, "Lindmer").await, ["Familie Lindner"]);
    world.sql("DELETE FROM search_index_words WHERE word = 'lindner'", &[]).await;
    assert_eq!(known().await, ["familie", "lindner"], "what a thing has got since it was looked for stays");
    // Who comes back is found again.
    findable(world, &home, &["Familie Özdemir"]).await;
    assert_eq!(found(&sommer, "demir").await, ["Familie Özdemir"]);
}

on_each_database!(whoever_reads_everything_of_a_network_finds_things_of_every_kind);
async fn whoever_reads_everything_of_a_network_finds_things_of_every_kind(world: &World) {
    let (sommer, home) = (reader(world).await, world.home().await);
    let kinds =
        ["organisation", "person", "office", "body", "meeting", "decision", "task", "question", "article", "offer", "plan", "topic"];
    let kinds = [&kinds[..], &["territory", "indicator", "statement"]].concat();
    let mut visit = Visit::inside(&world.app, Actor::Operator, Some(home.id));
    for kind in &kinds {
        let key = world.id::<()>().to_string();
        let entry = Entry { network: Some(home.id), object_type: kind, object_id: &key, title: "Teilzeit", hint: "", words: "" };
        web::search::insert(&mut visit.tx, i64::from(world.number()), &entry).await.unwrap();
    }
    visit.commit().await.unwrap();
    // A kind whose page is not in the navigation any more would be found by nobody.
    assert_eq!(found(&sommer, "Teilzeit").await.len(), kinds.len());
}
