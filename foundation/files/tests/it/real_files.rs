//! The files that the product must take, where they are there.

use std::path::PathBuf;

use files::geometry::{Projection, bounds, svg_path};
use files::{Format, Limits, Reading, number};

use crate::{Table, read, read_with};

/// The bytes of a real file; without `NAHTSTELLE_TEST_DATA` the tests of this crate ran on their own files only.
fn real(path: &str) -> Option<Vec<u8>> {
    let Some(folder) = std::env::var_os("NAHTSTELLE_TEST_DATA") else {
        println!("NAHTSTELLE_TEST_DATA is not set: {path} was not read, the other tests use files of their own making");
        return None;
    };
    Some(std::fs::read(PathBuf::from(folder).join(path)).unwrap())
}

fn csv(separator: char, encoding: &'static str, bom: bool) -> Format {
    Format::Csv { separator, encoding, bom }
}

fn sum(table: &Table, column: &str) -> f64 {
    let at = table.info.columns.iter().position(|name| name == column).unwrap();
    table.lines.iter().filter_map(|line| number(&line.cells[at])).sum()
}

#[test]
fn the_municipalities_are_read() {
    let Some(bytes) = real("gemeinden/AuszugGV4QAktuell.csv") else { return };
    let table = read("AuszugGV4QAktuell.csv", &bytes).unwrap();
    assert_eq!((table.format.clone(), table.info.header_row, table.info.rows), (csv(',', "UTF-8", true), 1, 16_068));
    assert_eq!(table.lines[3].cells[7], "Flensburg, Stadt");
    assert!((83e6..84e6).contains(&sum(&table, "bevoelkerung")), "{}", sum(&table, "bevoelkerung"));
    assert!((350e3..360e3).contains(&sum(&table, "flaeche")), "{}", sum(&table, "flaeche"));
}

#[test]
fn the_postal_codes_are_read() {
    let Some(bytes) = real("gemeinden/zuordnung_plz_ort_landkreis.csv") else { return };
    let table = read("a.csv", &bytes).unwrap();
    assert_eq!((table.format.clone(), table.info.rows), (csv(',', "UTF-8", false), 12_883));
    assert!(table.lines.iter().all(|line| line.cells[3].len() == 5 && line.cells[1].len() == 8));
}

#[test]
fn the_register_of_jobcenters_is_read() {
    let Some(bytes) = real("jobcenter-register-2026/jobcenter_2026.csv") else { return };
    let known: &[&[&str]] = &[&["traeger_nummer", "traeger_form", "jobcenter"]];
    let table = read_with("a.csv", &bytes, &Reading { known, ..Reading::default() }).unwrap();
    assert_eq!((table.info.rows, table.info.known), (404, Some(0)));
    assert_eq!(table.warnings(), []);
    assert!((99.97..100.01).contains(&sum(&table, "reha_pct")), "{}", sum(&table, "reha_pct"));
}

#[test]
fn the_addresses_of_2011_are_read() {
    let Some(bytes) = real("gemeinde-anschriften-2011/gemeinden_2011.csv") else { return };
    let table = read("gemeinden_2011.csv", &bytes).unwrap();
    assert_eq!(table.info.rows, 11_270);
    assert_eq!(table.info.columns[4], "Amtl.Gemeindeschlüssel");
    assert!(table.lines.iter().all(|line| line.cells[4].len() == 8));
}

#[test]
fn tables_of_the_statistical_offices_are_read_below_their_titles() {
    if let Some(bytes) = real("genesis-arbeitslose-kreise/13211-02-05-4.csv") {
        let table = read("13211-02-05-4.csv", &bytes).unwrap();
        assert_eq!((table.format.clone(), table.info.header_row), (csv(';', "windows-1252", false), 8));
        assert_eq!(table.info.columns[4], "Arbeitslose / Ausländer / Anzahl");
        assert_eq!(table.rows()[0][..4], ["2020", "DG", "Deutschland", "2695444"]);
        assert_eq!(table.lines.iter().filter(|line| !line.cells[3].is_empty()).count(), 3228);
    }
    if let Some(bytes) = real("genesis-arbeitslose-kreise/22411-02-03-4_pflege.csv") {
        let table = read("a.csv", &bytes).unwrap();
        assert_eq!(table.info.header_row, 5);
        assert_eq!(table.rows()[0][..4], ["31.12.2019", "DG", "Deutschland", "männlich"]);
    }
}

#[test]
fn the_districts_are_drawn_small() {
    let Some(bytes) = real("vg250-kreise/landkreise_sim200.geojson") else { return };
    assert_eq!(files::recognise("a.geojson", &bytes, &Limits::default()), Ok(Format::GeoJson));
    let mut districts = Vec::new();
    let given = files::geometry::read(&bytes, &Limits::default(), &mut |feature| {
        districts.push(feature);
        std::ops::ControlFlow::Continue(())
    });
    assert_eq!(given, Ok(431));
    assert!(districts.iter().all(|district| !district.rings.is_empty() && district.property("AGS").unwrap().len() == 5));
    let drawing = Projection::fitting(bounds(districts.iter().flat_map(|district| &district.rings)).unwrap(), 800);
    let length: usize = districts.iter().map(|district| svg_path(&district.rings, &drawing, 0.6).len()).sum();
    println!("431 districts in {length} bytes of path, from {} bytes of GeoJSON", bytes.len());
    assert!((10_000..200_000).contains(&length), "{length}");
}
