//! What one request must not do to all others: hold the database for long, fill the log, send mails without end.

use std::{io::Write, time::Duration};

use accounts::Role;
use axum::{body::Body, http::Request};
use db::values;
use tower::ServiceExt;
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::world::{Somebody, World};

async fn coordinator(world: &World) -> Somebody {
    world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await
}

/// A workbook that is small and takes long to look into: one cell, and very many texts that no cell shows.
fn slow_workbook() -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let packaged = "http://schemas.openxmlformats.org/package/2006";
    let texts = "<si><t>a</t></si>".repeat(60_000);
    for (name, content) in [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{packaged}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                 <Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{packaged}/relationships\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{packaged}/relationships\"><Relationship Id=\"r1\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
                 <Relationship Id=\"r2\" Type=\"{relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{main}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>"),
        ),
        ("xl/sharedStrings.xml", format!("<sst xmlns=\"{main}\">{texts}</sst>")),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

on_each_database!(while_a_file_is_looked_into_others_can_save);
async fn while_a_file_is_looked_into_others_can_save(world: &World) {
    let vhs = world.organisation("VHS").await;
    let sommer = coordinator(world).await;
    let (id, file) = (world.id::<()>().to_string(), slow_workbook());
    let fields = [("id", id.as_str()), ("kind", ""), ("joins", "")];
    let upload = sommer.upload("/imports", &fields, ("file", "langsam.xlsx", &file));
    tokio::pin!(upload);
    tokio::select! {
        biased;
        _ = &mut upload => panic!("whoever wanted to save had to wait until the file was looked into"),
        () = async {
            tokio::time::sleep(Duration::from_millis(50)).await;
            world.sql("UPDATE organisations SET phone = '069 1' WHERE id = $1", values![vhs.id]).await;
        } => {}
    }
    assert_eq!(upload.await.location(), format!("/imports/{id}"));
}

on_each_database!(an_organisation_is_entered_with_a_territory_once_and_with_some_hundred_at_most);
async fn an_organisation_is_entered_with_a_territory_once_and_with_some_hundred_at_most(world: &World) {
    let vhs = world.organisation("VHS").await;
    world
        .sql("INSERT INTO territories (key, kind, name, name_search, name_sort, label) VALUES ('17', 'land', 'Auental', 'auental', 'auental', '')", &[])
        .await;
    let sommer = coordinator(world).await;
    let form = sommer.get(&format!("/organisations/{}/edit", vhs.id)).await;
    let few = sommer.send(&form, "form.form", &[("territories", "17")]).await.statements.unwrap();
    let form = sommer.get(&format!("/organisations/{}/edit", vhs.id)).await;
    let many = sommer.send(&form, "form.form", &[("territories", &"17, ".repeat(500))]).await;
    assert_eq!((many.status, many.statements), (303, Some(few)));
    let form = sommer.get(&format!("/organisations/{}/edit", vhs.id)).await;
    let keys: Vec<String> = (0..300).map(|number| format!("17{number:03}")).collect();
    let page = sommer.send(&form, "form.form", &[("territories", &keys.join(","))]).await;
    assert!(page.status == 422 && page.has("höchstens 200 Gebiete"), "{}", page.all());
    assert!(page.statements.unwrap() < 50, "they were not looked up");

    let form = form.form("form.form");
    let topics: Vec<String> = (0..300).map(|_| world.id::<()>().to_string()).collect();
    let mut fields: Vec<(&str, &str)> = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.extend(topics.iter().map(|topic| ("topics", topic.as_str())));
    let page = sommer.post(&form.action, &fields).await;
    assert!(page.status == 422 && page.has("höchstens 200 Themen"), "{}", page.all());
}

/// Sends a form from a page elsewhere.
async fn from_elsewhere(world: &World, who: &Somebody, path: &str) -> u16 {
    let cookie = who.cookie("nahtstelle").map(|token| format!("nahtstelle={token}")).unwrap_or_default();
    let request = Request::post(path).header("host", "nahtstelle.example").header("sec-fetch-site", "cross-site").header("cookie", cookie);
    world.app.router().oneshot(request.body(Body::empty()).unwrap()).await.unwrap().status().as_u16()
}

on_each_database!(nobody_writes_into_the_log_what_stands_in_an_address);
async fn nobody_writes_into_the_log_what_stands_in_an_address(world: &World) {
    let vhs = world.organisation("VHS").await;
    let guest = world.guest();
    for path in ["/Max-Mustermann-hat-Hartz-IV", "/sign-in", "/organisations/Max-Mustermann/end"] {
        assert_eq!(from_elsewhere(world, &guest, path).await, 403);
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM log_entries").await, 0);

    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &vhs).signs_in().await;
    for path in ["/Max-Mustermann-hat-Hartz-IV", "/organisations/Max-Mustermann/end", &format!("/organisations/{}/end", vhs.id)] {
        assert_eq!(from_elsewhere(world, &yildiz, path).await, 403);
    }
    let rows = world.rows("SELECT object_id FROM log_entries WHERE action = 'refuse' ORDER BY seq", &[]).await;
    let named: Vec<Option<String>> = rows.iter().map(|row| row.get("object_id").unwrap()).collect();
    assert_eq!(named, [None, Some("/organisations/…/end".to_owned()), Some(format!("/organisations/{}/end", vhs.id))]);
}

on_each_database!(an_address_gets_a_handful_of_invitations_a_day);
async fn an_address_gets_a_handful_of_invitations_a_day(world: &World) {
    world.organisation("VHS").await;
    let sommer = coordinator(world).await;
    let invite = async |email: &str| {
        let page = sommer.get("/invitations/new").await;
        let fields = [("name", "Meral Yildiz"), ("email", email), ("role", "partner"), ("organisation", "VHS")];
        sommer.send(&page, "main form[action='/invitations']", &fields).await
    };
    for email in ["m@vhs.example", "M@vhs.example", "m@VHS.example"] {
        assert_eq!(invite(email).await.status, 303);
    }
    for _ in 0..2 {
        let list = sommer.get("/invitations").await;
        assert_eq!(sommer.send(&list, "form[action$='/resend']", &[]).await.status, 303);
    }
    let list = sommer.get("/invitations").await;
    for refused in [invite("m@vhs.example").await, sommer.send(&list, "form[action$='/resend']", &[]).await] {
        assert!(refused.status == 403 && refused.has("heute schon"), "{}", refused.all());
    }
    assert_eq!(world.mails().await.len(), 5);
    assert_eq!(invite("d@vhs.example").await.status, 303, "another address is another matter");
}
