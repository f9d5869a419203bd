//! Lagebild: official tables come in and go back out, indicators are shown, statements are made.

use accounts::Role;
use db::values;
use jiff::SignedDuration;
use web::fold;

use crate::world::{Answer, Somebody, World};

const TABLE: &str = "GENESIS-Tabelle: 13211-02-05-4
Arbeitslose nach Personengruppen - Jahresdurchschnitt;;;;;
Arbeitsmarktstatistik der Bundesagentur für Arbeit;;;;;
;;;Arbeitslose;Arbeitslose;Arbeitslosenquote
;;;;Ausländer;
;;;Anzahl;Anzahl;Prozent
2020;17;  Auental;9000;.;6,5
2020;17001;      Auenburg, kreisfreie Stadt;4722;1144;9,9
2020;17002;      Rothental, Landkreis;2345;.;5,1
2020;06001;      Anderswo;12;x;1,0
2019;17001;      Auenburg, kreisfreie Stadt;4400;-;9,4
2019;17002;      Rothental, Landkreis;2445;x;5,1
__________
\"© Statistische Ämter, 2021.
Dieses Werk ist lizenziert unter der Datenlizenz Deutschland
- Namensnennung - Version 2.0.\"
Stand: 17.08.2021 / 19:38:04
";

/// As the offices write it.
fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

/// The network works in two districts; a third one is known to the register only.
async fn districts(world: &World) {
    let home = world.home().await;
    for (key, name, label) in [("17001", "Auenburg, Stadt", "41"), ("17002", "Rothental", "44"), ("17003", "Steinbrück", "44")] {
        world
            .sql(
                "INSERT INTO territories (key, kind, name, name_search, name_sort, label) VALUES ($1, 'district', $2, $3, $4, $5)",
                values![key, name, fold::folded(name), fold::sorted(name), label],
            )
            .await;
        if key != "17003" {
            world.sql("INSERT INTO network_territories (network_id, territory_key) VALUES ($1, $2)", values![home.id, key]).await;
        }
    }
}

async fn coordinator(world: &World) -> Somebody {
    districts(world).await;
    world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await
}

/// Uploads a table and gives what comes back.
async fn uploaded(who: &Somebody, name: &str, bytes: &[u8]) -> Answer {
    let form = who.get("/monitoring/deliveries").await.form("form[enctype]");
    let id = form.fields.iter().find(|(field, _)| field == "id").map(|(_, id)| id.clone()).unwrap();
    who.upload("/monitoring/deliveries", &[("id", &id)], ("file", name, bytes)).await
}

/// Brings a table in and gives its address.
async fn taken_over(who: &Somebody, text: &str) -> String {
    let answer = uploaded(who, "tabelle.csv", &latin(text)).await;
    let page = who.follow(&answer).await;
    let done = who.send(&page, "form[action$=apply]", &[]).await;
    assert_eq!(done.status, 303, "{}", done.all());
    answer.location()
}

/// All values as a text.
async fn values(world: &World) -> String {
    let sql = "SELECT i.column_words, v.territory_key, v.period, v.number, v.sign FROM indicator_values v JOIN indicators i ON i.id = v.indicator_id
               ORDER BY i.column_words, v.territory_key, v.period";
    let rows = world.rows(sql, &[]).await;
    let line = |row: &db::Row| {
        let text = |column| row.get::<String>(column).unwrap();
        let number = row.get::<Option<f64>>("number").unwrap().map(|number| number.to_string());
        let what = number.or(row.get::<Option<String>>("sign").unwrap()).unwrap();
        format!("{} {} {}: {what}\n", text("column_words"), text("territory_key"), text("period"))
    };
    rows.iter().map(line).collect()
}

/// The address of an indicator.
async fn indicator(world: &World, words: &str) -> String {
    let rows = world.rows("SELECT id FROM indicators WHERE column_words = $1", values![words]).await;
    format!("/monitoring/indicators/{}", rows[0].get::<String>("id").unwrap())
}

on_each_database!(a_table_is_looked_at_taken_over_and_taken_back);
async fn a_table_is_looked_at_taken_over_and_taken_back(world: &World) {
    let sommer = coordinator(world).await;
    assert!(sommer.get("/monitoring").await.has("Noch keine Kennzahl."));
    let answer = uploaded(&sommer, "tabelle.csv", &latin(TABLE)).await;
    assert_eq!(answer.status, 303, "{}", answer.all());
    let page = sommer.follow(&answer).await;
    for text in [
        "12 neue Werte",
        "3 Kennzahlen erkannt",
        "2019 bis 2020",
        "Datenlizenz Deutschland",
        "Anderswo",
        "17. August 2021",
        "Landkreis Rothental",
    ] {
        assert!(page.has(text), "{text}: {}", page.all());
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM indicator_values").await, 0, "looking changes nothing");
    let (first, second) = (sommer.send(&page, "form[action$=apply]", &[]).await, sommer.send(&page, "form[action$=apply]", &[]).await);
    assert_eq!((first.status, second.status), (303, 303));
    let before = values(world).await;
    assert_eq!(before.lines().count(), 12);
    for line in [
        "Arbeitslose, Ausländer 17001 2019: nothing",
        "Arbeitslose, Ausländer 17002 2019: senseless",
        "Arbeitslose, Ausländer 17002 2020: unknown",
    ] {
        assert!(before.contains(line), "{line}:\n{before}");
    }
    assert!(sommer.get("/search?q=auslander").await.has("Arbeitslose, Ausländer"));
    // The same file again changes nothing.
    let again = sommer.follow(&uploaded(&sommer, "tabelle.csv", &latin(TABLE)).await).await;
    assert!(again.has("Alle Werte dieser Tabelle sind schon da.") && again.texts("form[action$=apply]").is_empty(), "{}", again.all());
    assert_eq!(sommer.post(&format!("{}/apply", again.asked), &[]).await.status, 303);
    assert_eq!(values(world).await, before);
    let page = sommer.follow(&answer).await;
    assert_eq!(sommer.send(&page, "form[action$=undo]", &[]).await.status, 303);
    assert!(sommer.follow(&answer).await.has("zurückgenommen"));
    assert_eq!(values(world).await, "");
    assert_eq!(world.count("SELECT count(*) AS n FROM indicators").await, 0);
    assert!(!sommer.get("/search?q=auslander").await.has("Arbeitslose, Ausländer"));
}

on_each_database!(tables_that_follow_each_other_are_taken_back_in_any_order);
async fn tables_that_follow_each_other_are_taken_back_in_any_order(world: &World) {
    let sommer = coordinator(world).await;
    let first = taken_over(&sommer, TABLE).await;
    let one = values(world).await;
    let second = taken_over(&sommer, &TABLE.replace(";4722;", ";4800;")).await;
    let third = taken_over(&sommer, &TABLE.replace(";4722;", ";4900;").replace("2345;.", "2345;7")).await;
    assert!(values(world).await.contains("17001 2020: 4900"));
    // The one in the middle first: what the last one says stays.
    sommer.post(&format!("{second}/undo"), &[]).await;
    assert!(sommer.get(&second).await.has("1 Wert bleibt"), "{}", sommer.get(&second).await.all());
    assert!(values(world).await.contains("17001 2020: 4900"));
    // Then the last one: what stands there is what the first one said.
    sommer.post(&format!("{third}/undo"), &[]).await;
    assert_eq!(values(world).await, one);
    // Taken back twice is taken back once.
    sommer.post(&format!("{third}/undo"), &[]).await;
    assert_eq!(values(world).await, one);
    // After 30 days it stays.
    world.pass(SignedDuration::from_hours(24 * 31));
    let sommer = world.account("Rita Nachfolge").role(Role::Coordinator, &world.home().await).signs_in().await;
    assert!(sommer.get(&first).await.texts("form[action$=undo]").is_empty());
    sommer.post(&format!("{first}/undo"), &[]).await;
    assert_eq!(values(world).await, one);
    let mut visit = web::Visit::inside(&world.app, accounts::Actor::Operator, None);
    web::retention::forget_all(&mut visit).await.unwrap();
    visit.commit().await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM uploads").await, 0);
    assert_eq!(world.count("SELECT count(*) AS n FROM delivery_changes").await, 0);
}

on_each_database!(what_a_file_is_not_is_said_with_the_line);
async fn what_a_file_is_not_is_said_with_the_line(world: &World) {
    let sommer = coordinator(world).await;
    let answer = uploaded(&sommer, "liste.csv", b"Name;Ort\nVHS;Auenburg\n").await;
    assert!(answer.status == 422 && answer.has("keine Tabelle der Regionaldatenbank: In Zeile 1"), "{}", answer.all());
    let answer = uploaded(&sommer, "tabelle.csv", &latin(&TABLE.replace("4722", "4 722"))).await;
    assert!(answer.status == 422 && answer.has("In Zeile 8 ist „4 722“ weder eine Zahl"), "{}", answer.all());
    assert_eq!(uploaded(&sommer, "", b"").await.status, 422);
    assert_eq!(world.count("SELECT count(*) AS n FROM deliveries").await, 0);
}

on_each_database!(a_sign_is_never_a_nought_on_page_picture_and_file);
async fn a_sign_is_never_a_nought_on_page_picture_and_file(world: &World) {
    let sommer = coordinator(world).await;
    taken_over(&sommer, TABLE).await;
    let page = sommer.get(&indicator(world, "Arbeitslose").await).await;
    assert_eq!(
        page.text("figure figcaption"),
        "In 1 von 2 Gebieten mehr als 2019. Am höchsten 2020: Auenburg (kreisfreie Stadt) mit 4.722."
    );
    let rows = page.texts("#comparison tbody tr");
    assert_eq!(
        rows,
        [
            "Auenburg (kreisfreie Stadt)4.4004.722322 mehr (+7,3 %)",
            "Landkreis Rothental2.4452.345100 weniger (−4,1 %)",
            "Netzwerk zusammen6.8457.067222 mehr (+3,2 %)"
        ]
    );
    let page = sommer.get(&indicator(world, "Arbeitslosenquote").await).await;
    assert!(page.has("0,5 Prozentpunkte mehr") && page.has("unverändert") && !page.has("Netzwerk zusammen"), "{}", page.all());
    let address = indicator(world, "Arbeitslose, Ausländer").await;
    let page = sommer.get(&address).await;
    let rows = page.texts("#comparison tbody tr");
    assert_eq!(
        rows,
        [
            "Auenburg (kreisfreie Stadt)nichts vorhanden1.144nicht vergleichbar",
            "Landkreis Rothentalnicht sinnvollunbekannt oder geheimnicht vergleichbar",
            "Netzwerk zusammennicht zu bildennicht zu bildennicht vergleichbar"
        ]
    );
    assert_eq!((page.attributes("circle.series-point", "r").len(), page.attributes("rect.series-gap", "x").len()), (1, 3));
    let file = sommer.get(&format!("{address}/export/csv-plain")).await.html();
    assert!(file.contains("nichts vorhanden") && file.contains("unbekannt oder geheim") && file.contains("nicht sinnvoll"), "{file}");
    assert_eq!(sommer.get(&format!("{address}?from=2020&to=2020")).await.status, 200);
    assert_eq!(sommer.get(&format!("{address}?from=2020&to=2019")).await.texts("#comparison thead th")[1..3], ["2020", "2019"]);
}

on_each_database!(who_may_write_and_who_reads);
async fn who_may_write_and_who_reads(world: &World) {
    let sommer = coordinator(world).await;
    taken_over(&sommer, TABLE).await;
    let address = indicator(world, "Arbeitslose").await;
    let home = world.home().await;
    let bca = world.account("Beate Chance").role(Role::Bca, &home).signs_in().await;
    assert_eq!(bca.get("/monitoring/deliveries").await.status, 200);
    assert_eq!(bca.get("/monitoring/statements/new").await.status, 200);
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &home).signs_in().await;
    for page in ["/monitoring", "/monitoring/statements", &address] {
        assert_eq!(yildiz.get(page).await.status, 200, "{page}");
    }
    let refused = yildiz.get("/monitoring/deliveries").await;
    assert!(refused.status == 403 && refused.has("Das Lagebild pflegen die Koordination"), "{}", refused.all());
    assert_eq!(yildiz.post(&address, &[]).await.status, 403);
    assert!(yildiz.get(&address).await.texts("a[href$=edit]").is_empty());
    let elsewhere = world.network("Netzwerk Nordwest").await;
    let nord = world.account("Nils Nord").role(Role::Coordinator, &elsewhere).signs_in().await;
    for page in [address.clone(), format!("{address}/edit"), format!("{address}/export/xlsx")] {
        assert_eq!(nord.get(&page).await.status, 404, "{page}");
    }
    assert!(nord.get("/monitoring").await.has("Noch keine Kennzahl."));
}

on_each_database!(an_indicator_is_renamed_and_a_later_table_still_finds_it);
async fn an_indicator_is_renamed_and_a_later_table_still_finds_it(world: &World) {
    let sommer = coordinator(world).await;
    taken_over(&sommer, TABLE).await;
    let address = indicator(world, "Arbeitslose").await;
    let (mine, theirs) = (sommer.get(&format!("{address}/edit")).await, sommer.get(&format!("{address}/edit")).await);
    assert_eq!(sommer.send(&theirs, "form.form", &[("name", "Arbeitslose insgesamt")]).await.status, 303);
    let conflict = sommer.send(&mine, "form.form", &[("name", "Arbeitslose (alle)")]).await;
    assert!(conflict.status == 409 && conflict.texts("#versions td").contains(&"Arbeitslose insgesamt".to_owned()), "{}", conflict.all());
    let page = sommer.send(&sommer.get(&format!("{address}/edit")).await, "form.form", &[("unit", " ")]).await;
    assert!(page.status == 422 && page.has("Geben Sie die Einheit ein"), "{}", page.all());
    taken_over(&sommer, &TABLE.replace("2019;", "2021;")).await;
    assert_eq!(world.count("SELECT count(*) AS n FROM indicators").await, 3);
    assert_eq!(sommer.get("/monitoring").await.texts("tbody th"), ["Arbeitslose, Ausländer", "Arbeitslose insgesamt", "Arbeitslosenquote"]);
    assert_eq!(sommer.get("/monitoring?q=ausländer").await.texts("tbody th"), ["Arbeitslose, Ausländer"]);
}

on_each_database!(a_statement_is_entered_once_shown_changed_and_ended);
async fn a_statement_is_entered_once_shown_changed_and_ended(world: &World) {
    let sommer = coordinator(world).await;
    taken_over(&sommer, TABLE).await;
    assert!(sommer.get("/monitoring/statements").await.has("Noch keine Einschätzung."));
    let page = sommer.get(&indicator(world, "Arbeitslosenquote").await).await;
    let form = sommer.get(&page.link("Einschätzung schreiben")).await;
    let missing = sommer.send(&form, "form.form", &[("title", "")]).await;
    assert!(missing.status == 422 && missing.has("Geben Sie einen Titel ein") && missing.has("wie wahrscheinlich"), "{}", missing.all());
    let typed = [
        ("title", "Die Quote steigt in der Stadt"),
        ("body", "Zwei Betriebe schließen.\nMehr ist zu erwarten."),
        ("territory", "17001"),
        ("likelihood", "4"),
        ("effect", "3"),
        ("authors", "Steuerungsgruppe"),
        ("dissent", "Die Kammer sieht es anders."),
    ];
    let (first, second) = (sommer.send(&form, "form.form", &typed).await, sommer.send(&form, "form.form", &typed).await);
    assert_eq!((first.status, first.location()), (303, second.location()), "{}", first.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM statements").await, 1);
    let page = sommer.follow(&first).await;
    for text in ["Risiko", "fast sicher (4 von 4)", "groß (3 von 4)", "2020: 9,9 Prozent", "Die Kammer sieht es anders.", "noch nichts"] {
        assert!(page.has(text), "{text}: {}", page.all());
    }
    assert!(!page.has("Auf die Tagesordnung"), "where no body meets there is no agenda");
    let list = sommer.get("/monitoring/statements").await;
    assert_eq!(list.text("figure figcaption"), "1 Risiko ist wahrscheinlich und von großer Wirkung, keine Chance.");
    assert_eq!(list.texts("svg a").len(), 1);
    assert_eq!(list.texts("#statements tbody th"), ["Die Quote steigt in der Stadt"]);
    for (query, found) in
        [("kind=risk", 1), ("kind=opportunity", 0), ("territory=17001", 1), ("territory=17002", 0), ("q=quote", 1), ("q=nichts", 0)]
    {
        let list = sommer.get(&format!("/monitoring/statements?{query}")).await;
        assert_eq!(list.texts("#statements tbody th").len(), found, "{query}");
    }
    assert!(sommer.get("/monitoring/statements/export/csv-plain").await.html().contains("Die Quote steigt in der Stadt"));
    assert!(sommer.get("/search?q=quote").await.has("Die Quote steigt in der Stadt"));
    assert!(sommer.get(&indicator(world, "Arbeitslosenquote").await).await.has("Die Quote steigt in der Stadt"));
    let edit = format!("{}/edit", first.location());
    let (mine, theirs) = (sommer.get(&edit).await, sommer.get(&edit).await);
    assert_eq!(sommer.send(&theirs, "form.form", &[("decided", "Runder Tisch im Mai"), ("effect", "4")]).await.status, 303);
    let conflict = sommer.send(&mine, "form.form", &[("effect", "2")]).await;
    assert_eq!(conflict.status, 409);
    let versions = conflict.texts("#versions td");
    assert!(versions.contains(&"spürbar (2 von 4)".to_owned()) && versions.contains(&"Runder Tisch im Mai".to_owned()), "{versions:?}");
    assert_eq!(sommer.post(&format!("{}/end", first.location()), &[]).await.status, 303);
    assert!(sommer.get("/monitoring/statements").await.has("Noch keine Einschätzung."));
    assert!(sommer.get(&first.location()).await.has("beendet"), "it stays for whoever knows its address");
    assert!(!sommer.get("/search?q=quote").await.has("Die Quote steigt in der Stadt"));
}

on_each_database!(a_long_list_of_statements_has_pages);
async fn a_long_list_of_statements_has_pages(world: &World) {
    let sommer = coordinator(world).await;
    for number in 0..60 {
        world.pass(SignedDuration::from_millis(1));
        let id = world.id::<()>().to_string();
        let title = format!("Nummer {number:02}");
        let fields = [
            ("id", id.as_str()),
            ("kind", "risk"),
            ("title", title.as_str()),
            ("likelihood", "1"),
            ("effect", "1"),
            ("authors", "Netzwerk"),
        ];
        assert_eq!(sommer.post("/monitoring/statements", &fields).await.status, 303);
    }
    let first = sommer.get("/monitoring/statements").await;
    let second = sommer.get(&first.link("Weiter")).await;
    let titles = [first.texts("#statements tbody th"), second.texts("#statements tbody th")].concat();
    let expected: Vec<String> = (0..60).rev().map(|number| format!("Nummer {number:02}")).collect();
    assert_eq!(titles, expected);
    assert!(first.has("und 58 weitere"), "a field of the picture says how many do not fit");
}

on_each_database!(the_official_table_comes_in);
async fn the_official_table_comes_in(world: &World) {
    let Ok(folder) = std::env::var("NAHTSTELLE_TEST_DATA") else {
        println!("NAHTSTELLE_TEST_DATA is not set: only our own small table was read");
        return;
    };
    let home = world.home().await;
    for (key, name) in [("01001", "Flensburg"), ("01053", "Herzogtum Lauenburg"), ("03152", "Göttingen (alt)"), ("02000", "Hamburg")] {
        world
            .sql(
                "INSERT INTO territories (key, kind, name, name_search, name_sort, label) VALUES ($1, 'district', $2, $2, $2, '44')",
                values![key, name],
            )
            .await;
        world.sql("INSERT INTO network_territories (network_id, territory_key) VALUES ($1, $2)", values![home.id, key]).await;
    }
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    for (name, added) in [("13211-02-05-4.csv", 4 * 6 * 13), ("22411-02-03-4_pflege.csv", 4 * 3 * 27)] {
        let bytes = std::fs::read(std::path::Path::new(&folder).join("genesis-arbeitslose-kreise").join(name)).unwrap();
        let page = sommer.follow(&uploaded(&sommer, name, &bytes).await).await;
        let done = sommer.follow(&sommer.send(&page, "form[action$=apply]", &[]).await).await;
        assert!(done.has(&format!("Übernommen: {added} neue Werte")), "{}", done.all());
    }
    let page = sommer.get(&indicator(world, "Arbeitslose").await).await;
    assert!(page.has("Hamburg") && page.has("nichts vorhanden") && page.has("4.722"), "{}", page.all());
}
