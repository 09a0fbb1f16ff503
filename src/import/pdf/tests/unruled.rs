//! Tables of items that no lines rule.

use super::ruled::{lines, shown};

/// Rows of a table from above: the number, the title with a text below it, who presents it, and the time.
fn rows(from: u32, rows: &[(&str, &str, &str, &str, &str)]) -> String {
    let row = |(at, (number, title, below, who, time)): (u32, &(&str, &str, &str, &str, &str))| {
        let y = from - 40 * at;
        let cells = [(50, y, number), (80, y, title), (80, y - 14, below), (350, y, who), (450, y, time)];
        cells.map(|(x, y, words)| if words.is_empty() { String::new() } else { shown(x, y, words) }).concat()
    };
    (0..).zip(rows).map(row).collect()
}

/// A table of three items without a head.
fn three_items() -> String {
    rows(
        700,
        &[
            ("1.", "Velkomst", "", "Bo", "5 min"),
            ("2.", "Broen", "Den er raadden.", "Ane Ask", "20 min"),
            ("3.", "Jollerne", "De laekker.", "", "10 min"),
        ],
    )
}

#[test]
fn rows_with_numbers_are_items_where_others_stand_beside_them_at_one_place() {
    let page = three_items()
        + &shown(50, 560, "Husk at melde afbud til den gamle havnefoged i god tid inden moedet.");
    assert_eq!(
        lines(&[&page]),
        [
            "1. Velkomst v/ Bo (5 min.)",
            "2. Broen v/ Ane Ask (20 min.)",
            "Den er raadden.",
            "3. Jollerne (10 min.)",
            "De laekker.",
            "Husk at melde afbud til den gamle havnefoged i god tid inden moedet.",
        ]
    );
}

#[test]
fn such_a_table_goes_on_over_the_page_in_the_same_columns() {
    let next = shown(80, 740, "De skiftes.")
        + &rows(720, &[("4.", "Kajen", "", "Ib", ""), ("5.", "Evt.", "", "", "")]);
    let read = lines(&[&three_items(), &next]);
    assert_eq!(read[4..], ["De laekker.", "De skiftes.", "4. Kajen v/ Ib", "5. Evt."]);
}

#[test]
fn numbers_in_a_text_are_no_table() {
    let text = [
        "1. Broen males i maj, og det sker om natten",
        "2. Jollerne skiftes i juni, og det sker om dagen",
        "3. Kajen",
    ];
    let rows: String = (0..).zip(text).map(|(at, row)| shown(50, 700 - 20 * at, row)).collect();
    assert_eq!(lines(&[&rows]), text);
}

#[test]
fn number_and_title_may_stand_in_one_column_under_a_head() {
    let page = shown(50, 720, "Dagsorden")
        + &shown(250, 720, "Referat")
        + &rows(
            700,
            &[("1.", "Velkomst", "", "", ""), ("2.", "Broen", "", "", ""), ("3.", "Evt.", "", "", "")],
        )
        + &shown(250, 700, "Bo boed velkommen.")
        + &shown(250, 660, "Den males.")
        + &shown(50, 646, "Den er raadden.")
        + &shown(250, 646, "Bo maler.")
        + &shown(250, 620, "Intet.");
    let wanted = [
        "1. Velkomst",
        "Beslutning:",
        "Bo boed velkommen.",
        "2. Broen",
        "Den er raadden.",
        "Beslutning:",
        "Den males.",
        "Bo maler.",
        "3. Evt.",
        "Beslutning:",
        "Intet.",
    ];
    assert_eq!(lines(&[&page]), wanted);
}
