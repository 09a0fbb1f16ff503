//! Tables that a page rules.

use super::*;

pub(super) fn shown(x: u32, y: u32, words: &str) -> String {
    format!("BT /F 10 Tf {x} {y} Td ({words}) Tj ET ")
}

/// A grid between some places, each line a stroke of its own.
fn grid(columns: &[u32], rows: &[u32]) -> String {
    let (left, right) = (columns[0], columns[columns.len() - 1]);
    let (top, bottom) = (rows[0], rows[rows.len() - 1]);
    let level = rows.iter().map(|y| format!("{left} {y} m {right} {y} l S "));
    let upright = columns.iter().map(|x| format!("{x} {top} m {x} {bottom} l S "));
    level.chain(upright).collect()
}

pub(super) fn lines(pages: &[&str]) -> Vec<String> {
    let read = text(&pdf(pages)).unwrap();
    read.lines().map(|line| line.trim_matches('\u{c}').to_owned()).filter(|line| !line.is_empty()).collect()
}

/// A table of two items whose heads stand in the middle of their columns.
fn two_items() -> String {
    grid(&[50, 250, 450], &[700, 680, 640, 600])
        + &shown(120, 687, "Punkt")
        + &shown(320, 687, "Beslutning")
        + &shown(54, 667, "1. Broen")
        + &shown(54, 653, "Den er blevet malet af to mand.")
        + &shown(254, 667, "Den lukkes for biler om natten indtil")
        + &shown(254, 655, "foraaret.")
        + &shown(54, 627, "2. Stien")
        + &shown(254, 627, "Udsat.")
}

#[test]
fn the_lines_of_a_table_tell_its_cells_wherever_their_heads_stand() {
    let wanted = [
        "1. Broen",
        "Den er blevet malet af to mand.",
        "Beslutning:",
        "Den lukkes for biler om natten indtil foraaret.",
        "2. Stien",
        "Beslutning:",
        "Udsat.",
        "Slut",
    ];
    assert_eq!(lines(&[&(two_items() + &shown(50, 560, "Slut"))]), wanted);
    // thin shapes that are filled are lines too
    let filled = |x: u32, y: u32, width: u32, height: u32| format!("{x} {y} {width} {height} re f ");
    let rows: String = [700, 680, 640, 600].iter().map(|y| filled(50, *y, 400, 1)).collect();
    let columns: String = [50, 250, 450].iter().map(|x| filled(*x, 600, 1, 100)).collect();
    let drawn = two_items().split_off(grid(&[50, 250, 450], &[700, 680, 640, 600]).len());
    assert_eq!(lines(&[&(rows + &columns + &drawn + &shown(50, 560, "Slut"))]), wanted);
}

#[test]
fn a_row_goes_on_over_the_page_and_the_head_is_not_read_again() {
    let next = grid(&[50, 250, 450], &[800, 780, 740, 700])
        + &shown(120, 787, "Punkt")
        + &shown(320, 787, "Beslutning")
        + &shown(254, 767, "og det er i maj.")
        + &shown(54, 727, "3. Evt.")
        + &shown(254, 727, "Intet.");
    let first = two_items().replace("Udsat.", "Udsat til det er lyst") + &shown(50, 40, "Side 1");
    let wanted = ["Udsat til det er lyst og det er i maj.", "3. Evt.", "Beslutning:", "Intet.", "Side 1"];
    assert_eq!(lines(&[&first, &next])[6..], wanted);
}

#[test]
fn words_that_a_cell_divides_are_whole() {
    let page = grid(&[50, 110, 300], &[700, 660, 620])
        + &shown(54, 687, "Dato")
        + &shown(114, 687, "3. maj 2027")
        + &shown(54, 647, "Sted")
        + &shown(114, 647, "Skole-")
        + &shown(114, 635, "kontoret i uge 18-")
        + &shown(114, 623, "19");
    assert_eq!(lines(&[&page]), ["Dato\t3. maj 2027", "Sted\tSkolekontoret i uge 18-19"]);
}

#[test]
fn frames_and_underlines_are_no_tables() {
    let frame = grid(&[50, 450], &[700, 600]);
    let page = frame + "60 650 m 200 650 l S " + &shown(60, 660, "1. Broen") + &shown(260, 660, "Males.");
    assert_eq!(lines(&[&page]), ["1. Broen\tMales."]);
}

#[test]
fn dots_before_rows_are_the_marks_of_a_list() {
    let dot = |x: u32, y: u32| {
        let curve = |(x, y): (u32, u32)| format!("{x} {y} {x} {y} {x} {y} c ");
        let around = [(x + 2, y + 4), (x + 4, y + 2), (x + 2, y), (x, y + 2)];
        format!("{x} {} m ", y + 2) + &around.map(curve).concat() + "f "
    };
    let page = shown(50, 700, "Det indstilles, at havneraadet")
        + &dot(60, 682)
        + &shown(72, 680, "maler broen i sommer")
        + &dot(60, 670)
        + &shown(72, 668, "lukker stien")
        + &dot(300, 600);
    assert_eq!(lines(&[&page])[1..], ["- maler broen i sommer", "- lukker stien"]);
}
