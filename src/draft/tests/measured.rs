//! The first drafts of a list of indstillinger, counted against what a secretary would write; read where it lies beside
//! the project.

use super::*;

/// What a first draft is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Verdict {
    /// One of the right sentences.
    Right,
    /// True, but only of the indstilling as a whole.
    General,
    /// Left open for the minute-taker.
    Open,
    /// Other words than any right sentence: to be judged by a reader.
    Other,
    Nothing,
}

fn file(name: &str) -> Option<Vec<serde_json::Value>> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared").join(name);
    let path = std::env::var_os("INDSTILLINGER").map_or(beside, PathBuf::from);
    let path = if path.exists() {
        path
    } else {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared").join(name)
    };
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}

/// The right sentences of a case.
fn right_ways(case: &serde_json::Value) -> Vec<String> {
    if let Some(ways) = case["right"].as_array() {
        return ways.iter().filter_map(|way| way.as_str().map(str::to_owned)).collect();
    }
    let right = case["right"].as_str().unwrap_or_default();
    let also = case["right_also"].as_array().map(Vec::as_slice).unwrap_or_default();
    let also = also.iter().filter_map(|way| way.as_str());
    std::iter::once(right).chain(right.split("  /  ")).chain(also).map(str::to_owned).collect()
}

/// The same whether the body is called by its name or by its kind, and how a paragraph ends.
fn plain(body: &str, text: &str) -> String {
    let kind = body.split(' ').next_back().unwrap_or_default().to_lowercase();
    let mut text = text.replace(body, "KROP");
    for ending in ["et", "en", ""] {
        text = text.replace(&words::capital(&format!("{kind}{ending} ")), "KROP ");
    }
    for name in ["Byrådet ", "Udvalget ", "Bestyrelsen ", "Kommunalbestyrelsen "] {
        text = text.replace(name, "KROP ");
    }
    text.replace("\n\n", " ").trim().trim_end_matches('.').to_owned()
}

/// The item of a case: its text read as an agenda has it, or its points.
fn item_of(case: &serde_json::Value) -> Item {
    let text = |name: &str| case[name].as_str().unwrap_or_default().to_owned();
    let points = case["points"].as_array().map(Vec::as_slice).unwrap_or_default();
    let points = points.iter().filter_map(|point| point.as_str().map(str::to_owned)).collect();
    let asked = Indstilling { lead: case["lead"].as_str().map(str::to_owned), points };
    let item = Item { title: text("item"), indstilling: Some(asked), ..Item::default() };
    // some lists have the lines of a text on one, with bars between them: not as an agenda has it
    let is_as_printed = |words: &String| !words.is_empty() && !words.contains(" | ");
    let words = ["indstilling", "text"].into_iter().map(text).find(is_as_printed);
    let Some(words) = words else { return item };
    let (body, title) = (text("body"), text("item"));
    let agenda = format!(
        "{body}\nDagsorden 3. marts 2027 kl. 17\n\n1. {title}\n\nIndstilling\n{words}\n\n2. Eventuelt\n"
    );
    let read = crate::import::read(agenda.as_bytes(), "dagsorden.txt").ok();
    let read = read.and_then(|read| read.meeting.items.into_iter().next());
    // a numbered line of a text may be an item of its own
    read.filter(|read| read.indstilling.is_some()).unwrap_or(item)
}

fn verdict(body: &str, first: Option<&Draft>, right: &[String]) -> Verdict {
    let Some(first) = first else { return Verdict::Nothing };
    let mut ways = right.iter().map(|way| plain(body, way));
    let decided = plain(body, &first.text);
    let open = first.shape == Shape::Open;
    if ways.any(|way| way == decided || open && way.trim_end_matches(" …") == decided) {
        Verdict::Right
    } else if open {
        Verdict::Open
    } else if first.shape.is_general() || first.shape == Shape::OneWord {
        Verdict::General
    } else {
        Verdict::Other
    }
}

/// `cargo test --lib draft::tests::measured -- --nocapture` prints every case with all its drafts.
#[test]
fn the_list_of_indstillinger_is_drafted_as_a_secretary_would() {
    let Some(cases) = file("indstillinger.json") else { return };
    let mut counts: std::collections::HashMap<Verdict, usize> = std::collections::HashMap::new();
    for case in &cases {
        let body = case["body"].as_str().unwrap_or_default();
        let drafts = drafts_for(body, &item_of(case), &Preferences::default());
        let right = right_ways(case);
        let verdict = verdict(body, drafts.first(), &right);
        *counts.entry(verdict).or_default() += 1;
        let decided =
            ["text", "indstilling"].iter().find_map(|name| case[*name].as_str()).unwrap_or_default();
        let id = ["n", "id"].into_iter().map(|name| &case[name]).find(|id| !id.is_null());
        println!("{verdict:?} {} [{body}]\n  {decided}", id.map(ToString::to_string).unwrap_or_default());
        let texts: Vec<&str> = drafts.iter().map(|draft| draft.text.as_str()).collect();
        println!("  → {}\n  = {}", texts.join("\n  · "), right.join("\n  = "));
    }
    println!("{counts:?} of {}", cases.len());
    if std::env::var_os("INDSTILLINGER").is_none() {
        assert!(counts.get(&Verdict::Right).copied().unwrap_or(0) >= 75, "{counts:?}");
        assert_eq!(counts.get(&Verdict::Nothing), None);
    }
}
