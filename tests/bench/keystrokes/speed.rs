//! What an offer costs at a key, over an item of 40 KB.

use std::hint::black_box;
use std::time::Instant;

use referent::draft::complete::{Completer, Source};

/// Prints how long the words of an item take to read, and how long an offer takes.
pub(crate) fn measure() {
    let text = invented(40_000);
    let start = Instant::now();
    let completer = Completer::new([(Source::Item, text.as_str())]);
    let read = start.elapsed();
    let typed = &text[..2_000.min(text.len())];
    let mut times: Vec<u128> = Vec::new();
    for (at, _) in typed.char_indices() {
        let start = Instant::now();
        black_box(completer.offer(black_box(&typed[..at])));
        times.push(start.elapsed().as_nanos());
    }
    times.sort_unstable();
    let at = |share: usize| times[(times.len() - 1) * share / 100] as f64 / 1e6;
    println!(
        "\n{} KB læst på {:.1} ms; et tilbud: median {:.4} ms, 99 % {:.4} ms, længst {:.4} ms ({} tilbud)",
        text.len() / 1000,
        read.as_secs_f64() * 1e3,
        at(50),
        at(99),
        at(100),
        times.len()
    );
}

/// Words in no order, the same each time.
fn invented(length: usize) -> String {
    let parts = ["kom", "mune", "ud", "valg", "sag", "plan", "drift", "bus", "vej", "en", "er", "re", "ning"];
    let mut state = 7u32;
    let mut next = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    let mut text = String::new();
    while text.len() < length {
        for _ in 0..=next(3) {
            text.push_str(parts[next(parts.len())]);
        }
        text.push_str(if next(12) == 0 { ". " } else { " " });
    }
    text
}
