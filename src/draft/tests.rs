//! What is drafted from real shapes of indstillinger.

use super::*;

/// The drafts of one point.
fn of(body: &str, point: &str) -> Vec<String> {
    texts(body, None, &[point])
}

fn texts(body: &str, lead: Option<&str>, points: &[&str]) -> Vec<String> {
    let indstilling =
        Indstilling { lead: lead.map(str::to_owned), points: points.iter().map(|p| (*p).to_owned()).collect() };
    drafts(body, &indstilling).into_iter().map(|draft| draft.text).collect()
}

#[test]
fn show() {
    for p in ["Det indstilles, at KKR Søhøjland godkender referatet.", "Det indstilles, at sagen drøftes"] {
        println!("{:#?}", of("KKR Søhøjland", p));
    }
}
