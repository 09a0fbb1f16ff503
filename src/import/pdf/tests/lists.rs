//! Lists of people on a page.

use super::*;

#[test]
fn lists_of_people_beside_each_other_are_read_one_after_the_other() {
    let row = |x: u32, y: u32, text: &str| format!("BT /F 10 Tf {x} {y} Td ({text}) Tj ET ");
    let left = ["Medlemmer", "Ane Ask (A)", "Bo Birk (B)", "Ulf Dal (O)", "Formand Kaj Lund"];
    let right = ["Lis Fog (C)", "Embedsfolk", "Havnefoged Eva Ek", "Afbud", "Ingen", "Kontorchef Per Ny"];
    let rows = |x: u32, y: u32, rows: &[&str]| -> String {
        (0_u32..).zip(rows).map(|(n, text)| row(x, y - 22 * n, text)).collect()
    };
    let page = row(56, 760, "Onsdag den 3. maj 2027 kl. 17 i salen")
        + &rows(56, 700, &left)
        + &rows(230, 711, &right)
        + &row(56, 540, "Indhold");
    let read = text(&pdf(&[&page])).unwrap();
    let lines: Vec<&str> = read.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(lines[1..6], left);
    assert_eq!((&lines[6..12], lines[12]), (&right[..], "Indhold"));
}

#[test]
fn lists_under_headings_on_one_row_are_read_one_after_the_other_though_their_rows_are_beside_each_other() {
    let row = |x: u32, y: u32, text: &str| format!("BT /F 10 Tf {x} {y} Td ({text}) Tj ET ");
    let rows = |x: u32, y: u32, rows: &[&str]| -> String {
        (0_u32..).zip(rows).map(|(n, text)| row(x, y - 14 * n, text)).collect()
    };
    let left = ["Ane Ask (formand)", "Bo Birk", "Eva Ek", "Ulf Dal"];
    let right = ["Ib Fog", "Lis Mose", "Fra forvaltningen:", "Chef Kaj Lund", "Konsulent Pia Ny (referent)"];
    let page = row(56, 760, "Referat fra den 3. maj 2027")
        + &rows(56, 720, &["Til stede:"])
        + &rows(300, 720, &["Afbud:"])
        + &rows(56, 692, &left)
        + &rows(300, 692, &right)
        + &row(56, 600, "1. Godkendelse af dagsorden")
        + &row(56, 570, "Ane Ask")
        + &row(300, 570, "Bo Birk");
    let read = text(&pdf(&[&page])).unwrap();
    let lines: Vec<&str> = read.lines().filter(|line| !line.is_empty()).collect();
    let wanted = ["Til stede:"].iter().chain(&left).chain(&["Afbud:"]).chain(&right).copied();
    assert_eq!(lines[1..12], wanted.collect::<Vec<_>>());
    assert_eq!(lines[12], "1. Godkendelse af dagsorden");
}
