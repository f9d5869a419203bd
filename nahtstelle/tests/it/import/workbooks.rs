//! Workbooks of Excel and LibreOffice through the page, and what is odd about a file.

use super::{ORGANISATIONS, REGISTER, bring_in, coordinator, found, uploaded};
use crate::{
    archive::{opendocument, workbook},
    world::{Answer, Somebody, World},
};

const HEADINGS: [&str; 10] = ["Name", "Art", "Stelle", "Straße", "PLZ", "Ort", "Telefon", "E-Mail", "Gebiete", "Themen"];
const SECOND: [&str; 10] = ["Bildungswerk", "Träger", "", "Weg 2", "00130", "Lindbronn", "069 90009 2", "roth@bw.example", "17002", ""];

/// What both workbooks say in other words: a postal code that Excel took for a number, a telephone number that is calculated, merged cells.
async fn odd_and_right(world: &World, sommer: &Somebody, page: Answer) {
    assert_eq!(found(&page), "neu 2", "{}", page.all());
    for sentence in [
        "In der Spalte „PLZ“ fehlen wohl führende Nullen (zuerst in Zeile 2, 1-mal)",
        "Zeile 2: Eine Zelle wird berechnet. Es gilt der zuletzt gespeicherte Wert.",
        "Zeile 2: Zellen sind verbunden. Der Wert gehört zur ersten.",
    ] {
        assert!(page.has(sentence), "{sentence}: {}", page.all());
    }
    let answer = sommer.send(&page, "form[action$='/apply']", &[]).await;
    world.run_jobs().await;
    assert!(sommer.follow(&answer).await.has("2 Zeilen eingelesen"));
    let rows = world.rows("SELECT name, postal_code, phone FROM organisations ORDER BY name", &[]).await;
    let cells: Vec<[String; 3]> = rows.iter().map(|row| ["name", "postal_code", "phone"].map(|column| row.get(column).unwrap())).collect();
    let [work, vhs] = &cells[..] else { panic!("{cells:?}") };
    assert_eq!(work, &["Bildungswerk", "00130", "069 90009 2"]);
    assert_eq!(vhs, &["Volkshochschule Auenburg", "01067", "069 90009 1"]);
}

on_each_database!(a_workbook_of_excel_comes_in_and_what_is_odd_is_said);
async fn a_workbook_of_excel_comes_in_and_what_is_odd_is_said(world: &World) {
    bring_in(world, "municipalities", REGISTER).await;
    let sommer = coordinator(world).await;
    let text = |text: &str| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#);
    let row = |cells: &[&str]| format!("<row>{}</row>", cells.iter().map(|cell| text(cell)).collect::<String>());
    let vhs = [
        text("Volkshochschule Auenburg"),
        text("Volkshochschule"),
        text(""),
        text("Markt 1"),
        "<c><v>1067</v></c>".to_owned(),
        text("Auenburg"),
        r#"<c t="str"><f>CONCATENATE("069 90009"," 1")</f><v>069 90009 1</v></c>"#.to_owned(),
        text("info@vhs.example"),
        text("17001"),
        text(""),
    ];
    let rows = row(&HEADINGS) + &format!("<row>{}</row>", vhs.concat()) + &row(&SECOND);
    let file = workbook(&rows, "", r#"<mergeCells count="1"><mergeCell ref="I2:J2"/></mergeCells>"#);
    let page = uploaded(world, &sommer, "liste.xlsx", &file).await;
    odd_and_right(world, &sommer, page).await;
}

on_each_database!(a_workbook_of_libre_office_comes_in_and_what_is_odd_is_said);
async fn a_workbook_of_libre_office_comes_in_and_what_is_odd_is_said(world: &World) {
    bring_in(world, "municipalities", REGISTER).await;
    let sommer = coordinator(world).await;
    let text = |text: &str| format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#);
    let row = |cells: &[&str]| {
        let cells: String = cells.iter().map(|cell| text(cell)).collect();
        format!("<table:table-row>{cells}</table:table-row>")
    };
    let vhs = [
        text("Volkshochschule Auenburg"),
        text("Volkshochschule"),
        text(""),
        text("Markt 1"),
        r#"<table:table-cell office:value-type="float" office:value="1067"><text:p>1067</text:p></table:table-cell>"#.to_owned(),
        text("Auenburg"),
        r#"<table:table-cell table:formula="of:=&quot;069 90009 &quot;&amp;1" office:value-type="string" office:string-value="069 90009 1"><text:p>069 90009 1</text:p></table:table-cell>"#
            .to_owned(),
        text("info@vhs.example"),
        r#"<table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>17001</text:p></table:table-cell><table:covered-table-cell/>"#.to_owned(),
    ];
    let rows = row(&HEADINGS) + &format!("<table:table-row>{}</table:table-row>", vhs.concat()) + &row(&SECOND);
    let file = opendocument(&format!(r#"<table:table table:name="Liste">{rows}</table:table>"#));
    let page = uploaded(world, &sommer, "liste.ods", &file).await;
    odd_and_right(world, &sommer, page).await;
}

on_each_database!(a_line_in_another_encoding_is_named_on_the_page);
async fn a_line_in_another_encoding_is_named_on_the_page(world: &World) {
    bring_in(world, "municipalities", REGISTER).await;
    let sommer = coordinator(world).await;
    let mut file = ORGANISATIONS.as_bytes().to_vec();
    file.extend(b"Kreishandwerkerschaft;VHS;;G\xe4nsweg 1;00130;Lindbronn;;;17002;\n");
    let page = uploaded(world, &sommer, "liste.csv", &file).await;
    assert!(page.has("Zeile 5 ist anders gespeichert als der Rest. Prüfen Sie dort die Umlaute."), "{}", page.all());
    let answer = sommer.send(&page, "form[action$='/apply']", &[]).await;
    world.run_jobs().await;
    sommer.follow(&answer).await;
    assert_eq!(world.count("SELECT count(*) AS n FROM organisations WHERE street = 'Gänsweg 1'").await, 1);
}
