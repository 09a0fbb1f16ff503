//! What answers to a question, and in which order.

use super::*;
use crate::meeting::{Bilag, Decision, Item, Person};

fn item(id: &str, title: &str, words: &str) -> Item {
    let decision = Some(Decision { text: words.to_owned(), ..Decision::default() });
    Item {
        id: id.into(),
        number: id.to_owned(),
        level: 1,
        title: title.to_owned(),
        decision,
        ..Item::default()
    }
}

fn index() -> Index {
    let meeting = |year, items: Vec<Item>| {
        let mut meeting = Meeting::new("KKR Søhøjland", NaiveDate::from_ymd_opt(year, 3, 3).unwrap());
        meeting.items = items;
        Searchable::of(&meeting)
    };
    let mut index = Index::default();
    index.put(meeting(
        2025,
        vec![
            item("1", "Søtrafik til øerne", "KKR godkendte ruten."),
            item("2", "Økonomi", "Éns satser. KKR besluttede,\nat Søtrafik får 2 mio. kr. mere."),
        ],
    ));
    let closed =
        Item { closed: true, ..item("1", "Køb af ejendom", "Rådet købte færgelejet af Søtrafik.") };
    index.put(meeting(2026, vec![item("3", "Natbusser", "Bussen kører i 2027."), closed]));
    index
}

#[test]
fn a_case_its_presenter_and_an_attachment_answer_after_titles_and_decisions() {
    let mut meeting = Meeting::new("Engum Byråd", NaiveDate::from_ymd_opt(2026, 5, 5).unwrap());
    let bilag = Bilag { title: "Støjmåling ved kajen".to_owned(), url: None };
    let case = Item {
        case_no: Some("26/118".to_owned()),
        presenter: Some("Rikke Holm".to_owned()),
        bilag: vec![bilag],
        ..item("1", "Havnen", "Godkendt.")
    };
    meeting.items = vec![case, item("2", "Vejen", "Støjmåling blev bestilt.")];
    let mut index = Index::default();
    index.put(Searchable::of(&meeting));
    let found = |question: &str| index.find(question, |_, _| true, 10).0;
    let names = found("støjmåling").into_iter().map(|hit| hit.name).collect::<Vec<_>>();
    assert_eq!(names, ["2 Vejen", "1 Havnen"]);
    for question in ["26/118", "hvem er rikke holm", "kajen"] {
        let hits = found(question);
        let shown = hits.iter().map(|hit| (hit.words.as_str(), hit.in_words.is_some())).collect::<Vec<_>>();
        let words = "Sag: 26/118 · Indleder: Rikke Holm · Bilag: Støjmåling ved kajen";
        assert_eq!(shown, [(words, true)], "{question}");
    }
}

fn names(question: &str) -> Vec<String> {
    let (hits, count) = index().find(question, |_, _| true, 10);
    assert_eq!(hits.len(), count);
    hits.iter().map(|hit| format!("{} {}", hit.day.format("%Y"), hit.name)).collect()
}

#[test]
fn a_question_is_answered_titles_first_and_then_the_newest() {
    let expected = ["2025 1 Søtrafik til øerne", "2026 1 Køb af ejendom", "2025 2 Økonomi"];
    assert_eq!(names("Hvad besluttede vi om søtrafik?"), expected);
    assert_eq!(names("TRAFIK"), expected);
}

#[test]
fn every_word_must_answer_and_body_and_year_count() {
    assert_eq!(names("søtrafik 2025 kkr"), ["2025 1 Søtrafik til øerne", "2025 2 Økonomi"]);
    assert_eq!(names("søtrafik mio"), ["2025 2 Økonomi"]);
    assert_eq!(names("søtrafik luftskib"), [""; 0]);
    assert_eq!(names("kkr 2024"), [""; 0]);
    assert_eq!(names("  ? "), [""; 0]);
}

#[test]
fn a_word_is_found_without_its_ending_and_without_its_accent() {
    assert_eq!(names("natbusserne"), ["2026 3 Natbusser"]);
    assert_eq!(names("ens satser"), ["2025 2 Økonomi"]);
    assert_eq!(names("økonomien"), ["2025 2 Økonomi"]);
}

#[test]
fn a_hit_says_where_in_the_decision_it_stands() {
    let (hits, _) = index().find("mio", |_, _| true, 10);
    assert_eq!(hits[0].words, "…at Søtrafik får 2 mio. kr. mere.");
    let text = "Éns satser. KKR besluttede,\nat Søtrafik får 2 mio. kr. mere.";
    assert_eq!(&text[hits[0].at..hits[0].at + 3], "mio");
    let (hits, count) = index().find("søtrafik", |_, day| day.format("%Y").to_string() == "2026", 1);
    assert_eq!((hits.len(), count, hits[0].closed), (1, 1, true));
}

#[test]
fn a_long_sentence_is_cut_around_what_was_found() {
    let mut index = Index::default();
    let mut meeting = Meeting::new("Råd", NaiveDate::default());
    let words = format!("{}æbleplantagen {}", "lange ord ".repeat(40), "flere ord ".repeat(40));
    meeting.items = vec![item("1", "Frugt", &words)];
    index.put(Searchable::of(&meeting));
    let (hits, _) = index.find("æbleplantage", |_, _| true, 10);
    assert!(hits[0].words.starts_with("…") && hits[0].words.ends_with('…'), "{}", hits[0].words);
    assert!(hits[0].words.contains("æbleplantagen") && hits[0].words.chars().count() <= 162);
}

#[test]
fn a_meeting_takes_the_place_of_what_it_was() {
    let mut index = index();
    let mut meeting = Meeting::new("KKR Søhøjland", NaiveDate::from_ymd_opt(2026, 3, 3).unwrap());
    meeting.revision = 4;
    index.put(Searchable::of(&meeting));
    assert!(index.knows(&meeting.id, 4) && !index.knows(&meeting.id, 5));
    assert_eq!(index.find("natbusser", |_, _| true, 10).1, 0);
    index.keep(std::iter::once(&meeting.id));
    assert_eq!(index.find("søtrafik", |_, _| true, 10).1, 0);
}

#[test]
fn what_was_looked_for_is_pointed_out_in_name_and_words() {
    let (hits, _) = index().find("SØTRAFIK", |_, _| true, 10);
    let found: Vec<(Option<&str>, Option<&str>)> = hits
        .iter()
        .map(|hit| {
            (hit.in_name.clone().map(|at| &hit.name[at]), hit.in_words.clone().map(|at| &hit.words[at]))
        })
        .collect();
    assert_eq!(found, [(Some("Søtrafik"), None), (None, Some("Søtrafik")), (None, Some("Søtrafik"))]);
    // a word that is there without its ending
    let (hits, _) = index().find("færgelejerne", |_, _| true, 10);
    assert_eq!(hits[0].in_words.clone().map(|at| &hits[0].words[at]), Some("færgelej"));
}

#[test]
fn a_statement_is_found_by_its_words_and_by_whose_it_is() {
    let mut meeting = Meeting::new("KKR Søhøjland", NaiveDate::from_ymd_opt(2026, 3, 3).unwrap());
    meeting.people.push(Person { id: "p1".into(), name: "Mette Holm".to_owned(), ..Person::default() });
    let statement = Statement {
        person: Some("p1".into()),
        text: "Broen er for smal.".to_owned(),
        ..Statement::default()
    };
    let with_statement = |mut item: Item| {
        item.decision.as_mut().unwrap().statements.push(statement.clone());
        item
    };
    meeting.items =
        [item("1", "Bro", "Godkendt."), item("2", "Sti", "")].map(with_statement).into_iter().collect();
    let mut index = Index::default();
    index.put(Searchable::of(&meeting));
    let found = |question: &str| {
        let (hits, _) = index.find(question, |_, _| true, 10);
        hits.into_iter().map(|hit| (hit.name, hit.words, hit.at)).collect::<Vec<_>>()
    };
    let both = [
        ("1 Bro".to_owned(), "…Mette Holm: Broen er for smal.".to_owned(), 0),
        ("2 Sti".to_owned(), "Mette Holm: Broen er for smal.".to_owned(), 0),
    ];
    assert_eq!(found("smal"), both);
    assert_eq!(found("holm"), both);
    assert!(found("godkendt")[0].1.starts_with("Godkendt. "));
}
