//! How many keys real decisions take a person who takes every useful offer; run by hand.
//!
//! ```text
//! cargo bench --bench keystrokes [-- PAIRS.json AGENDAS]
//! ```
//!
//! `PAIRS.json` is a list of `{doc, number, cls, beslutning}`, and `AGENDAS` a folder with `doc.txt`, or with
//! `doc.truth.json` that names a file and its lines. Without arguments the sample meetings' own decisions are
//! typed.
//!
//! The cheapest way to type each decision is found by dynamic programming over its text: at each place the
//! person may type a letter, take what the ghost text offers there (the whole of it, or one word), ask for
//! other words than those (in the last way alone), write a phrase's code, put who opened the item before it
//! all, or go through the drafts; what was taken and does not fit is deleted again by letter or by word.
//! Every key counts as one. The decision that is typed, and those that come after it in its meeting, are
//! taken out before anything is offered; earlier meetings of the same body are known, and only they.

mod cheapest;
mod naive;
mod pairs;
mod speed;

use std::collections::BTreeMap;

use cheapest::{Help, Shown, cheapest, shown};
use pairs::TypedDecision;

/// The ways of typing that are compared.
const WAYS: [&str; 6] = ["længste ord", "alle ord", "udkast", "skyggetekst", "alt", "og andre ord"];

#[derive(Default, Clone, Copy)]
struct Sum {
    pairs: usize,
    letters: usize,
    keys: [usize; 6],
    /// The shares saved, one a pair.
    shares: [f64; 6],
    shown: Shown,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let pairs = pairs::all(&arguments);
    let mut sums: BTreeMap<String, Sum> = BTreeMap::new();
    println!("{:<28} {:<2} {:>6}  tastetryk ({})", "par", "kl", "tegn", WAYS.join(", "));
    for pair in &pairs {
        let keys = keys(pair);
        let letters = pair.words.chars().count();
        let shares = keys.map(|keys| saved(letters, keys));
        let told: Vec<String> =
            keys.iter().zip(shares).map(|(keys, share)| format!("{keys:>5} {share:>3.0} %")).collect();
        println!("{:<28} {:<2} {letters:>6}  {}", pair.name, pair.class, told.join("  "));
        for difference in pair.deviations() {
            println!("    ≠ {difference}");
        }
        let shown = shown(&pair.words, &pair.completer());
        for key in [pair.class.clone(), "alle".to_owned()] {
            let sum = sums.entry(key).or_default();
            sum.pairs += 1;
            sum.letters += letters;
            sum.shown.places += shown.places;
            sum.shown.offers += shown.offers;
            sum.shown.word += shown.word;
            sum.shown.all += shown.all;
            for i in 0..WAYS.len() {
                sum.keys[i] += keys[i];
                sum.shares[i] += shares[i];
            }
        }
    }
    sums.iter().for_each(|(class, sum)| tell(class, sum));
    speed::measure();
}

fn saved(letters: usize, keys: usize) -> f64 {
    100.0 * (1.0 - keys as f64 / letters.max(1) as f64)
}

fn tell(class: &str, sum: &Sum) {
    println!("\n{class}: {} par, {} tegn", sum.pairs, sum.letters);
    for (i, way) in WAYS.iter().enumerate() {
        let mean = sum.shares[i] / sum.pairs as f64;
        println!(
            "  {way:<14} {:>6} tastetryk, {:>5.1} % sparet; {mean:>5.1} % i snit pr. par",
            sum.keys[i],
            saved(sum.letters, sum.keys[i])
        );
    }
    let Shown { places, offers, word, all } = sum.shown;
    let share = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
    println!(
        "  tilbud ved {:.1} % af stederne; {:.1} % fortsatte med ordet, {:.1} % med det hele ({offers} tilbud)",
        share(offers, places),
        share(word, offers),
        share(all, offers)
    );
}

/// The keys that a decision takes, one number a way.
fn keys(pair: &TypedDecision) -> [usize; 6] {
    let words = naive::words(&pair.known);
    let none = Help::default();
    let drafts = pair.drafts();
    let completer = pair.completer();
    let phrases = pair.phrases();
    let opening = pair.opening();
    let opening = opening.as_ref().map(|(opening, keys)| (opening.as_str(), *keys));
    let all = Help { drafts: &drafts, opening, completer: Some(&completer), phrases: &phrases, asks: false };
    [
        naive::keys(&words, &pair.words, naive::Guess::Longest),
        naive::keys(&words, &pair.words, naive::Guess::Meant),
        cheapest(&pair.words, &Help { drafts: &drafts, opening, ..none }),
        cheapest(&pair.words, &Help { completer: Some(&completer), ..none }),
        cheapest(&pair.words, &all),
        cheapest(&pair.words, &Help { asks: true, ..all }),
    ]
}
