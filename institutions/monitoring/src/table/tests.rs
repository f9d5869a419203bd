use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::rules::Sign;

const YEARS: &str = "GENESIS-Tabelle: 13211-02-05-4
Arbeitslose nach Personengruppen;;;;;
Jahresdurchschnitt;;;;;
Arbeitsmarktstatistik der Bundesagentur für Arbeit;;;;;
;;;Arbeitslose;Arbeitslose;Arbeitslosenquote
;;;;Ausländer;
;;;Anzahl;Anzahl;Prozent
2020;17;  Auental;9000;.;6,5
2020;17001;      Auenburg, kreisfreie Stadt;4722;1144;9,9
2019;17001;      Auenburg, kreisfreie Stadt;-;x;9
__________
\"zu allem: eine Bemerkung.\"
\"© Statistische Ämter, 2021.
Dieses Werk ist lizenziert unter der Datenlizenz Deutschland
- Namensnennung - Version 2.0.\"
Stand: 17.08.2021 / 19:38:04
";
const DAYS: &str = "GENESIS-Tabelle: 22411-02-03-4
Pflegebedürftige;;;;;
Pflegestatistik;;;;;
;;;;Pflegebedürftige;ambulante Pflege
;;;;Anzahl;Anzahl
31.12.2019;17001;Auenburg;männlich;1521;-
31.12.2019;17001;Auenburg;Insgesamt;3951;...
";

fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

#[test]
fn a_table_of_years_is_understood() {
    let table = read(&latin(YEARS)).unwrap();
    assert_eq!((table.code.as_str(), table.title.as_str()), ("13211-02-05-4", "Arbeitslose nach Personengruppen Jahresdurchschnitt"));
    assert_eq!(table.source, "Arbeitsmarktstatistik der Bundesagentur für Arbeit");
    assert_eq!(
        table.licence,
        "© Statistische Ämter, 2021. Dieses Werk ist lizenziert unter der Datenlizenz Deutschland - Namensnennung - Version 2.0."
    );
    assert_eq!((table.released_on, table.period_kind), (Some(jiff::civil::date(2021, 8, 17)), PeriodKind::Year));
    assert_eq!((table.notes.as_slice(), table.preliminary, table.open), (["zu allem: eine Bemerkung.".to_owned()].as_slice(), false, 0));
    let column = |words: &str, unit: &str, decimals| Column { words: words.into(), unit: unit.into(), decimals };
    let expected =
        [column("Arbeitslose", "Anzahl", 0), column("Arbeitslose, Ausländer", "Anzahl", 0), column("Arbeitslosenquote", "Prozent", 1)];
    assert_eq!(table.indicators, expected);
    assert_eq!(table.territories["17001"], "Auenburg, kreisfreie Stadt");
    assert_eq!(table.periods(), [Period::Year(2019), Period::Year(2020)]);
    let figures: Vec<Figure> = table.values.iter().map(|value| value.figure).collect();
    let (number, sign) = (Figure::Number, Figure::Sign);
    let row = [number(9000.0), sign(Sign::Unknown), number(6.5), number(4722.0), number(1144.0), number(9.9)];
    assert_eq!(figures[..6], row);
    assert_eq!(figures[6..], [sign(Sign::Nothing), sign(Sign::Senseless), number(9.0)]);
}

#[test]
fn a_breakdown_makes_indicators_of_its_own_and_what_is_to_follow_is_counted() {
    let table = read(DAYS.as_bytes()).unwrap();
    let words: Vec<&str> = table.indicators.iter().map(|column| column.words.as_str()).collect();
    assert_eq!(words, ["Pflegebedürftige, männlich", "ambulante Pflege, männlich", "Pflegebedürftige"]);
    assert_eq!((table.period_kind, table.open, table.licence.as_str()), (PeriodKind::Day, 1, ""));
}

#[test]
fn what_is_wrong_is_named_with_its_line() {
    for (from, to, key, line) in [
        ("GENESIS-Tabelle: 13211-02-05-4\n", "", "table-problem-none", 1),
        (";;;Anzahl;Anzahl;Prozent\n", "", "table-problem-header", 7),
        ("2020;17001;", "2020/1;17001;", "table-problem-period", 9),
        ("2019;17001;", "31.12.2019;17001;", "table-problem-period", 10),
        ("9,9\n", "9.9\n", "table-problem-value", 9),
        ("1144;", "1 144;", "table-problem-value", 9),
        (";1144;9,9", ";1144", "table-problem-cells", 9),
        ("2019;17001", "2020;17001", "table-problem-twice", 10),
        ("2020;17;", "2020;;", "table-problem-territory", 8),
    ] {
        let wrong = read(YEARS.replacen(from, to, 1).as_bytes()).unwrap_err();
        assert_eq!((wrong.key, wrong.line), (key, line), "{from:?} → {to:?}: {wrong}");
    }
    assert_eq!(read(b"").unwrap_err().key, "table-problem-none");
    assert_eq!(read("Name;Ort\nVHS;Auenburg\n".as_bytes()).unwrap_err().key, "table-problem-none");
    let headless: String = YEARS.lines().take(7).map(|line| format!("{line}\n")).collect();
    assert_eq!(read(headless.as_bytes()).unwrap_err().key, "table-problem-empty");
}

/// A cell as it is printed, with what it means.
fn cell() -> impl Strategy<Value = (String, Option<Figure>)> {
    prop_oneof![
        (0_u32..10_000_000).prop_map(|number| (number.to_string(), Some(Figure::Number(f64::from(number))))),
        (0_u32..1_000, 0_u32..10).prop_map(|(whole, tenth)| {
            let number: f64 = format!("{whole}.{tenth}").parse().unwrap();
            (format!("{whole},{tenth}"), Some(Figure::Number(number)))
        }),
        Just(("-".to_owned(), Some(Figure::Sign(Sign::Nothing)))),
        Just((".".to_owned(), Some(Figure::Sign(Sign::Unknown)))),
        Just(("x".to_owned(), Some(Figure::Sign(Sign::Senseless)))),
        Just(("...".to_owned(), None)),
    ]
}

proptest! {
    #[test]
    fn what_was_printed_is_what_is_read(rows in prop::collection::vec(prop::collection::vec(cell(), 3), 1..20)) {
        let mut text: String = YEARS.lines().take(7).map(|line| format!("{line}\n")).collect();
        let mut expected = Vec::new();
        for (index, row) in rows.iter().enumerate() {
            let cells: Vec<&str> = row.iter().map(|(cell, _)| cell.as_str()).collect();
            writeln!(text, "2020;{:05};  Kreis {index};{}", 17001 + index, cells.join(";")).unwrap();
            expected.extend(row.iter().enumerate().filter_map(|(at, (_, figure))| Some((at, index, (*figure)?))));
        }
        let table = read(&latin(&text)).unwrap();
        let words = ["Arbeitslose", "Arbeitslose, Ausländer", "Arbeitslosenquote"];
        let read: Vec<(usize, usize, Figure)> = table
            .values
            .iter()
            .map(|value| {
                let at = words.iter().position(|words| *words == table.indicators[value.indicator].words).unwrap();
                (at, value.territory.parse::<usize>().unwrap() - 17001, value.figure)
            })
            .collect();
        prop_assert_eq!(read, expected);
        prop_assert_eq!(table.open, rows.iter().flatten().filter(|(_, figure)| figure.is_none()).count());
    }

    #[test]
    fn no_bytes_whatever_bring_it_down(bytes in prop::collection::vec(any::<u8>(), 0..300), cut in 0_usize..600) {
        let _ = read(&bytes);
        let table = latin(YEARS);
        let mut torn = table[..cut.min(table.len())].to_vec();
        torn.extend(&bytes);
        let _ = read(&torn);
    }
}

/// The real tables, when `NAHTSTELLE_TEST_DATA` says where they lie.
#[test]
fn the_official_tables_are_understood() {
    let Ok(folder) = std::env::var("NAHTSTELLE_TEST_DATA") else {
        println!("NAHTSTELLE_TEST_DATA is not set: only our own small tables were read");
        return;
    };
    let official = |name: &str| {
        let path = std::path::Path::new(&folder).join("genesis-arbeitslose-kreise").join(name);
        read(&std::fs::read(path).unwrap()).unwrap()
    };
    let table = official("13211-02-05-4.csv");
    assert_eq!((table.code.as_str(), table.period_kind, table.indicators.len()), ("13211-02-05-4", PeriodKind::Year, 13));
    assert_eq!((table.territories.len(), table.values.len(), table.open), (538, 538 * 6 * 13, 0));
    assert_eq!(table.source, "Arbeitsmarktstatistik der Bundesagentur für Arbeit");
    assert!(
        table.licence.starts_with("© Statistische Ämter des Bundes und der Länder") && table.licence.ends_with("Version 2.0."),
        "{}",
        table.licence
    );
    assert!(table.notes.iter().any(|note| note.contains("Ausländerarbeitslosenquote")), "{:?}", table.notes);
    let value = |table: &Table, words: &str, key: &str, period: Period| {
        let indicator = table.indicators.iter().position(|column| column.words == words).unwrap();
        table.values.iter().find(|value| value.indicator == indicator && value.territory == key && value.period == period).unwrap().figure
    };
    let rate = "Arbeitslosenquote bez. auf alle zivile Erwerbsp., Ausländer";
    assert_eq!(value(&table, rate, "01001", Period::Year(2020)), Figure::Number(19.4));
    assert_eq!(value(&table, "Arbeitslose, langzeitarbeitslos", "16077", Period::Year(2015)), Figure::Number(2088.0));
    assert_eq!(value(&table, "Arbeitslose", "03152", Period::Year(2020)), Figure::Sign(Sign::Nothing));
    let care = official("22411-02-03-4_pflege.csv");
    assert_eq!((care.code.as_str(), care.period_kind, care.indicators.len()), ("22411-02-03-4", PeriodKind::Day, 27));
    assert_eq!(care.values.len(), 4842 * 9);
    let day = Period::Day(jiff::civil::date(2019, 12, 31));
    assert_eq!(value(&care, "Pflegebedürftige", "01001", day), Figure::Number(3951.0));
    println!("13211-02-05-4: {} values, 22411-02-03-4: {} values", table.values.len(), care.values.len());
}
