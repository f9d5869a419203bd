//! What a file cannot say for sure, a person decides.

use db::values;

use super::{ORGANISATIONS, REGISTER, bring_in, coordinator, found, preview, uploaded};
use crate::world::World;

on_each_database!(names_that_town_and_district_share_wait_for_a_person);
async fn names_that_town_and_district_share_wait_for_a_person(world: &World) {
    bring_in(world, "municipalities", REGISTER).await;
    let sommer = coordinator(world).await;
    let file = "traeger_nummer,traeger_form,jobcenter\n17102,gE,Auenburg\n17104,gE,Rothental\n17142,zkT,Steinbrück\n";
    let page = uploaded(world, &sommer, "jobcenter.csv", file.as_bytes()).await;
    assert_eq!(found(&page), "neu 1, mehrdeutig 1, nicht zugeordnet 1");
    let row = sommer.get(&page.link("Zeilen durchgehen")).await;
    assert!(row.has("„Auenburg“ heißen eine Stadt und ein Landkreis"), "{}", row.all());
    assert_eq!(row.attributes("input[name=choice]", "value"), ["territory:17001", "territory:17005", "new", "skip"]);
    assert_eq!(sommer.post(&row.asked, &[("choice", "territory:17002x")]).await.status, 422);
    let next = sommer.follow(&sommer.send(&row, "form[method=post].form", &[("choice", "territory:17005")]).await).await;
    assert!(next.has("Steinbrück"), "{}", next.all());
    let found = sommer.get(&format!("{}?q=Rothental", next.asked)).await;
    assert!(found.attributes("input[name=choice]", "value").contains(&"territory:17002".to_owned()), "{}", found.all());
    let page = sommer.follow(&sommer.send(&next, "form[method=post].form", &[("choice", "skip")]).await).await;
    sommer.send(&page, "form[action$='/apply']", &[]).await;
    world.run_jobs().await;
    let page = sommer.get(&page.asked).await;
    assert!(page.has("2 Zeilen eingelesen") && page.has("Eine Zeile wurde nicht eingelesen"), "{}", page.all());
    let territory = "SELECT t.territory_key AS key FROM organisation_territories t JOIN organisations o ON o.id = t.organisation_id WHERE o.carrier_number = $1";
    let key: String = world.rows(territory, values!["17102"]).await[0].get("key").unwrap();
    assert_eq!(key, "17005");
    let sheet = sommer.get(&page.link("Zeilen mit Grund als XLSX herunterladen")).await;
    assert_eq!((sheet.status, &sheet.body[..2]), (200, b"PK".as_slice()));
    // The next edition of the register needs no second answer.
    let second = preview(world, "jobcenter", file.as_bytes()).await;
    assert_eq!((second.unchanged, second.ambiguous, second.unmatched), (2, 0, 1));
}

on_each_database!(what_is_probably_there_is_asked_and_the_answer_counts_for_all_its_rows);
async fn what_is_probably_there_is_asked_and_the_answer_counts_for_all_its_rows(world: &World) {
    bring_in(world, "municipalities", REGISTER).await;
    bring_in(world, "organisations", ORGANISATIONS).await;
    let sommer = coordinator(world).await;
    let file = "Name;Art;PLZ;Ort;E-Mail\nVHS Volkshochschule der Stadt Auenburg;VHS;00101;Auenburg;kurse@vhs.example\n";
    let page = uploaded(world, &sommer, "neu.csv", file.as_bytes()).await;
    // The header lacks the street, so that a person says once which column means what.
    assert_eq!(page.text("h1"), "Spalten zuordnen");
    let answer = sommer.send(&page, "form[method=post].form", &[]).await;
    world.run_jobs().await;
    let page = sommer.follow(&answer).await;
    assert_eq!(found(&page), "wohl schon vorhanden 1");
    let row = sommer.get(&page.link("Zeilen durchgehen")).await;
    assert!(row.has("ähnlicher Name, dieselbe Internet-Domain"), "{}", row.all());
    let choice = row.attributes("input[name=choice]", "value")[0].clone();
    let page = sommer.follow(&sommer.post(&row.asked, &[("choice", &choice)]).await).await;
    sommer.send(&page, "form[action$='/apply']", &[]).await;
    world.run_jobs().await;
    assert_eq!(sommer.get("/organisations").await.texts("tbody th"), ["Bildungswerk", "VHS Volkshochschule der Stadt Auenburg"]);
    // The same columns again need no person.
    let again = uploaded(world, &sommer, "neu.csv", file.as_bytes()).await;
    assert_eq!(found(&again), "unverändert 1");

    let people = "Organisation;Amt;Vorname;Nachname\nBildungswerke;Leitung;Eva;Alt\nBildungswerke;Beratung;Jan;Neu\n";
    let page = uploaded(world, &sommer, "leute.csv", people.as_bytes()).await;
    assert!(page.has("2 Zeilen warten auf Ihre Entscheidung"), "{}", page.all());
    let row = sommer.get(&page.link("Zeilen durchgehen")).await;
    let choice = row.attributes("input[name=choice]", "value")[0].clone();
    let page = sommer.follow(&sommer.post(&row.asked, &[("choice", &choice)]).await).await;
    assert!(!page.has("warten auf Ihre Entscheidung"), "one answer for both: {}", page.all());
    sommer.send(&page, "form[action$='/apply']", &[]).await;
    world.run_jobs().await;
    assert_eq!(world.count("SELECT count(*) AS n FROM holdings").await, 2);
}

on_each_database!(a_row_names_all_its_faults_and_an_empty_file_is_called_empty);
async fn a_row_names_all_its_faults_and_an_empty_file_is_called_empty(world: &World) {
    let file = "Name;Art;Straße;PLZ;Ort;E-Mail;Mitglied seit\nVHS;Zirkus;Markt 1;12;Auenburg;keine;2099\nIHK;Sonstige;Weg 2;00101;Auenburg;;06/2011\n";
    let report = preview(world, "organisations", file.as_bytes()).await;
    assert_eq!((report.new, report.errors.len()), (1, 1));
    let sommer = coordinator(world).await;
    let page = sommer.get(&format!("/imports/{}/rows", report.import)).await;
    for word in ["Zirkus", "„12“", "„keine“", "„2099“"] {
        assert!(page.has(word), "{word}: {}", page.all());
    }
    let form = sommer.get("/imports").await.form("form[enctype]");
    let fields: Vec<(&str, &str)> = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let empty = sommer.upload("/imports", &fields, ("file", "leer.csv", b"")).await;
    assert_eq!(empty.text("#file-error"), "Die Datei ist leer.");
}
